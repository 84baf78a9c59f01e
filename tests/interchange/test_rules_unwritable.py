"""Test what has no written form: each part of it is named, with its path, and nothing is written in its place."""

import pickle
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

import attrs
import pytest

from congress_rules.errors import CongressRulesError, UnwritableError
from congress_rules.interchange import digest, write_rulebook
from congress_rules.law import CIVIL_CODE_COUNTING, FirstDay, Instrument, Period
from congress_rules.logic import (
    COLLECT,
    SUM,
    AllOf,
    Clause,
    Condition,
    Count,
    Decision,
    Field,
    Fold,
    HitPolicy,
    Input,
    Names,
    Norm,
    Number,
    Parameter,
    Row,
    YearsSince,
    field,
)
from congress_rules.policies import Amendment, Bounds, Place, Policy, RankingPolicy, Rulebook, Ties
from congress_rules.publicity import (
    ADOPTED_ON,
    GENRE,
    LEVEL,
    UNIT_ID,
    AdmissionPolicy,
    Adoption,
    Ledger,
    PublicityRulebook,
)
from congress_rules.rulebooks import INTERIM_MEASURES, InterimAdmission, InterimScoring
from congress_rules.texts import Text
from tests.interchange.measures import EVERYTHING, ONE, Entry, Honour, Points, text


def paths(book: Rulebook) -> dict[str, str]:
    """Give the faults of a rulebook that cannot be written, by their paths."""
    with pytest.raises(UnwritableError) as caught:
        write_rulebook(book)
    with pytest.raises(UnwritableError) as again:
        digest(book)
    assert caught.value.faults == again.value.faults
    assert isinstance(caught.value, CongressRulesError)
    assert isinstance(caught.value, TypeError)
    assert caught.value.faults == pickle.loads(pickle.dumps(caught.value)).faults  # noqa: S301 - just pickled
    return {each.path: each.value for each in caught.value.faults}


class FreeScoring(InterimScoring):
    """Decide by free Python."""

    def decide(self, entry: Adoption) -> Decision[Number]:
        """Decide as the class above does."""
        return super().decide(entry)


class FreeAdmission(InterimAdmission):
    """Decide which of the rules there are, and read, by free Python."""

    @property
    def overridden(self) -> bool:
        """Say that all is in order."""
        return False

    def read(self, case: Adoption, parameters: Any) -> dict[str, object]:
        """Read as the class above does."""
        return super().read(case, parameters)


def test_free_python_has_no_form():
    """Every method that decides is named, of every policy."""
    found = paths(attrs.evolve(INTERIM_MEASURES, scoring=FreeScoring(), admission=FreeAdmission()))
    prefix = "rulebook.policies"
    wanted = {f"{prefix}.scoring.decide", f"{prefix}.admission.overridden", f"{prefix}.admission.read"}
    assert wanted == {*found}
    assert f"free Python ({__name__}.FreeScoring)" == found[f"{prefix}.scoring.decide"]


class OwnHit(HitPolicy):
    """An author's own hit policy."""

    @property
    def id(self) -> str:
        """Call it like one of the library's."""
        return "UNIQUE"

    def resolve(self, yes: Sequence[Any], maybe: Sequence[Any]) -> None:
        """Decide nothing."""


@attrs.frozen
class OwnDomain(Names):
    """An author's own domain."""


@attrs.frozen
class OwnInput(Parameter[str]):
    """An author's own input."""


@attrs.frozen
class OwnCondition(AllOf):
    """An author's own condition."""


class OwnTies(Ties):
    """An author's own rule for ties."""

    def split(self, tied: Sequence[str]) -> tuple[Place, ...]:
        """Let all share the place."""
        return (Place(tuple(tied)),)


@attrs.frozen
class OwnRanking(RankingPolicy):
    """An author's own ranking."""


SHOUT: Final = text("x")
ADDED: Final = Fold("SUM", text("sum"), max)
OTHER_DAY: Final = attrs.evolve(CIVIL_CODE_COUNTING, first_day=FirstDay.INCLUDED)
AGE: Final = YearsSince(ADOPTED_ON, ADOPTED_ON, OTHER_DAY, "age", SHOUT)
TESTS: Final[dict[str, Input]] = {
    "an own input": OwnInput("own", Names(), SHOUT),
    "an own domain": Parameter("own", OwnDomain(), SHOUT),
    "another counting": AGE,
    "a field of another noun": Field(("title",), SHOUT, Names()),
    "a field without end": Field(tuple("a" * 9), SHOUT, Names()),
    "a count of one": Count(of=GENRE, id="one", name=SHOUT),
    "a count of what is counted": Count(of=AGE, id="one", name=SHOUT),
    "a condition on ids": Count(of=field(Adoption, lambda a: a.authors), id="a", name=SHOUT, where=UNIT_ID.none_of()),
}


@attrs.frozen(kw_only=True)
class Odd(Points):
    """Rates that test one input."""

    tested: Input
    value: Any = 1
    folded: HitPolicy = attrs.field(default=COLLECT(ADDED))

    def rows(self) -> tuple[Row[Number], ...]:
        """List one row."""
        return (Row(id="odd", when=self.tested.none_of(), value=self.value, basis=ONE),)  # type: ignore[attr-defined]

    def hit(self) -> HitPolicy:
        """Give the hit policy."""
        return self.folded


@pytest.mark.parametrize("name", TESTS)
def test_inputs_of_an_authors_own_have_no_form(name):
    """They are named by their class or by what is wrong with them; a fold that computes otherwise is none, either."""
    found = paths(attrs.evolve(EVERYTHING, scoring=Odd(tested=TESTS[name])))
    where = [path for path in found if path.startswith("rulebook.policies.scoring.rows[0].when[0].input")]
    assert 1 == len(where)
    assert {*where, "rulebook.policies.scoring.hit"} == {*found}


def test_values_without_a_form():
    """Another hit policy under the same name has none, nor has a row whose value is no number, text or truth."""
    found = paths(attrs.evolve(EVERYTHING, scoring=Odd(tested=LEVEL, value=date(2024, 1, 1), folded=OwnHit())))
    assert {"rulebook.policies.scoring.hit", "rulebook.policies.scoring.rows[0].value"} == {*found}
    assert f"{__name__}.OwnHit" == found["rulebook.policies.scoring.hit"]


def test_rankings_of_an_authors_own_have_no_form():
    """Neither has a rule for ties."""
    ranking = EVERYTHING.ranking
    assert {"rulebook.ranking.ties"} == {
        *paths(attrs.evolve(EVERYTHING, ranking=attrs.evolve(ranking, ties=OwnTies())))
    }
    own = OwnRanking(**attrs.asdict(ranking, recurse=False))
    assert {"rulebook.ranking"} == {*paths(attrs.evolve(EVERYTHING, ranking=own))}


@attrs.frozen(kw_only=True)
class Given(Honour):
    """An honour in which something else is given."""

    what: Condition

    def given(self) -> Condition:
        """Give it."""
        return self.what


def test_conditions_of_an_authors_own_have_no_form():
    """Neither has one that rests on a table of another policy."""
    honours = (Given(what=OwnCondition(())), Given(id="second", what=EVERYTHING.admission.taking_part()))
    found = paths(attrs.evolve(EVERYTHING, honours=honours))
    assert {
        "rulebook.policies.honours[0].given": f"{__name__}.OwnCondition",
        "rulebook.policies.honours[1].given": "the table 'participants'",
    } == found


class Choosing(InterimScoring):
    """Return the rows of the option chosen, and not all alternatives."""

    def rows(self) -> tuple[Row[Number], ...]:
        """Leave the last one out."""
        return super().rows() if self.choice("d2-9-2-city") == "by-kind" else super().rows()[:-1]


def test_rules_that_depend_on_the_choice_have_no_form():
    """The policy is named, and the reading."""
    found = paths(attrs.evolve(INTERIM_MEASURES, scoring=Choosing()))
    assert {"rulebook.policies.scoring": "rules that depend on the choice of 'd2-9-2-city'"} == found


class Unkept(Entry):
    """Leave book-keeping out."""

    def clauses(self) -> tuple[Clause, ...]:
        """List one clause alone."""
        return (Clause(id="alone", when=self.taking_part(), basis=ONE),)


def test_admission_keeps_the_books():
    """Every admission that is read does, and so one that does not has no form."""
    found = paths(attrs.evolve(EVERYTHING, admission=Unkept()))
    assert {
        "rulebook.policies.admission.clauses": "clauses that depend on the ledger, or leave out book-keeping"
    } == found


def test_admission_bound_to_a_ledger_is_written_unbound():
    """The clauses of book-keeping are not in the file."""
    bound = INTERIM_MEASURES.admission.within(Ledger(), Period.year(2024))
    assert write_rulebook(INTERIM_MEASURES) == write_rulebook(attrs.evolve(INTERIM_MEASURES, admission=bound))


@attrs.frozen(kw_only=True)
class Strange(Policy):
    """A policy of a kind that files do not hold."""

    id: str = "strange"
    name: Text = attrs.field(default=SHOUT)

    @property
    def rules(self) -> tuple[()]:
        """List nothing."""
        return ()


@attrs.frozen(kw_only=True)
class StrangeBook(PublicityRulebook):
    """A rulebook that holds such a policy, and ranks by free Python."""

    strange: Strange = attrs.field(default=Strange())
    second: AdmissionPolicy = attrs.field(default=AdmissionPolicy(id="second", name=SHOUT))

    def bounds(self, entry: Adoption) -> Bounds:  # noqa: ARG002 - whatever the entry is
        """Know no bound."""
        return Bounds(None, None)


def test_rulebooks_of_an_authors_own_shape():
    """What a file has no place for is named."""
    book = StrangeBook(
        id="x",
        instrument=EVERYTHING.instrument,
        taxonomy=EVERYTHING.taxonomy,
        admission=EVERYTHING.admission,
        scoring=EVERYTHING.scoring,
        ranking=EVERYTHING.ranking,
        readings=EVERYTHING.readings,
        amendments=(Amendment(rule="points", repeal="r0", since=date(2025, 1, 1), basis=ONE),),
    )
    wanted = {"rulebook.policies.strange", "rulebook.policies.second", "rulebook.bounds"}
    assert wanted == {*paths(book)}


def test_tests_of_inputs_without_values_are_written():
    """Such a rule cannot be run; writing it does not mind."""
    unbound = Field[str](("submission",), text("submission"))
    book = attrs.evolve(EVERYTHING, scoring=Odd(tested=unbound, folded=COLLECT(SUM)))
    assert "submission" in write_rulebook(book)


def test_rulebooks_of_other_matters():
    """Only rulebooks on publicity work have a form so far."""
    book = Rulebook(id="x", instrument=EVERYTHING.instrument, taxonomy=EVERYTHING.taxonomy)
    assert {"rulebook.kind": "a Rulebook"} == paths(book)


def test_citations_without_a_provision():
    """A provision that its instrument does not have, and an instrument that is two, have none."""
    own = EVERYTHING.instrument
    astray = attrs.evolve(ONE, article=99)
    other = Instrument(id=own.id, title=SHOUT, authority=own.authority, contents=own.contents)
    ranking = attrs.evolve(EVERYTHING.ranking, basis=(astray, other.cite("1")))
    assert {
        "rulebook.ranking.basis[0]": "the citation of Everything, art. 99",
        "rulebook.ranking.basis[1]": "an instrument 'everything'",
    } == paths(attrs.evolve(EVERYTHING, ranking=ranking))


def test_amendments_without_a_form():
    """One of no rule, and a norm that is none of the rule's kind, are named."""
    since = date(2025, 1, 1)
    book = attrs.evolve(
        EVERYTHING,
        amendments=(
            Amendment(rule="nothing", since=since, basis=ONE),
            Amendment(rule="points", norms=(Norm(id="plain"),), since=since, basis=ONE),
        ),
    )
    assert {"rulebook.amendments[0].rule": "the rule 'nothing'", "rulebook.amendments[1].rows[0]": "a Norm"} == paths(
        book
    )
