"""Test plain data in JSON and TOML: what is read exactly, what is refused and where, and how it is laid out."""

import json
import tomllib
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from congress_rules.errors import Fault, UnknownNameError, UnreadableError, UnwritableError
from congress_rules.interchange.documents.layouts import canonical, laid_out
from congress_rules.interchange.documents.limits import overlong, shortened
from congress_rules.interchange.documents.parsing import parsed

DATA: dict[str, Any] = {
    "kind": "sample",
    "whole": -12,
    "exact": [Decimal("2.50"), Decimal(2), Decimal("1E+3"), Decimal("0.0")],
    "truth": [True, False],
    "day": date(2024, 2, 29),
    "text": '甲 "\\ \n\t\x00\x7f é',
    "empty": {},
    "none": [],
    "odd key 甲": {"a.b": 1},
    "long": ["x" * 50, "y" * 50, "z" * 50],
    "rows": [
        {"id": "one", "when": {"all": [{"input": "level", "equals": "n" * 60}, {"input": "kind", "equals": "k" * 60}]}},
        {"id": "two"},
    ],
    "deep": {"deeper": {"deepest": {"text": "w" * 130, "list": [{"text": "v" * 130}], "table": {"t": "u" * 130}}}},
}
JSON = """\
{
  "kind": "sample",
  "rows": [{"id": "one", "name": {"zh": "甲", "en": "one"}}],
  "long": [
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"
  ],
  "day": "2024-02-29",
  "nothing": null
}
"""
TOML = """\
kind = "sample"
rows = [{ id = "one", name = { zh = "甲", en = "one" } }]
long = [
  "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
  "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy",
]
day = 2024-02-29
"""
SHORT = {
    "kind": "sample",
    "rows": [{"id": "one", "name": {"zh": "甲", "en": "one"}}],
    "long": ["x" * 60, "y" * 60],
    "day": date(2024, 2, 29),
    "nothing": None,
}


def faults(text, layout="json"):
    """Give the faults of a text."""
    with pytest.raises(UnreadableError) as caught:
        parsed(text, layout)
    return caught.value.faults


def test_documents_are_laid_out_for_people():
    """What fits into a line stands in one, and TOML leaves out what is unknown."""
    assert (JSON, TOML) == (laid_out(SHORT, "json"), laid_out(SHORT, "toml"))


@pytest.mark.parametrize("layout", ["json", "toml"])
def test_what_was_written_is_read(layout):
    """Numbers keep their kind and digits, days come back as days or texts, and the same text is written again."""
    text = laid_out(DATA, layout)
    found = parsed(text, layout)
    day = date(2024, 2, 29) if layout == "toml" else "2024-02-29"
    assert {**DATA, "day": day} == found
    assert [str(each) for each in DATA["exact"]] == [str(each) for each in found["exact"]]  # type: ignore[attr-defined]
    assert text == laid_out(found if layout == "toml" else DATA, layout)


def test_other_readers_read_it_too():
    """The texts are JSON and TOML."""
    assert DATA["text"] == json.loads(laid_out(DATA, "json"))["text"]
    assert DATA["deep"] == tomllib.loads(laid_out(DATA, "toml"))["deep"]


def test_tables_deep_down_stand_in_dotted_keys():
    """A header names three tables at most."""
    headers = [line for line in laid_out(DATA, "toml").splitlines() if line.startswith("[")]
    assert ["[[rows]]", "[rows.when]", "[[rows]]", "[deep.deeper.deepest]"] == headers


def test_the_canonical_text_depends_on_no_order():
    """Keys are sorted, whatever they hold."""
    one = {"b": [{"d": 1, "c": 2}], "a": {}}
    other = {"a": {}, "b": [{"c": 2, "d": 1}]}
    assert '{"a":{},"b":[{"c":2,"d":1}]}' == canonical(one) == canonical(other)


BAD_JSON = {
    "": Fault("document", "an empty text", "a document"),
    " \n": Fault("document", "an empty text", "a document"),
    "[]": Fault("document", "a list or a single value", "a table of keys and values"),
    "{": Fault("line 1, column 2", "the text", "JSON (Expecting property name enclosed in double quotes)"),
    '{"a": 1,}': Fault("line 1, column 9", "the text", "JSON (Expecting property name enclosed in double quotes)"),
    '{"kind": "ledger", "a": {"b": 1, "b": 2}}': Fault("ledger.a.b", "a repeated key", "a key used once"),
    '{"kind": "a b", "a": {"b": 1, "b": 2}}': Fault("document.a.b", "a repeated key", "a key used once"),
    '{"a": [1, "\\ud800"]}': Fault("document.a[1]", "a text with half a character", "a text"),
    "[" * 100: Fault("document", "lists and tables", "at most 64 levels deep"),
    '{"a": "' + "[" * 100: Fault("line 1, column 7", "the text", "JSON (Unterminated string starting at)"),
}


@pytest.mark.parametrize(("text", "fault"), BAD_JSON.items())
def test_json_that_is_none_is_refused(text, fault):
    """The fault says where."""
    assert (fault,) == faults(text)


@pytest.mark.parametrize(
    "number", ["NaN", "-Infinity", "-0", "-0.0", "1e1000000", "1E-1001", "9" * 1002, "0." + "1" * 1001]
)
@pytest.mark.parametrize("number_after", ["1e99999999999999999999", "1." + "0" * 3000])
def test_numbers_without_end_are_refused(number, number_after):
    """Every one of them is a fault of its own."""
    assert ["document.a", "document['b c'][0]"] == [
        each.path for each in faults(f'{{"a": {number}, "b c": [{number_after}]}}')
    ]


BAD_TOML = {
    "a = ": Fault("end of document", "the text", "TOML (Invalid value)"),
    "a = 1\na = 2\nb = 3": Fault("line 2, column 6", "the text", "TOML (Cannot overwrite a value)"),
    "a = 12:00:00": Fault("document.a", "a time", "a text, a number, true, false, a day, a list or a table"),
    "a = 2024-01-01T00:00:00": Fault(
        "document.a", "a datetime", "a text, a number, true, false, a day, a list or a table"
    ),
    "a = " + "9" * 5000: Fault(
        "document",
        "a number of very many digits",
        "a whole number of at most 1000 digits, without a sign where it is zero",
    ),
    "a = " + "[" * 100: Fault("document", "lists and tables", "at most 64 levels deep"),
    "a." * 100 + "b = 1": Fault("document", "a key of many parts", "at most 64 parts"),
}


@pytest.mark.parametrize(("text", "fault"), BAD_TOML.items())
def test_toml_that_is_none_is_refused(text, fault):
    """The fault says where, as far as the parser of TOML knows."""
    assert (fault,) == faults(text, "toml")


@pytest.mark.parametrize("number", ["nan", "-inf", "-0.0", "1e1000000", "0x" + "f" * 900])
def test_toml_numbers_without_end_are_refused(number):
    """They are faults with their paths, as in JSON."""
    assert ["document.a"] == [each.path for each in faults(f"a = {number}", "toml")]


def test_bytes_are_utf_8():
    """A mark at the beginning is left out; other encodings are refused."""
    assert {"a": "甲"} == parsed('\ufeff{"a": "甲"}'.encode(), "json") == parsed('{"a": "甲"}'.encode(), "json")
    assert (Fault("byte 7", "a byte that begins no character", "text in UTF-8"),) == faults('{"a": "甲"}'.encode("gbk"))


def test_formats_are_two():
    """Another one is misuse, and the nearest is named."""
    with pytest.raises(UnknownNameError, match=r"no format 'jason'; did you mean 'json'\?"):
        parsed("{}", "jason")  # type: ignore[arg-type]
    with pytest.raises(UnknownNameError, match=r"no format 'tom'; did you mean 'toml'\?"):
        laid_out({}, "tom")  # type: ignore[arg-type]


UNWRITABLE: dict[str, tuple[Any, str]] = {
    "float": (0.5, "document.a"),
    "fraction": (Fraction(1, 3), "document.a"),
    "time": (datetime(2024, 1, 1), "document.a"),  # noqa: DTZ001 - no document has it in any zone
    "NaN": (Decimal("NaN"), "document.a"),
    "large": (10**1001, "document.a"),
    "half": (["\udfff"], "document.a[0]"),
    "key": ({3: 1}, "document.a[3]"),
    "half a key": ({"\ud800": 1}, r"document.a['\ud800']"),
    "long key": ({"k" * 201: 1}, "document.a['" + "k" * 39 + "]"),
}


@pytest.mark.parametrize("name", UNWRITABLE)
@pytest.mark.parametrize("layout", ["json", "toml"])
def test_what_could_not_be_read_is_not_written(name, layout):
    """The error names the place."""
    value, path = UNWRITABLE[name]
    with pytest.raises(UnwritableError) as caught:
        laid_out({"a": value}, layout)
    assert path in {each.path for each in caught.value.faults}


def test_toml_has_no_null_in_lists():
    """A key can be left out, an item cannot."""
    assert "" == laid_out({"a": None, "b": {"c": None}}, "toml").replace("b = {}", "").strip()
    with pytest.raises(UnwritableError, match=r"nothing is not a value @ document.a\[1\]"):
        laid_out({"a": [1, None]}, "toml")


def test_values_are_never_shown_at_length():
    """A long text is cut, and a number too long to be written in digits is only called so."""
    assert ("'" + "x" * 39 + "…", "a long number", "1.50", "True") == (
        shortened("x" * 100),
        shortened(10**5000),
        shortened(Decimal("1.50")),
        shortened(True),  # noqa: FBT003 - the value that is shown
    )


def test_lists_of_rulebooks_are_not_endless():
    """A list of more than a thousand items is a fault, wherever it stands."""
    found = overlong({"a": [[1] * 1001, {"b": [2] * 1000}]}, "rulebook")
    assert (Fault("rulebook.a[0]", "a list or table of 1001 items", "at most 1000 items"),) == found
