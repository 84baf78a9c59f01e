"""Test laws of what follows an election, against slow and obvious references."""

from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from congress_rules.elections.vacancies import RecallDemand, RecallMotion, RecallProceedings, Tally, TwoSeats
from congress_rules.logic import Status
from congress_rules.policies import Rulebook
from congress_rules.testing import RulebookLaws
from congress_rules.testing.elections import misconduct as of_misconduct
from congress_rules.testing.elections import vacancies as of_seats
from tests.elections.vacancies.cases import COUNTY, LAW, LEVELS, demand, meeting, motion, proceedings, said

LAWFUL: dict[str, Any] = {"written": True, "reasoned": True, "addressee": COUNTY}
SOME = st.lists(st.sampled_from([f"v{number}" for number in range(70)]), max_size=90)


class TestLaw2010(RulebookLaws):
    """The laws of every rulebook, of the law of 2010."""

    book = of_seats.BOOKS[0]


class TestLaw2020(RulebookLaws):
    """Of the law of 2020."""

    book = of_seats.BOOKS[2]


class TestBeijing(RulebookLaws):
    """Of Beijing's rules."""

    book = of_seats.BOOKS[3]


class TestMisconduct2015(RulebookLaws):
    """Of the law of 2015 on misconduct."""

    book = of_misconduct.BOOKS[1]


class TestMisconductInBeijing(RulebookLaws):
    """Of Beijing's rules on misconduct."""

    book = of_misconduct.BOOKS[3]


class TestMisconductInTheOutline(RulebookLaws):
    """Of the outline on misconduct."""

    book = of_misconduct.BOOKS[4]


def enough(level: str, signatories: list[str], voters: list[str]) -> bool:
    """Count the voters who signed one by one."""
    counted: list[str] = []
    for each in signatories:
        if each in voters and each not in counted:
            counted.append(each)
    return len(counted) + 1 > {"county": 50, "township": 30}[level]


@given(st.sampled_from(["county", "township"]), SOME, SOME)
def test_counts_voters_of_the_district_as_by_hand(level, signatories, voters):
    """As the reference does, in whatever order and however often they signed."""
    expected = enough(level, signatories, voters)
    for names in (signatories, signatories[::-1], [*signatories, *signatories]):
        case = RecallDemand(level=level, signatories=names, voters=voters, **LAWFUL)
        assert expected == said(LAW.direct_recall.demand.decide(case))


@given(st.sampled_from(["county", "township"]), SOME, SOME, SOME)
def test_more_signatures_turn_no_yes(level, signatories, more, voters):
    """Nor do more voters of the district."""
    case = RecallDemand(level=level, signatories=signatories, voters=voters, **LAWFUL)
    before = said(LAW.direct_recall.demand.decide(case))
    for larger in (
        attrs.evolve(case, signatories=[*signatories, *more]),
        attrs.evolve(case, voters=[*voters, *more]),
    ):
        assert said(LAW.direct_recall.demand.decide(larger)) or not before


@given(st.integers(0, 400), st.integers(1, 400), st.booleans(), st.integers(0, 400))
def test_a_tenth_and_a_fifth_as_in_whole_numbers(count, of, session, more):
    """10 × those who move reach all deputies, 5 × those who move all members; more turn no yes."""
    mover, times = ("deputies", 10) if session else ("members", 5)
    case = RecallMotion(level="city", in_session=session, mover=mover, count=min(count, of), of=of, reasoned=True)
    found = said(LAW.indirect_recall.demand.decide(case))
    assert (times * min(count, of) >= of) == found
    larger = attrs.evolve(case, count=min(count + more, of))
    assert said(LAW.indirect_recall.demand.decide(larger)) or not found


@given(st.integers(0, 10**9), st.integers(1, 10**9), st.integers(0, 10**9))
def test_a_majority_as_in_whole_numbers(count, of, more):
    """Twice the votes exceed all; one vote more turns no yes; the same share passes whatever the numbers."""
    vote = Tally(count=min(count, of), of=of)
    expected = 2 * min(count, of) > of
    for policy in (LAW.direct_recall, LAW.indirect_recall):
        assert expected == said(policy.passage.decide(RecallProceedings(vote=vote)))
        larger = Tally(count=min(count + more, of), of=of)
        assert said(policy.passage.decide(RecallProceedings(vote=larger))) or not expected
        same = Tally(count=3 * min(count, of), of=3 * of)
        assert expected == said(policy.passage.decide(RecallProceedings(vote=same)))


@given(of_seats.recall_demands(), of_seats.recall_proceedings())
def test_nobody_is_recalled_without_demand_procedure_and_majority(asked, held):
    """All three, and then certainly; of a seat of one level."""
    held = held if None in (asked.level, held.level) else attrs.evolve(held, level=asked.level)
    found = LAW.direct_recall.decide(asked, held)
    parts = [found.value(f"direct-recall-{part}") for part in ("demand", "procedure", "passage")]
    assert (found.value("direct-recall-outcome") == "recalled") == (parts == [True, True, True])


@given(of_seats.two_seats())
def test_regions_are_related_as_by_walking_up(pair):
    """From each region up to the highest; in whatever order."""

    def up(region: str | None) -> list[str]:
        return [] if region is None else [region, *up(pair.regions[region])]

    found = said(LAW.two_seats.compatible.decide(pair))
    turned = TwoSeats(one=pair.other, other=pair.one, regions=pair.regions)
    assert found == said(LAW.two_seats.compatible.decide(turned))
    if "elsewhere" in {pair.one, pair.other}:
        assert Status.UNKNOWN is found
    else:
        assert (pair.one in up(pair.other) or pair.other in up(pair.one)) == found


@given(of_seats.vacancy_books(), of_seats.credentials())
def test_void_on_any_ground_valid_on_none(book, case):
    """As by asking each ground; where the text regulates none, or not the level, neither."""
    found = said(book.credentials.review.decide(case))
    good = [case.qualified, case.lawful]
    bad = [case.disruption, case.foreign_funded, case.otherwise_void]
    if "review" not in book.credentials.articles:
        assert Status.NOT_REGULATED is found
    elif "direct-only" in book.credentials.articles and case.level not in {"township", "county"}:
        elsewhere = Status.NOT_REGULATED if case.level in LEVELS else Status.OUT_OF_DOMAIN
        assert (Status.UNKNOWN if case.level is None else elsewhere) is found
    elif False in good or True in bad:
        assert "void" == found
    else:
        assert (Status.UNKNOWN if None in (*good, *bad) else "valid") == found


def cases(book: Rulebook) -> list[tuple[Any, Any]]:
    """Give each policy of a book with the strategy for its cases."""
    drawn: dict[str, Any] = {
        "credentials": of_seats.credentials(),
        "two_seats": of_seats.two_seats(),
        "direct_recall": of_seats.recall_demands(),
        "indirect_recall": of_seats.recall_motions(),
        "resignations": of_seats.resignations(),
        "linked_posts": of_seats.linked_posts(),
        "vacancies": of_seats.vacancies_of_seats(),
        "by_elections": of_seats.by_elections(),
        "disruption": of_misconduct.acts(),
        "investigation": of_misconduct.investigations(),
        "funded_seats": of_misconduct.funded_seats(),
    }
    return [(policy, drawn[name]) for name, policy in book.policies.items()]


@pytest.mark.parametrize("book", [*of_seats.BOOKS, *of_misconduct.BOOKS], ids=lambda book: book.id)
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_every_case_is_told_in_both_languages(book, data):
    """Whatever is unknown or foreign: a row for each question, no English in Chinese ids, nothing raised."""
    policy, drawn = data.draw(st.sampled_from(cases(book)))
    found = policy.decide(data.draw(drawn))
    for language in ("zh", "en"):
        assert len(found.answers) == len(found.to_rows(language))
        assert found.explain(language).startswith(found.name.in_(language))
        assert len(found.remarks) == len([each.explain(language) for each in found.remarks])
    undecided = [each for each in found.answers if each.status in {Status.UNKNOWN, Status.OUT_OF_DOMAIN}]
    assert all(each.needs for each in undecided)


@given(st.permutations([f"v{number}" for number in range(60)]))
def test_the_order_of_people_does_not_matter(names):
    """Of signatories, voters and movers."""
    assert demand(signed=60) == demand(signatories=names)
    assert demand(voters=sorted(names)) == demand(voters=names)
    assert motion(movers=names[:0:-1]) == motion(movers=names[1:])
    assert proceedings() == proceedings()
    assert meeting() == meeting()
