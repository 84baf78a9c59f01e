"""Test honours: who is proposed and on which grounds, and what was decided beside it."""

from datetime import date
from itertools import permutations
from typing import Any

import attrs
import pytest

from congress_rules.law import Period
from congress_rules.logic import Decision, Row
from congress_rules.policies import Facet, Member, Taxonomy
from congress_rules.publicity import UNIT_KIND, AdmissionPolicy, Person, Unit
from tests.publicity.entries import TOWN, awarded, designated, judged, submitted
from tests.publicity.prizes import BOOK, CITED, COURT, HONOURS, LEDGER, NAME, Best, Star, assess, proposal, proposals

# Proposals


def test_everybody_is_a_candidate():
    """Every unit and every person is listed for each honour that it may have, with its decision."""
    assert {
        ("best", "town"): (True, None, True),
        ("best", "court"): (False, None, False),
        ("star", "p"): (True, None, True),
        ("star", "q"): (None, None, None),
        ("star", "r"): (None, None, None),
    } == proposals(assess())


@pytest.mark.parametrize(("granted", "expected"), [(True, (True, True)), (False, (None, None)), (None, (True, True))])
def test_what_is_presupposed_is_what_was_decided_or_proposed(granted: bool | None, expected: object):  # noqa: FBT001
    """Whether the unit has its honour is what was decided on it and, while nothing was, what is proposed."""
    awards = () if granted is None else (awarded("w", "best", "town", granted=granted),)
    found = proposal(assess(awards=awards), "star", "p")
    assert expected == (found.proposed, found.stands)
    assert (granted is not False) is found.candidate.unit_honoured


def test_an_honour_that_presupposes_none():
    """Where no honour is presupposed, nothing is known of one."""
    book = attrs.evolve(BOOK, honours=(Star(presupposes=None), Best()))
    assert {None} == {each.candidate.unit_honoured for each in assess(book).honours}


def test_outsiders_are_no_candidates():
    """A unit that is known to be outside is no candidate, nor are its people; where it is not known, they are."""

    class Courts(AdmissionPolicy):
        """Leave towns out."""

        def participant_rows(self) -> tuple[Row[str], ...]:
            kinds = "township_presidium", "court"
            return tuple(Row(id=kind, when=UNIT_KIND.equals(kind), value=kind, basis=CITED) for kind in kinds)

    kinds = Facet(id="unit_kind", name=NAME, members=(Member("township_presidium", NAME), Member("court", NAME)))
    book = attrs.evolve(
        BOOK,
        taxonomy=Taxonomy((HONOURS, kinds)),
        admission=Courts(id="admission", name=NAME, outside=("township_presidium",)),
    )
    found = assess(book, units=(TOWN, COURT, Unit(id="bare")), people=(*LEDGER.people, Person(id="b", unit="bare")))
    assert ["bare", "court", "b", "q", "r"] == [each.account for each in found.honours]


def test_judgements_are_of_the_period():
    """A judgement for the period counts; one for another period says nothing."""
    merit = judged("j", "merit", "q")
    assert True is proposal(assess(judgements=(merit,)), "star", "q").proposed
    other = attrs.evolve(merit, period=Period.year(2023))
    assert None is proposal(assess(judgements=(other,)), "star", "q").proposed
    refused = attrs.evolve(merit, value=False)
    assert False is proposal(assess(judgements=(refused,)), "star", "q").proposed


def test_free_python_may_propose():
    """A policy of an author's own may decide otherwise; its clauses still say what they ask."""

    class Nobody(Best):
        """Propose nobody."""

        def decide(self, case: Any, **parameters: object) -> Decision[bool]:
            found = super().decide(case, **parameters)
            return attrs.evolve(found, outcome=attrs.evolve(found.outcome, value=False))

    assert {False} == {each.proposed for each in assess(attrs.evolve(BOOK, honours=(Nobody(),))).honours}
    assert (True, False, True) == (Nobody().overridden, Best().overridden, Best().resolves)


# Decisions beside proposals


@pytest.mark.parametrize(
    ("account", "granted", "expected"),
    [
        ("town", True, (True, True, True)),
        ("town", False, (True, False, False)),
        ("court", True, (False, True, True)),
        ("court", False, (False, False, False)),
    ],
)
def test_a_decision_stands_beside_the_proposal(account: str, granted: bool, expected: object):  # noqa: FBT001
    """Neither changes the other: where they part, both stand, and the decision is what counts."""
    found = assess(awards=(awarded("w", "best", account, granted=granted),))
    assert expected == proposals(found)["best", account]
    assert proposal(assess(), "best", account).decision.outcome == proposal(found, "best", account).decision.outcome


def test_the_last_decision_stands():
    """Of several decisions on one honour and account the last stands, in whatever order they are listed."""
    awards = [
        awarded(name, "best", "town", granted=granted, on=on)
        for name, granted, on in (
            ("w1", True, date(2025, 1, 20)),
            ("w0", False, date(2025, 1, 21)),
            ("w2", True, date(2025, 1, 19)),
        )
    ]
    for given in permutations(awards):
        found = proposal(assess(awards=given), "best", "town")
        assert (awards[1], False) == (found.award, found.granted)


def test_decisions_of_other_periods_do_not_count():
    """A decision for another period says nothing of this one."""
    other = awarded("w", "best", "town", granted=False, period=Period.year(2023))
    found = assess(awards=(other,))
    assert None is proposal(found, "best", "town").award
    assert ((), ()) == (found.rewards.entries, found.unused)


# Words


def test_explains_in_both_languages():
    """The grounds, the figures beside them and what was decided, by whom, when and why, are said."""
    found = proposal(assess(awards=(awarded("w", "best", "town"),)), "best", "town")
    assert [
        "town  最佳单位：是",
        "  ✓ leads：位于前列为是（《测试》第一条）",
        "  累计分1，报送0，采用1",
        "  2025-01-20 the chairpersons决定授予：on the whole",
    ] == found.explain().splitlines()
    assert [
        "town  best unit: yes",
        "  ✓ leads: in the leading places is yes (trial, art. 1)",
        "  cumulative score 1, submitted 0, adopted 1",
        "  granted by the chairpersons on 2025-01-20: on the whole",
    ] == found.explain("en").splitlines()


def test_explains_a_refusal_and_what_is_unknown():
    """What was not granted is said; a figure that is not on record is left out, and an undecided proposal says why."""
    refused = awarded("w", "star", "q", granted=False)
    found = proposal(assess(awards=(refused,), submissions=None), "star", "q")
    assert "  2025-01-20 the chairpersons决定不授予：on the whole" == found.explain().splitlines()[-1]
    assert "  not granted by the chairpersons on 2025-01-20: on the whole" == found.explain("en").splitlines()[-1]
    assert "  adopted 0" == found.explain("en").splitlines()[-2]
    assert found.explain("en").startswith("q  star: unknown (merit)")


def test_figures_may_be_left_out():
    """Where no figure is on record, there is no line of figures."""
    found = proposal(assess(), "best", "town")
    bare = attrs.evolve(found.candidate, total=None, submitted=None, adopted=None)
    assert 2 == len(attrs.evolve(found, candidate=bare).explain().splitlines())


def test_private_matters_stay_out_of_repr():
    """Neither judgements nor amounts nor reasons nor people's names are shown of a result."""
    merit = judged("j", "merit", "q", by="secret", reason="secret")
    award = awarded("w", "star", "q", by="secret", reason="secret")
    people = (*LEDGER.people, Person(id="s", name="secret"))
    assessment = assess(judgements=(merit,), awards=(award,), people=people)
    shown = [repr(each) for each in (assessment, assessment.honours, assessment.rewards, *assessment.rewards.lines)]
    assert [] == [each for each in shown if "secret" in each or "4711" in each]
    assert "4711 yuan" in assessment.rewards.explain("en")


def test_order_does_not_matter():
    """The same records in another order make the same proposals."""
    records: dict[str, list[Any]] = {
        "units": [TOWN, COURT],
        "people": list(LEDGER.people),
        "awards": [awarded("w", "best", "town"), awarded("v", "star", "q", granted=False)],
        "judgements": [judged("j", "merit", "q"), judged("k", "merit", "p", value=False)],
        "designations": [designated("d", "p"), designated("e", "q", unit=COURT)],
        "submissions": [submitted("s1", authors=("p",)), submitted("s2")],
    }
    one, other = assess(**records), assess(**{name: each[::-1] for name, each in records.items()})
    assert proposals(one) == proposals(other)
    texts = [sorted(each.explain() for each in found.honours) for found in (one, other)]
    assert texts[0] == texts[1]
