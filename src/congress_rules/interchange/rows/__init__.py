"""Read the tables of an office's spreadsheet into records, a result for every row, and write records as tables."""

from congress_rules.interchange.rows.cells import Amount, Cell, Day, Named, Prose, Span, Truth, Whole
from congress_rules.interchange.rows.duplicates import Doubt, Suspected
from congress_rules.interchange.rows.entries import ADOPTIONS, SUBMISSIONS
from congress_rules.interchange.rows.headers import Unused
from congress_rules.interchange.rows.intake import Change, Intake, RowResult, RowStatus
from congress_rules.interchange.rows.normal import Why
from congress_rules.interchange.rows.nouns import OUTLETS, PEOPLE, UNITS
from congress_rules.interchange.rows.read import read_rows
from congress_rules.interchange.rows.records import AWARDS, DESIGNATIONS, FAULTS, JUDGEMENTS, OUTREACH
from congress_rules.interchange.rows.sheets import Column, Sheet
from congress_rules.interchange.rows.slips import Slip
from congress_rules.interchange.rows.values import DayNumbers
from congress_rules.interchange.rows.write import write_rows

__all__ = [
    "ADOPTIONS",
    "AWARDS",
    "DESIGNATIONS",
    "FAULTS",
    "JUDGEMENTS",
    "OUTLETS",
    "OUTREACH",
    "PEOPLE",
    "SUBMISSIONS",
    "UNITS",
    "Amount",
    "Cell",
    "Change",
    "Column",
    "Day",
    "DayNumbers",
    "Doubt",
    "Intake",
    "Named",
    "Prose",
    "RowResult",
    "RowStatus",
    "Sheet",
    "Slip",
    "Span",
    "Suspected",
    "Truth",
    "Unused",
    "Whole",
    "Why",
    "read_rows",
    "write_rows",
]
