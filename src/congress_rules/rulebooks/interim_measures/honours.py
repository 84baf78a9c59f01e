"""Articles 2, 5, 6 and 10 of the Interim Measures: who is proposed for an honour, and what an honour brings.

The chairpersons' meeting decides (article 2); what it decided is kept beside what is proposed here. Judgements of work
and of people are recorded by somebody; without a record they are unknown.
"""

from typing import Final, Literal

import attrs

from congress_rules.logic import (
    UNREGULATED,
    Booleans,
    Clause,
    Condition,
    Count,
    Input,
    Number,
    Row,
    all_of,
    any_of,
)
from congress_rules.policies import Judged, Measure, RewardPolicy
from congress_rules.publicity import (
    AWARDED_FOR,
    CATEGORY,
    DESIGNATIONS,
    FAULTS,
    GRANTED,
    HONOUR,
    LEADING,
    MAJOR,
    ROLE,
    UNIT_HONOURED,
    Award,
    HonourPolicy,
)
from congress_rules.rulebooks.interim_measures.text import cite
from congress_rules.texts import Text

__all__ = ["HONOURS", "PLAQUE", "InterimAdvancedIndividual", "InterimAdvancedUnit", "InterimMoney", "InterimPlaque"]

_YES: Final = True
_NO: Final = False


def _designated(role: str, name: Text) -> Count:
    return Count(of=DESIGNATIONS, where=ROLE.equals(role), id=f"designations.{role}", name=name)


_HEADS: Final = _designated("head", Text("负责人职务", "designations as head"))
_OFFICERS: Final = _designated("part_time_officer", Text("兼职信息员职务", "designations as part-time officer"))
_MAJOR_FAULTS: Final = Count(
    of=FAULTS,
    where=MAJOR.equals(_YES),
    id="faults.major",
    name=Text("重大信息迟报漏报失实", "major information late, omitted or false"),
)


def _judged(criterion: str, zh: str, en: str) -> Judged:
    return Judged(criterion, Booleans(), Text(zh, en))


_QUALITY: Final = _judged("quality", "信息质量较高、时效较强", "good and timely items")
_HEAD_WORK: Final = _judged(
    "head-work", "负起责任、积极配合、支持信息员", "responsible, cooperative, supports the officer"
)
_OFFICER_WORK: Final = _judged(
    "officer-work", "数量多、传送快、质量高、影响大、采用率高", "many, fast, good, influential, adopted"
)
_EXCEPTION: Final = _judged("exception", "作为例外", "an exception is made")


@attrs.frozen(kw_only=True)
class InterimAdvancedUnit(HonourPolicy):
    """Article 5: what an advanced unit needs, all of it."""

    id: str = "advanced_unit"
    name: Text = attrs.field(default=Text("先进单位", "advanced unit"))
    of: Literal["units", "people"] = "units"

    def clauses(self) -> tuple[Clause, ...]:
        """List that it is a unit, an officer, good and timely items, no major fault, and a leading place."""
        has_officer, leads = Text("配有兼职信息员", "has a part-time officer"), Text("累计分位于前列", "leads")
        good, faultless = Text("质量和时效", "quality and timeliness"), Text("无重大差错", "no major fault")
        is_unit, units = Text("属于单位", "is a unit"), CATEGORY.is_not("deputies")
        return (
            Clause(id="unit", name=is_unit, when=units, basis=cite("2")),
            Clause(id="officer", name=has_officer, when=_OFFICERS.at_least(1), basis=cite("5(1)")),
            Clause(id="quality", name=good, when=_QUALITY.equals(_YES), basis=cite("5(2)")),
            Clause(id="no-major-fault", name=faultless, when=_MAJOR_FAULTS.equals(0), basis=cite("5(2)")),
            Clause(id="leading", name=leads, when=LEADING.equals(_YES), basis=cite("5(3)"), readings="d2-5-ranking"),
        )


@attrs.frozen(kw_only=True)
class InterimAdvancedIndividual(HonourPolicy):
    """Article 6: advanced individuals come, as a rule, from the heads and officers of advanced units."""

    id: str = "advanced_individual"
    name: Text = attrs.field(default=Text("先进个人", "advanced individual"))
    of: Literal["units", "people"] = "people"
    presupposes: str | None = "advanced_unit"

    def clauses(self) -> tuple[Clause, ...]:
        """List where they come from and, for heads and for officers, what is judged of their work."""
        named = all_of(UNIT_HONOURED.equals(_YES), any_of(_HEADS.at_least(1), _OFFICERS.at_least(1)))
        origin = Text("先进单位的负责人或信息员", "head or officer of an advanced unit")
        return (
            _origin(origin, named, "none"),
            _origin(origin, any_of(named, _EXCEPTION.equals(_YES)), "judged"),
            Clause(
                id="head-work",
                name=Text("负责人履责", "the work of a head"),
                when=any_of(_HEADS.equals(0), _HEAD_WORK.equals(_YES)),
                basis=cite("6(2)"),
            ),
            Clause(
                id="officer-work",
                name=Text("信息员实绩", "the work of an officer"),
                when=any_of(_OFFICERS.equals(0), _OFFICER_WORK.equals(_YES)),
                basis=cite("6(3)"),
            ),
        )


def _origin(name: Text, when: Condition, option: str) -> Clause:
    return Clause(id="origin", name=name, when=when, basis=cite("6(1)"), readings=f"d2-6-exceptions={option}")


HONOURS: Final = (InterimAdvancedUnit(), InterimAdvancedIndividual())
"""The honours of article 2; who is an advanced unit comes first."""

PLAQUE: Final = Measure("plaque", Text("件奖牌或荣誉证书", "plaque or certificate of honour"))
"""What every honour is conferred with at the yearly meeting."""


@attrs.frozen(kw_only=True)
class _InterimReward(RewardPolicy[Award]):
    """What is given for an honour that was granted; nothing for one that was not."""

    def day(self) -> Input:
        """Give the governing day: the last of the period."""
        return AWARDED_FOR


_NOT_GRANTED: Final = Row[Number](
    id="not-granted", name=Text("未授予", "not granted"), when=GRANTED.equals(_NO), value=0, basis=cite("10")
)


@attrs.frozen(kw_only=True)
class InterimPlaque(_InterimReward):
    """Article 10(1): a plaque or a certificate of honour."""

    id: str = "plaque"
    name: Text = attrs.field(default=Text("奖牌或荣誉证书", "plaque or certificate of honour"))
    measure: Measure = PLAQUE

    def rows(self) -> tuple[Row[Number], ...]:
        """Give one for every honour."""
        name = Text("颁发奖牌或荣誉证书", "a plaque or certificate is conferred")
        granted = Row[Number](id="granted", name=name, when=GRANTED.equals(_YES), value=1, basis=cite("10(1)"))
        return (granted, _NOT_GRANTED)


@attrs.frozen(kw_only=True)
class InterimMoney(_InterimReward):
    """Article 10(2): a suitable material reward for advanced individuals, in yuan.

    `individual_amount` is None while nobody has stated it: then what is due is not regulated.
    """

    id: str = "money"
    name: Text = attrs.field(default=Text("物质奖励", "material reward"))
    individual_amount: Number | None = attrs.field(default=None, repr=False)

    def rows(self) -> tuple[Row[Number], ...]:
        """Reward individuals; of money for units the article says nothing."""
        amount = UNREGULATED if self.individual_amount is None else self.individual_amount
        return (
            Row(
                id="individual",
                name=Text("先进个人的物质奖励", "material reward for an advanced individual"),
                when=(GRANTED.equals(_YES), HONOUR.equals("advanced_individual")),
                value=amount,
                basis=cite("10(2)"),
                readings="d2-10-amount",
            ),
            Row(
                id="unit",
                name=Text("先进单位不另给物质奖励", "no money for an advanced unit"),
                when=(GRANTED.equals(_YES), HONOUR.equals("advanced_unit")),
                value=0,
                basis=cite("10"),
            ),
            _NOT_GRANTED,
        )
