"""Hold the rules of nomination of one text together: from the recommendations to the formal list."""

from collections.abc import Iterable

import attrs

from congress_rules.elections.nomination.admission import RecommendationPolicy
from congress_rules.elections.nomination.committee import CommitteePolicy
from congress_rules.elections.nomination.funding import FundingPolicy
from congress_rules.elections.nomination.introductions import IntroductionPolicy
from congress_rules.elections.nomination.lists import Consultation, FormalList, settle
from congress_rules.elections.nomination.nominations import Nominations
from congress_rules.elections.nomination.nouns import Contest, Nominee, Recommendation
from congress_rules.elections.nomination.numbers import CandidateNumberPolicy, CandidateNumbers
from congress_rules.elections.nomination.order import Listing, NameOrder, NameOrderPolicy
from congress_rules.elections.nomination.primaries import Primary, PrimaryPolicy
from congress_rules.elections.nomination.routes import RoutePolicy
from congress_rules.policies import Rulebook

__all__ = ["NominationRulebook"]


@attrs.frozen(kw_only=True)
class NominationRulebook(Rulebook):
    """The rules of nomination of one text, and what they make of a contest."""

    committee: CommitteePolicy
    recommendations: RecommendationPolicy
    numbers: CandidateNumberPolicy
    routes: RoutePolicy
    primaries: PrimaryPolicy
    introductions: IntroductionPolicy
    funding: FundingPolicy
    name_order: NameOrderPolicy

    def candidates(self, seats: int, mode: str) -> CandidateNumbers:
        """Give how many candidates a general election of so many seats has, at the least and at the most."""
        return self.numbers.candidates(seats, mode)

    def nominate(
        self, contest: Contest, nominees: Iterable[Nominee], recommendations: Iterable[Recommendation]
    ) -> Nominations:
        """Decide every recommendation; what is due of it, and who must leave the committee, is remarked."""
        found = self.recommendations.admit(contest, nominees, recommendations)
        return attrs.evolve(
            found, remarks=(*found.remarks, *self.committee.staying(found.people, by_election=contest.by_election))
        )

    def settle(
        self, nominations: Nominations, *, consultation: Consultation | None = None, primary: Primary | None = None
    ) -> FormalList:
        """Settle the formal list, as far as what is stated allows it.

        Whoever is not left out and must still leave the committee is remarked: the list is not lawful until then.
        """
        found = settle(
            nominations,
            self.numbers.numbers(nominations.contest),
            self.routes,
            self.primaries,
            consultation=consultation,
            primary=primary,
        )
        vacant = nominations.contest.by_election
        people = [each for each in nominations.people if each.id not in found.left_out]
        return attrs.evolve(
            found,
            requirements=(*found.requirements, *map(self.committee.resigning(by_election=vacant).decide, people)),
            remarks=(*self.committee.staying(people, by_election=vacant), *found.remarks),
        )

    def arrange(self, formal: FormalList, people: Iterable[Nominee], primary: Primary | None = None) -> NameOrder:
        """Put the names of a settled list in order; of one that is not settled, those of all nominees."""
        listed = formal.nominees if formal.candidates is None else formal.candidates
        listing = Listing(mode=formal.contest.mode, primary=formal.settled and formal.primary)
        votes = None if primary is None else primary.votes
        return self.name_order.arrange(listing, [each for each in people if each.id in listed], votes)
