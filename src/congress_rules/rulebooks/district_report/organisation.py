"""Who may hold which role, what officers may attend and read, what they are given, and what comes back each year."""

from typing import Final

import attrs

from congress_rules.law import Recurrence
from congress_rules.logic import (
    UNREGULATED,
    Clause,
    Count,
    Input,
    Number,
    Row,
    Term,
    any_of,
    described,
    field,
)
from congress_rules.policies import EligibilityPolicy, Measure, RewardPolicy
from congress_rules.publicity import DESIGNATED_SINCE, DESIGNATIONS, HOLDER_DAY, ROLE, Designation, Holder
from congress_rules.rulebooks.district_report.text import cite
from congress_rules.texts import Text

__all__ = [
    "ENTITLEMENTS",
    "RECURRENCES",
    "DistrictDocument",
    "DistrictDocuments",
    "DistrictEntitlement",
    "DistrictMeeting",
    "DistrictMeetings",
    "DistrictRoles",
]

_YES, _NO = True, False


def _held(*roles: str) -> Term[int]:
    names = Text("兼任的职务", "roles held: ") + Text("", ", ".join(roles))
    return Count(of=DESIGNATIONS, where=ROLE.one_of(*roles), id=f"held.{'-'.join(roles)}", name=names)


@attrs.frozen(kw_only=True)
class DistrictRoles(EligibilityPolicy[Holder]):
    """Which roles go together: of the leading group, of correspondents, of the full-time officer."""

    id: str = "roles"
    name: Text = attrs.field(default=Text("职务相符", "roles that go together"))

    def day(self) -> Input:
        """Give the day on which the roles are held."""
        return HOLDER_DAY

    def clauses(self) -> tuple[Clause, ...]:
        """List what each role presupposes."""
        return (
            _presupposes("group_head", "1(1)", "executive_vice_chair"),
            _presupposes("group_deputy", "1(1)", "office_head", "publicity_head"),
            _presupposes("correspondent", "2(1)", "part_time_officer"),
            _presupposes("full_time_officer", "2(1)", "office_deputy_director"),
        )


def _presupposes(role: str, cited: str, *roles: str) -> Clause:
    name = Text("职务要求：", "what the role asks for: ") + Text(role, role.replace("_", " "))
    when = any_of(_held(role).equals(0), _held(*roles).at_least(1))
    return Clause(id=role, name=name, when=when, basis=cite(cited))


@attrs.frozen(kw_only=True)
class DistrictMeeting:
    """A meeting of the standing committee's organs."""

    party_group: bool | None = attrs.field(default=None, metadata=described("党组会议", "a meeting of the Party group"))
    appointments: bool | None = attrs.field(
        default=None, metadata=described("涉及人事任免", "on appointments and removals")
    )


@attrs.frozen(kw_only=True)
class DistrictDocument:
    """A document."""

    classified: bool | None = attrs.field(default=None, metadata=described("涉密", "classified"))


_PARTY_GROUP: Final = field(DistrictMeeting, lambda meeting: meeting.party_group)
_APPOINTMENTS: Final = field(DistrictMeeting, lambda meeting: meeting.appointments)
_CLASSIFIED: Final = field(DistrictDocument, lambda document: document.classified)


@attrs.frozen(kw_only=True)
class DistrictMeetings(EligibilityPolicy[DistrictMeeting]):
    """Which meetings officers sit in on: all but those of the Party group on appointments and removals."""

    id: str = "meetings"
    name: Text = attrs.field(default=Text("列席会议", "sitting in on a meeting"))

    def clauses(self) -> tuple[Clause, ...]:
        """List the one exception."""
        name = Text("不属人事任免的党组会议", "not of the Party group on appointments")
        when = any_of(_PARTY_GROUP.equals(_NO), _APPOINTMENTS.equals(_NO))
        return (Clause(id="open-to-officers", name=name, when=when, basis=cite("2(1)")),)


@attrs.frozen(kw_only=True)
class DistrictDocuments(EligibilityPolicy[DistrictDocument]):
    """Which documents officers may read and copy: all but classified ones."""

    id: str = "documents"
    name: Text = attrs.field(default=Text("阅读复制文件", "reading and copying a document"))

    def clauses(self) -> tuple[Clause, ...]:
        """List the one exception."""
        name = Text("不涉密", "not classified")
        return (Clause(id="unclassified", name=name, when=_CLASSIFIED.equals(_NO), basis=cite("2(1)")),)


@attrs.frozen(kw_only=True)
class DistrictEntitlement(RewardPolicy[Designation]):
    """What an officer of a role is given: so many of one thing, which is a measure of its own.

    A `number` of `UNREGULATED` says that the text gives no exact one.
    """

    role: str
    number: Number = attrs.field(default=UNREGULATED)

    def day(self) -> Input:
        """Give the first day of the designation."""
        return DESIGNATED_SINCE

    def rows(self) -> tuple[Row[Number], ...]:
        """Give it to the role, and nothing of it to others."""
        role, others = ROLE.equals(self.role), Text("其他职责", "other roles")
        return (
            Row(id="entitled", name=self.name, when=role, value=self.number, basis=cite("2(1)")),
            Row(id="others", name=others, when=ROLE.is_not(self.role), value=0, basis=cite("2(1)")),
        )


def _given(name: str, title: Text, role: str, number: Number = 1) -> DistrictEntitlement:
    return DistrictEntitlement(id=name, name=title, measure=Measure(name, title), role=role, number=number)


_FULL, _PART = "full_time_officer", "part_time_officer"

ENTITLEMENTS: Final = (
    _given("laptop", Text("笔记本电脑", "laptop"), _FULL),
    _given("camera", Text("数码相机", "digital camera"), _FULL),
    _given("periodicals", Text("近十种报刊", "nearly ten periodicals"), _FULL, UNREGULATED),
    _given("subscription", Text("杂志订阅", "magazine subscription"), _PART),
    _given("carriers", Text("省级信息载体电子版", "provincial carriers in electronic form"), _PART),
)
"""What officers are given."""

RECURRENCES: Final = (
    Recurrence(
        id="education-page",
        name=Text("每月普法专版", "law-education page a month"),
        rule="FREQ=MONTHLY;BYMONTHDAY=-1",
        basis=cite("1(3)"),
        anywhere=True,
    ),
    Recurrence(
        id="publicity-day",
        name=Text("法制宣传日", "legal publicity day"),
        rule="FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=4",
        basis=cite("1(3)"),
        anywhere=False,
    ),
)
"""What comes back each month and each year."""
