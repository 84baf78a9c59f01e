"""Test the media of article 9 of the Interim Measures row by row: the numbers, and the readings of what is listed."""

from typing import Any

import attrs
import pytest

from congress_rules.logic import Status
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.publicity.entries import assess, cited, in_media, reading, refused, scored

READINGS = {each.id: each for each in INTERIM_MEASURES.readings}
LEVELS = ("national", "provincial", "city")
LISTED: list[tuple[str, str, str]] = [
    ("national", "party_paper", "9(2)(i)"),
    ("national", "congress_periodical", "9(2)(i)"),
    ("provincial", "party_paper", "9(2)(ii)"),
    ("provincial", "congress_periodical", "9(2)(ii)"),
    ("city", "party_paper", "9(2)(iii)"),
    ("city", "newspaper", "9(2)(iii)"),
    ("city", "internal_periodical", "9(2)(iii)"),
    ("city", "congress_periodical", "9(2)(iii)"),
]
POINTS = {
    ("national", "general_news"): 10,
    ("national", "feature"): 12,
    ("provincial", "general_news"): 8,
    ("provincial", "feature"): 10,
    ("city", "general_news"): 6,
    ("city", "feature"): 8,
}
UNLISTED = [
    *(("national", kind) for kind in ("newspaper", "internal_periodical", "website", "other")),
    *(("provincial", kind) for kind in ("newspaper", "internal_periodical", "website", "other")),
    *(("city", kind) for kind in ("website", "other")),
]
LIKE_LEVEL = reading(d2_9_2_unlisted="like-its-level")
AS_NAMED = reading(d2_9_2_city="as-named")


def naming(book: Any, *papers: str) -> Any:
    """Give a book in which the ids of the named city papers are stated."""
    return attrs.evolve(book, scoring=attrs.evolve(book.scoring, named_papers=papers))


# D2.9.2: the media


@pytest.mark.parametrize("genre", ["general_news", "feature"])
@pytest.mark.parametrize(("level", "kind", "item"), LISTED)
def test_d2_9_2_press(level: str, kind: str, item: str, genre: str):
    """Each level's papers and periodicals give that level's points, on that level's item."""
    assert [(POINTS[level, genre], (item,))] == scored(in_media(level, kind, genre))


@pytest.mark.parametrize("genre", ["interview", "correspondence", "picture", "commentary"])
@pytest.mark.parametrize(("level", "kind", "item"), LISTED)
def test_d2_9_2_genres_like_a_feature(level: str, kind: str, item: str, genre: str):
    """Interviews, correspondence, pictures and commentaries are features; the taxonomy cites where it says so."""
    assert [(POINTS[level, "feature"], (item,))] == scored(in_media(level, kind, genre))
    member = INTERIM_MEASURES.taxonomy.facet("genre").member(genre)
    assert ("feature", ["9(2)(i)"]) == (member.like, [basis.key for basis in member.basis])


def test_d2_9_2_explained():
    """A line names the amount, the outlet's level and kind, the genre and the item in both languages."""
    (line,) = assess(in_media("national", "party_paper", "interview")).journal.lines
    assert "e1  12分  国家级报刊专题（第九条第二项第一目）" == line.explain()
    assert "e1  12 points  national press, feature (art. 9(2)(i))" == line.explain("en")


@pytest.mark.parametrize(
    ("parameter", "level", "genre"),
    [
        ("national_news", "national", "general_news"),
        ("national_feature", "national", "feature"),
        ("provincial_news", "provincial", "general_news"),
        ("provincial_feature", "provincial", "feature"),
        ("city_news", "city", "general_news"),
        ("city_feature", "city", "feature"),
    ],
)
def test_d2_9_2_numbers_are_parameters(parameter: str, level: str, genre: str):
    """Each of the six numbers is a parameter of its own."""
    assert POINTS[level, genre] == getattr(INTERIM_MEASURES.scoring, parameter)
    changed: dict[str, Any] = {parameter: 99}
    book = attrs.evolve(INTERIM_MEASURES, scoring=attrs.evolve(INTERIM_MEASURES.scoring, **changed))
    raised = {key: scored(in_media(key[0], "party_paper", key[1]), book=book)[0][0] for key in POINTS}
    assert {**POINTS, (level, genre): 99} == raised


@pytest.mark.parametrize("genre", ["general_news", "feature"])
@pytest.mark.parametrize("kind", ["radio", "television"])
@pytest.mark.parametrize(("level", "item"), list(zip(LEVELS, ("9(2)(i)", "9(2)(ii)", "9(2)(iii)"), strict=True)))
def test_d2_9_2_radio_and_television(level: str, item: str, kind: str, genre: str):
    """They give what the press of the same level gives, on their own item and on that one."""
    assert [(POINTS[level, genre], ("9(2)(iv)", item))] == scored(in_media(level, kind, genre))


@pytest.mark.parametrize("book", [INTERIM_MEASURES, LIKE_LEVEL], ids=["no-points", "like-its-level"])
@pytest.mark.parametrize("kind", ["radio", "television", "newspaper", "party_paper", "website", "other"])
@pytest.mark.parametrize("level", ["district", "township"])
def test_d2_9_2_no_points_below_the_city(level: str, kind: str, book: Any):
    """Below the level of the city no points are stated, so that none of the readings gives any."""
    assert [(0, ("9(2)",))] == scored(in_media(level, kind), book=book)


@pytest.mark.parametrize("genre", ["general_news", "feature"])
@pytest.mark.parametrize(("level", "kind"), UNLISTED)
def test_d2_9_2_unlisted(level: str, kind: str, genre: str):
    """An outlet that is not listed gives nothing, or what its level gives."""
    assert [(0, ("9(2)",))] == scored(in_media(level, kind, genre))
    assert [(POINTS[level, genre], ("9(2)",))] == scored(in_media(level, kind, genre), book=LIKE_LEVEL)


def test_d2_9_2_unlisted_explained():
    """A line of nothing says why it is nothing."""
    (line,) = assess(in_media("city", "website")).journal.lines
    assert "e1  0分  未列举的载体（第九条第二项）" == line.explain()
    assert "e1  0 points  an outlet that is not listed (art. 9(2))" == line.explain("en")


@pytest.mark.parametrize("genre", ["general_news", "feature"])
def test_d2_9_2_city_as_named(genre: str):
    """At the city level the article names two papers and the internal periodical: all of their kind, or only these."""
    points = POINTS["city", genre]
    named = naming(AS_NAMED, "city party_paper", "city newspaper")
    only_one = naming(AS_NAMED, "city party_paper")
    assert [(points, ("9(2)(iii)",))] == scored(in_media("city", "newspaper", genre), book=named)
    assert [(points, ("9(2)(iii)",))] == scored(in_media("city", "party_paper", genre), book=only_one)
    assert [(0, ("9(2)",))] == scored(in_media("city", "newspaper", genre), book=only_one)
    assert [(0, ("9(2)",))] == scored(in_media("city", "congress_periodical", genre), book=named)
    assert [(points, ("9(2)(iii)",))] == scored(in_media("city", "internal_periodical", genre), book=AS_NAMED)
    assert [(points, ("9(2)(iv)", "9(2)(iii)"))] == scored(in_media("city", "radio", genre), book=AS_NAMED)


@pytest.mark.parametrize("kind", ["newspaper", "party_paper", "congress_periodical", "website"])
def test_d2_9_2_city_as_named_like_its_level(kind: str):
    """What is not named is not listed: the reading of unlisted outlets decides what it gives."""
    book = AS_NAMED.read("d2-9-2-unlisted", "like-its-level")
    assert [(8, ("9(2)",))] == scored(in_media("city", kind, "feature"), book=book)


def test_d2_9_2_city_papers_named_elsewhere_do_not_matter():
    """A list of named papers concerns the city level alone, and only where the article is so read."""
    assert [(6, ("9(2)(iii)",))] == scored(in_media("city", "newspaper"), book=naming(INTERIM_MEASURES, "another"))
    assert [(8, ("9(2)(ii)",))] == scored(in_media("provincial", "party_paper"), book=naming(AS_NAMED, "another"))


@pytest.mark.parametrize(("verified", "status"), [(False, Status.DECIDED), (None, Status.UNKNOWN)])
@pytest.mark.parametrize("kind", ["party_paper", "radio", "television", "website"])
def test_d2_9_2_verified(kind: str, verified: bool | None, status: Status):  # noqa: FBT001
    """A piece in the media counts only after the office has verified it; a no and an unknown are told apart."""
    found = refused(in_media("city", kind, verified=verified))
    assert found.decision is not None
    assert (status, ("verified",), ["9(2)"]) == (found.decision.status, found.rules, cited(found))


def test_d2_9_2_verification_explained():
    """The reason says what was read, what is asked, and what would turn it."""
    found = refused(in_media("city", "newspaper", verified=False))
    assert "✗ 媒体稿件已经核实" in found.explain()
    assert "已核实: 否 → 是" in found.explain()
    assert "✗ a piece in the media is verified" in found.explain("en")
    assert "verified: no → yes" in found.explain("en")


def test_d2_9_2_genre_unknown():
    """Without the genre there is no rate where one is stated; elsewhere the genre changes nothing."""
    found = refused(in_media("city", "newspaper", None))
    assert found.decision is not None
    assert ("scoring", ("genre",)) == (found.stage, found.decision.needs)
    assert ["9(2)(iii)", "9(2)(iii)"] == cited(found)
    assert [(0, ("9(2)",))] == scored(in_media("city", "website", None))
    assert "scoring" == refused(in_media("city", "website", None), LIKE_LEVEL).stage


@pytest.mark.parametrize(("level", "kind"), [(None, "newspaper"), (None, "radio"), ("city", None), (None, None)])
def test_d2_9_2_outlet_unknown(level: str | None, kind: str | None):
    """An outlet of unknown level or kind gives no rate."""
    assert "scoring" == refused(in_media(level, kind)).stage


def test_d2_9_2_genre_foreign():
    """A genre that the article does not know is set aside with the nearest name."""
    found = refused(in_media("city", "newspaper", "features"))
    assert "taxonomy" == found.stage
    assert "体裁（genre）不含 'features'；是否应为 feature？" in found.explain()
    assert "genre (genre) does not hold 'features'; did you mean feature?" in found.explain("en")


def test_d2_9_2_readings():
    """What is not listed, and what of the city's press is, are questions with two answers each."""
    expected = {
        "d2-9-2-unlisted": (["no-points", "like-its-level"], "no-points", "9(2)"),
        "d2-9-2-city": (["by-kind", "as-named"], "by-kind", "9(2)(iii)"),
    }
    found = {name: READINGS[name] for name in expected}
    assert expected == {name: (list(each.options), each.choice, each.basis.key) for name, each in found.items()}
    used = {each.id for each in assess(in_media("city", "website")).readings}
    assert {*expected} <= used
    for book in (INTERIM_MEASURES, AS_NAMED):
        assert "d2-9-2-city" in {each.id for each in assess(in_media("city", "newspaper"), book=book).readings}
