"""Test eligibility policies: clauses that must all hold, for one case and for many."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules.logic import Clause, Decider, Decision, FindingKind, Outcome, Status
from congress_rules.logic.inputs import Parameters
from congress_rules.policies import EligibilityPolicy, Policy
from congress_rules.texts import Text
from tests.policies.nouns import KIND, OFFICE, TAXONOMY, WORDS, Outlet, Piece, Published

POLICY = Published(taxonomy=TAXONOMY)
FIRST, BEFORE = date(2024, 1, 1), date(2023, 12, 31)


@attrs.frozen(kw_only=True)
class Longer(Published):
    """One more clause, dated: from March on a piece has ten words at least."""

    def clauses(self) -> tuple[Clause, ...]:
        """List the two clauses and the third."""
        long = Clause(id="long", when=WORDS.at_least(10), since=date(2024, 3, 1), basis=OFFICE.cite("3"))
        return (*super().clauses(), long)


class Free(Published):
    """Free Python: desk B is always admitted, desk C never."""

    def decide(self, case: Piece, **parameters: object) -> Decision[bool]:
        """Decide by the account."""
        found = super().decide(case, **parameters)
        outcome = Outcome(Status.DECIDED, value=case.account == "desk-b")
        return found if case.account == "desk-a" else attrs.evolve(found, outcome=outcome)


class Resolving(Published):
    """Resolve values before the clauses see them."""

    def read(self, case: Piece, parameters: Parameters) -> dict[str, object]:
        """Resolve them on the day of the piece."""
        return self.values(case, case.day, self.conditions.inputs, parameters)


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        (Piece(day=FIRST), True),
        (Piece(day=BEFORE), False),
        (Piece(outlet=Outlet("radio")), False),
        (Piece(outlet=Outlet(None)), None),
        (Piece(outlet=Outlet(None), day=BEFORE), False),
        (Piece(outlet=Outlet("daily")), None),
        (Piece(outlet=Outlet("x")), None),
    ],
)
def test_decides_and_admits(piece, expected):
    """Only a definite yes admits; what is unknown or foreign does not."""
    decision = POLICY.decide(piece)
    assert (expected, expected is True) == (decision.value if decision.decided else None, POLICY.admits(piece))


@pytest.mark.parametrize(
    ("day", "words", "expected"),
    [
        (date(2024, 2, 29), 9, True),
        (date(2024, 3, 1), 9, False),
        (date(2024, 3, 1), 10, True),
        (date(2024, 3, 1), None, None),
        (date(2024, 2, 29), None, True),
    ],
)
def test_a_subclass_asks_for_more(day, words, expected):
    """A clause more is asked for from its day on, and for nothing before."""
    policy = Longer(taxonomy=TAXONOMY)
    decision, admitted = policy.decide(Piece(day=day, words=words)), policy.admits(Piece(day=day, words=words))
    assert (expected, expected is True) == (decision.value if decision.decided else None, admitted)


def test_numbers_are_parameters():
    """A day is changed by `evolve`."""
    assert (False, True) == (
        POLICY.admits(Piece(day=BEFORE)),
        attrs.evolve(POLICY, begins=BEFORE).admits(Piece(day=BEFORE)),
    )


def test_free_python_is_said_to_be_unchecked():
    """What free Python decides is not checked, and the check says so; neither is it compared in silence."""
    free = Free(taxonomy=TAXONOMY)
    assert [FindingKind.UNCHECKED] == [finding.kind for finding in free.check()]
    [difference] = POLICY.diff(free)
    assert "— → decided by free Python: tests.policies.test_eligibility.Free" == difference.explain("en")
    assert (True, False) == (free.overridden, POLICY.overridden)


def test_free_python_is_honoured():
    """An overridden `decide` decides for one case and for many."""
    policy = Free(taxonomy=TAXONOMY)
    radio = Outlet("radio")
    pieces = [Piece(), Piece(account="desk-b", outlet=radio), Piece(outlet=radio), Piece(account="desk-c")]
    assert [True, True, False, False] == [policy.decide(piece).value for piece in pieces]
    assert [True, True, False, False] == [policy.admits(piece) for piece in pieces]


def test_values_may_be_resolved():
    """A policy that resolves values sees them so for one case and for many."""
    policy = Resolving(taxonomy=TAXONOMY)
    daily = Piece(outlet=Outlet("daily"))
    assert (True, True, False) == (policy.decide(daily).value, policy.admits(daily), POLICY.admits(daily))


def test_says_whether_it_resolves():
    """A policy reads values as they are unless it says that it resolves them; a mask names its clauses."""
    assert False is POLICY.resolves
    assert [(), ("in-print",), ("begun",), ("in-print", "begun")] == [POLICY.ids(mask) for mask in range(4)]


def test_defaults_state_nothing():
    """A policy of clauses alone has no day and gives nothing; without clauses everything qualifies."""

    class Open(EligibilityPolicy[Piece]):
        def clauses(self) -> tuple[Clause, ...]:
            return ()

    policy = Open(id="open", name=Text("开放", "open"))
    assert (None, True, True) == (policy.day(), policy.decide(Piece()).value, policy.admits(Piece()))


def test_checks_and_compares():
    """A policy checks its clauses and compares them with those of the same id."""
    assert ((), ()) == (POLICY.check(), POLICY.diff(POLICY))
    (difference,) = POLICY.diff(attrs.evolve(POLICY, begins=BEFORE))
    assert [(False, True)] == [(change.before.value, change.after.value) for change in difference.changes]
    assert KIND.key in difference.changes[0].witness


@attrs.frozen(kw_only=True)
class Bare(Policy):
    """A kind of policy of an author's own, without rules."""

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List nothing."""
        return ()


def test_another_kind_of_policy():
    """A kind of an author's own has nothing to check, and says nothing beside its rules."""
    bare = Bare(id="bare", name=Text("空", "bare"))
    assert (False, (), {}) == (bare.overridden, bare.check(), bare.statements)
