"""Draw what policies give: rates, lines, entries set aside, journals, and the stages that write them."""

from typing import Any

from hypothesis import strategies as st

from congress_rules.logic import Number
from congress_rules.policies import (
    COUNT,
    POINTS,
    YUAN,
    Admission,
    Journal,
    Line,
    Measure,
    Rate,
    Rating,
    SetAside,
    Step,
    fold,
)
from congress_rules.publicity import Adoption, HighestOnly, OncePerStory
from congress_rules.testing.arguments import sizes, strategy
from congress_rules.testing.domain import numbers
from congress_rules.testing.policy import eligibility_policies, scoring_policies
from congress_rules.testing.publicity import adoptions
from congress_rules.testing.rule import norms
from congress_rules.testing.statute import bases, ids, texts
from congress_rules.testing.taxonomy import publicity_taxonomies

__all__ = [
    "admissions",
    "highest_only_stages",
    "journals",
    "lines",
    "measures",
    "once_per_story_rules",
    "rates",
    "ratings",
    "set_asides",
    "steps",
]

Adoptions = st.SearchStrategy[Adoption]


def measures() -> st.SearchStrategy[Measure]:
    """Draw measures: points, yuan, a count, and others."""
    return st.one_of(st.sampled_from([POINTS, YUAN, COUNT]), st.builds(Measure, ids(), texts()))


def rates(values: st.SearchStrategy[Number] | None = None) -> st.SearchStrategy[Rate]:
    """Draw rates, each given by one or two rules."""
    rules = st.lists(norms(), min_size=1, max_size=2).map(tuple)
    return st.builds(Rate, strategy("values", values, numbers()), measures(), ids(), rules)


def lines(
    entries: Adoptions | None = None, some_rates: st.SearchStrategy[Rate] | None = None
) -> st.SearchStrategy[Line[Adoption]]:
    """Draw lines on the accounts of their entries, some of which correct another."""
    drawn = strategy("entries", entries, adoptions())
    rated = strategy("some_rates", some_rates, rates())

    def of(entry: Adoption) -> st.SearchStrategy[Line[Adoption]]:
        parts = rated, st.just(entry.account), st.just(entry), st.one_of(st.just(1), st.integers(0, 5))
        plain = st.builds(Line, *parts)
        return st.one_of(plain, st.builds(Line, *parts, plain))

    return drawn.flatmap(of)


def set_asides(entries: Adoptions | None = None) -> st.SearchStrategy[SetAside[Adoption]]:
    """Draw entries that are not counted, by a decision or for other reasons."""
    drawn = strategy("entries", entries, adoptions())
    decided = st.tuples(drawn, eligibility_policies()).map(
        lambda both: SetAside(both[0], both[1].id, both[1].decide(both[0]))
    )
    return st.one_of(
        decided, st.builds(SetAside, drawn, ids(), reasons=st.lists(texts(), min_size=1, max_size=2).map(tuple))
    )


def steps(entries: Adoptions | None = None) -> st.SearchStrategy[Step[Adoption]]:
    """Draw what a stage adds to a journal."""
    some_lines, some_aside = (st.lists(each(entries), max_size=2).map(tuple) for each in (lines, set_asides))
    return st.builds(Step, some_lines, some_aside)


def admissions() -> st.SearchStrategy[Admission[Adoption]]:
    """Draw stages that set aside what does not qualify."""
    return st.builds(Admission, policy=eligibility_policies())


def ratings() -> st.SearchStrategy[Rating[Adoption]]:
    """Draw stages that rate."""
    policies = publicity_taxonomies().flatmap(lambda some: st.lists(scoring_policies(st.just(some)), max_size=2))
    return st.builds(Rating, id=ids(), policies=policies.map(tuple))


def once_per_story_rules() -> st.SearchStrategy[OncePerStory]:
    """Draw rules by which a story counts once."""
    return st.builds(OncePerStory, id=ids(), basis=bases(), rows=st.lists(ids(), max_size=3))


def highest_only_stages() -> st.SearchStrategy[HighestOnly]:
    """Draw stages that keep only the highest line of a story."""
    return once_per_story_rules().map(lambda rule: HighestOnly(id=rule.id, rule=rule, rows=frozenset(rule.rows)))


@st.composite
def _journals(draw: st.DrawFn, sizes_: tuple[int, int]) -> Journal[Adoption]:
    taxonomy = draw(publicity_taxonomies())
    listed = st.lists(adoptions(taxonomy), min_size=sizes_[0], max_size=sizes_[1], unique_by=lambda each: each.id)
    known: Any = st.just(taxonomy)
    stages = [
        Admission(policy=draw(eligibility_policies(known))),
        Rating(id="r", policies=(draw(scoring_policies(known)),)),
    ]
    return fold(stages, Journal(tuple(draw(listed))))


def journals(*, min_size: int = 0, max_size: int = 4) -> st.SearchStrategy[Journal[Adoption]]:
    """Draw journals of `min_size` to `max_size` entries, written by an admission and a rating."""
    sizes(min_size, max_size)
    return _journals((min_size, max_size))
