"""The stages of an assessment: each reads the journal so far and adds lines; nothing is ever changed or lost.

What every assessment has, admission, rating and the base of all stages, stands in `congress_rules.policies`.
"""

from congress_rules.policies.stages.adjusting import Adjusting, AdjustmentPolicy, Effect
from congress_rules.policies.stages.amounts import Rounding, RoundingMode, Subtotal
from congress_rules.policies.stages.cancelling import Cancelling
from congress_rules.policies.stages.converting import Converting, Rounded
from congress_rules.policies.stages.crediting import EQUAL_SHARES, FIRST_ONLY, Crediting, Shares
from congress_rules.policies.stages.entering import Entering
from congress_rules.policies.stages.keeping import Keeping, Order
from congress_rules.policies.stages.limiting import Limiting
from congress_rules.policies.stages.owing import Owing, Per

__all__ = [
    "EQUAL_SHARES",
    "FIRST_ONLY",
    "Adjusting",
    "AdjustmentPolicy",
    "Cancelling",
    "Converting",
    "Crediting",
    "Effect",
    "Entering",
    "Keeping",
    "Limiting",
    "Order",
    "Owing",
    "Per",
    "Rounded",
    "Rounding",
    "RoundingMode",
    "Shares",
    "Subtotal",
]
