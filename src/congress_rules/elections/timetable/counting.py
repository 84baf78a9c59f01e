"""Count the days of a timetable as its readings say, and state those readings."""

from collections.abc import Mapping
from datetime import date
from typing import Final, Self

import attrs

from congress_rules.elections.timetable.steps import Bound
from congress_rules.law import CIVIL_CODE, CIVIL_CODE_COUNTING, DayCounting, FirstDay, Holiday, Provision, Reading
from congress_rules.law.periods import day_at, plain_day
from congress_rules.texts import Text

__all__ = ["StepCounting", "timetable_readings"]

_FIRST_DAYS: Final[Mapping[str, FirstDay]] = {
    "election-day-excluded": FirstDay.EXCLUDED,
    "election-day-included": FirstDay.INCLUDED,
    "clear-days": FirstDay.EXCLUDED,
}


@attrs.frozen(kw_only=True)
class StepCounting:
    """Count forwards by `within` and backwards by `before`, with `clear` more days when whole days must lie between."""

    before: DayCounting = CIVIL_CODE_COUNTING
    within: DayCounting = CIVIL_CODE_COUNTING
    clear: int = 0

    @classmethod
    def read(cls, choices: Mapping[str, str], holidays: frozenset[date]) -> Self:
        """Give the counting that the readings choose; raise `DefinitionError` where days move off no holidays."""
        moves = Holiday(choices["timetable-holidays"])
        first = FirstDay.INCLUDED if choices["timetable-days-within"] == "event-included" else FirstDay.EXCLUDED
        basis = (CIVIL_CODE.cite("203 para. 1"),) if moves is Holiday.MOVES else ()
        before = choices["timetable-days-before"]
        return cls(
            before=attrs.evolve(CIVIL_CODE_COUNTING, first_day=_FIRST_DAYS[before]),
            within=attrs.evolve(
                CIVIL_CODE_COUNTING,
                first_day=first,
                holiday=moves,
                holidays=holidays,
                basis=(*CIVIL_CODE_COUNTING.basis, *basis),
            ),
            clear=1 if before == "clear-days" else 0,
        )

    def latest(self, bound: Bound, anchor: date, days: int) -> date:
        """Give the latest lawful day, or the only one; raise `CalendarError` outside the calendar."""
        match bound:
            case Bound.DAYS_BEFORE:
                return self.before.before(anchor, days + self.clear)
            case Bound.WITHIN:
                return self.within.within(anchor, days=days)
            case Bound.UNTIL:
                return day_at(plain_day(anchor).toordinal() - days)
            case _:
                return day_at(plain_day(anchor).toordinal() + days)


def timetable_readings(*, dated: Provision, objections: Provision, postponed: Provision) -> tuple[Reading, ...]:
    """State what a text leaves open: of days before election day, of objections, and of a day that is postponed."""
    return (
        Reading(
            id="timetable-days-before",
            question=Text("“选举日的若干日以前”如何计算？", "How are days before election day counted?"),
            options={
                "election-day-excluded": Text("选举日减去该日数", "election day minus that number"),
                "election-day-included": Text("选举日计入，晚一日", "election day counts: one day later"),
                "clear-days": Text("中间隔足该日数，早一日", "so many whole days between: one day earlier"),
            },
            choice="election-day-excluded",
            basis=dated,
        ),
        Reading(
            id="timetable-days-within",
            question=Text("“若干日内”是否计入开始的当日？", "Does the first day count in 'within n days'?"),
            options={
                "event-excluded": Text("不计入", "it does not"),
                "event-included": Text("计入", "it does"),
            },
            choice="event-excluded",
            basis=objections,
        ),
        Reading(
            id="timetable-holidays",
            question=Text("期间最后一日逢法定休假日是否顺延？", "Does a last day on a holiday move?"),
            options={
                "stays": Text("不顺延", "it stays"),
                "moves": Text("顺延至假期结束的次日", "it moves to the day after the holiday"),
            },
            choice="stays",
            basis=objections,
            parameter="holidays",
        ),
        Reading(
            id="timetable-decision-begins",
            question=Text("处理申诉的三日从何时起算？", "From when do the days of the decision run?"),
            options={
                "objection": Text("自收到申诉起", "from the objection"),
                "objections-end": Text("自申诉期满起", "from the end of the period for objections"),
            },
            choice="objection",
            basis=objections,
        ),
        Reading(
            id="timetable-before-day",
            question=Text("“选举日以前”是否包括选举日当日？", "Does 'before election day' include that day?"),
            options={
                "day-before": Text("不包括，至迟为前一日", "it does not: the day before at latest"),
                "same-day": Text("包括", "it does"),
            },
            choice="day-before",
            basis=objections,
        ),
        Reading(
            id="timetable-late-claims",
            question=Text("逾期的申诉或者起诉是否仍须处理？", "Must a late objection or suit be heard?"),
            options={
                "inadmissible": Text("不再处理，原名单或者原决定有效", "no: the list or the decision stands"),
                "heard": Text("仍须处理", "yes"),
            },
            choice="inadmissible",
            basis=objections,
        ),
        Reading(
            id="timetable-postponement",
            question=Text("选举日变更后，已完成的步骤是否有效？", "When election day moves, does what was done stand?"),
            options={
                "kept": Text(
                    "继续有效，载明选举日的公布除外；其间新满十八周岁的另行补登",
                    "yes, save for what states the day; who turns 18 in between is added to the list",
                ),
                "anew": Text("全部重新进行", "no: all is due again"),
            },
            choice="kept",
            basis=postponed,
        ),
    )
