"""Hold the rules of a text from the vote to the seat together."""

from collections.abc import Iterable

import attrs

from congress_rules.elections.counting import (
    Ballot,
    BallotPolicy,
    Count,
    Figures,
    Poll,
    ReconciliationPolicy,
    count_ballots,
)
from congress_rules.elections.declaration.candidates import CandidateNumbering
from congress_rules.elections.declaration.credentials import ConfirmationPolicy, CredentialsPolicy, SecondSeatPolicy
from congress_rules.elections.declaration.declared import Declaration
from congress_rules.elections.declaration.declaring import DeclarationPolicy
from congress_rules.elections.declaration.resolutions import Resolution
from congress_rules.elections.voting import (
    AssistancePolicy,
    BoxPolicy,
    IdentityPolicy,
    Mandate,
    Mandates,
    ProxyPolicy,
    ReceiptPolicy,
    RecordPolicy,
    SecrecyPolicy,
    TellerPolicy,
    VotingFormPolicy,
)
from congress_rules.policies import Rulebook

__all__ = ["VotingRulebook"]


@attrs.frozen(kw_only=True)
class VotingRulebook(Rulebook):
    """The rules of voting, counting and declaring of one text; what a text says nothing of at all is None."""

    forms: VotingFormPolicy
    identity: IdentityPolicy
    secrecy: SecrecyPolicy
    assistance: AssistancePolicy
    proxies: ProxyPolicy
    tellers: TellerPolicy
    boxes: BoxPolicy | None = None
    records: RecordPolicy
    receipt: ReceiptPolicy | None = None
    ballots: BallotPolicy
    reconciliation: ReconciliationPolicy
    declaration: DeclarationPolicy
    credentials: CredentialsPolicy | None = None
    confirmation: ConfirmationPolicy | None = None
    second_seats: SecondSeatPolicy

    def mandates(self, mandates: Iterable[Mandate]) -> Mandates:
        """Accept or refuse every mandate of an election."""
        return self.proxies.decide_all(mandates)

    def count(self, ballots: Iterable[Ballot], poll: Poll, figures: Figures | None = None) -> Count:
        """Count the ballots of a box, a station or a district; counts of the same poll add up."""
        return count_ballots(self.ballots, ballots, poll, figures)

    def declare(
        self, count: Count, *, numbers: CandidateNumbering | None = None, resolution: Resolution | None = None
    ) -> Declaration:
        """Declare a count, with what does not agree in it among the findings."""
        found = self.declaration.declare(count, numbers=numbers, resolution=resolution)
        return attrs.evolve(found, findings=(*self.reconciliation.findings(count), *found.findings))
