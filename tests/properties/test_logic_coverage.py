"""Test that coverage counts what brute force counts, and that it misses nothing of what was missed."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.logic import Status
from tests.properties.boxes import assert_maximal_cover, boxes_for_words, lies
from tests.properties.reference import PlainRule, PlainTable
from tests.properties.strategies import PLAIN_RULES, case_of, cases, rule_of

SINGLE_HIT = {"UNIQUE", "FIRST", "PRIORITY"}


@given(PLAIN_RULES, st.data())
@settings(max_examples=250)
def test_coverage_counts_as_brute_force_does(plain: PlainRule, data: st.DataObject) -> None:
    """Norms, statuses and cells are counted right; the missed regions are the cells given that no case reached."""
    rule = rule_of(plain)
    given_ = data.draw(st.lists(cases(plain, foreign=True), max_size=6))
    with boxes_for_words():
        coverage = rule.coverage(map(case_of, given_))
    results = [plain.decide(values) for values in given_]
    hits = Counter(row for status, _, rows, _ in results if status is Status.DECIDED for row in rows)
    assert len(given_) == coverage.cases
    rest = [plain.otherwise.id] if isinstance(plain, PlainTable) and plain.otherwise is not None else []
    assert {name: hits[name] for name in (*(name for name, _ in plain.norms), *rest)} == dict(coverage.norms)
    if isinstance(plain, PlainTable) and plain.hit in SINGLE_HIT:
        assert coverage.statuses.get(Status.DECIDED, 0) == sum(coverage.norms.values())
    assert Counter(status for status, *_ in results) == coverage.statuses
    known = [values for values in given_ if not plain.foreign(values) and None not in values.values()]
    place = {str(cell): tuple(plain.part(key, cell[key]) for key in plain.keys) for cell in (*known, *plain.cells())}
    reached = {place[str(values)] for values in known}
    assert len(reached) == coverage.reached
    assert len(set(place.values())) == coverage.cells
    cells = list(plain.cells())
    wanted = [cell for cell in plain.given_cells() if place[str(cell)] not in reached]
    assert_maximal_cover([missed.where for missed in coverage.missed], wanted, cells)
    for missed in coverage.missed:
        assert lies(missed.where, missed.witness)
        assert rule.decide_on(missed.witness).status is not Status.OUT_OF_DOMAIN
