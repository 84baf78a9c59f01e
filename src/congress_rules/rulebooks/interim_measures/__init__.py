"""The Interim Measures for rewarding congress publicity and information work (in force from April 2024).

The measures (人大宣传信息工作奖励暂行办法) as rules: their text first, then the values that they speak of, who is
admitted, what is owed, what gives points, who is honoured and what an honour brings, and the whole.
"""

from congress_rules.rulebooks.interim_measures.admission import InterimAdmission
from congress_rules.rulebooks.interim_measures.honours import (
    PLAQUE,
    InterimAdvancedIndividual,
    InterimAdvancedUnit,
    InterimMoney,
    InterimPlaque,
)
from congress_rules.rulebooks.interim_measures.measures import INTERIM_MEASURES, InterimMeasures
from congress_rules.rulebooks.interim_measures.quotas import (
    InterimManuscripts,
    InterimMonthlyItems,
    InterimOfficer,
    InterimPublished,
    InterimYearlyPieces,
)
from congress_rules.rulebooks.interim_measures.scoring import InterimInstructions, InterimScoring
from congress_rules.rulebooks.interim_measures.text import INSTRUMENT

__all__ = [
    "INSTRUMENT",
    "INTERIM_MEASURES",
    "PLAQUE",
    "InterimAdmission",
    "InterimAdvancedIndividual",
    "InterimAdvancedUnit",
    "InterimInstructions",
    "InterimManuscripts",
    "InterimMeasures",
    "InterimMoney",
    "InterimMonthlyItems",
    "InterimOfficer",
    "InterimPlaque",
    "InterimPublished",
    "InterimScoring",
    "InterimYearlyPieces",
]
