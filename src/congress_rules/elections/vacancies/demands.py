"""Demand a recall: a demand of voters (罢免要求), or a motion in the congress that elected the deputy (罢免案)."""

from datetime import date
from fractions import Fraction
from typing import Final

import attrs

from congress_rules.elections.vacancies.tallies import SHARES, Tally
from congress_rules.elections.vacancies.values import AMOUNT, DAY, IDS, NAME, SIZE, TRUTH, ids_once
from congress_rules.logic import Integers, described, field
from congress_rules.texts import Text

__all__ = [
    "ADDRESSEE",
    "DEMANDED_ON",
    "IN_SESSION",
    "LEVEL",
    "LOCAL",
    "MOTION_LEVEL",
    "MOTION_REASONED",
    "MOVED_ON",
    "MOVER",
    "MOVING",
    "REASONED",
    "SIGNED",
    "WRITTEN",
    "RecallDemand",
    "RecallMotion",
]


@attrs.frozen(kw_only=True)
class RecallDemand:
    """A demand of voters to recall a deputy whom they elected directly.

    `level` (of the deputy's congress) and `addressee` are members of the taxonomy. `signatories` are the ids of those
    who signed, each counted once, and `voters` those of all voters of the original district (原选区). Where only a
    number is known, `signatures` is how many voters of the district signed; where both lists are given, they tell, and
    of a number above that of the signatories nothing follows. None is unknown.

    `on` is the governing day: that of the demand.
    """

    level: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("人大级别", "level of congress", facet="level")
    )
    signatories: frozenset[str] | None = attrs.field(default=None, converter=ids_once, validator=IDS, repr=False)
    voters: frozenset[str] | None = attrs.field(default=None, converter=ids_once, validator=IDS, repr=False)
    signatures: int | None = attrs.field(default=None, validator=AMOUNT)
    written: bool | None = attrs.field(default=None, validator=TRUTH, metadata=described("书面提出", "in writing"))
    reasoned: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("写明罢免理由", "states the reasons")
    )
    addressee: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("提出对象", "addressee", facet="organ")
    )
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))

    @property
    def signed(self) -> int | None:
        """Count all who signed, each once; the number stated where nobody is listed."""
        return self.signatures if self.signatories is None else len(self.signatories)

    @property
    def local(self) -> int | None:
        """Count the voters of the district among them: those on both lists, else the number stated."""
        if self.signatories is None:
            return self.signatures
        if self.voters is not None:
            return len(self.signatories & self.voters)
        return None if (self.signatures or 0) > len(self.signatories) else self.signatures


@attrs.frozen(kw_only=True)
class RecallMotion:
    """A motion to recall a deputy whom a congress of the next lower level elected.

    `level` is that of the congress in which the deputy sits. `in_session` tells whether the congress that elected meets
    (会议期间) or not (闭会期间). `mover` is a member of the taxonomy. `movers` are the ids of the deputies, or of the
    members of the standing committee, who move together, each counted once; `count` is how many, where only that is
    known. `of` is how many there are in all: deputies in session, members of the standing committee otherwise.

    `on` is the governing day: that of the motion.
    """

    level: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("人大级别", "level of congress", facet="level")
    )
    in_session: bool | None = attrs.field(default=None, validator=TRUTH, metadata=described("会议期间", "in session"))
    mover: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("提出者", "who moves", facet="mover")
    )
    movers: frozenset[str] | None = attrs.field(default=None, converter=ids_once, validator=IDS, repr=False)
    count: int | None = attrs.field(default=None, validator=AMOUNT)
    of: int | None = attrs.field(default=None, validator=SIZE)
    reasoned: bool | None = attrs.field(
        default=None, validator=TRUTH, metadata=described("写明罢免理由", "states the reasons")
    )
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))

    @property
    def share(self) -> Fraction | None:
        """Give the share of those who move together, exact."""
        moved = self.count if self.movers is None else len(self.movers)
        return Tally(count=moved, of=self.of).share


DEMANDED_ON: Final = field(RecallDemand, lambda d: d.on)
LEVEL: Final = field(RecallDemand, lambda d: d.level)
WRITTEN: Final = field(RecallDemand, lambda d: d.written)
REASONED: Final = field(RecallDemand, lambda d: d.reasoned)
ADDRESSEE: Final = field(RecallDemand, lambda d: d.addressee)
SIGNED: Final = field(RecallDemand, lambda d: d.signed, domain=Integers(0), name=Text("联名人数", "signatories"))
LOCAL: Final = field(
    RecallDemand,
    lambda d: d.local,
    domain=Integers(0),
    name=Text("原选区联名选民", "voters of the district who signed"),
)

MOVED_ON: Final = field(RecallMotion, lambda m: m.on)
MOTION_LEVEL: Final = field(RecallMotion, lambda m: m.level)
IN_SESSION: Final = field(RecallMotion, lambda m: m.in_session)
MOVER: Final = field(RecallMotion, lambda m: m.mover)
MOVING: Final = field(RecallMotion, lambda m: m.share, domain=SHARES, name=Text("联名比例", "share of those who move"))
MOTION_REASONED: Final = field(RecallMotion, lambda m: m.reasoned)
