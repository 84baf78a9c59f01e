"""Keep what a committee or presidium resolved beside what was computed, and say where the two differ."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

import attrs

from congress_rules.texts import Language, Text

__all__ = ["Resolution", "ResolutionDifference"]


def _names(names: Collection[str] | None) -> frozenset[str] | None:
    if isinstance(names, str):
        msg = "names must be a list of ids, not one string"
        raise TypeError(msg)
    return None if names is None else frozenset(names)


@attrs.frozen(kw_only=True)
class Resolution:
    """What was resolved: whether the vote is valid and who is elected; by whom, when. None: it does not say."""

    id: str
    by: str = attrs.field(repr=False)
    on: date | None = None
    valid: bool | None = None
    elected: frozenset[str] | None = attrs.field(default=None, converter=_names, repr=False)


@attrs.frozen(kw_only=True)
class ResolutionDifference:
    """One thing that was resolved otherwise than computed: `kind`, and whom it is about."""

    kind: str
    about: tuple[str, ...] = attrs.field(default=(), repr=False)

    def explain(self, language: Language = "zh") -> str:
        """Word the difference."""
        about = f": {', '.join(self.about)}" if self.about else ""
        return _KINDS[self.kind].in_(language) + about


_KINDS: Final = {
    "valid": Text("决议认定有效，计算为无效", "resolved to be valid, computed to be invalid"),
    "invalid": Text("决议认定无效，计算为有效", "resolved to be invalid, computed to be valid"),
    "elected": Text("决议认定当选，计算为未当选", "resolved to be elected, computed not to be"),
    "not-elected": Text("计算为当选，决议未列入", "computed to be elected, not so resolved"),
}


def differences(
    resolution: Resolution | None, *, valid: bool | None, elected: frozenset[str]
) -> Iterator[ResolutionDifference]:
    """Say where a resolution differs from what was computed; what either does not say, differs in nothing."""
    if resolution is None or valid is None:
        return
    if resolution.valid is not None and resolution.valid is not valid:
        yield ResolutionDifference(kind="valid" if resolution.valid else "invalid")
    if resolution.elected is not None:
        for kind, names in (
            ("elected", resolution.elected - elected),
            ("not-elected", elected - resolution.elected),
        ):
            if names:
                yield ResolutionDifference(kind=kind, about=tuple(sorted(names)))
