"""Compare a number that was fixed with what the formula gives: what it must keep, and where it merely differs."""

from typing import Final

import attrs

from congress_rules.law import Provision
from congress_rules.logic import Clause, Integers, any_of, described, field
from congress_rules.texts import Text

__all__ = ["Fixing", "binding_clauses", "fitting_clauses"]

_YES: Final = True


@attrs.frozen(kw_only=True)
class Fixing:
    """A number that was fixed, beside what the law makes of the same place; `most` is the most that it ever makes.

    `computed` is None where the formula is not decided, as without the population.
    """

    number: int = attrs.field(metadata=described("确定的名额", "number fixed", domain=Integers(0)))
    computed: int | None
    base: int
    most: int
    may_be_fewer: bool | None = attrs.field(metadata=described("可以少于基数", "may be fewer than the base"))

    @property
    def over_most(self) -> int:
        """Give by how much the number exceeds the most that any population brings."""
        return self.number - self.most

    @property
    def over(self) -> int | None:
        """Give by how much the number exceeds that of the formula; None where that is unknown."""
        return None if self.computed is None else self.number - self.computed

    @property
    def below_base(self) -> int:
        """Give by how much the number falls short of the base."""
        return self.base - self.number


_OVER_MOST: Final = field(Fixing, lambda it: it.over_most, name=Text("超出上限", "beyond the cap"))
_OVER: Final = field(Fixing, lambda it: it.over, name=Text("多于计算数", "more than computed"))
_BELOW_BASE: Final = field(Fixing, lambda it: it.below_base, name=Text("少于基数", "fewer than the base"))
_FEWER: Final = field(Fixing, lambda it: it.may_be_fewer)


def binding_clauses(basis: Provision) -> tuple[Clause, ...]:
    """List what binds whatever the population was when the number was fixed: the cap, and the base."""
    cap, base = Text("不超过上限", "within the cap"), Text("不少于基数", "not below the base")
    return (
        Clause(id="cap", name=cap, when=_OVER_MOST.at_most(0), basis=basis),
        Clause(id="base", name=base, when=any_of(_FEWER.equals(_YES), _BELOW_BASE.at_most(0)), basis=basis),
    )


def fitting_clauses(basis: Provision, may_add: str) -> tuple[Clause, ...]:
    """List where the number agrees with the formula, of which a number once fixed may come to differ."""
    more, fewer = (
        Text("不多于按人口计算数", "no more than computed"),
        Text("不少于按人口计算数", "no fewer than computed"),
    )
    enough = any_of(_FEWER.equals(_YES), _OVER.at_least(0))
    return (
        Clause(id="no-more", name=more, when=_OVER.at_most(0), basis=basis, readings=may_add),
        Clause(id="no-fewer", name=fewer, when=enough, basis=basis, readings=f"{may_add}=entitlement"),
    )
