"""Rows D4.6, E30 and E33 with B37 to B39 and P10: who recommends whom, and who may stand."""

import attrs
import pytest

from congress_rules.logic import Severity, Status
from congress_rules.rulebooks.beijing_rules.rulebook import BEIJING_RULES
from congress_rules.rulebooks.election_law.nomination import NOMINATION, nomination_of
from congress_rules.rulebooks.election_outline.nomination import OUTLINE_NOMINATION
from tests.elections.nomination.people import (
    BEIJING,
    LAW,
    by_party,
    considered,
    contest,
    nominee,
    recommended,
    signed,
)

ALL = pytest.mark.parametrize("book", [*NOMINATION.values(), BEIJING, OUTLINE_NOMINATION], ids=lambda book: book.id)


# D4.6, E30, B37-B38: who recommends


@ALL
@pytest.mark.parametrize(
    ("count", "admitted"), [(0, False), (1, False), (9, False), (10, True), (11, True), (60, True)]
)
def test_d4_6_e30_ten_electors_or_more(book, count, admitted):
    """Nine are too few, ten are enough; in an indirect election they are deputies."""
    assert admitted is considered(recommended(by=signed(count)), book=book).admitted


@pytest.mark.parametrize(("count", "admitted"), [(9, False), (10, True)])
def test_e30_ten_deputies_or_more(count, admitted):
    """In an indirect election those who sign are deputies of the congress that elects."""
    assert admitted is considered(recommended(by=signed(count)), of=contest(mode="indirect", level="city")).admitted


def test_e30_repeated_signatories_count_once():
    """Nine voters, one of whom signs twice, are nine."""
    found = considered(recommended(by=(*signed(9), "v1")))
    assert found.admitted is False
    assert ("signatures",) == found.decision.rows


@pytest.mark.parametrize(("local", "admitted"), [(9, False), (10, True)])
def test_d4_6_signatories_belong_to_the_district(local, admitted):
    """Voters of another district do not count."""
    found = considered(recommended(by=(*signed(local), "x", "y", "z")))
    assert admitted is found.admitted
    assert admitted or found.decision.rows == ("of-district",)


def test_d4_6_an_unknown_roll_is_not_a_yes():
    """Where the district's voters are not on record ten signatures may be of others; nine are too few in any case."""
    unknown = contest(electors=None)
    assert considered(recommended(), of=unknown).admitted is None
    assert considered(recommended(by=signed(9)), of=unknown).admitted is False
    assert considered(recommended(by=None, kind="party") and recommended(by=signed(0)), of=unknown).admitted is False


@ALL
@pytest.mark.parametrize(
    ("kind", "by", "admitted"),
    [
        ("party", ("P",), True),
        ("party", (), False),
        ("peoples_organization", ("Q",), True),
        ("joint", ("P", "Q"), True),
        ("joint", ("P",), False),
        ("other", ("firm",), False),
        (None, ("P",), None),
    ],
)
def test_d4_6_parties_and_organisations(book, kind, by, admitted):
    """They recommend alone or jointly; nobody else does."""
    assert admitted is considered(recommended(by=by, kind=kind), book=book).admitted


def test_e30_nominated_in_a_contest():
    """A recommendation in another district is none here; an id that is used twice tells nothing."""
    assert ("contest",) == considered(by_party(contest="D2")).decision.rows
    twice = considered(by_party(), beside=(by_party("b", "Q", id="P-a"),))
    assert ("own-id",) == twice.decision.rows


# E30 para. 3, P10: nobody recommends more than the seats


@pytest.mark.parametrize(
    ("reading", "answers"),
    [("first", (True, True, False)), ("none", (False, False, False)), ("open", (None, None, None))],
)
def test_e30_a_party_recommends_more_than_the_seats(reading, answers):
    """Two seats, three nominees: the first two stand, or none, or it is open."""
    three = [by_party(name, number=number) for number, name in enumerate("abc", start=1)]
    book = LAW.read("e30-excess", reading)
    found = book.nominate(contest(seats=2), map(nominee, "abc"), three)
    assert answers == tuple(each.admitted for each in found.considered)
    assert all(each.admitted is True or "limit" in each.decision.rows for each in found.considered)


def test_e30_as_many_as_the_seats_are_lawful():
    """Two for two seats, the same person twice, and one that was withdrawn do not exceed."""
    two = [by_party("a"), by_party("b")]
    assert all(each.admitted for each in LAW.nominate(contest(2), map(nominee, "ab"), two).considered)
    more = [*two, by_party("a", id="again"), by_party("c", withdrawn=True)]
    found = LAW.nominate(contest(2), map(nominee, "abc"), more)
    assert {"P-a", "P-b", "again"} == {each.id for each in found.admitted}


@pytest.mark.parametrize(("reading", "answer"), [("together", False), ("apart", True)])
def test_e30_joint_recommendations_count(reading, answer):
    """A party that recommends one alone and two jointly for two seats exceeds its own limit, or not."""
    alone = by_party("c", number=3)
    jointly = [recommended(name, ("P", "Q"), kind="joint", number=number) for number, name in enumerate("ab", start=1)]
    book = LAW.read("e30-jointly", reading)
    assert answer is considered(alone, book=book, of=contest(2), beside=jointly).admitted


def test_e30_a_voter_signs_for_more_than_the_seats():
    """One voter signs for two in a district of one seat: the second is one signature short, unless another signs."""
    first = recommended("a", signed(10), number=1)
    second = recommended("b", signed(10, first=9), number=2)
    found = LAW.nominate(contest(1), map(nominee, "ab"), [first, second])
    assert [True, False] == [each.admitted for each in found.considered]
    assert ("electors-limit",) == found.considered[1].decision.rows
    assert considered(attrs.evolve(second, by=signed(11, first=9)), of=contest(1), beside=(first,)).admitted is True
    unnumbered = attrs.evolve(second, number=None)
    assert considered(unnumbered, of=contest(1), beside=(first,)).admitted is None
    spare = attrs.evolve(unnumbered, by=signed(11, first=9))
    assert considered(spare, of=contest(1), beside=(first,)).admitted is True


def test_e30_two_of_one_number_leave_it_open():
    """Nothing tells which of two was first when the register gives them one number."""
    pair = [by_party(name, number=1) for name in "ab"]
    assert [None, None] == [each.admitted for each in LAW.nominate(contest(1), map(nominee, "ab"), pair).considered]


def test_p10_the_limit_of_2004_stood_in_the_provisions():
    """The law has its own limit since 2010; before, the provisions of 1983 had one of voters."""
    old, new = (nomination_of(year).recommendations.articles["electors-limit"][0] for year in (2004, 2010))
    assert ("direct-election-provisions", "10 para. 1") == (old.instrument.id, old.key)
    assert ("election-law-2010", "29 para. 3") == (new.instrument.id, new.key)
    assert ("10 para. 1", {"e30-excess", "e30-withdrawn"}) == (
        nomination_of(2004).readings[0].basis.key,
        {each.id for each in nomination_of(2004).readings if each.id.startswith("e30-")},
    )


@pytest.mark.parametrize("year", [2004, 2010, 2015, 2020])
@pytest.mark.parametrize(
    ("kind", "mode", "in_2004"),
    [
        ("electors", "direct", True),
        ("electors", "indirect", False),
        *(
            (kind, mode, False)
            for kind in ("party", "peoples_organization", "joint")
            for mode in ("direct", "indirect")
        ),
    ],
)
def test_p10_e30_whom_the_limit_binds(year, kind, mode, in_2004):
    """One seat, two nominees of the same recommenders: before 2010 only voters could not recommend both."""
    by = signed(10) if kind == "electors" else ("P", "Q")
    two = [recommended(name, by, kind=kind, number=number) for number, name in enumerate("ab", start=1)]
    book = NOMINATION[year]
    found = book.nominate(contest(1, mode=mode), map(nominee, "ab"), two)
    limited = year > 2004 or in_2004
    assert [True, not limited] == [each.admitted for each in found.considered]
    decision = book.recommendations.limited.decide(found.considered[1].nomination)
    assert (Status.DECIDED if limited else Status.NOT_REGULATED) is decision.status


def test_p10_one_seat_is_the_voters_limit_in_2004():
    """A voter who signs once for one seat is within the limit, however many parties recommend."""
    one = recommended("a", number=1)
    parties = [by_party(name, number=number) for number, name in enumerate("bcd", start=2)]
    found = NOMINATION[2004].nominate(contest(1), map(nominee, "abcd"), [one, *parties])
    assert ("a", "b", "c", "d") == found.nominees


@pytest.mark.parametrize("kind", ["electors", "party"])
@pytest.mark.parametrize(
    ("book", "mode", "second"),
    [(LAW, "direct", False), (LAW, "indirect", False), (BEIJING, "direct", False), (BEIJING, "indirect", True)],
    ids=["law-direct", "law-indirect", "beijing-direct", "beijing-indirect"],
)
def test_b3_b37_b38_the_limit_is_of_direct_elections(kind, book, mode, second):
    """One seat, two nominees of the same: Beijing's rules limit nobody in an election by deputies, be it a body."""
    by = signed(10) if kind == "electors" else ("P",)
    two = [recommended(name, by, kind=kind, number=number) for number, name in enumerate("ab", start=1)]
    found = book.nominate(contest(1, mode=mode), map(nominee, "ab"), two)
    assert [True, second] == [each.admitted for each in found.considered]


def test_b38_beijing_has_no_deputies_who_recommend():
    """Beijing's limit binds voters and bodies of a direct election; others may not recommend at all."""
    answers = {
        (kind, mode): BEIJING.recommendations.limited.decide(
            considered(recommended(kind=kind), of=contest(mode=mode), book=BEIJING).nomination
        ).status
        for kind in ("electors", "party", "other")
        for mode in ("direct", "indirect")
    }
    decided = {("electors", "direct"), ("party", "direct")}
    assert decided == {case for case, status in answers.items() if status is Status.DECIDED}


@pytest.mark.parametrize(
    ("reading", "beijing", "law"),
    [
        ("e30-excess", "38 para. 2", "30 para. 3"),
        ("e30-jointly", "38 para. 2", "30 para. 3"),
        ("e30-withdrawn", "39", "30 para. 2"),
        ("e31-rounding", "42", "31 para. 2"),
        ("e31-one-seat", "42", "31 para. 2"),
        ("e32-few", "42", "31 para. 2"),
        ("e32-dissent", "40", "32 para. 1"),
        ("e32-places", "40", "32 para. 1"),
        ("b65-primary", "65", None),
    ],
)
def test_b38_b42_each_text_reads_its_own_article(reading, beijing, law):
    """What both leave open Beijing's rules leave open in an article of their own, and the law in its."""
    of_law, *of_beijing = ({each.id: each.basis for each in book.readings} for book in (LAW, BEIJING, BEIJING_RULES))
    assert {("beijing-rules", beijing)} == {(each[reading].instrument.id, each[reading].key) for each in of_beijing}
    assert law == (of_law[reading].key if reading in of_law else None)
    assert {"beijing-rules"} == {each.instrument.id for each in of_beijing[0].values()}


# E30 on what is withdrawn or untrue


@pytest.mark.parametrize(
    ("withdrawn", "honoured", "stands"), [(False, True, True), (True, False, True), (None, None, True)]
)
def test_e30_withdrawn(withdrawn, honoured, stands):
    """A withdrawn recommendation is none; by another reading it stands once made."""
    assert honoured is considered(by_party(withdrawn=withdrawn)).admitted
    assert stands is considered(by_party(withdrawn=withdrawn), book=LAW.read("e30-withdrawn", "stands")).admitted


def test_e30_what_may_be_withdrawn_leaves_the_others_open():
    """If the first of two is perhaps withdrawn, whether the second exceeds one seat is unknown."""
    first, second = by_party("a", number=1, withdrawn=None), by_party("b", number=2)
    assert considered(second, of=contest(1), beside=(first,)).admitted is None


@pytest.mark.parametrize(
    ("year", "remarks"), [(2004, ()), (2010, ("untrue",)), (2015, ("untrue",)), (2020, ("untrue",))]
)
def test_e30_untrue_information_is_announced_and_not_struck(year, remarks):
    """The nominee is listed all the same; 2004 did not regulate it."""
    book = NOMINATION[year]
    found = book.nominate(contest(), [nominee()], [by_party(truthful=False)])
    assert ("a",) == found.nominees
    assert remarks == tuple(each.id for each in found.remarks)
    assert all(each.severity is Severity.NOTE for each in found.remarks)
    assert (year == 2004) == (
        book.recommendations.untruth.decide(found.considered[0].nomination).status is Status.NOT_REGULATED
    )


@pytest.mark.parametrize("truthful", [True, None])
def test_e30_true_or_unknown_information_is_not_announced(truthful):
    """Nothing is announced that was not found to be untrue."""
    found = LAW.nominate(contest(), [nominee()], [by_party(truthful=truthful)])
    assert () == found.remarks


@ALL
@pytest.mark.parametrize(("introduced", "due"), [(True, False), (False, True), (None, False)])
def test_e30_b38_who_recommends_must_tell_of_the_nominee(book, introduced, due):
    """It is a breach not to; the nominee is listed all the same, for no text says that one is not."""
    found = book.nominate(contest(), [nominee()], [by_party(introduced=introduced)])
    assert ("a",) == found.nominees
    assert [("not-introduced", Severity.ERROR, ("P-a", "a"))] * due == [
        (each.id, each.severity, each.about) for each in found.remarks
    ]
    assert all(each.basis[0].key in {"30 para. 2", "29 para. 2", "38 para. 3"} for each in found.remarks)


@pytest.mark.parametrize("about", [{"may_stand": False}, {"foreign_funded": True}, {"member": True, "resigned": False}])
def test_e30_what_was_found_about_somebody_stays_out_of_repr(about):
    """Neither the verdict nor the remark stands beside the id."""
    found = LAW.nominate(contest(1), [nominee("wang", **about)], [by_party("wang", truthful=False)])
    formal = LAW.settle(found)
    verdicts = ("may-stand", "not-funded", "must-resign", "untrue", "Remark")
    assert all(verdict not in repr(each) for each in (found, *found.considered, formal) for verdict in verdicts)
    assert found.remarks
    assert all("wang" not in repr(each) for each in (*found.remarks, *formal.remarks))


# B39, P10: all are listed, unchanged


@ALL
def test_b39_all_lawful_nominees_are_listed(book):
    """Whoever is missing from the published list, or was added to it, is a breach."""
    found = book.nominate(contest(), map(nominee, "ab"), [by_party("a"), by_party("b", "Q")])
    assert () == book.recommendations.check_listed(found, ("b", "a"))
    changed = book.recommendations.check_listed(found, ("a", "z"))
    assert [("listed-missing", ("b",)), ("listed-added", ("z",))] == [(each.id, each.about) for each in changed]
    assert all(each.severity is Severity.ERROR for each in changed)


def test_b39_who_may_still_be_listed_is_no_breach():
    """Somebody whose recommendation is undecided may stand on the list."""
    found = LAW.nominate(contest(), [nominee("a", may_stand=None)], [by_party("a")])
    assert ("a",) == found.open
    assert () == LAW.recommendations.check_listed(found, ("a",))


def test_a_text_that_says_nothing_of_the_list_finds_nothing():
    """Another province's text may not state that the list is unchanged."""
    articles = LAW.recommendations.articles
    silent = attrs.evolve(articles, rules={rule: articles[rule] for rule in articles if rule != "listed"})
    policy = attrs.evolve(LAW.recommendations, articles=silent)
    found = policy.admit(contest(), [nominee()], [by_party()])
    assert () == policy.check_listed(found, ("z",))


# E4, B37, E33: who may stand


@ALL
@pytest.mark.parametrize(("may", "admitted"), [(True, True), (False, False), (None, None)])
def test_e4_the_right_to_stand(book, may, admitted):
    """Who has no right to stand is not listed."""
    assert admitted is considered(by_party(), nominee(may_stand=may), book).admitted


@pytest.mark.parametrize(("book", "admitted"), [(LAW, True), (BEIJING, False)], ids=["law", "beijing"])
def test_b37_a_voter_of_the_region(book, admitted):
    """Beijing's nominees are voters of the district or township; the law does not say so."""
    assert admitted is considered(by_party(), nominee(local_voter=False), book).admitted


@pytest.mark.parametrize("year", [2004, 2010, 2015, 2020])
def test_e33_candidates_of_indirect_elections_need_not_be_members(year):
    """Nor voters of the region that elects; of direct elections the article says nothing."""
    book = NOMINATION[year]
    found = considered(by_party(), nominee(local_voter=False), book, contest(mode="indirect", level="city"))
    assert found.admitted is True
    assert book.recommendations.membership.decide(found.nomination).value is False
    direct = considered(by_party(), book=book)
    assert Status.NOT_REGULATED is book.recommendations.membership.decide(direct.nomination).status
