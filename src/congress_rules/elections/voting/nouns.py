"""Speak of voting: how a voter votes and shows who he is, who writes, who watches, boxes, and what is received.

None always means unknown. Who votes how, and what a person can or cannot do, stay out of `repr`.
"""

from typing import Any, Final

import attrs

from congress_rules.elections.values import whole
from congress_rules.logic import Integers, described

__all__ = [
    "Assistance",
    "BallotBox",
    "CountRecord",
    "Identification",
    "PollingRoom",
    "ReceivedBallot",
    "Teller",
    "VoterSituation",
]

_FROM_ZERO: Final = Integers(0)


def _fact(zh: str, en: str) -> Any:  # noqa: ANN401 - attrs' own type of a field
    """Describe a yes or no that is unknown unless stated."""
    return attrs.field(default=None, repr=False, metadata=described(zh, en))


def _mode() -> Any:  # noqa: ANN401 - as `_fact`
    return attrs.field(default="direct", metadata=described("选举方式", "way of electing", facet="mode"))


@attrs.frozen(kw_only=True)
class VoterSituation:
    """A voter who would vote in one form: `form` is a member of `voting_form`.

    `concentrated` tells whether the voters live close together, `scattered` and `hard_to_reach` whether this one lives
    far from others and where traffic is difficult, `cannot_move` whether illness or another cause keeps him from
    moving, `detained` whether he is held and it was decided together with those who hold him how he votes.
    """

    form: str | None = attrs.field(metadata=described("投票方式", "form of voting", facet="voting_form"))
    mode: str | None = _mode()
    concentrated: bool | None = _fact("选民居住比较集中", "voters live close together")
    cannot_move: bool | None = _fact("行动不便", "cannot move")
    scattered: bool | None = _fact("居住分散", "lives scattered")
    hard_to_reach: bool | None = _fact("交通不便", "hard to reach")
    detained: bool | None = _fact("被羁押等，经共同决定", "held, and decided together")


@attrs.frozen(kw_only=True)
class Identification:
    """What a voter shows to receive a ballot, a member of `document`, and whether he is registered in the district."""

    document: str | None = attrs.field(metadata=described("证件", "document", facet="document"))
    mode: str | None = _mode()
    registered_here: bool | None = _fact("在本选区登记", "registered in the district")


@attrs.frozen(kw_only=True)
class PollingRoom:
    """Whether a vote is secret: by its method, with a booth (秘密写票处), and whether others watch or interfere."""

    secret: bool | None = _fact("无记名投票", "secret ballot")
    booth: bool | None = _fact("设有秘密写票处", "there is a booth")
    watched: bool | None = _fact("有人围观、干预", "others watch or interfere")


@attrs.frozen(kw_only=True)
class Assistance:
    """Somebody writes a ballot for a voter: why, whether the voter asked for it, and whether he trusts the person."""

    illiterate: bool | None = _fact("文盲", "cannot read or write")
    disabled: bool | None = _fact("因残疾不能写票", "cannot write, being disabled")
    asked: bool | None = _fact("本人委托", "the voter asked for it")
    trusted: bool | None = _fact("为其信任的人", "a person the voter trusts")


@attrs.frozen(kw_only=True)
class Teller:
    """Somebody who supervises the vote (监票人) or counts (计票人)."""

    id: str
    chosen: bool | None = _fact("由选民或者代表推选", "chosen by voters or deputies")
    candidate: bool | None = _fact("是代表候选人", "is a candidate")
    close_relative: bool | None = _fact("是候选人的近亲属", "is a close relative of a candidate")


@attrs.frozen(kw_only=True)
class BallotBox:
    """A box (票箱): `kind` is a member of `voting_form`; how many supervise it, and what was done with it."""

    id: str
    kind: str | None = attrs.field(metadata=described("票箱种类", "kind of box", facet="voting_form"))
    supervisors: int | None = attrs.field(
        default=None, validator=whole(0), metadata=described("监票人数", "supervisors", domain=_FROM_ZERO)
    )
    checked: bool | None = _fact("当众检查并加封", "checked and sealed in public before the vote")
    closed: bool | None = _fact("当众封箱", "closed in public after the vote")
    opened_together: bool | None = _fact("与其他票箱一起开箱", "opened together with the others")


@attrs.frozen(kw_only=True)
class CountRecord:
    """The record of a count: whether voters and ballots were compared, that written down, and signed."""

    reconciled: bool | None = _fact("核对投票人数和票数", "voters and ballots compared")
    recorded: bool | None = _fact("作出记录", "recorded")
    signed: bool | None = _fact("监票人签字", "signed by the supervisors")


@attrs.frozen(kw_only=True)
class ReceivedBallot:
    """A ballot as a voter receives it: whether it is printed legibly and bears the seal."""

    legible: bool | None = _fact("印制清晰", "printed legibly")
    sealed: bool | None = _fact("盖有印章", "bears the seal")
