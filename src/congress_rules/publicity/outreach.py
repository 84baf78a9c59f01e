"""Count outreach (宣传活动): programmes, talks, posters; what is no exact number stays a bound in every sum.

What a ledger holds twice under one id, of a unit that is not listed, or of a kind that the taxonomy does not know, is
set aside with its reason, as other entries are.
"""

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from congress_rules.law import Period
from congress_rules.logic import Clause, field
from congress_rules.policies import Admission, EligibilityPolicy, Figure, Journal, SetAside, Taxonomy, fold
from congress_rules.policies.rows import PlainRow, aside_rows, html_table
from congress_rules.publicity.admission import known_unit, own_id
from congress_rules.publicity.assessment import foreign
from congress_rules.publicity.ledger import shared
from congress_rules.publicity.nouns import Unit
from congress_rules.publicity.records import Outreach
from congress_rules.texts import Language, Text

__all__ = ["Outreach", "OutreachPolicy", "OutreachTotal", "OutreachTotals", "outreach_totals"]

_OWN_ID: Final = field(Outreach, lambda each: each.id)


@attrs.frozen(kw_only=True)
class OutreachPolicy(EligibilityPolicy[Outreach]):
    """Say which activities count: those with an id of their own and, where units are listed, of one of these."""

    id: str = "outreach"
    name: Text = attrs.field(default=Text("宣传活动登记", "record of outreach"))
    repeated: tuple[str, ...] = ()
    units: tuple[str, ...] | None = None

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses of book-keeping."""
        listed = () if self.units is None else (known_unit(self.units),)
        return (own_id(_OWN_ID, self.repeated), *listed)


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


@attrs.frozen(kw_only=True)
class OutreachTotals:
    """What units did in a period, by unit and kind in the order of both, and which activities of it are not counted.

    `totals` is None where no record of outreach is kept; where it is, and nothing was done, there are no totals.
    """

    period: Period
    totals: tuple[OutreachTotal, ...] | None
    set_aside: tuple[SetAside[Outreach], ...] = ()

    def to_rows(self, language: Language = "zh") -> list[PlainRow]:
        """Give a row of plain values per total."""
        return [each.to_row(language) for each in self.totals or ()]

    def aside_rows(self, language: Language = "zh") -> list[PlainRow]:
        """Give a row of plain values per activity that is set aside."""
        return aside_rows(Journal((), (), self.set_aside), language)

    def explain(self, language: Language = "zh") -> str:
        """Word the totals, and what was set aside with the reason; no record is told from nothing done."""
        empty = (_NO_RECORD if self.totals is None else _NOTHING).in_(language)
        lines = [each.explain(language) for each in self.totals or ()] or [empty]
        lines += [_ASIDE.in_(language) + each.explain(language) for each in self.set_aside]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        return html_table(self.to_rows())


_NO_RECORD: Final = Text("未建宣传活动台账", "no record of outreach is kept")
_NOTHING: Final = Text("无宣传活动", "no outreach")
_ASIDE: Final = Text("不计：", "set aside: ")


def outreach_totals(
    activities: Iterable[Outreach] | None,
    period: Period,
    *,
    units: Iterable[Unit] | None = None,
    taxonomy: Taxonomy | None = None,
) -> OutreachTotals:
    """Total the activities of a period, as a ledger holds them; their order does not matter.

    `activities` is None where no record is kept. `units` and `taxonomy` say what is listed and known: what is None
    refuses nothing. Activities of other days are no part of the totals, and are not set aside.
    """
    if activities is None:
        return OutreachTotals(period=period, totals=None)
    every = tuple(activities)
    listed = None if units is None else tuple(each.id for each in units)
    policy = OutreachPolicy(repeated=tuple(sorted(shared(every))), units=listed)
    within = _journal((each for each in every if each.on in period), taxonomy or Taxonomy())
    journal = fold([Admission(policy=policy)], within)
    return OutreachTotals(period=period, totals=_totals(journal.open, period), set_aside=journal.set_aside)


def _journal(activities: Iterable[Outreach], taxonomy: Taxonomy) -> Journal[Outreach]:
    """Open a journal in the order of days and ids, with those set aside whose values the taxonomy does not know."""
    ordered = sorted(activities, key=lambda each: (each.on, each.id, repr(each)))
    placed = [taxonomy.place(each, each.on) for each in ordered]
    aside = tuple(foreign(each) for each in placed if each.foreign)
    return Journal(tuple(each.record for each in placed), set_aside=aside)


def _totals(activities: Iterable[Outreach], period: Period) -> tuple[OutreachTotal, ...]:
    groups: dict[tuple[str, str], list[Outreach]] = {}
    for each in activities:
        groups.setdefault((each.account, each.kind), []).append(each)
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
