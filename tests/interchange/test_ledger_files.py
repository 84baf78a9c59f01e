"""Write ledgers as documents and read them back; whatever is wrong with one is one error that lists all of it."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from congress_rules.errors import UnreadableError, UnwritableError
from congress_rules.interchange import ledger_digest, read_ledger, write_ledger
from congress_rules.law import Period
from congress_rules.policies import Figure, Judgement
from congress_rules.publicity import (
    Adoption,
    Approval,
    Award,
    Designation,
    Ledger,
    Outlet,
    Outreach,
    Person,
    ReportingFault,
    Submission,
    Unit,
    WrittenInstruction,
)
from congress_rules.texts import Text
from tests.publicity.entries import in_media, ledger_of

DAY, YEAR = date(2024, 3, 5), Period.year(2024)
TOWN = Unit(id="town", kind="township_presidium", enforcement=False, name=Text("甲镇", "Jia"))
DAILY = Outlet(id="daily", level="city")
STRANGE = Unit(id="strange", kind="court", name=Text("法院", "court"))
VALUES: tuple[Any, ...] = (True, "good", "1/3", 4, Decimal("4.5"), Fraction(1, 3), Fraction(2))
FIGURES: tuple[tuple[Figure, Any], ...] = (
    (Figure(0), 0),
    (Figure(14), 14),
    (Figure(None), "unknown"),
    (Figure.over(40), {"over": 40}),
    (Figure.about(10), {"about": 10}),
    (Figure.nearly(10), {"nearly": 10}),
    (Figure.over(40) + Figure.over(1), {"low": 41, "least": 43}),
    (Figure.nearly(10) + Figure(4), {"low": 4, "high": 14, "least": 4, "most": 13}),
    (Figure.about(10) + Figure.over(4), {"low": 14, "least": 5, "rough": True}),
    (Figure(None) + Figure(3), {"least": 3}),
)
FULL = Ledger(
    units=[TOWN],
    outlets=[DAILY],
    people=[Person(id="p-1", unit="town", name="张三")],
    adoptions=[
        Adoption(id="A-1", outlet=DAILY, adopted_on=DAY, unit=TOWN),
        Adoption(
            id="A-2",
            outlet=Outlet(id="county"),
            adopted_on=DAY,
            unit=STRANGE,
            authors=(),
            instructions=(WrittenInstruction(level="city", on=DAY, leader="p-9"), WrittenInstruction()),
            verified=False,
            characters=0,
            approvals=(Approval(by="leader", on=DAY), Approval()),
            filed_on=DAY,
            fee=Decimal("120.50"),
        ),
        Adoption(id="A-2", outlet=DAILY, adopted_on=DAY, unit=TOWN, instructions=(), fee=Decimal(3)),
    ],
    submissions=[],
    designations=[Designation(id="D-1", unit=TOWN, person="p-1", since=DAY)],
    faults=[ReportingFault(id="F-1", unit=TOWN, on=DAY, major=True)],
    outreach=[
        Outreach(id=f"O-{number}", unit=TOWN, kind="talk", on=DAY, count=figure, attendances=figure)
        for number, (figure, _) in enumerate(FIGURES)
    ],
    judgements=[
        Judgement(id=f"J-{number}", criterion="c", about="p-1", period=YEAR, value=value, by="b", on=DAY, reason="r")
        for number, value in enumerate(VALUES)
    ],
    awards=[Award(id="W-1", honour="h", account="p-1", period=YEAR, granted=False, by="b", on=DAY, reason="r")],
)
LAYOUTS: tuple[Any, ...] = ("json", "toml")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "ledger", [FULL, Ledger(), Ledger(submissions=[Submission(id="S", outlet=DAILY, submitted_on=DAY, unit=TOWN)])]
)
def test_read_back(ledger, layout):
    """What was written is read: unknown, none and zero are told apart, and so are values of different kinds."""
    again = read_ledger(write_ledger(ledger, layout), layout)
    assert ledger == again
    assert [type(each.value) for each in ledger.judgements] == [type(each.value) for each in again.judgements]


def test_form():
    """Units and outlets stand there once; what is not listed is carried; what is unknown is left out."""
    written = json.loads(write_ledger(FULL))
    assert ["congress-rules/1", "ledger"] == [written["schema"], written["kind"]]
    assert [
        {"id": "town", "kind": "township_presidium", "enforcement": False, "name": {"zh": "甲镇", "en": "Jia"}}
    ] == written["units"]
    one, two, _ = written["adoptions"]
    assert {"id": "A-1", "outlet": "daily", "adopted_on": "2024-03-05", "unit": "town"} == one
    assert {"id": "county"} == two["outlet"]
    assert {"id": "strange", "kind": "court", "name": {"zh": "法院", "en": "court"}} == two["unit"]
    assert ([], []) == (two["authors"], written["submissions"])
    assert {"schema": "congress-rules/1", "kind": "ledger"} == json.loads(write_ledger(Ledger()))


def test_figures():
    """Counts stand there as numbers and words; what is not stated is left out, and unknown is a word."""
    written = json.loads(write_ledger(FULL))["outreach"]
    assert [each for _, each in FIGURES] == [each["count"] for each in written]
    assert {"id": "O-0", "unit": "town", "kind": "talk", "on": "2024-03-05", "count": 0, "attendances": 0} == written[0]
    some = Outreach(id="O", unit=STRANGE, kind="talk", on=DAY, count=Figure(1))
    assert "attendances" not in write_ledger(Ledger(outreach=[some]))
    assert '"outreach": []' in write_ledger(Ledger(outreach=()))


NO_FIGURE = "a whole number, 'unknown', or a table with one of the keys over, about, nearly @ {path}"


@pytest.mark.parametrize(
    ("figure", "fault"),
    [
        ("14", f"a text is not {NO_FIGURE}"),
        (True, f"true or false is not {NO_FIGURE}"),
        (-1, "-1 is not a whole number from 0, or None @ {path} (number)"),
        ({"over": -1}, "-1 is not a whole number from 0, or None @ {path}.over (number)"),
        ({"over": "40"}, "a text is not a whole number @ {path}.over"),
        ({"nearly": 0}, "0 is not a whole number from 1: nothing is fewer than 0 @ {path}.nearly (number)"),
        ({"over": 4, "about": 4}, f"a table with further keys is not {NO_FIGURE}"),
        ({}, "nothing is not a value: this key must not be left out @ {path}.least"),
        ({"low": 3, "least": "3"}, "a text is not a whole number @ {path}.least"),
        ({"low": 3, "least": 3}, "3 is not more than 3 @ {path} (least)"),
        (
            {"least": 3, "moast": 4},
            "a key is not one of: low, high, least, most, rough; did you mean 'most'? @ {path}.moast",
        ),
    ],
)
def test_figures_that_are_none(figure, fault):
    """A figure is read strictly, and each fault has its path."""
    given = {"id": "O", "unit": "town", "kind": "talk", "on": "2024-03-05", "count": figure}
    assert [fault.format(path="ledger.outreach[0].count")] == faults(outreach=[given])


def test_zero_has_no_sign():
    """A fee of minus zero is zero."""
    piece = Adoption(id="A", outlet=DAILY, adopted_on=DAY, unit=TOWN, fee=Decimal("-0.00"))
    ledger = Ledger(adoptions=[piece])
    assert ledger == read_ledger(write_ledger(ledger))


def test_own_classes_have_no_form():
    """A record of an author's own class cannot be written, and its place is said."""

    class Office(Unit):
        pass

    class Note(WrittenInstruction):
        pass

    class Estimate(Figure):
        pass

    office = Office(id="o")
    pieces = [
        Adoption(id="A", outlet=DAILY, adopted_on=DAY, unit=office, instructions=(Note(),)),
        Adoption(id="B", outlet=DAILY, adopted_on=DAY, unit=Office(id="x")),
    ]
    done = Outreach(id="O", unit=TOWN, kind="talk", on=DAY, count=Estimate(3))
    with pytest.raises(UnwritableError) as caught:
        write_ledger(Ledger(units=[office], adoptions=pieces, outreach=[done]))
    assert [
        "ledger.units[0]",
        "ledger.adoptions[0].instructions[0]",
        "ledger.adoptions[1].unit",
        "ledger.outreach[0].count",
    ] == [each.path for each in caught.value.faults]


def faults(**changes: Any) -> list[str]:
    """Give the faults of the full ledger's document with changes."""
    with pytest.raises(UnreadableError) as caught:
        read_ledger(json.dumps({**json.loads(write_ledger(FULL)), **changes}))
    assert "ledger" == caught.value.subject
    return [str(each) for each in caught.value.faults]


GOOD = {"id": "A", "outlet": "daily", "adopted_on": "2024-03-05", "unit": "town"}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"id": ""}, "a value is not valid: id must be a non-empty string, not an empty one @ ledger.adoptions[0]"),
        ({"adopted_on": "2024-02-30"}, "a text is not a day that the calendar has @ ledger.adoptions[0].adopted_on"),
        ({"adopted_on": 20240305}, "a whole number is not a day, such as 2024-12-31 @ ledger.adoptions[0].adopted_on"),
        ({"verified": "yes"}, "a text is not true or false @ ledger.adoptions[0].verified"),
        ({"characters": "4"}, "a text is not a whole number @ ledger.adoptions[0].characters"),
        ({"characters": True}, "true or false is not a whole number @ ledger.adoptions[0].characters"),
        ({"fee": "300"}, "a text is not an exact number @ ledger.adoptions[0].fee"),
        ({"authors": "张三"}, "a text is not a list @ ledger.adoptions[0].authors"),
        ({"authors": ["张三", 3]}, "a whole number is not a text @ ledger.adoptions[0].authors[1]"),
        ({"instructions": ["city"]}, "a text is not a table @ ledger.adoptions[0].instructions[0]"),
        (
            {"unit": "twon"},
            (
                "a text is not the id of one of the listed units, or a table; did you mean 'town'? "
                "@ ledger.adoptions[0].unit"
            ),
        ),
        ({"unit": {"id": 3}}, "a whole number is not a text @ ledger.adoptions[0].unit.id"),
        (
            {"unit": {"id": "town"}},
            "'town' (differs in: kind, enforcement, name) is not the unit as it is listed @ ledger (adoptions[A].unit)",
        ),
        ({"outlet": 3}, "a whole number is not a table @ ledger.adoptions[0].outlet"),
        (
            {"gendre": "x"},
            (
                "a key is not one of: id, outlet, adopted_on, unit, authors, genre, mode, content, instructions, "
                "verified, submission, characters, fee, story, approvals, filed_on; did you mean 'genre'? "
                "@ ledger.adoptions[0].gendre"
            ),
        ),
    ],
)
def test_one_fault(change, fault):
    """A fault has its path and says of what kind the value is, never the value of what may be private."""
    assert [fault] == faults(adoptions=[{**GOOD, **change}])


def test_all_faults_are_listed():
    """Faults of units hide none of adoptions; ids that refer to units with faults are none."""
    found = faults(
        schema="congress-rules/0",
        kind=3,
        unit=[],
        units=[{"id": 3}, {"kind": "court"}],
        people=[{"id": "p", "nmae": "张三"}],
        adoptions=[{**GOOD, "verified": 1}, {"id": "B", "unit": "town"}],
        judgements=[{"value": {"fraction": "2/6"}}, {"value": None}],
        awards={},
    )
    assert [
        "ledger.unit",
        "ledger.schema",
        "ledger.kind",
        "ledger.units[0].id",
        "ledger.units[1].id",
        "ledger.people[0].nmae",
        "ledger.adoptions[0].verified",
        "ledger.adoptions[1].outlet",
        "ledger.adoptions[1].adopted_on",
    ] == [each.rpartition(" @ ")[2] for each in found][:9]
    assert "ledger.awards" == found[-1].rpartition(" @ ")[2]
    assert any(each.endswith("@ ledger.judgements[0].value") for each in found)
    assert "'congress-rules/0' is not 'congress-rules/1' @ ledger.schema" in found
    assert "a whole number is not 'ledger' @ ledger.kind" in found


def test_nothing_is_a_value_of_what_may_be_unknown_only():
    """Null is unknown where that may be, and no list."""
    assert FULL == read_ledger(json.dumps({**json.loads(write_ledger(FULL)), "x": 1}).replace(', "x": 1', ""))
    assert ["nothing is not a list @ ledger.units"] == faults(units=None, adoptions=[], designations=[], faults=[])
    assert ["two"] == [
        each.id
        for each in read_ledger(
            json.dumps({"schema": "congress-rules/1", "kind": "ledger", "units": [{"id": "two", "kind": None}]})
        ).units
    ]


@pytest.mark.parametrize(
    "text", ["[]", "3", "", "{", '{"kind": "ledger", "kind": "ledger"}', '{"schema": NaN}', "\ud800"]
)
def test_what_is_no_document(text):
    """Text that is no document at all ends in the same error."""
    with pytest.raises(UnreadableError):
        read_ledger(text)


def test_ids_of_people_are_not_shown():
    """Where one is used again its place is said; a unit that is none may be anybody's name."""
    people = [{"id": "p-0"}, {"id": "张三"}, {"id": "张三"}]
    assert ["the id of people[1] is not used only once @ ledger (people[2])"] == faults(people=people)
    (found,) = faults(adoptions=[{**GOOD, "unit": "张三"}])
    assert "a text is not the id of one of the listed units, or a table @ ledger.adoptions[0].unit" == found


def test_the_digest_of_a_ledger():
    """It is the same in whatever order records stand, and another when one of them is."""
    one, two = in_media("city", "party_paper"), in_media("city", "party_paper", id="e2")
    ledger = ledger_of(one, two)
    assert ledger_digest(ledger) == ledger_digest(attrs.evolve(ledger, adoptions=(two, one)))
    changed = attrs.evolve(ledger, adoptions=(one, attrs.evolve(two, verified=None)))
    digests = {ledger_digest(each) for each in (ledger, changed, attrs.evolve(ledger, submissions=()))}
    assert len(digests) == 3
    assert {64} == {len(each) for each in digests}
