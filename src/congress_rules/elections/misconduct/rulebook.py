"""Hold what one text says of misconduct in elections together."""

import attrs

from congress_rules.elections.misconduct.disruption import DisruptionPolicy
from congress_rules.elections.misconduct.funded_seats import FundedSeatPolicy
from congress_rules.elections.misconduct.investigation import InvestigationPolicy
from congress_rules.policies import Rulebook

__all__ = ["MisconductRulebook"]


@attrs.frozen(kw_only=True)
class MisconductRulebook(Rulebook):
    """The rules of one text on misconduct."""

    disruption: DisruptionPolicy
    investigation: InvestigationPolicy
    funded_seats: FundedSeatPolicy
