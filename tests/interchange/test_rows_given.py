"""Take tables apart strictly: text that is none, too much of it, and rows that do not fit the headers."""

from typing import Any

import pytest

from congress_rules.errors import DefinitionError, UnreadableError
from congress_rules.interchange import UNITS, Intake, RowStatus, Unused, Why, read_rows
from congress_rules.interchange.rows import given as rows_given
from congress_rules.publicity import Unit


def ids(intake: Intake[Unit]) -> list[str]:
    """List the ids that were read."""
    return [each.id for each in intake.records]


def unreadable(table: Any, **options: Any) -> list[str]:
    """Give the faults of a table that cannot be read."""
    with pytest.raises(UnreadableError) as caught:
        read_rows(table, UNITS, **options)
    assert "units" == caught.value.subject
    return [str(each) for each in caught.value.faults]


def test_text_with_quotes_and_line_breaks():
    """A quoted cell may hold the delimiter, quotes and line breaks; a mark at the beginning of the text is no sign."""
    intake = read_rows('\ufeffid,名称\r\nu1,"甲,""乙""\n丙"\r\n', UNITS)
    (unit,) = intake.records
    assert unit.name is not None
    assert '甲,"乙" 丙' == unit.name.zh


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiter_is_seen_or_stated(delimiter):
    """The headers show the delimiter, or the caller states it."""
    table = "id,kind\nu1,court".replace(",", delimiter)
    assert ["u1"] == ids(read_rows(table, UNITS)) == ids(read_rows(table, UNITS, delimiter=delimiter))


def test_delimiter_that_gives_more_headers_is_taken():
    """A comma within headers that semicolons part is seen to be no delimiter."""
    assert ["u1"] == ids(read_rows("id;kind;甲,乙\nu1;court;x", UNITS))


def test_delimiter_that_cannot_be_seen():
    """Where two delimiters would do equally well the caller is asked."""
    expected = "is not a table with one delimiter, or with the delimiter stated @ units"
    assert [f"headers that ',' and ';' would part {expected}"] == unreadable("id,;kind\nu1,;court")


def test_table_of_one_column():
    """Without any delimiter there is one column."""
    assert ["u1", "u2"] == ids(read_rows("id\nu1\nu2", UNITS))


@pytest.mark.parametrize("table", ['id,kind\n"u1,court', 'id,kind\n"u1"x,court'])
def test_text_that_is_no_table(table):
    """A quote that does not end, or stands within a cell, leaves nothing to be trusted."""
    (fault,) = unreadable(table)
    assert fault.startswith("the text is not a table (")
    assert fault.endswith("@ line 2")


@pytest.mark.parametrize("table", ["", "\n\n", ",,", "\ufeff", '"', [], [{}], [()], [[None, " "]]])
def test_nothing_but_blanks(table):
    """A table without headers is none."""
    assert unreadable(table)


@pytest.mark.parametrize("table", [b"id\nu1", {"id": "u1"}, None, 7])
def test_what_is_no_table(table):
    """Bytes, a single mapping and everything else that is no table are refused, and of which type they are is said."""
    assert [f"a value of type {type(table).__name__} is not the text of a table, or rows @ units"] == unreadable(table)


def test_headers_below_a_title():
    """The caller says in which row the headers stand; rows bear the numbers that a spreadsheet shows."""
    intake = read_rows("2024年单位一览,,\n,,\n编号,单位名称\nu1,甲\n,乙\n", UNITS, header_row=3)
    assert [4, 5] == [row.number for row in intake.rows]
    assert ["rows[5].id"] == [each.path for each in intake.faults]
    assert unreadable("id\nu1", header_row=5)


def test_rows_of_lists():
    """Lists as a spreadsheet library gives them are rows; the first that is no mapping holds the headers."""
    assert ["u1"] == ids(read_rows([("id", "kind"), ["u1", None]], UNITS))
    assert ["u1"] == ids(read_rows(iter([["id"], ["u1"]]), UNITS))


def test_rows_of_mappings():
    """Mappings may each lack some keys."""
    intake = read_rows([{"id": "u1"}, {"kind": "court", "id": "u2"}], UNITS)
    assert [("u1", None), ("u2", "court")] == [(each.id, each.kind) for each in intake.records]
    assert [2, 3] == [row.number for row in intake.rows]


def test_rows_that_do_not_fit():
    """A row with other cells than the headers, or of another form, is ragged, and hides no other row."""
    table: list[Any] = [
        ["id", "kind"],
        ["u1"],
        ["u2", "x", "y"],
        "u3",
        ["u4", "court"],
        {"id": "u5"},
        ["u6", None, " ", None],
    ]
    intake = read_rows(table, UNITS)
    ragged = RowStatus.RAGGED
    assert [RowStatus.NORMALISED, ragged, ragged, RowStatus.ACCEPTED, ragged, RowStatus.NORMALISED] == [
        row.status for row in intake.rows
    ]
    assert (Why.BLANK_CELLS,) == intake.rows[-1].changes[0].why
    assert ["u1", "u4", "u6"] == ids(intake)
    assert "a row of 3 cells is not a row with a cell for each header @ rows[3]" == str(intake.faults[0])
    assert (Why.MISSING_CELLS,) == intake.rows[0].changes[0].why


def test_mappings_that_do_not_fit():
    """Cells beyond the headers, which `csv.DictReader` keeps under None, make a row ragged, as does another form."""
    table: list[Any] = [{"id": "u1", None: ["x"]}, {"id": "u2", None: ""}, ["u3"]]
    assert [RowStatus.RAGGED, RowStatus.ACCEPTED, RowStatus.RAGGED] == [
        row.status for row in read_rows(table, UNITS).rows
    ]


def test_blank_rows():
    """Blank rows are rows, too."""
    table = "id,kind\n\nu1,\n , \n,,,,\n"
    blank = RowStatus.BLANK
    assert [blank, RowStatus.ACCEPTED, blank, blank] == [row.status for row in read_rows(table, UNITS).rows]


def test_header_without_a_name():
    """A column without a header is reported only when something stands in it."""
    assert () == read_rows("id,,\nu1,,\n", UNITS).unused
    assert (Unused(3, ""),) == read_rows("id,,\nu1,,x\nu2\n", UNITS).unused


def test_limits(monkeypatch):
    """Too many rows, columns or signs are refused before anything else is done with them."""
    assert unreadable("id," + "x," * 200 + "\n")
    assert unreadable([{f"x{each}": 1 for each in range(300)}])
    monkeypatch.setattr(rows_given, "_MOST_ROWS", 2)
    assert ["more rows is not at most 2 rows @ units"] == unreadable("id\nu1\nu2\nu3")
    assert ["more rows is not at most 2 rows @ units"] == unreadable([["id"], ["u1"], ["u2"], ["u3"]])
    monkeypatch.setattr(rows_given, "_MOST_SIGNS", 5)
    assert ["a longer text is not a text of at most 5 signs @ units"] == unreadable("id\nu1\n")


def test_short_row_still_lacks_what_is_required():
    """Cells that are missing are empty; where one must be filled the row is incomplete."""
    assert [RowStatus.INCOMPLETE] == [row.status for row in read_rows("kind,id\nx\n", UNITS).rows]


@pytest.mark.parametrize(
    "line",
    ["合计,2", "合 计：1篇", ",小计", "总计", "共计3,", "制表人：张三,,审核：李四", "Total,2", "TOTAL: 2", "total 3,"],
)
def test_lines_of_totals_are_no_records(line):
    """A row that sums up or says who made the table has its own status, even where it would make a record."""
    intake = read_rows(f"id,kind\nu1,\n{line}\n", UNITS)
    assert ["u1"] == ids(intake)
    assert RowStatus.SUMMARY is intake.rows[1].status
    assert "第3行  合计或制表行，未录入" == intake.explain().splitlines()[-1]


def test_lines_of_totals_in_mappings():
    """Mappings may hold such rows, too."""
    table: list[Any] = [{"id": None, "kind": "合计"}, {"id": "total-1"}, {"id": "总计划处"}, {"id": 7, "kind": "合计"}]
    assert ["total-1", "总计划处", "7"] == ids(read_rows(table, UNITS))


@pytest.mark.parametrize("table", ["单位一览\n\nid,kind\nu1,x", "\n,,\nid,kind\nu1,x", [["一览"], "x", ["id"], ["u1"]]])
def test_headers_that_stand_below(table):
    """Where a row below holds more known headers the error says in which."""
    (fault,) = unreadable(table)
    assert "; row 3 holds more of them: state header_row=3" in fault


def test_options_that_cannot_be():
    """All that a caller says wrongly is one error."""
    options: dict[str, Any] = {"day_numbers": "1903", "delimiter": "|", "header_row": 0}
    with pytest.raises(DefinitionError) as caught:
        read_rows("id\nu1", UNITS, **options)
    assert ["day_numbers", "delimiter", "header_row"] == [each.path for each in caught.value.faults]
    assert "1904" == caught.value.faults[0].nearest
    numbers: list[Any] = ["2", True, 2.0, -1]
    for number in numbers:
        with pytest.raises(DefinitionError):
            read_rows("id\nu1", UNITS, header_row=number)
