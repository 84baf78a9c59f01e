"""Test quotas: windows, what is required of whom on which day, what counts, and what is not known."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError
from congress_rules.law import Edges, Period, Window
from congress_rules.logic import Clause, Days, Decision, FindingKind, Input, Norm, Row, Status, described, field
from congress_rules.policies import Amendment, Member, Quota, QuotaPolicy
from congress_rules.texts import Text
from tests.policies.nouns import DAY, KIND, OFFICE, TAXONOMY, WORDS, Outlet, Piece

MARCH = Period.month(2024, 3)
YEAR = Period.year(2024)


@attrs.frozen(kw_only=True)
class Desk:
    """Who holds a quota."""

    account: str = "desk-a"
    day: date = attrs.field(default=MARCH.last, metadata=described("日期", "day", domain=Days()))
    kind: str | None = attrs.field(default="paper", metadata=described("种类", "kind", facet="kind"))


DESK_KIND = field(Desk, lambda desk: desk.kind)
DESK_DAY = field(Desk, lambda desk: desk.day)


@attrs.frozen(kw_only=True)
class Duty(QuotaPolicy[Desk, Piece]):
    """Two pieces in print a month, of every desk of a paper."""

    id: str = "duty"
    name: Text = attrs.field(default=Text("见报", "in print"))
    window: Window = Window.MONTH
    least: Any = 2

    def rows(self) -> tuple[Row[int], ...]:
        """Require the number of the desks of papers."""
        name = Text("报纸版组", "desks of papers")
        return (Row(id="papers", name=name, when=DESK_KIND.equals("paper"), value=self.least, basis=OFFICE.cite("3")),)

    def otherwise(self) -> Row[int]:
        """Require nothing of others."""
        return Row(id="others", value=0, basis=OFFICE.cite("3"))

    def clauses(self) -> tuple[Clause, ...]:
        """Count what is in print."""
        return (Clause(id="in-print", when=KIND.equals("paper"), basis=OFFICE.cite("3")),)

    def holder_day(self) -> Input:
        """Give the last day of the window."""
        return DESK_DAY

    def entry_day(self) -> Input:
        """Give the day of the piece."""
        return DAY


class Plain(QuotaPolicy[Desk, Piece]):
    """Rows alone: two pieces of the desks of papers; of others nothing is said."""

    def rows(self) -> tuple[Row[int], ...]:
        """Require the number of the desks of papers."""
        return Duty().rows()


DUTY = Duty(taxonomy=TAXONOMY)


def pieces(number: int, day: date = date(2024, 3, 5), **values: Any) -> list[Piece]:
    """Give so many pieces in print."""
    return [Piece(id=f"p{each}", day=day, **values) for each in range(number)]


def desks(*kinds: str | None) -> Callable[[Period], Iterable[Desk]]:
    """List one desk of each kind, as it is on the last day of each window."""
    return lambda window: [
        Desk(account=f"desk-{name}", day=window.last, kind=kind) for name, kind in zip("abc", kinds, strict=False)
    ]


def quota(
    entries: Iterable[Piece] | None, *, policy: QuotaPolicy[Desk, Piece] = DUTY, kind: str | None = "paper"
) -> Quota[Piece]:
    """Give how the quota of March stands for desk A."""
    (found,) = policy.quotas(MARCH, desks(kind), entries)
    return found


def stands(found: Quota[Piece]) -> tuple[int | None, int | None, int | None, bool | None]:
    """Give the number required, done and missing, and whether the quota is met."""
    return found.required, found.done, found.missing, found.met


# Numbers


@pytest.mark.parametrize(("done", "missing", "met"), [(0, 2, False), (1, 1, False), (2, 0, True), (3, 0, True)])
def test_the_number_required(done: int, missing: int, met: bool):  # noqa: FBT001
    """A quota is met from the number required on; whoever did nothing is listed, too."""
    assert (2, done, missing, met) == stands(quota(pieces(done)))


@pytest.mark.parametrize(("least", "listed"), [(0, 0), (1, 1)])
def test_who_owes_nothing_has_no_quota(least: int, listed: int):
    """A desk of which nothing is required is not listed; nor is one that the rows leave out."""
    policy = attrs.evolve(DUTY, least=least)
    assert listed == len(policy.quotas(MARCH, desks("paper", "radio"), pieces(1)))


@pytest.mark.parametrize("kind", [None, "ppaper"])
def test_what_is_required_may_be_unknown(kind: str | None):
    """A desk of unknown or foreign kind may owe something: it is listed, and what is missing is not known."""
    found = quota(pieces(9), kind=kind)
    assert (None, 9, None, None) == stands(found)
    assert (Status.UNKNOWN if kind is None else Status.OUT_OF_DOMAIN) is found.decision.status


def test_what_no_row_says_is_not_nothing():
    """Without an otherwise a desk that no row names has no number, which is not zero."""
    plain = Plain(id="plain", name=Text("平", "plain"), window=Window.MONTH, taxonomy=TAXONOMY)
    found = quota(pieces(9), policy=plain, kind="radio")
    assert (Status.NO_ROW, None) == (found.decision.status, found.met)
    assert (None, (), None, None) == (plain.otherwise(), plain.clauses(), plain.holder_day(), plain.entry_day())
    assert (2, 9, 0, True) == stands(quota(pieces(9, outlet=Outlet("radio")), policy=plain))


def test_what_is_not_on_record_is_unknown():
    """Where the entries are not on record at all, nothing is said to be missing."""
    found = quota(None)
    assert (2, None, None, None) == stands(found)
    assert (None, None) == (found.counted, found.open)
    assert "? 2024年3月：见报 ?/2" in found.explain()


# What counts


@pytest.mark.parametrize(
    ("counted", "open_", "met"),
    [(0, 0, False), (0, 1, False), (0, 2, None), (1, 0, False), (1, 1, None), (2, 0, True), (2, 1, True)],
)
def test_what_is_unknown_may_turn_it(counted: int, open_: int, met: bool | None):  # noqa: FBT001
    """A quota that open entries could fill is neither met nor missed; one that is filled without them is met."""
    unknown = [attrs.evolve(each, id=f"u{each.id}") for each in pieces(open_, outlet=Outlet(None))]
    found = quota([*pieces(counted), *unknown])
    assert (counted, tuple(unknown), met) == (found.done, found.open, found.met)


@pytest.mark.parametrize(
    ("kind", "counted", "open_"), [("paper", 1, 0), ("daily", 1, 0), ("radio", 0, 0), (None, 0, 1), ("x", 0, 1)]
)
def test_values_are_seen_as_the_taxonomy_says(kind: str | None, counted: int, open_: int):
    """What is treated like print counts, what is not does not; what is unknown or foreign is open."""
    found = quota(pieces(1, outlet=Outlet(kind)))
    assert (counted, open_) == (found.done, len(found.open or ()))


@attrs.frozen(kw_only=True)
class ByAuthors(Duty):
    """Credit the accounts that a piece names, joined by a plus; nobody knows whose a nameless piece is."""

    def credited(self, entry: Piece) -> tuple[str, ...] | None:
        """Read the accounts."""
        return None if entry.account == "?" else tuple(entry.account.split("+")) if entry.account else ()


@pytest.mark.parametrize(
    ("account", "counted", "open_"),
    [
        ("desk-a", [1, 0], [0, 0]),
        ("desk-a+desk-b", [1, 1], [0, 0]),
        ("desk-b+desk-b", [0, 1], [0, 0]),
        ("", [0, 0], [0, 0]),
        ("?", [0, 0], [1, 1]),
        ("desk-z", [0, 0], [0, 0]),
    ],
)
def test_entries_count_for_whoever_is_credited(account: str, counted: list[int], open_: list[int]):
    """An entry of several accounts counts once for each; one whose accounts are not known is open for everybody."""
    found = ByAuthors(taxonomy=TAXONOMY).quotas(MARCH, desks("paper", "paper"), pieces(1, account=account))
    assert [(each.done, len(each.open or ())) for each in found] == list(zip(counted, open_, strict=True))


def test_what_does_not_count_is_open_for_nobody():
    """A piece that does not count stays out, whoever wrote it; one that may count is open for its own desk alone."""
    policy = ByAuthors(taxonomy=TAXONOMY)
    nameless = Piece(id="n", day=MARCH.first, account="?", outlet=Outlet("radio"))
    unknown = Piece(id="u", day=MARCH.first, outlet=Outlet(None))
    found = policy.quotas(MARCH, desks("paper", "paper"), [nameless, unknown])
    assert [((), (unknown,)), ((), ())] == [(each.counted, each.open) for each in found]


# Windows


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2024, 2, 1), 2),
        (date(2024, 2, 29), 2),
        (date(2024, 3, 1), 3),
        (date(2024, 12, 31), 12),
        (date(2024, 1, 1), 1),
        (date(2023, 12, 31), None),
        (date(2025, 1, 1), None),
    ],
)
def test_a_day_belongs_to_one_window(day: date, month: int | None):
    """The first and last day of a month belong to it, a leap day to February, and no day of another year counts."""
    found = DUTY.quotas(YEAR, desks("paper"), pieces(1, day))
    assert [int(number == month) for number in range(1, 13)] == [each.done for each in found]
    assert [Period.month(2024, number) for number in range(1, 13)] == [each.window for each in found]


@pytest.mark.parametrize(
    ("edges", "windows"),
    [
        (Edges.LAST_DAY, [Period.month(2024, 1), Period.month(2024, 2)]),
        (Edges.FIRST_DAY, [Period.month(2024, 2), Period.month(2024, 3)]),
        (Edges.WHOLE, [Period.month(2024, 2)]),
        (
            Edges.CLIPPED,
            [
                Period(date(2024, 1, 15), date(2024, 1, 31)),
                Period.month(2024, 2),
                Period(date(2024, 3, 1), date(2024, 3, 30)),
            ],
        ),
    ],
)
def test_windows_that_a_period_cuts(edges: Edges, windows: list[Period]):
    """Which windows belong to a period is said by `edges`: as a rule those that end in it."""
    cut = Period(date(2024, 1, 15), date(2024, 3, 30))
    found = attrs.evolve(DUTY, edges=edges).quotas(cut, desks("paper"), ())
    assert windows == [each.window for each in found]
    assert Edges.LAST_DAY is DUTY.edges


@pytest.mark.parametrize(
    ("window", "number"),
    [(Window.YEAR, 1), (Window.HALF, 2), (Window.QUARTER, 4), (Window.MONTH, 12), (Window.ISO_WEEK, 52)],
)
def test_kinds_of_windows(window: Window, number: int):
    """A quota stands in each window of its kind; every piece counts in one of them."""
    found = attrs.evolve(DUTY, window=window).quotas(YEAR, desks("paper"), pieces(1, date(2024, 6, 3)))
    assert (number, 1) == (len(found), sum(each.done or 0 for each in found))


def test_holders_are_asked_on_the_last_day_of_each_window():
    """A desk that changes within the period owes what it is on the last day of each window; one may come and go."""

    def changing(window: Period) -> list[Desk]:
        kind = "radio" if window.last <= date(2024, 1, 31) else "paper"
        return [] if window.last > date(2024, 2, 29) else [Desk(day=window.last, kind=kind)]

    found = DUTY.quotas(Period.quarter(2024, 1), changing, ())
    assert [Period.month(2024, 2)] == [each.window for each in found]


def test_amended_numbers_go_by_the_last_day_of_the_window():
    """From the day of an amendment on the windows that end on it or later ask for the new number."""
    for since, numbers in (
        (date(2024, 3, 31), [2, 2, 3]),
        (date(2024, 4, 1), [2, 2, 2]),
        (date(2024, 3, 1), [2, 2, 3]),
    ):
        row = attrs.evolve(DUTY.rows()[0], value=3)
        policy = attrs.evolve(DUTY, amendments=(amendment("duty", row, since),))
        found = policy.quotas(Period.quarter(2024, 1), desks("paper"), ())
        assert numbers == [each.required for each in found]


def test_amended_counting_goes_by_the_day_of_the_entry():
    """From the day of an amendment on only longer pieces count; those of the days before still count as they did."""
    clause = Clause(id="long", when=WORDS.at_least(10), basis=OFFICE.cite("3"))
    policy = attrs.evolve(DUTY, amendments=(amendment("duty-counts", clause, date(2024, 3, 10)),))
    for day, done in ((date(2024, 3, 9), 1), (date(2024, 3, 10), 0)):
        assert done == quota(pieces(1, day), policy=policy).done
    assert 1 == quota(pieces(1, date(2024, 3, 10), words=10), policy=policy).done


def amendment(rule: str, norm: Norm, since: date) -> Amendment:
    """Give an amendment of one rule by one norm."""
    return Amendment(rule=rule, norms=(norm,), since=since, basis=OFFICE.cite("9"))


def test_order_does_not_matter():
    """Entries are listed by day and id, holders by account, windows in order, however they were given."""
    first, second = date(2024, 3, 1), date(2024, 3, 2)
    given = [Piece(id="b", day=first), Piece(id="a", day=second), Piece(id="c", day=first)]

    def listed(order: Sequence[str]) -> Callable[[Period], Iterable[Desk]]:
        return lambda window: [Desk(account=account, day=window.last) for account in order]

    one = DUTY.quotas(Period.quarter(2024, 1), listed(["desk-a", "desk-b"]), given)
    other = DUTY.quotas(Period.quarter(2024, 1), listed(["desk-b", "desk-a"]), reversed(given))
    assert one == other
    assert ["desk-a", "desk-b"] * 3 == [each.account for each in one]
    assert ["b", "c", "a"] == [each.id for each in one[4].counted or ()]


# Rules


@pytest.mark.parametrize("least", [-1, 1.0, True, "2", None])
def test_refuses_what_is_no_number(least: object):
    """What is required is a whole number from 0; what is not is a fault of the rule, with its row."""
    with pytest.raises(DefinitionError) as caught:
        attrs.evolve(DUTY, least=least).check()
    assert [f"{least!r} is not a whole number of at least 0 @ duty[papers].value"] == [
        str(fault) for fault in caught.value.faults
    ]


def test_refuses_every_row_that_is_no_number():
    """All rows are looked at, the otherwise too."""

    class Wrong(Duty):
        """An otherwise that is no number."""

        def otherwise(self) -> Row[int]:
            return attrs.evolve(super().otherwise(), value=-2)

    with pytest.raises(DefinitionError) as caught:
        _ = Wrong(taxonomy=TAXONOMY, least=-1).required
    assert ["duty[papers].value", "duty[others].value"] == [each.path for each in caught.value.faults]


def test_is_checked_and_compared():
    """The table and the clauses are rules like any other; the windows are said beside them."""
    assert ["duty", "duty-counts"] == [rule.id for rule in DUTY.rules]
    assert () == DUTY.check()
    assert ("见报的计数", "in print: what counts") == attrs.astuple(DUTY.counting.name)
    monthly = Text("见报：按月计（末日在考核期内的）", "in print: by the month (those that end in the period)")
    assert {"duty.window": monthly} == DUTY.statements
    yearly = attrs.evolve(DUTY, window=Window.YEAR, least=3)
    number, window = (each.explain("en") for each in DUTY.diff(yearly))
    assert "kind is paper: 2 → 3" == number
    assert f"{monthly.en} → {monthly.en.replace('month', 'year')}" == window


def test_every_window_and_edge_has_words():
    """What is said of the windows reads in both languages, and differs for each kind and each way of cutting."""
    said = {
        attrs.evolve(DUTY, window=window, edges=edges).statements["duty.window"] for window in Window for edges in Edges
    }
    assert len(Window) * len(Edges) == len(said)
    assert [] == [each for each in said if not each.en.isascii() or any(name in each.zh for name in (*Window, *Edges))]


def test_free_python_is_told():
    """Who overrides `decide` or `counts` decides by free Python, which no check sees."""

    class Decided(Duty):
        def decide(self, holder: Desk) -> Decision[int]:
            return super().decide(holder)

    class Counted(Duty):
        def counts(self, entry: Piece) -> Decision[bool]:
            return super().counts(entry)

    assert [False, True, True] == [each(taxonomy=TAXONOMY).overridden for each in (Duty, Decided, Counted)]
    assert "duty.decide" in Decided(taxonomy=TAXONOMY).statements
    assert FindingKind.UNCHECKED in {finding.kind for finding in Counted(taxonomy=TAXONOMY).check()}
    assert (2, 1, 1, False) == stands(quota(pieces(1), policy=Counted(taxonomy=TAXONOMY)))


def test_another_word_for_falling_into_a_window():
    """A kind of entry may fall into a window by something else than its day."""

    class Later(Duty):
        def falls(self, entry: Piece, window: Period) -> bool:
            return entry.day + timedelta(days=30) in window

    found = Later(taxonomy=TAXONOMY).quotas(MARCH, desks("paper"), pieces(1, date(2024, 2, 15)))
    assert [1] == [each.done for each in found]


# Words


@pytest.mark.parametrize(
    ("entries", "kind", "zh", "en"),
    [
        (pieces(2), "paper", "desk-a  ✓ 2024年3月：见报 2/2", "desk-a  ✓ March 2024: in print 2 of 2"),
        (pieces(1), "paper", "desk-a  ✗ 2024年3月：见报 1/2", "desk-a  ✗ March 2024: in print 1 of 2"),
        (None, "paper", "desk-a  ? 2024年3月：见报 ?/2", "desk-a  ? March 2024: in print ? of 2"),
        (pieces(1), None, "desk-a  ? 2024年3月：见报 1/?", "desk-a  ? March 2024: in print 1 of ?"),
        (
            pieces(2, outlet=Outlet(None)),
            "paper",
            "desk-a  ? 2024年3月：见报 0/2，待定2",
            "desk-a  ? March 2024: in print 0 of 2, 2 open",
        ),
    ],
    ids=["met", "missed", "not on record", "not decided", "open"],
)
def test_explains(entries: list[Piece] | None, kind: str | None, zh: str, en: str):
    """The window, what is done of what is required and the rule with its provision are said in both languages."""
    found = quota(entries, kind=kind)
    assert (zh, en) == (found.explain().splitlines()[0], found.explain("en").splitlines()[0])
    assert "（《办公室规定》第三条）" in found.explain()
    assert "desks of papers: kind " in found.explain("en")
    assert "(Office Rules, art. 3)" in found.explain("en")


def test_names_stay_out_of_repr():
    """Entries are counted, not shown."""
    shown = repr(quota(pieces(2))) + repr(quota(None))
    assert "Zhang San" not in shown
    assert "counted=2, open=0" in shown
    assert "counted=None, open=None" in shown


def test_a_new_member_needs_a_row_only_where_nothing_is_otherwise():
    """Another member of the taxonomy falls under the otherwise."""
    wider = attrs.evolve(DUTY, taxonomy=TAXONOMY.adding("kind", Member("blog", Text("博客", "blog"))))
    assert 0 == wider.decide(Desk(kind="blog")).value


# What waits


@pytest.mark.parametrize(
    ("kind", "counted", "open_"), [("paper", 0, 1), (None, 0, 1), ("radio", 0, 0)], ids=["counts", "unknown", "a no"]
)
def test_what_waits_is_open_unless_a_clause_is_a_definite_no(kind: str | None, counted: int, open_: int):
    """An entry that is not settled never counts, but may come to."""
    waiting = pieces(1, outlet=Outlet(kind))
    (found,) = DUTY.quotas(MARCH, desks("paper"), (), waiting)
    assert (counted, tuple(waiting[:open_])) == (found.done, found.open)
    (found,) = DUTY.quotas(MARCH, desks("paper"), pieces(2, day=date(2024, 3, 9)), waiting)
    assert (2, True, open_) == (found.done, found.met, len(found.open or ()))


# Where years begin


@pytest.mark.parametrize(
    ("starts", "months"), [(None, [1, 4, 7, 10]), (1, [1, 4, 7, 10]), (2, [2, 5, 8]), (3, [3, 6, 9])]
)
def test_quarters_begin_where_it_is_said(starts: int | None, months: list[int]):
    """Quarters count from the month that is stated; one that the period cuts through belongs to where it ends."""
    policy = attrs.evolve(DUTY, window=Window.QUARTER, edges=Edges.WHOLE, starts=starts)
    found = policy.quotas(YEAR, desks("paper"), ())
    assert months == [each.window.first.month for each in found]
