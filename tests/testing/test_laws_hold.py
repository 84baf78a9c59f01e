"""The laws hold of the rules that ship, of a small office's, and of drawn rules: classes as a user writes them."""

from datetime import date

import attrs

from congress_rules.law import CIVIL_CODE, CIVIL_CODE_COUNTING
from congress_rules.logic import Clause, Days, FindingKind, Parameter, YearsSince, field
from congress_rules.policies import (
    Dense,
    EligibilityPolicy,
    NextKey,
    RankingPolicy,
    Recorded,
    RecordedOrder,
    Shared,
    Undecided,
)
from congress_rules.rulebooks import INTERIM_MEASURES
from congress_rules.testing import (
    AssessmentLaws,
    EligibilityLaws,
    QuotaLaws,
    RankingLaws,
    RulebookLaws,
    ScoringLaws,
    TableLaws,
)
from congress_rules.texts import Text
from tests.policies.nouns import BOOK, TAXONOMY, ByWord
from tests.testing import broken, quotas


class TestTable(TableLaws):
    """A table of an office."""

    examples = 15
    table = BOOK.points.rates


class TestTableWithAGap(TableLaws):
    """A table that is known to have a gap."""

    examples = 15
    table = broken.table(broken.ROWS[0])
    allowed = frozenset({FindingKind.GAP})


class TestOfficeAdmission(EligibilityLaws):
    """The admission of an office."""

    examples = 15
    policy = BOOK.admission


class TestInterimAdmission(EligibilityLaws):
    """The admission of the Interim Measures."""

    examples = 15
    policy = INTERIM_MEASURES.admission


@attrs.frozen
class Voter:
    """A person with a day of birth."""

    born: date | None


BORN = field(Voter, lambda voter: voter.born)
ON = Parameter[date]("on", Days(), Text("选举日", "election day"))
AGE = YearsSince(BORN, ON, CIVIL_CODE_COUNTING, "age", Text("年龄", "age"))


@attrs.frozen(kw_only=True)
class OfAge(EligibilityPolicy[Voter]):
    """Whoever is 18 on the day of an election."""

    id: str = "of-age"
    name: Text = attrs.field(default=Text("成年", "of age"))

    def clauses(self) -> tuple[Clause, ...]:
        """List the one clause."""
        return (Clause(id="18", when=AGE.at_least(18), basis=CIVIL_CODE.cite("1259")),)


class TestWithAParameter(EligibilityLaws):
    """A policy whose decision takes a parameter."""

    examples = 15
    policy = OfAge()


class TestPoints(ScoringLaws):
    """Points by level."""

    examples = 15
    policy = BOOK.points


class TestByWord(ScoringLaws):
    """Points for every word."""

    examples = 15
    policy = ByWord(taxonomy=TAXONOMY)


class TestInterimScoring(ScoringLaws):
    """The points of the Interim Measures."""

    examples = 15
    policy = INTERIM_MEASURES.scoring


class TestInterimInstructions(ScoringLaws):
    """The points for written instructions."""

    examples = 15
    policy = INTERIM_MEASURES.instructions


class TestInterimMoney(ScoringLaws):
    """The rewards of the Interim Measures, of which some have no amount."""

    examples = 15
    policy = INTERIM_MEASURES.rewards[0]


class TestQuota(QuotaLaws):
    """A quota of units."""

    examples = 15
    policy = quotas.bound()


class TestQuotaOfPeople(QuotaLaws):
    """A quota of people."""

    examples = 15
    policy = quotas.bound(by="person")


class TestInterimQuota(QuotaLaws):
    """The first quota of the Interim Measures."""

    examples = 15
    policy = INTERIM_MEASURES.quotas[0]


def ranking(ties, places):
    """Make a ranking."""
    return RankingPolicy(id="r", name=Text("名次", "ranks"), ties=ties, places=places)


class TestInterimRanking(RankingLaws):
    """The ranking of the Interim Measures."""

    examples = 15
    policy = INTERIM_MEASURES.ranking


class TestShared(RankingLaws):
    """Ties share the rank."""

    examples = 15
    policy = ranking(Shared(), 2)


class TestDense(RankingLaws):
    """Ranks are dense."""

    examples = 15
    policy = ranking(Dense(), 2)


class TestUndecided(RankingLaws):
    """Ties are open."""

    examples = 15
    policy = ranking(Undecided(), 2)


class TestRecorded(RankingLaws):
    """A next key decides ties, then people do."""

    examples = 15
    policy = ranking(
        NextKey(
            name=Text("次项", "next"),
            values={"a": 1, "b": 1, "c": 2, "x": None},
            then=Recorded(
                orders=(RecordedOrder(order=("b", "a"), by="office", on=date(2025, 1, 2), reason=Text("由", "why")),),
                then=Undecided(),
            ),
        ),
        2,
    )


class TestOffice(RulebookLaws):
    """A small rulebook, amended."""

    examples = 15
    book = broken.office(amendments=BOOK.amend("points", repeal=(), since=date(2025, 1, 1), basis=()).amendments)


class TestInterim(AssessmentLaws):
    """The Interim Measures as a whole."""

    examples = 8
    book = INTERIM_MEASURES
