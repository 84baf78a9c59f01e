"""Build journals of pieces with what they have come to, and read them again."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
from hypothesis import strategies as st

from congress_rules.law import Authority, Instrument
from congress_rules.logic import Norm, Number
from congress_rules.policies import COUNT, POINTS, Journal, Line, Measure, Rate, Stage
from congress_rules.publicity import Adoption, Outlet, Unit
from congress_rules.texts import Text

PLAN = Instrument(
    id="plan",
    title=Text("某地办法", "A plan"),
    authority=Authority.HOUSE_RULE,
    contents={"1": Text("一", "one"), "2": Text("二", "two")},
)
RULE = Norm(id="rule", name=Text("规则", "the rule"), basis=PLAN.cite("1"))
NONE: Journal[Adoption] = Journal(())


def piece(name: str = "e", **values: Any) -> Adoption:
    """Give a piece of the town in the daily paper of the city on a day in May."""
    outlet = Outlet(id="daily", level=values.pop("level", "city"), kind=values.pop("kind", "paper"))
    unit = Unit(id=values.pop("unit", "town"))
    return Adoption(**{"id": name, "outlet": outlet, "unit": unit, "adopted_on": date(2024, 5, 6), **values})


def journal(*rated: tuple[Adoption, Number], measure: Measure = POINTS) -> Journal[Adoption]:
    """Give the journal of pieces, each with one line."""
    lines = tuple(Line(Rate(amount, measure, "rates", (RULE,)), entry.account, entry) for entry, amount in rated)
    return Journal(tuple(entry for entry, _ in rated), lines)


def after(stage: Stage[Adoption], before: Journal[Adoption]) -> Journal[Adoption]:
    """Give the journal after a stage."""
    return before.add(stage.step(before))


def by_entry(found: Journal[Any], measure: Measure = POINTS) -> dict[str, Number]:
    """Give what each entry has come to, on all accounts together."""
    return dict(found.totals(measure, lambda line: line.entry.id))


def by_account(found: Journal[Any], measure: Measure = POINTS) -> dict[str, Number]:
    """Give what each account has come to."""
    return dict(found.totals(measure))


def journals() -> st.SearchStrategy[Journal[Adoption]]:
    """Draw journals of up to eight pieces, of few units, stories, authors, kinds and days."""
    days = st.sampled_from([date(2024, 1, 31), date(2024, 2, 1), date(2024, 2, 29), date(2024, 12, 31)])
    drawn = st.builds(
        piece,
        unit=st.sampled_from("uv"),
        kind=st.sampled_from(("paper", "site")),
        level=st.sampled_from(("city", "provincial")),
        story=st.sampled_from(("s", "t", None)),
        authors=st.sampled_from(((), ("p",), ("p", "q"), ("p", "q", "r"), None)),
        adopted_on=days,
        characters=st.sampled_from((None, 0, 799, 800)),
    )
    amounts = st.sampled_from((0, 1, 2, 3, 10, Fraction(1, 2)))

    def named(rated: list[tuple[Adoption, Any]]) -> Journal[Adoption]:
        return journal(*((attrs.evolve(each, id=f"e{number}"), amount) for number, (each, amount) in enumerate(rated)))

    return st.lists(st.tuples(drawn, amounts), max_size=8).map(named)


def reordered(found: Journal[Adoption], places: Sequence[int]) -> Journal[Adoption]:
    """Give the journal with its entries and lines in another order."""
    return Journal(tuple(found.entries[place] for place in places), tuple(found.lines[place] for place in places))


__all__ = ["COUNT", "NONE", "POINTS", "RULE", "after", "by_account", "by_entry", "journal", "journals", "piece"]
