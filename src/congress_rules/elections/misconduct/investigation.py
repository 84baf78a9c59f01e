"""Say who investigates what was found or reported, announces what came out, and hands cases over (调查、公布、移送)."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.vacancies import Opinion
from congress_rules.elections.vacancies.levels import direct, indirect
from congress_rules.elections.vacancies.scopes import of_direct, within_levels
from congress_rules.elections.vacancies.values import DAY, NAME, TRUTH
from congress_rules.logic import (
    ANY,
    Clause,
    Clauses,
    Decider,
    Decision,
    DecisionTable,
    Row,
    Severity,
    Status,
    any_of,
    described,
    field,
)
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["Investigation", "InvestigationPolicy"]

_YES: Final = True
_NO: Final = False


@attrs.frozen(kw_only=True)
class Investigation:
    """What is known of a suspicion of disruption, and what was done about it.

    `level` is a member of the taxonomy. `found` tells whether the body that conducts the election found such an act
    itself, `reported` whether somebody reported one. `liable` tells whether legal liability is to be pursued
    (需要追究法律责任). Then whether it was investigated, promptly, announced, and handed over.

    `on` is the governing day: that on which the act was found or reported.
    """

    level: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("人大级别", "level of congress", facet="level")
    )
    found: bool | None = attrs.field(default=None, validator=TRUTH, metadata=described("自行发现", "found"))
    reported: bool | None = attrs.field(default=None, validator=TRUTH, metadata=described("收到举报", "reported"))
    liable: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("需要追究法律责任", "liability to be pursued")
    )
    investigated: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("已调查处理", "investigated")
    )
    prompt: bool | None = attrs.field(default=None, validator=TRUTH, metadata=described("及时", "promptly"))
    announced: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("已公布调查结果", "findings announced")
    )
    transferred: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("已移送有关机关", "handed over")
    )
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))


_ON: Final = field(Investigation, lambda i: i.on)
_LEVEL: Final = field(Investigation, lambda i: i.level)
_FOUND: Final = field(Investigation, lambda i: i.found)
_REPORTED: Final = field(Investigation, lambda i: i.reported)
_LIABLE: Final = field(Investigation, lambda i: i.liable)
_INVESTIGATED: Final = field(Investigation, lambda i: i.investigated)
_PROMPT: Final = field(Investigation, lambda i: i.prompt)
_ANNOUNCED: Final = field(Investigation, lambda i: i.announced)
_TRANSFERRED: Final = field(Investigation, lambda i: i.transferred)


@attrs.frozen(kw_only=True)
class InvestigationPolicy(Policy):
    """Say who investigates, whether that is due, whether findings are announced and a case handed over.

    `articles` states "direct" and "indirect" (who investigates), "due", "announce" and "transfer". `organ` is who
    investigates in a direct election. Reading: "e59-indirect". How prompt is prompt (及时) no text says: too late is a
    warning, not a breach.
    """

    articles: Articles
    organ: str = "election_committee"
    organ_name: Text = attrs.field(default=Text("选举委员会", "election committee"))

    def investigator_rows(self) -> Iterator[Row[str]]:
        """List who investigates."""
        row = self.articles.row
        yield row("direct", self.organ_name, direct(_LEVEL), self.organ)
        committee, presidium = Text("主持选举的常委会", "standing committee that conducts"), Text("主席团", "presidium")
        if "indirect" not in self.articles:
            yield row("indirect", Text("间接选举", "indirect election"), indirect(_LEVEL), "")
            return
        reading = "e59-indirect"
        yield row("indirect", committee, indirect(_LEVEL), "standing_committee", readings=f"{reading}=committee")
        taken = f"{reading}=presidium"
        yield row("indirect-presidium", presidium, indirect(_LEVEL), "presidium", readings=taken, of="indirect")

    @cached_property
    def investigator(self) -> DecisionTable[str]:
        """Give the table of who investigates."""
        rows = within_levels(self.articles, _LEVEL, self.investigator_rows())
        return self.table(f"{self.id}-investigator", Text("调查机关", "who investigates"), rows, day=_ON)

    @cached_property
    def due(self) -> DecisionTable[bool]:
        """Give the table of whether an investigation is due: what was found is enough, and so is what was reported."""
        row, title = self.articles.row, Text("是否应当调查", "whether an investigation is due")
        neither = Text("没有发现也没有举报", "neither found nor reported")
        found, reported = _FOUND.equals(_YES), _REPORTED.equals(_YES)
        rows: tuple[Row[bool], ...] = (
            row("found", Text("发现破坏选举的行为", "an act was found"), found, _YES, of="due"),
            row("reported", Text("收到举报", "an act was reported"), reported, _YES, of="due"),
            row("neither", neither, (_FOUND.equals(_NO), _REPORTED.equals(_NO)), _NO, of="due"),
        )
        return self.table(f"{self.id}-due", title, within_levels(self.articles, _LEVEL, rows), hit=ANY, day=_ON)

    @cached_property
    def announces(self) -> DecisionTable[bool]:
        """Give the table of whether findings are to be announced."""
        rows: tuple[Row[bool], ...] = (self.articles.row("announce", Text("公布调查结果", "announced"), (), _YES),)
        title = Text("是否公布结果", "whether findings are announced")
        return self.table(f"{self.id}-announces", title, within_levels(self.articles, _LEVEL, rows), day=_ON)

    @cached_property
    def transfers(self) -> DecisionTable[bool]:
        """Give the table of whether a case is to be handed over to the organ concerned."""
        row, title = self.articles.row, Text("是否移送", "whether it is handed over")
        liable, free = Text("需要追究法律责任", "liability to be pursued"), Text("不需要追究法律责任", "no liability")
        rows: tuple[Row[bool], ...] = (
            row("liable", liable, _LIABLE.equals(_YES), _YES, of="transfer"),
            row("not-liable", free, _LIABLE.equals(_NO), _NO, of="transfer"),
        )
        return self.table(f"{self.id}-transfers", title, within_levels(self.articles, _LEVEL, rows), day=_ON)

    @cached_property
    def conduct(self) -> Clauses:
        """Give the clauses on what must have been done."""
        title, given = Text("调查和移送", "what was done"), of_direct(self.articles, _LEVEL)
        return self.clause_set(f"{self.id}-conduct", title, self.conduct_clauses(), given=given, day=_ON)

    def conduct_clauses(self) -> Iterator[Clause]:
        """Ask that it was investigated, announced where the text says so, and handed over where liability follows."""
        clause = self.articles.clause
        yield from clause("investigated", Text("调查处理", "investigated"), _INVESTIGATED.equals(_YES), of="due")
        yield from clause("announced", Text("公布结果", "announced"), _ANNOUNCED.equals(_YES), of="announce")
        handed = any_of(_LIABLE.equals(_NO), _TRANSFERRED.equals(_YES))
        yield from clause(
            "transferred",
            Text("需要追究法律责任的移送有关机关", "handed over where liability is to be pursued"),
            handed,
            of="transfer",
        )

    @cached_property
    def promptness(self) -> Clauses:
        """Give the clause on time, which no number measures."""
        clauses = self.articles.clause("prompt", Text("及时", "promptly"), _PROMPT.equals(_YES))
        title, given = Text("及时调查和移送", "promptly"), of_direct(self.articles, _LEVEL)
        return self.clause_set(f"{self.id}-promptness", title, clauses, given=given, day=_ON)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables, and the clauses on what was done."""
        found = (self.investigator, self.due, self.announces, self.transfers, self.conduct)
        return (*found, self.promptness) if "prompt" in self.articles else found

    def decide(self, case: Investigation) -> Opinion:
        """Answer every question of one case; what was done is asked unless nothing was due, or the text is silent."""
        due = self.due.decide(case)
        answers: tuple[Decision[Any], ...] = (self.investigator.decide(case), due)
        if due.status is Status.NOT_REGULATED or (due.decided and not due.value):
            return Opinion(name=self.name, answers=answers)
        answers = (*answers, *(rule.decide(case) for rule in self.rules[2:]))
        soft = ((self.promptness.id, Severity.WARNING),) if "prompt" in self.articles else ()
        return Opinion(name=self.name, answers=answers, duties=((self.conduct.id, Severity.ERROR), *soft))
