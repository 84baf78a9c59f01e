"""The laws of policies that rate entries: nothing is lost, order and grouping do not matter, amounts are exact."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar

import attrs
from hypothesis import strategies as st

from congress_rules.logic import FOREIGN, Number
from congress_rules.policies import Journal, Line, ScoringPolicy, Step
from congress_rules.testing.eligibility_laws import PolicyLaws
from congress_rules.testing.laws import LANGUAGES, law, same, stated, true
from congress_rules.testing.table_laws import speaks

__all__ = ["ScoringLaws"]


class ScoringLaws(PolicyLaws):
    """The laws of a scoring or reward policy; the class that inherits them states it: `policy = …`."""

    policy: ClassVar[ScoringPolicy[Any]] = stated(ScoringPolicy, "book.scoring")
    max_size: ClassVar[int] = 5

    @cached_property
    def entries(self) -> st.SearchStrategy[list[Any]]:
        """Give the strategy for lists of entries, each with an id of its own."""
        drawn = st.lists(self.cases({}), max_size=self.max_size)
        return drawn.map(lambda some: [_renamed(each, number) for number, each in enumerate(some)])

    @law
    def test_rates_are_those_decided(self, data: st.DataObject) -> None:
        """Rating many entries, each of them twice, gives the rates that deciding each alone gives."""
        entries = data.draw(self.entries, label="entries")
        rated = {line.entry: line.rate.value for line in (*self.rate(entries).lines, *self.rate(entries).lines)}
        for entry, rate in rated.items():
            decision = self.policy.decide(entry)
            same(decision.value if decision.decided else None, rate, "a rate is the one decided", entry=entry)

    @law
    def test_cases_decide_as_their_values(self, data: st.DataObject) -> None:
        """An entry is rated as the table decides the values read of it; free Python is left alone."""
        entry, _ = self.case(data)
        decision = self.policy.decide(entry)
        if not self.policy.overridden:
            read = self.policy.values(entry, entry.day, self.policy.rates.inputs)
            same(self.policy.rates.scan(read), decision.outcome, "an entry is rated as its values are", entry=entry)

    @law
    def test_nothing_is_lost(self, data: st.DataObject) -> None:
        """Every entry has one line or is set aside, or counts zero times; no line and no reason is of another entry."""
        entries = data.draw(self.entries, label="entries")
        step = self.rate(entries)
        found = Counter([line.entry for line in step.lines] + [each.entry for each in step.set_aside])
        for entry in entries:
            times = 0 if not found[entry] and self._counts_nothing(entry) else 1
            same(times, found[entry], "every entry is rated or set aside once", entry=entry)
        same(set[Any](), set(found) - set(entries), "what is rated or set aside was given")

    def _counts_nothing(self, entry: Any) -> bool:  # noqa: ANN401 - an entry of any class
        counted = self.policy.counted
        if counted is None:
            return False
        seen = self.policy.taxonomy.place(entry, entry.day).record
        quantity = counted.checked(seen) if counted.read(seen) is not FOREIGN else FOREIGN
        decision = self.policy.decide(entry)
        return quantity == 0 or (decision.decided and decision.value == 0 and quantity in {None, FOREIGN})

    @law
    def test_order_does_not_matter(self, data: st.DataObject) -> None:
        """Entries in another order have the same lines and reasons."""
        entries = data.draw(self.entries, label="entries")
        shuffled = data.draw(st.permutations(entries), label="in another order")
        one, other = self.rate(entries), self.rate(shuffled)
        same(_lines(one), _lines(other), "the order of entries does not matter to lines")
        same(_reasons(one), _reasons(other), "the order of entries does not matter to reasons")

    @law
    def test_parts_add_up(self, data: st.DataObject) -> None:
        """The lines and reasons of two parts are together those of the whole, and so are the totals."""
        entries = data.draw(self.entries, label="entries")
        cut = data.draw(st.integers(0, len(entries)), label="cut")
        whole, parts = self.rate(entries), [self.rate(entries[:cut]), self.rate(entries[cut:])]
        joined = Step[Any](
            tuple(line for part in parts for line in part.lines),
            tuple(each for part in parts for each in part.set_aside),
        )
        same(_lines(whole), _lines(joined), "the lines of the parts are those of the whole")
        same(_reasons(whole), _reasons(joined), "the reasons of the parts are those of the whole")

    @law
    def test_totals_are_sums_of_exact_lines(self, data: st.DataObject) -> None:
        """An amount is its rate times its quantity, exactly; totals are their sums, account by account."""
        step = self.rate(data.draw(self.entries, label="entries"))
        sums: dict[str, Fraction] = {}
        for line in step.lines:
            _exact(line)
            sums[line.account] = sums.get(line.account, Fraction()) + Fraction(line.amount)
        totals = Journal((), step.lines).totals(self.policy.measure)
        same(sums, {account: Fraction(total) for account, total in totals.items()}, "totals are the sums of lines")

    @law
    def test_lines_are_of_their_entry(self, data: st.DataObject) -> None:
        """A line stands on the account of its entry, in the measure and at the stage of the policy, with its rows."""
        for line in self.rate(data.draw(self.entries, label="entries")).lines:
            same(line.entry.account, line.account, "a line stands on its entry's account", line=line)
            same((self.policy.measure, self.policy.id), (line.rate.measure, line.rate.stage), "a line is of the policy")

    @law
    def test_lines_are_within_bounds(self, data: st.DataObject) -> None:
        """No line is of less or of more than the policy says that its entry may bring, and it may bring nothing."""
        for line in self.rate(data.draw(self.entries, label="entries")).lines:
            bounds = self.policy.bounds(line.entry)
            for amount in (0, line.amount):
                fits = bounds.low <= amount <= bounds.high
                true(fits, "lines are within bounds", line=line, amount=amount, least=bounds.least, most=bounds.most)

    @law
    def test_every_reason_is_explained(self, data: st.DataObject) -> None:
        """Lines and reasons read in both languages and cite provisions that exist."""
        entries = data.draw(self.entries, label="entries")
        step = self.rate(entries)
        for line in step.lines:
            true(bool(line.rate.basis), "every line cites a provision", line=line)
            true(all(line.explain(each) for each in LANGUAGES), "every line reads", line=line)
        for each in step.set_aside:
            true(all(each.brief(language).strip() for language in LANGUAGES), "every reason reads", entry=each.entry)
            true(all(each.explain(language) for language in LANGUAGES), "every reason reads", entry=each.entry)
        for entry in entries:
            speaks(self.policy.decide(entry), entry=entry)

    def rate(self, entries: Iterable[Any]) -> Step[Any]:
        """Rate entries by the policy."""
        return self.policy.rate(entries)


def _renamed(entry: Any, number: int) -> Any:  # noqa: ANN401 - an entry of any class
    return attrs.evolve(entry, id=f"{entry.id}-{number}")


def _lines(step: Step[Any]) -> dict[str, list[tuple[Any, ...]]]:
    """Give what the lines say, by the ids of their entries."""
    said: dict[str, list[tuple[Any, ...]]] = {}
    for line in step.lines:
        said.setdefault(line.entry.id, []).append((line.account, line.rate, line.quantity))
    return {name: sorted(lines, key=repr) for name, lines in said.items()}


def _reasons(step: Step[Any]) -> dict[str, Sequence[Any]]:
    return {
        each.entry.id: (each.stage, each.decision and each.decision.outcome, each.reasons) for each in step.set_aside
    }


def _exact(line: Line[Any]) -> None:
    amount: Number = line.amount
    true(type(amount) in {int, Decimal, Fraction}, "amounts are exact numbers", amount=amount)
    product = Fraction(line.rate.value) * Fraction(line.quantity)
    same(product, Fraction(amount), "an amount is its rate times its quantity", line=line)
