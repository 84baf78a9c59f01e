"""Say of every holder and window in a frame how a quota stands, by the policy that says it of one."""

from collections.abc import Mapping
from typing import Any, Final, cast

import attrs
import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from congress_rules.errors import Fault, FrameError
from congress_rules.frames.cells import Cells, Masks, Placing
from congress_rules.frames.crediting import COUNTS, EVERYBODY, KEYS, SHARED, Entries
from congress_rules.frames.deciding import STATUSES, ids_of, one, outcome_in
from congress_rules.frames.lines import days_in
from congress_rules.frames.naming import unfit_account
from congress_rules.frames.natives import Answers, Frame, Maker, added, in_memory, named, spare
from congress_rules.frames.plans import fitting
from congress_rules.frames.sources import Sources
from congress_rules.frames.truths import chosen, some, whole
from congress_rules.frames.values import Written
from congress_rules.frames.windows import Windows
from congress_rules.law import Period
from congress_rules.policies import QuotaPolicy
from congress_rules.publicity import WorkQuota

__all__ = ["quotas"]

_NEW: Final = ("first", "last", "required", "row", "status", *COUNTS, "missing", "met")
_TAKEN: Final = (*_NEW, *KEYS, SHARED)
"""The names of columns that the result has, or that are worked with."""

_METHODS: Final = ("decide", "counts", "credited", "falls", "quotas")


def quotas(  # noqa: PLR0913 - a policy, two frames, and how they are read
    policy: QuotaPolicy[Any, Any],
    holders: IntoFrameT,
    entries: IntoFrameT | None,
    period: Period,
    *,
    holder: str = "account",
    account: str = "unit_id",
    day: str | None = None,
    until: str = "until",
    settled: str | None = None,
    holder_columns: Mapping[str, str] | None = None,
    entry_columns: Mapping[str, str] | None = None,
) -> IntoFrameT:
    """Give how a quota stands for each holder in each window of a period, those at zero too.

    A row of `holders` is a unit or a person, by the column `holder`, the same in every window; where the frame has the
    column of the policy's day (`on`), it is as on that day, and counts in the window that ends then. A row of `entries`
    is an entry for one account, by the column `account`: of a piece by several people there is a row for each. Its day
    is read from the column of the policy's day, or from `day`; designations hold from that day until `until`. Where a
    column `settled` is not yes, an entry may count, but does not yet. `entries` is None where they are not on record.

    A row of the result has the holder, the `first` and the `last` day of the window; the number `required`, with the
    `row` and the `status` of its decision; how many are `done`, and how many more are `open`; how many are `missing`,
    and whether the quota is `met`. What is not known is null. Whoever is required nothing is left out. Rows are in the
    order of windows and holders.

    Raise `FrameError`, which lists every fault: for what a frame does not have, and for a policy that decides, credits
    or places entries by free Python, by its class.
    """
    fitting("quotas", "policy", policy, QuotaPolicy)
    fitting("quotas", "period", period, Period)
    _by_data(policy)
    read = in_memory(holders, policy.id)
    windows = Windows(period.windows(policy.window, policy.edges, starts=policy.starts))
    listed = _Holders(policy, windows, holder, holder_columns).owing(read)
    if entries is None:
        return cast("IntoFrameT", listed.unrecorded().to_native())
    counted = in_memory(entries, policy.id)
    if Maker.of(counted) != Maker.of(read):
        raise FrameError(policy.id, [Fault("entries", "a frame of another kind", "one of the kind of the holders")])
    found = Entries(
        policy=policy,
        windows=windows,
        account=account,
        day=_day(policy, day, entry_columns),
        until=until if isinstance(policy, WorkQuota) and policy.of == "designations" else None,
        settled=settled,
        columns=entry_columns,
    ).credits(counted)
    return cast("IntoFrameT", listed.standing(found).to_native())


def _by_data(policy: QuotaPolicy[Any, Any]) -> None:
    """Refuse a policy one of whose methods is not the library's."""
    known = (QuotaPolicy, WorkQuota)
    own = [name for name in _METHODS if not any(getattr(type(policy), name) is vars(each).get(name) for each in known)]
    if own:
        place = f"{type(policy).__module__}.{type(policy).__qualname__}, which has free Python in {', '.join(own)},"
        raise FrameError(policy.id, [Fault(policy.id, place, "a policy whose rows and clauses say all")])


def _day(policy: QuotaPolicy[Any, Any], stated: str | None, columns: Mapping[str, str] | None) -> str:
    """Give the column of the day of an entry."""
    wanted = policy.entry_day()
    if stated is not None or wanted is None:
        return "day" if stated is None else stated
    return (columns or {}).get(wanted.key, wanted.column)


@attrs.frozen
class _Holders:
    """How the holders of a frame are read."""

    policy: QuotaPolicy[Any, Any]
    windows: Windows
    name: str
    columns: Mapping[str, str] | None

    def owing(self, read: Frame) -> "_Owing":
        """Give what is required of each holder in each window; whoever is required nothing is left out."""
        faults = list(unfit_account(read, "holder", self.name))
        if self.name in _TAKEN:
            faults.append(Fault("holder", repr(self.name), f"another name than {', '.join(_TAKEN)}: rename the column"))
        if faults:
            raise FrameError(self.policy.id, faults)
        window, number = spare(read, 2)
        rows, rule = self._windowed(read, window), self.policy.required
        placing = Placing(self.policy.taxonomy, self.policy.holder_day())
        inputs = (*rule.inputs, *placing.needed(rule.inputs))
        cells = Cells.of(rule, Sources.of(self.policy.id, inputs, rows, self.columns), placing)
        numbered, answers = cells.answered(rows, self._answer, number)
        values, owed, statuses = zip(*answers, strict=True)
        kept = numbered.select(self.name, window, number)
        new = {
            "required": Answers(nw.Int64(), values),
            "row": Answers(named(read, ids_of(rule)), owed),
            "status": Answers(named(read, STATUSES), statuses),
        }
        required = nw.col("required").fill_null(1)
        bound = added(kept, number, new).filter(required != whole(0))
        return _Owing(bound, self.name, window, number, self.windows)

    def _answer(self, masks: Masks | None) -> tuple[int | None, str | None, str]:
        outcome = outcome_in(self.policy.required, masks)
        written = Written.of(self.policy.required, 1)
        return written.value(outcome.value), one(outcome), str(outcome.status)

    def _windowed(self, read: Frame, window: str) -> Frame:
        """Put each holder beside each window, or beside that which ends on the day of the row."""
        day = self.policy.holder_day()
        name = None if day is None else (self.columns or {}).get(day.key, day.column)
        if name in read.collect_schema().names():
            return self._ending(read, window, str(name))
        lasts = tuple(each.last for each in self.windows.periods)
        columns = {window: Answers(nw.Int64(), tuple(range(len(lasts))))}
        columns |= {} if name is None else {name: Answers(nw.Date(), lasts)}
        beside: Any = nw.from_native(Maker.of(read).frame(columns))
        rows: Any = read
        return cast("Frame", rows.join(beside, how="cross"))

    def _ending(self, read: Frame, window: str, name: str) -> Frame:
        line = days_in(read, name)
        number, ended = whole(-1), whole(-1)
        for each in self.windows.periods:
            number = number + chosen(line.past((each.last, False)), whole(1), whole(0))
            ended = ended + chosen(line.past((each.last, True)), whole(1), whole(0))
        known = chosen(some(line.unknown, line.foreign), whole(-1), chosen(number > ended, number, whole(-1)))
        return read.with_columns(known.alias(window)).filter(nw.col(window) >= whole(0))


@attrs.frozen
class _Owing:
    """What is required of each holder in each window: a frame of the holders, numbers of windows and decisions."""

    frame: Frame
    name: str
    window: str
    spare: str
    windows: Windows

    def unrecorded(self) -> Frame:
        """Say how the quotas stand where entries are not on record."""
        unknown = (None,) * (len(self.windows.periods))
        whole_numbers = {name: Answers(nw.Int64(), unknown) for name in (*COUNTS, "missing")}
        return self._named(added(self.frame, self.window, {**whole_numbers, "met": Answers(nw.Boolean(), unknown)}))

    def standing(self, credits_: Frame) -> Frame:
        """Say how the quotas stand, by the entries that count and those that may."""
        account = nw.col(self.name).cast(nw.String).alias(KEYS[0])
        rows: Any = self.frame.with_columns(account, nw.col(self.window).alias(KEYS[1]))
        listed: Any = credits_
        own = listed.filter(nw.col(KEYS[0]) != EVERYBODY)
        shared = listed.filter(nw.col(KEYS[0]) == EVERYBODY).select(KEYS[1], nw.col(COUNTS[1]).alias(SHARED))
        rows = rows.join(own, on=list(KEYS), how="left").join(shared, on=KEYS[1], how="left")
        done, left, shared_by_all = (nw.col(name).fill_null(0).cast(nw.Int64) for name in (*COUNTS, SHARED))
        rows = rows.with_columns(done.alias("done"), (left + shared_by_all).alias("open"))
        gap = nw.col("required") - nw.col("done")
        rows = rows.with_columns(gap.clip(lower_bound=0).alias("missing"))
        rest = nw.col("required").fill_null(0) - nw.col("done")
        settled = chosen(rest <= whole(0), whole(1), chosen(rest > nw.col("open"), whole(0), whole(2)))
        met = chosen(nw.col("required").is_null(), whole(2), settled)
        rows = rows.with_columns(met.alias(self.spare))
        return self._named(added(rows, self.spare, {"met": Answers(nw.Boolean(), (False, True, None))}))

    def _named(self, rows: Frame) -> Frame:
        ordered = rows.sort(self.window, self.name, nulls_last=True)
        return added(ordered, self.window, self.windows.named("first", "last")).select(self.name, *_NEW)
