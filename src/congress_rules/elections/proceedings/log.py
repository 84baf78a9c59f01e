"""Keep a log of an election: every event, what it did, what was found about its day, or why it was refused."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs

from congress_rules.elections.declaration import Open
from congress_rules.elections.nomination import Remark
from congress_rules.elections.proceedings.events import Event
from congress_rules.elections.proceedings.phases import Phase, Reason
from congress_rules.elections.proceedings.transitions import Move
from congress_rules.elections.timetable import StepFinding
from congress_rules.law import Provision, cited
from congress_rules.logic import Decision
from congress_rules.texts import Language, Text, bracketed, joined

__all__ = ["Entry", "Refusal"]


@attrs.frozen(kw_only=True)
class Refusal:
    """Why an event was refused, and by which provisions.

    `lawful_in` names the phases in which it would be lawful, `findings` which day it missed, `remarks` which rule on
    what it states it breaks, `open` what has to be known first.
    """

    reason: Reason
    basis: tuple[Provision, ...]
    readings: tuple[str, ...] = ()
    lawful_in: tuple[Text, ...] = ()
    findings: tuple[StepFinding, ...] = ()
    remarks: tuple[Remark, ...] = ()
    open: tuple[Open, ...] = attrs.field(default=(), repr=False)

    @classmethod
    def of(cls, reason: Reason, decision: Decision[Any]) -> "Refusal":
        """Rest a refusal on the rows that decided it."""
        basis = tuple(dict.fromkeys(each for ground in decision.grounds for each in ground.basis))
        readings = tuple(dict.fromkeys(each for ground in decision.grounds for each in ground.readings))
        return cls(reason=reason, basis=basis, readings=readings)

    def explain(self, language: Language = "zh") -> str:
        """Word the reason, where the event would be lawful or which day it missed, and the provisions."""
        said = self.reason.text
        if self.lawful_in:
            said += Text("，可在：", "; lawful while: ") + joined(self.lawful_in, Text("、", ", "))
        worded = (said + bracketed(cited(self.basis))).in_(language)
        return "\n".join((worded, *_told(self.findings, self.remarks, self.open, language=language)))


@attrs.frozen(kw_only=True)
class Entry:
    """One event of the log: the phases before and after it, and what it rests on.

    `findings` are the breaches of its day that let it stand, `remarks` what nobody can tell yet of what it states.
    `refusal` is None where it was accepted.
    """

    number: int
    event: Event
    before: Phase
    after: Phase
    decision: Decision[Move] | None = attrs.field(default=None, repr=False, hash=False)
    findings: tuple[StepFinding, ...] = ()
    remarks: tuple[Remark, ...] = ()
    refusal: Refusal | None = None

    @property
    def accepted(self) -> bool:
        """Tell whether the event was accepted."""
        return self.refusal is None

    @property
    def basis(self) -> tuple[Provision, ...]:
        """List the provisions that it was accepted or refused by."""
        if self.refusal is not None:
            return self.refusal.basis
        grounds = () if self.decision is None else self.decision.grounds
        return tuple(dict.fromkeys(each for ground in grounds for each in ground.basis))

    @property
    def readings(self) -> tuple[str, ...]:
        """List the readings that it rests on."""
        if self.refusal is not None:
            return self.refusal.readings
        grounds = () if self.decision is None else self.decision.grounds
        taken = [each for ground in grounds for each in ground.readings]
        return tuple(dict.fromkeys((*taken, *(each for found in self.findings for each in found.readings))))

    def explain(self, language: Language = "zh") -> str:
        """Word the day and the event, where it led or why it was refused, and what was found about its day."""
        return "\n".join(self._lines(language))

    def _lines(self, language: Language) -> Iterator[str]:
        told = _TOLD.format(day=self.event.day, event=self.event.kind.text, about=_about(self.event)).in_(language)
        if self.refusal is not None:
            yield f"✗ {told}{self.refusal.explain(language)}"
            return
        yield f"✓ {told}{(self._led + bracketed(cited(self.basis))).in_(language)}"
        yield from _told(self.findings, self.remarks, language=language)

    @property
    def _led(self) -> Text:
        if self.before is self.after:
            return Text("已记录", "recorded")
        return Text("→ {phase}", "→ {phase}").format(phase=self.after.text)

    def to_row(self, language: Language = "zh") -> Mapping[str, str]:
        """Give a row of texts."""
        return {
            "number": str(self.number),
            "day": str(self.event.day),
            "event": self.event.kind.value,
            "about": self.event.about or "",
            "accepted": "yes" if self.accepted else "no",
            "before": self.before.value,
            "after": self.after.value,
            "because": "" if self.refusal is None else self.refusal.reason.text.in_(language),
            "findings": "; ".join(f"{each.step}: {each.state}" for each in self.findings),
            "basis": cited(self.basis).in_(language),
        }


def _told(*found: tuple[StepFinding | Remark | Open, ...], language: Language) -> Iterator[str]:
    yield from (f"  {each.explain(language)}" for several in found for each in several)


_TOLD: Final = Text("{day} {event}{about}：", "{day} {event}{about}: ")


def _about(event: Event) -> Text:
    return Text("", "") if event.about is None else Text(f"（{event.about}）", f" ({event.about})")
