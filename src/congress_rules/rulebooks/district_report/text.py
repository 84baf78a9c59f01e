"""Hold the report of a district congress on its publicity and information work: its parts, and how it is read."""

from datetime import date
from typing import Final

from congress_rules.law import Authority, Instrument, Reading
from congress_rules.texts import Text

__all__ = ["ADJUSTED_ON", "INSTRUMENT", "READINGS", "WEEKLY_FROM", "cite"]

ADJUSTED_ON: Final = date(2024, 1, 1)
"""The day from which the higher multiples apply, as the report is read."""

WEEKLY_FROM: Final = date(2024, 3, 1)
"""The day from which officers owe an item a week, as the report is read."""

INSTRUMENT: Final = Instrument(
    id="district-report",
    title=Text("区人大宣传和信息工作情况汇报", "Report of a district congress on publicity and information work"),
    authority=Authority.HOUSE_RULE,
    contents={
        "1": Text("宣传工作", "publicity"),
        "1(1)": Text("领导小组", "the leading group"),
        "1(2)": Text("通讯员与稿酬奖励", "correspondents and rewards for manuscripts"),
        "1(3)": Text("经常性宣传", "recurring publicity"),
        "2": Text("信息工作", "information"),
        "2(1)": Text("信息员及其保障", "information officers and what they are given"),
        "2(2)": Text("信息采用奖励", "rewards for information"),
        "2(3)": Text("报送任务", "what is owed"),
        "3": Text("下一步", "what comes next"),
    },
)
cite = INSTRUMENT.cite

READINGS: Final = (
    Reading(
        id="d1-2-periodical",
        question=Text("“人大”刊物是市级还是区级？", "Is the congress periodical the city's or the district's?"),
        options={
            "city": Text("市人大刊物", "the city's"),
            "district": Text("区人大内刊", "the district's"),
        },
        choice="district",
        basis=cite("1(2)"),
    ),
    Reading(
        id="d1-3-adjusted",
        question=Text("奖励倍数从哪一天起调整？", "From which day on do the higher multiples apply?"),
        options={"stated": Text("由参数设定", "as the parameter states")},
        choice="stated",
        basis=cite("1(2)"),
        parameter="scoring.adjusted_on",
    ),
    Reading(
        id="d1-4-top-up",
        question=Text("“加倍奖励”是另加两倍还是加到两倍？", "Is the top-up twice the award, or up to twice the award?"),
        options={
            "twice-on-top": Text("在市奖之外另加两倍", "twice the city's award, on top of it"),
            "up-to-twice": Text("加到市奖的两倍", "as much again, so that the total is twice"),
        },
        choice="twice-on-top",
        basis=cite("1(2)"),
    ),
    Reading(
        id="d1-5-boundary",
        question=Text("正好三百字属于哪一档？", "To which band do exactly 300 characters belong?"),
        options={"lower": Text("较低一档", "the lower"), "upper": Text("较高一档", "the upper")},
        choice="lower",
        basis=cite("2(2)"),
    ),
    Reading(
        id="d1-6-weekly",
        question=Text("每周一条何时起实行？", "When does an item a week begin to be owed?"),
        options={
            "in-force": Text("自参数所定之日起", "from the day that the parameter states"),
            "planned": Text("只是打算，尚未实行", "not yet: it is a plan only"),
        },
        choice="in-force",
        basis=cite("3"),
        parameter="weekly_from",
    ),
)
