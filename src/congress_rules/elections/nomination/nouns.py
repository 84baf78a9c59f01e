"""Speak of nomination: contests, nominees and recommendations.

A *contest* is what one district (选区), or one electing unit (选举单位), elects: so many deputies, directly by its
voters or indirectly by its deputies; both are its *electors* (选举人). A *recommendation* (推荐) proposes one *nominee*
(被推荐人) in one contest. None always means unknown. Names, who signed, and what is known or found about a nominee stay
out of `repr` and errors.
"""

from typing import Final

import attrs
from attrs.validators import optional

from congress_rules.elections.nomination.values import a_number, ids_once, ids_or_none, truth_or_unknown
from congress_rules.logic import Integers, Names, described
from congress_rules.logic.attributes import a_name, names, truth

__all__ = ["Contest", "Nominee", "Recommendation"]

_LEAST: Final = 1


@attrs.frozen(kw_only=True)
class Contest:
    """What one district or electing unit elects.

    `mode` (direct or indirect) and `level` are members of the taxonomy. `seats` is the number of deputies to be elected
    (应选代表名额). `electors` are the ids of the voters of the district, or of the deputies who elect; `voters` is how
    many they are, where only that is known. `candidates` is the number of candidates that was decided for the formal
    list, where one was. Raise `TypeError` or `ValueError` for what is no such value.
    """

    id: str = attrs.field(validator=a_name, metadata=described("选区或者选举单位", "contest", domain=Names()))
    mode: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("选举方式", "direct or indirect", facet="mode")
    )
    seats: int = attrs.field(
        validator=a_number(_LEAST), metadata=described("应选代表名额", "seats", domain=Integers(_LEAST))
    )
    level: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("人大级别", "level of congress", facet="level")
    )
    by_election: bool | None = attrs.field(
        default=False, validator=truth_or_unknown, metadata=described("补选", "by-election")
    )
    electors: tuple[str, ...] | None = attrs.field(
        default=None, converter=ids_once, validator=optional(names), repr=False
    )
    voters: int | None = attrs.field(
        default=None, validator=optional(a_number(0)), metadata=described("选民数", "voters", domain=Integers(0))
    )
    candidates: int | None = attrs.field(
        default=None,
        validator=optional(a_number(_LEAST)),
        metadata=described("决定的候选人数", "number of candidates decided", domain=Integers(_LEAST)),
    )

    @property
    def size(self) -> int | None:
        """Give how many electors there are: the number stated, else that of those listed."""
        return len(self.electors) if self.voters is None and self.electors is not None else self.voters


@attrs.frozen(kw_only=True)
class Nominee:
    """Somebody who is recommended, by id, and what is known of the person.

    `may_stand` tells whether the person has the right to stand (被选举权), `local_voter` whether it is a voter of the
    region, `foreign_funded` whether it was found that foreign funding for the election was accepted. `member` tells
    whether the person was appointed to the committee that conducts the election, `resigned` whether that post was
    given up. `strokes` is a key of the name by strokes (姓名笔划), the lowest first, which the caller supplies.
    """

    id: str = attrs.field(validator=a_name, metadata=described("被推荐人", "nominee", domain=Names()))
    name: str | None = attrs.field(default=None, validator=optional(a_name), repr=False)
    may_stand: bool | None = attrs.field(
        default=None, validator=optional(truth), repr=False, metadata=described("有被选举权", "right to stand")
    )
    local_voter: bool | None = attrs.field(
        default=None,
        validator=optional(truth),
        repr=False,
        metadata=described("本行政区域选民", "voter of the region"),
    )
    foreign_funded: bool | None = attrs.field(
        default=None, validator=optional(truth), repr=False, metadata=described("接受境外资助", "foreign funding")
    )
    member: bool | None = attrs.field(
        default=None,
        validator=optional(truth),
        repr=False,
        metadata=described("选举委员会组成人员", "member of the committee"),
    )
    resigned: bool | None = attrs.field(
        default=None,
        validator=optional(truth),
        repr=False,
        metadata=described("已辞去选举委员会职务", "resigned from the committee"),
    )
    strokes: tuple[int, ...] | None = attrs.field(
        default=None, converter=attrs.converters.optional(tuple[int, ...]), repr=False
    )


@attrs.frozen(kw_only=True)
class Recommendation:
    """One recommendation of a nominee in a contest, both by id.

    `kind` is a member of the taxonomy: a party or a people's organisation alone, several of them jointly, or electors.
    `by` are the ids of those who recommend. `number` is its place in the register of what was received, the first the
    lowest. `withdrawn` tells whether those who made it took it back, `introduced` whether they told the committee or
    the presidium of the nominee, `truthful` whether what the nominee stated of himself is true. Nothing withdrawn is on
    record unless it is said; None says that it is not known.
    """

    id: str = attrs.field(validator=a_name, metadata=described("推荐", "recommendation", domain=Names()))
    contest: str = attrs.field(validator=a_name)
    nominee: str = attrs.field(validator=a_name)
    kind: str | None = attrs.field(
        default=None, validator=optional(a_name), metadata=described("推荐者", "who recommends", facet="recommender")
    )
    by: tuple[str, ...] | None = attrs.field(default=None, converter=ids_or_none, validator=optional(names), repr=False)
    number: int | None = attrs.field(
        default=None,
        validator=optional(a_number(_LEAST)),
        metadata=described("收到的顺序", "number in the register", domain=Integers(_LEAST)),
    )
    withdrawn: bool | None = attrs.field(
        default=False, validator=truth_or_unknown, metadata=described("已撤回", "withdrawn")
    )
    introduced: bool | None = attrs.field(
        default=None, validator=optional(truth), metadata=described("推荐者已介绍情况", "introduced by who recommends")
    )
    truthful: bool | None = attrs.field(
        default=None, validator=optional(truth), repr=False, metadata=described("基本情况属实", "true information")
    )

    @property
    def recommenders(self) -> frozenset[str] | None:
        """Give those who recommend, each once; None when they are unknown."""
        return None if self.by is None else frozenset(self.by)
