"""Test readings: options, the choice among them and how it is told."""

import pickle

import attrs
import pytest

from congress_rules.errors import DefinitionError, UnknownNameError
from congress_rules.law import CIVIL_CODE, Reading, choices
from congress_rules.texts import Text

READING = Reading(
    id="leap-day",
    question=Text("平年无二月二十九日，何日满周岁？", "When does someone born on 29 February come of age?"),
    options={"february-28": Text("二月二十八日", "28 February"), "march-1": Text("三月一日", "1 March")},
    choice="february-28",
    basis=CIVIL_CODE.cite("202"),
)


def test_explains_in_one_line() -> None:
    """The line names the provision, the question, the choice and the alternatives."""
    assert (
        "Civil Code of the People's Republic of China, art. 202: When does someone born on 29 February come of age? "
        "Taken: 28 February. Alternatives: 1 March."
    ) == READING.explain("en")
    assert (
        "《中华人民共和国民法典》第二百零二条：平年无二月二十九日，何日满周岁？采用：二月二十八日；另可：三月一日。"
    ) == READING.explain()


def test_explains_parameter_and_lone_option() -> None:
    """A parameter is named; where there is no alternative, none is."""
    reading = attrs.evolve(READING, options={"february-28": Text("二月二十八日", "28 February")}, parameter="leap_day")
    assert reading.explain("en").endswith("Taken: 28 February. Set by the parameter leap_day.")
    assert reading.explain("zh").endswith("采用：二月二十八日；可由参数 leap_day 改定。")


def test_takes_another_choice() -> None:
    """Another choice is another reading; the first stays as it was."""
    other = READING.taking("march-1")
    assert ("february-28", "march-1") == (READING.choice, other.choice)
    assert "Taken: 1 March. Alternatives: 28 February." in other.explain("en")
    assert READING == other.taking("february-28")


def test_refuses_unknown_choice() -> None:
    """A choice that is no option is refused, with the nearest option."""
    with pytest.raises(UnknownNameError, match="no option of the reading 'leap-day' 'march-2'; did you mean 'march-1'"):
        READING.taking("march-2")


def test_refuses_no_options() -> None:
    """A question without an answer is no reading."""
    with pytest.raises(DefinitionError, match="an empty mapping is not one option at least @ options"):
        attrs.evolve(READING, options={})


def test_hashes_and_pickles() -> None:
    """Readings are values: equal ones hash alike, also after a journey."""
    again = pickle.loads(pickle.dumps(READING))  # noqa: S301 - our own bytes
    assert (READING, hash(READING)) == (again, hash(again))


def test_choices() -> None:
    """The choices are listed by id."""
    other = attrs.evolve(READING, id="other", choice="march-1")
    assert {"leap-day": "february-28", "other": "march-1"} == choices([READING, other])
    assert {} == choices([])


def test_choices_refuse_repeated_ids() -> None:
    """Every repeated id is a fault, with its place."""
    with pytest.raises(DefinitionError, match="'leap-day' is not an id of its own @ readings") as caught:
        choices([READING, READING, READING.taking("march-1")])
    assert ["readings[1].id", "readings[2].id"] == [each.path for each in caught.value.faults]
