"""Give up a seat (辞职): to whom, by whose majority it is accepted, and where that is filed and announced."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.vacancies.levels import indirect, is_organ
from congress_rules.elections.vacancies.opinions import Opinion
from congress_rules.elections.vacancies.tallies import HALF, SHARES, Tally
from congress_rules.elections.vacancies.values import DAY, NAME, TRUTH
from congress_rules.logic import (
    ANY,
    UNREGULATED,
    Clause,
    Clauses,
    Decider,
    Decision,
    DecisionTable,
    Row,
    Severity,
    all_of,
    any_of,
    described,
    field,
)
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["Resignation", "ResignationPolicy", "ResignationStanding"]

_YES: Final = True
_NO: Final = False


@attrs.frozen(kw_only=True)
class Resignation:
    """A deputy's request to resign, the vote on it, and what was done after.

    `level` (of the deputy's congress) and `addressee` are members of the taxonomy. `vote` counts those for accepting it
    among all deputies, or all members of the standing committee.

    `on` is the governing day: that of the vote on it.
    """

    level: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("人大级别", "level of congress", facet="level")
    )
    written: bool | None = attrs.field(default=None, validator=TRUTH, metadata=described("书面提出", "in writing"))
    addressee: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("提出对象", "addressee", facet="organ")
    )
    vote: Tally = attrs.field(default=Tally(), validator=attrs.validators.instance_of(Tally))
    filed: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("决议已报备", "resolution filed")
    )
    announced: bool | None = attrs.field(default=None, validator=TRUTH, metadata=described("已公告", "announced"))
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))


_ON: Final = field(Resignation, lambda r: r.on)
_LEVEL: Final = field(Resignation, lambda r: r.level)
_WRITTEN: Final = field(Resignation, lambda r: r.written)
_ADDRESSEE: Final = field(Resignation, lambda r: r.addressee)
_FILED: Final = field(Resignation, lambda r: r.filed)
_ANNOUNCED: Final = field(Resignation, lambda r: r.announced)
_SHARE: Final = field(
    Resignation, lambda r: r.vote.share, domain=SHARES, name=Text("赞成接受的比例", "share for accepting")
)


@attrs.frozen(kw_only=True)
class ResignationStanding:
    """How the parts of a resignation came out: the request and the vote; None is unknown."""

    requested: bool | None = attrs.field(metadata=described("辞职请求合法", "the request is lawful"))
    accepted: bool | None = attrs.field(metadata=described("接受辞职获通过", "acceptance is passed"))
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))


_STANDING_ON: Final = field(ResignationStanding, lambda s: s.on)
_REQUESTED: Final = field(ResignationStanding, lambda s: s.requested)
_ACCEPTED: Final = field(ResignationStanding, lambda s: s.accepted)

_ROUTES: Final = {
    "indirect": (
        indirect(_LEVEL),
        "electing_standing_committee",
        Text("选举他的人大的常委会", "standing committee of the congress that elected"),
    ),
    "county": (_LEVEL.equals("county"), "own_standing_committee", Text("本级人大常委会", "the own standing committee")),
    "township": (_LEVEL.equals("township"), "own_congress", Text("本级人民代表大会", "the own congress")),
}
"""To whom a deputy resigns, by how and where the seat was won."""

_FILED_ABOVE: Final = Text("报上一级人大常委会备案、公告", "filed one level up and announced")


@attrs.frozen(kw_only=True)
class ResignationPolicy(Policy):
    """Say to whom a deputy resigns, whether that is accepted, by the majority of whom, and what is due then.

    `articles` states "indirect", "county" and "township" (to whom), "accepted", "filed" (one level up, and announced)
    and "announced" (without filing). Of a request that was accepted although it was not lawful the law says nothing.
    """

    articles: Articles
    majority: Fraction = HALF

    @cached_property
    def addressee(self) -> DecisionTable[str]:
        """Give the table of to whom a deputy resigns, who accepts it, too."""
        rows = (self.articles.row(rule, name, when, organ) for rule, (when, organ, name) in _ROUTES.items())
        return self.table(f"{self.id}-addressee", Text("辞职的提出对象", "to whom"), regulated(rows), day=_ON)

    @cached_property
    def majority_of(self) -> DecisionTable[str]:
        """Give the table of whose majority accepts it."""
        row, members = self.articles.row, Text("常委会组成人员", "members of the standing committee")
        township, deputies = _LEVEL.equals("township"), Text("全体代表", "all deputies")
        rows = (
            row("of-members", members, township.complement(), "members", of="accepted"),
            row("of-deputies", deputies, township, "deputies", of="accepted"),
        )
        return self.table(f"{self.id}-majority-of", Text("以谁的过半数", "whose majority"), regulated(rows), day=_ON)

    @cached_property
    def afterwards(self) -> DecisionTable[str]:
        """Give the table of what is due once it is accepted."""
        row, unit = self.articles.row, indirect(_LEVEL)
        up, here = _FILED_ABOVE, Text("予以公告", "announced")
        rows = (
            row("due-filing", up, unit, "filed_one_level_up", of="filed"),
            row("due-announcement", here, unit.complement(), "announced", of="announced"),
        )
        return self.table(f"{self.id}-afterwards", Text("接受之后", "what is due then"), regulated(rows), day=_ON)

    @cached_property
    def request(self) -> Clauses:
        """Give the clauses on the request."""
        return self.clause_set(
            f"{self.id}-request", Text("辞职请求", "request to resign"), self.request_clauses(), day=_ON
        )

    def request_clauses(self) -> Iterator[Clause]:
        """Ask that it is written and made to who accepts it."""
        basis = tuple(dict.fromkeys(each for rule in _ROUTES for each in self.articles.get(rule, ())))
        to_whom = (all_of(when, is_organ(_ADDRESSEE, organ, _LEVEL)) for when, organ, _ in _ROUTES.values())
        yield Clause(id="written", name=Text("书面提出", "in writing"), when=_WRITTEN.equals(_YES), basis=basis)
        yield Clause(
            id="addressee",
            name=Text("向法定机关提出", "to the organ that may accept it"),
            when=any_of(*to_whom),
            basis=basis,
        )

    @cached_property
    def acceptance(self) -> DecisionTable[bool]:
        """Give the table of whether a resignation is accepted: by more than half of all members or deputies."""
        row, title = self.articles.row, Text("接受辞职的通过", "whether it is accepted")
        more, half = Text("过半数通过", "more than half of all"), Text("未过半数通过", "not more than half of all")
        rows: tuple[Row[bool], ...] = (
            row("accepted", more, _SHARE.more_than(self.majority), _YES, readings="e51-all"),
            row("not-accepted", half, _SHARE.at_most(self.majority), _NO, readings="e51-all", of="accepted"),
        )
        return self.table(f"{self.id}-acceptance", title, rows, day=_ON)

    @cached_property
    def outcome(self) -> DecisionTable[str]:
        """Give the table of what becomes of the seat."""
        row, asked = self.articles.row, _REQUESTED.equals(_YES)
        accepted, refused = _ACCEPTED.equals(_YES), _ACCEPTED.equals(_NO)
        rows = (
            row("refused", Text("未获接受", "not accepted"), refused, "stays", of="accepted"),
            row("resigned", Text("辞职被接受", "accepted"), (asked, accepted), "resigned", of="accepted"),
            row("flawed", Text("请求不合法", "no lawful request"), (_REQUESTED.equals(_NO), accepted), UNREGULATED),
        )
        return self.table(f"{self.id}-outcome", Text("辞职的结果", "what becomes of the seat"), rows, day=_STANDING_ON)

    @cached_property
    def filing(self) -> DecisionTable[bool]:
        """Give the table of whether what was accepted was announced and, as the level asks, filed one level up."""
        title = Text("备案、公告", "filed and announced, as the level asks")
        return self.table(f"{self.id}-filing", title, regulated(self._filing()), hit=ANY, day=_ON)

    def _filing(self) -> Iterator[Row[bool]]:
        row, unit, local = self.articles.row, indirect(_LEVEL), indirect(_LEVEL).complement()
        filed, announced = _FILED.equals(_YES), _ANNOUNCED.equals(_YES)
        unfiled, unannounced = Text("没有报备", "not filed"), Text("没有公告", "not announced")
        yield row("filed", _FILED_ABOVE, (unit, filed, announced), _YES)
        yield row("not-filed", unfiled, (unit, filed.complement()), _NO, of="filed")
        yield row("filed-not-announced", unannounced, (unit, announced.complement()), _NO, of="filed")
        yield row("announced", Text("予以公告", "announced"), (local, announced), _YES)
        yield row("not-announced", unannounced, (local, announced.complement()), _NO, of="announced")

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the clauses and tables in the order of the proceedings."""
        stated = (self.addressee, self.majority_of, self.afterwards)
        return (*stated, self.request, self.acceptance, self.outcome, self.filing)

    def decide(self, case: Resignation) -> Opinion:
        """Follow a resignation; what is due after it only where it was accepted."""
        asked, accepted = self.request.decide(case), self.acceptance.decide(case)
        standing = ResignationStanding(requested=_known(asked), accepted=_known(accepted), on=case.on)
        outcome = self.outcome.decide(standing)
        answers: tuple[Decision[Any], ...] = (
            self.addressee.decide(case),
            self.majority_of.decide(case),
            asked,
            accepted,
            outcome,
            self.afterwards.decide(case),
        )
        duties: tuple[tuple[str, Severity], ...] = ((self.request.id, Severity.ERROR),)
        if outcome.decided and outcome.value == "resigned":
            answers, duties = (*answers, self.filing.decide(case)), (*duties, (self.filing.id, Severity.ERROR))
        return Opinion(name=self.name, answers=answers, duties=duties, inner=(_REQUESTED.key, _ACCEPTED.key))


def _known(decision: Decision[bool]) -> bool | None:
    return decision.value if decision.decided else None
