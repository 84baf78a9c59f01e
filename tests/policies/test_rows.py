"""Test rows of plain values, and their tables of HTML."""

import attrs

from congress_rules.policies import Journal, Rating
from congress_rules.policies.rows import html_table
from tests.policies.nouns import BOOK, OFFICE, Piece
from tests.policies.stages.journals import NONE, journal, piece


def test_a_row_per_line():
    """Everything that makes the line, as plain exact values."""
    (row,) = journal((piece(), 3)).to_rows("en")
    assert {
        "account": "town",
        "entry": "e",
        "day": piece().day,
        "stage": "rates",
        "rules": "rule",
        "measure": "points",
        "rate": 3,
        "quantity": 1,
        "amount": 3,
        "corrects": None,
        "title": "the rule",
        "basis": "A plan, art. 1",
    } == row


def test_a_row_of_a_correction():
    """Names the place of the row that it corrects; of lines that are not among the rows there is no place."""
    first, second = journal((piece(), 3), (piece("f"), 3)).lines
    correction = attrs.evolve(second, rate=attrs.evolve(second.rate, value=-3), corrects=second)
    every = Journal((), (first, second, correction))
    assert [None, None, 1] == [row["corrects"] for row in every.to_rows()]
    assert [None] == [row["corrects"] for row in Journal((), (correction,)).to_rows()]


def test_a_line_without_a_basis():
    """Has none to cite."""
    first, *_ = journal((piece(), 3)).lines
    bare = type(first.rate)(1, first.rate.measure, "stage", ())
    lines = (type(first)(bare, "town", first.entry),)
    assert "" == Journal((), lines).to_rows()[0]["basis"]


def test_a_row_per_entry_set_aside():
    """With the reason in words."""
    start = Journal((Piece(id="x", level=None),))
    found = start.add(Rating(id="rates", policies=(BOOK.points,)).step(start))
    (row,) = found.aside_rows("en")
    assert ("x", "points", True) == (row["entry"], row["stage"], row["undecided"])
    assert "unknown" in row["reason"]
    assert OFFICE.id


def test_tables_escape_what_they_show():
    """Nothing that stands in a ledger becomes part of the page."""
    shown = journal((piece("<script>&"), 3))._repr_html_()
    assert "<script>" not in shown
    assert "&lt;script&gt;&amp;" in shown


def test_tables_say_what_they_leave_out():
    """Rows beyond the most are counted; what is unknown is empty; without rows there is nothing to show."""
    rows = [{"a": number, "b": None} for number in range(3)]
    assert html_table(rows, 2).startswith("<table><caption>… 另有1行</caption><tr><th>a</th><th>b</th></tr>")
    assert "<caption>… 1 more</caption>" in html_table(rows, 2, "en")
    assert "<tr><th>a</th><th>c</th></tr><tr><td>1</td><td></td></tr><tr><td></td><td>2</td></tr>" in html_table(
        [{"a": 1}, {"c": 2}]
    )
    assert "<td>1</td><td></td>" in html_table(rows, 2)
    assert "caption" not in html_table(rows, 3)
    assert "<table></table>" == NONE._repr_html_()
