"""Say which values an input can take, and cut them into the parts that a set of tests can tell apart.

A domain is finite (`Members`, `Booleans`), an open set of names of which only those mentioned can be told apart
(`Names`), or an ordered line (`congress_rules.logic.lines`). It checks a test's values when the rule is defined,
brings the test into canonical form, and knows what is foreign to it. `None` belongs to no domain: it means unknown.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

import attrs

from congress_rules.errors import Fault, nearest
from congress_rules.logic.cells import Cells, Range, Selection
from congress_rules.texts import Text, joined

__all__ = ["Booleans", "Domain", "Members", "Names"]

_OR: Final = Text("、", " or ")
_MOST_LISTED: Final = 6


class Domain(ABC):
    """The values that an input can take."""

    @abstractmethod
    def __contains__(self, value: object) -> bool:
        """Tell whether `value`, of the right type too, belongs to the domain."""

    @property
    @abstractmethod
    def expected(self) -> Text:
        """Say in words which values belong to the domain."""

    @abstractmethod
    def canonical(self, cells: Cells) -> Cells:
        """Bring a test into the one form that this domain has for it; its values have been checked."""

    @abstractmethod
    def parts(self, tests: Sequence[Cells]) -> tuple[Cells, ...]:
        """Cut the domain into the parts that canonical `tests` can tell apart; together they are the whole of it."""

    @abstractmethod
    def locator(self, parts: Sequence[Cells]) -> Callable[[object], int | None]:
        """Give a function from a value to the index of its part; None for a value that is unknown or foreign."""

    @abstractmethod
    def sample(self, part: Cells) -> object:
        """Give one value of a part, on its boundary where it has one."""

    @abstractmethod
    def nearest_value(self, part: Cells, value: object) -> object:
        """Give the value of a part that lies nearest to `value`, or a sample where nearness means nothing."""

    def text(self, value: object) -> Text:
        """Word one value."""
        return Text(str(value), str(value))

    @abstractmethod
    def describe(self, cells: Cells) -> Text:
        """Word a set of values, as it follows the name of the input: "is national", "is at least 18"."""

    def faults(self, cells: Cells, path: str) -> Iterable[Fault]:
        """Find the values in a test that do not belong to the domain."""
        values = cells.values if isinstance(cells, Selection) else {value for value, _ in cells.cuts}
        for value in sorted(values, key=repr):
            if value not in self:
                yield Fault(path, repr(value), self.expected.en, self._hint(value))

    def _hint(self, value: object) -> str | None:  # noqa: ARG002 - only a domain of names has a nearest name
        return None


class _Finite(Domain):
    """A domain whose values can be listed."""

    @property
    @abstractmethod
    def values(self) -> tuple[object, ...]:
        """List the values in their order."""

    def canonical(self, cells: Cells) -> Selection:
        """Name the members that a test accepts."""
        if isinstance(cells, Range):
            cuts = Range(tuple((self._rank(value), after) for value, after in cells.cuts), cells.from_start).rising
            return Selection(frozenset(value for rank, value in enumerate(self.values) if rank in cuts))
        return Selection(frozenset(value for value in self.values if value in cells))

    def _rank(self, value: object) -> int:
        return self.values.index(value)

    def parts(self, tests: Sequence[Cells]) -> tuple[Selection, ...]:
        """Group the members that no test tells apart, in the order of their first."""
        groups: dict[tuple[bool, ...], list[object]] = {}
        for value in self.values:
            groups.setdefault(tuple(value in test for test in tests), []).append(value)
        return tuple(Selection(frozenset(group)) for group in groups.values())

    def sample(self, part: Cells) -> object:
        """Give the first member of the part."""
        return next(value for value in self.values if value in part)

    def nearest_value(self, part: Cells, value: object) -> object:
        """Give the member whose place in the order is nearest."""
        if value not in self:
            return self.sample(part)
        rank = self._rank(value)
        return min((each for each in self.values if each in part), key=lambda each: abs(self._rank(each) - rank))

    def describe(self, cells: Cells) -> Text:
        """Name the members, or, when that is shorter, those left out."""
        accepted = [value for value in self.values if value in cells]
        refused = [value for value in self.values if value not in cells]
        if refused and len(refused) < len(accepted):
            return Text("不是", "is not ") + self._listed(refused)
        return Text("是", "is ") + self._listed(accepted)

    def _listed(self, values: Sequence[object]) -> Text:
        return joined([self.text(value) for value in values], _OR) if values else Text("（无）", "nothing")


@attrs.frozen
class Members(_Finite):
    """A closed list of string ids, in order, with their names.

    `ordered` tells that the order has a meaning, so that "at least the city level" can be tested.
    """

    ids: tuple[str, ...]
    names: Mapping[str, Text] = attrs.field(factory=dict[str, Text], eq=False, repr=False)
    ordered: bool = False

    @property
    def values(self) -> tuple[object, ...]:
        """List the ids in their order."""
        return self.ids

    def __contains__(self, value: object) -> bool:
        """Tell whether `value` is one of the ids."""
        return isinstance(value, str) and value in self.ids

    @property
    def expected(self) -> Text:
        """List the members: in Chinese by their names, in English by the ids, which are what is written."""
        named = "、".join(f"“{self.text(each).zh}”" for each in self.ids)
        return Text(f"下列之一：{named}", f"one of: {', '.join(self.ids)}")

    def text(self, value: object) -> Text:
        """Give the member's name, or its id where it has none."""
        return self.names.get(str(value)) or super().text(value)

    def locator(self, parts: Sequence[Cells]) -> Callable[[object], int | None]:
        """Look the part up by the id."""
        index: dict[object, int] = {
            value: number for number, part in enumerate(parts) for value in self.ids if value in part
        }
        return lambda value: index.get(value) if isinstance(value, str) else None

    def faults(self, cells: Cells, path: str) -> Iterable[Fault]:
        """Find foreign ids, and limits on a list whose order has no meaning."""
        if isinstance(cells, Range) and not self.ordered:
            yield Fault(path, "a limit", "a test by name: the order of these members has no meaning")
        yield from super().faults(cells, path)

    def _hint(self, value: object) -> str | None:
        return nearest(value, self.ids)


@attrs.frozen
class Booleans(_Finite):
    """Yes and no."""

    @property
    def values(self) -> tuple[object, ...]:
        """List yes, then no."""
        return (True, False)

    def __contains__(self, value: object) -> bool:
        """Tell whether `value` is a `bool`, which the numbers 0 and 1 are not."""
        return type(value) is bool

    @property
    def expected(self) -> Text:
        """Say that yes or no is expected."""
        return Text("是或否", "True or False")

    def text(self, value: object) -> Text:
        """Say yes or no."""
        return Text("是", "yes") if value else Text("否", "no")

    def describe(self, cells: Cells) -> Text:
        """Say which of the two is accepted."""
        return Text("为", "is ") + self._listed([value for value in self.values if value in cells])

    def faults(self, cells: Cells, path: str) -> Iterable[Fault]:
        """Find values that are neither yes nor no, and limits, which they do not have."""
        if isinstance(cells, Range):
            return (Fault(path, "a limit", "a test for True or False: they have no order"),)
        return super().faults(cells, path)

    def locator(self, parts: Sequence[Cells]) -> Callable[[object], int | None]:
        """Look the part up by the truth value."""
        yes, no = (next(number for number, part in enumerate(parts) if value in part) for value in (True, False))
        return lambda value: (yes if value else no) if type(value) is bool else None


@attrs.frozen
class Names(Domain):
    """An open set of non-empty strings, such as ids: only those that a test mentions can be told apart."""

    def __contains__(self, value: object) -> bool:
        """Tell whether `value` is a non-empty string."""
        return isinstance(value, str) and bool(value)

    @property
    def expected(self) -> Text:
        """Say that a name is expected."""
        return Text("非空文字", "a non-empty string")

    def canonical(self, cells: Cells) -> Cells:
        """Leave the selection as it is."""
        return cells

    def faults(self, cells: Cells, path: str) -> Iterable[Fault]:
        """Find values that are no names, and limits, which names do not have."""
        if isinstance(cells, Range):
            return (Fault(path, "a limit", "a test by name: names have no order"),)
        return super().faults(cells, path)

    def parts(self, tests: Sequence[Cells]) -> tuple[Selection, ...]:
        """Group the names that are mentioned; the last part is every other name."""
        named = sorted({str(value) for test in tests if isinstance(test, Selection) for value in test.values})
        groups: dict[tuple[bool, ...], list[str]] = {}
        for value in named:
            groups.setdefault(tuple(value in test for test in tests), []).append(value)
        others = Selection(frozenset[object](named), negated=True)
        return (*(Selection(frozenset[object](group)) for group in groups.values()), others)

    def locator(self, parts: Sequence[Cells]) -> Callable[[object], int | None]:
        """Look the part up by the name; a name not mentioned is in the last."""
        index: dict[object, int] = {
            value: number
            for number, part in enumerate(parts[:-1])
            if isinstance(part, Selection)
            for value in part.values
        }
        last = len(parts) - 1
        return lambda value: index.get(value, last) if isinstance(value, str) and value else None

    def sample(self, part: Cells) -> object:
        """Give the first name of the part, or a name that nothing mentions."""
        assert isinstance(part, Selection)  # noqa: S101 - names have no limits, see `faults`
        if not part.negated:
            return min(map(str, part.values))
        return next(name for name in self._fresh() if name not in part.values)

    def _fresh(self) -> Iterable[str]:
        name = "other"
        while True:
            yield name
            name += "-"

    def nearest_value(self, part: Cells, value: object) -> object:
        """Give any name of the part: nearness of names means nothing."""
        return value if value in self and value in part else self.sample(part)

    def describe(self, cells: Cells) -> Text:
        """List the names accepted, or those refused."""
        assert isinstance(cells, Selection)  # noqa: S101 - names have no limits, see `faults`
        if not cells.values:
            return Text("任意", "is anything") if cells.negated else Text("（无）", "is nothing")
        return (Text("不是", "is not ") if cells.negated else Text("是", "is ")) + self._listed(cells)

    def _listed(self, selection: Selection) -> Text:
        names = sorted(map(str, selection.values))
        if len(names) > _MOST_LISTED:
            return Text(f"所列{len(names)}项之一", f"one of the {len(names)} listed")
        return joined([self.text(name) for name in names], _OR)
