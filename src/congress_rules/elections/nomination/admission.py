"""Admit recommendations clause by clause: every one is admitted, or set aside with its reason and article."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, Final, cast

import attrs

from congress_rules.elections.articles import Articles, regulated
from congress_rules.elections.nomination.limits import Limits
from congress_rules.elections.nomination.nominations import Considered, Nomination, Nominations
from congress_rules.elections.nomination.nouns import Contest, Nominee, Recommendation
from congress_rules.elections.nomination.remarks import Remark, remarks_of
from congress_rules.logic import Clause, Decider, DecisionTable, Integers, Row, Severity, Test, all_of, any_of, field
from congress_rules.policies import EligibilityPolicy
from congress_rules.texts import Text

__all__ = ["RecommendationPolicy"]

_YES: Final = True
_NO: Final = False

_OWN: Final = field(Nomination, lambda n: n.repeated, name=Text("编号重复", "repeated id"))
_HERE: Final = field(Nomination, lambda n: n.here, name=Text("属于本选区或者选举单位", "of this contest"))
_MODE: Final = field(Nomination, lambda n: n.contest.mode)
_KIND: Final = field(Nomination, lambda n: n.recommendation.kind)
_WITHDRAWN: Final = field(Nomination, lambda n: n.recommendation.withdrawn)
_TRUTHFUL: Final = field(Nomination, lambda n: n.recommendation.truthful)
_INTRODUCED: Final = field(Nomination, lambda n: n.recommendation.introduced)
_MAY_STAND: Final = field(Nomination, lambda n: n.person.may_stand)
_LOCAL_VOTER: Final = field(Nomination, lambda n: n.person.local_voter)
_FUNDED: Final = field(Nomination, lambda n: n.person.foreign_funded)
_SIGNED: Final = field(
    Nomination, lambda n: n.counted.signed, domain=Integers(0), name=Text("推荐者数", "number of recommenders")
)
_LOCAL: Final = field(
    Nomination, lambda n: n.counted.local, domain=Integers(0), name=Text("本选区联名人数", "electors of the contest")
)
_COUNTING: Final = field(
    Nomination,
    lambda n: n.counted.counting,
    domain=Integers(0),
    name=Text("未超额的联名人数", "electors within their limit"),
)
_WITHIN: Final = field(Nomination, lambda n: n.counted.within, name=Text("推荐人数未超额", "within the limit"))

_BODIES: Final = ("party", "peoples_organization", "joint")
_NO_ELECTORS: Final = _KIND.is_not("electors")


@attrs.frozen(kw_only=True)
class RecommendationPolicy(EligibilityPolicy[Nomination]):
    """Say which recommendations put their nominee on the list of candidates.

    `signatures` is how many electors must recommend together, `standing_readings` what the right to stand rests on.
    The clauses are those that `articles` states: "own-id", "contest", "recommender", "jointly", "signatures",
    "of-district", "electors-limit", "limit", "may-stand", "local-voter", "not-withdrawn", "not-funded". The rest:

    - "deputies-limit": "electors-limit" holds for the deputies of an indirect election, too; without it for voters only
    - "limit-indirect": "limit" holds for indirect elections, too; without it for direct ones only
    - "introduced": whoever recommends tells of the nominee
    - "untrue": what follows from untrue information
    - "newer-funding": a law newer than the one which the text rests on forbids foreign funding
    - "membership": whether a candidate must be a member of the congress that elects
    - "listed": all lawful nominees are listed unchanged

    Readings: "e30-excess", "e30-withdrawn"; where "limit" is stated "e30-jointly".
    """

    articles: Articles
    signatures: int = 10
    standing_readings: tuple[str, ...] = ()

    def clauses(self) -> tuple[Clause, ...]:
        """List the clauses that the text states."""
        return tuple(each for some in (self._record(), self._recommenders(), self._person()) for each in some)

    def _record(self) -> Iterable[Clause]:
        clause = self.articles.clause
        yield from clause("own-id", Text("编号不重复", "the id is not repeated"), _OWN.equals(_NO))
        yield from clause("contest", Text("按选区或者选举单位提名", "nominated in this contest"), _HERE.equals(_YES))
        name, honoured = Text("未撤回", "not withdrawn"), "e30-withdrawn=honoured"
        yield from clause("not-withdrawn", name, _WITHDRAWN.equals(_NO), honoured)

    def _recommenders(self) -> Iterable[Clause]:
        clause, least = self.articles.clause, self.signatures
        who = Text("推荐者有权推荐", "by those who may recommend")
        yield from clause("recommender", who, _KIND.one_of(*_BODIES, "electors"))
        jointly = Text("单独或者联合推荐", "alone or jointly")
        alone = any_of(_KIND.one_of("electors", "other"), _SIGNED.at_least(2))
        yield from clause(
            "jointly",
            jointly,
            any_of(alone, all_of(_KIND.one_of("party", "peoples_organization"), _SIGNED.at_least(1))),
        )
        enough = Text(f"{least}人以上联名", f"{least} electors or more")
        yield from clause("signatures", enough, any_of(_NO_ELECTORS, _SIGNED.at_least(least)))
        local = Text(f"本选区或者选举单位{least}人以上", f"{least} or more of the contest")
        yield from clause("of-district", local, any_of(_NO_ELECTORS, _SIGNED.less_than(least), _LOCAL.at_least(least)))
        each = Text("联名者推荐人数未超应选名额", "enough electors within their limit")
        excess = ("e30-excess",)
        within = any_of(_NO_ELECTORS, *self._unbound, _LOCAL.less_than(least), _COUNTING.at_least(least))
        yield from clause("electors-limit", each, within, excess)
        bodies = Text("推荐人数未超应选名额", "no more than the seats")
        readings = (*excess, "e30-jointly")
        free = (_KIND.equals("electors"), *self._unlimited)
        yield from clause("limit", bodies, any_of(*free, _WITHIN.equals(_YES)), readings)

    def _person(self) -> Iterable[Clause]:
        clause = self.articles.clause
        stands = Text("有被选举权", "has the right to stand")
        yield from clause("may-stand", stands, _MAY_STAND.equals(_YES), self.standing_readings)
        local = any_of(_MODE.equals("indirect"), _LOCAL_VOTER.equals(_YES))
        yield from clause("local-voter", Text("本行政区域选民", "a voter of the region"), local)
        yield from clause("not-funded", Text("未接受境外资助", "no foreign funding"), _FUNDED.equals(_NO))

    @cached_property
    def limited(self) -> DecisionTable[bool]:
        """Give the table of whether a recommender is limited to as many nominees as there are seats."""
        row, electors = self.articles.row, _KIND.equals("electors")
        each, deputies = Text("每一选民或者代表", "each elector"), Text("每一代表", "each deputy")
        bodies, others = Text("政党、团体", "parties and organisations"), Text("其他推荐者", "others")
        bound, of_bodies = (tuple(_MODE.equals("direct") for _ in some) for some in (self._unbound, self._unlimited))
        body = _KIND.one_of(*_BODIES)
        rows: tuple[Row[bool], ...] = (
            row("electors-limited", each, (electors, *bound), _YES, of="electors-limit"),
            *(row("deputies-limited", deputies, (electors, free), _YES, of="deputies-limit") for free in self._unbound),
            row("bodies-limited", bodies, (body, *of_bodies), _YES, of="limit"),
            *(row("bodies-indirect", bodies, (body, free), _YES, of="limit-indirect") for free in self._unlimited),
            row("others-limited", others, _KIND.equals("other"), _YES),
        )
        name = Text("推荐人数是否以应选名额为限", "whether one may recommend no more than the seats")
        return self.table("limited", name, regulated(rows))

    @property
    def _unbound(self) -> tuple[Test, ...]:
        """Give the cases in which the limit of electors does not hold: where the text states none for deputies."""
        return () if "deputies-limit" in self.articles else (_MODE.equals("indirect"),)

    @property
    def _unlimited(self) -> tuple[Test, ...]:
        """Give the cases in which the limit of bodies does not hold: where the text states none for those indirect."""
        return () if "limit-indirect" in self.articles else (_MODE.equals("indirect"),)

    @cached_property
    def introducing(self) -> DecisionTable[bool]:
        """Give the table of whether whoever recommends told of the nominee: a duty, without which one is listed too."""
        done = Text("推荐者已介绍情况", "who recommends told of the nominee")
        due = Text("推荐者应当介绍情况", "who recommends must tell of the nominee")
        row = self.articles.row
        rows: tuple[Row[bool], ...] = (
            row("introduced", done, _INTRODUCED.equals(_YES), _YES),
            row("not-introduced", due, _INTRODUCED.equals(_NO), _NO, of="introduced"),
        )
        return self.table("introducing", Text("推荐者介绍情况", "telling of the nominee"), regulated(rows))

    @cached_property
    def untruth(self) -> DecisionTable[str]:
        """Give the table of what follows from untrue information: it is announced, and nothing else follows."""
        name = Text("基本情况不实的处理", "what follows from untrue information")
        announced, nothing = (
            Text("向选民或者代表通报", "announced to the electors"),
            Text("情况属实", "true information"),
        )
        rows = (
            self.articles.row("untrue", announced, _TRUTHFUL.equals(_NO), "announce"),
            self.articles.row("true", nothing, _TRUTHFUL.equals(_YES), "nothing", of="untrue"),
        )
        return self.table("untruth", name, regulated(rows))

    @cached_property
    def newer(self) -> DecisionTable[str]:
        """Give the table of what a law forbids that is newer than the one which the text rests on."""
        funded = Text("接受境外资助，为现行选举法所禁止", "foreign funding, which the law in force forbids")
        rows = (
            self.articles.row("newer-funding", funded, _FUNDED.equals(_YES), "warn"),
            self.articles.row(
                "newer-nothing",
                Text("未接受境外资助", "no foreign funding"),
                _FUNDED.equals(_NO),
                "nothing",
                of="newer-funding",
            ),
        )
        return self.table("newer-law", Text("现行法律的禁止", "what the law in force forbids"), regulated(rows))

    @cached_property
    def membership(self) -> DecisionTable[bool]:
        """Give the table of whether a candidate must be a member of the congress that elects."""
        name = Text("候选人是否须为本级代表", "whether candidates must be members")
        free = Text("不限于本级代表", "need not be members")
        row = self.articles.row
        rows: tuple[Row[bool], ...] = (
            row("membership", free, _MODE.equals("indirect"), _NO),
            row("membership-direct", Text("直接选举", "direct election"), _MODE.equals("direct"), _NO),
        )
        return self.table("membership", name, regulated(rows))

    @property
    def rules(self) -> tuple[Decider[Any, Any], ...]:
        """List the clauses, and the tables of limits, of what is told, of newer law and of membership."""
        return (*super().rules, self.limited, self.introducing, self.untruth, self.newer, self.membership)

    def admit(
        self, contest: Contest, nominees: Iterable[Nominee], recommendations: Iterable[Recommendation]
    ) -> Nominations:
        """Decide every recommendation; their order does not matter, and each is in the result."""
        listed = tuple(recommendations)
        people = _described(nominees)
        times = Counter(each.id for each in listed)
        limits = self._limits(contest, listed)
        cases = [
            Nomination(
                contest=contest,
                recommendation=each,
                person=people.get(each.nominee, Nominee(id=each.nominee)),
                repeated=times[each.id] > 1,
                counted=limits.counted(each),
            )
            for each in listed
        ]
        considered = sorted((Considered(case, self.decide(case)) for case in cases), key=lambda each: each.order)
        return Nominations(contest, tuple(considered), tuple(self._remarked(considered)))

    def _limits(self, contest: Contest, recommendations: tuple[Recommendation, ...]) -> Limits:
        return Limits(
            contest=contest,
            recommendations=recommendations,
            excess=cast("Any", self.choice("e30-excess")),
            jointly=cast("Any", self.choice("e30-jointly") if "limit" in self.articles else "together"),
            withdrawals=self.choice("e30-withdrawn") == "honoured",
            least=self.signatures,
        )

    def _remarked(self, considered: Iterable[Considered]) -> Iterable[Remark]:
        for each in considered:
            about = (each.recommendation.id, each.recommendation.nominee)
            yield from remarks_of(self.introducing.decide(each.nomination), Severity.ERROR, about)
            yield from remarks_of(self.untruth.decide(each.nomination), Severity.NOTE, about, "announce")
            yield from remarks_of(self.newer.decide(each.nomination), Severity.WARNING, about, "warn")

    def check_listed(self, nominations: Nominations, published: Iterable[str]) -> tuple[Remark, ...]:
        """Find who is missing from a published list of candidates, and who was added: it must be unchanged."""
        if "listed" not in self.articles:
            return ()
        given, lawful = set(published), set(nominations.nominees)
        found = (
            ("listed-missing", Text("合法候选人未列入", "a lawful nominee is not listed"), lawful - given),
            (
                "listed-added",
                Text("列入未经合法提名的人", "not lawfully nominated"),
                given - lawful - set(nominations.open),
            ),
        )
        basis = self.articles["listed"]
        return tuple(
            Remark(kind, Severity.ERROR, name, basis, (who,)) for kind, name, some in found for who in sorted(some)
        )


def _described(nominees: Iterable[Nominee]) -> Mapping[str, Nominee]:
    """Give what is known of each nominee; where two descriptions differ, nothing tells which is right."""
    found: dict[str, set[Nominee]] = {}
    for each in nominees:
        found.setdefault(each.id, set()).add(each)
    return {name: some.pop() for name, some in found.items() if len(some) == 1}
