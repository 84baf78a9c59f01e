"""List the columns that several tables of an office have, with the headers under which they are known."""

from collections.abc import Iterable
from typing import Final

import attrs

from congress_rules.interchange.rows.cells import Day, Mark, Named, Prose, Span
from congress_rules.interchange.rows.lists import Names
from congress_rules.interchange.rows.sheets import Column
from congress_rules.texts import Text

__all__ = [
    "AUTHORS",
    "CONTENT",
    "GENRE",
    "NAME_EN",
    "OUTLET",
    "PERIOD",
    "REASON",
    "STORY",
    "TITLE",
    "UNIT",
    "UNIT_ID",
    "account",
    "author_of",
    "day",
    "name_zh",
    "own_id",
]


def own_id(zh: str, en: str, *headers: str, private: bool = False) -> Column:
    """Give the column of the records' own ids."""
    known = ("编号", *headers)
    return Column(id="id", name=Text(zh, en), headers=known, cell=Mark(), required=True, private=private)


def name_zh(zh: str, en: str, *headers: str) -> Column:
    """Give the column of names in Chinese, or in the one language that a place uses."""
    known = ("zh", "名称", "中文名称", "全称", "name", *headers)
    return Column(id="name_zh", name=Text(zh, en), headers=known, cell=Prose())


def day(name: str, zh: str, en: str, headers: Iterable[str] = (), *, required: bool = True) -> Column:
    """Give a column of days."""
    return Column(id=name, name=Text(zh, en), headers=headers, cell=Day(), required=required)


def account(name: str, zh: str, en: str, *headers: str) -> Column:
    """Give a column of units or people, whom it does not show."""
    known = ("单位或个人", *headers)
    return Column(
        id=name,
        name=Text(zh, en),
        headers=known,
        cell=Named(),
        lists="accounts",
        by_id=True,
        required=True,
        private=True,
    )


def author_of(zh: str, en: str, *headers: str) -> Column:
    """Give the column of who judged or decided."""
    return Column(id="by", name=Text(zh, en), headers=headers, cell=Prose(), required=True, private=True)


NAME_EN: Final = Column(id="name_en", name=Text("英文名称", "English name"), headers=("en",), cell=Prose())
UNIT: Final = Column(
    id="unit",
    name=Text("单位", "unit"),
    headers=(
        *("单位名称", "报送单位", "供稿单位", "来稿单位", "撰稿单位", "参加单位", "所在单位", "单位编号"),
        *("unit id", "unit name", "department"),
    ),
    cell=Named(),
    lists="units",
    required=True,
)
UNIT_ID: Final = attrs.evolve(UNIT, by_id=True, required=False)
OUTLET: Final = Column(
    id="outlet",
    name=Text("载体", "outlet"),
    headers=(
        *("载体名称", "媒体", "媒体名称", "刊物", "刊物名称", "报刊", "报刊名称", "采用载体", "采用媒体", "刊登媒体"),
        *("发表载体", "发表媒体", "刊登载体", "载体编号", "outlet id", "outlet name", "media", "medium"),
    ),
    cell=Named(),
    lists="outlets",
    required=True,
)
AUTHORS: Final = Column(
    id="authors",
    name=Text("作者", "authors"),
    headers=("作者姓名", "撰稿人", "供稿人", "报送人", "署名", "author", "written by"),
    cell=Names(),
    lists="people",
    by_id=True,
    private=True,
)
GENRE: Final = Column(id="genre", name=Text("体裁", "genre"), headers=("稿件体裁", "文体"), cell=Named(), lists="genre")
CONTENT: Final = Column(
    id="content",
    name=Text("内容类别", "content"),
    headers=("内容", "内容分类", "content category"),
    cell=Named(),
    lists="content",
)
STORY: Final = Column(
    id="story", name=Text("同题稿件", "story"), headers=("同题", "同题编号", "题目编号", "story id"), cell=Mark()
)
TITLE: Final = Column(
    id="title",
    name=Text("标题", "title"),
    headers=("题目", "稿件标题", "稿件题目", "稿件名称", "文章标题", "文章题目", "信息标题", "headline"),
    cell=Prose(),
    private=True,
    beside=True,
)
PERIOD: Final = Column(
    id="period",
    name=Text("期间", "period"),
    headers=("考核期", "考核期间", "年度", "考核年度", "year"),
    cell=Span(),
    required=True,
)
REASON: Final = Column(
    id="reason",
    name=Text("理由", "reason"),
    headers=("事由", "评语", "原因", "why"),
    cell=Prose(),
    required=True,
    private=True,
)
