"""Write the parts that rules are made of: rows, clauses, quantities, hit policies, measures, rankings."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Any, Final, get_origin

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from congress_rules.errors import nearest
from congress_rules.interchange.documents.converters import Hook, in_order, is_table, make_converter
from congress_rules.interchange.documents.limits import shortened
from congress_rules.interchange.documents.reading import Misfit, under
from congress_rules.interchange.rules.conditions import register_conditions
from congress_rules.interchange.rules.domains import foreign, read_said, register_domains, write_said
from congress_rules.interchange.rules.inputs import register_inputs
from congress_rules.interchange.rules.scopes import Library, Scope
from congress_rules.law import Provision
from congress_rules.logic import (
    ANY,
    COLLECT,
    EVERY,
    FIRST,
    MAXIMUM,
    MINIMUM,
    PRIORITY,
    SUM,
    UNIQUE,
    Clause,
    Collect,
    HitPolicy,
    Norm,
    Row,
)
from congress_rules.policies import COUNT, POINTS, YUAN, Measure, Quantity
from congress_rules.publicity import OncePerStory

__all__ = ["make_law_converter", "make_rule_converter"]


def make_law_converter(library: Library) -> Converter:
    """Make the converter for what cites provisions and tests nothing: readings, facets."""
    converter = make_converter(show=shortened)
    converter.register_structure_hook(Provision, lambda data, _: library.read(data))
    converter.register_unstructure_hook(Provision, library.written)
    return converter


def make_rule_converter(scope: Scope) -> Converter:
    """Make the converter for the rules of one subject, unless the scope has it already."""
    if scope.owner in scope.converters:
        return scope.converters[scope.owner]
    converter = scope.converters[scope.owner] = make_law_converter(scope.library)
    register_domains(converter)
    register_inputs(converter, scope, lambda owner: make_rule_converter(scope.over(owner)))
    register_conditions(converter, scope)
    _register_norms(converter, scope)
    _register_hits(converter)
    _register_measures(converter)
    return converter


def _register_norms(converter: Converter, scope: Scope) -> None:
    """Read and write norms; the value of a row has a form of its own, and the readings of any norm exist."""
    said = override(struct_hook=read_said, unstruct_hook=write_said)
    kinds: Mapping[type, tuple[Any, Mapping[str, Any]]] = {
        **{each: (each, {}) for each in (Clause, Quantity, OncePerStory)},
        Row: (Row[Any], {"value": said}),
    }
    for kind, (made, special) in kinds.items():
        fits = partial(_is, kind)
        read = cache(partial(_reader, converter, made, **special))
        write = cache(partial(_writer, converter, made, **special))
        converter.register_structure_hook_factory(fits, partial(_norm_reader, read, scope))
        converter.register_unstructure_hook_factory(fits, partial(_made, write))


def _norm_reader(read: Callable[[], Hook], scope: Scope, _: object) -> Hook:
    """Give the hook for norms, made when the first is read: to make one takes long, and many a file needs few."""
    return partial(_norm, read(), scope)


def _made(write: Callable[[], Any], _: object) -> Any:  # noqa: ANN401 - a hook of cattrs
    return write()


def _reader(converter: Converter, kind: Any, **special: Any) -> Hook:  # noqa: ANN401 - a class and overrides for it
    return make_dict_structure_fn(
        kind, converter, _cattrs_forbid_extra_keys=True, _cattrs_use_linecache=False, **special
    )


def _writer(converter: Converter, kind: Any, **special: Any) -> Any:  # noqa: ANN401 - a class and overrides for it
    write = make_dict_unstructure_fn(
        kind, converter, _cattrs_omit_if_default=True, _cattrs_use_linecache=False, **special
    )
    return in_order(_KEYS, write)


_KEYS: Final = (
    *("id", "name", "of", "when", "value", "rows", "priority"),
    *("since", "until", "amends", "basis", "readings"),
)
"""The keys of all kinds of norms, as a person would read them."""


def _is(kind: type, wanted: Any) -> bool:  # noqa: ANN401 - any annotation
    return (get_origin(wanted) or wanted) is kind


def _norm(read: Hook, scope: Scope, data: object, kind: Any) -> Norm:  # noqa: ANN401 - any annotation
    if not is_table(data):
        raise Misfit(shortened(data), "a table")
    norm: Norm = read(data, kind)
    with under("readings"):
        scope.check_readings(norm.readings)
    if norm.since is not None and norm.until is not None and norm.since > norm.until:
        with under("until"):
            raise Misfit(str(norm.until), f"a day not before since ({norm.since})")
    if not norm.id:
        found = "an empty text"
        with under("id"):
            raise Misfit(found, "a non-empty id")
    return norm


_HITS: Final[Mapping[str, HitPolicy]] = {
    each.id: each
    for each in (UNIQUE, ANY, FIRST, PRIORITY, COLLECT(SUM), COLLECT(MINIMUM), COLLECT(MAXIMUM), COLLECT(EVERY))
}


def _register_hits(converter: Converter) -> None:
    def read(data: object, _: object) -> HitPolicy:
        if not isinstance(data, str) or data not in _HITS:
            close = nearest(data, _HITS) if isinstance(data, str) else None
            raise Misfit(shortened(data), f"one of: {', '.join(_HITS)}", close)
        return _HITS[data]

    def write(hit: HitPolicy) -> object:
        return hit.id if _is_known(hit) else foreign("hit policy", hit)

    converter.register_structure_hook(HitPolicy, read)
    converter.register_unstructure_hook(HitPolicy, write)


def _is_known(hit: HitPolicy) -> bool:
    """Tell whether a policy is one of the library's, and its fold, if it has one, computes as the library's does."""
    known = next((each for each in _HITS.values() if type(each) is type(hit) and each == hit), None)
    if isinstance(known, Collect) and isinstance(hit, Collect):
        return known.fold.combine is hit.fold.combine
    return known is not None


_MEASURES: Final[Mapping[str, Measure]] = {each.id: each for each in (POINTS, YUAN, COUNT)}


def _register_measures(converter: Converter) -> None:
    """Call the library's measures by their ids, and write others in full."""
    in_full = converter.get_structure_hook(Measure)

    def read(data: object, kind: Any) -> Measure:  # noqa: ANN401 - as all hooks
        if isinstance(data, str) and data in _MEASURES:
            return _MEASURES[data]
        if not is_table(data):
            close = nearest(data, _MEASURES) if isinstance(data, str) else None
            expected = f"one of: {', '.join(_MEASURES)}, or a table of id and name"
            raise Misfit(shortened(data), expected, close)
        measure: Measure = in_full(data, kind)
        return measure

    def write(measure: Measure) -> object:
        known = _MEASURES.get(measure.id) == measure
        return measure.id if known else {"id": measure.id, "name": converter.unstructure(measure.name)}

    converter.register_structure_hook(Measure, read)
    converter.register_unstructure_hook(Measure, write)
