"""Test the records beside the adoptions: what they refuse, when a role is held, and what stays out of `repr`."""

from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

from congress_rules.errors import DefinitionError
from congress_rules.law import Period
from congress_rules.logic import facet_of
from congress_rules.publicity import Award, Candidate, Designation, Holder, ReportingFault, Submission, Unit
from tests.publicity.entries import DAY, OFFICE, TOWN, YEAR, awarded, designated, judged, submitted

SENT = submitted(authors=("p", "q"), genre="feature", content="other", story="s")
ROLE = designated("d", "p", since=date(2024, 4, 1), until=date(2024, 6, 30))
LATE = ReportingFault(id="f", unit=TOWN, kind="late", major=True, on=DAY)
AWARD = awarded("w", "advanced_unit", "town")
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("record", "values", "message"),
    [
        (SENT, {"id": ""}, "id must be a non-empty string, not an empty one"),
        (SENT, {"outlet": "张三"}, "outlet must be an Outlet, not str"),
        (SENT, {"unit": "张三"}, "unit must be a Unit, not str"),
        (SENT, {"submitted_on": NOON}, "submitted_on must be a day (datetime.date), not datetime"),
        (SENT, {"submitted_on": None}, "submitted_on must be a day (datetime.date), not NoneType"),
        (SENT, {"authors": "张三"}, "authors must be a tuple or list of ids, not str"),
        (SENT, {"authors": ("p", "")}, "authors[1] must be a non-empty string, not an empty one"),
        (SENT, {"genre": 1}, "genre must be a non-empty string, not int"),
        (SENT, {"content": ""}, "content must be a non-empty string, not an empty one"),
        (SENT, {"story": ["张三"]}, "story must be a non-empty string, not list"),
        (ROLE, {"person": ("张三",)}, "person must be a non-empty string, not tuple"),
        (ROLE, {"unit": None}, "unit must be a Unit, not NoneType"),
        (ROLE, {"role": ""}, "role must be a non-empty string, not an empty one"),
        (ROLE, {"since": "张三"}, "since must be a day (datetime.date), not str"),
        (ROLE, {"until": None}, "until must be a day (datetime.date), not NoneType"),
        (ROLE, {"until": NOON}, "until must be a day (datetime.date), not datetime"),
        (LATE, {"unit": "张三"}, "unit must be a Unit, not str"),
        (LATE, {"kind": 1}, "kind must be a non-empty string, not int"),
        (LATE, {"major": 1}, "major must be True or False, not int"),
        (LATE, {"on": None}, "on must be a day (datetime.date), not NoneType"),
        (AWARD, {"honour": ""}, "honour must be a non-empty string, not an empty one"),
        (AWARD, {"account": None}, "account must be a non-empty string, not NoneType"),
        (AWARD, {"period": 2024}, "period must be a Period, not int"),
        (AWARD, {"granted": "张三"}, "granted must be True or False, not str"),
        (AWARD, {"granted": None}, "granted must be True or False, not NoneType"),
        (AWARD, {"by": ""}, "by must be a non-empty string, not an empty one"),
        (AWARD, {"on": "张三"}, "on must be a day (datetime.date), not str"),
        (AWARD, {"reason": ["张三"]}, "reason must be a non-empty string, not list"),
    ],
)
def test_errors_show_no_value(record: Any, values: dict[str, Any], message: str):
    """What a record cannot hold is refused by the attribute and the class found; the value itself is not shown."""
    with pytest.raises((TypeError, ValueError)) as caught:
        attrs.evolve(record, **values)
    assert (message,) == caught.value.args


def test_unknown_by_default():
    """What is not given is unknown, never zero, never false, never none; a role has not ended."""
    sent = Submission(id="s", outlet=OFFICE, submitted_on=DAY, unit=TOWN)
    role = Designation(id="d", unit=TOWN, person="p", since=DAY)
    fault = ReportingFault(id="f", unit=TOWN, on=DAY)
    assert [None] * 4 == [sent.authors, sent.genre, sent.content, sent.story]
    assert (None, date.max, None, None) == (role.role, role.until, fault.kind, fault.major)


def test_lists_become_tuples():
    """Several authors may come as a list; none at all is told from unknown."""
    given: list[Any] = [["p", "q"], ("p", "q"), [], (), None]
    assert [("p", "q"), ("p", "q"), (), (), None] == [attrs.evolve(SENT, authors=each).authors for each in given]


def test_accounts_and_days():
    """Each record goes to an account, and is governed by its own day; an award by the last day of its period."""
    assert ("town", DAY) == (SENT.account, SENT.day)
    assert ("town", date(2024, 4, 1), ("p",)) == (ROLE.account, ROLE.day, ROLE.authors)
    assert "town" == LATE.account
    assert date(2024, 12, 31) == AWARD.day
    assert date(2024, 2, 29) == attrs.evolve(AWARD, period=Period.month(2024, 2)).day
    assert date(2023, 2, 28) == attrs.evolve(AWARD, period=Period.month(2023, 2)).day


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2024, 3, 31), False),
        (date(2024, 4, 1), True),
        (date(2024, 6, 30), True),
        (date(2024, 7, 1), False),
    ],
)
def test_a_role_is_held_from_its_first_day_to_its_last(day: date, holds: bool):  # noqa: FBT001
    """Both days are included; one that has not ended is held for good."""
    assert holds is ROLE.holds_on(day)
    assert (day >= ROLE.since) is attrs.evolve(ROLE, until=date.max).holds_on(day)


def test_a_role_does_not_end_before_it_begins():
    """A role of one day is one; one that ends the day before is refused, without the person."""
    assert attrs.evolve(ROLE, until=ROLE.since).holds_on(ROLE.since)
    with pytest.raises(DefinitionError) as caught:
        attrs.evolve(ROLE, until=date(2024, 3, 31), person="secret")
    expected = "designation 'd':\n  2024-03-31 is not a day not before since (2024-04-01) @ until"
    assert expected == str(caught.value)


def test_people_and_reasons_stay_out_of_repr():
    """Neither authors nor designated people, neither who decided nor why is shown."""
    sent = attrs.evolve(SENT, authors=("secret",))
    role = attrs.evolve(ROLE, person="secret")
    award = attrs.evolve(AWARD, by="secret", reason="secret")
    holder = Holder(account="town", on=DAY, unit=TOWN, designations=(role,))
    judgement = judged("j", "quality", "town", value="secret", by="secret", reason="secret")
    candidate = Candidate(account="town", on=DAY, period=YEAR, designations=(role,), judgements=(judgement,))
    shown = [repr(each) for each in (sent, role, award, holder, candidate, judgement)]
    assert [] == [each for each in shown if "secret" in each]
    assert "granted=True" in shown[2]


def test_described_for_rules():
    """Every attribute that a rule may test has its facet, in the taxonomy's words."""
    facets = {noun: {each.name: facet_of(each) for each in attrs.fields(noun)} for noun in (Submission, Designation)}
    assert ("genre", "content") == (facets[Submission]["genre"], facets[Submission]["content"])
    assert "role" == facets[Designation]["role"]
    assert ("fault", "honour") == (facet_of(attrs.fields(ReportingFault).kind), facet_of(attrs.fields(Award).honour))
    assert ("category", "category") == tuple(facet_of(attrs.fields(each).category) for each in (Holder, Candidate))


def test_holders_and_candidates():
    """Whoever is asked is asked on a day; all that is not stated of them is unknown."""
    holder, candidate = Holder(account="p", on=DAY), Candidate(account="p", on=YEAR.last, period=YEAR)
    assert (DAY, YEAR.last) == (holder.day, candidate.day)
    assert (None, None, None) == (holder.unit, holder.category, holder.designations)
    assert (None, None, None, None, None) == (
        candidate.faults,
        candidate.leading,
        candidate.unit_honoured,
        candidate.total,
        candidate.submitted,
    )
    assert () == candidate.judgements


def test_frozen():
    """Records are values: they do not change, and equal ones are one."""
    for record in (SENT, ROLE, LATE, AWARD):
        assert 1 == len({record, attrs.evolve(record)})
        assert record != attrs.evolve(record, id="other")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        SENT.unit = Unit(id="x")  # type: ignore[misc]
