"""Review a year of publicity work under the Interim Measures: points and ranks, what was owed, honours and rewards.

Run it as `python docs/examples/annual_review.py [--language en] [--unit town-01]`.
"""

import argparse
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from congress_rules import rulebooks
from congress_rules.interchange import (
    ADOPTIONS,
    AWARDS,
    DESIGNATIONS,
    FAULTS,
    JUDGEMENTS,
    OUTLETS,
    SUBMISSIONS,
    UNITS,
    Intake,
    Sheet,
    read_rows,
)
from congress_rules.law import Period
from congress_rules.policies import Shared
from congress_rules.publicity import Assessment, Ledger
from congress_rules.rulebooks import INTERIM_MEASURES, InterimMoney, InterimPlaque
from congress_rules.texts import Language, Text

DATA = Path(__file__).parent / "data"
MARKS = {True: "★", False: " ", None: "?"}


def intakes() -> Iterator[Intake[Any]]:
    """Read the tables of the year; an entry whose outlet or genre nobody knows is kept, for the review to set aside."""
    values = INTERIM_MEASURES.taxonomy
    units, outlets = (
        read_rows(table(UNITS), UNITS, taxonomy=values),
        read_rows(table(OUTLETS), OUTLETS, taxonomy=values),
    )
    yield from (units, outlets)
    for sheet in (ADOPTIONS, SUBMISSIONS, DESIGNATIONS, FAULTS, JUDGEMENTS, AWARDS):
        yield read_rows(
            table(sheet), sheet, units=units.records, outlets=outlets.records, taxonomy=values, keep_unlisted=True
        )


def table(sheet: Sheet[Any]) -> str:
    """Read the file of one table, which is named after it."""
    return (DATA / f"{sheet.id}.csv").read_text(encoding="utf-8")


def read_ledger() -> Ledger:
    """Put the tables into one ledger."""
    first, *others = intakes()
    return first.ledger(*others)


def review(ledger: Ledger) -> Assessment:
    """Assess 2024. How many places lead, what a tie means and what is paid is not in the measures: it is said here."""
    book = rulebooks.get("interim-measures", on=date(2024, 12, 31))
    ranking = attrs.evolve(book.ranking, ties=Shared(), places=3)
    rewards = (InterimPlaque(), InterimMoney(individual_amount=500))
    return attrs.evolve(book, ranking=ranking, rewards=rewards).assess(ledger, Period.year(2024))


def tell(assessment: Assessment, unit: str, language: Language) -> Iterator[str]:
    """Tell the result, a line at a time; "?" marks what is open until something unknown is known."""
    names = {each.id: each.name.in_(language) for each in assessment.ledger.units if each.name}
    yield f"《{assessment.rulebook.instrument.title.in_(language)}》 {assessment.period.name.in_(language)}"
    yield ""
    for standing in assessment.standings:
        yield f"{MARKS[standing.leading]} {standing.rank or '?':>2}  {standing.total:>3}  {names[standing.account]}"
    yield Text("★ 前列   ? 有未决条目，是否前列待定", "★ leads   ? open, because of undecided entries").in_(language)
    yield ""
    yield f"{names[unit]} ({unit})"
    yield assessment.journal.of(unit).explain(language)
    yield ""
    yield from tell_quotas(assessment, language)
    yield ""
    yield from tell_honours(assessment, language)
    yield ""
    yield Text("不计入的条目", "not counted").in_(language)
    for each in (*assessment.set_aside, *assessment.submissions.set_aside):
        yield f"{each.entry.id}  {each.brief(language)}"
    yield ""
    yield Text("所依据的解释选择", "readings that the result rests on").in_(language)
    yield from (f"- {reading.explain(language)}" for reading in assessment.readings)


def tell_quotas(assessment: Assessment, language: Language) -> Iterator[str]:
    """Tell, for each quota, in how many windows who met it, those who did nothing too."""
    yield Text("报送任务（完成/应完成）", "what was owed (met of all)").in_(language)
    for policy in assessment.rulebook.quotas:
        stood: dict[str, list[bool | None]] = {}
        for quota in assessment.quotas:
            if quota.policy == policy.id:
                stood.setdefault(quota.account, []).append(quota.met)
        told = [f"{account} {met.count(True)}/{len(met)}" for account, met in stood.items()]
        yield f"{policy.name.in_(language)}: {', '.join(told)}"


def tell_honours(assessment: Assessment, language: Language) -> Iterator[str]:
    """Tell who is proposed, on which grounds, what was decided and given, and of whom the proposal is open."""
    yield Text("表彰建议与决定", "honours proposed and decided").in_(language)
    for proposal in assessment.honours:
        if proposal.proposed or proposal.award is not None:
            yield f"{MARKS[proposal.proposed]} {proposal.explain(language)}"
    waiting = [each.account for each in assessment.honours if each.proposed is None and each.award is None]
    yield f"? {Text('待定', 'open').in_(language)}: {', '.join(waiting)}"
    yield assessment.rewards.explain(language)


def main() -> None:
    """Print the review."""
    parser = argparse.ArgumentParser(description="Review a year under the Interim Measures.")
    parser.add_argument("--language", choices=("zh", "en"), default="zh")
    parser.add_argument("--unit", default="town-01", help="the unit whose points are explained line by line")
    options = parser.parse_args()
    print("\n".join(tell(review(read_ledger()), options.unit, options.language)))


if __name__ == "__main__":
    main()
