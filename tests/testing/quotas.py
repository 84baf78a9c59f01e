"""Quotas of submissions, and assessments, whole and broken on purpose, for the tests of their laws."""

from typing import Any, Literal

import attrs

from congress_rules.law import Authority, Instrument, Period, Window
from congress_rules.logic import Clause, Number, Row, field
from congress_rules.policies import Facet, Journal, Member, Quota, Taxonomy
from congress_rules.publicity import CATEGORY, Assessment, Ledger, Submission, WorkQuota
from congress_rules.rulebooks import INTERIM_MEASURES, InterimMeasures, InterimScoring
from congress_rules.texts import Text

NOTICE = Instrument(
    id="notice", title=Text("通知", "Notice"), authority=Authority.HOUSE_RULE, contents={"1": Text("指标", "quota")}
)
CONTENT = field(Submission, lambda submission: submission.content)


def facet(name: str, *members: str) -> Facet:
    """Make a facet."""
    return Facet(id=name, name=Text(name, name), members=tuple(Member(each, Text(each, each)) for each in members))


TAXONOMY = Taxonomy((facet("category", "town", "office"), facet("content", "law", "other")))


@attrs.frozen(kw_only=True)
class Pieces(WorkQuota):
    """Towns owe two pieces about laws in each quarter, offices none."""

    id: str = "pieces"
    name: Text = attrs.field(default=Text("报送指标", "pieces due"))
    window: Window = Window.QUARTER
    of: Literal["submissions", "adoptions", "designations"] = "submissions"
    by: Literal["unit", "person"] = "unit"

    def rows(self) -> tuple[Row[int], ...]:
        """List what is required."""
        basis = NOTICE.cite("1")
        return (
            Row(id="town", when=CATEGORY.equals("town"), value=2, basis=basis),
            Row(id="office", when=CATEGORY.equals("office"), value=0, basis=basis),
        )

    def clauses(self) -> tuple[Clause, ...]:
        """List what counts."""
        return (Clause(id="law", when=CONTENT.equals("law"), basis=NOTICE.cite("1")),)


def bound(kind: type[Pieces] = Pieces, **parts: Any) -> Pieces:
    """Bind a quota of a class to the taxonomy."""
    return kind(**parts).bound(TAXONOMY, (), ())


class Changed(Pieces):
    """What the quota says of holders is changed."""

    def quotas(self, period: Period, holders: Any, entries: Any, waiting: Any = ()) -> Any:
        """Change it."""
        listed = None if entries is None else tuple(entries)
        return self.change(super().quotas(period, holders, listed, waiting), listed)

    def change(self, quotas: tuple[Quota[Any], ...], entries: Any) -> tuple[Quota[Any], ...]:  # noqa: ARG002
        """Change nothing."""
        return quotas


class Forgiving(Changed):
    """Who did nothing is left out."""

    def change(self, quotas: tuple[Quota[Any], ...], entries: Any) -> tuple[Quota[Any], ...]:  # noqa: ARG002
        """Leave them out."""
        return tuple(each for each in quotas if each.done)


class Repeating(Changed):
    """A holder is listed twice."""

    def change(self, quotas: tuple[Quota[Any], ...], entries: Any) -> tuple[Quota[Any], ...]:  # noqa: ARG002
        """List them twice."""
        return quotas * 2


class Content(Quota[Any]):
    """Every quota is met."""

    @property
    def met(self) -> bool:
        """Say so."""
        return True


class Easy(Changed):
    """Every quota is met."""

    def change(self, quotas: tuple[Quota[Any], ...], entries: Any) -> tuple[Quota[Any], ...]:  # noqa: ARG002
        """Say so."""
        return tuple(Content(**attrs.asdict(each, recurse=False)) for each in quotas)


class Generous(Changed):
    """All entries count for everybody."""

    def change(self, quotas: tuple[Quota[Any], ...], entries: Any) -> tuple[Quota[Any], ...]:
        """Count them."""
        return tuple(attrs.evolve(each, counted=entries) for each in quotas)


class Early(Changed):
    """Only the first of the entries counts."""

    def change(self, quotas: tuple[Quota[Any], ...], entries: Any) -> tuple[Quota[Any], ...]:
        """Count it."""
        first = None if entries is None else entries[:1]
        return tuple(attrs.evolve(each, counted=first) for each in quotas)


class Careless(Pieces):
    """Values are not resolved: free Python that does not say so."""

    @property
    def overridden(self) -> bool:
        """Deny it."""
        return False

    def decide(self, holder: Any) -> Any:
        """Decide by nothing."""
        return self.required.decide_on({"category": None if holder.category is None else "town"})


# Assessments


class Assessing(InterimMeasures):
    """The journal is changed after the assessment."""

    def assess(self, ledger: Ledger, period: Period) -> Assessment:
        """Change it."""
        found = super().assess(ledger, period)
        return attrs.evolve(found, journal=self.changed(found.journal, ledger))

    def changed(self, journal: Journal[Any], ledger: Ledger) -> Journal[Any]:  # noqa: ARG002
        """Change nothing."""
        return journal


class Dropping(Assessing):
    """What is set aside is dropped from the entries."""

    def changed(self, journal: Journal[Any], ledger: Ledger) -> Journal[Any]:  # noqa: ARG002
        """Drop it."""
        return attrs.evolve(journal, entries=journal.open)


class Unsorted(Assessing):
    """The journal follows the order in which entries were given."""

    def changed(self, journal: Journal[Any], ledger: Ledger) -> Journal[Any]:
        """Sort by it."""
        order = [each.id for each in ledger.adoptions]
        return attrs.evolve(journal, entries=tuple(sorted(journal.entries, key=lambda each: order.index(each.id))))


class Single(Assessing):
    """Only one entry is set aside."""

    def changed(self, journal: Journal[Any], ledger: Ledger) -> Journal[Any]:  # noqa: ARG002
        """Drop the others."""
        return attrs.evolve(journal, set_aside=journal.set_aside[:1])


class Reasonless(Assessing):
    """Nothing says why."""

    def changed(self, journal: Journal[Any], ledger: Ledger) -> Journal[Any]:  # noqa: ARG002
        """Drop the reasons."""
        aside = tuple(attrs.evolve(each, decision=None, reasons=()) for each in journal.set_aside)
        return attrs.evolve(journal, set_aside=aside)


class Summing(Assessment):
    """Totals are one more."""

    @property
    def totals(self) -> Any:
        """Add one."""
        return {each.id: 1 for each in self.ledger.units}


class Adding(InterimMeasures):
    """Totals are wrong."""

    def assess(self, ledger: Ledger, period: Period) -> Assessment:
        """Give another class of assessment."""
        return Summing(**attrs.asdict(super().assess(ledger, period), recurse=False))


def measures(kind: type[InterimMeasures] = InterimMeasures) -> InterimMeasures:
    """Give the measures as another class."""
    return kind(**attrs.asdict(INTERIM_MEASURES, recurse=False))


HONOURED = Row[Number](id="all", value=100, basis=NOTICE.cite("1"))

_RATES: dict[str, Any] = dict.fromkeys(("bulletin_alone", "bulletin_composite"), 99) | {
    f"{level}_{genre}": 99 for level in ("national", "provincial", "city") for genre in ("news", "feature")
}
_DUTIES: list[Any] = [*INTERIM_MEASURES.quotas]
ANOTHER = attrs.evolve(
    INTERIM_MEASURES,
    scoring=InterimScoring(**_RATES),
    quotas=tuple(attrs.evolve(each, least=9) for each in _DUTIES),
)
"""Measures that decide otherwise, as if they had been read back wrongly."""
