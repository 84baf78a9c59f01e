"""Policies in free Python, rules that are too large, frames that are not installed: what the laws do of them."""

from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any, Generic, Literal, TypeVar
from unittest import SkipTest

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules import testing as t
from congress_rules.errors import GridSizeError
from congress_rules.law import Period, Window
from congress_rules.logic import Clause, DecisionTable, FindingKind, Integers, Outcome, Status
from congress_rules.policies import (
    Dense,
    Facet,
    Judged,
    Line,
    Member,
    NextKey,
    Quota,
    RankingPolicy,
    SetAside,
    Taxonomy,
)
from congress_rules.publicity import AWARDED_FOR, Candidate, Unit
from congress_rules.testing import framed
from congress_rules.testing.cases import _at, _with
from congress_rules.testing.values import values_by_outcome
from congress_rules.texts import Text
from tests.policies.nouns import TAXONOMY, Piece, Points, Published
from tests.testing import broken, quotas
from tests.testing.test_strategies import some

P = TypeVar("P")


class FreePoints(Points):
    """Points by free Python."""

    def decide(self, entry: Piece) -> Any:
        """Decide as the table does."""
        return super().decide(entry)


class TestFreePoints(t.ScoringLaws):
    """Free Python keeps the other laws."""

    policy = FreePoints(taxonomy=TAXONOMY)
    examples = 10


class FreeAdmission(Published):
    """Admission by free Python."""

    def decide(self, case: Piece, **parameters: object) -> Any:
        """Decide as the clauses do."""
        return super().decide(case, **parameters)


class TestFreeAdmission(t.EligibilityLaws):
    """Free Python keeps the other laws."""

    policy = FreeAdmission(taxonomy=TAXONOMY)
    examples = 10


class FreeQuota(quotas.Pieces):
    """A quota by free Python."""

    def decide(self, holder: Any) -> Any:
        """Decide as the table does."""
        return super().decide(holder)


class TestFreeQuota(t.QuotaLaws):
    """Free Python keeps the other laws."""

    policy = quotas.bound(FreeQuota)
    examples = 10


class TestDenseKey(t.RankingLaws):
    """A next key whose ties are dense: its ranks are not foretold."""

    policy = RankingPolicy(
        id="r", name=Text("r", "r"), ties=NextKey(name=Text("k", "k"), values={"a": 1}, then=Dense()), places=None
    )


class Huge(DecisionTable[Any]):
    """A table that is too large to look at as a whole."""

    @property
    def diagram(self) -> Any:
        """Refuse."""
        msg = "too large"
        raise GridSizeError(msg)

    def flips(self, values: Any) -> Any:  # noqa: ARG002
        """Refuse."""
        return self.diagram


class TestHuge(t.TableLaws):
    """What cannot be looked at as a whole is looked at case by case; `check` says so."""

    table = broken.table(kind=Huge)
    allowed = frozenset({FindingKind.UNCHECKED})
    examples = 10


def test_values_of_a_rule_that_is_too_large():
    """They are drawn input by input."""
    rule = broken.table(kind=Huge)
    assert {"level"} == {key for values in some(values_by_outcome(rule), 10) for key in values}


def test_without_frames_the_law_is_skipped(monkeypatch):
    """The reason names what is missing."""
    monkeypatch.setattr(framed, "find_spec", lambda name: None if name == "polars" else name)
    with pytest.raises(SkipTest, match="frames need polars: install"):
        framed.decided_in_a_frame(broken.table(), [{}])


def test_what_no_frame_can_hold_is_skipped():
    """The reason is that of the frame."""
    mixed = broken.table(broken.ROWS[0], attrs.evolve(broken.ROWS[1], value=("a", "b")))  # type: ignore[arg-type]
    with pytest.raises(SkipTest, match="t:"):
        framed.decided_in_a_frame(mixed, [{"level": "city"}])


def test_numbers_stand_in_quanta():
    """The quantum is the greatest of which all numbers are multiples."""
    thirds = broken.table(broken.ROWS[0], attrs.evolve(broken.ROWS[1], value=Fraction(1, 3)))
    assert Fraction(1, 3) == framed.quantum(thirds)
    assert (3, "low", "decided") == framed.said_in_a_frame(thirds, Outcome(Status.DECIDED, 1, ("low",)))
    assert (None, None, "no_row") == framed.said_in_a_frame(thirds, Outcome(Status.NO_ROW))


# Cases

SCORE = Judged("score", Integers(0, 100), Text("评分", "score"))


@attrs.frozen(kw_only=True)
class Judging(t.StatedHonour):
    """Whoever was judged 60 or more."""

    id: str = "good"
    name: Text = attrs.field(default=Text("先进", "advanced"))
    of: Literal["units", "people"] = "units"

    def clauses(self) -> tuple[Clause, ...]:
        """List the one clause."""
        return (Clause(id="score", when=SCORE.at_least(60), basis=quotas.NOTICE.cite("1")),)


class TestJudging(t.EligibilityLaws):
    """What was judged is drawn, on both sides of the limit."""

    policy = Judging()
    examples = 20


def test_judgements_are_put_where_they_are_read():
    """The criterion is judged anew, or not at all."""
    drawn = some(t.cases_for(Judging()), 120)
    assert {type(each) for each in drawn} == {Candidate}
    scores = [score for each in drawn if (score := SCORE.read(each)) is not None]
    assert 60 in scores
    assert min(scores) < 60
    assert len(scores) < len(drawn)


def test_values_without_a_place_are_left_out():
    """A path that the record does not have, or a value that its class refuses, changes nothing."""
    piece, unit = Piece(), Unit(id="u")
    assert piece is _at(piece, ["nothing"], 1)
    assert attrs.evolve(piece, outlet=None) == _at(attrs.evolve(piece, outlet=None), ["outlet", "kind"], "paper")
    assert unit is _with(unit, quotas.CONTENT, "x")
    assert unit is _with(unit, attrs.evolve(quotas.CONTENT, path=("id",)), 1)
    assert unit is _with(unit, attrs.evolve(quotas.CONTENT, path=("id",)), None)
    assert unit is _with(unit, "no input", 1)


class Tone(StrEnum):
    """How a piece sounds."""

    PLAIN = "plain"


@attrs.frozen
class Odd:
    """A class with attributes of many types."""

    tone: Tone
    size: Literal["small", "large"]
    share: Fraction
    amount: int | Fraction | None
    unit: Unit
    pieces: tuple[Piece, ...]


def test_records_of_many_types():
    """Attributes without a facet or a domain are drawn by their types."""
    for each in some(t.records(Odd), 20):
        assert isinstance(each.tone, Tone)
        assert isinstance(each.share, Fraction)
        assert isinstance(each.unit, Unit)
        assert all(isinstance(piece, Piece) for piece in each.pieces)


def test_days_on_which_members_begin_are_drawn():
    """A policy's days are drawn about those of the taxonomy."""
    facets = {facet.id: facet for facet in TAXONOMY.facets}
    day = Period.year(2022).first
    kinds = attrs.evolve(facets["kind"], members=(*facets["kind"].members, Member("new", Text("新", "new"), since=day)))
    taxonomy = Taxonomy((*(each for name, each in facets.items() if name != "kind"), kinds))
    drawn = some(t.cases_for(Published(taxonomy=taxonomy)), 300)
    turns = {date(2021, 12, 31), day, date(2022, 1, 2)}
    assert turns & {each.day for each in drawn}
    assert isinstance(kinds, Facet)


@settings(max_examples=12, database=None)
@given(t.publicity_rulebooks(), st.data())
def test_drawn_rulebooks_assess_drawn_ledgers(book, data):
    """Whatever a drawn rulebook says, it gives a result: nothing raises, and every quota is one."""
    ledger = data.draw(t.ledgers(book.taxonomy, max_size=2))
    assessment = book.assess(ledger, Period.quarter(2024, 1))
    assert len(assessment.journal.entries) == len(ledger.adoptions)
    assert all(isinstance(each, Quota) for each in assessment.quotas)
    assert book.check() is not None


@settings(max_examples=25, database=None)
@given(t.scoring_policies(), st.data())
def test_drawn_policies_rate_drawn_adoptions(policy, data):
    """A drawn policy rates many entries as it rates each of them, and loses none of those that count."""
    entries = data.draw(st.lists(t.cases_for(policy), max_size=4))
    step, alone = policy.rate(entries), [policy.line(each) for each in entries]
    assert (*(each for each in alone if isinstance(each, Line)),) == step.lines
    assert (*(each for each in alone if isinstance(each, SetAside)),) == step.set_aside


def test_stated_rewards_say_what_they_are_given():
    """Their rows are those stated; the last day of the period governs them."""
    rewards = t.StatedRewards(id="w", name=Text("w", "w"), stated=(quotas.HONOURED,))
    assert (quotas.HONOURED,) == rewards.rates.rows
    assert AWARDED_FOR == rewards.day()


class Bag(Generic[P]):
    """Something that names a class, and is no policy."""


class OfPieces(Bag[Piece], Published):
    """A policy that is a bag of pieces, too."""


def test_the_class_of_cases_is_that_of_the_policy():
    """What other bases name does not count."""
    assert (Piece,) == t.case_classes(OfPieces())


def test_stated_quotas_say_what_they_are_given():
    """Rows and clauses are those stated."""
    rows = quotas.bound().rows()
    quota = t.StatedQuota(id="q", name=Text("q", "q"), window=Window.YEAR, of="submissions", by="unit", stated=rows)
    assert rows == quota.rows()
    assert () == quota.clauses()
