"""Say which posts end with a seat: those in a standing or special committee, and a township's chair."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles
from congress_rules.elections.vacancies.levels import above_township
from congress_rules.elections.vacancies.opinions import Opinion
from congress_rules.elections.vacancies.values import DAY, NAME
from congress_rules.logic import Decider, DecisionTable, Row, Test, described, field
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["LinkedPost", "LinkedPostPolicy"]


@attrs.frozen(kw_only=True)
class LinkedPost:
    """A post that a deputy holds in a congress of a level, and why the seat ended; all members of the taxonomy.

    `on` is the governing day: that on which the seat ended.
    """

    level: str | None = attrs.field(
        default=None, validator=NAME, metadata=described("人大级别", "level of congress", facet="level")
    )
    post: str | None = attrs.field(default=None, validator=NAME, metadata=described("职务", "post", facet="post"))
    cause: str | None = attrs.field(
        default=None,
        validator=NAME,
        metadata=described("代表职务终止的原因", "why the seat ended", facet="vacancy_cause"),
        repr=False,
    )
    on: date | None = attrs.field(default=None, validator=DAY, metadata=described("适用日", "governing day"))


_ON: Final = field(LinkedPost, lambda p: p.on)
_LEVEL: Final = field(LinkedPost, lambda p: p.level)
_POST: Final = field(LinkedPost, lambda p: p.post)
_CAUSE: Final = field(LinkedPost, lambda p: p.cause)

_COMMITTEES: Final = (above_township(_LEVEL), _POST.one_of("standing_committee_member", "special_committee_member"))
_CHAIRS: Final = (_LEVEL.equals("township"), _POST.one_of("chairperson", "vice_chairperson"))
_GROUPS: Final = (
    ("committees", _COMMITTEES, Text("常委会、专门委员会的职务", "posts in committees")),
    ("chairs", _CHAIRS, Text("乡镇人大主席、副主席", "chair or vice-chair of a township")),
)
_RECALLED: Final = _CAUSE.equals("recall")
_RESIGNED: Final = _CAUSE.equals("resignation")


@attrs.frozen(kw_only=True)
class LinkedPostPolicy(Policy):
    """Say what becomes of a post when the seat ends by recall or resignation, and who announces it.

    `articles` states "recall-committees", "recall-chairs", "resignation-committees" and "resignation-chairs". Other
    posts, and other ways in which a seat ends, are not regulated.
    """

    articles: Articles

    def fate_rows(self) -> Iterator[Row[str]]:
        """List which posts are revoked (by a recall) and which end (by a resignation)."""
        for cause, when, fate in (("recall", _RECALLED, "revoked"), ("resignation", _RESIGNED, "ends")):
            for group, tests, name in _GROUPS:
                yield self.articles.row(f"{cause}-{group}", name, (when, *tests), fate)

    def announcer_rows(self) -> Iterator[Row[str]]:
        """List who announces it."""
        either, own = "presidium_or_standing_committee", "standing_committee"
        yield self._announcer("recall-committees", (_RECALLED, *_COMMITTEES), either)
        yield self._announcer("resignation-committees", (_RESIGNED, *_COMMITTEES), own)
        for cause, when in (("recall", _RECALLED), ("resignation", _RESIGNED)):
            yield self._announcer(f"{cause}-chairs", (when, *_CHAIRS), "presidium")

    def _announcer(self, rule: str, when: tuple[Test, ...], organ: str) -> Row[str]:
        return self.articles.row(rule, _ORGANS[organ], when, organ)

    @cached_property
    def fate(self) -> DecisionTable[str]:
        """Give the table of what becomes of a post."""
        title = Text("相关职务的撤销或者终止", "what becomes of the post")
        return self.table(f"{self.id}-fate", title, self.fate_rows(), otherwise=self._other("other-fate"), day=_ON)

    @cached_property
    def announcer(self) -> DecisionTable[str]:
        """Give the table of who announces it."""
        title = Text("公告机关", "who announces it")
        return self.table(
            f"{self.id}-announcer", title, self.announcer_rows(), otherwise=self._other("other-announcer"), day=_ON
        )

    def _other(self, name: str) -> Row[str]:
        return attrs.evolve(self.articles.row("other", _OTHER, (), ""), id=name)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the two tables."""
        return (self.fate, self.announcer)

    def decide(self, case: LinkedPost) -> Opinion:
        """Say what becomes of one post."""
        return Opinion(name=self.name, answers=tuple(rule.decide(case) for rule in self.rules))


_OTHER: Final = Text("其他职务或者其他原因", "another post or another cause")
_ORGANS: Final = {
    "presidium_or_standing_committee": Text("主席团或者常务委员会", "presidium or standing committee"),
    "standing_committee": Text("常务委员会", "standing committee"),
    "presidium": Text("主席团", "presidium"),
}
