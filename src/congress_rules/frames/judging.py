"""Tell which pieces of a frame are set aside by taxonomy, admission and rates, and what the others come to by rates."""

from collections.abc import Sequence
from typing import Any, Final, cast

import attrs
import narwhals.stable.v2 as nw

from congress_rules.frames.admitting import admit
from congress_rules.frames.cells import Cells, Placing
from congress_rules.frames.natives import Frame
from congress_rules.frames.plans import Plan
from congress_rules.frames.scoring import score
from congress_rules.frames.sources import Sources
from congress_rules.frames.stages import Staged
from congress_rules.frames.standing import NUMBER, Standing, numbered
from congress_rules.frames.truths import chosen, whole
from congress_rules.logic import Clause, Clauses, Field, Input, Status
from congress_rules.policies import ScoringPolicy
from congress_rules.publicity import (
    CONTENT,
    ENTRY_ID,
    GENRE,
    LEVEL,
    MODE,
    OUTLET_KIND,
    UNIT_KIND,
    HighestOnly,
)
from congress_rules.texts import Text

__all__ = ["NAMED", "TAXONOMY", "judged"]

NAMED: Final[tuple[Field[Any], ...]] = (UNIT_KIND, LEVEL, OUTLET_KIND, GENRE, MODE, CONTENT)
"""What the taxonomy must know of a piece."""
TAXONOMY: Final = "taxonomy"
"""The stage that sets aside what it does not know."""
_KNOWN: Final = Text("取值合于分类", "known to the taxonomy")


def judged(read: Frame, found: Staged, standing: Standing) -> Frame:
    """Add which stage sets each piece aside, and how that ended, the lines of rates, and the items of each measure."""
    judging = _Judging(found, standing)
    return judging.rated_whole(judging.of(read))


@attrs.frozen
class _Judging:
    """How the pieces of a frame are admitted and rated."""

    staged: Staged
    standing: Standing

    def of(self, read: Frame) -> Frame:
        """Add the number of the stage that sets each piece aside, 0 where none does, and that of its status."""
        base, policies = self.standing.base, self.standing.policies
        found = self._placed(read, f"{base}-known")
        found = self._admitted(found, f"{base}-admitted")
        for number, policy in enumerate(policies):
            found = self._rated(found, policy, number)
        aside, status = whole(0), whole(NUMBER[Status.DECIDED])
        rated = [nw.col(f"{base}-{number}-status") for number in range(len(policies))]
        refusals = [(each != whole(NUMBER[Status.DECIDED]), each) for each in rated]
        admitted, refused = nw.col(f"{base}-admitted"), nw.col(f"{base}-admitted-no") == whole(1)
        refusals = [(refused | (admitted != whole(NUMBER[Status.DECIDED])), admitted), *refusals]
        for number, (against, told) in reversed([*enumerate(refusals, 2)]):
            aside, status = chosen(against, whole(number), aside), chosen(against, told, status)
        foreign = nw.col(f"{base}-known") == whole(1)
        aside = chosen(foreign, whole(1), aside)
        status = chosen(foreign, whole(NUMBER[Status.OUT_OF_DOMAIN]), status)
        return found.with_columns(aside.alias(self.standing.stage), status.alias(self.standing.status))

    def _placed(self, read: Frame, name: str) -> Frame:
        """Add 1 where the taxonomy does not know one of the values, 0 elsewhere."""
        book, schema = self.standing.book, read.collect_schema().names()
        facets = {each.id: each for each in book.taxonomy.facets}
        clauses = [
            Clause(id=each.key, when=each.one_of(*facets[each.facet].domain.ids))
            for each in NAMED
            if self.standing.name(each) in schema and each.facet in facets
        ]
        rule = Clauses(id=TAXONOMY, name=_KNOWN, clauses=clauses, domains=book.taxonomy.domains)
        placing = Placing(book.taxonomy, self._day)
        inputs = (*rule.inputs, *placing.needed(rule.inputs))
        sources = Sources.of(book.id, inputs, read, self.standing.own(inputs))
        numbered, told = Cells.of(rule, sources, placing).answered(read, lambda masks: masks is None, name)
        known = nw.col(name).replace_strict(list(range(len(told))), list(map(int, told)), return_dtype=nw.Int64)
        return numbered.with_columns(known.alias(name))

    @property
    def _day(self) -> Input | None:
        return self.staged.admission.day()

    def _admitted(self, read: Frame, name: str) -> Frame:
        """Add the status of the admission, and 1 where it is a no; an id that stands there twice is nobody's own."""
        raw, policy, own_id = f"{name}-", self.staged.admission, nw.col(self.standing.name(ENTRY_ID))
        columns = self.standing.own(Plan.of(policy).inputs)
        found: Any = nw.from_native(admit(policy, read.to_native(), columns=columns, prefix=raw))
        own, twice = ~own_id.is_null(), own_id.is_duplicated()
        status = numbered(nw.col(f"{raw}status"))
        decided = whole(NUMBER[Status.DECIDED])
        no = ~nw.col(f"{raw}verdict").fill_null(value=True)
        told = chosen(own & twice, decided, chosen(own | no, status, whole(NUMBER[Status.UNKNOWN])))
        against = (own & twice) | no
        found = found.with_columns(told.alias(name), chosen(against, whole(1), whole(0)).alias(f"{name}-no"))
        return cast("Frame", found.drop(*(raw + each for each in ("verdict", "status", "failing", "unknown"))))

    def _rated(self, read: Frame, policy: ScoringPolicy[Any], number: int) -> Frame:
        """Add amount, row and number of the status by one policy; what would not fit into a sum is out of domain."""
        standing, raw = self.standing, f"{self.standing.base}-{number}-raw-"
        columns = standing.own(Plan.of(policy).inputs)
        scored = score(policy, read.to_native(), columns=columns, quantum=standing.quantum, prefix=raw)
        found: Any = nw.from_native(scored)
        amount, status = nw.col(raw + policy.measure.id), numbered(nw.col(f"{raw}status"))
        limit = standing.most // (len(standing.policies) + self._times_taken_back)
        large = ((amount > whole(limit)) | (amount < whole(-limit))).fill_null(value=False)
        return cast(
            "Frame",
            found.with_columns(
                chosen(large, whole(0), amount).alias(standing.line(number)),
                nw.col(f"{raw}row").cast(nw.String).alias(standing.row(number)),
                chosen(large, whole(NUMBER[Status.OUT_OF_DOMAIN]), status).alias(f"{standing.base}-{number}-status"),
            ),
        )

    @property
    def _times_taken_back(self) -> int:
        """Count how often a line may be taken back, each time from what an item has come to since."""
        return sum(isinstance(each, HighestOnly) for each in self.staged.further)

    def rated_whole(self, read: Frame) -> Frame:
        """Add the items of each measure, zero where a piece is set aside."""
        standing = self.standing
        items = {
            standing.item(measure): _added([standing.line(number) for number in numbers])
            for measure, numbers in standing.measures.items()
        }
        return read.with_columns(*(chosen(standing.counts, each, whole(0)).alias(name) for name, each in items.items()))


def _added(names: Sequence[str]) -> nw.Expr:
    total = whole(0)
    for name in names:
        total = total + nw.col(name)
    return total
