"""Tell directly from indirectly elected seats (直接选举, 间接选举), and which organ is meant: the level decides."""

from typing import Final

from congress_rules.logic import Condition, Term, Test, all_of, any_of

__all__ = [
    "DIRECT_LEVELS",
    "INDIRECT_LEVELS",
    "LOCAL_LEVELS",
    "above_township",
    "direct",
    "indirect",
    "is_organ",
]

DIRECT_LEVELS: Final = ("township", "county")
"""The levels whose deputies the voters elect."""

INDIRECT_LEVELS: Final = ("city", "provincial", "national")
"""The levels whose deputies the congress of the next lower level elects."""

LOCAL_LEVELS: Final = (*DIRECT_LEVELS, "city", "provincial")
"""All levels but the national one."""

_SAME: Final = ("county_standing_committee", "own_standing_committee")
"""Two names of one organ, where the deputy is one of a county."""


def direct(level: Term[str]) -> Test:
    """Test for a seat that the voters elect."""
    return level.one_of(*DIRECT_LEVELS)


def indirect(level: Term[str]) -> Test:
    """Test for a seat that a congress elects."""
    return level.one_of(*INDIRECT_LEVELS)


def above_township(level: Term[str]) -> Test:
    """Test for the county level and above, whose congresses have a standing committee."""
    return level.is_not("township")


def is_organ(organ: Term[str], name: str, level: Term[str]) -> Condition:
    """Say that an organ is that of a name; the own standing committee of a county's congress has two."""
    named = organ.equals(name)
    return any_of(named, all_of(level.equals("county"), organ.one_of(*_SAME))) if name in _SAME else named
