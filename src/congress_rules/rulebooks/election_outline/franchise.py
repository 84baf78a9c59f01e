"""Who may vote by the outline (question 3), which rests on the law as amended in 2010."""

from typing import Final

import attrs

from congress_rules.rulebooks.election_law.franchise import franchise, readings
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_outline.text import cite

__all__ = ["FRANCHISE", "READINGS"]

_LAW: Final = franchise(edition(2010))
_STATED: Final = cite("3")

FRANCHISE: Final = attrs.evolve(
    _LAW,
    bases=attrs.evolve(
        _LAW.bases,
        citizen=(_STATED, *_LAW.bases.citizen),
        adult=(_STATED, *_LAW.bases.adult),
        rights=(_STATED, *_LAW.bases.rights),
    ),
)
"""The three conditions of the outline; what it does not repeat stands in the law."""

READINGS: Final = readings(edition(2010))
"""What the law of 2010 leaves open about the right to vote."""
