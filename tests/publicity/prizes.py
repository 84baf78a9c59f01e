"""A small measure of prizes for tests: the best unit, stars among its people, and money for stars."""

from typing import Any, Literal

import attrs

from congress_rules.law import Authority, Instrument
from congress_rules.logic import UNREGULATED, Booleans, Clause, Number, Row, any_of
from congress_rules.policies import (
    POINTS,
    Facet,
    Judged,
    Member,
    RankingPolicy,
    RewardPolicy,
    ScoringPolicy,
    Shared,
    Taxonomy,
)
from congress_rules.publicity import (
    GRANTED,
    HONOUR,
    LEADING,
    UNIT_HONOURED,
    AdmissionPolicy,
    Adoption,
    Assessment,
    Award,
    HonourPolicy,
    Ledger,
    Person,
    Proposal,
    PublicityRulebook,
    Unit,
)
from congress_rules.texts import Text
from tests.publicity.entries import OFFICE, TOWN, YEAR, in_bulletin

NAME = Text("测试", "trial")
INSTRUMENT = Instrument(id="trial", title=NAME, authority=Authority.ASSUMPTION, contents={"1": NAME})
CITED = INSTRUMENT.cite("1")
COURT = Unit(id="court", kind="court")
YES, NO = True, False
MERIT = Judged("merit", Booleans(), Text("功绩", "merit"))


@attrs.frozen(kw_only=True)
class Best(HonourPolicy):
    """The best unit leads."""

    id: str = "best"
    name: Text = attrs.field(default=Text("最佳单位", "best unit"))
    of: Literal["units", "people"] = "units"

    def clauses(self) -> tuple[Clause, ...]:
        """Ask for a leading place."""
        return (Clause(id="leads", when=LEADING.equals(YES), basis=CITED),)


@attrs.frozen(kw_only=True)
class Star(HonourPolicy):
    """A star is of the best unit, or judged to have merit."""

    id: str = "star"
    name: Text = attrs.field(default=Text("明星", "star"))
    of: Literal["units", "people"] = "people"
    presupposes: str | None = "best"

    def clauses(self) -> tuple[Clause, ...]:
        """Ask for either."""
        return (Clause(id="origin", when=any_of(UNIT_HONOURED.equals(YES), MERIT.equals(YES)), basis=CITED),)


@attrs.frozen(kw_only=True)
class Money(RewardPolicy[Award]):
    """A sum for a star; for the best unit none is stated."""

    id: str = "money"
    name: Text = attrs.field(default=Text("奖金", "money"))

    def rows(self) -> tuple[Row[Number], ...]:
        """List a row for each honour, and one for what was not granted."""
        return (
            Row(id="star", when=(GRANTED.equals(YES), HONOUR.equals("star")), value=4711, basis=CITED),
            Row(id="best", when=(GRANTED.equals(YES), HONOUR.equals("best")), value=UNREGULATED, basis=CITED),
            Row(id="not-granted", when=GRANTED.equals(NO), value=0, basis=CITED),
        )


class Counting(ScoringPolicy[Adoption]):
    """A point for every piece."""

    def rows(self) -> tuple[Row[Number], ...]:
        """List one row."""
        return (Row(id="piece", value=1, basis=CITED),)


HONOURS = Facet(id="honour", name=NAME, members=(Member("best", Best().name), Member("star", Star().name)))
BOOK = PublicityRulebook(
    id="trial",
    instrument=INSTRUMENT,
    taxonomy=Taxonomy((HONOURS,)),
    admission=AdmissionPolicy(id="admission", name=NAME),
    scoring=Counting(id="scoring", name=NAME, measure=POINTS),
    ranking=RankingPolicy(id="ranking", name=NAME, ties=Shared(), places=1),
    honours=(Best(), Star()),
    rewards=(Money(),),
)
PIECE = in_bulletin(authors=("p",))
LEDGER = Ledger(
    units=(TOWN, COURT),
    outlets=(PIECE.outlet, OFFICE),
    people=(Person(id="p", unit="town"), Person(id="q", unit="court"), Person(id="r")),
    adoptions=(PIECE,),
    submissions=(),
    designations=(),
    faults=(),
)


def assess(book: Any = BOOK, **records: Any) -> Assessment:
    """Assess the ledger with these records for 2024."""
    assessment: Assessment = book.assess(attrs.evolve(LEDGER, **records), YEAR)
    return assessment


def proposals(assessment: Assessment) -> dict[tuple[str, str], tuple[bool | None, bool | None, bool | None]]:
    """Give, by honour and account, whether it was proposed, whether granted, and whether the one is honoured."""
    return {(each.honour, each.account): (each.proposed, each.granted, each.stands) for each in assessment.honours}


def proposal(assessment: Assessment, honour: str, account: str) -> Proposal:
    """Give one proposal."""
    (found,) = (each for each in assessment.honours if (each.honour, each.account) == (honour, account))
    return found
