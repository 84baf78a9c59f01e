"""Find a place for each of some whole numbers, by remainders alone, so that an engine finds it again without a search.

A number lies in the bucket of its remainder by a prime. Each bucket has as many places as a second remainder needs to
tell its numbers apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count
from math import isqrt

import attrs

__all__ = ["Places"]


@attrs.frozen
class Places:
    """The place of n is `starts[n % prime] + n % sizes[n % prime]`; `held` is the number at each place, or -1."""

    prime: int
    starts: Sequence[int]
    sizes: Sequence[int]
    held: Sequence[int]

    @classmethod
    def of(cls, numbers: Iterable[int]) -> "Places":
        """Find places for whole numbers from zero on, none of which is given twice."""
        given = tuple(numbers)
        prime = next(each for each in count(max(len(given), 2)) if _is_prime(each))
        buckets = defaultdict[int, list[int]](list)
        for number in given:
            buckets[number % prime].append(number)
        starts, sizes, held = list[int](), list[int](), list[int]()
        for bucket in range(prime):
            size = _telling_apart(buckets.get(bucket, ()))
            by_remainder = {number % size: number for number in buckets.get(bucket, ())}
            starts.append(len(held))
            sizes.append(size)
            held += (by_remainder.get(each, -1) for each in range(size))
        return cls(prime, starts, sizes, held)


def _telling_apart(numbers: Sequence[int]) -> int:
    """Give the least number whose remainders tell these numbers apart."""
    return next(size for size in count(max(len(numbers), 1)) if len({each % size for each in numbers}) == len(numbers))


def _is_prime(number: int) -> bool:
    return all(number % each for each in range(2, isqrt(number) + 1))
