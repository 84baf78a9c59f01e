"""The library's own rules of counting, where no text says how a mark or a ballot is read."""

from typing import Final

from congress_rules.law import Authority, Instrument
from congress_rules.texts import Text

__all__ = ["COUNTING"]

COUNTING: Final = Instrument(
    id="counting-practice",
    title=Text("计票通则", "General rules of counting"),
    authority=Authority.ASSUMPTION,
    contents={
        "1": Text("无法辨认", "what cannot be read does not count"),
        "2": Text("对同一人既赞成又反对", "for and against the same person is neither"),
        "3": Text("同一姓名重复", "the same name twice is one"),
        "4": Text("空白票", "a blank ballot"),
        "5": Text("发票、收票、计票一致", "ballots issued, collected and counted agree"),
    },
)
