"""Count one story once: a stage that corrects the lines of pieces that tell the same story (就高不重复)."""

from collections.abc import Iterator

import attrs

from congress_rules.logic import Norm, many
from congress_rules.policies import Journal, Line, Rate, Stage, Step
from congress_rules.publicity.nouns import Adoption

__all__ = ["HighestOnly", "OncePerStory"]


@attrs.frozen(kw_only=True)
class OncePerStory(Norm):
    """A rule by which, of the pieces of one story that rest on some rows, only the highest counts."""

    rows: tuple[str, ...] = attrs.field(converter=many)


@attrs.frozen(kw_only=True)
class HighestOnly(Stage[Adoption]):
    """Keep, of the lines of one story on one account, only the highest; each other is corrected by a line.

    It concerns the lines that rest on one of `rows`, by their ids before any amendment. Of equal lines the one of the
    earliest day, then of the first id, is kept. A piece whose story is unknown is left alone; a measure that needs to
    know it asks for it at admission.
    """

    rule: Norm
    rows: frozenset[str]

    def step(self, journal: Journal[Adoption]) -> Step[Adoption]:
        """Correct the lines that do not count."""
        groups: dict[tuple[str, str], list[Line[Adoption]]] = {}
        for line in journal.lines:
            if line.entry.story is not None and self._concerns(line):
                groups.setdefault((line.account, line.entry.story), []).append(line)
        return Step(tuple(correction for lines in groups.values() for correction in self._corrections(lines)))

    def _concerns(self, line: Line[Adoption]) -> bool:
        return any((rule.amends or rule.id) in self.rows for rule in line.rate.rules)

    def _corrections(self, lines: list[Line[Adoption]]) -> Iterator[Line[Adoption]]:
        _, *others = sorted(lines, key=lambda line: (-line.amount, line.entry.day, line.entry.id))
        for line in others:
            rate = Rate(-line.rate.value, line.rate.measure, self.id, (self.rule,))
            yield Line(rate, line.account, line.entry, line.quantity, corrects=line)
