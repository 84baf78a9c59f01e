"""Refuse arguments that no strategy can fulfil, as hypothesis does: with `InvalidArgument`."""

from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

__all__ = ["in_order", "sizes", "strategy"]

T = TypeVar("T")


def sizes(min_size: int, max_size: int | None, *, least: int = 0) -> None:
    """Refuse sizes that are no whole numbers from `least` on, or that cross each other."""
    for name, size in (("min_size", min_size), ("max_size", max_size)):
        if size is not None and (type(size) is not int or size < least):
            msg = f"{name}={size!r} must be a whole number from {least}"
            raise InvalidArgument(msg)
    in_order("min_size", min_size, "max_size", max_size)


def in_order(low_name: str, low: Any, high_name: str, high: Any) -> None:  # noqa: ANN401 - limits of one kind
    """Refuse limits that cross each other; None is no limit."""
    if low is not None and high is not None and low > high:
        msg = f"{low_name}={low!r} must not be more than {high_name}={high!r}"
        raise InvalidArgument(msg)


def strategy(name: str, given: st.SearchStrategy[T] | None, default: st.SearchStrategy[T]) -> st.SearchStrategy[T]:
    """Take the strategy given, or the default; refuse what is no strategy."""
    stated: Any = given
    if stated is not None and not isinstance(stated, st.SearchStrategy):
        msg = f"{name}={stated!r} must be a strategy, not a {type(stated).__name__}"
        raise InvalidArgument(msg)
    return default if given is None else given
