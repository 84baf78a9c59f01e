"""Issue circulars (通报): what each unit has come to in each window, and since the first day, those at zero too."""

from typing import TYPE_CHECKING

import attrs

from congress_rules.law import Edges, Period, Window
from congress_rules.logic import Number
from congress_rules.policies import Measure
from congress_rules.policies.measures import added
from congress_rules.policies.rows import PlainRow, html_table
from congress_rules.texts import Language, Text

if TYPE_CHECKING:
    from congress_rules.publicity.assessment import Assessment

__all__ = ["Circular"]


@attrs.frozen(kw_only=True)
class Circular:
    """One window of an assessment: of each unit that takes part what it gained in it, and the running total.

    Both may be payments, and stay out of `repr`.
    """

    window: Period
    measure: Measure
    gained: dict[str, Number] = attrs.field(repr=False)
    running: dict[str, Number] = attrs.field(repr=False)

    def to_rows(self, language: Language = "zh") -> list[PlainRow]:
        """Give a row per unit, from the highest running total to the lowest, then by id."""
        ordered = sorted(self.running, key=lambda unit: (-self.running[unit], unit))
        name = self.window.name.in_(language)
        return [
            {"window": name, "unit": unit, "gained": self.gained[unit], "running": self.running[unit]}
            for unit in ordered
        ]

    def _repr_html_(self) -> str:
        return html_table(self.to_rows())

    def explain(self, language: Language = "zh") -> str:
        """Word the window and a line per unit."""
        said = [_LINE.format(**row).in_(language) for row in self.to_rows(language)]
        return "\n".join((self.window.name.in_(language), *said))


_LINE = Text("{unit}  本期{gained}，累计{running}", "{unit}  {gained}, in all {running}")


def circulars(assessment: "Assessment", window: Window) -> tuple[Circular, ...]:
    """Give one circular per window, cut to the period; a line counts in the window of its entry's day.

    A line whose entry is of a day outside the period, such as a penalty for a week that ends after it, counts in none.
    """
    measure, units = assessment.rulebook.scoring.measure, tuple(assessment.totals)
    windows = assessment.period.windows(window, Edges.CLIPPED)
    found: list[Circular] = []
    running: dict[str, Number] = dict.fromkeys(units, 0)
    for each in windows:
        gained = assessment.rolled_up(measure, each)
        own = {unit: gained.get(unit, 0) for unit in units}
        running = {unit: added(running[unit], own[unit]) for unit in units}
        found.append(Circular(window=each, measure=measure, gained=own, running=running))
    return tuple(found)
