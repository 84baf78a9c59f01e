"""Rules as data: fields and terms, tests and conditions, decision tables and clauses, and the grid that reads them."""

from congress_rules.logic.cells import Cells, Range, Selection
from congress_rules.logic.clauses import Clause, Clauses
from congress_rules.logic.conditions import ALWAYS, NEVER, AllOf, AnyOf, Condition, Test, all_of, any_of, unless
from congress_rules.logic.coverage import Coverage, Missed
from congress_rules.logic.deciders import Decider
from congress_rules.logic.decisions import Change, Decision, Flip, Ground, Outcome, Status
from congress_rules.logic.differences import Changed, Difference
from congress_rules.logic.domains import Booleans, Days, Domain, Integers, Members, Names, Numbers
from congress_rules.logic.fields import Field, described, field
from congress_rules.logic.findings import Finding, FindingKind, Severity
from congress_rules.logic.grid import Grid
from congress_rules.logic.hits import ANY, EVERY, FIRST, MAXIMUM, MINIMUM, PRIORITY, SUM, UNIQUE, Collect, Fold, HitPolicy
from congress_rules.logic.inputs import Input
from congress_rules.logic.norms import Norm, amended, as_read
from congress_rules.logic.tables import DecisionTable, Row
from congress_rules.logic.terms import Count, Maximum, Minimum, Number, Parameter, Product, Steps, Sum, Term, YearsSince

COLLECT = Collect
"""The hit policy by which all rows that apply count: `COLLECT(SUM)`."""

__all__ = [
    "ALWAYS",
    "ANY",
    "AllOf",
    "AnyOf",
    "Booleans",
    "COLLECT",
    "Cells",
    "Change",
    "Changed",
    "Clause",
    "Clauses",
    "Collect",
    "Condition",
    "Count",
    "Coverage",
    "Days",
    "Decider",
    "Decision",
    "DecisionTable",
    "Difference",
    "Domain",
    "EVERY",
    "FIRST",
    "Field",
    "Finding",
    "FindingKind",
    "Flip",
    "Fold",
    "Grid",
    "Ground",
    "HitPolicy",
    "Input",
    "Integers",
    "MAXIMUM",
    "MINIMUM",
    "Maximum",
    "Members",
    "Minimum",
    "Missed",
    "NEVER",
    "Names",
    "Norm",
    "Number",
    "Numbers",
    "Outcome",
    "PRIORITY",
    "Parameter",
    "Product",
    "Range",
    "Row",
    "SUM",
    "Selection",
    "Severity",
    "Status",
    "Steps",
    "Sum",
    "Term",
    "Test",
    "UNIQUE",
    "YearsSince",
    "all_of",
    "amended",
    "any_of",
    "as_read",
    "described",
    "field",
    "unless",
]
