"""Scored frames are totalled exactly: by anything, within bounds, by windows; and totals of parts add up."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

import attrs
import duckdb
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from narwhals.exceptions import InvalidOperationError

from congress_rules import frames
from congress_rules.errors import FrameError
from congress_rules.law import Edges, Period, Window
from congress_rules.logic import UNREGULATED, Field, Integers, Number, Row, Status
from congress_rules.policies import YUAN, Bounds, Line, ScoringPolicy, SetAside
from tests.frames.agreement import adoptions, book_in, columns_of, rows_of
from tests.frames.test_kinds import kinds, numpy_backed
from tests.frames.test_scoring import NAME, Counting
from tests.frames.test_scoring import columns_of as pieces_of
from tests.policies.nouns import LEVEL, TAXONOMY, WORDS, Piece, Points, row

pa: Any = pytest.importorskip("pyarrow")

STATUSES: Final = ("decided", "unknown", "no_row", "conflict", "out_of_domain", "not_regulated")
ENDS: Final = ("points_least", "points_most")
NAMES: Final = ("points", *ENDS, *STATUSES)
MOST: Final = 2**63 - 1
YEAR: Final = Period.year(2024)
SCHEMA: Final[dict[str, Any]] = {
    "unit": pl.String,
    "outlet": pl.String,
    "adopted_on": pl.Date,
    "points": pl.Int64,
    "status": pl.Enum([str(each) for each in Status]),
}

Scored = tuple[str | None, str | None, date | None, int | None, str]
Key = tuple[Any, ...]


def scored_rows(most: int = MOST) -> st.SearchStrategy[list[Scored]]:
    """Draw rows of a scored frame; those that are not decided have no points."""
    place = st.tuples(st.sampled_from(("u", "v", None)), st.sampled_from(("o", "p", None)))
    days = st.none() | st.dates(date(2023, 12, 1), date(2025, 1, 31))
    end = st.sampled_from((0, 1, -1, 2**32, 2**32 - 1, -(2**32), most, -most)) | st.integers(-most, most)
    decided = end.map(lambda points: (points, "decided"))
    state = decided | decided | st.sampled_from(STATUSES[1:]).map(lambda name: (None, name))
    return st.lists(st.builds(lambda *parts: (*parts[0], parts[1], *parts[2]), place, days, state), max_size=12)


def frame_of(rows: Sequence[Scored]) -> pl.DataFrame:
    """Write rows into a frame."""
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def by_hand(rows: Iterable[Scored], key: Callable[[Scored], Key | None]) -> dict[Key, list[Any]]:
    """Add up slowly; what is not decided has no bound."""
    found: dict[Key, list[Any]] = {}
    for each in rows:
        where = key(each)
        if where is not None:
            total = found.setdefault(where, [0, *[0] * len(STATUSES)])
            total[0] += each[3] or 0
            total[1 + STATUSES.index(each[4])] += 1
    return {
        where: [points, *((points if counts[0] == sum(counts) else None),) * 2, *counts]
        for where, (points, *counts) in found.items()
    }


def read(frame: Any, *keys: str) -> dict[Key, list[Any]]:
    """Give totals by key, which must be in order and occur once."""
    listed = [(row[: len(keys)], [*row[len(keys) :]]) for row in rows_of(frame, [*keys, *NAMES])]
    order = [tuple((each is None, "" if each is None else each) for each in where) for where, _ in listed]
    assert sorted(set(order)) == order
    return dict(listed)


def _placed(places: tuple[int, ...]) -> Callable[[Scored], Key]:
    return lambda each: tuple(each[place] for place in places)


@kinds
@settings(max_examples=8, deadline=None)
@given(rows=scored_rows(2**58))
def test_totals_agree_with_addition_by_hand(kind, rows):
    """By no column, by one and by two: sums, bounds and numbers of rows; the same kind of frame comes back."""
    frame = kind(frame_of(rows))
    choices: tuple[tuple[int, ...], ...] = ((), (0,), (1, 0))
    for places in choices:
        names = [("unit", "outlet")[place] for place in places]
        found = frames.totals(frame, by=names)
        assert type(frame) is type(found)
        nothing = {} if places else {(): [0] * len(NAMES)}
        assert (by_hand(rows, _placed(places)) or nothing) == read(found, *names)
    assert read(frames.totals(frame, by=("unit",)), "unit") == read(frames.totals(frame, by="unit"), "unit")


WINDOWS = st.sampled_from(
    (
        (YEAR, None, Edges.CLIPPED, None),
        (YEAR, Window.MONTH, Edges.CLIPPED, None),
        (YEAR, Window.ISO_WEEK, Edges.LAST_DAY, None),
        (Period(date(2024, 1, 10), date(2024, 11, 20)), Window.QUARTER, Edges.WHOLE, None),
        (YEAR, Window.HALF, Edges.FIRST_DAY, 12),
        (Period(date(2024, 1, 10), date(2024, 1, 12)), Window.MONTH, Edges.LAST_DAY, None),
    )
)


@kinds
@settings(max_examples=8, deadline=None)
@given(rows=scored_rows(2**58), cut=WINDOWS)
def test_totals_by_window_agree_with_addition_by_hand(kind, rows, cut):
    """Each row counts in the window of its day; a row of no day stands apart, one of no window is left out."""
    period, window, edges, starts = cut
    windows = (period,) if window is None else period.windows(window, edges, starts=starts)

    def key(each: Scored) -> Key | None:
        if each[2] is None:
            return (each[0], None, None)
        return next(((each[0], one.first, one.last) for one in windows if each[2] in one), None)

    found = frames.totals(kind(frame_of(rows)), by="unit", period=period, window=window, edges=edges, starts=starts)
    assert by_hand(rows, key) == read(found, "unit", "first", "last")


@kinds
@settings(max_examples=8, deadline=None)
@given(
    parts=st.lists(scored_rows(2**57), min_size=1, max_size=3), by=st.sampled_from(((), ("unit",), ("outlet", "unit")))
)
def test_totals_of_parts_add_up_to_those_of_the_whole(kind, parts, by):
    """However a frame is split, and in whatever order the parts are added."""
    dated: dict[str, Any] = {"period": YEAR, "window": Window.QUARTER}
    whole = frames.totals(kind(frame_of([each for part in parts for each in part])), by=by, **dated)
    done = [frames.totals(kind(frame_of(part)), by=by, **dated) for part in parts]
    one = frames.merge_totals(*done)
    assert type(whole) is type(one)
    assert read(whole, *by, "first", "last") == read(one, *by, "first", "last")
    other = frames.merge_totals(*reversed(done))
    assert [*rows_of(one, [*by, *NAMES])] == [*rows_of(other, [*by, *NAMES])]


def test_one_part_is_the_whole():
    """Merging with nothing changes nothing."""
    found = frames.totals(frame_of([("u", None, None, 3, "decided"), ("u", None, None, None, "unknown")]), by="unit")
    assert found.equals(frames.merge_totals(found))


READINGS: Final[tuple[dict[str, str], ...]] = (
    {},
    {"d2-9-1-instructed": "any-piece"},
    {"d2-9-2-unlisted": "like-its-level"},
)
ENTRIES = list(adoptions(600, seed=11))


@kinds
@pytest.mark.parametrize("readings", READINGS, ids=str)
@pytest.mark.parametrize("name", ["scoring", "instructions"])
def test_bounds_are_those_of_the_single_entries(kind, readings, name):
    """What an undecided row may bring is what the policy says of it as an entry: by its quantity, if that is known."""
    policy = getattr(book_in(readings), name)
    expected: dict[Key, list[Any]] = {}
    for each in ENTRIES:
        line = policy.line(each)
        amount = line.amount if isinstance(line, Line) else 0
        bounds = policy.bounds(each) if line is not None and not isinstance(line, Line) else None
        total = expected.setdefault((each.unit.id,), [0, 0, 0, 0])
        added = (amount, *((amount, amount) if bounds is None else (bounds.least, bounds.most)), bounds is None)
        for place, more in enumerate(added):
            total[place] = None if more is None or total[place] is None else total[place] + more
    scored = frames.score(policy, kind(pl.DataFrame(columns_of(ENTRIES))))
    found = frames.totals(scored, by="unit_id", policy=policy)
    assert {where: tuple(total) for where, total in expected.items()} == {
        where: (*total[:3], total[3]) for where, total in read(found, "unit_id").items()
    }


@attrs.frozen(kw_only=True)
class Either(Counting):
    """Points that may be negative, times some whole number."""

    id: str = "either"

    def rows(self) -> tuple[Row[Number], ...]:
        """Give less than nothing, or more."""
        return (row("low", -2, LEVEL.equals("city")), row("high", 3, LEVEL.equals("province")))


SIGNED: Final = Field[int](("words",), NAME, Integers())
LEVELS: Final = st.sampled_from(("city", "province", "county", None))


@kinds
@settings(max_examples=8, deadline=None)
@given(data=st.data(), of=st.sampled_from((WORDS, SIGNED)))
def test_bounds_by_quantities_of_either_sign(kind, data, of):
    """A negative quantity turns the bounds round; one that is not known leaves what is sure of the sign."""
    policy = attrs.evolve(Either(of=of), taxonomy=TAXONOMY)
    numbers = st.none() | st.integers(-3 if of is SIGNED else 0, 3)
    pieces = [Piece(level=level, words=words) for level, words in data.draw(st.lists(st.tuples(LEVELS, numbers)))]
    found = read(frames.totals(frames.score(policy, kind(pieces_of(pieces))), policy=policy))
    bounds = [_bounds(policy, each) for each in pieces]
    ends = [[getattr(each, end) for each in bounds] for end in ("least", "most")]
    expected = [None if None in each else sum(each) for each in ends]
    assert expected == (found[()][1:3] if pieces else [0, 0])


def _bounds(policy: ScoringPolicy[Any], piece: Piece) -> Bounds:
    line = policy.line(piece)
    return policy.bounds(piece) if isinstance(line, SetAside) else Bounds.of(0 if line is None else line.amount)


def test_where_a_rate_is_not_regulated_no_bound_is_known():
    """What may be anything leaves the total open, while it occurs."""
    policy = attrs.evolve(Open(), taxonomy=TAXONOMY)
    scored = frames.score(policy, pieces_of([Piece(level="county"), Piece(level="city")]))
    found = frames.totals(scored, policy=policy, measure=YUAN)
    assert [(2, None, None, 1, 1)] == [*found.select(*NAMES[:4], "not_regulated").rows()]
    decided = frames.totals(scored.tail(1), policy=policy)
    assert [(2, 2, 2, 1)] == [*decided.select(*NAMES[:4]).rows()]


class Open(Points):
    """Points by level; one is not regulated."""

    def rows(self) -> tuple[Row[Number], ...]:
        """Leave the county out."""
        return (row("county", UNREGULATED, LEVEL.equals("county")), *super().rows()[1:])


def test_totals_of_several_scores_of_one_frame():
    """The prefix of the score is that of its totals; amounts are counted in the same quanta."""
    policy = attrs.evolve(Points(city=Decimal("0.25"), measure=YUAN), taxonomy=TAXONOMY)
    quantum = Decimal("0.05")
    scored = frames.score(policy, pieces_of([Piece(), Piece(level=None)]), prefix="a_", quantum=quantum)
    found = frames.totals(scored, by="day", policy=policy, prefix="a_", quantum=quantum)
    expected = {"a_yuan": 5, "a_yuan_least": 5, "a_yuan_most": 105, "a_decided": 1, "a_unknown": 1}
    assert expected == {name: value for name, value in found.to_dicts()[0].items() if value and name != "day"}
    assert ["day", "a_yuan"] == found.columns[:2]
    both = frames.merge_totals(found, found)
    assert [10, 10, 210, 2, 2] == [both[name][0] for name in expected]
    assert (
        found.drop(*expected).columns
        == frames.totals(scored, by="day", measure=YUAN, prefix="a_").drop(*expected).columns
    )


@kinds
def test_bounds_may_stand_in_the_frame(kind):
    """Where the frame says how much a row may bring, that is added up; null says that no bound is known."""
    rows = [("u", 3, 3, 3, "decided"), ("u", None, 0, 7, "unknown"), ("v", None, -1, None, "unknown")]
    schema = {"unit": pl.String, "points": pl.Int64, "points_least": pl.Int64, "points_most": pl.Int64}
    frame = kind(pl.DataFrame(rows, schema={**schema, "status": pl.String}, orient="row"))
    found = read(frames.totals(frame, by="unit"), "unit")
    assert [[3, 3, 10], [0, -1, None]] == [found[name,][:3] for name in ("u", "v")]


def test_what_is_no_status_or_has_no_points_is_unknown():
    """Every row is told of: one that was tampered with counts as unknown, never as decided."""
    rows = [("decided", None), ("nonsense", None), (None, None), ("decided", 2)]
    frame = pl.DataFrame(rows, schema={"status": pl.String, "points": pl.Int64}, orient="row")
    assert [(2, None, None, 1, 3)] == frames.totals(frame).select(*NAMES[:5]).rows()


LARGE: Final = [("u", None, None, MOST, "decided"), ("u", None, None, 1, "decided"), ("v", None, None, -1, "decided")]


REFUSED = (FrameError, InvalidOperationError, duckdb.ConversionException)


@kinds
def test_a_sum_that_does_not_fit_is_refused(kind):
    """It never wraps round; a lazy frame with one cannot be computed; a sum that fits is exact, whatever its parts."""
    names = ["unit", "points"]
    fits = frames.totals(kind(frame_of([*LARGE, ("u", None, None, -1, "decided")])), by="unit")
    assert [("u", MOST), ("v", -1)] == [*rows_of(fits, names)]
    lowest = frames.totals(kind(frame_of([("u", None, None, -MOST, "decided"), ("u", None, None, -1, "decided")])))
    assert [(-MOST - 1,)] == [*rows_of(lowest, ["points"])]
    for more in (LARGE, [(*each[:3], -each[3] - 1, each[4]) for each in LARGE]):
        with pytest.raises(REFUSED) as caught:
            [*rows_of(frames.totals(kind(frame_of(more)), by="unit"), names)]
        if isinstance(caught.value, FrameError):
            assert "a total is not a number of 64 bits (state a larger `quantum`) @ points" in str(caught.value)
    halves = [frames.totals(kind(frame_of(each)), by="unit") for each in (LARGE[:1], LARGE[1:])]
    with pytest.raises(REFUSED):
        [*rows_of(frames.merge_totals(*halves), names)]


def test_a_bound_that_does_not_fit_is_refused():
    """A least or a most is held to 64 bits, too."""
    policy = attrs.evolve(Points(city=MOST), taxonomy=TAXONOMY)
    scored = frames.score(policy, pieces_of([Piece(), Piece(level=None)]))
    with pytest.raises(FrameError, match="@ points_most"):
        frames.totals(scored, policy=policy)
    assert MOST == frames.totals(scored.head(1), policy=policy)["points"].item()


def test_small_rates_are_held_to_be_small():
    """A lazy frame is summed the short way where the policy says so; a larger number cannot be computed."""
    policy = attrs.evolve(Points(), taxonomy=TAXONOMY)
    scored = frames.score(policy, pieces_of([Piece()] * 3).lazy())
    assert 6 == frames.totals(scored, policy=policy).collect()["points"].item()
    forged = scored.with_columns(points=pl.lit(2**31))
    with pytest.raises(pl.exceptions.InvalidOperationError, match="conversion from `i64` to `i32` failed"):
        frames.totals(forged, policy=policy).collect()


def test_pandas_days_are_midnights():
    """A point in time within a day is no day: the row stands apart."""
    frame = numpy_backed(frame_of([("u", None, date(2024, 3, 1), 1, "decided")] * 2))
    frame["adopted_on"] = [datetime(2024, 3, 1), datetime(2024, 3, 1) + timedelta(hours=1)]  # noqa: DTZ001 - as pandas has it
    found = frames.totals(frame, period=YEAR, window=Window.MONTH)
    assert [(date(2024, 3, 1), 1), (None, 1)] == [*rows_of(found, ["first", "points"])]


def test_what_the_frame_does_not_have_is_one_error():
    """Every fault is listed, with the nearest name."""
    frame = frame_of([]).rename({"points": "ponts"}).with_columns(decided=1, state=1)
    with pytest.raises(FrameError) as caught:
        frames.totals(frame, by=("units", "decided", "outlet", "outlet"), period=YEAR, day="day", prefix="")
    assert [
        "'units' is not a column of the frame; did you mean 'unit'? @ by",
        "'points' is not a column of the frame; did you mean 'ponts'? @ measure",
        "'day' is not a column of the frame @ day",
        "'decided' is not another name than those of the totals @ by",
        "'outlet' is not named only once @ by",
    ] == [str(each) for each in caught.value.faults]
    wrong = frame_of([]).with_columns(points=pl.lit(0.5), points_most=pl.lit("1"), status=1)
    with pytest.raises(FrameError) as caught:
        frames.totals(wrong)
    assert [
        "'points' is not a column of whole numbers of 64 bits, as `score` adds it @ measure",
        "'points_most' is not a column of whole numbers of 64 bits, as `score` adds it @ measure",
        "'status' is not a column of statuses, as `score` adds it @ prefix",
    ] == [str(each) for each in caught.value.faults]
    with pytest.raises(FrameError, match="a value of type str is not an object of the class ScoringPolicy @ policy"):
        frames.totals(frame_of([]), policy="scoring")  # type: ignore[arg-type]


def test_what_are_no_totals_cannot_be_merged():
    """Frames of other columns, or of none that totals have."""
    found = frames.totals(frame_of([]), by="unit")
    with pytest.raises(
        FrameError, match=r"a frame of the columns outlet, points, .* is not one of unit, points, .* @ oth"
    ):
        frames.merge_totals(found, found, frames.totals(frame_of([]), by="outlet"))
    renamed = found.rename({"decided": "settled"})
    for wrong in (frame_of([]), found.select(pl.all().reverse(), x=1), found.select("points"), renamed):
        with pytest.raises(FrameError, match="is not one of totals, which are"):
            frames.merge_totals(wrong)


@kinds
def test_totals_by_nothing_are_one_row(kind):
    """Though there be no rows at all, so that the parts of a whole can be merged."""
    found, empty = (frames.totals(kind(frame_of([("u", "o", None, 3, "decided")][:size]))) for size in (1, 0))
    assert [(0, 0, 0, *[0] * 6)] == list(rows_of(empty, NAMES))
    merged = frames.merge_totals(empty, found, found)
    assert [(6, 6, 6, 2, *[0] * 5)] == list(rows_of(merged, NAMES))


PARTS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "kind": (pl.DataFrame.to_arrow, r"a frame of PyArrow \(eager\) is not one of Polars \(eager\)"),
    "lazy": (pl.DataFrame.lazy, r"a frame of Polars \(lazy\) is not one of Polars \(eager\)"),
    "key": (lambda frame: frame.with_columns(unit=1), r"a column of Int32 is not one of String.* @ others\[0\]\.unit"),
    "sum": (lambda frame: frame.with_columns(points=1.0), r"a column of Float64 is not one of Int64.*\.points"),
    "names": (lambda frame: frame.rename({"unit": "units"}), "a frame of the columns units, .* is not one of unit, "),
}


@pytest.mark.parametrize(("make", "expected"), PARTS.values(), ids=PARTS)
def test_parts_that_are_not_alike_are_refused(make, expected):
    """Every part is named that cannot stand below the first."""
    found = frames.totals(frame_of([("u", "o", None, 3, "decided")]), by="unit")
    with pytest.raises(FrameError, match=expected):
        frames.merge_totals(found, make(found))


def test_pyarrow_tells_texts_apart():
    """It does not put text of one type below text of another."""
    table = frames.totals(frame_of([("u", "o", None, 3, "decided")]), by="unit").to_arrow()
    other = table.set_column(0, "unit", table["unit"].cast(pa.string()))
    with pytest.raises(FrameError, match=r"a column of string is not one of large_string.* @ others\[0\]\.unit"):
        frames.merge_totals(table, other)


def test_totals_are_whole_numbers():
    """What became text on the way is refused."""
    found = frames.totals(frame_of([("u", "o", None, 3, "decided")]), by="unit")
    with pytest.raises(FrameError, match="is not one of totals, which are whole numbers of 64 bits"):
        frames.merge_totals(found.with_columns(points=pl.lit("3")))
