"""Test ledgers: what they refuse, which ids repeat, and how they merge."""

from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError
from congress_rules.policies import Figure
from congress_rules.publicity import Ledger, Outreach, Person, ReportingFault, Unit
from congress_rules.texts import Text
from tests.publicity.entries import (
    DAY,
    TOWN,
    awarded,
    designated,
    in_bulletin,
    in_media,
    judged,
    ledger_of,
    submitted,
)

PIECE = in_bulletin()
SENT = submitted("S-1")
ROLE = designated("D-1", "p")
FAULT = ReportingFault(id="F-1", unit=TOWN, kind="late", major=True, on=DAY)
JUDGED = judged("J-1", "quality", "town")
DONE = Outreach(id="O-1", unit=TOWN, kind="talk", on=DAY, count=Figure(1))
AWARD = awarded("W-1", "advanced_unit", "town")
OTHER = in_media("city", "newspaper", id="e2", unit=Unit(id="court", kind="court"))


def test_empty():
    """A ledger may be empty; of what it keeps no record it says so, which is not that there was none."""
    known = dict.fromkeys(("units", "outlets", "people", "adoptions", "judgements", "awards"), ())
    unknown = dict.fromkeys(("submissions", "designations", "faults", "outreach"))
    assert {**known, **unknown} == attrs.asdict(Ledger())
    assert [frozenset()] * 3 == [Ledger().repeated, Ledger().resubmitted, Ledger().repeated_outreach]


def test_takes_any_iterable():
    """Records may come from any iterable, and are kept as tuples in their order."""
    ledger = Ledger(units=iter([OTHER.unit, TOWN]), outlets={PIECE.outlet: 1}, adoptions=[PIECE, OTHER])
    assert ((OTHER.unit, TOWN), (PIECE.outlet,), (PIECE, OTHER)) == (ledger.units, ledger.outlets, ledger.adoptions)


def test_lists_every_fault():
    """Two records under one id, and references that differ from what is listed, are refused together."""
    changed = attrs.evolve(
        PIECE,
        id="A-1",
        unit=attrs.evolve(TOWN, kind="secret"),
        outlet=attrs.evolve(PIECE.outlet, level="secret", name=Text("secret", "secret")),
    )
    with pytest.raises(DefinitionError) as caught:
        Ledger(
            units=(TOWN, TOWN, Unit(id="a"), Unit(id="a", kind="court")),
            outlets=(PIECE.outlet, PIECE.outlet),
            people=(Person(id="p"), Person(id="p")),
            adoptions=(PIECE, changed),
        )
    expected = [
        "ledger:",
        "the id 'a' is not used only once @ units[a]",
        "the id 'town' is not used only once @ units[town]",
        "the id 'district bulletin' is not used only once @ outlets[district bulletin]",
        "the id of people[0] is not used only once @ people[1]",
        "'town' (differs in: kind) is not the unit as it is listed @ adoptions[A-1].unit",
        "'district bulletin' (differs in: level, name) is not the outlet as it is listed @ adoptions[A-1].outlet",
    ]
    assert "\n  ".join(expected) == str(caught.value)
    assert "secret" not in str(caught.value)


def test_refuses_records_of_another_class():
    """What is no unit, outlet, person or adoption is told with the other faults, and not shown."""
    wrong: list[Any] = [TOWN, "secret", TOWN]
    with pytest.raises(DefinitionError) as caught:
        Ledger(units=wrong, outlets=[TOWN], people=[{"name": "secret"}], adoptions=[PIECE, None])  # type: ignore[list-item]
    expected = [
        "ledger:",
        "a value of type str is not of the class Unit @ units[1]",
        "a value of type Unit is not of the class Outlet @ outlets[0]",
        "a value of type dict is not of the class Person @ people[0]",
        "a value of type NoneType is not of the class Adoption @ adoptions[1]",
        "the id 'town' is not used only once @ units[town]",
    ]
    assert "\n  ".join(expected) == str(caught.value)


def test_a_reference_of_another_class_differs():
    """A unit of a class of one's own is not the plain one that is listed, even where all attributes are equal."""

    @attrs.frozen(kw_only=True)
    class Village(Unit):
        pass

    village = Village(id=TOWN.id, kind=TOWN.kind)
    assert (village,) == Ledger(units=(village,), adoptions=(attrs.evolve(PIECE, unit=village),)).units
    with pytest.raises(DefinitionError, match=r"'town' \(differs in: class\) is not the unit as it is listed"):
        Ledger(units=(village,), adoptions=(PIECE,))


def test_unlisted_references_are_no_fault():
    """A piece of a unit or in an outlet that is not listed is kept; it is set aside when assessed."""
    assert (PIECE,) == Ledger(adoptions=(PIECE,)).adoptions


def test_repeated_ids():
    """Entries that share an id are kept, and told."""
    ledger = ledger_of(PIECE, PIECE, OTHER, attrs.evolve(OTHER, genre="feature"), in_bulletin(id="e3"))
    assert (5, frozenset({"e1", "e2"})) == (len(ledger.adoptions), ledger.repeated)


def test_merged():
    """Equal records stand once, entries of both stand as they are."""
    one, other = ledger_of(PIECE), ledger_of(OTHER, attrs.evolve(PIECE, id="e3"))
    merged = one.merged(other)
    assert (TOWN, OTHER.unit) == merged.units
    assert (PIECE.outlet, OTHER.outlet) == merged.outlets
    assert (PIECE, OTHER, attrs.evolve(PIECE, id="e3")) == merged.adoptions
    assert one == one.merged(Ledger()) == Ledger().merged(one)


def test_merged_people():
    """People merge like units."""
    one, two = Person(id="p", unit="town"), Person(id="q")
    assert (one, two) == Ledger(people=(one,)).merged(Ledger(people=(two, one))).people


def test_merging_keeps_repeated_entries():
    """An entry that both parts have stands twice: it may be a mistake, and is for the assessment to tell."""
    ledger = ledger_of(PIECE)
    assert frozenset({"e1"}) == ledger.merged(ledger).repeated


REPEATED = {"submissions": "resubmitted", "outreach": "repeated_outreach"}
"""The records that may share an id, and which attribute tells of it."""

RECORDS: dict[str, Any] = {
    "submissions": SENT,
    "designations": ROLE,
    "faults": FAULT,
    "outreach": DONE,
    "judgements": JUDGED,
    "awards": AWARD,
}


@pytest.mark.parametrize("name", RECORDS)
def test_keeps_records_of_every_kind(name: str):
    """Each kind of record may come from any iterable, and is kept as a tuple; a repeated id is a fault of most."""
    record, known = RECORDS[name], Ledger(units=(TOWN,), outlets=(PIECE.outlet,))
    given: list[Any] = [iter([record]), [record], (record,)]
    assert [(record,)] * 3 == [getattr(attrs.evolve(known, **{name: each}), name) for each in given]
    twice: dict[str, Any] = {name: (record, record)}
    if name in REPEATED:
        assert frozenset({record.id}) == getattr(Ledger(**twice), REPEATED[name])
    else:
        with pytest.raises(
            DefinitionError, match=rf"the id '{record.id}' is not used only once @ {name}\[{record.id}\]"
        ):
            Ledger(**twice)


@pytest.mark.parametrize("name", RECORDS)
def test_refuses_records_of_another_kind(name: str):
    """What is of another class is refused, and not shown."""
    wrong: dict[str, Any] = {name: ["secret"]}
    with pytest.raises(DefinitionError) as caught:
        Ledger(**wrong)
    expected = f"a value of type str is not of the class {type(RECORDS[name]).__name__} @ {name}[0]"
    assert [expected] == [str(each) for each in caught.value.faults]


@pytest.mark.parametrize("name", ["submissions", "designations", "faults", "outreach"])
def test_records_quote_what_is_listed(name: str):
    """A record that carries a unit or an outlet other than the one listed is refused; what differs is named only."""
    other: dict[str, Any] = {name: [attrs.evolve(RECORDS[name], unit=attrs.evolve(TOWN, kind="secret"))]}
    with pytest.raises(DefinitionError) as caught:
        Ledger(units=(TOWN,), **other)
    where = f"{name}[{RECORDS[name].id}].unit"
    assert f"ledger:\n  'town' (differs in: kind) is not the unit as it is listed @ {where}" == str(caught.value)


def test_submissions_quote_outlets():
    """So is an outlet that differs."""
    sent = attrs.evolve(SENT, outlet=attrs.evolve(SENT.outlet, level="city"))
    with pytest.raises(
        DefinitionError, match=r"\(differs in: level\) is not the outlet .* @ submissions\[S-1\].outlet"
    ):
        Ledger(outlets=(SENT.outlet,), submissions=(sent,))


@pytest.mark.parametrize("name", RECORDS)
def test_merging_records(name: str):
    """Equal records stand once, but where ids may be shared, and both stand; two that differ under one do not merge."""
    record, kept = RECORDS[name], Ledger(submissions=(), designations=(), faults=(), outreach=())
    one, again = (attrs.evolve(kept, **{name: (record,)}) for _ in "12")
    assert (record,) * (2 if name in REPEATED else 1) == getattr(one.merged(again), name)
    assert one == one.merged(kept)
    changes: dict[str, Any] = {"by": "another"} if name in {"judgements", "awards"} else {"unit": Unit(id="z")}
    other = attrs.evolve(one, **{name: (attrs.evolve(record, **changes),)})
    if name in REPEATED:
        assert frozenset({record.id}) == getattr(one.merged(other), REPEATED[name])
    else:
        with pytest.raises(DefinitionError, match="is not used only once"):
            one.merged(other)


@pytest.mark.parametrize("name", ["submissions", "designations", "faults", "outreach"])
def test_merging_what_is_not_on_record(name: str):
    """What only one of two ledgers keeps on record is not on record of the whole: that there was none is not known."""
    kept, none = Ledger(submissions=(), designations=(), faults=(), outreach=()), Ledger()
    for merged in (kept.merged(none), none.merged(kept)):
        assert None is getattr(merged, name)
    assert () == getattr(kept.merged(kept), name)


def test_merging_refuses_what_differs():
    """Two different records under one id cannot be merged."""
    with pytest.raises(DefinitionError, match="the id 'town' is not used only once @ units"):
        Ledger(units=(TOWN,)).merged(Ledger(units=(attrs.evolve(TOWN, kind="court"),)))


def test_repr_counts():
    """People and records are counted, not shown; what is not on record is told from none."""
    ledger = Ledger(people=(Person(id="p"),), adoptions=(PIECE, OTHER), submissions=(), designations=[ROLE])
    expected = (
        "people=1, adoptions=2, submissions=0, designations=1, faults=None, outreach=None, judgements=0, awards=0)"
    )
    assert repr(ledger).endswith(expected)
