"""Describe the tables of units, outlets and people."""

from typing import Final

from congress_rules.interchange.rows.cells import Named, Prose, Truth
from congress_rules.interchange.rows.columns import NAME_EN, UNIT_ID, name_zh, own_id
from congress_rules.interchange.rows.sheets import Column, Sheet
from congress_rules.publicity import Outlet, Person, Unit
from congress_rules.texts import Text

__all__ = ["OUTLETS", "PEOPLE", "UNITS"]

UNITS: Final[Sheet[Unit]] = Sheet(
    id="units",
    name=Text("单位表", "units"),
    record=Unit,
    columns=(
        own_id("单位编号", "unit id", "单位代码", "代码"),
        Column(
            id="kind",
            name=Text("单位类别", "kind of unit"),
            headers=("类别", "单位类型", "单位性质", "unit kind"),
            cell=Named(),
            lists="unit_kind",
        ),
        Column(
            id="enforcement",
            name=Text("行政执法职能", "enforcement functions"),
            headers=("执法职能", "是否有行政执法职能", "有无行政执法职能", "行政执法"),
            cell=Truth(),
        ),
        name_zh("单位名称", "Chinese name", "单位", "单位全称", "unit name", "unit"),
        NAME_EN,
    ),
    alike=("name_zh",),
    single=True,
)
OUTLETS: Final[Sheet[Outlet]] = Sheet(
    id="outlets",
    name=Text("载体表", "outlets"),
    record=Outlet,
    columns=(
        own_id("载体编号", "outlet id", "媒体编号", "代码"),
        Column(
            id="level",
            name=Text("载体级别", "level of outlet"),
            headers=("级别", "层级", "媒体级别", "outlet level"),
            cell=Named(),
            lists="level",
        ),
        Column(
            id="kind",
            name=Text("载体种类", "kind of outlet"),
            headers=("种类", "类别", "载体类别", "媒体类别", "媒体种类", "outlet kind"),
            cell=Named(),
            lists="outlet_kind",
        ),
        name_zh("载体名称", "Chinese name", "载体", "媒体", "媒体名称", "刊物名称", "outlet name", "outlet"),
        NAME_EN,
    ),
    alike=("name_zh",),
    single=True,
)
PEOPLE: Final[Sheet[Person]] = Sheet(
    id="people",
    name=Text("人员表", "people"),
    record=Person,
    columns=(
        own_id("人员编号", "person id", "工号", private=True),
        UNIT_ID,
        Column(
            id="name",
            name=Text("姓名", "name"),
            headers=("人员姓名", "名字", "full name"),
            cell=Prose(),
            private=True,
        ),
    ),
    alike=("unit", "name"),
    single=True,
)
