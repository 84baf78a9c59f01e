"""What the provisions of 1983 leave open about how those vote who are under a sentence or in custody."""

from typing import Final

from congress_rules.law import Reading
from congress_rules.rulebooks.election_law.text import PROVISIONS_1983
from congress_rules.texts import Text

__all__ = ["REGISTRATION_READINGS"]

_FIFTH: Final = PROVISIONS_1983.cite("5")

REGISTRATION_READINGS: Final = (
    Reading(
        id="p5-undecided",
        question=Text(
            "未经共同决定的，被监禁、羁押、拘留的人能否依一般规定使用流动票箱或者委托投票？",
            "Undecided, may those held use a mobile box or a proxy on the grounds that everybody has?",
        ),
        options={
            "required": Text("不能，须经共同决定", "no, it takes the joint decision"),
            "general": Text("能，依一般规定", "yes, on those grounds"),
        },
        choice="required",
        basis=_FIFTH,
    ),
    Reading(
        id="p5-at-large",
        question=Text(
            "被管制、缓刑、取保候审、监视居住的人经共同决定，能否使用流动票箱或者委托投票？",
            "Does the joint decision open a mobile box or a proxy to those whom no organ holds, too?",
        ),
        options={
            "all": Text("能，“以上所列人员”包括他们", "yes, they are of those listed above"),
            "confined": Text("不能，只适用于被监禁、羁押、拘留的人", "no, to those held alone"),
        },
        choice="all",
        basis=_FIFTH,
    ),
    Reading(
        id="p5-behind-bars",
        question=Text(
            "规定只准拘役、拘留、劳动教养的人回原选区，服刑、被羁押的人能否亲自到场投票？",
            "Only those held briefly may return on the day: may others who are held vote in person?",
        ),
        options={
            "open": Text("未作规定", "that is not regulated"),
            "closed": Text("不能", "no"),
        },
        choice="open",
        basis=_FIFTH,
    ),
)
"""What is open whatever the edition, and in the texts that rest on it."""
