"""Read the rules over the rows of frames: Polars (eager and lazy), pandas, PyArrow; the same kind comes back."""

from congress_rules.frames.admitting import admit, ids
from congress_rules.frames.deciding import decide
from congress_rules.frames.explaining import decision, explain
from congress_rules.frames.forms import Long, Wide
from congress_rules.frames.merging import merge
from congress_rules.frames.places import DistrictCounts
from congress_rules.frames.polling import polls
from congress_rules.frames.reconciling import reconcile
from congress_rules.frames.registering import duplicates
from congress_rules.frames.scoring import score
from congress_rules.frames.tallying import count

__all__ = [
    "DistrictCounts",
    "Long",
    "Wide",
    "admit",
    "count",
    "decide",
    "decision",
    "duplicates",
    "explain",
    "ids",
    "merge",
    "polls",
    "reconcile",
    "score",
]
