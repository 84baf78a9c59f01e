"""Plan the election of a district and its townships on one day, and tell ten voters whether and where they vote.

The calendar comes as text, as `.ics` and as a diagram.

Run it as `python docs/examples/election_calendar.py [--language en] [--day 2024-12-08] [--as ics]`.
"""

import argparse
from collections.abc import Iterator
from datetime import UTC, date, datetime
from textwrap import indent

import attrs

from congress_rules import rulebooks
from congress_rules.elections.franchise import Voter
from congress_rules.elections.timetable import NOT_DONE, JointTimetable, Objection
from congress_rules.interchange import to_icalendar
from congress_rules.rulebooks import BeijingRules
from congress_rules.texts import Language, Text

STAMP = datetime(2024, 9, 1, tzinfo=UTC)
TITLES = {
    "district": Text("区人大代表选举", "district election"),
    "township": Text("乡、镇人大代表选举", "township election"),
}
DONE = {
    "voter-list": date(2024, 11, 18),
    "day-and-place": date(2024, 11, 18),
    "preliminary-candidates": date(2024, 11, 24),
    "formal-candidates": None,
}
"""What the record of the district holds."""

OBJECTION = Objection(
    id="objection-1",
    published=date(2024, 11, 18),
    objected=date(2024, 11, 22),
    decided=date(2024, 11, 26),
    sued=NOT_DONE,
)


VOTER = Voter(
    id="villager",
    citizen=True,
    born=date(1980, 5, 4),
    deprivation="never",
    custody="none",
    incapacity="none",
    household="local",
    residence="local",
    occupation="resident",
    asks=False,
)
"""A villager at home; the others differ in what stands below."""

VOTERS = (
    VOTER,
    attrs.evolve(VOTER, id="official", occupation="staff", employer="county"),
    attrs.evolve(VOTER, id="pensioner", occupation="retired", asks=True),
    attrs.evolve(VOTER, id="student", occupation="student", born=date(2006, 12, 8)),
    attrs.evolve(VOTER, id="pupil", occupation="student", born=date(2006, 12, 9)),
    attrs.evolve(VOTER, id="migrant", household="elsewhere", occupation="staff", can_return=False),
    attrs.evolve(VOTER, id="prisoner", custody="imprisoned", joint_decision=True),
    attrs.evolve(VOTER, id="deprived", custody="none", deprivation="term", deprived_until=date(2024, 12, 8)),
    attrs.evolve(VOTER, id="suspended", custody="detained", suspended_by="procuratorate"),
    attrs.evolve(VOTER, id="abroad", born=None, residence="abroad", roots="origin", present=True),
)


def plan(book: BeijingRules, day: date) -> JointTimetable:
    """Give the calendar of both elections."""
    dated = (book.timetable(day, title=title, name=name) for name, title in TITLES.items())
    return JointTimetable(timetables=tuple(dated))


def tell_voters(book: BeijingRules, day: date, language: Language) -> Iterator[str]:
    """Tell each voter whether he may vote and where he registers, clause by clause, with the articles."""
    for voter in VOTERS:
        yield f"{voter.id}: {book.franchise.decide(voter, day).explain(language)}"
        routes = book.registration.routes(voter, day)
        yield from (indent(route.explain(language), "    ") for route in routes)


def tell(book: BeijingRules, calendar: JointTimetable, language: Language) -> Iterator[str]:
    """Tell the calendar, then how the record of the district and one objection stand against it."""
    for row in calendar.to_rows(language):
        yield f"{row['latest'] or '-':10}  {row['election']}  {row['name']}  {row['basis']}"
    district, _ = calendar.timetables
    yield ""
    yield Text("检查区的记录", "the record of the district").in_(language)
    yield from (f"  {finding.explain(language)}" for finding in district.check(DONE))
    yield ""
    yield Text("一件申诉", "one objection").in_(language)
    yield from (f"  {line}" for line in book.objections.follow(OBJECTION, district).explain(language).splitlines())
    yield ""
    yield Text("所依据的解释选择", "readings that the calendar rests on").in_(language)
    yield from (f"- {reading.explain(language)}" for reading in district.readings)
    yield ""
    yield from tell_voters(book, district.election_day, language)


def main() -> None:
    """Print the calendar."""
    parser = argparse.ArgumentParser(description="Plan an election of a district and its townships.")
    parser.add_argument("--language", choices=("zh", "en"), default="zh")
    parser.add_argument("--day", type=date.fromisoformat, default=date(2024, 12, 8), help="election day")
    parser.add_argument("--as", dest="form", choices=("text", "ics", "mermaid"), default="text")
    options = parser.parse_args()
    book = rulebooks.get("beijing-rules", on=options.day)
    calendar = plan(book, options.day)
    if options.form == "text":
        print("\n".join(tell(book, calendar, options.language)))
    elif options.form == "ics":
        print(to_icalendar(calendar, stamp=STAMP, language=options.language).decode(), end="")
    else:
        print(calendar.to_mermaid(options.language), end="")


if __name__ == "__main__":
    main()
