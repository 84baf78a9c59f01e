"""The whole report as a rulebook: who is rewarded and how much, what is owed, who may do what."""

from typing import Final

import attrs

from congress_rules.law import Recurrence
from congress_rules.policies import ScoringPolicy
from congress_rules.publicity import Adoption, PublicityRulebook
from congress_rules.rulebooks.district_report.organisation import (
    ENTITLEMENTS,
    RECURRENCES,
    DistrictDocuments,
    DistrictEntitlement,
    DistrictMeetings,
    DistrictRoles,
)
from congress_rules.rulebooks.district_report.quotas import QUOTAS
from congress_rules.rulebooks.district_report.rewards import (
    DistrictAdmission,
    DistrictInformation,
    DistrictManuscripts,
    DistrictTopUp,
)
from congress_rules.rulebooks.district_report.taxonomy import TAXONOMY
from congress_rules.rulebooks.district_report.text import INSTRUMENT, READINGS

__all__ = ["DISTRICT_REPORT", "DistrictReport"]


@attrs.frozen(kw_only=True)
class DistrictReport(PublicityRulebook):
    """The report's rules. Its totals are yuan; it ranks nobody."""

    roles: DistrictRoles = attrs.field(factory=DistrictRoles)
    meetings: DistrictMeetings = attrs.field(factory=DistrictMeetings)
    documents: DistrictDocuments = attrs.field(factory=DistrictDocuments)
    entitlements: tuple[DistrictEntitlement, ...] = ENTITLEMENTS
    recurrences: tuple[Recurrence, ...] = RECURRENCES

    def rated_by(self) -> tuple[ScoringPolicy[Adoption], ...]:
        """List the policies that give rates; entitlements are of designations, not of adoptions."""
        return (self.scoring, *self.further)


DISTRICT_REPORT: Final = DistrictReport(
    id="district-report",
    instrument=INSTRUMENT,
    taxonomy=TAXONOMY,
    readings=READINGS,
    admission=DistrictAdmission(),
    scoring=DistrictManuscripts(),
    further=(DistrictInformation(),),
    ranking=None,
    quotas=QUOTAS,
    rewards=(DistrictTopUp(),),
)
"""The report as it was given on 28 February 2024."""
