"""Suspect rows that may tell the same; none is ever joined."""

import pytest

from congress_rules.interchange import ADOPTIONS, FAULTS, UNITS, Doubt, Suspected, read_rows
from congress_rules.interchange.rows import duplicates

HEAD = "id,unit,outlet,adopted_on,story,genre,标题\n"


def pairs(table: str) -> list[tuple[tuple[int, int], Doubt]]:
    """Give the suspected pairs of a table of adoptions."""
    intake = read_rows(HEAD + table, ADOPTIONS)
    assert len(intake.rows) == len(intake.records)
    return [(each.rows, each.why) for each in intake.suspected]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("a,u,o,2024-01-01,,,甲", "a,u,o,2024-01-01,,,甲", Doubt.REPEATED),
        ("a,u,o,2024-01-01,,,", "a,u,o,2024-01-02,,,", Doubt.SAME_ID),
        ("a,u,o,2024-01-01,,,甲", "a,u,o,2024-01-01,,,乙", Doubt.SAME_ID),
        ("a,u,o,2024-01-01,,,", "b,u,o,2024-01-01,,,", Doubt.SAME_BUT_ID),
        ("a,u,o,2024-01-01,,,甲", "b,u,o,2024-01-01,,,《甲》", Doubt.SAME_BUT_ID),
        ("a,u,o,2024-01-01,s,x,", "b,u,o,2024-01-01,s,y,", Doubt.SAME_STORY),
        ("a,u,o,2024-01-01,s,x,区人大 开会", "b,u,o,2024-01-01,t,y,《区人大开会》", Doubt.SAME_TITLE),
        ("a,u,o,2024-01-01,s,x,区人大常委会视察", "b,u,o,2024-01-01,t,y,区人大常委会视察了", Doubt.SIMILAR_TITLE),
    ],
)
def test_suspected(one, other, why):
    """Each pair has the reason that says most."""
    assert [((2, 3), why)] == pairs(f"{one}\n{other}\n")


@pytest.mark.parametrize(
    "other",
    [
        "b,u,o,2024-01-02,s,y,甲",
        "b,u,p,2024-01-01,s,y,甲",
        "b,v,o,2024-01-01,s,y,甲",
        "b,u,o,2024-01-01,t,y,完全另一回事",
        "b,u,o,2024-01-01,,y,",
        "b,u,o,2024-01-01,,y,--",
    ],
)
def test_unsuspected(other):
    """Rows of another unit, outlet or day, or with other titles and stories, are let alone."""
    assert [] == pairs(f"a,u,o,2024-01-01,s,x,甲\n{other}\n")


def test_of_several_each_is_paired_with_the_first():
    """Three equal rows are two pairs."""
    row = "a,u,o,2024-01-01,,,\n"
    assert [((2, 3), Doubt.REPEATED), ((2, 4), Doubt.REPEATED)] == pairs(row * 3)


def test_tables_without_titles():
    """Units of one name, and faults of one unit, kind and day, may be one; what is unknown is like nothing."""
    named = read_rows("id,名称,类别\nu1,甲,x\nu2,甲,y\nu3,,z\nu4,,x", UNITS)
    assert (Suspected((2, 3), Doubt.SAME_MATTER),) == named.suspected
    faults = read_rows("id,unit,kind,on,major\n1,u,late,2024-01-01,是\n2,u,late,2024-01-01,否", FAULTS)
    assert (Suspected((2, 3), Doubt.SAME_MATTER),) == faults.suspected


def test_titles_are_compared_only_so_often(monkeypatch):
    """A table of nothing but similar titles is compared only so far; equal ones are found all the same."""
    monkeypatch.setattr(duplicates, "_MOST_COMPARED", 0)
    table = "a,u,o,2024-01-01,s,x,{}\nb,u,o,2024-01-01,t,y,{}\n"
    assert [] == pairs(table.format("区人大常委会视察", "区人大常委会视察了"))
    assert [((2, 3), Doubt.SAME_TITLE)] == pairs(table.format("甲乙", "甲乙"))


def test_wording():
    """A suspicion names the rows and the reason in both languages."""
    found = Suspected((2, 9), Doubt.SAME_TITLE)
    assert "第2行与第9行疑似重复：单位、载体、日期与标题相同" == found.explain()
    assert "rows 2 and 9 may tell the same: equal unit, outlet, day and title" == found.explain("en")


def test_items_of_one_day_with_other_titles():
    """Two items of one unit, outlet and day are let alone when their titles differ, also without stories."""
    head = "id,unit,outlet,adopted_on,标题\n"
    table = "a,u,o,2024-01-01,区法院开展普法活动\nb,u,o,2024-01-01,代表视察养老机构\n"
    assert () == read_rows(head + table, ADOPTIONS).suspected
