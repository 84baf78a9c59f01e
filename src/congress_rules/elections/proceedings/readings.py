"""State what the texts leave open of the course of an election."""

from congress_rules.law import Provision, Reading
from congress_rules.texts import Text

__all__ = ["proceedings_readings"]


def proceedings_readings(*, result: Provision, empty: Provision) -> tuple[Reading, ...]:
    """State what follows an invalid vote, and whether credentials are reviewed while seats are empty."""
    return (
        Reading(
            id="proceedings-invalid",
            question=Text("选举无效后如何进行？", "What follows an invalid vote?"),
            options={
                "open": Text("未作规定，程序到此为止", "nothing is regulated: the proceedings end there"),
                "new-day": Text("另定选举日，就原名单重新投票", "a new day is fixed, among the same candidates"),
            },
            choice="open",
            basis=result,
        ),
        Reading(
            id="proceedings-empty-seats",
            question=Text("名额不足时，可否先审查已当选者？", "May those elected be reviewed while seats are empty?"),
            options={
                "another-first": Text("先另行选举", "no: another election comes first"),
                "meanwhile": Text("可以，缺额以后再选", "yes: the seats may stay empty for now"),
            },
            choice="another-first",
            basis=empty,
        ),
    )
