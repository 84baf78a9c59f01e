"""Name whose deputies are to be numbered: a place with its congress, its people, and the number once it is fixed.

The *number of deputies* (代表名额) is what a congress has in all. It is a *base number* (名额基数) and what the
population adds. A standing committee *fixes* (确定) it; so fixed, it stands whatever the formula gives later.
"""

from datetime import date
from typing import Final

import attrs

from congress_rules.logic import Integers, described, field

__all__ = [
    "GRANTED",
    "LEVEL",
    "MANY_MINORITIES",
    "ON",
    "POPULATION",
    "SCATTERED",
    "FixedNumber",
    "Jurisdiction",
]


def _whole(_: object, attribute: "attrs.Attribute[int]", value: object) -> None:
    if type(value) is not int or value < 0:
        msg = f"{attribute.name} must be a whole number from 0, not {type(value).__name__} {value!r}"
        raise ValueError(msg)


@attrs.frozen(kw_only=True)
class FixedNumber:
    """A number of deputies that a body has fixed: how many, who, and when.

    `body` is a member of `deciding_body`; None says that it is not known.
    """

    number: int = attrs.field(validator=_whole)
    body: str | None = attrs.field(metadata=described("确定机关", "body that decides", facet="deciding_body"))
    on: date | None = attrs.field(default=None, metadata=described("确定日", "day it was fixed"))


@attrs.frozen(kw_only=True)
class Jurisdiction:
    """A place that has a congress.

    Which population counts, and as of when, the law leaves to who fixes the number: it is stated here. `granted` tells
    whether another five per cent was granted; nothing is, unless somebody decided so. `many_minorities` and `scattered`
    are the grounds for it (聚居的少数民族多, 人口居住分散). `on` is the governing day.
    """

    level: str = attrs.field(metadata=described("行政区划类别", "kind of place", facet="congress_level"))
    population: int | None = attrs.field(metadata=described("人口数", "population", domain=Integers(0)))
    granted: bool | None = attrs.field(default=False, metadata=described("批准另加名额", "extra seats granted"))
    many_minorities: bool | None = attrs.field(
        default=None, metadata=described("聚居的少数民族多", "many concentrated minorities")
    )
    scattered: bool | None = attrs.field(default=None, metadata=described("人口居住分散", "people live scattered"))
    fixed: FixedNumber | None = None
    on: date | None = attrs.field(default=None, metadata=described("适用日", "governing day"))


LEVEL: Final = field(Jurisdiction, lambda place: place.level)
POPULATION: Final = field(Jurisdiction, lambda place: place.population)
GRANTED: Final = field(Jurisdiction, lambda place: place.granted)
MANY_MINORITIES: Final = field(Jurisdiction, lambda place: place.many_minorities)
SCATTERED: Final = field(Jurisdiction, lambda place: place.scattered)
ON: Final = field(Jurisdiction, lambda place: place.on)
