"""Write rules and ledgers as JSON and TOML, and read them back strictly: the one place where files meet the library.

Texts and bytes come from the caller and go to the caller: nothing here opens a file. What is read is what was written,
or one typed error, `congress_rules.errors.UnreadableError`, that lists every fault with its path.
"""

from congress_rules.interchange.assessments import read_assessment, write_assessment
from congress_rules.interchange.documents import Format
from congress_rules.interchange.duplicates import Doubt, Suspected
from congress_rules.interchange.forms import AdmissionForm, HonourForm, QuotaForm, ScoringForm
from congress_rules.interchange.headers import Unused
from congress_rules.interchange.ledgers import read_ledger, write_ledger
from congress_rules.interchange.normal import Why
from congress_rules.interchange.normal_values import DayNumbers
from congress_rules.interchange.rows import read_rows
from congress_rules.interchange.rows_entries import ADOPTIONS, SUBMISSIONS
from congress_rules.interchange.rows_intake import Change, Intake, RowResult, RowStatus
from congress_rules.interchange.rows_nouns import OUTLETS, PEOPLE, UNITS
from congress_rules.interchange.rows_records import AWARDS, DESIGNATIONS, FAULTS, JUDGEMENTS
from congress_rules.interchange.rows_sheets import Column, Sheet
from congress_rules.interchange.rows_write import write_rows
from congress_rules.interchange.rulebooks_read import read_rulebook
from congress_rules.interchange.rulebooks_written import SCHEMA, digest, write_rulebook
from congress_rules.interchange.written import (
    WrittenAdmission,
    WrittenHonour,
    WrittenQuota,
    WrittenReward,
    WrittenRulebook,
    WrittenScoring,
)

__all__ = [
    "ADOPTIONS",
    "AWARDS",
    "DESIGNATIONS",
    "FAULTS",
    "JUDGEMENTS",
    "OUTLETS",
    "PEOPLE",
    "SCHEMA",
    "SUBMISSIONS",
    "UNITS",
    "AdmissionForm",
    "Change",
    "Column",
    "DayNumbers",
    "Doubt",
    "Format",
    "HonourForm",
    "Intake",
    "QuotaForm",
    "RowResult",
    "RowStatus",
    "ScoringForm",
    "Sheet",
    "Suspected",
    "Unused",
    "Why",
    "WrittenAdmission",
    "WrittenHonour",
    "WrittenQuota",
    "WrittenReward",
    "WrittenRulebook",
    "WrittenScoring",
    "digest",
    "read_assessment",
    "read_ledger",
    "read_rows",
    "read_rulebook",
    "write_assessment",
    "write_ledger",
    "write_rows",
    "write_rulebook",
]
