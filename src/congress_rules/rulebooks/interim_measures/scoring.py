"""Article 9 of the Interim Measures: points for what is adopted, and for written instructions."""

from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from congress_rules.logic import Condition, Input, Number, Row, Test, any_of
from congress_rules.policies import POINTS, Measure, Quantity, ScoringPolicy
from congress_rules.publicity import (
    ADOPTED_ON,
    GENRE,
    INSTRUCTIONS,
    LEADER_LEVEL,
    LEVEL,
    MODE,
    OUTLET_ID,
    OUTLET_KIND,
    Adoption,
)
from congress_rules.rulebooks.interim_measures.taxonomy import GENRES, LEVELS, MODES
from congress_rules.rulebooks.interim_measures.text import cite
from congress_rules.texts import Text

__all__ = ["InterimInstructions", "InterimScoring"]

_BROADCAST: Final = OUTLET_KIND.one_of("radio", "television")
_BY_KIND: Final = "d2-9-2-city=by-kind"
_CITY: Final = "9(2)(iii)"
_PRESS: Final[Mapping[str, tuple[str, tuple[str, ...], tuple[str, ...]]]] = {
    "national": ("9(2)(i)", ("party_paper", "congress_periodical"), ()),
    "provincial": ("9(2)(ii)", ("party_paper", "congress_periodical"), ()),
    "city": (_CITY, ("party_paper", "newspaper", "congress_periodical", "internal_periodical"), (_BY_KIND,)),
}
"""For each level that article 9(2) lists: its item, the kinds of print that it names, and the readings of that."""

_UNLISTED: Final = ("newspaper", "internal_periodical", "website", "other")
"""The kinds of outlet that article 9(2) does not list at every level."""

_PAPERS: Final = OUTLET_KIND.one_of("party_paper", "newspaper")
_AS_NAMED: Final = "d2-9-2-city=as-named"
_LIKE_ITS_LEVEL: Final = "d2-9-2-unlisted=like-its-level"


@attrs.frozen(kw_only=True)
class InterimScoring(ScoringPolicy[Adoption]):
    """Article 9: points for what the district bulletin and the media adopt. Its numbers are parameters, in points.

    `named_papers` holds the ids of the two city papers that the article names; they count where it is read as naming
    all that counts.
    """

    id: str = "scoring"
    name: Text = attrs.field(default=Text("采用计分", "points for adoptions"))
    measure: Measure = POINTS
    bulletin_alone: int = 2
    bulletin_composite: int = 1
    national_news: int = 10
    national_feature: int = 12
    provincial_news: int = 8
    provincial_feature: int = 10
    city_news: int = 6
    city_feature: int = 8
    named_papers: tuple[str, ...] = ()

    def day(self) -> Input:
        """Give the governing day: the day of adoption."""
        return ADOPTED_ON

    def given(self) -> Condition:
        """State that a bulletin is the district's own."""
        return any_of(OUTLET_KIND.is_not("bulletin"), LEVEL.equals("district"))

    def rows(self) -> tuple[Row[Number], ...]:
        """List the rates of article 9(1), then those of 9(2), level by level."""
        return (*self._bulletin(), *self._media(), *self._as_named())

    def otherwise(self) -> Row[Number]:
        """Give nothing for an outlet that the article does not list."""
        name = Text("未列举的载体", "an outlet that is not listed")
        return Row(id="unlisted", name=name, value=0, basis=cite("9(2)"), readings=("d2-9-2-unlisted", "d2-9-2-city"))

    def _bulletin(self) -> Iterator[Row[Number]]:
        for mode, points in (("alone", self.bulletin_alone), ("composite", self.bulletin_composite)):
            name = Text("工作通讯", "district bulletin, ") + MODES.member(mode).name
            tests = OUTLET_KIND.equals("bulletin"), MODE.equals(mode)
            readings = ("d2-9-1-issues",)
            yield Row(id=f"bulletin-{mode}", name=name, when=tests, value=points, basis=cite("9(1)"), readings=readings)

    def _media(self) -> Iterator[Row[Number]]:
        for (level, genre), points in self._points.items():
            at = level, genre
            item, press, readings = _PRESS[level]
            unlisted = OUTLET_KIND.one_of(*(each for each in _UNLISTED if each not in press))
            yield _rate("press", at, points, OUTLET_KIND.one_of(*press), basis=(item,), readings=readings)
            yield _rate("broadcast", at, points, _BROADCAST, basis=("9(2)(iv)", item))
            yield _rate("unlisted", at, points, unlisted, basis=("9(2)",), readings=_LIKE_ITS_LEVEL)

    def _as_named(self) -> Iterator[Row[Number]]:
        """List the rates of the city's press where only what article 9(2)(iii) names is listed."""
        named, others = OUTLET_ID.one_of(*self.named_papers), OUTLET_ID.none_of(*self.named_papers)
        internal, public = OUTLET_KIND.equals("internal_periodical"), OUTLET_KIND.equals("congress_periodical")
        unlisted = (_AS_NAMED, _LIKE_ITS_LEVEL)
        for genre, points in (("general_news", self.city_news), ("feature", self.city_feature)):
            at = "city", genre
            yield _rate("internal", at, points, internal, basis=(_CITY,), readings=_AS_NAMED)
            yield _rate("named", at, points, _PAPERS, named, basis=(_CITY,), readings=_AS_NAMED)
            yield _rate("unnamed", at, points, _PAPERS, others, basis=("9(2)",), readings=unlisted)
            yield _rate("open", at, points, public, basis=("9(2)",), readings=unlisted)

    @property
    def _points(self) -> Mapping[tuple[str, str], int]:
        return {
            ("national", "general_news"): self.national_news,
            ("national", "feature"): self.national_feature,
            ("provincial", "general_news"): self.provincial_news,
            ("provincial", "feature"): self.provincial_feature,
            ("city", "general_news"): self.city_news,
            ("city", "feature"): self.city_feature,
        }


_OUTLET_NAMES: Final = {
    "press": Text("报刊", " press, "),
    "broadcast": Text("广播电视", " radio or television, "),
    "unlisted": Text("未列举载体", " outlet that is not listed, "),
    "internal": Text("人大内部刊物", " internal congress periodical, "),
    "named": Text("列名报纸", " paper that is named, "),
    "unnamed": Text("未列名报纸", " paper that is not named, "),
    "open": Text("人大公开刊物", " open congress periodical, "),
}


def _rate(
    kind: str,
    at: tuple[str, str],
    points: int,
    *outlets: Test,
    basis: tuple[str, ...],
    readings: str | tuple[str, ...] = (),
) -> Row[Number]:
    """Write one rate of article 9(2), at a level and for a genre."""
    level, genre = at
    return Row(
        id=f"{kind}-{level}-{genre.removeprefix('general_')}",
        name=LEVELS.member(level).name + _OUTLET_NAMES[kind] + GENRES.member(genre).name,
        when=(LEVEL.equals(level), *outlets, GENRE.equals(genre)),
        value=points,
        basis=tuple(map(cite, basis)),
        readings=readings,
    )


@attrs.frozen(kw_only=True)
class InterimInstructions(ScoringPolicy[Adoption]):
    """Article 9(1): points for each written instruction by a leader."""

    id: str = "instructions"
    name: Text = attrs.field(default=Text("批示计分", "points for written instructions"))
    measure: Measure = POINTS
    each: int = 2

    def day(self) -> Input:
        """Give the governing day: the day of adoption."""
        return ADOPTED_ON

    def rows(self) -> tuple[Row[Number], ...]:
        """List the rate on a piece in the bulletin, and that on any other."""
        in_bulletin = Text("工作通讯稿件被领导批示", "written instruction on a piece in the bulletin")
        elsewhere = Text("其他稿件被领导批示", "written instruction on another piece")
        bulletin = OUTLET_KIND.equals("bulletin")
        return (
            _instructed("bulletin", in_bulletin, bulletin, self.each),
            _instructed("elsewhere-nothing", elsewhere, bulletin.complement(), 0, "bulletin-only"),
            _instructed("elsewhere", elsewhere, bulletin.complement(), self.each, "any-piece"),
        )

    def quantity(self) -> tuple[Quantity, ...]:
        """Count the instructions, of the leaders that count."""
        above = attrs.evolve(INSTRUCTIONS, where=LEADER_LEVEL.at_least("district"))
        every, higher = Text("各级领导的批示", "of any leader"), Text("区级以上领导的批示", "of the district or above")
        leaders, basis = "d2-9-1-leaders", cite("9(1)")
        return (
            Quantity(id="any", name=every, of=INSTRUCTIONS, basis=basis, readings=f"{leaders}=any"),
            Quantity(id="above", name=higher, of=above, basis=basis, readings=f"{leaders}=district-and-above"),
        )


def _instructed(kind: str, name: Text, when: Test, points: int, option: str | None = None) -> Row[Number]:
    return Row(
        id=f"instruction-{kind}",
        name=name,
        when=when,
        value=points,
        basis=cite("9(1)"),
        readings=("d2-9-1-leaders", *([f"d2-9-1-instructed={option}"] if option else [])),
    )
