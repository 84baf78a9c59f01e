"""After the seat is won: credentials, recall, resignation, vacancies and by-elections (资格审查、罢免、辞职、补选)."""

from congress_rules.elections.vacancies.articles import Articles
from congress_rules.elections.vacancies.by_elections import ByElection, ByElectionPolicy
from congress_rules.elections.vacancies.credentials import Credentials, CredentialsPolicy
from congress_rules.elections.vacancies.demands import RecallDemand, RecallMotion
from congress_rules.elections.vacancies.direct_recall import DirectRecallPolicy
from congress_rules.elections.vacancies.indirect_recall import IndirectRecallPolicy
from congress_rules.elections.vacancies.linked_posts import LinkedPost, LinkedPostPolicy
from congress_rules.elections.vacancies.opinions import Opinion, Remark
from congress_rules.elections.vacancies.recalls import RecallPolicy, RecallProceedings, RecallStanding
from congress_rules.elections.vacancies.regions import RegionTree
from congress_rules.elections.vacancies.resignations import Resignation, ResignationPolicy, ResignationStanding
from congress_rules.elections.vacancies.rulebook import VacancyRulebook
from congress_rules.elections.vacancies.seats_vacant import Vacancy, VacancyPolicy
from congress_rules.elections.vacancies.tallies import Tally
from congress_rules.elections.vacancies.two_seats import TwoSeats, TwoSeatsPolicy

__all__ = [
    "Articles",
    "ByElection",
    "ByElectionPolicy",
    "Credentials",
    "CredentialsPolicy",
    "DirectRecallPolicy",
    "IndirectRecallPolicy",
    "LinkedPost",
    "LinkedPostPolicy",
    "Opinion",
    "RecallDemand",
    "RecallMotion",
    "RecallPolicy",
    "RecallProceedings",
    "RecallStanding",
    "RegionTree",
    "Remark",
    "Resignation",
    "ResignationPolicy",
    "ResignationStanding",
    "Tally",
    "TwoSeats",
    "TwoSeatsPolicy",
    "Vacancy",
    "VacancyPolicy",
    "VacancyRulebook",
]
