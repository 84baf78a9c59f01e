"""Recommendations are admitted as a slow and obvious reading of the law says, whatever their order; none is lost."""

from collections import Counter
from itertools import permutations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_rules.elections.nomination import Nominee, Recommendation
from congress_rules.testing.elections.nomination import contests, nomination_books, nominees, recommendations
from tests.elections.nomination.people import BEIJING, LAW, by_party, contest, nominee, recommended, signed

RECORDS = st.lists(recommendations(names=st.sampled_from([f"r{number}" for number in range(12)])), max_size=7)
PEOPLE = st.lists(nominees(), max_size=8, unique_by=lambda each: each.id)


@given(nomination_books(), contests(), PEOPLE, RECORDS, st.randoms(use_true_random=False))
def test_order_does_not_matter_and_nothing_is_lost(book, of, people, given_, chance):
    """Listed and set aside are what was given; shuffled, the result is the same."""
    found = book.nominate(of, people, given_)
    assert Counter(given_) == Counter((*found.admitted, *(each.recommendation for each in found.set_aside)))
    shuffled, others = list(given_), list(people)
    chance.shuffle(shuffled)
    chance.shuffle(others)
    again = book.nominate(of, others, shuffled)
    assert found.to_rows() == again.to_rows()
    assert (found.nominees, found.open, found.remarks) == (again.nominees, again.open, again.remarks)
    for each in found.set_aside:
        assert each.decision.grounds
        assert all(ground.basis or each.admitted is None for ground in each.decision.grounds)


def by_hand(of, people, given_):
    """Give the ids that the law of 2020 admits, by its words; all is known, and those first received count."""
    standing = [each for each in given_ if each.contest == of.id and not each.withdrawn]

    def within(recommendation, who):
        """Tell whether a recommender stays within the seats with this nominee."""
        electors = recommendation.kind == "electors"
        mine = [each for each in standing if who in each.by and (each.kind == "electors") == electors]
        firsts: dict[str, int] = {}
        for each in sorted(mine, key=lambda each: each.number):
            firsts.setdefault(each.nominee, each.number)
        return [*firsts].index(recommendation.nominee) < of.seats

    def admitted(each):
        person = next(one for one in people if one.id == each.nominee)
        lawful = person.may_stand and not person.foreign_funded and each in standing
        if not lawful or sum(other.id == each.id for other in given_) > 1:
            return False
        if each.kind == "electors":
            return len({who for who in each.by if who in of.electors and within(each, who)}) >= 10
        least = {"party": 1, "peoples_organization": 1, "joint": 2}.get(each.kind)
        return least is not None and len(set(each.by)) >= least and all(within(each, who) for who in each.by)

    return sorted(each.id for each in given_ if admitted(each))


@st.composite
def known(draw):
    """Draw contests, nominees and recommendations of which all is known, with numbers of their own."""
    of = contest(draw(st.integers(1, 3)), electors=[f"v{number}" for number in range(1, 25)])
    truth = st.sampled_from((True, True, True, False))
    people = [nominee(name, may_stand=draw(truth), foreign_funded=not draw(truth)) for name in "abcd"]
    given_ = []
    for number in draw(st.permutations(range(1, draw(st.integers(1, 7)) + 1))):
        kind = draw(st.sampled_from(("electors", "electors", "party", "peoples_organization", "joint", "other")))
        first, count = draw(st.integers(1, 16)), draw(st.integers(9, 12))
        voters = tuple(f"v{each}" for each in range(first, first + count))
        bodies = draw(st.lists(st.sampled_from("PQR"), min_size=1, max_size=2).map(tuple))
        given_.append(
            Recommendation(
                id=f"r{draw(st.integers(0, 9))}",
                contest=draw(st.sampled_from(("D1", "D1", "D1", "D2"))),
                nominee=draw(st.sampled_from("abcd")),
                kind=kind,
                by=voters if kind in {"electors", "other"} else bodies,
                number=number,
                withdrawn=not draw(truth),
            )
        )
    return of, people, given_


@given(known())
def test_the_clauses_say_what_the_law_says(drawn):
    """The clauses admit exactly what the reading by hand admits, and leave nothing open where all is known."""
    of, people, given_ = drawn
    found = LAW.nominate(of, people, given_)
    assert by_hand(of, people, given_) == sorted(each.id for each in found.admitted)
    assert all(each.admitted is not None for each in found.considered)


@given(known(), st.data())
def test_what_becomes_known_turns_no_decision(drawn, data):
    """Where something is unknown, a decision that is made is the one that would be made if all were known."""
    of, people, given_ = drawn
    blurred = []
    for each in given_:
        name = data.draw(st.sampled_from(("withdrawn", "number", "by", "kind", None, None)))
        blurred.append(each if name is None else attrs.evolve(each, **{name: None}))
    less = attrs.evolve(of, electors=data.draw(st.sampled_from((None, of.electors))))
    key = [(each.id, each.contest, each.nominee) for each in given_]
    if len(set(key)) < len(key):
        return
    full = {each.order[:3]: each.admitted for each in LAW.nominate(of, people, given_).considered}
    for each in LAW.nominate(less, people, blurred).considered:
        assert each.admitted in {None, full[each.order[:3]]}


def test_nominees_described_twice_are_unknown():
    """Two descriptions of one nominee that differ leave it unknown what holds; equal ones do not."""
    first, second = nominee("a"), nominee("a", may_stand=False)
    for people in permutations((first, second)):
        assert (None,) == tuple(each.admitted for each in LAW.nominate(contest(), people, [by_party()]).considered)
    assert ("a",) == LAW.nominate(contest(), (first, first), [by_party()]).nominees
    assert ("a",) == LAW.nominate(contest(), (), [by_party()]).open


def test_several_recommendations_make_one_nominee():
    """A nominee of two recommendations is one, and listed if one of them is admitted."""
    pair = [by_party(), recommended("a", signed(9), id="short")]
    found = LAW.nominate(contest(), [nominee()], pair)
    assert (("a",), ("short",)) == (found.nominees, tuple(each.recommendation.id for each in found.set_aside))
    assert (nominee(),) == found.people


def test_results_explain_themselves():
    """Both languages give the nominee, the reason and the article."""
    given_ = [by_party(truthful=False), recommended("b", signed(9)), by_party("c", "Q")]
    people = [nominee("a"), nominee("b"), nominee("c", may_stand=None)]
    found = BEIJING.nominate(contest(3), people, given_)
    said, gesagt = found.explain("en"), found.explain()
    assert "D1: 1 nominees" in said
    assert "✗ r-b → b: set aside" in said
    assert "? Q-c → c: unknown" in said
    assert "number of recommenders 9; required:" in said
    assert "art. 38 para. 1(2)" in said
    assert "· announced to the electors" in said
    assert "被推荐人1名" in gesagt
    assert "第三十八条第一款第二项" in gesagt
    rows = {row["recommendation"]: row for row in found.to_rows("en")}
    assert ("signatures", False) == (rows["r-b"]["rules"], rows["r-b"]["admitted"])
    assert "untrue" == found.remarks[0].to_row("en")["remark"]


@pytest.mark.parametrize("known", [None, False, True])
def test_persons_stay_out_of_repr(known):
    """Names, signatures and what is known or found about somebody are not shown, whatever it is."""
    said = dict.fromkeys(("may_stand", "local_voter", "foreign_funded", "member", "resigned"), known)
    assert "Nominee(id='a')" == repr(Nominee(id="a", name="Somebody", strokes=(7,), **said))
    shown = repr((recommended(), contest()))
    assert "v1" not in shown
    assert "truthful" not in shown


@pytest.mark.parametrize(
    ("make", "error", "said"),
    [
        (lambda: contest(seats=0), ValueError, "seats must be a whole number from 1, not a smaller one"),
        (lambda: contest(seats=True), TypeError, "seats must be a whole number from 1, not bool"),
        (lambda: contest(id=""), ValueError, "id must be a non-empty string, not an empty one"),
        (lambda: contest(id=7), TypeError, "id must be a non-empty string, not int"),
        (lambda: contest(by_election=1), TypeError, "by_election must be True or False, not int"),
        (lambda: contest(electors="v1"), TypeError, "ids must be a tuple or list of strings"),
        (lambda: contest(electors=[7]), TypeError, r"electors\[0\] must be a non-empty string, not int"),
        (lambda: nominee(member="yes"), TypeError, "member must be True or False, not str"),
        (lambda: recommended(by=("",)), ValueError, r"by\[0\] must be a non-empty string"),
        (lambda: recommended(number=0), ValueError, "number must be a whole number from 1"),
    ],
)
def test_misuse(make, error, said):
    """What is no such value is refused, without a word of whose it is."""
    with pytest.raises(error, match=said):
        make()
