"""Total the outreach of a ledger: what counts, what is set aside and why, and what is not known."""

from collections import Counter
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.law import Period
from congress_rules.policies import Facet, Figure, Member, Taxonomy
from congress_rules.publicity import Ledger, Outreach, OutreachPolicy, Unit, outreach_totals
from congress_rules.testing import ledgers, outreach
from congress_rules.texts import Text

YEAR, DAY = Period.year(2024), date(2024, 3, 5)
TOWN, COURT = Unit(id="town", kind="town"), Unit(id="court", kind="court")
KINDS = Facet(
    id="outreach_kind",
    name=Text("活动类别", "kind of outreach"),
    members=(
        Member("talk", Text("座谈", "talks")),
        Member("lecture", Text("讲座", "lectures"), like="talk"),
        Member("film", Text("影片", "films"), since=date(2024, 7, 1)),
    ),
)
TAXONOMY = Taxonomy((KINDS,))


def done(name: str, kind: str = "talk", count: Figure | int = 1, **values: Any) -> Outreach:
    """Give an activity of the town."""
    figure = Figure(count) if isinstance(count, int) else count
    return Outreach(**{"id": name, "unit": TOWN, "kind": kind, "on": DAY, "count": figure, **values})


def counted(ledger: Ledger) -> dict[tuple[str, str], str]:
    """Give the printed totals of a ledger."""
    found = outreach_totals(ledger.outreach, YEAR, units=ledger.units, taxonomy=TAXONOMY)
    return {(each.unit, each.kind): each.count.text.en for each in found.totals or ()}


def test_no_record_is_not_none():
    """Where no record is kept nothing is known; where one is, and nothing stands in it, nothing was done."""
    lost, none = (outreach_totals(Ledger(outreach=each).outreach, YEAR) for each in (None, ()))
    assert (None, ()) == (lost.totals, none.totals)
    assert [[]] * 4 == [lost.to_rows(), none.to_rows(), lost.aside_rows(), none.aside_rows()]
    assert ("no record of outreach is kept", "no outreach") == (lost.explain("en"), none.explain("en"))
    assert ("未建宣传活动台账", "无宣传活动") == (lost.explain(), none.explain())


def test_what_counts_is_summed():
    """By unit and kind, where a kind that is like another counts as that one; other periods are left out."""
    held = [
        done("a", count=2),
        done("b", "lecture", Figure.over(3)),
        done("c", unit=COURT),
        done("d", count=9, on=date(2025, 1, 1)),
        done("e", count=9, on=date(2023, 12, 31)),
        done("f", count=4, on=YEAR.first),
        done("g", count=8, on=YEAR.last),
    ]
    found = counted(Ledger(units=[TOWN, COURT], outreach=held))
    assert {("town", "talk"): "over 17", ("court", "talk"): "1"} == found


@pytest.mark.parametrize(
    ("activity", "stage", "reason"),
    [
        (done("x", "tlak"), "taxonomy", "kind of outreach (kind) does not hold 'tlak'; did you mean talk? (General"),
        (done("x", "film"), "taxonomy", "kind of outreach (kind) does not hold 'film' (General rules of book-keeping,"),
        (done("x", unit=Unit(id="far")), "outreach", "the unit is listed (General rules of book-keeping, art. 3)"),
        (done("a"), "outreach", "the id is not repeated (General rules of book-keeping, art. 1)"),
        (done("a", count=5), "outreach", "the id is not repeated (General rules of book-keeping, art. 1)"),
    ],
)
def test_set_aside(activity: Outreach, stage: str, reason: str):
    """What the taxonomy does not know on its day, a unit that is not listed, and all that share an id."""
    ledger = Ledger(units=[TOWN], outreach=[done("a"), activity, done("b", count=7)])
    found = outreach_totals(ledger.outreach, YEAR, units=ledger.units, taxonomy=TAXONOMY)
    assert stage == found.set_aside[-1].stage
    assert reason in found.aside_rows("en")[-1]["reason"]
    assert reason.rpartition(" (")[0] in found.explain("en")
    twice = activity.id == "a"
    assert ["7" if twice else "8"] == [each.count.text.en for each in found.totals or ()]
    assert (2 if twice else 1) == len(found.set_aside)


def test_known_days():
    """A kind that exists from July on counts from then."""
    late = done("x", "film", on=date(2024, 7, 1))
    assert {("town", "film"): "1"} == counted(Ledger(units=[TOWN], outreach=[late]))


def test_nothing_is_refused_by_what_is_not_stated():
    """Without a list of units and a taxonomy every activity with an id of its own counts."""
    found = outreach_totals([done("x", "tlak", unit=Unit(id="far"))], YEAR)
    assert ([("far", "tlak")], ()) == ([(each.unit, each.kind) for each in found.totals or ()], found.set_aside)


def test_an_id_is_repeated_across_periods():
    """An activity of this year is set aside where one of another has its id: nothing tells which is right."""
    found = outreach_totals([done("a"), done("a", on=date(2025, 1, 1))], YEAR)
    assert ((), ["a"]) == (found.totals, [each.entry.id for each in found.set_aside])


def test_tables():
    """Totals are rows of plain values, also in a notebook."""
    found = outreach_totals([done("a", count=Figure.over(40), attendances=Figure.nearly(10))], YEAR)
    (row,) = found.to_rows("en")
    assert ("over 40", 41, None, "nearly 10", 0, 9) == tuple(
        row[f"{name}{end}"] for name in ("count", "attendances") for end in ("", "_least", "_most")
    )
    assert "<td>over 40</td>" not in found._repr_html_()
    assert "<td>超过40</td>" in found._repr_html_()
    assert "town  talk：超过40；参加近10人次；材料不详份" == found.explain()


def test_the_policy():
    """The rules of book-keeping are clauses; without a list of units there is none on these."""
    assert ["own-id"] == [each.id for each in OutreachPolicy().clauses()]
    assert ["own-id", "known-unit"] == [each.id for each in OutreachPolicy(units=()).clauses()]
    assert () == OutreachPolicy(units=("town",), repeated=("a",)).check()


def slowly(ledger: Ledger) -> tuple[dict[tuple[str, str], Any], Counter[str]]:
    """Total a ledger one activity after the other; bounds and the number of those set aside by their ids."""
    totals: dict[tuple[str, str], Any] = {}
    aside: Counter[str] = Counter()
    for each in ledger.outreach or ():
        if not YEAR.first <= each.on <= YEAR.last:
            continue
        known = next((member for member in KINDS.members if member.id == each.kind), None)
        begun = known is not None and (known.since is None or known.since <= each.on)
        alone = [other.id for other in ledger.outreach or ()].count(each.id) == 1
        if known is None or not begun or not alone or each.unit.id not in [unit.id for unit in ledger.units]:
            aside[each.id] += 1
            continue
        key = (each.unit.id, known.like or known.id)
        least, most = totals.get(key, (0, 0))
        totals[key] = (least + each.count.bounds.low, most + each.count.bounds.high)
    return totals, aside


@st.composite
def held(draw: st.DrawFn) -> Ledger:
    """Draw ledgers with outreach around the year, of kinds that exist, that do not yet, and that never did."""
    drawn = draw(ledgers(max_size=2))
    units = st.sampled_from((*drawn.units, Unit(id="far")))
    kinds, days = st.sampled_from(("talk", "lecture", "film", "tlak")), st.dates(date(2023, 12, 1), date(2025, 1, 31))
    some = outreach(units=units, names=st.sampled_from([f"o{number}" for number in range(9)]))
    every = draw(st.none() | st.lists(some, max_size=6))
    moved = None if every is None else [attrs.evolve(each, kind=draw(kinds), on=draw(days)) for each in every]
    return attrs.evolve(drawn, outreach=moved)


@given(held(), st.randoms(use_true_random=False))
def test_totals_are_those_of_the_slow_way(ledger: Ledger, random: Any):
    """In whatever order; every activity of the year is counted or set aside, and none is both."""
    found = outreach_totals(ledger.outreach, YEAR, units=ledger.units, taxonomy=TAXONOMY)
    totals, aside = slowly(ledger)
    assert (ledger.outreach is None) == (found.totals is None)
    assert totals == {
        (each.unit, each.kind): (each.count.bounds.low, each.count.bounds.high) for each in found.totals or ()
    }
    assert aside == Counter(each.entry.id for each in found.set_aside)
    assert all(each.brief("en") for each in found.set_aside)
    if ledger.outreach is not None:
        other = random.sample(ledger.outreach, len(ledger.outreach))
        assert found == outreach_totals(other, YEAR, units=ledger.units, taxonomy=TAXONOMY)
