"""Say what an honour or a piece brings besides points: money, plaques, certificates."""

from typing import Generic, TypeVar

import attrs

from congress_rules.errors import Fault
from congress_rules.logic import Number, Numbers, Row
from congress_rules.policies.journal import Entry
from congress_rules.policies.measures import YUAN, Measure
from congress_rules.policies.scoring import ScoringPolicy

__all__ = ["RewardPolicy"]

E = TypeVar("E", bound=Entry)


@attrs.frozen(kw_only=True)
class RewardPolicy(ScoringPolicy[E], Generic[E]):
    """Give each entry an amount in one measure, yuan unless another is stated.

    It is written like a `ScoringPolicy`. Where the text promises a reward without its amount, a row has the value
    `congress_rules.logic.UNREGULATED`: nothing is paid until somebody states one, and that is said. No amount stands in
    an error.
    """

    measure: Measure = YUAN

    def _inexact(self, row: Row[Number]) -> Fault:
        return Fault(f"{self.id}[{row.id}].value", f"a value of type {type(row.value).__name__}", Numbers().expected.en)
