"""Articles 15 to 21, 25 and 26 of the Election Law: who is allotted how many seats, and how large districts are."""

from typing import Final

from congress_rules.elections.seats import (
    ApportionmentMethod,
    DistributionPolicy,
    DistrictSizePolicy,
    EqualityPolicy,
    Floor,
    MinorityPolicy,
    NationalCongressPolicy,
)
from congress_rules.law import Provision, Reading
from congress_rules.logic import Number
from congress_rules.policies import Facet, Member
from congress_rules.rulebooks.election_law.seats import LEVELS, LEVELS_OF
from congress_rules.rulebooks.election_law.text import Edition, edition
from congress_rules.texts import Text

__all__ = [
    "CONGRESSES",
    "DISTRIBUTION_READINGS",
    "EQUALITY_READINGS",
    "NATIONALITY_GROUPS",
    "SETTLEMENTS",
    "UNITS",
    "distribution",
    "distribution_readings",
    "district_size",
    "equality",
    "equality_readings",
    "minorities",
    "minority_readings",
    "national_congress",
]

CONGRESSES: Final = Facet(
    id="representing_congress",
    name=Text("本级人大", "congress"),
    members=(Member("nation", Text("全国", "the nation")), *LEVELS.members),
)
"""The congresses whose seats are distributed."""

UNITS: Final = Facet(
    id="represented_unit",
    name=Text("分配单位", "unit represented"),
    members=(
        *LEVELS.members,
        Member("electoral_district", Text("选区", "electoral district")),
        Member("nationality", Text("民族", "nationality")),
    ),
)
"""What seats are distributed to."""

SETTLEMENTS: Final = Facet.of(
    "settlement",
    Text("居住方式", "settlement"),
    ("concentrated", "聚居", "concentrated"),
    ("scattered", "散居", "scattered"),
)

NATIONALITY_GROUPS: Final = Facet.of(
    "nationality_group",
    Text("民族类别", "nationality"),
    ("minority", "少数民族", "minority"),
    ("han_in_autonomous_place", "自治地方等地的其他民族和汉族", "Han and others in an autonomous place or the like"),
    ("han_elsewhere", "其他地方的汉族", "Han elsewhere"),
)
"""Articles 20 and 21 apply what holds of minorities to the Han and others, where another nationality has autonomy."""


def distribution(law: Edition, method: ApportionmentMethod) -> DistributionPolicy:
    """Give articles 15, 17 and 18: floors, and the method that whoever decides chose; the law names none.

    Article 17 makes the national seats up of a base, what the population brings, and others: `BasePlusPopulation`.
    """
    township = Floor(
        id="township",
        name=Text("人口特少的乡、民族乡、镇", "township with very few people"),
        congresses=("county", "autonomous_county"),
        kinds=LEVELS_OF["township"],
        basis=law.cite("15 para. 1"),
    )
    nationality = Floor(
        id="nationality",
        name=Text("人口特少的民族", "nationality with very few people"),
        congresses=("nation",),
        kinds=("nationality",),
        basis=law.cite("18"),
    )
    local, national = law.cite("15 para. 1"), law.cite("17 para. 1")
    return DistributionPolicy(method=method, floors=(township, nationality), basis=local, bases={"nation": national})


def national_congress(law: Edition) -> NationalCongressPolicy:
    """Give article 16 paragraph 2: at most 3000 deputies."""
    return NationalCongressPolicy(basis=law.cite("16 para. 2"))


def minorities(law: Edition, tolerance: Number) -> MinorityPolicy:
    """Give articles 19 to 21; how far what is to be the same may be apart is not stated, and a parameter."""
    others = law.cite("20")
    return MinorityPolicy(
        tolerance=tolerance,
        every_basis=(law.cite("19 para. 1"), others),
        same_basis=(law.cite("19 para. 2"), others),
        half_basis=(law.cite("19 para. 3"), others),
        between_basis=(law.cite("19 para. 4"), others),
        scattered_basis=(law.cite("21"),),
        readings=distribution_readings(law),
    )


def district_size(law: Edition) -> DistrictSizePolicy:
    """Give article 25 paragraph 2: one to three deputies for a district."""
    return DistrictSizePolicy(basis=(law.cite("25 para. 2"),))


def equality(law: Edition, tolerance: Number) -> EqualityPolicy:
    """Give article 26: about as many people per deputy; within what tolerance is not stated, and a parameter."""
    return EqualityPolicy(tolerance=tolerance, basis=(law.cite("26"),), readings=distribution_readings(law))


def minority_readings(law: Edition) -> tuple[Reading, ...]:
    """State what an edition leaves open about nationalities."""
    return (
        Reading(
            id="e19-very-small",
            question=Text(
                "聚居民族仅有其应有的一名代表时，二分之一的限制是否适用？",
                "Does the limit of half apply where a nationality has but the one deputy that it must have?",
            ),
            options={
                "one-stands": Text("应有代表优先", "the one deputy stands"),
                "very-small-stands": Text(
                    "仅人口特少的民族至少一名优先", "it stands for a very small nationality only"
                ),
                "half-stands": Text("二分之一的限制优先", "the limit of half stands"),
            },
            choice="one-stands",
            basis=law.cite("19 para. 3"),
        ),
    )


def equality_readings(equal: Provision) -> tuple[Reading, ...]:
    """State what a text leaves open about districts, by the provision that asks for equality."""
    return (
        Reading(
            id="e26-tolerance",
            question=Text("“大体相等”容许多大偏差？", "How far apart is about equal?"),
            options={"stated": Text("由适用者指明", "as whoever applies it states")},
            choice="stated",
            basis=equal,
            parameter="tolerance",
        ),
    )


def distribution_readings(law: Edition) -> tuple[Reading, ...]:
    """State what an edition leaves open about nationalities and districts."""
    return (*minority_readings(law), *equality_readings(law.cite("26")))


EQUALITY_READINGS: Final = equality_readings(edition(2020).cite("26"))
"""The readings of 2020 about districts."""

DISTRIBUTION_READINGS: Final = distribution_readings(edition(2020))
"""The readings of 2020 about nationalities and districts."""
