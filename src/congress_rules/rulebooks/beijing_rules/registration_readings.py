"""What Beijing's rules leave open about registration, with what the provisions of 1983 do."""

from typing import Final

from congress_rules.law import Reading
from congress_rules.rulebooks.beijing_rules.text import cite
from congress_rules.rulebooks.election_law.registration_readings import REGISTRATION_READINGS as OF_LAW
from congress_rules.texts import Text

__all__ = ["REGISTRATION_READINGS"]

REGISTRATION_READINGS: Final = (
    *OF_LAW,
    Reading(
        id="b30-late",
        question=Text(
            "名单公布后，户口迁入和恢复政治权利以外的人员能否补办登记？",
            "Once the list is published, may others register than who moved in or whose rights are restored?",
        ),
        options={
            "closed": Text("不能，只限这两类人员", "no, these two alone"),
            "open": Text("未作规定", "that is not regulated"),
        },
        choice="closed",
        basis=cite("30 para. 2"),
    ),
    Reading(
        id="b30-late-day",
        question=Text(
            "补办登记至投票选举日前，选举日当天能否补办？", "May they still register on election day itself?"
        ),
        options={
            "before": Text("不能，至前一日", "no, until the day before"),
            "included": Text("能", "yes"),
        },
        choice="before",
        basis=cite("30 para. 2"),
    ),
    Reading(
        id="b30-generally",
        question=Text(
            "规则说“一般”应当如何的，既不照办又不属于所列例外，是否违反规定？",
            "Is it a breach to do neither what is generally due nor what is allowed beside it?",
        ),
        options={
            "soft": Text("不是，只是与一般要求不一致", "no, it departs from what is general"),
            "closed": Text("是", "yes"),
        },
        choice="soft",
        basis=cite("30 para. 1(3)"),
    ),
    Reading(
        id="b35-household",
        question=Text(
            "服刑、被羁押的人参加户口所在地选举、委托投票的，是否也须经若干规定第五条所说的共同决定？",
            "Does a mandate of who is locked up, for the household, take the joint decision, too?",
        ),
        options={
            "free": Text("不须，只有在服刑地、羁押地参加的才须", "no, only taking part at the place of custody does"),
            "required": Text("须经共同决定", "yes"),
        },
        choice="free",
        basis=cite("35 para. 3"),
    ),
)
"""What is open about articles 30, 31 and 35."""
