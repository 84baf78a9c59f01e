"""The report of a food and drug agency on publicity and information (信息宣传汇报, first half of 2024)."""

from congress_rules.rulebooks.agency_publicity.report import (
    AGENCY_PUBLICITY,
    AgencyContact,
    AgencyContacts,
    AgencyDesignated,
    AgencyPublicity,
    AgencyRoles,
    AgencyTasks,
    AgencyTraining,
    AgencyTrainings,
)

__all__ = [
    "AGENCY_PUBLICITY",
    "AgencyContact",
    "AgencyContacts",
    "AgencyDesignated",
    "AgencyPublicity",
    "AgencyRoles",
    "AgencyTasks",
    "AgencyTraining",
    "AgencyTrainings",
]
