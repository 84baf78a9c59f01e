"""Test the strict converters: what is taken as it is, and what is refused, with the path of each datum."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, Literal

import attrs
import pytest

from congress_rules.errors import DefinitionError, Fault, UnreadableError
from congress_rules.interchange.documents.converters import kind_of, make_converter
from congress_rules.interchange.documents.limits import shortened
from congress_rules.interchange.documents.reading import Misfit, faults_of, structured
from congress_rules.interchange.rules.domains import read_said, read_value, write_said
from congress_rules.logic import UNREGULATED, Days, Names, Numbers
from congress_rules.texts import Text


class Colour(StrEnum):
    """Some colours."""

    RED = "red"
    BLUE = "blue"


@attrs.frozen(kw_only=True)
class Part:
    """A part with one name."""

    id: str = attrs.field(validator=attrs.validators.min_len(1))


@attrs.frozen(kw_only=True)
class Whole:
    """One of each kind of attribute."""

    truth: bool
    count: int
    name: str
    amount: Decimal | None = None
    share: Fraction = Fraction(1, 3)
    number: int | Decimal | Fraction = 0
    rate: int | Decimal | Fraction | None = None
    day: date = date(2024, 1, 1)
    colour: Colour = Colour.RED
    mode: Literal["one", "two"] = "one"
    text: Text | None = None
    parts: tuple[Part, ...] = ()
    ids: frozenset[str] = frozenset()
    texts: Mapping[str, Text] = attrs.field(factory=dict[str, Text])


FULL: dict[str, Any] = {
    "truth": True,
    "count": 3,
    "name": "n",
    "amount": Decimal("1.50"),
    "share": "-2/3",
    "number": Decimal("0.5"),
    "rate": "0/1",
    "day": date(2024, 2, 29),
    "colour": "blue",
    "mode": "two",
    "text": {"zh": "甲", "en": "A"},
    "parts": [{"id": "p"}],
    "ids": ["a", "b"],
    "texts": {"x": {"zh": "乙", "en": "B"}},
}


def read(**changes: Any) -> Whole:
    """Read the whole with changes."""
    return structured(make_converter(), {**FULL, **changes}, Whole, "whole")


def faults(**changes: Any) -> tuple[str, ...]:
    """Give the faults of the whole with changes."""
    with pytest.raises(UnreadableError) as caught:
        read(**changes)
    return tuple(map(str, caught.value.faults))


def test_what_is_right_is_taken_as_it_is():
    """And it is written as it was read; what is at its default is left out."""
    whole = read()
    assert (Fraction(-2, 3), Fraction(0), Colour.BLUE) == (whole.share, whole.rate, whole.colour)
    assert FULL == {**make_converter().unstructure(whole), "parts": [*FULL["parts"]]}
    assert {"truth": True, "count": 1, "name": ""} == make_converter().unstructure(Whole(truth=True, count=1, name=""))
    assert read(day="2024-02-29", amount=None, rate=None) == read(amount=None, rate=None)
    assert Decimal(2) == read(amount=2).amount


WRONG: dict[str, tuple[Any, ...]] = {
    "truth": (0, "true", None),
    "count": ("4", Decimal("4.7"), True, None),
    "name": (4, None, ["n"]),
    "amount": ("4", True, date(2024, 1, 1)),
    "share": ("2/4", "1/0", "1", 1, "٣/٤", "1/3 "),
    "number": (None, True, "1", "0.5"),
    "rate": ([], "x"),
    "day": ("2024-2-9", "2023-02-29", "20240229", 20240229, None),
    "colour": ("Blue", 1, None),
    "mode": ("three", True, None),
    "text": ({"zh": "甲"}, "甲", {"zh": "甲", "en": None}),
    "parts": ({"id": "p"}, "p", [{}], [{"id": ""}], [{"id": "p", "name": "q"}], None),
    "ids": ("ab", ["a", "a"], [1]),
    "texts": ([], {"x": "X"}),
}


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in WRONG.items() for value in values])
def test_what_is_wrong_is_refused(key, value):
    """The path is that of the datum, or begins with it, and the value is not shown."""
    (found,) = faults(**{key: value})
    assert f" @ whole.{key}" in found
    assert not isinstance(value, str) or f"{value!r}" not in found


def test_the_nearest_key_and_value_are_named():
    """They are no secret."""
    with pytest.raises(UnreadableError) as caught:
        structured(make_converter(), {**FULL, "colour": "bleu", "cuont": 3}, Whole, "whole", "a whole")
    assert ("a whole", ("blue", "count")) == (
        caught.value.subject,
        tuple(each.nearest for each in caught.value.faults),
    )


def test_a_class_is_a_table():
    """Anything else is one fault of the whole."""
    with pytest.raises(UnreadableError, match="a list is not a table @ whole"):
        structured(make_converter(), [], Whole, "whole")


def test_values_are_shown_where_a_converter_says_so():
    """Then they are cut."""
    with pytest.raises(UnreadableError, match=r"'x{39}… is not a whole number @ whole.count"):
        structured(make_converter(show=shortened), {**FULL, "count": "x" * 100}, Whole, "whole")


def test_kinds_are_named():
    """Values of no format are called by their class."""
    kinds = ["nothing", "true or false", "a whole number", "a decimal number", "a text", "a day", "a list", "a table"]
    values: list[object] = [None, True, 1, Decimal(1), "", date(2024, 1, 1), [], {}]
    assert [*kinds, "a float"] == [kind_of(each) for each in (*values, 0.5)]


def test_faults_of_other_errors():
    """A definition's faults keep their own paths in brackets, unless it is the same; what is none is raised."""
    error = DefinitionError("rule", [Fault("a", "1", "2"), Fault("rule[b]", "3", "4")])
    assert (Fault("a", "1", "2"), Fault("a (rule[b])", "3", "4")) == tuple(faults_of(error, "a"))
    assert (Fault("a", "a value", "valid: no"),) == tuple(faults_of(ValueError("no"), "a"))
    with pytest.raises(ZeroDivisionError):
        tuple(faults_of(ZeroDivisionError(), "a"))
    noted = Misfit("x", "y")
    noted.add_note("a note of another kind")
    group = structured_error(noted)
    assert (Fault("a", "x", "y"),) == tuple(faults_of(group, "a"))


def structured_error(error: Exception) -> Exception:
    """Give the error of a converter whose hook raises another."""

    @attrs.frozen
    class Holder:
        held: Part

        def __attrs_post_init__(self) -> None:
            raise error

    with pytest.raises(ExceptionGroup) as caught:
        make_converter().structure({"held": {"id": "p"}}, Holder)
    return caught.value


@pytest.mark.parametrize(
    "value",
    [True, 3, Decimal("0.5"), "x", Fraction(1, 3), Text("甲", "A"), UNREGULATED],
    ids=lambda value: str(value)[:9],
)
def test_what_rows_say_comes_back(value):
    """Values of every kind that a row may have are told apart."""
    found = read_said(write_said(value))
    assert (type(value), value) == (type(found), found)


@pytest.mark.parametrize(
    "data", [None, [], {}, {"unregulated": False}, {"fraction": "1/3", "zh": ""}, date(2024, 1, 1)]
)
def test_what_rows_cannot_say(data):
    """Anything else is refused."""
    with pytest.raises(Misfit):
        read_said(data)


def test_values_of_tests_follow_their_domain():
    """A day is read of a text, a fraction where numbers are expected, and a list is no value."""
    assert date(2024, 1, 1) == read_value(Days(), "2024-01-01")
    assert (Fraction(1, 3), "1/3") == (read_value(Numbers(), "1/3"), read_value(Names(), "1/3"))
    with pytest.raises(Misfit):
        read_value(Names(), ["a"])
