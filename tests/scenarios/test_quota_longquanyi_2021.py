"""Try a real decision: the numbers of deputies of three towns of Longquanyi, Chengdu, in 2021.

Source: decision of the standing committee of Longquanyi District of 28 May 2021, which quotes a base of 45 and one
deputy for each 1500 people; as mirrored at http://fredericcompain.com/archives/zhyw/ggjy/1218.html. It gives no
populations: the test asks for which ones the law gives these numbers.
"""

from datetime import date

import pytest

from congress_rules.elections.seats import FixedNumber, Jurisdiction
from congress_rules.logic import Severity
from congress_rules.rulebooks.election_law.seats import competence
from congress_rules.rulebooks.election_law.text import edition
from tests.elections.seats.places import NUMBERS, NUMBERS_2020, bound, severities

DECIDED = date(2021, 5, 28)
TOWNS = {"Luodai": 65, "Hong'an": 81, "Shanquan": 57}


@pytest.mark.parametrize(("town", "deputies"), TOWNS.items())
def test_the_numbers_fit_populations_of_one_step(town, deputies):
    """Every number is that of 1500 populations and no other, and fixed by who is competent."""
    fixed = FixedNumber(number=deputies, body="county", on=DECIDED)
    least = (deputies - 45) * 1500
    for population, expected in (
        (least - 1, ["no-more"]),
        (least, []),
        (least + 1499, []),
        (least + 1500, ["no-fewer"]),
    ):
        found = NUMBERS_2020.of(Jurisdiction(level="town", population=population, fixed=fixed, on=DECIDED))
        assert deputies == found.number, town
        assert [(each, Severity.WARNING) for each in expected] == severities(found.findings)
        assert () == bound(competence(edition(2020))).check_fixed(found.place)


@pytest.mark.parametrize("deputies", TOWNS.values())
def test_the_edition_before_would_have_given_five_fewer(deputies):
    """The base of a township was 40 until 2020."""
    population = (deputies - 45) * 1500
    assert deputies - 5 == NUMBERS[2015].decide("town", population).number


def test_the_numbers_of_one_day_rest_on_the_edition_in_force():
    """The edition of 2020 was in force when the committee decided."""
    in_force = edition(2020).instrument.in_force
    assert in_force is not None
    assert in_force <= DECIDED
