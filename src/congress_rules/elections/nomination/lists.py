"""Settle the formal list of candidates (正式代表候选人名单) from the nominees, by the route that the law leads to.

The majority's opinion and the votes of a primary are inputs: what voters think is stated, never inferred.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

import attrs
from attrs.validators import optional

from congress_rules.elections.nomination.house import RECORD
from congress_rules.elections.nomination.missing import missing_of
from congress_rules.elections.nomination.nominations import Nominations
from congress_rules.elections.nomination.nouns import Contest
from congress_rules.elections.nomination.numbers import CandidateNumbers
from congress_rules.elections.nomination.primaries import Cut, Primary, PrimaryPolicy, holds
from congress_rules.elections.nomination.remarks import Remark, remarks_of
from congress_rules.elections.nomination.routes import ROUTES, RoutePolicy, Standing
from congress_rules.elections.nomination.values import a_number, ids_or_none, name_or_unknown, names_once
from congress_rules.law import Provision, cited
from congress_rules.logic import Decision, Integers, Severity, described
from congress_rules.logic.attributes import truth
from congress_rules.logic.cells import less_than
from congress_rules.texts import Language, Text, bracketed

__all__ = ["Consultation", "FormalList", "impossible", "outside", "settle"]


@attrs.frozen(kw_only=True)
class Consultation:
    """What came of consulting the electors (讨论、协商).

    `agreed` tells whether there is a fairly unanimous opinion (较为一致意见), `opinion` whom the majority wants on the
    formal list, by id. `days` is how long nomination and deliberation took. `steps` is a member of the taxonomy: who
    consulted, the voter groups unless it is said; None says that it is not known.
    """

    agreed: bool | None = attrs.field(default=None, validator=optional(truth))
    opinion: tuple[str, ...] | None = attrs.field(
        default=None, converter=ids_or_none, validator=optional(names_once), repr=False
    )
    days: int | None = attrs.field(
        default=None, validator=optional(a_number(0)), metadata=described("天数", "days", domain=Integers(0))
    )
    steps: str | None = attrs.field(
        default="groups", validator=name_or_unknown, metadata=described("协商步骤", "who consulted", facet="steps")
    )


@attrs.frozen(kw_only=True)
class FormalList:
    """The formal list of one contest, as far as it is settled.

    `candidates` is None while the list is not settled: nomination or consultation goes on, a primary is due or does not
    count, or something is unknown. `cut` is how a primary divides the nominees; a tie at its cut leaves the list open.
    `requirements` are the decisions on the days of nomination, on the primary, on who consulted, and on whether each
    who is not left out has left the election committee. `open` are nominees of whom it is unknown whether they are
    listed. `missing` names what must still be stated so that the list can be settled.
    """

    contest: Contest
    nominees: tuple[str, ...]
    open: tuple[str, ...]
    numbers: CandidateNumbers
    route: Decision[str]
    candidates: tuple[str, ...] | None = None
    cut: Cut | None = None
    requirements: tuple[Decision[bool], ...] = attrs.field(default=(), repr=False)
    remarks: tuple[Remark, ...] = attrs.field(default=(), repr=False)
    missing: tuple[Remark, ...] = attrs.field(default=(), repr=False)

    @property
    def settled(self) -> bool:
        """Tell whether the list is settled."""
        return self.candidates is not None

    @property
    def lawful(self) -> bool | None:
        """Tell whether the list is settled without a breach; None while it is not, or a requirement is unknown."""
        if self.candidates is None:
            return None
        broken = any(each.severity is Severity.ERROR for each in self.remarks)
        return False if broken else holds(self.requirements)

    @property
    def left_out(self) -> tuple[str, ...]:
        """List the nominees who are not on the settled list."""
        return () if self.candidates is None else tuple(each for each in self.nominees if each not in self.candidates)

    @property
    def tied(self) -> tuple[str, ...]:
        """List the nominees who are tied at the cut of the primary."""
        return () if self.cut is None else self.cut.tied

    @property
    def basis(self) -> tuple[Provision, ...]:
        """List the provisions by which the list comes about."""
        return tuple(dict.fromkeys(each for ground in self.route.grounds for each in ground.basis))

    @property
    def primary(self) -> bool:
        """Tell whether the list is that of a primary."""
        return self.route.decided and self.route.value == "primary"

    def explain(self, language: Language = "zh") -> str:
        """Word the route, the list or what keeps it open, and the remarks."""
        return "\n".join(self._lines(language))

    def _lines(self, language: Language) -> Iterator[str]:
        decided = _DECIDED.format(count=self.contest.candidates) if self.contest.candidates else Text("", "")
        yield f"{self.contest.id}: {self.numbers.explain(language)}{decided.in_(language)}"
        way = ROUTES[self.route.value] if self.route.decided else self.route.status.text
        yield f"  {(way + bracketed(cited(self.basis))).in_(language)}"
        yield f"  {self._result.in_(language)}"
        if self.tied and self.cut is not None:
            yield f"  {_TIE.format(tied=', '.join(self.tied), places=self.cut.places).in_(language)}"
        yield from (f"  {each.explain(language)}" for each in (*self.missing, *self.remarks))

    @property
    def _result(self) -> Text:
        if self.candidates is None:
            return Text("正式代表候选人名单尚未确定", "the formal list is not settled")
        listed = ", ".join(self.candidates)
        return Text("正式代表候选人：{listed}", "formal candidates: {listed}").format(listed=listed)

    def to_rows(self, language: Language = "zh") -> list[dict[str, Any]]:
        """Give a row of plain values for each nominee: on the list, tied for it, left out, or open."""
        basis = cited(self.basis).in_(language)
        return [
            {"contest": self.contest.id, "nominee": each, "place": self._place(each), "basis": basis}
            for each in (*self.nominees, *self.open)
        ]

    def _place(self, nominee: str) -> str:
        if nominee in self.tied:
            return "tied"
        if self.candidates is None:
            return "open"
        return "formal" if nominee in self.candidates else "left_out"


_DECIDED: Final = Text("；决定的人数：{count}", "; decided: {count}")
_TIE: Final = Text("票数相等：{tied}，余{places}名", "equal votes: {tied}, for {places} places")


def settle(  # noqa: PLR0913 - the rules, and what is stated
    nominations: Nominations,
    numbers: CandidateNumbers,
    routes: RoutePolicy,
    primaries: PrimaryPolicy,
    *,
    consultation: Consultation | None = None,
    primary: Primary | None = None,
) -> FormalList:
    """Settle the formal list, as far as what is stated allows it."""
    said, contest = consultation or Consultation(), nominations.contest
    count = None if nominations.open else len(nominations.nominees)
    standing = Standing.of(contest, numbers, count, agreed=said.agreed, days=said.days, steps=said.steps)
    found = FormalList(
        contest=contest,
        nominees=nominations.nominees,
        open=nominations.open,
        numbers=numbers,
        route=routes.decide(standing, by_election=contest.by_election),
    )
    long = routes.deliberation.decide(standing)
    remarks = (*remarks_of(long, Severity.ERROR, (contest.id,)), *_decided_number(found))
    found = attrs.evolve(found, requirements=(long,), remarks=remarks)
    places = routes.places(contest, numbers)
    followed = _followed(found, said, primary, places, primaries)
    consulted = routes.consulting.decide(standing)
    return attrs.evolve(
        followed,
        missing=missing_of(followed, primary, places),
        requirements=(*followed.requirements, consulted),
        remarks=(*followed.remarks, *remarks_of(consulted, Severity.ERROR, (contest.id,))),
    )


def _followed(
    found: FormalList, said: Consultation, primary: Primary | None, places: int | None, primaries: PrimaryPolicy
) -> FormalList:
    """Follow the route: it says which of what is stated counts."""
    route = found.route.value if found.route.decided else None
    if route in {"list", "vote"}:
        return attrs.evolve(found, candidates=found.nominees)
    if route == "opinion" and said.opinion is not None:
        return _by_opinion(found, said.opinion)
    if route == "primary" and primary is not None:
        return _by_primary(found, primary, places, primaries)
    return found


def _by_opinion(found: FormalList, opinion: tuple[str, ...]) -> FormalList:
    strangers = tuple(sorted(set(opinion) - set(found.nominees)))
    remarks = list(outside(found.contest, found.numbers, len(opinion), "opinion"))
    if strangers:
        name = Text("意见所列的人未经提名", "the opinion names people who were not nominated")
        remarks.append(Remark("not-nominated", Severity.ERROR, name, found.basis, strangers))
    return attrs.evolve(found, candidates=tuple(sorted(opinion)), remarks=(*found.remarks, *remarks))


def _by_primary(found: FormalList, primary: Primary, places: int | None, primaries: PrimaryPolicy) -> FormalList:
    voters = found.contest.size
    if primary.contradicts(voters):
        return attrs.evolve(found, remarks=(*found.remarks, impossible(found.contest.id)))
    requirements = primaries.decide(primary.among(voters))
    broken = [each for decision in requirements for each in remarks_of(decision, Severity.ERROR, (found.contest.id,))]
    votes = {each: primary.votes[each] for each in found.nominees if each in primary.votes}
    known = places is not None and len(votes) == len(found.nominees)
    cut = Cut.of(votes, places) if known and places is not None else None
    counts = cut is not None and not cut.tied and holds(requirements)
    return attrs.evolve(
        found,
        candidates=cut.chosen if counts and cut is not None else None,
        cut=cut,
        requirements=(*found.requirements, *requirements),
        remarks=(*found.remarks, *broken, *_strangers(found, primary)),
    )


def impossible(contest: str) -> Remark:
    """Remark that the numbers of a primary contradict each other, or those of its contest."""
    name = Text("预选的票数、人数互相矛盾", "the numbers of the primary and of its contest contradict each other")
    return Remark("primary-impossible", Severity.ERROR, name, RECORD.cite("4"), (contest,))


def _strangers(found: FormalList, primary: Primary) -> Iterable[Remark]:
    strangers = tuple(sorted(set(primary.votes) - set(found.nominees)))
    if strangers:
        name = Text("所得票的人未列入名单，不计", "votes of people who are not listed do not count")
        yield Remark("votes-of-others", Severity.NOTE, name, RECORD.cite("2"), strangers)


def _decided_number(found: FormalList) -> Iterable[Remark]:
    if found.contest.candidates is not None:
        yield from outside(found.contest, found.numbers, found.contest.candidates, "number")


def outside(contest: Contest, numbers: CandidateNumbers, count: int, rule: str) -> Iterator[Remark]:
    """Remark that a number of candidates lies outside the ratio, or is none that a by-election may have."""
    standing = Standing.of(contest, numbers, count)
    fewer = numbers.least is not None and count in less_than(numbers.least)
    if (standing.excess or 0) > 0 or (standing.short or 0) > 0 or fewer:
        basis = numbers.set_by if contest.by_election and numbers.set_by else (*numbers.basis, RECORD.cite("3"))
        yield Remark(f"{rule}-outside", Severity.ERROR, _outside(contest, count), basis, (contest.id,))


def _outside(contest: Contest, count: int) -> Text:
    if not contest.by_election:
        return Text("人数不在差额幅度之内", "the number of candidates is not within the ratio")
    if count < contest.seats:
        return Text("人数少于应选名额", "there are fewer candidates than seats")
    return Text("人数与决定的人数不符", "the number of candidates is not the one decided")
