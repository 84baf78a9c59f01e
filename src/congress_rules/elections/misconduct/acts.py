"""Speak of acts that disrupt an election (破坏选举): what was done, to whom, and what it amounts to."""

from datetime import date
from typing import Final

import attrs

from congress_rules.elections.vacancies.values import DAY, NAME, TRUTH
from congress_rules.logic import described, field

__all__ = ["ACTED_ON", "IMPAIRS", "KIND", "LEVEL", "TARGET", "Act"]


@attrs.frozen(kw_only=True)
class Act:
    """One act in an election of deputies to a congress of a level.

    `level`, `kind` and `target` (to whom it was done) are members of the taxonomy. `impairs` tells whether it impaired
    the free exercise of the right to vote and to stand (妨害自由行使). `public_order` tells whether it breaks the rules
    on public security (违反治安管理规定), `crime` whether it is a crime; who applies those rules finds it, not this
    library. `official` tells whether who did it works for the state (国家工作人员), `won` whether who did it was
    elected by it. None is unknown. What is known of a person stays out of `repr`.

    `on` is the governing day: that of the act.
    """

    level: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("人大级别", "level of congress", facet="level")
    )
    kind: str | None = attrs.field(
        default=None, validator=NAME, repr=False, metadata=described("行为", "kind of act", facet="act_kind")
    )
    target: str | None = attrs.field(
        default=None, validator=NAME, repr=False, metadata=described("对象", "to whom", facet="act_target")
    )
    impairs: bool | None = attrs.field(
        default=None, validator=TRUTH, repr=False, metadata=described("妨害自由行使选举权", "impairs free elections")
    )
    public_order: bool | None = attrs.field(
        default=None,
        validator=TRUTH,
        repr=False,
        metadata=described("违反治安管理规定", "breaks public security rules"),
    )
    crime: bool | None = attrs.field(
        default=None, validator=TRUTH, repr=False, metadata=described("构成犯罪", "a crime")
    )
    official: bool | None = attrs.field(
        default=None, validator=TRUTH, repr=False, metadata=described("国家工作人员", "an official")
    )
    won: bool | None = attrs.field(
        default=None, validator=TRUTH, repr=False, metadata=described("以此当选", "elected by it")
    )
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))


ACTED_ON: Final = field(Act, lambda a: a.on)
LEVEL: Final = field(Act, lambda a: a.level)
KIND: Final = field(Act, lambda a: a.kind)
TARGET: Final = field(Act, lambda a: a.target)
IMPAIRS: Final = field(Act, lambda a: a.impairs)
