"""Check a rulebook that was read as a whole: its rules are well defined, whatever options of its readings are chosen.

A norm that belongs to an option which is not chosen stands in no table until it is. So that a fault of it does not wait
until then, each policy is built once for every set of options that one of its norms belongs to. All of this together
takes so many steps at most, so that no small file takes long.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, Final, TypeAlias, cast

import attrs

from congress_rules.errors import UnknownNameError
from congress_rules.interchange.documents.limits import shortened
from congress_rules.interchange.documents.reading import Misfit, under
from congress_rules.interchange.rules.written import (
    WrittenAdmission,
    WrittenHonour,
    WrittenQuota,
    WrittenReward,
    WrittenRulebook,
    WrittenScoring,
)
from congress_rules.logic import Decider, Norm
from congress_rules.policies import ScoringPolicy

__all__ = ["Steps", "check_amended", "check_policies", "check_stories"]

_Written: TypeAlias = WrittenAdmission | WrittenScoring | WrittenQuota | WrittenHonour | WrittenReward
_Options: TypeAlias = Mapping[str, str]

_MOST_VARIANTS: Final = 64
_MOST_BOXES: Final = 5000
_MOST_DAYS: Final = 50
_MOST_STEPS: Final = 30_000_000
_STEPS_OF_NORM: Final = 1500


@attrs.define
class Steps:
    """Count the steps that checking takes: 1500 to build a norm, and to compare each two alternatives of a rule, one.

    The count is of the whole rulebook, under all sets of options and on all days of amendments.
    """

    taken: int = 0

    def take(self, number: int) -> None:
        """Take steps; refuse a rulebook that needs too many before they are taken."""
        self.taken += number
        if self.taken > _MOST_STEPS:
            found = f"a rulebook that takes more than {_MOST_STEPS} steps to check"
            raise Misfit(found, "one of fewer norms, alternatives or sets of options")


def check_policies(book: WrittenRulebook, steps: Steps) -> None:
    """Check every policy with every alternative that its norms state, then the ids of all rules together."""
    for name in ("admission", "scoring"):
        with under(name):
            _check_policy(getattr(book, name), book, steps)
    for name in ("further", "quotas", "honours", "rewards"):
        for place, policy in enumerate(getattr(book, name)):
            with under(name), under(place):
                _check_policy(policy, book, steps)
    book.rules  # noqa: B018 - raises for ids that two rules share


def _check_policy(policy: _Written, book: WrittenRulebook, steps: Steps) -> None:
    lists = [*_lists(policy), tuple(norm for each in book.amendments for norm in each.norms)]
    for norms in lists[:-1]:
        _check_alternatives(norms)
    variants = list(_variants(norm for norms in lists for norm in norms))
    if len(variants) > _MOST_VARIANTS:
        found = f"norms that belong to {len(variants)} different sets of options"
        raise Misfit(found, f"norms of at most {_MOST_VARIANTS} sets of options")
    steps.take(_STEPS_OF_NORM * (1 + sum(map(len, lists[:-1]))) * (1 + len(variants)))
    for options in (dict[str, str](), *variants):
        readings = tuple(each.taking(options.get(each.id, each.choice)) for each in book.readings)
        _check_rules(policy.bound(book.taxonomy, readings, book.amendments), steps)


def _lists(policy: _Written) -> Iterator[tuple[Norm, ...]]:
    """Give the lists of norms in a policy's form; one that stands alone is a list of one."""
    for each in attrs.fields(type(policy.form)):
        held: object = getattr(policy.form, each.name)
        if isinstance(held, Norm):
            yield (held,)
        elif isinstance(held, tuple):
            yield tuple(norm for norm in cast("tuple[object, ...]", held) if isinstance(norm, Norm))


def _options(norm: Norm) -> _Options:
    """Give the options that a norm belongs to, by the ids of their readings."""
    named = (each.partition("=") for each in norm.readings)
    return {name: option for name, equals, option in named if equals}


def _check_alternatives(norms: Sequence[Norm]) -> None:
    """Refuse two norms of one id that do not exclude each other."""
    for one, other in combinations(norms, 2):
        if one.id == other.id:
            first, second = _options(one), _options(other)
            if not any(second.get(name, option) != option for name, option in first.items()):
                raise Misfit(shortened(one.id), "the id of one norm, or of alternatives of one reading")


def _variants(norms: Iterable[Norm]) -> Iterable[_Options]:
    """Give the sets of options that norms belong to, each once."""
    return {tuple(sorted(options.items())): options for options in map(_options, norms) if options}.values()


def _check_rules(policy: _Written, steps: Steps) -> None:
    """Build the rules of a policy, down to their grids."""
    for rule in policy.rules:
        steps.take(_size(rule) ** 2)
        rule.grid  # noqa: B018 - raises where there are too many cells
    if isinstance(policy, ScoringPolicy):
        policy.counted  # noqa: B018 - raises for quantities that are none
    if isinstance(policy, WrittenAdmission) and policy.participants is not None:
        said: list[tuple[str, object]] = [(row.id, row.value) for row in policy.participants.every]
        for row, value in said:
            if not isinstance(value, str):
                found = f"{shortened(value)} in the row {shortened(row)}"
                raise Misfit(found, "the id of a category")


def _size(rule: Decider[Any, Any]) -> int:
    """Count the alternatives of a rule; refuse one of very many before all of them are spelt out."""
    count = 0
    for condition in (*rule.conditions, rule.bound_given.complement()):
        count += len(condition.boxes())
        if count > _MOST_BOXES:
            found = f"the rule {shortened(rule.id)}, of very many alternatives,"
            raise Misfit(found, f"a rule of at most {_MOST_BOXES} alternatives")
    return count


def check_stories(book: WrittenRulebook) -> None:
    """Check the rules by which one story counts once: their ids, and those of the rows that they concern."""
    _check_alternatives(book.stories)
    rated = [*book.further, *([book.scoring] if isinstance(book.scoring, WrittenScoring) else [])]
    rows = [row.id for policy in rated for row in (*policy.form.rows, policy.form.otherwise) if row is not None]
    for place, each in enumerate(book.stories):
        for number, name in enumerate(each.rows):
            if name not in rows:
                kind = "row that gives points"
                with under(place), under("rows"), under(number):
                    raise UnknownNameError(kind, name, rows)


def check_amended(book: WrittenRulebook, steps: Steps) -> None:
    """Check the amended rules, on the last day and, where amendments do not stand in order, between any two."""
    if book.amendments:
        check_policies(book, steps)
    days = [each.since for each in book.amendments]
    between = sorted({*days}) if days != sorted(days) else []
    if len(between) > _MOST_DAYS:
        found = f"amendments from {len(between)} days, out of order,"
        raise Misfit(found, f"amendments in the order of their days, or from at most {_MOST_DAYS} days")
    for day in between:
        check_policies(book.on(day), steps)
