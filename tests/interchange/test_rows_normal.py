"""Normalise cells: what has one meaning is read and said to be changed, everything else is refused."""

from datetime import date
from decimal import Decimal

import pytest

from congress_rules.interchange.rows.normal import (
    Read,
    Refusal,
    Why,
    is_nothing,
    is_plain,
    is_stroke,
    key,
    tidied,
    unmarked,
)
from congress_rules.interchange.rows.periods import read_period, written_period
from congress_rules.interchange.rows.values import DayNumbers, read_amount, read_day, read_truth, read_whole
from congress_rules.law import Period
from tests.interchange.wide import wide

DAY = date(2024, 3, 5)


@pytest.mark.parametrize(
    ("written", "text", "why"),
    [
        ("A-1", "A-1", ()),
        ("", "", ()),
        (" A  1 ", "A 1", (Why.SPACES,)),
        ("区法院", "区法院", ()),
        ("区　法 院", "区法院", (Why.SPACES,)),
        ("\ufeff甲镇\u200b", "甲镇", (Why.INVISIBLE,)),
        (wide("A-1"), "A-1", (Why.WIDTH,)),
        (wide("\u00a0A\u30001"), "A 1", (Why.SPACES, Why.WIDTH)),
        ("甲ﾞ\u00ad", "甲゙", (Why.INVISIBLE, Why.WIDTH)),
        ("a\tb\nc", "a b c", (Why.SPACES,)),
    ],
)
def test_shape_of_a_cell(written, text, why):
    """Blanks, width and invisible signs are put in order, and each is named."""
    assert (text, why) == tidied(written)


def test_prose_keeps_its_punctuation():
    """In a name only letters and digits change their width."""
    assert ("甲（2024）、乙", (Why.WIDTH,)) == tidied(f"甲（{wide('2024')}）、乙", prose=True)


def test_words_keep_their_blanks():
    """In a list of words a blank between Chinese characters parts them."""
    assert ("张三 李四", (Why.SPACES,)) == tidied("张三　李四 ", words=True)


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("《人民日报》", "人民日报"),
        ("“《日报》”", "日报"),
        ("《甲》与《乙》", "《甲》与《乙》"),
        ("《》", "《》"),
        ("《 》", "《 》"),
        ("日报", "日报"),
    ],
)
def test_marks_around_a_name(text, inner):
    """Only marks around the whole text are taken away."""
    assert inner == unmarked(text)


def test_key_of_a_name():
    """Names are compared without case, width, blanks, hyphens and marks."""
    typed = ("City-Evening", wide("city") + "　evening", "《日 报》")
    assert ["cityevening", "cityevening", "日报"] == [key(each) for each in typed]
    assert "" == key(" - ")


def test_plain_text():
    """Control signs and halves of characters are not plain; a line break is a blank by then."""
    assert [True, True, False, False] == [is_plain(each) for each in ("甲 a", "甲\ue000", "a\x00", "\ud800")]


@pytest.mark.parametrize(
    "text",
    [
        *("2024年3月5日", "2024年03月05号", "2024 年 3 月 5 日", "2024/3/5", "2024.3.5", "2024-3-5", "2024/03/05"),
        *("2024/3/5 0:00", "2024-03-05 00:00", "2024-03-05 00:00:00", "2024-03-05T00:00:00", "2024-3-5日"),
        *("2024年03月05日(星期二)", "2024年3月5日 周二", "2024-3-5 (周二)"),
    ],
)
def test_day_in_any_form(text):
    """A day that is written otherwise is read, and the form is said to be changed."""
    assert Read(DAY, "2024-03-05", (Why.DAY,)) == read_day(text)


def test_day_in_the_one_form():
    """The form of ISO 8601 is no change."""
    assert Read(DAY, "2024-03-05") == read_day("2024-03-05")


@pytest.mark.parametrize(
    "text",
    [
        "24-3-5",
        "2024-3/5",
        "2024-02-30",
        "2024年13月1日",
        "0000-01-01",
        "3月5日",
        "2024-03-05T00",
        "2024-03-05 09:30",
        "2024年3月5日(星期三)",
        "\u0662\u0660\u0662\u0664-03-05",
    ],
)
def test_no_day(text):
    """Impossible days and years of two digits are refused."""
    found = read_day(text)
    assert isinstance(found, Refusal)
    assert "2024年3月5日" in found.expected.en
    assert "2024年3月5日" in found.expected.zh


@pytest.mark.parametrize(
    ("number", "day"),
    [("1", date(1900, 1, 1)), ("59", date(1900, 2, 28)), ("61", date(1900, 3, 1)), ("45356", date(2024, 3, 5))],
)
def test_day_number_from_1900(number, day):
    """Day numbers are read where the caller says from when they count, around the day that never was."""
    assert Read(day, day.isoformat(), (Why.DAY_NUMBER,)) == read_day(number, DayNumbers.FROM_1900)


@pytest.mark.parametrize(
    ("number", "numbers"),
    [
        ("0", DayNumbers.FROM_1900),
        ("60", DayNumbers.FROM_1900),
        ("2958466", DayNumbers.FROM_1900),
        ("9999999", DayNumbers.FROM_1904),
        ("45356", None),
        ("20240305", DayNumbers.FROM_1900),
        ("-1", DayNumbers.FROM_1904),
    ],
)
def test_no_day_number(number, numbers):
    """The day that never was, days beyond the calendar, and numbers that nobody explained are refused."""
    assert isinstance(read_day(number, numbers), Refusal)


def test_day_number_from_1904():
    """Older Macintosh files count from another day, which is day 0."""
    assert Read(date(1904, 1, 1), "1904-01-01", (Why.DAY_NUMBER,)) == read_day("0", DayNumbers.FROM_1904)
    assert Read(DAY, "2024-03-05", (Why.DAY_NUMBER,)) == read_day("43894", DayNumbers.FROM_1904)


def test_truths():
    """Words are read as they are, signs are said to be read; anything else is refused."""
    assert [True, True, False, False] == [
        getattr(read_truth(each), "value", None) for each in ("是", "Yes", "否", "无")
    ]
    assert Read(True, "yes", (Why.SIGN,)) == read_truth("√")  # noqa: FBT003 - the value read
    assert Read(False, "no", (Why.SIGN,)) == read_truth("×")  # noqa: FBT003
    assert isinstance(read_truth("1"), Refusal)


@pytest.mark.parametrize(
    ("text", "number", "why"),
    [
        ("1200", 1200, ()),
        ("0", 0, ()),
        ("1,200", 1200, (Why.THOUSANDS,)),
        ("1200字", 1200, (Why.MEASURE,)),
        ("1,234,567 个字", 1234567, (Why.THOUSANDS, Why.MEASURE)),
    ],
)
def test_whole_numbers(text, number, why):
    """Thousands separators and the unit of measure are left out."""
    assert Read(number, str(number), why) == read_whole(text)


@pytest.mark.parametrize(
    "text", ["4.7", "4.0", "1e3", "NaN", "-1", "+1", "007", "1,20", "12,00", "٣", "½", "9" * 19, "约300", "十"]
)
def test_no_whole_number(text):
    """What only looks like a whole number is refused."""
    assert isinstance(read_whole(text), Refusal)


@pytest.mark.parametrize(
    ("text", "amount"), [("120.50元", "120.50"), ("¥1,200", "1200"), ("0.5", "0.5"), ("300 yuan", "300")]
)
def test_amounts(text, amount):
    """An amount is exact."""
    assert Decimal(amount) == getattr(read_amount(text), "value", None)


@pytest.mark.parametrize("text", [".5", "5.", "1.2.3", "Infinity", "1.5万元", "-3", "1e2"])
def test_no_amount(text):
    """What only looks like an amount is refused."""
    assert isinstance(read_amount(text), Refusal)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024", Period.year(2024)),
        ("2024年", Period.year(2024)),
        ("2024年度", Period.year(2024)),
        ("2024年上半年", Period.half(2024, 1)),
        ("2024-H2", Period.half(2024, 2)),
        ("2024年第三季度", Period.quarter(2024, 3)),
        ("2024年4季度", Period.quarter(2024, 4)),
        ("2024-Q1", Period.quarter(2024, 1)),
        ("2024年3月", Period.month(2024, 3)),
        ("2024-03", Period.month(2024, 3)),
        ("2024-01-01/2024-12-31", Period.year(2024)),
        ("2024年1月1日至2024年12月31日", Period.year(2024)),
        ("2024.1.1~2024.12.31", Period.year(2024)),
    ],
)
def test_periods(text, period):
    """A period is a year or a part of it by its name, or two days."""
    found = read_period(text)
    assert period == getattr(found, "value", None)
    assert Read(period, written_period(period)) == read_period(written_period(period))


@pytest.mark.parametrize(
    "text", ["24年", "2024年13月", "2024-00", "2024-12-31/2024-01-01", "2024-01-01/2024-02-30", "今年", "0000", "至"]
)
def test_no_period(text):
    """Impossible periods, and those that end before they begin, are refused."""
    assert isinstance(read_period(text), Refusal)


def test_strokes():
    """A stroke alone stands for an empty cell; anything with it does not."""
    assert all(map(is_stroke, ("-", "/", " — ", "\u2013", "——", "--", "\uff0f")))
    assert not any(map(is_stroke, ("", "-1", "//", "×", None, 0)))


def test_values_that_are_nothing():
    """A value that differs from itself is none; one that cannot be compared is another matter."""
    assert all(map(is_nothing, (float("nan"), Decimal("NaN"))))
    assert not any(map(is_nothing, (Decimal("sNaN"), 0, "", None, [])))
