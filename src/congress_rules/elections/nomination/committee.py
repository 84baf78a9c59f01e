"""Say who conducts an election, who appoints the election committee (选举委员会), its duties, and who must leave it."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Final, TypeVar

import attrs

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.nomination.nouns import Contest, Nominee
from congress_rules.elections.nomination.remarks import Remark, remarks_of
from congress_rules.law import Provision, cited
from congress_rules.logic import UNREGULATED, Decider, DecisionTable, Row, Severity, Test, field, many
from congress_rules.policies import Policy
from congress_rules.texts import Language, Text, bracketed

__all__ = ["CommitteePolicy", "Duty"]

V = TypeVar("V")

_LEVEL: Final = field(Contest, lambda c: c.level)
_BY_ELECTION: Final = field(Contest, lambda c: c.by_election)
_MEMBER: Final = field(Nominee, lambda n: n.member)
_RESIGNED: Final = field(Nominee, lambda n: n.resigned)
_YES: Final = True
_NO: Final = False
_DIRECT: Final = _LEVEL.one_of("township", "county")
_COUNTY: Final = _LEVEL.equals("county")
_TOWNSHIP: Final = _LEVEL.equals("township")
_USUAL: Final = _BY_ELECTION.equals(_NO)
_BY_ELECTIONS: Final = _BY_ELECTION.equals(_YES)
_GENERAL: Final = (_DIRECT, _USUAL)
_VACANT: Final = (_DIRECT, _BY_ELECTIONS)
_COMMITTEE: Final = Text("选举委员会", "election committee")
_BODY: Final = Text("补选机构", "by-election body")
_OWN: Final = Text("本级常委会", "its standing committee")
_COUNTYS: Final = Text("县级常委会", "the county's standing committee")
_NONE: Final = Text("补选不预选", "no primary in a by-election")


@attrs.frozen
class Duty:
    """One duty of the election committee."""

    id: str
    name: Text
    basis: tuple[Provision, ...] = attrs.field(converter=many)

    def explain(self, language: Language = "zh") -> str:
        """Word the duty, with its provisions."""
        return (self.name + bracketed(cited(self.basis))).in_(language)


@attrs.frozen(kw_only=True)
class CommitteePolicy(Policy):
    """Say who conducts, leads and appoints, and that members who stand resign.

    `articles` states the rules "conducts", "leads", "appoints" and "resigns", and of a primary "primary" and
    "entrusts", each with "-by-election" for a direct by-election; "conducts-indirect" and "primary-indirect" are of
    deputies. Where it states "by-left", by-elections are left to others. `duties` are data. `primary_reading` is the id
    of one that says whether a by-election has a primary, "as-usual" or not ("opinion"), for which "no-primary" is
    stated; where it is empty nothing is left open.
    """

    articles: Articles
    duties: tuple[Duty, ...] = ()
    primary_reading: str = ""

    def _vacant(  # noqa: PLR0913, PLR0917 - the parts of a row
        self, rule: str, name: Text, when: Test | tuple[Test, ...], value: V, of: str = "", read: tuple[str, ...] = ()
    ) -> Row[V]:
        """Give a row of by-elections; where the text leaves them to others the row cites what does."""
        row = self.articles.row(rule, name, when, value, of=of or rule, readings=read)
        left = row.value is UNREGULATED and "by-left" in self.articles
        return attrs.evolve(row, basis=self.articles["by-left"]) if left else row

    def _of_a_primary(self, rule: str, name: Text, value: str) -> Iterator[Row[str]]:
        """List the rows of the primary of a by-election: as usual, and, read otherwise, there is none."""
        read = self.primary_reading
        yield self._vacant(rule, name, _VACANT, value, read=(f"{read}=as-usual",) if read else ())
        if read:
            basis, other = self.articles["no-primary"], f"{read}=opinion"
            yield Row(id=f"no-{rule}", name=_NONE, when=_VACANT, value=UNREGULATED, basis=basis, readings=other)

    @cached_property
    def conducts(self) -> DecisionTable[str]:
        """Give the table of who conducts the election of deputies at a level."""
        row, standing = self.articles.row, Text("本级常委会", "its standing committee")
        rows = (
            row("conducts", _COMMITTEE, _GENERAL, "election_committee"),
            self._vacant("conducts-by-election", _BODY, _VACANT, "by_election_body"),
            row("conducts-indirect", standing, _DIRECT.complement(), "standing_committee"),
        )
        return self.table(f"{self.id}-conducts", Text("主持选举的机构", "who conducts the election"), regulated(rows))

    @cached_property
    def primary(self) -> DecisionTable[str]:
        """Give the table of who conducts a primary (预选)."""
        row, presidium = self.articles.row, Text("主席团", "presidium")
        rows = (
            row("primary", _COMMITTEE, _GENERAL, "election_committee"),
            *self._of_a_primary("primary-by-election", _BODY, "by_election_body"),
            row("primary-indirect", presidium, _DIRECT.complement(), "presidium"),
        )
        return self.table(f"{self.id}-primary", Text("主持预选的机构", "who conducts a primary"), regulated(rows))

    @cached_property
    def entrusts(self) -> DecisionTable[str]:
        """Give the table of whom that body may entrust with the primary in its place."""
        row, group = self.articles.row, Text("选区工作组", "the district's working group")
        rows = (
            row("entrusts", group, _GENERAL, "working_group"),
            *self._of_a_primary("entrusts-by-election", group, "working_group"),
            row("entrusts-indirect", Text("间接选举", "indirect election"), _DIRECT.complement(), ""),
        )
        name = Text("受委托主持预选的机构", "who may be entrusted with a primary")
        return self.table(f"{self.id}-entrusts", name, regulated(rows))

    @cached_property
    def leads(self) -> DecisionTable[str]:
        """Give the table of who leads the committee."""
        return self._of_the_county("leads", Text("选举委员会的领导", "who leads the election committee"))

    @cached_property
    def appoints(self) -> DecisionTable[str]:
        """Give the table of who appoints the committee's members: for townships, too, that of the county level."""
        return self._of_the_county("appoints", Text("选举委员会组成人员的任命", "who appoints the election committee"))

    def _of_the_county(self, rule: str, title: Text) -> DecisionTable[str]:
        row, vacant = self.articles.row, f"{rule}-by-election"
        own, county = "own_standing_committee", "county_standing_committee"
        rows = (
            row(rule, _OWN, (_COUNTY, _USUAL), own),
            row(f"{rule}-township", _COUNTYS, (_TOWNSHIP, _USUAL), county, of=rule),
            self._vacant(vacant, _COUNTYS, _VACANT, county),
            row(f"{rule}-above", Text("不设选举委员会", "no election committee"), _DIRECT.complement(), ""),
        )
        return self.table(f"{self.id}-{rule}", title, regulated(rows))

    @cached_property
    def resignation(self) -> DecisionTable[bool]:
        """Give the table of whether somebody who stands in a general election is in order as to the committee."""
        return self._leaving("resignation", Text("组成人员为候选人", "members who stand"), "resigns")

    @cached_property
    def by_election_resignation(self) -> DecisionTable[bool]:
        """Give the table of whether somebody who stands in a by-election is in order as to its body."""
        name = Text("补选机构组成人员为候选人", "members of the by-election body who stand")
        return self._leaving("resignation-by-election", name, "resigns-by-election")

    def _leaving(self, rule: str, title: Text, of: str) -> DecisionTable[bool]:
        row = self._vacant if of != "resigns" else self.articles.row
        member, no_member = _MEMBER.equals(_YES), Text("不是组成人员", "no member")
        must = Text("应当辞去选举委员会的职务", "must resign from the committee")
        if of != "resigns":
            must = Text("应当辞去补选机构的职务", "must resign from the by-election body")
        rows: tuple[Row[bool], ...] = (
            row("no-member", no_member, _MEMBER.equals(_NO), _YES, of=of),
            row("resigned", Text("已辞职", "resigned"), (member, _RESIGNED.equals(_YES)), _YES, of=of),
            row("must-resign", must, (member, _RESIGNED.equals(_NO)), _NO, of=of),
        )
        return self.table(f"{self.id}-{rule}", title, regulated(rows))

    def resigning(self, *, by_election: bool | None = False) -> DecisionTable[bool]:
        """Give the table for its kind of election; where that is unknown, the one of a general election."""
        return self.by_election_resignation if by_election else self.resignation

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables."""
        who = (self.conducts, self.primary, self.entrusts, self.leads, self.appoints)
        return (*who, self.resignation, self.by_election_resignation)

    def staying(self, people: Iterable[Nominee], *, by_election: bool | None = False) -> tuple[Remark, ...]:
        """Find the candidates who must still resign from the committee, or from the body of a by-election."""
        table = self.resigning(by_election=by_election)
        return tuple(remark for each in people for remark in remarks_of(table.decide(each), Severity.ERROR, (each.id,)))
