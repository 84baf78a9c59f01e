"""Set the numbers of a vote against each other: what the tables of thresholds test."""

from fractions import Fraction

import attrs

from congress_rules.logic import Integers, Numbers, described

__all__ = ["Reach", "Turn"]


@attrs.frozen(kw_only=True)
class Turn:
    """What is known of a vote as a whole.

    `level` is that of the congress whose deputies are elected.
    `share` is the share of the voters who took part. `excess` is by how many ballots exceed those who received one,
    `beyond` by how many they exceed all electors, more than whom cannot take part.
    """

    mode: str | None = attrs.field(metadata=described("选举方式", "way of electing", facet="mode"))
    round: str | None = attrs.field(metadata=described("投票种类", "kind of vote", facet="round"))
    level: str | None = attrs.field(default=None, metadata=described("人大级别", "level of congress", facet="level"))
    share: Fraction | None = attrs.field(
        default=None, metadata=described("参加投票的比例", "share taking part", domain=Numbers(0, 1))
    )
    excess: int | None = attrs.field(
        default=None, metadata=described("票数超过投票人数", "ballots beyond the voters", domain=Integers())
    )
    beyond: int | None = attrs.field(
        default=None, metadata=described("票数超过全体选举人数", "ballots beyond all electors", domain=Integers())
    )


@attrs.frozen(kw_only=True)
class Reach:
    """What is known of one person in a vote: the share of the base, and whether he is on the list of candidates.

    `by_committee` tells whether a standing committee fills the seat.
    """

    mode: str | None = attrs.field(metadata=described("选举方式", "way of electing", facet="mode"))
    round: str | None = attrs.field(metadata=described("投票种类", "kind of vote", facet="round"))
    by_committee: bool | None = attrs.field(
        default=None, metadata=described("由常委会补选", "filled by the standing committee")
    )
    listed: bool | None = attrs.field(default=None, metadata=described("在候选人名单上", "on the list of candidates"))
    share: Fraction | None = attrs.field(
        default=None, metadata=described("得票的比例", "share of votes", domain=Numbers(0))
    )
