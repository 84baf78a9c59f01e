"""Find who or what a name means, among those that are listed: by id, alias, name, or the only name that it abbreviates.

A *register* lists units, outlets, people or the members of a facet. A name that could mean several of them means none:
it is refused, with the candidates.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

import attrs

from congress_rules.errors import nearest
from congress_rules.interchange.rows.normal import HAN, Read, Refusal, Why, key, unmarked
from congress_rules.texts import Text

__all__ = ["Hints", "Listed", "Register"]

_MOST_COMPARED: Final = 30_000
_MOST_SEARCHED: Final = 2_000_000
_MOST_LETTERS: Final = 60
_MOST_NAMED: Final = 6


@attrs.define
class Hints:
    """Suggest the nearest names, until so many names have been compared that more would cost too much time.

    `searched` is how many more names may be looked at for those that short names stand for; both are for one table.
    """

    left: int = _MOST_COMPARED
    searched: int = _MOST_SEARCHED

    def spend(self, names: int) -> bool:
        """Tell whether so many more names may be looked at for a short name."""
        self.searched -= names
        return self.searched >= 0

    def nearest(self, name: str, names: Iterable[str]) -> str | None:
        """Give the nearest of some names; None when none is near, or when too many were compared before."""
        known = tuple(names)
        self.left -= len(known)
        if self.left < 0:
            return None
        return nearest(name[:_MOST_LETTERS], [each[:_MOST_LETTERS] for each in known])


@attrs.frozen
class Listed:
    """One thing of a register: its id, its names, and the value of a cell that names it."""

    id: str
    names: tuple[str, ...]
    value: object


Found = tuple[str, ...]
"""The ids of all that a name may mean, sorted."""


@attrs.frozen(kw_only=True)
class Register:
    """All that a column may name; `what` says what that is ("单位", "a unit").

    Where the entries are not `complete`, any other name stands for itself, and its value is `carried(name)`. With
    `keep` it does so in any case, and that is said. Aliases lead to ids. Of a `private` register no name is shown.
    """

    what: Text
    entries: tuple[Listed, ...] = ()
    complete: bool = False
    aliases: Mapping[str, str] = attrs.field(factory=dict[str, str])
    carried: Callable[[str], object] = str
    keep: bool = False
    private: bool = False

    def read(self, text: str, hints: Hints) -> Read | Refusal:
        """Find the one thing that a normalised text names."""
        found, why = self._found(text, hints)
        if found is None:
            return Refusal(_IN_FULL.format(what=self.what))
        if len(found) == 1:
            return Read(self._value(found[0]), found[0], why)
        if found:
            return Refusal(_ONE_NAME.format(what=self.what, candidates=self._candidates(found)))
        bare = unmarked(text)
        if self.keep or not self.complete:
            return Read(self.carried(bare), bare, (Why.MARKS,) if bare != text else (), unlisted=self.complete)
        return Refusal(_LISTED.format(what=self.what), None if self.private else hints.nearest(bare, self._every_name))

    def known(self, text: str, hints: Hints) -> Read | None:
        """Find the one listed thing that a normalised text names; None when there is none, or are several."""
        found, why = self._found(text, hints)
        return Read(self._value(found[0]), found[0], why) if found is not None and len(found) == 1 else None

    def _found(self, text: str, hints: Hints) -> tuple[Found | None, tuple[Why, ...]]:
        return next(((found, why) for found, why in self._attempts(text, hints) if found != ()), ((), ()))

    def _attempts(self, text: str, hints: Hints) -> Iterator[tuple[Found | None, tuple[Why, ...]]]:
        """Look the name up in ever freer ways; the first that finds something decides."""
        bare = unmarked(text)
        short = key(bare)
        yield self._exact(text), ()
        yield self._aliased.get(short, ()), (Why.ALIAS,)
        yield self._named.get(text, ()), ()
        yield self._exact(bare) or self._named.get(bare, ()), (Why.MARKS,)
        yield self._keyed.get(short, ()), (Why.SPELLING,)
        yield self._abbreviated(bare, hints), (Why.SHORT_NAME,)

    def _value(self, found: str) -> object:
        entry = self._by_id.get(found)
        return self.carried(found) if entry is None else entry.value

    def _candidates(self, found: Found) -> Text:
        if self.private:
            return Text(f"其中{len(found)}个", f"{len(found)} of them")
        more = len(found) > _MOST_NAMED
        zh, en = "、".join(found[:_MOST_NAMED]), ", ".join(found[:_MOST_NAMED])
        return Text(zh + ("、……" if more else ""), en + (", …" if more else ""))

    @cached_property
    def _by_id(self) -> Mapping[str, Listed]:
        return {each.id: each for each in self.entries}

    def _exact(self, text: str) -> Found:
        return (text,) if text in self._by_id else ()

    @cached_property
    def _aliased(self) -> Mapping[str, Found]:
        return _index((key(alias), found) for alias, found in self.aliases.items())

    @cached_property
    def _named(self) -> Mapping[str, Found]:
        return _index((name, each.id) for each in self._by_id.values() for name in each.names)

    @cached_property
    def _keyed(self) -> Mapping[str, Found]:
        return _index((key(name), each.id) for each in self._by_id.values() for name in (each.id, *each.names))

    @cached_property
    def _every_name(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for each in self._by_id.values() for name in (each.id, *each.names)))

    @cached_property
    def _names(self) -> tuple[tuple[str, str], ...]:
        return tuple((name, each.id) for each in self._by_id.values() for name in each.names)

    @cached_property
    def _by_sign(self) -> Mapping[str, set[int]]:
        """Index the names by each of their signs, so that only names which have them all are looked at."""
        index: dict[str, set[int]] = defaultdict(set)
        for place, (name, _) in enumerate(self._names):
            for sign in name[:_MOST_LETTERS]:
                index[sign].add(place)
        return index

    def _abbreviated(self, short: str, hints: Hints) -> Found | None:
        """Find the names that a Chinese short name stands in, as it is or, where there is none, spread over them.

        None when so many names were looked at before that more would cost too much time.
        """
        if not _SHORT_NAME.fullmatch(short):
            return ()
        rarest, *others = sorted((self._by_sign.get(sign, set()) for sign in {*short}), key=len)
        if rarest and not hints.spend(len(rarest)):
            return None
        known = [self._names[place] for place in rarest.intersection(*others)]
        whole = {found for name, found in known if short in name}
        return tuple(sorted(whole or {found for name, found in known if _spread(short, name)}))


_ONE_NAME: Final = Text(
    "只指一个{what}的名称：它可能指{candidates}", "the name of {what} and no other: it may mean {candidates}"
)
_LISTED: Final = Text("已登记的{what}", "{what} that is listed")
_IN_FULL: Final = Text(
    "{what}的编号、全称或别名（本表简称过多，不再查找简称）",
    "{what} by its id, its whole name or an alias: the table has too many short names to search for this one",
)
_SHORT_NAME: Final = re.compile(HAN + r"{2,20}")


def _spread(short: str, name: str) -> bool:
    """Tell whether the signs of a short name stand in a name in their order."""
    signs = iter(name)
    return all(sign in signs for sign in short)


def _index(pairs: Iterable[tuple[str, str]]) -> Mapping[str, Found]:
    index: dict[str, set[str]] = defaultdict(set)
    for name, found in pairs:
        if name:
            index[name].add(found)
    return {name: tuple(sorted(ids)) for name, ids in index.items()}
