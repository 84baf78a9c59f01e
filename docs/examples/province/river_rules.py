"""The rules of an invented province: its own by-election calendar, voting over three days, parties that hold back."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Final

import attrs

from congress_rules.elections import ElectionRulebook
from congress_rules.elections.nomination import Contest, Nominations, Nominee, Recommendation
from congress_rules.elections.nomination.remarks import remarks_of
from congress_rules.elections.timetable import Bound, ElectionKind, Step
from congress_rules.law import Authority, Instrument
from congress_rules.logic import Clause, Numbers, Severity, described, field
from congress_rules.policies import EligibilityPolicy
from congress_rules.rulebooks import ELECTION_LAW, StatutoryTimetable
from congress_rules.texts import Text

RULES: Final = Instrument(
    id="river-rules",
    title=Text("江河省选举实施细则（虚构）", "Election Rules of River Province (invented)"),
    authority=Authority.LOCAL_RULE,
    in_force=date(2022, 1, 1),
    contents={
        "21": Text("投票三日", "voting over three days"),
        "30": Text("政党推荐的候选人", "candidates recommended by parties"),
        "44": Text("补选的日程", "calendar of a by-election"),
    },
)

# Article 21 and 44: the calendar


class RiverTimetable(StatutoryTimetable):
    """The steps of the law, two more days of voting before election day, and by-elections."""

    def steps(self) -> tuple[Step, ...]:
        """List them, with those of a by-election that the law leaves to the province."""
        left = ElectionKind.BY_ELECTION
        statutory = (each for each in super().steps() if each.kinds != (left,))
        return (*statutory, *self._polling(), *self._by_election())

    def _polling(self) -> Iterator[Step]:
        for number, days in ((1, -2), (2, -1)):
            name = Text(f"投票第{number}日", f"day {number} of voting")
            yield Step(id=f"voting-{number}", name=name, days=days, bound=Bound.ON, basis=RULES.cite("21"))

    def _by_election(self) -> Iterator[Step]:
        general = {each.step: each for each in super().steps()}
        days = {"voter-list": 10, "preliminary-candidates": 4, "formal-candidates": 2}
        for step, before in days.items():
            usual = attrs.evolve(general[step], kinds=(ElectionKind.BY_ELECTION,), basis=RULES.cite("44"))
            yield attrs.evolve(usual, id=f"by-election-{step}", days=before)


# Article 30: a soft rule on who is recommended


@attrs.frozen(kw_only=True)
class Recommended:
    """Which share of the nominees only parties recommend."""

    share: Fraction = attrs.field(metadata=described("政党推荐比例", "share by parties", domain=Numbers(0, 1)))


class RestraintPolicy(EligibilityPolicy[Recommended]):
    """Article 30: in general (一般), parties recommend no more than a fifth."""

    def clauses(self) -> tuple[Clause, ...]:
        """Ask for at most a fifth."""
        share = field(Recommended, lambda each: each.share)
        name = Text("政党推荐一般不超过五分之一", "parties in general recommend a fifth at most")
        return (Clause(id="a-fifth", name=name, when=share.at_most(Fraction(1, 5)), basis=RULES.cite("30")),)


@attrs.frozen(kw_only=True)
class RiverRules(ElectionRulebook):
    """The Election Law, with what the province says besides."""

    restraint: RestraintPolicy

    def nominate(
        self, contest: Contest, nominees: Iterable[Nominee], recommendations: Iterable[Recommendation]
    ) -> Nominations:
        """Decide every recommendation; that parties recommend too many is a warning, no breach."""
        found = super().nominate(contest, nominees, recommendations)
        by: dict[str, set[str | None]] = {}
        for each in found.considered:
            by.setdefault(each.recommendation.nominee, set()).add(each.recommendation.kind)
        listed = [by[each] for each in found.nominees]
        if not listed:
            return found
        share = Fraction(sum(kinds == {"party"} for kinds in listed), len(listed))
        decision = self.restraint.decide(Recommended(share=share))
        remarks = remarks_of(decision, Severity.WARNING, (contest.id,))
        return attrs.evolve(found, remarks=(*found.remarks, *remarks))


_LAW: Final = {each.name: getattr(ELECTION_LAW, each.name) for each in attrs.fields(ElectionRulebook)}
_DAYS: Final = {each.name: getattr(ELECTION_LAW.timetable, each.name) for each in attrs.fields(StatutoryTimetable)}

RIVER_RULES: Final = RiverRules(
    **{
        **_LAW,
        "id": "river-rules",
        "instrument": RULES,
        "earlier": None,
        "timetable": RiverTimetable(**_DAYS),
        "restraint": RestraintPolicy(id="restraint", name=Text("政党推荐的克制", "restraint of parties")),
    }
)
