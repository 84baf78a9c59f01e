"""Test the nouns of publicity: what they refuse, what they keep out of `repr`, and the names that rules read."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest

from congress_rules.logic import facet_of
from congress_rules.publicity import Adoption, Approval, Outlet, Person, Unit, WrittenInstruction
from congress_rules.texts import Text

UNIT = Unit(id="u1")
OUTLET = Outlet(id="o1")
ADOPTION = Adoption(id="a1", outlet=OUTLET, adopted_on=date(2024, 5, 1), unit=UNIT)
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("noun", [Unit, Person, Outlet])
@pytest.mark.parametrize(("given", "error"), [("", ValueError), (1, TypeError), (None, TypeError)])
def test_ids_are_names(noun: type[Any], given: object, error: type[Exception]):
    """An id is a string that is not empty."""
    with pytest.raises(error):
        noun(id=given)


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"id": ""}, ValueError),
        ({"outlet": "o1"}, TypeError),
        ({"unit": None}, TypeError),
        ({"adopted_on": None}, TypeError),
        ({"adopted_on": "2024-05-01"}, TypeError),
        ({"adopted_on": NOON}, TypeError),
        ({"genre": ""}, ValueError),
        ({"mode": 1}, TypeError),
        ({"content": ""}, ValueError),
        ({"story": ""}, ValueError),
        ({"submission": ""}, ValueError),
        ({"verified": 1}, TypeError),
        ({"verified": "yes"}, TypeError),
        ({"authors": "p"}, TypeError),
        ({"authors": {"p"}}, TypeError),
        ({"authors": ("p", 1)}, TypeError),
        ({"authors": ["p", ""]}, ValueError),
        ({"authors": ("",)}, ValueError),
        ({"instructions": WrittenInstruction()}, TypeError),
        ({"instructions": ["city"]}, TypeError),
        ({"instructions": ("city",)}, TypeError),
        ({"characters": -1}, ValueError),
        ({"characters": True}, TypeError),
        ({"characters": 1.0}, TypeError),
        ({"characters": "1"}, TypeError),
        ({"fee": 1}, TypeError),
        ({"fee": 1.5}, TypeError),
        ({"fee": Decimal("NaN")}, ValueError),
        ({"fee": Decimal("-0.01")}, ValueError),
    ],
)
def test_adoption_refuses(values: dict[str, Any], error: type[Exception]):
    """Values of another kind are refused where they are given; numbers are strict."""
    with pytest.raises(error):
        attrs.evolve(ADOPTION, **values)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (NOON, r"adopted_on must be a day \(datetime.date\), not datetime"),
        ("1 May", r"adopted_on must be a day \(datetime.date\), not str"),
    ],
)
def test_says_what_a_day_is(value: Any, message: str):
    """The message names the attribute and the kind of what stood there."""
    with pytest.raises(TypeError, match=message):
        attrs.evolve(ADOPTION, adopted_on=value)


@pytest.mark.parametrize(
    ("noun", "values", "message"),
    [
        (Person, {"name": ("张三",)}, "name must be a non-empty string, not tuple"),
        (Person, {"id": ["张三"]}, "id must be a non-empty string, not list"),
        (Person, {"name": ""}, "name must be a non-empty string, not an empty one"),
        (Person, {"unit": {"张三": 1}}, "unit must be a non-empty string, not dict"),
        (Unit, {"name": "张三"}, "name must be a Text, in both languages, not str"),
        (Unit, {"enforcement": "张三"}, "enforcement must be True or False, not str"),
        (Outlet, {"level": ("张三",)}, "level must be a non-empty string, not tuple"),
        (WrittenInstruction, {"leader": ["张三"]}, "leader must be a non-empty string, not list"),
        (WrittenInstruction, {"on": "张三"}, "on must be a day (datetime.date), not str"),
        (Adoption, {"authors": "张三"}, "authors must be a tuple or list of ids, not str"),
        (Adoption, {"authors": ["p", ("张三",)]}, "authors[1] must be a non-empty string, not tuple"),
        (Adoption, {"authors": ("p", "")}, "authors[1] must be a non-empty string, not an empty one"),
        (Adoption, {"instructions": "张三"}, "instructions must be a tuple or list of written instructions, not str"),
        (Adoption, {"instructions": ["张三"]}, "instructions[0] must be a WrittenInstruction, not str"),
        (Adoption, {"outlet": "张三"}, "outlet must be an Outlet, not str"),
        (Adoption, {"unit": Person(id="张三")}, "unit must be a Unit, not Person"),
        (Adoption, {"fee": "张三"}, "fee must be a Decimal, in yuan, not str"),
        (Adoption, {"fee": Decimal(-4711)}, "fee must be an amount from 0, in yuan, not a negative or endless one"),
        (Adoption, {"characters": "张三"}, "characters must be a whole number from 0, not str"),
        (Adoption, {"characters": False}, "characters must be a whole number from 0, not bool"),
        (Adoption, {"characters": -4711}, "characters must be a whole number from 0, not a negative one"),
    ],
)
def test_errors_show_no_value(noun: type[Any], values: dict[str, Any], message: str):
    """The error names the attribute, what is expected and the class found; what stood there may be somebody's name."""
    known: dict[str, Any] = {"outlet": OUTLET, "adopted_on": ADOPTION.adopted_on, "unit": UNIT}
    rest = {"id": "x", **(known if noun is Adoption else {})} if noun is not WrittenInstruction else {}
    with pytest.raises((TypeError, ValueError)) as caught:
        noun(**{**rest, **values})
    assert (message,) == caught.value.args


@pytest.mark.parametrize(("name", "members"), [("authors", ["p", "q"]), ("instructions", [WrittenInstruction()])])
def test_lists_become_tuples(name: str, members: list[Any]):
    """Several authors or instructions may come as a list; none at all is told from unknown."""
    given: list[dict[str, Any]] = [{name: each} for each in (members, tuple(members), [], (), None)]
    kept = [tuple(members), tuple(members), (), (), None]
    assert kept == [getattr(attrs.evolve(ADOPTION, **each), name) for each in given]


@pytest.mark.parametrize(
    "values",
    [
        {"characters": 0},
        {"characters": 10**9},
        {"fee": Decimal("0.01")},
        {"fee": Decimal(0)},
        {"authors": ()},
        {"authors": ("p", "q")},
        {"instructions": ()},
        {"instructions": (WrittenInstruction(), WrittenInstruction(level="city", on=date(2024, 5, 2), leader="p"))},
        {"verified": False},
        {"genre": "whatever the taxonomy says"},
    ],
)
def test_adoption_takes(values: dict[str, Any]):
    """Zero and none are values; whether a genre exists, the taxonomy says."""
    (name,) = values
    assert values[name] == getattr(attrs.evolve(ADOPTION, **values), name)


def test_unknown_by_default():
    """What is not given is unknown, never zero, never false, never none."""
    optional = [each.name for each in attrs.fields(Adoption) if each.default is not attrs.NOTHING]
    assert [None] * 12 == [getattr(ADOPTION, name) for name in optional]
    assert (None, None, None) == (UNIT.kind, UNIT.enforcement, UNIT.name)
    assert (None, None, None) == attrs.astuple(WrittenInstruction())
    assert (None, None) == attrs.astuple(Approval())


@pytest.mark.parametrize(
    ("noun", "values"), [(WrittenInstruction, {"on": NOON}), (Unit, {"id": "u", "enforcement": 1})]
)
def test_other_nouns_refuse(noun: type[Any], values: dict[str, Any]):
    """Days and truth values are strict in every noun."""
    with pytest.raises(TypeError):
        noun(**values)


@pytest.mark.parametrize(("noun", "name"), [(Unit, "甲镇"), (Outlet, "日报")])
def test_names_speak_both_languages(noun: type[Any], name: str):
    """A unit and an outlet are named in both languages or not at all."""
    assert Text(name, "name") == noun(id="x", name=Text(name, "name")).name
    with pytest.raises(TypeError):
        noun(id="x", name=name)


def test_account_and_day():
    """A piece goes to the account of its unit, and is governed by the day of its adoption."""
    assert ("u1", date(2024, 5, 1)) == (ADOPTION.account, ADOPTION.day)


def test_private_matters_stay_out_of_repr():
    """Names of people, authors, leaders and fees are not shown."""
    instruction = WrittenInstruction(leader="secret")
    adoption = attrs.evolve(ADOPTION, authors=("secret",), fee=Decimal(4711), instructions=(instruction,))
    shown = repr(adoption) + repr(Person(id="p", name="secret"))
    assert "secret" not in shown
    assert "4711" not in shown
    assert "'a1'" in shown


def test_described_for_rules():
    """Every attribute that a rule may test has its facet, in the taxonomy's words."""
    facets = {noun: {each.name: facet_of(each) for each in attrs.fields(noun)} for noun in (Unit, Outlet, Adoption)}
    assert "unit_kind" == facets[Unit]["kind"]
    assert ("level", "outlet_kind") == (facets[Outlet]["level"], facets[Outlet]["kind"])
    assert ("genre", "mode", "content") == tuple(facets[Adoption][name] for name in ("genre", "mode", "content"))
    assert "level" == facet_of(attrs.fields(WrittenInstruction).level)


def test_frozen():
    """Nouns are values: they do not change, and equal ones are one."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        ADOPTION.genre = "feature"  # type: ignore[misc]
    assert 1 == len({ADOPTION, attrs.evolve(ADOPTION)})
