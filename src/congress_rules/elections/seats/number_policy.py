"""Decide how many deputies a congress has: by the formula, and as the competent body fixed it, which outranks it."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any, Final

import attrs

from congress_rules.elections.seats.findings import SeatFinding
from congress_rules.elections.seats.fixing import Fixing
from congress_rules.elections.seats.formula import Formula
from congress_rules.elections.seats.nouns import POPULATION, FixedNumber, Jurisdiction
from congress_rules.elections.seats.number_of_deputies import NumberOfDeputies
from congress_rules.elections.seats.number_rules import NumberRules
from congress_rules.law import Provision
from congress_rules.logic import Decision, Ground, Range, Severity, Status
from congress_rules.texts import Text, joined

__all__ = ["NumberOfDeputiesPolicy"]

_NO: Final = False
_YES: Final = True


@attrs.frozen(kw_only=True)
class NumberOfDeputiesPolicy(NumberRules):
    """Give the number of deputies of a congress, by its kind of place and its population."""

    @property
    def overridden(self) -> bool:
        """Tell whether a subclass decides by free Python."""
        return type(self).of is not NumberOfDeputiesPolicy.of

    def decide(  # noqa: PLR0913 - these are what is known of a place
        self,
        level: str,
        population: int | None,
        *,
        granted: bool | None = _NO,
        many_minorities: bool | None = None,
        scattered: bool | None = None,
        fixed: FixedNumber | None = None,
        on: date | None = None,
    ) -> NumberOfDeputies:
        """Give the number of deputies by the kind of place and its population, as `of` does of a `Jurisdiction`."""
        place = Jurisdiction(
            level=level,
            population=population,
            granted=granted,
            many_minorities=many_minorities,
            scattered=scattered,
            fixed=fixed,
            on=on,
        )
        return self.of(place)

    def of(self, place: Jurisdiction) -> NumberOfDeputies:
        """Give the number of deputies of a place, by the formula and as it was fixed, and what is to be said of it."""
        found = self._computed(place)
        labels = (*found.labels(), *self._grantable(found))
        findings = (*labels, *self._granted(found), *self._compared(found), *self._fallen(found))
        names = self.named("congress_level")
        return attrs.evolve(found, findings=tuple(each.naming(names) for each in findings))

    def _computed(self, place: Jurisdiction) -> NumberOfDeputies:
        decisions = {name: table.decide(place) for name, table in self.tables.items()}
        found = NumberOfDeputies(place=place, decisions=decisions, lines=None)
        if found.status is not Status.DECIDED or place.population is None:
            return found
        return attrs.evolve(found, lines=self._formula(found).lines(place.population))

    def _formula(self, found: NumberOfDeputies) -> Formula:
        """Bring together what the tables decided and how it is read."""
        return Formula(
            base=found.decisions["base"].value,
            step=found.decisions["step"].value,
            cap=found.cap,
            extra=Fraction(found.decisions["extra"].value),
            steps=self.choice(self.steps),
            order=self.choice(self.extra),
            rounding=self.choice(self.rounding),
            bases={name: _cited(decision) for name, decision in found.decisions.items()},
        )

    # What is to be said of it

    def _granted(self, found: NumberOfDeputies) -> tuple[SeatFinding, ...]:
        decision = self.granting.decide(found.place)
        return SeatFinding.of_failing(decision, found.place.level, Severity.ERROR)

    def _grantable(self, found: NumberOfDeputies) -> Iterator[SeatFinding]:
        """Note where a share may be granted, or might by what is unknown, and is taken for not granted."""
        if found.place.granted is not _NO:
            return
        asked = self.granting.decide(attrs.evolve(found.place, granted=True))
        if asked.status is Status.UNKNOWN or (asked.decided and asked.value):
            lacking = joined([each.name for each in asked.rule.inputs if each.key in asked.needs], _OR)
            said = _IF.format(grounds=lacking) if asked.needs else Text("", "")
            ground = Ground("not-granted", _NOT_GRANTED, asked.outcome.value, (self.grant_basis,), said)
            yield SeatFinding(rule=asked.rule.id, about=found.place.level, severity=Severity.NOTE, ground=ground)

    def _compared(self, found: NumberOfDeputies) -> tuple[SeatFinding, ...]:
        """Compare the number that was fixed with the formula: an error beyond the cap or below the base.

        Cap and base are asked even where the population is unknown; how it fits the formula is not.
        """
        fixed, level, most = found.place.fixed, found.place.level, self._most(found.place)
        if fixed is None or most is None:
            return ()
        fixing = Fixing(
            number=fixed.number,
            computed=found.computed,
            base=found.decisions["base"].value,
            most=most,
            may_be_fewer=found.may_be_fewer,
        )
        binding = SeatFinding.of_failing(self.fixing.decide(fixing), level, Severity.ERROR)
        if found.computed is None:
            return binding
        return binding + SeatFinding.of_failing(self.fitting.decide(fixing), level, Severity.WARNING)

    def _most(self, place: Jurisdiction) -> int | None:
        """Give the most deputies with any population, granted or not where that is unknown."""
        grants = (_NO, _YES) if place.granted is None else (place.granted,)
        found = (self.most(attrs.evolve(place, granted=granted)) for granted in grants)
        return max((each for each in found if each is not None), default=None)

    def _fallen(self, found: NumberOfDeputies) -> Iterator[SeatFinding]:
        """Note where fewer people would have more deputies."""
        population, computed = found.place.population, found.computed
        if population is None or computed is None or not found.capped:
            return
        falls = [each for each in self.falls(found.place) if each[0] < population and each[1] > computed]
        for limit, before, _ in falls:
            said = _FALLS.format(limit=limit, number=before)
            ground = Ground("falls", _FALLEN, None, (self.basis,), said, (self.extra,))
            yield SeatFinding(rule=self.id, about=found.place.level, severity=Severity.NOTE, ground=ground)

    # Over all populations

    def falls(self, place: Jurisdiction) -> tuple[tuple[int, int, int], ...]:
        """List the populations above which the number falls, each with the number up to it and the one above it.

        Between two limits that the tables test the formula never falls, so only the limits are looked at.
        """
        beside = [(limit, self._at(place, limit, limit + 1)) for limit in self._limits()]
        return tuple((limit, pair[0], pair[1]) for limit, pair in beside if pair and pair[0] > pair[1])

    def most(self, place: Jurisdiction) -> int | None:
        """Give the most deputies that the place would have with any population; None where that is not decided."""
        return max(self._at(place, *self._limits(), _EVERYONE), default=None)

    def _at(self, place: Jurisdiction, *populations: int) -> tuple[int, ...]:
        """Give the number by the formula at each population; nothing where it is not decided."""
        found = (self._computed(attrs.evolve(place, population=each)).computed for each in populations)
        return tuple(each for each in found if each is not None)

    def _limits(self) -> list[int]:
        """List the last populations before a limit that a table tests."""
        conditions = [each for name in _COMPUTING for each in self.tables[name].conditions]
        tests = [test for each in conditions for test in each.tests() if test.input.key == POPULATION.key]
        cuts = {cut for test in tests if isinstance(test.accepts, Range) for cut in test.accepts.cuts}
        last = {limit if after else limit - 1 for limit, after in cuts}
        return sorted(limit for limit in last if limit >= 0)


def _cited(decision: Decision[Any]) -> tuple[Provision, ...]:
    return tuple(each for ground in decision.grounds for each in ground.basis)


_COMPUTING: Final = ("base", "step", "cap", "extra")
_EVERYONE: Final = 10**10
"""More people than there are."""

_NOT_GRANTED: Final = Text("可以另加名额，按未批准计算", "a share on top may be granted; it counts as not granted")
_IF: Final = Text("须为：{grounds}", "if: {grounds}")
_OR: Final = Text("或者", " or ")
_FALLEN: Final = Text("人口增加而名额减少", "more people, fewer deputies")
_FALLS: Final = Text("人口为{limit}时可有{number}名", "with {limit} people there may be {number}")
