"""Pieces in a frame come to what the assessment of the records says, stage by stage."""

from collections import Counter
from datetime import date
from fractions import Fraction
from typing import Any, Final

import attrs
import polars as pl
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from congress_rules import frames
from congress_rules.errors import FrameError
from congress_rules.law import Authority, Instrument, Period, Window
from congress_rules.logic import SUM, Collect, Count, HitPolicy, Input, Norm, Number, Row
from congress_rules.policies import POINTS, YUAN, Journal, Line, Rate, Rating, ScoringPolicy, Stage
from congress_rules.policies.stages import Keeping, Limiting, Order
from congress_rules.publicity import (
    AUTHORS,
    CHARACTERS,
    LEVEL,
    STORY,
    AdmissionPolicy,
    Adoption,
    HighestOnly,
    Ledger,
    OncePerStory,
    Outlet,
    PublicityRulebook,
    Unit,
)
from congress_rules.rulebooks import INTERIM_MEASURES
from congress_rules.rulebooks.interim_measures.taxonomy import TAXONOMY
from congress_rules.texts import Text
from tests.frames.agreement import READINGS, YEAR, book_in, columns_of, rows_of
from tests.frames.test_kinds import in_memory
from tests.properties.publicity_strategies import ledgers

NO_SHRINK: Final = (Phase.explicit, Phase.reuse, Phase.generate)
NAME: Final = Text("分", "points")
OFFICE: Final = Instrument(
    id="office", title=Text("办法", "Measures"), authority=Authority.HOUSE_RULE, contents={"1": Text("计分", "points")}
)
RULE: Final = Norm(id="rule", name=NAME, basis=OFFICE.cite("1"))
CLOSED: Final = {"adopted_on": pl.Date, "unit_enforcement": pl.Boolean, "verified": pl.Boolean}
WHOLE: Final = {"characters": pl.Int64, "instructions_count": pl.Int64}


def frame_of(entries: Any, counting: ScoringPolicy[Adoption] | None = None) -> pl.DataFrame:
    """Write adoptions into a frame, with the instructions that a policy counts."""
    columns = columns_of(entries)
    if counting is not None and counting.counted is not None:
        columns["instructions_count"] = [counting.counted.read(each) for each in entries]
    return pl.DataFrame(
        columns, schema={name: {**CLOSED, **WHOLE}.get(name, pl.String) for name in columns}
    ).with_columns(
        content=pl.Series([each.content for each in entries], dtype=pl.String),
        fee=pl.Series([each.fee for each in entries], dtype=pl.Decimal(10, 2)),
    )


def agree(book: PublicityRulebook, ledger: Ledger, kind: Any, period: Period = YEAR, quantum: Number = 1) -> None:
    """Hold stage and points of each piece, and totals with bounds, against the assessment of the records."""
    plain = [attrs.evolve(each, instructions=None) if _odd(each) else each for each in ledger.adoptions]
    ledger = attrs.evolve(ledger, adoptions=plain)
    assessment = book.assess(ledger, period)
    frame = kind(frame_of(ledger.adoptions, getattr(book, "instructions", None)))
    found = frames.assess(book, frame, period, ledger=ledger, quantum=quantum)
    assert type(frame) is type(found)
    for measure in {each.measure for each in book.rated_by()}:
        points = assessment.journal.totals(measure, lambda line: line.entry.id)
        quanta = {name: Fraction(amount) / Fraction(quantum) for name, amount in points.items()}
        aside = [(each.entry.id, each.stage, None if each.undecided else 0) for each in assessment.set_aside]
        counted = [(each.id, None, quanta.get(each.id, 0)) for each in assessment.journal.open]
        assert Counter([*aside, *counted]) == Counter(rows_of(found, ["id", "stage", measure.id]))
    totals = {unit: row for unit, *row in rows_of(frames.totals(found, by="unit_id"), ["unit_id", *ENDS])}
    rolled = assessment.rolled_up(book.scoring.measure)
    for unit, (total, least, most) in totals.items():
        assert total * Fraction(quantum) == rolled.get(unit, 0)
        left = [
            book.bounds(each.entry) for each in assessment.set_aside if each.undecided and each.entry.account == unit
        ]
        both: list[list[Any]] = [[each.least for each in left], [each.most for each in left]]
        ends = [None if None in each else sum(each) for each in both]
        assert [None if end is None else total + end for end in ends] == [least, most]


ENDS: Final = ("points", "points_least", "points_most")


@in_memory
@settings(max_examples=6, deadline=None, phases=NO_SHRINK)
@given(ledger=ledgers(max_size=12), readings=st.sampled_from(READINGS))
def test_pieces_come_to_what_the_assessment_says(kind, ledger, readings):
    """Taxonomy, admission, rates and stories: which stage sets a piece aside, and what each piece brings."""
    agree(book_in(readings), ledger, kind)


def _odd(entry: Adoption) -> bool:
    """Tell whether an instruction has a level that the taxonomy does not know: a count has no place for it."""
    known = TAXONOMY.domains["level"]
    return any(each.level is not None and each.level not in known for each in entry.instructions or ())


@attrs.frozen(kw_only=True)
class ByLevel(ScoringPolicy[Adoption]):
    """Points by level, perhaps times the characters; of the national level less than nothing."""

    id: str = "by-level"
    name: Text = NAME
    measure: Any = POINTS
    times: Input | None = None
    how: HitPolicy | None = None
    national: Number = -1
    city: Number = 2
    district: Number = 1

    def rows(self) -> tuple[Row[Number], ...]:
        """Rate three levels."""
        values = {"district": self.district, "city": self.city, "national": self.national}
        return tuple(
            Row(id=name, name=NAME, when=LEVEL.equals(name), value=value, basis=OFFICE.cite("1"))
            for name, value in values.items()
        )

    def otherwise(self) -> Row[Number]:
        """Give nothing for any other."""
        return Row(id="other", name=NAME, value=0, basis=OFFICE.cite("1"))

    def hit(self) -> HitPolicy:
        """Say what several rows mean."""
        return super().hit() if self.how is None else self.how

    def quantity(self) -> Input | None:
        """Give the quantity."""
        return self.times


@attrs.frozen(kw_only=True)
class Staged(PublicityRulebook):
    """A measure with stages of its own."""

    own: tuple[Stage[Adoption], ...] = ()

    def stages(self, ledger: Ledger, period: Period) -> tuple[Stage[Adoption], ...]:
        """Add them."""
        return (*super().stages(ledger, period), *self.own)


BOOK: Final = Staged(
    id="office",
    instrument=OFFICE,
    taxonomy=TAXONOMY,
    admission=AdmissionPolicy(id="admission", name=NAME),
    scoring=ByLevel(),
    ranking=None,
)


def keeping(**changed: Any) -> Keeping[Adoption]:
    """Give a stage that keeps the best of a story."""
    usual: dict[str, Any] = {
        "id": "stories",
        "rule": RULE,
        "measure": POINTS,
        "by": (STORY,),
        "keep": 1,
        "rest": 0,
        "order": Order.HIGHEST,
        "earlier": Journal[Any](()),
    }
    return Keeping(**{**usual, **changed})


@in_memory
@settings(max_examples=6, deadline=None, phases=NO_SHRINK)
@given(
    ledger=ledgers(max_size=12),
    stage=st.sampled_from(
        (
            keeping(),
            keeping(keep=2, order=Order.EARLIEST),
            keeping(by=(STORY, CHARACTERS)),
            keeping(by=()),
            keeping(measure=YUAN),
            HighestOnly(id="once", rule=RULE, rows=frozenset({"city", "national", "other"})),
            HighestOnly(id="none", rule=RULE, rows=frozenset({"nothing"})),
        )
    ),
    further=st.sampled_from(
        ((), (ByLevel(id="more", national=3),), (ByLevel(id="more", times=CHARACTERS, national=0, measure=YUAN),))
    ),
)
def test_the_first_of_a_story_are_kept(kind, ledger, stage, further):
    """The highest or the earliest, one or several, by a story or more; amounts below zero, too."""
    if isinstance(stage, HighestOnly):
        further = ()
    agree(attrs.evolve(BOOK, own=(stage,), further=further), ledger, kind)


def test_without_stages_of_its_own_a_rulebook_bounds_what_is_open():
    """Bounds of several policies are added up; what would not fit into the sum is out of domain."""

    class Plain(PublicityRulebook):
        """The usual stages."""

    parts = {each.name: getattr(BOOK, each.name) for each in attrs.fields(PublicityRulebook)}
    counted = ByLevel(id="counted", times=CHARACTERS)
    book = Plain(**{**parts, "further": (counted,)})
    unit, outlet = Unit(id="u", kind="court"), Outlet(id="o", level="city", kind="bulletin")
    day = date(2024, 5, 1)
    pieces = [
        Adoption(id=f"p{number}", unit=unit, outlet=outlet, adopted_on=day, characters=characters)
        for number, characters in enumerate((3, None, 0))
    ]
    ledger = Ledger(units=[unit], outlets=[outlet], adoptions=pieces)
    agree(book, ledger, lambda frame: frame)
    large = frame_of(pieces[:1]).with_columns(characters=pl.lit(2**62))
    found = frames.assess(book, large, YEAR, ledger=ledger, prefix="a_")
    assert [("counted", "out_of_domain", None)] == found.select("a_stage", "a_status", "a_points").rows()
    kept = frames.assess(book, frame_of(pieces), YEAR, ledger=ledger, quantum=Fraction(1, 2))
    assert [16, None, 4] == kept["points"].to_list()


def test_a_piece_without_an_id_is_not_known_to_be_its_own():
    """Nor may it be found again: it is set aside, unknown."""
    unit, outlet = Unit(id="u"), Outlet(id="o", level="city")
    frame = frame_of([Adoption(id="p", unit=unit, outlet=outlet, adopted_on=date(2024, 5, 1))] * 2)
    frame = frame.with_columns(id=pl.lit(None, pl.String))
    found = frames.assess(BOOK, frame, YEAR, ledger=Ledger(units=[unit], outlets=[outlet]))
    assert [("admission", "unknown", None)] * 2 == found.select("stage", "status", "points").rows()
    elsewhere = frames.assess(BOOK, frame, YEAR, ledger=Ledger())
    assert [("admission", "decided", 0)] * 2 == elsewhere.select("stage", "status", "points").rows()


AUTHOR_COUNT: Final = Count(of=AUTHORS, id="authors.count", name=NAME)
PIECE: Final = Adoption(id="p", unit=Unit(id="u"), outlet=Outlet(id="o"), adopted_on=date(2023, 5, 1), story="s")
EARLIER: Final = Journal[Any]((PIECE,), (Line(Rate(1, POINTS, "rates", ()), "u", PIECE),))


class OwnStage(HighestOnly):
    """A stage of an author's own."""


class OwnOrder(PublicityRulebook):
    """Rates before it admits."""

    def stages(self, ledger: Ledger, period: Period) -> tuple[Stage[Adoption], ...]:
        """Turn the first two round."""
        first, second, *others = super().stages(ledger, period)
        return (second, first, *others)


class OwnRates(PublicityRulebook):
    """Rates by some policies only."""

    def stages(self, ledger: Ledger, period: Period) -> tuple[Stage[Adoption], ...]:
        """Leave those of `further` out."""
        first, _, *others = super().stages(ledger, period)
        return (first, Rating(id="rates", policies=(self.scoring,)), *others)


def test_stages_that_columns_do_not_have_are_named():
    """With the way out: the assessment of the records."""
    frame, ledger = frame_of([]), Ledger()
    once = HighestOnly(id="once", rule=RULE, rows=frozenset({"city"}))
    again = HighestOnly(id="again", rule=RULE, rows=frozenset({"rule"}))
    cap = Limiting[Adoption](id="cap", rule=RULE, measure=POINTS, least=None, most=20, window=Window.MONTH)
    signed, summing = ByLevel(times=CHARACTERS), ByLevel(how=Collect(SUM))
    cases: list[tuple[PublicityRulebook, str]] = [
        (attrs.evolve(BOOK, own=(cap,)), "Limiting"),
        (attrs.evolve(BOOK, own=(OwnStage(id="own", rule=RULE, rows=frozenset()),)), "a stage of the class OwnStage"),
        (attrs.evolve(BOOK, own=(keeping(by=(AUTHOR_COUNT,)),)), "a stage by terms that are not read as they stand"),
        (attrs.evolve(BOOK, own=(keeping(earlier=EARLIER),)), "a stage that looks at earlier periods"),
        (attrs.evolve(BOOK, own=(keeping(rule=once.rule), again)), "a stage on lines that another stage writes"),
        (attrs.evolve(BOOK, own=(once,), further=(ByLevel(id="more"),)), "a stage on rows of 2 policies"),
        (attrs.evolve(BOOK, own=(once,), scoring=signed), "a stage on amounts of by-level below zero"),
        (attrs.evolve(BOOK, own=(once,), scoring=summing), "a stage on rows of by-level, which adds rows up"),
    ]
    for book, expected in cases:
        with pytest.raises(FrameError, match=expected) as caught:
            frames.assess(book, frame, YEAR, ledger=ledger)
        assert "is not one that each row or the best of a group decides (assess the records" in str(caught.value)
    parts = {each.name: getattr(BOOK, each.name) for each in attrs.fields(PublicityRulebook)}
    with pytest.raises(FrameError, match="another order is not admission, rates, and then stages on items and stories"):
        frames.assess(OwnOrder(**parts), frame, YEAR, ledger=ledger)
    own = OwnRates(**{**parts, "further": (ByLevel(id="more"),)})
    with pytest.raises(FrameError, match="a stage of other policies than those that rate is not one that"):
        frames.assess(own, frame, YEAR, ledger=ledger)


def test_what_the_frame_does_not_have_is_told():
    """Columns of the piece, and those by which a story is told; new names that are taken; what is no rulebook."""
    ledger, frame = Ledger(), frame_of([])
    with pytest.raises(FrameError, match=r"'id' is not a column of the frame @ id\n.*'unit_id' is not a column"):
        frames.assess(BOOK, frame.drop("id", "unit_id"), YEAR, ledger=ledger)
    with pytest.raises(FrameError, match="'story' is not a column of the frame @ story"):
        frames.assess(attrs.evolve(BOOK, own=(keeping(),)), frame.drop("story"), YEAR, ledger=ledger)
    with pytest.raises(FrameError, match="'points_most' is not a new name"):
        frames.assess(BOOK, frame.with_columns(points_most=1), YEAR, ledger=ledger)
    wrong: Any = "book"
    with pytest.raises(FrameError, match="is not an object of the class PublicityRulebook @ book"):
        frames.assess(wrong, frame, YEAR, ledger=ledger)
    with pytest.raises(FrameError, match="is not an object of the class Ledger @ ledger"):
        frames.assess(BOOK, frame, YEAR, ledger=wrong)


def test_rules_on_stories_of_a_rulebook_are_stages():
    """What a rulebook states as data is read as the stage that it makes."""
    story = OncePerStory(id="once", name=NAME, basis=OFFICE.cite("1"), rows=("bulletin-alone",))
    book = attrs.evolve(INTERIM_MEASURES, stories=(story,))
    assert [] == frames.assess(book, frame_of([]), YEAR, ledger=Ledger())["points"].to_list()
