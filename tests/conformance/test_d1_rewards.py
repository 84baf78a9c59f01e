"""Test the rewards of the district report, by the ids of its facts."""

from datetime import date
from decimal import Decimal

import attrs
import pytest

from congress_rules.law import Period
from congress_rules.logic import Status
from congress_rules.policies import POINTS, YUAN
from congress_rules.policies.stages import Adjusting, Effect
from congress_rules.publicity import Award
from congress_rules.rulebooks import DISTRICT_REPORT, DistrictManuscripts, DistrictWeights, get
from congress_rules.texts import Text
from tests.conformance.reported import YEAR, item, ledger, manuscript, paid


@pytest.mark.parametrize(
    ("level", "before", "since"), [("national", 4, 7), ("provincial", 2, 5), ("city", 1, 3), ("district", 0, 0)]
)
def test_d1_3_multiples_of_the_fee(level, before, since):
    """The fee times the multiple of the version that is in force on the day of adoption."""
    fee = Decimal("80.50")
    assert before * fee == paid(manuscript(level, fee, adopted_on=date(2023, 12, 31)), period=Period.year(2023))
    assert since * fee == paid(manuscript(level, fee, adopted_on=date(2024, 1, 1)))


def test_d1_3_the_day_of_the_adjustment_is_a_parameter():
    """Both sides of another day."""
    scoring = DistrictManuscripts(adjusted_on=date(2024, 5, 6))
    book = attrs.evolve(DISTRICT_REPORT, scoring=scoring)
    assert 700 == paid(manuscript(), book=book)
    assert 400 == paid(manuscript(adopted_on=date(2024, 5, 5)), book=book)


@pytest.mark.parametrize(("fee", "said"), [(None, "fee is unknown"), (Decimal(0), None)])
def test_d1_3_no_fee_is_not_an_unknown_fee(fee, said):
    """An unknown fee is set aside, a fee of nothing brings nothing."""
    found = DISTRICT_REPORT.assess(ledger(manuscript(fee=fee)), YEAR)
    assert (said is None) == (found.set_aside == ())
    assert all(said in each.brief("en") for each in found.set_aside)
    assert 0 == found.journal.totals(YUAN).get("office", 0)


@pytest.mark.parametrize(
    ("values", "admitted"),
    [
        ({}, True),
        ({"genre": "picture", "content": "congress_system"}, True),
        ({"genre": "article"}, True),
        ({"content": "other"}, False),
        ({"genre": "item"}, False),
        ({"kind": "foreign_press"}, False),
        ({"content": None}, None),
    ],
)
def test_d1_3_what_is_rewarded(values, admitted):
    """News, articles and pictures on congress work or the congress system, in domestic media."""
    piece = manuscript(**values)
    decision = DISTRICT_REPORT.admission.decide(piece)
    assert admitted == (decision.value if decision.decided else None)


def test_d1_3_the_cost_of_a_year_under_both_versions():
    """The same pieces cost more, level by level: fees of 100, 200 and 300 yuan times 4, 2, 1 and 7, 5, 3."""
    pieces = [
        manuscript("national"),
        manuscript("provincial", Decimal(200), id="p"),
        manuscript("city", Decimal(300), id="c"),
    ]
    old = attrs.evolve(DISTRICT_REPORT, scoring=DistrictManuscripts(adjusted_on=date(2025, 1, 1)))
    costs = [
        book.assess(ledger(*pieces), YEAR).journal.totals(YUAN, lambda line: line.entry.outlet.level)
        for book in (old, DISTRICT_REPORT)
    ]
    assert [
        {"national": 400, "provincial": 400, "city": 300},
        {"national": 700, "provincial": 1000, "city": 900},
    ] == costs


@pytest.mark.parametrize(("reading", "brings"), [("twice-on-top", 1000), ("up-to-twice", 500)])
@pytest.mark.parametrize("honour", ["good_news", "good_article"])
def test_d1_4_the_top_up(reading, brings, honour):
    """Twice the city's award on top of it, or as much again."""
    assert brings == topped_up(reading, honour=honour)


def topped_up(reading="twice-on-top", **values):
    """Give what the district adds to an award of 500 yuan."""
    known = {"id": "w", "honour": "good_news", "account": "p", "period": YEAR, "granted": True, "amount": Decimal(500)}
    said = {"by": "city congress", "on": date(2025, 1, 5), "reason": "good"}
    book = DISTRICT_REPORT.read("d1-4-top-up", reading)
    found = book.assess(ledger(awards=(Award(**{**known, **said, **values}),)), YEAR)
    assert (values.get("amount", 0) is None) == bool(found.rewards.set_aside)
    return found.rewards.totals(YUAN).get("p", 0)


def test_d1_4_what_is_not_topped_up():
    """An award that was refused, another award, and one whose amount is unknown."""
    assert 0 == topped_up(granted=False)
    assert 0 == topped_up(honour="other_award")
    assert 0 == topped_up(amount=None)


@pytest.mark.parametrize(
    ("characters", "lower", "upper"), [(0, 50, 50), (299, 50, 50), (300, 50, 100), (301, 100, 100)]
)
def test_d1_5_bands_of_the_city(characters, lower, upper):
    """Exactly 300 characters belong to the lower band, or to the upper as it may be read."""
    assert lower == paid(item("city", characters))
    assert upper == paid(item("city", characters), book=DISTRICT_REPORT.read("d1-5-boundary", "upper"))


@pytest.mark.parametrize(("characters", "brings"), [(299, 100), (300, 100), (301, 200)])
def test_d1_5_bands_of_the_province(characters, brings):
    """Twice what the city's bring."""
    assert brings == paid(item("provincial", characters))


def test_d1_5_what_is_not_regulated():
    """A national carrier is not regulated, which is neither nothing nor unknown; one of the district brings nothing."""
    (aside,) = DISTRICT_REPORT.assess(ledger(item("national", 10)), YEAR).set_aside
    assert Status.NOT_REGULATED is (aside.decision.status if aside.decision else None)
    assert 0 == paid(item("district", 10))
    (open_,) = DISTRICT_REPORT.assess(ledger(item("city", None)), YEAR).set_aside
    assert open_.undecided


def test_d1_12_weights_by_genre():
    """Research counts for more than short reports, by numbers that an author must state."""
    weights = DistrictWeights(
        id="weights", name=Text("权重", "weights"), measure=YUAN, effect=Effect.FACTOR, news=1, article=2
    )
    bound = weights.bound(DISTRICT_REPORT.taxonomy, (), ())
    stage = Adjusting(id="weights", policy=bound)
    pieces = ledger(manuscript(), manuscript(id="a", genre="article"), manuscript(id="p", genre="picture"))
    journal = DISTRICT_REPORT.assess(pieces, YEAR).journal
    after = journal.add(stage.step(journal))
    assert {"m": 700, "a": 1400, "p": 700} == after.totals(YUAN, lambda line: line.entry.id)
    assert {} == after.totals(POINTS)
    with pytest.raises(TypeError):
        DistrictWeights(id="w", name=Text("权重", "weights"), measure=YUAN, effect=Effect.FACTOR)  # type: ignore[call-arg]


def test_d1_as_it_stood():
    """The report is found by its name, on any day."""
    assert DISTRICT_REPORT == get("district-report", on=date(2024, 2, 28))
