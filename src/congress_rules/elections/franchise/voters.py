"""Speak of voters: what the law asks of them, and what decides where they register.

A *voter* (选民) is spoken of here before it is known whether he may vote. Everything about him stays out of `repr`.
None always means unknown; that there is none is a member of its facet, such as the deprivation `never`.
"""

from datetime import date

import attrs
from attrs.validators import optional

from congress_rules.elections.franchise.values import member, own_id, truth
from congress_rules.logic import described
from congress_rules.logic.attributes import a_day

__all__ = ["Voter"]


@attrs.frozen(kw_only=True)
class Voter:
    """One person. `id` is the caller's own; it need be no identity number, and better is none.

    Of a deprivation of political rights (剥夺政治权利) for a term, and only then, `deprived_until` is the last day.
    `suspended_by` is who decided that a person in custody may not vote meanwhile (停止行使选举权利). An incapacity
    (无行为能力) counts where the election committee confirmed it. `household` is where the household is registered
    (户口), `residence` where the person lives, seen from it. The later attributes matter to where and how somebody
    registers only.

    Raise `TypeError` or `ValueError` for what is no such value.
    """

    id: str = own_id("选民", "voter")

    # The right to vote
    born: date | None = attrs.field(
        default=None, validator=optional(a_day), repr=False, metadata=described("出生日期", "day of birth")
    )
    citizen: bool | None = truth("具有中华人民共和国国籍", "citizen of the People's Republic")
    deprivation: str | None = member("剥夺政治权利", "deprivation of political rights", "deprivation")
    deprived_until: date | None = attrs.field(
        default=None,
        validator=optional(a_day),
        repr=False,
        metadata=described("剥夺政治权利的最后一日", "last day of the deprivation"),
    )
    custody: str | None = member("刑罚或者强制措施", "sentence or custody", "custody")
    suspended_by: str | None = member("停止行使选举权利的决定机关", "who suspended the right", "suspension")
    serious_case: bool | None = truth("严重刑事犯罪案", "serious criminal case")
    incapacity: str | None = member("无行为能力", "incapacity", "incapacity")
    incapacity_confirmed: bool | None = truth("经选举委员会确认", "confirmed by the election committee")

    # Where the voter belongs
    household: str | None = member("户口", "household", "household")
    residence: str | None = member("现居住地", "residence", "residence")
    occupation: str | None = member("身份", "occupation", "occupation")
    employer: str | None = member("工作单位的隶属", "employer", "employer")
    unit_seat: str | None = member("单位驻地", "seat of the unit", "unit_seat")
    residence_confirmed: bool | None = truth("居住地已确认选民资格", "qualification confirmed at the residence")
    awaiting_rehousing: bool | None = truth("整村拆迁尚未回迁", "village demolished, not rehoused")
    resident_since: date | None = attrs.field(
        default=None,
        validator=optional(a_day),
        repr=False,
        metadata=described("在本市居住的起始日", "living here since"),
    )
    work_permit: bool | None = truth("已取得工作居住证", "work residence permit")
    voted_last_time: bool | None = truth("在本市参加过上一届选举", "took part here last time")
    present: bool | None = truth("选举期间在当地", "here during the election")
    roots: str | None = member("原籍或者出国前居住地", "native place or residence before leaving", "roots")

    # What the voter asks for, and what others decided
    asks: bool | None = truth("本人要求", "on the voter's own request")
    can_return: bool | None = truth("能回户口所在地", "able to return to the household")
    joint_decision: bool | None = truth(
        "选举委员会和执行机关共同决定", "decided by the committee and the custodial organ together"
    )
    unit_agreed: bool | None = truth("与有关单位协商决定参加", "taking part was agreed with the unit")
    immobile: bool | None = truth("行动不便或者居住分散且交通不便", "cannot move, or lives scattered and hard to reach")
    away: bool | None = truth("选举期间外出", "away during the election")
    proxy_approved: bool | None = truth("书面委托经选举委员会同意", "written proxy with the committee's consent")
