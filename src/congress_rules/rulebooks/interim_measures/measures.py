"""The Interim Measures as a whole."""

from collections.abc import Mapping
from datetime import date
from typing import Final

import attrs

from congress_rules.law import Period, Reading
from congress_rules.logic import FOREIGN, Decision, Norm, as_read
from congress_rules.policies import RankingPolicy, ScoringPolicy, Stage, Undecided
from congress_rules.publicity import (
    ADOPTED_ON,
    ENFORCEMENT,
    UNIT_KIND,
    Adoption,
    HighestOnly,
    Ledger,
    PublicityRulebook,
    Unit,
)
from congress_rules.rulebooks.interim_measures.admission import OUTSIDE, InterimAdmission
from congress_rules.rulebooks.interim_measures.scoring import InterimInstructions, InterimScoring
from congress_rules.rulebooks.interim_measures.taxonomy import TAXONOMY
from congress_rules.rulebooks.interim_measures.text import FIRST_DAY, INSTRUMENT, READINGS, cite
from congress_rules.texts import Text

__all__ = ["INTERIM_MEASURES", "InterimMeasures"]


@attrs.frozen(kw_only=True)
class InterimMeasures(PublicityRulebook):
    """The rulebook of the Interim Measures."""

    admission: InterimAdmission
    scoring: InterimScoring
    instructions: InterimInstructions = attrs.field(default=InterimInstructions())
    once_per_story: Norm = attrs.field(
        default=Norm(
            id="once-per-story",
            name=Text("同题稿件在工作通讯就高计一次", "of one story in the bulletin only the highest counts"),
            basis=cite("9(1)"),
            readings=("d2-9-1-issues=once",),
        )
    )

    def rated_by(self) -> tuple[ScoringPolicy[Adoption], ...]:
        """List the points for adoptions, then those for instructions."""
        return (self.scoring, self.instructions)

    def stages(self, ledger: Ledger, period: Period) -> tuple[Stage[Adoption], ...]:
        """Correct, where it is so read, the pieces of one story in several issues of the bulletin."""
        bulletin = frozenset(("bulletin-alone", "bulletin-composite"))
        once = as_read((self.once_per_story,), self.readings)
        return (*super().stages(ledger, period), *(HighestOnly(id=each.id, rule=each, rows=bulletin) for each in once))

    def category(self, unit: Unit, on: date) -> Decision[str]:
        """Decide to which category of article 4 a unit belongs on a day."""
        placed = self.taxonomy.place(unit, on)
        kind = FOREIGN if placed.foreign else placed.record.kind
        values = {UNIT_KIND.key: kind, ENFORCEMENT.key: unit.enforcement, ADOPTED_ON.key: on}
        return self.admission.participants.decide_on(values)

    def takes_part(self, unit: Unit, on: date) -> bool | None:
        """Tell whether article 4 names a unit on a day; None when what the unit is is not known."""
        category = self.category(unit, on)
        return category.value != OUTSIDE if category.decided else None

    @property
    def statements(self) -> Mapping[str, Text]:
        """Give, besides, whether the pieces of one story count once."""
        once = as_read((self.once_per_story,), self.readings)
        return {**super().statements, **{each.id: each.title for each in once}}

    @property
    def taken(self) -> tuple[Reading, ...]:
        """List the readings as they are taken: who sets the day or the ranking no longer takes the text's silence."""
        stated = {
            "d2-11-day": self.admission.in_force != FIRST_DAY,
            "d2-5-ranking": (self.ranking.ties, self.ranking.places) != (Undecided(), None),
        }
        return tuple(each.taking("stated") if stated.get(each.id) else each for each in self.readings)


INTERIM_MEASURES: Final = InterimMeasures(
    id="interim-measures",
    instrument=INSTRUMENT,
    taxonomy=TAXONOMY,
    readings=READINGS,
    admission=InterimAdmission(),
    scoring=InterimScoring(),
    ranking=RankingPolicy(
        id="ranking",
        name=Text("累计考评分位次", "ranks by the cumulative score"),
        ties=Undecided(),
        places=None,
        basis=cite("5(3)"),
        readings=("d2-5-ranking",),
    ),
)
"""The Interim Measures as they read; their ranking is open until `places` and `ties` are stated."""
