"""Write policies of the library's kinds, and read them: the forms that their methods fill, and what has no form."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import partial
from inspect import getattr_static
from typing import Any, Final, TypeAlias, TypeGuard, TypeVar, cast

import attrs
from cattrs import Converter

from congress_rules.interchange.documents.limits import Refused
from congress_rules.interchange.documents.reading import Misfit, Parts, SkipPart, under
from congress_rules.interchange.rules.conditions import faultless
from congress_rules.interchange.rules.forms import AdmissionForm, HonourForm, QuotaForm, ScoringForm
from congress_rules.interchange.rules.norms import make_rule_converter
from congress_rules.interchange.rules.scopes import Known, Scope
from congress_rules.interchange.rules.written import WrittenAdmission
from congress_rules.law import Period
from congress_rules.logic import UNREGULATED, Clause, Input, Integers, Row
from congress_rules.policies import Policy, RewardPolicy, ScoringPolicy, Taxonomy
from congress_rules.publicity import (
    AdmissionPolicy,
    Adoption,
    Designation,
    HonourPolicy,
    Submission,
    WorkQuota,
)

__all__ = [
    "ENTRIES",
    "admission_form",
    "form_of",
    "is_rating",
    "overriding",
    "read_admission",
    "read_honour",
    "read_quota",
    "read_rates",
    "resting",
    "write_admission",
    "write_honour",
    "write_quota",
    "write_rates",
]

F = TypeVar("F")

Plain: TypeAlias = dict[str, object]

ENTRIES: Final[Mapping[str, type]] = {"submissions": Submission, "adoptions": Adoption, "designations": Designation}
"""What a quota counts, by its name in a file."""

# Writing


def overriding(thing: object, base: type, stated: Iterable[str]) -> tuple[str, ...]:
    """List what the class of a thing overrides beside the methods that state rules: it is free Python."""
    known = {*stated, *(each.name for each in attrs.fields(cast("Any", base)))}
    names = {name for each in base.__mro__ for name in vars(each) if not name.startswith(("__", "_abc_"))}
    kind = type(thing)
    return tuple(sorted(name for name in names - known if getattr_static(kind, name) is not getattr_static(base, name)))


def refused(policy: Policy, base: type, stated: Iterable[str]) -> Plain:
    """Give what a policy decides by free Python, as the parts of it that cannot be written."""
    kind = type(policy)
    found = Refused(f"free Python ({kind.__module__}.{kind.__qualname__})", "said by rows and clauses")
    return dict.fromkeys(overriding(policy, base, stated), found)


def is_rating(policy: Policy) -> TypeGuard[ScoringPolicy[Any]]:
    """Tell whether a policy gives points or rewards."""
    return isinstance(policy, ScoringPolicy)


_RATING: Final = ("rows", "otherwise", "given", "hit", "day", "quantity")


def rates_form(policy: ScoringPolicy[Any]) -> ScoringForm:
    """Give what a policy that gives points or rewards returns."""
    quantity = policy.quantity()
    return ScoringForm(
        id=policy.id,
        name=policy.name,
        measure=policy.measure,
        day=policy.day(),
        given=policy.given(),
        hit=policy.hit(),
        quantity=None if isinstance(quantity, tuple) else quantity,
        quantities=quantity if isinstance(quantity, tuple) else (),
        rows=policy.rows(),
        otherwise=policy.otherwise(),
    )


def write_rates(policy: ScoringPolicy[Any], scope: Scope) -> Plain:
    """Write a policy that gives points or rewards."""
    base = RewardPolicy if isinstance(policy, RewardPolicy) else ScoringPolicy
    form = rates_form(policy)
    written = make_rule_converter(scope).unstructure(form)
    for row, table in zip(form.rows, written["rows"], strict=True):
        _check_rate(row, table)
    if form.otherwise is not None:
        _check_rate(form.otherwise, written["otherwise"])
    return {**written, **refused(policy, base, _RATING)}


def _check_rate(row: Row[Any], written: Plain) -> None:
    """Refuse to write a rate that is no number, which would not be read back."""
    if row.value is not UNREGULATED and type(row.value) not in {int, Decimal, Fraction}:
        written["value"] = Refused(f"a value of type {type(row.value).__name__}", "a number")


def admission_form(policy: AdmissionPolicy) -> AdmissionForm:
    """Give what conditions of admission return, without the clauses of book-keeping."""
    plain = attrs.evolve(policy, period=None)
    return AdmissionForm(
        id=plain.id,
        name=plain.name,
        in_force=plain.in_force,
        day=plain.day(),
        outside=plain.outside,
        participants=plain.participant_rows(),
        participants_otherwise=plain.participant_otherwise(),
        given=plain.given(),
        clauses=plain.clauses(),
    )


def write_admission(policy: AdmissionPolicy, scope: Scope) -> Plain:
    """Write conditions of admission."""
    plain, form = attrs.evolve(policy, period=None), admission_form(policy)
    stated = ("participant_rows", "participant_otherwise", "given", "day", "clauses")
    written = make_rule_converter(resting(scope, plain)).unstructure(form)
    return {**written, **refused(policy, AdmissionPolicy, stated), **_unkept(plain, form.clauses)}


def resting(scope: Scope, policy: AdmissionPolicy) -> Scope:
    """Give the scope in which conditions may rest on the policy's table of participants."""
    table, last = policy.participants, policy.participant_otherwise()
    if table is None:
        return scope
    values = (row.value for row in (*policy.participant_rows(), *table.every, *(() if last is None else (last,))))
    return scope.knowing(Known(table, tuple(dict.fromkeys(values))))


_PROBE: Final = Period.year(2000)


def _unkept(policy: AdmissionPolicy, clauses: tuple[Clause, ...]) -> Plain:
    """Refuse a policy that does not say its clauses behind those of book-keeping."""
    bound = attrs.evolve(policy, period=_PROBE)
    if bound.clauses() == (*AdmissionPolicy.clauses(bound), *clauses):
        return {}
    found = "clauses that depend on the ledger, or leave out book-keeping"
    return {"clauses": Refused(found, "clauses behind those of book-keeping")}


def quota_form(policy: WorkQuota) -> QuotaForm:
    """Give what a quota returns."""
    return QuotaForm(
        id=policy.id,
        name=policy.name,
        of=policy.of,
        by=policy.by,
        window=policy.window,
        edges=policy.edges,
        starts=policy.starts,
        holder_day=policy.holder_day(),
        rows=policy.rows(),
        otherwise=policy.otherwise(),
        entry_day=policy.entry_day(),
        clauses=policy.clauses(),
    )


def write_quota(policy: WorkQuota, scope: Scope) -> Plain:
    """Write a quota, whose rows are about holders and whose clauses are about what counts."""
    form = quota_form(policy)
    counted = make_rule_converter(scope.over(ENTRIES[policy.of])).unstructure(form)
    of_entries = {key: counted[key] for key in ("entry_day", "clauses") if key in counted}
    written: Plain = {**make_rule_converter(scope).unstructure(form), **of_entries}
    stated = ("rows", "otherwise", "clauses", "holder_day", "entry_day")
    return {**written, **refused(policy, WorkQuota, stated)}


def honour_form(policy: HonourPolicy) -> HonourForm:
    """Give what the policy on an honour returns."""
    return HonourForm(
        id=policy.id,
        name=policy.name,
        of=policy.of,
        presupposes=policy.presupposes,
        day=policy.day(),
        given=policy.given(),
        clauses=policy.clauses(),
    )


def write_honour(policy: HonourPolicy, scope: Scope) -> Plain:
    """Write who is proposed for an honour."""
    written = make_rule_converter(scope).unstructure(honour_form(policy))
    return {**written, **refused(policy, HonourPolicy, ("clauses", "given", "day"))}


def form_of(policy: Policy) -> object:
    """Give the form of a policy that rests on no table; None for one of no such kind."""
    if is_rating(policy):
        return rates_form(policy)
    if isinstance(policy, WorkQuota):
        return quota_form(policy)
    return honour_form(policy) if isinstance(policy, HonourPolicy) else None


# Reading


def read_rates(data: object, scope: Scope) -> ScoringForm:
    """Read a policy that gives points or rewards."""
    converter = make_rule_converter(scope)
    form = _read(ScoringForm, data, lambda _, __: converter)
    with under("quantity"):
        _check_quantity(form.quantity, scope)
    for place, each in enumerate(form.quantities):
        with under("quantities"), under(place):
            _check_quantity(each.of, scope)
    return form


def _check_quantity(quantity: Input | None, scope: Scope) -> None:
    """Refuse what is no whole number: the rate of an entry is multiplied by it."""
    if quantity is None:
        return
    faultless(quantity.faults(scope.domains, quantity.key))
    domain = quantity.within(scope.domains).domain
    if not isinstance(domain, Integers):
        found = f"{quantity.key} ({domain.expected.en})"
        raise Misfit(found, Integers().expected.en)


def read_admission(data: object, scope: Scope, taxonomy: Taxonomy) -> AdmissionForm:
    """Read conditions of admission; they may rest on the table of participants, as it is read."""
    converter = make_rule_converter(scope)

    def of(name: str, made: Plain) -> Converter:
        if name not in {"given", "clauses"}:
            return converter
        if {"id", "name", "day", "outside", "participants", "participants_otherwise"} - {*made}:
            raise SkipPart  # what it may rest on is wrong, which is said already
        policy = WrittenAdmission.stating(AdmissionForm(**cast("Any", {**made, "clauses": ()})))
        return make_rule_converter(resting(scope, policy.bound(taxonomy, tuple(scope.readings.values()), ())))

    return _read(AdmissionForm, data, of)


def read_quota(data: object, scope: Scope) -> QuotaForm:
    """Read a quota, whose clauses are about what it counts."""
    converter = make_rule_converter(scope)

    def of(name: str, made: Plain) -> Converter:
        if name not in {"clauses", "entry_day"}:
            return converter
        if "of" not in made:
            raise SkipPart  # whose fields they name is not known, and that is said already
        return make_rule_converter(scope.over(ENTRIES[str(made["of"])]))

    return _read(QuotaForm, data, of)


def read_honour(data: object, scope: Scope) -> HonourForm:
    """Read who is proposed for an honour."""
    converter = make_rule_converter(scope)
    return _read(HonourForm, data, lambda _, __: converter)


def _read(kind: type[F], data: object, converter: Callable[[str, Plain], Converter]) -> F:
    """Read a form part by part, each by the converter for it, which may depend on the parts before."""
    fields = attrs.fields(cast("Any", kind))
    parts = Parts(data, [each.name for each in fields])
    made: Plain = {}
    for each in fields:
        read = partial(_part, converter, each, made)
        if each.default is attrs.NOTHING or parts.holds(each.name):
            parts.make(each.name, read)
        else:
            made[each.name] = each.default
    parts.check()
    return kind(**cast("Any", made))


def _part(
    converter: Callable[[str, Plain], Converter], field: "attrs.Attribute[Any]", made: Plain, data: object
) -> None:
    made[field.name] = converter(field.name, made).structure(data, cast("Any", field.type))
