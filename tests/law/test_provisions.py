"""Test citations: what they read, write, contain and refuse."""

import pickle
from collections.abc import Mapping
from datetime import date

import attrs
import pytest

from congress_rules.errors import CitationError, UnknownNameError
from congress_rules.law import Authority, Instrument, Provision
from congress_rules.texts import Text

SUBJECT = Text("主题", "subject")
RULES = Instrument(
    id="trial-rules",
    title=Text("试行办法", "Trial Rules"),
    authority=Authority.HOUSE_RULE,
    contents={
        "30 para. 2(1)": SUBJECT,
        "9-1": SUBJECT,
        "9(2)(i)": Text("加分", "bonus"),
        "10": SUBJECT,
        "9(2)": SUBJECT,
    },
    in_force=date(2024, 4, 1),
)


def place(article: int, **parts: int) -> Provision:
    """Name a place in the rules, whether they have it or not."""
    return Provision(instrument=RULES, article=article, **parts)


@pytest.mark.parametrize(
    ("provision", "zh", "en"),
    [
        (place(9), "第九条", "art. 9"),
        (place(9, inserted=1), "第九条之一", "art. 9-1"),
        (place(9, subparagraph=2, item=1), "第九条第二项第一目", "art. 9(2)(i)"),
        (place(30, paragraph=2, subparagraph=1), "第三十条第二款第一项", "art. 30 para. 2(1)"),
        (place(1259, paragraph=1), "第一千二百五十九条第一款", "art. 1259 para. 1"),
        (
            place(100, inserted=12, paragraph=10, subparagraph=20, item=14),
            "第一百条之十二第十款第二十项第十四目",
            "art. 100-12 para. 10(20)(xiv)",
        ),
        (
            place(9999, subparagraph=1, item=9999),
            "第九千九百九十九条第一项第九千九百九十九目",
            "art. 9999(1)(mmmmmmmmmcmxcix)",
        ),
    ],
)
def test_writes_and_reads_both_languages(provision: Provision, zh: str, en: str) -> None:
    """A citation is written as statutes and translations write it, and read back to the same provision."""
    assert (zh, en) == (provision.citation(), provision.citation("en"))
    assert [provision] * 3 == [Provision.parse(each, RULES) for each in (zh, en, provision.key)]


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (115, "一百一十五"),
        (1000, "一千"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1100, "一千一百"),
        (1101, "一千一百零一"),
        (2020, "二千零二十"),
        (9999, "九千九百九十九"),
    ],
)
def test_chinese_numerals(number: int, numeral: str) -> None:
    """Numbers are written with one zero for a gap and without a one before a leading ten."""
    assert f"第{numeral}条" == place(number).citation("zh")


@pytest.mark.parametrize(
    "text",
    [
        "9(2)(i)",
        "Art. 9 (2) (I)",
        "article 9(2)(i)",
        "art 9(2)(i)",
        "第9条第2项第1目",
        "第\uff19条第\uff12项第\uff11目",
        " 第九条 第二项\u3000第一目 ",
        "\uff19\uff08\uff12\uff09\uff08\uff49\uff09",
    ],
)
def test_reads_other_spellings(text: str) -> None:
    """Arabic and full-width digits, spaces and words in full are read too."""
    assert place(9, subparagraph=2, item=1) == Provision.parse(text, RULES)


def test_reads_paragraph_in_full() -> None:
    """The word paragraph may be written out."""
    assert place(30, paragraph=2) == Provision.parse("Article 30 paragraph 2", RULES)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nine",
        "第九",
        "9(i)",
        "9(2",
        "art. 0",
        "09",
        "10000",
        "9-0",
        "9(2)(3)",
        "第九条第一目",
        "9 9",
        "9²",
        "第九条第二项以外",
        "第条",
        "٩",
    ],
)
def test_refuses_what_is_no_citation(text: str) -> None:
    """A text of another form is refused, with the form expected."""
    with pytest.raises(CitationError, match="cites no provision: expected a form such as '第九条第二项第一目'"):
        Provision.parse(text, RULES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一百十条", "'一百一十'"),
        ("第一十条", "'十'"),
        ("第二一条", "'一'"),
        ("第零条", "'一'"),
        ("9(2)(iiii)", "'iv'"),
        ("9(2)(ic)", "'i'"),
        ("9(2)(c)(i)", "cites no provision"),
    ],
)
def test_refuses_numerals_that_are_not_exact(text: str, expected: str) -> None:
    """A numeral that is not written as it should be could mean another number: it is refused."""
    with pytest.raises(CitationError, match=expected):
        Provision.parse(text, RULES)


@pytest.mark.parametrize("number", [0, -1, 10_000, True, 1.0, "9"])
def test_refuses_impossible_numbers(number: int) -> None:
    """Articles and their parts are numbered from 1 to 9999."""
    with pytest.raises(CitationError, match="is not the number of a provision's article: expected 1 to 9999"):
        place(number)
    with pytest.raises(CitationError, match="is not the number of a provision's paragraph: expected 1 to 9999"):
        place(1, paragraph=number)


def test_refuses_item_without_subparagraph() -> None:
    """An item belongs to a subparagraph."""
    with pytest.raises(CitationError, match="item 1 is not in a subparagraph: expected the number of its subparagraph"):
        place(9, paragraph=1, item=1)


def test_full_citation() -> None:
    """The full citation has the title, in both languages; as a string it is English."""
    provision = RULES.cite("9(2)(i)")
    assert Text("《试行办法》第九条第二项第一目", "Trial Rules, art. 9(2)(i)") == provision.text
    assert provision.text == Text(provision.full(), provision.full("en"))
    assert "Trial Rules, art. 9(2)(i)" == str(provision)


def test_subject_and_authority() -> None:
    """A provision takes its subject and its authority from the instrument; an implied whole has no subject."""
    provision = RULES.cite("第九条第二项第一目")
    assert (Text("加分", "bonus"), Authority.HOUSE_RULE) == (provision.subject, provision.authority)
    assert RULES.cite("9").subject is None


@pytest.mark.parametrize("authority", Authority)
def test_authority_has_text(authority: Authority) -> None:
    """Every authority is named in both languages."""
    assert all(attrs.astuple(authority.text))


def test_provisions_in_statute_order() -> None:
    """The provisions with a subject are listed in the order of the statute, whatever the order of the contents."""
    assert ["9(2)", "9(2)(i)", "9-1", "10", "30 para. 2(1)"] == [each.key for each in RULES.provisions]


def test_sorts_by_instrument_first() -> None:
    """Provisions of several instruments sort by the instrument's id, then in statute order."""
    other = attrs.evolve(RULES, id="another")
    assert place(1) > other.cite("10")
    assert place(9) < place(9, subparagraph=1) < place(9, paragraph=1) < place(9, inserted=1) < place(10)


@pytest.mark.parametrize("citation", ["9", "9(2)", "9-1", "30", "30 para. 2", "30 para. 2(1)", "第三十条第二款"])
def test_cites_what_exists(citation: str) -> None:
    """A provision exists when it or a part of it has a subject."""
    assert Provision.parse(citation, RULES) == RULES.cite(citation)


@pytest.mark.parametrize(
    ("citation", "message"),
    [
        ("9(3)", r"no provision of Trial Rules '9\(3\)'; did you mean '9\(2\)'\?"),
        ("第九条之二", "'9-2'; did you mean '9-1'"),
        ("30(1)", r"'30\(1\)'; did you mean '30'"),
        ("7777", "'7777'; there are: 9, 9.*10, 30"),
    ],
)
def test_refuses_to_cite_what_does_not_exist(citation: str, message: str) -> None:
    """A provision that the instrument lacks is refused, with the nearest that it has."""
    with pytest.raises(UnknownNameError, match=message):
        RULES.cite(citation)


@pytest.mark.parametrize("key", ["第九条", "art. 9", " 9", "9 (2)"])
def test_contents_take_shortest_form(key: str) -> None:
    """The keys of the contents have one form only, so that none can be there twice."""
    with pytest.raises(CitationError, match="is not a key of the contents of 'trial-rules': expected '9"):
        attrs.evolve(RULES, contents={key: SUBJECT})


def test_contents_must_be_citations() -> None:
    """A key that is no citation is refused."""
    with pytest.raises(CitationError, match="'nine' cites no provision"):
        attrs.evolve(RULES, contents={"nine": SUBJECT})


def test_contains() -> None:
    """A provision contains itself and its parts, and nothing of a later or inserted article."""
    article, part = place(9), place(9, subparagraph=2, item=1)
    assert [article, place(9, subparagraph=2), part] == list(part.wholes)
    assert article.contains(article)
    assert article.contains(part)
    assert not part.contains(article)
    assert not article.contains(place(9, inserted=1, subparagraph=2))
    assert not article.contains(place(90))
    assert not place(9, subparagraph=2).contains(place(9, paragraph=1, subparagraph=2))
    assert place(9, paragraph=1).contains(place(9, paragraph=1, subparagraph=2))
    assert not article.contains(attrs.evolve(RULES, id="another").cite("9"))


def test_contents_never_change() -> None:
    """The contents are a copy that cannot be written to and that is hashed without its order."""
    given = {"1": SUBJECT, "2": Text("二", "two")}
    rules = attrs.evolve(RULES, contents=given)
    given["3"] = SUBJECT
    assert {"1": SUBJECT, "2": Text("二", "two")} == rules.contents
    assert isinstance(rules.contents, Mapping)
    assert 2 == len(rules.contents)
    assert ["1", "2"] == list(rules.contents)
    backwards = attrs.evolve(RULES, contents={each: rules.contents[each] for each in ("2", "1")}).contents
    assert (rules.contents, hash(rules.contents)) == (backwards, hash(backwards))


def test_instruments_hash_by_id() -> None:
    """Editions with one id share a hash and their places, and still differ."""
    other = attrs.evolve(RULES, in_force=None)
    assert hash(RULES) == hash(other)
    assert other != RULES
    assert {RULES.cite("9")} == {other.cite("9")}


def test_pickles() -> None:
    """Instruments and provisions pickle, before and after their provisions were listed."""
    provision = RULES.cite("9")
    assert provision == pickle.loads(pickle.dumps(provision))  # noqa: S301 - our own bytes
    assert RULES == pickle.loads(pickle.dumps(RULES))  # noqa: S301 - our own bytes


QUESTIONS = Instrument(
    id="questions",
    title=Text("提纲", "An Outline"),
    authority=Authority.HOUSE_RULE,
    contents={"4": Text("选区", "districts"), "8(1)": Text("查验选票", "check of the ballot")},
    articles=Text("问", "question"),
)


@pytest.mark.parametrize(
    ("key", "zh", "en"), [("4", "第四问", "question 4"), ("8(1)", "第八问第一项", "question 8(1)")]
)
def test_articles_may_be_called_otherwise(key: str, zh: str, en: str) -> None:
    """An instrument of questions is cited by its questions, and read back so, in full too."""
    provision = QUESTIONS.cite(key)
    assert (zh, en) == (provision.citation(), provision.citation("en"))
    assert (f"《提纲》{zh}", f"An Outline, {en}") == (provision.full(), provision.full("en"))
    assert [provision] * 3 == [QUESTIONS.cite(each) for each in (zh, en.title(), en.removeprefix("question "))]


def test_articles_are_no_questions() -> None:
    """Where articles are articles, a question is no citation."""
    with pytest.raises(CitationError):
        RULES.cite("第九问")
    with pytest.raises(CitationError):
        RULES.cite("question 9")
