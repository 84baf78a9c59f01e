"""Cite the law exactly, in Chinese and in English.

An *instrument* (规范性文件) is a law, a local rule, a house rule or a written assumption. A *provision* (规定) is one
place in it: an article (条), perhaps inserted later behind another (第九条之一), and in it a paragraph (款), a
subparagraph (项) and an item (目). An article without paragraphs has its subparagraphs directly. An instrument may call
its articles otherwise, such as questions (问).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from operator import attrgetter
from types import MappingProxyType
from typing import Self

import attrs

from congress_rules.errors import CitationError, UnknownNameError
from congress_rules.texts import Language, Text, joined

__all__ = ["Authority", "Instrument", "Provision", "Wordings", "cited"]


class Authority(StrEnum):
    """Rank what a provision rests on, from statute down to what was merely assumed."""

    STATUTE = "statute"
    LOCAL_RULE = "local-rule"
    HOUSE_RULE = "house-rule"
    ASSUMPTION = "assumption"

    @property
    def text(self) -> Text:
        """Name the authority."""
        return _AUTHORITIES[self]


_AUTHORITIES: Mapping[Authority, Text] = MappingProxyType(
    {
        Authority.STATUTE: Text("法律", "statute"),
        Authority.LOCAL_RULE: Text("地方性法规", "local rule"),
        Authority.HOUSE_RULE: Text("内部规定", "house rule"),
        Authority.ASSUMPTION: Text("假定", "assumption"),
    }
)


_ARTICLES = Text("条", "art.")


def _copied(texts: Mapping[str, Text]) -> dict[str, Text]:
    return dict(texts)


@attrs.frozen(eq=False)
class Wordings(Mapping[str, Text]):
    """Map names to texts, in their order and for good, so that the mapping can be hashed and pickled."""

    _texts: dict[str, Text] = attrs.field(converter=_copied)

    def __getitem__(self, name: str) -> Text:
        """Give the text of `name`."""
        return self._texts[name]

    def __iter__(self) -> Iterator[str]:
        """Go through the names in their order."""
        return iter(self._texts)

    def __len__(self) -> int:
        """Count the names."""
        return len(self._texts)

    def __hash__(self) -> int:
        """Hash the pairs without their order, as `==` compares them."""
        return hash(frozenset(self._texts.items()))


@attrs.frozen(kw_only=True)
class Instrument:
    """Hold one law or rule: its title, its authority and the subject of each provision that may be cited.

    The keys of `contents` are citations in their shortest form: `"9"`, `"9-1"`, `"9(2)(i)"`, `"30 para. 2(1)"`. The
    texts are short subjects in the library's own words. `articles` is what its articles are called. Equal instruments
    have the same `id`, and `id` alone is hashed.
    """

    id: str
    title: Text = attrs.field(hash=False)
    authority: Authority = attrs.field(hash=False)
    contents: Mapping[str, Text] = attrs.field(hash=False, converter=Wordings)
    in_force: date | None = attrs.field(default=None, hash=False)
    articles: Text = attrs.field(default=_ARTICLES, hash=False)

    def __attrs_post_init__(self) -> None:
        """Refuse keys that are not in their shortest form."""
        for each in self.contents:
            key = Provision.parse(each, self).key
            if each != key:
                msg = f"{each!r} is not a key of the contents of {self.id!r}: expected {key!r}"
                raise CitationError(msg)

    @cached_property
    def provisions(self) -> tuple["Provision", ...]:
        """List the provisions that have a subject, in statute order."""
        return tuple(sorted(Provision.parse(each, self) for each in self.contents))

    def cite(self, citation: str) -> "Provision":
        """Give the provision that `citation` names in either language.

        Raises `CitationError` when the text is no citation, and `UnknownNameError`, with the nearest citation, when the
        instrument has no such provision. A provision exists when it or a part of it has a subject.
        """
        provision = Provision.parse(citation, self)
        if provision not in self._existing:
            kind = f"provision of {self.title.en}"
            raise UnknownNameError(kind, provision.key, [each.key for each in sorted(self._existing)])
        return provision

    @cached_property
    def _existing(self) -> frozenset["Provision"]:
        return frozenset(whole for part in self.provisions for whole in part.wholes)


def _order(number: int | None) -> int:
    return number or 0


def _check_number(_instance: object, attribute: "attrs.Attribute[int]", number: object) -> None:
    if isinstance(number, bool) or not isinstance(number, int) or not 1 <= number <= _HIGHEST:
        msg = f"{number!r} is not the number of a provision's {attribute.name}: expected 1 to {_HIGHEST}"
        raise CitationError(msg)


_HIGHEST = 9999
_by_id: Callable[[Instrument], str] = attrgetter("id")
_part = attrs.validators.optional(_check_number)


@attrs.frozen(kw_only=True, order=True)
class Provision:
    """Name one place in an instrument; provisions sort in statute order, the whole before its parts.

    Provisions are equal when their numbers and the `id` of their instruments are. Raises `CitationError` when a number
    is not from 1 to 9999 or an item has no subparagraph. Whether the instrument has the place, `Instrument.cite` says.
    """

    instrument: Instrument = attrs.field(eq=_by_id, order=_by_id)
    article: int = attrs.field(validator=_check_number)
    inserted: int | None = attrs.field(default=None, order=_order, validator=_part)
    paragraph: int | None = attrs.field(default=None, order=_order, validator=_part)
    subparagraph: int | None = attrs.field(default=None, order=_order, validator=_part)
    item: int | None = attrs.field(default=None, order=_order, validator=_part)

    def __attrs_post_init__(self) -> None:
        """Refuse an item without its subparagraph."""
        if self.item is not None and self.subparagraph is None:
            msg = f"item {self.item} is not in a subparagraph: expected the number of its subparagraph"
            raise CitationError(msg)

    @classmethod
    def parse(cls, text: str, instrument: Instrument) -> Self:
        """Read a citation in Chinese or English, without asking whether the instrument has the place.

        Reads what `citation` and `key` write, besides Arabic and full-width digits in the Chinese form, `article` and
        `paragraph` in full, and spaces between the parts. Raises `CitationError`.
        """
        plain = _of_articles(text.translate(_HALF_WIDTH).strip().lower(), instrument.articles)
        found = _CHINESE.fullmatch(plain) or _ENGLISH.fullmatch(plain)
        if found is None:
            msg = f"{text!r} cites no provision: expected a form such as '第九条第二项第一目' or 'art. 9(2)(i)'"
            raise CitationError(msg)
        article, *parts = found.groups()
        inserted, paragraph, subparagraph, item = (_read(part) if part else None for part in parts)
        return cls(
            instrument=instrument,
            article=_read(article),
            inserted=inserted,
            paragraph=paragraph,
            subparagraph=subparagraph,
            item=item,
        )

    @property
    def authority(self) -> Authority:
        """Give the authority of the instrument."""
        return self.instrument.authority

    @property
    def subject(self) -> Text | None:
        """Give the subject that the instrument states for this place, if it does."""
        return self.instrument.contents.get(self.key)

    @property
    def key(self) -> str:
        """Give the citation in its shortest form, as the keys of an instrument's contents: `"9(2)(i)"`."""
        return self._spelled(_KEY)

    @property
    def text(self) -> Text:
        """Give the full citation in both languages."""
        return Text(self.full("zh"), self.full("en"))

    @property
    def wholes(self) -> tuple["Provision", ...]:
        """List what this provision belongs to, from the article down to the provision itself."""
        return (*self._whole.wholes, self) if self._whole else (self,)

    def citation(self, language: Language = "zh") -> str:
        """Give the place alone: `第九条第二项第一目`, `art. 9(2)(i)`."""
        called = self.instrument.articles
        if language == "zh":
            return self._spelled(((f"第{{}}{called.zh}", _chinese), *_ZH))
        return f"{called.en} {self.key}"

    def full(self, language: Language = "zh") -> str:
        """Give the place with its instrument's title: `《…》第九条`, `…, art. 9`."""
        title, citation = self.instrument.title.in_(language), self.citation(language)
        return f"《{title}》{citation}" if language == "zh" else f"{title}, {citation}"

    def contains(self, other: "Provision") -> bool:
        """Say whether `other` is this provision or a part of it; 第九条之一 is no part of 第九条."""
        return self in other.wholes

    @property
    def _whole(self) -> "Provision | None":
        if self.item is not None:
            return attrs.evolve(self, item=None)
        if self.subparagraph is not None:
            return attrs.evolve(self, subparagraph=None)
        return None if self.paragraph is None else attrs.evolve(self, paragraph=None)

    def _spelled(self, forms: Sequence[tuple[str, Callable[[int], str]]]) -> str:
        numbers = (self.article, self.inserted, self.paragraph, self.subparagraph, self.item)
        spelled = (form.format(write(number)) for (form, write), number in zip(forms, numbers, strict=True) if number)
        return "".join(spelled)

    def __str__(self) -> str:
        """Give the full citation in English."""
        return self.full("en")


def cited(provisions: Iterable[Provision], *, full: bool = True) -> Text:
    """Cite several provisions, with their instruments' titles or (not `full`) without; nothing cites nothing."""
    texts = [each.text if full else Text(each.citation("zh"), each.citation("en")) for each in provisions]
    return joined(texts, Text("、", "; "))


def _of_articles(citation: str, called: Text) -> str:
    """Give a citation of an instrument that calls its articles otherwise as one of articles."""
    if called == _ARTICLES:
        return citation
    return citation.removeprefix(called.en.lower()).replace(called.zh, _ARTICLES.zh, 1)


def _chinese(number: int) -> str:
    """Write 1 to 9999 as statutes do: 十, 一百零五, 一千零一十."""
    digits = ((number // size % 10, unit) for unit, size in _UNITS.items())
    signs = "".join(_DIGITS[digit] + unit if digit else "零" for digit, unit in digits)
    numeral = re.sub("零+", "零", signs).strip("零")
    return numeral[1:] if numeral.startswith("一十") else numeral


def _from_chinese(numeral: str) -> int:
    number = digit = 0
    for sign in numeral:
        if sign in _DIGITS:
            digit = _DIGITS.index(sign)
        else:
            number, digit = number + (digit or 1) * _UNITS[sign], 0
    return number + digit


def _roman(number: int) -> str:
    numeral = ""
    for sign, size in _ROMANS.items():
        times, number = divmod(number, size)
        numeral += sign * times
    return numeral


def _from_roman(numeral: str) -> int:
    number = 0
    for sign, size in _ROMANS.items():
        while numeral.startswith(sign):
            number, numeral = number + size, numeral.removeprefix(sign)
    return number


def _read(numeral: str) -> int:
    """Read one number; a numeral that is not written exactly as it should be is an error."""
    if numeral.isdecimal():
        return int(numeral)
    read, write = (_from_roman, _roman) if numeral.isascii() else (_from_chinese, _chinese)
    number = read(numeral)
    if write(number) != numeral:
        msg = f"{numeral!r} is not a numeral: expected one such as {write(number) or write(1)!r}"
        raise CitationError(msg)
    return number


_DIGITS = "零一二三四五六七八九"
_UNITS = {"千": 1000, "百": 100, "十": 10, "": 1}
_ROMANS = dict(
    zip(
        ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        strict=True,
    )
)
_ZH = tuple((form, _chinese) for form in ("之{}", "第{}款", "第{}项", "第{}目"))
_KEY = (("{}", str), ("-{}", str), (" para. {}", str), ("({})", str), ("({})", _roman))

_HALF_WIDTH: Mapping[int, int] = MappingProxyType({0x3000: 0x20} | {0xFEE0 + code: code for code in range(0x21, 0x7F)})
_ARABIC = r"\s*([1-9][0-9]{0,3})\s*"
_NUMERAL = r"\s*([1-9][0-9]{0,3}|[零一二三四五六七八九十百千]{1,7})\s*"
_CHINESE = re.compile(
    rf"第{_NUMERAL}条\s*(?:之{_NUMERAL})?(?:第{_NUMERAL}款)?\s*"
    rf"(?:第{_NUMERAL}项\s*(?:第{_NUMERAL}目)?)?"
)
_ENGLISH = re.compile(
    rf"(?:art(?:icle|\.)?)?{_ARABIC}(?:-{_ARABIC})?(?:para(?:graph|\.)?{_ARABIC})?"
    r"(?:\(([1-9][0-9]{0,3})\)\s*(?:\(([ivxlcdm]{1,21})\))?)?"
)
