"""Describe the tables that an office keeps: which columns a table has, what they are called, and the records it gives.

A *sheet* is data: a record class and its columns. A *column* fills one attribute of the record; it knows the headers
under which offices write it, in Chinese and English, and the kind of its cells.
"""

from collections.abc import Callable, Mapping
from typing import Generic, Protocol, TypeVar

import attrs

from congress_rules.interchange.rows.cells import Cell
from congress_rules.texts import Text

__all__ = ["Column", "Record", "Sheet"]


class Record(Protocol):
    """What a row is read to: something with the caller's id."""

    @property
    def id(self) -> str:
        """Give the id."""
        ...


R = TypeVar("R", bound=Record)


@attrs.frozen(kw_only=True)
class Column:
    """One column: the attribute that it fills, its name and further headers, and the kind of its cells.

    `lists` names what its cells name: "units", "outlets", "people", "accounts" (units or people) or a facet of the
    taxonomy; with `by_id` the record holds the id and not the thing. A `private` column concerns people or their money:
    what stands in it is never shown. `beside` tells that the column is read but is no part of the record.
    """

    id: str
    name: Text
    headers: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...])
    cell: Cell
    lists: str | None = None
    by_id: bool = False
    required: bool = False
    private: bool = False
    beside: bool = False

    @property
    def called(self) -> tuple[str, ...]:
        """List all headers under which the column is known."""
        return (self.id, self.name.zh, self.name.en, *self.headers)


@attrs.frozen(kw_only=True)
class Sheet(Generic[R]):
    """One kind of table, of whose rows `record` makes records.

    `id` is also the attribute of a ledger that holds the records. `single` tells that a ledger takes each id only once.
    Rows that agree in the columns `alike` may tell the same.
    """

    id: str
    name: Text = attrs.field(repr=False)
    record: Callable[..., R] = attrs.field(repr=False)
    columns: tuple[Column, ...] = attrs.field(repr=False)
    alike: tuple[str, ...] = attrs.field(repr=False)
    single: bool = attrs.field(repr=False)

    def make(self, values: Mapping[str, object]) -> R:
        """Make a record of the values of a row; what is None is left to the record's own default."""
        held = {each.id for each in self.columns if not each.beside}
        return self.record(**_named({name: value for name, value in values.items() if name in held}))

    def column(self, name: str) -> Column:
        """Give a column by its id."""
        return next(each for each in self.columns if each.id == name)

    def values(self, record: R) -> Mapping[str, object]:
        """Give what a record holds, by column."""
        held = [each.id for each in self.columns if not each.beside]
        return {name: _held(record, name) for name in held}


def _named(values: Mapping[str, object]) -> dict[str, object]:
    """Join the names in two languages; a name that is given in one only stands for both."""
    known = {name: value for name, value in values.items() if value is not None}
    zh, en = known.pop("name_zh", None), known.pop("name_en", None)
    wordings = [each for each in (zh, en) if isinstance(each, str)]
    return {**known, "name": Text(wordings[0], wordings[-1])} if wordings else known


def _held(record: object, name: str) -> object:
    if name in {"name_zh", "name_en"}:
        text = getattr(record, "name", None)
        return text.in_("zh" if name == "name_zh" else "en") if isinstance(text, Text) else None
    return getattr(record, name)
