"""A street's plan for congress information work (街道人大信息工作计划, 2024)."""

from congress_rules.rulebooks.street_plan.plan import (
    STREET_PLAN,
    StreetDesignated,
    StreetHonour,
    StreetPlan,
    StreetScoring,
    StreetTraining,
    StreetTrainings,
    StreetWeights,
)

__all__ = [
    "STREET_PLAN",
    "StreetDesignated",
    "StreetHonour",
    "StreetPlan",
    "StreetScoring",
    "StreetTraining",
    "StreetTrainings",
    "StreetWeights",
]
