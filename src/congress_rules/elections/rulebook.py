"""Hold the rules of one text on elections together, with the editions that came before it.

A text need not hold every chapter. One that is not held is not the same as a rule that leaves something unregulated:
asking it anything is an error that names the chapter.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, NoReturn, Self, cast

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
from congress_rules.elections.declaration import (
    CandidateNumbering,
    Declaration,
    DeclarationPolicy,
    Resolution,
    declared,
)
from congress_rules.elections.franchise import FranchisePolicy
from congress_rules.elections.misconduct import DisruptionPolicy, FundedSeatPolicy, InvestigationPolicy
from congress_rules.elections.nomination import NominationRulebook
from congress_rules.elections.proceedings import Chapters, Proceedings, ProceedingsPolicy
from congress_rules.elections.registration import CarryOverPolicy, OneDistrictPolicy, RegistrationPolicy
from congress_rules.elections.seats import (
    ApportionmentMethod,
    CompetencePolicy,
    DistributionPolicy,
    DistrictSizePolicy,
    EqualityPolicy,
    FixedNumber,
    MinorityPolicy,
    NationalCongressPolicy,
    NumberOfDeputies,
    NumberOfDeputiesPolicy,
    RedeterminationPolicy,
)
from congress_rules.elections.timetable import ElectionKind, ObjectionPolicy, PostponementPolicy, TimetablePolicy
from congress_rules.elections.vacancies import (
    ByElectionPolicy,
    CredentialsPolicy,
    DirectRecallPolicy,
    IndirectRecallPolicy,
    LinkedPostPolicy,
    ResignationPolicy,
    TwoSeatsPolicy,
    VacancyPolicy,
)
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
from congress_rules.errors import NotHeldError
from congress_rules.logic import Finding, Number
from congress_rules.policies import Policy

__all__ = ["ElectionRulebook"]

_NO: Final = False
_ANY_DAY: Final = date(2000, 1, 3)
"""Which steps come first does not depend on the day; a Monday in no holidays."""


@attrs.frozen
class _NotHeld:
    """Stand in the place of a chapter that a text does not hold: whatever is asked of it is an error."""

    chapter: str
    why: str

    def __getattr__(self, name: str) -> NoReturn:
        msg = f"{self.chapter} is asked for {name!r}: {self.why}"
        raise NotHeldError(msg)

    def __call__(self, *_: object, **__: object) -> NoReturn:
        """Refuse to be called as a timetable is."""
        self.__getattr__("__call__")


def _not_held(chapter: str) -> Any:  # noqa: ANN401 - it stands in the place of a policy
    return _NotHeld(chapter, "the text does not hold this chapter")


def _unstated(chapter: str) -> Any:  # noqa: ANN401 - as above
    return _NotHeld(chapter, "it must be stated first, by `stating`")


@attrs.frozen(kw_only=True)
class ElectionRulebook(NominationRulebook):
    """The rules of one text on elections, chapter by chapter; those on nomination are the `NominationRulebook`'s.

    `earlier` is the edition that this one replaced; `on` gives the edition that was in force on a day. How seats are
    apportioned and what is about equal, whoever applies the text must state: `distribution`, `equality` and
    `minorities` are not held until `stating` gives them. `holds` tells which chapters there are.
    """

    franchise: FranchisePolicy = _not_held("franchise")  # noqa: RUF009 - a value
    registration: RegistrationPolicy = _not_held("registration")  # noqa: RUF009 - a value
    one_district: OneDistrictPolicy = _not_held("one_district")  # noqa: RUF009 - a value
    carry_over: CarryOverPolicy = _not_held("carry_over")  # noqa: RUF009 - a value
    timetable: TimetablePolicy = _not_held("timetable")  # noqa: RUF009 - a value
    objections: ObjectionPolicy = _not_held("objections")  # noqa: RUF009 - a value
    postponement: PostponementPolicy = _not_held("postponement")  # noqa: RUF009 - a value
    number_of_deputies: NumberOfDeputiesPolicy = _not_held("number_of_deputies")  # noqa: RUF009 - a value
    competence: CompetencePolicy = _not_held("competence")  # noqa: RUF009 - a value
    redetermination: RedeterminationPolicy = _not_held("redetermination")  # noqa: RUF009 - a value
    national_congress: NationalCongressPolicy = _not_held("national_congress")  # noqa: RUF009 - a value
    district_size: DistrictSizePolicy = _not_held("district_size")  # noqa: RUF009 - a value
    distribution: DistributionPolicy = _unstated("distribution")  # noqa: RUF009 - a value
    equality: EqualityPolicy = _unstated("equality")  # noqa: RUF009 - a value
    minorities: MinorityPolicy = _unstated("minorities")  # noqa: RUF009 - a value
    forms: VotingFormPolicy = _not_held("forms")  # noqa: RUF009 - a value
    identity: IdentityPolicy = _not_held("identity")  # noqa: RUF009 - a value
    secrecy: SecrecyPolicy = _not_held("secrecy")  # noqa: RUF009 - a value
    assistance: AssistancePolicy = _not_held("assistance")  # noqa: RUF009 - a value
    proxies: ProxyPolicy = _not_held("proxies")  # noqa: RUF009 - a value
    tellers: TellerPolicy = _not_held("tellers")  # noqa: RUF009 - a value
    boxes: BoxPolicy = _not_held("boxes")  # noqa: RUF009 - a value
    records: RecordPolicy = _not_held("records")  # noqa: RUF009 - a value
    receipt: ReceiptPolicy = _not_held("receipt")  # noqa: RUF009 - a value
    ballots: BallotPolicy = _not_held("ballots")  # noqa: RUF009 - a value
    reconciliation: ReconciliationPolicy = _not_held("reconciliation")  # noqa: RUF009 - a value
    declaration: DeclarationPolicy = _not_held("declaration")  # noqa: RUF009 - a value
    credentials: CredentialsPolicy = _not_held("credentials")  # noqa: RUF009 - a value
    two_seats: TwoSeatsPolicy = _not_held("two_seats")  # noqa: RUF009 - a value
    direct_recall: DirectRecallPolicy = _not_held("direct_recall")  # noqa: RUF009 - a value
    indirect_recall: IndirectRecallPolicy = _not_held("indirect_recall")  # noqa: RUF009 - a value
    resignations: ResignationPolicy = _not_held("resignations")  # noqa: RUF009 - a value
    linked_posts: LinkedPostPolicy = _not_held("linked_posts")  # noqa: RUF009 - a value
    vacancies: VacancyPolicy = _not_held("vacancies")  # noqa: RUF009 - a value
    by_elections: ByElectionPolicy = _not_held("by_elections")  # noqa: RUF009 - a value
    disruption: DisruptionPolicy = _not_held("disruption")  # noqa: RUF009 - a value
    investigation: InvestigationPolicy = _not_held("investigation")  # noqa: RUF009 - a value
    funded_seats: FundedSeatPolicy = _not_held("funded_seats")  # noqa: RUF009 - a value
    course: ProceedingsPolicy = _not_held("course")  # noqa: RUF009 - a value
    earlier: "ElectionRulebook | None" = attrs.field(default=None, repr=False)

    def stating(self, *, tolerance: Number, method: ApportionmentMethod) -> Self:
        """Give the text with what whoever applies it must state: what is about equal, and how seats are apportioned.

        `tolerance` is a share of the people per deputy, such as 1/10. A text that holds no such rules is left as it is.
        """
        stated: dict[str, Any] = {**self.stated(tolerance, method)}
        if self.earlier is not None:
            stated["earlier"] = self.earlier.stating(tolerance=tolerance, method=method)
        return attrs.evolve(self, **stated)

    def stated(self, tolerance: Number, method: ApportionmentMethod) -> Mapping[str, Policy]:  # noqa: ARG002
        """Give the chapters that need what is stated, by the attributes that hold them."""
        return {}

    @property
    def in_force(self) -> date | None:
        """Give the first day on which the rulebook, or an edition before it, applies."""
        return super().in_force if self.earlier is None else self.earlier.in_force

    def on(self, day: date) -> Self:
        """Give the edition that was in force on a day, as it stood then."""
        since = self.instrument.in_force
        if self.earlier is not None and since is not None and day < since:
            return cast("Self", self.earlier.on(day))  # an edition of the same text is of the same class
        return super().on(day)

    def seats(  # noqa: PLR0913 - these are what is known of a place
        self,
        level: str,
        population: int | None,
        *,
        granted: bool | None = _NO,
        many_minorities: bool | None = None,
        scattered: bool | None = None,
        fixed: FixedNumber | None = None,
    ) -> NumberOfDeputies:
        """Give the number of deputies of a congress, with the rows that gave it.

        `granted` says whether another five per cent was granted, `many_minorities` and `scattered` on what grounds. The
        number that the competent body `fixed` outranks the formula; one that another body fixed is an error, and does
        not; where it is not known who is competent, or who fixed it, a note says so, and the number is open. Raise
        `NotHeldError` where the text does not hold the chapter.
        """
        found = self.number_of_deputies.decide(
            level, population, granted=granted, many_minorities=many_minorities, scattered=scattered, fixed=fixed
        )
        return found.refused(self.competence.check_fixed(found.place) if self.holds("competence") else ())

    def mandates(self, mandates: Iterable[Mandate]) -> Mandates:
        """Accept or refuse every mandate of an election."""
        return self.proxies.decide_all(mandates)

    def count(self, ballots: Iterable[Ballot], poll: Poll, figures: Figures | None = None) -> Count:
        """Count the ballots of a box, a station or a district; counts of the same poll add up."""
        return count_ballots(self.ballots, ballots, poll, figures)

    def declare(
        self, count: Count, *, numbers: CandidateNumbering | None = None, resolution: Resolution | None = None
    ) -> Declaration:
        """Declare a count, with what does not agree in it among the findings; `numbers` are the text's unless given."""
        return declared(self, count, numbers=numbers or self.numbers, resolution=resolution)

    def proceedings(
        self,
        *,
        district: str,
        seats: int,
        level: str | None = None,
        kind: ElectionKind = ElectionKind.GENERAL,
        first_session: date | None = None,
    ) -> Proceedings:
        """Begin the election of so many deputies in a district; a refused event changes nothing and says why."""
        chapters = Chapters(
            timetable=self.timetable,
            objections=self.objections,
            postponement=self.postponement,
            declaration=self,
            nomination=self,
        )
        begin = self.course.begin
        return begin(chapters, district=district, seats=seats, level=level, kind=kind, first_session=first_session)

    def check(self) -> tuple[Finding, ...]:
        """Check every rule, and whether the course of each kind of election can be kept with its steps in order."""
        dated = (self.timetable(_ANY_DAY, kind=kind) for kind in ElectionKind) if self.holds("course") else ()
        return (*super().check(), *(found for each in dated for found in self.course.check_deadlines(each)))

    def holds(self, chapter: str) -> bool:
        """Tell whether the text holds a chapter, by the name of its attribute."""
        return chapter in self.policies
