"""Look at regions as sets of brute-force cells.

The library words its regions for people. To compare them with brute force exactly, the tests make it hand out the box
of a region in place of the words, and read the box by their own arithmetic.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias
from unittest import mock

from congress_rules.logic import Cells, Grid, Selection

Cell: TypeAlias = Mapping[str, object]


@contextmanager
def boxes_for_words() -> Iterator[None]:
    """Make every `where` the box of its region."""
    with mock.patch.object(Grid, "describe", lambda self, region: self.box(region)):
        yield


def inside(cells: Cells, value: Any) -> bool:
    """Tell whether a value lies in a set of values: named, or after an odd number of switches."""
    if isinstance(cells, Selection):
        return (value in cells.values) != cells.negated
    passed = [cut for cut, after in cells.cuts if cut < value or (cut == value and not after)]
    return cells.from_start != (len(passed) % 2 == 1)


def lies(box: Any, cell: Cell) -> bool:
    """Tell whether a cell lies in a box."""
    return all(inside(cells, cell[key]) for key, cells in box.items())


def assert_maximal_cover(boxes: Sequence[Any], wanted: Iterable[Cell], cells: Sequence[Cell]) -> None:
    """Assert that boxes together are exactly the wanted cells, and that none can be widened on any input."""
    wanted = list(wanted)
    assert len(boxes) == len({str(sorted(box.items(), key=str)) for box in boxes})
    assert [cell for cell in cells if any(lies(box, cell) for box in boxes)] == wanted
    for box in boxes:
        assert any(lies(box, cell) for cell in wanted)
        for key in box:
            wider = {other: part for other, part in box.items() if other != key}
            beyond = [cell for cell in cells if lies(wider, cell) and not lies(box, cell)]
            spoilt = {repr(cell[key]) for cell in beyond if cell not in wanted}
            assert spoilt == {repr(cell[key]) for cell in beyond}
