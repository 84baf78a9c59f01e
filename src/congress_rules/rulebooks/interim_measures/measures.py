"""The Interim Measures as a whole."""

from typing import Final

import attrs

from congress_rules.law import Reading
from congress_rules.logic import UNREGULATED
from congress_rules.policies import RankingPolicy, RewardPolicy, Undecided
from congress_rules.publicity import Award, HonourPolicy, OncePerStory, PublicityRulebook, WorkQuota
from congress_rules.rulebooks.interim_measures.admission import InterimAdmission
from congress_rules.rulebooks.interim_measures.honours import HONOURS, InterimMoney, InterimPlaque
from congress_rules.rulebooks.interim_measures.quotas import QUOTAS
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
    ranking: RankingPolicy
    instructions: InterimInstructions = attrs.field(default=InterimInstructions())
    stories: tuple[OncePerStory, ...] = (
        OncePerStory(
            id="once-per-story",
            name=Text("同题稿件在工作通讯就高计一次", "of one story in the bulletin only the highest counts"),
            basis=cite("9(1)"),
            readings=("d2-9-1-issues=once",),
            rows=("bulletin-alone", "bulletin-composite"),
        ),
    )
    quotas: tuple[WorkQuota, ...] = QUOTAS
    honours: tuple[HonourPolicy, ...] = HONOURS
    rewards: tuple[RewardPolicy[Award], ...] = (InterimPlaque(), InterimMoney())

    @property
    def taken(self) -> tuple[Reading, ...]:
        """List the readings as they are taken: who sets the day or the ranking no longer takes the text's silence."""
        stated = {
            "d2-11-day": self.admission.in_force != FIRST_DAY,
            "d2-5-ranking": (self.ranking.ties, self.ranking.places) != (Undecided(), None),
            "d2-10-amount": any(
                row.value is not UNREGULATED and "d2-10-amount" in row.read
                for policy in self.rewards
                for row in policy.rates.rows
            ),
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
