"""Let quotas count: a base score, all or nothing or in proportion, a penalty for a shortfall, pay above the quota."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from typing import Any, Final, TypeVar

import attrs

from congress_rules.logic import Norm, Number
from congress_rules.policies.journal import Entry, Journal, Line, Rate, SetAside, Step
from congress_rules.policies.measures import Measure
from congress_rules.policies.quotas import Quota
from congress_rules.policies.stages.amounts import Subtotal
from congress_rules.policies.stages.running import FROM_LEDGER, Stage
from congress_rules.texts import Text

__all__ = ["Owing", "Per"]

E = TypeVar("E", bound=Entry)


class Per(StrEnum):
    """Say how many times a rate is given for a quota in a window."""

    MET = "met"
    """Once, where it is met."""
    MISSED = "missed"
    """Once, where it is not met."""
    SHARE = "share"
    """In proportion to what was done, at most once."""
    MISSING = "missing"
    """For each entry that is missing."""
    ABOVE = "above"
    """For each entry above the quota."""


@attrs.frozen(kw_only=True)
class Owing(Stage[E]):
    """Give a rate in a measure for how each quota stands, on the account of its holder.

    `falls_on` gives the accounts that a holder's quota falls on, such as the people of a unit; a holder that it does
    not name bears it itself. A quota of which it is not known how it stands is set aside.
    """

    rule: Norm
    measure: Measure
    value: Number
    per: Per = attrs.field(converter=Per)
    quotas: tuple[Quota[Any], ...] = attrs.field(metadata=FROM_LEDGER)
    falls_on: Mapping[str, tuple[str, ...]] = attrs.field(metadata=FROM_LEDGER)

    def step(self, journal: Journal[E]) -> Step[E]:  # noqa: ARG002 - quotas stand beside the items
        """Add a line per quota and account for what is not zero."""
        rate = Rate(self.value, self.measure, self.id, (self.rule,))
        lines: list[Line[Any]] = []
        aside: list[SetAside[Any]] = []
        for quota in self.quotas:
            times = _times(quota, self.per)
            for account in self.falls_on.get(quota.account, (quota.account,)):
                entry = self._entry(quota, account)
                if times is None:
                    aside.append(SetAside(entry, self.id, reasons=(_OPEN.format(name=quota.name),)))
                elif times != 0:
                    lines.append(Line(rate, account, entry, times))
        return Step(tuple(lines), tuple(aside))

    def _entry(self, quota: Quota[Any], account: str) -> Subtotal:
        names = (self.id, quota.policy, str(quota.window.first), quota.account, account)
        return Subtotal("/".join(dict.fromkeys(names)), quota.window.last, account)


_OPEN: Final = Text("{name}是否完成不明", "it is not known how {name} stands")


def _times(quota: Quota[Any], per: Per) -> Number | None:
    """Give how many times the rate is given; None while something open could change it."""
    met = quota.met
    if per is Per.MET or per is Per.MISSED:
        return None if met is None else int(met is (per is Per.MET))
    if quota.required is None or quota.done is None or (quota.open and (per is Per.ABOVE or met is not True)):
        return None
    if per is Per.SHARE:
        return 1 if met else Fraction(quota.done, quota.required)
    return max(0, quota.done - quota.required if per is Per.ABOVE else quota.required - quota.done)
