"""Word every name and reason in Chinese and in English.

A `Text` is a pair of wordings of one thing; it may hold `{placeholders}` that `format` fills in both at once.
"""

from typing import Final, Literal, get_args

import attrs

from congress_rules.errors import UnknownNameError

__all__ = ["Language", "Text", "bracketed", "joined"]

Language = Literal["zh", "en"]
"""The languages that the library speaks: Chinese, which is the default everywhere, and English."""

_LANGUAGES: Final[tuple[str, ...]] = get_args(Language)


@attrs.frozen
class Text:
    """Hold one wording in both languages."""

    zh: str
    en: str

    def in_(self, language: Language) -> str:
        """Give the wording in `language`; raise `UnknownNameError` for one that the library does not speak."""
        if language not in _LANGUAGES:
            kind = "language"
            raise UnknownNameError(kind, language, _LANGUAGES)
        return self.zh if language == "zh" else self.en

    def format(self, **values: object) -> "Text":
        """Fill the placeholders of both wordings; a `Text` among the values speaks each wording's language."""
        return Text(_filled(self.zh, "zh", values), _filled(self.en, "en", values))

    def __add__(self, other: "Text") -> "Text":
        """Join two texts, language by language."""
        return Text(self.zh + other.zh, self.en + other.en)


def joined(texts: "list[Text] | tuple[Text, ...]", separator: Text) -> Text:
    """Join texts with a separator, language by language."""
    return Text(separator.zh.join(each.zh for each in texts), separator.en.join(each.en for each in texts))


def bracketed(text: Text) -> Text:
    """Put a text behind another in brackets; nothing stays nothing."""
    return Text(f"（{text.zh}）", f" ({text.en})") if text.zh else text


def _filled(wording: str, language: Language, values: dict[str, object]) -> str:
    spoken = {key: value.in_(language) if isinstance(value, Text) else value for key, value in values.items()}
    return wording.format(**spoken)
