"""Rows E9 to E11, E34 and E35 with B11, B12, B44, B45: foreign funding, the committee, introductions."""

from datetime import date

import attrs
import pytest

from congress_rules.elections.nomination import Consultation, Contest, FundingFound, Introduction
from congress_rules.elections.vacancies import ByElection
from congress_rules.logic import Severity, Status
from congress_rules.rulebooks.beijing_rules.text import cite
from congress_rules.rulebooks.beijing_rules.vacancies import BEIJING_VACANCIES
from congress_rules.rulebooks.election_law.nomination import NOMINATION
from congress_rules.rulebooks.election_outline.nomination import OUTLINE_NOMINATION
from tests.elections.nomination.people import BEIJING, LAW, by_party, considered, contest, nominee

ELECTION_DAY = date(2024, 12, 8)

# E35, B45: foreign funding


@pytest.mark.parametrize(
    ("stage", "value"), [("nominated", "not_listed"), ("listed", "struck"), ("elected", "election_void")]
)
@pytest.mark.parametrize("year", [2004, 2010, 2015, 2020])
def test_e35_foreign_funding_by_stage(year, stage, value):
    """Not listed, struck, void: since 2015; before, the law did not regulate it."""
    found = NOMINATION[year].funding.consequence.decide(FundingFound(funded=True, stage=stage, level="county"))
    if year < 2015:
        assert Status.NOT_REGULATED is found.status
    else:
        assert value == found.value
        assert f"{34 if year == 2015 else 35} para. 2" == found.grounds[0].basis[0].key


def test_e35_no_foreign_funding():
    """Nothing follows; unknown is neither."""
    assert "nothing" == LAW.funding.consequence.decide(FundingFound(funded=False)).value
    assert Status.UNKNOWN is LAW.funding.consequence.decide(FundingFound(stage="listed")).status


@pytest.mark.parametrize(
    ("year", "funded", "admitted"),
    [
        (2004, True, True),
        (2010, True, True),
        (2010, None, True),
        (2015, True, False),
        (2020, True, False),
        (2020, False, True),
        (2020, None, None),
    ],
)
def test_e35_who_took_foreign_funding_is_not_listed(year, funded, admitted):
    """Since 2015 the recommendation is set aside."""
    assert admitted is considered(by_party(), nominee(foreign_funded=funded), NOMINATION[year]).admitted


@pytest.mark.parametrize(("funded", "remarked"), [(True, True), (False, False), (None, False)])
def test_e35_d4_the_outline_of_2024_rests_on_a_law_before_it(funded, remarked):
    """The outline lists who took foreign funding, and says that the law in force forbids it; no other text says so."""
    for book in (OUTLINE_NOMINATION, *NOMINATION.values(), BEIJING):
        found = book.nominate(contest(), [nominee(foreign_funded=funded)], [by_party()])
        newer = [each for each in found.remarks if each.id == "newer-funding"]
        expected = remarked and book is OUTLINE_NOMINATION
        assert [(Severity.WARNING, ("P-a", "a"))] * expected == [(each.severity, each.about) for each in newer]
        assert all(
            ("election-law-2020", "35 para. 2") == (x.instrument.id, x.key) for each in newer for x in each.basis
        )
        assert book is not OUTLINE_NOMINATION or found.nominees == ("a",)


@pytest.mark.parametrize(
    ("stage", "level", "body"),
    [
        ("nominated", "county", "election_committee"),
        ("listed", "township", "election_committee"),
        ("elected", "county", "standing_committee"),
        ("elected", "township", "presidium"),
        ("elected", "city", None),
    ],
)
def test_b45_who_determines_it(stage, level, body):
    """The committee, then the district's standing committee or the township's presidium; the law does not say."""
    case = FundingFound(funded=True, stage=stage, level=level)
    found = BEIJING.funding.authority.decide(case)
    assert body == (found.value if found.decided else None)
    assert Status.NOT_REGULATED is LAW.funding.authority.decide(case).status


# E9 to E11, B11, B12: the committee


@pytest.mark.parametrize(
    ("level", "conducts", "appoints"),
    [
        ("township", "election_committee", "county_standing_committee"),
        ("county", "election_committee", "own_standing_committee"),
        ("city", "standing_committee", None),
        ("provincial", "standing_committee", None),
        ("national", "standing_committee", None),
    ],
)
def test_e9_e10_who_conducts_and_appoints(level, conducts, appoints):
    """The standing committee of the county level appoints for townships, too; above there is no committee."""
    case = Contest(id="D", seats=1, level=level)
    assert conducts == LAW.committee.conducts.decide(case).value
    for table in (LAW.committee.appoints, LAW.committee.leads):
        found = table.decide(case)
        assert appoints == (found.value if found.decided else None)
        assert (appoints is None) == (found.status is Status.NOT_REGULATED)


@pytest.mark.parametrize("level", ["township", "county"])
def test_b60_who_conducts_a_by_election(level):
    """B60: the by-election body, as chapter 8 has it elsewhere; the law leaves it to the provinces (E57)."""
    contests = [Contest(id="D", seats=1, level=level, by_election=each) for each in (False, True, None)]
    found = [BEIJING.committee.conducts.decide(each) for each in contests]
    assert ["election_committee", "by_election_body"] == [each.value for each in found[:2]]
    assert Status.UNKNOWN is found[2].status
    assert [cite("60")] == [basis for ground in found[1].grounds for basis in ground.basis]
    chapter = BEIJING_VACANCIES.by_elections.decide(ByElection(filler="voters")).answer("by-election-conducts")
    assert (chapter.value, chapter.grounds[0].basis) == (found[1].value, found[1].grounds[0].basis)
    assert Status.NOT_REGULATED is LAW.committee.conducts.decide(contests[1]).status


@pytest.mark.parametrize(
    ("by_election", "who", "basis"),
    [
        (False, "election_committee", ["41", "9 para. 2"]),
        (True, "by_election_body", ["65", "60", "41"]),
        (None, None, []),
    ],
)
@pytest.mark.parametrize("level", ["township", "county"])
def test_b41_who_conducts_a_primary(level, by_election, who, basis):
    """B41: the election committee, in a by-election (B65, B60) its body; it may entrust the working group."""
    case = Contest(id="D", seats=1, level=level, by_election=by_election)
    found, entrusted = BEIJING.committee.primary.decide(case), BEIJING.committee.entrusts.decide(case)
    assert who == (found.value if found.decided else None)
    assert basis == [each.key for ground in found.grounds for each in ground.basis if found.decided]
    assert who is None or "working_group" == entrusted.value
    assert [key for key in basis if key != "9 para. 2"] == [
        each.key for ground in entrusted.grounds for each in ground.basis if entrusted.decided
    ]


@pytest.mark.parametrize(("option", "decided"), [("as-usual", True), ("opinion", False)])
def test_b65_nobody_conducts_a_primary_that_there_is_not(option, decided):
    """By the reading on which a by-election has no primary nobody conducts one; a general election has it always."""
    committee, case = BEIJING.read("b65-primary", option).committee, contest(by_election=True)
    for table in (committee.primary, committee.entrusts):
        assert decided is table.decide(case).decided
        assert decided is not (table.decide(case).status is Status.NOT_REGULATED)
        assert ("65" if decided else "63") == table.decide(case).grounds[0].basis[0].key
        assert table.decide(contest()).decided


@pytest.mark.parametrize(
    ("by_election", "leads", "appoints"),
    [(False, "11 para. 1", ["11 para. 2"]), (True, "60", ["60", "65", "11 para. 2"])],
)
@pytest.mark.parametrize(
    ("level", "who"), [("county", "own_standing_committee"), ("township", "county_standing_committee")]
)
def test_b11_b60_who_leads_and_appoints(by_election, leads, appoints, level, who):
    """B60 sets the by-election body under the district's standing committee; its members are as usual (B65, B11)."""
    case = Contest(id="D", seats=1, level=level, by_election=by_election)
    led, appointed = BEIJING.committee.leads.decide(case), BEIJING.committee.appoints.decide(case)
    expected = "county_standing_committee" if by_election else who
    assert (expected, expected) == (led.value, appointed.value)
    assert leads == led.grounds[0].basis[0].key
    assert appoints == [each.key for each in appointed.grounds[0].basis][: len(appoints)]


@pytest.mark.parametrize("table", ["conducts", "primary", "entrusts", "leads", "appoints"])
@pytest.mark.parametrize("year", [2010, 2015, 2020])
def test_e57_who_conducts_a_by_election_is_left_to_the_provinces(table, year):
    """The law says none of it, and cites the paragraph that leaves it to others."""
    committee = NOMINATION[year].committee
    found = getattr(committee, table).decide(contest(by_election=True))
    assert Status.NOT_REGULATED is found.status
    nobody = table == "entrusts" and found.grounds[0].id == "silent"
    left = {each.key for each in committee.articles["by-left"]}
    assert nobody or left == {each.key for each in found.grounds[0].basis}


@pytest.mark.parametrize(("book", "due"), [(BEIJING, ["60", "65", "11 para. 2"]), (LAW, None)], ids=["beijing", "law"])
@pytest.mark.parametrize("resigned", [True, False])
def test_b60_b65_who_stands_leaves_the_by_election_body(book, due, resigned):
    """By B65 as B11 has it of the committee; the law leaves the body, and so who must leave it, to the provinces."""
    person, of = nominee(member=True, resigned=resigned), contest(1, by_election=True, candidates=1)
    found = book.nominate(of, [person], [by_party()])
    remarks = [(each.id, [one.key for one in each.basis][:3]) for each in found.remarks]
    assert [("must-resign", due)] * (not resigned and due is not None) == remarks
    assert (resigned if due else None) is book.settle(found).lawful
    assert () == book.committee.staying([nominee()], by_election=True)


@pytest.mark.parametrize(
    ("year", "level", "who", "article"),
    [
        (2020, "county", "election_committee", "9 para. 2"),
        (2020, "city", "presidium", "39"),
        (2010, "city", "presidium", "37"),
        (2004, "township", "election_committee", "2"),
        (2004, "city", None, "1"),
    ],
)
def test_e9_e39_who_conducts_a_primary(year, level, who, article):
    """Who conducts the election conducts its primary; the law has nobody entrusted with it, and no by-election."""
    committee, case = NOMINATION[year].committee, Contest(id="D", seats=1, level=level)
    found = committee.primary.decide(case)
    assert (who, article) == (found.value if found.decided else None, found.grounds[0].basis[0].key)
    assert Status.NOT_REGULATED is committee.entrusts.decide(case).status
    vacant = committee.primary.decide(attrs.evolve(case, by_election=True))
    unstated = level != "city" or year == 2004
    assert unstated is (vacant.status is Status.NOT_REGULATED)


@pytest.mark.parametrize(("level", "mode"), [("county", "direct"), ("city", "indirect")])
def test_b41_b62_nothing_of_indirect_elections(level, mode):
    """Beijing's rules say neither who conducts an indirect primary nor who sets how many stand indirectly."""
    case = Contest(id="D", seats=1, level=level, mode=mode, by_election=True)
    found = (BEIJING.committee.primary, BEIJING.committee.entrusts, BEIJING.numbers.setter)
    direct = mode == "direct"
    assert [direct] * 3 == [table.decide(case).decided for table in found]


@pytest.mark.parametrize("by_election", [True, False, None])
def test_b62_who_sets_the_number_of_a_by_election(by_election):
    """B62: the district's standing committee, in both chapters; in a general election nobody, and by the law nobody."""
    case = contest(by_election=by_election)
    found = BEIJING.numbers.setter.decide(case)
    expected = {True: Status.DECIDED, False: Status.NOT_REGULATED, None: Status.UNKNOWN}
    assert expected[by_election] is found.status
    assert Status.NOT_REGULATED is LAW.numbers.setter.decide(case).status
    if found.decided:
        chapter = BEIJING_VACANCIES.by_elections.decide(ByElection(filler="voters")).answer("by-election-number")
        assert ("county_standing_committee", (cite("62"),)) == (found.value, found.grounds[0].basis)
        assert (chapter.value, chapter.grounds[0].basis) == (found.value, found.grounds[0].basis)
        assert (cite("62"),) == BEIJING.numbers.numbers(case).set_by


def test_b11_beijing_and_1983():
    """Beijing cites its own article; in 2004 the provisions of 1983 say who appoints, and nobody must resign."""
    case = Contest(id="D", seats=1, level="township")
    found = BEIJING.committee.appoints.decide(case)
    assert ("beijing-rules", "11 para. 2") == (found.grounds[0].basis[0].instrument.id, found.grounds[0].basis[0].key)
    old = NOMINATION[2004].committee
    assert "county_standing_committee" == old.appoints.decide(case).value
    assert Status.NOT_REGULATED is old.leads.decide(case).status


@pytest.mark.parametrize(
    ("member", "resigned", "due"), [(False, None, False), (True, True, False), (True, False, True), (True, None, False)]
)
def test_e10_a_member_who_stands_resigns(member, resigned, due):
    """Who stays on the committee is listed, and must resign; where it is unknown nothing is alleged."""
    person = nominee(member=member, resigned=resigned)
    for book in (LAW, BEIJING, NOMINATION[2010]):
        found = book.nominate(contest(), [person], [by_party()])
        assert ("a",) == found.nominees
        assert (("must-resign",) if due else ()) == tuple(each.id for each in found.remarks)
    assert () == NOMINATION[2004].nominate(contest(), [person], [by_party()]).remarks


@pytest.mark.parametrize(
    ("member", "resigned", "lawful"),
    [(False, None, True), (True, True, True), (True, False, False), (True, None, None), (None, None, None)],
)
def test_e10_a_list_with_a_member_who_stays_is_not_lawful(member, resigned, lawful):
    """The list is settled all the same; where it is unknown whether one must resign, it is unknown whether it holds."""
    people = [nominee("a", member=member, resigned=resigned), nominee("b")]
    given = [by_party("a"), by_party("b", "Q")]
    for book in (LAW, BEIJING, NOMINATION[2010]):
        found = book.settle(book.nominate(contest(1), people, given))
        assert (("a", "b"), lawful) == (found.candidates, found.lawful)
        assert ([("must-resign", ("a",))] if lawful is False else []) == [
            (each.id, each.about) for each in found.remarks
        ]
    old = NOMINATION[2004]
    assert old.settle(old.nominate(contest(1), people, given)).lawful is True


def test_e10_a_member_who_is_left_off_the_list_need_not_resign_for_it():
    """While the list is open the member is remarked; once another is on it in the member's place, no more."""
    people = [nominee("a", member=True, resigned=False), nominee("b"), nominee("c")]
    found = LAW.nominate(contest(1), people, [by_party(name, name.upper()) for name in "abc"])
    remarks = {
        opinion: tuple(
            each.id for each in LAW.settle(found, consultation=Consultation(agreed=True, opinion=opinion)).remarks
        )
        for opinion in (None, ("b", "c"), ("a", "b"))
    }
    assert {None: ("must-resign",), ("b", "c"): (), ("a", "b"): ("must-resign",)} == remarks


def test_e11_b12_duties():
    """Seven and the information of the public; before 2010 six."""
    assert [6, 8, 8, 8] == [len(book.committee.duties) for book in NOMINATION.values()]
    assert {"12"} == {each.basis[0].key for each in BEIJING.committee.duties}
    assert {"direct-election-provisions"} == {each.basis[0].instrument.id for each in NOMINATION[2004].committee.duties}


# E34, B44: introductions


@pytest.mark.parametrize("book", [LAW, BEIJING], ids=["law", "beijing"])
@pytest.mark.parametrize(
    ("by", "day", "asked", "answer"),
    [
        ("organizer", 7, None, "must"),
        ("recommender", 7, None, "may"),
        ("candidate", 7, True, "must"),
        ("candidate", 7, False, None),
        ("candidate", 8, True, "stop"),
        ("organizer", 8, None, "stop"),
        ("recommender", 8, None, "stop"),
    ],
)
def test_e34_b44_introductions(book, by, day, asked, answer):
    """A meeting must be if voters ask, on the day before the election at the latest; on election day all stops."""
    case = Introduction(by=by, mode="direct", on=date(2024, 12, day), election_day=ELECTION_DAY, asked=asked)
    found = book.introductions.introducing.decide(case)
    assert answer == (found.value if found.decided else None)
    assert (answer is None) == (found.status is Status.NOT_REGULATED)


def test_e34_other_days_and_elections():
    """After the election there is nothing to introduce; an indirect election has no meeting; 2004 said may."""
    day = Introduction(by="candidate", mode="direct", on=date(2024, 12, 7), election_day=ELECTION_DAY, asked=True)
    late = attrs.evolve(day, on=date(2024, 12, 9))
    assert Status.OUT_OF_DOMAIN is LAW.introductions.introducing.decide(late).status
    indirect = attrs.evolve(day, mode="indirect")
    assert Status.NOT_REGULATED is LAW.introductions.introducing.decide(indirect).status
    assert "may" == NOMINATION[2004].introductions.introducing.decide(day).value
    assert Status.UNKNOWN is LAW.introductions.introducing.decide(attrs.evolve(day, on=None)).status
