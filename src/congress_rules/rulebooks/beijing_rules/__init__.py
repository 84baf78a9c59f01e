"""Beijing's rules of 2021 on electing district and township deputies (实施细则)."""

from congress_rules.rulebooks.beijing_rules.registration import BeijingRegistration
from congress_rules.rulebooks.beijing_rules.rulebook import BEIJING_RULES, BeijingRules
from congress_rules.rulebooks.beijing_rules.timetable import BeijingTimetable

__all__ = ["BEIJING_RULES", "BeijingRegistration", "BeijingRules", "BeijingTimetable"]
