"""Misconduct in elections (破坏选举): the four kinds, their sanctions, a seat won that way, and who investigates."""

from congress_rules.elections.misconduct.acts import Act
from congress_rules.elections.misconduct.disruption import Disruption, DisruptionPolicy
from congress_rules.elections.misconduct.funded_seats import FundedSeat, FundedSeatPolicy
from congress_rules.elections.misconduct.investigation import Investigation, InvestigationPolicy
from congress_rules.elections.misconduct.rulebook import MisconductRulebook

__all__ = [
    "Act",
    "Disruption",
    "DisruptionPolicy",
    "FundedSeat",
    "FundedSeatPolicy",
    "Investigation",
    "InvestigationPolicy",
    "MisconductRulebook",
]
