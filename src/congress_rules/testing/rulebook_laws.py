"""The laws of rulebooks: sound however their readings are taken, equal to themselves, and, of assessments, whole."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar, TypeVar
from unittest import SkipTest

import attrs
from hypothesis import strategies as st

from congress_rules.errors import UnwritableError
from congress_rules.law import Period
from congress_rules.logic import Decider, Severity
from congress_rules.policies import Line, Rulebook
from congress_rules.publicity import Adoption, Assessment, Ledger, PublicityRulebook
from congress_rules.testing.cases import cases_for
from congress_rules.testing.laws import LANGUAGES, law, same, stated, true
from congress_rules.testing.publicity import ledgers
from congress_rules.testing.record import records
from congress_rules.testing.statute import days
from congress_rules.testing.table_laws import RuleLaws, exists

__all__ = ["AssessmentLaws", "RulebookLaws", "choices_of", "read_otherwise"]

B = TypeVar("B", bound=Rulebook)


def choices_of(book: Rulebook) -> st.SearchStrategy[dict[str, str]]:
    """Draw an option for every reading of a rulebook, by the readings' ids."""
    return st.fixed_dictionaries({each.id: st.sampled_from([*each.options]) for each in book.readings})


def read_otherwise(book: B) -> st.SearchStrategy[B]:
    """Draw a rulebook with its readings taken in any way."""
    return choices_of(book).map(lambda choices: _read(book, choices))


def _read(book: B, choices: Mapping[str, str]) -> B:
    for reading, choice in choices.items():
        book = book.read(reading, choice)
    return book


class RulebookLaws(RuleLaws):
    """The laws of a rulebook and of all that it decides by; the class that inherits them states it: `book = …`."""

    book: ClassVar[Any] = stated(Rulebook, "rulebooks.get(…, on=…)")
    examples: ClassVar[int] = 25

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables and sets of clauses of the rulebook."""
        return tuple(self.book.rules.values())

    def read(self, data: st.DataObject) -> Rulebook:
        """Draw the rulebook as it may be read."""
        book: Rulebook = self.book
        return _read(book, data.draw(choices_of(self.book), label="readings"))

    @law
    def test_however_it_is_read_it_is_sound(self, data: st.DataObject) -> None:
        """However the readings are taken, `check` finds no error, and every norm rests on provisions that exist."""
        book = self.read(data)
        for finding in book.check():
            error = finding.severity is Severity.ERROR and finding.kind not in self.allowed
            true(not error, "check finds no error, however the text is read", finding=str(finding))
        for rule in book.rules.values():
            for provision in (each for norm in rule.every for each in norm.basis):
                exists(provision, rule=rule.id)

    @law
    def test_differences_show_themselves(self, data: st.DataObject) -> None:
        """A rulebook does not differ from itself; where it differs from another reading, the witness shows it."""
        book = self.read(data)
        same({}, dict(book.diff(book)), "a rulebook does not differ from itself")
        for name, difference in self.book.diff(book).items():
            true(all(difference.explain(language) for language in LANGUAGES), "every difference reads", rule=name)
            for change in difference.changes:
                outcomes = [each.rules[name].decide_on(change.witness).outcome for each in (self.book, book)]
                true(outcomes[0] != outcomes[1], "the witness of a difference shows it", rule=name, change=change)

    @law
    def test_a_day_hides_what_comes_later(self, data: st.DataObject) -> None:
        """As it stood on a day a rulebook has no later amendment; on the last day of all it is itself."""
        turns = [each.since for each in self.book.amendments]
        day = data.draw(days(around=turns), label="day")
        then = self.book.on(day)
        same(then, then.on(day), "a rulebook as it stood on a day stays so", day=day)
        true(all(each.since <= day for each in then.amendments), "later amendments are hidden", day=day)
        same(self.book, self.book.on(date.max), "no amendment is later than the last day")

    @law
    def test_the_written_form_decides_alike(self, data: st.DataObject) -> None:
        """The rulebook written to a file and read back decides as it did; skipped for one that cannot be written."""
        again = self._again.rules
        rule, values = self.rule_and_values(data)
        true(rule.id in again, "the written form has every rule", rule=rule.id)
        said = "the written form decides alike"
        same(rule.outcome_of(values), again[rule.id].outcome_of(values), said, rule=rule.id, values=values)

    @cached_property
    def _again(self) -> Rulebook:
        from congress_rules.interchange import read_rulebook, write_rulebook  # noqa: PLC0415 - only this law needs it

        try:
            return read_rulebook(write_rulebook(self.book))
        except UnwritableError as error:
            raise SkipTest(str(error)) from error

    def test_it_reads_in_both_languages(self) -> None:
        """The rules, the readings and what is said beside them read in both languages."""
        for language in LANGUAGES:
            true(bool(self.book.to_markdown(language).strip()), f"a rulebook reads in {language}")
            for reading in self.book.taken:
                true(bool(reading.explain(language)), f"a reading reads in {language}", reading=reading.id)


class AssessmentLaws(RulebookLaws):
    """The laws of assessments, too: nothing is lost, order and grouping do not matter, totals are sums of lines.

    What is assessed is `period`, where one is stated; else the first calendar year throughout which the book is in
    force, from 2024 on.
    """

    book: ClassVar[PublicityRulebook] = stated(PublicityRulebook, "rulebooks.get(…, on=…)")
    period: ClassVar[Period | None] = None
    max_size: ClassVar[int] = 4

    @property
    def assessed(self) -> Period:
        """Give the period that is assessed."""
        if self.period is not None:
            return self.period
        since = self.book.in_force or date.min
        return Period.year(max(2024, since.year + (since > date(since.year, 1, 1))))

    @cached_property
    def ledgers(self) -> st.SearchStrategy[Ledger]:
        """Give the strategy for ledgers."""
        admission = self.book.admission
        within = days(self.assessed.first, self.assessed.last)
        parts = {"adopted_on": within, "fee": st.none()}
        known = records(Adoption, self.book.taxonomy, parts, foreign=False)
        rules = [admission.conditions]
        admitted = cases_for(admission, known, rules=rules, wanted=lambda outcome: outcome.value is True)
        # A day that a rule tests, as that of coming into force, may lie in another year.
        moved = st.builds(self._moved, admitted, within)
        entries = st.one_of(cases_for(admission, known, rules=rules), moved, moved)
        return ledgers(self.book.taxonomy, entries=entries, max_size=self.max_size)

    def _moved(self, entry: Adoption, day: date) -> Adoption:
        return entry if entry.day in self.assessed else attrs.evolve(entry, adopted_on=day)

    def assess(self, ledger: Ledger) -> Assessment:
        """Assess a ledger for the period."""
        return self.book.assess(ledger, self.assessed)

    @law
    def test_no_entry_is_lost(self, data: st.DataObject) -> None:
        """Every adoption is in the journal, set aside once or open; what is set aside has no line."""
        ledger = data.draw(self.ledgers, label="ledger")
        journal = self.assess(ledger).journal
        placed = Counter(self.book.taxonomy.place(each, each.day).record for each in ledger.adoptions)
        aside = Counter(each.entry for each in journal.set_aside)
        same(placed, Counter(journal.entries), "every adoption is in the journal")
        same(placed, aside + Counter(journal.open), "every adoption is set aside or open")
        same(set[Adoption](), {line.entry for line in journal.lines} & set(aside), "what is set aside has no line")

    @law
    def test_totals_are_sums_of_lines(self, data: st.DataObject) -> None:
        """A total is the sum of the account's lines in the measure of the scoring, zero without a line."""
        assessment = self.assess(data.draw(self.ledgers, label="ledger"))
        sums: dict[str, Fraction] = {}
        points = [line for line in assessment.journal.lines if line.rate.measure == self.book.scoring.measure]
        for line in points:
            sums[line.account] = sums.get(line.account, Fraction()) + Fraction(line.amount)
        for account, total in assessment.totals.items():
            same(sums.get(account, 0), Fraction(total), "a total is the sum of lines", account=account)
        ranked = sorted(each.account for each in assessment.standings)
        same(sorted(assessment.totals), ranked, "who has a total is ranked")

    @law
    def test_order_does_not_matter(self, data: st.DataObject) -> None:
        """Records in another order make equal journals, standings, quotas, honours and rewards."""
        ledger = data.draw(self.ledgers, label="ledger")
        parts = {each.name: getattr(ledger, each.name) for each in attrs.fields(Ledger)}
        shuffled = {name: each and data.draw(st.permutations(each)) for name, each in parts.items()}
        one, other = self.assess(ledger), self.assess(Ledger(**shuffled))
        same(one.journal, other.journal, "the order of records does not matter")
        same(one.standings, other.standings, "the order of records does not matter to ranks")
        same(one.quotas, other.quotas, "the order of records does not matter to quotas")
        same(one.honours, other.honours, "the order of records does not matter to honours")
        same(one.rewards, other.rewards, "the order of records does not matter to rewards")
        same(one.submissions, other.submissions, "the order of records does not matter to submissions")
        same(_by_id(one.unused), _by_id(other.unused), "the order of records does not matter to what is unused")

    @law
    def test_parts_add_up(self, data: st.DataObject) -> None:
        """The lines of two parts, corrections aside, are together those of the whole; so are the entries set aside."""
        ledger = data.draw(self.ledgers.filter(lambda each: not each.repeated), label="ledger")
        cut = data.draw(st.integers(0, len(ledger.adoptions)), label="cut")
        halves = ledger.adoptions[:cut], ledger.adoptions[cut:]
        whole, *parts = (self.assess(attrs.evolve(ledger, adoptions=each)) for each in (ledger.adoptions, *halves))
        one, other = parts
        same(_lines(whole), _lines(one) + _lines(other), "the lines of the parts are those of the whole")
        same(_aside(whole), _aside(one) + _aside(other), "what the parts set aside the whole does")

    @law
    def test_every_reason_is_explained(self, data: st.DataObject) -> None:
        """Every line and every reason reads in both languages, and cites a provision or says what is wrong."""
        journal = self.assess(data.draw(self.ledgers, label="ledger")).journal
        for line in journal.lines:
            true(bool(line.rate.basis), "every line cites a provision", line=line)
        for each in journal.set_aside:
            grounds = () if each.decision is None else each.decision.grounds
            said = bool(each.reasons) or any(ground.basis for ground in grounds)
            true(said, "every reason cites a provision or says what is wrong", entry=each.entry)
        for language in LANGUAGES:
            read = [each.explain(language) for each in journal.lines]
            read += [each.explain(language) for each in journal.set_aside]
            true(all(map(str.strip, read)), f"every line and reason reads in {language}")


def _by_id(records: Iterable[Any]) -> list[Any]:
    return sorted(records, key=lambda each: (type(each).__name__, each.id, repr(each)))


def _lines(assessment: Assessment) -> Counter[tuple[Any, ...]]:
    lines: tuple[Line[Adoption], ...] = assessment.journal.lines
    return Counter((each.entry.id, each.account, each.rate, each.quantity) for each in lines if each.corrects is None)


def _aside(assessment: Assessment) -> Counter[tuple[Any, ...]]:
    return Counter((each.entry.id, each.stage, each.rules) for each in assessment.set_aside)
