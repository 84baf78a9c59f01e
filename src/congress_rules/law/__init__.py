"""Cite provisions, record readings, name periods and count days (法律依据、理解、期间)."""

from congress_rules.law.deadlines import CIVIL_CODE, CIVIL_CODE_COUNTING, DayCounting, FirstDay, Holiday, LeapDay
from congress_rules.law.periods import Edges, Period, Window
from congress_rules.law.provisions import Authority, Instrument, Provision, cited
from congress_rules.law.readings import Reading, choices
from congress_rules.law.recurrences import Recurrence

__all__ = [
    "CIVIL_CODE",
    "CIVIL_CODE_COUNTING",
    "Authority",
    "DayCounting",
    "Edges",
    "FirstDay",
    "Holiday",
    "Instrument",
    "LeapDay",
    "Period",
    "Provision",
    "Reading",
    "Recurrence",
    "Window",
    "choices",
    "cited",
]
