"""Put the elections of one day side by side (区、乡同日选举): each keeps its own timetable."""

from collections.abc import Iterator, Mapping
from itertools import chain

import attrs

from congress_rules.elections.timetable.drawing import gantt
from congress_rules.elections.timetable.plan import Timetable
from congress_rules.errors import Fault
from congress_rules.logic import faultless
from congress_rules.texts import Language

__all__ = ["JointTimetable"]


def _listed(timetables: tuple[Timetable, ...] | list[Timetable]) -> tuple[Timetable, ...]:
    return tuple(timetables)


@attrs.frozen(kw_only=True)
class JointTimetable:
    """The timetables of several elections; raise `DefinitionError` for two of one id or title, and for none at all."""

    timetables: tuple[Timetable, ...] = attrs.field(converter=_listed)

    def __attrs_post_init__(self) -> None:
        """Check that the elections can be told apart."""
        faultless("joint timetable", self._faults())

    def _faults(self) -> Iterator[Fault]:
        if not self.timetables:
            yield Fault("timetables", "an empty tuple", "one timetable or more")
        for number, each in enumerate(self.timetables):
            before = self.timetables[:number]
            if each.id in {other.id for other in before}:
                yield Fault(f"timetables[{number}].id", repr(each.id), "an id of its own")
            if each.title in {other.title for other in before}:
                yield Fault(f"timetables[{number}].title", repr(each.title.en), "a title of its own")

    def to_rows(self, language: Language = "zh") -> tuple[Mapping[str, str], ...]:
        """Give a row of texts for each step of each election, by its latest day."""
        rows = chain.from_iterable(each.to_rows(language) for each in self.timetables)
        return tuple(sorted(rows, key=lambda row: (not row["latest"], row["latest"])))

    def to_mermaid(self, language: Language = "zh") -> str:
        """Draw each election as a section of one Gantt chart, in the notation of Mermaid."""
        return gantt([(each.title, each.milestones) for each in self.timetables], language)

    def explain(self, language: Language = "zh") -> str:
        """Word each election in turn."""
        return "\n".join(each.explain(language) for each in self.timetables)
