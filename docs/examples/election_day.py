"""Tell an election day: proxies, boxes, void ballots, a tie for the last seat, a re-vote, and another election.

Three seats, five candidates, 160 voters. The committee reads the law so that a re-vote needs more than half again; so
it elects nobody, and another election follows, in which a third of the ballots suffices.
Run it as `python docs/examples/election_day.py [--language en]`.
"""

import argparse
from collections.abc import Iterator

from congress_rules.elections.counting import Ballot, Choice, Count, Figures, Poll
from congress_rules.elections.declaration import Declaration, Resolution
from congress_rules.elections.voting import BallotBox, Mandate
from congress_rules.rulebooks.beijing_rules.counting import BEIJING_VOTING
from congress_rules.texts import Language, Text

BOOK = BEIJING_VOTING.read("e45-re-vote", "majority")
FIRST = Poll(id="district-7", level="county", seats=3, candidates=("an", "bai", "cui", "deng", "e"), registered=160)
BOXES = (
    BallotBox(id="station", kind="station", supervisors=2, checked=True, closed=True),
    BallotBox(id="mobile", kind="mobile_box", supervisors=1, checked=True, closed=True, opened_together=True),
)


def mandate(number: int, **facts: bool) -> Mandate:
    """Give a mandate for one proxy that fulfils all that is asked, but for the facts given."""
    asked = ("written", "consented", "away", "proxy_votes", "same_district", "mandate_shown", "card_shown")
    stated = {**dict.fromkeys(asked, True), **facts}
    return Mandate(id=f"mandate-{number}", principal=f"voter-{number}", proxy="voter-1", number=number, **stated)


MANDATES = (mandate(11), mandate(12), mandate(13, written=False), mandate(14), mandate(15))


def first_vote(poll: Poll) -> Count:
    """Count the station and the mobile box, and add them up."""
    station = BOOK.count(
        [
            Ballot.of("an", "bai", "cui", times=35),
            Ballot.of("an", "bai", "deng", times=30),
            Ballot.of("an", "cui", "deng", against=["e"], times=15),
            Ballot.of("e", write_ins={"feng": True}, times=5),
            Ballot.of("an", "bai", "cui", "deng", times=3),
            Ballot(choices=[Choice(name="an")], readable=False, times=1),
            Ballot(times=2),
        ],
        poll,
        Figures(issued=93, proxies=3, collected=91),
    )
    mobile = BOOK.count(
        [Ballot.of("bai", "cui", "deng", times=2), Ballot.of("deng", "e", times=5), Ballot.of("an", "e", times=2)],
        poll,
        Figures(issued=9, proxies=0, collected=9),
    )
    return station + mobile


def later_vote(poll: Poll, *, cui: int, deng: int) -> Count:
    """Count a vote between the two who were tied."""
    ballots = [Ballot.of("cui", times=cui), Ballot.of("deng", against=["cui"], times=deng), Ballot(times=4)]
    total = cui + deng + 4
    return BOOK.count(ballots, poll, Figures(issued=total, proxies=0, collected=total))


def votes() -> Iterator[tuple[Text, Declaration]]:
    """Give the three votes of the day, each with what it decided."""
    first = BOOK.declare(
        first_vote(FIRST), resolution=Resolution(id="resolution-1", by="committee", elected=["an", "bai", "cui"])
    )
    yield Text("第一次投票", "the first vote"), first
    again = BOOK.declare(later_vote(first.re_vote(), cui=46, deng=44))
    yield Text("再次投票", "the re-vote"), again
    another = BOOK.declare(later_vote(again.another_election(), cui=38, deng=45))
    yield Text("另行选举", "another election"), another


def tell(language: Language) -> Iterator[str]:
    """Tell the day."""
    yield Text("== 委托投票", "== proxies").in_(language)
    for row in BOOK.mandates(MANDATES).to_rows(language):
        yield f"{row['mandate']}: {'✓' if row['accepted'] else '✗ ' + str(row['because'])}"
    yield Text("== 票箱", "== boxes").in_(language)
    if BOOK.boxes is not None:
        yield from (f"{box.id}: {BOOK.boxes.decide(box).explain(language)}" for box in BOXES)
    for name, declared in votes():
        yield f"== {name.in_(language)}"
        yield declared.count.explain(language)
        yield declared.explain(language)
    yield Text("== 解释选择", "== readings").in_(language)
    yield from (f"- {each.explain(language)}" for each in BOOK.readings if each.id in declared.readings)


def main() -> None:
    """Print the day."""
    parser = argparse.ArgumentParser(description="Tell an election day.")
    parser.add_argument("--language", choices=("zh", "en"), default="zh")
    print("\n".join(tell(parser.parse_args().language)))


if __name__ == "__main__":
    main()
