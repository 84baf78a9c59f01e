"""The library's own rules of keeping the record of recommendations, which no law states and every list needs."""

from typing import Final

from congress_rules.law import Authority, Instrument
from congress_rules.texts import Text

__all__ = ["RECORD"]

RECORD: Final = Instrument(
    id="nomination-record",
    title=Text("推荐登记通则", "General rules of the record of recommendations"),
    authority=Authority.ASSUMPTION,
    contents={
        "1": Text("编号唯一", "a recommendation's id is its own"),
        "2": Text("得票归于被推荐人", "votes of a primary are of nominees"),
        "3": Text("人数在允许的范围之内", "the number of candidates is one that is allowed"),
        "4": Text(
            "得票不多于参加人数，参加人数不多于选民数，选民数只有一个",
            "no more votes than take part, nor more than there are, which is one number",
        ),
    },
)
