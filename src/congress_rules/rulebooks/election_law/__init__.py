"""The Election Law (选举法) in its editions."""

from congress_rules.rulebooks.election_law.registration import LawRegistration
from congress_rules.rulebooks.election_law.rulebook import ELECTION_LAW, ElectionLaw
from congress_rules.rulebooks.election_law.text import Edition, edition
from congress_rules.rulebooks.election_law.timetable import StatutoryTimetable

__all__ = ["ELECTION_LAW", "Edition", "ElectionLaw", "LawRegistration", "StatutoryTimetable", "edition"]
