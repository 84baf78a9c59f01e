"""Share the strategies that nothing is stated for: hypothesis looks into each new strategy before it draws from it."""

from collections.abc import Callable
from functools import cache, wraps
from typing import ParamSpec, TypeVar

__all__ = ["shared"]

P = ParamSpec("P")
S = TypeVar("S")


def shared(make: Callable[P, S]) -> Callable[P, S]:
    """Let a function that makes strategies give one and the same each time that it is called without arguments."""
    plain = cache(make)

    @wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> S:
        return make(*args, **kwargs) if args or kwargs else plain()

    return made
