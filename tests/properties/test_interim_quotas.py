"""Test quotas, honours and rewards of the Interim Measures against a slow reading of the text by hand."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import product
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.law import Period
from congress_rules.policies import YUAN, Judgement, Shared
from congress_rules.publicity import (
    Adoption,
    Assessment,
    Award,
    Designation,
    Ledger,
    Outlet,
    Person,
    ReportingFault,
    Submission,
    Unit,
)
from congress_rules.rulebooks import INTERIM_MEASURES, InterimMeasures
from congress_rules.rulebooks.interim_measures import PLAQUE
from tests.properties import interim_duties_by_hand as hand
from tests.properties.interim_duties_by_hand import YEAR, Choices
from tests.properties.publicity_strategies import KINDS, LEVELS, OUTLET_KINDS

NAMES: Final = ("d2-4-enforcement", "d2-6-exceptions", "d2-8-side-by-side", "d2-8-3-recipient")
OPTIONS: Final = {each.id: tuple(each.options) for each in INTERIM_MEASURES.readings if each.id in NAMES}
COMBINATIONS: Final = [dict(zip(OPTIONS, chosen, strict=True)) for chosen in product(*OPTIONS.values())]
PEOPLE: Final = ("p", "q", "r")
ACCOUNTS: Final = ("u0", "u1", "p", "q")
TRUTHS: Final = st.sampled_from((True, False, None))
DAYS: Final = st.sampled_from(
    [date(2024, 3, 31), date(2024, 4, 1), date(2024, 4, 30), date(2024, 5, 1), date(2024, 12, 31), date(2025, 1, 1)]
) | st.dates(date(2024, 4, 1), date(2024, 12, 31))


def seldom(known: Sequence[str], foreign: str) -> st.SearchStrategy[str | None]:
    """Draw a member most of the time, seldom something unknown or foreign."""
    return st.one_of(*[st.sampled_from(known)] * 4, st.sampled_from((None, foreign)))


def several(records: st.SearchStrategy[Any], size: int) -> st.SearchStrategy[list[Any]]:
    """Draw some records with ids of their own."""
    return st.lists(records, max_size=size).map(
        lambda drawn: [attrs.evolve(each, id=f"{number}") for number, each in enumerate(drawn)]
    )


def units(name: str) -> st.SearchStrategy[Unit]:
    """Draw a unit with this id."""
    return st.builds(Unit, id=st.just(name), kind=seldom(KINDS, "courts"), enforcement=TRUTHS)


def outlets(name: str) -> st.SearchStrategy[Outlet]:
    """Draw an outlet with this id; every third is the congress office."""
    office = st.just(Outlet(id=name, level="district", kind="congress_office"))
    kinds, levels = seldom(OUTLET_KINDS, "office"), seldom(LEVELS, "region")
    anything = st.builds(Outlet, id=st.just(name), level=levels, kind=kinds)
    periodicals = st.builds(
        Outlet,
        id=st.just(name),
        level=st.sampled_from(("city", "national")),
        kind=st.sampled_from(("congress_periodical", "internal_periodical", "newspaper")),
    )
    return st.one_of(office, periodicals, anything)


AUTHORS: Final = st.sampled_from((("p",), ("p",), ("p", "q"), ("q", "q"), (), None))


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """Draw ledgers of a few units, people and outlets; in some a record is not kept, or an id stands twice."""
    known, listed = (
        [draw(units(f"u{number}")) for number in range(3)],
        [draw(outlets(f"o{number}")) for number in range(3)],
    )
    unit, outlet = st.sampled_from(known), st.sampled_from(listed)
    ids = st.sampled_from([f"e{number}" for number in range(60)])
    sent = st.builds(Submission, id=ids, outlet=outlet, submitted_on=DAYS, unit=unit, authors=AUTHORS)
    pieces = st.builds(
        Adoption,
        id=ids,
        outlet=outlet,
        adopted_on=DAYS,
        unit=unit,
        authors=AUTHORS,
        mode=st.just("alone"),
        verified=TRUTHS,
    )
    until = st.sampled_from((date.max, date.max, date(2024, 12, 31), date(2024, 12, 30), date(2024, 9, 29)))
    roles = st.builds(
        Designation,
        id=ids,
        unit=unit,
        person=st.sampled_from(PEOPLE),
        role=seldom(hand.ROLES, "heads"),
        since=st.sampled_from((date(2023, 1, 1), date(2024, 6, 30), date(2024, 9, 28))),
        until=until,
    )
    faults = st.builds(ReportingFault, id=ids, unit=unit, kind=st.just("late"), major=TRUTHS, on=DAYS)
    periods = st.sampled_from((YEAR, YEAR, YEAR, Period.year(2023)))
    words = {"by": st.just("b"), "reason": st.just("r"), "period": periods}
    judgements = st.builds(
        Judgement,
        id=ids,
        criterion=st.sampled_from(("quality", "quality", "head-work", "officer-work", "exception", "other")),
        about=st.sampled_from(("u0", "u0", "u1", "p", "p", "q")),
        value=st.sampled_from((True, True, True, False, "good")),
        on=st.dates(date(2025, 1, 1), date(2025, 1, 3)),
        **words,
    )
    awards = st.builds(
        Award,
        id=ids,
        honour=st.sampled_from((*hand.HONOURS, *hand.HONOURS, "best")),
        account=st.sampled_from(ACCOUNTS),
        granted=st.booleans(),
        on=st.dates(date(2025, 1, 1), date(2025, 1, 3)),
        **words,
    )
    persons = st.builds(Person, id=st.just("p"), unit=st.sampled_from(("u0", "u1", None, "elsewhere")))
    end = -1 if draw(st.integers(0, 5)) == 0 else None
    return Ledger(
        units=known[:end],
        outlets=listed[:end],
        people=[draw(persons)] if draw(st.booleans()) else [],
        adoptions=draw(st.lists(pieces, max_size=8)),
        submissions=draw(st.one_of(*[st.lists(sent, max_size=8)] * 5, st.none())),
        designations=draw(st.one_of(*[several(roles, 5)] * 5, st.none())),
        faults=draw(st.one_of(*[several(faults, 2)] * 3, st.none())),
        judgements=draw(several(judgements, 6)),
        awards=draw(several(awards, 5)),
    )


@cache
def _read(chosen: tuple[tuple[str, str], ...], amount: int | None) -> InterimMeasures:
    plaque, money = INTERIM_MEASURES.rewards
    changes: dict[str, Any] = {"individual_amount": amount}
    ranking = attrs.evolve(INTERIM_MEASURES.ranking, ties=Shared(), places=1)
    book = attrs.evolve(INTERIM_MEASURES, ranking=ranking, rewards=(plaque, attrs.evolve(money, **changes)))
    for name, choice in chosen:
        book = book.read(name, choice)
    return book


def assess(ledger: Ledger, choices: Choices, amount: int | None = None) -> Assessment:
    """Assess 2024 by the measures as they are read."""
    return _read(tuple(choices.items()), amount).assess(ledger, YEAR)


READ: Final = [each for each in COMBINATIONS if each["d2-4-enforcement"] == "both"]
CASES = pytest.mark.parametrize("read", READ, ids=["-".join(list(each.values())[1:]) for each in READ])
EXAMPLES: Final = 8
"""How many examples each test tries of each way to read the text; more of them make a long run."""
FEW: Final = settings(max_examples=EXAMPLES)
ENFORCEMENT: Final = st.sampled_from(OPTIONS["d2-4-enforcement"])
SOME: Final = settings(max_examples=2 * EXAMPLES)


@CASES
@FEW
@given(ledger=ledgers(), enforcement=ENFORCEMENT)
def test_quotas_agree_with_the_text_by_hand(read: Choices, ledger: Ledger, enforcement: str) -> None:
    """Every quota, for everybody and every window, stands as the text leads to, those at zero too."""
    choices = {**read, "d2-4-enforcement": enforcement}
    found = [
        (
            each.policy,
            each.account,
            each.window.first,
            each.window.last,
            each.required,
            each.done,
            None if each.open is None else len(each.open),
            each.met,
        )
        for each in assess(ledger, choices).quotas
    ]
    assert Counter(hand.quotas(ledger, choices)) == Counter(found)


@CASES
@FEW
@given(ledger=ledgers(), enforcement=ENFORCEMENT)
def test_honours_agree_with_the_text_by_hand(read: Choices, ledger: Ledger, enforcement: str) -> None:
    """Everybody who may be honoured is listed, proposed or not as the text leads to, with the decision that stands."""
    choices = {**read, "d2-4-enforcement": enforcement}
    assessment = assess(ledger, choices)
    leading = {each.account: each.leading for each in assessment.standings}
    of_units = hand.advanced_units(ledger, choices, leading)
    of_people = hand.advanced_individuals(ledger, choices, of_units)
    expected = {
        **{("advanced_unit", name): each for name, each in of_units.items()},
        **{("advanced_individual", name): each for name, each in of_people.items()},
    }
    assert expected == {(each.honour, each.account): each.proposed for each in assessment.honours}
    decided = {key: hand.decision(ledger, *key) for key in expected}
    assert decided == {(each.honour, each.account): each.award for each in assessment.honours}


@SOME
@given(ledgers(), st.sampled_from(COMBINATIONS), st.sampled_from((None, 0, 500)))
def test_rewards_agree_with_the_text_by_hand(ledger: Ledger, choices: Choices, amount: int | None) -> None:
    """Whoever was honoured has a plaque and, where an amount is stated, money; all else is set aside with a reason."""
    rewards = assess(ledger, choices, amount).rewards
    plaques, yuan, aside = hand.rewards(ledger, choices, amount)
    assert plaques == rewards.totals(PLAQUE)
    assert yuan == rewards.totals(YUAN)
    assert aside == sorted((each.entry.id, each.stage) for each in rewards.set_aside)


@SOME
@given(ledgers(), st.sampled_from(COMBINATIONS), st.randoms(use_true_random=False))
def test_order_does_not_matter(ledger: Ledger, choices: Choices, random: Any) -> None:
    """The same records in another order make equal quotas, proposals and rewards."""
    parts = {each.name: getattr(ledger, each.name) for each in attrs.fields(Ledger)}
    shuffled = {name: random.sample(part, len(part)) if part else part for name, part in parts.items()}
    one, other = assess(ledger, choices), assess(Ledger(**shuffled), choices)
    assert one.quotas == other.quotas
    assert one.submissions == other.submissions
    assert {each.explain() for each in one.honours} == {each.explain() for each in other.honours}
    assert [one.rewards.totals(each) for each in (PLAQUE, YUAN)] == [
        other.rewards.totals(each) for each in (PLAQUE, YUAN)
    ]
    assert set(one.unused) == set(other.unused)


@SOME
@given(ledgers(), st.sampled_from(COMBINATIONS))
def test_nothing_is_lost(ledger: Ledger, choices: Choices) -> None:
    """Every submission is open or set aside with a reason; every award and judgement of the year is used or unused."""
    assessment = assess(ledger, choices)
    submissions = assessment.submissions
    assert Counter(ledger.submissions or ()) == Counter(submissions.entries)
    assert Counter(submissions.entries) == Counter(submissions.open) + Counter(
        each.entry for each in submissions.set_aside
    )
    assert all("》第" in each.explain() and ", art. " in each.explain("en") for each in submissions.set_aside)
    awards = {each for each in ledger.awards if each.period == YEAR}
    used = {each.award for each in assessment.honours if each.award is not None}
    replaced = {each.entry for each in assessment.rewards.set_aside if each.stage == "decisions"}
    assert awards == used | replaced | {each for each in assessment.unused if isinstance(each, Award)}
    judged = {each for each in ledger.judgements if each.period == YEAR}
    carried = {each for proposal in assessment.honours for each in proposal.candidate.judgements}
    assert judged == carried | {each for each in assessment.unused if isinstance(each, Judgement)}


@SOME
@given(ledgers(), st.sampled_from(COMBINATIONS))
def test_everything_speaks_and_cites(ledger: Ledger, choices: Choices) -> None:
    """Every quota, proposal and reward reads in both languages, and names a provision or what is unknown or foreign."""
    assessment = assess(ledger, choices)
    found: list[Any] = [
        *assessment.quotas,
        *assessment.honours,
        *assessment.rewards.lines,
        *assessment.rewards.set_aside,
    ]
    for each in found:
        zh, en = each.explain(), each.explain("en")
        assert zh
        assert en
        assert ("第" in zh and "art. " in en) or getattr(getattr(each, "decision", None), "decided", True) is False


@SOME
@given(ledgers(), st.sampled_from(COMBINATIONS), st.sampled_from(NAMES), st.data())
def test_readings_are_listed_where_they_are_used(
    ledger: Ledger, choices: Choices, name: str, data: st.DataObject
) -> None:
    """A reading that is not listed by a result, taken otherwise, changes none of its quotas, proposals and rewards."""
    assessment = assess(ledger, choices)
    other = assess(ledger, {**choices, name: data.draw(st.sampled_from(OPTIONS[name]))})
    if name not in {each.id for each in assessment.readings}:
        assert [each.met for each in assessment.quotas] == [each.met for each in other.quotas]
        assert [each.proposed for each in assessment.honours] == [each.proposed for each in other.honours]
