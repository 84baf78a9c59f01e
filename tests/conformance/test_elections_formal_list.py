"""Rows E31, E32, B40, B42, E57 para. 4: how many candidates there are, and how the formal list comes about."""

from datetime import date

import attrs
import pytest

from congress_rules.elections.nomination import Consultation, Primary
from congress_rules.elections.timetable import ElectionKind
from congress_rules.logic import Status
from congress_rules.rulebooks.election_law.nomination import NOMINATION
from congress_rules.rulebooks.election_law.rulebook import ELECTION_LAW
from congress_rules.rulebooks.election_outline.nomination import OUTLINE_NOMINATION
from tests.elections.nomination.people import BEIJING, LAW, by_party, contest, listed, nominee

YEARS = pytest.mark.parametrize("book", NOMINATION.values(), ids=lambda book: book.id)
AGREED, SPLIT = Consultation(agreed=True), Consultation(agreed=False)

# E31, B42: how many candidates


@YEARS
@pytest.mark.parametrize(("seats", "least", "most"), [(1, 2, 2), (2, 3, 4), (3, 4, 6)])
def test_e31_direct(book, seats, least, most):
    """One third to once more than the seats, whole."""
    found = book.candidates(seats, "direct")
    assert (least, most) == (found.least, found.most)


@YEARS
@pytest.mark.parametrize(
    ("seats", "least", "most"),
    [
        (1, 2, 2),
        (2, 3, 3),
        (3, 4, 4),
        (4, 5, 6),
        (5, 6, 7),
        (6, 8, 9),
        (7, 9, 10),
        (8, 10, 12),
        (9, 11, 13),
        (10, 12, 15),
        (100, 120, 150),
    ],
)
def test_e31_indirect(book, seats, least, most):
    """One fifth to one half more than the seats, whole; for one seat, where none fits, two."""
    found = book.candidates(seats, "indirect")
    assert (least, most) == (found.least, found.most)


@pytest.mark.parametrize(
    ("rounding", "direct", "indirect"),
    [("within", (3, 4), (8, 9)), ("up", (3, 4), (8, 9)), ("half-up", (3, 4), (7, 9))],
)
def test_e31_rounding(rounding, direct, indirect):
    """Two seats have 2 2/3 to 4, six have 7.2 to 9."""
    book = LAW.read("e31-rounding", rounding)
    numbers = book.candidates(2, "direct"), book.candidates(6, "indirect")
    assert (direct, indirect) == tuple((each.least, each.most) for each in numbers)


@pytest.mark.parametrize(("rounding", "least"), [("within", 2), ("up", 2), ("half-up", 2)])
def test_e31_there_are_always_more_candidates_than_seats(rounding, least):
    """One seat has 1 1/3 at the least: however it is rounded, there are two."""
    assert least == LAW.read("e31-rounding", rounding).candidates(1, "direct").least


@pytest.mark.parametrize(("rounding", "most"), [("up", 5), ("half-up", 5), ("within", 4)])
def test_e31_the_most_is_rounded_too(rounding, most):
    """Three seats have 4.5 at the most, indirectly."""
    assert most == LAW.read("e31-rounding", rounding).candidates(3, "indirect").most


def test_e31_one_seat_indirectly():
    """1.2 to 1.5 holds no whole number: two by analogy with another election, or no number is lawful."""
    found = LAW.candidates(1, "indirect")
    assert {"31 para. 1", "31 para. 2", "45 para. 4"} == {each.key for each in found.basis}
    assert not found.none
    none = LAW.read("e31-one-seat", "none").candidates(1, "indirect")
    assert none.none
    assert "no whole number" in none.explain("en")
    assert "没有整数" in none.explain()


def test_e31_misuse():
    """No seats is no contest; a third way of electing there is not."""
    with pytest.raises(ValueError, match="seats must be a whole number from 1"):
        LAW.candidates(0, "direct")
    found = LAW.candidates(1, "by lot")
    assert (None, None, Status.OUT_OF_DOMAIN) == (found.least, found.most, found.least_ratio.status)


def test_b42_beijing_is_direct():
    """Beijing's ratio is that of the law; it says nothing of indirect elections."""
    found = BEIJING.candidates(3, "direct")
    assert (4, 6, "beijing-rules") == (found.least, found.most, found.basis[0].instrument.id)
    assert Status.NOT_REGULATED is BEIJING.candidates(3, "indirect").least_ratio.status


def test_e31_numbers_read():
    """The numbers speak both languages, and are rows."""
    found = LAW.candidates(2, "direct")
    assert found.explain("en").startswith("2 seats, candidates: 3 to 4 (Election Law")
    assert "应选2名，候选人3至4名" in found.explain()
    assert "候选人2名" in LAW.candidates(1, "direct").explain()
    assert (2, 3, 4) == tuple(found.to_rows()[0][key] for key in ("seats", "least", "most"))
    assert ("e31-rounding", "e31-one-seat") == found.readings


@pytest.mark.parametrize("book", [NOMINATION[2010], NOMINATION[2020], BEIJING], ids=lambda book: book.id)
def test_e57_b62_by_elections_may_have_as_many_candidates_as_seats(book):
    """As many, or more; no most is stated."""
    found = book.numbers.numbers(contest(2, by_election=True))
    assert (2, None, Status.NOT_REGULATED) == (found.least, found.most, found.most_ratio.status)
    decided_elsewhere = book is BEIJING
    said = "how many is decided for each election" if decided_elsewhere else "no most is stated"
    assert found.explain("en").startswith(f"2 seats, candidates: at least 2, {said} (")
    gesagt = "具体人数另行决定" if decided_elsewhere else "未规定最多人数"
    assert found.explain().startswith(f"应选2名，候选人不少于2名，{gesagt}（")


def test_e31_numbers_that_are_not_known_are_worded():
    """Not regulated, unknown whether a by-election, and a most of which no least is known."""
    assert "2 seats, candidates: not regulated by the text" in BEIJING.candidates(2, "indirect").explain("en")
    unknown = LAW.numbers.numbers(contest(2, by_election=None))
    assert "候选人人数：情况不明" in unknown.explain()
    known = LAW.candidates(2, "direct")
    assert "candidates: at most 4, decided" in attrs.evolve(known, least=None).explain("en")
    assert "candidates: at least 3, decided" in attrs.evolve(known, most=None).explain("en")


INDIRECT = {"mode": "indirect", "level": "city"}
FIVE = {f"n{number:02}": number for number in range(5)}


@pytest.mark.parametrize(
    ("given", "said", "primary", "missing"),
    [
        ({}, None, None, ["agreement"]),
        ({}, AGREED, None, ["opinion"]),
        ({}, SPLIT, None, ["primary"]),
        ({}, SPLIT, Primary(votes={"n00": 1}), ["votes"]),
        ({}, SPLIT, Primary(votes=FIVE), []),
        ({"by_election": None}, AGREED, None, ["ratio"]),
        (INDIRECT, None, None, ["number-by-measures", "primary"]),
        (INDIRECT, None, Primary(votes=FIVE), ["number-by-measures"]),
        ({**INDIRECT, "candidates": 3}, None, None, ["primary"]),
        ({**INDIRECT, "candidates": 3}, None, Primary(votes=FIVE), []),
    ],
)
def test_e32_an_open_list_says_what_is_missing(given, said, primary, missing):
    """Five nominees for two seats: each way to the list names what nobody stated."""
    found = LAW.settle(listed(5, **given), consultation=said, primary=primary)
    assert [f"missing-{each}" for each in missing] == [each.id for each in found.missing]
    assert found.settled is not bool(missing)
    assert len(missing) == found.explain("en").count("· missing: ") == found.explain().count("· 尚缺：")


def test_e32_whom_and_what_is_missing_is_about():
    """The nominees without votes, or who may be nominated; by the measures of the congress it is article 32."""
    votes = LAW.settle(listed(5), consultation=SPLIT, primary=Primary(votes={"n00": 1, "n03": 4}))
    assert [("n01", "n02", "n04")] == [each.about for each in votes.missing]
    people = [nominee("a", may_stand=None), nominee("b")]
    open_ = LAW.settle(LAW.nominate(contest(1), people, [by_party("a"), by_party("b", "Q")]))
    assert [("missing-nominees", ("a",))] == [(each.id, each.about) for each in open_.missing]
    indirect = LAW.settle(listed(5, **INDIRECT), primary=Primary(votes=FIVE))
    assert ["32 para. 2"] == [each.key for each in indirect.missing[0].basis]


def test_b41_b62_beijing_says_what_is_missing():
    """The number for a by-election, and what is not known of a primary."""
    by_election = BEIJING.settle(listed(2, BEIJING, seats=1, by_election=True))
    assert [("missing-number", "62")] == [(each.id, each.basis[0].key) for each in by_election.missing]
    decided = BEIJING.settle(listed(2, BEIJING, seats=1, by_election=True, candidates=2))
    assert ((), True) == (decided.missing, "; decided: 2" in decided.explain("en"))
    unsure = Primary(votes=FIVE, participants=20, secret=None, announced=None)
    found = BEIJING.settle(listed(5, BEIJING), consultation=SPLIT, primary=unsure)
    assert ["missing-primary-secrecy", "missing-primary-announcement"] == [each.id for each in found.missing]
    assert "unknown: secret" in found.explain("en")
    stated = LAW.read("e32-places", "stated").settle(listed(5), consultation=SPLIT, primary=Primary(votes=FIVE))
    assert ["missing-number"] == [each.id for each in stated.missing]


@pytest.mark.parametrize(("count", "route"), [(0, "reopen"), (1, "reopen"), (2, "reopen"), (3, "list"), (4, "primary")])
def test_b62_the_number_is_decided(count, route):
    """Two seats, three candidates decided: two nominees are too few, four too many; not decided, all is open."""
    given = listed(count, BEIJING, seats=2, by_election=True, candidates=3)
    assert route == BEIJING.settle(given, consultation=SPLIT).route.value
    open_ = BEIJING.settle(listed(count, BEIJING, seats=2, by_election=True))
    assert (Status.UNKNOWN, None, None) == (open_.route.status, open_.candidates, open_.lawful)


@pytest.mark.parametrize(("candidates", "settled"), [(1, False), (2, True), (3, False)])
def test_b62_as_many_as_were_decided(candidates, settled):
    """Two nominees for one seat are the list if two were decided."""
    found = BEIJING.settle(listed(2, BEIJING, seats=1, by_election=True, candidates=candidates))
    assert settled is found.settled


def test_b62_a_number_below_the_seats_is_a_breach():
    """Fewer candidates than seats are not lawful in a by-election either; B62 says so, which knows no ratio."""
    found = BEIJING.settle(listed(2, BEIJING, seats=2, by_election=True, candidates=1))
    assert [("number-outside", "62")] == [(each.id, each.basis[0].key) for each in found.remarks]
    assert ("below_seats", ["62"], ()) == (found.route.value, [each.key for each in found.basis], found.missing)
    assert "ratio" not in found.explain("en")
    assert "there are fewer candidates than seats" in found.explain("en")
    assert "决定的候选人人数少于应选名额" in found.explain()
    equal = BEIJING.settle(listed(2, BEIJING, seats=2, by_election=True, candidates=2))
    assert ("list", ()) == (equal.route.value, equal.remarks)


@pytest.mark.parametrize(("count", "outside"), [(1, True), (2, False), (3, True)])
def test_b62_the_opinion_names_as_many_as_were_decided(count, outside):
    """One seat, two candidates decided: an opinion on one or three is not on as many as were decided."""
    given = listed(4, BEIJING, seats=1, by_election=True, candidates=2)
    said = Consultation(agreed=True, opinion=given.nominees[:count])
    found = BEIJING.settle(given, consultation=said)
    assert [("opinion-outside", "62")] * outside == [(each.id, each.basis[0].key) for each in found.remarks]
    assert outside is ("not the one decided" in found.explain("en"))


@pytest.mark.parametrize("by_election", [False, True])
@pytest.mark.parametrize("count", [1, 3, 9])
def test_b3_b37_the_list_of_deputies_is_not_beijings(count, by_election):
    """However many nominees there are, how the list of an indirect election is settled is not regulated, and named."""
    given = listed(count, BEIJING, mode="indirect", level="city", by_election=by_election)
    found = BEIJING.settle(given)
    assert (Status.NOT_REGULATED, None, None) == (found.route.status, found.candidates, found.lawful)
    assert [("missing-rules", ["37"])] == [(each.id, [one.key for one in each.basis]) for each in found.missing]
    assert "which the text does not regulate" in found.explain("en")
    assert LAW.settle(listed(count, mode="indirect", level="city")).route.decided


@pytest.mark.parametrize(
    ("option", "said", "route"),
    [
        ("as-usual", AGREED, "opinion"),
        ("as-usual", SPLIT, "primary"),
        ("as-usual", None, None),
        ("opinion", AGREED, "opinion"),
        ("opinion", SPLIT, "opinion"),
        ("opinion", None, "opinion"),
    ],
)
def test_b63_b65_the_list_of_a_by_election(option, said, route):
    """B63: the majority's opinion; without agreement a primary by B65 and B40, or that opinion all the same."""
    given = listed(4, BEIJING, seats=2, by_election=True, candidates=3)
    found = BEIJING.read("b65-primary", option).settle(given, consultation=said)
    assert route == (found.route.value if found.route.decided else None)
    assert route is None or ["63", "65", "40"] == [each.key for each in found.basis[:3]]
    usual = BEIJING.settle(listed(5, BEIJING), consultation=AGREED)
    assert "40" == usual.basis[0].key


@pytest.mark.parametrize(("option", "route"), [("as-usual", "primary"), ("opinion", "opinion")])
def test_b63_b65_dissent_within_the_number(option, route):
    """Where dissent alone asks for a primary, a by-election without one has the majority's opinion."""
    given = listed(3, BEIJING, seats=2, by_election=True, candidates=3)
    book = BEIJING.read("e32-dissent", "primary").read("b65-primary", option)
    assert route == book.settle(given, consultation=SPLIT).route.value
    assert "list" == book.settle(given, consultation=AGREED).route.value


@pytest.mark.parametrize(
    ("book", "cited"),
    [
        (LAW, "57 para. 4"),
        (NOMINATION[2015], "56 para. 4"),
        (NOMINATION[2010], "54 para. 4"),
        (OUTLINE_NOMINATION, "54 para. 4"),
    ],
    ids=lambda value: getattr(value, "id", value),
)
@pytest.mark.parametrize("candidates", [None, 1, 2, 3])
@pytest.mark.parametrize("given", [{}, INDIRECT], ids=["direct", "indirect"])
def test_e57_how_a_by_election_is_held_is_left_to_the_provinces(book, cited, candidates, given):
    """E57 para. 4: how the list comes about, who consults and how long; the number of candidates is the law's."""
    said = Consultation(agreed=False, days=0, steps="representatives")
    found = book.settle(listed(3, book, seats=2, by_election=True, candidates=candidates, **given), consultation=said)
    assert (None, None) == (found.candidates, found.lawful)
    asked = (found.route, *found.requirements[:2])
    assert {(Status.NOT_REGULATED, cited)} == {(each.status, each.grounds[0].basis[0].key) for each in asked}
    assert ["missing-rules"] == [each.id for each in found.missing]
    assert ["number-outside"] * (candidates == 1) == [each.id for each in found.remarks]
    usual = book.settle(listed(3, book, seats=2, **given), consultation=said)
    assert usual.route.decided
    assert ["too-short" if given else "representatives-only"] == [each.id for each in usual.remarks]


def test_e57_list_primary_and_days_of_a_by_election_agree():
    """None is regulated by the law, and E57 para. 4 says why; of 2004 by-elections are not held."""
    of = contest(1, by_election=True, candidates=1)
    found = LAW.settle(listed(2, seats=1, by_election=True, candidates=1), consultation=SPLIT)
    days = ELECTION_LAW.timetable(date(2024, 12, 8), kind=ElectionKind.BY_ELECTION).deadline("primary")
    assert {Status.NOT_REGULATED} == {each.status for each in (found.route, days, LAW.committee.primary.decide(of))}
    assert ["57 para. 4"] == [each.key for each in found.basis]
    old = NOMINATION[2004]
    assert Status.NOT_REGULATED is old.settle(listed(4, old, seats=2, by_election=True)).route.status


@pytest.mark.parametrize(("mode", "level", "least"), [("direct", "county", 2), ("indirect", "city", None)])
def test_b62_of_direct_by_elections_only(mode, level, least):
    """Beijing's rules have no indirect elections: how many stand there they do not regulate, as the law does."""
    of = contest(2, by_election=True, mode=mode, level=level)
    found = BEIJING.numbers.numbers(of)
    assert least == found.least
    assert (least is None) is (found.least_ratio.status is Status.NOT_REGULATED)
    assert (least is None) is (found.set_by == ())
    assert 2 == LAW.numbers.numbers(of).least
    unknown = contest(2, by_election=True, mode=None)
    assert (2, None) == (LAW.numbers.numbers(unknown).least, BEIJING.numbers.numbers(unknown).least)


def test_e57_2004_is_not_held():
    """Of the edition of 2004 by-elections are not held."""
    assert Status.NOT_REGULATED is NOMINATION[2004].numbers.numbers(contest(by_election=True)).least_ratio.status


# E32, B40: from nominees to the formal list


@pytest.mark.parametrize("book", [*NOMINATION.values(), BEIJING], ids=lambda book: book.id)
@pytest.mark.parametrize(
    ("count", "said", "route"),
    [
        (2, None, "reopen"),
        (3, None, "list"),
        (4, None, "list"),
        (4, SPLIT, "list"),
        (5, AGREED, "opinion"),
        (5, SPLIT, "primary"),
        (5, None, None),
    ],
)
def test_e32_b40_direct(book, count, said, route):
    """Two seats: 3 to 4 nominees are the list; above, the majority's opinion, and without agreement a primary."""
    found = book.settle(listed(count, book), consultation=said)
    assert route == (found.route.value if found.route.decided else None)
    assert (route == "list") is found.settled


@pytest.mark.parametrize(
    ("reading", "option", "count", "said", "route"),
    [
        ("e32-few", "all", 2, None, "list"),
        ("e32-dissent", "primary", 4, SPLIT, "primary"),
        ("e32-dissent", "primary", 4, AGREED, "list"),
        ("e32-dissent", "primary", 4, None, None),
    ],
)
def test_e32_readings(reading, option, count, said, route):
    """Too few nominees may be all there is; dissent may ask for a primary although there are not too many."""
    found = LAW.read(reading, option).settle(listed(count), consultation=said)
    assert route == (found.route.value if found.route.decided else None)


@pytest.mark.parametrize(("count", "route"), [(2, "reopen"), (3, "vote"), (4, "primary"), (9, "primary")])
def test_e32_indirect(count, route):
    """Two seats: three nominees are voted on directly; above, a primary is obligatory."""
    found = LAW.settle(listed(count, mode="indirect", level="city"))
    assert route == found.route.value
    assert "32 para. 2" == found.basis[0].key
    all_ = LAW.read("e32-few", "all").settle(listed(2, mode="indirect", level="city"))
    assert "vote" == all_.route.value


@pytest.mark.parametrize(("days", "lawful"), [(0, False), (1, False), (2, True), (3, True), (None, None)])
def test_e32_nomination_takes_two_days(days, lawful):
    """In an indirect election nomination and deliberation take at least two days."""
    found = LAW.settle(listed(3, mode="indirect", level="city"), consultation=Consultation(days=days))
    assert lawful is found.lawful
    assert (lawful is False) == ("too-short" in {each.id for each in found.remarks})


def test_e32_direct_elections_have_no_such_days():
    """The two days are of indirect elections."""
    found = LAW.settle(listed(3), consultation=Consultation(days=0))
    assert found.lawful is True
    assert Status.NOT_REGULATED is found.requirements[0].status


def test_e31_no_number_fits():
    """One seat indirectly, where no number is lawful: the list cannot come about."""
    book = LAW.read("e31-one-seat", "none")
    found = [book.settle(listed(count, seats=1, mode="indirect", level="city")).route.value for count in (1, 2, 3)]
    assert ["no_number"] * 3 == found


def test_e32_the_majoritys_opinion():
    """The opinion is the list; it stays within the ratio, and names nominees only."""
    given = listed(5)
    good = LAW.settle(given, consultation=Consultation(agreed=True, opinion=("n03", "n00", "n01")))
    assert (("n00", "n01", "n03"), ("n02", "n04"), True) == (good.candidates, good.left_out, good.lawful)
    assert ["formal", "formal", "left_out", "formal", "left_out"] == [row["place"] for row in good.to_rows("en")]
    assert "formal candidates: n00, n01, n03" in good.explain("en")
    assert "根据较多数选民的意见确定" in good.explain()
    bad = LAW.settle(given, consultation=Consultation(agreed=True, opinion=("n00", "z")))
    assert (["opinion-outside", "not-nominated"], False) == ([each.id for each in bad.remarks], bad.lawful)
    many = LAW.settle(given, consultation=Consultation(agreed=True, opinion=given.nominees))
    assert ["opinion-outside"] == [each.id for each in many.remarks]
    silent = LAW.settle(given, consultation=AGREED)
    assert (False, None, ()) == (silent.settled, silent.lawful, silent.left_out)


BOTH = pytest.mark.parametrize("book", [*NOMINATION.values(), BEIJING], ids=lambda book: book.id)


@BOTH
@pytest.mark.parametrize("count", [4, 5])
@pytest.mark.parametrize(
    ("steps", "lawful"), [("groups", True), ("representatives_first", True), ("representatives", False), (None, None)]
)
def test_e32_b40_the_voter_groups_consult(book, count, steps, lawful):
    """Whoever consulted before, the list goes to the voter groups: within the ratio of two seats and above it."""
    said = Consultation(agreed=True, opinion=("n00", "n01", "n02"), steps=steps)
    found = book.settle(listed(count, book), consultation=said)
    assert (True, lawful) == (found.settled, found.lawful)
    assert ["representatives-only"] * (lawful is False) == [each.id for each in found.remarks]


@BOTH
@pytest.mark.parametrize("count", [4, 5])
def test_b40_representatives_may_consult_first(book, count):
    """Beijing's rules say so above the ratio, at five for two seats; the law does not speak of it."""
    found = book.settle(listed(count, book), consultation=Consultation(steps="representatives_first"))
    consulted = found.requirements[1]
    stated = book is BEIJING and count == 5
    assert (Status.DECIDED if stated else Status.NOT_REGULATED) is consulted.status
    assert not stated or [each.key for each in consulted.grounds[0].basis] == ["40"]


def test_e32_deputies_consult_by_another_rule():
    """The voter groups are of direct elections."""
    found = LAW.settle(listed(3, **INDIRECT), consultation=Consultation(days=2, steps="representatives"))
    assert (Status.NOT_REGULATED, True) == (found.requirements[1].status, found.lawful)


def test_e32_somebody_undecided_keeps_the_list_open():
    """While it is unknown who is nominated, it is unknown how many there are."""
    given = listed(3)
    person = attrs.evolve(nominee("n02"), may_stand=None)
    people = [nominee("n00"), nominee("n01"), person]
    open_ = LAW.nominate(given.contest, people, [each.recommendation for each in given.considered])
    found = LAW.settle(open_)
    assert (False, ("n02",), Status.UNKNOWN) == (found.settled, found.open, found.route.status)
    assert ["open", "open", "open"] == [row["place"] for row in found.to_rows()]
