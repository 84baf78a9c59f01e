"""Test the Interim Measures row by row: the numbers, the scope, the day, and every reading with its alternatives."""

from datetime import date
from typing import Any

import attrs
import pytest

from congress_rules import rulebooks
from congress_rules.errors import NotInForceError, UnknownNameError
from congress_rules.law import Authority
from congress_rules.logic import Status
from congress_rules.policies import Shared
from congress_rules.publicity import Ledger, Unit
from congress_rules.rulebooks import INTERIM_MEASURES
from tests.publicity.entries import (
    DAY,
    NONE,
    TOWN,
    YEAR,
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
BOTH = reading(d2_4_enforcement="both")
ONCE = reading(d2_9_1_issues="once")
ABOVE = reading(d2_9_1_leaders="district-and-above")
ANY_PIECE = reading(d2_9_1_instructed="any-piece")
LIKE_LEVEL = reading(d2_9_2_unlisted="like-its-level")
AS_NAMED = reading(d2_9_2_city="as-named")


def naming(book: Any, *papers: str) -> Any:
    """Give a book in which the ids of the named city papers are stated."""
    return attrs.evolve(book, scoring=attrs.evolve(book.scoring, named_papers=papers))


def unit(kind: str | None, *, enforcement: bool | None = None) -> Unit:
    """Give a unit of a kind."""
    return Unit(id="unit", kind=kind, enforcement=enforcement)


def test_d2_is_a_house_rule():
    """A district can make no local regulation: its measures are a house rule."""
    assert Authority.HOUSE_RULE == INTERIM_MEASURES.instrument.authority
    assert "《人大宣传信息工作奖励暂行办法》第九条" == INTERIM_MEASURES.instrument.cite("9").full()


# D2.4: who takes part


@pytest.mark.parametrize(
    ("kind", "category", "provision"),
    [
        ("township_presidium", "townships-streets", "4(1)"),
        ("street_work_committee", "townships-streets", "4(1)"),
        ("standing_committee_body", "organs", "4(2)"),
        ("government_department", "government-justice", "4(3)"),
        ("court", "government-justice", "4(3)"),
        ("procuratorate", "government-justice", "4(3)"),
        ("vertically_managed", "enforcement", "4(4)"),
        ("deputies", "deputies", "4(5)"),
        ("other", "outside", "4"),
    ],
)
def test_d2_4_categories(kind: str, category: str, provision: str):
    """Each kind of unit belongs to the category that names it; its functions matter to institutions alone."""
    for enforcement in (None, True, False):
        decision = INTERIM_MEASURES.category(unit(kind, enforcement=enforcement), DAY)
        assert category == decision.value
        assert [provision] == [basis.key for ground in decision.grounds for basis in ground.basis]


def test_d2_4_has_five_categories():
    """There are five categories, in the order of the article; every kind of unit is in one of them or outside."""
    values = [row.value for row in INTERIM_MEASURES.admission.participant_rows()]
    assert ["townships-streets", "organs", "government-justice", "enforcement", "deputies"] == list(
        dict.fromkeys(values)
    )
    assert 10 == len(INTERIM_MEASURES.taxonomy.facet("unit_kind").members)
    named = {basis.key for each in INTERIM_MEASURES.taxonomy.facet("unit_kind").members for basis in each.basis}
    assert {"4(1)", "4(2)", "4(3)", "4(4)", "4(5)"} == named


def test_d2_4_deputies_of_four_levels():
    """The fifth category is of the deputies to the provincial, city, district and township congresses."""
    subject = INTERIM_MEASURES.instrument.cite("4(5)").subject
    assert subject is not None
    assert "provincial, city, district and township deputies" == subject.en
    assert [(6, ("9(2)(iii)",))] == scored(in_media("city", "newspaper", unit=unit("deputies")))


def test_d2_4_institution_with_enforcement_functions():
    """A district institution takes part when it has administrative enforcement functions."""
    decision = INTERIM_MEASURES.category(unit("institution", enforcement=True), DAY)
    assert ("enforcement", ("enforcement",)) == (decision.value, decision.rows)
    assert "  ✓ 执法事业单位、条管单位" in decision.explain()
    assert "art. 4(4)" in decision.explain("en")


def test_d2_4_institution_without_enforcement_functions():
    """Without them it is outside, and its pieces are set aside on article 4, in both languages."""
    adoption = in_media("city", "newspaper", unit=unit("institution", enforcement=False))
    found = refused(adoption)
    assert ("admission", ("participates",), ["4"]) == (found.stage, found.rules, cited(found))
    assert "✗ 属于参加范围" in found.explain()
    assert "《人大宣传信息工作奖励暂行办法》第四条" in found.explain()
    assert "✗ within the scope" in found.explain("en")
    assert "art. 4)" in found.explain("en")


def test_d2_4_institution_of_unknown_functions():
    """Unknown is not no: the decision waits, and says for what."""
    unknown = unit("institution")
    assert Status.UNKNOWN == INTERIM_MEASURES.category(unknown, DAY).status
    found = refused(in_media("city", "newspaper", unit=unknown))
    assert found.decision is not None
    assert (Status.UNKNOWN, ("unit.enforcement",)) == (found.decision.status, found.decision.needs)
    assert "（行政执法职能）" in found.explain()
    assert "(enforcement functions)" in found.explain("en")


@pytest.mark.parametrize(
    ("enforcement", "alone", "both"),
    [(True, Status.DECIDED, "enforcement"), (False, Status.DECIDED, "outside"), (None, Status.DECIDED, None)],
)
def test_d2_4_vertically_managed(enforcement: bool | None, alone: Status, both: str | None):  # noqa: FBT001
    """A vertically managed body takes part in any case, or, where functions limit it too, only with them."""
    body = unit("vertically_managed", enforcement=enforcement)
    assert (alone, "enforcement") == attrs.astuple(INTERIM_MEASURES.category(body, DAY).outcome)[:2]
    decision = BOTH.category(body, DAY)
    assert both == (decision.value if decision.decided else None)
    assert (enforcement is None) == (decision.status is Status.UNKNOWN)


def test_d2_4_vertically_managed_pieces():
    """The reading decides whether the pieces of a body without such functions count."""
    adoption = in_media("city", "newspaper", unit=unit("vertically_managed", enforcement=False))
    assert [(6, ("9(2)(iii)",))] == scored(adoption)
    assert ["4"] == cited(refused(adoption, BOTH))


@pytest.mark.parametrize("enforcement", [None, True, False])
def test_d2_4_reading_leaves_institutions_alone(enforcement: bool | None):  # noqa: FBT001
    """Both readings limit the institutions."""
    institution = unit("institution", enforcement=enforcement)
    assert INTERIM_MEASURES.category(institution, DAY).outcome == BOTH.category(institution, DAY).outcome


@pytest.mark.parametrize("kind", ["other", "deputies"])
def test_d2_4_functions_admit_nobody_else(kind: str):
    """Enforcement functions matter to no other kind."""
    categories = {INTERIM_MEASURES.category(unit(kind, enforcement=each), DAY).value for each in (None, True, False)}
    assert {"outside" if kind == "other" else kind} == categories


def test_d2_4_unknown_kind():
    """A unit of an unknown kind may take part: its pieces wait, and it is not ranked as if it did."""
    assessment = assess(in_media("city", "newspaper", unit=unit(None)))
    (found,) = assessment.set_aside
    assert found.decision is not None
    assert (Status.UNKNOWN, ("unit.kind", "unit.enforcement")) == (found.decision.status, found.decision.needs)
    assert ({}, ("unit",)) == (assessment.totals, assessment.unplaced)


def test_d2_4_only_participants_are_ranked():
    """A participant without a piece stands at zero; a unit outside does not stand at all."""
    units = (TOWN, unit("other"), Unit(id="body", kind="vertically_managed", enforcement=False))
    ledger = Ledger(units=units)
    assert {"town": 0, "body": 0} == INTERIM_MEASURES.assess(ledger, YEAR).totals
    assert {"town": 0} == BOTH.assess(ledger, YEAR).totals


def test_d2_4_reading():
    """The question, its two answers and the provision are data, and results that admit pieces list it."""
    found = READINGS["d2-4-enforcement"]
    assert (["institutions-only", "both"], "institutions-only") == (list(found.options), found.choice)
    assert "4(4)" == found.basis.key
    body = unit("vertically_managed", enforcement=False)
    assert "d2-4-enforcement" in {each.id for each in assess(in_media("city", "newspaper", unit=body)).readings}


# D2.5: ranks by the cumulative score


def test_d2_5_places_are_open():
    """How many places lead, and what a tie means, is not stated: nobody is said to lead, and ties stay open."""
    second = Unit(id="street", kind="street_work_committee")
    standings = assess(in_bulletin(), in_bulletin(id="e2", unit=second)).standings
    assert [("street", 2, None, None), ("town", 2, None, None)] == [
        (each.account, each.total, each.rank, each.leading) for each in standings
    ]
    assert ["5(3)"] == [basis.key for basis in INTERIM_MEASURES.ranking.basis]
    assert "d2-5-ranking" in {each.id for each in assess(in_bulletin()).readings}


def test_d2_5_places_are_a_parameter():
    """The assessor states both; the highest cumulative scores lead."""
    ranking = attrs.evolve(INTERIM_MEASURES.ranking, places=1, ties=Shared())
    book = attrs.evolve(INTERIM_MEASURES, ranking=ranking)
    second = Unit(id="street", kind="street_work_committee")
    standings = assess(in_bulletin(), in_media("city", "newspaper", id="e2", unit=second), book=book).standings
    assert [("street", 6, 1, True), ("town", 2, 2, False)] == [
        (each.account, each.total, each.rank, each.leading) for each in standings
    ]
    assert "ranking" == READINGS["d2-5-ranking"].parameter


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
    assert "d2-9-2-unlisted" in used
    assert "d2-9-2-city" not in used
    for book in (INTERIM_MEASURES, AS_NAMED):
        assert "d2-9-2-city" in {each.id for each in assess(in_media("city", "newspaper"), book=book).readings}


# D2.11: entry into force


@pytest.mark.parametrize("adoption", [in_bulletin(), in_media("city", "newspaper")], ids=["bulletin", "media"])
def test_d2_11_first_day(adoption: Any):
    """A piece of 1 April 2024 counts, one of 31 March does not; the reason cites the article in both languages."""
    assert 1 == len(scored(attrs.evolve(adoption, adopted_on=date(2024, 4, 1))))
    found = refused(attrs.evolve(adoption, adopted_on=date(2024, 3, 31)))
    assert (("in-force",), ["11(2)"]) == (found.rules, cited(found))
    assert "✗ 办法已施行" in found.explain()
    assert "第十一条第二项" in found.explain()
    assert "2024-03-31 → 2024-04-01" in found.explain("en")
    assert "art. 11(2)" in found.explain("en")


def test_d2_11_day_is_a_parameter():
    """Another day of April can be taken."""
    book = attrs.evolve(
        INTERIM_MEASURES, admission=attrs.evolve(INTERIM_MEASURES.admission, in_force=date(2024, 4, 15))
    )
    assert date(2024, 4, 15) == book.in_force
    assert ("in-force",) == refused(in_bulletin(adopted_on=date(2024, 4, 14)), book).rules
    assert [(2, ("9(1)",))] == scored(in_bulletin(adopted_on=date(2024, 4, 15)), book=book)


def test_d2_11_no_day():
    """Without a day nothing is asked, which an author may want for a trial."""
    book = attrs.evolve(INTERIM_MEASURES, admission=attrs.evolve(INTERIM_MEASURES.admission, in_force=None))
    assert [(2, ("9(1)",))] == scored(in_bulletin(adopted_on=date(2024, 1, 1)), book=book)
    assert book.in_force is None


def test_d2_11_rulebook():
    """The rulebook can be had from that day on, not before."""
    assert INTERIM_MEASURES == rulebooks.get("interim-measures", on=date(2024, 4, 1))
    with pytest.raises(NotInForceError, match="interim-measures is in force from 2024-04-01, not on 2024-03-31"):
        rulebooks.get("interim-measures", on=date(2024, 3, 31))


def test_d2_11_reading():
    """The day is a reading that a parameter sets; results that admit pieces, or set some aside for it, list it."""
    found = READINGS["d2-11-day"]
    assert ("first-of-april", "11(2)", "in_force") == (found.choice, found.basis.key, found.parameter)
    for day in (date(2024, 3, 31), date(2024, 4, 1)):
        assert "d2-11-day" in {each.id for each in assess(in_bulletin(adopted_on=day)).readings}


def test_d2_readings_of_nothing():
    """A result without pieces rests on the reading of the ranking alone."""
    assert ["d2-5-ranking"] == [each.id for each in INTERIM_MEASURES.assess(Ledger(), YEAR).readings]


@pytest.mark.parametrize("name", READINGS)
def test_d2_readings_are_explained(name: str):
    """Every reading has its question and its answers in both languages, and cites a provision."""
    found = READINGS[name]
    assert found.explain().startswith(f"《人大宣传信息工作奖励暂行办法》{found.basis.citation()}：")
    assert f"art. {found.basis.key}: " in found.explain("en")
    assert all(all(attrs.astuple(each)) for each in (found.question, *found.options.values()))


@pytest.mark.parametrize("name", READINGS)
def test_d2_unknown_option_has_the_nearest(name: str):
    """A misspelt option is refused, with the one that was perhaps meant."""
    with pytest.raises(UnknownNameError, match=f"did you mean '{READINGS[name].choice}'"):
        INTERIM_MEASURES.read(name, READINGS[name].choice + "x")
