"""Read cells that list several things: names of people, written instructions (批示), and approvals (审核).

Names are separated by 、 or a comma or semicolon, or, where none of these stands in the cell, by spaces. An instruction
is the level of the leader, with the day and the leader's id in brackets where they are known, such as
`市级（2024年3月5日）、区级`. `无` or `none` says that there is none, `?` that the level is unknown.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, cast

import attrs

from congress_rules.interchange.rows.cells import Cell, Context
from congress_rules.interchange.rows.normal import HAN, Read, Refusal, Why, tidied
from congress_rules.interchange.rows.values import read_day
from congress_rules.publicity import Approval, WrittenInstruction
from congress_rules.texts import Language, Text

__all__ = ["Approvals", "Instructions", "Names"]

_NONE: Final = frozenset({"无", "没有", "none"})
_SEPARATORS: Final = re.compile(r" ?[、,;]+ ?")
_ONE_SIGN: Final = re.compile(HAN)
_NAMES: Final = Text("以、分隔的姓名，每个至少两个字", "names separated by 、, each of two characters or more")


@attrs.frozen(kw_only=True)
class _Several(Cell):
    """A cell that lists several things, or says that there is none."""

    def _tidied(self, text: str) -> tuple[str, tuple[Why, ...]]:
        return tidied(text, words=True)

    def _none(self, language: Language) -> str:
        return "无" if language == "zh" else "none"


@attrs.frozen(kw_only=True)
class Names(_Several):
    """Names of people, each of which may be listed."""

    def value(self, text: str, context: Context) -> Read | Refusal:
        """Read the names; a whole cell that is one listed name is one."""
        if text.casefold() in _NONE:
            return Read((), text)
        whole = context.register.known(tidied(text)[0], context.hints)
        if whole is not None:
            return attrs.evolve(whole, value=(whole.value,))
        return self._split(text, context)

    def _split(self, text: str, context: Context) -> Read | Refusal:
        parts = _SEPARATORS.split(text) if _SEPARATORS.search(text) else text.split()
        names = [tidied(part)[0] for part in parts if part]
        if not names or not all(_is_name(name) for name in names):
            return Refusal(_NAMES)
        found = [context.register.read(name, context.hints) for name in names]
        refused = next((each for each in found if isinstance(each, Refusal)), None)
        if refused is not None:
            return refused
        dropped = () if all(parts) else (Why.SPACES,)
        return _joined([each for each in found if isinstance(each, Read)], "、", dropped)

    def write(self, value: object, language: Language) -> str:
        """Write the ids."""
        if value is None:
            return ""
        return "、".join(cast("tuple[str, ...]", value)) or self._none(language)


def _is_name(text: str) -> bool:
    """Refuse a lone Chinese character: two of them, spaced, are one name stretched to the length of another."""
    return any(each.isalnum() for each in text) and not _ONE_SIGN.fullmatch(text)


def _joined(found: Sequence[Read], separator: str, why: Iterable[Why] = ()) -> Read:
    reasons = dict.fromkeys((*why, *(each for read in found for each in read.why)))
    return Read(
        tuple(each.value for each in found),
        separator.join(each.text for each in found),
        tuple(reasons),
        unlisted=any(each.unlisted for each in found),
    )


_TOKENS: Final = re.compile(r"(?P<level>[^ 、,;()]+)|\((?P<details>[^()]*)\)|(?P<astray>[()])")
_DETAILS: Final = re.compile(r"[ 、,;]+")
_FORM: Final = Text(
    "领导级别，已知的日期和领导编号写在其后括号内",
    "levels of leaders, each with the day and the leader's id in brackets where they are known",
)
_ONE_EACH: Final = Text("一个日期和一位领导", "one day and one leader")
_ONE_DAY: Final = Text("一个日期", "one day")
_INSTRUCTION: Final = Text("批示", "instruction")
_APPROVAL: Final = Text("审核", "approval")
_LEVEL: Final = Text("第{number}项{about}的级别", "the level of {about} {number}")
_BRACKETED: Final = Text("第{number}项{about}括号内的内容", "what stands in brackets in {about} {number}")


@attrs.frozen
class _Instruction:
    """One instruction as it is written: the leader's level, and what stands in brackets behind it."""

    level: str
    details: str | None = None


@attrs.frozen(kw_only=True)
class Instructions(_Several):
    """Written instructions; what is refused is shown without the leader."""

    def value(self, text: str, context: Context) -> Read | Refusal:
        """Read the instructions one by one."""
        if text.casefold() in _NONE:
            return Read((), text)
        written = _instructions(text)
        if not written:
            return Refusal(_FORM)
        found = [self._read(number, each, context) for number, each in enumerate(written, 1)]
        refused = next((each for each in found if isinstance(each, Refusal)), None)
        return _joined([each for each in found if isinstance(each, Read)], "; ") if refused is None else refused

    def write(self, value: object, language: Language) -> str:
        """Write the levels, with days and leaders in brackets."""
        if value is None:
            return ""
        listed = cast("tuple[WrittenInstruction | Approval, ...]", value)
        return "; ".join(_written(each) for each in listed) or self._none(language)

    @property
    def about(self) -> Text:
        """Name what is listed."""
        return _INSTRUCTION

    def _read(self, number: int, written: _Instruction, context: Context) -> Read | Refusal:
        named = Read(None, "?") if written.level == "?" else context.register.read(written.level, context.hints)
        if isinstance(named, Refusal):
            return attrs.evolve(named, about=_LEVEL.format(number=number, about=self.about))
        details = [each for each in _DETAILS.split(written.details or "") if each]
        days = [read_day(each) for each in details if each[0].isdigit()]
        leaders = [each for each in details if not each[0].isdigit()]
        day = days[0] if days else Read(None, "")
        if isinstance(day, Refusal) or len(days) > 1 or len(leaders) > self._leaders:
            expected = _ONE_EACH if self._leaders else _ONE_DAY
            return Refusal(expected, about=_BRACKETED.format(number=number, about=self.about))
        on = day.value if isinstance(day.value, date) else None
        said = self._made(None if named.value is None else str(named.value), on, next(iter(leaders), None))
        return Read(said, _written(said), (*named.why, *day.why), unlisted=named.unlisted)

    @property
    def _leaders(self) -> int:
        return 1

    def _made(self, named: str | None, on: date | None, leader: str | None) -> WrittenInstruction | Approval:
        return WrittenInstruction(level=named, on=on, leader=leader)


class Approvals(Instructions):
    """Steps of an approval chain: who approved, with the day in brackets where it is known."""

    @property
    def about(self) -> Text:
        """Name what is listed."""
        return _APPROVAL

    @property
    def _leaders(self) -> int:
        return 0

    def _made(self, named: str | None, on: date | None, leader: str | None) -> Approval:  # noqa: ARG002 - there is none
        return Approval(by=named, on=on)


def _instructions(text: str) -> list[_Instruction]:
    """Cut a cell into instructions; none when brackets stand where they may not."""
    found: list[_Instruction] = []
    for token in _TOKENS.finditer(text):
        details = token["details"]
        if token["level"]:
            found.append(_Instruction(token["level"]))
        elif details is None or not found or found[-1].details is not None:
            return []
        else:
            found[-1] = attrs.evolve(found[-1], details=details)
    return found


def _written(noted: WrittenInstruction | Approval) -> str:
    named, leader = (noted.level, noted.leader) if isinstance(noted, WrittenInstruction) else (noted.by, None)
    details = [str(each) for each in (noted.on, leader) if each is not None]
    return (named or "?") + (f" ({', '.join(details)})" if details else "")
