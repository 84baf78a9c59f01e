"""The report of a district congress on its publicity and information work (28 February 2024).

The report (人大宣传和信息工作情况汇报) as rules: its parts and how they are read, the values that it speaks of, the
rewards, what is owed, who may do what, and the whole.
"""

from congress_rules.rulebooks.district_report.organisation import (
    DistrictDocument,
    DistrictDocuments,
    DistrictEntitlement,
    DistrictMeeting,
    DistrictMeetings,
    DistrictRoles,
)
from congress_rules.rulebooks.district_report.quotas import (
    DistrictAdopted,
    DistrictDesignated,
    DistrictItems,
    DistrictOfficerItems,
)
from congress_rules.rulebooks.district_report.report import DISTRICT_REPORT, DistrictReport
from congress_rules.rulebooks.district_report.rewards import (
    DistrictAdmission,
    DistrictInformation,
    DistrictManuscripts,
    DistrictTopUp,
    DistrictWeights,
)

__all__ = [
    "DISTRICT_REPORT",
    "DistrictAdmission",
    "DistrictAdopted",
    "DistrictDesignated",
    "DistrictDocument",
    "DistrictDocuments",
    "DistrictEntitlement",
    "DistrictInformation",
    "DistrictItems",
    "DistrictManuscripts",
    "DistrictMeeting",
    "DistrictMeetings",
    "DistrictOfficerItems",
    "DistrictReport",
    "DistrictRoles",
    "DistrictTopUp",
    "DistrictWeights",
]
