"""Chapter 8 of Beijing's rules on by-elections (补选): which article answers which question, and what they leave open.

The chapter settles the formal list by the majority's opinion (article 63) and says nothing of voters who do not agree;
what it does not say is as usual (article 65).
"""

from typing import Final

from congress_rules.elections.articles import Articles
from congress_rules.law import Reading
from congress_rules.rulebooks.beijing_rules.text import cite
from congress_rules.texts import Text

__all__ = ["BY_ELECTIONS", "PRIMARY"]

BY_ELECTIONS: Final = Articles(
    {
        "decides": cite("60"),
        "leads": cite("60"),
        "conducts": cite("60"),
        "recheck": cite("61"),
        "number": cite("62"),
        "candidates": cite("62"),
        "voters": cite("64"),
        "ballots": (cite("65"), cite("54 para. 1")),
        "usual": cite("65"),
        "review": (cite("65"), cite("57 para. 1")),
    },
    cite("65"),
)
"""The chapter by the questions that it answers; nomination rests on the same."""

PRIMARY: Final = Reading(
    id="b65-primary",
    question=Text(
        "补选中选民不能形成较为一致意见时，是否预选？",
        "Is there a primary in a by-election where the voters do not agree?",
    ),
    options={
        "as-usual": Text("第八章未作规定，适用第四十条进行预选", "yes: chapter 8 is silent, and so article 40 applies"),
        "opinion": Text("不预选，根据较多数选民的意见确定", "no: the majority's opinion settles the list"),
    },
    choice="as-usual",
    basis=cite("65"),
)
"""How is read whether a by-election has a primary."""
