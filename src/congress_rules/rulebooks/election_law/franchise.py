"""Who may vote (articles 4 and 27, and the provisions of 1983): the clauses of each edition, and how they are read."""

from typing import Final

from congress_rules.elections.franchise import FranchiseBasis, FranchisePolicy
from congress_rules.law import CIVIL_CODE, Provision, Reading
from congress_rules.rulebooks.election_law.text import PROVISIONS_1983, Edition, edition
from congress_rules.texts import Text

__all__ = ["FRANCHISE_READINGS", "franchise", "readings", "voter_readings"]


def voter_readings(*, adult: Provision, restored: Provision, suspended: Provision) -> tuple[Reading, ...]:
    """State what a text leaves open about the right to vote: of age, of rights restored, and of their suspension."""
    return (
        Reading(
            id="e4-leap-day",
            question=Text(
                "2 月 29 日出生的，平年何日满周岁？", "In a common year, when is one born on 29 February older?"
            ),
            options={
                "february-28": Text(
                    "2 月 28 日（参照民法典第二百零二条）", "on 28 February, after Civil Code art. 202"
                ),
                "march-1": Text("3 月 1 日", "on 1 March"),
            },
            choice="february-28",
            basis=CIVIL_CODE.cite("202"),
        ),
        Reading(
            id="e4-birthday",
            question=Text("选举日当天满十八周岁的是否有选举权？", "Does the birthday on election day itself count?"),
            options={
                "included": Text("有", "it counts"),
                "excluded": Text("自生日次日起算", "only from the day after"),
            },
            choice="included",
            basis=adult,
        ),
        Reading(
            id="e4-deprivation-end",
            question=Text("剥夺政治权利的最后一日为选举日的，是否已恢复？", "Are rights back on its last day?"),
            options={
                "after": Text("期满后，自次日起恢复", "from the day after it"),
                "on": Text("当日即恢复", "on that day already"),
            },
            choice="after",
            basis=restored,
        ),
        Reading(
            id="p4-serious-case",
            question=Text("停止行使选举权利的决定，是否另行审查案件的严重程度？", "Must the case be serious, too?"),
            options={
                "decided": Text("以决定为准", "the decision settles it"),
                "examined": Text("还须为严重刑事犯罪案", "the case must be a serious one, too"),
            },
            choice="decided",
            basis=suspended,
        ),
    )


def readings(law: Edition) -> tuple[Reading, ...]:
    """State what an edition leaves open about the right to vote."""
    adult, restored = law.cite("4 para. 1"), law.cite("27 para. 1")
    return voter_readings(adult=adult, restored=restored, suspended=PROVISIONS_1983.cite("4"))


FRANCHISE_READINGS: Final = readings(edition(2020))
"""What the law of 2020 leaves open about the right to vote."""


def franchise(law: Edition) -> FranchisePolicy:
    """Give the clauses of an edition that has article 4."""
    bases = FranchiseBasis(
        citizen=law.cite("4 para. 1"),
        adult=law.cite("4 para. 1"),
        rights=law.cite("4 para. 2"),
        suspension=PROVISIONS_1983.cite("4"),
        capacity=(law.cite("27 para. 2"), PROVISIONS_1983.cite("3")),
    )
    return FranchisePolicy(bases=bases)
