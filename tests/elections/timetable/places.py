"""Timetables of places that the tests make up."""

from datetime import date, timedelta
from typing import Final

import attrs

from congress_rules.elections.timetable import Bound, Step, TimetablePolicy
from congress_rules.law import Authority, Instrument
from congress_rules.rulebooks.beijing_rules.timetable import READINGS, BeijingTimetable
from congress_rules.texts import Text

DAY: Final = date(2024, 12, 8)
RULES: Final = Instrument(
    id="rules",
    title=Text("某省细则", "Some Rules"),
    authority=Authority.LOCAL_RULE,
    contents={"1": Text("日程", "days")},
)
BASIS: Final = RULES.cite("1")


def before(days: int) -> date:
    """Give the day so many days before the tests' election day."""
    return DAY - timedelta(days)


def step(name: str, days: int, **parts: object) -> Step:
    """Write a step of the made-up rules."""
    return Step(id=name, name=Text(name, name), days=days, basis=BASIS, **parts)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


@attrs.frozen(kw_only=True)
class Stated(TimetablePolicy):
    """A timetable whose steps are stated."""

    stated: tuple[Step, ...]

    def steps(self) -> tuple[Step, ...]:
        """List the steps."""
        return self.stated


def stated(*steps: Step, **parts: object) -> Stated:
    """Make a timetable of steps."""
    return Stated(stated=steps, **({"readings": READINGS} | parts))  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


@attrs.frozen(kw_only=True)
class TwoDays(BeijingTimetable):
    """A province that votes on two days, sends mobile boxes round the day before, and asks for a notice."""

    def steps(self) -> tuple[Step, ...]:
        """List the usual steps and the further ones."""
        return (
            *super().steps(),
            step("notice", 3, hard=False),
            step("mobile-boxes", -1, bound=Bound.ON),
            step("second-day", 1, bound=Bound.ON),
        )
