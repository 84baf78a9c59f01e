"""Test articles 3 and 10 of the Interim Measures row by row: the principles, and what an honour brings."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest

from congress_rules.logic import Status
from congress_rules.policies import YUAN, Line
from congress_rules.publicity import Award, Ledger, Unit
from congress_rules.rulebooks import INTERIM_MEASURES
from congress_rules.rulebooks.interim_measures import PLAQUE
from tests.conformance.candidates import (
    FIT,
    LISTED,
    PIECE,
    RANKED,
    STREET,
    proposals,
    rewards,
    stating,
)
from tests.publicity.entries import (
    YEAR,
    assess,
    awarded,
    in_bulletin,
    in_media,
    reading,
    scored,
    submitted,
)

READINGS = {each.id: each for each in INTERIM_MEASURES.readings}


# D2.3: principles


@pytest.mark.parametrize("kind", ["party_paper", "congress_periodical", "radio"])
def test_d2_3_quality_and_effect_first(kind: str):
    """The better piece gives no less: a feature more than news, a higher level more than a lower one."""
    points = {
        (level, genre): scored(in_media(level, kind, genre))[0][0]
        for level in ("national", "provincial", "city")
        for genre in ("general_news", "feature")
    }
    assert all(points[level, "feature"] > points[level, "general_news"] for level in ("national", "provincial", "city"))
    for genre in ("general_news", "feature"):
        levels = [points[level, genre] for level in ("national", "provincial", "city")]
        assert sorted(set(levels), reverse=True) == levels
    assert scored(in_bulletin("alone"))[0][0] > scored(in_bulletin("composite"))[0][0]


def results() -> Iterator[Any]:
    """Give every line, reason, quota and proposal of an assessment with something of each."""
    amount = attrs.evolve(RANKED, rewards=stating(500).rewards)
    awards = awarded("w", "advanced_unit", "town"), awarded("v", "advanced_individual", "p")
    aside = attrs.evolve(PIECE, id="e2", adopted_on=date(2024, 3, 31))
    ledger = Ledger(
        **{**FIT, "adoptions": (PIECE, aside), "awards": awards, "submissions": (submitted(),), "outlets": ()}
    )
    ledger = attrs.evolve(ledger, outlets=(PIECE.outlet,))
    assessment = amount.assess(ledger, YEAR)
    yield from (*assessment.journal.lines, *assessment.set_aside, *assessment.quotas, *assessment.honours)
    yield from (*assessment.submissions.set_aside, *assessment.rewards.lines, *amount.assess(Ledger(), YEAR).set_aside)


def test_d2_3_open():
    """Everything that comes out explains itself in both languages, with the provision on which it rests."""
    explained = [(each.explain(), each.explain("en")) for each in results()]
    assert 10 < len(explained)
    assert [] == [zh for zh, _ in explained if "第" not in zh or "条" not in zh]
    assert [] == [en for _, en in explained if "art. " not in en]


def test_d2_3_fair():
    """The same piece gives every unit that takes part the same."""
    kinds = ("township_presidium", "street_work_committee", "court", "government_department", "deputies")
    pieces = [in_bulletin(id=kind, unit=Unit(id=kind, kind=kind)) for kind in kinds]
    assert dict.fromkeys(kinds, 2) == assess(*pieces).totals


def test_d2_3_on_merit():
    """Who leads has the highest score, and an honour needs a leading place."""
    second = in_media("city", "newspaper", id="e2", unit=STREET)
    found = proposals(adoptions=(PIECE, second), outlets=(PIECE.outlet, second.outlet))
    assert [(2, False), (6, True)] == [
        (found[name].candidate.total, found[name].candidate.leading) for name in ("town", "street")
    ]
    assert False is found["town"].proposed


def test_d2_3_moral_and_material_together():
    """An advanced individual has a plaque or certificate and money; neither stands for the other."""
    journal = rewards(stating(500), awarded("w", "advanced_individual", "p"))
    assert {"p": 1} == journal.totals(PLAQUE)
    assert {"p": 500} == journal.totals(YUAN)
    subject = INTERIM_MEASURES.instrument.cite("3(3)").subject
    assert subject is not None
    assert "moral and material rewards" == subject.en


# D2.10: what an honour brings


@pytest.mark.parametrize(("honour", "account"), [("advanced_unit", "town"), ("advanced_individual", "p")])
def test_d2_10_plaque(honour: str, account: str):
    """Every honour that is conferred comes with a plaque or certificate; one that was refused with nothing."""
    granted = rewards(INTERIM_MEASURES, awarded("w", honour, account))
    assert {account: 1} == granted.totals(PLAQUE)
    refused = rewards(INTERIM_MEASURES, awarded("w", honour, account, granted=False))
    assert {account: 0} == refused.totals(PLAQUE)
    (line,) = (each for each in granted.lines if each.rate.measure == PLAQUE)
    assert "w  1件奖牌或荣誉证书  颁发奖牌或荣誉证书（第十条第一项）" == line.explain()
    assert "w  1 plaque or certificate of honour  a plaque or certificate is conferred (art. 10(1))" == line.explain(
        "en"
    )


def test_d2_10_amount_is_not_stated():
    """The article promises individuals a material reward without an amount: none is invented, and that is said."""
    journal = rewards(INTERIM_MEASURES, awarded("w", "advanced_individual", "p"))
    (found,) = journal.set_aside
    assert found.decision is not None
    assert ("money", Status.NOT_REGULATED, ("individual",)) == (found.stage, found.decision.status, found.rules)
    assert {} == journal.totals(YUAN)
    assert {"p": 1} == journal.totals(PLAQUE)
    assert "该文本未作规定" in found.explain()
    assert "第十条第二项" in found.explain()
    assert "not regulated by the text" in found.explain("en")
    assert "art. 10(2))" in found.explain("en")


@pytest.mark.parametrize("amount", [0, 1, 500, Decimal("500.50")])
def test_d2_10_amount_is_a_parameter(amount: Any):
    """Who states an amount has it paid to individuals, and to nobody else."""
    awards = (
        awarded("w", "advanced_individual", "p"),
        awarded("v", "advanced_individual", "q", granted=False),
        awarded("u", "advanced_unit", "town"),
        awarded("t", "advanced_unit", "street", granted=False),
    )
    journal = rewards(stating(amount), *awards)
    assert {"p": amount, "q": 0, "town": 0, "street": 0} == journal.totals(YUAN)
    assert () == journal.set_aside


def test_d2_10_amount_stays_out_of_repr():
    """What somebody is paid is in the explanation for those who ask, and in no `repr`."""
    book = stating(4711)
    journal = rewards(book, awarded("w", "advanced_individual", "p"))
    money: list[Line[Award]] = [line for line in journal.lines if line.rate.measure == YUAN]
    shown = [repr(each) for each in (*money, *(line.rate for line in money), *book.rewards, journal, book)]
    assert [] == [each for each in shown if "4711" in each]
    assert ["w  4711元  先进个人的物质奖励（第十条第二项）"] == [line.explain() for line in money]
    assert ["w  4711 yuan  material reward for an advanced individual (art. 10(2))"] == [
        line.explain("en") for line in money
    ]


def test_d2_10_only_what_was_decided_is_rewarded():
    """A proposal brings nothing; of several decisions the last does."""
    assert () == RANKED.assess(Ledger(**FIT), YEAR).rewards.lines
    awards = awarded("w1", "advanced_individual", "p"), awarded("w2", "advanced_individual", "p", on=date(2025, 2, 1))
    journal = rewards(stating(500), *awards)
    assert ({"p": 500}, {"p": 1}) == (journal.totals(YUAN), journal.totals(PLAQUE))


def test_d2_10_nobody_who_is_a_candidate():
    """Neither a unit has the honour of individuals nor a person that of units; whoever is not listed has none."""
    awards = (
        awarded("u", "advanced_individual", "town"),
        awarded("v", "advanced_unit", "p"),
        awarded("w", "advanced_unit", "nobody"),
    )
    journal = rewards(stating(500), *awards)
    assert ((), ["candidates"] * 3) == (journal.lines, [each.stage for each in journal.set_aside])


def test_d2_10_a_foreign_honour():
    """An honour that the measures do not know brings nothing, and is told with the nearest name."""
    journal = rewards(INTERIM_MEASURES, awarded("w", "advanced_units", "town"))
    (found,) = journal.set_aside
    assert ((), "taxonomy") == (journal.lines, found.stage)
    assert "是否应为 advanced_unit？" in found.explain()
    assert "did you mean advanced_unit?" in found.explain("en")


def test_d2_10_goes_by_the_last_day_of_the_period():
    """An amendment of the rewards concerns the periods that end on its day or later."""
    row = attrs.evolve(INTERIM_MEASURES.rewards[1].rows()[0], value=800, readings=())
    for since, paid in ((date(2024, 12, 31), {"p": 800}), (date(2025, 1, 1), {})):
        book = INTERIM_MEASURES.amend("money", row, since=since, basis=INTERIM_MEASURES.instrument.cite("10(2)"))
        assert paid == rewards(book, awarded("w", "advanced_individual", "p")).totals(YUAN)


def test_d2_10_reading():
    """The amount is a reading that a parameter sets; a result that pays, or cannot, lists it as it is taken."""
    found = READINGS["d2-10-amount"]
    assert (["open", "stated"], "open") == (list(found.options), found.choice)
    assert ("10(2)", "individual_amount") == (found.basis.key, found.parameter)
    award = awarded("w", "advanced_individual", "p")
    for amount, choice in ((None, "open"), (0, "stated"), (500, "stated")):
        book = stating(amount)
        assert choice == {each.id: each.choice for each in book.taken}["d2-10-amount"]
        listed = {each.id: each.choice for each in book.assess(attrs.evolve(LISTED, awards=(award,)), YEAR).readings}
        assert choice == listed["d2-10-amount"]
    assert "d2-10-amount" not in {each.id for each in RANKED.assess(Ledger(**FIT), YEAR).readings}


def test_d2_10_readings_switched():
    """Choosing the other option by hand changes nothing that a parameter answers."""
    other = reading(d2_10_amount="stated")
    journal = rewards(other, awarded("w", "advanced_individual", "p"))
    assert ["money"] == [each.stage for each in journal.set_aside]
