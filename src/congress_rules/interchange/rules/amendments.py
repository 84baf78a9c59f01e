"""Write amendments: the rule that they change, from when on, and the norms that are added, replaced or repealed."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, TypeAlias, TypeVar

import attrs
from cattrs import Converter

from congress_rules.errors import UnknownNameError
from congress_rules.interchange.documents.converters import is_list, listed
from congress_rules.interchange.documents.limits import Refused, shortened
from congress_rules.interchange.documents.reading import Misfit, Parts, SkipPart, under
from congress_rules.interchange.rules.norms import make_rule_converter
from congress_rules.interchange.rules.policies import ENTRIES, is_rating, resting
from congress_rules.interchange.rules.scopes import Scope
from congress_rules.law import Provision
from congress_rules.logic import Clause, Norm, Row
from congress_rules.policies import Amendment, Policy, RewardPolicy
from congress_rules.publicity import (
    AdmissionPolicy,
    Adoption,
    Award,
    Candidate,
    Holder,
    HonourPolicy,
    PublicityRulebook,
    WorkQuota,
)

__all__ = ["read_amendments", "write_amendments"]

Plain: TypeAlias = dict[str, object]
Book = TypeVar("Book", bound=PublicityRulebook)

_KEYS: Final = ("rule", "since", "basis", "repeal", "rows", "clauses")


@attrs.frozen
class _Subject:
    """What a rule is about, and what it is made of."""

    rule: str
    policy: Policy
    owner: type
    norms: type[Norm]

    @property
    def key(self) -> str:
        """Give the key under which its norms stand."""
        return "rows" if self.norms is Row else "clauses"

    def scope(self, scope: Scope) -> Scope:
        """Give the scope of its norms."""
        own = scope.over(self.owner)
        return resting(own, self.policy) if isinstance(self.policy, AdmissionPolicy) else own


def _subjects(book: PublicityRulebook) -> Mapping[str, _Subject]:
    """Give, by the id of each rule, what it is about."""
    return {each.rule: each for policy in book.policies.values() for each in _of_policy(policy)}


def _of_policy(policy: Policy) -> Iterator[_Subject]:
    if is_rating(policy):
        yield _Subject(policy.id, policy, Award if isinstance(policy, RewardPolicy) else Adoption, Row)
    elif isinstance(policy, AdmissionPolicy):
        if policy.participants is not None:
            yield _Subject(policy.participants.id, policy, Adoption, Row)
        yield _Subject(policy.id, policy, Adoption, Clause)
    elif isinstance(policy, WorkQuota):
        yield _Subject(policy.required.id, policy, Holder, Row)
        yield _Subject(policy.counting.id, policy, ENTRIES[policy.of], Clause)
    elif isinstance(policy, HonourPolicy):
        yield _Subject(policy.id, policy, Candidate, Clause)


def write_amendments(book: PublicityRulebook, scope: Scope) -> list[Plain]:
    """Write the amendments, each against the rules as those before it left them."""
    changes = book.amendments
    before = (attrs.evolve(book, amendments=changes[:number]) for number in range(len(changes)))
    return [_written(change, _subjects(each), scope) for change, each in zip(changes, before, strict=True)]


def _written(change: Amendment, subjects: Mapping[str, _Subject], scope: Scope) -> Plain:
    subject = subjects.get(change.rule)
    if subject is None:
        return {"rule": Refused(f"the rule {change.rule!r}", "a rule of the rulebook")}
    converter = make_rule_converter(subject.scope(scope))
    norms = [
        converter.unstructure(norm, subject.norms)
        if type(norm) is subject.norms
        else Refused(f"a {type(norm).__name__}", f"a {subject.norms.__name__}")
        for norm in change.norms
    ]
    parts: Plain = {
        "rule": change.rule,
        "since": change.since,
        "basis": converter.unstructure(change.basis, tuple[Provision, ...]),
        "repeal": [*change.repeal],
        subject.key: norms,
    }
    return {key: part for key, part in parts.items() if part}


def read_amendments(data: object, book: Book, scope: Scope) -> Book:
    """Read amendments, each against the rules as those before it left them, and give the amended rulebook."""
    if not is_list(data):
        raise Misfit(shortened(data), "a list")
    for place, each in enumerate(data):
        with under(place):
            book = attrs.evolve(book, amendments=(*book.amendments, _read(each, _subjects(book), scope)))
    return book


def _read(data: object, subjects: Mapping[str, _Subject], scope: Scope) -> Amendment:
    parts = Parts(data, _KEYS)
    subject = parts.make("rule", lambda name: _named(name, subjects))
    known = subject if parts.sound("rule") else None
    converter = make_rule_converter(scope if known is None else known.scope(scope))
    since = parts.make("since", lambda day: converter.structure(day, date))
    basis = parts.make("basis", lambda cited: converter.structure(cited, tuple[Provision, ...]))
    repeal = parts.may("repeal", lambda names: converter.structure(names, tuple[str, ...]), ())
    rows = parts.may("rows", lambda given: _norms(given, "rows", known, converter), list[Norm]())
    clauses = parts.may("clauses", lambda given: _norms(given, "clauses", known, converter), list[Norm]())
    parts.check()
    return Amendment(rule=subject.rule, norms=(*rows, *clauses), repeal=repeal, since=since, basis=basis)


def _named(name: object, subjects: Mapping[str, _Subject]) -> _Subject:
    if not isinstance(name, str) or name not in subjects:
        kind = "rule"
        raise UnknownNameError(kind, name, subjects)
    return subjects[name]


def _norms(data: object, key: str, subject: _Subject | None, converter: Converter) -> list[Norm]:
    if subject is None:
        raise SkipPart  # what the rule is made of is not known, and that is said already
    if subject.key != key:
        raise Misfit(key, f"{subject.key}, of which the rule is made")
    return listed(data, Row[Any] if subject.norms is Row else Clause, converter, shortened)
