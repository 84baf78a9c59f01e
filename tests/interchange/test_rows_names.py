"""Find what a name means among those listed: one thing, or none, and never a guess."""

import pytest

from congress_rules.interchange.rows.names import Hints, Listed, Register
from congress_rules.interchange.rows.normal import Read, Refusal, Why
from congress_rules.texts import Text

A_UNIT = Text("单位", "a unit")
COURT = Listed("court", ("区人民法院", "district court"), "court")
PROCURATORATE = Listed("procuratorate", ("区人民检察院",), "procuratorate")
LIBRARY = Listed("library", ("区图书馆", "--"), "library")
UNITS = Register(what=A_UNIT, entries=(COURT, PROCURATORATE, LIBRARY), complete=True, aliases={"两院之一": "court"})


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("court", "court", ()),
        ("区人民法院", "court", ()),
        ("《区人民法院》", "court", (Why.MARKS,)),
        ("“court”", "court", (Why.MARKS,)),
        ("District Court", "court", (Why.SPELLING,)),
        ("两院之一", "court", (Why.ALIAS,)),
        ("法院", "court", (Why.SHORT_NAME,)),
        ("区法院", "court", (Why.SHORT_NAME,)),
        ("图书馆", "library", (Why.SHORT_NAME,)),
    ],
)
def test_names_of_one_thing(text, found, why):
    """An id, a name, an alias or the only name that is abbreviated is found, and how is said."""
    assert Read(found, found, why) == UNITS.read(text, Hints())
    assert Read(found, found, why) == UNITS.known(text, Hints())


def test_short_name_of_several():
    """A short name of two units is refused, with both."""
    found = UNITS.read("人民", Hints())
    zh = "只指一个单位的名称：它可能指court、procuratorate"
    assert Refusal(Text(zh, "the name of a unit and no other: it may mean court, procuratorate")) == found
    assert UNITS.known("人民", Hints()) is None


def test_name_that_stands_in_one_as_it_is_goes_before_those_it_is_spread_over():
    """`区人民` begins two names; `民检` stands in one; `区院` is spread over two."""
    assert isinstance(UNITS.read("区院", Hints()), Refusal)
    assert Read("procuratorate", "procuratorate", (Why.SHORT_NAME,)) == UNITS.read("民检", Hints())


def test_unlisted_name():
    """A name that is not listed is refused with the nearest, or kept where that is wanted."""
    assert Refusal(Text("已登记的单位", "a unit that is listed"), "court") == UNITS.read("coort", Hints())
    kept = Register(what=A_UNIT, entries=(COURT,), complete=True, keep=True)
    assert Read("coort", "coort", unlisted=True) == kept.read("coort", Hints())


def test_nothing_is_listed():
    """Where nothing is listed a name stands for itself, without the marks around it."""
    anything = Register(what=Text("载体", "an outlet"), carried=str.upper)
    assert Read("日报", "日报", (Why.MARKS,)) == anything.read("《日报》", Hints())
    assert Read("X", "x") == anything.read("x", Hints())


def test_alias_to_what_is_not_listed():
    """Where nothing is listed an alias leads to the name itself."""
    aliased = Register(what=A_UNIT, aliases={"法院": "court"}, carried=str.upper)
    assert Read("COURT", "court", (Why.ALIAS,)) == aliased.read("法 院", Hints())


def test_people_are_not_shown():
    """Neither the nearest name nor the candidates of people are told."""
    people = Register(
        what=Text("人员", "a person"),
        entries=(Listed("p-1", ("张三",), "p-1"), Listed("p-2", ("张三",), "p-2")),
        complete=True,
        private=True,
    )
    two = Text("只指一个人员的名称：它可能指其中2个", "the name of a person and no other: it may mean 2 of them")
    assert Refusal(two) == people.read("张三", Hints())
    assert Refusal(Text("已登记的人员", "a person that is listed")) == people.read("p-3", Hints())


def test_many_candidates_are_cut_short():
    """Of many candidates some are named."""
    many = Register(what=A_UNIT, entries=tuple(Listed(f"u{each}", ("某某局",), "") for each in range(9)), complete=True)
    found = many.read("某某局", Hints())
    assert isinstance(found, Refusal)
    assert found.expected.en.endswith("u0, u1, u2, u3, u4, u5, …")
    assert found.expected.zh.endswith("u0、u1、u2、u3、u4、u5、……")


def test_hints_end():
    """After so many comparisons no name is suggested, so that a table of nothing but slips is read in time."""
    hints = Hints(left=5)
    assert ["court", None] == [hints.nearest("coort", ["court", "x", "y"]) for _ in range(2)]


def test_search_for_short_names_ends():
    """After so many names were looked at a short name is refused, never a stranger's; whole names are found."""
    kept = Register(what=A_UNIT, entries=(COURT, PROCURATORATE), complete=True, keep=True)
    hints = Hints(searched=1)
    assert Read("court", "court", (Why.SHORT_NAME,)) == kept.read("法院", hints)
    refused = kept.read("检院", hints)
    assert isinstance(refused, Refusal)
    assert refused.expected.en.startswith("a unit by its id, its whole name or an alias")
    assert kept.known("检院", hints) is None
    assert Read("court", "court") == kept.read("区人民法院", hints)
    assert Read("丙丁", "丙丁", unlisted=True) == kept.read("丙丁", hints)
