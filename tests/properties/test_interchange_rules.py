"""Laws of written rules: what is written is read again, and nothing that is read ends in another error than the one."""

from decimal import Decimal
from typing import Any, Final

import attrs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from congress_rules.errors import UnreadableError, UnwritableError
from congress_rules.interchange import Format, WrittenRulebook, read_rulebook, write_rulebook
from congress_rules.interchange.documents.layouts import canonical, laid_out
from congress_rules.interchange.documents.parsing import parsed
from congress_rules.logic import AllOf, AnyOf, Clause, Condition, Parameter, Test
from congress_rules.publicity import HonourPolicy, Ledger
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.interchange.measures import EVERYTHING, ONE, text
from tests.properties.mutations import damaged_data, damaged_texts
from tests.properties.publicity_strategies import YEAR, ledgers
from tests.properties.reference import PlainClauses
from tests.properties.strategies import cases, clauses_of, plain_clauses

TEXTS: Final[dict[Format, list[str]]] = {
    "json": [write_rulebook(INTERIM_MEASURES, "json"), write_rulebook(EVERYTHING, "json")],
    "toml": [write_rulebook(INTERIM_MEASURES, "toml"), write_rulebook(EVERYTHING, "toml")],
}
DATA: Final[list[dict[str, Any]]] = [parsed(each, "json") for each in TEXTS["json"]]
READ: Final = read_rulebook(TEXTS["toml"][0], "toml")
LAYOUTS: Final[tuple[Format, ...]] = ("json", "toml")
EXAMPLES: Final = 40
"""How many examples the slow tests try; more of them make a long run."""
SLOW: Final = settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

_LETTERS: Final = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_SCALARS: Final = st.one_of(
    st.booleans(),
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False).filter(lambda each: not (each.is_zero() and each.is_signed())),
    st.sampled_from([Decimal("1E+3"), Decimal(2), Decimal("0E-7")]),
    st.dates(),
    _LETTERS,
)
_TABLES: Final = st.recursive(
    st.dictionaries(_LETTERS, _SCALARS, max_size=4),
    lambda inner: st.dictionaries(_LETTERS, st.one_of(inner, st.lists(inner | _SCALARS, max_size=4)), max_size=4),
    max_leaves=12,
)


@given(_TABLES.filter(bool), st.sampled_from(LAYOUTS))
def test_plain_data_come_back(data, layout):
    """Whatever the keys, texts and numbers are, the data are the same, and so is the text of what was read."""
    written = laid_out(data, layout)
    found = parsed(written, layout)
    assert canonical(data) == canonical(found)
    assert parsed(laid_out(found, layout), layout) == found


@attrs.frozen(kw_only=True)
class Drawn(HonourPolicy):
    """An honour for which clauses were drawn."""

    drawn: tuple[Clause, ...]
    what: Condition

    def clauses(self) -> tuple[Clause, ...]:
        """List them."""
        return self.drawn

    def given(self) -> Condition:
        """Give what was drawn, too."""
        return self.what


def asked(condition: Condition) -> Condition:
    """Let a condition test parameters in place of fields, which no noun has."""
    if isinstance(condition, AllOf | AnyOf):
        return attrs.evolve(condition, parts=tuple(map(asked, condition.parts)))
    assert isinstance(condition, Test)
    name = condition.input.key
    return Test(Parameter(name, condition.input.domain, text(name)), condition.accepts)


def drawn(plain: PlainClauses) -> Drawn:
    """Make an honour of clauses."""
    rule = clauses_of(plain)
    clauses = tuple(Clause(id=each.id, when=asked(each.when), basis=ONE) for each in rule.clauses)
    return Drawn(id="drawn", name=text("drawn"), of="units", drawn=clauses, what=asked(rule.given))


@settings(SLOW, max_examples=EXAMPLES // 4)
@given(st.data(), plain_clauses(), st.sampled_from(LAYOUTS))
def test_conditions_come_back(data, plain, layout):
    """Any condition over any domain decides as before, and is written as before."""
    honour = drawn(plain)
    book = attrs.evolve(EVERYTHING, honours=(honour,))
    written = write_rulebook(book, layout)
    found = read_rulebook(written, layout)
    assert written == write_rulebook(found, layout)
    assert ({}, {}) == (book.diff(found), found.diff(book))
    values = data.draw(cases(plain, foreign=True))
    one, other = book.rules["drawn"].decide_on(values), found.rules["drawn"].decide_on(values)
    assert (one.outcome, one.explain("zh"), one.explain("en")) == (
        other.outcome,
        other.explain("zh"),
        other.explain("en"),
    )


def told(book: WrittenRulebook | Any, ledger: Ledger) -> tuple[object, ...]:
    """Give what an assessment says of every entry and account."""
    found = book.assess(ledger, YEAR)
    lines = [
        (line.entry.id, line.account, line.amount, [rule.id for rule in line.rate.rules])
        for line in found.journal.lines
    ]
    aside = [(each.entry.id, each.explain("zh"), each.explain("en")) for each in found.set_aside]
    return found.totals, found.standings, lines, aside, found.readings


@SLOW
@given(ledgers(), st.data())
def test_ledgers_are_assessed_alike(ledger, data):
    """The rulebook that was read assesses any ledger as the original does, under any reading."""
    reading = data.draw(st.sampled_from(INTERIM_MEASURES.readings))
    option = data.draw(st.sampled_from([*reading.options]))
    assert told(INTERIM_MEASURES.read(reading.id, option), ledger) == told(READ.read(reading.id, option), ledger)


def check_reading(written: str | bytes, layout: Format) -> None:
    """Read a damaged text: it gives the one error, with paths, or a rulebook that is valid and can be written."""
    try:
        book = read_rulebook(written, layout)
    except UnreadableError as error:
        assert not [each for each in error.faults if not (each.path and each.expected)] and str(error)  # noqa: PT017, PT018
        return
    assert book.rules
    text_again = write_rulebook(book, layout)
    assert text_again == write_rulebook(read_rulebook(text_again, layout), layout)


@SLOW
@given(damaged_data(DATA), st.sampled_from(LAYOUTS))
def test_damaged_rulebooks_are_refused_or_valid(data, layout):
    """Keys deleted, renamed or doubled, parts swapped and strange values end in the one error or change the rules."""
    try:
        written = laid_out(data, layout)
    except UnwritableError:
        return
    check_reading(written, layout)


@SLOW
@given(st.data(), st.sampled_from(LAYOUTS))
def test_damaged_texts_are_refused_or_valid(data, layout):
    """Bytes flipped, parts deleted or doubled, endless numbers and deep nesting end in the one error, too."""
    check_reading(data.draw(damaged_texts(TEXTS[layout])), layout)
