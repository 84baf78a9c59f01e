"""Test the laws of policies: rating, journals, taxonomies and ranking, against slow and simple readings of them."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import attrs
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.errors import AmendmentError
from congress_rules.logic import Decision, Number, Severity, Status
from congress_rules.policies import (
    POINTS,
    Admission,
    Dense,
    Journal,
    Line,
    NextKey,
    Placed,
    RankingPolicy,
    Rating,
    Recorded,
    RecordedOrder,
    Shared,
    Standing,
    Ties,
    Undecided,
    fold,
)
from congress_rules.policies.measures import added, multiplied
from congress_rules.texts import Text
from tests.policies.nouns import BOOK, KINDS, LEVEL, LEVELS, OFFICE, TAXONOMY, ByWord, Note, Outlet, Piece, Points, row

DAYS = st.dates(date(2023, 12, 1), date(2025, 12, 31))
LEVEL_IDS = st.sampled_from(["county", "city", "province", "citty", None])
NUMBERS = st.integers(-9, 9) | st.decimals(-9, 9, places=2) | st.fractions(-9, 9, max_denominator=9)


@st.composite
def pieces(draw: st.DrawFn) -> Piece:
    """Draw a piece; some of its values may be unknown, foreign, or only treated like what the rules see."""
    return Piece(
        id=draw(st.uuids()).hex,
        account=draw(st.sampled_from("abc")),
        day=draw(DAYS),
        level=draw(LEVEL_IDS),
        outlet=Outlet(draw(st.sampled_from([*(member.id for member in KINDS.members), "x", None]))),
        words=draw(st.none() | st.integers(-1, 5)),
        notes=draw(st.none() | st.lists(st.builds(Note, LEVEL_IDS), max_size=3).map(tuple)),
    )


class Free(Points):
    """Free Python: desk A has double points."""

    def decide(self, entry: Piece) -> Decision[Number]:
        """Double the points of desk A."""
        found = super().decide(entry)
        if entry.account != "a" or not found.decided:
            return found
        return attrs.evolve(found, outcome=attrs.evolve(found.outcome, value=multiplied(2, found.value)))


POLICIES = st.sampled_from(
    [
        Points(taxonomy=TAXONOMY),
        Points(taxonomy=TAXONOMY, city=Decimal("0.1"), province=Fraction(1, 3), county=0),
        ByWord(taxonomy=TAXONOMY),
        Free(taxonomy=TAXONOMY),
        BOOK.notes,
        BOOK.read("noted", "yes").notes,
    ]
)
ENTRIES = st.lists(pieces(), max_size=6)


# Rating


@given(POLICIES, ENTRIES)
def test_many_are_rated_like_one(policy: Points, entries: list[Piece]) -> None:
    """Rating many entries gives for each what rating it alone does, in the order of the entries."""
    step = policy.rate(entries)
    alone = [found for entry in entries if (found := policy.line(entry)) is not None]
    assert [each for each in alone if isinstance(each, Line)] == list(step.lines)
    assert [each for each in alone if not isinstance(each, Line)] == list(step.set_aside)


@given(POLICIES, ENTRIES)
def test_rating_follows_the_decision(policy: Points, entries: list[Piece]) -> None:
    """Whatever fast way leads to a rate: it is the one decided; without one the entry is set aside."""
    step = policy.rate(entries)
    rated = {line.entry.id: line.rate.value for line in step.lines}
    aside = {each.entry.id for each in step.set_aside}
    decisions = {entry.id: policy.decide(entry) for entry in entries}
    assert rated == {name: decisions[name].value for name in rated}
    assert aside.isdisjoint(rated)
    for entry in entries:
        if entry.id not in rated and entry.id not in aside:
            decision = decisions[entry.id]
            assert policy.quantity() is not None
            assert entry.words == 0 or (decision.decided and decision.value == 0) or isinstance(entry.notes, tuple)


@given(POLICIES, ENTRIES, st.randoms(use_true_random=False))
def test_order_of_entries_does_not_matter(policy: Points, entries: list[Piece], random) -> None:
    """Shuffled entries have the same lines, the same reasons and the same totals."""
    shuffled = random.sample(entries, len(entries))
    one, other = policy.rate(entries), policy.rate(shuffled)
    assert {line.entry.id: line for line in one.lines} == {line.entry.id: line for line in other.lines}
    assert {each.entry.id: each for each in one.set_aside} == {each.entry.id: each for each in other.set_aside}
    journals = [Journal(tuple(entries), step.lines) for step in (one, other)]
    assert journals[0].totals(POINTS) == journals[1].totals(POINTS)


@given(POLICIES, ENTRIES, ENTRIES)
def test_lines_are_additive(policy: Points, one: list[Piece], other: list[Piece]) -> None:
    """The lines of two parts are together those of the whole, and so are the totals."""
    whole, parts = policy.rate([*one, *other]), [policy.rate(one), policy.rate(other)]
    assert whole.lines == (*parts[0].lines, *parts[1].lines)
    assert whole.set_aside == (*parts[0].set_aside, *parts[1].set_aside)
    totals = [Journal((), part.lines).totals(POINTS) for part in parts]
    summed = {name: added(totals[0].get(name, 0), totals[1].get(name, 0)) for name in {**totals[0], **totals[1]}}
    assert summed == Journal((), whole.lines).totals(POINTS)


@given(ENTRIES)
def test_nothing_is_lost(entries: list[Piece]) -> None:
    """After admission and rating each entry has lines or is set aside, once; totals are sums of lines."""
    stages = (Admission(policy=BOOK.admission), Rating(id="rates", policies=(BOOK.points,)))
    journal = fold(stages, Journal(tuple(entries)))
    scored, aside = [line.entry.id for line in journal.lines], [each.entry.id for each in journal.set_aside]
    assert sorted(entry.id for entry in entries) == sorted([*scored, *aside])
    totals = journal.totals(POINTS)
    assert totals == {
        account: sum(Fraction(line.amount) for line in journal.lines if line.account == account) for account in totals
    }
    for language in ("zh", "en"):
        assert all(entry.id in journal.explain(language) for entry in entries)


# Taxonomies


@given(pieces(), DAYS)
def test_placing_is_idempotent(piece: Piece, day: date) -> None:
    """What has been resolved stays as it is, and the same values remain foreign."""
    placed = TAXONOMY.place(piece, day)
    assert placed == TAXONOMY.place(placed.record, day)


@given(pieces(), DAYS)
def test_placing_agrees_with_the_facets(piece: Piece, day: date) -> None:
    """Every value is what its facet says; it is foreign exactly when the facet does not know it."""
    values = {"level": (LEVELS, piece.level), "outlet.kind": (KINDS, piece.outlet.kind)}
    values |= {f"notes[{place}].level": (LEVELS, note.level) for place, note in enumerate(piece.notes or ())}
    foreign = {path for path, (facet, value) in values.items() if value is not None and not facet.resolve(value, day)}
    placed: Placed[Piece] = TAXONOMY.place(piece, day)
    assert foreign == {each.path for each in placed.foreign}
    assert KINDS.resolve(piece.outlet.kind, day) in {placed.record.outlet.kind, None}


# Amendments


@given(st.lists(st.tuples(DAYS, st.integers(0, 9)), max_size=4), DAYS)
def test_amendments_hold_from_their_days(changes: list[tuple[date, int]], day: date) -> None:
    """A number is that of the last amendment whose day has come, in the order in which they were made."""
    book = BOOK
    for since, points in changes:
        book = book.amend("points", row("city", points, LEVEL.equals("city")), since=since, basis=OFFICE.cite("9"))
    begun = [points for since, points in changes if since <= day]
    assert (begun[-1] if begun else 2) == book.points.decide(Piece(day=day)).value
    assert [] == [finding for finding in book.check() if finding.severity is Severity.ERROR]


@given(st.sets(st.sampled_from(["county", "city", "province"])), DAYS)
def test_amendments_that_open_holes_are_refused(repealed: set[str], since: date) -> None:
    """A repeal is refused exactly when it leaves a case without a row; the witness shows it, and not a day before."""
    try:
        BOOK.amend("points", repeal=repealed, since=since, basis=OFFICE.cite("9"))
    except AmendmentError as error:
        witnesses = [finding.witness or {} for finding in error.findings]
    else:
        witnesses = []
    assert bool(repealed) == bool(witnesses)
    assert all(witness["level"] in repealed and witness["day"] == since for witness in witnesses)


@given(DAYS, DAYS)
def test_on_a_day_later_amendments_are_hidden(since: date, day: date) -> None:
    """The book on a day is the old one before the amendment's day, and the amended one from it on."""
    book = BOOK.amend("points", row("city", 9, LEVEL.equals("city")), since=since, basis=OFFICE.cite("9"))
    assert (book if since <= day else BOOK) == book.on(day)
    assert bool(BOOK.diff(book)) is True
    assert BOOK.points.decide(Piece(day=since - timedelta(days=1))).value == 2


# Ranking

TOTALS = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 3) | NUMBERS)


@st.composite
def tie_rules(draw: st.DrawFn) -> Ties:
    """Draw a rule for ties: plain ones, and keys and records that fall to them."""
    last: Ties = draw(st.sampled_from([Shared(), Dense(), Undecided()]))
    order = RecordedOrder(
        order=tuple(draw(st.permutations("abcdef")))[: draw(st.integers(0, 3))],
        by="office",
        on=date(2025, 1, 2),
        reason=Text("由", "why"),
    )
    recorded = Recorded(orders=(order,), then=last)
    keyed = NextKey(name=Text("次", "next"), values=draw(TOTALS), then=draw(st.sampled_from([last, recorded])))
    return draw(st.sampled_from([last, recorded, keyed]))


def rank(ties: Ties, places: int | None, totals: Mapping[str, Number]) -> tuple[Standing, ...]:
    """Rank by a policy made for the purpose."""
    return RankingPolicy(id="ranking", name=Text("位次", "ranks"), ties=ties, places=places).rank(totals)


PLACES = st.none() | st.integers(1, 7)


@given(tie_rules(), PLACES, TOTALS, st.randoms(use_true_random=False))
def test_order_of_totals_does_not_matter(ties: Ties, places: int | None, totals: dict[str, Number], random) -> None:
    """Shuffled totals have the same standings, in the same order."""
    shuffled = dict(random.sample(list(totals.items()), len(totals)))
    assert rank(ties, places, totals) == rank(ties, places, shuffled)


@given(tie_rules(), PLACES, TOTALS)
def test_ranks_follow_the_totals(ties: Ties, places: int | None, totals: dict[str, Number]) -> None:
    """Each account stands once; the higher total is the better rank; who is tied has the same total."""
    standings = rank(ties, places, totals)
    assert sorted(totals) == sorted(each.account for each in standings)
    assert [totals[each.account] for each in standings] == [each.total for each in standings]
    for one in standings:
        for other in standings:
            assert one.total <= other.total or one.worst < other.best
            assert (one.account in other.tied) == (one is not other and one.total == other.total)


@given(st.sampled_from(["shared", "dense", "undecided"]), PLACES, TOTALS)
def test_ranks_agree_with_counting(rule: str, places: int | None, totals: dict[str, Number]) -> None:
    """A rank is one more than the accounts, or the totals, that are higher."""
    ties = {"shared": Shared(), "dense": Dense(), "undecided": Undecided()}[rule]
    for each in rank(ties, places, totals):
        higher = [total for total in totals.values() if total > each.total]
        best = 1 + len(set(higher) if rule == "dense" else higher)
        worst = best + (len(each.tied) if rule == "undecided" else 0)
        assert (best, worst) == (each.best, each.worst)
        possible = {rank <= (places or 0) for rank in range(best, worst + 1)}
        assert each.leading is (None if places is None or len(possible) > 1 else possible.pop())


@given(tie_rules(), TOTALS)
def test_no_more_lead_than_places(ties: Ties, totals: dict[str, Number]) -> None:
    """More places never take the lead from anyone, and only accounts that share a rank lead beyond the number."""
    leads: list[Sequence[bool | None]] = [
        [each.leading for each in rank(ties, places, totals)] for places in range(1, 8)
    ]
    for fewer, more in pairwise(leads):
        assert all(after is True for before, after in zip(fewer, more, strict=True) if before is True)
    assert all(each is True for each in leads[-1])


# Numbers


@given(NUMBERS, NUMBERS)
def test_arithmetic_is_exact(one: Number, other: Number) -> None:
    """Sums and products agree with those of fractions, and do not depend on the order."""
    assert Fraction(one) + Fraction(other) == added(one, other) == added(other, one)
    assert Fraction(one) * Fraction(other) == multiplied(one, other) == multiplied(other, one)


@given(st.lists(NUMBERS, max_size=5))
def test_decisions_give_the_number_written(values: list[Number]) -> None:
    """A rate is the very number that the row states."""
    for value in values:
        decision = Points(taxonomy=TAXONOMY, city=value).decide(Piece())
        assert (Status.DECIDED, value, type(value)) == (decision.status, decision.value, type(decision.value))
