"""Test articles 4 and 11 of the Interim Measures row by row: who takes part, and from which day."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules import rulebooks
from congress_rules.errors import NotInForceError
from congress_rules.law import Authority
from congress_rules.logic import Status
from congress_rules.publicity import Ledger, Unit
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.publicity.entries import TOWN, YEAR, assess, category, cited, in_bulletin, in_media, reading, refused, scored

READINGS = {each.id: each for each in INTERIM_MEASURES.readings}
BOTH = reading(d2_4_enforcement="both")


def unit(kind: str | None, *, enforcement: bool | None = None) -> Unit:
    """Give a unit of a kind."""
    return Unit(id="unit", kind=kind, enforcement=enforcement)


def test_d2_is_a_house_rule():
    """A district can make no local regulation: its measures are a house rule."""
    assert Authority.HOUSE_RULE == INTERIM_MEASURES.instrument.authority
    assert "《人大宣传信息工作奖励暂行办法》第九条" == INTERIM_MEASURES.instrument.cite("9").full()


# D2.4: who takes part


@pytest.mark.parametrize(
    ("kind", "expected", "provision"),
    [
        ("township_presidium", "townships-streets", "4(1)"),
        ("street_work_committee", "townships-streets", "4(1)"),
        ("standing_committee_body", "organs", "4(2)"),
        ("working_committee", "organs", "4(2)"),
        ("government_department", "government-justice", "4(3)"),
        ("court", "government-justice", "4(3)"),
        ("procuratorate", "government-justice", "4(3)"),
        ("vertically_managed", "enforcement", "4(4)"),
        ("deputies", "deputies", "4(5)"),
        ("other", "outside", "4"),
    ],
)
def test_d2_4_categories(kind: str, expected: str, provision: str):
    """Each kind of unit belongs to the category that names it; its functions matter to institutions alone."""
    for enforcement in (None, True, False):
        decision = category(unit(kind, enforcement=enforcement))
        assert expected == decision.value
        assert [provision] == [basis.key for ground in decision.grounds for basis in ground.basis]


def test_d2_4_has_five_categories():
    """There are five categories, in the order of the article; every kind of unit is in one of them or outside."""
    values = [row.value for row in INTERIM_MEASURES.admission.participant_rows()]
    assert ["townships-streets", "organs", "government-justice", "enforcement", "deputies"] == list(
        dict.fromkeys(values)
    )
    assert 11 == len(INTERIM_MEASURES.taxonomy.facet("unit_kind").members)
    named = {basis.key for each in INTERIM_MEASURES.taxonomy.facet("unit_kind").members for basis in each.basis}
    assert {"4(1)", "4(2)", "4(3)", "4(4)", "4(5)"} == named


def test_d2_4_deputies_of_four_levels():
    """The fifth category is of the deputies to the provincial, city, district and township congresses."""
    subject = INTERIM_MEASURES.instrument.cite("4(5)").subject
    assert subject is not None
    assert "provincial, city, district and township deputies" == subject.en
    assert [(6, ("9(2)(iii)",))] == scored(in_media("city", "newspaper", unit=unit("deputies")))


def test_d2_4_institution_with_enforcement_functions():
    """A district institution takes part when it has administrative enforcement functions."""
    decision = category(unit("institution", enforcement=True))
    assert ("enforcement", ("enforcement",)) == (decision.value, decision.rows)
    assert "  ✓ 执法事业单位、条管单位" in decision.explain()
    assert "art. 4(4)" in decision.explain("en")


def test_d2_4_institution_without_enforcement_functions():
    """Without them it is outside, and its pieces are set aside on article 4, in both languages."""
    adoption = in_media("city", "newspaper", unit=unit("institution", enforcement=False))
    found = refused(adoption)
    assert ("admission", ("participates",), ["4"]) == (found.stage, found.rules, cited(found))
    assert "✗ 属于参加范围" in found.explain()
    assert "《人大宣传信息工作奖励暂行办法》第四条" in found.explain()
    assert "✗ within the scope" in found.explain("en")
    assert "art. 4)" in found.explain("en")


def test_d2_4_institution_of_unknown_functions():
    """Unknown is not no: the decision waits, and says for what."""
    unknown = unit("institution")
    assert Status.UNKNOWN == category(unknown).status
    found = refused(in_media("city", "newspaper", unit=unknown))
    assert found.decision is not None
    assert (Status.UNKNOWN, ("unit.enforcement",)) == (found.decision.status, found.decision.needs)
    assert "（行政执法职能）" in found.explain()
    assert "(enforcement functions)" in found.explain("en")


@pytest.mark.parametrize(
    ("enforcement", "alone", "both"),
    [(True, Status.DECIDED, "enforcement"), (False, Status.DECIDED, "outside"), (None, Status.DECIDED, None)],
)
def test_d2_4_vertically_managed(enforcement: bool | None, alone: Status, both: str | None):  # noqa: FBT001
    """A vertically managed body takes part in any case, or, where functions limit it too, only with them."""
    body = unit("vertically_managed", enforcement=enforcement)
    assert (alone, "enforcement") == attrs.astuple(category(body).outcome)[:2]
    decision = category(body, book=BOTH)
    assert both == (decision.value if decision.decided else None)
    assert (enforcement is None) == (decision.status is Status.UNKNOWN)


def test_d2_4_vertically_managed_pieces():
    """The reading decides whether the pieces of a body without such functions count."""
    adoption = in_media("city", "newspaper", unit=unit("vertically_managed", enforcement=False))
    assert [(6, ("9(2)(iii)",))] == scored(adoption)
    assert ["4"] == cited(refused(adoption, BOTH))


@pytest.mark.parametrize("enforcement", [None, True, False])
def test_d2_4_reading_leaves_institutions_alone(enforcement: bool | None):  # noqa: FBT001
    """Both readings limit the institutions."""
    institution = unit("institution", enforcement=enforcement)
    assert category(institution).outcome == category(institution, book=BOTH).outcome


@pytest.mark.parametrize("kind", ["other", "deputies"])
def test_d2_4_functions_admit_nobody_else(kind: str):
    """Enforcement functions matter to no other kind."""
    categories = {category(unit(kind, enforcement=each)).value for each in (None, True, False)}
    assert {"outside" if kind == "other" else kind} == categories


def test_d2_4_unknown_kind():
    """A unit of an unknown kind may take part: its pieces wait, and it is not ranked as if it did."""
    assessment = assess(in_media("city", "newspaper", unit=unit(None)))
    (found,) = assessment.set_aside
    assert found.decision is not None
    assert (Status.UNKNOWN, ("unit.kind", "unit.enforcement")) == (found.decision.status, found.decision.needs)
    assert ({}, ("unit",)) == (assessment.totals, assessment.unplaced)


def test_d2_4_only_participants_are_ranked():
    """A participant without a piece stands at zero; a unit outside does not stand at all."""
    units = (TOWN, unit("other"), Unit(id="body", kind="vertically_managed", enforcement=False))
    ledger = Ledger(units=units)
    assert {"town": 0, "body": 0} == INTERIM_MEASURES.assess(ledger, YEAR).totals
    assert {"town": 0} == BOTH.assess(ledger, YEAR).totals


def test_d2_4_reading():
    """The question, its two answers and the provision are data, and results that admit pieces list it."""
    found = READINGS["d2-4-enforcement"]
    assert (["institutions-only", "both"], "institutions-only") == (list(found.options), found.choice)
    assert "4(4)" == found.basis.key
    body = unit("vertically_managed", enforcement=False)
    assert "d2-4-enforcement" in {each.id for each in assess(in_media("city", "newspaper", unit=body)).readings}


# D2.11: entry into force


@pytest.mark.parametrize("adoption", [in_bulletin(), in_media("city", "newspaper")], ids=["bulletin", "media"])
def test_d2_11_first_day(adoption: Any):
    """A piece of 1 April 2024 counts, one of 31 March does not; the reason cites the article in both languages."""
    assert 1 == len(scored(attrs.evolve(adoption, adopted_on=date(2024, 4, 1))))
    found = refused(attrs.evolve(adoption, adopted_on=date(2024, 3, 31)))
    assert (("in-force",), ["11(2)"]) == (found.rules, cited(found))
    assert "✗ 办法已施行" in found.explain()
    assert "第十一条第二项" in found.explain()
    assert "2024-03-31 → 2024-04-01" in found.explain("en")
    assert "art. 11(2)" in found.explain("en")


def test_d2_11_day_is_a_parameter():
    """Another day of April can be taken."""
    book = attrs.evolve(
        INTERIM_MEASURES, admission=attrs.evolve(INTERIM_MEASURES.admission, in_force=date(2024, 4, 15))
    )
    assert date(2024, 4, 15) == book.in_force
    assert ("in-force",) == refused(in_bulletin(adopted_on=date(2024, 4, 14)), book).rules
    assert [(2, ("9(1)",))] == scored(in_bulletin(adopted_on=date(2024, 4, 15)), book=book)


def test_d2_11_no_day():
    """Without a day nothing is asked, which an author may want for a trial."""
    book = attrs.evolve(INTERIM_MEASURES, admission=attrs.evolve(INTERIM_MEASURES.admission, in_force=None))
    assert [(2, ("9(1)",))] == scored(in_bulletin(adopted_on=date(2024, 1, 1)), book=book)
    assert book.in_force is None


def test_d2_11_rulebook():
    """The rulebook can be had from that day on, not before."""
    assert INTERIM_MEASURES == rulebooks.get("interim-measures", on=date(2024, 4, 1))
    with pytest.raises(NotInForceError, match="interim-measures is in force from 2024-04-01, not on 2024-03-31"):
        rulebooks.get("interim-measures", on=date(2024, 3, 31))


def test_d2_11_reading():
    """The day is a reading that a parameter sets; results that admit pieces, or set some aside for it, list it."""
    found = READINGS["d2-11-day"]
    assert ("first-of-april", "11(2)", "in_force") == (found.choice, found.basis.key, found.parameter)
    for day in (date(2024, 3, 31), date(2024, 4, 1)):
        assert "d2-11-day" in {each.id for each in assess(in_bulletin(adopted_on=day)).readings}
