"""Say where a voter registers, on which papers, how he votes, and for which congress (选民登记).

A text says of a place, a way of voting or a congress that it is *due* (应当), *generally* so (一般、原则上), *allowed*
(可以), a *departure* from what is generally so, or a *breach*; of what it is silent about it says nothing.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.franchise.terms import ELECTION_DAY
from congress_rules.elections.franchise.voters import Voter
from congress_rules.elections.registration.records import Registration
from congress_rules.elections.registration.wording import explained
from congress_rules.law import CIVIL_CODE_COUNTING, DayCounting, Provision
from congress_rules.logic import (
    FIRST,
    UNREGULATED,
    Decider,
    Decision,
    DecisionTable,
    Row,
    Severity,
    Status,
    Test,
    many,
)
from congress_rules.policies import Policy
from congress_rules.texts import Language, Text

__all__ = ["Lawfulness", "RegistrationFinding", "RegistrationPolicy", "Route", "ruled"]


class Lawfulness(StrEnum):
    """What a text says of a place of registration, a way of voting, or taking part."""

    DUE = "due"
    GENERALLY = "generally"
    ALLOWED = "allowed"
    DEPARTURE = "departure"
    BREACH = "breach"

    @property
    def text(self) -> Text:
        """Word it."""
        return _WORDED[self]

    @property
    def lawful(self) -> bool:
        """Tell whether it keeps to the text, its soft words included."""
        return self not in _SEVERITIES


_WORDED: Final[Mapping[Lawfulness, Text]] = {
    Lawfulness.DUE: Text("应当", "due"),
    Lawfulness.GENERALLY: Text("一般应当", "generally due"),
    Lawfulness.ALLOWED: Text("可以", "allowed"),
    Lawfulness.DEPARTURE: Text("与一般要求不一致", "departs from what is generally due"),
    Lawfulness.BREACH: Text("不符合规定", "in breach"),
}
_SEVERITIES: Final = {Lawfulness.BREACH: Severity.ERROR, Lawfulness.DEPARTURE: Severity.WARNING}


def ruled(  # noqa: PLR0913, PLR0917 - these are the parts of a row
    name: str,
    title: Text,
    when: Test | tuple[Test, ...],
    value: Any,  # noqa: ANN401 - of the kind of its table
    basis: Provision | tuple[Provision, ...],
    readings: str | tuple[str, ...] = (),
) -> Row[Any]:
    """Write one row of a table on registration."""
    return Row(id=name, name=title, when=when, value=value, basis=basis, readings=readings)


_AS_GOOD_AS: Final = {"certificate": "verification"}
"""Who brings a certificate that he may be spared needs no verification."""


@attrs.frozen(kw_only=True)
class Route:
    """One kind of place where a voter may register: what is said of it, and on which papers.

    `name` is that of the place, `required` that of the paper, where that is decided.
    """

    place: str
    name: Text
    lawfulness: Decision[Lawfulness]
    paper: Decision[str]
    required: Text | None

    def explain(self, language: Language = "zh") -> str:
        """Word the route, with its grounds."""
        said = self.lawfulness.value.text if self.lawfulness.decided else None
        lines = explained(self.lawfulness, said, language, self.name), explained(self.paper, self.required, language)
        return "\n".join(lines)


@attrs.frozen(kw_only=True)
class RegistrationFinding:
    """Something about a registration: a breach (an error), a departure from a soft rule (a warning), or an open fact.

    `matter` is the attribute of the registration that it is about; `value` words what was decided.
    """

    matter: str
    severity: Severity
    decision: Decision[Any]
    value: Text | None = None

    def explain(self, language: Language = "zh") -> str:
        """Word what was decided, with its grounds."""
        return explained(self.decision, self.value, language)


@attrs.frozen(kw_only=True)
class RegistrationPolicy(Policy):
    """Where, on which papers and how: six tables over registrations, of which the first row that applies counts.

    A text's own policy returns rows. `basis` is what it says of registration at large; what its rows do not say is not
    regulated.
    """

    id: str = "registration"
    name: Text = attrs.field(default=Text("选民登记", "registration of voters"))
    basis: tuple[Provision, ...] = attrs.field(converter=many)
    counting: DayCounting = CIVIL_CODE_COUNTING

    def place_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Say at which places who registers."""
        return ()

    def paper_rows(self) -> tuple[Row[str], ...]:
        """Say which papers that takes."""
        return ()

    def way_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Say how who votes."""
        return ()

    def congress_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Say who takes part in the election of which congress."""
        return ()

    def late_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Say who may still be registered once the list is published."""
        return ()

    def card_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Say whether voters are given a card."""
        return ()

    @cached_property
    def places(self) -> DecisionTable[Lawfulness]:
        """Give the table of places."""
        return self._first("place", Text("登记地", "place of registration"), self.place_rows())

    @cached_property
    def papers(self) -> DecisionTable[str]:
        """Give the table of papers."""
        return self._first("paper", Text("所需证明", "papers required"), self.paper_rows())

    @cached_property
    def ways(self) -> DecisionTable[Lawfulness]:
        """Give the table of ways of voting."""
        return self._first("way", Text("投票方式", "way of voting"), self.way_rows())

    @cached_property
    def congresses(self) -> DecisionTable[Lawfulness]:
        """Give the table of congresses."""
        return self._first("congress", Text("参加哪级选举", "which congress"), self.congress_rows())

    @cached_property
    def late(self) -> DecisionTable[Lawfulness]:
        """Give the table of grounds for late registration."""
        return self._first("late", Text("补办登记", "late registration"), self.late_rows())

    @cached_property
    def cards(self) -> DecisionTable[Lawfulness]:
        """Give the table of voter cards."""
        return self._first("card", Text("选民证", "voter card"), self.card_rows())

    def _first(self, name: str, title: Text, rows: tuple[Row[Any], ...]) -> DecisionTable[Any]:
        silent = ruled("silent", Text("未作规定", "not regulated"), (), UNREGULATED, self.basis)
        known = self.named(name) if name == "paper" else None
        return self.table(f"{self.id}.{name}", title, rows, hit=FIRST, otherwise=silent, day=ELECTION_DAY, names=known)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables."""
        return (self.places, self.papers, self.ways, self.congresses, self.late, self.cards)

    def routes(self, voter: Voter, election_day: date | None = None) -> tuple[Route, ...]:
        """List the places where a voter may register, and those where something unknown leaves it open."""
        return tuple(
            route
            for place in self.taxonomy.facet("place").domain.ids
            if (route := self._route(Registration(voter=voter, place=place), election_day))
        )

    def _route(self, considered: Registration, election_day: date | None) -> Route | None:
        said = self.places.decide(considered, election_day=election_day)
        if said.status is Status.UNKNOWN or (said.decided and said.value.lawful):
            paper = self.papers.decide(considered, election_day=election_day)
            name = self.taxonomy.facet("place").member(str(considered.place)).name
            required = self._paper_name(paper)
            return Route(place=str(considered.place), name=name, lawfulness=said, paper=paper, required=required)
        return None

    def _paper_name(self, paper: Decision[str]) -> Text | None:
        return self.taxonomy.facet("paper").member(paper.value).name if paper.decided else None

    def review(self, registration: Registration, election_day: date | None = None) -> tuple[RegistrationFinding, ...]:
        """Find what is wrong with a registration, or open about it; what it does not state is not looked at."""
        tables = {
            "place": self.places,
            "way": self.ways,
            "congress": self.congresses,
            "late": self.late,
            "card": self.cards,
        }
        stated = {name: table for name, table in tables.items() if getattr(registration, name) is not None}
        decided = {name: table.decide(registration, election_day=election_day) for name, table in stated.items()}
        paper = self.papers.decide(registration, election_day=election_day)
        found = [_finding(name, decision) for name, decision in decided.items()]
        return (*(each for each in found if each is not None), *_lacking(registration, paper, self._paper_name(paper)))


def _finding(matter: str, decision: Decision[Lawfulness]) -> RegistrationFinding | None:
    if not decision.decided:
        severity = None if decision.status is Status.NOT_REGULATED else Severity.NOTE
    else:
        severity = _SEVERITIES.get(decision.value)
    if severity is None:
        return None
    value = decision.value.text if decision.decided else None
    return RegistrationFinding(matter=matter, severity=severity, decision=decision, value=value)


def _lacking(registration: Registration, paper: Decision[str], name: Text | None) -> Iterator[RegistrationFinding]:
    """Find that a paper is required that was not shown, or that it is not known which was."""
    if paper.status is Status.NOT_REGULATED or registration.place is None:
        return
    if not paper.decided or (registration.paper is None and paper.value != "none"):
        yield RegistrationFinding(matter="paper", severity=Severity.NOTE, decision=paper, value=name)
    elif paper.value not in {"none", registration.paper, _AS_GOOD_AS.get(str(registration.paper))}:
        yield RegistrationFinding(matter="paper", severity=Severity.ERROR, decision=paper, value=name)
