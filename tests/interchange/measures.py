"""A rulebook that holds one of everything that a rule can be made of."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs

from congress_rules.law import CIVIL_CODE, CIVIL_CODE_COUNTING, Authority, Edges, Instrument, Reading, Window
from congress_rules.logic import (
    COLLECT,
    SUM,
    UNREGULATED,
    Booleans,
    Clause,
    Condition,
    Count,
    Days,
    DaysSince,
    Field,
    HitPolicy,
    Input,
    Integers,
    Maximum,
    Members,
    Minimum,
    Names,
    Number,
    Numbers,
    Parameter,
    Product,
    Range,
    Row,
    Steps,
    Sum,
    Test,
    YearsSince,
    all_of,
    any_of,
    field,
)
from congress_rules.policies import (
    Facet,
    Judged,
    Measure,
    Member,
    NextKey,
    RankingPolicy,
    Recorded,
    RecordedOrder,
    RewardPolicy,
    ScoringPolicy,
    Shared,
    Taxonomy,
)
from congress_rules.publicity import (
    ADOPTED_ON,
    AWARDED_FOR,
    CHARACTERS,
    GENRE,
    GRANTED,
    INSTRUCTIONS,
    LEVEL,
    UNIT_KIND,
    VERIFIED,
    AdmissionPolicy,
    Adoption,
    Award,
    HonourPolicy,
    OncePerStory,
    PublicityRulebook,
    WorkQuota,
)
from congress_rules.texts import Text


def text(name: str) -> Text:
    """Name something alike in both languages."""
    return Text(name, name)


OWN: Final = Instrument(
    id="everything",
    title=text("Everything"),
    authority=Authority.LOCAL_RULE,
    contents={"1": text("one"), "2": text("two"), "2(1)": text("part")},
    in_force=date(2020, 1, 1),
)
ONE: Final = OWN.cite("1")
COUNTED: Final = CIVIL_CODE.cite("201 para. 1")

TAXONOMY: Final = Taxonomy(
    (
        Facet(
            id="level",
            name=text("level"),
            ordered=True,
            members=(Member("city", text("city")), Member("national", text("national"), basis=(ONE,))),
        ),
        Facet(
            id="genre",
            name=text("genre"),
            members=(
                Member("news", text("news"), since=date(2021, 1, 1), until=date(2030, 1, 1)),
                Member("note", text("note"), like="news"),
            ),
        ),
        Facet(id="unit_kind", name=text("kind"), members=(Member("town", text("town")), Member("body", text("body")))),
        Facet(id="category", name=text("category"), members=(Member("in", text("in")), Member("out", text("out")))),
    )
)

GIVEN_DAY: Final = Parameter[date]("until", Days(date(2020, 1, 1), date(2030, 12, 31)), text("day"))
SINCE: Final = YearsSince(ADOPTED_ON, GIVEN_DAY, CIVIL_CODE_COUNTING, "age", text("age"))
WAITED: Final = DaysSince(ADOPTED_ON, GIVEN_DAY, "waited", text("waited"), Window.MONTH)
FULL: Final = Steps(CHARACTERS, Fraction(2001, 2), "full", text("full"), Decimal("0.5"))
MORE: Final = Sum((CHARACTERS, 1, Decimal("0.5"), Fraction(1, 3)), "more", text("more"))
TWICE: Final = Product((2, CHARACTERS), "twice", text("twice"))
LEAST: Final = Minimum((CHARACTERS, 500), "least", text("least"))
MOST: Final = Maximum((CHARACTERS, MORE), "most", text("most"))
RATING: Final = Parameter[Number]("rating", Numbers(Decimal("0.0"), Fraction(7, 2)), text("rating"))
GRADE: Final = Parameter[str]("grade", Members(("low", "high"), {"low": text("low")}, ordered=True), text("grade"))
PLACE: Final = Parameter[str]("place", Names(), text("place"))
AGREED: Final = Parameter[bool]("agreed", Booleans(), text("agreed"))
ROUND: Final = Parameter[int]("round", Integers(1, 9), text("round"))
ALIAS: Final = Field[str](("outlet", "level"), text("alias"), None, "genre")
OWN_DOMAIN: Final = field(Adoption, lambda a: a.submission, domain=Names(), name=text("submission"))
AUTHORS: Final = Count(of=field(Adoption, lambda a: a.authors), id="authors", name=text("authors"))
HOLES: Final = Test(CHARACTERS, Range(((1, False), (5, True), (9, True)), from_start=True))


@attrs.frozen(kw_only=True)
class Points(ScoringPolicy[Adoption]):
    """Rates of every kind."""

    id: str = "points"
    name: Text = attrs.field(default=text("points"))
    measure: Measure = attrs.field(default=Measure("stars", text("stars")))

    def rows(self) -> tuple[Row[Number], ...]:
        """List a row for each kind of test."""
        tests: tuple[tuple[Test, ...], ...] = (
            (LEVEL.at_least("national"), GENRE.equals("news"), VERIFIED.is_not(True)),
            (CHARACTERS.more_than(5), LEVEL.less_than("national"), UNIT_KIND.none_of("town", "body")),
            (ADOPTED_ON.between(date(2024, 1, 1), date(2024, 12, 31)), HOLES),
            (
                SINCE.at_most(3),
                WAITED.at_most(5),
                FULL.at_least(1),
                TWICE.less_than(100),
                MOST.more_than(Fraction(1, 3)),
            ),
            (LEAST.equals(500), RATING.between(Decimal("0.50"), Fraction(10, 3)), GRADE.at_least("high")),
            (PLACE.one_of("b", "a"), AGREED.equals(True), ROUND.one_of(3, 1, 2), AUTHORS.equals(1)),  # noqa: FBT003
            (Field[str](("genre",), text("form"), None, "genre").equals("news"), OWN_DOMAIN.none_of()),
        )
        values: tuple[Number, ...] = (1, Decimal("2.50"), Decimal(3), Fraction(4, 3), -5, 10**20, 0)
        return tuple(
            Row(id=f"r{number}", when=when, value=value, basis=(ONE, COUNTED), priority=number or None)
            for number, (when, value) in enumerate(zip(tests, values, strict=True))
        )

    def hit(self) -> HitPolicy:
        """Add the rates of all rows."""
        return COLLECT(SUM)

    def day(self) -> Input:
        """Give the day of adoption."""
        return ADOPTED_ON

    def given(self) -> Condition:
        """State something nested."""
        return any_of(all_of(LEVEL.equals("city"), any_of(), all_of()), LEVEL.is_not("city"))

    def quantity(self) -> Input | None:
        """Count the instructions."""
        return INSTRUCTIONS


@attrs.frozen(kw_only=True)
class Extra(Points):
    """A second policy, which says nothing of the amount."""

    id: str = "extra"
    measure: Measure = attrs.field(default=Measure("count", text("an own count")))

    def rows(self) -> tuple[Row[Number], ...]:
        """List one row with all that a norm may have."""
        return (
            Row(
                id="x@2024-01-01",
                name=text("x"),
                value=UNREGULATED,
                when=LEVEL.equals("city"),
                since=date(2024, 1, 1),
                until=date(2024, 12, 31),
                amends="x",
                basis=OWN.cite("2(1)"),
                readings=("open",),
            ),
        )

    def quantity(self) -> None:
        """Count nothing."""


@attrs.frozen(kw_only=True)
class Entry(AdmissionPolicy):
    """Towns take part."""

    id: str = "entry"
    name: Text = attrs.field(default=text("entry"))
    in_force: date | None = date(2021, 1, 1)
    outside: tuple[str, ...] = ("out",)

    def participant_rows(self) -> tuple[Row[str], ...]:
        """List the categories."""
        return (
            Row(id="towns", when=UNIT_KIND.equals("town"), value="in", basis=ONE),
            Row(id="bodies", when=UNIT_KIND.equals("body"), value="in", basis=ONE, readings="open=yes"),
            Row(id="bodies", when=UNIT_KIND.equals("body"), value="out", basis=ONE, readings="open=no"),
        )

    def given(self) -> Condition:
        """State that who takes part or does not is known."""
        return any_of(self.taking_part(), UNIT_KIND.none_of())

    def clauses(self) -> tuple[Clause, ...]:
        """Admit those who take part, when verified."""
        takes_part = all_of(self.taking_part(), any_of(VERIFIED.equals(True), self.taking_part()))  # noqa: FBT003
        return (*super().clauses(), Clause(id="takes-part", when=takes_part, basis=ONE))


@attrs.frozen(kw_only=True)
class Duty(WorkQuota):
    """A quota without clauses."""

    id: str = "duty"
    name: Text = attrs.field(default=text("duty"))
    of: Any = "submissions"
    by: Any = "unit"
    window: Window = Window.ISO_WEEK
    edges: Edges = Edges.MAJORITY

    def rows(self) -> tuple[Row[int], ...]:
        """Require something of everybody."""
        return (Row(id="all", value=1, basis=ONE),)


@attrs.frozen(kw_only=True)
class Honour(HonourPolicy):
    """An honour with something given."""

    id: str = "honour"
    name: Text = attrs.field(default=text("honour"))
    of: Any = "units"

    def given(self) -> Condition:
        """State that the quality was judged."""
        return Judged("quality", Integers(0, 5), text("quality")).at_least(0)

    def clauses(self) -> tuple[Clause, ...]:
        """Ask for quality."""
        return (Clause(id="good", when=Judged("quality", Integers(0, 5), text("quality")).at_least(4), basis=ONE),)


@attrs.frozen(kw_only=True)
class Prize(RewardPolicy[Award]):
    """A reward that decimals state."""

    id: str = "prize"
    name: Text = attrs.field(default=text("prize"))

    def rows(self) -> tuple[Row[Number], ...]:
        """Give an amount in yuan."""
        return (Row(id="prize", when=GRANTED.equals(True), value=Decimal("100.00"), basis=ONE),)  # noqa: FBT003

    def otherwise(self) -> Row[Number]:
        """Give nothing."""
        return Row(id="none", value=0, basis=ONE)

    def day(self) -> Input:
        """Give the last day of the period."""
        return AWARDED_FOR


@attrs.frozen(kw_only=True)
class Book(PublicityRulebook):
    """A rulebook with two policies that give rates, and a ranking."""

    ranking: RankingPolicy
    extra: Extra = attrs.field(default=Extra())


EVERYTHING: Final = Book(
    id="everything",
    instrument=OWN,
    taxonomy=TAXONOMY,
    readings=(
        Reading(
            id="open",
            question=text("open?"),
            options={"yes": text("yes"), "no": text("no")},
            choice="yes",
            basis=OWN.cite("2"),
            parameter="open",
        ),
    ),
    admission=Entry(),
    scoring=Points(),
    stories=(OncePerStory(id="once", basis=ONE, rows=("r0", "x@2024-01-01")),),
    quotas=(Duty(), Duty(id="roles", of="designations"), Duty(id="pieces", of="adoptions", by="person")),
    honours=(Honour(), Honour(id="second", of="people", presupposes="honour")),
    rewards=(Prize(),),
    ranking=RankingPolicy(
        id="ranking",
        name=text("ranking"),
        ties=NextKey(
            name=text("next"),
            values={"a": 1, "b": Decimal("1.50"), "c": Fraction(1, 3), "d": None},
            then=Recorded(
                orders=(RecordedOrder(order=("a", "b"), by="p", on=date(2024, 1, 2), reason=text("why"), basis=ONE),),
                then=Shared(),
            ),
        ),
        places=3,
        basis=ONE,
    ),
)
