"""Write rulebooks, with every alternative of every reading, and read them back."""

from congress_rules.interchange.rules.forms import AdmissionForm, HonourForm, QuotaForm, ScoringForm
from congress_rules.interchange.rules.read import read_rulebook
from congress_rules.interchange.rules.write import SCHEMA, digest, write_rulebook
from congress_rules.interchange.rules.written import (
    WrittenAdmission,
    WrittenHonour,
    WrittenQuota,
    WrittenReward,
    WrittenRulebook,
    WrittenScoring,
)

__all__ = [
    "SCHEMA",
    "AdmissionForm",
    "HonourForm",
    "QuotaForm",
    "ScoringForm",
    "WrittenAdmission",
    "WrittenHonour",
    "WrittenQuota",
    "WrittenReward",
    "WrittenRulebook",
    "WrittenScoring",
    "digest",
    "read_rulebook",
    "write_rulebook",
]
