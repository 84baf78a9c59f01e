"""Describe the tables of adoptions and submissions."""

from typing import Final

from congress_rules.interchange.rows.cells import Amount, Mark, Named, Truth, Whole
from congress_rules.interchange.rows.columns import AUTHORS, CONTENT, GENRE, OUTLET, STORY, TITLE, UNIT, day, own_id
from congress_rules.interchange.rows.lists import Approvals, Instructions
from congress_rules.interchange.rows.sheets import Column, Sheet
from congress_rules.publicity import Adoption, Submission
from congress_rules.texts import Text

__all__ = ["ADOPTIONS", "SUBMISSIONS"]

ADOPTIONS: Final[Sheet[Adoption]] = Sheet(
    id="adoptions",
    name=Text("采用情况表", "adoptions"),
    record=Adoption,
    columns=(
        own_id("条目编号", "entry id", "条目", "采用编号", "稿件编号", "entry"),
        OUTLET,
        day(
            "adopted_on",
            "采用日期",
            "day of adoption",
            (
                *("日期", "采用时间", "录用日期", "刊登日期", "刊登时间", "刊发日期", "刊发时间", "发表日期"),
                *("发表时间", "date", "day", "publication date", "published on"),
            ),
        ),
        UNIT,
        AUTHORS,
        GENRE,
        Column(id="mode", name=Text("采用方式", "mode of adoption"), headers=("采用形式",), cell=Named(), lists="mode"),
        CONTENT,
        Column(
            id="instructions",
            name=Text("批示", "written instructions"),
            headers=("领导批示", "批示情况", "批示级别", "批示领导级别"),
            cell=Instructions(),
            lists="level",
            private=True,
        ),
        Column(
            id="verified",
            name=Text("已核实", "verified"),
            headers=("核实", "是否核实", "核实情况", "checked"),
            cell=Truth(yes=("已核实",), no=("未核实",)),
        ),
        Column(
            id="submission",
            name=Text("报送编号", "submission"),
            headers=("报送条目", "来稿编号", "submission id"),
            cell=Mark(),
        ),
        Column(
            id="characters",
            name=Text("字数", "characters"),
            headers=("稿件字数", "字符数", "length"),
            cell=Whole(),
        ),
        Column(
            id="fee",
            name=Text("稿酬", "fee"),
            headers=("稿费", "原稿酬", "原稿费", "manuscript fee"),
            cell=Amount(),
            private=True,
        ),
        STORY,
        Column(
            id="approvals",
            name=Text("审核", "approvals"),
            headers=("审核情况", "审签", "审批", "approved by"),
            cell=Approvals(),
            lists="approver",
        ),
        day("filed_on", "上报日期", "day of filing", ("上报时间", "上报清单日期", "filed on"), required=False),
        TITLE,
    ),
    alike=("unit", "outlet", "adopted_on"),
    single=False,
)
SUBMISSIONS: Final[Sheet[Submission]] = Sheet(
    id="submissions",
    name=Text("报送情况表", "submissions"),
    record=Submission,
    columns=(
        own_id("报送编号", "submission id", "报送条目", "稿件编号", "submission"),
        OUTLET,
        day(
            "submitted_on",
            "报送日期",
            "day of submission",
            ("日期", "报送时间", "来稿日期", "来稿时间", "投稿日期", "date", "day"),
        ),
        UNIT,
        AUTHORS,
        GENRE,
        CONTENT,
        STORY,
        TITLE,
    ),
    alike=("unit", "outlet", "submitted_on"),
    single=False,
)
