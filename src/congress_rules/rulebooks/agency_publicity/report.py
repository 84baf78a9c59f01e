"""The report of a food and drug agency on the first half of 2024: who leads, what is owed, outreach, training."""

from typing import Final, Literal

import attrs

from congress_rules.law import Authority, Instrument, Window
from congress_rules.logic import Clause, Count, Input, Row, any_of, described, field
from congress_rules.policies import EligibilityPolicy, Facet, Rulebook, Taxonomy
from congress_rules.publicity import DESIGNATIONS, HOLDER_DAY, ROLE, UNIT_KIND, Holder, WorkQuota, required_of
from congress_rules.texts import Text

__all__ = [
    "AGENCY_PUBLICITY",
    "AgencyContact",
    "AgencyContacts",
    "AgencyDesignated",
    "AgencyPublicity",
    "AgencyRoles",
    "AgencyTasks",
    "AgencyTraining",
    "AgencyTrainings",
]

INSTRUMENT: Final = Instrument(
    id="agency-publicity",
    title=Text("食药监分局信息宣传汇报", "Report of a food and drug agency on publicity and information"),
    authority=Authority.HOUSE_RULE,
    contents={
        "1": Text("组织领导", "organisation"),
        "2": Text("任务与考核", "tasks and assessment"),
        "3": Text("宣传活动", "outreach"),
        "4": Text("队伍建设", "training of officers"),
    },
)
cite = INSTRUMENT.cite


TAXONOMY: Final = Taxonomy(
    (
        Facet.of(
            "unit_kind",
            Text("单位类别", "kind of unit"),
            ("agency", "分局", "agency"),
            ("section", "科室", "section"),
        ),
        Facet.of(
            "role",
            Text("职责", "role"),
            ("deputy_director", "副局长", "deputy director"),
            ("office_deputy_head", "办公室副职", "deputy head of the office"),
            ("section_head", "科室负责人", "section head"),
            ("group_head", "领导小组组长", "head of the leading group"),
            ("group_deputy", "领导小组副组长", "deputy head of the leading group"),
            ("group_member", "领导小组成员", "member of the leading group"),
            ("information_person", "专人负责信息和新闻", "designated person for information and news"),
        ),
        Facet.of(
            "outreach_kind",
            Text("活动类别", "kind of outreach"),
            ("television", "电视节目", "television programmes"),
            ("newspaper", "报纸报道", "newspaper reports"),
            ("superior", "上级网站简报信息", "items to the sites and bulletin of the superior agencies"),
            ("meeting", "会议暨培训", "training meetings"),
            ("talk", "座谈式培训", "talks"),
            ("campaign", "宣传活动", "publicity campaigns"),
            ("visit", "进学校社区企业", "visits to schools, communities and firms"),
            ("staff", "宣传人员", "person-times of publicity staff"),
            ("board", "宣传版", "exhibition boards"),
            ("banner", "横幅", "banners"),
            ("notice", "公示栏", "notice boards"),
            ("leaflet", "宣传单", "leaflets"),
            ("poster", "宣传画承诺书", "posters and pledges"),
        ),
    )
)


@attrs.frozen(kw_only=True)
class AgencyRoles(EligibilityPolicy[Holder]):
    """Part 1: who may lead the group, be its deputy head, or a member."""

    id: str = "roles"
    name: Text = attrs.field(default=Text("领导小组职务相符", "roles of the leading group"))

    def day(self) -> Input:
        """Give the day on which the roles are held."""
        return HOLDER_DAY

    def clauses(self) -> tuple[Clause, ...]:
        """List what each role presupposes."""
        pairs = {"head": "deputy_director", "deputy": "office_deputy_head", "member": "section_head"}
        return tuple(self._clause(f"group_{role}", asked) for role, asked in pairs.items())

    def _clause(self, role: str, asked: str) -> Clause:
        names = {each.id: each.name for each in TAXONOMY.facet("role").members}
        when = any_of(_held(role, names[role]).equals(0), _held(asked, names[asked]).at_least(1))
        return Clause(id=role, name=names[role], when=when, basis=cite("1"))


def _held(role: str, name: Text) -> Count:
    return Count(of=DESIGNATIONS, where=ROLE.equals(role), id=f"held.{role}", name=name)


@attrs.frozen(kw_only=True)
class _AgencyQuota(WorkQuota):
    """A quota of units of one kind; others owe nothing."""

    by: Literal["unit", "person"] = "unit"
    window: Window = Window.HALF
    least: int
    whom: str
    cited: str

    def rows(self) -> tuple[Row[int], ...]:
        """Require the number of the units."""
        return required_of(UNIT_KIND.equals(self.whom), self.least, self.name, cite(self.cited))


@attrs.frozen(kw_only=True)
class AgencyDesignated(_AgencyQuota):
    """Part 1: the agency has one person for information and news."""

    id: str = "information-person"
    name: Text = attrs.field(default=Text("专人负责信息", "designated person"))
    of: Literal["submissions", "adoptions", "designations"] = "designations"
    least: int = 1
    whom: str = "agency"
    cited: str = "1"

    def clauses(self) -> tuple[Clause, ...]:
        """Count the role."""
        when = ROLE.equals("information_person")
        return (Clause(id="person", name=self.name, when=when, basis=cite("1")),)


@attrs.frozen(kw_only=True)
class AgencyTasks(_AgencyQuota):
    """Part 2: what each section has signed to submit in a half-year; the report does not give the number."""

    id: str = "tasks"
    name: Text = attrs.field(default=Text("科室报送任务", "tasks of sections"))
    of: Literal["submissions", "adoptions", "designations"] = "submissions"
    whom: str = "section"
    cited: str = "2"


@attrs.frozen(kw_only=True)
class AgencyContact:
    """An outlet of the media: whether it was visited, and whether its contacts are in the directory."""

    visited: bool | None = attrs.field(default=None, metadata=described("已走访", "visited"))
    listed: bool | None = attrs.field(default=None, metadata=described("已列入联系名册", "in the directory"))


@attrs.frozen(kw_only=True)
class AgencyTraining:
    """What an officer took part in: meetings of the system, courses of the government's information office."""

    meetings: int | None = attrs.field(default=None, metadata=described("系统会议", "meetings of the system"))
    courses: int | None = attrs.field(default=None, metadata=described("政府培训班", "courses of the government"))


_VISITED: Final = field(AgencyContact, lambda contact: contact.visited)
_LISTED: Final = field(AgencyContact, lambda contact: contact.listed)
_MEETINGS: Final = field(AgencyTraining, lambda training: training.meetings)
_COURSES: Final = field(AgencyTraining, lambda training: training.courses)
_YES: Final = True


@attrs.frozen(kw_only=True)
class AgencyContacts(EligibilityPolicy[AgencyContact]):
    """Part 1: a named outlet is visited, and its contacts are in the directory."""

    id: str = "contacts"
    name: Text = attrs.field(default=Text("媒体联系", "contact with an outlet"))

    def clauses(self) -> tuple[Clause, ...]:
        """List both."""
        visited, listed = Text("已走访", "visited"), Text("已列入联系名册", "in the directory")
        return (
            Clause(id="visited", name=visited, when=_VISITED.equals(_YES), basis=cite("1")),
            Clause(id="listed", name=listed, when=_LISTED.equals(_YES), basis=cite("1")),
        )


@attrs.frozen(kw_only=True)
class AgencyTrainings(EligibilityPolicy[AgencyTraining]):
    """Part 4: an officer is trained, in meetings or courses."""

    id: str = "trained"
    name: Text = attrs.field(default=Text("受过培训", "trained"))

    def clauses(self) -> tuple[Clause, ...]:
        """List the one condition."""
        when = any_of(_MEETINGS.at_least(1), _COURSES.at_least(1))
        return (Clause(id="trained", name=self.name, when=when, basis=cite("4")),)


@attrs.frozen(kw_only=True)
class AgencyPublicity(Rulebook):
    """The report's rules; nothing is scored or ranked. Outreach is totalled by `outreach_totals`.

    What sections owe, and the weight of it in the agency's general assessment, are not given: who knows them makes an
    `AgencyTasks` and a `congress_rules.policies.stages.Converting`.
    """

    roles: AgencyRoles = attrs.field(factory=AgencyRoles)
    information_person: AgencyDesignated = attrs.field(factory=AgencyDesignated)
    contacts: AgencyContacts = attrs.field(factory=AgencyContacts)
    trainings: AgencyTrainings = attrs.field(factory=AgencyTrainings)


AGENCY_PUBLICITY: Final = AgencyPublicity(id="agency-publicity", instrument=INSTRUMENT, taxonomy=TAXONOMY)
"""The report on the first half of 2024."""
