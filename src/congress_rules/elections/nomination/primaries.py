"""Hold a primary (预选): what makes it count, and who is cut; a tie at the cut is a value, never broken in silence."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from itertools import groupby
from typing import Any, Final

import attrs
from attrs.validators import optional

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.nomination.values import a_number
from congress_rules.logic import Decider, Decision, DecisionTable, Integers, Row, Status, Test, described, field
from congress_rules.logic.attributes import truth
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["Cut", "Primary", "PrimaryPolicy"]


def _by_nominee(votes: Mapping[str, int]) -> dict[str, int]:
    return dict(votes)


def _votes(instance: object, attribute: "attrs.Attribute[Any]", value: Mapping[Any, Any]) -> None:  # noqa: ARG001
    for each in value.values():
        if type(each) is not int or each < 0:
            msg = f"{attribute.name} must hold whole numbers from 0 only"
            raise ValueError(msg)


@attrs.frozen(kw_only=True)
class Primary:
    """What happened in a primary: the votes for each, how many voters of how many took part, and whether in secret.

    `announced` tells whether the result was reviewed and announced. Votes of somebody who is missing are unknown.
    """

    votes: Mapping[str, int] = attrs.field(converter=_by_nominee, validator=_votes, hash=False)
    participants: int | None = attrs.field(
        default=None,
        validator=optional(a_number(0)),
        metadata=described("参加预选的选民数", "voters who took part", domain=Integers(0)),
    )
    voters: int | None = attrs.field(
        default=None,
        validator=optional(a_number(0)),
        metadata=described("选区选民数", "voters of the district", domain=Integers(0)),
    )
    secret: bool | None = attrs.field(
        default=None, validator=optional(truth), metadata=described("无记名投票", "secret ballot")
    )
    announced: bool | None = attrs.field(
        default=None, validator=optional(truth), metadata=described("结果已公告", "result announced")
    )

    @property
    def share(self) -> Fraction | None:
        """Give the share of the voters who took part, exact; None where it is unknown or there are no voters."""
        if self.participants is None or not self.voters:
            return None
        return Fraction(self.participants, self.voters)

    @property
    def impossible(self) -> bool:
        """Tell whether somebody has more votes than voters took part, or more took part than there are."""
        known = [number for number in (self.participants, self.voters) if number is not None]
        counts = [*self.votes.values(), *known[:1]]
        return any(each > number for each in counts for number in known)

    def among(self, voters: int | None) -> "Primary":
        """Give the primary among so many voters of the contest, where it does not itself say how many there are."""
        return self if self.voters is not None else attrs.evolve(self, voters=voters)

    def contradicts(self, voters: int | None) -> bool:
        """Tell whether its numbers contradict each other, or how many voters the contest has."""
        differs = self.voters is not None and voters is not None and self.voters != voters
        return differs or self.among(voters).impossible


_SHARE: Final = field(Primary, lambda p: p.share, name=Text("参加预选的选民比例", "share of the voters taking part"))
_SECRET: Final = field(Primary, lambda p: p.secret)
_ANNOUNCED: Final = field(Primary, lambda p: p.announced)
_YES: Final = True
_NO: Final = False


@attrs.frozen
class Cut:
    """Who is within the cut of a primary, who at it by equal votes, and who is below.

    `places` are those left for the tied; there are none, and nobody is tied, where votes decide.
    """

    chosen: tuple[str, ...]
    tied: tuple[str, ...] = ()
    places: int = 0
    below: tuple[str, ...] = ()

    @classmethod
    def of(cls, votes: Mapping[str, int], places: int) -> "Cut":
        """Cut the nominees after so many places, by their votes from high to low."""
        groups = [
            sorted(group) for _, group in groupby(sorted(votes, key=lambda each: -votes[each]), votes.__getitem__)
        ]
        chosen: list[str] = []
        while groups and len(chosen) + len(groups[0]) <= places:
            chosen += groups.pop(0)
        left = places - len(chosen)
        tied = groups.pop(0) if left and groups else []
        return cls(tuple(chosen), tuple(tied), left if tied else 0, tuple(each for group in groups for each in group))


@attrs.frozen(kw_only=True)
class PrimaryPolicy(Policy):
    """Say what makes a primary count, a table for each requirement that a text may state.

    `articles` states the rules "turnout", "secrecy" and "announcement". `turnout` is the least share of the voters.
    """

    articles: Articles
    turnout: Fraction = Fraction(1, 3)

    @cached_property
    def requirements(self) -> tuple[DecisionTable[bool], ...]:
        """Give the tables: whether enough took part, whether in secret, whether the result was announced."""
        share = str(self.turnout)
        enough = Text(f"参加预选的选民不少于{share}", f"at least {share} of the voters")
        return (
            self._requirement("turnout", enough, _SHARE.at_least(self.turnout), _SHARE.less_than(self.turnout)),
            self._requirement("secrecy", Text("无记名投票", "secret"), _SECRET.equals(_YES), _SECRET.equals(_NO)),
            self._requirement(
                "announcement", Text("结果公告", "announced"), _ANNOUNCED.equals(_YES), _ANNOUNCED.equals(_NO)
            ),
        )

    def _requirement(self, rule: str, name: Text, met: Test, broken: Test) -> DecisionTable[bool]:
        row = self.articles.row
        rows: tuple[Row[bool], ...] = (
            row(rule, name, met, _YES),
            row(f"{rule}-missing", Text("不符合：", "not: ") + name, broken, _NO, of=rule),
        )
        return self.table(f"{self.id}-{rule}", name, regulated(rows))

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables."""
        return self.requirements

    def decide(self, primary: Primary) -> tuple[Decision[bool], ...]:
        """Decide each requirement."""
        return tuple(table.decide(primary) for table in self.requirements)


def holds(decisions: tuple[Decision[bool], ...]) -> bool | None:
    """Tell whether every requirement that the text states is met; None while one is unknown."""
    if any(each.decided and not each.value for each in decisions):
        return False
    return None if any(each.status is Status.UNKNOWN for each in decisions) else True
