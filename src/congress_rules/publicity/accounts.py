"""Give what an assessment says of one unit or person alone, and its quotas and proposals as rows of plain values."""

from typing import TYPE_CHECKING

import attrs

from congress_rules.policies import Journal, Quota, Standing
from congress_rules.policies.rows import PlainRow, html_table
from congress_rules.publicity.honours import Proposal
from congress_rules.publicity.nouns import Adoption
from congress_rules.publicity.quotas import Countable
from congress_rules.texts import Language

if TYPE_CHECKING:
    from congress_rules.publicity.assessment import Assessment

__all__ = ["Account", "honour_row", "quota_row"]


@attrs.frozen(kw_only=True)
class Account:
    """What an assessment says of one unit or person alone.

    Its lines and quotas ask for nobody's rank; its place does, and its honours, since an honour may ask who leads.
    """

    assessment: "Assessment" = attrs.field(repr=False)
    id: str

    @property
    def journal(self) -> Journal[Adoption]:
        """Give the lines on the account, and what of it was set aside."""
        return self.assessment.journal.of(self.id)

    @property
    def quotas(self) -> tuple[Quota[Countable], ...]:
        """List how its quotas stand."""
        return tuple(each for each in self.assessment.quotas if each.account == self.id)

    @property
    def honours(self) -> tuple[Proposal, ...]:
        """List the honours that it is a candidate for."""
        return tuple(each for each in self.assessment.honours if each.account == self.id)

    @property
    def standing(self) -> Standing | None:
        """Give its place among all, if it is ranked."""
        return next((each for each in self.assessment.standings if each.account == self.id), None)

    def to_rows(self, language: Language = "zh") -> list[PlainRow]:
        """Give a row per line."""
        return self.journal.to_rows(language)

    def explain(self, language: Language = "zh") -> str:
        """Word the lines, the quotas and the honours, each with its provisions."""
        quotas, honours = ((each.explain(language) for each in some) for some in (self.quotas, self.honours))
        return "\n".join((self.journal.explain(language), *quotas, *honours))

    def _repr_html_(self) -> str:
        return html_table(self.to_rows())


def quota_row(quota: Quota[Countable], language: Language) -> PlainRow:
    """Give how a quota stands as plain values."""
    return {
        "quota": quota.policy,
        "name": quota.name.in_(language),
        "account": quota.account,
        "first": quota.window.first,
        "last": quota.window.last,
        "required": quota.required,
        "done": quota.done,
        "missing": quota.missing,
        "met": quota.met,
    }


def honour_row(proposal: Proposal, language: Language) -> PlainRow:
    """Give a proposal and what was decided as plain values."""
    return {
        "honour": proposal.honour,
        "name": proposal.name.in_(language),
        "account": proposal.account,
        "proposed": proposal.proposed,
        "granted": proposal.granted,
        "grounds": proposal.decision.explain(language),
    }
