"""Match headers with columns, however they are written; what cannot be is one error that lists all of it."""

import pytest

from congress_rules.errors import DefinitionError, UnreadableError
from congress_rules.interchange import ADOPTIONS, UNITS, Unused, read_rows
from congress_rules.interchange.rows.headers import Headers, matched, names_of
from tests.interchange.wide import wide


def match(*headers: object, **more: tuple[str, ...]) -> Headers:
    """Match headers with the columns of adoptions."""
    return matched(headers, ADOPTIONS.columns, names_of(ADOPTIONS.columns, more), "adoptions")


@pytest.mark.parametrize(
    "header",
    [
        "单位",
        " 单 位 ",
        "「单位名称」",
        "单位（全称）",
        "单位*",
        "单位：",
        "Unit",
        "unit_id",
        wide("UNIT"),
        "【报送单位】",
        "\ufeff单位",
    ],
)
def test_header_in_any_form(header):
    """Blanks, marks, brackets, width and case do not matter."""
    assert {"id": 0, "outlet": 1, "adopted_on": 2, "unit": 3} == match("编号", "载体", "日期", header).places


def test_unused_headers():
    """A header of no column is listed with the nearest one that is free."""
    found = match("id", "outlet", "adopted_on", "unit", "同题目编号", "", None, 4.5, "%%%")
    blank = [Unused(number, "") for number in (6, 7, 8)]
    assert (Unused(5, "同题目编号", "题目编号"), *blank, Unused(9, "%%%")) == found.unused


def test_all_missing_and_repeated_headers_are_listed():
    """One error lists every column that is missing, with the nearest header, and every one that stands there twice."""
    with pytest.raises(UnreadableError) as caught:
        match("编号", "条目编号", "单位", "报送单位", "载体们")
    assert [
        "columns.id: a header that stands there 2 times: '编号' (1), '条目编号' (2)",
        "columns.unit: a header that stands there 2 times: '单位' (3), '报送单位' (4)",
        "columns.outlet: nothing",
        "columns.adopted_on: nothing",
    ] == [f"{each.path}: {each.value}" for each in caught.value.faults]
    assert ["载体们", None] == [each.nearest for each in caught.value.faults[2:]]


def test_further_headers():
    """A caller's headers go before the sheet's own; one that is text counts as one."""
    assert 4 == match("id", "outlet", "date", "unit", "同题", genre=("同题",)).places["genre"]
    table = "条目,街道\n1,甲"
    assert ("1",) == tuple(
        each.id for each in read_rows(table, UNITS, headers={"id": "条目", "kind": ["街道"]}).records
    )


def test_further_headers_of_no_column_or_of_two():
    """Headers for a column that is not there, or for two, are misuse, and all of it is listed."""
    with pytest.raises(DefinitionError) as caught:
        match("id", gendre=("体裁",), unit=("部门",), outlet=("部 门",))
    assert [
        "'gendre' is not a column of the sheet; did you mean 'genre'? @ headers.gendre",
        "a header of outlet, unit is not a header of one column @ headers[部门]",
    ] == [str(each) for each in caught.value.faults]


@pytest.mark.parametrize(
    "header",
    [
        "字数（字）",
        "字数(个字)",
        "字数（必填）",
        "字数（单位：字）",
        "字数（以字计）",
        "字数【单位 字】",
        "字数（不超过3千字）",
    ],
)
def test_units_of_measure_of_the_cells(header):
    """A bracket may name the cells' own unit, or none at all."""
    assert 4 == match("id", "outlet", "date", "unit", header).places["characters"]


@pytest.mark.parametrize(
    ("header", "column", "unit"),
    [
        *(
            (header, "characters", "字")
            for header in ("字数（千字）", "字数[万]", "字数（单位：页）", "length (words)")
        ),
        *((header, "fee", "元") for header in ("稿费（万元）", "稿费（元/千字）", "稿费（人民币万元）", "fee (USD)")),
        ("稿费（约合万元）", "fee", "元"),
    ],
)
def test_other_units_of_measure(header, column, unit):
    """A bracket with another unit makes the table unreadable: its numbers would be taken for something else."""
    with pytest.raises(UnreadableError) as caught:
        match("id", "outlet", "date", "unit", header)
    (fault,) = caught.value.faults
    assert f"columns.{column}" == fault.path
    assert fault.expected.endswith(f"with the unit {unit}, or with none")


def test_brackets_of_columns_without_a_unit():
    """What is not measured may have any bracket; a header that the caller stated is the caller's."""
    assert 4 == match("id", "outlet", "date", "unit", "标题（页）").places["title"]
    assert 4 == match("id", "outlet", "date", "unit", "字数（千字）", characters=("字数（千字）",)).places["characters"]


def test_stated_header_goes_before_the_sheets_own():
    """Where the caller says which header a column has, another that the sheet knows for it is not used."""
    found = match("id", "outlet", "date", "单位", "承办部门", unit=("承办部门",))
    assert 4 == found.places["unit"]
    assert (Unused(4, "单位"),) == found.unused
    assert 3 == match("id", "outlet", "date", "单位", "体裁", unit=("单位",)).places["unit"]
