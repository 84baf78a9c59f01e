"""Articles 4, 9 and 11 of the Interim Measures: which units take part, and which pieces are admitted to scoring."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from congress_rules.logic import Clause, Row, Test, any_of
from congress_rules.publicity import ADOPTED_ON, ENFORCEMENT, OUTLET_KIND, STORY, UNIT_KIND, VERIFIED, AdmissionPolicy
from congress_rules.rulebooks.interim_measures.text import FIRST_DAY, cite
from congress_rules.texts import Text

__all__ = ["OUTSIDE", "InterimAdmission"]

OUTSIDE: Final = "outside"
"""What a unit that article 4 does not name belongs to."""

_ENFORCING: Final = ENFORCEMENT.equals(True)  # noqa: FBT003 - the value that is tested for


@attrs.frozen(kw_only=True)
class InterimAdmission(AdmissionPolicy):
    """Who takes part (article 4), what the office has verified (article 9), and from when (article 11)."""

    id: str = "admission"
    name: Text = attrs.field(default=Text("计分资格", "admission to scoring"))
    in_force: date | None = FIRST_DAY
    outside: tuple[str, ...] = (OUTSIDE,)

    def participant_rows(self) -> tuple[Row[str], ...]:
        """List the categories of article 4."""
        presidiums = UNIT_KIND.one_of("township_presidium", "street_work_committee")
        justice = UNIT_KIND.one_of("government_department", "court", "procuratorate")
        vertical = UNIT_KIND.equals("vertically_managed")
        return (
            _category("townships-streets", presidiums, "4(1)"),
            _category("organs", UNIT_KIND.one_of("standing_committee_body", "working_committee"), "4(2)"),
            _category("government-justice", justice, "4(3)"),
            _category("enforcement", (UNIT_KIND.equals("institution"), _ENFORCING), "4(4)"),
            _category("enforcement", vertical, "4(4)", row="vertical", readings="d2-4-enforcement=institutions-only"),
            _category(
                "enforcement",
                (vertical, _ENFORCING),
                "4(4)",
                row="vertical-enforcing",
                readings="d2-4-enforcement=both",
            ),
            _category("deputies", UNIT_KIND.equals("deputies"), "4(5)"),
        )

    def participant_otherwise(self) -> Row[str]:
        """Leave every other unit outside."""
        return Row(id="outside", name=Text("范围以外", "outside the scope"), value=OUTSIDE, basis=cite("4"))

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses of book-keeping, then those of the measures."""
        verified = VERIFIED.equals(True)  # noqa: FBT003 - the value that is tested for
        return (
            *super().clauses(),
            Clause(
                id="participates",
                name=Text("属于参加范围", "within the scope"),
                when=self.taking_part(),
                basis=cite("4"),
                readings=("d2-4-enforcement",),
            ),
            Clause(
                id="story-known",
                name=Text("工作通讯稿件注明同题", "the story of a piece in the bulletin is known"),
                when=any_of(OUTLET_KIND.is_not("bulletin"), STORY.none_of()),
                basis=cite("9(1)"),
                readings=("d2-9-1-issues=once",),
            ),
            Clause(
                id="verified",
                name=Text("媒体稿件已经核实", "a piece in the media is verified"),
                when=any_of(verified, OUTLET_KIND.equals("bulletin")),
                basis=cite("9(2)"),
            ),
            *self._in_force(),
        )

    def _in_force(self) -> Iterator[Clause]:
        if self.in_force is not None:
            yield Clause(
                id="in-force",
                name=Text("办法已施行", "the measures are in force"),
                when=ADOPTED_ON.at_least(self.in_force),
                basis=cite("11(2)"),
                readings=("d2-11-day",),
            )


def _category(
    category: str, when: Test | tuple[Test, ...], cited: str, *, row: str = "", readings: str | tuple[str, ...] = ()
) -> Row[str]:
    provision = cite(cited)
    return Row(
        id=row or category, name=provision.subject, when=when, value=category, basis=provision, readings=readings
    )
