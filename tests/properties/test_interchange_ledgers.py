"""Write ledgers and assessments as documents and read them back, whole and damaged."""

import copy
import json
from contextlib import suppress
from typing import Any, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from congress_rules.errors import UnreadableError
from congress_rules.interchange import ledger_digest, read_assessment, read_ledger, write_assessment, write_ledger
from congress_rules.interchange.documents.parsing import Format
from congress_rules.interchange.ledgers.results import plain_results
from congress_rules.publicity import Ledger
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.properties.mutations import damaged_data, damaged_texts, places
from tests.properties.publicity_strategies import YEAR
from tests.properties.publicity_strategies import ledgers as office_ledgers
from tests.properties.row_strategies import ledgers

LAYOUTS: Final[tuple[Format, ...]] = ("json", "toml")
EXAMPLES: Final = 60
"""How many examples each test tries, or a tenth of them; more of them make a long run."""
MANY: Final = settings(max_examples=EXAMPLES)
FEW: Final = settings(max_examples=EXAMPLES // 10)


@MANY
@given(ledger=ledgers(listed=False), layout=st.sampled_from(LAYOUTS))
def test_ledger_is_read_back(ledger, layout):
    """Any ledger is read back, with entries of units that are not listed, and the same text is written of it."""
    text = write_ledger(ledger, layout)
    again = read_ledger(text, layout)
    assert ledger == again
    assert text == write_ledger(again, layout)
    assert ledger_digest(ledger) == ledger_digest(again)


@MANY
@given(ledger=ledgers(listed=False), layout=st.sampled_from(LAYOUTS), data=st.data())
def test_damaged_ledger_is_refused_or_is_one(ledger, layout, data):
    """Data and texts with slips end in the one error or in a ledger that can be written and read again."""
    text = write_ledger(ledger, layout)
    if data.draw(st.booleans()):
        damaged: str | bytes = data.draw(damaged_texts([text]))
    else:
        layout, damaged = "json", dumped(data.draw(damaged_data([json.loads(write_ledger(ledger))])))
    try:
        found = read_ledger(damaged, layout)
    except UnreadableError:
        return
    assert found == read_ledger(write_ledger(found, layout), layout)


def dumped(data: object) -> str:
    """Write damaged data as JSON: days as texts, decimal numbers with all of their digits."""
    return json.dumps(data, default=str)


@FEW
@given(ledger=office_ledgers())
def test_assessment_is_read_back(ledger):
    """What an assessment found is found again in what is read."""
    assessment = INTERIM_MEASURES.assess(ledger, YEAR)
    again = read_assessment(write_assessment(assessment))
    assert (ledger, YEAR) == (again.ledger, again.period)
    assert plain_results(assessment) == plain_results(again)


@FEW
@given(ledger=office_ledgers(), data=st.data())
def test_no_result_is_forged_in_silence(ledger, data):
    """Whichever value of the results is changed or left out, the file cannot be read, and the place is told."""
    document = json.loads(write_assessment(INTERIM_MEASURES.assess(ledger, YEAR)))
    forged = copy.deepcopy(document["results"])
    *above, last = data.draw(st.sampled_from([place for place in places(forged) if place]))
    parent: Any = forged
    for step in above:
        parent = parent[step]
    if data.draw(st.booleans()):
        parent[last] = "forged"
    else:
        del parent[last]
    try:
        read_assessment(dumped({**document, "results": forged}))
    except UnreadableError as error:
        found = {fault.path.removeprefix("assessment.").partition(".")[0] for fault in error.faults}
        assert {"results"} == found
    else:
        raise AssertionError(above, last)


@FEW
@given(st.data())
def test_damaged_text_of_an_assessment_is_refused_or_is_one(data):
    """A text with slips ends in the one error or in an assessment."""
    text = write_assessment(INTERIM_MEASURES.assess(Ledger(), YEAR))
    with suppress(UnreadableError):
        read_assessment(data.draw(damaged_texts([text])))
