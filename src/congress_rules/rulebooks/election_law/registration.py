"""Where and how voters register and vote (articles 27, 38 and 42, and the provisions of 1983)."""

from typing import Final, TypeAlias

import attrs

from congress_rules.elections.franchise import RESTORED_AFTER, SUSPENDING, since_deprivation
from congress_rules.elections.registration import (
    AWAY,
    BY_CARD,
    CARD,
    CONGRESS,
    DEPRIVATION_ENDS,
    DEPRIVED,
    EMPLOYER,
    HELD,
    HOUSEHOLD,
    IMMOBILE,
    JOINT_DECISION,
    OCCUPATION,
    PLACE,
    PRESENT,
    PROXY_APPROVED,
    RESIDENCE,
    ROOTS,
    SERIOUS,
    SUSPENDED,
    UNIT_SEAT,
    WAY,
    CarryBasis,
    CarryOverPolicy,
    Lawfulness,
    OneDistrictPolicy,
    RegistrationPolicy,
    ruled,
)
from congress_rules.law import Provision
from congress_rules.logic import UNREGULATED, Row, Test, many
from congress_rules.rulebooks.election_law.text import PROVISIONS_1983, Edition
from congress_rules.texts import Text

__all__ = [
    "UNDECIDED",
    "LawRegistration",
    "abroad_rows",
    "at_large_ways",
    "card_rows",
    "carry_over",
    "confined_rows",
    "excluded_rows",
    "general_ways",
    "moved_rows",
    "one_district",
    "registration",
]

Cited: TypeAlias = Provision | tuple[Provision, ...]

_YES: Final = True
_NO: Final = False
_ALLOWED: Final = Lawfulness.ALLOWED
_BREACH: Final = Lawfulness.BREACH
_BRIEFLY: Final = HELD.one_of("criminal_detention", "administrative_detention", "labour_reeducation")
_CONFINED: Final = HELD.one_of(
    "imprisoned", "detained", "criminal_detention", "administrative_detention", "labour_reeducation"
)
_AT_LARGE: Final = HELD.one_of("control", "suspended_sentence", "bail", "residential_surveillance")
"""Of the five kinds of 1983 those who live at large: who was given a suspended sentence was sentenced, too."""
_FIVE: Final = Text("准予行使选举权利的五类人员", "the five kinds")
_IMMOBILE: Final = Text("行动不便或者居住分散的", "who cannot move, or lives scattered")
_AWAY: Final = Text("外出并经同意书面委托", "away, in writing and with consent")
UNDECIDED: Final = "p5-undecided=required"
"""The reading of rows that ask for the joint decision."""
_SENT: Final = WAY.one_of("mobile_box", "proxy")
_PART: Final = OCCUPATION.equals("staff")


@attrs.frozen(kw_only=True)
class LawRegistration(RegistrationPolicy):
    """The rules of one edition of the law, with those of 1983 beside it.

    In which district somebody registers, they leave to local rules, but for those who moved and those abroad.
    """

    law: Edition

    def place_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Say where those abroad and those who moved without their household vote."""
        return (*abroad_rows(self.law.cite("7 para. 3")), *moved_rows())

    def paper_rows(self) -> tuple[Row[str], ...]:
        """Ask those who moved without their household for a certificate."""
        basis, at_residence = PROVISIONS_1983.cite("9 para. 2"), PLACE.equals("residence")
        name = Text("取得原选区选民资格证明", "certificate of the original district")
        here = (HOUSEHOLD.equals("elsewhere"), RESIDENCE.equals("local"), at_residence)
        away = (HOUSEHOLD.equals("local"), RESIDENCE.equals("elsewhere"), at_residence)
        return (
            ruled("certificate-here", name, here, "certificate", basis),
            ruled("certificate-away", name, away, "certificate", basis),
        )

    def way_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Say that who may not vote has no way; how those confined vote, then everybody."""
        fifth, stations = PROVISIONS_1983.cite("5"), self.law.cite("38")
        proxies = (self.law.cite("42"), PROVISIONS_1983.cite("9 para. 1"))
        return (
            *excluded_rows((self.law.cite("4 para. 2"), fifth), (PROVISIONS_1983.cite("4"), fifth)),
            *confined_rows(),
            *self.own_ways(),
            *general_ways(stations, proxies, further=at_large_ways(stations, proxies)),
        )

    def own_ways(self) -> tuple[Row[Lawfulness], ...]:
        """Say which ways a text that rests on the law opens to everybody but those confined, before the law does."""
        return ()

    def congress_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Say for which congress staff vote whose unit sits in a township, or in another city."""
        organs, sixth = Text("县直单位驻市区", "county units seated in a city"), PROVISIONS_1983.cite("6")
        others, seventh = (
            Text("其他单位驻乡镇", "other units seated in a township"),
            PROVISIONS_1983.cite("7"),
        )
        county, host = CONGRESS.equals("county"), CONGRESS.equals("host")
        seated = (_PART, UNIT_SEAT.equals("city"), EMPLOYER.equals("county"))
        based = (_PART, UNIT_SEAT.equals("township"), EMPLOYER.one_of("municipal", "central"))
        return (
            ruled("county-organs", organs, (*seated, county), Lawfulness.DUE, sixth),
            ruled("county-organs-not-host", organs, (*seated, host), _BREACH, sixth),
            ruled("others-county", others, (*based, county), Lawfulness.ALLOWED, seventh),
            ruled("others-township", others, (*based, CONGRESS.equals("township")), Lawfulness.ALLOWED, seventh),
        )

    def card_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Give a card to every voter where voting on one is practised."""
        return card_rows(self.law.cite("28"), BY_CARD.equals(_YES))


def excluded_rows(deprived: Cited, suspended: Cited) -> tuple[Row[Lawfulness], ...]:
    """Say that of those sentenced or in custody nobody who may not vote registers or votes; before all other rows.

    Of everybody else the franchise is asked first, and these rows say nothing.
    """
    held, stripped = HELD.is_not("none"), Text("被剥夺政治权利的", "deprived of political rights")
    stopped = (HELD.equals("detained"), SUSPENDED.one_of(*SUSPENDING))
    suspension = Text("被决定停止行使选举权利的", "the right is suspended")
    life = ruled("held-for-life", stripped, (held, DEPRIVED.equals("life")), _BREACH, deprived)
    term = (
        ruled(
            "held-for-a-term",
            stripped,
            (held, DEPRIVED.equals("term"), since_deprivation(DEPRIVATION_ENDS).less_than(days)),
            _BREACH,
            deprived,
            f"e4-deprivation-end={option}",
        )
        for option, days in RESTORED_AFTER.items()
    )
    cases = (
        ruled("held-suspended", suspension, (*stopped, *further), _BREACH, suspended, f"p4-serious-case={option}")
        for option, further in (("decided", ()), ("examined", (SERIOUS.equals(_YES),)))
    )
    return (life, *term, *cases)


def confined_rows(*further: Provision) -> tuple[Row[Lawfulness], ...]:
    """Say how those of the five kinds vote whom an organ holds; `further` is what a text says of it beside 1983."""
    basis, ways = (*further, PROVISIONS_1983.cite("5")), (_CONFINED, _SENT)
    back = Text("可以回原选区参加选举", "may return to the district")
    behind = (HELD.one_of("imprisoned", "detained"), WAY.equals("in_person"))
    return (
        ruled("held-decided", _FIVE, (*ways, JOINT_DECISION.equals(_YES)), _ALLOWED, basis),
        ruled("held-undecided", _FIVE, ways, _BREACH, basis, UNDECIDED),
        ruled("back", back, (_BRIEFLY, WAY.equals("in_person")), _ALLOWED, PROVISIONS_1983.cite("5")),
        ruled("behind-bars", _FIVE, behind, UNREGULATED, basis, "p5-behind-bars=open"),
        ruled("behind-bars", _FIVE, behind, _BREACH, basis, "p5-behind-bars=closed"),
    )


def at_large_ways(stations: Provision, proxies: Cited) -> tuple[Row[Lawfulness], ...]:
    """Say that those of the five kinds who live at large may vote as those confined do, by joint decision.

    They may on everybody's grounds, too. What has neither is said first, so that one ground is enough whatever the
    others are. Consent comes before absence: where neither decision nor absence is there, consent is still asked.
    """
    fifth, every, reading = PROVISIONS_1983.cite("5"), many(proxies), "p5-at-large=all"
    undecided = (_AT_LARGE, JOINT_DECISION.equals(_NO))
    box, proxy = (*undecided, WAY.equals("mobile_box")), (*undecided, WAY.equals("proxy"))
    return (
        ruled("at-large-no-box", _IMMOBILE, (*box, IMMOBILE.equals(_NO)), _BREACH, (stations, fifth), reading),
        ruled("at-large-no-proxy", _AWAY, (*proxy, PROXY_APPROVED.equals(_NO)), _BREACH, (*every, fifth), reading),
        ruled("at-large-not-away", _AWAY, (*proxy, AWAY.equals(_NO)), _BREACH, (*every, fifth), reading),
        ruled("held-at-large", _FIVE, (_AT_LARGE, _SENT), _ALLOWED, (fifth, stations, *every), reading),
    )


def card_rows(basis: Provision, *when: Test) -> tuple[Row[Lawfulness], ...]:
    """Say that every voter is given a card."""
    name = Text("发给选民证", "voters are given a card")
    given, missing = CARD.equals(_YES), CARD.equals(_NO)
    return (
        ruled("card", name, (*when, given), Lawfulness.DUE, basis),
        ruled("no-card", name, (*when, missing), _BREACH, basis),
    )


def abroad_rows(basis: Provision) -> tuple[Row[Lawfulness], ...]:
    """Say that citizens who live abroad may vote where they came from, if they are here; nothing else about them."""
    abroad = RESIDENCE.equals("abroad")
    here = (abroad, PRESENT.equals(_YES), ROOTS.one_of("origin", "resided"), PLACE.equals("original"))
    return (
        ruled("abroad", Text("旅居国外、选举期间在当地", "abroad, here for the election"), here, _ALLOWED, basis),
        ruled("abroad-otherwise", Text("旅居国外的其他情形", "abroad, otherwise"), abroad, UNREGULATED, basis),
    )


def moved_rows() -> tuple[Row[Lawfulness], ...]:
    """Say that who moved here, or away, and kept the household, may vote where he lives."""
    name, basis = Text("迁居未转户口的", "moved, the household kept"), PROVISIONS_1983.cite("9 para. 2")
    at_residence = PLACE.equals("residence")
    here = (HOUSEHOLD.equals("elsewhere"), RESIDENCE.equals("local"), at_residence)
    away = (HOUSEHOLD.equals("local"), RESIDENCE.equals("elsewhere"), at_residence)
    return (ruled("moved-here", name, here, _ALLOWED, basis), ruled("moved-away", name, away, _ALLOWED, basis))


def general_ways(
    stations: Provision,
    proxies: Cited,
    in_person: Lawfulness = Lawfulness.ALLOWED,
    further: tuple[Row[Lawfulness], ...] = (),
) -> tuple[Row[Lawfulness], ...]:
    """Say how everybody votes: in person; by a mobile box, or by proxy, on its grounds; before that, `further` ones."""
    box, proxy = WAY.equals("mobile_box"), WAY.equals("proxy")
    there = Text("到投票站或者选举大会", "at a station or meeting")
    return (
        ruled("in-person", there, WAY.equals("in_person"), in_person, stations),
        *further,
        ruled("mobile-box", _IMMOBILE, (box, IMMOBILE.equals(_YES)), _ALLOWED, stations),
        ruled("proxy", _AWAY, (proxy, AWAY.equals(_YES), PROXY_APPROVED.equals(_YES)), _ALLOWED, proxies),
        ruled("no-mobile-box", _IMMOBILE, box, _BREACH, stations),
        ruled("no-proxy", _AWAY, proxy, _BREACH, proxies),
    )


def registration(law: Edition) -> LawRegistration:
    """Give the rules of an edition."""
    return LawRegistration(law=law, basis=law.cite("27"))


def one_district(law: Edition) -> OneDistrictPolicy:
    """Give the rule that a voter has one vote, and so one district."""
    return OneDistrictPolicy(basis=(law.cite("5"), law.cite("27 para. 1")))


def carry_over(law: Edition) -> CarryOverPolicy:
    """Give the rules by which the last list is carried over."""
    listed = law.cite("27 para. 1")
    bases = CarryBasis(
        listed=listed,
        struck=listed,
        moved=listed,
        added=listed,
        left_off=(law.cite("27 para. 2"), PROVISIONS_1983.cite("3")),
        suspended=PROVISIONS_1983.cite("4"),
        unqualified=law.cite("4"),
        repeated=law.cite("5"),
    )
    return CarryOverPolicy(bases=bases)
