"""The package's modules import only what their floor allows, and the check that says so can fail."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.floors import FLOORS, ROOT, violations

SRC = Path(__file__).parents[1] / "src"


def sources_of_the_package():
    """Read every module of the package, by its dotted name."""
    paths = {path.relative_to(SRC).with_suffix(""): path for path in SRC.rglob("*.py")}
    return {".".join(name.parts).removesuffix(".__init__"): path.read_text("utf-8") for name, path in paths.items()}


def test_the_package_keeps_its_floors():
    """No module of the package imports or uses what it must not."""
    assert [] == violations(sources_of_the_package())


def test_all_modules_are_read():
    """The sources given to the check are those of the package, the root and its lowest floor among them."""
    assert {ROOT, f"{ROOT}.errors", f"{ROOT}.texts"} <= set(sources_of_the_package())


ALLOWED = {
    "lower floors": ("policies.scoring", "from congress_rules import errors, law\nfrom congress_rules.logic import x"),
    "siblings": ("law.deadlines", "from congress_rules.law.periods import x\nfrom congress_rules.law import periods"),
    "standard library": ("logic.terms", "import re\nfrom datetime import date, time\nfrom fractions import Fraction"),
    "attrs and dateutil": ("law.periods", "import attrs\nfrom dateutil.relativedelta import relativedelta"),
    "cattrs in interchange": ("interchange.written", "import cattrs.preconf.json"),
    "narwhals and polars in frames": ("frames.grid", "import narwhals as nw\ndef f():\n    import polars"),
    "hypothesis in testing": ("testing.strategies", "from hypothesis import strategies"),
    "icalendar in elections": ("elections.timetable", "import icalendar"),
    "icalendar in a module calendar": ("interchange.calendar", "import icalendar"),
    "the root loads anything": ("", "from importlib import import_module\nimport_module('congress_rules.testing')"),
}


@pytest.mark.parametrize(("module", "source"), ALLOWED.values(), ids=ALLOWED)
def test_what_is_allowed_is_not_reported(module, source):
    """Imports of lower floors, of siblings and of the packages at home there are in order."""
    name = f"{ROOT}.{module}".removesuffix(".")
    assert [] == violations({f"{ROOT}.law.periods": "", name: source})


FORBIDDEN = {
    "no floor": ("misc", "", "stands on no floor"),
    "a higher floor": ("law", "import congress_rules.logic", "not on a lower floor"),
    "the same floor": ("errors", "from congress_rules import texts", "not on a lower floor"),
    "publicity from elections": ("elections.seats", "from congress_rules.publicity import x", "not on a lower floor"),
    "elections from publicity": ("publicity.units", "from congress_rules import elections", "not on a lower floor"),
    "in a function": ("law.periods", "def f():\n    from congress_rules.logic import x", "not on a lower floor"),
    "in a method": (
        "law.a",
        "class A:\n    async def f(self):\n        import congress_rules.testing",
        "not on a lower floor",
    ),
    "for type checkers": (
        "logic.cells",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from congress_rules.policies import x",
        "not on a lower floor",
    ),
    "its own package": ("law.a", "from congress_rules.law import Period", "imports its own package congress_rules.law"),
    "its own package, for type checkers": (
        "law.a",
        "import typing\nif typing.TYPE_CHECKING:\n    import congress_rules.law",
        "imports its own package congress_rules.law",
    ),
    "the root": ("law.a", "import congress_rules", "imports the root"),
    "an unknown part": ("law.a", "from congress_rules import helpers", "not on a lower floor"),
    "a relative import": ("law.a", "from . import b", "imports relatively"),
    "cattrs outside interchange": ("rulebooks", "import cattrs", "cattrs, which is not for rulebooks"),
    "polars outside frames": ("policies.scoring", "def f():\n    import polars", "polars, which is not for policies"),
    "narwhals outside frames": ("testing", "from narwhals import col", "narwhals, which is not for testing"),
    "hypothesis outside testing": (
        "policies.laws",
        "import hypothesis.strategies",
        "hypothesis, which is not for policies",
    ),
    "hypothesis in another's testing": (
        "policies.testing",
        "import hypothesis",
        "hypothesis, which is not for policies",
    ),
    "icalendar elsewhere": ("publicity.units", "import icalendar", "icalendar, which is not for publicity"),
    "another package": ("law", "import requests", "requests, which is not for law"),
    "the clock, by module": ("law", "import time", "imports time: "),
    "the clock, by date": ("law", "import datetime\nx = datetime.date.today()", "uses the clock: datetime.date.today"),
    "the clock, not called": ("law", "from datetime import datetime\nf = datetime.now", "uses the clock: datetime.now"),
    "files": ("law", "with open('x') as f: pass", "uses open"),
    "the system": ("law", "import os.path", "imports os: "),
    "the network": ("law", "def f():\n    from socket import socket", "imports socket: "),
    "chance": ("law", "from random import random", "imports random: "),
    "a hidden import": ("law", "import importlib\nimportlib.import_module(x)", "uses import_module"),
    "a hidden import, by name": ("law", "from importlib import import_module\nimport_module(x)", "uses import_module"),
}


@pytest.mark.parametrize(("module", "source", "fault"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_what_is_forbidden_is_reported(module, source, fault):
    """Each kind of violation is reported once, on the line where it stands."""
    name = f"{ROOT}.{module}"
    where = f"{name}:{source.count(chr(10)) + 1}" if source else name
    [found] = violations({name: source})
    assert found.startswith(f"{where}: ")
    assert fault in found


def test_a_circle_is_reported_in_its_order():
    """Modules of one package that need each other to load are named, each before the one that it imports."""
    sources = {
        "congress_rules.law.a": "from congress_rules.law import b",
        "congress_rules.law.b": "from congress_rules.law.c import x",
        "congress_rules.law.c": "try:\n    import congress_rules.law.a\nexcept ImportError: pass",
    }
    [found] = violations(sources)
    circle, _, fault = found.partition(": ")
    names = circle.split(" > ")
    assert "import each other in a circle" == fault
    assert names[0] == names[-1]
    assert {("a", "b"), ("b", "c"), ("c", "a")} == {
        (importer[-1], imported[-1]) for importer, imported in pairwise(names)
    }


@pytest.mark.parametrize(
    "second",
    [
        "def f():\n    from congress_rules.law import a",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from congress_rules.law import a",
    ],
)
def test_an_import_that_does_not_run_while_loading_makes_no_circle(second):
    """A sibling imported in a function, or for type checkers alone, is no circle."""
    sources = {"congress_rules.law.a": "from congress_rules.law import b", "congress_rules.law.b": second}
    assert [] == violations(sources)


def test_the_else_of_type_checking_runs_while_loading():
    """What stands under the `else` of `if TYPE_CHECKING` counts for circles."""
    second = "import typing\nif typing.TYPE_CHECKING:\n    pass\nelse:\n    from congress_rules.law import a"
    sources = {"congress_rules.law.a": "from congress_rules.law import b", "congress_rules.law.b": second}
    assert 1 == len(violations(sources))


def test_publicity_and_elections_share_a_floor():
    """Neither lies below the other, so neither may import the other."""
    assert FLOORS["publicity"] == FLOORS["elections"]
