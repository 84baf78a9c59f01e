"""Test that strategies are shared where nothing is stated for them, and only there."""

from hypothesis import strategies as st

from congress_rules.testing.sharing import shared


@shared
def marks(*, most: int = 3) -> st.SearchStrategy[str]:
    """Draw marks."""
    return st.integers(0, most).map(str)


def test_one_strategy_for_all_who_state_nothing():
    """It is made once; whoever states something gets a strategy of his own."""
    assert marks() is marks()
    assert marks(most=3) is not marks(most=3)


def test_the_function_is_still_called_what_it_was():
    """Its name and its docstring stay."""
    assert ("marks", "Draw marks.") == (marks.__name__, marks.__doc__)
