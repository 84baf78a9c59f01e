"""A scoring policy rates rows: by its taxonomy, on its day, times its quantity, in whole quanta."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import polars as pl
import pytest

from congress_rules import frames
from congress_rules.errors import FrameError, GridSizeError
from congress_rules.logic import Decision, Field, Input, Integers, Number, Numbers, Parameter, Row, Steps, Sum
from congress_rules.policies import YUAN, Measure, ScoringPolicy
from congress_rules.rulebooks import INTERIM_MEASURES
from congress_rules.texts import Text
from tests.frames.agreement import one, rows_of, scored
from tests.policies.nouns import BOOK, DAY, KIND, TAXONOMY, WORDS, ByWord, Notes, Outlet, Piece, Points, row

NAMES = ["points", "row", "status"]
NAME = Text("数", "number")
LEVELS = ["county", "city", "province"]


def columns_of(pieces: list[Piece]) -> pl.DataFrame:
    """Write pieces into columns."""
    return pl.DataFrame(
        {
            "id": pl.Series([each.id for each in pieces], dtype=pl.String),
            "level": pl.Series([each.level for each in pieces], dtype=pl.String),
            "outlet_kind": pl.Series([each.outlet.kind for each in pieces], dtype=pl.String),
            "day": pl.Series([each.day for each in pieces], dtype=pl.Date),
            "words": pl.Series([each.words for each in pieces], dtype=pl.Int64),
            "notes_count": pl.Series(
                [None if each.notes is None else len(each.notes) for each in pieces], dtype=pl.Int64
            ),
        }
    )


@attrs.frozen(kw_only=True)
class ByKind(Points):
    """Points by kind: a value that is like another, or is a member on some days only."""

    id: str = "by-kind"

    def rows(self) -> tuple[Row[Number], ...]:
        """List one row for each kind."""
        kinds = "paper", "radio", "telegraph", "podcast"
        return tuple(row(kind, number + 1, KIND.equals(kind)) for number, kind in enumerate(kinds))


DAYS = [date(2023, 12, 31), date(2024, 1, 1), date(2024, 2, 29), date(2024, 3, 1), date.min, date.max]
KINDS = ["paper", "daily", "radio", "telegraph", "podcast", "smoke", None]


@pytest.mark.parametrize("lazy", [False, True])
def test_values_are_resolved_by_the_taxonomy_on_the_day(lazy):
    """Members that are like others, or that exist on some days only, are resolved as in the scalar reading."""
    policy = attrs.evolve(ByKind(), taxonomy=TAXONOMY)
    pieces = [Piece(day=day, outlet=Outlet(kind)) for day in DAYS for kind in KINDS]
    frame = columns_of(pieces).lazy() if lazy else columns_of(pieces)
    decided = [policy.decide(each) for each in pieces]
    expected = [(each.outcome.value, one(each.rows), str(each.status)) for each in decided]
    assert {"decided", "unknown", "out_of_domain"} == {status for *_, status in expected}
    assert expected == list(rows_of(frames.score(policy, frame), NAMES))


def test_on_an_unknown_day_only_lasting_members_are_known():
    """Where the day is null or no day at all, a value whose member is not the same on all days is unknown."""
    policy = attrs.evolve(ByKind(), taxonomy=TAXONOMY)
    frame = pl.DataFrame(
        {"outlet_kind": ["paper", "daily", "podcast", "smoke"], "day": pl.Series([None] * 4, dtype=pl.Date)}
    )
    expected = [(1, "paper", "decided")] * 2 + [(None, None, "unknown"), (None, None, "out_of_domain")]
    assert expected == list(rows_of(frames.score(policy, frame), NAMES))
    assert expected == list(rows_of(frames.score(policy, frame.with_columns(day=pl.lit("2024"))), NAMES))
    for number, (_, _, status) in enumerate(expected):
        read = frames.decision(policy, frame.with_row_index("id"), key=number)
        assert status == str(read.status)


def test_dated_members_need_a_governing_day():
    """A policy whose taxonomy changes in time, and that states no day, cannot run on columns."""

    @attrs.frozen(kw_only=True)
    class Undated(ScoringPolicy[Piece]):
        id: str = "undated"
        name: Text = NAME
        measure: Measure = YUAN

        def rows(self) -> tuple[Row[Number], ...]:
            return (row("paper", 1, KIND.equals("paper")),)

    policy = attrs.evolve(Undated(), taxonomy=TAXONOMY)
    with pytest.raises(FrameError, match="resolved without a governing day"):
        frames.score(policy, columns_of([Piece()]))


@pytest.mark.parametrize("policy", [Points, ByWord, Notes], ids=lambda policy: policy.__name__)
def test_quantities_multiply(policy):
    """Unknown, zero and other quantities give what they give single entries, whatever the rate is."""
    read = attrs.evolve(policy(county=0), taxonomy=TAXONOMY, readings=BOOK.readings)
    pieces = [
        Piece(level=level, words=words, notes=None if words is None else ())
        for level in (*LEVELS, None, "shire")
        for words in (0, 1, 250, None)
    ]
    expected = [scored(read, each) for each in pieces]
    assert expected == list(rows_of(frames.score(read, columns_of(pieces)), NAMES))


def test_a_quantity_of_zero_needs_no_row():
    """Nothing times whatever rate is nothing; the row that waits for what is unknown is not named as if it decided."""

    class Only(ByWord):
        """One level counts."""

        def rows(self) -> tuple[Row[Number], ...]:
            """List it."""
            return super().rows()[:1]

    policy = attrs.evolve(Only(), taxonomy=TAXONOMY)
    frame = pl.DataFrame({"level": [None, None, "county"], "words": [0, 1, 0]})
    expected = [(0, None, "decided"), (None, "county", "unknown"), (0, "county", "decided")]
    assert expected == list(rows_of(frames.score(policy, frame), NAMES))


def test_a_foreign_quantity_is_out_of_domain():
    """So it is unless the rate is zero."""
    policy = attrs.evolve(ByWord(county=0), taxonomy=TAXONOMY)
    frame = pl.DataFrame({"level": ["county", "city", None, "shire"], "words": [-1] * 4})
    expected = [(0, "county", "decided"), (None, "city", "out_of_domain"), (None, None, "unknown")]
    assert [*expected, (None, None, "out_of_domain")] == list(rows_of(frames.score(policy, frame), NAMES))
    text = frame.with_columns(words=pl.lit("many"))
    assert [*expected, (None, None, "out_of_domain")] == list(rows_of(frames.score(policy, text), NAMES))


def test_points_never_overflow():
    """The greatest quantity whose points fit into 64 bits is counted; one more is out of domain."""
    policy = attrs.evolve(ByWord(city=5), taxonomy=TAXONOMY)
    most = (2**63 - 1) // 5
    frame = pl.DataFrame({"level": ["city"] * 3, "words": pl.Series([most, most + 1, 2**64 - 1], dtype=pl.UInt64)})
    expected = [(most * 5, "city", "decided")] + [(None, "city", "out_of_domain")] * 2
    assert expected == list(rows_of(frames.score(policy, frame), NAMES))


def test_several_policies_score_one_frame():
    """A prefix sets their columns apart; without one the second is refused, since it would overwrite the first."""
    frame = columns_of([Piece(level="province", words=3)])
    points, words = attrs.evolve(Points(), taxonomy=TAXONOMY), attrs.evolve(ByWord(), taxonomy=TAXONOMY)
    first = frames.score(points, frame)
    with pytest.raises(FrameError) as caught:
        frames.score(words, first)
    assert ["'points'", "'row'", "'status'"] == [fault.value for fault in caught.value.faults]
    both = frames.score(words, first, prefix="word_")
    assert [(5, 15)] == both.select("points", "word_points").rows()


@attrs.frozen(kw_only=True)
class Fees(Points):
    """Fees in yuan, with parts."""

    id: str = "fees"
    measure: Measure = YUAN


def test_parts_are_counted_in_quanta():
    """The quantum is stated: rates are written as whole numbers of it, and the column is called after the measure."""
    policy = attrs.evolve(Fees(county=Decimal("0.05"), city=Fraction(1, 4), province=3), taxonomy=TAXONOMY)
    frame = frames.score(policy, columns_of([Piece(level=level) for level in LEVELS]), quantum=Decimal("0.01"))
    assert [5, 25, 300] == frame["yuan"].to_list()


def test_rates_that_are_no_whole_quanta_are_refused():
    """Nothing is rounded: every such row is listed; so is a rate that is too large, and a quantum that is none."""
    frame = columns_of([])
    policy = attrs.evolve(Fees(county=Decimal("0.05"), city=Fraction(1, 3), province=2**70), taxonomy=TAXONOMY)
    with pytest.raises(FrameError, match="a multiple of the quantum 1 ") as caught:
        frames.score(policy, frame)
    assert ["fees[county]", "fees[city]", "fees[province]"] == [fault.path for fault in caught.value.faults]
    assert ["Decimal", "Fraction", "int"] == [fault.value.split()[-1] for fault in caught.value.faults]
    assert not [each for each in ("0.05", "1/3", "1, 3", str(2**70)) if each in str(caught.value)]
    for quantum in (0, -1, 0.5, "1"):
        wrong: Any = quantum
        with pytest.raises(FrameError, match="is not an exact number above zero @ quantum"):
            frames.score(policy, frame, quantum=wrong)


@attrs.frozen(kw_only=True)
class Counting(Points):
    """Points times some quantity."""

    id: str = "counting"
    of: Input = WORDS

    def quantity(self) -> Input:
        """Give it."""
        return self.of


def test_derived_quantities_are_computed():
    """A quantity may be made of others: whole steps, sums with a constant."""
    steps = Steps(of=Sum((WORDS, 500), "more", NAME), size=1000, id="thousands", name=NAME)
    policy = attrs.evolve(Counting(of=steps), taxonomy=TAXONOMY)
    pieces = [Piece(level="city", words=words) for words in (0, 499, 500, 1500, None)]
    expected = [scored(policy, each) for each in pieces]
    assert [0, 0, 2, 4, None] == [points for points, *_ in expected]
    assert expected == list(rows_of(frames.score(policy, columns_of(pieces)), NAMES))


def test_quantities_in_parts_are_refused():
    """A quantity that need not be whole is refused: a column of decimals, or a term with parts."""
    share = Field[Any](("share",), NAME, Numbers())
    frame = columns_of([Piece()]).with_columns(share=pl.lit(Decimal("0.5")), many=pl.lit(1))
    with pytest.raises(FrameError, match="'share' is not a column of whole numbers @ share"):
        frames.score(attrs.evolve(Counting(of=share), taxonomy=TAXONOMY), frame)
    assert [2] == frames.score(attrs.evolve(Counting(of=share), taxonomy=TAXONOMY), frame, columns={"share": "many"})[
        "points"
    ].to_list()
    half = Sum((WORDS, Fraction(1, 2)), "half", NAME)
    with pytest.raises(FrameError, match="a quantity in parts of one is not a whole number @ half"):
        frames.score(attrs.evolve(Counting(of=half), taxonomy=TAXONOMY), frame)


def test_constants_that_never_fit_are_refused():
    """A term with a constant beyond 64 bits cannot be computed by columns."""
    parts = Sum((WORDS, Fraction(1, 2**70)), "huge", NAME)
    for huge in (parts, Sum((WORDS, 2**70), "huge", NAME), Steps(of=WORDS, size=2**70, id="huge", name=NAME)):
        with pytest.raises(GridSizeError, match="huge has so large constants"):
            frames.score(attrs.evolve(Counting(of=huge), taxonomy=TAXONOMY), columns_of([Piece()]))


class Free(Points):
    """Decides by free Python."""

    def decide(self, entry: Piece) -> Decision[Number]:
        """Decide as ever."""
        return super().decide(entry)


def test_free_python_cannot_run_on_columns():
    """The error names the class."""
    with pytest.raises(FrameError, match=r"test_scoring\.Free, which decides by free Python"):
        frames.score(attrs.evolve(Free(), taxonomy=TAXONOMY), columns_of([]))


def test_parameters_of_a_scoring_policy_come_from_columns():
    """A scoring policy is given no parameters; one that tests some reads them from a column."""
    quota = Parameter[int]("quota", Integers(), NAME)

    @attrs.frozen(kw_only=True)
    class Quota(ScoringPolicy[Piece]):
        id: str = "quota-points"
        name: Text = NAME
        measure: Measure = YUAN

        def rows(self) -> tuple[Row[Number], ...]:
            return (row("met", 1, quota.at_least(3)), row("missed", 0, quota.less_than(3)))

        def day(self) -> Input:
            return DAY

    assert [1, 0, None] == frames.score(Quota(), pl.DataFrame({"quota": [3, 2, None]}))["yuan"].to_list()


CALLS: dict[str, tuple[Callable[[Any, Any], Any], str]] = {
    "score": (frames.score, "ScoringPolicy"),
    "admit": (frames.admit, "EligibilityPolicy or Clauses"),
    "decide": (frames.decide, "DecisionTable or Clauses"),
    "ids": (frames.ids, "EligibilityPolicy or Clauses"),
    "explain": (
        lambda policy, frame: frames.explain(policy, frame, key="a"),
        "DecisionTable or Clauses or ScoringPolicy or EligibilityPolicy",
    ),
}


@pytest.mark.parametrize(("call", "expected"), CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("given", [None, "scoring", INTERIM_MEASURES.quotas[0], Points], ids=lambda each: str(each)[:9])
def test_what_is_no_rule_of_the_kind_is_refused(call, expected, given):
    """The error says what was given, by its class, and what a call works with."""
    found = "the class Points" if given is Points else f"a value of type {type(given).__name__}"
    with pytest.raises(FrameError) as caught:
        call(given, columns_of([]))
    assert [f"{found} is not an object of the class {expected}"] == [
        str(fault).rpartition(" @ ")[0] for fault in caught.value.faults
    ]
