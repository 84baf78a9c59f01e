"""Test the report of the agency, and the figures of both reports, by the ids of their facts."""

from datetime import date
from fractions import Fraction
from itertools import permutations

import attrs
import pytest

from congress_rules.law import Period
from congress_rules.logic import Norm
from congress_rules.policies import POINTS, Figure, Journal, Line, Measure, Rate
from congress_rules.policies.stages import Converting
from congress_rules.publicity import (
    Adoption,
    Designation,
    Holder,
    Ledger,
    Outlet,
    Outreach,
    Submission,
    Unit,
    outreach_totals,
)
from congress_rules.rulebooks import AGENCY_PUBLICITY, AgencyContact, AgencyTasks, AgencyTraining, get
from congress_rules.texts import Text

HALF = Period.half(2024, 1)
AGENCY, SECTION = Unit(id="agency", kind="agency"), Unit(id="catering", kind="section")
DAY = date(2024, 3, 15)


def holder(*roles, unit=AGENCY):
    """Give somebody with some roles."""
    held = (Designation(id=role, unit=unit, person="p", role=role, since=HALF.first) for role in roles)
    return Holder(account=unit.id, on=HALF.last, unit=unit, designations=tuple(held))


@pytest.mark.parametrize(
    ("role", "asked"),
    [("group_head", "deputy_director"), ("group_deputy", "office_deputy_head"), ("group_member", "section_head")],
)
def test_d5_1_the_leading_group(role, asked):
    """A deputy director heads it, the office's deputy head is the deputy, section heads are members."""
    assert AGENCY_PUBLICITY.roles.decide(holder(role, asked)).value is True
    assert AGENCY_PUBLICITY.roles.decide(holder(role)).value is False
    assert AGENCY_PUBLICITY.roles.decide(holder(asked)).value is True


@pytest.mark.parametrize(("roles", "missing"), [((), 1), (("information_person",), 0), (("section_head",), 1)])
def test_d5_1_a_designated_person(roles, missing):
    """The agency has one person for information and news; sections need none."""
    policy = AGENCY_PUBLICITY.information_person
    held = holder(*roles)
    found = policy.quotas(HALF, lambda _: [held, holder(unit=SECTION)], held.designations or ())
    assert [("agency", missing)] == [(each.account, each.missing) for each in found]


@pytest.mark.parametrize(
    ("visited", "listed", "fits"), [(True, True, True), (True, False, False), (False, None, False), (True, None, None)]
)
def test_d5_1_the_directory_of_contacts(visited, listed, fits):
    """A named outlet was visited and is in it."""
    found = AGENCY_PUBLICITY.contacts.decide(AgencyContact(visited=visited, listed=listed))
    assert fits is (found.value if found.decided else None)


@pytest.mark.parametrize(("done", "missing"), [(0, 2), (1, 1), (2, 0)])
def test_d5_2_tasks_of_sections(done, missing):
    """What a section signed for; the number has no default."""
    tasks = AgencyTasks(least=2).bound(AGENCY_PUBLICITY.taxonomy, (), ())
    paper = Outlet(id="paper")
    sent = [Submission(id=f"s{n}", unit=SECTION, outlet=paper, submitted_on=DAY) for n in range(done)]
    found = tasks.quotas(HALF, lambda _: [holder(unit=SECTION), holder()], sent)
    assert [("catering", missing)] == [(each.account, each.missing) for each in found]
    assert () == tasks.check()
    with pytest.raises(TypeError):
        AgencyTasks()  # type: ignore[call-arg]


def test_d5_2_the_share_in_the_general_assessment():
    """A stated weight turns points into the part of a larger assessment."""
    rule = Norm(id="share", name=Text("折算", "share"), basis=AGENCY_PUBLICITY.instrument.cite("2"))
    general = Measure("general", Text("总分", "points of the general assessment"))
    piece = Adoption(id="a", unit=SECTION, outlet=Outlet(id="paper"), adopted_on=DAY)
    journal = Journal((piece,), (Line(Rate(40, POINTS, "rates", (rule,)), "catering", piece),))
    stage = Converting[Adoption](
        id="share", rule=rule, source=POINTS, target=general, rate=Fraction(1, 20), rounding=None, day=HALF.last
    )
    assert {"catering": 2} == journal.add(stage.step(journal)).totals(general)


def activity(name, kind, count, **figures):
    """Give an activity of the agency."""
    figure = count if isinstance(count, Figure) else Figure(count)
    return Outreach(id=name, unit=AGENCY, kind=kind, on=figures.pop("on", DAY), count=figure, **figures)


ACTIVITIES = (
    activity("tv", "television", 6),
    activity("press", "newspaper", 14),
    activity("sites", "superior", Figure.over(100)),
    activity("meetings", "meeting", 2, attendances=Figure(720)),
    activity("talks", "talk", 16, attendances=Figure.about(10).times(16)),
    activity("campaign-1", "campaign", 1, materials=Figure.over(400)),
    activity("campaign-2", "campaign", 1, materials=Figure(0)),
    activity("visits", "visit", 3),
    activity("staff", "staff", 120),
    activity("boards", "board", 2),
    activity("banners", "banner", 10),
    activity("notices", "notice", 55),
    activity("leaflets", "leaflet", Figure(None)),
    activity("posters", "poster", 5000),
    activity("later", "banner", 1, on=date(2024, 7, 1)),
)
LEDGER = Ledger(units=(AGENCY, SECTION), outreach=ACTIVITIES)


def totals(ledger):
    """Total the outreach of a ledger by the report's kinds."""
    return outreach_totals(ledger.outreach, HALF, units=ledger.units, taxonomy=AGENCY_PUBLICITY.taxonomy)


TOTALS = {each.kind: each for each in totals(LEDGER).totals or ()}


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("television", "6"),
        ("newspaper", "14"),
        ("superior", "over 100"),
        ("meeting", "2"),
        ("talk", "16"),
        ("campaign", "2"),
        ("visit", "3"),
        ("staff", "120"),
        ("board", "2"),
        ("banner", "10"),
        ("notice", "55"),
        ("leaflet", "unknown"),
        ("poster", "5000"),
    ],
)
def test_d5_3_totals_by_kind(kind, said):
    """What is over n stays so, what was lost is unknown, and what came after the half-year is not in it."""
    assert said == TOTALS[kind].count.text.en
    assert AGENCY_PUBLICITY.taxonomy.facet("outreach_kind").member(kind).id == kind


def test_d5_3_attendances_and_materials():
    """720 attendances; 16 talks of 10 or so; over 400 leaflets; what is not stated is unknown."""
    assert "720" == TOTALS["meeting"].attendances.text.en
    assert "160 or so" == TOTALS["talk"].attendances.text.en
    assert "over 400" == TOTALS["campaign"].materials.text.en
    assert "agency  visit: 3; attendances unknown; materials unknown" == TOTALS["visit"].explain("en")
    row = TOTALS["superior"].to_row("en")
    assert ("over 100", 101, None) == (row["count"], row["count_least"], row["count_most"])


def test_d5_3_order_does_not_matter():
    """However the activities are listed, and by whichever unit they are done."""
    some = (*ACTIVITIES[5:7], attrs.evolve(ACTIVITIES[5], id="other", unit=SECTION))
    found = {totals(attrs.evolve(LEDGER, outreach=each)) for each in permutations(some)}
    assert [["agency", "catering"]] == [[total.unit for total in each.totals or ()] for each in found]


@pytest.mark.parametrize(
    ("figures", "said", "least", "most"),
    [
        ((Figure.over(100), Figure(14)), "over 114", 115, None),
        ((Figure.about(10), Figure(6)), "16 or so", 6, None),
        ((Figure.nearly(10), Figure(6)), "nearly 16", 6, 15),
        ((Figure.over(40), Figure.nearly(10)), "over 40", 41, None),
        ((Figure.over(40), Figure.about(10)), "over 50 or so", 41, None),
        ((Figure.over(40), Figure(None)), "unknown, at least 41", 41, None),
    ],
)
def test_d5_3_bounds_in_sums(figures, said, least, most):
    """Lower bounds, approximate numbers and upper bounds stay so, and print claims no more than is known."""
    done = [activity(f"a{number}", "talk", figure) for number, figure in enumerate(figures)]
    (total,) = totals(attrs.evolve(LEDGER, outreach=done)).totals
    assert (said, least, most) == (total.count.text.en, total.count.bounds.least, total.count.bounds.most)


def test_d5_3_what_is_not_counted():
    """A kind that the report does not have, a unit that is not listed, and one id for two are set aside."""
    done = [
        activity("a", "talk", 1),
        activity("b", "opera", 1),
        attrs.evolve(activity("c", "talk", 1), unit=Unit(id="far")),
        activity("d", "talk", 1),
        activity("d", "talk", 1),
    ]
    found = totals(attrs.evolve(LEDGER, outreach=done))
    assert ["1"] == [each.count.text.en for each in found.totals or ()]
    assert ["b", "c", "d", "d"] == [each.entry.id for each in found.set_aside]
    assert all(each.brief() for each in found.set_aside)
    assert None is totals(attrs.evolve(LEDGER, outreach=None)).totals


@pytest.mark.parametrize(
    ("meetings", "courses", "trained"), [(0, 0, False), (1, 0, True), (0, 1, True), (None, 1, True), (None, 0, None)]
)
def test_d5_4_training_of_officers(meetings, courses, trained):
    """In meetings of the system, or courses of the government."""
    found = AGENCY_PUBLICITY.trainings.decide(AgencyTraining(meetings=meetings, courses=courses))
    assert trained is (found.value if found.decided else None)
    assert AGENCY_PUBLICITY == get("agency-publicity", on=HALF.first)


def test_d1_11_figures_of_the_year():
    """14 of over 40 items were adopted: at most 14 of 41; over 20 manuscripts are at least 21."""
    assert (0, Fraction(14, 41)) == attrs.astuple(Figure(14).rate(Figure.over(40)))
    assert (True, None) == (Figure.over(20).at_least(21), Figure.over(20).at_least(22))
