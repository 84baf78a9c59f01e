"""Read rows as offices type them: each has a result, with all that was changed and all that is wrong."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from congress_rules.errors import DefinitionError, Fault
from congress_rules.interchange import (
    ADOPTIONS,
    AWARDS,
    DESIGNATIONS,
    JUDGEMENTS,
    OUTLETS,
    PEOPLE,
    SUBMISSIONS,
    UNITS,
    Change,
    DayNumbers,
    RowResult,
    RowStatus,
    Sheet,
    Why,
    read_rows,
)
from congress_rules.interchange.rows.columns import own_id
from congress_rules.law import Period
from congress_rules.publicity import Adoption, Ledger, Outlet, Person, Unit, WrittenInstruction
from congress_rules.rulebooks import INTERIM_MEASURES
from congress_rules.texts import Text
from tests.interchange.wide import wide

COURT = Unit(id="court", kind="court", name=Text("区人民法院", "district court"))
TOWN = Unit(id="town-01", name=Text("甲镇人大主席团", "presidium of Jia town"))
DAILY = Outlet(id="city-daily", level="city", name=Text("《市日报》", "City Daily"))
KNOWN: dict[str, Any] = {"units": [COURT, TOWN], "outlets": [DAILY], "taxonomy": INTERIM_MEASURES.taxonomy}
HEADERS = {"unit": "单位", "outlet": "载体", "adopted_on": "采用日期"}
GOOD = {"编号": "A-1", "载体": "city-daily", "采用日期": "2024-03-05", "单位": "court"}


def row(_sheet: Sheet[Any] = ADOPTIONS, _known: dict[str, Any] = KNOWN, **cells: Any) -> RowResult[Any]:
    """Read one row; cells of an adoption are good unless they are given."""
    typed = {HEADERS.get(name, name): cell for name, cell in cells.items()}
    table = {**GOOD, **typed} if _sheet is ADOPTIONS else cells
    (result,) = read_rows([table], _sheet, **_known).rows
    return result


def made(result: RowResult[Any]) -> Any:
    """Give the record of a row that was read."""
    assert () == result.faults
    assert result.record is not None
    return result.record


def value(column: str, cell: object, **known: Any) -> Any:
    """Read one cell of an adoption."""
    typed: dict[str, Any] = {column: cell}
    return getattr(made(row(ADOPTIONS, {**KNOWN, **known}, **typed)), column)


def refused(column: str, cell: object, **known: Any) -> Fault:
    """Give the one fault of an adoption with this cell."""
    typed: dict[str, Any] = {column: cell}
    result = row(ADOPTIONS, {**KNOWN, **known}, **typed)
    assert RowStatus.REFUSED is result.status
    assert result.record is None
    (fault,) = result.faults
    return fault


def test_accepted():
    """A row that is written as it should be is accepted without a change; what is empty is unknown."""
    result = row(体裁="", 字数=None)
    assert (
        RowResult(number=2, record=Adoption(id="A-1", outlet=DAILY, adopted_on=date(2024, 3, 5), unit=COURT)) == result
    )
    assert RowStatus.ACCEPTED is result.status


def test_normalised():
    """Every change is listed with what was written, what it became and why."""
    result = row(单位="法院", 载体="市日报", 采用日期="2024年3月5日", 字数=wide("1,200") + " 字", 核实="√", 体裁="专访")
    assert RowStatus.NORMALISED is result.status
    assert (
        Adoption(
            id="A-1",
            outlet=DAILY,
            adopted_on=date(2024, 3, 5),
            unit=COURT,
            genre="interview",
            characters=1200,
            verified=True,
        )
        == result.record
    )
    assert (
        Change("outlet", "市日报", "city-daily", (Why.SPELLING,)),
        Change("adopted_on", "2024年3月5日", "2024-03-05", (Why.DAY,)),
        Change("unit", "法院", "court", (Why.SHORT_NAME,)),
        Change("verified", "√", "yes", (Why.SIGN,)),
        Change("characters", wide("1,200") + " 字", "1200", (Why.WIDTH, Why.THOUSANDS, Why.MEASURE)),
    ) == result.changes


def test_all_faults_of_a_row_are_listed():
    """One fault hides no other, in its row or in others."""
    intake = read_rows(
        [{**GOOD, "单位": "甲", "采用日期": "3月5日", "字数": "4.7", "体裁": "picure"}, GOOD], ADOPTIONS, **KNOWN
    )
    assert [
        "'3月5日' is not a day of the calendar, such as 2024-03-05 or 2024年3月5日 @ rows[2].adopted_on",
        "'甲' is not a unit that is listed @ rows[2].unit",
        "'picure' is not a member of genre that is listed; did you mean 'picture'? @ rows[2].genre",
        "'4.7' is not a whole number from 0, of at most 18 digits, such as 1200 @ rows[2].characters",
    ] == [str(each) for each in intake.faults]
    assert [RowStatus.REFUSED, RowStatus.ACCEPTED] == [each.status for each in intake.rows]


def test_incomplete():
    """A row that only lacks what must be there is incomplete; with anything else wrong it is refused."""
    assert RowStatus.INCOMPLETE is row(单位="").status
    assert RowStatus.REFUSED is row(单位="", 字数="x").status
    assert "an empty cell is not unit, which must not be empty @ rows[2].unit" == str(row(单位=" ").faults[0])


def test_unlisted_is_kept_where_wanted():
    """What is not listed is kept as it is, and the row says in which columns."""
    result = row(_known={**KNOWN, "keep_unlisted": True}, 载体="《县报》", 体裁="picure", 单位="法院")
    assert RowStatus.UNLISTED is result.status
    assert ("outlet", "genre") == result.unlisted
    assert result.record is not None
    assert (Outlet(id="县报"), "picure", COURT) == (result.record.outlet, result.record.genre, result.record.unit)


def test_without_lists_any_name_will_do():
    """Where nothing is listed a name stands for itself."""
    result = row(_known={}, 体裁="特写", 作者="张三")
    assert RowStatus.ACCEPTED is result.status
    assert ("特写", ("张三",), Unit(id="court")) == (
        made(result).genre,
        made(result).authors,
        made(result).unit,
    )


def test_aliases():
    """A caller's names lead to ids, column by column."""
    aliases = {"unit": {"中院": "court"}, "genre": {"消息": "general_news"}, "instructions": {"市领导": "city"}}
    result = row(_known={**KNOWN, "aliases": aliases}, 单位="中院", 体裁="消息", 批示="市领导")
    assert result.record is not None
    assert (COURT, "general_news") == (result.record.unit, result.record.genre)
    assert (WrittenInstruction(level="city"),) == result.record.instructions


def test_aliases_that_lead_nowhere():
    """Aliases to what is not listed, of columns that are not there, and ids listed twice are misuse, all of it said."""
    known: dict[str, Any] = {
        "units": [COURT, Unit(id="court")],
        "people": [Person(id="p-1"), Person(id="p-1", name="张三"), Person(id="p-2")],
        "aliases": {"unit": {"法院": "cort"}, "gendre": {}, "authors": {"张": "p-3"}},
    }
    with pytest.raises(DefinitionError) as caught:
        row(_known=known)
    assert [
        "the id 'court' is not used only once @ units",
        "an id is not used only once @ people",
        "'cort' is not the id of a unit; did you mean 'court'? @ aliases.unit[法院]",
        "'gendre' is not a column whose cells name something; did you mean 'genre'? @ aliases.gendre",
        "an id is not the id of a person @ aliases.authors[张]",
    ] == [str(each) for each in caught.value.faults]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (date(2024, 3, 5), date(2024, 3, 5)),
        (datetime(2024, 3, 5), date(2024, 3, 5)),  # noqa: DTZ001 - as spreadsheet libraries give days
        (45356, date(2024, 3, 5)),
        (Decimal(45356), date(2024, 3, 5)),
    ],
)
def test_cells_that_are_no_texts(cell, day):
    """Days and numbers as a spreadsheet library gives them are read like what it would show."""
    assert day == value("adopted_on", cell, day_numbers=DayNumbers.FROM_1900)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (1760.0, "a value of type float is not a text, a whole or exact number, or a day"),
        (True, "a value of type bool is not a text, a whole or exact number, or a day"),
        ([1], "a value of type list is not a text, a whole or exact number, or a day"),
        (10**40, "a number is not one of at most 30 digits"),
        (Decimal("1E+99"), "a number is not one of at most 30 digits"),
        (Decimal("Infinity"), "a number is not one of at most 30 digits"),
        (Decimal("4.7"), "4.7 is not a whole number from 0, of at most 18 digits, such as 1200"),
        ("x" * 10_001, "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… is not a text of at most 10000 signs"),
        ("a\x00", "'a\\x00' is not a text without control signs and halves of characters"),
    ],
)
def test_cells_that_are_refused(cell, found):
    """Floats, endless numbers, control signs and texts without end are refused; a number that is not one stays none."""
    assert f"{found} @ rows[2].characters" == str(refused("characters", cell))


def test_time_of_day_is_no_day():
    """A time of day is refused."""
    assert "2024-03-05 08:00:00+00:00 is not a day without a time @ rows[2].adopted_on" == str(
        refused("adopted_on", datetime(2024, 3, 5, 8, tzinfo=UTC))
    )


@pytest.mark.parametrize("cell", ["---", "《》", "//"])
def test_marks_without_letters(cell):
    """A stroke is no id and no name: it would make strangers one story."""
    assert refused("story", cell).expected
    assert refused("unit", cell).expected
    assert refused("authors", cell).expected


@pytest.mark.parametrize(
    ("cell", "authors"),
    [
        ("p-04 p-13", ("p-04", "p-13")),
        ("张三、李四", ("张三", "李四")),
        ("张 三、李四；", ("张三", "李四")),
        ("张三，李四", ("张三", "李四")),
        ("无", ()),
        ("", None),
    ],
)
def test_authors(cell, authors):
    """Names are parted by the signs of a list, or by blanks."""
    assert authors == value("authors", cell)


def test_one_sign_is_no_name():
    """`张 三` may be one name that was stretched: it is refused, and not shown."""
    assert "the value is not names separated by 、, each of two characters or more @ rows[2].authors" == str(
        refused("authors", "张 三")
    )


def test_authors_who_are_listed():
    """Names of people are found; a stretched one too; strangers are refused and not shown."""
    people = [
        Person(id="p-1", name="张三"),
        Person(id="p-2", name="李四"),
        Person(id="p-3", name="李四"),
        Person(id="p-4"),
    ]
    assert ("p-1",) == value("authors", "张　三", people=people)
    assert ("p-1", "p-4") == value("authors", "张三 p-4", people=people)
    assert "the value is not a person that is listed @ rows[2].authors" == str(
        refused("authors", "张三、王五", people=people)
    )
    assert "2 of them" in refused("authors", "李四", people=people).expected
    assert Change("authors", None, None, (Why.SPACES,)) == row(_known={"people": people}, 作者="张　三").changes[0]


@pytest.mark.parametrize(
    ("cell", "instructions"),
    [
        ("none", ()),
        ("无", ()),
        ("district city", (WrittenInstruction(level="district"), WrittenInstruction(level="city"))),
        ("市级", (WrittenInstruction(level="city"),)),
        ("市级（2024年3月5日）、?", (WrittenInstruction(level="city", on=date(2024, 3, 5)), WrittenInstruction())),
        ("市级(p-01, 2024-03-05)", (WrittenInstruction(level="city", on=date(2024, 3, 5), leader="p-01"),)),
        ("市级()", (WrittenInstruction(level="city"),)),
    ],
)
def test_instructions(cell, instructions):
    """Instructions are levels, with the day and the leader in brackets."""
    assert instructions == value("instructions", cell)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("张书记", "the level of instruction 1 is not a member of level that is listed"),
        ("市级、市及", "the level of instruction 2 is not a member of level that is listed; did you mean '市级'?"),
        ("市级(2024-02-30)", "what stands in brackets in instruction 1 is not one day and one leader"),
        ("市级(甲乙, 丙丁)", "what stands in brackets in instruction 1 is not one day and one leader"),
        ("市级(", "the value is not levels of leaders, each with the day and the leader's id in brackets where they"),
        ("(2024-03-05)", "the value is not levels of leaders"),
        ("市级(甲乙)(丙丁)", "the value is not levels of leaders"),
        ("、", "the value is not levels of leaders"),
    ],
)
def test_instructions_that_are_none(cell, found):
    """What is wrong is said without showing who wrote: a leader may stand where a level should."""
    assert str(refused("instructions", cell)).startswith(found)


def test_private_values_are_not_shown():
    """Fees and names stay out of faults and changes, and out of what is printed."""
    fault = refused("fee", "八百")
    assert ("the value", None) == (fault.value, fault.nearest)
    result = row(稿酬="1,200元", 作者="张三；李四", 标题=wide("A"))
    assert [None] * 6 == [text for each in result.changes for text in (each.before, each.after)]
    assert "张三" not in repr(result)
    assert wide("A") not in repr(result)
    assert "A" == result.title


def test_truths():
    """A column may know words of its own; a truth given as one is one."""
    assert [True, False, True, None] == [value("verified", each) for each in ("已核实", "未核实", True, "")]
    assert refused("verified", "大概").expected


def judged(cell: object) -> Any:
    """Read the value of a judgement."""
    cells = {
        "id": "j",
        "标准": "c",
        "对象": "court",
        "期间": 2024,
        "评定人": "张三",
        "日期": "2024-12-31",
        "理由": "很好",
    }
    result = row(JUDGEMENTS, {}, **cells, 结果=cell)
    return result.record.value if result.record is not None else [str(each) for each in result.faults]


def test_verdicts():
    """A judgement says yes or no, an exact number or a grade; what only looks like a number is refused, unshown."""
    assert [True, False, 3, Decimal("-3.5"), Fraction(1, 3), "优秀"] == [
        judged(each) for each in ("是", "No", "3", "-3.5", "1/3", "优秀")
    ]
    for cell in ("1e3", "NaN", "4.", "1/0", "-inf", "007"):
        assert ["the value is not yes or no, an exact number or a grade @ rows[2].value"] == judged(cell)


def test_periods_and_accounts():
    """An award is for a unit or a person, by any name of theirs; strangers are refused only where both are listed."""
    cells = {"id": "a", "荣誉": "advanced_unit", "授予": "是", "决定人": "主任会议", "日期": "2024-12-31", "理由": "x"}
    people = [Person(id="p-1", name="张三")]
    taxonomy = {"taxonomy": None}
    award = row(AWARDS, {**KNOWN, **taxonomy}, **cells, 对象="法院", 期间="2024年").record
    assert award is not None
    assert ("court", Period.year(2024)) == (award.account, award.period)
    everybody = {**KNOWN, **taxonomy, "people": people}
    assert "p-1" == made(row(AWARDS, everybody, **cells, 对象="张三", 期间="2024")).account
    stranger = row(AWARDS, everybody, **cells, 对象="王五", 期间="今年")
    assert [
        "the value is not a unit or person that is listed @ rows[2].account",
        "'今年' is not a period, such as 2024, 2024年上半年, 2024年3月 or 2024-01-01/2024-12-31 @ rows[2].period",
    ] == [str(each) for each in stranger.faults]
    assert "王五" == made(row(AWARDS, {**KNOWN, **taxonomy}, **cells, 对象="王五", 期间="2024")).account


def test_cells_that_do_not_fit_together():
    """A designation that ends before it begins is refused as a whole."""
    cells = {"id": "d", "单位": "court", "姓名": "张三", "起": "2024-03-05", "止": "2024-03-04"}
    (fault,) = row(DESIGNATIONS, KNOWN, **cells).faults
    assert "2024-03-04 is not a day not before since (2024-03-05) @ rows[2].until" == str(fault)
    assert date.max == made(row(DESIGNATIONS, KNOWN, **{**cells, "止": ""})).until


def test_record_of_an_own_class_may_refuse():
    """A sheet of an author's own may make records that refuse their values."""

    def never(**_: object) -> Unit:
        raise ValueError

    sheet = Sheet(
        id="units", name=UNITS.name, record=never, columns=(own_id("编号", "id"),), alike=("id",), single=True
    )
    assert ["the row is not one whose values make a record together @ rows[2]"] == [
        str(each) for each in row(sheet, {}, id="u").faults
    ]


def test_names_in_one_language():
    """A name that is given in one language stands for both."""
    units = read_rows("id,zh,en\nu1,甲,\nu2,,A\nu3,甲,A\nu4,,", UNITS).records
    assert [Text("甲", "甲"), Text("A", "A"), Text("甲", "A"), None] == [each.name for each in units]


def test_ids_that_must_be_their_own():
    """Units with one id and different contents are all refused: nothing tells which is right. Equal ones are not."""
    intake = read_rows("id,kind\nu1,a\nu2,\nu1,b\nu2,\nu3,", UNITS)
    assert ["u2", "u2", "u3"] == [each.id for each in intake.records]
    assert [
        "'u1' is not an id of its own: it stands in the rows 2, 4 @ rows[2].id",
        "'u1' is not an id of its own: it stands in the rows 2, 4 @ rows[4].id",
    ] == [str(each) for each in intake.faults]
    many = read_rows("id,kind\n" + "".join(f"u,{each}\n" for each in range(9)), UNITS)
    assert "an id of its own: it stands in the rows 2, 3, 4, 5, 6, 7, …" == many.faults[0].expected
    people = read_rows("人员编号,姓名\np,张三\np,李四", PEOPLE)
    assert "the id is not an id of its own: it stands in the rows 2, 3 @ rows[2].id" == str(people.faults[0])


def test_adoptions_may_share_an_id():
    """Of adoptions those that share an id are kept: the assessment sets them aside."""
    intake = read_rows([GOOD, {**GOOD, "采用日期": "2024-03-06"}], ADOPTIONS, **KNOWN)
    assert 2 == len(intake.records)
    assert frozenset({"A-1"}) == intake.ledger().repeated


def test_ledger_of_several_tables():
    """Tables are put into one ledger, in any order, a new one or one that exists."""
    units, outlets = read_rows("id\nu1\nu1", UNITS), read_rows("id\no1", OUTLETS)
    pieces = read_rows(
        "id,unit,outlet,date\nA,u1,o1,2024-01-01", ADOPTIONS, units=units.records, outlets=outlets.records
    )
    ledger = pieces.ledger(units, outlets)
    assert Ledger(units=[Unit(id="u1")], outlets=[Outlet(id="o1")], adoptions=pieces.records) == ledger
    assert ledger == units.ledger(outlets, pieces)
    assert (*pieces.records, *pieces.records) == pieces.ledger(into=ledger).adoptions
    sent = read_rows("id,unit,outlet,date\nS,u1,o1,2024-01-01", SUBMISSIONS)
    assert sent.records == sent.ledger(into=ledger).submissions
    assert None is ledger.submissions


def test_intake_tells_what_became_of_the_rows():
    """Counts are by status, those at zero too; the explanation names each row that was changed or not read."""
    rows = [GOOD, {**GOOD, "单位": "法院", "稿酬": "5元"}, {**GOOD, "载体": "县报"}, {}, {**GOOD, "单位": ""}]
    intake = read_rows(rows, ADOPTIONS, keep_unlisted=True, **KNOWN)
    assert [1, 1, 1, 1, 0, 0, 1, 0] == [*intake.counts.values()]
    assert intake.rows[1:3] == intake.of(RowStatus.NORMALISED, RowStatus.UNLISTED)
    assert {"id": "编号", "outlet": "载体", "adopted_on": "采用日期", "unit": "单位", "fee": "稿酬"} == intake.headers
    assert [
        "accepted: 1",
        "accepted after changes: 1",
        "accepted with a name that is not listed: 1",
        "something required is missing: 1",
        "blank: 1",
        "row 3  unit: '法院' → 'court' (by the only name that it abbreviates)",
        "row 3  fee: (unit of measure left out)",
        "row 4  accepted with a name that is not listed: outlet",
        "row 6  something required is missing: unit: an empty cell is not unit, which must not be empty",
        "rows 2 and 3 may tell the same: one id, different contents",
        "rows 2 and 4 may tell the same: one id, different contents",
    ] == intake.explain("en").splitlines()
    assert [
        "第3行  单位：'法院' → 'court'（按唯一的简称）",
        "第3行  稿酬：（去掉计量单位）",
        "第4行  录入，但有未登记的名称：载体",
        "第6行  缺必填项：单位：空格，应为必填的单位",
    ] == intake.explain().splitlines()[5:9]
    assert repr(intake).startswith("Intake(sheet=adoptions, rows=5, headers=")


def test_statuses_and_reasons_are_worded():
    """Every status and every reason has a wording in both languages."""
    assert all(each.text.zh and each.text.en for kind in (RowStatus, Why) for each in kind)


def test_refusals_are_worded_in_chinese():
    """What is wrong is said in the reader's language, with the names of the columns, and without Python's forms."""
    rows = [
        {**GOOD, "体裁": "综合新间", "采用日期": datetime(2024, 3, 5, 9, tzinfo=UTC), "字数": "4.7", "批示": "张书记"}
    ]
    intake = read_rows(rows, ADOPTIONS, **KNOWN)
    assert [
        "第2行  有误，未录入：采用日期：2024-03-05 09:00:00+00:00，应为不带时间的日期",
        "第2行  有误，未录入：体裁：'综合新间'，应为已登记的体裁选项；是否为“综合新闻”？",
        "第2行  有误，未录入：批示：第1项批示的级别，应为已登记的批示选项",
        "第2行  有误，未录入：字数：'4.7'，应为从0起的整数，至多18位，如 1200",
    ] == intake.explain().splitlines()[1:]
    rows = [{**GOOD, "审核": "leader (2024-03-04, p-9)"}]
    assert (
        "第2行  有误，未录入：审核：第1项审核括号内的内容，应为一个日期"
        == read_rows(rows, ADOPTIONS).explain().splitlines()[1]
    )
    short = read_rows("id,kind\nu1\nu2,x,y", UNITS)
    assert [
        "第2行  行末缺的格子读作空白",
        "第3行  列数与表头不符，未录入：有3格的行，应为每个表头各有一格的行",
    ] == short.explain().splitlines()[2:]
    assert "unit: '甲' → 'x' (by an alias that was given)" == Change("unit", "甲", "x", (Why.ALIAS,)).explain("en")


def test_cells_that_differ_from_themselves_are_empty():
    """What some libraries put into empty cells is read as one, also where it is a day."""

    class NoDay(datetime):
        """A day that is none, as a library of data frames has it."""

        def __ne__(self, other: object) -> bool:
            return True

        __hash__ = datetime.__hash__

    never = NoDay(1, 1, 1)
    result = row(字数=float("nan"), 单位=never)
    assert (RowStatus.INCOMPLETE, ("an empty cell",)) == (result.status, tuple(each.value for each in result.faults))
    assert RowStatus.ACCEPTED is row(字数=float("nan"), 作者=never, 核实=float("nan")).status
    blank = read_rows([["id", float("nan")], [float("nan"), never]], UNITS)
    assert ([RowStatus.BLANK], ()) == ([each.status for each in blank.rows], blank.unused)


def test_days_that_a_spreadsheet_or_a_person_leaves_out():
    """A stroke is an empty cell, said as a change, where a cell may be empty."""
    result = row(体裁="/", 字数="—", 批示="-", 核实="\u2013", 作者="——", 同题="--")
    assert [Why.STROKE] * 6 == [why for each in result.changes for why in each.why]
    assert Change("genre", "/", "", (Why.STROKE,)) in result.changes
    assert None is made(result).genre
    assert refused("unit", "/").expected


def test_day_numbers_may_be_text():
    """Both ways to count days may be given as text."""
    assert date(2028, 3, 6) == value("adopted_on", 45356, day_numbers="1904")
    assert date(2024, 3, 5) == value("adopted_on", 45356, day_numbers="1900")


def test_the_money_of_an_award():
    """It is an exact amount in yuan, which no fault and no change shows; an empty cell says that it is unknown."""
    text = (
        "编号,荣誉,对象,期间,是否授予,决定人,日期,理由,奖励金额（元）\n"
        'a,h,p,2024,是,b,2025-01-05,r,"1,000元"\n'
        "b,h,p,2024,是,b,2025-01-05,r,\n"
        "c,h,p,2024,是,b,2025-01-05,r,secret\n"
    )
    intake = read_rows(text, AWARDS)
    assert [Decimal(1000), None] == [each.amount for each in intake.records]
    assert "amount" in intake.headers
    assert "secret" not in intake.explain("en")
    assert "1,000" not in intake.explain("en")
