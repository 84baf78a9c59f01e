"""Put faults into two readable tables on purpose: a check names each of them, with a case that shows it."""

from datetime import date

from congress_rules.law import Authority, Instrument
from congress_rules.logic import (
    FIRST,
    Booleans,
    Days,
    DecisionTable,
    Field,
    Finding,
    FindingKind,
    Integers,
    Members,
    Row,
    Severity,
    Status,
)
from congress_rules.texts import Text

RULES = Instrument(
    id="faulty-rules",
    title=Text("有漏洞的办法", "Faulty Rules"),
    authority=Authority.HOUSE_RULE,
    contents={"1": Text("席位", "seats"), "2": Text("奖励", "prizes")},
    in_force=date(2024, 1, 1),
)
SEATS_BASIS, PRIZE_BASIS = RULES.cite("1"), RULES.cite("2")

PEOPLE = Field[int](("people",), Text("人口", "population"), Integers(0))
AREA = Field[str](("area",), Text("地区类别", "area"), Members(("urban", "rural")))
DAY = Field[date](("day",), Text("选举日", "election day"), Days(date(2024, 1, 1)))
LEVEL = Field[str](("level",), Text("级别", "level"), Members(("county", "city", "province", "nation"), ordered=True))
SIGNED = Field[bool](("signed",), Text("署名", "signed"), Booleans())

SEATS = DecisionTable(
    id="seats",
    name=Text("席位", "seats"),
    day=DAY,
    rows=[
        Row(id="small", when=PEOPLE.at_most(5000), value=5, basis=SEATS_BASIS),
        # The overlap: 5000 people are "at most 5000" and "5000 or more". The dead input: both areas are named.
        Row(
            id="middle",
            when=(PEOPLE.at_least(5000), PEOPLE.less_than(20000), AREA.one_of("urban", "rural")),
            value=7,
            basis=SEATS_BASIS,
        ),
        # The gap: 20000 people are neither "less than 20000" nor "more than 20000".
        # The later hole: nothing follows when this row ends with 2025.
        Row(id="large", when=PEOPLE.more_than(20000), value=9, basis=SEATS_BASIS, until=date(2025, 12, 31)),
    ],
)

PRIZES = DecisionTable(
    id="prizes",
    name=Text("奖励", "prizes"),
    hit=FIRST,
    rows=[
        Row(id="upper", when=LEVEL.at_least("province"), value=30, basis=PRIZE_BASIS),
        # The masked row: the nation is above the province already.
        Row(id="national", when=LEVEL.equals("nation"), value=50, basis=PRIZE_BASIS),
        # The dead row: no level is at least the city's and at most the county's.
        Row(id="middle", when=(LEVEL.at_least("city"), LEVEL.at_most("county")), value=20, basis=PRIZE_BASIS),
        Row(id="signed", when=SIGNED.equals(value=True), value=10, basis=PRIZE_BASIS),
        Row(id="unsigned", when=SIGNED.equals(value=False), value=0, basis=PRIZE_BASIS),
    ],
    otherwise=Row(id="rest", value=0, basis=PRIZE_BASIS),
)


def kinds(findings: tuple[Finding, ...]) -> list[tuple[FindingKind, tuple[str, ...]]]:
    """Give what was found, about what."""
    return [(each.kind, each.about) for each in findings]


def witness(findings: tuple[Finding, ...], kind: FindingKind) -> dict[str, object]:
    """Give the case that shows the first finding of a kind."""
    case = next(each.witness for each in findings if each.kind is kind)
    assert case is not None
    return dict(case)


def test_the_check_names_every_fault_of_the_seats() -> None:
    """The gap, the hole that opens with 2026, the overlap and the input without effect are found, and nothing else."""
    findings = SEATS.check()
    assert [
        (FindingKind.GAP, ()),
        (FindingKind.GAP, ()),
        (FindingKind.OVERLAP, ("small", "middle")),
        (FindingKind.DEAD_INPUT, ("area",)),
    ] == kinds(findings)
    assert {Severity.ERROR, Severity.WARNING} == {each.severity for each in findings}


def test_the_gaps_decide_nothing() -> None:
    """Each gap's case finds no row; the words say where the hole is, and that one opens on 1 January 2026."""
    gaps = [each for each in SEATS.check() if each.kind is FindingKind.GAP]
    assert {
        "seats: no row applies — population is 20000",
        "seats: no row applies — population is at least 20000 and election day is not before 2026-01-01",
    } == {gap.explain("en") for gap in gaps}
    for gap in gaps:
        assert gap.witness is not None
        assert SEATS.decide_on(gap.witness).status is Status.NO_ROW


def test_the_hole_opens_on_the_day_after_the_last() -> None:
    """The same district has its seats on the last day of 2025 and none on the first of 2026."""
    district = {"people": 30000, "area": "rural"}
    assert 9 == SEATS.decide_on({**district, "day": date(2025, 12, 31)}).value
    assert SEATS.decide_on({**district, "day": date(2026, 1, 1)}).status is Status.NO_ROW


def test_the_overlap_is_a_conflict() -> None:
    """Exactly 5000 people fall under two rows, which contradict each other."""
    case = witness(SEATS.check(), FindingKind.OVERLAP)
    decision = SEATS.decide_on(case)
    assert 5000 == case["people"]
    assert (Status.CONFLICT, ("small", "middle")) == (decision.status, decision.rows)


def test_the_dead_input_changes_nothing() -> None:
    """The area may be one or the other: the decision is the same."""
    case = witness(SEATS.check(), FindingKind.DEAD_INPUT)
    decisions = [SEATS.decide_on({**case, "area": area}) for area in ("urban", "rural")]
    assert decisions[0].outcome == decisions[1].outcome


def test_the_check_names_every_fault_of_the_prizes() -> None:
    """The row that can never apply, the row that another hides and the otherwise that nothing reaches are found."""
    assert [
        (FindingKind.DEAD_OTHERWISE, ("rest",)),
        (FindingKind.DEAD_ROW, ("middle",)),
        (FindingKind.MASKED_ROW, ("national",)),
    ] == kinds(PRIZES.check())


def test_the_masked_row_loses_where_it_applies() -> None:
    """The national case falls under the masked row too, and another row decides it."""
    case = witness(PRIZES.check(), FindingKind.MASKED_ROW)
    decision = PRIZES.decide_on(case)
    assert "nation" == case["level"]
    assert (30, ("upper",)) == (decision.value, decision.rows)
    special = DecisionTable(id="special", name=Text("特别", "special"), rows=PRIZES.rows[1:2])
    assert 50 == special.decide_on(case).value
