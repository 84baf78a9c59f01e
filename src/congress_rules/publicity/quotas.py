"""Say how many submissions, adoptions or designations a unit or person owes."""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

import attrs

from congress_rules.law import Period
from congress_rules.logic import Input
from congress_rules.policies import QuotaPolicy
from congress_rules.publicity.cases import Holder
from congress_rules.publicity.nouns import Adoption
from congress_rules.publicity.records import Designation, Submission
from congress_rules.publicity.terms import ADOPTED_ON, DESIGNATED_SINCE, HOLDER_DAY, SUBMITTED_ON

__all__ = ["Countable", "WorkQuota"]

Countable: TypeAlias = Submission | Adoption | Designation
"""What a quota may count."""

_DAYS: Final[Mapping[str, Input]] = {
    "submissions": SUBMITTED_ON,
    "adoptions": ADOPTED_ON,
    "designations": DESIGNATED_SINCE,
}


@attrs.frozen(kw_only=True)
class WorkQuota(QuotaPolicy[Holder, Countable]):
    """Require a number of entries of the ledger, of every unit or of every person.

    `of` names the entries, `by` who holds the quota: a unit, or a person among the authors; a piece of several authors
    counts for each of them. A designation counts in a window on whose last day it holds.
    """

    of: Literal["submissions", "adoptions", "designations"]
    by: Literal["unit", "person"]

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
