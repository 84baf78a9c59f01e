"""Publicity and information work: who published what, what each piece scores, and how the units stand."""

from congress_rules.publicity.admission import AdmissionPolicy
from congress_rules.publicity.house import BOOKKEEPING
from congress_rules.publicity.ledger import Ledger
from congress_rules.publicity.nouns import Adoption, Outlet, Person, Unit, WrittenInstruction
from congress_rules.publicity.rulebook import Assessment, PublicityRulebook
from congress_rules.publicity.stories import HighestOnly
from congress_rules.publicity.terms import (
    ADOPTED_ON,
    CHARACTERS,
    CONTENT,
    ENFORCEMENT,
    ENTRY_ID,
    GENRE,
    INSTRUCTIONS,
    LEADER_LEVEL,
    LEVEL,
    MODE,
    OUTLET_ID,
    OUTLET_KIND,
    STORY,
    UNIT_ID,
    UNIT_KIND,
    VERIFIED,
)

__all__ = [
    "ADOPTED_ON",
    "BOOKKEEPING",
    "CHARACTERS",
    "CONTENT",
    "ENFORCEMENT",
    "ENTRY_ID",
    "GENRE",
    "INSTRUCTIONS",
    "LEADER_LEVEL",
    "LEVEL",
    "MODE",
    "OUTLET_ID",
    "OUTLET_KIND",
    "STORY",
    "UNIT_ID",
    "UNIT_KIND",
    "VERIFIED",
    "AdmissionPolicy",
    "Adoption",
    "Assessment",
    "HighestOnly",
    "Ledger",
    "Outlet",
    "Person",
    "PublicityRulebook",
    "Unit",
    "WrittenInstruction",
]
