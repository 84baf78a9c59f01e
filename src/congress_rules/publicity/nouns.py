"""Speak of publicity work: units, people, outlets, written instructions and adoptions.

An *outlet* (载体) is whatever adopts a piece: a paper, a periodical, a station, a site or a bulletin. An *adoption*
(采用) is one piece that one outlet published. A *written instruction* (批示) is a leader's note on a piece. None always
means unknown; that there is none is a value (an empty tuple of instructions). Names and authors stay out of `repr`;
no value stands in an error.
"""

from datetime import date
from decimal import Decimal

import attrs
from attrs.validators import optional

from congress_rules.logic import Days, Integers, Names, Numbers, described
from congress_rules.logic.attributes import a_count, a_day, a_name, a_text, amount, each_is, is_a, listed, names, truth
from congress_rules.texts import Text

__all__ = ["Adoption", "Outlet", "Person", "Unit", "WrittenInstruction"]


@attrs.frozen(kw_only=True)
class Unit:
    """A unit that takes part in publicity work (参加单位).

    `kind` is a member of the taxonomy's facet of units; `enforcement` tells whether it has administrative enforcement
    functions (行政执法职能).
    """

    id: str = attrs.field(validator=a_name, metadata=described("单位", "unit", domain=Names()))
    kind: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("单位类别", "kind of unit", facet="unit_kind")
    )
    enforcement: bool | None = attrs.field(
        default=None, validator=optional(truth), metadata=described("行政执法职能", "enforcement functions")
    )
    name: Text | None = attrs.field(default=None, validator=optional(a_text))


@attrs.frozen(kw_only=True)
class Person:
    """A person, by id; the name, where it is held at all, stays out of `repr` and messages."""

    id: str = attrs.field(validator=a_name)
    unit: str | None = attrs.field(default=None, validator=optional(a_name))
    name: str | None = attrs.field(default=None, validator=optional(a_name), repr=False)


@attrs.frozen(kw_only=True)
class Outlet:
    """An outlet, with its level (国家、省、市、区) and kind in the taxonomy."""

    id: str = attrs.field(validator=a_name, metadata=described("载体", "outlet", domain=Names()))
    level: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("载体级别", "level of outlet", facet="level")
    )
    kind: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("载体种类", "kind of outlet", facet="outlet_kind")
    )
    name: Text | None = attrs.field(default=None, validator=optional(a_text))


@attrs.frozen(kw_only=True)
class WrittenInstruction:
    """One instruction by a leader on a piece: the leader's level, the day, and who (an id)."""

    level: str | None = attrs.field(
        default=None,
        validator=optional(a_name),
        metadata=described("批示领导级别", "level of the leader", facet="level"),
    )
    on: date | None = attrs.field(default=None, validator=optional(a_day), metadata=described("批示日期", "day"))
    leader: str | None = attrs.field(default=None, validator=optional(a_name), repr=False)


@attrs.frozen(kw_only=True)
class Approval:
    """One step of the approval chain (审核、审签) that a piece has passed: who approved it, and when.

    `by` is a member of the taxonomy's facet of those who approve, such as the leader in charge.
    """

    by: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("审核人", "who approved", facet="approver")
    )
    on: date | None = attrs.field(default=None, validator=optional(a_day), metadata=described("审核日期", "day"))


@attrs.frozen(kw_only=True)
class Adoption:
    """One piece adopted by one outlet, on the account of one unit.

    `genre` and `mode` (alone or as part of a composite) are members of the taxonomy, as is `content`, the category of
    what the piece is about. `verified` tells whether the office has checked the adoption against the outlet.
    `characters` counts the characters of the piece; `fee` is the outlet's fee (稿酬) in yuan. `story` is the caller's
    id of the story that several adoptions tell. `approvals` are the steps of the approval chain that it passed, and
    `filed_on` is the day on which the adoption was reported to the office, for cut-offs. `submission` is the id of the
    submission that it came from. Raise `TypeError` or `ValueError` for what is no such value; `authors`, `instructions`
    and `approvals` may be lists.
    """

    id: str = attrs.field(validator=a_name, metadata=described("条目", "entry", domain=Names()))
    outlet: Outlet = attrs.field(validator=is_a(Outlet, "an Outlet"))
    adopted_on: date = attrs.field(validator=a_day, metadata=described("采用日期", "day of adoption", domain=Days()))
    unit: Unit = attrs.field(validator=is_a(Unit, "a Unit"))
    authors: tuple[str, ...] | None = attrs.field(default=None, converter=listed, validator=optional(names), repr=False)
    genre: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("体裁", "genre", facet="genre")
    )
    mode: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("采用方式", "mode of adoption", facet="mode")
    )
    content: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("内容类别", "content", facet="content")
    )
    instructions: tuple[WrittenInstruction, ...] | None = attrs.field(
        default=None,
        converter=listed,
        validator=optional(each_is(WrittenInstruction, "written instructions")),
        metadata=described("批示", "written instructions"),
    )
    verified: bool | None = attrs.field(
        default=None, validator=optional(truth), metadata=described("已核实", "verified")
    )
    submission: str | None = attrs.field(default=None, validator=optional(a_name))
    characters: int | None = attrs.field(
        default=None, validator=optional(a_count), metadata=described("字数", "characters", domain=Integers(0))
    )
    fee: Decimal | None = attrs.field(
        default=None, validator=optional(amount), repr=False, metadata=described("稿酬", "fee", domain=Numbers(0))
    )
    story: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("同题稿件", "story", domain=Names())
    )
    approvals: tuple[Approval, ...] | None = attrs.field(
        default=None,
        converter=listed,
        validator=optional(each_is(Approval, "approvals")),
        metadata=described("审核", "approvals"),
    )
    filed_on: date | None = attrs.field(
        default=None, validator=optional(a_day), metadata=described("上报日期", "day of filing", domain=Days())
    )

    @property
    def account(self) -> str:
        """Give the id of the unit to whose account the piece goes."""
        return self.unit.id

    @property
    def day(self) -> date:
        """Give the day that governs which rules apply: the day of adoption."""
        return self.adopted_on
