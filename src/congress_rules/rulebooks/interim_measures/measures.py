"""The Interim Measures as a whole."""

from datetime import date
from typing import Final

import attrs

from congress_rules.law import Period
from congress_rules.logic import (
    Decision,
    Norm,
    as_read,
)
from congress_rules.policies import (
    RankingPolicy,
    ScoringPolicy,
    Stage,
    Undecided,
)
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
from congress_rules.rulebooks.interim_measures.text import INSTRUMENT, READINGS, cite
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
        seen = self.taxonomy.place(unit, on).record
        values = {UNIT_KIND.key: seen.kind, ENFORCEMENT.key: seen.enforcement, ADOPTED_ON.key: on}
        return self.admission.participants.decide_on(values)

    def takes_part(self, unit: Unit, on: date) -> bool:
        """Tell whether a unit takes part on a day: it does unless it is known to be outside article 4."""
        category = self.category(unit, on)
        return not (category.decided and category.value == OUTSIDE)


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
