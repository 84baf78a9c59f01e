"""Tell directly from indirectly elected seats: the level of congress decides (直接选举, 间接选举)."""

from typing import Final

from congress_rules.logic import Term, Test

__all__ = ["DIRECT_LEVELS", "INDIRECT_LEVELS", "LOCAL_LEVELS", "above_township", "direct", "indirect"]

DIRECT_LEVELS: Final = ("township", "county")
"""The levels whose deputies the voters elect."""

INDIRECT_LEVELS: Final = ("city", "provincial", "national")
"""The levels whose deputies the congress of the next lower level elects."""

LOCAL_LEVELS: Final = (*DIRECT_LEVELS, "city", "provincial")
"""All levels but the national one."""


def direct(level: Term[str]) -> Test:
    """Test for a seat that the voters elect."""
    return level.one_of(*DIRECT_LEVELS)


def indirect(level: Term[str]) -> Test:
    """Test for a seat that a congress elects."""
    return level.one_of(*INDIRECT_LEVELS)


def above_township(level: Term[str]) -> Test:
    """Test for the county level and above, whose congresses have a standing committee."""
    return level.is_not("township")
