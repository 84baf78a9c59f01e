"""Return what a rule decides: a value, or why there is none; with the grounds, in two languages.

A status is one of a closed list. A rule never raises for a case that it cannot decide: it says what is unknown, that
no row applies, that rows contradict each other, that a value is foreign to the rule, or that the text does not
regulate the matter (which is neither yes nor no).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from fractions import Fraction
from reprlib import Repr
from typing import Any, Final, Generic, Protocol, TypeVar, cast

import attrs

from congress_rules.errors import GridSizeError, UndecidedError, nearest
from congress_rules.law import Provision, cited
from congress_rules.logic.conditions import Condition
from congress_rules.logic.domains import Booleans, Domain, Members, Names
from congress_rules.logic.inputs import FOREIGN, Input, Values
from congress_rules.logic.lines import Days, Integers, Numbers
from congress_rules.texts import Language, Text, bracketed, joined

__all__ = ["UNREGULATED", "Change", "Decision", "Flip", "Ground", "Outcome", "Status"]

T = TypeVar("T")


class Status(StrEnum):
    """How a decision ended."""

    DECIDED = "decided"
    UNKNOWN = "unknown"
    NO_ROW = "no_row"
    CONFLICT = "conflict"
    OUT_OF_DOMAIN = "out_of_domain"
    NOT_REGULATED = "not_regulated"

    @property
    def text(self) -> Text:
        """Word the status."""
        return _STATUS_TEXTS[self]


_STATUS_TEXTS: Final[Mapping[Status, Text]] = {
    Status.DECIDED: Text("已决定", "decided"),
    Status.UNKNOWN: Text("情况不明", "unknown"),
    Status.NO_ROW: Text("无适用规定", "no rule applies"),
    Status.CONFLICT: Text("规定相互冲突", "rules contradict each other"),
    Status.OUT_OF_DOMAIN: Text("取值不在规定范围内", "a value is foreign to the rule"),
    Status.NOT_REGULATED: Text("该文本未作规定", "not regulated by the text"),
}


class _Unregulated(Enum):
    UNREGULATED = "unregulated"

    def __str__(self) -> str:
        return Status.NOT_REGULATED.text.en


UNREGULATED: Final[Any] = _Unregulated.UNREGULATED
"""The value of a row whose case the text names without saying what follows, such as a reward without an amount."""


@attrs.frozen
class Outcome(Generic[T]):
    """The result of a rule without its case: shared by all cases that fall into the same cell.

    `rows` holds the ids of the rows or clauses that decide (or conflict, or wait for what is unknown); `needs` the
    keys of the inputs that are unknown, or, when the status is OUT_OF_DOMAIN, foreign.
    """

    status: Status
    value: T | None = None
    rows: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


_MARKS: Final = {True: "✓", False: "✗", None: "?"}


@attrs.frozen
class Ground:
    """What a decision rests on: a row that applied, a clause with how it came out, or what is out of domain and why.

    A ground of what is out of domain cites nothing; its id is the key of the foreign input, or "given".
    """

    id: str
    name: Text
    holds: bool | None
    basis: tuple[Provision, ...]
    detail: Text
    readings: tuple[str, ...] = ()

    def explain(self, language: Language = "zh") -> str:
        """Word the ground: its name, what was read and what was asked, and the provisions."""
        detail = Text("：", ": ") + self.detail if self.detail.zh else Text("", "")
        return f"{_MARKS[self.holds]} {(self.name + detail + bracketed(cited(self.basis))).in_(language)}"

    def brief(self, language: Language = "zh") -> str:
        """Word the ground by how it came out, its name and its provisions."""
        return f"{_MARKS[self.holds]} {(self.name + bracketed(cited(self.basis))).in_(language)}"

    @classmethod
    def of_foreign(cls, tested: Input, value: object) -> "Ground":
        """Say why a value is foreign to its input: what was read, what was expected, and the nearest member.

        Of a private input it is said only how the value is wrong.
        """
        expected = Text("；应为", "; expected ") + tested.domain.expected
        detail = _read_as(tested, value) + expected + _hint(tested.domain, value)
        return cls(tested.key, tested.name, holds=False, basis=(), detail=detail)

    @classmethod
    def of_given(cls, given: Condition, values: Values) -> "Ground":
        """Say what a case does not fulfil that every case of the rule fulfils, and what was read of it."""
        detail = worded_values(given.inputs, values) + Text("；要求：", "; required: ") + given.describe()
        return cls("given", Text("适用前提", "given"), holds=False, basis=(), detail=detail)


def worded_values(inputs: Iterable[Input], values: Values) -> Text:
    """Word the values read of some inputs, each after the input's name."""
    read = [each.name + Text(" ", " ") + _worded_value(each, values.get(each.key)) for each in inputs]
    return joined(read, Text("，", ", "))


def _worded_value(tested: Input, value: object) -> Text:
    return Text("不明", "unknown") if value is None else tested.domain.text(value)


_TYPES: Final[Mapping[type[Domain], frozenset[type]]] = {
    Members: frozenset({str}),
    Names: frozenset({str}),
    Booleans: frozenset({bool}),
    Integers: frozenset({int}),
    Days: frozenset({date}),
    Numbers: frozenset({int, Decimal, Fraction}),
}
_SHORT: Final = Repr()
_SHORT.maxstring = _SHORT.maxother = 80


def mistyped(domain: Domain, value: object) -> bool:
    """Tell whether a value is foreign already by its type; of a domain of another kind that is not known."""
    if value is None or value is FOREIGN or type(domain) not in _TYPES:
        return False
    types = _TYPES[type(domain)]
    return type(value) not in types and not (str in types and isinstance(value, str))


def _read_as(tested: Input, value: object) -> Text:
    if value is FOREIGN:
        return Text("由不在范围内的取值得出", "made of a foreign value")
    shown, kind = _SHORT.repr(value), type(value).__name__
    wrong = mistyped(tested.domain, value)
    of_type = Text(f"（{kind}）", f" ({kind})") if wrong else Text("", "")
    if tested.private:
        return (_MISTYPED if wrong else _OUTSIDE) + of_type
    return Text(f"读到 {shown}", f"read {shown}") + of_type


_MISTYPED: Final = Text("读到的取值类型不符", "read a value of another type")
_OUTSIDE: Final = Text("读到的取值不在规定范围内", "read a value outside the domain")
_HIDDEN: Final = Text("（不予显示）", "(not shown)")


def _hint(domain: Domain, value: object) -> Text:
    close = nearest(value, domain.ids) if isinstance(domain, Members) and isinstance(value, str) else None
    if close is None:
        return Text("", "")
    return Text(f"；是否为“{domain.text(close).zh}”？", f"; did you mean {close!r}?")


@attrs.frozen
class Change:
    """One input's change: from the value that was read (None: unknown) to another."""

    input: Input
    before: object = attrs.field(repr=False)
    after: object = attrs.field(repr=False)

    def explain(self, language: Language = "zh") -> str:
        """Word the change."""
        before, after = (self._worded(value).in_(language) for value in (self.before, self.after))
        return f"{self.input.name.in_(language)}: {before} → {after}"

    def _worded(self, value: object) -> Text:
        if value is None:
            return Text("?", "?")
        hidden = self.input.private and value not in self.input.domain
        return _HIDDEN if hidden else self.input.domain.text(value)


@attrs.frozen
class Flip(Generic[T]):
    """The smallest change of a case after which the rule comes to another outcome; `names` are its values' names."""

    outcome: Outcome[T]
    changes: tuple[Change, ...]
    names: Mapping[str, Text] = attrs.field(factory=dict[str, Text], eq=False, repr=False)

    def explain(self, language: Language = "zh") -> str:
        """Word the outcome and the changes that lead to it."""
        changes = ("；" if language == "zh" else "; ").join(change.explain(language) for change in self.changes)
        status, value = self.outcome.status, self.outcome.value
        result = (status.text if value is None else worded(value, self.names)).in_(language)
        return f"若 {changes}，则为{result}" if language == "zh" else f"if {changes}, then {result}"


class Rule(Protocol[T]):
    """What a decision asks its rule for; tables and sets of clauses are rules."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> Text: ...
    @property
    def inputs(self) -> tuple[Input, ...]: ...
    @property
    def names(self) -> Mapping[str, Text]: ...
    def grounds(self, outcome: Outcome[T], values: Values) -> tuple[Ground, ...]:
        """Give what an outcome rests on."""
        ...

    def flips(self, values: Values) -> tuple[Flip[T], ...]:
        """Give the smallest change to each other outcome."""
        ...


@attrs.frozen
class Decision(Generic[T]):
    """What a rule decided of one case. The case's values stay out of `repr`."""

    rule: Rule[T] = attrs.field(repr=lambda rule: repr(rule.id))
    outcome: Outcome[T]
    inputs: Mapping[str, object] = attrs.field(repr=False)

    @property
    def status(self) -> Status:
        """Tell how the decision ended."""
        return self.outcome.status

    @property
    def decided(self) -> bool:
        """Tell whether there is a value."""
        return self.outcome.status is Status.DECIDED

    @property
    def value(self) -> T:
        """Give the value; raise `UndecidedError`, naming the inputs, when there is none."""
        if self.outcome.status is not Status.DECIDED:
            about = ", ".join((*self.outcome.rows, *self.outcome.needs))
            msg = f"{self.rule.id} has no value: {self.status.text.en}" + (f" ({about})" if about else "")
            raise UndecidedError(msg)
        return cast("T", self.outcome.value)  # None, too, is a value when it was decided

    @property
    def rows(self) -> tuple[str, ...]:
        """Give the ids of the rows or clauses that decided."""
        return self.outcome.rows

    @property
    def needs(self) -> tuple[str, ...]:
        """Give the keys of the inputs that are unknown or foreign."""
        return self.outcome.needs

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """Give the rows or clauses that the decision rests on, with their provisions, or what is out of domain."""
        return self.rule.grounds(self.outcome, self.inputs)

    def flip(self) -> tuple[Flip[T], ...]:
        """Give, for each other outcome, the change of fewest inputs, then the smallest, then the first in order."""
        return self.rule.flips(self.inputs)

    def explain(self, language: Language = "zh") -> str:
        """Say what was decided and why; for a *no* and for what is undecided, what would turn it."""
        lines = [f"{self.rule.name.in_(language)}{'：' if language == 'zh' else ': '}{self.result(language)}"]
        lines += [f"  {ground.explain(language)}" for ground in self.grounds]
        lines += [f"  → {flip.explain(language)}" for flip in self._turning()]
        return "\n".join(lines)

    def _turning(self) -> tuple[Flip[T], ...]:
        """Give what would turn a *no*, or what the unknown inputs would lead to, or the least that would decide.

        Another name or id is left out: it is not a change that anyone can make. So is all where a value is of the
        wrong type: the text "45" is not far from the number 0, but no number at all.
        """
        if (self.decided and self.outcome.value is not False) or self._mistyped:
            return ()
        try:
            found = self.flip()
        except GridSizeError:  # the rule is too large to look for changes; what it decided stands
            return ()
        flips = [flip for flip in found if not any(isinstance(each.input.domain, Names) for each in flip.changes)]
        if self.status is Status.UNKNOWN:
            return tuple(flip for flip in flips if all(change.before is None for change in flip.changes))
        return tuple(flip for flip in flips if len(flip.changes) == len(flips[0].changes))

    @property
    def _mistyped(self) -> bool:
        return any(mistyped(each.domain, self.inputs.get(each.key)) for each in self.rule.inputs)

    def result(self, language: Language = "zh") -> str:
        """Word the value, or why there is none and what is unknown or foreign."""
        if self.decided:
            return worded(self.outcome.value, self.rule.names).in_(language)
        said = self.status.text.in_(language)
        names = {each.key: each.name.in_(language) for each in self.rule.inputs}
        needs = ("、" if language == "zh" else ", ").join(names.get(key, key) for key in self.needs)
        return said + (f"（{needs}）" if language == "zh" else f" ({needs})") if needs else said


def worded(value: object, names: Mapping[str, Text]) -> Text:
    """Word a value that was decided: by its name among `names`, by its own `text`, or as it is written."""
    if isinstance(value, bool):
        return Text("是", "yes") if value else Text("否", "no")
    if isinstance(value, str) and value in names:
        return names[value]
    own: object = getattr(value, "text", None) if isinstance(value, Enum) else value
    return own if isinstance(own, Text) else Text(str(value), str(value))
