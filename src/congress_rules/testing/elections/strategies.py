"""List the strategies for every public class on elections."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from hypothesis import strategies as st

from congress_rules import rulebooks
from congress_rules.elections import ElectionRulebook, franchise, registration, timetable
from congress_rules.testing.elections import franchise as of_franchise
from congress_rules.testing.elections import registration as of_registration
from congress_rules.testing.elections import timetable as of_timetable
from congress_rules.testing.elections.counting import COUNTING_STRATEGIES
from congress_rules.testing.elections.declaration import DECLARATION_STRATEGIES
from congress_rules.testing.elections.misconduct import MISCONDUCT_STRATEGIES
from congress_rules.testing.elections.nomination import NOMINATION_STRATEGIES
from congress_rules.testing.elections.proceedings import PROCEEDINGS
from congress_rules.testing.elections.seats import SEATS
from congress_rules.testing.elections.vacancies import VACANCY_STRATEGIES
from congress_rules.testing.elections.voting import VOTING_STRATEGIES
from congress_rules.testing.rulebook_laws import read_otherwise

__all__ = ["ELECTIONS", "election_rulebooks"]

Factory = Callable[[], st.SearchStrategy[Any]]

_BOOKS: Final = tuple(each for each in rulebooks.SHIPPED if isinstance(each, ElectionRulebook))


def election_rulebooks() -> st.SearchStrategy[ElectionRulebook]:
    """Draw the rulebooks that ship, the last edition of each, read in any way."""
    return st.sampled_from(_BOOKS).flatmap(read_otherwise)


_FRANCHISE: Final[Mapping[type, Factory]] = {
    franchise.FranchiseBasis: of_franchise.franchise_bases,
    franchise.FranchisePolicy: of_franchise.franchise_policies,
    franchise.Voter: of_franchise.voters,
}
_REGISTRATION: Final[Mapping[type, Factory]] = {
    registration.Carried: of_registration.carried,
    registration.CarriedOver: of_registration.carried_over,
    registration.CarryBasis: of_registration.carry_bases,
    registration.CarryCase: of_registration.carry_cases,
    registration.CarryOverPolicy: of_registration.carry_over_policies,
    registration.Current: of_registration.current_people,
    registration.Duplicate: of_registration.duplicates,
    registration.Listed: of_registration.listed,
    registration.OneDistrictPolicy: of_registration.one_district_policies,
    registration.Registration: of_registration.registrations,
    registration.RegistrationFinding: of_registration.registration_findings,
    registration.RegistrationPolicy: of_registration.registration_policies,
    registration.Route: of_registration.routes,
    registration.VoterList: of_registration.voter_lists,
}
_TIMETABLE: Final[Mapping[type, Factory]] = {
    timetable.Deadline: of_timetable.deadlines,
    timetable.DirectTimetable: of_timetable.timetable_policies,
    timetable.JointTimetable: of_timetable.joint_timetables,
    timetable.Milestone: of_timetable.milestones,
    timetable.MovedStep: of_timetable.moved_steps,
    timetable.Objection: of_timetable.objections,
    timetable.ObjectionCourse: of_timetable.objection_courses,
    timetable.ObjectionFacts: of_timetable.objection_facts,
    timetable.ObjectionPolicy: of_timetable.objection_policies,
    timetable.ObjectionStage: of_timetable.objection_stages,
    timetable.Occasion: of_timetable.occasions,
    timetable.Postponement: of_timetable.postponements,
    timetable.PostponementPolicy: of_timetable.postponement_policies,
    timetable.StageFacts: of_timetable.stage_facts,
    timetable.Step: of_timetable.steps,
    timetable.StepCounting: of_timetable.step_countings,
    timetable.StepFinding: of_timetable.step_findings,
    timetable.Timetable: of_timetable.timetables,
    timetable.TimetablePolicy: of_timetable.timetable_policies,
}

ELECTIONS: Final[Mapping[type, Factory]] = MappingProxyType(
    {
        ElectionRulebook: election_rulebooks,
        **_FRANCHISE,
        **MISCONDUCT_STRATEGIES,
        **NOMINATION_STRATEGIES,
        **PROCEEDINGS,
        **_REGISTRATION,
        **SEATS,
        **_TIMETABLE,
        **VACANCY_STRATEGIES,
        **COUNTING_STRATEGIES,
        **DECLARATION_STRATEGIES,
        **VOTING_STRATEGIES,
    }
)
"""For each public class on elections the function that gives its strategy."""
