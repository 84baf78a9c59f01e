"""Articles 19 to 26 of Beijing's rules: how many deputies, who fixes and distributes the number, and the districts."""

from typing import Final

import attrs

from congress_rules.elections.seats import (
    ApportionmentMethod,
    Competence,
    CompetencePolicy,
    DistributionPolicy,
    DistrictSizePolicy,
    EqualityPolicy,
    Grant,
    NumberOfDeputiesPolicy,
    RedeterminationPolicy,
    Refiling,
    Scale,
)
from congress_rules.logic import Number
from congress_rules.rulebooks.beijing_rules.text import cite
from congress_rules.rulebooks.election_law.distribution import equality_readings
from congress_rules.rulebooks.election_law.seats import seat_readings
from congress_rules.texts import Text

__all__ = [
    "EQUALITY_READINGS",
    "READINGS",
    "competence",
    "distribution",
    "district_size",
    "equality",
    "number_of_deputies",
    "redetermination",
]

_DISTRICT: Final = Text("区", "district")
_TOWNSHIP: Final = Text("乡、民族乡、镇", "township or town")
_TOWNSHIPS: Final = ("township", "nationality_township", "town")

READINGS: Final = seat_readings(added=cite("19 para. 1"), extra=cite("19 para. 3"), anew=cite("21 para. 1"))
"""What the rules leave open about numbers of deputies, as the law does."""

EQUALITY_READINGS: Final = equality_readings(cite("26 para. 2"))
"""What they leave open about districts."""


def number_of_deputies() -> NumberOfDeputiesPolicy:
    """Give article 19: districts, townships and towns; it does not regulate other kinds of place."""
    district = Scale(
        id="municipal_district",
        name=_DISTRICT,
        levels=("municipal_district",),
        base=140,
        step=5000,
        cap=450,
        cap_above=1_550_000,
        basis=cite("19 para. 1(1)"),
    )
    township = Scale(
        id="township",
        name=_TOWNSHIP,
        levels=_TOWNSHIPS,
        base=45,
        step=1500,
        cap=160,
        fewer_below=2000,
        basis=cite("19 para. 1(2)"),
    )
    return NumberOfDeputiesPolicy(
        scales=(district, township),
        grants=(_grant(),),
        basis=cite("19"),
        sum_basis=cite("19 para. 2"),
        grant_basis=cite("19 para. 3"),
        readings=READINGS,
    )


def _grant() -> Grant:
    return Grant(
        id="township",
        name=Text("聚居的少数民族多或者人口居住分散", "many concentrated minorities, or people live scattered"),
        levels=("township", "nationality_township"),
        minorities=True,
        scattered=True,
        body="provincial",
        basis=cite("19 para. 3"),
    )


def competence() -> CompetencePolicy:
    """Give articles 20 to 22 and 24: who fixes, distributes and files, and who decides on the garrison's seats.

    The municipality's standing committee is the `provincial` one, a district's that of the `county` level.
    """
    district = Competence(
        levels=("municipal_district",),
        name=_DISTRICT,
        fixed_by="provincial",
        filed_with="national",
        distributed_by="election_committee",
        garrison_by="county",
        basis=cite("20"),
        distribution_basis=cite("22"),
        garrison_basis=cite("24"),
    )
    township = attrs.evolve(
        district, levels=_TOWNSHIPS, name=_TOWNSHIP, fixed_by="county", filed_with="provincial", garrison_by=None
    )
    every, basis = ("municipal_district", *_TOWNSHIPS), cite("21 para. 2")
    return CompetencePolicy(
        competences=(district, attrs.evolve(township, garrison_basis=None)),
        grants=(_grant(),),
        refilings=(
            Refiling(id="district", levels=_TOWNSHIPS, filed_by="county", days=15, basis=basis),
            Refiling(id="municipality", levels=every, filed_by="provincial", days=30, basis=basis),
        ),
        basis=cite("20"),
        filing_basis=basis,
    )


def redetermination() -> RedeterminationPolicy:
    """Give article 21 paragraph 1: when a number is fixed anew."""
    return RedeterminationPolicy(basis=cite("21 para. 1"), readings=READINGS)


def distribution(method: ApportionmentMethod) -> DistributionPolicy:
    """Give article 22: by population, without floors of its own; by which method, whoever decides says."""
    return DistributionPolicy(method=method, floors=(), basis=cite("22"))


def district_size() -> DistrictSizePolicy:
    """Give article 26 paragraph 1: one to three deputies for a district."""
    return DistrictSizePolicy(basis=(cite("26 para. 1"),))


def equality(tolerance: Number) -> EqualityPolicy:
    """Give article 26 paragraph 2, with article 23: districts of central and municipal units may have more people."""
    return EqualityPolicy(
        tolerance=tolerance,
        basis=(cite("26 para. 2"),),
        enterprise_basis=(cite("23"),),
        readings=EQUALITY_READINGS,
    )
