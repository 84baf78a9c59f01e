"""Say what the parts of a written rule refer to: instruments, the subject, the taxonomy, the tables of the policy."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import attrs
from cattrs import Converter

from congress_rules.errors import CitationError, UnknownNameError
from congress_rules.interchange.documents.limits import Refused, shortened
from congress_rules.interchange.documents.reading import Misfit
from congress_rules.law import Instrument, Provision, Reading
from congress_rules.logic import DecisionTable, Domain

__all__ = ["Known", "Library", "Scope"]

_LONGEST: Final = 200
_CITATION: Final = "a citation, such as '9(2)' in the rulebook's own instrument or 'civil-code:1259' in another"


@attrs.frozen
class Library:
    """The instruments that a document cites; `own` is the rulebook's, and is cited without its id."""

    own: Instrument
    others: dict[str, Instrument] = attrs.field(factory=dict[str, Instrument])

    def read(self, citation: object) -> Provision:
        """Give the provision that a text cites."""
        if not isinstance(citation, str) or len(citation) > _LONGEST:
            raise Misfit(shortened(citation), _CITATION)
        name, colon, place = citation.rpartition(":")
        instruments = {self.own.id: self.own, **self.others}
        if colon and name not in instruments:
            kind = "instrument of the document"
            raise UnknownNameError(kind, name, instruments)
        try:
            return (instruments[name] if colon else self.own).cite(place)
        except CitationError as error:
            raise Misfit(shortened(citation), f"{_CITATION} ({error})") from None

    def written(self, provision: Provision) -> str | Refused:
        """Cite a provision, and keep its instrument; refuse one that two instruments of one id could be meant by."""
        instrument = provision.instrument
        known = self.own if instrument.id == self.own.id else self.others.setdefault(instrument.id, instrument)
        if known != instrument:
            return Refused(f"an instrument {instrument.id!r}", "the same wherever it is cited")
        try:
            key = instrument.cite(provision.key).key
        except UnknownNameError:
            return Refused(f"the citation of {provision}", "of a provision that its instrument has")
        return key if known is self.own else f"{instrument.id}:{key}"


@attrs.frozen
class Known:
    """A table that conditions may rest on, as it stands, and all the values of its rows, whatever reading is chosen."""

    table: DecisionTable[Any]
    values: tuple[object, ...]


@attrs.frozen
class Scope:
    """What the parts of one rule refer to; `owner` is the class of the records that it decides.

    `converters` are those made so far for scopes that differ in nothing but the owner: making one takes milliseconds.
    """

    library: Library
    owner: type
    domains: Mapping[str, Domain] = attrs.field(factory=dict[str, Domain])
    readings: Mapping[str, Reading] = attrs.field(factory=dict[str, Reading])
    tables: Mapping[str, Known] = attrs.field(factory=dict[str, Known])
    converters: dict[type, Converter] = attrs.field(factory=dict[type, Converter], eq=False, repr=False)

    def over(self, owner: type) -> "Scope":
        """Give the scope of a condition on other records."""
        others = {} if self.tables else self.converters
        return attrs.evolve(self, owner=owner, tables={}, converters=others)

    def check_readings(self, named: Iterable[str]) -> None:
        """Raise `UnknownNameError` for a reading that there is not, or an option that it does not have."""
        for name, equals, option in (each.partition("=") for each in named):
            if name not in self.readings:
                kind = "reading"
                raise UnknownNameError(kind, name, self.readings)
            if equals and option not in self.readings[name].options:
                kind = f"option of the reading {shortened(name)}"
                raise UnknownNameError(kind, option, self.readings[name].options)

    def knowing(self, known: Known) -> "Scope":
        """Give the scope in which conditions may rest on a table, too."""
        return attrs.evolve(self, tables={**self.tables, known.table.id: known}, converters={})
