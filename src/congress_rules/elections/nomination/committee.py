"""Say who conducts an election, who appoints the election committee (选举委员会), its duties, and who must leave it."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.nomination.nouns import Contest, Nominee
from congress_rules.elections.nomination.remarks import Remark, remarks_of
from congress_rules.law import Provision, cited
from congress_rules.logic import Decider, DecisionTable, Row, Severity, field, many
from congress_rules.policies import Policy
from congress_rules.texts import Language, Text, bracketed

__all__ = ["CommitteePolicy", "Duty"]

_LEVEL: Final = field(Contest, lambda c: c.level)
_BY_ELECTION: Final = field(Contest, lambda c: c.by_election)
_MEMBER: Final = field(Nominee, lambda n: n.member)
_RESIGNED: Final = field(Nominee, lambda n: n.resigned)
_YES: Final = True
_NO: Final = False
_DIRECT: Final = _LEVEL.one_of("township", "county")
_GENERAL: Final = (_DIRECT, _BY_ELECTION.equals(_NO))
_VACANT: Final = (_DIRECT, _BY_ELECTION.equals(_YES))
_COMMITTEE: Final = Text("选举委员会", "election committee")
_BODY: Final = Text("补选机构", "by-election body")


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

    `articles` states the rules "conducts", "conducts-by-election" (of a direct one), "conducts-indirect", "leads",
    "appoints" and "resigns", and of a primary "primary", "primary-by-election", "primary-indirect" and "entrusts";
    `duties` are data.
    """

    articles: Articles
    duties: tuple[Duty, ...] = ()

    @cached_property
    def conducts(self) -> DecisionTable[str]:
        """Give the table of who conducts the election of deputies at a level."""
        row, standing = self.articles.row, Text("本级常委会", "its standing committee")
        rows = (
            row("conducts", _COMMITTEE, _GENERAL, "election_committee"),
            row("conducts-by-election", _BODY, _VACANT, "by_election_body"),
            row("conducts-indirect", standing, _DIRECT.complement(), "standing_committee"),
        )
        return self.table(f"{self.id}-conducts", Text("主持选举的机构", "who conducts the election"), regulated(rows))

    @cached_property
    def primary(self) -> DecisionTable[str]:
        """Give the table of who conducts a primary (预选)."""
        row, presidium = self.articles.row, Text("主席团", "presidium")
        rows = (
            row("primary", _COMMITTEE, _GENERAL, "election_committee"),
            row("primary-by-election", _BODY, _VACANT, "by_election_body"),
            row("primary-indirect", presidium, _DIRECT.complement(), "presidium"),
        )
        return self.table(f"{self.id}-primary", Text("主持预选的机构", "who conducts a primary"), regulated(rows))

    @cached_property
    def entrusts(self) -> DecisionTable[str]:
        """Give the table of whom that body may entrust with the primary in its place."""
        row, group = self.articles.row, Text("选区工作组", "the district's working group")
        rows = (
            row("entrusts", group, _DIRECT, "working_group"),
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
        row = self.articles.row
        rows = (
            row(rule, Text("本级常委会", "its standing committee"), _LEVEL.equals("county"), "own_standing_committee"),
            row(
                f"{rule}-township",
                Text("县级常委会", "the county's standing committee"),
                _LEVEL.equals("township"),
                "county_standing_committee",
                of=rule,
            ),
            row(f"{rule}-above", Text("不设选举委员会", "no election committee"), _DIRECT.complement(), ""),
        )
        return self.table(f"{self.id}-{rule}", title, regulated(rows))

    @cached_property
    def resignation(self) -> DecisionTable[bool]:
        """Give the table of whether somebody who stands is in order as to the committee."""
        row, member = self.articles.row, _MEMBER.equals(_YES)
        rows: tuple[Row[bool], ...] = (
            row("no-member", Text("不是组成人员", "no member"), _MEMBER.equals(_NO), _YES, of="resigns"),
            row("resigned", Text("已辞职", "resigned"), (member, _RESIGNED.equals(_YES)), _YES, of="resigns"),
            row(
                "must-resign",
                Text("应当辞去选举委员会的职务", "must resign from the committee"),
                (member, _RESIGNED.equals(_NO)),
                _NO,
                of="resigns",
            ),
        )
        return self.table(f"{self.id}-resignation", Text("组成人员为候选人", "members who stand"), regulated(rows))

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables."""
        return (self.conducts, self.primary, self.entrusts, self.leads, self.appoints, self.resignation)

    def staying(self, people: Iterable[Nominee]) -> tuple[Remark, ...]:
        """Find the candidates who must still resign from the committee."""
        return tuple(
            remark
            for each in people
            for remark in remarks_of(self.resignation.decide(each), Severity.ERROR, (each.id,))
        )
