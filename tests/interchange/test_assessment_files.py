"""Write assessments as documents; what is read has been assessed again, so that no result can be forged in silence."""

import json
from datetime import date
from functools import cache
from typing import Any

import attrs
import pytest

from congress_rules.errors import UnreadableError, UnwritableError
from congress_rules.interchange import digest, ledger_digest, read_assessment, write_assessment, write_ledger
from congress_rules.interchange.ledgers.results import plain_results
from congress_rules.law import Period
from congress_rules.policies import Shared
from congress_rules.publicity import (
    Adoption,
    Assessment,
    Award,
    Designation,
    Ledger,
    Outlet,
    ReportingFault,
    Submission,
    Unit,
    WrittenInstruction,
)
from congress_rules.rulebooks import INTERIM_MEASURES

YEAR = Period.year(2024)
TOWN = Unit(id="town", kind="township_presidium")
BODY = Unit(id="body", kind="government_department")
BULLETIN = Outlet(id="bulletin", level="district", kind="bulletin")
DAILY = Outlet(id="daily", level="city", kind="party_paper")


def piece(name: str, unit: Unit = TOWN, **values: Any) -> Adoption:
    """Give a piece in the bulletin that counts."""
    known = {
        "outlet": BULLETIN,
        "adopted_on": date(2024, 6, 3),
        "mode": "alone",
        "content": "other",
        "instructions": (),
    }
    return Adoption(id=name, unit=unit, **{**known, **values})


LEDGER = Ledger(
    units=[TOWN, BODY],
    outlets=[BULLETIN, DAILY],
    adoptions=[
        piece("A-1", story="s"),
        piece("A-2", instructions=(WrittenInstruction(level="district"),)),
        piece("A-3", BODY, outlet=DAILY, genre="feature", verified=True),
        piece("A-4", BODY, mode="alnoe"),
        piece("A-5", BODY, outlet=DAILY, genre=None, verified=True),
        piece("A-6", adopted_on=date(2025, 6, 3)),
        piece("A-7", BODY, story="s"),
        piece("A-7", BODY, story="s"),
    ],
    submissions=[Submission(id="S-1", outlet=DAILY, submitted_on=date(2024, 5, 5), unit=TOWN, authors=("p-1",))],
    designations=[Designation(id="D-1", unit=TOWN, person="p-1", role="part_time_officer", since=date(2024, 1, 1))],
    faults=[ReportingFault(id="F-1", unit=BODY, kind="late", major=True, on=date(2024, 7, 1))],
    awards=[
        Award(
            id="W-1",
            honour="advanced_unit",
            account="town",
            period=YEAR,
            granted=True,
            by="b",
            on=date(2025, 1, 9),
            reason="r",
        ),
        Award(
            id="W-2",
            honour="nothing",
            account="town",
            period=YEAR,
            granted=True,
            by="b",
            on=date(2025, 1, 9),
            reason="r",
        ),
    ],
)


@cache
def assessed() -> Assessment:
    """Assess the ledger by the Interim Measures, with a stated rule for ties."""
    ranking = attrs.evolve(INTERIM_MEASURES.ranking, ties=Shared(), places=1)
    return attrs.evolve(INTERIM_MEASURES, ranking=ranking).assess(LEDGER, YEAR)


@cache
def written() -> str:
    """Write the assessment."""
    return write_assessment(assessed())


def document(**changes: Any) -> str:
    """Give the document of the assessment with some of its keys changed."""
    return json.dumps({**json.loads(written()), **changes})


def faults(text: str) -> list[str]:
    """Give the faults of a document."""
    with pytest.raises(UnreadableError) as caught:
        read_assessment(text)
    return [str(each) for each in caught.value.faults]


@pytest.mark.parametrize("layout", ["json", "toml"])
def test_read_back(layout):
    """The ledger, the period and all results are read back, and every result is there."""
    again = read_assessment(write_assessment(assessed(), layout), layout)
    assert (LEDGER, YEAR) == (again.ledger, again.period)
    assert plain_results(assessed()) == plain_results(again)
    assert {"totals", "standings", "points", "quotas", "honours", "rewards", "unused", "readings"} <= {
        *plain_results(again)
    }


def test_results_are_named_by_ids():
    """Lines, entries that are set aside, ranks, quotas and honours stand there as data."""
    results = json.loads(written())["results"]
    assert {"town": 6, "body": 8} == results["totals"]
    first, *_ = results["points"]["lines"]
    assert ("A-1", "town", 2, 1, 2, "points") == tuple(
        first[name] for name in ("entry", "account", "rate", "quantity", "amount", "measure")
    )
    aside = {each["entry"]: each for each in results["points"]["set_aside"]}
    assert {"A-4", "A-5", "A-6", "A-7"} == {*aside}
    assert ("unknown", "decided") == (aside["A-5"]["status"], aside["A-6"]["status"])
    assert {"zh", "en"} == {*aside["A-4"]["reasons"][0]}
    assert ["body", "town"] == [each["account"] for each in results["standings"]]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda results: results["totals"].update(town=99), "totals.town"),
        (lambda results: results["totals"].update(town="6"), "totals.town"),
        (lambda results: results["totals"].pop("town"), "totals.town"),
        (lambda results: results["totals"].update(tonw=6), "totals.tonw"),
        (lambda results: results["standings"][0].update(rank=1), "standings[0].rank"),
        (lambda results: results["standings"].pop(), "standings"),
        (lambda results: results["points"]["lines"][0].update(amount=3), "points.lines[0].amount"),
        (lambda results: results["points"]["set_aside"][0].update(stage="x"), "points.set_aside[0].stage"),
        (lambda results: results.pop("honours"), "honours"),
        (lambda results: results["quotas"][0].update(done=7), "quotas[0].done"),
        (lambda results: results.update(totals=[]), "totals"),
    ],
)
def test_forged_result(change, fault):
    """Whatever is changed in a result, its place is said, and no value."""
    results = json.loads(written())["results"]
    change(results)
    (found,) = faults(document(results=results))
    assert f"assessment.results.{fault}" == found.rpartition(" @ ")[2]
    assert "what follows from the rulebook and the ledger" in found


def test_forged_ledger():
    """An entry that is changed without its results is found by its results."""
    data = json.loads(written())
    data["ledger"]["adoptions"][0]["mode"] = "composite"
    found = faults(json.dumps(data))
    assert (
        "a whole number is not what follows from the rulebook and the ledger @ assessment.results.totals.town" in found
    )


def test_digests():
    """The file tells the digests of the rulebook and the ledger, so that others can compare them without reading it."""
    stored = json.loads(written())["digests"]
    assert {"rulebook": digest(assessed().rulebook), "ledger": ledger_digest(LEDGER)} == stored


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"rulebook": "0" * 64}, "rulebook"),
        ({"ledger": "0" * 64}, "ledger"),
        ({"ledger": None}, "ledger"),
        ({"period": "0" * 64}, "period"),
    ],
)
def test_digest_that_does_not_fit(change, place):
    """It is a fault of the one error, and so is one that is missing or of nothing that there is."""
    digests = json.loads(written())["digests"]
    (found,) = faults(document(digests={**digests, **change}))
    assert f"assessment.digests.{place}" == found.rpartition(" @ ")[2]
    assert 2 == len(faults(document(digests={})))


def test_a_ledger_changed_beside_the_results():
    """An entry that no result rests on cannot be changed in silence either."""
    data = json.loads(written())
    data["ledger"]["adoptions"][2]["characters"] = 900
    assert ["a text is not what follows from the rulebook and the ledger @ assessment.digests.ledger"] == faults(
        json.dumps(data)
    )


def test_all_faults_of_the_parts_are_listed():
    """Faults of the rulebook, the ledger, the period and the document itself stand in one error."""
    broken = json.loads(written())
    broken["rulebook"]["taxonomy"] = 3
    broken["ledger"]["units"][0]["knid"] = "x"
    found = faults(
        json.dumps({**broken, "period": {"first": "2024-12-31", "last": "2024-01-01"}, "results": [], "x": 1})
    )
    places = [each.rpartition(" @ ")[2] for each in found]
    assert "assessment.x" in places
    assert any(each.startswith("assessment.rulebook (rulebook.taxonomy") for each in places)
    assert "assessment.ledger.units[0].knid" in places
    assert "assessment.period" in places
    assert "assessment.results" in places


@pytest.mark.parametrize(
    "change",
    [
        {"rulebook": 3},
        {"ledger": []},
        {"period": {"first": "1000-01-01", "last": "2024-12-31"}},
        {"period": None},
        {"kind": "ledger"},
        {"schema": "x"},
        {"digests": "x"},
    ],
)
def test_parts_that_are_none(change):
    """Each part must be there and be what it is; a period of centuries is none."""
    (name,) = change
    assert [f"assessment.{name}"] == [each.rpartition(" @ ")[2] for each in faults(document(**change))]


def test_missing_parts():
    """A document without parts has a fault for each."""
    found = faults("{}")
    assert [
        f"assessment.{name}" for name in ("schema", "kind", "rulebook", "ledger", "period", "results", "digests")
    ] == [each.rpartition(" @ ")[2] for each in found]


def test_rulebook_that_is_trusted():
    """A file of another rulebook is consistent in itself, and refused by whoever says which one counts."""
    text = write_assessment(assessed())
    assert plain_results(assessed()) == plain_results(read_assessment(text, rulebook=assessed().rulebook))
    with pytest.raises(UnreadableError) as caught:
        read_assessment(text, rulebook=INTERIM_MEASURES)
    (fault,) = caught.value.faults
    expected = f"the rulebook with the digest {digest(INTERIM_MEASURES)}"
    assert ("assessment.rulebook", "another rulebook", expected) == (fault.path, fault.value, fault.expected)


def test_very_many_quotas_are_refused():
    """A small file with many units and a long period would take very long; neither is it read nor written."""
    units = [Unit(id=f"u{number}", kind="court") for number in range(400)]
    ledger = Ledger(units=units, submissions=[], adoptions=[], designations=[])
    years = Period(first=date(2024, 4, 1), last=date(2034, 3, 31))
    with pytest.raises(UnwritableError) as caught:
        write_assessment(INTERIM_MEASURES.assess(ledger, years))
    (fault,) = caught.value.faults
    assert ("assessment.period", "one of at most 20000 quotas") == (fault.path, fault.expected)
    (found,) = faults(
        document(ledger=json.loads(write_ledger(ledger)), period={"first": "2024-04-01", "last": "2034-03-31"})
    )
    assert str(fault) == found


def test_quotas_take_longer_where_many_are_designated():
    """Whoever has many roles is looked for among all of them."""
    roles = [
        Designation(id=f"d{each}", unit=TOWN, person=f"p{each % 90}", role="x", since=YEAR.first) for each in range(950)
    ]
    ledger = Ledger(units=[TOWN], submissions=[], adoptions=[], designations=roles)
    with pytest.raises(UnwritableError):
        write_assessment(INTERIM_MEASURES.assess(ledger, YEAR))


def test_what_could_not_be_read_is_not_written():
    """Periods of centuries are refused at once, and so are rulebooks with longer lists than can be read."""
    for assessment, path in (
        (INTERIM_MEASURES.assess(Ledger(), Period(first=date(2000, 1, 1), last=date(2024, 1, 1))), "period"),
        (attrs.evolve(INTERIM_MEASURES, stories=_stories(1001)).assess(Ledger(), YEAR), "rulebook.stories"),
    ):
        with pytest.raises(UnwritableError) as caught:
            write_assessment(assessment)
        assert [f"assessment.{path}"] == [each.path for each in caught.value.faults]


def _stories(number: int) -> tuple[Any, ...]:
    (story, *_) = INTERIM_MEASURES.stories
    return tuple(attrs.evolve(story, id=f"s{each}") for each in range(number))
