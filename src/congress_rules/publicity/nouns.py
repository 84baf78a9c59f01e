"""Speak of publicity work: units, people, outlets, written instructions and adoptions.

An *outlet* (载体) is whatever adopts a piece: a paper, a periodical, a station, a site or a bulletin. An *adoption*
(采用) is one piece that one outlet published. A *written instruction* (批示) is a leader's note on a piece. None always
means unknown; that there is none is a value (an empty tuple of instructions). Names and authors stay out of `repr`;
no value stands in an error.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs
from attrs.validators import optional

from congress_rules.logic import Days, Integers, Names, described
from congress_rules.texts import Text

__all__ = ["Adoption", "Outlet", "Person", "Unit", "WrittenInstruction"]

_Validator = Callable[[object, "attrs.Attribute[Any]", Any], None]


def _require(name: str, value: object, kind: type, expected: str) -> None:
    """Name the class found, and never the value: it may be somebody's name, or an amount that is nobody's business."""
    if not isinstance(value, kind):
        msg = f"{name} must be {expected}, not {type(value).__name__}"
        raise TypeError(msg)


def _require_name(name: str, value: object) -> None:
    _require(name, value, str, "a non-empty string")
    if not value:
        msg = f"{name} must be a non-empty string, not an empty one"
        raise ValueError(msg)


def _is(kind: type, expected: str) -> _Validator:
    return lambda _, attribute, value: _require(attribute.name, value, kind, expected)


def _name(instance: object, attribute: "attrs.Attribute[str]", value: object) -> None:  # noqa: ARG001 - attrs' signature
    _require_name(attribute.name, value)


def _authors(instance: object, attribute: "attrs.Attribute[Any]", value: Iterable[object]) -> None:  # noqa: ARG001
    _require(attribute.name, value, tuple, "a tuple or list of ids")
    for number, each in enumerate(value):
        _require_name(f"{attribute.name}[{number}]", each)


def _instructions(instance: object, attribute: "attrs.Attribute[Any]", value: Iterable[object]) -> None:  # noqa: ARG001
    _require(attribute.name, value, tuple, "a tuple or list of written instructions")
    for number, each in enumerate(value):
        _require(f"{attribute.name}[{number}]", each, WrittenInstruction, "a WrittenInstruction")


def _day(instance: object, attribute: "attrs.Attribute[date]", value: object) -> None:  # noqa: ARG001
    if not isinstance(value, date) or isinstance(value, datetime):
        msg = f"{attribute.name} must be a day (datetime.date), not {type(value).__name__}"
        raise TypeError(msg)


def _whole(instance: object, attribute: "attrs.Attribute[int]", value: object) -> None:  # noqa: ARG001
    if type(value) is not int:
        msg = f"{attribute.name} must be a whole number from 0, not {type(value).__name__}"
        raise TypeError(msg)
    if value < 0:
        msg = f"{attribute.name} must be a whole number from 0, not a negative one"
        raise ValueError(msg)


def _money(instance: object, attribute: "attrs.Attribute[Decimal]", value: object) -> None:  # noqa: ARG001
    if not isinstance(value, Decimal):
        msg = f"{attribute.name} must be a Decimal, in yuan, not {type(value).__name__}"
        raise TypeError(msg)
    if not value.is_finite() or value < 0:
        msg = f"{attribute.name} must be an amount from 0, in yuan, not a negative or endless one"
        raise ValueError(msg)


_truth = _is(bool, "True or False")
_text = _is(Text, "a Text, in both languages")


@attrs.frozen(kw_only=True)
class Unit:
    """A unit that takes part in publicity work (参加单位).

    `kind` is a member of the taxonomy's facet of units; `enforcement` tells whether it has administrative enforcement
    functions (行政执法职能).
    """

    id: str = attrs.field(validator=_name, metadata=described("单位", "unit", domain=Names()))
    kind: str | None = attrs.field(
        default=None, validator=optional(_name), metadata=described("单位类别", "kind of unit", facet="unit_kind")
    )
    enforcement: bool | None = attrs.field(
        default=None, validator=optional(_truth), metadata=described("行政执法职能", "enforcement functions")
    )
    name: Text | None = attrs.field(default=None, validator=optional(_text))


@attrs.frozen(kw_only=True)
class Person:
    """A person, by id; the name, where it is held at all, stays out of `repr` and messages."""

    id: str = attrs.field(validator=_name)
    unit: str | None = attrs.field(default=None, validator=optional(_name))
    name: str | None = attrs.field(default=None, validator=optional(_name), repr=False)


@attrs.frozen(kw_only=True)
class Outlet:
    """An outlet, with its level (国家、省、市、区) and kind in the taxonomy."""

    id: str = attrs.field(validator=_name, metadata=described("载体", "outlet", domain=Names()))
    level: str | None = attrs.field(
        default=None, validator=optional(_name), metadata=described("载体级别", "level of outlet", facet="level")
    )
    kind: str | None = attrs.field(
        default=None, validator=optional(_name), metadata=described("载体种类", "kind of outlet", facet="outlet_kind")
    )
    name: Text | None = attrs.field(default=None, validator=optional(_text))


@attrs.frozen(kw_only=True)
class WrittenInstruction:
    """One instruction by a leader on a piece: the leader's level, the day, and who (an id)."""

    level: str | None = attrs.field(
        default=None,
        validator=optional(_name),
        metadata=described("批示领导级别", "level of the leader", facet="level"),
    )
    on: date | None = attrs.field(default=None, validator=optional(_day), metadata=described("批示日期", "day"))
    leader: str | None = attrs.field(default=None, validator=optional(_name), repr=False)


def _listed_authors(value: list[str] | tuple[str, ...] | None) -> tuple[str, ...] | None:
    return tuple(value) if isinstance(value, list) else value


def _listed_instructions(
    value: list[WrittenInstruction] | tuple[WrittenInstruction, ...] | None,
) -> tuple[WrittenInstruction, ...] | None:
    return tuple(value) if isinstance(value, list) else value


@attrs.frozen(kw_only=True)
class Adoption:
    """One piece adopted by one outlet, on the account of one unit.

    `genre` and `mode` (alone or as part of a composite) are members of the taxonomy, as is `content`, the category of
    what the piece is about. `verified` tells whether the office has checked the adoption against the outlet.
    `characters` counts the characters of the piece; `fee` is the outlet's fee (稿酬) in yuan. `story` is the caller's
    id of the story that several adoptions tell. `submission` is the id of the submission that it came from. Raise
    `TypeError` or `ValueError` for what is no such value; `authors` and `instructions` may be lists.
    """

    id: str = attrs.field(validator=_name, metadata=described("条目", "entry", domain=Names()))
    outlet: Outlet = attrs.field(validator=_is(Outlet, "an Outlet"))
    adopted_on: date = attrs.field(validator=_day, metadata=described("采用日期", "day of adoption", domain=Days()))
    unit: Unit = attrs.field(validator=_is(Unit, "a Unit"))
    authors: tuple[str, ...] | None = attrs.field(
        default=None, converter=_listed_authors, validator=optional(_authors), repr=False
    )
    genre: str | None = attrs.field(
        default=None, validator=optional(_name), metadata=described("体裁", "genre", facet="genre")
    )
    mode: str | None = attrs.field(
        default=None, validator=optional(_name), metadata=described("采用方式", "mode of adoption", facet="mode")
    )
    content: str | None = attrs.field(
        default=None, validator=optional(_name), metadata=described("内容类别", "content", facet="content")
    )
    instructions: tuple[WrittenInstruction, ...] | None = attrs.field(
        default=None,
        converter=_listed_instructions,
        validator=optional(_instructions),
        metadata=described("批示", "written instructions"),
    )
    verified: bool | None = attrs.field(
        default=None, validator=optional(_truth), metadata=described("已核实", "verified")
    )
    submission: str | None = attrs.field(default=None, validator=optional(_name))
    characters: int | None = attrs.field(
        default=None, validator=optional(_whole), metadata=described("字数", "characters", domain=Integers(0))
    )
    fee: Decimal | None = attrs.field(default=None, validator=optional(_money), repr=False)
    story: str | None = attrs.field(
        default=None, validator=optional(_name), metadata=described("同题稿件", "story", domain=Names())
    )

    @property
    def account(self) -> str:
        """Give the id of the unit to whose account the piece goes."""
        return self.unit.id

    @property
    def day(self) -> date:
        """Give the day that governs which rules apply: the day of adoption."""
        return self.adopted_on
