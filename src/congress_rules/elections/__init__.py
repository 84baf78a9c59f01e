"""The direct election of deputies (代表选举): who may vote, how many seats there are, what is due when, who may stand.

Each chapter of the law is a package of its own: `franchise`, `registration`, `seats`, `timetable`, `nomination`. What
one text says of all of them is an `ElectionRulebook`.
"""

from congress_rules.elections.rulebook import ElectionRulebook

__all__ = ["ElectionRulebook"]
