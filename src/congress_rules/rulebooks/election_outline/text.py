"""Hold a district's outline on electing the deputies of the district and its townships: its questions."""

from datetime import date
from typing import Final

from congress_rules.law import Authority, Instrument
from congress_rules.texts import Text

__all__ = ["INSTRUMENT", "cite"]

INSTRUMENT: Final = Instrument(
    id="election-outline",
    title=Text("区、乡人大换届选举工作宣传提纲", "Outline on Electing the Deputies of a District and its Townships"),
    authority=Authority.HOUSE_RULE,
    contents={
        "1": Text("换届选举与“三个平等”", "the election and the three equalities"),
        "2": Text("基本原则", "principles"),
        "3": Text("选举权与被选举权", "the right to vote and to stand"),
        "4": Text("选区与一人一票", "districts, and one vote for each voter"),
        "5": Text("选民登记", "registration of voters"),
        "5 para. 1": Text("登记与人户分离", "registration, and a residence apart from the household"),
        "5 para. 2": Text("名单、申诉、起诉", "voter list, objections and suits"),
        "6": Text("候选人的提名", "nomination of candidates"),
        "7": Text("投票的方式", "forms of voting"),
        "8": Text("投票时的注意事项", "what to mind when voting"),
        "8(1)": Text("查验选票", "check of the ballot"),
        "8(2)": Text("书写选票", "writing the ballot"),
        "8(3)": Text("不规范的行为", "what is not allowed"),
        "8(4)": Text("代写", "assisted writing"),
        "8(5)": Text("赞成、反对、另选、弃权", "for, against, write-in, abstain"),
        "9": Text("流动人口", "migrants"),
        "10": Text("破坏选举的行为", "disruption of an election"),
    },
    in_force=date(2024, 8, 1),
    articles=Text("问", "question"),
)
cite = INSTRUMENT.cite
