"""Try a real count: the election of Macao's 12 deputies to the 13th National People's Congress, 17 December 2017.

Sources: Lianhe Zaobao of 17 December 2017 (quoting Sing Tao Daily),
https://www.zaobao.com.sg/realtime/china/story20171217-819608 and Xinhua of 18 December 2017, by China Radio
International. Its measure asks for more than half of the members who voted, for exactly as many names as seats, and
fills later vacancies with unelected candidates who have at least a third of the ballots. Names are replaced by numbers.
"""

import attrs
import pytest

from congress_rules.elections.articles import Articles
from congress_rules.elections.counting import Ballot, Base, Count, Figures, Poll, Tally
from congress_rules.elections.declaration import Elected, Resolution, ThresholdPolicy, VotingRulebook
from congress_rules.law import Authority, Instrument
from congress_rules.rulebooks.election_law.counting import VOTING
from congress_rules.texts import Text

MEASURE = Instrument(
    id="macao-measure-2017",
    title=Text("澳门选举第十三届全国人大代表的办法", "Measure on Macao's election of deputies to the 13th NPC"),
    authority=Authority.STATUTE,
    contents={"1": Text("投票和当选", "voting and who is elected"), "2": Text("递补", "substitutes")},
)
VOTES = (440, 437, 433, 432, 430, 422, 420, 413, 394, 382, 377, 316, 288, 203, 157)
NAMES = tuple(f"candidate-{number:02}" for number in range(1, 16))
POLL = Poll(id="macao-2017", mode="indirect", level="national", seats=12, candidates=NAMES, deputies=600)


@attrs.frozen(kw_only=True)
class MacaoThresholds(ThresholdPolicy):
    """Take shares of those who voted."""

    def base_rows(self):
        """Replace the base of an indirect election."""
        own = self.articles.row("indirect", Text("参加投票的成员", "members who voted"), (), Base.TAKING_PART)
        return (own,)


def macao() -> VotingRulebook:
    """Give the rules of the measure: the law's, where it does not say otherwise."""
    law = VOTING[2015]
    held = law.declaration.thresholds
    stated = {"indirect": MEASURE.cite("1"), "substitute": MEASURE.cite("2")}
    articles = Articles({**held.articles, **stated}, MEASURE.cite("1"))
    thresholds = MacaoThresholds(id=held.id, name=held.name, articles=articles)
    return attrs.evolve(
        law,
        ballots=attrs.evolve(law.ballots, exact=True),
        declaration=attrs.evolve(law.declaration, thresholds=thresholds),
    )


def published() -> Count:
    """Give the count as it was published: 462 valid ballots and 4 void ones of 466."""
    return Count(
        poll=POLL,
        figures=Figures(issued=466, proxies=0, collected=466),
        valid=462,
        void={"too-few": 4},
        tallies={name: Tally(votes=votes) for name, votes in zip(NAMES, VOTES, strict=True)},
    )


def test_the_votes_are_those_of_ballots_with_exactly_twelve_names():
    """Twelve names on each of 462 valid ballots."""
    assert 12 * 462 == sum(VOTES)
    assert 466 == published().counted


def test_twelve_are_elected_and_three_are_substitutes():
    """Everybody with more than 233 of 466 votes, most votes first; the others fill vacancies in order of votes."""
    found = macao().declare(published())
    assert found.valid
    assert NAMES[:12] == found.elected
    assert (None, None) == (found.tied, found.shortfall)
    assert [(NAMES[12], 1), (NAMES[13], 2), (NAMES[14], 3)] == [
        (each.candidate, each.place) for each in found.substitutes
    ]
    assert [234] * 15 == [each.needed for each in found.standings]
    last = found.outcomes[-1]
    assert isinstance(last, Elected)
    assert (12, 28) == (last.order, last.ahead)
    assert not found.findings


@pytest.mark.parametrize(("votes", "fills"), [(155, False), (156, True)])
def test_at_least_a_third_of_the_ballots(votes, fills):
    """156 of 466 is a third and more, 155 is not."""
    count = published()
    fewer = attrs.evolve(count, tallies={**count.tallies, NAMES[14]: Tally(votes=votes)})
    assert fills is (NAMES[14] in [each.candidate for each in macao().declare(fewer).substitutes])


def test_other_than_exactly_twelve_names_is_void():
    """Eleven and thirteen names make a ballot void."""
    ballots = [Ballot.of(*NAMES[:number]) for number in (11, 12, 13)]
    count = macao().count(ballots, POLL)
    assert (1, {"too-few": 1, "too-many": 1}) == (count.valid, count.void)


def test_the_law_itself_has_no_substitutes():
    """The Election Law says nothing of them."""
    assert () == VOTING[2015].declare(published()).substitutes


def test_a_resolution_that_follows_the_count_differs_in_nothing():
    """What was announced is what is computed."""
    announced = Resolution(id="announcement", by="presidium", valid=True, elected=NAMES[:12])
    assert () == macao().declare(published(), resolution=announced).differences
