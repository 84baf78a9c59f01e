"""Test article 7 and the district bulletin of article 9 of the Interim Measures row by row, with the readings."""

from typing import Any

import attrs
import pytest

from congress_rules.logic import Status
from congress_rules.publicity import Unit
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.publicity.entries import (
    NONE,
    assess,
    cited,
    in_bulletin,
    in_media,
    instructed,
    reading,
    refused,
    scored,
)

READINGS = {each.id: each for each in INTERIM_MEASURES.readings}
ONCE = reading(d2_9_1_issues="once")
ABOVE = reading(d2_9_1_leaders="district-and-above")
ANY_PIECE = reading(d2_9_1_instructed="any-piece")


# D2.7: what the pieces are about


@pytest.mark.parametrize(
    ("number", "content", "subject"),
    [
        (1, "laws-carried-out", "constitution and laws carried out"),
        (2, "townships-streets", "congress work of townships and streets"),
        (3, "resolutions-carried-out", "resolutions and decisions carried out"),
        (4, "enforcement-responsibility", "enforcement, misjudged cases, public commitments"),
        (5, "law-education", "law education"),
        (6, "congress-activities", "congress activities and deputies' duties"),
        (7, "other", "other"),
    ],
)
def test_d2_7_categories(number: int, content: str, subject: str):
    """There are seven categories, each of its own subparagraph; all count alike."""
    members = INTERIM_MEASURES.taxonomy.facet("content").members
    member = members[number - 1]
    assert (content, subject, [f"7({number})"]) == (member.id, member.name.en, [each.key for each in member.basis])
    assert 7 == len(members)
    assert [(2, ("9(1)",))] == scored(in_bulletin(content=content))


def test_d2_7_category_unknown():
    """A piece may be without a category: no rule asks for it."""
    assert [(6, ("9(2)(iii)",))] == scored(in_media("city", "newspaper", content=None))


def test_d2_7_no_eighth_category():
    """What is in none of the seven is foreign: set aside with the nearest name, in both languages."""
    found = refused(in_bulletin(content="law-educations"))
    assert "taxonomy" == found.stage
    assert "内容类别（content）不含 'law-educations'；是否应为 law-education？" in found.explain()
    assert "content (content) does not hold 'law-educations'; did you mean law-education?" in found.explain("en")
    assert "记账通则" in found.explain()
    assert "General rules of book-keeping, art. 5" in found.explain("en")


# D2.9.1: the district bulletin, and written instructions


@pytest.mark.parametrize(("mode", "points"), [("alone", 2), ("composite", 1)])
def test_d2_9_1_bulletin(mode: str, points: int):
    """A piece adopted alone gives 2 points, one in a composite 1."""
    assert [(points, ("9(1)",))] == scored(in_bulletin(mode))


def test_d2_9_1_explained():
    """A line names the amount, the rule and the provision in both languages."""
    (line,) = assess(in_bulletin("composite")).journal.lines
    assert "e1  1分  工作通讯综合采用（第九条第一项）" == line.explain()
    assert "e1  1 points  district bulletin, part of a composite (art. 9(1))" == line.explain("en")


def test_d2_9_1_numbers_are_parameters():
    """Both numbers, and that of instructions, can be changed without a new rule."""
    scoring = attrs.evolve(INTERIM_MEASURES.scoring, bulletin_alone=5, bulletin_composite=4)
    instructions = attrs.evolve(INTERIM_MEASURES.instructions, each=7)
    book = attrs.evolve(INTERIM_MEASURES, scoring=scoring, instructions=instructions)
    adoptions = in_bulletin(instructions=instructed("city")), in_bulletin("composite", id="e2")
    assert [5, 4, 7] == [points for points, _ in scored(*adoptions, book=book)]


def test_d2_9_1_mode_unknown():
    """Without the mode there is no rate, and the piece is set aside whole."""
    found = refused(in_bulletin(None, instructions=instructed("city")))
    assert ("scoring", ["9(1)", "9(1)"]) == (found.stage, cited(found))
    assert found.decision is not None
    assert ("mode",) == found.decision.needs
    assert "情况不明（采用方式）" in found.explain()
    assert "unknown (mode of adoption)" in found.explain("en")


@pytest.mark.parametrize("verified", [None, False, True])
def test_d2_9_1_bulletin_needs_no_verification(verified: bool | None):  # noqa: FBT001
    """Verification is asked for the media alone: the bulletin is the office's own."""
    assert [(2, ("9(1)",))] == scored(in_bulletin(verified=verified))


@pytest.mark.parametrize("level", ["township", "city", "provincial", "national"])
def test_d2_9_1_bulletin_is_of_the_district(level: str):
    """A bulletin of another level is foreign to the article."""
    found = refused(in_media(level, "bulletin", None, mode="alone"))
    assert found.decision is not None
    assert ("scoring", Status.OUT_OF_DOMAIN) == (found.stage, found.decision.status)


@pytest.mark.parametrize(("leaders", "points"), [((), []), (("city",), [2]), (("district", "provincial"), [4])])
@pytest.mark.parametrize(("mode", "first"), [("alone", 2), ("composite", 1)])
def test_d2_9_1_instructions(mode: str, first: int, leaders: tuple[str, ...], points: list[int]):
    """Each written instruction on a piece in the bulletin gives 2 points more."""
    expected = [(each, ("9(1)",)) for each in (first, *points)]
    assert expected == scored(in_bulletin(mode, instructions=instructed(*leaders)))


def test_d2_9_1_instructions_explained():
    """The line says how the amount comes about."""
    line = assess(in_bulletin(instructions=instructed("city", "city"))).journal.lines[1]
    assert "e1  4分 = 2 × 2  工作通讯稿件被领导批示（第九条第一项）" == line.explain()
    assert "e1  4 points = 2 × 2  written instruction on a piece in the bulletin (art. 9(1))" == line.explain("en")


def test_d2_9_1_instructions_unknown():
    """Whether there were instructions must be known: the piece is set aside, with the provision that asks."""
    found = refused(in_bulletin(instructions=None))
    assert "instructions" == found.stage
    assert "批示次数不明（《人大宣传信息工作奖励暂行办法》第九条第一项）" in found.explain()
    assert "number of written instructions is unknown" in found.explain("en")
    assert "art. 9(1)" in found.explain("en")


@pytest.mark.parametrize(
    ("instructions", "lines"), [(None, []), (NONE, []), (instructed("national"), [(0, ("9(1)",))])]
)
def test_d2_9_1_instructions_on_the_media(instructions: Any, lines: list[Any]):
    """As a rule instructions count on pieces in the bulletin only; on others they may be unknown."""
    adoption = in_media("city", "newspaper", instructions=instructions)
    assert [(6, ("9(2)(iii)",)), *lines] == scored(adoption)


def test_d2_9_1_instructions_on_any_piece():
    """In the other reading they count on every piece, and then must be known."""
    adoption = in_media("city", "newspaper", instructions=instructed("city", "district"))
    assert [(6, ("9(2)(iii)",)), (4, ("9(1)",))] == scored(adoption, book=ANY_PIECE)
    assert "instructions" == refused(attrs.evolve(adoption, instructions=None), ANY_PIECE).stage
    assert [(6, ("9(2)(iii)",))] == scored(attrs.evolve(adoption, instructions=()), book=ANY_PIECE)
    bulletin = in_bulletin(instructions=instructed("city"))
    assert scored(bulletin) == scored(bulletin, book=ANY_PIECE)


@pytest.mark.parametrize(
    ("leaders", "any_leader", "above"),
    [
        (("township",), 2, 0),
        (("district",), 2, 2),
        (("city",), 2, 2),
        (("provincial",), 2, 2),
        (("national",), 2, 2),
        (("township", "district", "city"), 6, 4),
    ],
)
def test_d2_9_1_leaders(leaders: tuple[str, ...], any_leader: int, above: int):
    """Every leader counts, or only those of the district and above."""
    adoption = in_bulletin(instructions=instructed(*leaders))
    assert 2 + any_leader == sum(points for points, _ in scored(adoption))
    assert 2 + above == sum(points for points, _ in scored(adoption, book=ABOVE))


def test_d2_9_1_leader_unknown():
    """Who wrote it matters only where not every leader counts."""
    adoption = in_bulletin(instructions=instructed("city", None))
    assert [(2, ("9(1)",)), (4, ("9(1)",))] == scored(adoption)
    assert "instructions" == refused(adoption, ABOVE).stage


@pytest.mark.parametrize(
    ("modes", "each", "once"), [(("alone", "alone"), 4, 2), (("composite", "alone", "composite"), 4, 2)]
)
def test_d2_9_1_issues(modes: tuple[str, ...], each: int, once: int):
    """One piece in several issues counts in each, or once, at its highest; the lines stay and are corrected."""
    adoptions = [in_bulletin(mode, id=f"e{number}", story="s") for number, mode in enumerate(modes)]
    assert {"town": each} == assess(*adoptions).totals
    assessment = assess(*adoptions, book=ONCE)
    assert {"town": once} == assessment.totals
    corrections = [line for line in assessment.journal.lines if line.corrects is not None]
    assert len(modes) - 1 == len(corrections)
    assert {("9(1)",)} == {tuple(basis.key for basis in line.rate.basis) for line in corrections}
    assert [line.corrects.amount for line in corrections if line.corrects] == [-line.amount for line in corrections]


def test_d2_9_1_issues_explained():
    """A correction says what it is, in both languages; of equal pieces the first stays."""
    adoptions = in_bulletin(story="s"), in_bulletin(id="e2", story="s")
    line = assess(*adoptions, book=ONCE).journal.lines[-1]
    assert "e2  -2分  更正：同题稿件在工作通讯就高计一次（第九条第一项）" == line.explain()
    assert (
        "e2  -2 points  correction: of one story in the bulletin only the highest counts (art. 9(1))"
        == line.explain("en")
    )


def test_d2_9_1_issues_keep_apart():
    """Other stories, other units and the media are not corrected; nor are instructions."""
    second = Unit(id="street", kind="street_work_committee")
    adoptions = (
        in_bulletin(story="s", instructions=instructed("city")),
        in_bulletin(id="e2", story="t"),
        in_bulletin(id="e3", story="s", unit=second),
        in_media("city", "newspaper", id="e4", story="s"),
        in_media("city", "newspaper", id="e5", story="s"),
        in_bulletin(id="e6", story="s", instructions=instructed("city")),
    )
    assert {"town": 22, "street": 2} == assess(*adoptions).totals
    assert {"town": 20, "street": 2} == assess(*adoptions, book=ONCE).totals


def test_d2_9_1_story_unknown():
    """Which story a piece tells must be known where a story counts once, and only in the bulletin."""
    assert [(2, ("9(1)",))] == scored(in_bulletin(story=None))
    found = refused(in_bulletin(story=None), ONCE)
    assert ("admission", ("story-known",), ["9(1)"]) == (found.stage, found.rules, cited(found))
    assert "? 工作通讯稿件注明同题" in found.explain()
    assert "? the story of a piece in the bulletin is known" in found.explain("en")
    assert [(6, ("9(2)(iii)",))] == scored(in_media("city", "newspaper", story=None), book=ONCE)


def test_d2_9_1_readings():
    """The three questions have two answers each; a result that counts anything lists them."""
    expected = {
        "d2-9-1-issues": (["each", "once"], "each"),
        "d2-9-1-leaders": (["any", "district-and-above"], "any"),
        "d2-9-1-instructed": (["bulletin-only", "any-piece"], "bulletin-only"),
    }
    assert expected == {name: (list(READINGS[name].options), READINGS[name].choice) for name in expected}
    assert {"9(1)"} == {READINGS[name].basis.key for name in expected}
    used = {each.id for each in assess(in_bulletin(instructions=instructed("city"))).readings}
    assert {*expected} <= used
    media = {each.id for each in assess(in_media("city", "newspaper", instructions=instructed("city"))).readings}
    assert {"d2-9-1-leaders", "d2-9-1-instructed"} <= media
    assert {"d2-9-1-leaders", "d2-9-1-instructed"}.isdisjoint(each.id for each in assess().readings)
