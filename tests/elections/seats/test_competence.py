"""Test who fixes a number, where it is filed, within how many days, and when it is fixed anew."""

from datetime import date

import pytest

from congress_rules.elections.seats import FixedNumber, Jurisdiction, Redetermination
from congress_rules.law import CIVIL_CODE_COUNTING
from congress_rules.logic import Severity, Status
from congress_rules.rulebooks.beijing_rules import seats as beijing
from congress_rules.rulebooks.election_law import seats as law
from congress_rules.rulebooks.election_law.text import edition
from tests.elections.seats.places import bound, severities

LAW = bound(law.competence(edition(2020)))
BEIJING = bound(beijing.competence())


def anew(level: str = "town", filed_by: str | None = "county", day: date | None = date(2024, 2, 1)) -> Redetermination:
    """Give a number that was fixed anew."""
    return Redetermination(level=level, cause="boundary_change", large_change=True, filed_by=filed_by, day=day)


def test_undecided_periods():
    """No period where the text states none, no day where none is known."""
    assert Status.NOT_REGULATED is LAW.refiling_days(anew()).status
    assert LAW.refiled_until(anew(), CIVIL_CODE_COUNTING) is None
    assert BEIJING.refiled_until(anew(day=None), CIVIL_CODE_COUNTING) is None
    assert Status.UNKNOWN is BEIJING.refiling_days(anew(filed_by=None)).status
    assert date(2024, 2, 16) == BEIJING.refiled_until(anew(), CIVIL_CODE_COUNTING)


@pytest.mark.parametrize(
    ("level", "body", "found"),
    [
        ("town", "county", []),
        ("town", "provincial", [("township", Severity.ERROR)]),
        ("county", "provincial", []),
        ("county", "county", [("city_without_districts", Severity.ERROR)]),
        ("province", "national", []),
    ],
)
def test_a_body_that_is_not_competent(level, body, found):
    """A number that another body fixed is an error."""
    place = Jurisdiction(level=level, population=1, fixed=FixedNumber(number=50, body=body))
    assert found == severities(LAW.check_fixed(place))


def test_says_who_is_competent():
    """In words of the taxonomy; a body that it does not know by its id."""
    place = Jurisdiction(level="town", population=1, fixed=FixedNumber(number=50, body="provincial"))
    said = LAW.check_fixed(place)[0].explain("en")
    assert "fixed by the provincial standing committee; the competent body is the standing committee of" in said
    stray = Jurisdiction(level="town", population=1, fixed=FixedNumber(number=50, body="mayor"))
    assert "fixed by the mayor" in LAW.check_fixed(stray)[0].explain("en")


def test_nothing_to_say():
    """Without a number that was fixed."""
    assert () == LAW.check_fixed(Jurisdiction(level="town", population=1))


@pytest.mark.parametrize(
    ("policy", "level", "body", "severity", "said"),
    [
        (BEIJING, "county", "county", Severity.NOTE, "county level; the competent body: not regulated by the text"),
        (BEIJING, "county", "xyz", Severity.ERROR, "fixed by the xyz; the competent body: not regulated by the text"),
        (BEIJING, "county", None, Severity.NOTE, "fixed by the body that is not known; the competent body: not regul"),
        (LAW, None, "county", Severity.NOTE, "county level; the competent body: unknown"),
        (LAW, None, "xyz", Severity.ERROR, "fixed by the xyz; the competent body: unknown"),
        (LAW, "elsewhere", "county", Severity.NOTE, "county level; the competent body: a value is foreign"),
        (LAW, "town", None, Severity.NOTE, "not known; the competent body is the standing committee of the county"),
    ],
)
def test_who_is_not_known_to_be_competent(policy, level, body, severity, said):
    """A note, and an error where nobody could be; what is found cites an article in any case."""
    place = Jurisdiction(level=level, population=1, fixed=FixedNumber(number=50, body=body))
    (found,) = policy.check_fixed(place)
    assert severity is found.severity
    assert (None if severity is Severity.NOTE else False) is found.ground.holds
    assert said in found.explain("en")
    assert found.ground.basis


@pytest.mark.parametrize("policy", [LAW, BEIJING], ids=["law", "beijing"])
def test_checks_without_errors(policy):
    """No gaps, no overlaps, nothing without a provision."""
    assert [] == [str(each) for each in policy.check() if each.severity is not Severity.NOTE]


@pytest.mark.parametrize(
    ("cause", "large", "causes", "population", "expected"),
    [
        ("boundary_change", True, "open", "always", True),
        ("boundary_change", False, "open", "always", False),
        ("boundary_change", False, "open", "not-boundaries", True),
        ("boundary_change", None, "open", "not-boundaries", True),
        ("large_project", False, "open", "not-boundaries", False),
        ("like_cause", True, "open", "always", True),
        ("like_cause", True, "listed", "always", False),
        ("other_cause", True, "open", "always", False),
        ("large_project", None, "open", "always", None),
        (None, True, "open", "always", None),
    ],
)
def test_fixed_anew(cause, large, causes, population, expected):
    """By cause and change of the population, as both are read."""
    policy = bound(law.redetermination(edition(2020)), e14_causes=causes, e14_population=population)
    case = Redetermination(level="town", cause=cause, large_change=large)
    decision = policy.decide(case)
    assert expected == (decision.value if decision.decided else None)
    assert policy.day() is not None
