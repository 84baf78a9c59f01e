"""Take from the pieces of a story what does not count, or does not count in full: all but the first of each group."""

from fractions import Fraction
from typing import Any, Final

import attrs
import narwhals.stable.v2 as nw

from congress_rules.frames.cells import Placing
from congress_rules.frames.choosing import Group, lost
from congress_rules.frames.natives import Frame
from congress_rules.frames.ranks import FOREIGN, placed, ranked
from congress_rules.frames.stages import rows_of
from congress_rules.frames.standing import NUMBER, Standing
from congress_rules.frames.truths import chosen, whole
from congress_rules.logic import Input, Status
from congress_rules.policies.stages import Keeping, Order
from congress_rules.publicity import ADOPTED_ON, ENTRY_ID, STORY, UNIT_ID, HighestOnly

__all__ = ["highest", "kept"]

_OUT: Final = whole(NUMBER[Status.OUT_OF_DOMAIN])


def highest(frame: Frame, stage: HighestOnly, standing: Standing) -> Frame:
    """Take back what policies gave by some rows to all but the highest of a story."""
    for number, policy in enumerate(standing.policies):
        rows = rows_of(policy, stage)
        if rows:
            frame = _highest(frame, rows, standing, number)
    return frame


def _highest(frame: Frame, rows: list[str], standing: Standing, number: int) -> Frame:
    line, row, story = standing.line(number), nw.col(standing.row(number)), standing.name(STORY)
    standing.lacking((story,), frame)
    member = standing.counts & row.is_in(rows).fill_null(value=False) & ~nw.col(story).is_null()
    frame, gone = _lost(frame, member, _group(standing, (story,), line), 1, standing)
    item = standing.item(standing.policies[number].measure)
    return frame.with_columns((nw.col(item) - chosen(gone, nw.col(line), whole(0))).alias(item))


def kept(frame: Frame, stage: Keeping[Any], standing: Standing, number: int, day: Input | None) -> Frame:
    """Keep the first items of each story in full; the others count so many times as the stage says.

    An item that has come to nothing is none. One that is ordered by a foreign value is set aside.
    """
    if stage.measure not in standing.measures or stage.rest == 1:
        return frame
    item = standing.item(stage.measure)
    frame, keys, member = _keyed(frame, stage, standing, day)
    member = standing.counts & (nw.col(item) != whole(0)) & member
    group = _group(standing, keys, item, earliest=stage.order is Order.EARLIEST)
    if stage.prior is not None:
        group = attrs.evolve(group, prior=f"{standing.base}-prior")
        frame = ranked(frame, stage.prior, standing, day, f"{standing.base}-prior")
        known = nw.col(f"{standing.base}-prior-known")
        frame = standing.aside(frame, member & (known == whole(FOREIGN)), _OUT, number)
        member = member & (known >= whole(0))
    frame, gone = _lost(frame, member, group, stage.keep, standing)
    rest = Fraction(stage.rest)
    less = nw.col(item) // whole(rest.denominator) * whole(rest.numerator)
    return frame.with_columns(chosen(gone, less, nw.col(item)).alias(item))


def _keyed(
    frame: Frame, stage: Keeping[Any], standing: Standing, day: Input | None
) -> tuple[Frame, tuple[str, ...], nw.Expr]:
    """Give the columns that items of one story agree in, and tell where all of them are known."""
    taxonomy, keys, known = standing.book.taxonomy, list[str](), nw.lit(value=True)
    for place, each in enumerate(stage.by):
        name = standing.name(each)
        standing.lacking((name,), frame)
        if Placing(taxonomy).facet(each) is None:
            known = known & ~nw.col(name).is_null()
        else:
            name = f"{standing.base}-key-{place}"
            frame = placed(frame, each.within(taxonomy.domains), standing, day, name)
            known = known & (nw.col(name) >= whole(0))
        keys.append(name)
    return frame, tuple(keys), known


def _group(standing: Standing, keys: tuple[str, ...], amount: str, *, earliest: bool = False) -> Group:
    day, name = standing.name(ADOPTED_ON), standing.name(ENTRY_ID)
    return Group((standing.name(UNIT_ID), *keys), amount, day, name, earliest)


def _lost(frame: Frame, member: nw.Expr, group: Group, keep: int, standing: Standing) -> tuple[Frame, nw.Expr]:
    """Tell which members are not among the first of their group."""
    name, flag = f"{standing.base}-member", f"{standing.base}-lost"
    frame = frame.with_columns(chosen(member, whole(1), whole(0)).alias(name))
    return lost(frame, group, name, keep=keep, flag=flag), nw.col(flag) == whole(1)
