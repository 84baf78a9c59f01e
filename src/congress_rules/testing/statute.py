"""Draw what the law is made of: wordings, days, periods, instruments, provisions, readings, ways to count days.

Days are drawn where rules break: the ends of years and months, leap days, and the days beside any that are named.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from hypothesis import strategies as st

from congress_rules.errors import CalendarError
from congress_rules.law import (
    Authority,
    DayCounting,
    FirstDay,
    Holiday,
    Instrument,
    LeapDay,
    Period,
    Provision,
    Reading,
    Recurrence,
)
from congress_rules.testing.arguments import in_order, sizes, strategy
from congress_rules.testing.sharing import shared
from congress_rules.texts import Text

__all__ = [
    "bases",
    "beside",
    "day_countings",
    "days",
    "ids",
    "instruments",
    "periods",
    "provisions",
    "readings",
    "recurrences",
    "texts",
]

_LETTERS: Final = "abcdefgxyz0123456789-_."
_SIGNS: Final = "甲乙丙人大代表区县办法第一二三Ａ〇"
_TURNS: Final = (
    (1, 1),
    (2, 28),
    (2, 29),
    (3, 1),
    (3, 31),
    (4, 1),
    (6, 30),
    (7, 1),
    (9, 30),
    (10, 1),
    (12, 28),
    (12, 31),
)
"""The days of a year on which rules begin and end, as months and days."""


@shared
def ids(*, min_size: int = 1, max_size: int = 8) -> st.SearchStrategy[str]:
    """Draw ids: non-empty strings, mostly of letters and digits."""
    sizes(min_size, max_size)
    plain, signs = (st.text(letters, min_size=min_size, max_size=max_size) for letters in (_LETTERS, _SIGNS))
    return st.one_of(plain, plain, signs)


@shared
def texts(wordings: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Text]:
    """Draw texts: a wording in Chinese, and one in English that may be another."""
    zh = strategy("wordings", wordings, st.text(_SIGNS, min_size=1, max_size=6))
    en = strategy("wordings", wordings, st.text("abcdefg ", min_size=1, max_size=12).map(str.strip).filter(bool))
    return st.builds(Text, zh, en)


@shared
def days(
    min_value: date = date.min, max_value: date = date.max, *, around: Iterable[date] = ()
) -> st.SearchStrategy[date]:
    """Draw days within both limits: turns of years, leap days, the limits, and the days about those of `around`."""
    in_order("min_value", min_value, "max_value", max_value)

    def within(year: int, turn: tuple[int, int]) -> date:
        last = turn == (2, 29) and (year % 4 or (year % 100 == 0 and year % 400))
        return min(max(date(year, 2, 28) if last else date(year, *turn), min_value), max_value)

    years = st.integers(min_value.year, max_value.year)
    near = years if min_value.year > _YEAR or max_value.year < _YEAR + 4 else st.integers(_YEAR, _YEAR + 4) | years
    turns = st.builds(within, near, st.sampled_from(_TURNS))
    ends = [min_value, max_value, *(day for each in around for day in beside(each) if min_value <= day <= max_value)]
    return st.one_of(st.dates(min_value, max_value), turns, st.sampled_from(ends))


_YEAR: Final = 2023


def beside(day: date) -> list[date]:
    """List a day and its neighbours, within the calendar."""
    ordinals = (day.toordinal() + step for step in (-1, 0, 1))
    return [date.fromordinal(each) for each in ordinals if 1 <= each <= date.max.toordinal()]


@st.composite
def _periods(draw: st.DrawFn, dates: st.SearchStrategy[date]) -> Period:
    one, other = draw(dates), draw(dates)
    week = one.isocalendar()
    starts = draw(st.integers(1, 12))
    regular = [
        lambda: Period.year(one.year, starts=starts),
        lambda: Period.half(one.year, 1 if one.month <= 6 else 2),  # noqa: PLR2004 - months of a half
        lambda: Period.quarter(one.year, (one.month + 2) // 3),
        lambda: Period.month(one.year, one.month),
        lambda: Period.iso_week(week.year, week.week),
    ]
    kind = draw(st.sampled_from([*regular, None, lambda: Period(one, one)]))
    try:
        return Period(min(one, other), max(one, other)) if kind is None else kind()
    except CalendarError:  # the regular period reaches beyond the calendar
        return Period(one, one)


@shared
def periods(dates: st.SearchStrategy[date] | None = None) -> st.SearchStrategy[Period]:
    """Draw years (from any month), halves, quarters, months and ISO weeks about a day, and periods of any two days."""
    return _periods(strategy("dates", dates, days()))


@shared
@st.composite
def _keys(draw: st.DrawFn) -> str:
    """Draw the key of a provision, as the contents of an instrument have it."""
    nowhere = Instrument(id="nowhere", title=Text("无", "none"), authority=Authority.ASSUMPTION, contents={})
    number = st.one_of(st.integers(1, 12), st.integers(1, 9999))
    subparagraph = draw(st.none() | number)
    provision = Provision(
        instrument=nowhere,
        article=draw(number),
        inserted=draw(st.none() | st.none() | st.integers(1, 3)),
        paragraph=draw(st.none() | st.integers(1, 4)),
        subparagraph=subparagraph,
        item=None if subparagraph is None else draw(st.none() | st.integers(1, 9)),
    )
    return provision.key


@shared
def instruments(
    names: st.SearchStrategy[str] | None = None,
    *,
    in_force: st.SearchStrategy[date | None] | None = None,
    min_size: int = 1,
    max_size: int = 5,
) -> st.SearchStrategy[Instrument]:
    """Draw instruments of any authority, with `min_size` to `max_size` provisions that have a subject."""
    sizes(min_size, max_size)
    return st.builds(
        Instrument,
        id=strategy("names", names, ids()),
        title=texts(),
        authority=st.sampled_from(Authority),
        contents=st.dictionaries(_keys(), texts(), min_size=min_size, max_size=max_size),
        in_force=strategy("in_force", in_force, st.none() | days()),
        articles=st.sampled_from((Text("条", "art."), Text("问", "question"))),
    )


def _places(instrument: Instrument) -> list[Provision]:
    return sorted({whole for part in instrument.provisions for whole in part.wholes})


@shared
def provisions(of: st.SearchStrategy[Instrument] | None = None) -> st.SearchStrategy[Provision]:
    """Draw provisions that exist in their instrument, wholes and parts; an instrument without any draws nothing."""
    drawn = strategy("of", of, instruments())
    return drawn.map(_places).filter(bool).flatmap(st.sampled_from)


@shared
def bases(*, min_size: int = 1, max_size: int = 2) -> st.SearchStrategy[tuple[Provision, ...]]:
    """Draw the provisions that a norm rests on."""
    sizes(min_size, max_size)
    drawn = provisions(instruments(max_size=2))
    return st.lists(drawn, min_size=min_size, max_size=max_size, unique=True).map(tuple)


@st.composite
def _readings(draw: st.DrawFn, names: st.SearchStrategy[str], min_size: int, max_size: int | None) -> Reading:
    options: dict[str, Any] = draw(st.dictionaries(ids(), texts(), min_size=min_size, max_size=max_size))
    return Reading(
        id=draw(names),
        question=draw(texts()),
        options=options,
        choice=draw(st.sampled_from([*options])),
        basis=draw(provisions()),
        parameter=draw(st.none() | ids()),
    )


@shared
def readings(
    names: st.SearchStrategy[str] | None = None, *, min_size: int = 1, max_size: int = 3
) -> st.SearchStrategy[Reading]:
    """Draw readings with `min_size` to `max_size` options, one of them chosen."""
    sizes(min_size, max_size, least=1)
    return _readings(strategy("names", names, ids()), min_size, max_size)


@shared
def recurrences() -> st.SearchStrategy[Recurrence]:
    """Draw duties that come back each week, month, quarter or year."""
    rules = (
        "FREQ=WEEKLY",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;INTERVAL=3",
        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=4",
    )
    parts = {"id": ids(), "name": texts(), "basis": provisions(), "anywhere": st.booleans()}
    return st.builds(Recurrence, rule=st.sampled_from(rules), **parts)


def day_countings(holidays: st.SearchStrategy[date] | None = None) -> st.SearchStrategy[DayCounting]:
    """Draw ways to count days; one that moves off holidays knows some."""
    listed = st.frozensets(strategy("holidays", holidays, days(date(2023, 1, 1), date(2026, 12, 31))), max_size=4)
    return listed.flatmap(
        lambda some: st.builds(
            DayCounting,
            first_day=st.sampled_from(FirstDay),
            leap_day=st.sampled_from(LeapDay),
            holiday=st.sampled_from(Holiday if some else [Holiday.STAYS]),
            holidays=st.just(some),
            basis=bases(max_size=2),
        )
    )
