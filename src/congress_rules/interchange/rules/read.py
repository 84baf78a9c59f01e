"""Read rulebooks: part by part, and then as a whole, with every alternative that its norms state."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Final, TypeVar, cast

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError

from congress_rules.errors import CitationError, UnknownNameError, UnreadableError
from congress_rules.interchange.documents.converters import Hook, is_list, is_table, make_converter
from congress_rules.interchange.documents.limits import overlong, shortened
from congress_rules.interchange.documents.parsing import Format, parsed
from congress_rules.interchange.documents.reading import Misfit, Parts, SkipPart, faults_of, grouped, under
from congress_rules.interchange.rules.amendments import read_amendments
from congress_rules.interchange.rules.norms import make_law_converter, make_rule_converter
from congress_rules.interchange.rules.policies import read_admission, read_honour, read_quota, read_rates
from congress_rules.interchange.rules.rankings import read_ranking
from congress_rules.interchange.rules.scopes import Library, Scope
from congress_rules.interchange.rules.validity import Steps, check_amended, check_policies, check_stories
from congress_rules.interchange.rules.write import SCHEMA
from congress_rules.interchange.rules.written import (
    WrittenAdmission,
    WrittenHonour,
    WrittenQuota,
    WrittenReward,
    WrittenRulebook,
    WrittenScoring,
)
from congress_rules.law import Instrument, Provision, Reading
from congress_rules.policies import Facet, Taxonomy
from congress_rules.publicity import Adoption, Award, Candidate, Holder, OncePerStory

__all__ = ["read_rulebook"]

_SUBJECT: Final = "rulebook"
_KEYS: Final = (
    *("schema", "kind", "id", "instrument", "instruments", "readings", "taken"),
    *("taxonomy", "policies", "stories", "ranking", "amendments"),
)
T = TypeVar("T")


def read_rulebook(text: str | bytes, layout: Format = "json") -> WrittenRulebook:
    """Read a rulebook that `write_rulebook` wrote, or a person in the same form.

    Raise `UnreadableError`, which lists every fault with its path and, where a name is wrong, the nearest right one. A
    rulebook that is read is well defined, whatever options of its readings are chosen.
    """
    data = parsed(text, layout, _SUBJECT)
    if found := overlong(data, _SUBJECT):
        raise UnreadableError(_SUBJECT, found)
    try:
        return _rulebook(data)
    except (BaseValidationError, ValueError, TypeError, LookupError) as error:
        raise UnreadableError(_SUBJECT, tuple(faults_of(error, _SUBJECT))) from None


def _rulebook(data: dict[str, object]) -> WrittenRulebook:
    for key, wanted in (("schema", SCHEMA), ("kind", "rulebook")):
        with under(key):
            if data.get(key) != wanted:
                raise Misfit(shortened(data.get(key)), repr(wanted))
    parts = Parts(data, _KEYS)
    plain = make_converter(show=shortened)
    name = parts.make("id", lambda given: _name(given, plain))
    library = _library(parts, plain)
    law = make_law_converter(library)
    readings = parts.may("readings", lambda given: _readings(given, law), ())
    asked = readings if parts.sound("readings") else None
    taken = parts.may("taken", lambda given: _taken(given, _known(asked), plain), dict[str, str]())
    taxonomy = parts.make("taxonomy", lambda given: _taxonomy(given, law))
    ranking = parts.make("ranking", lambda given: read_ranking(given, library))
    known = parts.sound("readings", "taxonomy")
    scope = Scope(library, Adoption, taxonomy.domains, {each.id: each for each in readings}) if known else None
    policies = parts.make("policies", lambda given: _policies(given, _known(scope), taxonomy))
    stories = parts.may("stories", lambda given: _stories(given, _known(scope)), ())
    parts.check()
    held = attrs.asdict(policies, recurse=False)
    book = WrittenRulebook(
        id=name,
        instrument=library.own,
        taxonomy=taxonomy,
        readings=readings,
        ranking=ranking,
        stories=stories,
        settled=taken,
        **held,
    )
    steps = Steps()
    with under("policies"):
        check_policies(book, steps)
    with under("stories"):
        check_stories(book)
    with under("ranking"), under("readings"):
        _known(scope).check_readings(() if ranking is None else ranking.readings)
    with under("amendments"):
        book = read_amendments(data.get("amendments", []), book, _known(scope))
        check_amended(book, steps)
    return book


def _known(part: T | None) -> T:
    if part is None:
        raise SkipPart  # what others refer to is wrong, which is said already
    return part


def _name(data: object, plain: Converter) -> str:
    name = plain.structure(data, str)
    if not name:
        found = "an empty text"
        raise Misfit(found, "a non-empty id")
    return name


def _library(parts: Parts, plain: Converter) -> Library:
    """Read the instruments; without them no citation can be read, so that their faults are told alone."""
    read = partial(_instrument, plain.get_structure_hook(Instrument))
    plain.register_structure_hook(Instrument, read)
    instruments = parts.make("instruments", lambda given: plain.structure(given, tuple[Instrument, ...]))
    own = parts.make("instrument", lambda given: plain.structure(given, str))
    if not parts.sound("instruments", "instrument"):
        parts.check()
    by_id = {each.id: each for each in instruments}
    with under("instruments"):
        _check_ids([each.id for each in instruments])
    if own not in by_id:
        kind = "instrument of the document"
        with under("instrument"):
            raise UnknownNameError(kind, own, by_id)
    return Library(by_id.pop(own), by_id)


def _instrument(read: Hook, data: object, kind: object) -> Instrument:
    """Read an instrument; a key of its contents that cites nothing has a fault of its own."""
    try:
        return cast("Instrument", read(data, kind))
    except BaseValidationError as error:
        if not is_table(data) or not any(isinstance(each, CitationError) for each in error.exceptions):
            raise
    bare: Instrument = read({**data, "contents": {}}, kind)
    with under("contents"):
        raise _of_keys(cast("dict[str, object]", data["contents"]), bare)


def _of_keys(contents: Iterable[str], instrument: Instrument) -> BaseValidationError:
    """Give what is wrong with the keys of contents."""
    errors: list[Exception] = []
    for key in contents:
        try:
            with under(key):
                _check_key(key, instrument)
        except BaseValidationError as error:
            errors.append(error)
    return grouped(errors)


def _check_key(key: str, instrument: Instrument) -> None:
    expected = "a citation in its shortest form, such as '9(2)(i)'"
    try:
        shortest = Provision.parse(key, instrument).key
    except CitationError:
        raise Misfit(shortened(key), expected) from None
    if key != shortest:
        raise Misfit(shortened(key), expected, shortest)


def _check_ids(ids: Sequence[str]) -> None:
    """Refuse an empty id, and one that is used twice."""
    for place, each in enumerate(ids):
        with under(place), under("id"):
            if not each or each in ids[:place]:
                raise Misfit(shortened(each), "an id of its own")


def _readings(data: object, law: Converter) -> tuple[Reading, ...]:
    readings = law.structure(data, tuple[Reading, ...])
    _check_ids([each.id for each in readings])
    return readings


def _taken(data: object, readings: Sequence[Reading], plain: Converter) -> Mapping[str, str]:
    taken = plain.structure(data, dict[str, str])
    known = {each.id: each for each in readings}
    for name, option in taken.items():
        with under(name):
            if name not in known:
                kind = "reading"
                raise UnknownNameError(kind, name, known)
            known[name].taking(option)
    return taken


def _taxonomy(data: object, law: Converter) -> Taxonomy:
    facets = law.structure(data, tuple[Facet, ...])
    _check_ids([each.id for each in facets])
    for place, each in enumerate(facets):
        with under(place), under("members"):
            _check_ids([member.id for member in each.members])
            if not each.domain.ids:
                found = "a list without a member"
                raise Misfit(found, "one member at least that is like no other")
    return Taxonomy(facets)


@attrs.frozen(kw_only=True)
class _Policies:
    """The policies by the attributes of a rulebook that hold them."""

    admission: WrittenAdmission
    scoring: WrittenScoring
    further: tuple[WrittenScoring, ...]
    quotas: tuple[WrittenQuota, ...]
    honours: tuple[WrittenHonour, ...]
    rewards: tuple[WrittenReward, ...]


def _policies(data: object, scope: Scope, taxonomy: Taxonomy) -> _Policies:
    parts = Parts(data, [each.name for each in attrs.fields(_Policies)])
    holders, candidates, awards = map(scope.over, (Holder, Candidate, Award))
    policies = _Policies(
        admission=parts.make(
            "admission", lambda given: WrittenAdmission.stating(read_admission(given, scope, taxonomy))
        ),
        scoring=parts.make("scoring", lambda given: WrittenScoring.stating(read_rates(given, scope))),
        further=parts.may("further", _each(lambda given: WrittenScoring.stating(read_rates(given, scope))), ()),
        quotas=parts.may("quotas", _each(lambda given: WrittenQuota.stating(read_quota(given, holders))), ()),
        honours=parts.may("honours", _each(lambda given: WrittenHonour.stating(read_honour(given, candidates))), ()),
        rewards=parts.may("rewards", _each(lambda given: WrittenReward.stating(read_rates(given, awards))), ()),
    )
    parts.check()
    return policies


def _each(read: Callable[[object], T]) -> Callable[[object], tuple[T, ...]]:
    """Give a function that reads a list item by item."""

    def read_all(data: object) -> tuple[T, ...]:
        if not is_list(data):
            raise Misfit(shortened(data), "a list")
        errors: list[Exception] = []
        made: list[T] = []
        for place, each in enumerate(data):
            try:
                with under(place):
                    made.append(read(each))
            except BaseValidationError as error:
                errors.append(error)
        if errors:
            raise grouped(errors)
        return tuple(made)

    return read_all


def _stories(data: object, scope: Scope) -> tuple[OncePerStory, ...]:
    return make_rule_converter(scope).structure(data, tuple[OncePerStory, ...])
