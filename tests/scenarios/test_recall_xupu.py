"""Follow a recall by voters in Xupu county, Hunan, in 2010, as the press reported it.

Source: https://qingdaonews.com/content/2010-05/26/content_8387884.htm (Beijing News, 26 May 2010, a reprint). 51 voters
of electoral district 138 signed a demand of 21 March 2010 to the county's standing committee, a week after the law of
2010 came into force. The deputy could not be found, so that the notice of the right to make a defence went to a
relative; the demand was posted in 20 to 30 places. On 15 April more than 5000 of 6444 voters voted for the recall, at
two stations and in two mobile boxes. The deputy had been sentenced before, with the sentence suspended and the
political rights kept.
"""

from datetime import date

import pytest

from congress_rules.elections.vacancies import RecallDemand, RecallProceedings, Tally, Vacancy
from congress_rules.logic import Status
from congress_rules.rulebooks.election_law.text import EDITIONS
from congress_rules.rulebooks.election_law.vacancies import VACANCIES

SIGNED_ON = date(2010, 3, 21)
BOOK = VACANCIES[2010]
DEMAND = RecallDemand(level="county", signatures=51, written=True, reasoned=True, addressee="county_standing_committee")
HELD = RecallProceedings(
    heard=True,
    written_defence=False,
    distributed=True,
    conductor="county_standing_committee",
    secret=True,
    vote=Tally(count=5001, of=6444),
)


def test_the_edition_of_2010_was_in_force():
    """A week before, on the day of the amendment, it was that of 2010 already."""
    in_force = [each.year for each in EDITIONS if each.instrument.in_force and each.instrument.in_force <= SIGNED_ON]
    assert 2010 == in_force[-1]
    assert BOOK.in_force == date(2010, 3, 14)


def test_the_demand_was_lawful_by_one_signature():
    """51 of the 50 that a county needs; with 49 it would not have been."""
    assert BOOK.direct_recall.demand.decide(DEMAND).value
    few = BOOK.direct_recall.decide(RecallDemand(level="county", signatures=49, written=True, reasoned=True))
    assert "not_put" == few.value("direct-recall-outcome")


def test_the_deputy_was_recalled():
    """More than 5000 are more than half of 6444, which is 3222; the edition's own articles are cited."""
    found = BOOK.direct_recall.decide(DEMAND, HELD)
    assert "recalled" == found.value("direct-recall-outcome")
    assert () == found.remarks
    assert "art. 50 para. 1" in found.explain("en")
    assert "第四十七条第一款" in found.explain("zh")


@pytest.mark.parametrize(("votes", "outcome"), [(3222, "stays"), (3223, "recalled")])
def test_what_would_have_been_enough(votes, outcome):
    """Half of all voters is not."""
    held = RecallProceedings(
        heard=True,
        written_defence=False,
        distributed=True,
        conductor="county_standing_committee",
        secret=True,
        vote=Tally(count=votes, of=6444),
    )
    assert outcome == BOOK.direct_recall.decide(DEMAND, held).value("direct-recall-outcome")


def test_the_seat_survived_the_sentence_until_the_recall():
    """A sentence that leaves the political rights vacates no seat by this law; the recall does.

    That the deputy's duties were suspended meanwhile rests on the law on deputies, not on this one.
    """
    sentenced = BOOK.vacancies.arises.decide(Vacancy(level="county", cause="sentence"))
    assert Status.NOT_REGULATED is sentenced.status
    recalled = BOOK.vacancies.decide(Vacancy(level="county", cause="recall"))
    assert recalled.value("vacancy-arises")
    assert "original_district" == recalled.value("vacancy-filled-by")
