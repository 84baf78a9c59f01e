"""Stages on items of a frame come to what the assessment of the records says: factors, rounding, stories in part."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any, Final

import attrs
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules import frames
from congress_rules.errors import FrameError
from congress_rules.logic import SUM, UNREGULATED, Collect, Fold, Input, Number, Row
from congress_rules.policies import POINTS, YUAN, Member, Taxonomy
from congress_rules.policies.stages import (
    Adjusting,
    AdjustmentPolicy,
    Effect,
    Order,
    Rounded,
    Rounding,
    RoundingMode,
)
from congress_rules.publicity import (
    CHARACTERS,
    FEE,
    LEVEL,
    OUTLET_KIND,
    STORY,
    Adoption,
    HighestOnly,
    Ledger,
    Outlet,
    Unit,
)
from congress_rules.rulebooks.interim_measures.taxonomy import TAXONOMY
from tests.frames.agreement import YEAR, rows_of
from tests.frames.test_assessing import BOOK, NAME, NO_SHRINK, OFFICE, RULE, ByLevel, agree, frame_of, keeping
from tests.frames.test_kinds import in_memory, pa, pd
from tests.properties.publicity_strategies import ledgers

QUANTUM: Final = Fraction(1, 216)
LEVELS: Final = LEVEL.within(TAXONOMY.domains)


@attrs.frozen(kw_only=True)
class ByLength(AdjustmentPolicy[Adoption]):
    """One number for pieces of 200 characters or more, another for shorter ones of a city, or for all of a city."""

    id: str = "length"
    name: Any = NAME
    measure: Any = POINTS
    taxonomy: Taxonomy = attrs.field(default=TAXONOMY, repr=False)
    effect: Effect = attrs.field(default=Effect.FACTOR, converter=Effect)
    number: Any = 2
    other: Any = UNREGULATED
    times: Input | None = None
    how: Any = None

    def rows(self) -> tuple[Row[Number], ...]:
        """Rate two kinds of pieces."""
        long, short, city = CHARACTERS.at_least(200), CHARACTERS.less_than(200), LEVEL.equals("city")
        other = [short, city] if self.how is None else [city]
        return (
            Row(id="long", name=NAME, when=long, value=self.number, basis=OFFICE.cite("1")),
            Row(id="short", name=NAME, when=other, value=self.other, basis=OFFICE.cite("1")),
        )

    def otherwise(self) -> Row[Number]:
        """Leave every other as it is."""
        return Row(id="rest", name=NAME, value=UNREGULATED, basis=OFFICE.cite("1"))

    def quantity(self) -> Input | None:
        """Give the quantity."""
        return self.times

    def hit(self) -> Any:
        """Say what several rows mean."""
        return super().hit() if self.how is None else self.how


def adjusting(**changed: Any) -> Adjusting[Adoption]:
    """Give a stage that adjusts by length."""
    return Adjusting(id="adjusted", policy=ByLength(**changed))


def rounding(step: Number = 1, mode: RoundingMode = RoundingMode.HALF_UP, measure: Any = POINTS) -> Rounded[Adoption]:
    """Give a stage that rounds."""
    return Rounded(id="rounded", rule=RULE, measure=measure, rounding=Rounding(step, mode))


NUMBERS: Final = st.sampled_from((0, -1, 1, 3, Decimal("0.5"), Fraction(-2, 3), UNREGULATED))
MEASURES: Final = st.sampled_from((POINTS, POINTS, YUAN))
KEEPING: Final = st.builds(
    keeping,
    by=st.sampled_from(((STORY,), (), (STORY, OUTLET_KIND), (CHARACTERS,))),
    keep=st.integers(1, 2),
    rest=st.sampled_from((0, Fraction(1, 2), Fraction(2, 3), 1)),
    order=st.sampled_from(Order),
    prior=st.sampled_from((None, CHARACTERS, LEVELS, FEE)),
    measure=MEASURES,
)
ADJUSTING: Final = st.builds(
    adjusting,
    effect=st.sampled_from(Effect),
    number=NUMBERS,
    other=NUMBERS,
    times=st.sampled_from((None, None, CHARACTERS)),
    measure=MEASURES,
    how=st.sampled_from((None, Collect(SUM))),
)
ROUNDING: Final = st.builds(
    rounding, st.sampled_from((1, Fraction(1, 2), 2, 5)), st.sampled_from(RoundingMode), MEASURES
)
ONCE: Final = HighestOnly(id="once", rule=RULE, rows=frozenset({"city", "national", "other"}))


@st.composite
def stages(draw: st.DrawFn) -> tuple[Any, ...]:
    """Draw stages in some order: those on lines before any adjustment."""
    drawn = draw(st.lists(KEEPING | ADJUSTING | ROUNDING, min_size=1, max_size=3))
    adjusted = [place for place, each in enumerate(drawn) if isinstance(each, Adjusting)]
    place = draw(st.none() | st.integers(0, min([len(drawn), *adjusted])))
    return tuple(drawn) if place is None else (*drawn[:place], ONCE, *drawn[place:])


def filled(ledger: Ledger) -> Ledger:
    """Give most pieces characters and a fee, many of them the same ones."""
    numbers = [int(each.id[1:]) for each in ledger.adoptions]
    known = [
        (None, None) if each % 7 == 0 else ((0, 3, 199, 200, 201)[each % 5], Decimal(each % 3)) for each in numbers
    ]
    pairs = zip(ledger.adoptions, known, strict=True)
    told = [attrs.evolve(each, characters=count, fee=fee) for each, (count, fee) in pairs]
    return attrs.evolve(ledger, adoptions=told)


def typed(kind: Any) -> Any:
    """Give a kind of frames in which exact numbers have a type of their own: pandas has none."""

    def made(frame: pl.DataFrame) -> Any:
        read = kind(frame)
        odd = isinstance(read, pd.DataFrame) and read["fee"].dtype == object
        return read.astype({"fee": pd.ArrowDtype(pa.decimal128(10, 2))}) if odd else read

    return made


@in_memory
@settings(max_examples=5, deadline=None, phases=NO_SHRINK)
@given(ledger=ledgers(max_size=12), own=stages(), money=st.booleans())
def test_items_come_to_what_the_assessment_says(kind, ledger, own, money):
    """Factors, amounts instead, rounding and stories in part, in any order, in one measure or in two."""
    rates = (ByLevel(id="more", national=2, measure=YUAN),) if money and ONCE not in own else ()
    agree(attrs.evolve(BOOK, own=own, further=rates), filled(ledger), typed(kind), quantum=QUANTUM)


UNIT: Final = Unit(id="u", kind="court")
LISTED: Final = Ledger(units=[UNIT], outlets=[Outlet(id="o", level="city", kind="bulletin")])


def pieces(*characters: int | None, story: str | None = "s") -> list[Adoption]:
    """Give pieces of so many characters, of one story, each a day later."""
    return [
        Adoption(
            id=f"p{number}",
            unit=UNIT,
            outlet=LISTED.outlets[0],
            adopted_on=date(2024, 5, number + 1),
            characters=each,
            story=story,
        )
        for number, each in enumerate(characters)
    ]


def assessed(frame: pl.DataFrame, *own: Any, quantum: Number = 1, **changed: Any) -> list[tuple[Any, ...]]:
    """Give stage, status and points of each row."""
    book = attrs.evolve(BOOK, own=own, **changed)
    found = frames.assess(book, frame, YEAR, ledger=LISTED, quantum=quantum)
    return list(rows_of(found, ["stage", "status", "points"]))


@in_memory
def test_halves_are_rounded_as_stated(kind):
    """At, below and above a half; below zero, too; ties to the even, or away from zero."""
    entries = pieces(*range(9), *range(9))
    outlets = [*LISTED.outlets, Outlet(id="d", level="district", kind="bulletin")]
    entries = [*entries[:9], *(attrs.evolve(each, outlet=outlets[1]) for each in entries[9:])]
    ledger = attrs.evolve(LISTED, adoptions=entries, outlets=outlets)
    rated = ByLevel(city=1, district=-1, times=CHARACTERS)
    steps: tuple[Number, ...] = (2, 3, Fraction(5, 2))
    for mode, step in product(RoundingMode, steps):
        agree(attrs.evolve(BOOK, scoring=rated, own=(rounding(step, mode),)), ledger, kind, quantum=Fraction(1, 2))


def test_what_is_not_known_of_an_adjustment_sets_a_piece_aside():
    """By the id of the policy, with the status; in all measures; no later stage sees it."""
    frame, yuan = frame_of(pieces(None, 200, 199)), (ByLevel(id="more", measure=YUAN),)
    found = assessed(frame, adjusting(), keeping(), further=yuan)
    assert [("length", "unknown", None), (None, "decided", 4), (None, "decided", 0)] == found
    book = attrs.evolve(BOOK, own=(adjusting(measure=YUAN),), further=yuan)
    rows = rows_of(frames.assess(book, frame, YEAR, ledger=LISTED), ["stage", "points", "yuan"])
    assert [("length", None, None), (None, 2, 4), (None, 2, 2)] == list(rows)
    lost = pl.Series([-1, 200, None], dtype=pl.Int64)
    found = assessed(frame.with_columns(characters=lost), adjusting())
    assert [("length", "out_of_domain", None), (None, "decided", 4), ("length", "unknown", None)] == found


@pytest.mark.parametrize("effect", Effect)
def test_a_quantity_of_an_adjustment(effect):
    """None, none at all and not known: what is given no time at all adjusts nothing, a rate of zero times some does."""
    ledger = attrs.evolve(LISTED, adoptions=pieces(None, 0, 1, 199, 200, 201))
    for number, other in ((0, 3), (3, 0), (UNREGULATED, -1), (-2, UNREGULATED)):
        for own in (adjusting(effect=effect, number=number, other=other, times=CHARACTERS),):
            agree(attrs.evolve(BOOK, own=(own,)), ledger, lambda frame: frame)


def test_what_an_adjustment_makes_too_large_is_out_of_domain():
    """Up to 64 bits it counts, beyond it does not; so does what stands instead."""
    frame = frame_of(pieces(200, 200, 200)).with_columns(characters=pl.Series([2**62 - 1, 2**62, 200]))
    times = adjusting(number=1, times=CHARACTERS)
    out = ("length", "out_of_domain", None)
    assert [(None, "decided", 2**63 - 2), out, (None, "decided", 400)] == assessed(frame, times)
    less = adjusting(number=-1, times=CHARACTERS)
    assert [(None, "decided", 2 - 2**63), out, (None, "decided", -400)] == assessed(frame, less)
    instead = adjusting(effect=Effect.INSTEAD, number=2, times=CHARACTERS)
    assert [(None, "decided", 2**63 - 2), out, (None, "decided", 400)] == assessed(frame, instead)
    tight = [out, out, (None, "decided", 400)]
    assert tight == assessed(frame, instead, rounding(4))
    with pytest.raises(FrameError, match="so large a step of rounding is not one that fits into 64 bits"):
        assessed(frame, rounding(2**62 + 1))


def test_parts_of_a_quantum_are_refused_by_the_quantum_that_would_do():
    """A factor, the other pieces of a story, an amount instead, a step: each may give some; that quantum does."""
    frame = frame_of(pieces(200, 100))
    half, third = adjusting(number=Decimal("0.5")), keeping(rest=Fraction(1, 3))
    cases: list[tuple[tuple[Any, ...], str]] = [
        ((half,), "1/2"),
        ((third,), "1/3"),
        ((half, third), "1/6"),
        ((adjusting(effect=Effect.INSTEAD, number=Decimal("0.2")),), "1/5"),
        ((rounding(Fraction(1, 4)), rounding(Fraction(3, 2))), "1/2"),
    ]
    for own, quantum in cases:
        message = rf"parts of the quantum 1 is not whole numbers of it \(state the `quantum` {quantum}\) @ stages\."
        with pytest.raises(FrameError, match=message):
            assessed(frame, *own)
        assert [(None, "decided")] * 2 == [each[:2] for each in assessed(frame, *own, quantum=Fraction(quantum))]
    even = ByLevel(district=2, city=6, national=-2)
    assert [(None, "decided", 3), (None, "decided", 6)] == assessed(frame, half, scoring=even)
    with pytest.raises(FrameError, match="0 is not an exact number above zero @ quantum"):
        assessed(frame, half, quantum=0)


def test_folds_of_an_authors_own_are_not_divided():
    """What they make of rates is not known beforehand; it may be multiplied, and rounded."""
    frame, own = frame_of(pieces(200, 100)), Collect(Fold("OWN", NAME, sum))
    odd = ByLevel(how=own)
    for stage in (adjusting(number=Decimal("0.5")), keeping(rest=Fraction(1, 2))):
        with pytest.raises(FrameError, match="divides amounts joined by a fold of an author's own is not amounts of"):
            assessed(frame, stage, scoring=odd)
    assert [(None, "decided", 4), (None, "decided", 2)] == assessed(frame, adjusting(), rounding(2), scoring=odd)
    instead = adjusting(effect=Effect.INSTEAD, number=7, other=2, how=own)
    assert [(None, "decided", 9), (None, "decided", 2)] == assessed(frame, instead)
    assert [(None, "decided", 2), (None, "decided", 2)] == assessed(frame, keeping(rest=1), scoring=odd)


@pytest.mark.parametrize("prior", [CHARACTERS, FEE], ids=["whole", "exact"])
def test_what_stories_are_ordered_by_must_be_known_and_fit(prior):
    """A null leaves a piece alone; a foreign value sets it aside, but only where it would be ordered by it."""
    frame = frame_of(pieces(200, 100, 300, 400))
    column = pl.Series([5, None, -1, 7], dtype=frame.schema[prior.column])
    found = assessed(frame.with_columns(column.alias(prior.column)), keeping(prior=prior))
    out = ("stories", "out_of_domain", None)
    assert [(None, "decided", 0), (None, "decided", 2), out, (None, "decided", 2)] == found
    alone = frame.with_columns(column.alias(prior.column), story=pl.lit(None, pl.String))
    assert [(None, "decided", 2)] * 4 == assessed(alone, keeping(prior=prior))


def test_members_that_are_like_others_are_ordered_and_grouped_as_those():
    """As the taxonomy resolves them; a policy that is not bound to it is refused."""
    members = (*TAXONOMY.facet("level").members, Member("town", NAME, like="city"))
    facets = [attrs.evolve(each, members=members) if each.id == "level" else each for each in TAXONOMY.facets]
    taxonomy = Taxonomy(tuple(facets))
    by = LEVEL.within(taxonomy.domains)
    entries = pieces(200, 200, 200)
    outlets = [Outlet(id=each, level=each) for each in ("town", "city", "national")]
    entries = [attrs.evolve(each, outlet=outlet) for each, outlet in zip(entries, outlets, strict=True)]
    ledger = attrs.evolve(LISTED, adoptions=entries, outlets=outlets)
    for stage in (keeping(prior=by), keeping(by=(LEVEL,)), adjusting(taxonomy=taxonomy, other=3)):
        agree(attrs.evolve(BOOK, taxonomy=taxonomy, own=(stage,)), ledger, lambda frame: frame)
    with pytest.raises(FrameError, match=r"a policy that is not bound to the taxonomy, which resolves outlet.level"):
        agree(attrs.evolve(BOOK, taxonomy=taxonomy, own=(adjusting(),)), ledger, lambda frame: frame)


def test_lines_are_not_read_after_an_adjustment():
    """The highest of a story are looked for in the lines of rates: before adjustments they are what items came to."""
    frame = frame_of(pieces(200, 100))
    with pytest.raises(
        FrameError, match="a stage on lines after an adjustment is not one that stands before"
    ) as caught:
        assessed(frame, adjusting(), ONCE)
    assert "one that stands before adjustments, or `Keeping`, which reads what items have come to" in str(caught.value)
    assert [(None, "decided", 4), (None, "decided", 0)] == assessed(frame, ONCE, adjusting())


class Free(ByLength):
    """Decides by free Python."""

    def decide(self, entry: Adoption) -> Any:
        """Decide as the rows do."""
        return super().decide(entry)


def test_adjustments_by_free_python_are_refused():
    """As any policy that decides by free Python is, by its class."""
    with pytest.raises(FrameError, match=r"Free, which decides by free Python, is not a policy whose rows .* @ length"):
        assessed(frame_of(pieces(200)), Adjusting(id="adjusted", policy=Free()))


def test_measures_in_which_nothing_is_rated_are_left():
    """An adjustment, a story or a rounding of another measure changes nothing."""
    frame = frame_of(pieces(200, 100))
    own = (adjusting(measure=YUAN), keeping(measure=YUAN), rounding(5, measure=YUAN))
    assert [(None, "decided", 2)] * 2 == assessed(frame, *own)


@in_memory
def test_columns_of_other_names(kind):
    """Each input, and what a piece is known by, may stand in a column of another name."""
    names = {
        "id": "piece",
        "adopted_on": "day",
        "unit.id": "unit",
        "outlet_level": "rank",
        "characters": "words",
        "story": "topic",
        "outlet_id": "paper",
    }
    plain = frame_of(pieces(200, 100, 100, 300, None))
    renamed = plain.rename({name.replace(".", "_"): to for name, to in names.items()})
    own = (ONCE, keeping(prior=CHARACTERS, by=(STORY, LEVEL)), adjusting(), rounding(4))
    book = attrs.evolve(BOOK, own=own)
    wanted = ["stage", "status", "points"]
    expected = rows_of(frames.assess(book, kind(plain), YEAR, ledger=LISTED), wanted)
    found = frames.assess(book, kind(renamed), YEAR, ledger=LISTED, columns=names)
    assert list(expected) == list(rows_of(found, wanted))
    assert [*renamed.columns, *wanted] == list(rows_of.__globals__["nw"].from_native(found).collect_schema())[:-2]


def test_columns_that_nothing_is_read_by_are_named():
    """With the nearest; and those that the frame does not have."""
    frame, book = frame_of(pieces(200)), attrs.evolve(BOOK, own=(keeping(prior=FEE),))
    with pytest.raises(FrameError, match="'outlet_lebel' is not an input of the rulebook; did you mean 'outlet_level'"):
        frames.assess(book, frame, YEAR, ledger=LISTED, columns={"outlet_lebel": "x"})
    with pytest.raises(FrameError, match="'topics' is not a column of the frame"):
        frames.assess(book, frame, YEAR, ledger=LISTED, columns={"story": "topics"})
    with pytest.raises(FrameError, match="'piece' is not a column of the frame"):
        frames.assess(book, frame, YEAR, ledger=LISTED, columns={"id": "piece"})


def test_other_names_are_read_where_bounds_are_known():
    """A book of the usual stages bounds by quantities that stand in columns of other names."""
    plain = {each.name: getattr(BOOK, each.name) for each in attrs.fields(type(BOOK)) if each.name != "own"}
    book = type(BOOK).__mro__[1](**{**plain, "scoring": ByLevel(times=CHARACTERS, national=3)})
    frame = frame_of(pieces(200)).with_columns(outlet_level=pl.lit(None, pl.String)).rename({"characters": "words"})
    found = frames.assess(book, frame, YEAR, ledger=LISTED, columns={"characters": "words"})
    assert [("by-level", 0, 600)] == list(rows_of(found, ["stage", "points_least", "points_most"]))
