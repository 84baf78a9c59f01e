"""Every public class has a strategy, or a reason why it has none; what is drawn is of the class."""

import subprocess
import sys
from enum import Enum

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from congress_rules import elections, law, logic, policies, publicity, rulebooks, texts
from congress_rules.elections import (
    counting,
    declaration,
    franchise,
    misconduct,
    nomination,
    proceedings,
    registration,
    seats,
    timetable,
    vacancies,
    voting,
)
from congress_rules.policies import Policy, stages
from congress_rules.publicity import Adoption, Unit
from congress_rules.testing import STRATEGIES, register

CHAPTERS = (
    counting,
    declaration,
    franchise,
    misconduct,
    nomination,
    proceedings,
    registration,
    seats,
    timetable,
    vacancies,
    voting,
)
PACKAGES = (texts, law, logic, policies, stages, publicity, elections, *CHAPTERS, rulebooks)
REASONS = {
    "CandidateNumbering": "a protocol: the policy on the number of candidates is one",
    "CandidateRange": "a protocol: what a policy on the number of candidates gives is one",
    "Declares": "a protocol: rulebooks that declare counts are such",
    "Declaring": "a protocol: rulebooks that hold reconciliation and declaration are such",
    "Entry": "a protocol: entries are adoptions, submissions, awards and the like",
    "Rule": "a protocol: tables and sets of clauses are rules",
    "Policy": "an abstract base: every kind of policy has a strategy",
}
"""The public classes without a strategy; besides these only the closed enumerations have none."""

CLASSES = {
    found
    for package in PACKAGES
    for name in package.__all__
    if isinstance(found := getattr(package, name), type) and not issubclass(found, Enum)
}


def test_every_class_has_a_strategy_or_a_reason():
    """No class is forgotten, and no reason is left over."""
    without = {kind.__name__ for kind in CLASSES if kind not in STRATEGIES}
    assert sorted(REASONS) == sorted(without)
    assert Policy in CLASSES


@pytest.mark.parametrize("kind", STRATEGIES, ids=[kind.__name__ for kind in STRATEGIES])
def test_what_is_drawn_is_of_the_class(kind):
    """The strategy of a class gives values of it."""
    register()

    @settings(max_examples=2, database=None, suppress_health_check=list(HealthCheck))
    @given(st.from_type(kind))
    def drawn(value):
        assert isinstance(value, kind)

    drawn()


@pytest.mark.parametrize(
    "imports",
    ["congress_rules.testing, hypothesis", "hypothesis, congress_rules.testing", "congress_rules.testing.domain"],
)
def test_the_entry_point_registers_them(imports):
    """Hypothesis knows the classes by itself, whichever of the two is imported first."""
    code = (
        f"import {imports}; from hypothesis import strategies as st; from congress_rules.publicity import Adoption; "
        "print(st.from_type(Adoption))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert not run.returncode, run.stderr
    assert run.stdout.startswith("one_of(builds(Adoption")


@attrs.frozen
class Pair:
    """A class of an author's own."""

    unit: Unit
    piece: Adoption


def test_builds_gives_valid_records():
    """`st.builds` fills the attributes of a class of an author's own with valid values."""
    register()

    @settings(max_examples=5, database=None)
    @given(st.builds(Pair))
    def drawn(pair):
        assert isinstance(pair.unit, Unit)
        assert pair.piece.day == pair.piece.adopted_on

    drawn()
