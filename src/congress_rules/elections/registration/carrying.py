"""Carry the last list over: who is kept, struck, moved, added, left off; and on what ground.

Everybody of the last lists and of those who are here now is in exactly one class, or undecided, with what is unknown.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.franchise.policy import FranchisePolicy
from congress_rules.elections.franchise.terms import ELECTION_DAY
from congress_rules.elections.registration.changes import ADDED, Carried, CarriedOver, Carry, CarryCase, Current
from congress_rules.elections.registration.records import VoterList
from congress_rules.law import Provision
from congress_rules.logic import FIRST, UNREGULATED, Decider, DecisionTable, Row, Test, field, many
from congress_rules.logic.conditions import every
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["CarryBasis", "CarryOverPolicy"]

_YES: Final = True
_NO: Final = False


_REPEATED: Final = field(CarryCase, lambda c: c.repeated)
_LISTED: Final = field(CarryCase, lambda c: c.listed)
_DEAD: Final = field(CarryCase, lambda c: c.dead)
_MOVED: Final = field(CarryCase, lambda c: c.moved)
_WAS_ADULT: Final = field(CarryCase, lambda c: c.was_adult)
_WAS_DEPRIVED: Final = field(CarryCase, lambda c: c.was_deprived)
_RIGHTS: Final = field(CarryCase, lambda c: c.rights)
_FREE: Final = field(CarryCase, lambda c: c.not_suspended)
_CAPACITY: Final = field(CarryCase, lambda c: c.capacity)
_QUALIFIES: Final = field(CarryCase, lambda c: c.qualifies)
_CLAUSES: Final = {name: name.replace("-", "_") for name in ("rights", "not-suspended", "capacity")}
"""The clauses that have a class of their own, by id, and the attributes that tell how they came out."""


@attrs.frozen(kw_only=True)
class CarryBasis:
    """The provisions that each class rests on."""

    listed: tuple[Provision, ...] = attrs.field(converter=many)
    struck: tuple[Provision, ...] = attrs.field(converter=many)
    moved: tuple[Provision, ...] = attrs.field(converter=many)
    added: tuple[Provision, ...] = attrs.field(converter=many)
    left_off: tuple[Provision, ...] = attrs.field(converter=many)
    suspended: tuple[Provision, ...] = attrs.field(converter=many)
    unqualified: tuple[Provision, ...] = attrs.field(converter=many)
    repeated: tuple[Provision, ...] = attrs.field(converter=many)


@attrs.frozen(kw_only=True)
class CarryOverPolicy(Policy):
    """Say what becomes of a person when lists are made anew: the first row that applies counts."""

    id: str = "carry-over"
    name: Text = attrs.field(default=Text("选民名单的核对", "carrying the voter list over"))
    bases: CarryBasis

    def rows(self) -> tuple[Row[Carry], ...]:
        """List the rows."""
        return (*self._off(), *self._unqualified(), *self._on())

    def _off(self) -> tuple[Row[Carry], ...]:
        listed, not_listed, bases = _LISTED.equals(_YES), _LISTED.equals(_NO), self.bases
        dead, deprived, incapable = _DEAD.equals(_YES), _RIGHTS.equals(_NO), _CAPACITY.equals(_NO)
        left_off = Text("经确认不能行使选举权利", "confirmed incapacity")
        return (
            _row("repeated", Text("重复", "repeated"), (_REPEATED.equals(_YES),), Carry.REPEATED, bases.repeated),
            _row("dead", Text("死亡", "dead"), (listed, dead), Carry.STRIKE, bases.struck),
            _row("dead-unlisted", Text("死亡", "dead"), (not_listed, dead), Carry.OFF, bases.struck),
            _row("deprived", _DEPRIVED, (listed, deprived), Carry.STRIKE, bases.struck),
            _row("deprived-unlisted", _DEPRIVED, (not_listed, deprived), Carry.OFF, bases.unqualified),
            _row("incapable", left_off, (incapable,), Carry.LEAVE_OFF, bases.left_off),
        )

    def _unqualified(self) -> tuple[Row[Carry], ...]:
        """Leave those who do not qualify off; of those who were listed all the same, no text says what becomes."""
        name, failing, basis = (
            Text("不具备选民资格", "does not qualify"),
            _QUALIFIES.equals(_NO),
            self.bases.unqualified,
        )
        held = Text("被决定停止行使选举权利", "the right is suspended")
        return (
            _row("unqualified", name, (_LISTED.equals(_NO), failing), Carry.OFF, basis),
            _row("listed-unqualified", name, (failing,), UNREGULATED, basis),
            _row("suspended", held, (_FREE.equals(_NO),), Carry.SUSPEND, self.bases.suspended),
        )

    def _on(self) -> tuple[Row[Carry], ...]:
        listed, bases = _LISTED.equals(_YES), self.bases
        moved, grown = Text("迁出原选区", "left the district"), Text("新满年龄", "newly of age")
        restored = Text("恢复政治权利", "rights restored")
        return (
            _row("moved", moved, (listed, _MOVED.equals(_YES)), Carry.MOVE, bases.moved),
            _row("kept", Text("登记长期有效", "registered for the long term"), (listed,), Carry.KEEP, bases.listed),
            _row("grown", grown, (_WAS_ADULT.equals(_NO),), Carry.GROWN, bases.added),
            _row("restored", restored, (_WAS_DEPRIVED.equals(_YES),), Carry.RESTORED, bases.added),
        )

    @cached_property
    def classes(self) -> DecisionTable[Carry]:
        """Give the table, as it is read and amended; whoever is new and qualifies is added."""
        new = _row("new", Text("初次登记", "registered for the first time"), (), Carry.NEW, self.bases.added)
        return self.table(self.id, self.name, self.rows(), hit=FIRST, otherwise=new, day=ELECTION_DAY)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the table."""
        return (self.classes,)

    def carry(
        self,
        last: Iterable[VoterList],
        people: Iterable[Current],
        franchise: FranchisePolicy,
        *,
        last_election: date,
        election_day: date,
    ) -> CarriedOver:
        """Carry the last lists of all districts over to an election day, given those who are here now."""
        lists, now = _listings(last), _by_id(people)
        days = (last_election, election_day)
        names = sorted({*lists, *now})
        return CarriedOver(
            everybody=tuple(
                self._carried(name, lists.get(name, []), now.get(name, []), franchise, days) for name in names
            )
        )

    def _carried(
        self,
        name: str,
        listings: Sequence[str],
        records: Sequence[Current],
        franchise: FranchisePolicy,
        days: tuple[date, date],
    ) -> Carried:
        case = _case(listings, records, franchise, days)
        decision = self.classes.decide(case, election_day=days[1])
        before = listings[0] if len(listings) == 1 else None
        new = records[0].district if len(records) == 1 else None
        kept = decision.value if decision.decided else None
        after = before if kept is Carry.KEEP else new if kept in {Carry.MOVE, *ADDED} else None
        return Carried(voter=name, before=before, after=after, decision=decision)


_DEPRIVED: Final = Text("依法被剥夺政治权利", "deprived of political rights")


def _row(name: str, title: Text, when: tuple[Test, ...], value: Any, basis: tuple[Provision, ...]) -> Row[Carry]:  # noqa: ANN401 - a class, or that there is none
    return Row(id=name, name=title, when=when, value=value, basis=basis)


def _listings(lists: Iterable[VoterList]) -> Mapping[str, list[str]]:
    """Give the districts by voter, each as often as he stands on its list."""
    found = defaultdict[str, list[str]](list)
    for each in lists:
        for voter in each.voters:
            found[voter].append(each.district)
    return found


def _by_id(people: Iterable[Current]) -> Mapping[str, list[Current]]:
    found = defaultdict[str, list[Current]](list)
    for each in people:
        found[each.voter.id].append(each)
    return found


def _case(
    listings: Sequence[str], records: Sequence[Current], franchise: FranchisePolicy, days: tuple[date, date]
) -> CarryCase:
    """Gather what decides about one person; of whom there is no record now, all of it is unknown."""
    known = CarryCase(repeated=len(listings) > 1 or len(records) > 1, listed=bool(listings))
    if len(records) != 1:
        return known
    (now,) = records
    then, today = (franchise.truths(now.voter, day) for day in days)
    qualifies = every([truth for name, truth in today.items() if name not in _CLAUSES])
    return attrs.evolve(
        known,
        dead=now.dead,
        moved=None if now.district is None else now.district not in listings,
        was_adult=then.get("adult"),
        was_deprived=_not(then.get("rights")),
        qualifies=qualifies,
        **{attribute: today.get(clause) for clause, attribute in _CLAUSES.items()},
    )


def _not(truth: bool | None) -> bool | None:  # noqa: FBT001 - one of three values
    return None if truth is None else not truth
