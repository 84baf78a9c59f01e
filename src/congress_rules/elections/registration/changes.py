"""Speak of how lists change: what becomes of a person, what decides about it, and what was found for everybody."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

import attrs

from congress_rules.elections.franchise.values import truth
from congress_rules.elections.franchise.voters import Voter
from congress_rules.elections.registration.wording import explained
from congress_rules.logic import Decision
from congress_rules.logic.attributes import a_name, is_a
from congress_rules.texts import Language, Text

__all__ = ["ADDED", "Carried", "CarriedOver", "Carry", "CarryCase", "Current"]


class Carry(StrEnum):
    """What becomes of a person. Of three that are added each says why; `off` is who was not listed, and is not now."""

    KEEP = "keep"
    STRIKE = "strike"
    MOVE = "move"
    GROWN = "grown"
    RESTORED = "restored"
    NEW = "new"
    LEAVE_OFF = "leave_off"
    SUSPEND = "suspend"
    OFF = "off"
    REPEATED = "repeated"

    @property
    def text(self) -> Text:
        """Word it."""
        return _WORDED[self]


ADDED: Final = (Carry.GROWN, Carry.RESTORED, Carry.NEW)
"""The classes of those who are added."""

_WORDED: Final[Mapping[Carry, Text]] = {
    Carry.KEEP: Text("保留", "kept"),
    Carry.STRIKE: Text("除名", "struck"),
    Carry.MOVE: Text("列入新迁入选区的名单", "moved to the list of the new district"),
    Carry.GROWN: Text("新满年龄，予以登记", "added: newly of age"),
    Carry.RESTORED: Text("恢复政治权利，予以登记", "added: rights restored"),
    Carry.NEW: Text("初次登记", "added: registered for the first time"),
    Carry.LEAVE_OFF: Text("不列入名单", "left off"),
    Carry.SUSPEND: Text("停止行使选举权利", "suspended"),
    Carry.OFF: Text("不在名单", "not on the list"),
    Carry.REPEATED: Text("重复，须先核对", "repeated: to be checked first"),
}


@attrs.frozen(kw_only=True)
class Current:
    """A person as he is now: the facts about his right, the district where he belongs, and whether he has died."""

    voter: Voter = attrs.field(validator=is_a(Voter))
    district: str | None = attrs.field(default=None, validator=attrs.validators.optional(a_name), repr=False)
    dead: bool | None = truth("死亡", "dead")


@attrs.frozen(kw_only=True)
class CarryCase:
    """What decides about one person: the lists, the clauses on his right, each yes, no or unknown.

    `qualifies` tells whether all others hold: citizenship, age, and what another place's clauses ask.
    """

    repeated: bool | None = truth("重复列入或者重复报送", "listed or reported more than once")
    listed: bool | None = truth("在上次名单", "on the last list")
    dead: bool | None = truth("死亡", "dead")
    moved: bool | None = truth("已迁出原选区", "left the district")
    was_adult: bool | None = truth("上次选举时已成年", "of age at the last election")
    was_deprived: bool | None = truth("上次选举时被剥夺政治权利", "deprived at the last election")
    rights: bool | None = truth("享有政治权利", "in possession of political rights")
    not_suspended: bool | None = truth("未停止行使选举权利", "not suspended")
    capacity: bool | None = truth("未确认无行为能力", "no confirmed incapacity")
    qualifies: bool | None = truth("符合其他条件", "the other clauses hold")


@attrs.frozen(kw_only=True)
class Carried:
    """What becomes of one person, and the districts before and after. Who it is stays out of `repr`."""

    voter: str = attrs.field(repr=False)
    before: str | None
    after: str | None
    decision: Decision[Carry]

    def explain(self, language: Language = "zh") -> str:
        """Word what was decided, with its ground."""
        said = self.decision.value.text if self.decision.decided else None
        return explained(self.decision, said, language)


@attrs.frozen(kw_only=True)
class CarriedOver:
    """Everybody, each once, by the order of their ids."""

    everybody: tuple[Carried, ...]

    def of(self, *classes: Carry) -> tuple[Carried, ...]:
        """List those of some classes."""
        return tuple(each for each in self.everybody if each.decision.decided and each.decision.value in classes)

    @property
    def undecided(self) -> tuple[Carried, ...]:
        """List those of whom something is unknown, or of whom the text does not say what becomes."""
        return tuple(each for each in self.everybody if not each.decision.decided)
