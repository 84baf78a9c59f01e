"""Say what a vote needs: secrecy, who may write for another, who may supervise and count, boxes, the record.

A text that states none of the rules of a policy has no such policy.
"""

from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.voting.nouns import (
    Assistance,
    BallotBox,
    CountRecord,
    PollingRoom,
    ReceivedBallot,
    Teller,
)
from congress_rules.logic import ANY, Clause, Decider, Decision, DecisionTable, any_of, field
from congress_rules.policies import EligibilityPolicy, Policy
from congress_rules.texts import Text

__all__ = ["AssistancePolicy", "BoxPolicy", "ReceiptPolicy", "RecordPolicy", "SecrecyPolicy", "TellerPolicy"]

_YES: Final = True
_NO: Final = False


@attrs.frozen(kw_only=True)
class SecrecyPolicy(EligibilityPolicy[PollingRoom]):
    """Say whether a vote is secret; `articles` states "secret", "booth" and "unwatched"."""

    articles: Articles

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses."""
        secret = field(PollingRoom, lambda room: room.secret).equals(_YES)
        booth = field(PollingRoom, lambda room: room.booth).equals(_YES)
        alone = field(PollingRoom, lambda room: room.watched).equals(_NO)
        return (
            *self.articles.clause("secret", Text("无记名投票", "secret ballot"), secret),
            *self.articles.clause("booth", Text("设有秘密写票处", "there is a booth"), booth),
            *self.articles.clause("unwatched", Text("无人围观、干预", "nobody watches or interferes"), alone),
        )


@attrs.frozen(kw_only=True)
class AssistancePolicy(EligibilityPolicy[Assistance]):
    """Say whether another may write a voter's ballot; `articles` states "unable", "asked" and "trusted"."""

    articles: Articles

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses."""
        illiterate = field(Assistance, lambda a: a.illiterate).equals(_YES)
        disabled = field(Assistance, lambda a: a.disabled).equals(_YES)
        asked = field(Assistance, lambda a: a.asked).equals(_YES)
        trusted = field(Assistance, lambda a: a.trusted).equals(_YES)
        unable = Text("文盲或者因残疾不能写票", "cannot read or write, or is disabled")
        return (
            *self.articles.clause("unable", unable, any_of(illiterate, disabled)),
            *self.articles.clause("asked", Text("本人委托", "the voter asked for it"), asked),
            *self.articles.clause("trusted", Text("为其信任的人", "a person the voter trusts"), trusted),
        )


@attrs.frozen(kw_only=True)
class TellerPolicy(EligibilityPolicy[Teller]):
    """Say who may supervise or count; `articles` states "chosen", "no-relative" and "no-candidate"."""

    articles: Articles

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses."""
        chosen = field(Teller, lambda t: t.chosen).equals(_YES)
        stranger = field(Teller, lambda t: t.close_relative).equals(_NO)
        other = field(Teller, lambda t: t.candidate).equals(_NO)
        return (
            *self.articles.clause("chosen", Text("由选民或者代表推选", "chosen by voters or deputies"), chosen),
            *self.articles.clause("no-relative", Text("非候选人近亲属", "no close relative of a candidate"), stranger),
            *self.articles.clause("no-candidate", Text("非代表候选人", "no candidate"), other),
        )


@attrs.frozen(kw_only=True)
class BoxPolicy(EligibilityPolicy[BallotBox]):
    """Say whether a box was dealt with as it must be.

    `articles` states "supervisors", "checked", "closed" and, of mobile boxes, "opened-together".
    """

    articles: Articles
    least_supervisors: int = 2

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses."""
        kind = field(BallotBox, lambda b: b.kind)
        enough = field(BallotBox, lambda b: b.supervisors).at_least(self.least_supervisors)
        checked = field(BallotBox, lambda b: b.checked).equals(_YES)
        closed = field(BallotBox, lambda b: b.closed).equals(_YES)
        together = any_of(kind.is_not("mobile_box"), field(BallotBox, lambda b: b.opened_together).equals(_YES))
        at_least = Text("监票人不少于{n}名", "at least {n} supervisors").format(n=self.least_supervisors)
        beside = Text("流动票箱与其他票箱一起开箱", "a mobile box is opened with the others")
        return (
            *self.articles.clause("supervisors", at_least, enough),
            *self.articles.clause("checked", Text("当众检查并加封", "checked and sealed in public"), checked),
            *self.articles.clause("closed", Text("投票结束当众封箱", "closed in public after the vote"), closed),
            *self.articles.clause("opened-together", beside, together),
        )


@attrs.frozen(kw_only=True)
class RecordPolicy(EligibilityPolicy[CountRecord]):
    """Say whether a count was recorded as it must be; `articles` states "reconciled", "recorded" and "signed"."""

    articles: Articles

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses."""
        compared = field(CountRecord, lambda r: r.reconciled).equals(_YES)
        recorded = field(CountRecord, lambda r: r.recorded).equals(_YES)
        signed = field(CountRecord, lambda r: r.signed).equals(_YES)
        return (
            *self.articles.clause("reconciled", Text("核对投票人数和票数", "voters and ballots compared"), compared),
            *self.articles.clause("recorded", Text("作出记录", "recorded"), recorded),
            *self.articles.clause("signed", Text("监票人签字", "signed by the supervisors"), signed),
        )


@attrs.frozen(kw_only=True)
class ReceiptPolicy(Policy):
    """Say by a table whether a ballot that a voter receives is kept or replaced; `articles` states "defect"."""

    articles: Articles

    @cached_property
    def replaced(self) -> DecisionTable[bool]:
        """Give the table: whether the ballot is replaced."""
        legible = field(ReceivedBallot, lambda b: b.legible)
        sealed = field(ReceivedBallot, lambda b: b.sealed)
        blurred, unsealed = Text("字迹不清", "not legible"), Text("未盖印章", "without a seal")
        whole = Text("清晰并有印章", "legible and sealed")
        rows = (
            self.articles.row("blurred", blurred, legible.equals(_NO), _YES, of="defect"),
            self.articles.row("unsealed", unsealed, sealed.equals(_NO), _YES, of="defect"),
            self.articles.row("whole", whole, (legible.equals(_YES), sealed.equals(_YES)), _NO, of="defect"),
        )
        return self.table(self.id, self.name, rows, hit=ANY)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table."""
        return (self.replaced,)

    def decide(self, ballot: ReceivedBallot) -> Decision[bool]:
        """Decide whether a ballot is replaced."""
        return self.replaced.decide(ballot)
