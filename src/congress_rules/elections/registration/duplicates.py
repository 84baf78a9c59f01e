"""Find voters who stand on the lists of several districts: each registers in one and has one vote (一人一票)."""

from collections import defaultdict
from collections.abc import Iterable

import attrs

from congress_rules.elections.franchise.values import own_id
from congress_rules.elections.registration.records import VoterList
from congress_rules.law import Provision
from congress_rules.logic import Clause, Count, Decision, field, many
from congress_rules.policies import EligibilityPolicy
from congress_rules.texts import Language, Text

__all__ = ["Duplicate", "Listed", "OneDistrictPolicy"]


@attrs.frozen(kw_only=True)
class Listed:
    """A voter, by id, and the districts whose lists he stands on; a district as often as he stands on its list."""

    voter: str = own_id("选民", "voter")
    districts: tuple[str, ...] = ()


_DISTRICTS = field(Listed, lambda each: each.districts, name=Text("选区", "districts"))
_TIMES = Count(of=_DISTRICTS, id="registrations", name=Text("登记次数", "registrations"))


@attrs.frozen(kw_only=True)
class Duplicate:
    """A voter who stands on several lists. His id stays out of `repr` and of what is said about it."""

    voter: str = attrs.field(repr=False)
    districts: tuple[str, ...]
    decision: Decision[bool]

    def explain(self, language: Language = "zh") -> str:
        """Say which lists he stands on, and what that breaks."""
        listed = ("、" if language == "zh" else ", ").join(self.districts)
        return _ON_LISTS.in_(language).format(listed=listed) + "\n" + self.decision.explain(language)


_ON_LISTS = Text("同一选民列入下列选区名单：{listed}", "one voter is on the lists of: {listed}")


@attrs.frozen(kw_only=True)
class OneDistrictPolicy(EligibilityPolicy[Listed]):
    """Ask that a voter is registered once."""

    id: str = "one-district"
    name: Text = attrs.field(default=Text("一人一区一票", "one district and one vote for each voter"))
    basis: tuple[Provision, ...] = attrs.field(converter=many)

    def clauses(self) -> tuple[Clause, ...]:
        """List the one clause."""
        name = Text("只在一个选区登记", "registered in one district")
        return (Clause(id="one-district", name=name, when=_TIMES.at_most(1), basis=self.basis),)

    def duplicates(self, lists: Iterable[VoterList]) -> tuple[Duplicate, ...]:
        """Find the voters who stand on several lists, or twice on one, by their ids."""
        districts = defaultdict[str, list[str]](list)
        for each in lists:
            for voter in each.voters:
                districts[voter].append(each.district)
        return tuple(self._duplicates(districts))

    def _duplicates(self, districts: dict[str, list[str]]) -> Iterable[Duplicate]:
        for voter, listed in sorted(districts.items()):
            case = Listed(voter=voter, districts=tuple(sorted(listed)))
            if not self.admits(case):
                yield Duplicate(voter=voter, districts=case.districts, decision=self.decide(case))
