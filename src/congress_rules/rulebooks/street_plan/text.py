"""Hold a street's plan for information work of 2024: its parts, and how it is read."""

from typing import Final

from congress_rules.law import Authority, Instrument, Reading
from congress_rules.texts import Text

__all__ = ["INSTRUMENT", "READINGS", "cite"]

INSTRUMENT: Final = Instrument(
    id="street-plan",
    title=Text("街道人大信息工作计划", "Plan of a street for congress information work"),
    authority=Authority.HOUSE_RULE,
    contents={
        "1": Text("专人负责", "a person in charge"),
        "2": Text("社区信息员", "officers of communities"),
        "3": Text("代表的作用", "the part of deputies"),
        "4": Text("考评", "assessment"),
        "5": Text("例会与培训", "meetings and training"),
    },
)
cite = INSTRUMENT.cite

READINGS: Final = (
    Reading(
        id="d3-4-joined",
        question=Text("信息量与录用率如何结合？", "How are volume and adoption rate joined?"),
        options={
            "product": Text("两者相乘，即录用数", "multiplied, which is the number adopted"),
            "stated": Text("按参数加权相加", "as a weighted sum, with weights that the assessor states"),
        },
        choice="product",
        basis=cite("4"),
        parameter="StreetWeights",
    ),
)
