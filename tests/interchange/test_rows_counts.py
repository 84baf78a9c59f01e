"""Read and write counts that are no exact numbers, and the tables of outreach that hold them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from congress_rules.errors import UnreadableError, UnwritableError
from congress_rules.interchange import OUTREACH, RowStatus, Why, read_rows, write_rows
from congress_rules.interchange.rows.counts import Counted
from congress_rules.interchange.rows.normal import Read, Refusal
from congress_rules.law import Period
from congress_rules.policies import Figure
from congress_rules.publicity import Ledger, Outreach, Unit, outreach_totals
from congress_rules.rulebooks import AGENCY_PUBLICITY

AGENCY = Unit(id="agency", kind="agency")
DONE = Outreach(id="O-1", unit=AGENCY, kind="talk", on=date(2024, 3, 5), count=Figure(16))


def cell(text: object) -> Any:
    """Read one cell of counts."""
    return Counted(units=("次", "times")).read(text, Any)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "figure", "said", "why"),
    [
        ("0", Figure(0), "0", ()),
        (14, Figure(14), "14", ()),
        (Decimal(14), Figure(14), "14", ()),
        ("１４次", Figure(14), "14", (Why.WIDTH, Why.MEASURE)),
        ("1,400 times", Figure(1400), "1400", (Why.THOUSANDS, Why.MEASURE)),
        ("超过40", Figure.over(40), "超过40", ()),
        ("over 40", Figure.over(40), "over 40", ()),
        ("More than 40", Figure.over(40), "over 40", (Why.COUNT,)),
        ("逾0", Figure.over(0), "超过0", (Why.COUNT,)),
        ("40余次", Figure.over(40), "超过40", (Why.MEASURE, Why.COUNT)),
        ("40多", Figure.over(40), "超过40", (Why.COUNT,)),
        ("10左右", Figure.about(10), "10左右", ()),
        ("10次左右", Figure.about(10), "10左右", (Why.MEASURE,)),
        ("10左右次", Figure.about(10), "10左右", (Why.MEASURE,)),
        ("10 or so", Figure.about(10), "10 or so", ()),
        ("大约10", Figure.about(10), "10左右", (Why.COUNT,)),
        ("0上下", Figure.about(0), "0左右", (Why.COUNT,)),
        ("近1", Figure.nearly(1), "近1", ()),
        ("nearly 10 times", Figure.nearly(10), "nearly 10", (Why.MEASURE,)),
        ("将近10", Figure.nearly(10), "近10", (Why.COUNT,)),
        ("不详", Figure(None), "不详", ()),
        ("Unknown", Figure(None), "unknown", ()),
        ("9" * 18, Figure(10**18 - 1), "9" * 18, ()),
    ],
)
def test_counts(text: object, figure: Figure, said: str, why: tuple[Why, ...]):
    """In Chinese and English, with the unit of the column or none; what was changed is said."""
    assert Read(figure, said, why) == cell(text)


@pytest.mark.parametrize(
    "text",
    [
        *("-1", "4.7", "1,20", "十", "40+", "400以上", "9" * 19, "over", "余", "14份", "14 次次", "近0", "nearly 0"),
        *("约40余", "约10左右", "超过50左右", "近20左右", "10左右次左右", "不详，至少41", "1e3", 4.0, True),
    ],
)
def test_what_is_no_count(text: object):
    """Two words, other units, and what may or may not hold the number itself are refused."""
    assert isinstance(cell(text), Refusal)


def test_an_empty_cell_is_no_count():
    """It is unknown whether something was counted."""
    assert None is cell(" ")


TABLE = """活动编号,单位,活动类别,活动日期,次数,参加人次（人次）,材料份数
O-1,agency,座谈式培训,2024年3月5日,16场,约160人,—
O-2,agency,campaign,2024-04-01,1,,400余份
O-3,agency,campaign,2024-05-01,1,不详,0
O-4,agency,postre,2024-05-01,5000,,
O-5,agency,banner,2024-05-01,,,
"""


def test_a_table_of_outreach():
    """Kinds are found by their names; what is not stated is told from what is unknown; rows with faults are refused."""
    intake = read_rows(TABLE, OUTREACH, units=[AGENCY], taxonomy=AGENCY_PUBLICITY.taxonomy)
    one, two, three = intake.records
    assert ("talk", Figure(16), Figure.about(160), None) == (one.kind, one.count, one.attendances, one.materials)
    assert (None, Figure.over(400)) == (two.attendances, two.materials)
    assert (Figure(None), Figure(0)) == (three.attendances, three.materials)
    assert [RowStatus.REFUSED, RowStatus.INCOMPLETE] == [each.status for each in intake.rows[3:]]
    assert "did you mean 'poster'?" in str(intake.faults[0])
    ledger = intake.ledger(into=Ledger(units=[AGENCY]))
    found = outreach_totals(ledger.outreach, Period.half(2024, 1), units=ledger.units)
    assert ["over 400", "unknown"] == [each.materials.text.en for each in found.totals or ()]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_outreach_is_read_back(language: Any):
    """Every word in which a count is written is read back without a change."""
    counts = (Figure(3), Figure(None), Figure.over(3), Figure.about(3), Figure.nearly(3))
    some = [
        Outreach(id=f"O-{number}", unit=AGENCY, kind="talk", on=DONE.on, count=count, materials=count)
        for number, count in enumerate(counts)
    ]
    intake = read_rows(write_rows(some, OUTREACH, language=language), OUTREACH, units=[AGENCY])
    assert tuple(some) == intake.records
    assert {RowStatus.ACCEPTED} == {each.status for each in intake.rows}


@pytest.mark.parametrize(
    "count",
    [
        Figure.over(40) + Figure.over(1),
        Figure.nearly(4) + Figure(1),
        Figure(None) + Figure(1),
        Figure(10**18),
    ],
)
def test_sums_of_which_more_is_known(count: Figure):
    """A table cannot hold them: what is read back would be less than what is known."""
    some = Outreach(id="O", unit=AGENCY, kind="talk", on=DONE.on, count=count)
    with pytest.raises(UnwritableError) as caught:
        write_rows([DONE, some], OUTREACH)
    assert ["outreach[1]"] == [each.path for each in caught.value.faults]


@pytest.mark.parametrize("header", ["次数（万次）", "次数（单位：千个）", "次数（元）", "count (thousand times)"])
def test_headers_in_another_unit(header: str):
    """Numbers in thousands would be read wrongly, and so the table is unreadable."""
    with pytest.raises(UnreadableError, match="with the unit 次"):
        read_rows(TABLE.replace("次数", header, 1), OUTREACH)
    assert 5 == len(read_rows(TABLE.replace("次数", "次数（必填）", 1), OUTREACH, units=[AGENCY]).rows)


def test_activities_may_share_an_id():
    """They are kept and suspected; the totals set them aside."""
    intake = read_rows(write_rows([DONE, DONE], OUTREACH), OUTREACH, units=[AGENCY])
    assert ((DONE, DONE), 1) == (intake.records, len(intake.suspected))
    ledger = intake.ledger()
    assert frozenset({"O-1"}) == ledger.repeated_outreach
    assert () == outreach_totals(ledger.outreach, Period.year(2024)).totals
