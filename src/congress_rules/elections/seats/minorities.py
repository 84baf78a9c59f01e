"""Check the deputies of nationalities (民族) in a local congress, by their share of the people.

A nationality lives *concentrated* (聚居) or *scattered* (散居). Its *weight* (代表权重) is how many deputies it has for
each deputy that as many people of the place have: twice the weight is half the people per deputy. The law speaks of
people per deputy, which nobody has who has no deputy; weights are the same, turned over.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.seats.findings import SeatFinding, tolerated
from congress_rules.law import Provision
from congress_rules.logic import (
    UNREGULATED,
    Clause,
    Clauses,
    Condition,
    Decider,
    Decision,
    DecisionTable,
    Integers,
    Row,
    Severity,
    Test,
    all_of,
    any_of,
    described,
    field,
)
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["MinorityPolicy", "NationalitySeats"]


@attrs.frozen(kw_only=True)
class NationalitySeats:
    """The deputies of one nationality in the congress of a place, beside all deputies and all people.

    `group` tells minorities from Han and others, who are treated alike only in autonomous places. `level` is the kind
    of place. `very_small` is what the law calls 人口特少; `lowered` tells that a standing committee allowed less than
    half, which counts for a very small nationality in its autonomous county alone.
    """

    id: str
    group: str | None = attrs.field(metadata=described("民族类别", "nationality", facet="nationality_group"))
    settlement: str | None = attrs.field(metadata=described("居住方式", "settlement", facet="settlement"))
    population: int | None = attrs.field(metadata=described("该民族人口", "its population", domain=Integers(0)))
    all_people: int | None = attrs.field(metadata=described("境内总人口", "all people", domain=Integers(0)))
    seats: int | None = attrs.field(metadata=described("该民族代表名额", "its deputies", domain=Integers(0)))
    all_seats: int | None = attrs.field(metadata=described("代表总名额", "all deputies", domain=Integers(0)))
    level: str | None = attrs.field(
        default=None, metadata=described("行政区划类别", "kind of place", facet="congress_level")
    )
    very_small: bool | None = attrs.field(default=None, metadata=described("人口特少", "very few people"))
    lowered: bool | None = attrs.field(default=None, metadata=described("经决定低于二分之一", "allowed below half"))
    on: date | None = attrs.field(default=None, metadata=described("适用日", "governing day"))

    @property
    def share(self) -> Fraction | None:
        """Give its share of all people; None where that is unknown, and where there is nobody."""
        return None if self.population is None or not self.all_people else Fraction(self.population, self.all_people)

    @property
    def share_of_seats(self) -> Fraction | None:
        """Give its share of all deputies; None where that is unknown, and where there are none."""
        return None if self.seats is None or not self.all_seats else Fraction(self.seats, self.all_seats)

    @property
    def weight(self) -> Fraction | None:
        """Give its share of the deputies for its share of the people; None where that is unknown."""
        return None if not self.share or self.share_of_seats is None else self.share_of_seats / self.share


_GROUP: Final = field(NationalitySeats, lambda it: it.group)
_SETTLEMENT: Final = field(NationalitySeats, lambda it: it.settlement)
_SEATS: Final = field(NationalitySeats, lambda it: it.seats)
_LEVEL: Final = field(NationalitySeats, lambda it: it.level)
_VERY_SMALL: Final = field(NationalitySeats, lambda it: it.very_small)
_LOWERED: Final = field(NationalitySeats, lambda it: it.lowered)
_ON: Final = field(NationalitySeats, lambda it: it.on)
_SHARE: Final = field(NationalitySeats, lambda it: it.share, name=Text("占总人口的比例", "share of the people"))
_OF_SEATS: Final = field(
    NationalitySeats, lambda it: it.share_of_seats, name=Text("占总名额的比例", "share of the deputies")
)
_WEIGHT: Final = field(NationalitySeats, lambda it: it.weight, name=Text("代表权重", "weight"))
_YES, _NO = True, False


@attrs.frozen(kw_only=True)
class MinorityPolicy(Policy):
    """Say by the share of the people how a nationality is represented, and find where it is not.

    `treatment` is the table of what the law says: `same` (the same people per deputy), `fewer` (may be fewer, not below
    half), `capped` (may be fewer, within a share of all seats), `free` (may be fewer). `same_from`, `half_below` and
    `ceiling` are its shares, `half` the least people per deputy beside those of the place; `lowered_levels` are
    the kinds of place that may be allowed less. `tolerance` says how far weights may be apart that are to be the same.
    """

    id: str = "minorities"
    name: Text = attrs.field(default=Text("少数民族代表名额", "deputies of nationalities"))
    tolerance: Fraction = attrs.field(converter=tolerated)
    same_from: Fraction = Fraction(30, 100)
    half_below: Fraction = Fraction(15, 100)
    half: Fraction = Fraction(1, 2)
    ceiling: Fraction = Fraction(30, 100)
    groups: tuple[str, ...] = ("minority", "han_in_autonomous_place")
    lowered_levels: tuple[str, ...] = ("autonomous_county",)
    every_basis: tuple[Provision, ...]
    same_basis: tuple[Provision, ...]
    half_basis: tuple[Provision, ...]
    between_basis: tuple[Provision, ...]
    scattered_basis: tuple[Provision, ...]
    small: str = "e19-very-small"

    def rows(self) -> tuple[Row[str], ...]:
        """List how concentrated nationalities are treated by their share, and scattered ones whatever it is."""
        here, close = _GROUP.one_of(*self.groups), _SETTLEMENT.equals("concentrated")
        between = (_SHARE.at_least(self.half_below), _SHARE.less_than(self.same_from))
        same = (_SHARE.at_least(self.same_from),)
        fewer = (_SHARE.less_than(self.half_below),)
        apart = (here, _SETTLEMENT.equals("scattered"))
        return (
            _row("same", (here, close, *same), self.same_basis),
            _row("capped", (here, close, *between), self.between_basis),
            _row("fewer", (here, close, *fewer), self.half_basis),
            _row("free", apart, self.scattered_basis),
        )

    def otherwise(self) -> Row[str]:
        """Say that the text does not regulate the Han elsewhere."""
        return Row(id="elsewhere", name=_NAMES["elsewhere"], value=UNREGULATED, basis=self.every_basis)

    def binding_clauses(self) -> tuple[Clause, ...]:
        """List what the law orders: a deputy for every concentrated nationality, half at least, the ceiling."""
        one = any_of(self._not("same", "fewer", "capped"), _SEATS.at_least(1))
        capped = any_of(self._not("capped"), _OF_SEATS.at_most(self.ceiling))
        very_small, alone = _VERY_SMALL.equals(_YES), _SEATS.equals(1)
        lowered = all_of(_LEVEL.one_of(*self.lowered_levels), very_small, _LOWERED.equals(_YES))
        half = any_of(self._not("fewer"), lowered, _WEIGHT.at_most(1 / self.half))
        smallest = all_of(very_small, alone)
        return (
            Clause(id="one", name=_NAMES["one"], when=one, basis=self.every_basis),
            self._half(any_of(half, alone), "one-stands"),
            self._half(any_of(half, smallest), "very-small-stands"),
            self._half(half, "half-stands"),
            Clause(id="ceiling", name=_NAMES["ceiling"], when=capped, basis=self.between_basis),
        )

    def _half(self, when: Condition, option: str) -> Clause:
        readings = f"{self.small}={option}"
        return Clause(id="half", name=_NAMES["half"], when=when, basis=self.half_basis, readings=readings)

    def soft_clauses(self) -> tuple[Clause, ...]:
        """List what the law words softly: the same people per deputy, and never more than others."""
        never_more = any_of(self._not("same", "fewer", "capped", "free"), _WEIGHT.at_least(1 - self.tolerance))
        same = any_of(self._not("same"), _WEIGHT.at_most(1 + self.tolerance))
        return (
            Clause(id="not-more-people", name=_NAMES["not-more-people"], when=never_more, basis=self._every),
            Clause(id="same-people", name=_NAMES["same-people"], when=same, basis=self.same_basis),
        )

    @property
    def _every(self) -> tuple[Provision, ...]:
        every = (*self.same_basis, *self.half_basis, *self.between_basis, *self.scattered_basis)
        return tuple(dict.fromkeys(every))

    def _not(self, *treatments: str) -> Condition:
        """Hold where the table gives none of these treatments."""
        return self.treatment.where(*treatments).complement()

    @cached_property
    def treatment(self) -> DecisionTable[str]:
        """Give the table of treatments."""
        last = self.otherwise()
        return self.table(f"{self.id}-treatment", self.name, self.rows(), otherwise=last, day=_ON, names=_NAMES)

    @cached_property
    def binding(self) -> Clauses:
        """Give the clauses that bind."""
        title = self.name + Text("：限制", ": what binds")
        return self.clause_set(f"{self.id}-binding", title, self.binding_clauses(), day=_ON)

    @cached_property
    def soft(self) -> Clauses:
        """Give the clauses that are soft."""
        title = self.name + Text("：相当", ": about equal")
        return self.clause_set(f"{self.id}-soft", title, self.soft_clauses(), day=_ON)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table and both sets of clauses."""
        return (self.treatment, self.binding, self.soft)

    def decide(self, case: NationalitySeats) -> Decision[str]:
        """Decide how a nationality is treated."""
        return self.treatment.decide(case)

    def lawful(self, case: NationalitySeats) -> tuple[int, ...]:
        """List the numbers of deputies that are known to break nothing that binds, whatever `seats` says.

        Soft words are left aside. The first and the last are a floor and a ceiling for an apportionment.
        """
        tried = (attrs.evolve(case, seats=number) for number in range((case.all_seats or 0) + 1))
        return tuple(number for number, each in enumerate(tried) if self._binds(each))

    def _binds(self, case: NationalitySeats) -> bool:
        decision = self.binding.decide(case)
        return decision.decided and decision.value

    def check_seats(self, cases: Iterable[NationalitySeats]) -> tuple[SeatFinding, ...]:
        """Find the nationalities that have too few or too many deputies: errors, and warnings for what is soft."""
        return tuple(each for case in cases for each in self._found(case))

    def _found(self, case: NationalitySeats) -> Iterator[SeatFinding]:
        yield from SeatFinding.of_failing(self.binding.decide(case), case.id, Severity.ERROR)
        yield from SeatFinding.of_failing(self.soft.decide(case), case.id, Severity.WARNING)


def _row(name: str, when: tuple[Test, ...], basis: tuple[Provision, ...]) -> Row[str]:
    return Row(id=name, name=_NAMES[name], when=when, value=name, basis=basis)


_NAMES: Final = {
    "same": Text("每一代表所代表的人口数相当", "the same people per deputy"),
    "capped": Text("可以适当少于，名额有上限", "may be fewer people per deputy, with a ceiling of seats"),
    "fewer": Text("可以适当少于，不少于二分之一", "may be fewer people per deputy, half at least"),
    "free": Text("散居的，可以少于", "scattered: may be fewer people per deputy"),
    "elsewhere": Text("其他情形", "elsewhere"),
    "one": Text("至少一名", "one deputy at least"),
    "half": Text("每一代表的人口不少于二分之一", "half the people per deputy at least"),
    "ceiling": Text("名额上限", "ceiling of seats"),
    "not-more-people": Text("每一代表的人口不多于当地", "no more people per deputy than others"),
    "same-people": Text("每一代表的人口与当地相当", "about as many people per deputy as others"),
}
