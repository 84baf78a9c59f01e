"""Try real figures: who took part in the elections of Beijing's districts and townships in 2006.

Source: Beijing Wanbao of 15 November 2006, http://news.sina.com.cn/c/2006-11-15/132910509558s.shtml. The figures of the
districts are rounded to 10 000, those of the townships are exact.
"""

from functools import reduce
from operator import add

import pytest

from congress_rules.elections.counting import Base, BaseFigure, Turnout

COUNTY = Turnout.of(registered=8_570_000, taking_part=8_260_000)
TOWNSHIP = Turnout.of(registered=3_224_312, taking_part=3_072_340)


def percent(turnout):
    """Give the share in per cent, to two places."""
    return round(float(100 * turnout.share), 2)


def test_the_townships_as_published():
    """95.29 per cent, exactly as it was published."""
    assert 95.29 == percent(TOWNSHIP)


def test_the_districts_within_their_rounding():
    """96.36 per cent lies between the shares of figures half a step of rounding away."""
    low = Turnout.of(registered=8_575_000, taking_part=8_255_000)
    high = Turnout.of(registered=8_565_000, taking_part=8_265_000)
    assert percent(low) <= 96.36 <= percent(high)
    assert abs(percent(COUNTY) - 96.36) < 0.05


def test_both_are_more_than_half():
    """Either turnout is far above a half."""
    assert all(2 * each.taking_part.number > each.registered.number for each in (COUNTY, TOWNSHIP))


def test_districts_add_up_and_bases_do_not_mix():
    """The turnout of 181 townships is the sum of theirs; numbers of two bases cannot be added."""
    parts = [Turnout.of(registered=registered, taking_part=part) for registered, part in ((10, 9), (20, 11), (30, 30))]
    assert Turnout.of(registered=60, taking_part=50) == reduce(add, parts)
    with pytest.raises(TypeError, match="cannot be added"):
        COUNTY.registered + COUNTY.taking_part
    with pytest.raises(TypeError, match="registered voters"):
        Turnout(registered=COUNTY.taking_part, taking_part=COUNTY.registered)
    assert 0 == BaseFigure(base=Base.VALID, number=0).share(0)
