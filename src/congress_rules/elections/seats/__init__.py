"""How many deputies a congress has (代表名额), who fixes it, and how the seats are distributed."""

from congress_rules.elections.seats.apportionment import Apportionment, Claimant, Share, TiedSeats
from congress_rules.elections.seats.competence import Competence, CompetencePolicy, Refiling
from congress_rules.elections.seats.distribution import DistributionPolicy, Floor, RepresentedUnit
from congress_rules.elections.seats.districts import (
    DistrictPlan,
    DistrictSizePolicy,
    DistrictStanding,
    EqualityPolicy,
    PlannedDistrict,
)
from congress_rules.elections.seats.findings import SeatFinding, SeatLine
from congress_rules.elections.seats.fixing import Fixing
from congress_rules.elections.seats.formula import Formula
from congress_rules.elections.seats.methods import (
    ApportionmentMethod,
    BasePlusPopulation,
    LargestRemainder,
    PopulationMethod,
    SainteLague,
)
from congress_rules.elections.seats.minorities import MinorityPolicy, NationalitySeats
from congress_rules.elections.seats.national import NationalCongress, NationalCongressPolicy
from congress_rules.elections.seats.nouns import (
    GRANTED,
    LEVEL,
    MANY_MINORITIES,
    POPULATION,
    SCATTERED,
    FixedNumber,
    Jurisdiction,
)
from congress_rules.elections.seats.number_of_deputies import NumberOfDeputies
from congress_rules.elections.seats.number_policy import NumberOfDeputiesPolicy
from congress_rules.elections.seats.number_rules import NumberRules
from congress_rules.elections.seats.redetermination import Redetermination, RedeterminationPolicy
from congress_rules.elections.seats.scales import Grant, Scale

__all__ = [
    "GRANTED",
    "LEVEL",
    "MANY_MINORITIES",
    "POPULATION",
    "SCATTERED",
    "Apportionment",
    "ApportionmentMethod",
    "BasePlusPopulation",
    "Claimant",
    "Competence",
    "CompetencePolicy",
    "DistributionPolicy",
    "DistrictPlan",
    "DistrictSizePolicy",
    "DistrictStanding",
    "EqualityPolicy",
    "FixedNumber",
    "Fixing",
    "Floor",
    "Formula",
    "Grant",
    "Jurisdiction",
    "LargestRemainder",
    "MinorityPolicy",
    "NationalCongress",
    "NationalCongressPolicy",
    "NationalitySeats",
    "NumberOfDeputies",
    "NumberOfDeputiesPolicy",
    "NumberRules",
    "PlannedDistrict",
    "PopulationMethod",
    "Redetermination",
    "RedeterminationPolicy",
    "Refiling",
    "RepresentedUnit",
    "SainteLague",
    "Scale",
    "SeatFinding",
    "SeatLine",
    "Share",
    "TiedSeats",
]
