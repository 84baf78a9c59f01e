"""Write rules as an author would; type checkers read this file and nothing ever runs it."""

from datetime import date
from typing import assert_type

import attrs

from congress_rules import rulebooks
from congress_rules.law import Period
from congress_rules.logic import UNREGULATED, Booleans, Clause, Decision, Field, Number, Row, field
from congress_rules.policies import Journal, Judged, Judgement, Quota, Rulebook, Shared
from congress_rules.publicity import (
    ADOPTED_ON,
    CHARACTERS,
    HONOUR,
    LEVEL,
    ROLE,
    VERIFIED,
    Adoption,
    Assessment,
    Award,
    Countable,
    Designation,
    Ledger,
    Proposal,
    ReportingFault,
    Submission,
    Unit,
)
from congress_rules.rulebooks import (
    InterimAdmission,
    InterimAdvancedUnit,
    InterimMeasures,
    InterimMoney,
    InterimOfficer,
    InterimScoring,
)
from congress_rules.texts import Text

MERIT = True


def fields_know_their_types() -> None:
    """Record fields: the type of the last attribute, without the None of what is unknown."""
    assert_type(field(Adoption, lambda adoption: adoption.adopted_on), Field[date])
    assert_type(field(Adoption, lambda adoption: adoption.outlet.level), Field[str])
    assert_type(LEVEL, Field[str])


def wrong_names_are_errors() -> None:
    """Mark a path that does not exist."""
    # One mistake, and what pyright derives from it.
    field(Adoption, lambda adoption: adoption.outlet.levle)  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownLambdaType, reportUnknownMemberType]


def wrong_values_are_errors() -> None:
    """Mark tests against values of another type."""
    ADOPTED_ON.at_least(2024)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    CHARACTERS.at_most("300")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    VERIFIED.equals("yes")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def a_rulebook_is_typed_by_its_name(ledger: Ledger) -> tuple[int | None, ...]:
    """Get a rulebook; its class follows from the name."""
    book = rulebooks.get("interim-measures", on=date(2024, 12, 31))
    assert_type(book, InterimMeasures)
    assert_type(rulebooks.get("measures-of-elsewhere", on=date(2024, 12, 31)), Rulebook)
    assessment = book.assess(ledger, Period.year(2024))
    assert_type(assessment, Assessment)
    return tuple(standing.rank for standing in assessment.standings)


def an_assessment_knows_its_parts(assessment: Assessment) -> tuple[bool | None, ...]:
    """Read the parts of a result: what they hold follows from their names."""
    assert_type(assessment.quotas, tuple[Quota[Countable], ...])
    assert_type(assessment.honours, tuple[Proposal, ...])
    assert_type(assessment.rewards, Journal[Award])
    assert_type(assessment.unused, tuple[Award | Judgement | Designation | ReportingFault, ...])
    assert_type(assessment.submissions.open, tuple[Submission, ...])
    assert_type(assessment.quotas[0].decision, Decision[int])
    return tuple(quota.met for quota in assessment.quotas)


def records_come_in_any_order(unit: Unit, sent: list[Submission], faults: set[ReportingFault]) -> Ledger:
    """Keep records of any iterable; None where they are not kept."""
    ledger = Ledger(units=[unit], submissions=sent, faults=faults, designations=None)
    assert_type(ledger.submissions, tuple[Submission, ...] | None)
    return ledger.merged(Ledger(submissions=(), faults=()))


@attrs.frozen(kw_only=True)
class OurOfficer(InterimOfficer):
    """Ask for two officers of every unit."""

    least: int = 2

    def clauses(self) -> tuple[Clause, ...]:
        """Return one clause more."""
        return (*super().clauses(), Clause(id="known", when=ROLE.none_of()))


class OurUnit(InterimAdvancedUnit):
    """Ask for a recorded judgement more."""

    def clauses(self) -> tuple[Clause, ...]:
        """Return one clause more."""
        merit = Judged("merit", Booleans(), Text("功绩", "merit"))
        return (*super().clauses(), Clause(id="merit", when=merit.equals(MERIT)))


class OurMoney(InterimMoney):
    """Pay units, too."""

    def rows(self) -> tuple[Row[Number], ...]:
        """Return one row more, of which the amount is not stated."""
        return (*super().rows(), Row(id="units", when=HONOUR.equals("advanced_unit"), value=UNREGULATED))


def rulebooks_hold_several_policies(book: InterimMeasures) -> InterimMeasures:
    """Give a rulebook other quotas, honours and rewards."""
    return attrs.evolve(book, quotas=(OurOfficer(),), honours=(OurUnit(),), rewards=(OurMoney(individual_amount=500),))


def decisions_carry_their_values(book: InterimMeasures, adoption: Adoption) -> None:
    """Decide: a score is a number, an admission yes or no."""
    assert_type(book.scoring.decide(adoption), Decision[Number])
    assert_type(book.admission.decide(adoption), Decision[bool])


@attrs.frozen(kw_only=True)
class OurScoring(InterimScoring):
    """Add a parameter and a row."""

    site: int = 5

    def rows(self) -> tuple[Row[Number], ...]:
        """Return one row more."""
        return (*super().rows(), Row(id="site", when=LEVEL.equals("national"), value=self.site))


class OurAdmission(InterimAdmission):
    """Add a clause."""

    def clauses(self) -> tuple[Clause, ...]:
        """Return one clause more."""
        return (*super().clauses(), Clause(id="long", when=CHARACTERS.at_least(200)))


def rulebooks_evolve(book: InterimMeasures) -> InterimMeasures:
    """Give a rulebook other policies and another ranking."""
    ranking = attrs.evolve(book.ranking, ties=Shared(), places=3)
    return attrs.evolve(book, scoring=OurScoring(site=6), admission=OurAdmission(), ranking=ranking)
