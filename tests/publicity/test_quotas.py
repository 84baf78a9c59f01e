"""Test quotas over the records of a ledger: whose they are, on which day they count, and what is not on record."""

from datetime import date
from typing import Any, Literal

import attrs
import pytest

from congress_rules.errors import DefinitionError
from congress_rules.law import Authority, Instrument, Period, Window
from congress_rules.logic import Clause, Row
from congress_rules.policies import POINTS, Quota, RankingPolicy, ScoringPolicy, Shared, Taxonomy
from congress_rules.publicity import (
    ADOPTED_ON,
    DESIGNATED_SINCE,
    HOLDER_DAY,
    OUTLET_ID,
    SUBMITTED_ON,
    AdmissionPolicy,
    Adoption,
    Assessment,
    Countable,
    Ledger,
    Person,
    PublicityRulebook,
    WorkQuota,
)
from congress_rules.rulebooks import INTERIM_MEASURES
from congress_rules.texts import Text
from tests.publicity.entries import DAY, OFFICE, PERIODICAL, TOWN, YEAR, designated, in_media, submitted

NAME = Text("测试", "trial")
INSTRUMENT = Instrument(id="trial", title=NAME, authority=Authority.ASSUMPTION, contents={"1": NAME})
JUNE = Period.month(2024, 6)


@attrs.frozen(kw_only=True)
class Owed(WorkQuota):
    """One entry a month, of everybody, in any outlet but the one called elsewhere."""

    id: str = "owed"
    name: Text = attrs.field(default=NAME)
    of: Literal["submissions", "adoptions", "designations"] = "submissions"
    by: Literal["unit", "person"] = "unit"
    window: Window = Window.MONTH

    def rows(self) -> tuple[Row[int], ...]:
        """Require one."""
        return (Row(id="all", value=1, basis=INSTRUMENT.cite("1")),)

    def clauses(self) -> tuple[Clause, ...]:
        """Leave one outlet out, where the entries have outlets."""
        if self.of == "designations":
            return ()
        return (Clause(id="here", when=OUTLET_ID.is_not("elsewhere"), basis=INSTRUMENT.cite("1")),)


class Nothing(ScoringPolicy[Adoption]):
    """Give nothing for anything."""

    def rows(self) -> tuple[Row[Any], ...]:
        """List one row."""
        return (Row(id="nothing", value=0, basis=INSTRUMENT.cite("1")),)


def book(*quotas: WorkQuota, in_force: date | None = None) -> PublicityRulebook:
    """Give a measure of these quotas."""
    return PublicityRulebook(
        id="trial",
        instrument=INSTRUMENT,
        taxonomy=Taxonomy(),
        admission=AdmissionPolicy(id="admission", name=NAME, in_force=in_force),
        scoring=Nothing(id="scoring", name=NAME, measure=POINTS),
        ranking=RankingPolicy(id="ranking", name=NAME, ties=Shared(), places=1),
        quotas=quotas,
    )


LISTED = Ledger(units=(TOWN,), outlets=(OFFICE, PERIODICAL), submissions=(), designations=(), faults=())


def assess(quota: WorkQuota, period: Any = JUNE, in_force: Any = None, **records: Any) -> Assessment:
    """Assess a ledger with these records for a period."""
    return book(quota, in_force=in_force).assess(attrs.evolve(LISTED, **records), period)


def stands(assessment: Assessment) -> dict[str, tuple[int | None, int, bool | None]]:
    """Give, of everybody in the last window, what is done and open, and whether the quota is met."""
    last: dict[str, Quota[Countable]] = {each.account: each for each in assessment.quotas}
    return {name: (each.done, len(each.open or ()), each.met) for name, each in last.items()}


def published(**values: Any) -> Adoption:
    """Give a piece in the city's periodical, as it is listed."""
    return attrs.evolve(in_media("city", "congress_periodical"), outlet=PERIODICAL, **values)


@pytest.mark.parametrize(
    ("of", "day"),
    [("submissions", SUBMITTED_ON), ("adoptions", ADOPTED_ON), ("designations", DESIGNATED_SINCE)],
)
def test_governing_days(of: Any, day: object):
    """The last day of the window governs what is owed, the day of each kind of entry what counts."""
    owed = Owed(of=of)
    assert (HOLDER_DAY, day) == (owed.holder_day(), owed.entry_day())


# Whose it is


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        (("p",), {"p": (1, 0, True), "q": (0, 0, False)}),
        (("p", "q"), {"p": (1, 0, True), "q": (1, 0, True)}),
        (("q", "q"), {"p": (0, 0, False), "q": (1, 0, True)}),
        ((), {"p": (0, 0, False), "q": (0, 0, False)}),
        (None, {"p": (0, 1, None), "q": (0, 1, None)}),
        (("x",), {"p": (0, 0, False), "q": (0, 0, False)}),
    ],
    ids=["one", "two", "one twice", "none", "unknown", "somebody else"],
)
@pytest.mark.parametrize("of", ["submissions", "adoptions"])
def test_a_piece_counts_for_each_of_its_authors(of: Any, authors: Any, expected: dict[str, object]):
    """A piece of several authors counts for each, once; one whose authors are unknown is open for everybody."""
    entry = submitted(authors=authors) if of == "submissions" else published(authors=authors)
    people = (Person(id="p"), Person(id="q"))
    assert expected == stands(assess(Owed(of=of, by="person"), people=people, **{of: (entry,)}))


@pytest.mark.parametrize("authors", [None, (), ("p", "q")])
@pytest.mark.parametrize("of", ["submissions", "adoptions"])
def test_a_piece_counts_for_its_unit(of: Any, authors: Any):
    """To a unit it does not matter who wrote."""
    entry = submitted(authors=authors) if of == "submissions" else published(authors=authors)
    assert {"town": (1, 0, True)} == stands(assess(Owed(of=of), **{of: (entry,)}))


def test_a_designation_counts_for_its_unit_and_person():
    """A role counts for the unit in which it is held, and for whoever holds it."""
    role = designated("d", "p")
    assert {"town": (1, 0, True)} == stands(assess(Owed(of="designations"), designations=(role,)))
    assert {"p": (1, 0, True)} == stands(assess(Owed(of="designations", by="person"), designations=(role,)))


# When it counts


@pytest.mark.parametrize(
    ("since", "until", "done"),
    [
        (date(2024, 6, 30), date.max, 1),
        (date(2024, 6, 30), date(2024, 6, 30), 1),
        (date(2024, 7, 1), date.max, 0),
        (date(2024, 6, 1), date(2024, 6, 29), 0),
        (date(2023, 1, 1), date(2024, 6, 30), 1),
    ],
)
def test_a_designation_counts_where_it_is_held_on_the_last_day(since: date, until: date, done: int):
    """Who held a role in the window and left before its end does not count; who came on its last day does."""
    role = designated("d", "p", since=since, until=until)
    assert {"town": (done, 0, done == 1)} == stands(assess(Owed(of="designations"), designations=(role,)))


@pytest.mark.parametrize(
    ("day", "done"),
    [(date(2024, 5, 31), 0), (date(2024, 6, 1), 1), (date(2024, 6, 30), 1), (date(2024, 7, 1), 0)],
)
@pytest.mark.parametrize("of", ["submissions", "adoptions"])
def test_a_piece_counts_in_the_window_of_its_day(of: Any, day: date, done: int):
    """The first and the last day of the window belong to it."""
    entry = submitted(submitted_on=day) if of == "submissions" else published(adopted_on=day)
    assert {"town": (done, 0, done == 1)} == stands(assess(Owed(of=of), **{of: (entry,)}))


@pytest.mark.parametrize(
    ("in_force", "first"),
    [
        (None, 1),
        (date(2023, 7, 1), 1),
        (date(2024, 3, 31), 3),
        (date(2024, 4, 1), 4),
        (date(2024, 4, 30), 4),
        (date(2024, 5, 1), 5),
        (date(2024, 12, 31), 12),
        (date(2025, 1, 1), None),
    ],
)
def test_windows_begin_when_the_measure_is_in_force(in_force: date | None, first: int | None):
    """A window counts if the measure is in force on its last day, which governs it."""
    found = assess(Owed(), YEAR, in_force).quotas
    assert ([] if first is None else list(range(first, 13))) == [each.window.first.month for each in found]
    assert [] == [each for each in found if each.window != Period.month(2024, each.window.first.month)]


@pytest.mark.parametrize(("day", "done"), [(date(2024, 6, 14), 0), (date(2024, 6, 15), 1), (date(2024, 6, 30), 1)])
@pytest.mark.parametrize("of", ["submissions", "adoptions"])
def test_what_is_older_than_the_measure_does_not_count(of: Any, day: date, done: int):
    """In the window in which the measure enters into force only what came from that day on counts."""
    entry = submitted(submitted_on=day) if of == "submissions" else published(adopted_on=day)
    assert {"town": (done, 0, done == 1)} == stands(assess(Owed(of=of), JUNE, date(2024, 6, 15), **{of: (entry,)}))


def test_an_own_year_keeps_its_windows():
    """A year that begins in another month is one window, also where the measure enters into force within it."""
    own = Period.year(2024, starts=2)
    found = assess(Owed(window=Window.YEAR), own, date(2024, 4, 1), submissions=(submitted(),)).quotas
    assert [(own, 1)] == [(each.window, each.done) for each in found]


# What is set aside and what is not on record


@pytest.mark.parametrize(("of", "by"), [("submissions", "unit"), ("submissions", "person"), ("designations", "unit")])
def test_what_is_not_on_record_is_unknown(of: Any, by: Any):
    """Where a kind of record is not kept, nobody is said to have missed a quota."""
    people = (Person(id="town"),)
    assert {"town": (None, 0, None)} == stands(assess(Owed(of=of, by=by), people=people, **{of: None}))
    assert {"town": (0, 0, False)} == stands(assess(Owed(of=of, by=by), people=people, **{of: ()}))


def test_repeated_submissions_are_set_aside():
    """Of submissions that share an id nobody knows which is meant: none counts, and each is told with the reason."""
    twins = submitted(), submitted(story="s")
    assessment = assess(Owed(), submissions=(*twins, submitted("s2")))
    assert {"town": (1, 0, True)} == stands(assessment)
    assert [("s1", ("own-id",))] * 2 == [(each.entry.id, each.rules) for each in assessment.submissions.set_aside]
    assert "✗ 编号不重复（《记账通则》第一条）" in assessment.submissions.set_aside[0].brief()
    assert "General rules of book-keeping, art. 1" in assessment.submissions.set_aside[0].explain("en")


@pytest.mark.parametrize(
    ("values", "rules", "article"),
    [
        ({"unit": attrs.evolve(TOWN, id="x")}, ("known-unit",), "3"),
        ({"outlet": attrs.evolve(OFFICE, id="x")}, ("known-outlet",), "4"),
        ({"submitted_on": date(2024, 3, 31)}, ("in-force",), "6"),
        ({"unit": attrs.evolve(TOWN, id="x"), "submitted_on": date(2024, 3, 31)}, ("known-unit", "in-force"), "3"),
    ],
)
def test_submissions_that_do_not_count_are_set_aside(values: dict[str, Any], rules: tuple[str, ...], article: str):
    """One of a unit or to an outlet that is not listed, or from before the measure, is told with its reason."""
    assessment = assess(Owed(), YEAR, date(2024, 4, 1), submissions=(submitted(**values),))
    (found,) = assessment.submissions.set_aside
    assert (rules, "submissions") == (found.rules, found.stage)
    assert f"General rules of book-keeping, art. {article}" in found.explain("en")
    assert {False} == {each.met for each in assessment.quotas}


def test_foreign_submissions_are_set_aside():
    """A value that the taxonomy does not know is the reason, with the nearest member."""
    twisted = attrs.evolve(OFFICE, kind="congress_offce")
    ledger = Ledger(units=[TOWN], outlets=[twisted], submissions=[submitted(outlet=twisted)])
    assessment = INTERIM_MEASURES.assess(ledger, YEAR)
    (found,) = assessment.submissions.set_aside
    assert ("taxonomy", True) == (found.stage, found.undecided)
    assert "did you mean congress_office?" in found.brief("en")


def test_submissions_in_order_are_open():
    """The first day of the measure counts; submissions are taken by day and id, in whatever order they are given."""
    late = submitted("s1", submitted_on=date(2024, 7, 1))
    first = submitted("s2", submitted_on=date(2024, 4, 1))
    for given in ((late, first), (first, late)):
        assessment = assess(Owed(), YEAR, date(2024, 4, 1), submissions=given)
        assert ((first, late), ()) == (assessment.submissions.open, assessment.submissions.set_aside)


def test_repeated_adoptions_do_not_count():
    """Nor do adoptions that share an id; the journal tells why."""
    twins = published(), published(genre="feature")
    assessment = assess(Owed(of="adoptions"), adoptions=(*twins, published(id="e2")))
    assert {"town": (1, 0, True)} == stands(assessment)
    assert ["e1", "e1"] == [each.entry.id for each in assessment.set_aside]


def test_what_the_clauses_leave_out_does_not_count():
    """An entry that fails a clause is neither counted nor open."""
    elsewhere = attrs.evolve(OFFICE, id="elsewhere")
    sent = submitted(outlet=elsewhere)
    assert {"town": (0, 0, False)} == stands(assess(Owed(), outlets=(elsewhere,), submissions=(sent,)))


def test_order_does_not_matter():
    """The same records in another order make equal quotas."""
    sent = [submitted(f"s{number}", submitted_on=date(2024, number, 3)) for number in range(1, 13)]
    units = [TOWN, attrs.evolve(TOWN, id="another")]
    one = assess(Owed(), YEAR, units=units, submissions=sent)
    other = assess(Owed(), YEAR, units=units[::-1], submissions=sent[::-1])
    assert one.quotas == other.quotas
    assert [("another", False), ("town", True)] * 12 == [(each.account, each.met) for each in one.quotas]


def test_several_quotas_stand_in_their_order():
    """Quotas are listed in the order of the rulebook, then by window and account; those at zero too."""
    first, second = Owed(id="b"), Owed(id="a", of="designations")
    found = book(first, second).assess(LISTED, Period.quarter(2024, 2)).quotas
    months = [Period.month(2024, number) for number in (4, 5, 6)]
    assert [("b", each, "town") for each in months] + [("a", each, "town") for each in months] == [
        (each.policy, each.window, each.account) for each in found
    ]


def test_a_measure_without_quotas_has_none():
    """Where nothing is owed nothing is listed."""
    assert () == book().assess(attrs.evolve(LISTED, submissions=(submitted(),)), YEAR).quotas
    assert DAY == submitted().day


# What may still count

FOREIGN = attrs.evolve(OFFICE, kind="congress_offce")


@pytest.mark.parametrize(
    ("values", "repeated", "expected"),
    [
        ({"submitted_on": date(2024, 6, 15)}, False, (0, 1, None)),
        ({"submitted_on": date(2024, 6, 14)}, False, (0, 0, False)),
        ({"submitted_on": date(2024, 6, 15), "outlet": attrs.evolve(FOREIGN, id="x")}, False, (0, 0, False)),
        ({"submitted_on": date(2024, 6, 15)}, True, (0, 0, False)),
    ],
    ids=["in order", "older than the measure", "an outlet that is not listed", "a repeated id"],
)
def test_a_foreign_submission_is_open(values: dict[str, Any], repeated: bool, expected: object):  # noqa: FBT001
    """It may count once it is mended, unless book-keeping refuses it whatever its values are."""
    sent = attrs.evolve(submitted(outlet=FOREIGN), **values)
    measure = attrs.evolve(book(Owed(), in_force=date(2024, 6, 15)), taxonomy=INTERIM_MEASURES.taxonomy)
    several = (sent, attrs.evolve(sent, story="s")) if repeated else (sent,)
    ledger = attrs.evolve(LISTED, outlets=(FOREIGN,), submissions=several)
    assert expected == stands(measure.assess(ledger, JUNE))["town"]


def test_a_foreign_submission_that_a_clause_leaves_out_is_not_open():
    """What fails a clause stays out, whatever else of it is foreign."""
    elsewhere = attrs.evolve(FOREIGN, id="elsewhere")
    measure = attrs.evolve(book(Owed()), taxonomy=INTERIM_MEASURES.taxonomy)
    ledger = attrs.evolve(LISTED, outlets=(elsewhere,), submissions=(submitted(outlet=elsewhere),))
    assert {"town": (0, 0, False)} == stands(measure.assess(ledger, JUNE))


@pytest.mark.parametrize("stray", [{"unit": attrs.evolve(TOWN, id="x")}, {"outlet": attrs.evolve(PERIODICAL, id="x")}])
def test_adoptions_of_what_is_not_listed_do_not_count(stray: dict[str, Any]):
    """A piece of a unit or in an outlet that is not listed counts for nobody, its author neither."""
    piece = attrs.evolve(published(authors=("p",)), **stray)
    found = assess(Owed(of="adoptions", by="person"), people=(Person(id="p"),), adoptions=(piece,))
    assert {"p": (0, 0, False)} == stands(found)


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"of": "awards"}, "'awards' is not one of: submissions, adoptions, designations"),
        ({"by": "outlet"}, "'outlet' is not one of: unit, person"),
        ({"window": "monthly"}, "'monthly' is not one of: "),
        ({"edges": "last"}, "'last' is not one of: "),
        ({"window": None}, "None is not one of: "),
    ],
)
def test_refuses_what_is_not_there(wrong: dict[str, Any], fault: str):
    """What is counted, of whom and by which windows is one of those that there are; the nearest is named."""
    with pytest.raises(DefinitionError) as caught:
        Owed(**wrong)
    assert f"owed:\n  {fault}" in str(caught.value)


def test_names_everything_that_is_not_there_at_once():
    """All are told in one error, each with its nearest name."""
    wrong: Any = {"of": "submission", "by": "persons"}
    with pytest.raises(DefinitionError) as caught:
        Owed(**wrong)
    assert [
        "owed:",
        "  'submission' is not one of: submissions, adoptions, designations; did you mean 'submissions'? @ of",
        "  'persons' is not one of: unit, person; did you mean 'person'? @ by",
    ] == str(caught.value).splitlines()
