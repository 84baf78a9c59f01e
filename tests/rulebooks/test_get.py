"""Test the list of rulebooks: what it gives, from which day, and what other packages add."""

import pkgutil
from collections.abc import Iterable
from datetime import date, datetime
from importlib import import_module
from importlib.metadata import EntryPoint, EntryPoints
from typing import Any, assert_type

import attrs
import pytest

from congress_rules import rulebooks
from congress_rules.errors import CalendarError, DefinitionError, NotInForceError, UnknownNameError
from congress_rules.logic import Row
from congress_rules.policies import Rulebook
from congress_rules.publicity import MODE, OUTLET_KIND
from congress_rules.rulebooks import GROUP, INTERIM_MEASURES, SHIPPED, InterimMeasures, get, names

LATER = date(2024, 12, 31)
OURS = (
    "agency-publicity",
    "beijing-rules",
    "district-report",
    "election-law",
    "election-outline",
    "interim-measures",
    "street-plan",
)
OTHER = attrs.evolve(INTERIM_MEASURES, id="other-measures")


@pytest.fixture
def entries(monkeypatch: pytest.MonkeyPatch) -> list[EntryPoint]:
    """Give the list of entry points that the interpreter finds; tests add to it."""
    found: list[EntryPoint] = []

    def entry_points(**wanted: Any) -> EntryPoints:
        return EntryPoints(found).select(**wanted)

    monkeypatch.setattr("importlib.metadata.entry_points", entry_points)
    return found


def entry(name: str, value: str, group: str = GROUP) -> EntryPoint:
    """Give an entry point, of the group of rulebooks unless another is named."""
    return EntryPoint(name=name, value=value, group=group)


@pytest.fixture
def other(monkeypatch: pytest.MonkeyPatch) -> str:
    """Make the rulebook of another package importable, and give where it is."""
    monkeypatch.setattr(rulebooks, "OTHER", OTHER, raising=False)
    return "congress_rules.rulebooks:OTHER"


def test_gives_a_shipped_rulebook():
    """A literal name gives the rulebook's own type, any other string a rulebook."""
    book = get("interim-measures", on=LATER)
    assert_type(book, InterimMeasures)
    assert_type(get(str(book.id), on=LATER), Rulebook)
    assert INTERIM_MEASURES == book


def test_first_day():
    """A rulebook is there from its first day on."""
    assert INTERIM_MEASURES == get("interim-measures", on=date(2024, 4, 1))
    with pytest.raises(NotInForceError, match="interim-measures is in force from 2024-04-01, not on 2024-03-31"):
        get("interim-measures", on=date(2024, 3, 31))


@pytest.mark.parametrize("on", ["2024-12-31", datetime(2024, 12, 31), None, 2024])  # noqa: DTZ001 - a day is meant
@pytest.mark.parametrize("name", ["interim-measures", "no such rulebook"])
def test_asks_for_a_day(name: str, on: Any):
    """The day is given as one, without a time."""
    with pytest.raises(CalendarError) as caught:
        get(name, on=on)
    assert (f"{on!r} is not a day: expected a date without a time",) == caught.value.args


def test_hides_later_amendments(entries: list[EntryPoint], other: str):
    """A rulebook is given as it stood on the day."""
    tests = OUTLET_KIND.equals("bulletin"), MODE.equals("alone")
    row = Row(id="bulletin-alone", when=tests, value=3)
    amended = OTHER.amend("scoring", row, since=date(2024, 7, 1), basis=OTHER.instrument.cite("9(1)"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rulebooks, "OTHER", amended)
        entries.append(entry("other-measures", other))
        assert (OTHER, amended) == (
            get("other-measures", on=date(2024, 6, 30)),
            get("other-measures", on=date(2024, 7, 1)),
        )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("interim-measure", "no rulebook 'interim-measure'; did you mean 'interim-measures'?"),
        ("zzz", f"no rulebook 'zzz'; there are: {', '.join(OURS)}"),
    ],
)
def test_unknown_name(entries: list[EntryPoint], name: str, message: str):
    """A name that nobody ships is refused, with the nearest."""
    assert [] == entries
    with pytest.raises(UnknownNameError) as caught:
        get(name, on=LATER)
    assert message == str(caught.value)


def test_names_are_sorted_and_unique(entries: list[EntryPoint], other: str):
    """The names of this package and of others are listed once each, in order; other groups do not count."""
    assert OURS == names()
    entries += [entry("other-measures", other), entry("a-measures", other), entry("interim-measures", other)]
    entries.append(entry("foreign", other, group="console_scripts"))
    assert tuple(sorted((*OURS, "a-measures", "other-measures"))) == names()


def test_gives_what_another_package_adds(entries: list[EntryPoint], other: str):
    """A rulebook of another package is found by its entry point."""
    entries.append(entry("other-measures", other))
    assert OTHER == get("other-measures", on=LATER)


def test_shipped_rulebooks_come_first(entries: list[EntryPoint], other: str):
    """Another package cannot put its own in the place of one that ships."""
    entries.append(entry("interim-measures", other))
    assert INTERIM_MEASURES == get("interim-measures", on=LATER)


def test_other_rulebooks_have_a_first_day_too(entries: list[EntryPoint], other: str):
    """A rulebook of another package is not given before it is in force."""
    entries.append(entry("other-measures", other))
    with pytest.raises(NotInForceError, match="other-measures"):
        get("other-measures", on=date(2024, 3, 31))


def test_a_rulebook_without_a_first_day(entries: list[EntryPoint], monkeypatch: pytest.MonkeyPatch):
    """Where no first day is stated, every day is served."""
    book = attrs.evolve(OTHER, admission=attrs.evolve(OTHER.admission, in_force=None))
    monkeypatch.setattr(rulebooks, "UNDATED", book, raising=False)
    entries.append(entry("undated", "congress_rules.rulebooks:UNDATED"))
    assert book == get("undated", on=date(1990, 1, 1))


def test_refuses_what_is_no_rulebook(entries: list[EntryPoint]):
    """An entry point that names something else is a fault of its package, and says where."""
    entries.append(entry("broken", "congress_rules.rulebooks:GROUP"))
    with pytest.raises(DefinitionError) as caught:
        get("broken", on=LATER)
    assert "rulebook 'broken':\n  a str is not a Rulebook @ congress_rules.rulebooks:GROUP" == str(caught.value)


def books_in(module: str) -> Iterable[Rulebook]:
    """Give the rulebooks that a module of the package defines."""
    return [
        each
        for each in vars(import_module(f"congress_rules.rulebooks.{module}")).values()
        if isinstance(each, Rulebook)
    ]


def test_every_module_is_listed():
    """Each module of the package holds one rulebook, which is listed once under the module's name."""
    modules = [each.name for each in pkgutil.iter_modules(rulebooks.__path__)]
    found = {module: [book.id for book in books_in(module)] for module in modules}
    assert {module: [module.replace("_", "-")] for module in modules} == found
    assert sorted(book.id for book in SHIPPED) == sorted(module.replace("_", "-") for module in modules)
