"""Test the laws of citations over all combinations of numbers."""

from hypothesis import given
from hypothesis import strategies as st

from congress_rules.errors import CitationError
from congress_rules.law import Authority, Instrument, Provision
from congress_rules.texts import Text

NUMBERS = st.integers(1, 9999)
PARTS = st.none() | NUMBERS


@st.composite
def provisions(draw: st.DrawFn) -> Provision:
    """Draw any provision of one instrument, whether the instrument has it or not."""
    subparagraph = draw(PARTS)
    return Provision(
        instrument=RULES,
        article=draw(NUMBERS),
        inserted=draw(PARTS),
        paragraph=draw(PARTS),
        subparagraph=subparagraph,
        item=None if subparagraph is None else draw(PARTS),
    )


RULES = Instrument(
    id="rules", title=Text("办法", "Rules"), authority=Authority.LOCAL_RULE, contents={"1": Text("总则", "general")}
)


def test_every_number_round_trips() -> None:
    """All numbers from 1 to 9999 are read back from the Chinese and the roman numeral."""
    for number in range(1, 10_000):
        provision = Provision(instrument=RULES, article=number, subparagraph=1, item=number)
        assert provision == Provision.parse(provision.citation("zh"), RULES)
        assert provision == Provision.parse(provision.citation("en"), RULES)


@given(provisions())
def test_citations_round_trip(provision: Provision) -> None:
    """Every combination is read back from both languages and from the key."""
    forms = (provision.citation("zh"), provision.citation("en"), provision.key)
    assert [provision] * 3 == [Provision.parse(each, RULES) for each in forms]


@given(provisions(), provisions())
def test_order_is_total_and_agrees_with_equality(one: Provision, other: Provision) -> None:
    """Of two provisions one comes first, unless they have the same citation."""
    assert (one == other) == (one.key == other.key) == (not one < other and not other < one)


@given(provisions())
def test_wholes_come_first_and_contain(provision: Provision) -> None:
    """What a provision belongs to comes before it, contains it and exists as soon as the provision does."""
    wholes = provision.wholes
    assert list(wholes) == sorted(wholes)
    assert all(whole.contains(provision) for whole in wholes)
    rules = Instrument(
        id="one", title=RULES.title, authority=RULES.authority, contents={provision.key: Text("其一", "one")}
    )
    assert [whole.key for whole in wholes] == [rules.cite(whole.key).key for whole in wholes]


@given(st.text(alphabet="第九十百零条之款项目0129\u2178\uff19()\uff08\uff09ivx -.artp\u3000", max_size=24) | st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """Any text ends in a provision that writes a readable citation, or in the one typed error."""
    try:
        provision = Provision.parse(text, RULES)
    except CitationError:
        return
    assert provision == Provision.parse(provision.citation(), RULES)
