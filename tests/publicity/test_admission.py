"""Test the rules of book-keeping by which any measure admits entries."""

from datetime import date

import attrs
import pytest

from congress_rules.law import Authority, Period
from congress_rules.logic import ALWAYS, Clause, Severity, Status
from congress_rules.policies import Facet, Member, Taxonomy
from congress_rules.publicity import ADOPTED_ON, BOOKKEEPING, GENRE, AdmissionPolicy, Adoption, Ledger, Outlet, Unit
from congress_rules.texts import Text
from tests.publicity.entries import TOWN, YEAR, in_bulletin, ledger_of

PLAIN = AdmissionPolicy(id="plain", name=Text("资格", "admission"))
PIECE = in_bulletin()
BOUND = PLAIN.within(ledger_of(PIECE), YEAR)


def test_asks_nothing_until_it_is_bound():
    """Without a ledger and a period there is nothing to ask."""
    assert () == PLAIN.clauses()
    assert PLAIN.decide(PIECE).value


def test_admits_what_is_in_order():
    """A piece with its own id, of the period, of a listed unit and outlet, is admitted; each clause is a ground."""
    decision = BOUND.decide(PIECE)
    assert (True, ("own-id", "in-period", "known-unit", "known-outlet")) == (decision.value, decision.rows)
    assert ["1", "2", "3", "4"] == [basis.key for ground in decision.grounds for basis in ground.basis]
    assert [True] == [BOUND.admits(PIECE)]


@pytest.mark.parametrize(
    ("adoption", "rule", "article"),
    [
        (in_bulletin(adopted_on=date(2023, 12, 31)), "in-period", "2"),
        (in_bulletin(adopted_on=date(2025, 1, 1)), "in-period", "2"),
        (in_bulletin(unit=Unit(id="other")), "known-unit", "3"),
        (attrs.evolve(PIECE, outlet=Outlet(id="other")), "known-outlet", "4"),
    ],
)
def test_refuses(adoption: Adoption, rule: str, article: str):
    """Each rule refuses on its own provision, in both languages."""
    decision = BOUND.decide(adoption)
    assert (False, (rule,)) == (decision.value, decision.rows)
    assert not BOUND.admits(adoption)
    assert f"《记账通则》第{'一二三四'[int(article) - 1]}条" in decision.explain()
    assert f"General rules of book-keeping, art. {article}" in decision.explain("en")


@pytest.mark.parametrize("day", [date(2024, 1, 1), date(2024, 12, 31)])
def test_the_ends_of_the_period_belong_to_it(day: date):
    """The first and the last day are within."""
    assert BOUND.admits(in_bulletin(adopted_on=day))


def test_refuses_repeated_ids():
    """All entries that share an id are refused, and no other."""
    other = in_bulletin(id="e2")
    bound = PLAIN.within(ledger_of(PIECE, PIECE, other), YEAR)
    assert (False, True) == (bound.admits(PIECE), bound.admits(other))
    assert ("own-id",) == bound.decide(PIECE).rows


def test_refuses_all_where_nothing_is_listed():
    """A ledger without units and outlets admits nothing."""
    assert ("known-unit", "known-outlet") == PLAIN.within(Ledger(), YEAR).decide(PIECE).rows


def test_a_measure_asks_for_more():
    """A measure returns more clauses; dated ones are tested on the day of adoption, and values are resolved first."""

    class Strict(AdmissionPolicy):
        """Ask for a feature from July on."""

        def clauses(self) -> tuple[Clause, ...]:
            """Add one clause."""
            feature = GENRE.equals("feature")
            return (*super().clauses(), Clause(id="feature", when=feature, basis=PLAIN_BASIS, since=date(2024, 7, 1)))

    like = (Member("feature", Text("专题", "feature")), Member("picture", Text("图片", "picture"), like="feature"))
    genres = Facet(id="genre", name=Text("体裁", "genre"), members=(*like, Member("news", Text("消息", "news"))))
    strict = Strict(id="s", name=Text("资格", "admission"), taxonomy=Taxonomy((genres,))).within(ledger_of(PIECE), YEAR)
    assert ADOPTED_ON == strict.day()
    july = in_bulletin(adopted_on=date(2024, 7, 1))
    assert Status.UNKNOWN == strict.decide(july).status
    assert ("feature",) == strict.decide(attrs.evolve(july, genre="news")).rows
    assert strict.admits(attrs.evolve(july, genre="picture"))
    assert strict.admits(attrs.evolve(july, adopted_on=date(2024, 6, 30), genre="news"))


PLAIN_BASIS = BOOKKEEPING.cite("5")


def test_bookkeeping_is_an_assumption():
    """The library's own rules say so: they are assumed, and in force always."""
    assert (Authority.ASSUMPTION, None) == (BOOKKEEPING.authority, BOOKKEEPING.in_force)
    assert ["1", "2", "3", "4", "5", "6", "7", "8"] == [each.key for each in BOOKKEEPING.provisions]


@pytest.mark.parametrize("period", [YEAR, Period(date(2024, 5, 1), date(2024, 5, 1))])
def test_checks_without_findings(period: Period):
    """The rules of book-keeping have no faults, even for one day; an id is repeated, so that each asks for more."""
    found = PLAIN.within(ledger_of(PIECE, PIECE), period).check()
    assert [] == [each for each in found if each.severity is not Severity.NOTE]


def test_everybody_takes_part_unless_a_measure_says_who():
    """Without rows of participants there is no table, and taking part asks for nothing; values are resolved."""
    assert (None, ALWAYS, True) == (PLAIN.participants, PLAIN.taking_part(), PLAIN.resolves)
    assert (None, ["plain"]) == (PLAIN.participant_otherwise(), [rule.id for rule in PLAIN.rules])


def test_binding_keeps_the_rest():
    """Binding changes nothing but what it is bound to."""
    assert (PLAIN.id, PLAIN.name, ALWAYS) == (BOUND.id, BOUND.name, BOUND.given())
    assert ((TOWN.id,), (PIECE.outlet.id,), ()) == (BOUND.units, BOUND.outlets, BOUND.repeated)


def test_admits_what_it_decides_on_every_day():
    """Of many cases, too, a member that does not exist on the day is foreign, and its piece is not admitted."""
    brief = Facet(
        id="genre",
        name=Text("体裁", "genre"),
        members=(Member("brief", Text("简讯", "brief"), until=date(2024, 4, 30)),),
    )
    policy = Brief(id="brief", name=Text("简讯", "brief"), taxonomy=Taxonomy((brief,)))
    outlet, unit = Outlet(id="daily"), Unit(id="town")
    pieces = [
        Adoption(id="A-1", outlet=outlet, unit=unit, adopted_on=day, genre="brief")
        for day in (date(2024, 4, 30), date(2024, 5, 1))
    ]
    assert [True, False] == [policy.admits(piece) for piece in pieces]
    assert [True, False] == [policy.decide(piece).decided for piece in pieces]


class Brief(AdmissionPolicy):
    """Admit briefs."""

    def clauses(self) -> tuple[Clause, ...]:
        """Ask for the genre."""
        return (Clause(id="brief", when=GENRE.equals("brief"), basis=PLAIN_BASIS),)


@pytest.mark.parametrize(("day", "counts"), [(date(2024, 3, 31), False), (date(2024, 4, 1), True)])
def test_what_is_older_than_the_measure_is_refused(day: date, counts: bool):  # noqa: FBT001
    """Where the measure begins on a day and admission is silent, what is older is refused on book-keeping's rule."""
    bound = PLAIN.within(ledger_of(PIECE), YEAR, date(2024, 4, 1))
    found = bound.decide(in_bulletin(adopted_on=day))
    assert (counts, counts) == (found.value, bound.admits(in_bulletin(adopted_on=day)))
    if not counts:
        assert (("since",), "General rules of book-keeping, art. 6" in found.explain("en")) == (found.rows, True)


def test_a_policy_that_says_when_it_begins_asks_for_nothing_more():
    """The day that admission states stands before that of the measure; without either there is nothing to ask."""
    stated = attrs.evolve(PLAIN, in_force=date(2024, 5, 1)).within(ledger_of(PIECE), YEAR, date(2024, 4, 1))
    for policy in (stated, PLAIN.within(ledger_of(PIECE), YEAR)):
        assert None is policy.since
        assert "since" not in {clause.id for clause in policy.clauses()}
