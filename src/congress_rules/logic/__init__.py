"""Rules as data: fields and terms, tests and conditions, decision tables and clauses, and the grid that reads them."""

from congress_rules.logic.arithmetic import DaysSince, Maximum, Minimum, Product, Steps, Sum, YearsSince
from congress_rules.logic.axes import Axis
from congress_rules.logic.cells import Cells, Range, Selection
from congress_rules.logic.clauses import Clause, Clauses
from congress_rules.logic.conditions import ALWAYS, NEVER, AllOf, AnyOf, Condition, Test, all_of, any_of, unless
from congress_rules.logic.coverage import Coverage, Missed
from congress_rules.logic.deciders import Decider
from congress_rules.logic.decisions import UNREGULATED, Change, Decision, Flip, Ground, Outcome, Rule, Status
from congress_rules.logic.diagrams import Branch, Diagram, Leaf
from congress_rules.logic.differences import Changed, Difference, Restated
from congress_rules.logic.domains import Booleans, Domain, Members, Names
from congress_rules.logic.fields import Field, described, facet_of, field
from congress_rules.logic.findings import Finding, FindingKind, Severity
from congress_rules.logic.grid import Grid
from congress_rules.logic.hits import (
    ANY,
    EVERY,
    FIRST,
    MAXIMUM,
    MINIMUM,
    PRIORITY,
    SUM,
    UNIQUE,
    Collect,
    Contender,
    Fold,
    Hit,
    HitPolicy,
)
from congress_rules.logic.inputs import FOREIGN, Input
from congress_rules.logic.lines import Days, Integers, Numbers
from congress_rules.logic.norms import Norm, amended, as_read, faultless, many
from congress_rules.logic.tables import Decides, DecisionTable, Row
from congress_rules.logic.terms import Count, Number, Parameter, Term

COLLECT = Collect
"""The hit policy by which all rows that apply count: `COLLECT(SUM)`."""

__all__ = [
    "ALWAYS",
    "ANY",
    "COLLECT",
    "EVERY",
    "FIRST",
    "FOREIGN",
    "MAXIMUM",
    "MINIMUM",
    "NEVER",
    "PRIORITY",
    "SUM",
    "UNIQUE",
    "UNREGULATED",
    "AllOf",
    "AnyOf",
    "Axis",
    "Booleans",
    "Branch",
    "Cells",
    "Change",
    "Changed",
    "Clause",
    "Clauses",
    "Collect",
    "Condition",
    "Contender",
    "Count",
    "Coverage",
    "Days",
    "DaysSince",
    "Decider",
    "Decides",
    "Decision",
    "DecisionTable",
    "Diagram",
    "Difference",
    "Domain",
    "Field",
    "Finding",
    "FindingKind",
    "Flip",
    "Fold",
    "Grid",
    "Ground",
    "Hit",
    "HitPolicy",
    "Input",
    "Integers",
    "Leaf",
    "Maximum",
    "Members",
    "Minimum",
    "Missed",
    "Names",
    "Norm",
    "Number",
    "Numbers",
    "Outcome",
    "Parameter",
    "Product",
    "Range",
    "Restated",
    "Row",
    "Rule",
    "Selection",
    "Severity",
    "Status",
    "Steps",
    "Sum",
    "Term",
    "Test",
    "YearsSince",
    "all_of",
    "amended",
    "any_of",
    "as_read",
    "described",
    "facet_of",
    "faultless",
    "field",
    "many",
    "unless",
]
