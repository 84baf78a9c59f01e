"""Test what a decision tells: its status, its value or why there is none, its grounds, its changes."""

import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

import attrs
import pytest

from congress_rules.errors import GridSizeError, UndecidedError
from congress_rules.law import CIVIL_CODE_COUNTING
from congress_rules.logic import (
    Booleans,
    Change,
    Days,
    Decision,
    DecisionTable,
    Flip,
    Ground,
    Integers,
    Names,
    Numbers,
    Outcome,
    Parameter,
    Row,
    Status,
    YearsSince,
    all_of,
    described,
    field,
)
from congress_rules.logic.decisions import mistyped, worded
from congress_rules.logic.inputs import FOREIGN, Values
from congress_rules.texts import Text
from tests.logic.nouns import AUTHOR, DAY, DOMAINS, KIND, LEVEL, LEVELS, OFFICE, URGENT, WORDS, Tone, piece

TABLE: DecisionTable[object] = DecisionTable(
    id="points",
    name=Text("得分", "points"),
    domains=DOMAINS,
    rows=(
        Row(id="long", when=(LEVEL.equals("city"), WORDS.at_least(300)), value=3, basis=OFFICE.cite("2")),
        Row(id="short", when=(LEVEL.equals("city"), WORDS.less_than(300)), value=1),
        Row(id="no", when=LEVEL.equals("province"), value=False, name=Text("不计", "not counted")),
    ),
)
LONG = TABLE.decide(piece(words=300))
NO = TABLE.decide(piece("province"))
UNKNOWN = TABLE.decide(piece())
GAP = TABLE.decide(piece("county", words=1))


def test_statuses_are_worded():
    """The list of statuses is closed, and each is worded in both languages."""
    assert ["decided", "unknown", "no_row", "conflict", "out_of_domain", "not_regulated"] == list(Status)
    assert 6 == len({status.text for status in Status})
    assert Text("该文本未作规定", "not regulated by the text") == Status.NOT_REGULATED.text


def test_a_decided_value():
    """A decision gives its value, the row, and no needs."""
    assert (Status.DECIDED, True, 3, ("long",), ()) == (LONG.status, LONG.decided, LONG.value, LONG.rows, LONG.needs)


@pytest.mark.parametrize(
    ("decision", "message"),
    [
        (UNKNOWN, r"points has no value: unknown \(long, short, words\)"),
        (GAP, r"points has no value: no rule applies$"),
        (TABLE.decide(piece("hamlet")), r"points has no value: a value is foreign to the rule \(outlet.level\)"),
    ],
)
def test_no_value(decision, message):
    """The value of an undecided decision is an error that names rows and inputs, not the values read."""
    assert not decision.decided
    with pytest.raises(UndecidedError, match=message):
        _ = decision.value


def test_none_may_be_a_value():
    """None is a value when it was decided."""
    table = DecisionTable(id="t", name=Text("表", "table"), rows=(Row[None](id="a", value=None),))
    decision = table.decide(piece())
    assert (True, None) == (decision.decided, decision.value)


def test_explained_in_both_languages():
    """What was decided, then each ground with what was read and the provision."""
    assert "得分：3\n  ✓ long：级别 市级，字数 300（《办公室规定》第二条）" == LONG.explain()
    assert "points: 3\n  ✓ long: level city, words 300 (Office Rules, art. 2)" == LONG.explain("en")


def test_a_no_is_explained_with_what_would_turn_it():
    """For a no the smallest changes to other results follow."""
    assert [
        "points: no",
        "  ✓ not counted: level province",
        "  → if level: province → city; words: ? → 0, then 1",
        "  → if level: province → city; words: ? → 300, then 3",
    ] == NO.explain("en").splitlines()
    assert [
        "得分：否",
        "  ✓ 不计：级别 省级",
        "  → 若 级别: 省级 → 市级；字数: ? → 0，则为1",
        "  → 若 级别: 省级 → 市级；字数: ? → 300，则为3",
    ] == NO.explain("zh").splitlines()


def test_the_unknown_is_explained_with_what_is_needed():
    """Needs are called by their names; unknown values are marked."""
    lines = UNKNOWN.explain("en").splitlines()
    assert "points: unknown (words)" == lines[0]
    assert "  ? long: level city, words unknown (Office Rules, art. 2)" == lines[1]
    assert "  → if words: ? → 300, then 3" in lines
    assert "得分：情况不明（字数）" == UNKNOWN.explain().splitlines()[0]
    assert "  ? short：级别 市级，字数 不明" == UNKNOWN.explain().splitlines()[2]


def test_a_gap_is_explained():
    """Where no row applies there are no needs and no grounds, but changes."""
    assert [
        "points: no rule applies",
        "  → if level: county → city, then 1",
        "  → if level: county → province, then no",
    ] == GAP.explain("en").splitlines()
    assert "得分：无适用规定" == GAP.explain().splitlines()[0]
    assert () == GAP.grounds


@pytest.mark.parametrize("words", [True, "300", 300.0, Decimal("NaN")])
def test_the_foreign_is_explained(words):
    """A foreign value is named by its input, and no norm is asked about it; nothing is said to be near to it."""
    decision = TABLE.decide(piece(words=words))
    assert "得分：取值不在规定范围内（字数）" == decision.explain().splitlines()[0]
    expected = f"read {words!r} ({type(words).__name__}); expected a whole number of at least 0"
    assert ["points: a value is foreign to the rule (words)", f"  ✗ words: {expected}"] == decision.explain(
        "en"
    ).splitlines()
    assert (
        f"  ✗ 字数：读到 {words!r}（{type(words).__name__}）；应为整数，不少于0" == decision.explain().splitlines()[1]
    )
    assert [("words", False, ())] == [(ground.id, ground.holds, ground.basis) for ground in decision.grounds]


def test_the_nearest_member_is_told():
    """A foreign member is told with those expected and the nearest, if one is near; what would turn it follows."""
    assert [
        "得分：取值不在规定范围内（级别）",
        "  ✗ 级别：读到 'citty'；应为下列之一：“县级”、“市级”、“省级”；是否为“市级”？",
    ] == TABLE.decide(piece("citty")).explain().splitlines()[:2]
    assert [
        "points: a value is foreign to the rule (level)",
        "  ✗ level: read 'citty'; expected one of: county, city, province; did you mean 'city'?",
        "  → if level: citty → province, then no",
    ] == TABLE.decide(piece("citty")).explain("en").splitlines()
    [ground] = TABLE.decide(piece("hamlet")).grounds
    assert "✗ level: read 'hamlet'; expected one of: county, city, province" == ground.explain("en")


def test_every_foreign_value_is_told():
    """There is a ground for each foreign value; one of the right type is told without it."""
    level: Any = ["city"]
    assert [
        "✗ level: read ['city'] (list); expected one of: county, city, province",
        "✗ words: read -1; expected a whole number of at least 0",
    ] == [ground.explain("en") for ground in TABLE.decide(piece(level, words=-1)).grounds]


@attrs.frozen
class Person:
    """Somebody of whom all but the unit stays out of `repr`."""

    standing: Any = attrs.field(default=None, repr=False)
    born: Any = attrs.field(default=None, repr=False, metadata=described("出生日期", "day of birth", domain=Days()))
    unit: Any = None


@attrs.frozen
class Case:
    """What is about a person."""

    person: Person
    closed: Person = attrs.field(default=Person(), repr=False)


STANDING = field(Case, lambda c: c.person.standing, domain=LEVELS, name=Text("身份", "standing"))
UNIT = field(Case, lambda c: c.person.unit, domain=LEVELS, name=Text("单位", "unit"))
CLOSED = field(Case, lambda c: c.closed.unit, domain=LEVELS, name=Text("另一单位", "other unit"))
BORN = field(Case, lambda c: c.person.born)
AGE = YearsSince(BORN, Parameter("on", Days(), Text("日", "day")), CIVIL_CODE_COUNTING, "age", Text("周岁", "age"))


@pytest.mark.parametrize("tested", [STANDING, CLOSED])
def test_a_private_value_is_not_shown(tested):
    """Of what stays out of `repr`, itself or on the way to it, the kind of fault is said, and the nearest member."""
    row: Row[bool] = Row(id="r", when=tested.equals("city"), value=False)
    rule: DecisionTable[bool] = DecisionTable(id="t", name=Text("表", "table"), rows=(row,))
    wrong = Person("plague", unit="plague")
    decision = rule.decide(Case(wrong, wrong))
    assert Status.OUT_OF_DOMAIN is decision.status
    for language in ("zh", "en"):
        assert "plague" not in decision.explain(language)
    said = decision.explain("en").splitlines()
    assert f"  ✗ {tested.name.en}: read a value outside the domain; expected one of: county, city, province" == said[1]
    assert f"  → if {tested.name.en}: (not shown) → city, then no" in said
    [ground] = decision.grounds
    assert "读到的取值不在规定范围内；应为下列之一：“县级”、“市级”、“省级”" in ground.explain()
    assert "did you mean 'city'?" in Ground.of_foreign(tested, "citty").explain("en")
    assert "read a value of another type (list); expected" in Ground.of_foreign(tested, ["plague"]).explain("en")
    assert f"{tested.name.en}: county → city" == Change(tested, "county", "city").explain("en")
    assert f"{tested.name.en}: ? → city" == Change(tested, None, "city").explain("en")


def test_what_is_not_private_is_shown():
    """Another attribute of the same person is, and so is one that is given another name."""
    assert "read 'plague'" in Ground.of_foreign(UNIT, "plague").explain("en")
    assert "unit: plague → city" == Change(UNIT, "plague", "city").explain("en")
    assert (True, True, False) == (STANDING.private, CLOSED.private, UNIT.private)


def test_what_is_made_of_something_private_is_private():
    """An age is as private as the day of birth; a parameter is not, nor what is made of things that are not."""
    assert (True, True) == (BORN.private, AGE.private)
    assert not Parameter("on", Days(), Text("日", "day")).private
    assert not YearsSince(DAY, DAY, CIVIL_CODE_COUNTING, "years", Text("年", "years")).private


def test_what_is_made_of_a_foreign_value():
    """What is made of a foreign value was not read itself, so it is not shown."""
    ground = Ground.of_foreign(WORDS, FOREIGN)
    assert "✗ words: made of a foreign value; expected a whole number of at least 0" == ground.explain("en")
    assert "✗ 字数：由不在范围内的取值得出；应为整数，不少于0" == ground.explain()


def test_a_long_foreign_value_is_cut():
    """However large the foreign value is, its line stays readable."""
    [ground] = TABLE.decide(piece(words="x" * 10_000)).grounds
    assert len(ground.explain("en")) < 200
    assert "..." in ground.detail.en


@pytest.mark.parametrize(
    ("domain", "value", "expected"),
    [
        (LEVELS, "hamlet", False),
        (LEVELS, Tone.LOUD, False),
        (LEVELS, 1, True),
        (Names(), "", False),
        (Names(), 1, True),
        (Booleans(), 1, True),
        (Integers(0), -1, False),
        (Integers(0), True, True),
        (Integers(0), 1.0, True),
        (Days(), date(2024, 1, 1), False),
        (Days(), datetime(2024, 1, 1, tzinfo=UTC), True),
        (Numbers(), Decimal("NaN"), False),
        (Numbers(), Fraction(1, 2), False),
        (Numbers(), 0.5, True),
        (Numbers(), None, False),
        (Numbers(), FOREIGN, False),
    ],
)
def test_a_wrong_type(domain, value, expected):
    """The types are those that a domain may hold; the unknown, and what is made of the foreign, have none."""
    assert expected is mistyped(domain, value)


def test_a_domain_of_another_kind_has_no_types():
    """What types another kind of domain may hold is not known."""

    class Even(Integers):
        """The even numbers."""

    assert not mistyped(Even(), "2")


def test_a_case_that_is_not_given_is_explained():
    """The condition that the case does not fulfil is stated, with what was read."""
    rule = attrs.evolve(TABLE, given=all_of(KIND.is_not("bulletin"), WORDS.at_most(900)))
    decision = rule.decide(piece(kind="bulletin"))
    assert [
        "points: a value is foreign to the rule (kind, words)",
        "  ✗ given: kind bulletin, words unknown; required: kind is not bulletin and words is at most 900",
    ] == decision.explain("en").splitlines()[:2]
    assert "  ✗ 适用前提：种类 bulletin，字数 不明；要求：种类不是bulletin，且字数不超过900" in decision.explain()
    assert [("given", False, ())] == [(ground.id, ground.holds, ground.basis) for ground in decision.grounds]


def test_the_otherwise_tells_what_was_read():
    """The ground of the otherwise lists the known inputs of the whole table: no row wanted them."""
    rule = attrs.evolve(TABLE, otherwise=Row(id="rest", name=Text("未列", "not listed"), value=0))
    assert "points: 0\n  ✓ not listed: level county, words 7" == rule.decide(piece("county", words=7)).explain("en")
    assert "得分：0\n  ✓ 未列：级别 县级" == rule.decide(piece("county")).explain()


def test_a_need_without_a_name_is_given_by_its_key():
    """A key that is no input of the rule stands for itself."""
    decision = Decision(TABLE, Outcome(Status.UNKNOWN, needs=("words", "secret")), {})
    assert "points: unknown (words, secret)" == decision.explain("en").splitlines()[0]


def test_grounds():
    """A ground holds the row, how it came out, its basis and readings."""
    [ground] = LONG.grounds
    assert ("long", Text("long", "long"), True, (OFFICE.cite("2"),)) == (
        ground.id,
        ground.name,
        ground.holds,
        ground.basis,
    )
    assert Text("级别 市级，字数 300", "level city, words 300") == ground.detail


@pytest.mark.parametrize(
    ("holds", "detail", "cites", "zh", "en"),
    [
        (True, Text("", ""), [], "✓ 甲", "✓ first"),
        (False, Text("细", "detail"), [], "✗ 甲：细", "✗ first: detail"),
        (None, Text("", ""), ["1"], "? 甲（《办公室规定》第一条）", "? first (Office Rules, art. 1)"),
        (
            True,
            Text("细", "detail"),
            ["1", "2"],
            "✓ 甲：细（《办公室规定》第一条、《办公室规定》第二条）",
            "✓ first: detail (Office Rules, art. 1; Office Rules, art. 2)",
        ),
    ],
)
def test_words_of_a_ground(holds, detail, cites, zh, en):
    """A ground is worded with what there is: its mark, name, detail and provisions."""
    ground = Ground("a", Text("甲", "first"), holds, tuple(OFFICE.cite(each) for each in cites), detail)
    assert (zh, en) == (ground.explain(), ground.explain("en"))


def test_a_brief_ground():
    """A ground can be told without what was read."""
    [ground] = LONG.grounds
    assert ("✓ long（《办公室规定》第二条）", "✓ long (Office Rules, art. 2)") == (ground.brief(), ground.brief("en"))
    assert "✗ long" == attrs.evolve(ground, holds=False, basis=()).brief("en")


@pytest.mark.parametrize(
    ("change", "zh", "en"),
    [
        (Change(LEVEL.over(LEVELS), "county", "city"), "级别: 县级 → 市级", "level: county → city"),
        (Change(WORDS, None, 300), "字数: ? → 300", "words: ? → 300"),
        (Change(WORDS, 0, 300), "字数: 0 → 300", "words: 0 → 300"),
        (Change(URGENT, before=False, after=True), "加急: 否 → 是", "urgent: no → yes"),
        (Change(WORDS, FOREIGN, 300), "字数: ? → 300", "words: ? → 300"),
        (
            Change(DAY, date(2024, 2, 29), date(2024, 3, 1)),
            "日期: 2024-02-29 → 2024-03-01",
            "day: 2024-02-29 → 2024-03-01",
        ),
    ],
)
def test_words_of_a_change(change, zh, en):
    """A change names the input and both values, in the words of its domain."""
    assert (zh, en) == (change.explain(), change.explain("en"))


@pytest.mark.parametrize(
    ("outcome", "zh", "en"),
    [
        (Outcome[object](Status.DECIDED, 3), "若 字数: ? → 300；加急: ? → 是，则为3", "then 3"),
        (Outcome[object](Status.DECIDED, value=True), "若 字数: ? → 300；加急: ? → 是，则为是", "then yes"),
        (Outcome[object](Status.DECIDED, Text("优", "good")), "若 字数: ? → 300；加急: ? → 是，则为优", "then good"),
        (Outcome[object](Status.NO_ROW), "若 字数: ? → 300；加急: ? → 是，则为无适用规定", "then no rule applies"),
    ],
)
def test_words_of_a_flip(outcome, zh, en):
    """A flip names all its changes, then the outcome that they lead to."""
    flip = Flip(outcome, (Change(WORDS, None, 300), Change(URGENT, before=None, after=True)))
    assert zh == flip.explain()
    assert f"if words: ? → 300; urgent: ? → yes, {en}" == flip.explain("en")


def test_another_name_is_no_change_to_make():
    """Nobody can become another author, so that is not told; it is still a flip."""
    rule = DecisionTable(
        id="t",
        name=Text("表", "table"),
        rows=(
            Row(id="ann", when=AUTHOR.equals("ann"), value=False),
            Row(id="bob", when=AUTHOR.equals("bob"), value=True),
        ),
    )
    decision = rule.decide(piece(author="ann"))
    [change] = decision.flip()[0].changes
    assert ("ann", "bob") == (change.before, change.after)
    assert "table: no\n  ✓ ann: author ann" == decision.explain("en")


def test_the_unknown_is_turned_by_what_is_unknown():
    """Of what is unknown only the unknown inputs are told; of a gap only the fewest changes."""
    assert ["if words: ? → 0, then 1", "if words: ? → 300, then 3"] == [
        line.removeprefix("  → ") for line in UNKNOWN.explain("en").splitlines() if "→" in line
    ]
    assert 3 == len(UNKNOWN.flip())


def test_a_rule_too_large_is_explained_without_changes():
    """What was decided stands, even where looking for changes would take too long."""

    class Large(DecisionTable[Any]):
        def flips(self, values: Values) -> tuple[Flip[Any], ...]:
            raise GridSizeError(values)

    large = Large(id="points", name=Text("得分", "points"), domains=DOMAINS, rows=TABLE.rows)
    assert "points: no\n  ✓ not counted: level province" == large.decide(piece("province")).explain("en")


def test_flip():
    """For each other value the change of fewest inputs comes first."""
    [one, other] = LONG.flip()
    assert (1, [("words", 300, 299)]) == (one.outcome.value, [(e.input.key, e.before, e.after) for e in one.changes])
    assert (False, [("outlet.level", "city", "province")]) == (
        other.outcome.value,
        [(e.input.key, e.before, e.after) for e in other.changes],
    )


def test_values_of_the_case_stay_out_of_repr():
    """Neither decisions nor changes show what was read."""
    decision = attrs.evolve(LONG, inputs={"words": 987654})
    assert "987654" not in repr(decision)
    assert repr(decision).startswith("Decision(rule='points', outcome=Outcome(")
    assert "987654" not in repr(Change(WORDS, 987654, 987655))


def test_decisions_are_values():
    """Decisions of equal cases are equal, also after a journey."""
    assert LONG == TABLE.decide(piece(words=300))
    assert LONG != TABLE.decide(piece(words=301))
    again = pickle.loads(pickle.dumps(LONG))  # noqa: S301 - our own bytes
    assert (LONG, LONG.explain("en")) == (again, again.explain("en"))


_YES = True


class Wording(StrEnum):
    """A value that words itself, and one that does not."""

    WORDED = "worded"
    PLAIN = "plain"

    @property
    def text(self) -> Text | None:
        """Word one of the two."""
        return Text("措辞", "in words") if self is Wording.WORDED else None


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("committee", "委员会", "the committee"),
        ("other", "other", "other"),
        (Text("甲", "one"), "甲", "one"),
        (Wording.WORDED, "措辞", "in words"),
        (Wording.PLAIN, "plain", "plain"),
        (3, "3", "3"),
        (True, "是", "yes"),
        (False, "否", "no"),
        (("committee",), "('committee',)", "('committee',)"),
    ],
)
def test_a_value_is_called_by_its_name(value: object, zh: str, en: str):
    """By that of the rule, else as it words itself, else as it is written; yes and no are never ids."""
    names = {"committee": Text("委员会", "the committee"), "True": Text("真", "true")}
    assert Text(zh, en) == worded(value, names)
    rule = DecisionTable(
        id="t", name=Text("表", "table"), rows=(Row(id="urgent", when=URGENT.equals(_YES), value=value),), names=names
    )
    assert (zh, en) == (rule.decide(piece(urgent=_YES)).result(), rule.decide(piece(urgent=_YES)).result("en"))
    [flip] = rule.decide(piece(urgent=None)).flip()
    assert flip.explain("en").endswith(f"then {en}")
    assert flip.explain().endswith(f"则为{zh}")


def test_a_name_outranks_what_a_value_says_of_itself():
    """A table may call the members of an enumeration otherwise."""
    assert Text("另称", "otherwise") == worded(Wording.WORDED, {"worded": Text("另称", "otherwise")})
