"""Say how many candidates an election has (差额选举): from so many more than the seats to so many, exact.

Where the ratio does not give a whole number, how it is rounded is a reading; so is what applies where no whole number
lies within it. A by-election may have as many candidates as seats.
"""

from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from math import ceil, floor
from typing import Any, Final, TypeAlias

import attrs

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.nomination.nouns import Contest
from congress_rules.law import Provision, cited
from congress_rules.logic import Decider, Decision, DecisionTable, Row, Status, field
from congress_rules.policies import Policy
from congress_rules.texts import Language, Text, bracketed

__all__ = ["CandidateNumberPolicy", "CandidateNumbers"]

_MODE: Final = field(Contest, lambda c: c.mode)
_BY_ELECTION: Final = field(Contest, lambda c: c.by_election)
_YES: Final = True
_NO: Final = False
_DIRECT: Final = _MODE.equals("direct")
_INDIRECT: Final = _MODE.equals("indirect")
_VACANT: Final = _BY_ELECTION.equals(_YES)

_Rounding: TypeAlias = Callable[[Fraction], int]


def _half_up(number: Fraction) -> int:
    return floor(number + Fraction(1, 2))


_ROUNDINGS: Final[Mapping[str, tuple[_Rounding, _Rounding]]] = {
    "within": (ceil, floor),
    "up": (ceil, ceil),
    "half-up": (_half_up, _half_up),
}
"""How the least and the most are rounded, by the option of the reading."""


@attrs.frozen(kw_only=True)
class CandidateNumbers:
    """How many candidates a contest has, at the least and at the most.

    `least` is None while it is not decided; `most` also where the text states none. `none` tells that no whole number
    lies within the ratio. The decisions give the ratios with their provisions; `added` is what else it rests on.
    `set_by` are the provisions by which somebody sets the number of the contest, where the text has it so.
    """

    seats: int
    least: int | None
    most: int | None
    least_ratio: Decision[Fraction]
    most_ratio: Decision[Fraction]
    added: tuple[Provision, ...] = ()
    set_by: tuple[Provision, ...] = ()

    @property
    def none(self) -> bool:
        """Tell whether no whole number lies within the ratio."""
        return self.least is not None and self.most is not None and self.least > self.most

    @property
    def basis(self) -> tuple[Provision, ...]:
        """List the provisions that the numbers rest on."""
        grounds = (*self.least_ratio.grounds, *self.most_ratio.grounds)
        return tuple(dict.fromkeys((*(each for ground in grounds for each in ground.basis), *self.added)))

    @property
    def readings(self) -> tuple[str, ...]:
        """List the readings that the numbers rest on."""
        grounds = (*self.least_ratio.grounds, *self.most_ratio.grounds)
        return tuple(dict.fromkeys(each for ground in grounds for each in ground.readings))

    def explain(self, language: Language = "zh") -> str:
        """Word the numbers, with the provisions."""
        return (self._said + bracketed(cited(self.basis))).in_(language)

    @property
    def _said(self) -> Text:
        if self.none:
            return Text(
                "应选{seats}名，差额幅度内没有整数", "{seats} seats: no whole number lies within the ratio"
            ).format(seats=self.seats)
        known = self.least is not None, self.most is not None
        form = _ONE if known == (True, True) and self.least == self.most else _FORMS[known]
        return form.format(seats=self.seats, least=self.least, most=self.most, rest=self._rest)

    @property
    def _rest(self) -> Text:
        """Say why not both numbers are known."""
        if self.least is None:
            return self.least_ratio.status.text
        if self.set_by:
            return Text("具体人数另行决定", "how many is decided for each election")
        unstated = self.most_ratio.status is Status.NOT_REGULATED
        return Text("未规定最多人数", "no most is stated") if unstated else self.most_ratio.status.text

    def to_rows(self, language: Language = "zh") -> list[dict[str, Any]]:
        """Give the numbers as one row of plain values."""
        basis = cited(self.basis).in_(language)
        return [{"seats": self.seats, "least": self.least, "most": self.most, "basis": basis}]


_ONE: Final = Text("应选{seats}名，候选人{least}名", "{seats} seats, candidates: {least}")
_FORMS: Final = {
    (True, True): Text("应选{seats}名，候选人{least}至{most}名", "{seats} seats, candidates: {least} to {most}"),
    (True, False): Text(
        "应选{seats}名，候选人不少于{least}名，{rest}", "{seats} seats, candidates: at least {least}, {rest}"
    ),
    (False, True): Text(
        "应选{seats}名，候选人不多于{most}名，{rest}", "{seats} seats, candidates: at most {most}, {rest}"
    ),
    (False, False): Text("应选{seats}名，候选人人数：{rest}", "{seats} seats, candidates: {rest}"),
}
"""How the numbers are worded, by whether the least and the most are known."""


@attrs.frozen(kw_only=True)
class CandidateNumberPolicy(Policy):
    """Say by which share the candidates exceed the seats, in two tables: the least and the most.

    `articles` states the rules "direct", "indirect", "by-election" (a direct one), "by-election-indirect" and, where
    the text says how many candidates there are for one seat, "one-seat"; "by-election-number" where somebody sets that
    of a by-election. Readings: "e31-rounding" and "e31-one-seat".
    """

    articles: Articles
    direct_least: Fraction = Fraction(1, 3)
    direct_most: Fraction = Fraction(1)
    indirect_least: Fraction = Fraction(1, 5)
    indirect_most: Fraction = Fraction(1, 2)

    @cached_property
    def least(self) -> DecisionTable[Fraction]:
        """Give the table of the least share by which candidates exceed seats."""
        name = Text("最低差额比例", "least surplus of candidates")
        rows = (*self._general(self.direct_least, self.indirect_least), *self._equal())
        return self.table(f"{self.id}-least", name, rows)

    def _equal(self) -> Iterator[Row[Fraction]]:
        """Give the rows of a by-election: one, where the text says the same of both modes."""
        direct, indirect = (self.articles.get(rule) for rule in ("by-election", "by-election-indirect"))
        if direct == indirect:
            yield self._row("by-election", _VACANT, Fraction(0))
            return
        yield self._row("by-election", (_DIRECT, _VACANT), Fraction(0))
        yield self._row("by-election-indirect", (_INDIRECT, _VACANT), Fraction(0))

    @cached_property
    def most(self) -> DecisionTable[Fraction]:
        """Give the table of the greatest share; for a by-election no text states one."""
        name = Text("最高差额比例", "greatest surplus of candidates")
        endless = self._row("by-election", _VACANT, Fraction(0), of="by-election-most")
        return self.table(f"{self.id}-most", name, (*self._general(self.direct_most, self.indirect_most), endless))

    @cached_property
    def setter(self) -> DecisionTable[str]:
        """Give the table of who sets how many candidates a contest has; a text may leave it to the ratio alone."""
        row, county = self.articles.row, Text("区人大常委会", "standing committee of the district")
        rows = (
            row("by-election-number", county, (_DIRECT, _VACANT), "county_standing_committee"),
            row("indirect-number", Text("间接选举", "indirect election"), (_INDIRECT, _VACANT), ""),
            row("general-number", Text("换届选举", "general election"), _BY_ELECTION.equals(_NO), ""),
        )
        name = Text("决定候选人人数的机构", "who sets the number of candidates")
        return self.table(f"{self.id}-setter", name, regulated(rows))

    def _general(self, direct: Fraction, indirect: Fraction) -> tuple[Row[Fraction], ...]:
        general = _BY_ELECTION.equals(_NO)
        return (
            self._row("direct", (_DIRECT, general), direct),
            self._row("indirect", (_INDIRECT, general), indirect),
        )

    def _row(self, rule: str, when: Any, share: Fraction, of: str | None = None) -> Row[Fraction]:  # noqa: ANN401 - as a row's
        readings = () if rule.startswith("by-election") else ("e31-rounding", "e31-one-seat")
        return self.articles.row(rule, _NAMES[rule], when, share, readings=readings, of=of)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables."""
        return (self.least, self.most, self.setter)

    def numbers(self, contest: Contest) -> CandidateNumbers:
        """Give how many candidates a contest has, and by which provisions."""
        low, high = self.least.decide(contest), self.most.decide(contest)
        down, up = _ROUNDINGS[self.choice("e31-rounding")]
        floor_ = contest.seats + (low.decided and low.value > 0)
        least = max(floor_, down(contest.seats * (1 + low.value))) if low.decided else None
        most = up(contest.seats * (1 + high.value)) if high.decided else None
        found = CandidateNumbers(
            seats=contest.seats,
            least=least,
            most=most,
            least_ratio=low,
            most_ratio=high,
            set_by=self._set_by(contest),
        )
        if found.none and self.choice("e31-one-seat") == "one-more":
            return attrs.evolve(found, most=least, added=self.articles.get("one-seat", ()))
        return found

    def _set_by(self, contest: Contest) -> tuple[Provision, ...]:
        """Give the provisions by which somebody sets the number of candidates, where a text has it so."""
        found = self.setter.decide(contest)
        return tuple(each for ground in found.grounds for each in ground.basis) if found.decided else ()

    def candidates(self, seats: int, mode: str) -> CandidateNumbers:
        """Give how many candidates a general election of so many seats has; raise `ValueError` for less than one."""
        return self.numbers(Contest(id="any", mode=mode, seats=seats))


_NAMES: Final = {
    "direct": Text("直接选举", "direct election"),
    "indirect": Text("间接选举", "indirect election"),
    "by-election": Text("补选", "by-election"),
    "by-election-indirect": Text("间接选举的补选", "by-election by deputies"),
}
