"""Assess the pieces of a frame: taxonomy, admission and rates row by row, stories by the best of a group.

Stages that write lines of their own (shares of authors, quotas, caps, conversions) have no columns: an assessment of
records has them.
"""

from collections.abc import Sequence
from typing import Any, Final, cast

import attrs
import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from congress_rules.errors import FrameError
from congress_rules.frames.admitting import admit
from congress_rules.frames.arithmetic import MOST
from congress_rules.frames.bounding import Bounding
from congress_rules.frames.cells import Cells, Placing
from congress_rules.frames.choosing import Group, lost
from congress_rules.frames.deciding import STATUSES
from congress_rules.frames.naming import unfit_key
from congress_rules.frames.natives import Answers, Frame, added, free, in_memory, named, spare
from congress_rules.frames.plans import fitting
from congress_rules.frames.scoring import score
from congress_rules.frames.sources import Sources
from congress_rules.frames.stages import Once, rows_of, staged
from congress_rules.frames.truths import chosen, whole
from congress_rules.law import Period
from congress_rules.logic import Clause, Clauses, Field, Number, Status
from congress_rules.policies import EligibilityPolicy, ScoringPolicy
from congress_rules.policies.stages import Keeping, Order
from congress_rules.publicity import (
    CONTENT,
    GENRE,
    LEVEL,
    MODE,
    OUTLET_KIND,
    STORY,
    UNIT_ID,
    UNIT_KIND,
    Ledger,
    PublicityRulebook,
)
from congress_rules.texts import Text

__all__ = ["assess"]

_NAMED: Final[tuple[Field[Any], ...]] = (UNIT_KIND, LEVEL, OUTLET_KIND, GENRE, MODE, CONTENT)
_TAXONOMY: Final = "taxonomy"
_KNOWN: Final = Text("取值合于分类", "known to the taxonomy")
_NUMBER: Final = {Status(each): number for number, each in enumerate(STATUSES)}
_ID: Final = "id"
_DAY: Final = "adopted_on"


def assess(  # noqa: PLR0913 - a rulebook, a frame, and what the one reads of the other
    book: PublicityRulebook,
    pieces: IntoFrameT,
    period: Period,
    *,
    ledger: Ledger,
    quantum: Number = 1,
    prefix: str = "",
) -> IntoFrameT:
    """Add what each piece comes to in the assessment of a period, by all stages of a rulebook that columns have.

    The units and outlets that are listed are those of `ledger`; its adoptions do not count. The new columns are
    `stage`, the id of the stage that set the piece aside, null where it counts; `status`, how that ended; and for each
    measure what the piece brings, in quanta: zero where it is decided that it brings nothing, and null where that is
    not decided. Of the measure of the scoring there are bounds, too (`points_least`, `points_most`), as those of an
    assessment: `totals` adds them up. `prefix` stands before the new names.

    Raise `FrameError`, which lists every fault, for what the frame does not have, and for stages that columns do not
    have: it names each, and the way out.
    """
    fitting("assess", "book", book, PublicityRulebook)
    fitting("assess", "period", period, Period)
    fitting("assess", "ledger", ledger, Ledger)
    read = in_memory(pieces, book.id)
    stages = book.stages(attrs.evolve(ledger, adoptions=()), period)
    assessing = _Assessing(book, staged(book, stages), quantum, prefix)
    return cast("IntoFrameT", assessing.of(read).to_native())


@attrs.frozen
class _Assessing:
    """How the pieces of a frame are assessed."""

    book: PublicityRulebook
    stages: tuple[EligibilityPolicy[Any], tuple[Once, ...]]
    quantum: Number
    prefix: str

    def of(self, read: Frame) -> Frame:
        """Assess a frame."""
        names, new = read.collect_schema().names(), self._new
        free(read, new, self.book.id)
        self._check(read, (_ID, _DAY, UNIT_ID.column))
        (base,) = spare(read, 1)
        judged = self._judged(read, base)
        told = added(
            judged, f"{base}-stage", {self.prefix + "stage": Answers(named(read, self._ids), (None, *self._ids))}
        )
        told = added(told, f"{base}-status", {self.prefix + "status": Answers(named(read, STATUSES), STATUSES)})
        for each in self.stages[1]:
            told = self._once(told, each, base)
        return self._summed(told, base).select(*names, *new)

    def _check(self, read: Frame, names: Sequence[str]) -> None:
        faults = [fault for name in names for fault in unfit_key(read, name, name)]
        if faults:
            raise FrameError(self.book.id, faults)

    @property
    def _policies(self) -> tuple[ScoringPolicy[Any], ...]:
        return self.book.rated_by()

    @property
    def _ids(self) -> tuple[str, ...]:
        return (_TAXONOMY, self.stages[0].id, *(each.id for each in self._policies))

    @property
    def _measures(self) -> dict[str, list[int]]:
        """List the policies that rate in each measure, by their places."""
        found: dict[str, list[int]] = {}
        for number, each in enumerate(self._policies):
            found.setdefault(each.measure.id, []).append(number)
        return found

    @property
    def _new(self) -> list[str]:
        measure = self.book.scoring.measure.id
        names = ["stage", "status", *self._measures, f"{measure}_least", f"{measure}_most"]
        return [self.prefix + name for name in names]

    # Which stage sets a piece aside

    def _judged(self, read: Frame, base: str) -> Frame:
        """Add the number of the stage that sets each piece aside, 0 where none does, and that of its status."""
        found = self._placed(read, f"{base}-known")
        found = self._admitted(found, f"{base}-admitted")
        for number, policy in enumerate(self._policies):
            found = self._rated(found, policy, f"{base}-{number}-")
        aside, status = whole(0), whole(_NUMBER[Status.DECIDED])
        rated = [nw.col(f"{base}-{number}-status") for number in range(len(self._policies))]
        refusals = [(each != whole(_NUMBER[Status.DECIDED]), each) for each in rated]
        admitted, refused = nw.col(f"{base}-admitted"), nw.col(f"{base}-admitted-no") == whole(1)
        refusals = [(refused | (admitted != whole(_NUMBER[Status.DECIDED])), admitted), *refusals]
        for number, (against, told) in reversed([*enumerate(refusals, 2)]):
            aside, status = chosen(against, whole(number), aside), chosen(against, told, status)
        foreign = nw.col(f"{base}-known") == whole(1)
        aside = chosen(foreign, whole(1), aside)
        status = chosen(foreign, whole(_NUMBER[Status.OUT_OF_DOMAIN]), status)
        return found.with_columns(aside.alias(f"{base}-stage"), status.alias(f"{base}-status"))

    def _placed(self, read: Frame, name: str) -> Frame:
        """Add 1 where the taxonomy does not know one of the values, 0 elsewhere."""
        facets, schema = {each.id: each for each in self.book.taxonomy.facets}, read.collect_schema().names()
        clauses = [
            Clause(id=each.key, when=each.one_of(*facets[each.facet].domain.ids))
            for each in _NAMED
            if each.column in schema and each.facet in facets
        ]
        rule = Clauses(id=_TAXONOMY, name=_KNOWN, clauses=clauses, domains=self.book.taxonomy.domains)
        placing = Placing(self.book.taxonomy, self.stages[0].day())
        sources = Sources.of(self.book.id, (*rule.inputs, *placing.needed(rule.inputs)), read, None)
        numbered, told = Cells.of(rule, sources, placing).answered(read, lambda values: values is None, name)
        known = nw.col(name).replace_strict(list(range(len(told))), list(map(int, told)), return_dtype=nw.Int64)
        return numbered.with_columns(known.alias(name))

    def _admitted(self, read: Frame, name: str) -> Frame:
        """Add the status of the admission, and 1 where it is a no; an id that stands there twice is nobody's own."""
        raw = f"{name}-"
        found: Any = nw.from_native(admit(self.stages[0], read.to_native(), prefix=raw))
        own, twice = ~nw.col(_ID).is_null(), nw.col(_ID).is_duplicated()
        status = _numbered(nw.col(f"{raw}status"))
        decided = whole(_NUMBER[Status.DECIDED])
        no = ~nw.col(f"{raw}verdict").fill_null(value=True)
        told = chosen(own & twice, decided, chosen(own | no, status, whole(_NUMBER[Status.UNKNOWN])))
        against = (own & twice) | no
        found = found.with_columns(told.alias(name), chosen(against, whole(1), whole(0)).alias(f"{name}-no"))
        return cast("Frame", found.drop(*(raw + each for each in ("verdict", "status", "failing", "unknown"))))

    def _rated(self, read: Frame, policy: ScoringPolicy[Any], name: str) -> Frame:
        """Add amount, row and number of the status by one policy; what would not fit into a sum is out of domain."""
        raw = f"{name}raw-"
        found: Any = nw.from_native(score(policy, read.to_native(), quantum=self.quantum, prefix=raw))
        amount, status = nw.col(raw + policy.measure.id), _numbered(nw.col(f"{raw}status"))
        limit = MOST // len(self._policies)
        large = ((amount > whole(limit)) | (amount < whole(-limit))).fill_null(value=False)
        if len(self._policies) > 1:
            status = chosen(large, whole(_NUMBER[Status.OUT_OF_DOMAIN]), status)
            amount = chosen(large, whole(0), amount)
        columns = {"amount": amount, "row": nw.col(f"{raw}row").cast(nw.String), "status": status}
        return cast("Frame", found.with_columns(*(each.alias(name + part) for part, each in columns.items())))

    # What counts once

    def _once(self, read: Frame, stage: Once, base: str) -> Frame:
        """Take what does not count from the amounts of the pieces of a story."""
        if isinstance(stage, Keeping):
            return self._kept(read, stage, base)
        for number, policy in enumerate(self._policies):
            rows = rows_of(policy, stage)
            if rows:
                amount, row = f"{base}-{number}-amount", nw.col(f"{base}-{number}-row")
                member = row.is_in(rows).fill_null(value=False)
                read = self._reduced(read, (STORY.column,), member, amount, (amount,), base, keep=1, earliest=False)
        return read

    def _kept(self, read: Frame, stage: Keeping[Any], base: str) -> Frame:
        """Keep the first items of each story, of a measure that something is rated in."""
        amounts = [f"{base}-{number}-amount" for number in self._measures.get(stage.measure.id, ())]
        return self._first(read, stage, base, amounts) if amounts else read

    def _first(self, read: Frame, stage: Keeping[Any], base: str, amounts: list[str]) -> Frame:
        """Keep the first items by their amounts; an item that has come to nothing is none."""
        total = f"{base}-total"
        read = read.with_columns(_added(amounts).alias(total))
        member, keys = nw.col(total) != whole(0), tuple(each.column for each in stage.by)
        earliest = stage.order is Order.EARLIEST
        return self._reduced(read, keys, member, total, amounts, base, keep=stage.keep, earliest=earliest)

    def _reduced(  # noqa: PLR0913, PLR0917 - which rows, by which columns
        self,
        read: Frame,
        keys: tuple[str, ...],
        member: nw.Expr,
        amount: str,
        amounts: Sequence[str],
        base: str,
        *,
        keep: int,
        earliest: bool,
    ) -> Frame:
        """Take the amounts of those that count and are members from all but the first of each group."""
        self._check(read, keys)
        known = (nw.col(f"{base}-stage") == whole(0)) & member.fill_null(value=False)
        for name in keys:
            known = known & ~nw.col(name).is_null()
        group = Group((UNIT_ID.column, *keys), amount, _DAY, _ID, earliest)
        member_name, flag = f"{base}-member", f"{base}-lost"
        read = read.with_columns(chosen(known, whole(1), whole(0)).alias(member_name))
        read = lost(read, group, member_name, keep=keep, flag=flag)
        gone = nw.col(flag) == whole(1)
        return read.with_columns(*(chosen(gone, whole(0), nw.col(name)).alias(name) for name in amounts))

    # What it comes to

    def _summed(self, read: Frame, base: str) -> Frame:
        """Add what each piece brings in each measure, and within which bounds."""
        counts, nothing = nw.col(f"{base}-stage") == whole(0), f"{base}-nothing"
        ended = nw.col(f"{base}-status") == whole(_NUMBER[Status.DECIDED])
        read = read.with_columns(chosen(ended, whole(0), whole(1)).alias(f"{base}-open"))
        read = added(read, f"{base}-open", {nothing: Answers(nw.Int64(), (0, None))})
        for measure, numbers in self._measures.items():
            total = _added([f"{base}-{number}-amount" for number in numbers])
            read = read.with_columns(chosen(counts, total, nw.col(nothing)).alias(self.prefix + measure))
        name = self.prefix + self.book.scoring.measure.id
        points = nw.col(name)
        ends = zip(("least", "most"), self._bounds(read, points), strict=True)
        columns = [chosen(points.is_null(), bound, points).alias(f"{name}_{end}") for end, bound in ends]
        return read.with_columns(*columns)

    def _bounds(self, read: Frame, points: nw.Expr) -> tuple[nw.Expr, nw.Expr]:
        """Bound what a piece may bring that is not decided, as `PublicityRulebook.bounds` does."""
        policies = [self._policies[number] for number in self._measures[self.book.scoring.measure.id]]
        if type(self.book).stages is not PublicityRulebook.stages:
            return points, points
        least, most = whole(0), whole(0)
        for each in policies:
            low, high = Bounding.of(each, read, None, self.quantum, parts=len(policies)).columns(points)
            least, most = least + low, most + high
        return least, most


def _added(names: Sequence[str]) -> nw.Expr:
    total = whole(0)
    for name in names:
        total = total + nw.col(name)
    return total


def _numbered(status: nw.Expr) -> nw.Expr:
    numbers = list(range(len(STATUSES)))
    return status.cast(nw.String).replace_strict(list(STATUSES), numbers, return_dtype=nw.Int64)
