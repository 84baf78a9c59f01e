"""The laws of quotas: every holder is listed, entries only add, and what is open bounds what may come."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, ClassVar

import attrs
from hypothesis import strategies as st

from congress_rules.law import Period
from congress_rules.logic import Decider
from congress_rules.policies import Quota, QuotaPolicy
from congress_rules.testing.cases import case_classes, cases_for, records_for
from congress_rules.testing.eligibility_laws import PolicyLaws
from congress_rules.testing.laws import LANGUAGES, law, same, stated, true
from congress_rules.testing.record import DATES
from congress_rules.testing.statute import periods
from congress_rules.testing.table_laws import speaks

__all__ = ["QuotaLaws"]

Key = tuple[str, Period]


class QuotaLaws(PolicyLaws):
    """The laws of a quota; the class that inherits them states it: `policy = …`.

    Of the classes that the policy names the first is the holders', the others are the entries'; override `holders` or
    `entries` where they are drawn in another way.
    """

    policy: ClassVar[QuotaPolicy[Any, Any]] = stated(QuotaPolicy, "book.quotas[0]")
    max_size: ClassVar[int] = 5

    @property
    def deciding(self) -> tuple[Decider[Any, Any], ...]:
        """List the clauses on what counts."""
        return (self.policy.counting,)

    @cached_property
    def holders(self) -> st.SearchStrategy[Any]:
        """Give the strategy for holders."""
        drawn: st.SearchStrategy[Any] = records_for(self.policy, case_classes(self.policy)[0])
        return cases_for(self.policy, drawn, rules=[self.policy.required])

    @cached_property
    def entries(self) -> st.SearchStrategy[Any]:
        """Give the strategy for entries: of the classes that have what the clauses read."""
        paths = [each.key.split(".")[0] for each in self.policy.counting.inputs]
        day = self.policy.entry_day()
        paths += [] if day is None else [day.key]
        fitting = [each for each in case_classes(self.policy)[1:] if all(hasattr(each, path) for path in paths)]
        listed: list[st.SearchStrategy[Any]] = [records_for(self.policy, each) for each in fitting]
        drawn = st.one_of(*listed)
        return cases_for(self.policy, drawn, rules=[self.policy.counting])

    @property
    def some_periods(self) -> st.SearchStrategy[Period]:
        """Give the strategy for the periods in which is counted."""
        return periods(DATES).filter(lambda period: period.days <= _MOST_DAYS)

    def work(self, data: st.DataObject) -> tuple[Period, list[Any], list[Any]]:
        """Draw a period, entries with ids of their own, and holders: those whom entries are credited to, and others."""
        period = data.draw(self.some_periods, label="period")
        entries = data.draw(st.lists(self.entries, max_size=self.max_size), label="entries")
        entries = [attrs.evolve(each, id=f"{each.id}-{number}") for number, each in enumerate(entries)]
        credited = [account for each in entries for account in self.policy.credited(each) or ()]
        names = st.lists(st.sampled_from([*credited, "nobody"]), max_size=3, unique=True)
        return period, [self._holder(data, name) for name in data.draw(names, label="accounts")], entries

    def _holder(self, data: st.DataObject, name: str) -> Any:  # noqa: ANN401 - of the policy's class
        return attrs.evolve(data.draw(self.holders, label="holder"), account=name)

    def quotas(self, period: Period, holders: Iterable[Any], entries: Iterable[Any] | None) -> dict[Key, Quota[Any]]:
        """Give how the quota stands, by account and window; break the law where one is listed twice."""
        holders = tuple(holders)
        listed = self.policy.quotas(period, lambda _: holders, entries)
        found = {(each.account, each.window): each for each in listed}
        same(len(found), len(listed), "a holder is listed once in a window")
        return found

    @law
    def test_cases_decide_as_their_values(self, data: st.DataObject) -> None:
        """Holders and entries are decided as the table and the clauses decide the values read of them."""
        holder, (entry, _) = data.draw(self.holders, label="holder"), self.case(data)
        required, counting = self.policy.required, self.policy.counting
        of_holder = required.scan(self.policy.values(holder, holder.day, required.inputs))
        of_entry = counting.scan(self.policy.values(entry, entry.day, counting.inputs))
        if not self.policy.overridden:
            same(of_holder, self.policy.decide(holder).outcome, "a holder is decided as its values are", holder=holder)
            same(of_entry, self.policy.counts(entry).outcome, "an entry counts as its values do", entry=entry)
        speaks(self.policy.decide(holder), holder=holder)
        speaks(self.policy.counts(entry), entry=entry)

    def cases(self, parameters: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401, ARG002 - quotas take no parameters
        """Give the entries."""
        return self.entries

    @law
    def test_every_holder_is_listed(self, data: st.DataObject) -> None:
        """In every window every holder is listed, at zero too, save those who are required nothing."""
        period, holders, entries = self.work(data)
        bound = [each.account for each in holders if not self._free(each)]
        windows = period.windows(self.policy.window, self.policy.edges)
        expected = {(account, window) for account in bound for window in windows}
        for found in (entries, [], None):
            same(expected, set(self.quotas(period, holders, found)), "every holder is listed", entries=found)

    def _free(self, holder: Any) -> bool:  # noqa: ANN401 - of the policy's class
        decision = self.policy.decide(holder)
        return decision.decided and decision.value == 0

    @law
    def test_what_is_done_and_missing_makes_what_is_required(self, data: st.DataObject) -> None:
        """Done and missing follow from what counts; met is said only where open entries cannot turn it."""
        period, holders, entries = self.work(data)
        for quota in (*self.quotas(period, holders, entries).values(), *self.quotas(period, holders, None).values()):
            required, done = quota.required, quota.done
            same(_met(quota), quota.met, "a quota is met as its numbers say", quota=quota)
            if required is not None and done is not None:
                same(max(0, required - done), quota.missing, "what is missing is required and not done", quota=quota)
            true(all(quota.explain(language) for language in LANGUAGES), "every quota reads", quota=quota)

    @law
    def test_only_what_counts_is_counted(self, data: st.DataObject) -> None:
        """What is counted counts, is credited to the holder and falls into the window; nothing else is missing."""
        period, holders, entries = self.work(data)
        for (account, window), quota in self.quotas(period, holders, entries).items():
            sure, perhaps = list[str](), list[str]()
            for entry in entries:
                decision, credited = self.policy.counts(entry), self.policy.credited(entry)
                no = decision.decided and not decision.value
                if self.policy.falls(entry, window) and not no and (credited is None or account in credited):
                    (sure if decision.decided and credited is not None else perhaps).append(entry.id)
            same(sorted(sure), _ids(quota.counted), "what counts is counted", quota=quota)
            same(sorted(perhaps), _ids(quota.open), "what may count is open", quota=quota)

    @law
    def test_order_does_not_matter(self, data: st.DataObject) -> None:
        """Entries and holders in another order have the same quotas."""
        period, holders, entries = self.work(data)
        shuffled = data.draw(st.permutations(entries)), data.draw(st.permutations(holders))
        other = self.quotas(period, shuffled[1], shuffled[0])
        same(_said(self.quotas(period, holders, entries)), _said(other), "the order of entries does not matter")

    @law
    def test_parts_add_up(self, data: st.DataObject) -> None:
        """What counts in two parts counts in the whole; so more entries never take away what is done."""
        period, holders, entries = self.work(data)
        cut = data.draw(st.integers(0, len(entries)), label="cut")
        whole, one, other = (self.quotas(period, holders, part) for part in (entries, entries[:cut], entries[cut:]))
        for key, quota in whole.items():
            counted = sorted(_ids(one[key].counted) + _ids(other[key].counted))
            same(counted, _ids(quota.counted), "what counts in the parts counts in the whole", quota=quota)
            open_ = sorted(_ids(one[key].open) + _ids(other[key].open))
            same(open_, _ids(quota.open), "what is open in the parts is open in the whole", quota=quota)


_MOST_DAYS = 800


def _met(quota: Quota[Any]) -> bool | None:
    if quota.required is None or quota.counted is None or quota.open is None:
        return None
    sure, most = len(quota.counted), len(quota.counted) + len(quota.open)
    return True if sure >= quota.required else None if most >= quota.required else False


def _ids(entries: Sequence[Any] | None) -> list[str]:
    return sorted(each.id for each in entries or ())


def _said(quotas: dict[Key, Quota[Any]]) -> dict[Key, tuple[Any, ...]]:
    return {key: (each.decision.outcome, _ids(each.counted), _ids(each.open)) for key, each in quotas.items()}
