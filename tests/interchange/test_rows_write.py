"""Write records as tables that are read back, and refuse those that a table cannot hold."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest

from congress_rules.errors import UnwritableError
from congress_rules.interchange import ADOPTIONS, AWARDS, JUDGEMENTS, UNITS, read_rows, write_rows
from congress_rules.law import Period
from congress_rules.policies import Judgement
from congress_rules.publicity import Adoption, Approval, Award, Outlet, Unit, WrittenInstruction
from congress_rules.texts import Text

UNIT, OUTLET = Unit(id="u1", kind="court"), Outlet(id="o1", level="city")
PIECE = Adoption(
    id="A",
    outlet=OUTLET,
    adopted_on=date(2024, 3, 5),
    unit=UNIT,
    authors=("张三", "p-1"),
    instructions=(WrittenInstruction(level="city", on=date(2024, 4, 1), leader="p-9"), WrittenInstruction()),
    verified=False,
    fee=Decimal("1E+2"),
    approvals=(Approval(by="leader", on=date(2024, 3, 4)), Approval(by="member"), Approval()),
    filed_on=date(2024, 4, 3),
)


def test_table_in_two_languages():
    """Headers and truths are in the language asked for; what is unknown is an empty cell."""
    assert "单位编号,单位类别,行政执法职能,单位名称,英文名称\nu1,,是,甲,A\nu2,court,否,,\nu3,,,,\n" == write_rows(
        [
            Unit(id="u1", enforcement=True, name=Text("甲", "A")),
            Unit(id="u2", kind="court", enforcement=False),
            Unit(id="u3"),
        ],
        UNITS,
    )
    assert "unit id,kind of unit,enforcement functions,Chinese name,English name\nu1,,yes,,\n" == write_rows(
        [Unit(id="u1", enforcement=True)], UNITS, language="en"
    )


def test_adoption_is_read_back():
    """Lists, instructions with days and leaders, and amounts are read back."""
    text = write_rows([PIECE], ADOPTIONS, language="en")
    assert "张三、p-1" in text
    assert '"city (2024-04-01, p-9); ?"' in text
    assert ",leader (2024-03-04); member; ?,2024-04-03" in text
    assert ",100," in text
    assert (PIECE,) == read_rows(text, ADOPTIONS, units=[UNIT], outlets=[OUTLET]).records


def test_nothing_gives_headers():
    """Without records the headers are a form to fill in."""
    assert 1 == len(write_rows([], ADOPTIONS).splitlines())


JUDGED: dict[str, Any] = {"period": Period.year(2024), "by": "张三", "on": date(2024, 12, 31), "reason": "好"}
VALUES: tuple[Any, ...] = (True, False, 3, Decimal("2.50"), Fraction(1, 3), "优秀")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_people_said_is_read_back(language):
    """Judgements of every kind, awards, and lists that are empty are read back in both languages."""
    judgements = [
        Judgement(id=f"j{number}", criterion="c", about="p-1", value=value, **JUDGED)
        for number, value in enumerate(VALUES)
    ]
    text = write_rows(judgements, JUDGEMENTS, language=language)
    assert "2024-01-01/2024-12-31" in text
    assert tuple(judgements) == read_rows(text, JUDGEMENTS).records
    awards = [Award(id="a", honour="h", account="p-1", granted=False, **JUDGED)]
    assert tuple(awards) == read_rows(write_rows(awards, AWARDS, language=language), AWARDS).records
    paid = [attrs.evolve(awards[0], amount=Decimal(each)) for each in ("0", "1E+3", "800.50")]
    for award in paid:
        written = write_rows([award], AWARDS, language=language)
        assert (award,) == read_rows(written, AWARDS).records
        assert {"zh": "奖金", "en": "amount"}[language] in written.splitlines()[0]
    empty = attrs.evolve(PIECE, authors=(), instructions=(), approvals=())
    written = write_rows([empty], ADOPTIONS, language=language)
    assert 3 == written.count("无" if language == "zh" else "none")


@pytest.mark.parametrize(
    "unit", [Unit(id=" u1"), Unit(id="--"), Unit(id="u1", name=Text("", "A")), Unit(id="u1\x00"), Unit(id="u1\n2")]
)
def test_what_a_table_cannot_hold(unit):
    """A text that reading would normalise or refuse cannot be written; which record it is, is said."""
    with pytest.raises(UnwritableError) as caught:
        write_rows([Unit(id="ok"), unit], UNITS)
    assert ["units[1]"] == [each.path for each in caught.value.faults]


def test_two_units_of_one_id():
    """Entries that carry two different units of one id cannot be told apart in a table."""
    with pytest.raises(UnwritableError) as caught:
        write_rows([PIECE, Adoption(id="B", outlet=OUTLET, adopted_on=date.min, unit=Unit(id="u1"))], ADOPTIONS)
    assert ["the id 'u1' is not used only once @ units"] == [str(each) for each in caught.value.faults]
