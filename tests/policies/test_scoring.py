"""Test scoring policies: rates, quantities, what is set aside, and free Python in place of rows."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError, UnknownNameError
from congress_rules.logic import COLLECT, SUM, Condition, Decision, HitPolicy, Number, Outcome, Row, Status
from congress_rules.policies import POINTS, Line, Measure, Rate, ScoringPolicy, SetAside, Taxonomy
from congress_rules.texts import Text
from tests.policies.nouns import (
    BOOK,
    KIND,
    LEVEL,
    TAXONOMY,
    ByWord,
    Note,
    Outlet,
    Piece,
    Points,
    row,
)

POLICY = Points(taxonomy=TAXONOMY)
PER_WORD = ByWord(taxonomy=TAXONOMY)
NOTES = BOOK.read("noted", "yes").notes


@attrs.frozen(kw_only=True)
class Bonus(Points):
    """Points for the kind on top of those for the level; nothing for county level, which is not given."""

    def rows(self) -> tuple[Row[Number], ...]:
        """List one row more, dated, that may apply beside the others."""
        return (*super().rows(), row("bonus", 1, KIND.equals("paper"), since=date(2024, 1, 1)))

    def hit(self) -> HitPolicy:
        """Add up the rows."""
        return COLLECT(SUM)

    def given(self) -> Condition:
        """Leave out the county level."""
        return LEVEL.is_not("county")

    def otherwise(self) -> Row[Number]:
        """Give nothing."""
        return row("otherwise", 0)


class Free(Points):
    """Points by free Python: what the rows give, and ten for every piece of desk B."""

    def decide(self, entry: Piece) -> Decision[Number]:
        """Decide by the account."""
        found = super().decide(entry)
        outcome: Outcome[Number] = Outcome(Status.DECIDED, 10, ("desk-b", "city"))
        return attrs.evolve(found, outcome=outcome) if entry.account == "desk-b" else found


def line(value: Number, piece: Piece, rules: tuple[str, ...], policy: ScoringPolicy[Piece] = POLICY) -> Line[Piece]:
    """Give the line that a policy should write."""
    rows = {each.id: each for each in policy.rates.every}
    return Line(Rate(value, POINTS, policy.id, tuple(rows[name] for name in rules)), piece.account, piece)


def test_rates_by_the_rows():
    """Each piece gets the rate of its row, once, on its own account."""
    pieces = [Piece(id=level, level=level, account=f"desk-{level}") for level in ("county", "city", "province")]
    step = POLICY.rate(pieces)
    expected = tuple(line(value, piece, (piece.id,)) for value, piece in zip((1, 2, 5), pieces, strict=True))
    assert (expected, ()) == (step.lines, step.set_aside)
    assert ["desk-county", "desk-city", "desk-province"] == [each.account for each in step.lines]


def test_numbers_are_parameters():
    """A number is changed by `evolve`; the old policy keeps its own."""
    dearer = attrs.evolve(POLICY, city=Decimal("2.5"))
    assert (2, Decimal("2.5")) == (POLICY.decide(Piece()).value, dearer.decide(Piece()).value)


def test_rows_are_read_by_hit_given_and_otherwise():
    """A policy says what several rows mean, what is given, and what holds when no row applies."""
    policy = Bonus(taxonomy=TAXONOMY)
    first = date(2024, 1, 1)
    pieces = (
        Piece(day=first),
        Piece(day=date(2023, 12, 31)),
        Piece(day=first, outlet=Outlet("radio")),
        Piece(level="county"),
    )
    values = [policy.decide(piece).value for piece in pieces[:3]]
    assert ([3, 2, 2], Status.OUT_OF_DOMAIN) == (values, policy.decide(pieces[3]).status)
    assert "otherwise" == policy.rates.every[-1].id
    assert line(3, pieces[0], ("city", "bonus"), policy) == policy.line(pieces[0])


def test_multiplies_by_the_quantity():
    """The amount is the rate times the quantity; a quantity of one is like none."""
    amounts = [(found.quantity, found.amount) for found in PER_WORD.rate([Piece(words=1), Piece(words=7)]).lines]
    assert [(1, 2), (7, 14)] == amounts


def test_zero_times_is_nothing():
    """An entry that counts no time has no line and is not set aside, even when its rate is unknown."""
    for piece in (Piece(words=0), Piece(words=0, level=None)):
        assert PER_WORD.line(piece) is None


def test_unknown_rates_are_set_aside():
    """An entry without a rate is set aside, with the decision that says why."""
    piece = Piece(level=None)
    step = PER_WORD.rate([piece])
    assert ((), SetAside(piece, "by-word", PER_WORD.decide(piece))) == (step.lines, step.set_aside[0])
    assert (("county", "city", "province"), ()) == (step.set_aside[0].rules, step.set_aside[0].reasons)


@pytest.mark.parametrize(("level", "status"), [("citty", Status.OUT_OF_DOMAIN), ("county", Status.NO_ROW)])
def test_reasons_without_a_row_cite_the_articles(level, status):
    """Where no row is the reason, the articles of all rows are named, each once."""

    class Upper(Points):
        def rows(self) -> tuple[Row[Number], ...]:
            return super().rows()[1:]

    found = Upper(taxonomy=TAXONOMY).line(Piece(level=level))
    assert isinstance(found, SetAside)
    assert (Text("计分依据：《办公室规定》第一条", "points, based on Office Rules, art. 1"),) == found.reasons
    assert status == (found.decision.status if found.decision else None)


def test_unknown_quantities_are_set_aside():
    """An entry of which it is unknown how often it counts is set aside, with a reason that names the provision."""
    found = PER_WORD.line(Piece(words=None))
    expected = Text("city：字数不明（《办公室规定》第一条）", "city: words is unknown (Office Rules, art. 1)")
    assert isinstance(found, SetAside)
    assert ((expected,), (), None) == (found.reasons, found.rules, found.decision)


@pytest.mark.parametrize("words", [-1, 1.0, "7", True])
def test_foreign_quantities_are_set_aside(words):
    """A quantity that is not of its domain is never multiplied with."""
    found = PER_WORD.line(Piece(words=words))
    expected = Text(
        "city：字数取值不合规定（《办公室规定》第一条）", "city: words has a foreign value (Office Rules, art. 1)"
    )
    assert isinstance(found, SetAside)
    assert (expected,) == found.reasons


def test_counts_by_the_taxonomy():
    """What is counted is seen as the taxonomy says; unknown and foreign ones are not counted in silence."""
    towns = attrs.evolve(
        NOTES,
        taxonomy=TAXONOMY.adding("level", attrs.evolve(TAXONOMY.facet("level").member("city"), id="town", like="city")),
    )
    pieces = [
        Piece(notes=tuple(map(Note, levels))) for levels in (("city", "county"), ("town", "town"), ("x",), (None,))
    ]
    step = towns.rate(pieces)
    assert [3, 6] == [each.amount for each in step.lines]
    assert ["counted: number of notes has a foreign value", "counted: number of notes is unknown"] == [
        each.reasons[0].en.partition(" (")[0] for each in step.set_aside
    ]


@pytest.mark.parametrize("notes", [None, (Note(None),), (Note("x"),)])
def test_zero_times_unknown_is_nothing(notes):
    """Where the rate is zero it does not matter how often: nothing is written and nothing set aside."""
    assert (None, True) == (BOOK.notes.line(Piece(notes=notes)), NOTES.line(Piece(notes=notes)) is not None)


def test_rate_zero_is_a_line():
    """A rate of zero, once, is a line all the same: the piece was looked at."""
    found = BOOK.notes.line(Piece(notes=(Note("city"),)))
    assert isinstance(found, Line)
    assert (0, "uncounted") == (found.amount, found.rate.rules[0].id)


def test_values_are_seen_as_the_taxonomy_says():
    """Deciding and rating resolve values on the day of the entry; the line holds the entry as it was given."""
    policy = Bonus(taxonomy=TAXONOMY)
    daily = Piece(outlet=Outlet("daily"))
    found = policy.line(daily)
    assert isinstance(found, Line)
    assert (3, 3, True) == (policy.decide(daily).value, found.amount, found.entry is daily)


@pytest.mark.parametrize(
    ("value", "quantity", "expected"),
    [
        (Decimal("0.1"), 3, Decimal("0.3")),
        (Fraction(1, 3), 3, Fraction(1)),
        (Decimal("1.10"), 1, Decimal("1.10")),
    ],
)
def test_exact_rates(value, quantity, expected):
    """Rates may be decimal numbers and fractions; their amounts are exact."""
    found = attrs.evolve(PER_WORD, city=value).line(Piece(words=quantity))
    assert isinstance(found, Line)
    assert (expected, type(expected)) == (found.amount, type(found.amount))


@pytest.mark.parametrize("value", [0.1, Decimal("NaN"), True, "2", None])
def test_refuses_rates_that_are_not_exact(value):
    """A rate that is no exact number is a fault of the rule, with its row."""
    with pytest.raises(DefinitionError, match=r"@ points\[city\]\.value"):
        attrs.evolve(POLICY, city=value).decide(Piece())


def test_free_python_is_honoured():
    """An overridden `decide` decides, for one entry and for many; rules that it names and that exist are cited."""
    policy = Free(taxonomy=TAXONOMY)
    pieces = [Piece(id="a"), Piece(id="b", account="desk-b"), Piece(id="c", level=None)]
    step = policy.rate(pieces)
    assert (True, False) == (policy.overridden, POLICY.overridden)
    assert (line(2, pieces[0], ("city",)), line(10, pieces[1], ("city",))) == step.lines
    assert (SetAside(pieces[2], "points", POLICY.decide(pieces[2])),) == step.set_aside


def test_defaults_state_nothing():
    """A policy of rows alone has no day, no quantity, no otherwise and one row per case; a dated row needs a day."""

    class Plain(ScoringPolicy[Piece]):
        def rows(self) -> tuple[Row[Number], ...]:
            return (row("all", 4),)

    class Dated(Plain):
        def rows(self) -> tuple[Row[Number], ...]:
            return (row("all", 4, since=date(2024, 1, 1)),)

    parts: dict[str, Any] = {
        "id": "plain",
        "name": Text("平", "plain"),
        "measure": Measure("stars", Text("星", "stars")),
    }
    plain = Plain(**parts)
    assert (None, None, None, 4) == (plain.day(), plain.quantity(), plain.otherwise(), plain.decide(Piece()).value)
    with pytest.raises(DefinitionError, match="a rule that states its governing day"):
        Dated(**parts).check()


def test_choices_of_readings():
    """A policy knows what its readings choose; for an unknown reading the nearest is named."""
    assert ("no", "yes") == (BOOK.notes.choice("noted"), NOTES.choice("noted"))
    with pytest.raises(UnknownNameError, match="no reading 'note'; did you mean 'noted'"):
        NOTES.choice("note")


def test_checks_and_compares():
    """A policy checks its rules and compares them with those of the same id."""
    cheaper = attrs.evolve(POLICY, city=1)
    assert ((), ()) == (POLICY.check(), POLICY.diff(attrs.evolve(POLICY)))
    (counted,) = POLICY.diff(PER_WORD)
    assert ((), "— → points: times the words") == (counted.changes, counted.explain("en"))
    (difference,) = POLICY.diff(cheaper)
    assert ["level is city: 2 → 1"] == [change.explain("en") for change in difference.changes]


def test_a_value_that_the_taxonomy_does_not_know_is_foreign():
    """A member that no longer exists on the day is foreign to the rule, as it is to an assessment."""
    gone = attrs.evolve(TAXONOMY.facet("level").member("city"), until=date(2023, 12, 31))
    level = TAXONOMY.facet("level")
    members = tuple(gone if each.id == "city" else each for each in level.members)
    facets = tuple(attrs.evolve(each, members=members) if each is level else each for each in TAXONOMY.facets)
    policy = attrs.evolve(POLICY, taxonomy=Taxonomy(facets))
    piece = Piece(level="city", day=date(2024, 1, 1))
    assert Status.DECIDED is POLICY.decide(piece).status
    assert (Status.OUT_OF_DOMAIN, ("level",)) == (policy.decide(piece).status, policy.decide(piece).needs)
    assert Status.DECIDED is policy.decide(attrs.evolve(piece, day=date(2023, 12, 31))).status
    before, after = policy.line(attrs.evolve(piece, day=date(2023, 12, 31))), policy.line(piece)
    assert isinstance(before, Line)
    assert isinstance(after, SetAside)
    assert after.decision is not None
    assert policy.decide(piece).outcome == after.decision.outcome


def test_coverage_resolves_values_first():
    """Coverage sees values as the rules do."""
    assert 1 == POLICY.coverage([Piece(level="city")]).statuses[Status.DECIDED]
