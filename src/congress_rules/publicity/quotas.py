"""Say how many submissions, adoptions or designations a unit or person owes."""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

import attrs

from congress_rules.errors import Fault, nearest
from congress_rules.law import Edges, Period, Provision, Window
from congress_rules.logic import Input, Row, Test, faultless
from congress_rules.policies import QuotaPolicy
from congress_rules.publicity.cases import Holder
from congress_rules.publicity.nouns import Adoption
from congress_rules.publicity.records import Designation, Submission
from congress_rules.publicity.terms import ADOPTED_ON, DESIGNATED_SINCE, HOLDER_DAY, SUBMITTED_ON
from congress_rules.texts import Text

__all__ = ["Countable", "WorkQuota", "required_of"]

Countable: TypeAlias = Submission | Adoption | Designation
"""What a quota may count."""

_DAYS: Final[Mapping[str, Input]] = {
    "submissions": SUBMITTED_ON,
    "adoptions": ADOPTED_ON,
    "designations": DESIGNATED_SINCE,
}

_CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "of": tuple(_DAYS),
    "by": ("unit", "person"),
    "window": tuple(Window),
    "edges": tuple(Edges),
}


def _astray(name: str, value: object) -> Fault:
    known = _CHOICES[name]
    return Fault(name, repr(value), f"one of: {', '.join(known)}", nearest(value, known))


@attrs.frozen(kw_only=True)
class WorkQuota(QuotaPolicy[Holder, Countable]):
    """Require a number of entries of the ledger, of every unit or of every person.

    `of` names the entries, `by` who holds the quota: a unit, or a person among the authors; a piece of several authors
    counts for each of them. A designation counts in a window on whose last day it holds. Raise `DefinitionError` for
    anything else that is counted, of whom, or by which windows.
    """

    of: Literal["submissions", "adoptions", "designations"]
    by: Literal["unit", "person"]

    def __attrs_post_init__(self) -> None:
        """Check what is counted, of whom, and by which windows."""
        stated = {"of": self.of, "by": self.by, "window": self.window, "edges": self.edges}
        faultless(self.id, (_astray(name, value) for name, value in stated.items() if value not in _CHOICES[name]))

    def holder_day(self) -> Input:
        """Give the last day of the window."""
        return HOLDER_DAY

    def entry_day(self) -> Input:
        """Give the day of the entry."""
        return _DAYS[self.of]

    def credited(self, entry: Countable) -> tuple[str, ...] | None:
        """Give the unit, or the authors."""
        return (entry.account,) if self.by == "unit" else entry.authors

    def falls(self, entry: Countable, window: Period) -> bool:
        """Tell whether an entry falls into a window, or holds on its last day."""
        return entry.holds_on(window.last) if isinstance(entry, Designation) else super().falls(entry, window)


def required_of(whom: Test, number: int, name: Text, basis: Provision) -> tuple[Row[int], Row[int]]:
    """Give the rows by which some owe a number, and all others nothing."""
    return (
        Row(id="bound", name=name, when=whom, value=number, basis=basis),
        Row(id="others", name=Text("其他", "others"), when=whom.complement(), value=0, basis=basis),
    )
