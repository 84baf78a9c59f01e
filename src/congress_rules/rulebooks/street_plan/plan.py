"""The plan as rules: a person in charge, an officer in every community, training, assessment, meetings."""

from fractions import Fraction
from typing import Final, Literal

import attrs

from congress_rules.law import Recurrence, Window
from congress_rules.logic import Booleans, Clause, Condition, Input, Number, Row, described, field
from congress_rules.policies import (
    POINTS,
    EligibilityPolicy,
    Facet,
    Judged,
    Measure,
    ScoringPolicy,
    Taxonomy,
)
from congress_rules.publicity import (
    ADOPTED_ON,
    ROLE,
    UNIT_KIND,
    AdmissionPolicy,
    Adoption,
    Candidate,
    HonourPolicy,
    PublicityRulebook,
    WorkQuota,
    required_of,
)
from congress_rules.rulebooks.street_plan.text import INSTRUMENT, READINGS, cite
from congress_rules.texts import Text

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


TAXONOMY: Final = Taxonomy(
    (
        Facet.of(
            "unit_kind",
            Text("单位类别", "kind of unit"),
            ("street", "街道人大工委", "working committee of the street"),
            ("community", "社区", "community"),
            ("deputies", "代表", "deputies"),
        ),
        Facet.of(
            "role",
            Text("职责", "role"),
            ("in_charge", "专职负责人", "full-time person in charge"),
            ("officer", "信息员", "information officer"),
        ),
        Facet.of(
            "honour",
            Text("考评结果", "result"),
            ("outstanding", "工作突出", "outstanding"),
            ("retrained", "再培训", "to be retrained"),
        ),
    )
)


@attrs.frozen(kw_only=True)
class StreetDesignated(WorkQuota):
    """Parts 1 and 2: one person with a role in every unit of a kind, asked at the end of each quarter."""

    of: Literal["submissions", "adoptions", "designations"] = "designations"
    by: Literal["unit", "person"] = "unit"
    window: Window = Window.QUARTER
    whom: str
    role: str
    cited: str

    def rows(self) -> tuple[Row[int], ...]:
        """Require one of the units, and none of others."""
        return required_of(UNIT_KIND.equals(self.whom), 1, self.name, cite(self.cited))

    def clauses(self) -> tuple[Clause, ...]:
        """Count the role."""
        return (Clause(id="role", name=self.name, when=ROLE.equals(self.role), basis=cite(self.cited)),)


@attrs.frozen(kw_only=True)
class StreetTraining:
    """A training of deputies: whether publicity is part of it."""

    publicity: bool | None = attrs.field(default=None, metadata=described("含信息宣传培训", "publicity is part of it"))


_PUBLICITY: Final = field(StreetTraining, lambda training: training.publicity)
_YES: Final = True


@attrs.frozen(kw_only=True)
class StreetTrainings(EligibilityPolicy[StreetTraining]):
    """Part 3: publicity is part of the deputies' training."""

    id: str = "trainings"
    name: Text = attrs.field(default=Text("代表培训合乎计划", "a training as planned"))

    def clauses(self) -> tuple[Clause, ...]:
        """List the one condition."""
        name = Text("含信息宣传", "with publicity")
        return (Clause(id="publicity", name=name, when=_PUBLICITY.equals(_YES), basis=cite("3")),)


@attrs.frozen(kw_only=True)
class StreetScoring(ScoringPolicy[Adoption]):
    """Part 4: a point for each adopted item, which is the number submitted times the rate of adoption."""

    id: str = "scoring"
    name: Text = attrs.field(default=Text("信息量乘录用率", "volume times adoption rate"))
    measure: Measure = POINTS

    def day(self) -> Input:
        """Give the governing day: the day of adoption."""
        return ADOPTED_ON

    def rows(self) -> tuple[Row[Number], ...]:
        """List the one rate."""
        return (Row(id="adopted", name=Text("录用", "adopted"), value=1, basis=cite("4"), readings="d3-4-joined"),)


@attrs.frozen(kw_only=True)
class StreetWeights:
    """Part 4, as a weighted sum: points for each item submitted, and for a rate of adoption of one; both stated."""

    per_item: Number
    per_rate: Number

    def of(self, candidate: Candidate) -> Fraction | None:
        """Score a unit or person; None where what was submitted is not known, and zero where nothing was."""
        submitted, adopted = candidate.submitted, candidate.adopted
        if submitted is None or adopted is None:
            return None
        rate = Fraction(adopted, submitted) if submitted else Fraction(0)
        return Fraction(self.per_item) * submitted + Fraction(self.per_rate) * rate


@attrs.frozen(kw_only=True)
class StreetHonour(HonourPolicy):
    """Part 4: who is found outstanding is rewarded, who lags is trained again; both are judged by people."""

    of: Literal["units", "people"] = "people"
    judged: Text

    def clauses(self) -> tuple[Clause, ...]:
        """Ask for the judgement."""
        when: Condition = Judged(self.id, Booleans(), self.judged).equals(_YES)
        return (Clause(id=self.id, name=self.judged, when=when, basis=cite("4")),)


@attrs.frozen(kw_only=True)
class StreetPlan(PublicityRulebook):
    """The plan's rules; it is assessed each quarter and, as a whole, at the end of the year."""

    trainings: StreetTrainings = attrs.field(factory=StreetTrainings)
    meetings: Recurrence
    small: Window = Window.QUARTER
    comprehensive: Window = Window.YEAR


STREET_PLAN: Final = StreetPlan(
    id="street-plan",
    instrument=INSTRUMENT,
    taxonomy=TAXONOMY,
    readings=READINGS,
    admission=AdmissionPolicy(id="admission", name=Text("计入考评", "admission to the assessment")),
    scoring=StreetScoring(),
    ranking=None,
    quotas=(
        StreetDesignated(
            id="in-charge", name=Text("专职负责人", "person in charge"), whom="street", role="in_charge", cited="1"
        ),
        StreetDesignated(
            id="officers", name=Text("社区信息员", "community officers"), whom="community", role="officer", cited="2"
        ),
    ),
    honours=(
        StreetHonour(id="outstanding", name=Text("奖励", "reward"), judged=Text("工作突出", "outstanding")),
        StreetHonour(id="retrained", name=Text("再培训", "retraining"), judged=Text("相对落后", "lagging")),
    ),
    meetings=Recurrence(
        id="meetings",
        name=Text("每月末信息员例会", "meeting of all officers at the end of each month"),
        rule="FREQ=MONTHLY;BYMONTHDAY=-1",
        basis=cite("5"),
        anywhere=False,
    ),
)
"""The plan for 2024."""
