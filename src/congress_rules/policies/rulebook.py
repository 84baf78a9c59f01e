"""Hold the rules of one instrument together: its policies, taxonomy and readings, and its amendments.

A rulebook is a value. What changes it gives a new one: `attrs.evolve` for a number, `read` for a reading, `amend` from
a day on, `on` to hide later amendments.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, Self, TypeGuard, cast

import attrs

from congress_rules.errors import AmendmentError, Fault, UnknownNameError, nearest
from congress_rules.law import Instrument, Provision, Reading, choices
from congress_rules.logic import Decider, Difference, Finding, FindingKind, Norm, Severity, Status, faultless, many
from congress_rules.policies.markdown import rules_markdown
from congress_rules.policies.policy import Amendment, Policy, restated
from congress_rules.policies.taxonomy import Taxonomy
from congress_rules.texts import Language, Text

__all__ = ["Rulebook"]


@attrs.frozen(kw_only=True)
class Rulebook:
    """The rules of one instrument. Its attributes that are policies are bound to its taxonomy and readings.

    Raise `DefinitionError` for an id that two readings, or two of the rules, share.
    """

    id: str
    instrument: Instrument
    taxonomy: Taxonomy
    readings: tuple[Reading, ...] = ()
    amendments: tuple[Amendment, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Bind the policies, so that one taxonomy and one set of readings hold for all."""
        choices(self.readings)
        for each in attrs.fields(type(self)):
            if isinstance(listed := getattr(self, each.name), list):
                object.__setattr__(self, each.name, tuple(cast("list[object]", listed)))
        for name, held in self._held():
            bound = tuple(each.bound(self.taxonomy, self.readings, self.amendments) for each in many(held))
            object.__setattr__(self, name, bound if isinstance(held, tuple) else bound[0])

    @property
    def in_force(self) -> date | None:
        """Give the first day on which the rulebook applies; None when the instrument does not say."""
        return self.instrument.in_force

    @property
    def policies(self) -> Mapping[str, Policy]:
        """Give the policies by the attribute that holds them; one of several by the attribute and its id."""
        return dict(self.named_policies())

    def named_policies(self) -> Iterator[tuple[str, Policy]]:
        """Name every policy, one by one, even where two names are the same; override it to decide by more."""
        for name, held in self._held():
            for policy in many(held):
                yield f"{name}.{policy.id}" if isinstance(held, tuple) else name, policy

    def _held(self) -> Iterator[tuple[str, Policy | tuple[Policy, ...]]]:
        """List the attributes that hold a policy, or nothing but policies."""
        for each in attrs.fields(type(self)):
            held: object = getattr(self, each.name)
            if _all_policies(held):
                yield each.name, held

    @property
    def rules(self) -> Mapping[str, Decider[Any, Any]]:
        """Give every table and set of clauses by its id."""
        listed = [rule for _, policy in self.named_policies() for rule in policy.rules]
        rules = {rule.id: rule for rule in listed}
        repeated = (name for name, times in Counter(rule.id for rule in listed).items() if times > 1)
        faults = [Fault(f"{self.id}[{name}]", f"the id {name!r}", "used by one rule") for name in repeated]
        faults += [_astray(change, rules) for change in self.amendments if change.rule not in rules]
        faultless(self.id, faults)
        return rules

    def check(self) -> tuple[Finding, ...]:
        """Find gaps, overlaps, rows and inputs without effect and uncited rules, for every day; with witnesses."""
        known = self.rules  # their ids are checked together
        return tuple(finding for policy in self.policies.values() if known for finding in policy.check())

    def diff(self, other: "Rulebook") -> Mapping[str, Difference[Any]]:
        """Give, by the id of the rule, exactly which inputs the other rulebook decides differently.

        What is said beside tables and clauses (`statements`) is compared by its wording. Rules that only one of the two
        has are not compared; compare the keys of `rules`.
        """
        mine, others = self.rules, other.rules
        found = {name: mine[name].diff(others[name]) for name in mine if name in others}
        said = restated((self.id, other.id), self.statements, other.statements)
        return {**{name: difference for name, difference in found.items() if difference}, **said}

    @property
    def statements(self) -> Mapping[str, Text]:
        """Give what the rulebook says beside its tables and clauses, such as what is counted, by a name of its own."""
        return {name: said for policy in self.policies.values() for name, said in policy.statements.items()}

    @property
    def taken(self) -> tuple[Reading, ...]:
        """List the readings as they are taken; a book may let one that a parameter answers follow the parameter."""
        return self.readings

    def read(self, reading: str, choice: str) -> Self:
        """Give the rulebook with another option chosen for one reading; raise `UnknownNameError` with the nearest."""
        known = {each.id: each for each in self.readings}
        if reading not in known:
            kind = "reading"
            raise UnknownNameError(kind, reading, known)
        taken = known[reading].taking(choice)
        return attrs.evolve(self, readings=tuple(taken if each.id == reading else each for each in self.readings))

    def amend(
        self,
        rule: str,
        *norms: Norm,
        repeal: str | Iterable[str] = (),
        since: date,
        basis: Provision | tuple[Provision, ...],
    ) -> Self:
        """Give the rulebook in which, from `since` on, rows or clauses of one rule are added, replaced or repealed.

        A norm with the id of one that stands replaces it; days before `since` keep the old one. Raise
        `UnknownNameError` for a rule or a repealed norm that does not exist, and `AmendmentError`, with its findings,
        when the amended rule leaves cases undecided, on some day, that the old one decided, or is worse otherwise.
        """
        rules = self.rules
        if rule not in rules:
            kind = "rule"
            raise UnknownNameError(kind, rule, rules)
        change = Amendment(rule=rule, norms=norms, repeal=repeal, since=since, basis=basis)
        amended = attrs.evolve(self, amendments=(*self.amendments, change))
        worse = tuple(_caused(rules[rule], amended.rules[rule]))
        if worse:
            raise AmendmentError(self.id, worse)
        return amended

    def on(self, day: date) -> Self:
        """Give the rulebook as it stood on a day: later amendments are hidden."""
        return attrs.evolve(self, amendments=tuple(each for each in self.amendments if each.since <= day))

    def to_markdown(self, language: Language = "zh") -> str:
        """Write the rules out as a person would read them: each table, each set of clauses, and the readings taken."""
        title = f"# {self.instrument.title.in_(language)}"
        rules = [rules_markdown(rule, language) for rule in self.rules.values()]
        said = [f"- {each.in_(language)} (`{name}`)" for name, each in self.statements.items()]
        read = [f"- {reading.explain(language)}" for reading in self.taken]
        listed = [(_BESIDE, said), (_READINGS, read)]
        sections = [f"## {heading.in_(language)}\n\n" + "\n".join(lines) for heading, lines in listed if lines]
        return "\n\n".join((title, *rules, *sections)) + "\n"


def _all_policies(held: object) -> TypeGuard[Policy | tuple[Policy, ...]]:
    return held != () and all(isinstance(each, Policy) for each in many(held))


_BESIDE: Final = Text("表外规则", "Beside the tables")
_READINGS: Final = Text("解释选择", "Readings")
_UNDECIDED: Final = {Status.NO_ROW: FindingKind.GAP, Status.CONFLICT: FindingKind.OVERLAP}


def _caused(old: Decider[Any, Any], new: Decider[Any, Any]) -> Iterator[Finding]:
    """Find the errors that only the new rule has; of gaps and overlaps exactly the cases that it no longer decides."""
    errors = [finding for finding in new.check() if finding.severity is Severity.ERROR]
    known = {finding.kind for finding in old.check()}
    yield from (error for error in errors if error.kind not in {*known, *_UNDECIDED.values()})
    if any(error.kind in _UNDECIDED.values() for error in errors):
        for change in old.diff(new).changes:
            kind = _UNDECIDED.get(change.after.status)
            if kind is not None:
                about = new.decide_on(change.witness).rows
                yield Finding(rule=new.id, kind=kind, about=about, where=change.where, witness=change.witness)


def _astray(change: Amendment, rules: Iterable[str]) -> Fault:
    known = tuple(rules)
    return Fault("amendments", repr(change.rule), f"a rule: {', '.join(known)}", nearest(change.rule, known))
