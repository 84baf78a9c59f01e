"""Describe the tables of designations, reporting faults, judgements, awards and outreach."""

from typing import Final

from congress_rules.interchange.rows.cells import Amount, Named, Truth
from congress_rules.interchange.rows.columns import PERIOD, REASON, UNIT, account, author_of, day, own_id
from congress_rules.interchange.rows.counts import Counted
from congress_rules.interchange.rows.sheets import Column, Sheet
from congress_rules.interchange.rows.verdicts import Verdict
from congress_rules.policies import Judgement
from congress_rules.publicity import Award, Designation, Outreach, ReportingFault
from congress_rules.texts import Text

__all__ = ["AWARDS", "DESIGNATIONS", "FAULTS", "JUDGEMENTS", "OUTREACH"]

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
        Column(
            id="amount",
            name=Text("奖金", "amount"),
            headers=("奖金金额", "奖励金额", "奖励", "金额", "prize money"),
            cell=Amount(),
            private=True,
        ),
    ),
    alike=("honour", "account", "period"),
    single=True,
)
OUTREACH: Final[Sheet[Outreach]] = Sheet(
    id="outreach",
    name=Text("宣传活动表", "outreach"),
    record=Outreach,
    columns=(
        own_id("活动编号", "activity id", "活动", "activity"),
        UNIT,
        Column(
            id="kind",
            name=Text("活动类别", "kind of outreach"),
            headers=("类别", "活动类型", "活动形式", "宣传形式"),
            cell=Named(),
            lists="outreach_kind",
            required=True,
        ),
        day("on", "活动日期", "day of the activity", ("日期", "活动时间", "开展日期", "date", "day")),
        Column(
            id="count",
            name=Text("次数", "count"),
            headers=("数量", "活动次数", "场次", "number"),
            cell=Counted(units=("次", "场", "场次", "个", "人次", "份", "张", "幅", "块", "条", "篇", "期", "times")),
            required=True,
        ),
        Column(
            id="attendances",
            name=Text("参加人次", "attendances"),
            headers=("人次", "参与人次", "参加人数", "参加", "attendance"),
            cell=Counted(units=("人次", "人", "名", "people")),
        ),
        Column(
            id="materials",
            name=Text("材料份数", "materials"),
            headers=("份数", "材料", "宣传材料", "发放材料", "发放份数", "material"),
            cell=Counted(units=("份", "张", "册", "本", "copies")),
        ),
    ),
    alike=("unit", "kind", "on"),
    single=False,
)
