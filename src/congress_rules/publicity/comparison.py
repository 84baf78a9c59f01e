"""Compare two assessments: who gains, who loses, by which lines; the difference list after a correction, too."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from congress_rules.logic import Input, Number
from congress_rules.policies import Journal, Line, Measure
from congress_rules.policies.measures import added, multiplied
from congress_rules.policies.rows import PlainRow, html_table, line_rows
from congress_rules.texts import Language, Text

if TYPE_CHECKING:
    from congress_rules.publicity.assessment import Assessment

__all__ = ["Comparison"]

_Key: TypeAlias = tuple[object, ...]


@attrs.frozen(kw_only=True)
class Comparison:
    """What an assessment has that another has not: the other is `before`, the one is `after`.

    Lines are one and the same when they agree in entry, account, stage, rules, measure, rate and quantity; each line of
    one side takes away one of the other.
    """

    before: "Assessment" = attrs.field(repr=False)
    after: "Assessment" = attrs.field(repr=False)

    @cached_property
    def gone(self) -> tuple[Line[Any], ...]:
        """List the lines that only the assessment before has."""
        return _left(_both(self.before), _both(self.after))

    @cached_property
    def new(self) -> tuple[Line[Any], ...]:
        """List the lines that only the assessment after has."""
        return _left(_both(self.after), _both(self.before))

    def changes(self, measure: Measure) -> Mapping[str, Number]:
        """Give by how much each account gains (above zero) or loses in a measure; who stays the same is left out."""
        found: dict[str, Number] = {}
        for sign, lines in ((-1, self.gone), (1, self.new)):
            for line in lines:
                if line.rate.measure == measure:
                    found[line.account] = added(found.get(line.account, 0), multiplied(line.amount, sign))
        return {account: found[account] for account in sorted(found) if found[account] != 0}

    def of_units(self, measure: Measure) -> Mapping[str, Number]:
        """Give by how much each unit gains or loses, with what its people are credited, as `Assessment.rolled_up`."""
        sides = [each.rolled_up(measure) for each in (self.before, self.after)]
        units = sorted({*sides[0], *sides[1]})
        found = {unit: added(sides[1].get(unit, 0), multiplied(sides[0].get(unit, 0), -1)) for unit in units}
        return {unit: change for unit, change in found.items() if change != 0}

    def costs(self, measure: Measure, by: Input) -> Mapping[Any, tuple[Number, Number]]:
        """Give what each value of a term comes to before and after: `costs(YUAN, LEVEL)` for a reward scheme."""
        before, after = self.before.sums(measure, by), self.after.sums(measure, by)
        return {value: (before.get(value, 0), after.get(value, 0)) for value in {**before, **after}}

    @property
    def set_aside(self) -> tuple[str, ...]:
        """List the ids of entries of both that are set aside now and were not before."""
        return tuple(sorted((_aside(self.after) - _aside(self.before)) & self._shared))

    @property
    def restored(self) -> tuple[str, ...]:
        """List the ids of entries of both that were set aside before and are not now."""
        return tuple(sorted((_aside(self.before) - _aside(self.after)) & self._shared))

    @property
    def settled(self) -> tuple[str, ...]:
        """List the ids of entries of both that are set aside as before, but for good now, or no longer for good."""
        before, after = _open(self.before), _open(self.after)
        still = _aside(self.before) & _aside(self.after)
        return tuple(sorted(each for each in still if (each in before) is not (each in after)))

    @property
    def added(self) -> tuple[str, ...]:
        """List the ids of entries that only the ledger after holds."""
        return tuple(sorted(_entries(self.after) - _entries(self.before)))

    @property
    def removed(self) -> tuple[str, ...]:
        """List the ids of entries that only the ledger before holds."""
        return tuple(sorted(_entries(self.before) - _entries(self.after)))

    @property
    def _shared(self) -> set[str]:
        return _entries(self.before) & _entries(self.after)

    def __bool__(self) -> bool:
        """Tell whether anything differs."""
        return any((self.gone, self.new, self.set_aside, self.restored, self.settled, self.added, self.removed))

    def to_rows(self, language: Language = "zh") -> list[PlainRow]:
        """Give a row per line that is gone or new, as of a journal, with which of the two it is."""
        sides = [*("gone" for _ in self.gone), *("new" for _ in self.new)]
        rows = line_rows(Journal((), (*self.gone, *self.new)), language)
        return [{"side": side, **row} for side, row in zip(sides, rows, strict=True)]

    def _repr_html_(self) -> str:
        return html_table(self.to_rows())

    def explain(self, language: Language = "zh") -> str:
        """Word who gains and loses in each measure, the lines by which, and what was set aside or restored."""
        return "\n".join(each.in_(language) for each in self._said(language)) or _SAME.in_(language)

    def _said(self, language: Language) -> Iterator[Text]:
        for measure in dict.fromkeys(line.rate.measure for line in (*self.gone, *self.new)):
            for account, change in self.changes(measure).items():
                yield Text(f"{account}  ", f"{account}  ") + measure.amount(f"+{change}" if change > 0 else change)
        for sign, lines in (("-", self.gone), ("+", self.new)):
            yield from (_plain(f"  {sign} {line.account}  {line.explain(language)}") for line in lines)
        told = {
            _ASIDE: self.set_aside,
            _RESTORED: self.restored,
            _SETTLED: self.settled,
            _ADDED: self.added,
            _REMOVED: self.removed,
        }
        yield from (said.format(entry=entry) for said, entries in told.items() for entry in entries)


_SAME = Text("没有差别", "nothing differs")
_ASIDE = Text("改为不计：{entry}", "now set aside: {entry}")
_RESTORED = Text("改为计入：{entry}", "no longer set aside: {entry}")
_SETTLED = Text("不计，理由有变：{entry}", "still set aside, for another reason: {entry}")
_ADDED = Text("新增条目：{entry}", "added to the ledger: {entry}")
_REMOVED = Text("删去条目：{entry}", "removed from the ledger: {entry}")


def _plain(said: str) -> Text:
    return Text(said, said)


def _both(assessment: "Assessment") -> tuple[Line[Any], ...]:
    return tuple(line for journal in _journals(assessment) for line in journal.lines)


def _journals(assessment: "Assessment") -> tuple[Journal[Any], ...]:
    return (assessment.journal, assessment.rewards)


def _entries(assessment: "Assessment") -> set[str]:
    return {entry.id for journal in _journals(assessment) for entry in journal.entries}


def _aside(assessment: "Assessment") -> set[str]:
    return {each.entry.id for journal in _journals(assessment) for each in journal.set_aside}


def _open(assessment: "Assessment") -> set[str]:
    return {each.entry.id for journal in _journals(assessment) for each in journal.set_aside if each.undecided}


def _key(line: Line[Any]) -> _Key:
    rate = line.rate
    rules = tuple(rule.id for rule in rate.rules)
    kind = type(line.entry).__name__
    return (kind, line.entry.id, line.account, rate.stage, rules, rate.measure, rate.value, line.quantity)


def _left(lines: tuple[Line[Any], ...], others: tuple[Line[Any], ...]) -> tuple[Line[Any], ...]:
    """Give the lines that no equal line of the others takes away."""
    taken = Counter(map(_key, others))
    left: list[Line[Any]] = []
    for line in lines:
        key = _key(line)
        if taken[key]:
            taken[key] -= 1
        else:
            left.append(line)
    return tuple(left)
