"""Test the laws of assessment on the Interim Measures, and its points against a slow reading of the text by hand."""

from collections import Counter, defaultdict
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import product
from typing import Any, Final

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.policies import Line
from congress_rules.publicity import Adoption, Assessment, Ledger, Outlet, Unit
from congress_rules.rulebooks import INTERIM_MEASURES, InterimMeasures
from tests.properties.interim_by_hand import NAMED, Choices, by_hand, points_of, takes_part
from tests.properties.publicity_strategies import (
    GENRES,
    KINDS,
    LEVELS,
    MODES,
    OUTLET_KINDS,
    YEAR,
    adoptions,
    ledgers,
    units,
)

OPTIONS: Final = {each.id: tuple(each.options) for each in INTERIM_MEASURES.readings}
ALL_CHOICES: Final = [dict(zip(OPTIONS, chosen, strict=True)) for chosen in product(*OPTIONS.values())]
CHOICES: Final = st.sampled_from(ALL_CHOICES)
LAW: Final = settings(max_examples=50)
POINTS: Final = {
    "bulletin_alone": 2,
    "bulletin_composite": 1,
    "national_news": 10,
    "national_feature": 12,
    "provincial_news": 8,
    "provincial_feature": 10,
    "city_news": 6,
    "city_feature": 8,
}


@cache
def _read(chosen: tuple[tuple[str, str], ...]) -> InterimMeasures:
    book = attrs.evolve(INTERIM_MEASURES, scoring=attrs.evolve(INTERIM_MEASURES.scoring, named_papers=NAMED))
    for name, choice in chosen:
        book = book.read(name, choice)
    return book


def book_of(choices: Choices) -> InterimMeasures:
    """Give the measures as they are read."""
    return _read(tuple(choices.items()))


def assess(ledger: Ledger, choices: Choices | None = None) -> Assessment:
    """Assess 2024 by the measures as they are read."""
    return book_of(choices or {}).assess(ledger, YEAR)


def amounts(lines: tuple[Line[Adoption], ...]) -> list[tuple[str, str, Any, str]]:
    """Give what lines say, in an order of their own."""
    return sorted((line.entry.id, line.account, line.amount, line.rate.stage) for line in lines)


# Against the text by hand


@settings(max_examples=150)
@given(ledgers(), CHOICES)
def test_agrees_with_the_text_by_hand(ledger: Ledger, choices: Choices) -> None:
    """Every ledger, in every combination of the readings, has the totals and reasons that the text leads to."""
    assessment = assess(ledger, choices)
    totals, aside = by_hand(ledger, choices)
    assert totals == {name: total for name, total in assessment.totals.items() if name in totals}
    assert {0} >= {total for name, total in assessment.totals.items() if name not in totals}
    assert aside == sorted((each.entry.id, each.stage) for each in assessment.set_aside)


@pytest.mark.parametrize("unlisted", OPTIONS["d2-9-2-unlisted"])
@pytest.mark.parametrize("city", OPTIONS["d2-9-2-city"])
def test_every_case_of_article_9_agrees(unlisted: str, city: str) -> None:
    """Every combination of outlet, genre and mode that there is has the points of the text."""
    choices = {**ALL_CHOICES[0], "d2-9-2-unlisted": unlisted, "d2-9-2-city": city}
    scoring = book_of(choices).scoring
    unit = Unit(id="u", kind="court")
    cases = product((None, *LEVELS), (None, *OUTLET_KINDS), ("o1", "o3"), (None, *GENRES), (None, *MODES))
    for level, kind, name, genre, mode in cases:
        outlet = Outlet(id=name, level=level, kind=kind)
        adoption = Adoption(
            id="e", unit=unit, outlet=outlet, adopted_on=date(2024, 5, 1), genre=genre, mode=mode, verified=True
        )
        decision = scoring.decide(adoption)
        assert points_of(adoption, choices) == (decision.value if decision.decided else None), adoption


@given(units(), st.sampled_from(OPTIONS["d2-4-enforcement"]))
def test_who_takes_part_agrees(unit: Unit, choice: str) -> None:
    """The table of participants and the text by hand name the same units."""
    choices = {**ALL_CHOICES[0], "d2-4-enforcement": choice}
    decision = book_of(choices).category(unit, YEAR.last)
    assert decision is not None
    assert takes_part(unit, choices) == (decision.decided and decision.value != "outside") or unit.kind not in KINDS


# Laws


@LAW
@given(ledgers(), CHOICES, st.randoms(use_true_random=False))
def test_order_does_not_matter(ledger: Ledger, choices: Choices, random: Any) -> None:
    """The same entries in another order, and units and outlets listed in another, make an equal journal."""
    parts = {name: list(getattr(ledger, name)) for name in ("units", "outlets", "adoptions")}
    for part in parts.values():
        random.shuffle(part)
    one, other = assess(ledger, choices), assess(Ledger(**parts), choices)
    assert one.journal == other.journal
    assert one.standings == other.standings


@LAW
@given(ledgers(), CHOICES)
def test_nothing_is_lost(ledger: Ledger, choices: Choices) -> None:
    """Every entry is in the journal, and is set aside or open; what is set aside has no line, all else has one."""
    book, journal = book_of(choices), assess(ledger, choices).journal
    given_entries = Counter(book.taxonomy.place(each, each.day).record for each in ledger.adoptions)
    aside = Counter(each.entry for each in journal.set_aside)
    with_lines = {line.entry for line in journal.lines}
    assert given_entries == Counter(journal.entries) == aside + Counter(journal.open)
    assert set() == with_lines & set(aside)
    assert with_lines == set(journal.open)
    assert all(each.decision is not None or each.reasons for each in journal.set_aside)


@LAW
@given(ledgers(), CHOICES)
def test_totals_are_sums_of_lines(ledger: Ledger, choices: Choices) -> None:
    """Totals are the sums of the lines of each account; units without a line stand at zero."""
    assessment = assess(ledger, choices)
    sums: Counter[str] = Counter()
    for line in assessment.journal.lines:
        sums[line.account] += line.rate.value * line.quantity  # type: ignore[assignment,operator]
    assert {name: sums[name] for name in assessment.totals} == assessment.totals
    assert set(sums) <= set(assessment.totals) <= {unit.id for unit in ledger.units}
    assert sum(sums.values()) == sum(assessment.totals.values())
    assert set(assessment.totals) == {each.account for each in assessment.standings}


@LAW
@given(ledgers(repeated=False), CHOICES, st.data())
def test_item_lines_are_additive(ledger: Ledger, choices: Choices, data: st.DataObject) -> None:
    """Split by entry, a ledger has the same item lines and reasons in its parts; without corrections totals add."""
    sides = data.draw(st.lists(st.booleans(), min_size=len(ledger.adoptions), max_size=len(ledger.adoptions)))
    parts = [
        attrs.evolve(
            ledger, adoptions=[each for each, side in zip(ledger.adoptions, sides, strict=True) if side is wanted]
        )
        for wanted in (True, False)
    ]
    whole, *others = (assess(each, choices) for each in (ledger, *parts))
    item_lines = [tuple(line for line in each.journal.lines if line.corrects is None) for each in (whole, *others)]
    assert amounts(item_lines[0]) == sorted(amounts(item_lines[1]) + amounts(item_lines[2]))
    assert {each.entry.id: each.rules for each in whole.set_aside} == {
        each.entry.id: each.rules for other in others for each in other.set_aside
    }
    if choices["d2-9-1-issues"] == "each":
        added = {name: sum(other.totals[name] for other in others) for name in whole.totals}
        assert added == whole.totals


@LAW
@given(ledgers(), CHOICES, st.data())
def test_merged_ledgers_assess_like_the_whole(ledger: Ledger, choices: Choices, data: st.DataObject) -> None:
    """Parts of a ledger, each with the units and outlets that it speaks of, merge into one that assesses like it."""
    cut = data.draw(st.integers(0, len(ledger.adoptions)))
    one, other = (
        Ledger(
            units=[unit for unit in ledger.units if unit in {each.unit for each in part}],
            outlets=[outlet for outlet in ledger.outlets if outlet in {each.outlet for each in part}],
            adoptions=part,
        )
        for part in (ledger.adoptions[:cut], ledger.adoptions[cut:])
    )
    whole = assess(ledger, choices)
    for merged in (one.merged(other), other.merged(one)):
        assessment = assess(merged, choices)
        assert whole.journal.lines == assessment.journal.lines
        assert [(each.entry, each.stage, each.rules) for each in whole.set_aside] == [
            (each.entry, each.stage, each.rules) for each in assessment.set_aside
        ]
        assert {name: whole.totals[name] for name in assessment.totals} == assessment.totals


@LAW
@given(ledgers(), CHOICES, st.sampled_from((*POINTS, "each")), st.integers(1, 3) | st.just(Fraction(1, 3)))
def test_higher_numbers_never_lower_a_total(ledger: Ledger, choices: Choices, name: str, more: Any) -> None:
    """The totals rise, or stay, with each of the numbers of article 9."""
    book = book_of(choices)
    part = "instructions" if name == "each" else "scoring"
    policy = getattr(book, part)
    raised = attrs.evolve(book, **{part: attrs.evolve(policy, **{name: getattr(policy, name) + more})})
    before, after = book.assess(ledger, YEAR), raised.assess(ledger, YEAR)
    assert set(before.totals) == set(after.totals)
    assert all(before.totals[unit] <= total for unit, total in after.totals.items())
    assert [each.entry for each in before.set_aside] == [each.entry for each in after.set_aside]


@LAW
@given(ledgers(), CHOICES, st.data())
def test_one_more_piece_never_lowers_a_total(ledger: Ledger, choices: Choices, data: st.DataObject) -> None:
    """Where every issue counts, a further piece with an id of its own takes no points from anybody."""
    choices = {**choices, "d2-9-1-issues": "each"}
    pieces = adoptions(st.sampled_from(ledger.units), st.sampled_from(ledger.outlets), st.just("new"))
    more = attrs.evolve(ledger, adoptions=(*ledger.adoptions, data.draw(pieces)))
    before, after = assess(ledger, choices), assess(more, choices)
    assert all(total <= after.totals[unit] for unit, total in before.totals.items())


@LAW
@given(ledgers(), CHOICES)
def test_once_never_exceeds_each(ledger: Ledger, choices: Choices) -> None:
    """Where a story counts once in the bulletin, nobody has more than where every issue counts."""
    once = assess(ledger, {**choices, "d2-9-1-issues": "once"}).totals
    each = assess(ledger, {**choices, "d2-9-1-issues": "each"}).totals
    assert all(total <= each[unit] for unit, total in once.items())


@LAW
@given(ledgers(), CHOICES)
def test_corrections_leave_the_highest(ledger: Ledger, choices: Choices) -> None:
    """After its corrections a story in the bulletin is worth its highest piece, and no piece less than nothing."""
    lines = assess(ledger, {**choices, "d2-9-1-issues": "once"}).journal.lines
    rows = [line for line in lines if line.entry.outlet.kind == "bulletin" and line.rate.stage != "instructions"]
    stories: dict[tuple[str, str | None], list[Line[Adoption]]] = defaultdict(list)
    for line in rows:
        stories[line.account, line.entry.story].append(line)
    for told in stories.values():
        highest = max(int(line.amount) for line in told if line.corrects is None)
        assert highest == sum(int(line.amount) for line in told)
        sums: Counter[str] = Counter()
        for line in told:
            sums[line.entry.id] += int(line.amount)
        assert [highest] == [total for total in sums.values() if total]


@LAW
@given(ledgers(), CHOICES)
def test_every_reason_speaks_and_cites(ledger: Ledger, choices: Choices) -> None:
    """Every line and every reason reads in both languages, and names a provision."""
    journal = assess(ledger, choices).journal
    assert all("（第" in line.explain() and "(art. " in line.explain("en") for line in journal.lines)
    assert all("》第" in each.explain() and ", art. " in each.explain("en") for each in journal.set_aside)
    assert [each.entry.id in each.explain() for each in journal.set_aside] == [True] * len(journal.set_aside)


TRACED: Final = sorted(set(OPTIONS) - {"d2-9-1-leaders", "d2-9-1-instructed"})
"""The readings of which every use is listed; instructions that count for nothing leave no line to list theirs."""


@LAW
@given(ledgers(), CHOICES, st.sampled_from(TRACED), st.data())
def test_readings_are_listed_where_they_are_used(
    ledger: Ledger, choices: Choices, name: str, data: st.DataObject
) -> None:
    """A reading that is not listed by a result, taken otherwise, changes none of its totals."""
    assessment = assess(ledger, choices)
    listed = {each.id for each in assessment.readings}
    assert set(assessment.journal.readings) <= listed
    other = assess(ledger, {**choices, name: data.draw(st.sampled_from(OPTIONS[name]))})
    assert name in listed or assessment.totals == other.totals
