"""Assess the pieces of a frame: taxonomy, admission, rates and adjustments row by row, stories by the best of a group.

Stages that write lines on other accounts or over whole accounts (shares of authors, quotas, caps, conversions) have no
columns: an assessment of records has them.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import ceil
from typing import Any, Final, cast

import attrs
import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from congress_rules.errors import Fault, FrameError
from congress_rules.frames.adjusting import adjusted, rounded
from congress_rules.frames.arithmetic import MOST
from congress_rules.frames.bounding import Bounding
from congress_rules.frames.deciding import STATUSES
from congress_rules.frames.grains import whole_quanta
from congress_rules.frames.judging import NAMED, TAXONOMY, judged
from congress_rules.frames.keeping import highest, kept
from congress_rules.frames.natives import Answers, Frame, added, free, in_memory, named, spare
from congress_rules.frames.plans import Plan, fitting
from congress_rules.frames.stages import Further, Staged, staged
from congress_rules.frames.standing import NUMBER, Standing
from congress_rules.frames.truths import chosen, whole
from congress_rules.frames.values import Written
from congress_rules.law import Period
from congress_rules.logic import Field, Input, Number, Status
from congress_rules.policies.stages import Adjusting, Keeping, Rounded
from congress_rules.publicity import (
    ADOPTED_ON,
    ENTRY_ID,
    STORY,
    UNIT_ID,
    HighestOnly,
    Ledger,
    PublicityRulebook,
)

__all__ = ["assess"]

_OWN: Final[tuple[Field[Any], ...]] = (ENTRY_ID, ADOPTED_ON, UNIT_ID)


def assess(  # noqa: PLR0913 - a rulebook, a frame, and what the one reads of the other
    book: PublicityRulebook,
    pieces: IntoFrameT,
    period: Period,
    *,
    ledger: Ledger,
    columns: Mapping[str, str] | None = None,
    quantum: Number = 1,
    prefix: str = "",
) -> IntoFrameT:
    """Add what each piece comes to in the assessment of a period, by all stages of a rulebook that columns have.

    The units and outlets that are listed are those of `ledger`; its adoptions do not count. The new columns are
    `stage`, the id of the stage that set the piece aside, null where it counts; `status`, how that ended; and for each
    measure what the piece brings, in quanta: zero where it is decided that it brings nothing, and null where that is
    not decided. Of the measure of the scoring there are bounds, too (`points_least`, `points_most`), as those of an
    assessment: `totals` adds them up. `columns` names the columns of inputs, and of a piece's id, day, unit and
    story, as for `score`; `prefix` stands before the new names.

    Raise `FrameError`, which lists every fault, for what the frame does not have; for stages that columns do not have:
    it names each, and the way out; and where a stage may give parts of a quantum: it says which quantum would do. An
    item that an adjustment would make too large for 64 bits is set aside by it, out of domain.
    """
    fitting("assess", "book", book, PublicityRulebook)
    fitting("assess", "period", period, Period)
    fitting("assess", "ledger", ledger, Ledger)
    read = in_memory(pieces, book.id)
    stages = book.stages(attrs.evolve(ledger, adoptions=()), period)
    found = staged(book, stages)
    for each in book.rated_by():
        Written.of(each.rates, quantum)
    whole_quanta(book.id, book.rated_by(), found.further, quantum)
    (base,) = spare(read, 1)
    most = _most(book, found, quantum)
    rated, known = book.rated_by(), columns or {}
    standing = Standing(book=book, policies=rated, columns=known, quantum=quantum, base=base, most=most)
    assessing = _Assessing(found, standing, prefix)
    return cast("IntoFrameT", assessing.of(read).to_native())


@attrs.frozen
class _Assessing:
    """How the pieces of a frame are assessed."""

    staged: Staged
    standing: Standing
    prefix: str

    def of(self, read: Frame) -> Frame:
        """Assess a frame."""
        names, new, standing = read.collect_schema().names(), self._new, self.standing
        free(read, new, standing.book.id)
        standing.check(self._inputs, read)
        standing.lacking(map(standing.name, _OWN), read)
        told = judged(read, self.staged, standing)
        for number, each in enumerate(self.staged.further, self._first):
            told = self._further(told, each, number)
        return self._summed(self._named(told)).select(*names, *new)

    def _named(self, told: Frame) -> Frame:
        """Add the ids of stages and statuses in place of their numbers."""
        once = tuple(dict.fromkeys(self._ids))
        told = added(told, self.standing.stage, {self.prefix + "stage": Answers(named(told, once), (None, *self._ids))})
        return added(told, self.standing.status, {self.prefix + "status": Answers(named(told, STATUSES), STATUSES)})

    @property
    def _inputs(self) -> Iterator[Input]:
        """Give all that is read of a piece."""
        yield from (*NAMED, *_OWN, *Plan.of(self.staged.admission).inputs)
        for each in self.standing.policies:
            yield from Plan.of(each).inputs
        for stage in self.staged.further:
            if isinstance(stage, Keeping):
                yield from (*stage.by, *(() if stage.prior is None else (stage.prior,)))
            elif isinstance(stage, Adjusting):
                yield from Plan.of(stage.policy).inputs
            elif isinstance(stage, HighestOnly):
                yield STORY

    @property
    def _first(self) -> int:
        """Give the number of the first stage after rates."""
        return len(self.standing.policies) + 3

    @property
    def _ids(self) -> tuple[str, ...]:
        rated = (each.id for each in self.standing.policies)
        further = (each.policy.id if isinstance(each, Adjusting) else each.id for each in self.staged.further)
        return (TAXONOMY, self.staged.admission.id, *rated, *further)

    @property
    def _new(self) -> list[str]:
        measure = self.standing.book.scoring.measure.id
        measures = (each.id for each in self.standing.measures)
        names = ["stage", "status", *measures, f"{measure}_least", f"{measure}_most"]
        return [self.prefix + name for name in names]

    def _further(self, read: Frame, stage: Further, number: int) -> Frame:
        """Run a stage on items or stories."""
        if isinstance(stage, HighestOnly):
            return highest(read, stage, self.standing)
        if isinstance(stage, Keeping):
            return kept(read, stage, self.standing, number, self.staged.admission.day())
        if isinstance(stage, Adjusting):
            return adjusted(read, stage, self.standing, number)
        return rounded(read, stage, self.standing)

    def _summed(self, read: Frame) -> Frame:
        """Add what each piece brings in each measure, and within which bounds."""
        standing, nothing = self.standing, f"{self.standing.base}-nothing"
        ended = nw.col(standing.status) == whole(NUMBER[Status.DECIDED])
        read = read.with_columns(chosen(ended, whole(0), whole(1)).alias(f"{standing.base}-open"))
        read = added(read, f"{standing.base}-open", {nothing: Answers(nw.Int64(), (0, None))})
        for measure in standing.measures:
            item = chosen(standing.counts, nw.col(standing.item(measure)), nw.col(nothing))
            read = read.with_columns(item.alias(self.prefix + measure.id))
        name = self.prefix + standing.book.scoring.measure.id
        points = nw.col(name)
        ends = zip(("least", "most"), self._bounds(read, points), strict=True)
        columns = [chosen(points.is_null(), bound, points).alias(f"{name}_{end}") for end, bound in ends]
        return read.with_columns(*columns)

    def _bounds(self, read: Frame, points: nw.Expr) -> tuple[nw.Expr, nw.Expr]:
        """Bound what a piece may bring that is not decided, as `PublicityRulebook.bounds` does."""
        standing = self.standing
        policies = [standing.policies[number] for number in standing.measures[standing.book.scoring.measure]]
        if type(standing.book).stages is not PublicityRulebook.stages:
            return points, points
        least, most = whole(0), whole(0)
        for each in policies:
            columns = standing.own(Plan.of(each).inputs)
            low, high = Bounding.of(each, read, columns, standing.quantum, parts=len(policies)).columns(points)
            least, most = least + low, most + high
        return least, most


def _most(book: PublicityRulebook, found: Staged, quantum: Number) -> int:
    """Give how large items may be, so that what rounding adds to them still fits into 64 bits."""
    steps = [each.rounding.step for each in found.further if isinstance(each, Rounded)]
    most = MOST - sum(ceil(Fraction(each) / Fraction(quantum)) for each in steps)
    if most < MOST // 2:
        expected = "one that fits into 64 bits, counted in the quantum"
        raise FrameError(book.id, [Fault("stages", "so large a step of rounding", expected)])
    return most
