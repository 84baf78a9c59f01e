"""Issue circulars (通报): what each unit has come to in each window, and since the first day, those at zero too."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs

from congress_rules.law import Edges, Period, Window
from congress_rules.logic import Number
from congress_rules.policies import Entry, Journal, Line, Measure
from congress_rules.policies.measures import added
from congress_rules.policies.rows import PlainRow, html_table
from congress_rules.policies.stages.amounts import items
from congress_rules.texts import Language, Text

if TYPE_CHECKING:
    from congress_rules.publicity.assessment import Assessment

__all__ = ["Circular"]


@attrs.frozen(kw_only=True)
class Circular:
    """One window of an assessment: of each unit that takes part what it gained in it, and the running total.

    `pieces` are the entries that brought something in the window. What was gained may be payments, and stays out of
    `repr`.
    """

    window: Period
    measure: Measure
    gained: dict[str, Number] = attrs.field(repr=False)
    running: dict[str, Number] = attrs.field(repr=False)
    pieces: dict[str, int]

    def to_rows(self, language: Language = "zh") -> list[PlainRow]:
        """Give a row per unit, from the highest running total to the lowest, then by id."""
        ordered = sorted(self.running, key=lambda unit: (-self.running[unit], unit))
        name = self.window.name.in_(language)
        return [
            {
                "window": name,
                "unit": unit,
                "pieces": self.pieces[unit],
                "gained": self.gained[unit],
                "running": self.running[unit],
            }
            for unit in ordered
        ]

    def _repr_html_(self) -> str:
        return html_table(self.to_rows())

    def explain(self, language: Language = "zh") -> str:
        """Word the window and a line per unit."""
        said = [_LINE.format(**row).in_(language) for row in self.to_rows(language)]
        return "\n".join((self.window.name.in_(language), *said))


_LINE = Text(
    "{unit}  本期{gained}（{pieces}篇），累计{running}", "{unit}  {gained}, in all {running} (pieces: {pieces})"
)


def circulars(assessment: "Assessment", window: Window, edges: Edges) -> tuple[Circular, ...]:
    """Give one circular per window; a line counts in the window of its entry's day.

    A line of a day outside the period, such as a penalty for a week that ends after it, counts on the day of the period
    that is nearest. What no window covers, where `edges` leave days out, counts in none.
    """
    measure, units = assessment.rulebook.scoring.measure, tuple(assessment.totals)
    found: list[Circular] = []
    running: dict[str, Number] = dict.fromkeys(units, 0)
    for each in assessment.period.windows(window, edges):
        lines = [line for line in assessment.journal.lines if _within(line.entry.day, assessment.period) in each]
        gained = assessment.rolled_up(measure, lines)
        own = {unit: gained.get(unit, 0) for unit in units}
        running = {unit: added(running[unit], own[unit]) for unit in units}
        pieces = Counter(entry.account for entry in _pieces(assessment, measure, lines))
        counts = {unit: pieces[unit] for unit in units}
        found.append(Circular(window=each, measure=measure, gained=own, running=dict(running), pieces=counts))
    return tuple(found)


def _within(day: date, period: Period) -> date:
    return min(max(day, period.first), period.last)


def _pieces(assessment: "Assessment", measure: Measure, lines: Iterable[Line[Any]]) -> Iterable[Entry]:
    """List the entries of which something stands after all corrections."""
    return {
        item.entry.id: item.entry for item in items(Journal(assessment.journal.entries, tuple(lines)), measure)
    }.values()
