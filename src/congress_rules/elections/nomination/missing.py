"""Name what must still be stated before a formal list can be settled, by the route that leads to it."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

import attrs

from congress_rules.elections.nomination.primaries import Primary
from congress_rules.elections.nomination.remarks import Remark
from congress_rules.logic import Severity, Status
from congress_rules.texts import Text

if TYPE_CHECKING:
    from congress_rules.elections.nomination.lists import FormalList

__all__ = ["missing_of"]

_LACKS: Final = Text("尚缺：", "missing: ")
_UNKNOWN: Final = Text("不明：", "unknown: ")
_NAMES: Final[Mapping[str, Text]] = {
    "rules": Text("确定名单的办法，该文本未作规定", "how the list is settled, which the text does not regulate"),
    "nominees": Text("这些人是否列入", "whether these are nominated"),
    "ratio": Text("适用何种差额比例", "which ratio applies"),
    "number": Text("决定的候选人人数", "the number of candidates that is decided"),
    "number-by-measures": Text(
        "本级人大选举办法确定的候选人人数", "the number of candidates by the congress's own measures"
    ),
    "agreement": Text("是否形成较为一致意见", "whether there is a fairly unanimous opinion"),
    "opinion": Text("较多数选民的意见", "the majority's opinion"),
    "primary": Text("预选", "the primary"),
    "votes": Text("这些人的预选得票", "the votes of these in the primary"),
}
"""What may be missing, by the id of its remark."""


def missing_of(found: "FormalList", primary: Primary | None, places: int | None) -> tuple[Remark, ...]:
    """Note, of a list that is not settled, what its route asks for and nobody stated; `places` are the primary's."""
    asks = _ASKED.get(found.route.value if found.route.decided else "")
    return () if found.settled or asks is None else tuple(asks(found, primary, places))


def _before_the_route(found: "FormalList", _: Primary | None, __: int | None) -> Iterable[Remark]:
    if found.route.status is Status.NOT_REGULATED:
        yield _missing(found, "rules")
        return
    if found.open:
        yield _missing(found, "nominees", found.open)
    if found.numbers.set_by and found.contest.candidates is None:
        yield attrs.evolve(_missing(found, "number"), basis=found.numbers.set_by)
    if found.numbers.least_ratio.status is Status.UNKNOWN:
        yield attrs.evolve(_missing(found, "ratio"), basis=found.numbers.basis)
    if found.route.needs == ("agreed",):
        yield _missing(found, "agreement")


def _the_opinion(found: "FormalList", _: Primary | None, __: int | None) -> Iterable[Remark]:
    yield _missing(found, "opinion")


def _the_primary(found: "FormalList", primary: Primary | None, places: int | None) -> Iterable[Remark]:
    if places is None:
        yield _missing(found, "number-by-measures" if found.contest.mode == "indirect" else "number")
    if primary is None:
        yield _missing(found, "primary")
        return
    without = tuple(each for each in found.nominees if each not in primary.votes)
    if without:
        yield _missing(found, "votes", without)
    for decision in found.requirements[1:]:
        if decision.status is Status.UNKNOWN:
            basis = tuple(dict.fromkeys(each for ground in decision.grounds for each in ground.basis))
            name = _UNKNOWN + decision.rule.name
            yield Remark(f"missing-{decision.rule.id}", Severity.NOTE, name, basis, (found.contest.id,))


def _missing(found: "FormalList", what: str, about: tuple[str, ...] = ()) -> Remark:
    return Remark(f"missing-{what}", Severity.NOTE, _LACKS + _NAMES[what], found.basis, about or (found.contest.id,))


_ASKED: Final[Mapping[str, Callable[["FormalList", Primary | None, int | None], Iterable[Remark]]]] = {
    "": _before_the_route,
    "opinion": _the_opinion,
    "primary": _the_primary,
}
"""What each route asks for; "" stands for one that is not decided."""
