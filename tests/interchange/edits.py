"""Edit the document of a rulebook that holds everything, and read it."""

import copy
from collections.abc import Callable
from typing import Any, Final, TypeAlias

import pytest

from congress_rules.errors import UnreadableError
from congress_rules.interchange import read_rulebook, write_rulebook
from congress_rules.interchange.documents.layouts import laid_out
from congress_rules.interchange.documents.parsing import parsed
from tests.interchange.measures import EVERYTHING

PLAIN: Final = parsed(write_rulebook(EVERYTHING), "json")

Edit: TypeAlias = Callable[[Any], object]


def read(edit: Edit) -> None:
    """Read the document with an edit."""
    data = copy.deepcopy(PLAIN)
    edit(data)
    read_rulebook(laid_out(data, "json"))


def error(edit: Edit) -> UnreadableError:
    """Give the error of the document with an edit."""
    with pytest.raises(UnreadableError) as caught:
        read(edit)
    return caught.value


def put(path: str, value: object) -> Edit:
    """Give the edit that puts a value at a path such as `policies.scoring.rows[3]`."""
    steps = [int(each) if each.isdecimal() else each for each in path.replace("[", ".").replace("]", "").split(".")]

    def edit(data: Any) -> None:
        for step in steps[:-1]:
            data = data[step]
        data[steps[-1]] = value

    return edit


def without(path: str) -> Edit:
    """Give the edit that deletes a key."""
    *parents, key = path.split(".")

    def edit(data: Any) -> None:
        for step in parents:
            data = data[step]
        del data[key]

    return edit


ROW: Final = "policies.scoring.rows[0]"
WHEN: Final = f"{ROW}.when[0]"
CLAUSE: Final = "policies.admission.clauses[0]"
