"""Read the rules over the rows of frames: Polars, pandas, PyArrow, DuckDB, Spark; the same kind comes back."""

from congress_rules.frames.admitting import admit, ids
from congress_rules.frames.assessing import assess
from congress_rules.frames.ballots import DistrictCounts, Long, Wide, count, merge, polls, reconcile
from congress_rules.frames.deciding import decide
from congress_rules.frames.explaining import decision, explain
from congress_rules.frames.quotas import quotas
from congress_rules.frames.registering import duplicates
from congress_rules.frames.scoring import score
from congress_rules.frames.totals import merge_totals, totals

__all__ = [
    "DistrictCounts",
    "Long",
    "Wide",
    "admit",
    "assess",
    "count",
    "decide",
    "decision",
    "duplicates",
    "explain",
    "ids",
    "merge",
    "merge_totals",
    "polls",
    "quotas",
    "reconcile",
    "score",
    "totals",
]
