"""Follow a recall (罢免) from the demand through defence (申辩) and vote to what becomes of the seat."""

from abc import abstractmethod
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Final, Generic, TypeVar

import attrs

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.vacancies.opinions import Opinion
from congress_rules.elections.vacancies.tallies import HALF, SHARES, Tally
from congress_rules.elections.vacancies.values import DAY, NAME, TRUTH
from congress_rules.logic import (
    ANY,
    UNREGULATED,
    Clause,
    Clauses,
    Condition,
    Decider,
    Decision,
    DecisionTable,
    Input,
    Row,
    Severity,
    any_of,
    described,
    field,
)
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["CONDUCTOR", "SHARE", "RecallPolicy", "RecallProceedings", "RecallStanding", "agreed"]

D = TypeVar("D")
V = TypeVar("V")

_YES: Final = True
_NO: Final = False


@attrs.frozen(kw_only=True)
class RecallProceedings:
    """What happened between the demand or motion and the vote, and the vote.

    `level` is that of the deputy's congress, `moved_in_session` tells whether a motion was made while the congress that
    elected meets: a policy takes both from the demand or motion, where that states them. `in_session` tells whether the
    congress that elected votes, or its standing committee; voters vote for themselves. `heard` tells whether the deputy
    could make a defence where the law grants it, `written_defence` whether one was made in writing. `distributed` tells
    whether the demand was handed to the voters of the district, and `defence_distributed` whether the written defence
    was handed to them, or to the meeting. `deliberated` tells whether the meeting considered the motion. `conductor`, a
    member of the taxonomy, conducts the vote or puts it. `vote` counts those for the recall among all who could vote.
    `filed` tells whether the resolution was filed one level up, `announced` whether it was announced.

    `on` is the governing day: that of the vote.
    """

    level: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("人大级别", "level of congress", facet="level")
    )
    moved_in_session: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("会议期间提出", "moved in session")
    )
    in_session: bool | None = attrs.field(default=None, validator=TRUTH, metadata=described("会议期间", "in session"))
    heard: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("申辩权得到保障", "could make a defence")
    )
    written_defence: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("有书面申辩意见", "defence in writing")
    )
    distributed: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("罢免要求已印发", "demand distributed")
    )
    defence_distributed: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("书面申辩意见已印发", "written defence distributed")
    )
    deliberated: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("已经会议审议", "considered by the meeting")
    )
    conductor: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("表决主持者", "who conducts the vote", facet="organ")
    )
    secret: bool | None = attrs.field(default=None, validator=TRUTH, metadata=described("无记名表决", "secret vote"))
    vote: Tally = attrs.field(default=Tally(), validator=attrs.validators.instance_of(Tally))
    filed: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("决议已报备", "resolution filed")
    )
    announced: bool | None = attrs.field(default=None, validator=TRUTH, metadata=described("已公告", "announced"))
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))


_ON: Final = field(RecallProceedings, lambda p: p.on)
MOVED: Final = field(RecallProceedings, lambda p: p.moved_in_session)
HEARD: Final = field(RecallProceedings, lambda p: p.heard)
WRITTEN_DEFENCE: Final = field(RecallProceedings, lambda p: p.written_defence)
DEFENCE_DISTRIBUTED: Final = field(RecallProceedings, lambda p: p.defence_distributed)
CONDUCTOR: Final = field(RecallProceedings, lambda p: p.conductor)
FILED: Final = field(RecallProceedings, lambda p: p.filed)
ANNOUNCED: Final = field(RecallProceedings, lambda p: p.announced)
SECRET: Final = field(RecallProceedings, lambda p: p.secret)
SHARE: Final = field(
    RecallProceedings, lambda p: p.vote.share, domain=SHARES, name=Text("赞成罢免的比例", "share for the recall")
)


@attrs.frozen(kw_only=True)
class RecallStanding:
    """How the parts of a recall came out: the demand, the vote and the procedure; None is unknown."""

    demanded: bool | None = attrs.field(metadata=described("罢免要求合法", "the demand is lawful"))
    passed: bool | None = attrs.field(metadata=described("罢免获通过", "the recall is passed"))
    lawful: bool | None = attrs.field(metadata=described("程序合法", "the procedure is lawful"))
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))


_STANDING_ON: Final = field(RecallStanding, lambda s: s.on)
_DEMANDED: Final = field(RecallStanding, lambda s: s.demanded)
_PASSED: Final = field(RecallStanding, lambda s: s.passed)
_LAWFUL: Final = field(RecallStanding, lambda s: s.lawful)
_INNER: Final = (_DEMANDED.key, _PASSED.key, _LAWFUL.key, MOVED.key)


@attrs.frozen(kw_only=True)
class RecallPolicy(Policy, Generic[D]):
    """Say whether a demand is lawful, whether the procedure was kept, whether a recall passed, and what follows.

    `majority` is the share that a recall must exceed. Subclass it for one way to recall a deputy. `articles` states,
    beside the rules of the subclass, "demand", "heard", "defence-distributed", "conductor", "secret", "passed" and
    "filed" (and announced). Of a recall passed in breach of the procedure the law says nothing.
    """

    articles: Articles
    majority: Fraction = HALF

    @abstractmethod
    def demand_clauses(self) -> Iterator[Clause]:
        """List what a lawful demand or motion needs."""

    @abstractmethod
    def conducts(self) -> Condition:
        """Give the condition that who conducts the vote may do so."""

    @abstractmethod
    def demand_given(self) -> Condition:
        """Give the levels that can be recalled this way."""

    @abstractmethod
    def counted(self) -> str:
        """Give the id of the reading that says whom a share or majority is of."""

    @abstractmethod
    def upon(self, demand: D, held: RecallProceedings) -> RecallProceedings:
        """Give the proceedings with what the demand or motion states of them."""

    @abstractmethod
    def demand_day(self) -> Input:
        """Give the governing day of a demand or motion."""

    @cached_property
    def demand(self) -> Clauses:
        """Give the clauses on the demand or motion."""
        title = Text("罢免的提出", "demand for recall")
        return self.clause_set(
            f"{self.id}-demand", title, self.demand_clauses(), given=self.demand_given(), day=self.demand_day()
        )

    def procedure_clauses(self) -> Iterator[Clause]:
        """List what must be kept from the demand to the vote."""
        clause = self.articles.clause
        yield from clause("heard", Text("保障申辩权", "a defence is heard"), HEARD.equals(_YES))
        printed = Text("有书面申辩意见的予以印发", "a written defence, if any, distributed")
        yield from clause(
            "defence-distributed", printed, any_of(WRITTEN_DEFENCE.equals(_NO), DEFENCE_DISTRIBUTED.equals(_YES))
        )
        yield from clause("conductor", Text("表决由法定机关主持", "conducted by the organ that may"), self.conducts())
        yield from clause("secret", Text("无记名表决", "secret vote"), SECRET.equals(_YES))

    @cached_property
    def procedure(self) -> Clauses:
        """Give the clauses on the procedure."""
        return self.clause_set(
            f"{self.id}-procedure", Text("罢免的程序", "procedure of recall"), self.procedure_clauses(), day=_ON
        )

    @cached_property
    def passage(self) -> DecisionTable[bool]:
        """Give the table of whether a recall is passed: by more than half of all who can vote."""
        row, title = self.articles.row, Text("罢免的通过", "whether the recall is passed")
        more, half = Text("过半数", "more than half of all"), Text("未过半数", "not more than half of all")
        rows: tuple[Row[bool], ...] = (
            row("passed", more, SHARE.more_than(self.majority), _YES, readings=self.counted()),
            row("not-passed", half, SHARE.at_most(self.majority), _NO, readings=self.counted(), of="passed"),
        )
        return self.table(f"{self.id}-passage", title, rows, day=_ON)

    @cached_property
    def outcome(self) -> DecisionTable[str]:
        """Give the table of what becomes of the seat; a vote that breached the procedure is not regulated."""
        row = self.articles.row
        demanded, passed = _DEMANDED.equals(_YES), _PASSED.equals(_YES)
        rows = (
            row(
                "no-demand",
                Text("没有合法的罢免要求", "no lawful demand"),
                _DEMANDED.equals(_NO),
                "not_put",
                of="demand",
            ),
            row("failed", Text("罢免未获通过", "not passed"), (demanded, _PASSED.equals(_NO)), "stays", of="passed"),
            row(
                "recalled",
                Text("罢免获通过", "passed"),
                (demanded, passed, _LAWFUL.equals(_YES)),
                "recalled",
                of="passed",
            ),
            row(
                "flawed", Text("程序有瑕疵", "procedure breached"), (demanded, passed, _LAWFUL.equals(_NO)), UNREGULATED
            ),
        )
        return self.table(f"{self.id}-outcome", Text("罢免的结果", "what becomes of the seat"), rows, day=_STANDING_ON)

    @cached_property
    def filing(self) -> DecisionTable[bool]:
        """Give the table of whether the resolution was filed one level up and announced, where the text asks for it."""
        row, title = self.articles.row, Text("报上一级人大常委会备案、公告", "filed one level up and announced")
        done, unfiled = Text("已报备、公告", "filed and announced"), Text("未报备", "not filed")
        both = (FILED.equals(_YES), ANNOUNCED.equals(_YES))
        rows: tuple[Row[bool], ...] = (
            row("filed", done, both, _YES),
            row("not-filed", unfiled, FILED.equals(_NO), _NO, of="filed"),
            row("not-announced", Text("未公告", "not announced"), ANNOUNCED.equals(_NO), _NO, of="filed"),
        )
        return self.table(f"{self.id}-filing", title, regulated(rows), hit=ANY, day=_ON)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the clauses and tables in the order of the proceedings."""
        return (self.demand, self.procedure, self.passage, self.outcome, self.filing)

    def decide(self, demand: D, proceedings: RecallProceedings | None = None) -> Opinion:
        """Follow a recall; without proceedings only the demand is decided, and the rest is unknown.

        Raise `ValueError` where demand and proceedings contradict each other.
        """
        asked = self.demand.decide(demand)
        held = self.upon(demand, proceedings or RecallProceedings())
        kept, passed = self.procedure.decide(held), self.passage.decide(held)
        standing = RecallStanding(demanded=_known(asked), passed=_known(passed), lawful=_known(kept), on=held.on)
        outcome = self.outcome.decide(standing)
        answers: tuple[Decision[Any], ...] = (asked, kept, passed, outcome)
        duties: tuple[str, ...] = (self.demand.id, self.procedure.id)
        if outcome.decided and outcome.value == "recalled":
            answers, duties = (*answers, self.filing.decide(held)), (*duties, self.filing.id)
        serious = tuple((each, Severity.ERROR) for each in duties)
        return Opinion(name=self.name, answers=answers, duties=serious, inner=_INNER)


def agreed(about: str, stated: V | None, held: V | None) -> V | None:
    """Give what the demand states, else what the proceedings do; where they contradict each other, `ValueError`."""
    if stated is not None and held is not None and stated != held:
        msg = f"{about}: the demand states {stated!r}, the proceedings {held!r}"
        raise ValueError(msg)
    return held if stated is None else stated


def _known(decision: Decision[bool]) -> bool | None:
    return decision.value if decision.decided else None
