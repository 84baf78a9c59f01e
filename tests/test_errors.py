"""Test errors: what they say, what else they are, and that they travel between processes."""

import copy
import pickle

import pytest

from congress_rules.errors import (
    AmendmentError,
    CalendarError,
    CitationError,
    CongressRulesError,
    DefinitionError,
    Fault,
    GridSizeError,
    NotInForceError,
    RecorderError,
    UndecidedError,
    UnknownFieldError,
    UnknownNameError,
    nearest,
)
from congress_rules.logic import Finding, FindingKind

FAULT = Fault("t[a].when[0]", "'citty'", "a level", "city")
PLAIN = Fault("t.given[0]", "3", "a level")


@pytest.mark.parametrize(
    ("name", "names", "expected"),
    [
        ("citty", ["county", "city"], "city"),
        ("city", ["city"], "city"),
        ("xyz", ["county", "city"], None),
        ("city", [], None),
        (12, [12, 13], "12"),
        ("", ["city"], None),
        ("c" * 101, ["c" * 100], None),
        ("c" * 100, ["c" * 101], None),
        ("city", [*range(500), "city"], None),
    ],
)
def test_nearest(name, names, expected):
    """The nearest name is the most similar one, if any is similar at all."""
    assert expected == nearest(name, names)


def test_faults_end_in_their_path():
    """A fault says what stood there, what was expected, a hint where there is one, and the path."""
    assert "'citty' is not a level; did you mean 'city'? @ t[a].when[0]" == str(FAULT)
    assert "3 is not a level @ t.given[0]" == str(PLAIN)


def test_definition_error_lists_every_fault():
    """The message is the subject, then a line for each fault."""
    error = DefinitionError("t", [FAULT, PLAIN])
    assert f"t:\n  {FAULT}\n  {PLAIN}" == str(error)
    assert ("t", (FAULT, PLAIN)) == (error.subject, error.faults)


def test_amendment_error_lists_every_finding():
    """The message is the subject, then a line for each finding."""
    finding = Finding(rule="t", kind=FindingKind.GAP)
    error = AmendmentError("book", [finding])
    assert "book:\n  t: no row applies" == str(error)
    assert ("book", (finding,)) == (error.subject, error.findings)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (UnknownNameError("level", "citty", ["county", "city"]), "no level 'citty'; did you mean 'city'?"),
        (UnknownNameError("level", "x", ["county", "city"]), "no level 'x'; there are: county, city"),
        (UnknownNameError("level", "x", []), "no level 'x'; there are: none"),
        (UnknownNameError("level", 7, [17, 9]), "no level '7'; did you mean '17'?"),
        (UnknownFieldError("field of Piece", "wrds", ["words"]), "no field of Piece 'wrds'; did you mean 'words'?"),
    ],
)
def test_unknown_names(error, message):
    """The nearest name is given, or all of them when none is near."""
    assert message == str(error)


def test_unknown_name_keeps_its_parts():
    """The kind, the name and those that exist can be read, of an unknown field too."""
    for kind in (UnknownNameError, UnknownFieldError):
        error = kind("field", "wrds", iter(["words"]))
        assert ("field", "wrds", ("words",)) == (error.kind, error.name, error.names)


EVERY = [
    (DefinitionError("t", [FAULT]), ValueError),
    (UnknownNameError("level", "x", ["city"]), LookupError),
    (UnknownFieldError("field", "x", ["words"]), LookupError),
    (UnknownFieldError("field", "x", ["words"]), AttributeError),
    (RecorderError("m"), TypeError),
    (UndecidedError("m"), ValueError),
    (CitationError("m"), ValueError),
    (CalendarError("m"), ValueError),
    (NotInForceError("m"), LookupError),
    (GridSizeError("m"), ValueError),
    (AmendmentError("book", [Finding(rule="t", kind=FindingKind.GAP)]), ValueError),
]


@pytest.mark.parametrize(("error", "builtin"), EVERY)
def test_errors_are_the_natural_builtin(error, builtin):
    """Every error is one of the library's and the natural builtin as well."""
    assert isinstance(error, CongressRulesError)
    assert isinstance(error, builtin)


@pytest.mark.parametrize(("error", "_builtin"), EVERY)
@pytest.mark.parametrize("travel", [lambda error: pickle.loads(pickle.dumps(error)), copy.copy, copy.deepcopy])  # noqa: S301 - our own bytes
def test_errors_travel(error, _builtin, travel):
    """An error is the same after a journey: its class, its message and its parts."""
    again = travel(error)
    assert type(error) is type(again)
    assert (str(error), error.args, vars(error)) == (str(again), again.args, vars(again))
