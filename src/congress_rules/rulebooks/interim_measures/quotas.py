"""Article 8 of the Interim Measures: what units and documentation officers owe, by the month and by the year."""

from typing import Final, Literal

import attrs

from congress_rules.law import Window
from congress_rules.logic import Clause, Count, Row
from congress_rules.publicity import CATEGORY, DESIGNATIONS, LEVEL, OUTLET_KIND, ROLE, UNIT_KIND, WorkQuota
from congress_rules.rulebooks.interim_measures.text import cite
from congress_rules.texts import Text

__all__ = [
    "QUOTAS",
    "InterimManuscripts",
    "InterimMonthlyItems",
    "InterimOfficer",
    "InterimPublished",
    "InterimYearlyPieces",
]

_UNITS: Final = CATEGORY.one_of("townships-streets", "organs", "government-justice", "enforcement")
"""The categories of article 4 that are units; deputies are people."""

_YEARLY_KINDS: Final = ("township_presidium", "street_work_committee", "working_committee")
"""The kinds of unit that article 8(3) names."""

_DOCUMENTATION: Final = Count(
    of=DESIGNATIONS,
    where=ROLE.equals("documentation_officer"),
    id="designations.documentation",
    name=Text("专职资料人员职务", "designations as documentation officer"),
)
_CITY_OR_ABOVE: Final = Clause(
    id="city-or-above", name=Text("市级以上", "city level or above"), when=LEVEL.at_least("city"), basis=cite("8(2)")
)


@attrs.frozen(kw_only=True)
class _InterimQuota(WorkQuota):
    """A quota of article 8, of units unless it says otherwise; `least` is the number required."""

    by: Literal["unit", "person"] = "unit"
    least: int

    def otherwise(self) -> Row[int]:
        """Require nothing of others."""
        return Row(id="others", name=Text("其他", "others"), value=0, basis=cite("8"))


@attrs.frozen(kw_only=True)
class InterimOfficer(_InterimQuota):
    """Article 8(1): each unit has a part-time officer, asked on the last day of the year."""

    id: str = "officer"
    name: Text = attrs.field(default=Text("兼职信息员", "part-time officers"))
    of: Literal["submissions", "adoptions", "designations"] = "designations"
    window: Window = Window.YEAR
    least: int = 1

    def rows(self) -> tuple[Row[int], ...]:
        """Require one officer of every unit."""
        return (Row(id="units", name=cite("8(1)").subject, when=_UNITS, value=self.least, basis=cite("8(1)")),)

    def clauses(self) -> tuple[Clause, ...]:
        """Count the designations as part-time officer."""
        name = Text("兼职信息员", "a part-time officer")
        return (Clause(id="officer", name=name, when=ROLE.equals("part_time_officer"), basis=cite("8(1)")),)


@attrs.frozen(kw_only=True)
class InterimMonthlyItems(_InterimQuota):
    """Article 8(1): each unit submits an item a month to the congress office."""

    id: str = "monthly-items"
    name: Text = attrs.field(default=Text("每月报送信息", "items a month"))
    of: Literal["submissions", "adoptions", "designations"] = "submissions"
    window: Window = Window.MONTH
    least: int = 1

    def rows(self) -> tuple[Row[int], ...]:
        """Require the number of every unit or, as it may be read, of those that no yearly quota binds."""
        name, others = cite("8(1)").subject, UNIT_KIND.none_of(*_YEARLY_KINDS)
        both, yearly = ("d2-8-side-by-side=both", "d2-8-side-by-side=yearly-only")
        return (
            Row(id="units", name=name, when=_UNITS, value=self.least, basis=cite("8(1)"), readings=both),
            Row(
                id="other-units",
                name=name,
                when=(_UNITS, others),
                value=self.least,
                basis=cite("8(1)"),
                readings=yearly,
            ),
        )

    def clauses(self) -> tuple[Clause, ...]:
        """Count what was submitted to the congress office."""
        return (_to_the_office("8(1)"),)


@attrs.frozen(kw_only=True)
class _OfDocumentation(_InterimQuota):
    """A quota of article 8(2): it binds the full-time documentation officers."""

    by: Literal["unit", "person"] = "person"

    def rows(self) -> tuple[Row[int], ...]:
        """Require the number of every documentation officer."""
        return (
            Row(
                id="officers",
                name=cite("8(2)").subject,
                when=_DOCUMENTATION.at_least(1),
                value=self.least,
                basis=cite("8(2)"),
            ),
        )


@attrs.frozen(kw_only=True)
class InterimManuscripts(_OfDocumentation):
    """Article 8(2): a manuscript a month to congress periodicals of the city level or above."""

    id: str = "monthly-manuscripts"
    name: Text = attrs.field(default=Text("每月报送稿件", "manuscripts a month"))
    of: Literal["submissions", "adoptions", "designations"] = "submissions"
    window: Window = Window.MONTH
    least: int = 1

    def clauses(self) -> tuple[Clause, ...]:
        """Count what was submitted to such periodicals."""
        name, kinds = Text("人大报刊", "congress periodicals"), ("congress_periodical", "internal_periodical")
        return (
            Clause(id="periodicals", name=name, when=OUTLET_KIND.one_of(*kinds), basis=cite("8(2)")),
            _CITY_OR_ABOVE,
        )


@attrs.frozen(kw_only=True)
class InterimPublished(_OfDocumentation):
    """Article 8(2): four pieces a year published in papers and periodicals of the city level or above."""

    id: str = "yearly-published"
    name: Text = attrs.field(default=Text("全年用稿", "published in a year"))
    of: Literal["submissions", "adoptions", "designations"] = "adoptions"
    window: Window = Window.YEAR
    least: int = 4

    def clauses(self) -> tuple[Clause, ...]:
        """Count what was published in such papers and periodicals."""
        kinds = ("party_paper", "newspaper", "congress_periodical", "internal_periodical")
        name = Text("报刊", "papers and periodicals")
        return (Clause(id="press", name=name, when=OUTLET_KIND.one_of(*kinds), basis=cite("8(2)")), _CITY_OR_ABOVE)


@attrs.frozen(kw_only=True)
class InterimYearlyPieces(_InterimQuota):
    """Article 8(3): four pieces a year of each township presidium, street work committee and working committee."""

    id: str = "yearly-pieces"
    name: Text = attrs.field(default=Text("全年上报", "pieces a year"))
    of: Literal["submissions", "adoptions", "designations"] = "submissions"
    window: Window = Window.YEAR
    least: int = 4

    def rows(self) -> tuple[Row[int], ...]:
        """Require the number of the kinds that the article names."""
        named = UNIT_KIND.one_of(*_YEARLY_KINDS)
        return (Row(id="named", name=cite("8(3)").subject, when=named, value=self.least, basis=cite("8(3)")),)

    def clauses(self) -> tuple[Clause, ...]:
        """Count what was submitted to the congress office or, as it may be read, to anyone."""
        return (_to_the_office("8(3)", "d2-8-3-recipient=congress-office"),)


def _to_the_office(cited: str, *readings: str) -> Clause:
    name = Text("报送区人大办", "submitted to the congress office")
    office = OUTLET_KIND.equals("congress_office")
    return Clause(id="to-the-office", name=name, when=office, basis=cite(cited), readings=readings)


QUOTAS: Final = (
    InterimOfficer(),
    InterimMonthlyItems(),
    InterimManuscripts(),
    InterimPublished(),
    InterimYearlyPieces(),
)
"""All of article 8."""
