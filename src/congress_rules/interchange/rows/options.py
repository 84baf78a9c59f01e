"""Check what a caller says of a table before anything is read."""

from typing import Final, get_args

from congress_rules.errors import DefinitionError, Fault, nearest
from congress_rules.interchange.documents.limits import shortened
from congress_rules.interchange.rows.given import Delimiter
from congress_rules.interchange.rows.values import DayNumbers

__all__ = ["counted"]

_LAST_ROW: Final = 1000


def counted(day_numbers: object, delimiter: object, header_row: object) -> DayNumbers | None:
    """Give from when day numbers count; raise `DefinitionError`, which lists all that a caller may not say."""
    known = [each.value for each in DayNumbers]
    faults: list[Fault] = []
    if day_numbers is not None and day_numbers not in known:
        expected = f"one of {', '.join(known)}"
        faults.append(Fault("day_numbers", shortened(day_numbers), expected, nearest(day_numbers, known)))
    if delimiter is not None and delimiter not in get_args(Delimiter):
        faults.append(Fault("delimiter", shortened(delimiter), "a comma, a semicolon or a tab"))
    if type(header_row) is not int or not 1 <= header_row <= _LAST_ROW:
        faults.append(Fault("header_row", shortened(header_row), f"the number of a row, from 1 to {_LAST_ROW}"))
    if faults:
        msg = "options"
        raise DefinitionError(msg, faults)
    return None if day_numbers is None else DayNumbers(str(day_numbers))
