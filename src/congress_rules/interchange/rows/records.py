"""Describe the tables of designations, reporting faults, judgements and awards."""

from typing import Final

from congress_rules.interchange.rows.cells import Named, Truth
from congress_rules.interchange.rows.columns import PERIOD, REASON, UNIT, account, author_of, day, own_id
from congress_rules.interchange.rows.sheets import Column, Sheet
from congress_rules.interchange.rows.verdicts import Verdict
from congress_rules.policies import Judgement
from congress_rules.publicity import Award, Designation, ReportingFault
from congress_rules.texts import Text

__all__ = ["AWARDS", "DESIGNATIONS", "FAULTS", "JUDGEMENTS"]

DESIGNATIONS: Final[Sheet[Designation]] = Sheet(
    id="designations",
    name=Text("人员确定表", "designations"),
    record=Designation,
    columns=(
        own_id("确定编号", "designation id"),
        UNIT,
        Column(
            id="person",
            name=Text("人员", "person"),
            headers=("姓名", "人员编号", "信息员", "通讯员", "person id"),
            cell=Named(),
            lists="people",
            by_id=True,
            required=True,
            private=True,
        ),
        Column(id="role", name=Text("职责", "role"), headers=("角色", "岗位"), cell=Named(), lists="role"),
        day("since", "起始日期", "first day", ("开始日期", "起", "from", "start")),
        day("until", "截止日期", "last day", ("结束日期", "止", "to", "end"), required=False),
    ),
    alike=("unit", "person", "role"),
    single=True,
)
FAULTS: Final[Sheet[ReportingFault]] = Sheet(
    id="faults",
    name=Text("报送差错表", "reporting faults"),
    record=ReportingFault,
    columns=(
        own_id("差错编号", "fault id"),
        UNIT,
        Column(
            id="kind",
            name=Text("差错类别", "kind of fault"),
            headers=("类别", "差错", "差错类型", "fault"),
            cell=Named(),
            lists="fault",
        ),
        Column(
            id="major",
            name=Text("重大信息", "major information"),
            headers=("是否重大", "重大", "是否重大信息"),
            cell=Truth(),
        ),
        day("on", "差错日期", "day of the fault", ("日期", "date", "day")),
    ),
    alike=("unit", "kind", "on"),
    single=True,
)
JUDGEMENTS: Final[Sheet[Judgement]] = Sheet(
    id="judgements",
    name=Text("评议表", "judgements"),
    record=Judgement,
    columns=(
        own_id("评议编号", "judgement id"),
        Column(
            id="criterion",
            name=Text("评议标准", "criterion"),
            headers=("标准", "评议项目"),
            cell=Named(),
            required=True,
        ),
        account("about", "评议对象", "about", "对象", "被评议对象"),
        PERIOD,
        Column(
            id="value",
            name=Text("评议结果", "value"),
            headers=("结果", "评定", "评分", "verdict"),
            cell=Verdict(),
            required=True,
            private=True,
        ),
        author_of("评议人", "judged by", "评定人"),
        day("on", "评议日期", "day of the judgement", ("日期", "date", "day")),
        REASON,
    ),
    alike=("criterion", "about", "period"),
    single=True,
)
AWARDS: Final[Sheet[Award]] = Sheet(
    id="awards",
    name=Text("表彰决定表", "awards"),
    record=Award,
    columns=(
        own_id("决定编号", "award id"),
        Column(
            id="honour",
            name=Text("荣誉", "honour"),
            headers=("荣誉称号", "表彰项目", "称号"),
            cell=Named(),
            lists="honour",
            required=True,
        ),
        account("account", "对象", "account", "表彰对象", "获奖对象", "获奖单位", "获奖个人"),
        PERIOD,
        Column(id="granted", name=Text("授予", "granted"), headers=("是否授予",), cell=Truth(), required=True),
        author_of("决定人", "decided by", "决定机关"),
        day("on", "决定日期", "day of the decision", ("日期", "date", "day")),
        REASON,
    ),
    alike=("honour", "account", "period"),
    single=True,
)
