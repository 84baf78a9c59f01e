"""Who may vote by Beijing's rules (articles 4, 29 and 33 to 35)."""

from typing import Final

from congress_rules.elections.franchise import FranchiseBasis, FranchisePolicy
from congress_rules.rulebooks.beijing_rules.text import cite
from congress_rules.rulebooks.election_law.franchise import voter_readings
from congress_rules.rulebooks.election_law.text import PROVISIONS_1983
from congress_rules.texts import Text

__all__ = ["FRANCHISE", "READINGS"]

FRANCHISE: Final = FranchisePolicy(
    name=Text("选举权（北京）", "the right to vote (Beijing)"),
    bases=FranchiseBasis(
        citizen=cite("4 para. 1"),
        adult=(cite("4 para. 1"), cite("29 para. 4")),
        rights=cite("4 para. 2"),
        suspension=(cite("34"), PROVISIONS_1983.cite("4")),
        capacity=cite("33"),
    ),
    incapacities=("mental_illness", "other"),
)
"""The clauses; people without capacity for other causes than mental illness are left off, too."""

READINGS: Final = voter_readings(adult=cite("29 para. 4"), restored=cite("29 para. 3"), suspended=cite("34"))
"""What the rules leave open about the right to vote, as the law does."""
