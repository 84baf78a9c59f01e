"""Damage documents: data in which something is deleted, renamed, swapped or of another kind, and texts with slips.

A reader of untrusted files must give its one typed error for what these strategies draw, or a valid object.
"""

import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, TypeAlias

from hypothesis import strategies as st

__all__ = ["damaged_data", "damaged_texts", "places"]

Place: TypeAlias = tuple[str | int, ...]
"""The keys and indexes that lead from the root to a datum."""


def _nested(depth: int) -> list[Any]:
    nested: list[Any] = []
    for _ in range(depth):
        nested = [nested]
    return nested


STRANGE: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, -1, 1, 4, 10**30, -(10**999), Decimal("4.7"), Decimal("-0.5"), Decimal("1E+900")),
    *("", "4", "x", "0", "1/3", "1/0", "2024-02-30", "2024-12-31", "unit.kind", "participants", "no\x00body"),
    *(
        "九" * 300,
        [],
        {},
        [None],
        [[]],
        {"": ""},
        {"id": 3},
        {"zh": "甲"},
        {"zh": "甲", "en": "A"},
        {"unregulated": True},
    ),
    *({"all": []}, {"any": [{}]}, {"fraction": "1/3"}, {"input": "id"}, {"table": "participants", "says": []}),
    *(date.min, date.max, date(2024, 2, 29), _nested(20)),
)
"""Values that stand where others should."""


def places(data: object, at: Place = ()) -> Iterator[Place]:
    """List the places of all data within a document, the document itself first."""
    yield at
    if isinstance(data, Mapping):
        for key, each in data.items():
            yield from places(each, (*at, key))
    elif isinstance(data, Sequence) and not isinstance(data, str):
        for number, each in enumerate(data):
            yield from places(each, (*at, number))


def _at(data: Any, place: Place) -> Any:
    for step in place:
        data = data[step]
    return data


def _delete(draw: st.DrawFn, data: Any, place: Place, known: Sequence[Place]) -> None:  # noqa: ARG001
    del _at(data, place[:-1])[place[-1]]


def _replace(draw: st.DrawFn, data: Any, place: Place, known: Sequence[Place]) -> None:  # noqa: ARG001
    _at(data, place[:-1])[place[-1]] = copy.deepcopy(draw(st.sampled_from(STRANGE)))


def _swap(draw: st.DrawFn, data: Any, place: Place, known: Sequence[Place]) -> None:
    """Put another part of the document here: another id, a part of itself, a rule of another kind."""
    _at(data, place[:-1])[place[-1]] = copy.deepcopy(_at(data, draw(st.sampled_from(known))))


def _repeat(draw: st.DrawFn, data: Any, place: Place, known: Sequence[Place]) -> None:  # noqa: ARG001
    """Let an item of a list stand twice, or another key hold the same."""
    parent, step = _at(data, place[:-1]), place[-1]
    if isinstance(step, int):
        parent.insert(step, copy.deepcopy(parent[step]))
    else:
        parent[f"{step}s"] = copy.deepcopy(parent[step])


def _rename(draw: st.DrawFn, data: Any, place: Place, known: Sequence[Place]) -> None:  # noqa: ARG001
    """Misspell a key, or the text at this place."""
    parent, step = _at(data, place[:-1]), place[-1]
    if isinstance(parent, dict):
        parent[_misspelt(draw, str(step))] = parent.pop(step)
    elif isinstance(parent[step], str):
        parent[step] = _misspelt(draw, parent[step])


def _misspelt(draw: st.DrawFn, text: str) -> str:
    cut = draw(st.integers(0, max(0, len(text) - 1)))
    return text[:cut] + draw(st.sampled_from(["", "x", "=", ".", "id"])) + text[cut + 1 :]


_KINDS: Final[tuple[Callable[[st.DrawFn, Any, Place, Sequence[Place]], None], ...]] = (
    _delete,
    _replace,
    _replace,
    _swap,
    _repeat,
    _rename,
)


@st.composite
def damaged_data(draw: st.DrawFn, documents: Sequence[dict[str, Any]], *, most: int = 3) -> dict[str, Any]:
    """Draw one of the documents with one to `most` slips in its data."""
    data: dict[str, Any] = copy.deepcopy(draw(st.sampled_from(documents)))
    for _ in range(draw(st.integers(1, most))):
        known = [place for place in places(data) if place]
        if known:
            # Many slips are near the root: most places of a document lie deep in its rules.
            depth = draw(st.sampled_from([2, 4, 99]))
            near = [place for place in known if len(place) <= depth] or known
            draw(st.sampled_from(_KINDS))(draw, data, draw(st.sampled_from(near)), known)
    return data


@st.composite
def damaged_texts(draw: st.DrawFn, texts: Sequence[str]) -> bytes:
    """Draw one of the texts, as UTF-8, with bytes flipped, a part deleted or doubled, or something strange put in."""
    text = bytearray(draw(st.sampled_from(texts)).encode())
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, max(0, len(text) - 1)))
        stop = min(len(text), start + draw(st.sampled_from([1, 1, 2, 8, 100, 5000])))
        slips = [bytes([byte ^ (1 << draw(st.integers(0, 7)))]) for byte in text[start : start + 1]]
        slips += [b"", bytes(text[start:stop]) * 2, draw(st.sampled_from(_SLIPS))]
        text[start:stop] = draw(st.sampled_from(slips))
    return bytes(text)


_SLIPS: Final = (
    *(b"NaN", b"-0", b"1e1000000", b"1E-1000000", b"Infinity", b"9" * 5000, b"\xff", b"\xef\xbb\xbf", b"\\ud800"),
    *(b'"', b"[", b"{", b"[" * 10_000, b'{"a":' * 2_000, b"a." * 5_000 + b"b = 1", b"0x" + b"f" * 5_000, b"\x00"),
    *(b"null", b"true", b'{"zh": 3}', b"[[", b"#", b"\n", b"'''", b'"""', b"2024-13-01", b"12:00:00"),
)
