"""Test comparisons: who gains and loses by which lines, corrections of a ledger, and what is set aside."""

from fractions import Fraction

import attrs
from hypothesis import HealthCheck, given, settings

from congress_rules.policies import POINTS
from congress_rules.publicity import LEVEL, Comparison
from congress_rules.rulebooks import INTERIM_MEASURES
from congress_rules.testing import assessments
from tests.publicity.entries import DAY, YEAR, assess, awarded, in_bulletin, in_media, ledger_of, reading

FEATURE = in_media("city", "party_paper", "feature")
NEWS = in_media("city", "party_paper", "general_news")
OTHER = in_media("national", "party_paper", id="e2")
UNCLEAR = in_media("city", "party_paper", None, id="e3")


def test_a_correction():
    """A piece was no feature, another is found, a third becomes clear: the difference list says which lines."""
    before, after = assess(FEATURE, UNCLEAR), assess(NEWS, OTHER, attrs.evolve(UNCLEAR, genre="feature"))
    found = before.compare(after)
    assert {"town": 6 + 10 + 8 - 8} == found.changes(POINTS)
    assert (["e1"], ["e1", "e2", "e3"]) == tuple([line.entry.id for line in some] for some in (found.gone, found.new))
    assert ((), ("e3",)) == (found.set_aside, found.restored)
    said = found.explain("en").splitlines()
    assert "town  +16 points" == said[0]
    assert said[1].startswith("  - town  e1  8 points  city press, feature")
    assert ["no longer set aside: e3", "added to the ledger: e2"] == said[-2:]
    assert ["now set aside: e3", "removed from the ledger: e2"] == after.compare(before).explain("en").splitlines()[-2:]
    assert "town  -16分" == after.compare(before).explain().splitlines()[0]


def test_what_is_taken_out_of_the_ledger_does_not_count_now():
    """An entry that was set aside and is gone is removed, not restored; one that is new and open is added."""
    found = assess(FEATURE, UNCLEAR).compare(assess(FEATURE))
    assert ((), (), (), ("e3",)) == (found.set_aside, found.restored, found.added, found.removed)
    assert ("e3",) == assess(FEATURE).compare(assess(FEATURE, UNCLEAR)).added
    assert found


def test_nothing_differs():
    """An assessment is like itself, which is said."""
    found = assess(FEATURE).compare(assess(FEATURE))
    assert not found
    assert "没有差别" == found.explain()
    assert [] == found.to_rows()
    assert "<table></table>" == found._repr_html_()


def test_two_rulebooks():
    """The same year under other rates; equal lines cancel, and a row of the table says the side."""
    dearer = attrs.evolve(INTERIM_MEASURES, scoring=attrs.evolve(INTERIM_MEASURES.scoring, city_feature=9))
    ledger = ledger_of(FEATURE, OTHER)
    found = INTERIM_MEASURES.assess(ledger, YEAR).compare(dearer.assess(ledger, YEAR))
    assert [("gone", 8), ("new", 9)] == [(row["side"], row["amount"]) for row in found.to_rows("en")]
    assert {"town": 1} == found.changes(POINTS)


def test_rows_of_corrections():
    """A correction names the row of the line that it corrects, counted over both sides."""
    one, two = (in_bulletin(id=name, story="s", adopted_on=day) for name, day in (("b1", DAY), ("b2", YEAR.last)))
    book = reading(d2_9_1_issues="once")
    rows = assess(FEATURE, one, book=book).compare(assess(NEWS, one, two, book=book)).to_rows()
    assert [("gone", "e1", None), ("new", "e1", None), ("new", "b2", None), ("new", "b2", 2)] == [
        (row["side"], row["entry"], row["corrects"]) for row in rows
    ]


def test_rewards_are_compared():
    """What an award brings is a line, too; what it does not bring is set aside."""
    ledger = ledger_of(FEATURE)
    granted = attrs.evolve(ledger, awards=(awarded("w", "advanced_unit", "town"),))
    found = INTERIM_MEASURES.assess(ledger, YEAR).compare(INTERIM_MEASURES.assess(granted, YEAR))
    assert ["w", "w"] == [line.entry.id for line in found.new]
    assert {} == found.changes(POINTS)


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(assessments(), assessments())
def test_the_laws_of_comparison(one, other):
    """Gains sum to the difference of totals; the other way round all signs turn; nothing changes within one."""
    there, back = one.compare(other), Comparison(before=other, after=one)
    for measure in dict.fromkeys((*one.journal.measures, *other.journal.measures)):
        gains = there.changes(measure)
        before, after = (_sums(each, measure) for each in (one, other))
        differences = {key: after.get(key, 0) - before.get(key, 0) for key in {**before, **after}}
        assert {key: gain for key, gain in differences.items() if gain} == {k: Fraction(v) for k, v in gains.items()}
        assert gains == {account: -change for account, change in back.changes(measure).items()}
    assert not one.compare(one)


def _sums(assessment, measure):
    """Sum both journals, by fractions."""
    found: dict[str, Fraction] = {}
    for line in (*assessment.journal.lines, *assessment.rewards.lines):
        if line.rate.measure == measure:
            found[line.account] = found.get(line.account, Fraction(0)) + Fraction(line.amount)
    return found


def test_what_is_set_aside_for_another_reason_now():
    """What was unknown and is refused now is neither set aside nor restored, but settled; back again it is open."""
    before, after = assess(UNCLEAR), assess(attrs.evolve(UNCLEAR, verified=False))
    found = before.compare(after)
    assert (("e3",), (), ()) == (found.settled, found.set_aside, found.restored)
    assert found
    assert "still set aside, for another reason: e3" == found.explain("en")
    assert ("e3",) == after.compare(before).settled


def test_costs_and_units():
    """What each level comes to before and after; by unit, with what people are credited."""
    found = assess(FEATURE).compare(assess(NEWS, OTHER))
    assert {"city": (8, 6), "national": (0, 10)} == found.costs(POINTS, LEVEL)
    assert {"town": 8} == found.of_units(POINTS)
    assert {} == assess(FEATURE).compare(assess(FEATURE)).of_units(POINTS)
