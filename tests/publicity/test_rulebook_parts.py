"""Test of which parts a measure is made, which are refused, and what an author's own Python says of itself."""

from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError
from congress_rules.law import Period
from congress_rules.logic import FindingKind, Number, Row
from congress_rules.policies import POINTS, YUAN, Bounds, Journal, RewardPolicy, Shared, Stage, Step
from congress_rules.policies.stages import Adjusting, AdjustmentPolicy, Entering, Limiting
from congress_rules.publicity import AdmissionPolicy, Adoption, Ledger, OncePerStory, PublicityRulebook, Unit, WorkQuota
from congress_rules.rulebooks import INTERIM_MEASURES
from congress_rules.texts import Text
from tests.publicity.entries import TOWN, YEAR, in_bulletin, ledger_of
from tests.publicity.prizes import BOOK, CITED, LEDGER, NAME, PIECE, Best, Counting, Money, Star

# Lists and single parts

ONCE = OncePerStory(id="once", rows=("piece",), basis=CITED)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("further", Counting(id="more", name=NAME, measure=POINTS)),
        ("stories", ONCE),
        ("honours", Best()),
        ("rewards", Money()),
    ],
)
def test_one_part_or_a_list_is_a_tuple(name: str, part: Any):
    """A single part, a list and a tuple make the same measure."""
    base = attrs.evolve(BOOK, honours=(), rewards=())
    forms: tuple[dict[str, Any], ...] = ({name: (part,)}, {name: [part]}, {name: part})
    expected, *others = (attrs.evolve(base, **form) for form in forms)
    assert [expected] * 2 == others
    assert 1 == len(getattr(expected, name))


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("quotas", (Money(),), "a value of type Money is not an object of the class WorkQuota @ quotas[0]"),
        ("quotas", WorkQuota, "a value of type ABCMeta is not an object of the class WorkQuota @ quotas[0]"),
        ("further", None, "a value of type NoneType is not an object of the class ScoringPolicy @ further[0]"),
        ("stories", ["once"], "a value of type str is not an object of the class OncePerStory @ stories[0]"),
        ("honours", (Best(), Star), "a value of type ABCMeta is not an object of the class HonourPolicy @ honours[1]"),
        ("rewards", BOOK.scoring, "a value of type Counting is not an object of the class RewardPolicy @ rewards[0]"),
        ("scoring", None, "a value of type NoneType is not an object of the class ScoringPolicy @ scoring"),
        ("scoring", (BOOK.scoring,), "a value of type tuple is not an object of the class ScoringPolicy @ scoring"),
        ("ranking", [], "a value of type list is not an object of the class RankingPolicy @ ranking"),
        ("admission", AdmissionPolicy, "a value of type ABCMeta is not an object of the class AdmissionPolicy"),
        ("ranking", "shared", "a value of type str is not an object of the class RankingPolicy @ ranking"),
    ],
)
def test_refuses_parts_of_another_kind(name: str, value: Any, fault: str):
    """A class, nothing and an object of another kind are refused, with where they stand."""
    with pytest.raises(DefinitionError) as caught:
        attrs.evolve(BOOK, **{name: value})
    assert f"trial:\n  {fault}" in str(caught.value)


def test_refuses_all_misfits_at_once():
    """One error names them all."""
    wrong: Any = {"scoring": None, "further": (None, Money), "rewards": [1]}
    with pytest.raises(DefinitionError) as caught:
        attrs.evolve(BOOK, **wrong)
    assert ["scoring", "further[0]", "further[1]", "rewards[0]"] == [
        each.rsplit(" @ ", 1)[1] for each in str(caught.value).splitlines()[1:]
    ]


# Honours


@pytest.mark.parametrize(
    ("honours", "fault"),
    [
        ((Star(),), "'best' is not an honour of units that stands before, for people: none @ honours[star].presup"),
        ((Star(), Best()), "'best' is not an honour of units that stands before, for people: none @ honours[star]"),
        ((Best(), Star(presupposes="bset")), "for people: best; did you mean 'best'? @ honours[star].presupposes"),
        ((Best(), Best(id="star", presupposes="best")), "'best' is not an honour of units that stands before"),
        ((Best(of="people"), Star()), "'best' is not an honour of units that stands before, for people: none"),
        ((Best(id="bst"),), "'bst' is not a member of the facet honour; did you mean 'best'? @ honours[bst]"),
    ],
    ids=["none", "after", "misspelt", "of units", "of people", "no member"],
)
def test_refuses_honours_without_ground(honours: tuple[Any, ...], fault: str):
    """What an honour of people presupposes is an honour of units before it; every honour is one of the taxonomy."""
    with pytest.raises(DefinitionError) as caught:
        attrs.evolve(BOOK, honours=honours)
    assert fault in str(caught.value)


def test_any_honour_is_known_where_the_taxonomy_has_none():
    """A taxonomy without the facet says nothing of honours."""
    bare = attrs.evolve(BOOK, taxonomy=attrs.evolve(BOOK.taxonomy, facets=()), rewards=(), honours=(Best(id="other"),))
    assert ["other"] == [each.id for each in bare.honours]


# What rates pieces


@attrs.frozen(kw_only=True)
class Fee(RewardPolicy[Adoption]):
    """Ten yuan for every piece."""

    id: str = "fee"
    name: Text = attrs.field(default=NAME)

    def rows(self) -> Any:
        """List one row."""
        return (attrs.evolve(BOOK.scoring.rows()[0], value=10),)


def test_a_reward_policy_among_the_further_rates_pieces():
    """Money may be paid for pieces; only what stands among the rewards rates awards instead."""
    paying = attrs.evolve(BOOK, further=(Fee(),))
    assert ["scoring", "fee"] == [each.id for each in paying.rated_by()]
    found = paying.assess(LEDGER, YEAR)
    assert ({"town": 10}, {"town": 1}) == (found.journal.totals(YUAN), found.journal.totals(POINTS))
    assert ((), ["money"]) == (found.rewards.lines, [each.id for each in paying.rewards])


def test_only_what_scores_bounds_a_total():
    """Money bounds no total of points; whatever is scored beside the first policy in points does."""
    paying = attrs.evolve(BOOK, further=(Fee(), Counting(id="more", name=NAME, measure=POINTS)))
    assert Bounds(0, 2) == paying.bounds(PIECE)


# Who may come before

RANKED = attrs.evolve(INTERIM_MEASURES, ranking=attrs.evolve(INTERIM_MEASURES.ranking, ties=Shared(), places=1))


@pytest.mark.parametrize(
    ("pieces", "leading"),
    [((), True), ((in_bulletin(id="e2", unit=Unit(id="bare")),), None)],
    ids=["nothing sent", "a piece that may count"],
)
def test_a_unit_that_is_not_placed_may_come_before(pieces: tuple[Adoption, ...], leading: bool | None):  # noqa: FBT001
    """Who takes part is open for a unit of unknown kind: with points it could lead, at zero it could not."""
    ledger = ledger_of(in_bulletin(), *pieces)
    found = RANKED.assess(attrs.evolve(ledger, units=(TOWN, Unit(id="bare"))), YEAR)
    assert (("bare",), {"town": 2}) == (found.unplaced, found.totals)
    assert [("town", leading)] == [(each.account, each.leading) for each in found.standings]


# Stages of an author's own


class Free(Stage[Adoption]):
    """Add nothing, by free Python."""

    def step(self, journal: Journal[Adoption]) -> Step[Adoption]:  # noqa: ARG002 - it adds nothing
        """Add nothing."""
        return Step()


class Doubled(AdjustmentPolicy[Adoption]):
    """Double everything."""

    def rows(self) -> tuple[Row[Number], ...]:
        """List one row."""
        return (attrs.evolve(RULE, value=2),)


RULE = Row[Number](id="cap", name=NAME, value=0, basis=CITED)
CAP = Limiting[Adoption](id="cap", rule=RULE, measure=POINTS, least=None, most=9)
PAGE = Adjusting[Adoption](id="page", policy=Doubled(id="page", name=NAME, measure=POINTS, effect="factor"))


@attrs.frozen(kw_only=True)
class Staged(PublicityRulebook):
    """Add the stages stated."""

    own: tuple[Stage[Adoption], ...]

    def stages(self, ledger: Ledger, period: Period) -> tuple[Stage[Adoption], ...]:
        """Return the usual ones, then those."""
        return (*super().stages(ledger, period), *self.own)


def staged(*own: Stage[Adoption]) -> Staged:
    """Give the trial measure with stages of its own."""
    return Staged(own=own, **{each.name: getattr(BOOK, each.name) for each in attrs.fields(PublicityRulebook)})


def found(*own: Stage[Adoption]) -> list[tuple[FindingKind, tuple[str, ...]]]:
    """Give what a check finds in the trial measure with stages of its own, and not in it alone."""
    return [(each.kind, each.about) for each in staged(*own).check() if each not in BOOK.check()]


def test_stages_of_the_library_are_said_and_checked():
    """What they state is a statement, in their order; free Python is unchecked, and one without a basis uncited."""
    assert [] == found()
    assert [] == found(CAP, PAGE)
    assert "stage 1: Limiting: rule=trial (trial, art. 1), measure=points, least=None, most=9" in (
        staged(CAP, PAGE).statements["trial.cap"].en.replace("(art. 1)", "(trial, art. 1)")
    )
    assert [(FindingKind.UNCITED, ("cap",))] == found(attrs.evolve(CAP, rule=Row(id="bare", name=NAME, value=0)))
    assert [(FindingKind.UNCHECKED, ("free",))] == found(Free(id="free"), CAP)


def test_the_policies_of_stages_are_rules_of_the_book():
    """They are checked, and their readings are those of the book; one that the book holds anyway is listed once."""
    book = staged(CAP, PAGE)
    assert "page" in book.rules
    assert "stages.page" in book.policies
    assert "page" not in {each.id for each in book.rated_by()}
    assert [] == [name for name in BOOK.policies if name.startswith("stages.")]
    entering = Entering[Adoption](id="again", policy=book.scoring, events=())
    assert "stages.again" not in staged(entering).policies


def test_stages_are_compared():
    """Another number, and another order, is a difference of the books."""
    less = attrs.evolve(CAP, most=8)
    assert ["trial.cap"] == list(staged(CAP).diff(staged(less)))
    assert {"trial.cap", "page", "trial.page"} >= {*staged(CAP, PAGE).diff(staged(PAGE, CAP))}
    assert staged(CAP, PAGE).diff(staged(PAGE, CAP))
    assert {} == {**staged(CAP, PAGE).diff(staged(CAP, PAGE))}


# What is shown


def test_an_assessment_shows_the_id_of_its_book():
    """The measure as a whole would hide the result."""
    shown = repr(BOOK.assess(Ledger(), YEAR))
    assert shown.startswith("Assessment(rulebook='trial', ledger=<0 adoptions>,")
