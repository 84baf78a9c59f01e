"""Articles 12 to 15 of the Election Law: how many deputies, who fixes the number, and when it is fixed anew."""

from typing import Final

import attrs

from congress_rules.elections.seats import (
    Competence,
    CompetencePolicy,
    Grant,
    NumberOfDeputiesPolicy,
    RedeterminationPolicy,
    Refiling,
    Scale,
)
from congress_rules.law import Provision, Reading
from congress_rules.policies import Facet
from congress_rules.rulebooks.election_law.text import Edition, edition
from congress_rules.texts import Text

__all__ = [
    "BODIES",
    "CAUSES",
    "LEVELS",
    "LEVELS_OF",
    "READINGS",
    "competence",
    "grants",
    "number_of_deputies",
    "readings",
    "redetermination",
    "scales",
    "seat_readings",
]

LEVELS: Final = Facet.of(
    "congress_level",
    Text("行政区划类别", "kind of place"),
    ("province", "省", "province"),
    ("autonomous_region", "自治区", "autonomous region"),
    ("municipality", "直辖市", "municipality"),
    ("city_with_districts", "设区的市", "city with districts"),
    ("autonomous_prefecture", "自治州", "autonomous prefecture"),
    ("city_without_districts", "不设区的市", "city without districts"),
    ("municipal_district", "市辖区", "municipal district"),
    ("county", "县", "county"),
    ("autonomous_county", "自治县", "autonomous county"),
    ("township", "乡", "township"),
    ("nationality_township", "民族乡", "nationality township"),
    ("town", "镇", "town"),
)
"""The kinds of place that have a congress of their own, the national one apart."""

BODIES: Final = Facet.of(
    "deciding_body",
    Text("决定机关", "body that decides"),
    ("national", "全国人大常委会", "national standing committee"),
    ("provincial", "省、自治区、直辖市人大常委会", "provincial standing committee"),
    ("superior", "上一级人大常委会", "standing committee of the next level up"),
    ("county", "县级人大常委会", "standing committee of the county level"),
    ("own", "本级人大常委会", "standing committee of the same level"),
    ("election_committee", "本级选举委员会", "election committee of the same level"),
)


_COUNTY: Final = Text("县级", "county level")
_TOWNSHIP: Final = Text("乡级", "township level")
_NUMBERS: Final = {2010: (120, 1_650_000, 40), 2015: (120, 1_650_000, 40), 2020: (140, 1_550_000, 45)}
"""What the editions differ in: the base of a county, the population above which its cap applies, a township's base."""


def _scale(law: Edition, item: int, name: Text, levels: tuple[str, ...], numbers: tuple[int, int, int]) -> Scale:
    """Write one item of article 12 paragraph 1: its base, its step and its cap."""
    base, step, cap = numbers
    basis = law.cite(f"12 para. 1({item})")
    return Scale(id=levels[0], name=name, levels=levels, base=base, step=step, cap=cap, basis=basis)


def scales(law: Edition) -> tuple[Scale, ...]:
    """List the numbers of article 12 paragraph 1 of an edition."""
    county_base, county_cap_above, township_base = _NUMBERS[law.year]
    provinces, cities = Text("省、自治区", "province or autonomous region"), Text("市级", "city level")
    city = _scale(law, 2, cities, LEVELS_OF["city"], (240, 25_000, 650))
    county = _scale(law, 3, _COUNTY, LEVELS_OF["county"], (county_base, 5000, 450))
    township = _scale(law, 4, _TOWNSHIP, LEVELS_OF["township"], (township_base, 1500, 160))
    return (
        _scale(law, 1, provinces, LEVELS_OF["province"], (350, 150_000, 1000)),
        _scale(law, 1, Text("直辖市", "municipality"), ("municipality",), (350, 25_000, 1000)),
        attrs.evolve(city, cap_above=10_000_000),
        attrs.evolve(county, cap_above=county_cap_above, fewer_below=50_000),
        attrs.evolve(township, fewer_below=2000),
    )


def grants(law: Edition) -> tuple[Grant, ...]:
    """List to whom another five per cent may be granted, by article 12 paragraph 3."""
    many = Text("聚居的少数民族多的省", "province with many concentrated minorities")
    low = Text("聚居的少数民族多或者人口居住分散", "many concentrated minorities, or people live scattered")
    levels = ("county", "autonomous_county", "township", "nationality_township")
    region = Grant(
        id="autonomous_region",
        name=Text("自治区", "autonomous region"),
        levels=("autonomous_region",),
        minorities=False,
        scattered=False,
        body="national",
        basis=law.cite("12 para. 3"),
    )
    province = attrs.evolve(region, id="province", name=many, levels=("province",), minorities=True)
    lower = attrs.evolve(province, id="county", name=low, levels=levels, scattered=True, body="provincial")
    return (region, province, lower)


def number_of_deputies(law: Edition) -> NumberOfDeputiesPolicy:
    """Give article 12 of an edition; raise `UnknownNameError` for that of 2004, of which it is not held."""
    basis = law.cite("12")
    return NumberOfDeputiesPolicy(
        scales=scales(law),
        grants=grants(law),
        basis=basis,
        sum_basis=law.cite("12 para. 2"),
        grant_basis=law.cite("12 para. 3"),
        readings=readings(law),
    )


LEVELS_OF: Final = {
    "province": ("province", "autonomous_region"),
    "city": ("city_with_districts", "autonomous_prefecture"),
    "county": ("city_without_districts", "municipal_district", "county", "autonomous_county"),
    "township": ("township", "nationality_township", "town"),
}
"""The kinds of place that articles speak of together, by a name for them."""

CAUSES: Final = Facet.of(
    "redetermination_cause",
    Text("变动原因", "cause"),
    ("boundary_change", "行政区划变动", "change of boundaries"),
    ("large_project", "重大工程建设", "large project"),
    ("like_cause", "类似原因", "a cause like these"),
    ("other_cause", "其他原因", "another cause"),
)
"""Why a number may have to be fixed anew."""


def competence(law: Edition) -> CompetencePolicy:
    """Give articles 13 to 15 of an edition: who fixes, who distributes, what is filed, and when."""
    provinces = (*LEVELS_OF["province"], "municipality")
    below = (*LEVELS_OF["city"], *LEVELS_OF["county"], *LEVELS_OF["township"])
    cities = Text("市级", "city level")
    province = Competence(
        levels=provinces,
        name=Text("省级", "province level"),
        fixed_by="national",
        distributed_by="own",
        basis=law.cite("13"),
        distribution_basis=law.cite("15 para. 1"),
    )
    city = attrs.evolve(province, levels=LEVELS_OF["city"], name=cities, fixed_by="provincial", filed_with="national")
    county = attrs.evolve(city, levels=LEVELS_OF["county"], name=_COUNTY, distributed_by="election_committee")
    township = attrs.evolve(
        county, levels=LEVELS_OF["township"], name=_TOWNSHIP, fixed_by="county", filed_with="superior"
    )
    filing = law.cite("14 para. 2")
    return CompetencePolicy(
        competences=(province, city, county, township),
        grants=grants(law),
        refilings=(Refiling(id="provincial", levels=below, filed_by="provincial", days=30, basis=filing),),
        basis=law.cite("13"),
        filing_basis=filing,
    )


def redetermination(law: Edition) -> RedeterminationPolicy:
    """Give article 14 paragraph 1 of an edition: when a number is fixed anew."""
    return RedeterminationPolicy(basis=law.cite("14 para. 1"), readings=readings(law))


def seat_readings(*, added: Provision, extra: Provision, anew: Provision) -> tuple[Reading, ...]:
    """State what a text leaves open: of what the population adds, of the share on top, and of numbers fixed anew."""
    return (
        Reading(
            id="e12-may-add",
            question=Text("“可以增加”是应得还是上限？", "Is what may be added an entitlement or a limit?"),
            options={
                "entitlement": Text("按人口应得", "an entitlement by population"),
                "limit": Text("仅为上限", "only a limit"),
            },
            choice="entitlement",
            basis=added,
        ),
        Reading(
            id="e12-steps",
            question=Text("不满一步的人口是否增加名额？", "Does a step that is only begun add a deputy?"),
            options={
                "whole": Text("只计满步", "whole steps only"),
                "begun": Text("不满一步也计", "a step begun counts"),
            },
            choice="whole",
            basis=added,
        ),
        Reading(
            id="e12-extra",
            question=Text("另加的百分之五是否受上限限制？", "Does the cap bind the extra five per cent?"),
            options={
                "after-cap": Text("在上限之外另加", "it is added after the cap"),
                "before-cap": Text("加后不得超过上限", "the cap applies to the sum"),
            },
            choice="after-cap",
            basis=extra,
        ),
        Reading(
            id="e12-extra-rounding",
            question=Text("百分之五不足一名的如何取整？", "How does five per cent become a whole number?"),
            options={
                "down": Text("舍去", "rounded down"),
                "half-up": Text("四舍五入", "rounded half up"),
                "up": Text("进一", "rounded up"),
            },
            choice="down",
            basis=extra,
        ),
        Reading(
            id="e14-causes",
            question=Text(
                "“等原因”是否包括未列举的原因？", "Do causes that are not listed, but like those that are, count?"
            ),
            options={
                "open": Text("包括类似原因", "causes like them count"),
                "listed": Text("仅限列举", "only those listed"),
            },
            choice="open",
            basis=anew,
        ),
        Reading(
            id="e14-population",
            question=Text(
                "行政区划变动是否也以人口较大变动为条件？",
                "After a boundary change, must the population have changed much, too?",
            ),
            options={
                "always": Text("一律为条件", "it must, whatever the cause"),
                "not-boundaries": Text("行政区划变动不以此为条件", "not after a boundary change"),
            },
            choice="always",
            basis=anew,
        ),
    )


def readings(law: Edition) -> tuple[Reading, ...]:
    """State what an edition leaves open about numbers of deputies."""
    return seat_readings(added=law.cite("12 para. 1"), extra=law.cite("12 para. 3"), anew=law.cite("14 para. 1"))


READINGS: Final = readings(edition(2020))
"""The readings of 2020."""
