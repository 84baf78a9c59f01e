"""Count the ballots (选票) of many districts in one frame, merge what stations counted, and reconcile both."""

from congress_rules.frames.ballots.forms import Long, Wide
from congress_rules.frames.ballots.merging import merge
from congress_rules.frames.ballots.places import DistrictCounts
from congress_rules.frames.ballots.polling import polls
from congress_rules.frames.ballots.reconciling import reconcile
from congress_rules.frames.ballots.tallying import count

__all__ = ["DistrictCounts", "Long", "Wide", "count", "merge", "polls", "reconcile"]
