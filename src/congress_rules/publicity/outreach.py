"""Count outreach (宣传活动): programmes, talks, posters; what is no exact number stays a bound in every sum."""

from collections.abc import Iterable, Mapping
from datetime import date

import attrs
from attrs.validators import optional

from congress_rules.law import Period
from congress_rules.logic import Days, Names, described
from congress_rules.policies.figures import Figure
from congress_rules.policies.rows import PlainRow
from congress_rules.publicity.nouns import Unit
from congress_rules.publicity.values import a_day, a_name, is_a
from congress_rules.texts import Language, Text

__all__ = ["Outreach", "OutreachTotal", "outreach_totals"]

_figure = is_a(Figure, "a Figure")


@attrs.frozen(kw_only=True)
class Outreach:
    """What a unit did to reach the public: how many of a kind, who came, and what was handed out or put up.

    `kind` is a member of the taxonomy's facet `outreach_kind`. None says that it is not stated, which is not nothing.
    """

    id: str = attrs.field(validator=a_name, metadata=described("活动", "activity", domain=Names()))
    unit: Unit = attrs.field(validator=is_a(Unit, "a Unit"))
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


@attrs.frozen(kw_only=True)
class OutreachTotal:
    """What a unit did of one kind in a period; a sum in which something is not stated is unknown."""

    unit: str
    kind: str
    period: Period
    count: Figure
    attendances: Figure
    materials: Figure

    def to_row(self, language: Language = "zh") -> PlainRow:
        """Give the total as plain values: the words of each figure, and its bounds."""
        row: PlainRow = {"unit": self.unit, "kind": self.kind, "period": self.period.name.in_(language)}
        for name, figure in self._figures.items():
            bounds = figure.bounds
            row |= {name: figure.text.in_(language), f"{name}_least": bounds.least, f"{name}_most": bounds.most}
        return row

    @property
    def _figures(self) -> Mapping[str, Figure]:
        return {"count": self.count, "attendances": self.attendances, "materials": self.materials}

    def explain(self, language: Language = "zh") -> str:
        """Word the total."""
        said = _TOTAL.format(kind=self.kind, **{name: figure.text for name, figure in self._figures.items()})
        return f"{self.unit}  {said.in_(language)}"


_TOTAL = Text(
    "{kind}：{count}；参加{attendances}人次；材料{materials}份",
    "{kind}: {count}; attendances {attendances}; materials {materials}",
)


def outreach_totals(activities: Iterable[Outreach], period: Period) -> tuple[OutreachTotal, ...]:
    """Total the activities of a period by unit and kind, in the order of both; their own order does not matter."""
    groups: dict[tuple[str, str], list[Outreach]] = {}
    for each in activities:
        if each.on in period:
            groups.setdefault((each.unit.id, each.kind), []).append(each)
    return tuple(
        OutreachTotal(
            unit=unit,
            kind=kind,
            period=period,
            count=Figure.total(each.count for each in some),
            attendances=_stated(each.attendances for each in some),
            materials=_stated(each.materials for each in some),
        )
        for (unit, kind), some in sorted(groups.items())
    )


def _stated(figures: Iterable[Figure | None]) -> Figure:
    """Add what is stated; where something is not, the sum is unknown."""
    return Figure.total(Figure(None) if each is None else each for each in figures)
