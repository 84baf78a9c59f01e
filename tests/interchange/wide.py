"""Type letters and digits as wide as Chinese characters."""

__all__ = ["wide"]


def wide(text: str) -> str:
    """Give a text with every plain sign in its full width."""
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)
