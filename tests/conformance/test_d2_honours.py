"""Test articles 2 and 5 of the Interim Measures row by row: who proposes and decides, and what a unit needs."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules.law import Period
from congress_rules.logic import Status
from congress_rules.publicity import Unit
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.conformance.candidates import (
    GOOD,
    HEAD,
    OFFICER,
    PIECE,
    RANKED,
    STREET,
    fault,
    proposals,
    rules,
)
from tests.publicity.entries import (
    TOWN,
    assess,
    awarded,
    designated,
    in_bulletin,
    in_media,
)

READINGS = {each.id: each for each in INTERIM_MEASURES.readings}


# D2.2: who decides


@pytest.mark.parametrize("granted", [True, False])
@pytest.mark.parametrize(("account", "proposed"), [("town", True), ("street", False)])
def test_d2_2_proposed_and_decided(account: str, proposed: bool, granted: bool):  # noqa: FBT001
    """The library proposes with grounds; what the chairpersons' meeting decided stands beside it, and neither bends."""
    award = awarded("w", "advanced_unit", account, granted=granted)
    found = proposals(awards=(award,))[account]
    assert (proposed, granted, granted, award) == (found.proposed, found.granted, found.stands, found.award)
    assert found.decision.grounds
    assert {"2", "5(1)", "5(2)", "5(3)"} >= {basis.key for ground in found.decision.grounds for basis in ground.basis}
    assert "2025-01-20 the chairpersons决定" in found.explain()
    assert ("granted by the chairpersons" if granted else "not granted by the chairpersons") in found.explain("en")


def test_d2_2_undecided():
    """While the meeting has not decided, nobody is said to have been honoured or refused."""
    found = proposals()["town"]
    assert (True, None, None, True) == (found.proposed, found.granted, found.award, found.stands)


def test_d2_2_two_honours():
    """There are two honours, for units and for individuals, each a member of the taxonomy that cites its article."""
    members = INTERIM_MEASURES.taxonomy.facet("honour").members
    assert [("advanced_unit", "5"), ("advanced_individual", "6")] == [(each.id, each.basis[0].key) for each in members]
    assert [("advanced_unit", "units", None), ("advanced_individual", "people", "advanced_unit")] == [
        (each.id, each.of, each.presupposes) for each in INTERIM_MEASURES.honours
    ]
    assert "honours and who decides" == str(getattr(INTERIM_MEASURES.instrument.cite("2").subject, "en", None))


# D2.5: advanced units


def test_d2_5_all_four():
    """What is a unit, with an officer, good and timely items, no major fault and a leading place is proposed."""
    found = proposals()["town"]
    assert (True, ("unit", "officer", "quality", "no-major-fault", "leading")) == rules(found)
    assert ["2", "5(1)", "5(2)", "5(2)", "5(3)"] == [
        basis.key for ground in found.decision.grounds for basis in ground.basis
    ]


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ({"designations": ()}, (False, ("officer",))),
        ({"designations": (attrs.evolve(OFFICER, unit=STREET),)}, (False, ("officer",))),
        ({"designations": (HEAD, designated("c", "c", "documentation_officer"))}, (False, ("officer",))),
        ({"designations": (attrs.evolve(OFFICER, role=None),)}, (None, ("officer",))),
        ({"designations": None}, (None, ("officer",))),
        ({"judgements": (attrs.evolve(GOOD, value=False),)}, (False, ("quality",))),
        ({"judgements": ()}, (None, ("quality",))),
        ({"judgements": (GOOD, attrs.evolve(GOOD, id="again", value=False))}, (None, ("quality",))),
        ({"judgements": (attrs.evolve(GOOD, period=Period.year(2023)),)}, (None, ("quality",))),
        ({"faults": (fault(),)}, (False, ("no-major-fault",))),
        ({"faults": None}, (None, ("no-major-fault",))),
        ({"faults": (fault(major=None),)}, (None, ("no-major-fault",))),
        ({"adoptions": (attrs.evolve(PIECE, unit=STREET),)}, (False, ("leading",))),
        ({"designations": (), "faults": (fault(),)}, (False, ("officer", "no-major-fault"))),
        ({"designations": (), "judgements": ()}, (False, ("officer",))),
    ],
    ids=[
        "no officer",
        "an officer elsewhere",
        "other roles",
        "a role unknown",
        "roles not on record",
        "judged not good",
        "not judged",
        "judged both ways",
        "judged for another year",
        "a major fault",
        "faults not on record",
        "a fault of unknown weight",
        "behind",
        "two reasons",
        "one reason and one unknown",
    ],
)
def test_d2_5_each_is_needed(records: dict[str, Any], expected: object):
    """Without one of them a unit is not proposed; what is unknown is no reason for or against."""
    found = proposals(**records)["town"]
    assert expected == rules(found)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        (Unit(id="d", kind="deputies"), (False, ("unit", "officer", "leading"))),
        (Unit(id="d", kind="government_department"), (False, ("officer", "leading"))),
        (Unit(id="d"), (False, ("officer",))),
    ],
    ids=["deputies", "a department", "of an unknown kind"],
)
def test_d2_5_deputies_are_no_unit(unit: Unit, expected: object):
    """Deputies take part, but the honour is one of units (article 2); of what is unknown nothing is said."""
    assert expected == rules(proposals(units=(TOWN, unit))["d"])


def test_d2_5_deputies_with_everything_else():
    """Deputies who lack nothing else are not proposed, on article 2 alone."""
    deputies = Unit(id="town", kind="deputies")
    records = {"units": (deputies,), "adoptions": (attrs.evolve(PIECE, unit=deputies),)}
    found = proposals(**records, designations=(attrs.evolve(OFFICER, unit=deputies),))["town"]
    assert (False, ("unit",)) == rules(found)
    assert ["2"] == [basis.key for ground in found.decision.grounds for basis in ground.basis]


def test_d2_5_two_officers_are_one_at_least():
    """More than one officer is as good as one."""
    assert True is proposals(designations=(OFFICER, designated("o2", "o2")))["town"].proposed


@pytest.mark.parametrize(
    ("since", "until", "proposed"),
    [
        (date(2024, 12, 31), date.max, True),
        (date(2024, 4, 1), date(2024, 12, 31), True),
        (date(2024, 4, 1), date(2024, 12, 30), False),
        (date(2025, 1, 1), date.max, False),
    ],
)
def test_d2_5_officer_on_the_last_day(since: date, until: date, proposed: bool):  # noqa: FBT001
    """Whether there is an officer is asked on the last day of the year."""
    officer = attrs.evolve(OFFICER, since=since, until=until)
    assert proposed is proposals(designations=(officer,))["town"].proposed


@pytest.mark.parametrize("kind", ["late", "omitted", "false", None])
@pytest.mark.parametrize(("major", "proposed"), [(True, False), (False, True)])
def test_d2_5_faults(kind: str | None, major: bool, proposed: bool):  # noqa: FBT001
    """Late, omitted or false reporting stands against a unit where the information was major, and only there."""
    assert proposed is proposals(faults=(fault(kind=kind, major=major),))["town"].proposed


@pytest.mark.parametrize(
    ("on", "proposed"),
    [
        (date(2024, 12, 31), False),
        (date(2024, 4, 1), False),
        (date(2024, 3, 31), True),
        (date(2025, 1, 1), True),
        (date(2023, 12, 31), True),
    ],
)
def test_d2_5_faults_of_the_year(on: date, proposed: bool):  # noqa: FBT001
    """Faults count from when the measures are in force to the end of the year; those of other units never do."""
    assert proposed is proposals(faults=(fault(on=on),))["town"].proposed
    assert True is proposals(faults=(fault(on=on, unit=STREET),))["town"].proposed


def test_d2_5_fault_kinds():
    """The taxonomy knows the three kinds of faults, each on its provision."""
    members = INTERIM_MEASURES.taxonomy.facet("fault").members
    assert [(kind, "5(2)") for kind in ("late", "omitted", "false")] == [
        (each.id, each.basis[0].key) for each in members
    ]


def test_d2_5_judged_out_of_range():
    """A judgement that is neither yes nor no decides nothing, and says so."""
    found = proposals(judgements=(attrs.evolve(GOOD, value="excellent"),))["town"]
    assert (Status.OUT_OF_DOMAIN, ("quality",)) == (found.decision.status, found.decision.needs)


def test_d2_5_a_later_judgement_counts():
    """Of several judgements the last one counts."""
    later = attrs.evolve(GOOD, id="later", value=False, on=date(2025, 1, 6))
    assert False is proposals(judgements=(later, GOOD))["town"].proposed


def test_d2_5_places_are_open():
    """While nobody has stated how many places lead, who leads is open, and so is every proposal."""
    found = proposals(INTERIM_MEASURES)["town"]
    assert (None, ("leading",)) == rules(found)
    standings = assess(in_bulletin(), in_bulletin(id="e2", unit=STREET)).standings
    assert [("street", 2, None, None), ("town", 2, None, None)] == [
        (each.account, each.total, each.rank, each.leading) for each in standings
    ]
    assert ["5(3)"] == [basis.key for basis in INTERIM_MEASURES.ranking.basis]
    assert "d2-5-ranking" in {each.id for each in assess(in_bulletin()).readings}


def test_d2_5_places_are_a_parameter():
    """The assessor states both; the highest cumulative scores lead."""
    pieces = in_bulletin(), in_media("city", "newspaper", id="e2", unit=STREET)
    standings = assess(*pieces, book=RANKED).standings
    assert [("street", 6, 1, True), ("town", 2, 2, False)] == [
        (each.account, each.total, each.rank, each.leading) for each in standings
    ]
    assert ("ranking", ["open", "stated"]) == (
        READINGS["d2-5-ranking"].parameter,
        list(READINGS["d2-5-ranking"].options),
    )
    assert "stated" == {each.id: each.choice for each in RANKED.taken}["d2-5-ranking"]


def test_d2_5_everybody_is_a_candidate():
    """Units that take part are candidates, and those of which it is not known; those outside are not."""
    units = (TOWN, STREET, Unit(id="bare"), Unit(id="out", kind="other"))
    assert ["bare", "street", "town"] == [
        each.account for each in proposals(units=units).values() if each.honour == "advanced_unit"
    ]


def test_d2_5_explained():
    """What is missing is said with the provision, and what would turn it, in both languages."""
    found = proposals(designations=())["town"]
    assert "先进单位：否" in found.explain()
    assert (
        "兼职信息员职务 0；要求：兼职信息员职务不少于1（《人大宣传信息工作奖励暂行办法》第五条第一项）"
        in found.explain()
    )
    assert "累计分2，报送0，采用1" in found.explain()
    assert "advanced unit: no" in found.explain("en")
    assert "designations as part-time officer: 0 → 1, then yes" in found.explain("en")
    assert "art. 5(1))" in found.explain("en")
