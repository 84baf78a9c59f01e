"""The laws of tables and sets of clauses: all readings of a rule decide alike, its findings are true and whole."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar, Final

from hypothesis import strategies as st

from congress_rules.errors import GridSizeError, UnknownNameError
from congress_rules.law import Provision
from congress_rules.logic import Decider, Decision, FindingKind, Ground, Severity, Status
from congress_rules.testing.domain import foreign_to
from congress_rules.testing.framed import decided_in_a_frame, fitting, said_in_a_frame
from congress_rules.testing.laws import LANGUAGES, Laws, law, same, stated, true
from congress_rules.testing.values import values_for

__all__ = ["RuleLaws", "TableLaws", "exists", "speaks"]

_SHOWN: Final[Mapping[FindingKind, Status]] = {
    FindingKind.GAP: Status.NO_ROW,
    FindingKind.OVERLAP: Status.CONFLICT,
}
"""The findings whose witness the rule leaves undecided, and how."""


class RuleLaws(Laws, ABC):
    """The laws of every table and set of clauses that `rules` lists.

    `allowed` are the kinds of finding of which a rule may have errors all the same.
    """

    allowed: ClassVar[frozenset[FindingKind]] = frozenset()

    @property
    @abstractmethod
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables and sets of clauses."""

    @cached_property
    def _some(self) -> st.SearchStrategy[Decider[Any, Any]]:
        return st.sampled_from(self.rules)

    @cached_property
    def _values(self) -> Mapping[str, st.SearchStrategy[dict[str, Any]]]:
        return {rule.id: values_for(rule) for rule in self.rules}

    def rule_and_values(self, data: st.DataObject) -> tuple[Decider[Any, Any], dict[str, Any]]:
        """Draw one of the rules, and values of its inputs."""
        rule = data.draw(self._some.map(lambda each: each.id), label="rule")
        return {each.id: each for each in self.rules}[rule], data.draw(self._values[rule], label="values")

    @law
    def test_the_grid_decides_as_the_scan(self, data: st.DataObject) -> None:
        """The look-up in the grid decides as going through the norms one by one does."""
        rule, values = self.rule_and_values(data)
        said = "the grid decides as the scan does"
        same(rule.scan(values), rule.outcome_of(values), said, rule=rule.id, values=values)

    @law
    def test_frames_decide_alike(self, data: st.DataObject) -> None:
        """Every row of a frame is decided as its values are; skipped where frames are not installed."""
        rule, values = self.rule_and_values(data)
        cases = [fitting(rule, values), dict.fromkeys(values)]
        expected = [said_in_a_frame(rule, rule.outcome_of(case)) for case in cases]
        for case, wanted, found in zip(cases, expected, decided_in_a_frame(rule, cases), strict=True):
            same(wanted, found, "a frame decides as the scalar reading does", rule=rule.id, values=case)

    @law
    def test_knowing_more_turns_no_decision(self, data: st.DataObject) -> None:
        """Whatever is decided stays so when something unknown becomes known, unless the case is none of those given."""
        rule, values = self.rule_and_values(data)
        hidden = data.draw(
            st.frozensets(st.sampled_from([*values])) if values else st.just(frozenset()), label="hidden"
        )
        unknown = {**values, **dict.fromkeys(hidden)}
        before, after = rule.outcome_of(unknown), rule.outcome_of(values)
        if before.status is Status.DECIDED and after.status is not Status.OUT_OF_DOMAIN:
            same(
                _told(before),
                _told(after),
                "knowing more turns no decision",
                rule=rule.id,
                values=values,
                hidden=hidden,
            )

    @law
    def test_foreign_values_are_out_of_domain(self, data: st.DataObject) -> None:
        """A value foreign to its input ends out of domain, and is named."""
        rule, values = self.rule_and_values(data)
        if not values:
            return
        domains = {each.key: each.domain for each in rule.inputs}
        key = data.draw(st.sampled_from([*domains]), label="foreign input")
        values[key] = data.draw(foreign_to(domains[key]), label="foreign value")
        outcome = rule.outcome_of(values)
        said = "foreign values are out of domain"
        same(Status.OUT_OF_DOMAIN, outcome.status, said, rule=rule.id, values=values)
        true(key in outcome.needs, "the foreign input is named", rule=rule.id, values=values, needs=outcome.needs)

    @law
    def test_every_decision_is_explained(self, data: st.DataObject) -> None:
        """Every decision reads in both languages, and each of its grounds cites provisions that exist."""
        rule, values = self.rule_and_values(data)
        speaks(rule.decide_on(values), values=values)

    @law
    def test_flips_lead_where_they_say(self, data: st.DataObject) -> None:
        """The rule decides a changed case as the flip says."""
        rule, values = self.rule_and_values(data)
        try:
            flips = rule.flips(values)
        except GridSizeError:  # too large to look for changes; `check` says so
            return
        for flip in flips:
            changed = {**values, **{each.input.key: each.after for each in flip.changes}}
            said = "a flip leads where it says"
            same(
                _told(flip.outcome), _told(rule.outcome_of(changed)), said, rule=rule.id, values=values, changed=changed
            )

    @law
    def test_no_gap_or_conflict_goes_unreported(self, data: st.DataObject) -> None:
        """A case that no row decides, or rows in conflict, lies in a gap or an overlap that `check` reports."""
        rule, values = self.rule_and_values(data)
        outcome = rule.outcome_of(values)
        found = {finding.kind for finding in self._findings[rule.id]}
        for kind, status in _SHOWN.items():
            if outcome.status is status and FindingKind.UNCHECKED not in found:
                true(kind in found, f"check reports each {kind.value}", rule=rule.id, values=values, outcome=outcome)

    @cached_property
    def _findings(self) -> Mapping[str, tuple[Any, ...]]:
        return {rule.id: rule.check() for rule in self.rules}

    def test_findings_show_themselves(self) -> None:
        """The witness of every gap, overlap or hidden row shows it; every finding reads in both languages."""
        for rule in self.rules:
            for finding in self._findings[rule.id]:
                true(all(finding.explain(language) for language in LANGUAGES), "findings read", finding=finding)
                if finding.witness is not None:
                    decision = rule.decide_on(finding.witness)
                    status = _SHOWN.get(finding.kind, decision.status)
                    same(status, decision.status, "a witness shows its finding", finding=str(finding))
                    if finding.kind is FindingKind.MASKED_ROW:
                        true(
                            finding.about[0] not in decision.rows, "a masked row decides nothing", finding=str(finding)
                        )

    def test_check_finds_no_error(self) -> None:
        """`check` finds no error, save of the kinds that are `allowed`."""
        for rule in self.rules:
            for finding in self._findings[rule.id]:
                error = finding.severity is Severity.ERROR and finding.kind not in self.allowed
                true(not error, "check finds no error", finding=str(finding), witness=finding.witness)

    def test_every_provision_exists(self) -> None:
        """Every norm cites a provision, and each that it cites exists in its instrument."""
        for rule in self.rules:
            for norm in rule.every:
                true(bool(norm.basis), "every norm cites a provision", rule=rule.id, norm=norm.id)
                for provision in norm.basis:
                    exists(provision, norm=norm.id)


class TableLaws(RuleLaws):
    """The laws of one table or set of clauses; the class that inherits them states it: `table = …`."""

    table: ClassVar[Decider[Any, Any]] = stated(Decider, "a DecisionTable or Clauses")

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the one rule."""
        return (self.table,)


def _told(outcome: Any) -> tuple[Any, Any]:  # noqa: ANN401 - the outcome of any rule
    return outcome.status, outcome.value


def exists(provision: Provision, **where: object) -> None:
    """Break the law unless the provision is one of its instrument."""
    try:
        provision.instrument.cite(provision.key)
    except UnknownNameError as error:
        true(holds=False, said="every provision cited exists", provision=str(provision), error=str(error), **where)


def speaks(decision: Decision[Any], **where: object) -> None:
    """Break the law unless a decision reads in both languages, and cites what it rests on."""
    for language in LANGUAGES:
        true(bool(decision.explain(language).strip()), f"a decision reads in {language}", **where)
    if decision.status is not Status.OUT_OF_DOMAIN:
        for ground in decision.grounds:
            _cites(ground, **where)


def _cites(ground: Ground, **where: object) -> None:
    true(bool(ground.basis), "every reason cites a provision", ground=ground.id, **where)
    for provision in ground.basis:
        exists(provision, ground=ground.id, **where)
