"""Write how accounts are ranked: the number of places, and what a tie means."""

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias

import attrs
from cattrs import Converter

from congress_rules.errors import nearest
from congress_rules.interchange.documents.converters import is_table, kind_of, make_converter
from congress_rules.interchange.documents.reading import Misfit
from congress_rules.interchange.rules.domains import foreign
from congress_rules.interchange.rules.scopes import Library
from congress_rules.law import Provision
from congress_rules.logic import Number
from congress_rules.policies import Dense, NextKey, RankingPolicy, Recorded, RecordedOrder, Shared, Ties, Undecided
from congress_rules.texts import Text

__all__ = ["read_ranking", "write_ranking"]

_PLAIN: Final[Mapping[str, Ties]] = {"shared": Shared(), "dense": Dense(), "undecided": Undecided()}
_EXPECTED: Final = f"one of: {', '.join(_PLAIN)}, or a table with the key next_key or recorded"


@attrs.frozen(kw_only=True)
class _NextKey:
    next_key: Text
    values: Mapping[str, Number]
    then: Ties

    def made(self) -> NextKey:
        """Give the rule."""
        return NextKey(name=self.next_key, values=self.values, then=self.then)


@attrs.frozen(kw_only=True)
class _Recorded:
    recorded: tuple[RecordedOrder, ...]
    then: Ties

    def made(self) -> Recorded:
        """Give the rule."""
        return Recorded(orders=self.recorded, then=self.then)


_Form: TypeAlias = _NextKey | _Recorded
_FORMS: Final[Mapping[str, type[Any]]] = {"next_key": _NextKey, "recorded": _Recorded}


_UNSTATED: Final = "not-stated"
_UNRANKED: Final = "none"
_PLACES: Final[object] = int | Literal["not-stated"]


@attrs.frozen(kw_only=True)
class _Ranking:
    """A ranking; that the text states no number of places is said, as neither format would keep that it is None."""

    id: str
    name: Text
    places: int | Literal["not-stated"]
    ties: Ties
    basis: tuple[Provision, ...] = ()
    readings: tuple[str, ...] = ()


def read_ranking(data: object, library: Library) -> RankingPolicy | None:
    """Read how accounts are ranked; None where it is said that nothing ranks them."""
    if data == _UNRANKED:
        return None
    form = _converter(library).structure(data, _Ranking)
    return RankingPolicy(
        id=form.id,
        name=form.name,
        places=form.places if isinstance(form.places, int) else None,
        ties=form.ties,
        basis=form.basis,
        readings=form.readings,
    )


def write_ranking(ranking: RankingPolicy | None, library: Library) -> object:
    """Write how accounts are ranked, or that nothing ranks them."""
    if ranking is None:
        return _UNRANKED
    if type(ranking) is not RankingPolicy:
        return foreign("ranking", ranking)
    form = _Ranking(
        id=ranking.id,
        name=ranking.name,
        places=_UNSTATED if ranking.places is None else ranking.places,
        ties=ranking.ties,
        basis=ranking.basis,
        readings=ranking.readings,
    )
    return _converter(library).unstructure(form)


def _places(data: object, _: object) -> int | str:
    if type(data) is int:
        return data
    if data == _UNSTATED:
        return _UNSTATED
    raise Misfit(kind_of(data), f"a whole number, or {_UNSTATED!r}")


def _converter(library: Library) -> Converter:
    """Make the converter for rankings; what stands in their ties is about accounts, and no fault shows it."""
    converter = make_converter(show=kind_of)
    converter.register_structure_hook(Provision, lambda data, _: library.read(data))
    converter.register_unstructure_hook(Provision, library.written)

    def read(data: object, _: object) -> Ties:
        if isinstance(data, str) and data in _PLAIN:
            return _PLAIN[data]
        keys = [key for key in _FORMS if key in data] if is_table(data) else []
        if len(keys) != 1:
            raise Misfit(kind_of(data), _EXPECTED, nearest(data, _PLAIN) if isinstance(data, str) else None)
        form: _Form = converter.structure(data, _FORMS[keys[0]])
        return form.made()

    def write(ties: Ties) -> object:
        name = next((name for name, each in _PLAIN.items() if type(each) is type(ties)), None)
        form = _form_of(ties)
        return name or (foreign("rule for ties", ties) if form is None else converter.unstructure(form))

    converter.register_structure_hook_func(lambda kind: kind == _PLACES, _places)
    converter.register_structure_hook(Ties, read)
    converter.register_unstructure_hook(Ties, write)
    return converter


def _form_of(ties: Ties) -> _Form | None:
    if type(ties) is NextKey:
        known = {account: value for account, value in ties.values.items() if value is not None}
        return _NextKey(next_key=ties.name, values=known, then=ties.then)
    return _Recorded(recorded=ties.orders, then=ties.then) if type(ties) is Recorded else None
