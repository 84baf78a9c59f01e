"""A district's outline on the election of 2024 (换届选举工作宣传提纲)."""

from congress_rules.rulebooks.election_outline.registration import OutlineRegistration
from congress_rules.rulebooks.election_outline.rulebook import ELECTION_OUTLINE, ElectionOutline
from congress_rules.rulebooks.election_outline.timetable import OutlineTimetable

__all__ = ["ELECTION_OUTLINE", "ElectionOutline", "OutlineRegistration", "OutlineTimetable"]
