"""Review a year of publicity work under the Interim Measures: how the units stand, why, and what did not count.

Run it as `python docs/examples/annual_review.py [--language en] [--unit town-01]`.
"""

import argparse
import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import attrs

from congress_rules import rulebooks
from congress_rules.law import Period
from congress_rules.policies import Shared
from congress_rules.publicity import Adoption, Assessment, Ledger, Outlet, Unit, WrittenInstruction
from congress_rules.texts import Language, Text

DATA = Path(__file__).parent / "data"
TRUTHS = {"yes": True, "no": False, "": None}


def rows(name: str) -> Iterator[dict[str, str]]:
    """Read one of the example's files."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def read_ledger() -> Ledger:
    """Read the ledger of the year; an empty cell is unknown."""
    units = {
        row["id"]: Unit(
            id=row["id"], kind=row["kind"], enforcement=TRUTHS[row["enforcement"]], name=Text(row["zh"], row["en"])
        )
        for row in rows("units.csv")
    }
    outlets = {
        row["id"]: Outlet(id=row["id"], level=row["level"], kind=row["kind"], name=Text(row["zh"], row["en"]))
        for row in rows("outlets.csv")
    }
    adoptions = [
        Adoption(
            id=row["id"],
            outlet=outlets.get(row["outlet"], Outlet(id=row["outlet"])),
            adopted_on=date.fromisoformat(row["adopted_on"]),
            unit=units[row["unit"]],
            authors=tuple(row["authors"].split()),
            genre=row["genre"] or None,
            mode=row["mode"] or None,
            content=row["content"] or None,
            instructions=read_instructions(row["instructions"]),
            verified=TRUTHS[row["verified"]],
            story=row["story"] or None,
            characters=int(row["characters"]),
        )
        for row in rows("adoptions.csv")
    ]
    return Ledger(units=units.values(), outlets=outlets.values(), adoptions=adoptions)


def read_instructions(cell: str) -> tuple[WrittenInstruction, ...] | None:
    """Read the levels of the leaders who wrote instructions; "none" says that there was none."""
    if not cell:
        return None
    return () if cell == "none" else tuple(WrittenInstruction(level=level) for level in cell.split())


def review(ledger: Ledger) -> Assessment:
    """Assess 2024. How many places lead, and what a tie means, is not in the measures: it is said here."""
    book = rulebooks.get("interim-measures", on=date(2024, 12, 31))
    ranking = attrs.evolve(book.ranking, ties=Shared(), places=3)
    return attrs.evolve(book, ranking=ranking).assess(ledger, Period.year(2024))


def tell(assessment: Assessment, unit: str, language: Language) -> Iterator[str]:
    """Tell the result, a line at a time; "?" marks who may lead or not, once what is undecided is known."""
    names = {each.id: each.name.in_(language) for each in assessment.ledger.units if each.name}
    yield f"《{assessment.rulebook.instrument.title.in_(language)}》 {assessment.period.name.in_(language)}"
    yield ""
    for standing in assessment.standings:
        mark = {True: "★", False: " ", None: "?"}[standing.leading]
        yield f"{mark} {standing.rank or '?':>2}  {standing.total:>3}  {names[standing.account]}"
    yield Text("★ 前列   ? 有未决条目，是否前列待定", "★ leads   ? open, because of undecided entries").in_(language)
    yield ""
    yield f"{names[unit]} ({unit})"
    yield assessment.journal.of(unit).explain(language)
    yield ""
    yield Text("不计入的条目", "not counted").in_(language)
    yield from (f"{each.entry.id}  {each.brief(language)}" for each in assessment.set_aside)
    yield ""
    yield Text("所依据的解释选择", "readings that the result rests on").in_(language)
    yield from (f"- {reading.explain(language)}" for reading in assessment.readings)


def main() -> None:
    """Print the review."""
    parser = argparse.ArgumentParser(description="Review a year under the Interim Measures.")
    parser.add_argument("--language", choices=("zh", "en"), default="zh")
    parser.add_argument("--unit", default="town-01", help="the unit whose points are explained line by line")
    options = parser.parse_args()
    print("\n".join(tell(review(read_ledger()), options.unit, options.language)))


if __name__ == "__main__":
    main()
