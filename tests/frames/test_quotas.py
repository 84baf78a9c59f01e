"""Quotas over frames stand as the scalar reading says of each holder and window, entry by entry."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, Final

import attrs
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules import frames
from congress_rules.errors import FrameError
from congress_rules.law import Edges, Period, Window
from congress_rules.logic import FOREIGN, Booleans, Days, Input, Integers, Status
from congress_rules.policies import Quota, QuotaPolicy, Taxonomy
from congress_rules.publicity import Designation, Holder, WorkQuota
from congress_rules.rulebooks import DISTRICT_REPORT, INTERIM_MEASURES, STREET_PLAN
from congress_rules.testing import publicity as drawn
from tests.frames.agreement import rows_of
from tests.frames.test_kinds import KINDS, in_memory, numpy_backed
from tests.policies.nouns import KINDS as KIND_FACET
from tests.policies.nouns import TAXONOMY, Outlet, Piece
from tests.policies.test_quotas import DUTY, Desk, Duty, Plain

NAMES: Final = ("first", "last", "required", "row", "status", "done", "open", "missing", "met")
TYPES: Final[Mapping[type, Any]] = {Booleans: pl.Boolean, Days: pl.Date, Integers: pl.Int64}
PEOPLE: Final = ("a", "b", "c")
UNITS: Final = st.sampled_from(PEOPLE)
YEAR: Final = Period.year(2024)
MARCH: Final = Period.month(2024, 3)

Result = tuple[Any, ...]


def told(found: Quota[Any]) -> Result:
    """Give what a row of a frame should hold for a quota."""
    decision = found.decision
    row = decision.rows[0] if len(decision.rows) == 1 else None
    open_ = None if found.open is None else len(found.open)
    counted = (found.done, open_, found.missing, found.met)
    return (found.account, found.window.first, found.window.last, found.required, row, str(decision.status), *counted)


def written(
    inputs: Iterable[Input], records: Sequence[Any], more: Mapping[str, tuple[Any, Sequence[Any]]]
) -> pl.DataFrame:
    """Write what rules read of records into columns, and some more."""
    columns = {each.column: (TYPES.get(type(each.domain), pl.String), _values(each, records)) for each in inputs}
    return pl.DataFrame({name: pl.Series(values, dtype=kind) for name, (kind, values) in {**columns, **more}.items()})


def _values(wanted: Input, records: Sequence[Any]) -> list[object]:
    """Read an input of records; a count of what is foreign is a number that is foreign."""
    read = [wanted.read(each) for each in records]
    return [-1 if value is FOREIGN else value for value in read]


def entries_of(policy: WorkQuota, entries: Sequence[Any]) -> pl.DataFrame:
    """Write entries into a frame: a row for each account that they count for."""
    credited = [(entry, policy.credited(entry)) for entry in entries]
    pairs = [
        (entry, each)
        for entry, accounts in credited
        for each in ((None,) if accounts is None else dict.fromkeys(accounts))
    ]
    listed = [entry for entry, _ in pairs]
    more: dict[str, tuple[Any, list[Any]]] = {
        "who": (pl.String, [account for _, account in pairs]),
        policy.entry_day().column: (pl.Date, [each.day for each in listed]),
    }
    if policy.of == "designations":
        more["until"] = (pl.Date, [each.until for each in listed])
    return written(policy.counting.inputs, listed, more)


def holders_of(policy: WorkQuota, holders: Sequence[Holder]) -> pl.DataFrame:
    """Write holders into a frame, as they are on a day."""
    accounts, days = [each.account for each in holders], [each.on for each in holders]
    return written(policy.required.inputs, holders, {"account": (pl.String, accounts), "on": (pl.Date, days)})


RULEBOOKS: Final = {each.id: each for each in (INTERIM_MEASURES, DISTRICT_REPORT, STREET_PLAN)}
POLICIES: Final = {f"{name}-{each.id}": each for name, book in RULEBOOKS.items() for each in book.quotas}
ANY_DAY: Final = st.dates(date(2023, 12, 20), date(2025, 1, 10))


Case = tuple[list[Holder], list[Any]]


@cache
def cases(policy: WorkQuota) -> st.SearchStrategy[Case]:
    """Draw who a quota may bind at the end of each window, and entries of the kind that it counts."""
    taxonomy, of = policy.taxonomy, {"submissions": drawn.submissions, "adoptions": drawn.adoptions}
    kind = of.get(policy.of, drawn.designations)
    entries = st.lists(kind(taxonomy, units=drawn.units(taxonomy, names=UNITS)), max_size=6)
    return _cases(policy, drawn.holders(taxonomy), entries)


@st.composite
def _cases(draw: st.DrawFn, policy: WorkQuota, anybody: st.SearchStrategy[Holder], entries: Any) -> Case:
    windows = YEAR.windows(policy.window, policy.edges, starts=policy.starts)
    holders = [
        attrs.evolve(draw(anybody), account=name, on=window.last)
        for window in windows[:: max(1, len(windows) // 2)]
        for name in draw(st.lists(UNITS, unique=True))
    ]
    day = policy.entry_day().key
    return holders, [attrs.evolve(each, **_dated(each, day, draw)) for each in draw(entries)]


def _dated(entry: Any, name: str, draw: st.DrawFn) -> dict[str, Any]:
    """Move an entry into the year; nothing that is not of the library's lists of people has an author."""
    changed: dict[str, Any] = {name: draw(ANY_DAY)}
    if isinstance(entry, Designation):
        changed |= {"until": max(changed[name], draw(ANY_DAY | st.just(date.max))), "person": draw(UNITS)}
        return changed
    return changed | {"authors": draw(st.none() | st.lists(UNITS, max_size=3))}


@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_quotas_of_rulebooks_stand_as_the_scalar_reading_says(policy, data):
    """Every quota of every rulebook: who is bound, by what number, what counts and what may."""
    holders, entries = data.draw(cases(policy))
    expected = policy.quotas(YEAR, lambda window: [each for each in holders if each.on == window.last], entries)
    kind = KINDS[data.draw(st.sampled_from(["polars", "polars lazy", "pyarrow"]))]
    listed, counted = holders_of(policy, holders), entries_of(policy, entries)
    found = frames.quotas(policy, kind(listed), kind(counted), YEAR, account="who")
    assert [told(each) for each in expected] == [*rows_of(found, ["account", *NAMES])]


KIND_NAMES: Final = ("paper", "daily", "radio", "telegraph", "podcast", "smoke", None)
DESKS: Final = st.dictionaries(st.sampled_from(("desk-a", "desk-b")), st.sampled_from(KIND_NAMES))
PIECES: Final = st.lists(
    st.tuples(
        st.sampled_from(("desk-a", "desk-b", "desk-c")),
        st.dates(date(2024, 2, 20), date(2024, 5, 10)),
        st.sampled_from(KIND_NAMES),
        st.booleans(),
    ),
    max_size=8,
)
CUTS: Final = st.sampled_from(
    (
        (Window.MONTH, Edges.LAST_DAY, None),
        (Window.ISO_WEEK, Edges.CLIPPED, None),
        (Window.QUARTER, Edges.WHOLE, 3),
        (Window.HALF, Edges.WHOLE, None),
    )
)


@in_memory
@settings(max_examples=6, deadline=None)
@given(desks=DESKS, pieces=PIECES, cut=CUTS)
def test_every_kind_of_frame_is_read_alike(kind, desks, pieces, cut):
    """By windows of any kind, with members that come and go; what is not settled waits."""
    window, edges, starts = cut
    policy, period = (
        attrs.evolve(DUTY, window=window, edges=edges, starts=starts),
        Period(date(2024, 2, 25), date(2024, 5, 5)),
    )
    known = [
        (Piece(id=f"p{number}", account=account, day=day, outlet=Outlet(name)), settled)
        for number, (account, day, name, settled) in enumerate(pieces)
    ]
    counted, waiting = ([each for each, settled in known if settled is wanted] for wanted in (True, False))
    expected = policy.quotas(
        period,
        lambda window: [Desk(account=name, day=window.last, kind=kind) for name, kind in desks.items()],
        counted,
        waiting,
    )
    holders = kind(
        pl.DataFrame({"account": [*desks], "kind": [*desks.values()]}, schema={"account": pl.String, "kind": pl.String})
    )
    schema = {"unit_id": pl.String, "day": pl.Date, "outlet_kind": pl.String, "sure": pl.Boolean}
    entries = kind(pl.DataFrame(pieces, schema=schema, orient="row"))
    found = frames.quotas(policy, holders, entries, period, settled="sure")
    assert type(holders) is type(found)
    assert [told(each) for each in expected] == [*rows_of(found, ["account", *NAMES])]


ENTRIES: Final = pl.DataFrame(
    [
        ("a", date(2024, 3, 1), "paper"),
        ("a", date(2024, 3, 2), None),
        (None, date(2024, 3, 2), "paper"),
        ("b", None, "paper"),
        (None, None, "paper"),
        ("b", date(2024, 2, 2), "radio"),
    ],
    schema={"unit_id": pl.String, "day": pl.Date, "outlet_kind": pl.String},
    orient="row",
)
HOLDERS: Final = pl.DataFrame({"account": ["b", "a"], "kind": ["paper", "paper"]})


@in_memory
def test_what_is_not_known_of_an_entry_leaves_it_open(kind):
    """One of nobody may be anybody's, and one of no day of any window; both at once of everything."""
    found = frames.quotas(DUTY, kind(HOLDERS), kind(ENTRIES), Period.quarter(2024, 1))
    expected = [("a", 0, 1), ("b", 0, 2), ("a", 0, 1), ("b", 0, 2), ("a", 1, 3), ("b", 0, 3)]
    assert expected == [*rows_of(found, ["account", "done", "open"])]
    assert [False, None, False, None, None, None] == [met for (met,) in rows_of(found, ["met"])]
    without = frames.quotas(DUTY, kind(HOLDERS), None, MARCH)
    assert [("a", 2, None, None, None, None), ("b", 2, None, None, None, None)] == [
        *rows_of(without, ["account", "required", "done", "open", "missing", "met"])
    ]


@in_memory
def test_a_designation_of_unknown_days_may_hold(kind):
    """It counts on the last day of the window from its first day to its last; what is not known leaves it open."""
    policy = next(each for each in STREET_PLAN.quotas if each.id == "in-charge")
    holders = kind(pl.DataFrame({"account": ["u"], "unit_kind": ["street"]}))
    spans = [
        (date(2024, 3, 31), date(2024, 6, 29)),
        (None, date(2024, 3, 31)),
        (date(2024, 7, 1), None),
        (date(2024, 12, 31), date.max),
    ]
    rows = [("u", "in_charge", since, until) for since, until in spans]
    schema = {"unit_id": pl.String, "role": pl.String, "since": pl.Date, "end": pl.Date}
    entries = kind(pl.DataFrame(rows, schema=schema, orient="row"))
    found = frames.quotas(policy, holders, entries, YEAR, until="end")
    assert [(1, 1), (0, 0), (0, 1), (1, 1)] == [*rows_of(found, ["done", "open"])]


def test_days_may_stand_in_other_columns():
    """Columns are renamed in each frame by itself; a policy that names no day is told its column."""
    holders, entries = HOLDERS.rename({"kind": "k", "account": "a"}), ENTRIES.rename({"day": "d", "outlet_kind": "o"})
    names: dict[str, Any] = {"holder_columns": {"kind": "k"}, "entry_columns": {"outlet.kind": "o", "day": "d"}}
    usual = frames.quotas(DUTY, HOLDERS, ENTRIES, MARCH)
    assert usual.equals(frames.quotas(DUTY, holders, entries, MARCH, holder="a", **names).rename({"a": "account"}))
    stated: dict[str, Any] = {**names, "entry_columns": {"outlet.kind": "o", "day": "d"}, "day": "d"}
    assert usual.equals(frames.quotas(DUTY, holders, entries, MARCH, holder="a", **stated).rename({"a": "account"}))
    lasting = attrs.evolve(KIND_FACET, members=KIND_FACET.members[:3])
    plain = Plain(id="plain", name=DUTY.name, window=Window.MONTH, taxonomy=Taxonomy((lasting,)))
    assert [2, 0] == frames.quotas(plain, HOLDERS, ENTRIES, MARCH)["done"].to_list()
    assert [2, 0] == frames.quotas(plain, HOLDERS, ENTRIES.rename({"day": "d"}), MARCH, day="d")["done"].to_list()


def test_a_holder_counts_in_the_window_that_ends_on_its_day():
    """Rows as on other days, and as on no day, are of no window."""
    days = [date(2024, 3, 31), date(2024, 3, 30), None, date(2024, 4, 30)]
    holders = pl.DataFrame({"account": ["a", "b", "c", "d"], "kind": ["paper"] * 4, "day": days})
    found = frames.quotas(DUTY, holders, ENTRIES, Period(date(2024, 3, 1), date(2024, 4, 30)))
    assert [("a", 1), ("d", 0)] == found.select("account", "done").rows()
    assert ["a", "d"] == [*frames.quotas(DUTY, numpy_backed(holders), None, Period.half(2024, 1))["account"]]


class ByAuthors(Duty):
    """Credits by free Python."""

    def credited(self, entry: Piece) -> tuple[str, ...] | None:
        """Credit the author."""
        return (entry.author,)


class Freely(Duty):
    """Decides by free Python."""

    decide = Duty.decide

    def counts(self, entry: Piece) -> Any:
        """Count as ever."""
        return super().counts(entry)


@pytest.mark.parametrize(("kind", "method"), [(ByAuthors, "credited"), (Freely, "counts")])
def test_free_python_cannot_run_on_columns(kind: type[QuotaPolicy[Any, Any]], method: str):
    """The error names the class and the method."""
    policy: dict[str, Any] = {"taxonomy": TAXONOMY}
    with pytest.raises(FrameError, match=rf"test_quotas\.{kind.__name__}, which has free Python in {method}, is not"):
        frames.quotas(kind(**policy), HOLDERS, ENTRIES, MARCH)


def test_what_a_frame_does_not_have_is_one_error():
    """Every fault of a frame is listed, with the nearest name."""
    calls: list[tuple[Callable[[], Any], str]] = [
        (
            lambda: frames.quotas(DUTY, HOLDERS, ENTRIES, MARCH, holder="acount"),
            "'acount' is not a column of the frame; did you mean 'account'",
        ),
        (
            lambda: frames.quotas(DUTY, HOLDERS.rename({"account": "met"}), None, MARCH, holder="met"),
            "'met' is not another name",
        ),
        (lambda: frames.quotas(DUTY, HOLDERS.drop("kind"), None, MARCH), "'kind' is not a column of the frame @ kind"),
        (
            lambda: frames.quotas(DUTY, HOLDERS, ENTRIES.lazy(), MARCH),
            "a frame of another kind is not one of the kind of",
        ),
        (
            lambda: frames.quotas(DUTY, HOLDERS, ENTRIES, MARCH, account="unit", day="dai", settled="unit_id"),
            r"'unit' is not a column of the frame; did you mean 'unit_id'\? @ account",
        ),
        (lambda: frames.quotas(DUTY, HOLDERS, ENTRIES.drop("outlet_kind"), MARCH), "'outlet_kind' is not a column"),
        (lambda: frames.quotas("duty", HOLDERS, None, MARCH), "is not an object of the class QuotaPolicy"),  # type: ignore[arg-type]
    ]
    for call, expected in calls:
        with pytest.raises(FrameError, match=expected):
            call()


def test_every_fault_of_the_entries_is_listed():
    """Each with the nearest name."""
    with pytest.raises(FrameError) as caught:
        frames.quotas(DUTY, HOLDERS, ENTRIES, MARCH, account="unit", day="dai", settled="unit_id")
    assert [
        "'unit' is not a column of the frame; did you mean 'unit_id'? @ account",
        "'dai' is not a column of the frame; did you mean 'day'? @ day",
        "'unit_id' is not a column of yes and no @ settled",
    ] == [str(each) for each in caught.value.faults]


def test_a_year_without_windows_has_no_quotas():
    """Where no window belongs to the period, nobody owes anything; statuses are those that there are."""
    found = frames.quotas(DUTY, HOLDERS, ENTRIES, Period(date(2024, 3, 2), date(2024, 3, 9)))
    assert ["account", *NAMES] == found.columns
    assert [] == found["met"].to_list()
    assert pl.Enum([str(each) for each in Status]) == found.schema["status"]
