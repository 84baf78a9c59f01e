"""Vote for another (委托投票): each mandate is accepted or refused, with its reason and article; none is lost.

A *principal* (委托人) asks a *proxy* (受托人) to vote for him. Whether a mandate counts depends on the others: on how
many the proxy has, whether the principal gave two, and whether the proxy gave away his own vote. None means unknown.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, TypeAlias

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.values import a_name, whole
from congress_rules.logic import (
    Clause,
    Clauses,
    Condition,
    Decider,
    Decision,
    Integers,
    all_of,
    any_of,
    described,
    field,
)
from congress_rules.policies import EligibilityPolicy
from congress_rules.texts import Language, Text

__all__ = ["Mandate", "MandateCase", "MandateDecision", "Mandates", "ProxyPolicy", "ProxyVote"]

_YES: Final = True
_NO: Final = False
_ONE: Final = 1
_PAPER: Final = ("持选民证等证件", "the principal's card or certificate is shown")
_CARD: Final = ("持委托人选民证", "the principal's card is shown")
_AWAY: Final = ("选举期间外出", "away during the election")
_NEITHER: Final = frozenset[str]()
_Clauses: TypeAlias = Iterator[Clause]


def _fact(zh: str, en: str) -> Any:  # noqa: ANN401 - attrs' own type of a field
    return attrs.field(default=None, repr=False, metadata=described(zh, en))


@attrs.frozen(kw_only=True)
class Mandate:
    """One written mandate. `number` is its place in the register of mandates, the first the lowest.

    `away` tells whether the principal is away while the election takes place, `detained` whether he is held and it was
    decided that he votes by proxy. `proxy_votes` tells whether the proxy is a voter himself. `mandate_shown`,
    `card_shown` and, of who is held, `certificate_shown` tell what the proxy brings. Who the two are stays out of
    `repr`.
    """

    id: str = attrs.field(validator=a_name)
    principal: str = attrs.field(repr=False, validator=a_name)
    proxy: str = attrs.field(repr=False, validator=a_name)
    number: int | None = attrs.field(default=None, validator=whole(1))
    written: bool | None = _fact("书面委托", "in writing")
    consented: bool | None = _fact("选举委员会同意", "the committee consents")
    away: bool | None = _fact("选举期间外出", "away during the election")
    detained: bool | None = _fact("被羁押等，经共同决定", "held, and decided together")
    proxy_votes: bool | None = _fact("受托人有选举权", "the proxy may vote")
    same_district: bool | None = _fact("受托人为本选区选民", "the proxy is a voter of the district")
    mandate_shown: bool | None = _fact("持委托书", "the mandate is shown")
    card_shown: bool | None = _fact("持委托人选民证", "the principal's card is shown")
    certificate_shown: bool | None = _fact("持选民权利证明", "the certificate of who is held is shown")

    @property
    def oneself(self) -> bool:
        """Tell whether principal and proxy are the same."""
        return self.principal == self.proxy


@attrs.frozen(kw_only=True)
class MandateCase:
    """A mandate among the others.

    `of_principal` is its place among those of the principal, `of_proxy` among those of the proxy; where all count or
    none, it is how many there are. `given_away` tells whether the proxy gave away his own vote.
    """

    mandate: Mandate
    of_principal: int | None = attrs.field(
        default=_ONE, metadata=described("同一委托人的委托", "mandates of the principal", domain=Integers(1))
    )
    of_proxy: int | None = attrs.field(
        default=_ONE, metadata=described("同一受托人的委托", "mandates of the proxy", domain=Integers(1))
    )
    given_away: bool | None = attrs.field(
        default=_NO, metadata=described("受托人已委托他人", "the proxy gave away his own vote")
    )


@attrs.frozen(kw_only=True)
class ProxyVote:
    """A vote that a proxy casts: whether it is as the principal wishes. What either wishes stays out of `repr`."""

    mandate: Mandate
    as_wished: bool | None = _fact("按照委托人的意愿", "as the principal wishes")


@attrs.frozen(kw_only=True)
class MandateDecision:
    """A mandate with what was decided of it."""

    mandate: Mandate
    decision: Decision[bool]

    def explain(self, language: Language = "zh") -> str:
        """Word the decision, by the mandate's id."""
        return f"{self.mandate.id}: {self.decision.explain(language)}"


@attrs.frozen(kw_only=True)
class Mandates:
    """All mandates of an election, in order of their ids."""

    decided: tuple[MandateDecision, ...]

    @property
    def accepted(self) -> tuple[Mandate, ...]:
        """List those by which a vote is cast."""
        return self._of(_YES)

    @property
    def refused(self) -> tuple[Mandate, ...]:
        """List those that are refused."""
        return self._of(_NO)

    @property
    def open(self) -> tuple[Mandate, ...]:
        """List those of which it is not known."""
        return self._of(None)

    def _of(self, wanted: bool | None) -> tuple[Mandate, ...]:  # noqa: FBT001 - one of three truth values
        return tuple(each.mandate for each in self.decided if _truth(each.decision) is wanted)

    def explain(self, language: Language = "zh") -> str:
        """Word every decision."""
        return "\n".join(each.explain(language) for each in self.decided)

    def to_rows(self, language: Language = "zh") -> list[dict[str, object]]:
        """Give the decisions as rows of plain values."""
        return [
            {
                "mandate": each.mandate.id,
                "accepted": _truth(each.decision),
                "because": "; ".join(ground.brief(language) for ground in each.decision.grounds),
            }
            for each in self.decided
        ]


def _truth(decision: Decision[bool]) -> bool | None:
    return decision.value if decision.decided else None


@attrs.frozen(kw_only=True)
class ProxyPolicy(EligibilityPolicy[MandateCase]):
    """Say which mandates count, and whether a proxy votes as he must.

    `articles` states "written", "consented", "away", "detained", "voter", "another", "district", "mandate", "card",
    "certificate" (which who is held has instead of the card), "in-person", "once", "limit" and, of the vote
    itself, "wishes". Readings:
    "e42-excess", which of too many mandates of a proxy count, "e42-two", which of two of a principal, and "e42-chain",
    whether a proxy counts who gave away his own vote.
    """

    articles: Articles
    limit: int = attrs.field(default=3, validator=whole(0))

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses."""
        return (*self.of_itself(), *self.among_others())

    @cached_property
    def _narrowed(self) -> Mapping[frozenset[str], Clauses]:
        """Give the set of clauses by those that hold as usual, and so rest on the usual article alone."""
        return {
            plain: self.clause_set(
                self.id, self.name, (*self.of_itself(plain), *self.among_others()), given=self.given(), day=self.day()
            )
            for plain in (_NEITHER, frozenset({"away"}), frozenset({"card"}), frozenset({"away", "card"}))
        }

    def decide_usual(self, case: MandateCase) -> Decision[bool]:
        """Decide one mandate; what holds of it as usual does not rest on what is said of who is held."""
        mandate, values = case.mandate, self.read(case, {})
        usual = {"away": mandate.away, "card": mandate.card_shown} if mandate.detained is not _YES else {}
        rules = self._narrowed[frozenset(rule for rule, holds in usual.items() if holds is _YES)]
        return rules.decide_on({each.key: values[each.key] for each in rules.inputs})

    def of_itself(self, plain: frozenset[str] = _NEITHER) -> tuple[Clause, ...]:
        """List the clauses on a mandate that the others do not touch; those in `plain` as of who is not held."""
        state, away = self.articles.clause, field(MandateCase, lambda c: c.mandate.away).equals(_YES)
        held = field(MandateCase, lambda c: c.mandate.detained).equals(_YES)
        written = field(MandateCase, lambda c: c.mandate.written).equals(_YES)
        consented = field(MandateCase, lambda c: c.mandate.consented).equals(_YES)
        voter = field(MandateCase, lambda c: c.mandate.proxy_votes).equals(_YES)
        local = field(MandateCase, lambda c: c.mandate.same_district).equals(_YES)
        brings = field(MandateCase, lambda c: c.mandate.mandate_shown).equals(_YES)
        card = field(MandateCase, lambda c: c.mandate.card_shown).equals(_YES)
        certificate = field(MandateCase, lambda c: c.mandate.certificate_shown).equals(_YES)
        oneself = Text("受托人为他人", "the proxy is somebody else")
        other = field(
            MandateCase, lambda c: c.mandate.oneself, name=Text("委托自己", "principal and proxy are the same")
        ).equals(_NO)
        return (
            *state("written", Text("书面委托", "in writing"), written),
            *state("consented", Text("选举委员会同意", "the committee consents"), consented),
            *(
                self.articles.clause("away", Text(*_AWAY), away)
                if "away" in plain
                else self._either(
                    "away", ("选举期间外出等", "away during the election, or held"), away, "detained", held
                )
            ),
            *state("another", oneself, other),
            *state("voter", Text("受托人有选举权", "the proxy may vote"), voter),
            *state("district", Text("受托人为本选区选民", "the proxy is a voter of the district"), local),
            *state("mandate", Text("持委托书", "the mandate is shown"), brings),
            *(
                self.articles.clause("card", Text(*_CARD), card)
                if "card" in plain
                else self._either("card", _PAPER, card, "certificate", all_of(held, certificate))
            ),
        )

    def _either(self, rule: str, name: tuple[str, str], usual: Condition, other: str, instead: Condition) -> _Clauses:
        """Write a clause that holds in another case, too, where the text states that; it rests on both articles."""
        if other not in self.articles:
            return self.articles.clause(rule, Text(*name), usual)
        both = Articles({rule: (*self.articles.get(rule, ()), *self.articles[other])}, self.articles.silent)
        return both.clause(rule, Text(*name), any_of(usual, instead))

    def among_others(self) -> tuple[Clause, ...]:
        """List the clauses on a mandate among the others."""
        once = field(MandateCase, lambda c: c.of_principal).at_most(_ONE)
        few = field(MandateCase, lambda c: c.of_proxy).at_most(self.limit)
        own = field(MandateCase, lambda c: c.given_away).equals(_NO)
        at_most = Text("接受的委托不超过{n}人", "at most {n} principals").format(n=self.limit)
        vote = Text("受托人本人投票", "the proxy votes himself, and has not given his vote away")
        one = Text("一名选民一票", "one vote for each voter")
        return (
            *self.articles.clause("in-person", vote, own, readings="e42-chain=in-person"),
            *self.articles.clause("once", one, once, readings="e42-two"),
            *self.articles.clause("limit", at_most, few, readings="e42-excess"),
        )

    @cached_property
    def casting(self) -> Clauses:
        """Give the set of clauses on the vote itself, which no mandate depends on."""
        wished = field(ProxyVote, lambda v: v.as_wished).equals(_YES)
        wishes = self.articles.clause("wishes", Text("按照委托人的意愿", "as the principal wishes"), wished)
        return self.clause_set(f"{self.id}-casting", Text("代为投票", "how a proxy votes"), wishes)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List both sets of clauses."""
        return (*super().rules, self.casting)

    def decide_vote(self, vote: ProxyVote) -> Decision[bool]:
        """Decide whether a proxy's vote is cast as it must be."""
        return self.casting.decide(vote)

    def decide_all(self, mandates: Iterable[Mandate]) -> Mandates:
        """Decide all mandates of an election; their order does not matter."""
        listed = sorted(mandates, key=lambda each: (each.id, each.number or 0, each.principal, each.proxy))
        cases = [MandateCase(mandate=each) for each in listed]
        standing = self._standing(cases)
        away: dict[str, bool | None] = {}
        for each, truth in standing:
            if truth is not _NO:  # a vote that was surely given away stays so, whatever else is unknown
                away[each.mandate.principal] = away.get(each.mandate.principal) or truth
        cases = [attrs.evolve(each, given_away=away.get(each.mandate.proxy, _NO)) for each in cases]
        once = self._places(cases, lambda each: each.principal, self.choice("e42-two"), _ONE)
        cases = [attrs.evolve(each, of_principal=place) for each, place in zip(cases, once, strict=True)]
        few = self._places(cases, lambda each: each.proxy, self.choice("e42-excess"), self.limit)
        cases = [attrs.evolve(each, of_proxy=place) for each, place in zip(cases, few, strict=True)]
        return Mandates(
            decided=tuple(MandateDecision(mandate=each.mandate, decision=self.decide_usual(each)) for each in cases)
        )

    def _standing(self, cases: Sequence[MandateCase]) -> list[tuple[MandateCase, bool | None]]:
        return [(each, _truth(self.decide(each))) for each in cases]

    def _places(
        self, cases: Sequence[MandateCase], key: Callable[[Mandate], str], choice: str, limit: int
    ) -> list[int | None]:
        """Give each mandate its place among those of the same person that are not refused otherwise."""
        groups: Mapping[str, list[tuple[int, Mandate, bool | None]]] = defaultdict(list)
        standing = self._standing(cases)
        for number, (each, truth) in enumerate(standing):
            if truth is not _NO:
                groups[key(each.mandate)].append((number, each.mandate, truth))
        return [
            _ONE if truth is _NO else _place(number, each.mandate, groups[key(each.mandate)], choice, limit)
            for number, (each, truth) in enumerate(standing)
        ]


def _place(
    at: int, mandate: Mandate, group: Sequence[tuple[int, Mandate, bool | None]], choice: str, limit: int
) -> int | None:
    """Give a place, or how many there are; None where it is not known whether that lies within the limit.

    Those before it for sure make the least place, those that may be before it the greatest.
    """
    others = [(each, truth) for number, each, truth in group if number != at]
    if choice == "none":
        before = [truth is not None for _, truth in others]
        least, most = 1 + sum(before), 1 + len(others)
    else:
        least = 1 + sum(truth is not None and _surely_before(each, mandate) for each, truth in others)
        most = 1 + sum(not _surely_before(mandate, each) for each, _ in others)
    return most if most <= limit else least if least > limit else None


def _surely_before(one: Mandate, other: Mandate) -> bool:
    return one.number is not None and other.number is not None and one.number < other.number
