"""Test rulebooks whose stages an author composed: units and people, quotas that count, earlier periods, minima."""

from datetime import date
from fractions import Fraction

import attrs
import pytest

from congress_rules.law import Period
from congress_rules.logic import Clause, Norm, any_of
from congress_rules.policies import POINTS, Shared
from congress_rules.policies.stages import EQUAL_SHARES, Crediting, Keeping, Limiting, Order, Owing, Per
from congress_rules.publicity import (
    ADOPTED,
    AUTHORS,
    RUNNING,
    STORY,
    SUBMITTED,
    TOTAL,
    Adoption,
    HonourPolicy,
    Ledger,
    Person,
    Unit,
)
from congress_rules.rulebooks import INTERIM_MEASURES, InterimMeasures
from tests.publicity.entries import TOWN, YEAR, awarded, in_media

RULE = Norm(id="rule", basis=INTERIM_MEASURES.instrument.cite("9"))
COURT = Unit(id="court", kind="court")


class Staged(InterimMeasures):
    """The Interim Measures with stages: a story once over all years, shares of authors, a cap, a penalty."""

    def stages(self, ledger, period):
        """Add them."""
        return (
            *super().stages(ledger, period),
            Keeping[Adoption](
                id="stories",
                rule=RULE,
                measure=POINTS,
                by=(STORY,),
                keep=1,
                rest=0,
                order=Order.HIGHEST,
                earlier=self.before(ledger, period),
            ),
            Crediting[Adoption](id="credit", rule=RULE, measure=POINTS, to=AUTHORS, shares=EQUAL_SHARES),
            Limiting[Adoption](id="cap", rule=RULE, measure=POINTS, least=None, most=9),
            Owing[Adoption](
                id="owed",
                rule=RULE,
                measure=POINTS,
                value=-1,
                per=Per.MISSED,
                quotas=tuple(each for each in self.owed(ledger, period) if each.policy == "officer"),
                falls_on={"court": ("judge",)},
            ),
        )


STAGED = Staged(**{each.name: getattr(INTERIM_MEASURES, each.name) for each in attrs.fields(InterimMeasures)})


def ledger(*adoptions, **records):
    """Give a ledger of the town and the court, whose judge belongs to it."""
    outlets = dict.fromkeys(each.outlet for each in adoptions)
    people = (Person(id="judge", unit="court"), Person(id="p"), Person(id="idle"))
    parts = {"units": (TOWN, COURT), "people": people, "designations": (), **records}
    return Ledger(adoptions=adoptions, outlets=outlets, **parts)


def city(name, **values):
    """Give a piece in the city's paper: 6 points."""
    return in_media("city", "party_paper", **{"id": name, "authors": ("p", "q"), **values})


def test_units_and_people():
    """People have their shares up to their cap; the unit has what its people have, and its own penalties."""
    found = STAGED.assess(ledger(city("a"), city("b"), city("c", authors=("q",))), YEAR)
    assert {"p": 6, "q": 9, "judge": -1, "idle": 0} == found.credited(POINTS)
    assert {"town": 18 - 3 - 1 + 3, "court": -1, "q": -3} == {**found.rolled_up(POINTS)}
    assert {"town": 17, "court": -1} == found.totals


def test_a_story_of_an_earlier_year():
    """It counts no more; and on the first day of the calendar there is nothing before."""
    old = city("old", story="s", adopted_on=date(2024, 12, 31))
    new = city("new", story="s", adopted_on=date(2025, 1, 1))
    found = STAGED.assess(ledger(old, new), Period.year(2025))
    assert {"town": -1, "court": -1} == found.totals
    assert {"town": 5, "court": -1} == STAGED.assess(ledger(old, new), YEAR).totals
    assert () == STAGED.before(ledger(old), Period(date.min, date.max)).entries


def test_an_open_piece_may_bring_anything():
    """Where stages change what rates give, no bound is known: who leads stays open."""
    ranking = attrs.evolve(INTERIM_MEASURES.ranking, ties=Shared(), places=1)
    pieces = ledger(city("a"), city("open", unit=COURT, genre=None))
    plain = attrs.evolve(INTERIM_MEASURES, ranking=ranking).assess(pieces, YEAR)
    assert {"town": None, "court": None} == {each.account: each.leading for each in plain.standings}
    small = attrs.evolve(STAGED, ranking=ranking).assess(pieces, YEAR)
    assert {"town": None, "court": None} == {each.account: each.leading for each in small.standings}
    assert (None, None) == attrs.astuple(STAGED.bounds(pieces.adoptions[1]))


class Minima(HonourPolicy):
    """So many points or two pieces, and not three times running."""

    def clauses(self):
        """List the clauses."""
        basis = INTERIM_MEASURES.instrument.cite("5")
        enough = any_of(TOTAL.at_least(Fraction(12)), ADOPTED.at_least(3), SUBMITTED.at_least(1))
        return (
            Clause(id="minima", when=enough, basis=basis),
            Clause(id="running", when=RUNNING.less_than(2), basis=basis),
        )


@pytest.mark.parametrize(
    ("pieces", "years", "proposed"),
    [(1, (), False), (2, (), True), (2, (2023,), True), (2, (2022, 2023), False), (2, (2021, 2022), True)],
)
def test_minima_and_times_running(pieces, years, proposed):
    """12 points or 3 pieces are enough; an honour of the two years just before bars it, older ones do not."""
    policy = Minima(id="advanced_unit", name=INTERIM_MEASURES.honours[0].name, of="units")
    book = attrs.evolve(INTERIM_MEASURES, honours=(policy,))
    awards = tuple(awarded(f"w{year}", "advanced_unit", "town", period=Period.year(year)) for year in years)
    refused = awarded("refused", "advanced_unit", "court", granted=False, period=Period.year(2023))
    written = [city(f"e{number}") for number in range(pieces)]
    found = book.assess(ledger(*written, submissions=(), awards=(*awards, refused)), YEAR)
    assert proposed is next(each.proposed for each in found.honours if each.account == "town")
    assert {0} == {each.candidate.running for each in found.honours if each.account == "court"}


def test_the_first_day_of_the_calendar_has_no_day_before():
    """Nothing can have run before it."""
    book = attrs.evolve(INTERIM_MEASURES, honours=(Minima(id="advanced_unit", name=RULE.title, of="units"),))
    found = book.assess(ledger(submissions=()), Period(date.min, date.max))
    assert {0} == {each.candidate.running for each in found.honours}
