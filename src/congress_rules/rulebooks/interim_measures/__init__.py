"""The Interim Measures for rewarding congress publicity and information work (in force from April 2024).

Of the measures (人大宣传信息工作奖励暂行办法) articles 4, 7, 9 and 11 are read, and of article 5 the ranking: their
text first, then the values that they speak of, who is admitted, what gives points, and the whole.
"""

from congress_rules.rulebooks.interim_measures.admission import InterimAdmission
from congress_rules.rulebooks.interim_measures.measures import INTERIM_MEASURES, InterimMeasures
from congress_rules.rulebooks.interim_measures.scoring import InterimInstructions, InterimScoring
from congress_rules.rulebooks.interim_measures.text import INSTRUMENT

__all__ = [
    "INSTRUMENT",
    "INTERIM_MEASURES",
    "InterimAdmission",
    "InterimInstructions",
    "InterimMeasures",
    "InterimScoring",
]
