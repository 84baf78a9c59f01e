"""What became of the recommendations of one contest: which are admitted, which set aside and why, what is unknown."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.nomination.limits import Counted
from congress_rules.elections.nomination.nouns import Contest, Nominee, Recommendation
from congress_rules.elections.nomination.remarks import Remark
from congress_rules.law import cited
from congress_rules.logic import Decision
from congress_rules.texts import Language, Text

__all__ = ["Considered", "Nomination", "Nominations"]

_MARKS: Final = {True: "✓", False: "✗", None: "?"}
_RESULT: Final = {
    True: Text("列入", "listed"),
    False: Text("不列入", "set aside"),
    None: Text("情况不明", "unknown"),
}


@attrs.frozen(kw_only=True)
class Nomination:
    """A recommendation as it is decided: in its contest, with the person, and with how many recommend.

    Of a `person` whom nobody described only the id is known; `repeated` tells that another recommendation has the same
    id.
    """

    contest: Contest
    recommendation: Recommendation
    person: Nominee
    repeated: bool
    counted: Counted

    @property
    def here(self) -> bool:
        """Tell whether the recommendation is of this contest."""
        return self.recommendation.contest == self.contest.id


@attrs.frozen
class Considered:
    """One recommendation and what was decided of it, which stays out of `repr`."""

    nomination: Nomination
    decision: Decision[bool] = attrs.field(repr=False)

    @property
    def recommendation(self) -> Recommendation:
        """Give the recommendation."""
        return self.nomination.recommendation

    @property
    def admitted(self) -> bool | None:
        """Tell whether it is admitted; None while something unknown decides it."""
        return self.decision.value if self.decision.decided else None

    @property
    def order(self) -> tuple[str, ...]:
        """Give the key by which recommendations are listed, whatever the order in which they were given."""
        each = self.recommendation
        return (each.id, each.contest, each.nominee, each.kind or "", str(each.number), *sorted(each.by or ()))

    def explain(self, language: Language = "zh") -> str:
        """Word the decision with its reasons; of one that is admitted, only that it is."""
        each = self.recommendation
        said = f"{_MARKS[self.admitted]} {each.id} → {each.nominee}: {_RESULT[self.admitted].in_(language)}"
        if self.admitted:
            return said
        return "\n".join((said, *(f"    {ground.explain(language)}" for ground in self.decision.grounds)))

    def to_row(self, language: Language = "zh") -> dict[str, Any]:
        """Give the decision as plain values, with the clauses and articles that it rests on."""
        grounds = () if self.admitted else self.decision.grounds
        return {
            "recommendation": self.recommendation.id,
            "contest": self.nomination.contest.id,
            "nominee": self.recommendation.nominee,
            "admitted": self.admitted,
            "rules": ", ".join(ground.id for ground in grounds),
            "reason": "；".join(ground.brief(language) for ground in grounds),
            "basis": cited(dict.fromkeys(each for ground in grounds for each in ground.basis)).in_(language),
        }


@attrs.frozen
class Nominations:
    """All recommendations of a contest, each decided; `remarks` says what is due because of untrue information."""

    contest: Contest
    considered: tuple[Considered, ...]
    remarks: tuple[Remark, ...] = attrs.field(default=(), repr=False)

    @property
    def admitted(self) -> tuple[Recommendation, ...]:
        """List the recommendations that are admitted."""
        return tuple(each.recommendation for each in self.considered if each.admitted is True)

    @property
    def set_aside(self) -> tuple[Considered, ...]:
        """List the others, those that are undecided, too."""
        return tuple(each for each in self.considered if each.admitted is not True)

    @cached_property
    def nominees(self) -> tuple[str, ...]:
        """List the nominees of whom a recommendation is admitted, by id: all of them are candidates."""
        return tuple(sorted({each.nominee for each in self.admitted}))

    @cached_property
    def open(self) -> tuple[str, ...]:
        """List the nominees who may still come to be listed, once what is unknown is known."""
        undecided = {each.recommendation.nominee for each in self.considered if each.admitted is None}
        return tuple(sorted(undecided - set(self.nominees)))

    @property
    def people(self) -> tuple[Nominee, ...]:
        """List what is known of the nominees who are listed."""
        known = {each.nomination.person for each in self.considered if each.recommendation.nominee in self.nominees}
        return tuple(sorted(known, key=lambda each: each.id))

    def explain(self, language: Language = "zh") -> str:
        """Word every decision, and the remarks."""
        return "\n".join(self._lines(language))

    def _lines(self, language: Language) -> Iterator[str]:
        said = Text("{id}：被推荐人{count}名", "{id}: {count} nominees")
        yield said.format(id=self.contest.id, count=len(self.nominees)).in_(language)
        yield from (f"  {line}" for each in self.considered for line in each.explain(language).splitlines())
        yield from (f"  {each.explain(language)}" for each in self.remarks)

    def to_rows(self, language: Language = "zh") -> list[dict[str, Any]]:
        """Give a row of plain values for each recommendation."""
        return [each.to_row(language) for each in self.considered]
