"""Where and how voters register and vote by the outline (questions 4, 5, 7 and 9), on the law as amended in 2010."""

from typing import Final

import attrs

from congress_rules.elections.registration import (
    ASKS,
    AWAITING_REHOUSING,
    CAN_RETURN,
    EMPLOYER,
    FORM,
    HOUSEHOLD,
    PLACE,
    PROXY_APPROVED,
    RESIDENCE,
    VOTED_LAST_TIME,
    WAY,
    WORK_PERMIT,
    Lawfulness,
    OneDistrictPolicy,
    ruled,
    years_of_residence,
)
from congress_rules.law import Reading
from congress_rules.logic import UNREGULATED, Row
from congress_rules.rulebooks.election_law.registration import (
    LawRegistration,
    abroad_rows,
    card_rows,
    carry_over,
    moved_rows,
    one_district,
)
from congress_rules.rulebooks.election_law.registration_readings import REGISTRATION_READINGS as OF_LAW
from congress_rules.rulebooks.election_law.text import edition
from congress_rules.rulebooks.election_outline.text import cite
from congress_rules.texts import Text

__all__ = ["CARRY_OVER", "ONE_DISTRICT", "REGISTRATION", "REGISTRATION_READINGS", "OutlineRegistration"]

_LAW: Final = edition(2010)
_YES: Final = True
_NO: Final = False
_ALLOWED: Final = Lawfulness.ALLOWED
_DUE: Final = Lawfulness.DUE
_HERE: Final = PLACE.one_of("residence", "unit")
_MIGRANT: Final = HOUSEHOLD.equals("elsewhere")
_ASKED: Final = "d4-9-conditions=outline"
_UNABLE: Final = "d4-9-conditions=beijing-rules"

REGISTRATION_READINGS: Final = (
    *OF_LAW,
    Reading(
        id="d4-9-conditions",
        question=Text("流动人口在本区参选的条件？", "What is asked of migrants who vote here?"),
        options={
            "outline": Text("居住一年以上、有工作居住证，或者上届参选", "a year, the permit, or a vote last time"),
            "beijing-rules": Text("不能回户口所在地（实施细则第三十一条）", "that they cannot return"),
        },
        choice="outline",
        basis=cite("9"),
    ),
)


@attrs.frozen(kw_only=True)
class OutlineRegistration(LawRegistration):
    """The outline's rules; what it does not say of ways of voting and of congresses stands in the law.

    A migrant's year of residence (一年以上) includes exactly one year on election day. `least_years` is that year.
    """

    least_years: int = 1

    def place_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Say where those register who live apart from their household, and migrants."""
        _, away = moved_rows()
        return (*abroad_rows(self.law.cite("7 para. 3")), *_apart(), *self._migrants(), away)

    def _migrants(self) -> tuple[Row[Lawfulness], ...]:
        """Say first what departs from the principle, so that one ground is enough whatever the others are."""
        basis, short = cite("9"), years_of_residence(self.counting).less_than(self.least_years)
        none = (short, WORK_PERMIT.equals(_NO), VOTED_LAST_TIME.equals(_NO))
        principle = Text("原则上在户口所在地", "in principle at the household")
        unasked, grounds = (
            Text("本人未要求", "not on request"),
            Text("不具备在本区参选的条件", "on no ground"),
        )
        here, at_residence = Text("可以在本区参选", "may vote here"), (_MIGRANT, PLACE.equals("residence"))
        able = (*at_residence, CAN_RETURN.equals(_YES))
        departure = Lawfulness.DEPARTURE
        return (
            ruled("migrant-household", principle, (_MIGRANT, PLACE.equals("household")), Lawfulness.GENERALLY, basis),
            ruled("migrant-unasked", unasked, (_MIGRANT, _HERE, ASKS.equals(_NO)), departure, basis, _ASKED),
            ruled("migrant-groundless", grounds, (_MIGRANT, _HERE, *none), departure, basis, _ASKED),
            ruled("migrant-here", here, (_MIGRANT, _HERE), _ALLOWED, basis, _ASKED),
            ruled("migrant-able", principle, able, departure, basis, _UNABLE),
            ruled("migrant-unable", here, at_residence, _ALLOWED, basis, _UNABLE),
            ruled("migrant-otherwise", principle, _MIGRANT, UNREGULATED, basis),
        )

    def paper_rows(self) -> tuple[Row[str], ...]:
        """Ask migrants for a certificate unless they voted here last time, and locals for papers if they come."""
        spared, certificate = Text("参加过上一届选举", "voted here last time"), Text("选民资格证明", "certificate")
        visit, in_person = Text("工作人员上门登记", "by a visit"), Text("本人持有效证件", "in person, with papers")
        stated, last = cite("5 para. 1"), VOTED_LAST_TIME.equals(_YES)
        local = HOUSEHOLD.equals("local")
        return (
            ruled("spared", spared, (_MIGRANT, _HERE, last), "verification", cite("9")),
            ruled("certificate", certificate, (_MIGRANT, _HERE), "certificate", cite("9")),
            ruled("visit", visit, (local, FORM.equals("visit")), "none", stated),
            ruled("in-person", in_person, (local, FORM.equals("in_person")), "valid_papers", stated),
        )

    def own_ways(self) -> tuple[Row[Lawfulness], ...]:
        """Let migrants who cannot return vote there by proxy."""
        name = Text("不能回户口所在地、经同意书面委托", "unable to return, in writing and with consent")
        unable = (_MIGRANT, PLACE.equals("household"), WAY.equals("proxy"), CAN_RETURN.equals(_NO))
        approved = (*unable, PROXY_APPROVED.equals(_YES))
        return (ruled("migrant-proxy", name, approved, _ALLOWED, cite("9")),)

    def card_rows(self) -> tuple[Row[Lawfulness], ...]:
        """Give every voter a card, on which he is given his ballot."""
        return card_rows(cite("7"))


def _apart() -> tuple[Row[Lawfulness], ...]:
    """Say where those register whose residence and household differ within the municipality."""
    basis, apart = cite("5 para. 1"), (HOUSEHOLD.equals("local"), RESIDENCE.equals("local"))
    village = Text("整村拆迁暂未回迁", "village demolished, not rehoused")
    employed, without = Text("有工作单位的", "with an employer"), Text("没有工作单位的", "without an employer")
    job, local = EMPLOYER.none_of("none"), HOUSEHOLD.equals("local")
    waiting = (local, AWAITING_REHOUSING.equals(_YES), PLACE.equals("original"))
    return (
        ruled("demolished", village, waiting, _DUE, basis),
        ruled("apart-unit", employed, (*apart, job, PLACE.equals("unit")), _DUE, basis),
        ruled("apart-not-unit", employed, (*apart, job), Lawfulness.BREACH, basis),
        ruled("apart-residence", without, (*apart, PLACE.equals("residence")), _ALLOWED, basis),
    )


REGISTRATION: Final = OutlineRegistration(law=_LAW, basis=(cite("5"), _LAW.cite("27")))
ONE_DISTRICT: Final = OneDistrictPolicy(basis=(cite("4"), *one_district(_LAW).basis))
CARRY_OVER: Final = carry_over(_LAW)
