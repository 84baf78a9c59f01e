"""Test assessment by a rulebook: what is counted, set aside and ranked, on which day, and on which readings."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules.law import Authority, Instrument, Period, Reading
from congress_rules.logic import Count, Input, Norm, Number, Row
from congress_rules.policies import (
    POINTS,
    Bounds,
    Journal,
    Member,
    RankingPolicy,
    ScoringPolicy,
    Shared,
    Stage,
    Step,
    Taxonomy,
)
from congress_rules.publicity import (
    ADOPTED_ON,
    BOOKKEEPING,
    CHARACTERS,
    INSTRUCTIONS,
    UNIT_KIND,
    AdmissionPolicy,
    Adoption,
    Ledger,
    PublicityRulebook,
    Unit,
)
from congress_rules.rulebooks import INTERIM_MEASURES
from congress_rules.texts import Text
from tests.publicity.entries import DAY, TOWN, YEAR, assess, category, in_bulletin, in_media, instructed, ledger_of

NAME = Text("测试", "trial")
BASIS = BOOKKEEPING.cite("2")


@attrs.frozen(kw_only=True)
class Plain(ScoringPolicy[Adoption]):
    """Give a point for a long piece, nothing for a short one."""

    id: str = "scoring"
    name: Text = attrs.field(default=NAME)

    def rows(self) -> tuple[Row[Number], ...]:
        """List two rows."""
        return (
            Row(id="long", when=CHARACTERS.at_least(300), value=1, basis=BASIS),
            Row(id="short", when=CHARACTERS.less_than(300), value=0, basis=BASIS),
        )


@attrs.frozen(kw_only=True)
class PerInstruction(ScoringPolicy[Adoption]):
    """Give three points for each instruction, and nothing else."""

    id: str = "scoring"
    name: Text = attrs.field(default=NAME)

    def rows(self) -> tuple[Row[Number], ...]:
        """List one row."""
        return (Row(id="each", value=3, basis=BASIS),)

    def quantity(self) -> Count:
        """Count the instructions."""
        return INSTRUCTIONS


TRIAL = PublicityRulebook(
    id="trial",
    instrument=Instrument(id="trial", title=NAME, authority=Authority.ASSUMPTION, contents={"1": NAME}),
    taxonomy=Taxonomy(),
    admission=AdmissionPolicy(id="admission", name=NAME),
    scoring=Plain(measure=POINTS),
    ranking=RankingPolicy(id="ranking", name=NAME, ties=Shared(), places=1),
)


def long(name: str = "e1", unit: Unit = TOWN) -> Adoption:
    """Give a long piece."""
    return in_bulletin(id=name, unit=unit, characters=300)


# A plain measure


def test_a_plain_measure():
    """A measure needs no more than admission, scoring and ranking; everybody listed takes part."""
    court, street = Unit(id="court"), Unit(id="street")
    ledger = ledger_of(long(), long("e2"), long("e3", court))
    assessment = TRIAL.assess(attrs.evolve(ledger, units=(*ledger.units, street)), YEAR)
    assert {"town": 2, "court": 1, "street": 0} == assessment.totals
    assert [("town", 1, True), ("court", 2, False), ("street", 3, False)] == [
        (each.account, each.rank, each.leading) for each in assessment.standings
    ]
    assert () == assessment.set_aside
    assert () == assessment.readings
    assert (TRIAL, YEAR, 3) == (assessment.rulebook, assessment.period, len(assessment.ledger.adoptions))


def test_nothing_need_rank():
    """A measure that ranks nobody says so: its units have totals and no standings, and it states no ranking."""
    book = attrs.evolve(TRIAL, ranking=None)
    assessment = book.assess(ledger_of(long()), YEAR)
    assert ({"town": 1}, ()) == (assessment.totals, assessment.standings)
    assert () == assessment.readings
    assert {*TRIAL.statements} - {*book.statements} == {"ranking"}


def test_everybody_takes_part_by_default():
    """A measure that sets no limits ranks every unit on every day."""
    assert TRIAL.takes_part(Unit(id="x"), date(1990, 1, 1))


@pytest.mark.parametrize(
    ("stated", "of_instrument", "expected"),
    [
        (None, None, None),
        (date(2024, 4, 1), None, date(2024, 4, 1)),
        (None, DAY, DAY),
        (date(2024, 4, 1), DAY, date(2024, 4, 1)),
    ],
)
def test_in_force(stated: date | None, of_instrument: date | None, expected: date | None):
    """The first day is the one that admission states, else the instrument's."""
    instrument = attrs.evolve(TRIAL.instrument, in_force=of_instrument)
    book = attrs.evolve(TRIAL, instrument=instrument, admission=attrs.evolve(TRIAL.admission, in_force=stated))
    assert expected == book.in_force


def test_zero_by_a_rule_is_a_line():
    """A piece that a rule gives nothing has a line that says so."""
    journal = TRIAL.assess(ledger_of(in_bulletin(characters=299)), YEAR).journal
    assert ["e1  0分  short（第二条）"] == [line.explain() for line in journal.lines]
    assert (1, ()) == (len(journal.open), journal.set_aside)


def test_counted_for_nothing():
    """A piece of which there is none to count has no line, and is not set aside either."""
    book = attrs.evolve(TRIAL, scoring=PerInstruction(measure=POINTS))
    adoptions = (
        in_bulletin(),
        in_bulletin(id="e2", instructions=instructed(None)),
        in_bulletin(id="e3", instructions=None),
    )
    journal = book.assess(ledger_of(*adoptions), YEAR).journal
    assert ["e2"] == [line.entry.id for line in journal.lines]
    assert ["e3"] == [each.entry.id for each in journal.set_aside]
    assert ["e1", "e2"] == [each.id for each in journal.open]


def test_more_stages():
    """A measure adds a stage by returning more of them."""

    @attrs.frozen(kw_only=True)
    class Nothing(Stage[Adoption]):
        """Look and add nothing."""

        id: str = "nothing"

        def step(self, journal: Journal[Adoption]) -> Step[Adoption]:
            """See that rates are given before."""
            assert 1 == len(journal.lines)
            return Step()

    class More(PublicityRulebook):
        """Add the stage."""

        def stages(self, ledger: Ledger, period: Period) -> tuple[Stage[Adoption], ...]:
            """Return one stage more."""
            return (*super().stages(ledger, period), Nothing())

    more = More(**{each.name: getattr(TRIAL, each.name) for each in attrs.fields(PublicityRulebook)})
    assert {"town": 1} == more.assess(ledger_of(long()), YEAR).totals


# What is set aside


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        (date(2023, 12, 31), False),
        (date(2024, 1, 1), True),
        (date(2024, 12, 31), True),
        (date(2025, 1, 1), False),
    ],
)
def test_ends_of_the_period(day: date, counts: bool):  # noqa: FBT001
    """A piece counts in the year of its day."""
    assessment = TRIAL.assess(ledger_of(attrs.evolve(long(), adopted_on=day)), YEAR)
    assert ({"town": int(counts)}, not counts) == (assessment.totals, bool(assessment.set_aside))


def test_unlisted_units_and_outlets():
    """What is not listed is set aside, and its unit is not ranked."""
    listed = ledger_of(long())
    stray = (
        attrs.evolve(long("e2"), unit=Unit(id="stray")),
        attrs.evolve(long("e3"), outlet=in_media("city", "x").outlet),
    )
    assessment = TRIAL.assess(attrs.evolve(listed, adoptions=(*listed.adoptions, *stray)), YEAR)
    assert {"town": 1} == assessment.totals
    assert [("e2", ("known-unit",)), ("e3", ("known-outlet",))] == [
        (each.entry.id, each.rules) for each in assessment.set_aside
    ]


def test_repeated_ids_are_all_set_aside():
    """Which of two is meant, nobody can tell: neither counts."""
    assessment = assess(in_bulletin(), in_bulletin("composite"), in_bulletin(id="e2"))
    assert {"town": 2} == assessment.totals
    assert [("e1", ("own-id",))] * 2 == [(each.entry.id, each.rules) for each in assessment.set_aside]


def test_a_repeated_id_hides_no_entry():
    """Of two entries with one id the one that is foreign is no reason to lose the other in silence."""
    assessment = assess(in_bulletin(), in_bulletin(content="nonsense"))
    assert ["taxonomy", "admission"] == [each.stage for each in assessment.set_aside]
    assert set(assessment.journal.entries) == {each.entry for each in assessment.set_aside}


def test_every_foreign_value_is_named():
    """All foreign values of an entry are its reasons, each with the path, in both languages."""
    adoption = in_bulletin("alne", content="nonsense", instructions=instructed("city", "region"))
    (found,) = assess(adoption).set_aside
    assert ("taxonomy", ()) == (found.stage, found.rules)
    assert ["mode", "content", "instructions[1].level"] == [
        each.en.split("(")[1].split(")")[0] for each in found.reasons
    ]
    assert found.explain().count("（《记账通则》第五条）") == len(found.reasons)
    assert found.explain("en").count("(General rules of book-keeping, art. 5)") == len(found.reasons)
    assert "did you mean alone?" in found.explain("en")


def test_journal_of_one_account():
    """Every unit's part of the journal explains itself."""
    court = Unit(id="court", kind="court")
    assessment = assess(in_bulletin(), in_bulletin(id="e2", unit=court), in_bulletin(None, id="e3", unit=court))
    part = assessment.journal.of("court")
    assert (["e2"], ["e3"]) == ([line.entry.id for line in part.lines], [each.entry.id for each in part.set_aside])
    assert part.explain().startswith("合计 2分\ne2  2分  工作通讯单独采用（第九条第一项）\n不计：e3\n")
    assert "total 2 points\ne2  2 points" in part.explain("en")


# Order


def test_order_does_not_matter():
    """Entries are taken by day and id, whatever the order of the ledger, even those that share an id."""
    late = in_bulletin(id="a", adopted_on=date(2024, 7, 1))
    shared = in_bulletin(id="c"), in_bulletin("composite", id="c"), in_bulletin(id="c", authors=("p",))
    adoptions = late, in_bulletin(id="b"), *shared
    one, other = assess(*adoptions), assess(*reversed(adoptions))
    assert one.journal == other.journal
    assert ["b", "c", "c", "c", "a"] == [each.id for each in one.journal.entries]
    assert one.standings == other.standings


# Who takes part, and on which day

REPEALED = INTERIM_MEASURES.amend(
    "participants", repeal=["vertical"], since=date(2024, 7, 1), basis=INTERIM_MEASURES.instrument.cite("4(4)")
)
BODY = Unit(id="body", kind="vertically_managed", enforcement=False)


def test_who_takes_part_is_asked_on_the_last_day():
    """Who takes part may change: ranks at zero go by the last day of the period."""
    ledger = Ledger(units=(BODY, TOWN))
    assert {"body": 0, "town": 0} == REPEALED.assess(ledger, Period.half(2024, 1)).totals
    assert {"town": 0} == REPEALED.assess(ledger, YEAR).totals
    assert ("enforcement", "outside") == tuple(category(BODY, day, REPEALED).value for day in (DAY, YEAR.last))


def test_points_are_kept_when_a_unit_leaves():
    """What a unit gained while it took part is in the totals; later pieces are set aside."""
    later = in_bulletin(id="e2", unit=BODY, adopted_on=date(2024, 7, 1))
    assessment = assess(in_bulletin(unit=BODY), later, book=REPEALED)
    assert {"body": 2} == assessment.totals
    assert [("e2", ("participates",))] == [(each.entry.id, each.rules) for each in assessment.set_aside]


def test_kinds_of_units_are_resolved():
    """A kind that is treated like another takes part, or not, as that one does."""
    kinds = (
        Member("bureau", Text("局", "bureau"), like="government_department"),
        Member("firm", Text("企业", "firm"), like="other"),
    )
    book = attrs.evolve(INTERIM_MEASURES, taxonomy=INTERIM_MEASURES.taxonomy.adding("unit_kind", *kinds))
    ledger = Ledger(units=(Unit(id="bureau", kind="bureau"), Unit(id="firm", kind="firm")))
    assert {"bureau": 0} == book.assess(ledger, YEAR).totals
    assert "government-justice" == category(ledger.units[0], book=book).value


def test_a_unit_of_a_foreign_kind_is_not_known_to_be_outside():
    """A kind that the taxonomy does not hold decides nothing, so that the unit is unplaced until it is mended."""
    assessment = INTERIM_MEASURES.assess(Ledger(units=(Unit(id="odd", kind="odd"), Unit(id="bare"))), YEAR)
    assert ({}, ("bare", "odd")) == (assessment.totals, assessment.unplaced)


# Readings


def test_ranks_at_zero_rest_on_readings():
    """Who stands at zero depends on how article 4 is read, even where no piece was adopted."""
    assessment = INTERIM_MEASURES.assess(Ledger(units=(BODY,)), YEAR)
    ranked = {"d2-4-enforcement", "d2-5-ranking", "d2-11-day"}
    owed, honoured = {"d2-8-side-by-side", "d2-8-3-recipient"}, {"d2-6-exceptions"}
    listed = [each.id for each in assessment.readings]
    assert [each.id for each in INTERIM_MEASURES.readings if each.id in ranked | owed | honoured] == listed
    bare = attrs.evolve(INTERIM_MEASURES, quotas=(), honours=())
    assert ranked == {each.id for each in bare.assess(Ledger(units=(BODY,)), YEAR).readings}


def test_readings_are_in_the_order_of_the_rulebook():
    """Readings are listed once each, as they are taken."""
    book = INTERIM_MEASURES.read("d2-9-1-issues", "once")
    adoptions = in_bulletin(story="s"), in_bulletin(id="e2", story="s"), in_media("city", "website", id="e3")
    readings: tuple[Reading, ...] = assess(*adoptions, book=book).readings
    places = [book.readings.index(each) for each in readings]
    assert sorted(set(places)) == places
    assert {"d2-9-1-issues": "once", "d2-9-2-unlisted": "no-points"}.items() <= {
        each.id: each.choice for each in readings
    }.items()


def test_norms_of_a_stage_rest_on_readings():
    """A correction's rule is one of the readings' alternatives."""
    (once,) = INTERIM_MEASURES.stories
    norm: Norm = once
    assert ("once-per-story", ("bulletin-alone", "bulletin-composite")) == (norm.id, once.rows)
    assert (("d2-9-1-issues=once",), "9(1)") == (once.readings, once.basis[0].key)
    days: tuple[Input, ...] = (INTERIM_MEASURES.scoring.day(), INTERIM_MEASURES.instructions.day())
    assert (ADOPTED_ON, ADOPTED_ON) == days
    participants = INTERIM_MEASURES.admission.participants
    assert participants is not None
    assert UNIT_KIND.key in {each.key for each in participants.inputs}


# What is undecided


def test_unknown_points_are_not_zero():
    """A unit with an undecided piece may still rise: who leads is open where that could change it, and only there."""
    court = Unit(id="court", kind="court")
    sure = in_media("city", "party_paper", genre="feature", id="A-1")
    ledger = ledger_of(sure, attrs.evolve(sure, id="B-1", unit=court, genre=None))
    ranking = attrs.evolve(INTERIM_MEASURES.ranking, ties=Shared(), places=1)
    book = attrs.evolve(INTERIM_MEASURES, ranking=ranking)
    standings = book.assess(ledger, YEAR).standings
    assert [(8, None, False), (0, None, True)] == [(each.total, each.leading, each.open) for each in standings]
    far = attrs.evolve(sure, id="A-2"), attrs.evolve(sure, id="A-3")
    standings = book.assess(ledger.merged(Ledger(adoptions=far)), YEAR).standings
    assert [(24, True), (0, False)] == [(each.total, each.leading) for each in standings]


def test_an_unknown_number_of_instructions_has_no_bound():
    """Nobody knows what a piece may bring whose instructions were not counted; nor what free Python may give."""
    uncounted = in_bulletin(instructions=None)
    assert [Bounds(0, 14), Bounds(0, None)] == [
        INTERIM_MEASURES.bounds(each) for each in (in_bulletin(instructions=instructed("city")), uncounted)
    ]

    class Free(type(INTERIM_MEASURES.scoring)):  # type: ignore[misc]
        """Decide freely."""

        def decide(self, entry: Adoption) -> Any:
            """Decide as the rows do."""
            return super().decide(entry)

    free = attrs.evolve(INTERIM_MEASURES, scoring=Free())
    assert Bounds(None, None) == free.bounds(in_bulletin(instructions=()))
    sure = in_media("city", "party_paper", genre="feature", id="A-1")
    court = Unit(id="court", kind="court")
    open_ = attrs.evolve(uncounted, id="B-1", unit=court)
    ranking = attrs.evolve(INTERIM_MEASURES.ranking, ties=Shared(), places=1)
    standings = attrs.evolve(INTERIM_MEASURES, ranking=ranking).assess(ledger_of(sure, open_), YEAR).standings
    assert [("court", None), ("town", None)] == sorted((each.account, each.leading) for each in standings)


# What is said beside the tables


def test_differences_beside_the_tables():
    """What is counted, whether a story counts once, and the ranking are compared by what they say."""
    ranking = attrs.evolve(INTERIM_MEASURES.ranking, ties=Shared(), places=3)
    changed = {
        "instructions.quantity": INTERIM_MEASURES.read("d2-9-1-leaders", "district-and-above"),
        "once-per-story": INTERIM_MEASURES.read("d2-9-1-issues", "once"),
        "ranking": attrs.evolve(INTERIM_MEASURES, ranking=ranking),
    }
    for name, book in changed.items():
        difference = INTERIM_MEASURES.diff(book)[name]
        assert difference
        assert " → " in difference.explain()
        assert name in book.to_markdown("en")
    assert {} == INTERIM_MEASURES.diff(INTERIM_MEASURES)


def test_readings_follow_their_parameters():
    """Who sets the day or the ranking no longer takes the text's silence."""
    taken = {each.id: each.choice for each in INTERIM_MEASURES.taken}
    assert ("first-of-april", "open") == (taken["d2-11-day"], taken["d2-5-ranking"])
    later = attrs.evolve(INTERIM_MEASURES.admission, in_force=date(2024, 4, 15))
    ranking = attrs.evolve(INTERIM_MEASURES.ranking, places=3)
    taken = {each.id: each.choice for each in attrs.evolve(INTERIM_MEASURES, admission=later, ranking=ranking).taken}
    assert ("stated", "stated") == (taken["d2-11-day"], taken["d2-5-ranking"])
