"""Every number has a place of its own, and is found there again."""

from hypothesis import given
from hypothesis import strategies as st

from congress_rules.frames.hashing import Places


@given(st.sets(st.integers(0, 2**62), min_size=1, max_size=60) | st.sets(st.integers(0, 300), min_size=1))
def test_each_number_has_a_place(numbers):
    """Numbers that lie far apart and close together alike; the other places are empty."""
    places = Places.of(numbers)
    assert numbers == set(places.held) - {-1}
    for number in numbers:
        bucket = number % places.prime
        assert number == places.held[places.starts[bucket] + number % places.sizes[bucket]]


@given(st.sets(st.integers(0, 2**62), min_size=1, max_size=60), st.integers(0, 2**62))
def test_another_number_is_not_found(numbers, other):
    """Its place is there, and holds another one or none."""
    places = Places.of(numbers)
    bucket = other % places.prime
    assert (other in numbers) is (other == places.held[places.starts[bucket] + other % places.sizes[bucket]])


def test_places_are_few():
    """Of numbers as a rule has them, multiples of each other's steps, there are few places for each."""
    numbers = {one * 3**9 + other * 3**4 + last for one in range(27) for other in range(9) for last in range(9)}
    assert len(Places.of(numbers).held) < 4 * len(numbers)
