"""See in what stands in the brackets of a header whether it names a unit of measure, and whose."""

import re
from collections.abc import Iterable
from typing import Final

__all__ = ["foreign"]

_PARTS: Final = re.compile(r"[,、;/每]")
_BLANKS: Final = re.compile(r"\s+")
_SAID: Final = re.compile(r"(?:计量|计价|货币)?单位[:为是]|units?:")
_BEFORE: Final = re.compile(r"(?:计量|计价|货币)?单位|[以按]|in(?=[a-z])")
_TIMES: Final = r"(?:[十百千万亿]|thousands?|millions?|k|(?:of)|10+|×|\*)"
_NOUN: Final = (
    r"(?:个?汉?字符?|词|单词|元|圆|块|角|分|厘|人民币元?|美元|美金|港元|港币|欧元|日元|英镑|篇|条|页|行|段|版|"
    r"人?次|场次?|人|份|张|幅|册|本|times|copies|people|characters?|chars?|words?|pages?|yuan|rmb|cny|usd|hkd|eur|dollars?|euros?|[¥$€£])"
)
_UNIT: Final = re.compile(rf"(?:人民币|rmb|cny)?(?:{_TIMES}+(?:{_NOUN}|个)?|{_NOUN})")
_MANY: Final = re.compile(r"(?<![0-9一二三四五六七八九十两几])[十百千万亿]+(?:个?汉?字|元|圆|块|词|人?次|人|份|张)")
"""A multiple of a unit, among other words; behind a number it is a limit that people are told."""


def foreign(bracket: str, own: Iterable[str]) -> bool:
    """Tell whether a bracket names a unit that is none of a cell's own; a cell without any has none to differ from."""
    known = {_BLANKS.sub("", each) for each in own}
    plain = _BLANKS.sub("", bracket.casefold())
    named = _SAID.match(plain)
    bare = plain[named.end() :] if named else _bare(plain)
    parts = [each for part in _PARTS.split(bare) if (each := part.removesuffix("计"))]
    return bool(known) and any(each not in known and (named is not None or _is_unit(each)) for each in parts)


def _bare(text: str) -> str:
    found = _BEFORE.match(text)
    return text if found is None else text[found.end() :]


def _is_unit(text: str) -> bool:
    return _UNIT.fullmatch(text) is not None or _MANY.search(text) is not None
