"""Hold what follows an election together: credentials, recall, resignation, vacancies and by-elections of one text."""

import attrs

from congress_rules.elections.vacancies.by_elections import ByElectionPolicy
from congress_rules.elections.vacancies.credentials import CredentialsPolicy
from congress_rules.elections.vacancies.direct_recall import DirectRecallPolicy
from congress_rules.elections.vacancies.indirect_recall import IndirectRecallPolicy
from congress_rules.elections.vacancies.linked_posts import LinkedPostPolicy
from congress_rules.elections.vacancies.resignations import ResignationPolicy
from congress_rules.elections.vacancies.seats_vacant import VacancyPolicy
from congress_rules.elections.vacancies.two_seats import TwoSeatsPolicy
from congress_rules.policies import Rulebook

__all__ = ["VacancyRulebook"]


@attrs.frozen(kw_only=True)
class VacancyRulebook(Rulebook):
    """The rules of one text on seats after the election."""

    credentials: CredentialsPolicy
    two_seats: TwoSeatsPolicy
    direct_recall: DirectRecallPolicy
    indirect_recall: IndirectRecallPolicy
    resignations: ResignationPolicy
    linked_posts: LinkedPostPolicy
    vacancies: VacancyPolicy
    by_elections: ByElectionPolicy
