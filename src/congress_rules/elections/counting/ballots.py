"""Hold ballots (选票): what is marked on each, and how many are marked alike.

A million equal ballots are one `Ballot` with `times`. What a ballot says stays out of `repr`.
"""

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from congress_rules.elections.values import a_name, whole
from congress_rules.logic import described

__all__ = ["Ballot", "Choice"]

_YES: Final = True
_READABLE: Final = {True: "0", None: "1", False: "2"}


@attrs.frozen(kw_only=True)
class Choice:
    """What is marked for one person: `mark` is a member of the taxonomy (for, against, write_in, abstain).

    `readable` tells whether the mark and the name can be read. `qualified` tells whether somebody who is not on the
    list may be elected; of those on the list it is not asked.
    """

    name: str = attrs.field(repr=False, validator=a_name)
    mark: str | None = attrs.field(default="for", metadata=described("标记", "mark", facet="mark"))
    readable: bool | None = attrs.field(default=_YES, metadata=described("能够辨认", "readable"))
    qualified: bool | None = attrs.field(default=None, metadata=described("另选的人具备资格", "may be elected"))

    @property
    def key(self) -> tuple[str, ...]:
        """Give what orders choices on a ballot: of one person those first that can be read."""
        return (self.name, _READABLE[self.readable], str(self.mark), str(self.qualified))


def _sorted(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    return tuple(sorted(choices, key=lambda each: each.key))


@attrs.frozen(kw_only=True)
class Ballot:
    """A ballot, and how many (`times`) are marked alike. `readable` tells whether it can be read as a whole.

    Whom nobody marked, the elector abstains from. The order of choices does not matter.
    """

    choices: tuple[Choice, ...] = attrs.field(default=(), converter=_sorted, repr=False)
    readable: bool | None = attrs.field(default=_YES)
    times: int = attrs.field(default=1, validator=whole(0))

    @classmethod
    def of(
        cls,
        *names: str,
        against: Iterable[str] = (),
        write_ins: Mapping[str, bool | None] | None = None,
        times: int = 1,
    ) -> "Ballot":
        """Give a ballot for some names and against others; of who is written in, say whether he may be elected."""
        written = (Choice(name=name, mark="write_in", qualified=may) for name, may in (write_ins or {}).items())
        choices = (
            *(Choice(name=name) for name in names),
            *(Choice(name=name, mark="against") for name in against),
            *written,
        )
        return cls(choices=choices, times=times)
