"""Where and how voters register and vote by Beijing's rules (articles 28 to 35, 47, 48 and 51)."""

from collections.abc import Iterator
from typing import Any, Final

import attrs

from congress_rules.elections.franchise import RESTORED_AFTER, since_deprivation
from congress_rules.elections.registration import (
    ASKS,
    CAN_RETURN,
    CONGRESS,
    DEPRIVATION_ENDS,
    DEPRIVED,
    EMPLOYER,
    HELD,
    HOUSEHOLD,
    JOINT_DECISION,
    LATE,
    OCCUPATION,
    PLACE,
    RESIDENCE,
    RESIDENCE_CONFIRMED,
    UNIT_AGREED,
    UNIT_SEAT,
    WAY,
    CarryBasis,
    CarryOverPolicy,
    Lawfulness,
    OneDistrictPolicy,
    RegistrationPolicy,
    days_before_election,
    ruled,
)
from congress_rules.law import Provision
from congress_rules.logic import UNREGULATED, Row, Test
from congress_rules.rulebooks.beijing_rules.registration_readings import REGISTRATION_READINGS
from congress_rules.rulebooks.beijing_rules.text import cite
from congress_rules.rulebooks.election_law.registration import (
    UNDECIDED,
    abroad_rows,
    at_large_ways,
    card_rows,
    confined_rows,
    excluded_rows,
    general_ways,
)
from congress_rules.rulebooks.election_law.text import PROVISIONS_1983
from congress_rules.texts import Text

__all__ = ["CARRY_OVER", "ONE_DISTRICT", "REGISTRATION", "REGISTRATION_READINGS", "BeijingRegistration"]

_YES: Final = True
_NO: Final = False
_DUE: Final = Lawfulness.DUE
_GENERALLY: Final = Lawfulness.GENERALLY
_ALLOWED: Final = Lawfulness.ALLOWED
_BREACH: Final = Lawfulness.BREACH
_AGAINST_GENERAL: Final = {"soft": Lawfulness.DEPARTURE, "closed": _BREACH}

_AT_LARGE: Final = HELD.one_of(
    "suspended_sentence",
    "criminal_detention",
    "control",
    "bail",
    "residential_surveillance",
    "administrative_detention",
)
"""Article 35 para. 1(1) to (3)."""
_LOCKED_UP: Final = HELD.one_of("imprisoned", "detained")
"""Article 35 para. 1(4) and (5)."""
_FIFTH: Final = PROVISIONS_1983.cite("5")
_AT_HOUSEHOLD: Final = PLACE.equals("household")
_AT_RESIDENCE: Final = PLACE.equals("residence")
_OUTSIDER: Final = (HOUSEHOLD.equals("elsewhere"), RESIDENCE.equals("local"))
_LEFT: Final = (HOUSEHOLD.equals("local"), RESIDENCE.equals("elsewhere"))


@attrs.frozen(kw_only=True)
class BeijingRegistration(RegistrationPolicy):
    """Beijing's rules. Who is under a sentence or in custody comes first, then those abroad, outsiders and the rest."""

    def place_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Say where everybody registers."""
        return (*_excluded(), *_at_large(), *_locked_up(), *abroad_rows(cite("32")), *_outsiders(), *_locals())

    def paper_rows(self) -> tuple[Row[str], ...]:
        """Say which papers some need; of all others the rules do not speak."""
        certificate = Text("选民资格证明", "certificate of qualification")
        rights, qualified = Text("选民权利证明和委托书", "certificate of rights"), Text("经确认选民资格", "confirmed")
        apart = (HOUSEHOLD.equals("local"), RESIDENCE.equals("local"), _AT_RESIDENCE)
        locked = (_LOCKED_UP, _AT_HOUSEHOLD)
        return (
            ruled("rights", rights, locked, "rights_certificate", cite("35 para. 3")),
            ruled("outsider", certificate, (*_OUTSIDER, _AT_RESIDENCE), "certificate", cite("31")),
            ruled("left", certificate, (*_LEFT, _AT_RESIDENCE), "certificate", cite("30 para. 3")),
            ruled("apart", qualified, apart, "verification", cite("30 para. 1(1)")),
        )

    def way_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Say how those held vote, then everybody."""
        briefly = (
            HELD.one_of("criminal_detention", "administrative_detention"),
            WAY.one_of("mobile_box", "proxy"),
        )
        decided, basis = Text("拘役、拘留处罚，经共同决定", "held briefly, decided together"), cite("35 para. 2")
        stations, proxies = cite("48 para. 1"), cite("51")
        return (
            *_excluded(),
            ruled("brief-decided", decided, (*briefly, JOINT_DECISION.equals(_YES)), _ALLOWED, basis),
            ruled("brief-undecided", decided, (*briefly, JOINT_DECISION.equals(_NO)), _BREACH, basis, UNDECIDED),
            *_at_household(),
            *confined_rows(cite("35")),
            *general_ways(stations, proxies, _DUE, at_large_ways(stations, proxies)),
        )

    def congress_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Say for which congress staff vote whose unit sits in a township."""
        basis, based = cite("28"), (OCCUPATION.equals("staff"), UNIT_SEAT.equals("township"))
        district, others = (*based, EMPLOYER.equals("county")), (*based, EMPLOYER.one_of("municipal", "central"))
        of_district = Text("区属单位的职工", "staff of district units")
        of_others = Text("中央、市属单位的职工", "staff of central and municipal units")
        township, agreed = CONGRESS.equals("township"), UNIT_AGREED.equals(_YES)
        return (
            ruled("district-units", of_district, (*district, township), _DUE, basis),
            ruled("others-district", of_others, (*others, CONGRESS.equals("county")), _ALLOWED, basis),
            ruled("others-agreed", of_others, (*others, township, agreed), _ALLOWED, basis),
            ruled("others-not-agreed", of_others, (*others, township, UNIT_AGREED.equals(_NO)), _BREACH, basis),
        )

    def late_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Register whose household moved in or whose rights were restored, up to election day; others as it is read.

        Who states such a ground and is known not to have it is one of the others.
        """
        name, basis = Text("名单公布后补办登记", "registered late"), cite("30 para. 2")
        admitted, over = LATE.one_of("moved_in", "rights_restored"), Text("补办登记的期限已过", "too late")
        too_late = (
            ruled("too-late", over, (admitted, days_before_election().less_than(days)), _BREACH, basis, reading)
            for reading, days in (("b30-late-day=before", 1), ("b30-late-day=included", 0))
        )
        return (
            *_denied(),
            *too_late,
            ruled("late", name, admitted, _ALLOWED, basis),
            ruled("late-otherwise", name, LATE.equals("other"), _BREACH, basis, "b30-late=closed"),
        )

    def card_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Give every voter a card, on which he votes."""
        return card_rows(cite("47 para. 2"))


def _denied() -> Iterator[Row[Lawfulness]]:
    """Say that a household which is elsewhere has not moved in, and that rights come back when a term is over."""
    basis, moved = cite("30 para. 2"), (LATE.equals("moved_in"), HOUSEHOLD.equals("elsewhere"))
    away = Text("正式户口未迁入", "the household has not moved in")
    still = Text("不属于恢复政治权利的", "no rights were restored")
    restored = LATE.equals("rights_restored")
    for option, value in (("closed", _BREACH), ("open", UNREGULATED)):
        late = f"b30-late={option}"
        yield ruled("not-moved-in", away, moved, value, basis, late)
        yield ruled("not-restored", still, (restored, DEPRIVED.one_of("never", "life")), value, basis, late)
        for end, days in RESTORED_AFTER.items():
            term = (restored, DEPRIVED.equals("term"), since_deprivation(DEPRIVATION_ENDS).less_than(days))
            yield ruled("not-yet-restored", still, term, value, basis, (late, f"e4-deprivation-end={end}"))


def _against_general(name: str, title: Text, when: Test | tuple[Test, ...], basis: Provision) -> tuple[Row[Any], ...]:
    """Say of what is neither what is generally due nor allowed beside it that it departs, or is a breach."""
    return tuple(
        ruled(name, title, when, value, basis, f"b30-generally={option}") for option, value in _AGAINST_GENERAL.items()
    )


def _excluded() -> tuple[Row[Lawfulness], ...]:
    """Nobody of article 35 who is deprived of his rights, or whose right is suspended."""
    return excluded_rows((cite("4 para. 2"), cite("35"), _FIFTH), (cite("34"), cite("35 para. 1(5)"), _FIFTH))


def _at_large() -> tuple[Row[Lawfulness], ...]:
    """Register at the workplace, else at the household."""
    basis, without = cite("35 para. 2"), EMPLOYER.equals("none")
    neither, at_unit = PLACE.none_of("unit", "household"), (_AT_LARGE, PLACE.equals("unit"))
    unit, household = Text("有工作单位的", "with an employer"), Text("没有工作单位的", "without an employer")
    return (
        ruled("sentence-elsewhere", unit, (_AT_LARGE, neither), _BREACH, basis),
        ruled("sentence-no-unit", household, (*at_unit, without), _BREACH, basis),
        ruled("sentence-unit", unit, at_unit, _DUE, basis),
        ruled("sentence-household", household, (_AT_LARGE, _AT_HOUSEHOLD, without), _DUE, basis),
        ruled("sentence-not-household", unit, _AT_LARGE, _BREACH, basis),
    )


def _locked_up() -> tuple[Row[Lawfulness], ...]:
    """Register at the place of custody by joint decision, or at the household."""
    basis, there = cite("35 para. 3"), PLACE.equals("custody")
    decided, household = (
        Text("经共同决定在服刑地、羁押地", "there, decided together"),
        Text("在户口所在地", "household"),
    )
    other = Text("服刑地、羁押地和户口所在地以外", "neither there nor at the household")
    return (
        ruled("custody-decided", decided, (_LOCKED_UP, there, JOINT_DECISION.equals(_YES)), _ALLOWED, basis),
        ruled("custody-undecided", decided, (_LOCKED_UP, there), _BREACH, basis),
        ruled("custody-household", household, (_LOCKED_UP, _AT_HOUSEHOLD), _ALLOWED, basis),
        ruled("custody-elsewhere", other, _LOCKED_UP, _BREACH, basis),
    )


def _at_household() -> tuple[Row[Lawfulness], ...]:
    """Say how those locked up vote at the household by a mandate or a mobile box; coming in person is as elsewhere."""
    locked, undecided, basis = (_LOCKED_UP, _AT_HOUSEHOLD), JOINT_DECISION.equals(_NO), cite("35 para. 3")
    mandate, other = Text("一般由本人委托", "generally by a mandate"), Text("委托以外的方式", "other than by a mandate")
    proxy, box, both = (*locked, WAY.equals("proxy")), (*locked, WAY.equals("mobile_box")), (basis, _FIFTH)
    asked = (UNDECIDED, "b35-household=required")
    return (
        ruled("mandate-undecided", mandate, (*proxy, undecided), _BREACH, both, asked),
        ruled("mandate", mandate, proxy, _GENERALLY, basis),
        ruled("household-box-undecided", other, (*box, undecided), _BREACH, both, UNDECIDED),
        *_against_general("no-mandate", other, box, basis),
    )


def _outsiders() -> tuple[Row[Lawfulness], ...]:
    """Register generally at the household; who cannot return may register here, without a year or a permit."""
    basis, name = cite("31"), Text("户口在外省市、现居住在本市", "household elsewhere, living here")
    unable = (*_OUTSIDER, _AT_RESIDENCE, CAN_RETURN.equals(_NO))
    return (
        ruled("outsider-household", name, (*_OUTSIDER, _AT_HOUSEHOLD), _GENERALLY, basis),
        ruled("outsider-unable", name, unable, _ALLOWED, basis),
        *_against_general("outsider-able", name, (*_OUTSIDER, _AT_RESIDENCE), basis),
        ruled("outsider-otherwise", name, HOUSEHOLD.equals("elsewhere"), UNREGULATED, basis),
    )


def _locals() -> tuple[Row[Lawfulness], ...]:
    """Register by what one is, and where who left the city lives now."""
    left = Text("迁出本市未转户口", "left the city, the household kept")
    return (
        ruled("left", left, (*_LEFT, _AT_RESIDENCE), _ALLOWED, cite("30 para. 3")),
        *_by_occupation("staff", Text("职工在本单位", "staff at the unit"), "unit", "30 para. 1(2)"),
        *_by_occupation("student", Text("在校学生在本校", "students at the school"), "school", "30 para. 1(4)"),
        *_retired(),
        *_residents(),
    )


def _by_occupation(kind: str, name: Text, place: str, cited: str) -> tuple[Row[Lawfulness], ...]:
    who, basis = OCCUPATION.equals(kind), cite(cited)
    return (
        ruled(f"{kind}-{place}", name, (who, PLACE.equals(place)), _DUE, basis),
        ruled(f"{kind}-elsewhere", name, who, _BREACH, basis),
    )


def _retired() -> tuple[Row[Lawfulness], ...]:
    basis, retired = cite("30 para. 1(3)"), OCCUPATION.equals("retired")
    name = Text("离退休人员一般在户口所在地", "the retired, generally at the household")
    asked = Text("本人要求回原工作单位", "at the former workplace on request")
    former = (retired, PLACE.equals("former_unit"), ASKS.equals(_YES))
    return (
        ruled("retired-household", name, (retired, _AT_HOUSEHOLD), _GENERALLY, basis),
        ruled("retired-former-unit", asked, former, _ALLOWED, basis),
        *_against_general("retired-elsewhere", name, retired, basis),
    )


def _residents() -> tuple[Row[Lawfulness], ...]:
    basis, resident = cite("30 para. 1(1)"), OCCUPATION.equals("resident")
    name = Text("居民、村民在户口所在地", "residents at the household")
    apart = Text("户口与居住地不一致，经确认", "lives apart from the household, confirmed")
    same = (resident, _AT_RESIDENCE, RESIDENCE.equals("household"))
    confirmed = (resident, _AT_RESIDENCE, RESIDENCE_CONFIRMED.equals(_YES))
    return (
        ruled("resident-household", name, (resident, _AT_HOUSEHOLD), _DUE, basis),
        ruled("resident-same", name, same, _DUE, basis),
        ruled("resident-residence", apart, confirmed, _ALLOWED, basis),
        ruled("resident-elsewhere", name, resident, _BREACH, basis),
    )


REGISTRATION: Final = BeijingRegistration(basis=cite("29"))
ONE_DISTRICT: Final = OneDistrictPolicy(basis=(cite("5"), cite("29")))
CARRY_OVER: Final = CarryOverPolicy(
    bases=CarryBasis(
        listed=cite("29 para. 3"),
        struck=cite("29 para. 3"),
        moved=cite("29 para. 3"),
        added=cite("29 para. 3"),
        left_off=cite("33"),
        suspended=cite("34"),
        unqualified=cite("4"),
        repeated=cite("5"),
    )
)
