"""Hold how many deputies a congress has: computed and fixed, line by line, with what is to be said of it."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, Self

import attrs

from congress_rules.elections.seats.findings import SeatFinding, SeatLine, total
from congress_rules.elections.seats.nouns import POPULATION, Jurisdiction
from congress_rules.logic import FOREIGN, Decision, Severity, Status
from congress_rules.texts import Language, Text

__all__ = ["NumberOfDeputies"]

_DECISIVE: Final = ("base", "step", "extra", "cap")
_STATUS: Final[Mapping[object, Status]] = {None: Status.UNKNOWN, FOREIGN: Status.OUT_OF_DOMAIN}


@attrs.frozen(kw_only=True)
class NumberOfDeputies:
    """The number of deputies of one place.

    `decisions` are those of the tables, by what they are of: base, step, cap, fewer, extra. `lines` sum up to what the
    formula gives; they are None where it gives nothing. `outranks` tells that a number that was fixed stands before the
    formula's: not where a body fixed it that is not competent; None where it is not known whether it is.
    """

    place: Jurisdiction
    decisions: Mapping[str, Decision[Any]] = attrs.field(repr=False, hash=False)
    lines: tuple[SeatLine, ...] | None = attrs.field(repr=False)
    findings: tuple[SeatFinding, ...] = attrs.field(default=(), repr=False)
    outranks: bool | None = True

    @property
    def computed(self) -> int | None:
        """Give the number by the formula; None where it is not decided."""
        return None if self.lines is None else total(self.lines)

    @property
    def number(self) -> int | None:
        """Give the number: as it was fixed by who is competent, else by the formula; None while that is open."""
        if self.place.fixed is None or self.outranks is False:
            return self.computed
        fixed = self.place.fixed.number
        return fixed if self.outranks or fixed == self.computed else None

    def refused(self, findings: tuple[SeatFinding, ...]) -> Self:
        """Give the number with what was found of the body that fixed it.

        The formula stands if it is not competent; which of the two stands is open while that is not known.
        """
        known = {each.ground.holds for each in findings}
        outranks = None if known == {None} else not known
        return attrs.evolve(self, outranks=outranks, findings=(*self.findings, *findings))

    @property
    def status(self) -> Status:
        """Tell how the formula ended: as the first of its tables that does not decide, save that there is no cap.

        The population is needed even where no table tests it.
        """
        return next((each.status for each in self._open()), _STATUS.get(self._population, Status.DECIDED))

    @property
    def needs(self) -> tuple[str, ...]:
        """Give the keys of what is unknown or foreign."""
        keys = [key for each in self._open() for key in each.needs]
        return tuple(dict.fromkeys([*keys, *([POPULATION.key] if self._population in _STATUS else [])]))

    @property
    def _population(self) -> object:
        return POPULATION.checked(self.place)

    def _open(self) -> Iterator[Decision[Any]]:
        for name in _DECISIVE:
            decision = self.decisions[name]
            if not decision.decided and not (name == "cap" and decision.status is Status.NOT_REGULATED):
                yield decision

    @property
    def cap(self) -> int | None:
        """Give the cap; None where there is none, or where it is not decided."""
        return self.decisions["cap"].value if self.decisions["cap"].decided else None

    @property
    def capped(self) -> bool:
        """Tell whether the cap takes anything away."""
        return any(line.part == "cap" for line in self.lines or ())

    @property
    def may_be_fewer(self) -> bool | None:
        """Tell whether there may be fewer than the base; None where that is not decided."""
        decision = self.decisions["fewer"]
        return decision.value if decision.decided else None

    @property
    def rows(self) -> tuple[str, ...]:
        """List the rows that gave the number, by their table."""
        return tuple(f"{name}[{row}]" for name, each in self.decisions.items() for row in each.rows)

    def explain(self, language: Language = "zh") -> str:
        """Word the number, its lines with their provisions, and the findings."""
        fixed = self.place.fixed
        status = Status.UNKNOWN if self.outranks is None else self.status
        said = {"computed": _shown(self.computed, self.status), "number": _shown(self.number, status)}
        form = _COMPUTED if fixed is None else _FORMS[self.outranks]
        head = form.format(**said, fixed=fixed.number if fixed is not None else "").in_(language)
        lines = [f"  {line.explain(language)}" for line in self.lines or ()]
        grounds = [] if self.lines is not None else [each.explain(language) for each in self._open()]
        return "\n".join((head, *lines, *grounds, *(f"  {each.explain(language)}" for each in self.findings)))

    def labels(self) -> Iterator[SeatFinding]:
        """Give a note where there may be fewer than the base."""
        decision = self.decisions["fewer"]
        if self.may_be_fewer:
            for ground in decision.grounds:
                yield SeatFinding(rule=decision.rule.id, about=self.place.level, severity=Severity.NOTE, ground=ground)


def _shown(number: int | None, status: Status) -> Text:
    return status.text if number is None else Text(str(number), str(number))


_COMPUTED: Final = Text("代表名额：{number}", "number of deputies: {number}")
_REFUSED: Final = Text(
    "代表名额：{number}（计算数；所定{fixed}名非有权机关确定）",
    "number of deputies: {number} (computed; {fixed} were not fixed by the competent body)",
)
_FIXED: Final = Text(
    "代表名额：{number}（已确定；计算数{computed}）", "number of deputies: {number} (fixed; computed {computed})"
)
_OPEN: Final = Text(
    "代表名额：{number}（计算数{computed}；所定{fixed}名是否由有权机关确定不明）",
    "number of deputies: {number} (computed {computed}; whether the competent body fixed the {fixed} is not known)",
)
_FORMS: Final = {True: _FIXED, False: _REFUSED, None: _OPEN}
"""How a number that was fixed is shown, by whether it outranks the formula."""
