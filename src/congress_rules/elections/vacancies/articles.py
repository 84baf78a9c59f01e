"""Say which provisions of a text state which rule: what a text does not state it does not regulate."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeVar

import attrs

from congress_rules.law import Provision
from congress_rules.logic import UNREGULATED, Clause, Condition, Row, Test, many
from congress_rules.texts import Text

__all__ = ["Articles", "regulated"]

V = TypeVar("V")


def _stated(rules: Mapping[str, Any]) -> dict[str, tuple[Provision, ...]]:
    return {rule: many(provisions) for rule, provisions in rules.items()}


@attrs.frozen
class Articles(Mapping[str, tuple[Provision, ...]]):
    """The provisions that state each rule, by the rule's id; `silent` is what is cited where the text says nothing.

    A value may be one provision or several. The same rule so is written once for every text that has it: a clause is
    left out where the text has none, a row answers that the matter is not regulated.
    """

    rules: Mapping[str, tuple[Provision, ...]] = attrs.field(converter=_stated, hash=False)
    silent: tuple[Provision, ...] = attrs.field(converter=many)

    def __getitem__(self, rule: str) -> tuple[Provision, ...]:
        """Give the provisions that state a rule."""
        return self.rules[rule]

    def __iter__(self) -> Iterator[str]:
        """Go through the rules that the text states."""
        return iter(self.rules)

    def __len__(self) -> int:
        """Count the rules that the text states."""
        return len(self.rules)

    def row(  # noqa: PLR0913 - these are the parts of a row
        self,
        rule: str,
        name: Text,
        when: Test | tuple[Test, ...],
        value: V,
        *,
        readings: str | tuple[str, ...] = (),
        of: str | None = None,
    ) -> Row[V]:
        """Write a row called `rule`, stated by the rule `of` (its own); a text that has none does not regulate it."""
        stated = of or rule
        if stated not in self.rules:
            return Row(id=rule, name=name, when=when, value=UNREGULATED, basis=self.silent, readings=readings)
        return Row(id=rule, name=name, when=when, value=value, basis=self.rules[stated], readings=readings)

    def clause(
        self, rule: str, name: Text, when: Condition, readings: str | tuple[str, ...] = (), of: str | None = None
    ) -> Iterator[Clause]:
        """Write a clause, where the text states it."""
        stated = of or rule
        if stated in self.rules:
            yield Clause(id=rule, name=name, when=when, basis=self.rules[stated], readings=readings)

    def beside(self, other: "Articles") -> "Articles":
        """Give the rules of both texts, with the provisions of this one first; the other's silence stands."""
        both = {rule: (*self.get(rule, ()), *other.get(rule, ())) for rule in (*other, *self)}
        return Articles(both, other.silent)


def regulated(rows: Iterable[Row[V]]) -> tuple[Row[V], ...]:
    """Give the rows; where the text regulates none of their cases, one row that says so, whatever the case."""
    listed = tuple(rows)
    if any(row.value is not UNREGULATED for row in listed):
        return listed
    return (attrs.evolve(listed[0], id="silent", name=_SILENT, when=(), readings=()),)


_SILENT: Final = Text("该文本未作规定", "not regulated by the text")
