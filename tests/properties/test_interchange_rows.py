"""Write records as tables and read them back: whatever people do to a cell without changing what it says."""

from collections import Counter
from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.errors import UnreadableError
from congress_rules.interchange.rows.given import Rows
from congress_rules.interchange.rows.intake import Intake, RowStatus
from congress_rules.interchange.rows.read import read_rows
from congress_rules.interchange.rows.sheets import Sheet
from congress_rules.interchange.rows.write import write_rows
from congress_rules.publicity import Ledger
from congress_rules.texts import Language
from tests.properties.row_strategies import NOISE, SHEETS, cells, ledgers, noisy, shuffled, table

LANGUAGES: tuple[Language, ...] = ("zh", "en")
EXAMPLES: Final = 60
"""How many examples the tests of spoilt tables try, the others half as many; more of them make a long run."""
MANY: Final = settings(max_examples=EXAMPLES)
SOME: Final = settings(max_examples=EXAMPLES // 2)


def read(given_table: Rows, sheet: Sheet[Any], ledger: Ledger, **options: Any) -> Intake[Any]:
    """Read a table of a ledger, whose units and outlets are known."""
    return read_rows(given_table, sheet, units=ledger.units, outlets=ledger.outlets, **options)


@SOME
@given(ledger=ledgers(), language=st.sampled_from(LANGUAGES), noise=st.lists(NOISE, min_size=1, max_size=7))
def test_noisy_table_is_read_back(ledger, language, noise):
    """Full-width signs, blanks and invisible signs change nothing, and every row is accepted."""
    for sheet in SHEETS:
        records = getattr(ledger, sheet.id) or ()
        lines = cells(write_rows(records, sheet, language=language))
        intake = read(table(noisy(lines, noise)), sheet, ledger, delimiter=",")
        assert records == intake.records
        assert {*intake.of(RowStatus.ACCEPTED, RowStatus.NORMALISED)} == {*intake.rows}


@SOME
@given(ledger=ledgers(), data=st.data())
def test_whole_ledger_is_read_back_from_its_tables(ledger, data):
    """The tables of all kinds of records give the ledger again, in whichever order they are put into it."""
    kept = [sheet for sheet in SHEETS if getattr(ledger, sheet.id) is not None]
    intakes = [read(write_rows(getattr(ledger, sheet.id), sheet), sheet, ledger) for sheet in kept]
    first, *others = data.draw(st.permutations(intakes))
    assert ledger == first.ledger(*others)


@SOME
@given(ledger=ledgers(), data=st.data())
def test_order_of_rows_and_columns_does_not_matter(ledger, data):
    """The same records come of shuffled rows and columns, with the same changes and suspicions."""
    for sheet in SHEETS:
        head, *body = cells(write_rows(getattr(ledger, sheet.id) or (), sheet))
        plain = read(table([head, *body]), sheet, ledger)
        order = data.draw(st.permutations(range(len(head))))
        rows = data.draw(st.permutations(range(len(body))))
        other = read(table(shuffled([head, *(body[each] for each in rows)], order)), sheet, ledger)
        assert tuple(plain.records[each] for each in rows) == other.records
        assert Counter(plain.headers) == Counter(other.headers)
        assert Counter(each.why for each in plain.suspected) == Counter(each.why for each in other.suspected)


@SOME
@given(ledger=ledgers(), delimiter=st.sampled_from(",;\t"), data=st.data())
def test_delimiter_is_found_in_the_headers(ledger, delimiter, data):
    """A table parted by semicolons or tabs is read without saying so."""
    sheet = data.draw(st.sampled_from(SHEETS))
    records = getattr(ledger, sheet.id) or ()
    assert records == read(table(cells(write_rows(records, sheet)), delimiter), sheet, ledger).records


@SOME
@given(ledger=ledgers(), data=st.data())
def test_rows_of_any_form_give_the_same(ledger, data):
    """Text, lists and mappings of one table give the same results."""
    sheet = data.draw(st.sampled_from(SHEETS))
    text = write_rows(getattr(ledger, sheet.id) or (), sheet)
    head, *body = cells(text)
    parsed = read(text, sheet, ledger)
    assert parsed == read([head, *body], sheet, ledger)
    mappings = [dict(zip(head, line, strict=True)) for line in body]
    assert parsed.rows == (read(mappings, sheet, ledger).rows if mappings else ())


def judged(text: str, sheet: Sheet[Any], ledger: Ledger) -> Intake[Any] | None:
    """Read a table that may be spoilt: it ends in rows that each have a status, or in the one error."""
    try:
        intake = read(text, sheet, ledger)
    except UnreadableError:
        return None
    assert len(intake.rows) == sum(intake.counts.values())
    for row in intake.rows:
        read_ = row.status in {RowStatus.ACCEPTED, RowStatus.NORMALISED, RowStatus.UNLISTED}
        assert read_ is (row.record is not None)
        assert bool(row.faults) is (row.status in {RowStatus.INCOMPLETE, RowStatus.REFUSED, RowStatus.RAGGED})
    return intake


ODD = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        (
            *("4.7", "1e3", "NaN", "-1", "１２００字", "1,200", "1,20", "2024年2月30日", "24-3-5", "45356", "0", "x"),
            *(
                "2024.3.5",
                "《》",
                "“",
                '"',
                ",",
                "\n",
                "\x00",
                "\ud800",
                "无",
                "none",
                "?",
                "(",
                "市级（",
                "99999999999999999999",
            ),
            *(
                "—",
                "/",
                "合计",
                "total",
                "2024-03-05 00:00",
                "字数（千字）",
                "1/0",
                "-0",
                "0/5",
                "∞",
                "²",
                "٣",
                "½",
                "①",
                "2024-H1",
                "2024年13月",
                "9999-12-31/0001-01-01",
                "甲 乙",
            ),
        )
    ),
)


@MANY
@given(ledger=ledgers(), data=st.data())
def test_spoilt_cells_end_in_rows_with_a_status(ledger, data):
    """Whatever stands in cells, there are as many results as rows, and the other rows are read as before."""
    sheet = data.draw(st.sampled_from(SHEETS))
    head, *body = cells(write_rows(getattr(ledger, sheet.id) or (), sheet))
    places = st.tuples(st.integers(0, max(0, len(body) - 1)), st.integers(0, len(head) - 1))
    for row, column in data.draw(st.lists(places, max_size=3)) if body else ():
        body[row][column] = data.draw(ODD)
    intake = read([head, *body], sheet, ledger)
    assert len(body) == len(intake.rows) == sum(intake.counts.values())


@MANY
@given(ledger=ledgers(), data=st.data())
def test_spoilt_text_ends_in_rows_or_in_the_one_error(ledger, data):
    """Text cut, repeated or overwritten at any place never ends in another error."""
    sheet = data.draw(st.sampled_from(SHEETS))
    text = write_rows(getattr(ledger, sheet.id) or (), sheet, language=data.draw(st.sampled_from(LANGUAGES)))
    for _ in range(data.draw(st.integers(1, 3))):
        start, stop = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        text = text[:start] + data.draw(ODD | st.just(text[start:stop] * 2)) + text[stop:]
    judged(text, sheet, ledger)
