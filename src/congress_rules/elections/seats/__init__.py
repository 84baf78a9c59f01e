"""How many deputies a congress has (代表名额), who fixes it, and how the seats are distributed."""

from congress_rules.elections.seats.findings import SeatFinding, SeatLine
from congress_rules.elections.seats.fixing import Fixing
from congress_rules.elections.seats.formula import Formula
from congress_rules.elections.seats.nouns import FixedNumber, Jurisdiction
from congress_rules.elections.seats.number import NumberRules
from congress_rules.elections.seats.numbering import NumberOfDeputiesPolicy
from congress_rules.elections.seats.numbers import NumberOfDeputies
from congress_rules.elections.seats.scales import Grant, Scale

__all__ = [
    "FixedNumber",
    "Fixing",
    "Formula",
    "Grant",
    "Jurisdiction",
    "NumberOfDeputies",
    "NumberOfDeputiesPolicy",
    "NumberRules",
    "Scale",
    "SeatFinding",
    "SeatLine",
]
