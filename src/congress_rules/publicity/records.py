"""Speak of what the office keeps beside the adoptions: submissions, designations, faults, awards and outreach.

A *submission* (报送) is a piece that a unit sent to somebody: to the congress office, or to an outlet. A *designation*
(确定) makes a person an officer of a unit. A *reporting fault* (迟报、漏报、失实) is information that came late, not at
all, or was false. An *award* (表彰决定) is what the body that decides on an honour decided. *Outreach* (宣传活动) is
what a unit did to reach the public: programmes, talks, posters.
"""

from datetime import date
from decimal import Decimal

import attrs
from attrs.validators import optional

from congress_rules.errors import Fault
from congress_rules.law import Period
from congress_rules.logic import Days, Names, Numbers, described, faultless
from congress_rules.logic.attributes import a_day, a_name, amount, is_a, listed, names, truth
from congress_rules.policies.figures import Figure
from congress_rules.publicity.nouns import Outlet, Unit

__all__ = ["Award", "Designation", "Outreach", "ReportingFault", "Submission"]

_unit = is_a(Unit, "a Unit")
_figure = is_a(Figure, "a Figure")


@attrs.frozen(kw_only=True)
class Submission:
    """One piece that a unit sent to an outlet, as which the congress office itself stands, too.

    `authors` are ids of people; `story` is the caller's id of what the piece tells. What is None is unknown.
    """

    id: str = attrs.field(validator=a_name, metadata=described("报送条目", "submission", domain=Names()))
    outlet: Outlet = attrs.field(validator=is_a(Outlet, "an Outlet"))
    submitted_on: date = attrs.field(
        validator=a_day, metadata=described("报送日期", "day of submission", domain=Days())
    )
    unit: Unit = attrs.field(validator=_unit)
    authors: tuple[str, ...] | None = attrs.field(default=None, converter=listed, validator=optional(names), repr=False)
    genre: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("体裁", "genre", facet="genre")
    )
    content: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("内容类别", "content", facet="content")
    )
    story: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("同题稿件", "story", domain=Names())
    )

    @property
    def account(self) -> str:
        """Give the id of the unit that sent it."""
        return self.unit.id

    @property
    def day(self) -> date:
        """Give the day that governs which rules apply: the day of submission."""
        return self.submitted_on


@attrs.frozen(kw_only=True)
class Designation:
    """A person's role in a unit, from `since` to `until`, both included; one that has not ended has the last day.

    Raise `DefinitionError` when it ends before it begins.
    """

    id: str = attrs.field(validator=a_name)
    unit: Unit = attrs.field(validator=_unit)
    person: str = attrs.field(validator=a_name, repr=False)
    role: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("职责", "role", facet="role")
    )
    since: date = attrs.field(validator=a_day, metadata=described("起始日期", "first day", domain=Days()))
    until: date = attrs.field(
        default=date.max, validator=a_day, metadata=described("截止日期", "last day", domain=Days())
    )

    def __attrs_post_init__(self) -> None:
        """Check the days."""
        if self.until < self.since:
            expected = f"a day not before since ({self.since})"
            faultless(f"designation {self.id!r}", [Fault("until", str(self.until), expected)])

    @property
    def account(self) -> str:
        """Give the id of the unit."""
        return self.unit.id

    @property
    def day(self) -> date:
        """Give the first day."""
        return self.since

    @property
    def authors(self) -> tuple[str, ...]:
        """Give the person."""
        return (self.person,)

    def holds_on(self, day: date) -> bool:
        """Tell whether the person has the role on a day."""
        return self.since <= day <= self.until


@attrs.frozen(kw_only=True)
class ReportingFault:
    """Information that a unit reported late, omitted or reported falsely, and whether it was major (重大信息)."""

    id: str = attrs.field(validator=a_name)
    unit: Unit = attrs.field(validator=_unit)
    kind: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("差错类别", "kind of fault", facet="fault")
    )
    major: bool | None = attrs.field(
        default=None, validator=optional(truth), metadata=described("重大信息", "major information")
    )
    on: date = attrs.field(validator=a_day, metadata=described("差错日期", "day of the fault", domain=Days()))

    @property
    def account(self) -> str:
        """Give the id of the unit."""
        return self.unit.id


@attrs.frozen(kw_only=True)
class Award:
    """What was decided on an honour for an account and period: granted or not, by whom, when and why.

    `amount` is what whoever decided paid for it, in yuan.
    """

    id: str = attrs.field(validator=a_name)
    honour: str = attrs.field(validator=a_name, metadata=described("荣誉", "honour", facet="honour"))
    account: str = attrs.field(validator=a_name)
    period: Period = attrs.field(validator=is_a(Period, "a Period"))
    granted: bool = attrs.field(validator=truth, metadata=described("授予", "granted"))
    by: str = attrs.field(validator=a_name, repr=False)
    on: date = attrs.field(validator=a_day, metadata=described("决定日期", "day of the decision", domain=Days()))
    reason: str = attrs.field(validator=a_name, repr=False)
    amount: Decimal | None = attrs.field(
        default=None, validator=optional(amount), repr=False, metadata=described("奖金", "amount", domain=Numbers(0))
    )

    @property
    def day(self) -> date:
        """Give the day that governs which rules apply: the last day of the period, as of all honours."""
        return self.period.last


@attrs.frozen(kw_only=True)
class Outreach:
    """What a unit did to reach the public: how many of a kind, who came, and what was handed out or put up.

    `kind` is a member of the taxonomy's facet `outreach_kind`. None says that it is not stated, which is not nothing.
    """

    id: str = attrs.field(validator=a_name, metadata=described("活动", "activity", domain=Names()))
    unit: Unit = attrs.field(validator=_unit)
    kind: str = attrs.field(validator=a_name, metadata=described("活动类别", "kind", facet="outreach_kind"))
    on: date = attrs.field(validator=a_day, metadata=described("日期", "day", domain=Days()))
    count: Figure = attrs.field(validator=_figure)
    attendances: Figure | None = attrs.field(default=None, validator=optional(_figure))
    materials: Figure | None = attrs.field(default=None, validator=optional(_figure))

    @property
    def account(self) -> str:
        """Give the id of the unit."""
        return self.unit.id

    @property
    def day(self) -> date:
        """Give the day that governs which rules apply."""
        return self.on
