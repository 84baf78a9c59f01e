"""The laws of policies that say yes, no or unknown of a case."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar

from hypothesis import strategies as st

from congress_rules.logic import Decider
from congress_rules.policies import EligibilityPolicy, Policy
from congress_rules.testing.cases import cases_for
from congress_rules.testing.laws import law, same, stated
from congress_rules.testing.table_laws import RuleLaws, speaks
from congress_rules.testing.values import parameters_for, parameters_of

__all__ = ["EligibilityLaws", "PolicyLaws"]


class PolicyLaws(RuleLaws):
    """The laws of the tables and clauses of a policy; `cases` may be overridden by another strategy."""

    policy: ClassVar[Any]

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables and sets of clauses of the policy."""
        stated: Policy = self.policy
        return stated.rules

    @property
    def deciding(self) -> tuple[Decider[Any, Any], ...]:
        """List the rules that decide the cases."""
        return self.rules[-1:]

    def cases(self, parameters: Mapping[str, object]) -> st.SearchStrategy[Any]:
        """Give the strategy for cases, given the parameters of the decision."""
        return cases_for(self.policy, rules=self.deciding, parameters=parameters)

    @cached_property
    def _plain(self) -> st.SearchStrategy[Any] | None:
        return None if parameters_of(self.deciding) else self.cases({})

    def case(self, data: st.DataObject) -> tuple[Any, dict[str, Any]]:
        """Draw a case, and the parameters of its decision."""
        if self._plain is not None:
            return data.draw(self._plain, label="case"), {}
        parameters = data.draw(parameters_for(self.deciding), label="parameters")
        return data.draw(self.cases(parameters), label="case"), parameters


class EligibilityLaws(PolicyLaws):
    """The laws of an eligibility policy; the class that inherits them states it: `policy = …`.

    The policy is one of a rulebook (`book.admission`), or bound to its taxonomy: `Mine().bound(taxonomy, (), ())`.
    """

    policy: ClassVar[EligibilityPolicy[Any]] = stated(EligibilityPolicy, "book.admission")

    @law
    def test_cases_decide_as_their_values(self, data: st.DataObject) -> None:
        """A case is decided as the clauses decide the values read of it; free Python is left alone."""
        case, parameters = self.case(data)
        decision = self.policy.decide(case, **parameters)
        if not self.policy.overridden:
            read = self.policy.read(case, parameters)
            said = "a case is decided as its values are"
            same(self.policy.conditions.scan(read), decision.outcome, said, case=case, read=read)

    @law
    def test_cases_are_explained(self, data: st.DataObject) -> None:
        """Every decision of a case reads in both languages, and each of its grounds cites provisions that exist."""
        case, parameters = self.case(data)
        speaks(self.policy.decide(case, **parameters), case=case)

    @law
    def test_many_are_admitted_as_one_is(self, data: st.DataObject) -> None:
        """The reader made for many cases says yes exactly of those that are decided so, however often it is asked."""
        drawn = [self.case(data) for _ in range(3)]
        for case, parameters in (*drawn, *drawn):
            if not parameters:
                decision = self.policy.decide(case)
                yes = decision.decided and decision.value is True
                same(yes, self.policy.admits(case), "many are admitted as one is", case=case)
