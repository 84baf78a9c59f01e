"""A policy admits rows: verdicts with three values, and masks of the clauses that fail or are open."""

from datetime import date
from typing import Any

import attrs
import polars as pl
import pytest

from congress_rules import frames
from congress_rules.errors import FrameError, UnknownNameError
from congress_rules.law import CIVIL_CODE_COUNTING, Window
from congress_rules.logic import Clause, Clauses, Days, DaysSince, Decision, Field, Integers, Parameter, YearsSince
from congress_rules.logic.inputs import Parameters
from congress_rules.policies import EligibilityPolicy
from congress_rules.texts import Text
from tests.frames.agreement import rows_of
from tests.logic.nouns import DOMAINS, LEVEL, URGENT, WORDS
from tests.policies.nouns import TAXONOMY, Piece, Published

NAMES = ["verdict", "status", "failing", "unknown"]
NAME = Text("项", "term")
CLAUSES = Clauses(
    id="accepted",
    name=Text("受理", "accepted"),
    domains=DOMAINS,
    given=WORDS.at_most(9000),
    clauses=[
        Clause(id="long", when=WORDS.at_least(300)),
        Clause(id="urgent", when=URGENT.equals(value=True)),
        Clause(id="city", when=LEVEL.at_least("city")),
    ],
)
FRAME = pl.DataFrame(
    {
        "outlet_level": ["city", "county", None, None, "town", "city"],
        "words": [300, 299, None, 1, 300, 9001],
        "urgent": [True, False, True, None, True, True],
    }
)


def test_masks_tell_the_clauses():
    """Bit i is the i-th clause; of a verdict of no the open clauses are told, too; out of domain none is read."""
    expected = [
        (True, "decided", 0, 0),
        (False, "decided", 0b111, 0),
        (None, "unknown", 0, 0b101),
        (False, "decided", 0b001, 0b110),
        (None, "out_of_domain", 0, 0),
        (None, "out_of_domain", 0, 0),
    ]
    assert expected == list(rows_of(frames.admit(CLAUSES, FRAME), NAMES))


def test_ids_of_a_mask():
    """A mask is read back into ids, by the function, the set of clauses, and the policy."""
    assert ("long", "city") == frames.ids(CLAUSES, 0b101) == CLAUSES.ids(0b101)
    assert () == CLAUSES.ids(0)
    assert ("begun",) == frames.ids(Published(taxonomy=TAXONOMY), 0b10) == Published(taxonomy=TAXONOMY).ids(2)
    for mask in (-1, 8):
        with pytest.raises(UnknownNameError, match=f"no mask of 3 clauses '{mask}'"):
            CLAUSES.ids(mask)


def test_clauses_are_decided_as_tables_are():
    """The value is the verdict; the row is the only clause that fails or is open."""
    result = frames.decide(CLAUSES, FRAME)
    assert [*FRAME.columns, "value", "row", "status"] == result.columns
    assert [True, False, None, False, None, None] == result["value"].to_list()
    assert [None, None, None, "long", None, None] == result["row"].to_list()


def wide(count: int) -> Clauses:
    """Give a set of so many clauses on one input."""
    clauses = [Clause(id=f"c{number}", when=WORDS.is_not(number)) for number in range(count)]
    return Clauses(id="wide", name=NAME, clauses=clauses)


def test_a_mask_holds_62_clauses():
    """As many are read; one more is refused, since its bit would be the sign."""
    frame = pl.DataFrame({"words": [61, 62, None]})
    result = frames.admit(wide(62), frame)
    assert [2**61, 0, 0] == result["failing"].to_list()
    assert [0, 0, 2**62 - 1] == result["unknown"].to_list()
    with pytest.raises(FrameError, match=r"63 clauses is not at most 62, as many as a mask has bits @ wide\.clauses"):
        frames.admit(wide(63), frame)
    assert [False, False, None] == frames.decide(wide(63), frame)["value"].to_list()


def test_a_policy_without_clauses_admits_all():
    """Nothing is asked, so every row is admitted; an empty frame stays empty."""
    assert [True] * 6 == frames.admit(wide(0), FRAME)["verdict"].to_list()
    assert [] == frames.admit(CLAUSES, FRAME.head(0))["verdict"].to_list()


ON = Parameter[date]("on", Days(), Text("选举日", "election day"))
BORN = Field[date](("voter", "born_on"), Text("出生日期", "day of birth"), Days())
ADULT = Clauses(
    id="adult",
    name=Text("成年", "of age"),
    clauses=[
        Clause(id="adult", when=YearsSince(BORN, ON, CIVIL_CODE_COUNTING, "age", Text("年龄", "age")).at_least(18)),
        Clause(id="settled", when=DaysSince(BORN, ON, "days", Text("天数", "days"), Window.MONTH).at_least(1)),
        Clause(id="begun", when=ON.at_least(date(2024, 1, 1))),
    ],
)


def test_parameters_are_stated_for_all_rows():
    """Eighteen years on the stated day is a cut on the day of birth."""
    frame = pl.DataFrame({"voter_born_on": [date(2006, 12, 8), date(2006, 12, 9), None]})
    result = frames.admit(ADULT, frame, parameters={"on": date(2024, 12, 8)})
    assert [True, False, None] == result["verdict"].to_list()
    early = frames.admit(ADULT, frame, parameters={"on": date(2023, 12, 31)})
    assert [0b101, 0b101, 0b100] == early["failing"].to_list()
    unknown = frames.admit(ADULT, frame, parameters={"on": None})
    assert [0b111] * 3 == unknown["unknown"].to_list()


def test_a_policy_that_does_not_resolve_reads_values_as_they_are():
    """What its scalar reading does not resolve, the frame does not either."""
    policy = Published(taxonomy=TAXONOMY)
    pieces = [Piece(), attrs.evolve(Piece(), outlet=attrs.evolve(Piece().outlet, kind="daily"))]
    frame = pl.DataFrame({"outlet_kind": [each.outlet.kind for each in pieces], "day": [each.day for each in pieces]})
    result = frames.admit(policy, frame)
    assert ["decided", "out_of_domain"] == result["status"].to_list()
    assert [str(policy.decide(each).status) for each in pieces] == result["status"].to_list()


@attrs.frozen(kw_only=True)
class Resolved(Published):
    """Published, with values resolved."""

    def read(self, case: Piece, parameters: Parameters) -> dict[str, object]:
        """Resolve them."""
        return self.values(case, case.day, self.conditions.inputs, parameters)

    @property
    def resolves(self) -> bool:
        """Say so."""
        return True


def test_a_policy_that_resolves_is_read_so():
    """Who says that `read` resolves values has them resolved in the frame."""
    policy = Resolved(taxonomy=TAXONOMY)
    frame = pl.DataFrame(
        {"outlet_kind": ["daily", "podcast", "podcast"], "day": [date(2024, 3, 1)] * 2 + [date(2024, 2, 29)]}
    )
    assert [True, False, None] == frames.admit(policy, frame)["verdict"].to_list()


class OwnReading(Resolved):
    """Reads by free Python."""

    def read(self, case: Piece, parameters: Parameters) -> dict[str, object]:
        """Read as ever."""
        return super().read(case, parameters)


class OwnDecision(Resolved):
    """Decides by free Python."""

    def decide(self, case: Piece, **parameters: object) -> Decision[bool]:
        """Decide as ever."""
        return super().decide(case, **parameters)


@pytest.mark.parametrize("kind", [OwnReading, OwnDecision])
def test_free_python_cannot_run_on_columns(kind: type[EligibilityPolicy[Any]]):
    """Who overrides how cases are read or decided is refused by name."""
    policy: dict[str, Any] = {"taxonomy": TAXONOMY}
    with pytest.raises(FrameError, match=rf"test_admitting\.{kind.__name__}, which decides by free Python"):
        frames.admit(kind(**policy), FRAME)


def test_the_number_of_words_need_not_be_stored_in_64_bits():
    """Any whole number is read, whatever the width of its column; cuts beyond the width are settled beforehand."""
    number = Field[int](("number",), NAME, Integers())
    rule = Clauses(
        id="ends",
        name=NAME,
        clauses=[Clause(id="low", when=number.at_least(-1000)), Clause(id="high", when=number.at_most(1000))],
    )
    for dtype in (pl.Int8, pl.UInt8, pl.Int128, pl.UInt64):
        frame = pl.DataFrame({"number": pl.Series([0, 100, None], dtype=dtype)})
        assert [True, True, None] == frames.admit(rule, frame)["verdict"].to_list()
