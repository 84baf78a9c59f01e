"""The library's own rules of book-keeping, which no measure states and every assessment needs."""

from typing import Final

from congress_rules.law import Authority, Instrument
from congress_rules.texts import Text

__all__ = ["BOOKKEEPING"]

BOOKKEEPING: Final = Instrument(
    id="bookkeeping",
    title=Text("记账通则", "General rules of book-keeping"),
    authority=Authority.ASSUMPTION,
    contents={
        "1": Text("编号唯一", "an entry's id is its own"),
        "2": Text("按期计入", "an entry counts in the period of its day"),
        "3": Text("单位在册", "the unit is listed"),
        "4": Text("载体在册", "the outlet is listed"),
        "5": Text("取值在分类之内", "values belong to the taxonomy"),
        "6": Text("施行后计入", "an entry counts from when the measure is in force"),
        "7": Text("后决定为准", "of several decisions the last stands"),
        "8": Text("对象在候选之列", "an honour goes to one of its candidates"),
    },
)
