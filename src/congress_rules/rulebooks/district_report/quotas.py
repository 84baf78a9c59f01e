"""What units and officers owe: correspondents, a leading group, items a month or a week, adoptions a year."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, Literal

import attrs

from congress_rules.law import Window
from congress_rules.logic import Clause, Condition, Count, Row
from congress_rules.publicity import DESIGNATIONS, LEVEL, OUTLET_KIND, ROLE, UNIT_KIND, WorkQuota
from congress_rules.rulebooks.district_report.text import WEEKLY_FROM, cite
from congress_rules.texts import Text

__all__ = ["QUOTAS", "DistrictAdopted", "DistrictDesignated", "DistrictItems", "DistrictOfficerItems"]

_MANDATED: Final = UNIT_KIND.one_of(
    "committee_office", "government_office", "court_research_office", "procuratorate_office", "township_congress"
)
_COMMITTEES: Final = UNIT_KIND.equals("committee_office")
_OFFICERS: Final = Count(
    of=DESIGNATIONS,
    where=ROLE.one_of("correspondent", "city_correspondent", "part_time_officer"),
    id="designations.officers",
    name=Text("信息员职务（含通讯员）", "designations as information officer or correspondent"),
)
"""Every correspondent is an information officer at the same time (part 2(1))."""

_OF = Literal["submissions", "adoptions", "designations"]


@attrs.frozen(kw_only=True)
class _DistrictQuota(WorkQuota):
    """A quota of the report; others owe nothing."""

    least: int
    cited: str

    def otherwise(self) -> Row[int]:
        """Require nothing of others."""
        return Row(id="others", name=Text("其他", "others"), value=0, basis=cite(self.cited))

    def _row(self, name: Text, when: Condition, value: int) -> Row[int]:
        return Row(id="bound", name=name, when=when, value=value, basis=cite(self.cited))


@attrs.frozen(kw_only=True)
class DistrictDesignated(_DistrictQuota):
    """So many people with one of some roles, in every unit of a kind, on the last day of the year.

    `options` pairs the roles with the readings that they belong to.
    """

    of: _OF = "designations"
    by: Literal["unit", "person"] = "unit"
    window: Window = Window.YEAR
    least: int = 1
    whom: Condition
    options: tuple[tuple[str, str], ...]

    def rows(self) -> tuple[Row[int], ...]:
        """Require the number of the units."""
        return (self._row(self.name, self.whom, self.least),)

    def clauses(self) -> tuple[Clause, ...]:
        """Count the roles."""
        return tuple(
            Clause(id=role, name=self.name, when=ROLE.equals(role), basis=cite(self.cited), readings=reading or ())
            for role, reading in self.options
        )


@attrs.frozen(kw_only=True)
class DistrictItems(_DistrictQuota):
    """Two items a month of every committee and office, to the full-time officer."""

    id: str = "monthly-items"
    name: Text = attrs.field(default=Text("委室每月报送", "items a month of committees and offices"))
    of: _OF = "submissions"
    by: Literal["unit", "person"] = "unit"
    window: Window = Window.MONTH
    least: int = 2
    cited: str = "2(3)"

    def rows(self) -> tuple[Row[int], ...]:
        """Require the number."""
        return (self._row(Text("机关委室", "committees and offices"), _COMMITTEES, self.least),)

    def clauses(self) -> tuple[Clause, ...]:
        """Count what went to the full-time officer."""
        return (_to_the_officer(),)


@attrs.frozen(kw_only=True)
class DistrictOfficerItems(_DistrictQuota):
    """Items of every officer: two a month until the change, then one a week; the last day of a window governs.

    A week belongs to the new rule if it ends on or after `weekly_from`, a month if it ends before.
    """

    of: _OF = "submissions"
    by: Literal["unit", "person"] = "person"
    cited: str = "2(3)"
    weekly_from: date = WEEKLY_FROM

    def rows(self) -> tuple[Row[int], ...]:
        """Require the number on the days on which this window counts."""
        return tuple(self._rows())

    def clauses(self) -> tuple[Clause, ...]:
        """Count what went to the full-time officer."""
        return (_to_the_officer(),)

    def _rows(self) -> Iterator[Row[int]]:
        name, bound = Text("信息员", "information officers"), _OFFICERS.at_least(1)
        weekly, eve = self.window is Window.ISO_WEEK, self.weekly_from - timedelta(days=1)
        old, new = (0, self.least) if weekly else (self.least, 0)
        planned, forced = "d1-6-weekly=planned", "d1-6-weekly=in-force"
        before, since = self._row(name, bound, old), self._row(name, bound, new)
        yield attrs.evolve(before, readings=planned)
        yield attrs.evolve(before, id="before", until=eve, readings=forced)
        yield attrs.evolve(since, id="since", since=self.weekly_from, readings=forced, basis=cite("3"))


@attrs.frozen(kw_only=True)
class DistrictAdopted(_DistrictQuota):
    """An item a year that a carrier of the city or above adopts, of every committee, office and officer."""

    of: _OF = "adoptions"
    window: Window = Window.YEAR
    least: int = 1
    cited: str = "2(3)"

    def rows(self) -> tuple[Row[int], ...]:
        """Require the number of units or of people."""
        bound = _COMMITTEES if self.by == "unit" else _OFFICERS.at_least(1)
        return (self._row(self.name, bound, self.least),)

    def clauses(self) -> tuple[Clause, ...]:
        """Count items in carriers of the city or above."""
        carrier, city = Text("信息载体", "an information carrier"), Text("市级以上", "city level or above")
        return (
            Clause(id="carrier", name=carrier, when=OUTLET_KIND.equals("information"), basis=cite("2(3)")),
            Clause(id="city-or-above", name=city, when=LEVEL.at_least("city"), basis=cite("2(3)")),
        )


def _to_the_officer() -> Clause:
    name = Text("报送专职信息员", "submitted to the full-time officer")
    return Clause(id="to-the-officer", name=name, when=OUTLET_KIND.equals("officer"), basis=cite("2(3)"))


_CONGRESS: Final = UNIT_KIND.equals("congress")
_PERIODICAL: Final = "d1-2-periodical"

QUOTAS: Final = (
    DistrictDesignated(
        id="group-head",
        name=Text("领导小组组长", "head of the leading group"),
        cited="1(1)",
        whom=_CONGRESS,
        options=(("group_head", ""),),
    ),
    DistrictDesignated(
        id="group-deputies",
        name=Text("领导小组副组长", "deputy heads of the leading group"),
        cited="1(1)",
        least=2,
        whom=_CONGRESS,
        options=(("group_deputy", ""),),
    ),
    DistrictDesignated(
        id="correspondents",
        name=Text("通讯员", "correspondents"),
        cited="1(2)",
        whom=_MANDATED,
        options=(("correspondent", f"{_PERIODICAL}=district"), ("city_correspondent", f"{_PERIODICAL}=city")),
    ),
    DistrictDesignated(
        id="full-time-officer",
        name=Text("专职信息员", "full-time officer"),
        cited="2(1)",
        whom=_CONGRESS,
        options=(("full_time_officer", ""),),
    ),
    DistrictItems(),
    DistrictOfficerItems(
        id="officers-monthly",
        name=Text("信息员每月报送", "items a month of officers"),
        window=Window.MONTH,
        least=2,
    ),
    DistrictOfficerItems(
        id="officers-weekly",
        name=Text("信息员每周报送", "items a week of officers"),
        window=Window.ISO_WEEK,
        least=1,
    ),
    DistrictAdopted(id="units-adopted", name=Text("委室全年采用", "adoptions a year of units"), by="unit"),
    DistrictAdopted(id="officers-adopted", name=Text("信息员全年采用", "adoptions a year of officers"), by="person"),
)
"""All quotas of the report."""
