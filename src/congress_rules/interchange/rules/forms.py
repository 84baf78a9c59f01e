"""Hold what the methods of a policy return: the written form of a policy, which a file holds in the same keys.

All alternatives stand in a form, whatever reading is chosen: the policy that holds it chooses among them.
"""

from datetime import date
from typing import Literal

import attrs

from congress_rules.law import Edges, Window
from congress_rules.logic import ALWAYS, UNIQUE, Clause, Condition, HitPolicy, Input, Number, Row
from congress_rules.policies import Measure, Quantity
from congress_rules.texts import Text

__all__ = ["AdmissionForm", "HonourForm", "QuotaForm", "ScoringForm"]


@attrs.frozen(kw_only=True)
class ScoringForm:
    """What a scoring policy, or one of rewards, says; `quantities` are alternatives, `quantity` is the only one."""

    id: str
    name: Text
    measure: Measure
    day: Input | None = None
    given: Condition = ALWAYS
    hit: HitPolicy = UNIQUE
    quantity: Input | None = None
    quantities: tuple[Quantity, ...] = ()
    rows: tuple[Row[Number], ...]
    otherwise: Row[Number] | None = None


@attrs.frozen(kw_only=True)
class AdmissionForm:
    """What an admission policy says, beside the clauses of book-keeping that every one has."""

    id: str
    name: Text
    in_force: date | None = None
    day: Input
    outside: tuple[str, ...] = ()
    participants: tuple[Row[str], ...] = ()
    participants_otherwise: Row[str] | None = None
    given: Condition = ALWAYS
    clauses: tuple[Clause, ...]


@attrs.frozen(kw_only=True)
class QuotaForm:
    """What a quota says: how many of what are required of whom, and what counts."""

    id: str
    name: Text
    of: Literal["submissions", "adoptions", "designations"]
    by: Literal["unit", "person"]
    window: Window
    edges: Edges = Edges.LAST_DAY
    starts: int | None = None
    holder_day: Input
    rows: tuple[Row[int], ...]
    otherwise: Row[int] | None = None
    entry_day: Input
    clauses: tuple[Clause, ...] = ()


@attrs.frozen(kw_only=True)
class HonourForm:
    """What a policy on an honour says."""

    id: str
    name: Text
    of: Literal["units", "people"]
    presupposes: str | None = None
    day: Input
    given: Condition = ALWAYS
    clauses: tuple[Clause, ...]
