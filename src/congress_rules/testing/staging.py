"""Draw the stages of an assessment that adjust, keep, credit, limit, convert, cancel and owe."""

from datetime import date
from fractions import Fraction
from typing import Any, Final

from hypothesis import strategies as st

from congress_rules.law import Window
from congress_rules.logic import Number, Row
from congress_rules.policies import POINTS, YUAN, Journal
from congress_rules.policies.stages import (
    EQUAL_SHARES,
    FIRST_ONLY,
    Adjusting,
    AdjustmentPolicy,
    Cancelling,
    Converting,
    Crediting,
    Effect,
    Entering,
    Keeping,
    Limiting,
    Order,
    Owing,
    Per,
    Rounded,
    Rounding,
    RoundingMode,
    Shares,
    Subtotal,
)
from congress_rules.publicity import AUTHORS, CHARACTERS, ENTRY_ID, OUTLET_KIND, STORY, Adoption
from congress_rules.rulebooks import DistrictWeights
from congress_rules.testing.domain import numbers
from congress_rules.testing.policy import eligibility_policies, scoring_policies
from congress_rules.testing.record import DATES
from congress_rules.testing.rule import norms
from congress_rules.testing.statute import ids, texts

__all__ = [
    "adjusting_stages",
    "adjustment_policies",
    "cancelling_stages",
    "converting_stages",
    "crediting_stages",
    "district_weights",
    "entering_stages",
    "keeping_stages",
    "limiting_stages",
    "owing_stages",
    "rounded_stages",
    "roundings",
    "shares",
    "subtotals",
]

_NO_ENTRIES: Final[Journal[Any]] = Journal(())
_MEASURES: Final = st.sampled_from((POINTS, YUAN))


class _ByLength(AdjustmentPolicy[Adoption]):
    """One amount for pieces of a length, another for the others."""

    def rows(self) -> tuple[Row[Number], ...]:
        """List the two rows."""
        return (
            Row(id="long", when=CHARACTERS.at_least(800), value=2),
            Row(id="short", when=CHARACTERS.less_than(800), value=Fraction(1, 2)),
        )


def adjustment_policies() -> st.SearchStrategy[AdjustmentPolicy[Adoption]]:
    """Draw policies that adjust pieces by their length."""
    return st.builds(_ByLength, id=ids(), name=texts(), measure=_MEASURES, effect=st.sampled_from(Effect))


def district_weights() -> st.SearchStrategy[DistrictWeights]:
    """Draw weights of news and articles."""
    factor, weight = st.just(Effect.FACTOR), numbers(0, 10)
    parts = {"id": ids(), "name": texts(), "measure": _MEASURES, "effect": factor}
    return st.builds(DistrictWeights, **parts, news=weight, article=weight)


def adjusting_stages() -> st.SearchStrategy[Adjusting[Adoption]]:
    """Draw stages that adjust."""
    return st.builds(Adjusting[Adoption], id=ids(), policy=adjustment_policies())


def keeping_stages() -> st.SearchStrategy[Keeping[Adoption]]:
    """Draw stages that count a story once or a few times, each period by itself."""
    return st.builds(
        Keeping[Adoption],
        id=ids(),
        rule=norms(),
        measure=_MEASURES,
        by=st.sampled_from(((STORY,), (STORY, OUTLET_KIND))),
        keep=st.integers(1, 3),
        rest=st.sampled_from((0, 1, Fraction(1, 2))),
        order=st.sampled_from(Order),
        earlier=st.just(_NO_ENTRIES),
    )


def shares() -> st.SearchStrategy[Shares]:
    """Draw shares: equal, to the first only, or stated."""
    stated = st.lists(st.integers(0, 9), min_size=2, max_size=2).filter(any)
    two = stated.map(lambda each: tuple(Fraction(one, sum(each)) for one in each))
    return st.one_of(st.sampled_from((EQUAL_SHARES, FIRST_ONLY)), two.map(lambda each: Shares(((1,), each))))


def crediting_stages() -> st.SearchStrategy[Crediting[Adoption]]:
    """Draw stages that credit authors."""
    return st.builds(
        Crediting[Adoption], id=ids(), rule=norms(), measure=_MEASURES, to=st.just(AUTHORS), shares=shares()
    )


def limiting_stages() -> st.SearchStrategy[Limiting[Adoption]]:
    """Draw stages that cap and floor."""
    return st.builds(
        Limiting[Adoption],
        id=ids(),
        rule=norms(),
        measure=_MEASURES,
        least=st.none() | st.integers(-5, 0),
        most=st.none() | st.integers(0, 9),
        by=st.sampled_from(((), (ENTRY_ID,), (OUTLET_KIND,))),
        window=st.none() | st.sampled_from(Window),
    )


def roundings() -> st.SearchStrategy[Rounding]:
    """Draw roundings to any step, by any mode."""
    steps = numbers(Fraction(1, 100), 100)
    return st.builds(Rounding, steps, st.sampled_from(RoundingMode))


def converting_stages() -> st.SearchStrategy[Converting[Adoption]]:
    """Draw stages that convert points to money."""
    return st.builds(
        Converting[Adoption],
        id=ids(),
        rule=norms(),
        source=st.just(POINTS),
        target=st.just(YUAN),
        rate=numbers(0, 100),
        rounding=st.none() | roundings(),
        day=st.just(date(2024, 12, 31)),
    )


def rounded_stages() -> st.SearchStrategy[Rounded[Adoption]]:
    """Draw stages that round."""
    return st.builds(Rounded[Adoption], id=ids(), rule=norms(), measure=_MEASURES, rounding=roundings())


def subtotals() -> st.SearchStrategy[Subtotal]:
    """Draw subtotals."""
    return st.builds(Subtotal, ids(), DATES, ids())


def entering_stages() -> st.SearchStrategy[Entering[Adoption]]:
    """Draw stages that rate events; there are none."""
    return st.builds(Entering[Adoption], id=ids(), policy=scoring_policies(), events=st.just(()))


def cancelling_stages() -> st.SearchStrategy[Cancelling[Adoption]]:
    """Draw stages that set to zero; there are no events."""
    return st.builds(
        Cancelling[Adoption],
        id=ids(),
        rule=norms(),
        measure=_MEASURES,
        policy=eligibility_policies(),
        events=st.just(()),
        window=st.none() | st.sampled_from(Window),
        item=st.none(),
    )


def owing_stages() -> st.SearchStrategy[Owing[Adoption]]:
    """Draw stages by which quotas count; there are no quotas."""
    return st.builds(
        Owing[Adoption],
        id=ids(),
        rule=norms(),
        measure=_MEASURES,
        value=numbers(-5, 5),
        per=st.sampled_from(Per),
        quotas=st.just(()),
        falls_on=st.just({}),
    )
