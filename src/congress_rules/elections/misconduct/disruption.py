"""Say whether an act disrupts an election, what follows for who did it, and that a seat won by it is void."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.misconduct.acts import ACTED_ON, IMPAIRS, KIND, LEVEL, TARGET, Act
from congress_rules.elections.vacancies import Opinion
from congress_rules.elections.vacancies.scopes import within_levels
from congress_rules.logic import UNREGULATED, Decider, Decision, DecisionTable, Row, Status, described, field
from congress_rules.policies import Policy
from congress_rules.texts import Text

__all__ = ["Disruption", "DisruptionPolicy"]

_YES: Final = True
_NO: Final = False


@attrs.frozen(kw_only=True)
class Disruption:
    """An act, and whether it disrupts the election; `regulated` tells whether the text says anything of it."""

    act: Act
    disrupts: bool | None = attrs.field(repr=False, metadata=described("破坏选举", "disrupts the election"))
    regulated: bool = attrs.field(default=True, metadata=described("文本有规定", "the text regulates it"))


_ON: Final = field(Disruption, lambda d: d.act.on)
_DISRUPTS: Final = field(Disruption, lambda d: d.disrupts)
_REGULATED: Final = field(Disruption, lambda d: d.regulated)
_CRIME: Final = field(Disruption, lambda d: d.act.crime)
_ORDER: Final = field(Disruption, lambda d: d.act.public_order)
_OFFICIAL: Final = field(Disruption, lambda d: d.act.official)
_WON: Final = field(Disruption, lambda d: d.act.won)

_SILENT: Final = (_REGULATED.equals(_NO),)
_NONE: Final = (_REGULATED.equals(_YES), _DISRUPTS.equals(_NO))
_SOME: Final = (_REGULATED.equals(_YES), _DISRUPTS.equals(_YES))

_KINDS: Final = {
    "bribery": Text("以财物贿赂", "bribery"),
    "coercion": Text("暴力、威胁、欺骗等非法手段", "violence, threat, deception or other unlawful means"),
    "falsification": Text("伪造文件、虚报票数等违法行为", "forged papers, false counts or other unlawful acts"),
    "retaliation": Text("压制、报复", "suppression or reprisal"),
}
_TARGETS: Final = {
    "voters": Text("：选民", ": voters"),
    "deputies": Text("：代表", ": deputies"),
    "accusers": Text("：控告、检举人", ": those who accuse or report"),
    "demanders": Text("：要求罢免者", ": those who demand a recall"),
}
_IMPAIRING: Final = (("bribery", "voters"), ("bribery", "deputies"), ("coercion", "voters"), ("coercion", "deputies"))
_PLAIN: Final = (("retaliation", "accusers"), ("retaliation", "demanders"))


@attrs.frozen(kw_only=True)
class DisruptionPolicy(Policy):
    """Say whether an act is one of the four kinds, how it is punished, and what becomes of a seat won by it.

    `articles` states the kinds by kind and target: "bribery-voters", "bribery-deputies", "coercion-voters",
    "coercion-deputies", "falsification", "retaliation-accusers" and "retaliation-demanders"; and "liability",
    "officials", "sanctioned-by" (who sanctions officials) and "void". A kind that a text does not state it does not
    regulate. `sanction` is the value for officials.
    """

    articles: Articles
    sanction: str = "government_or_unit_sanction"

    def kind_rows(self) -> Iterator[Row[bool]]:
        """List the four kinds, each by to whom it is done, and what is none of them."""
        for kind, target in (*_IMPAIRING, *_PLAIN):
            impairing = (IMPAIRS.equals(_YES),) if (kind, target) in _IMPAIRING else ()
            when = (KIND.equals(kind), TARGET.equals(target), *impairing)
            yield self.articles.row(f"{kind}-{target}", _KINDS[kind] + _TARGETS[target], when, _YES)
        unlawful = KIND.one_of("falsification", "other_unlawful")
        yield self.articles.row("falsification", _KINDS["falsification"], unlawful, _YES)
        yield from self._none()

    def _none(self) -> Iterator[Row[bool]]:
        """List what is no disruption: another act, and one that hinders nobody, or is aimed at nobody named."""
        row, of = self.articles.row, "kinds"
        hindering, aimed = KIND.one_of("bribery", "coercion"), TARGET.one_of("voters", "deputies")
        yield row("other-kind", Text("其他行为", "another act"), KIND.equals("other"), _NO, of=of)
        free = Text("没有妨害自由行使选举权", "nothing was impaired")
        yield row("not-impairing", free, (hindering, aimed, IMPAIRS.equals(_NO)), _NO, of=of)
        elsewhere = Text("对象不在所列之内", "to somebody not named")
        yield row("others-impaired", elsewhere, (hindering, aimed.complement()), _NO, of=of)
        named = TARGET.one_of("accusers", "demanders")
        yield row("others-retaliated", elsewhere, (KIND.equals("retaliation"), named.complement()), _NO, of=of)

    @cached_property
    def disrupts(self) -> DecisionTable[bool]:
        """Give the table of whether an act disrupts the election."""
        title = Text("是否破坏选举", "whether it disrupts the election")
        rows = within_levels(self.articles, LEVEL, self.kind_rows())
        return self.table(f"{self.id}-kinds", title, rows, day=ACTED_ON)

    @cached_property
    def liability(self) -> DecisionTable[str]:
        """Give the table of how it is punished: as a crime, or by an administrative penalty."""
        row, title = self.articles.row, Text("法律责任", "liability")
        criminal, penalty = Text("追究刑事责任", "criminal liability"), Text("治安管理处罚", "administrative penalty")
        order, crime, lawful = _ORDER.equals(_YES), _CRIME.equals(_YES), _CRIME.equals(_NO)
        rows = (
            row("criminal", criminal, (*_SOME, crime), "criminal_liability", of="liability"),
            row("penalty", penalty, (*_SOME, lawful, order), "administrative_penalty", of="liability"),
            row("neither", _NEITHER, (*_SOME, lawful, order.complement()), UNREGULATED),
            *self._otherwise("none"),
        )
        return self.table(f"{self.id}-liability", title, rows, day=_ON)

    @cached_property
    def sanctions(self) -> DecisionTable[str]:
        """Give the table of how an official is sanctioned besides."""
        row, title = self.articles.row, Text("对国家工作人员的处分", "sanction of officials besides")
        besides, nobody = Text("还应当给予处分", "sanctioned besides"), Text("不是国家工作人员", "no official")
        rows = (
            row("officials", besides, (*_SOME, _OFFICIAL.equals(_YES)), self.sanction),
            row("no-official", nobody, (*_SOME, _OFFICIAL.equals(_NO)), "none", of="officials"),
            *self._otherwise("none"),
        )
        return self.table(f"{self.id}-sanctions", title, rows, day=_ON)

    @cached_property
    def sanctioned_by(self) -> DecisionTable[str]:
        """Give the table of who sanctions officials."""
        name = Text("监察机关，或者所在机关、单位", "supervisory organ, or own organ or unit")
        rows = (self.articles.row("sanctioned-by", name, (), "supervisory_organ_or_own_unit"),)
        return self.table(f"{self.id}-sanctioned-by", Text("处分机关", "who sanctions"), regulated(rows), day=_ON)

    @cached_property
    def void(self) -> DecisionTable[bool]:
        """Give the table of whether an election won by the act is void."""
        row, title = self.articles.row, Text("当选是否无效", "whether the election is void")
        by_it, not_by_it = Text("以此当选", "won by it"), Text("未以此当选", "not won by it")
        rows: tuple[Row[bool], ...] = (
            row("void", by_it, (*_SOME, _WON.equals(_YES)), _YES),
            row("not-won", not_by_it, (*_SOME, _WON.equals(_NO)), _NO, of="void"),
            *self._otherwise(_NO),
        )
        return self.table(f"{self.id}-void", title, rows, day=_ON)

    def _otherwise(self, nothing: Any) -> Iterator[Row[Any]]:  # noqa: ANN401 - the value of any table
        """Write that nothing follows from what disrupts nothing, and of what the text is silent, silence."""
        row = self.articles.row
        yield row("no-disruption", Text("不构成破坏选举", "no disruption"), _NONE, nothing, of="kinds")
        yield row("unregulated", Text("文本未规定的行为", "an act of which the text is silent"), _SILENT, UNREGULATED)

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the tables."""
        return (self.disrupts, self.liability, self.sanctions, self.sanctioned_by, self.void)

    def found(self, act: Act) -> Disruption:
        """Say of an act whether it disrupts the election, for the tables that ask what follows."""
        return _disruption(act, self.disrupts.decide(act))

    def decide(self, act: Act) -> Opinion:
        """Answer every question of one act; who sanctions only where somebody is sanctioned."""
        kind = self.disrupts.decide(act)
        case = _disruption(act, kind)
        sanction = self.sanctions.decide(case)
        some = sanction.decided and sanction.value == self.sanction
        by = (self.sanctioned_by.decide(case),) if some else ()
        answers = (kind, self.liability.decide(case), sanction, *by, self.void.decide(case))
        return Opinion(name=self.name, answers=answers, inner=(_DISRUPTS.key,))


def _disruption(act: Act, decision: Decision[bool]) -> Disruption:
    silent = decision.status is Status.NOT_REGULATED
    return Disruption(act=act, disrupts=decision.value if decision.decided else None, regulated=not silent)


_NEITHER: Final = Text("既不违反治安管理规定也不构成犯罪", "neither a crime nor against public security rules")
