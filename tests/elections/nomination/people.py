"""Make contests, nominees and recommendations in few words."""

from congress_rules.elections.nomination import Contest, Nominee, Recommendation
from congress_rules.rulebooks.beijing_rules.nomination import BEIJING_NOMINATION
from congress_rules.rulebooks.election_law.nomination import NOMINATION

LAW = NOMINATION[2020]
BEIJING = BEIJING_NOMINATION
ROLL = tuple(f"v{number}" for number in range(1, 61))


def contest(seats=2, **values):
    """Give a contest: a district of 60 voters that elects to a county-level congress."""
    known = {"id": "D1", "mode": "direct", "seats": seats, "level": "county", "electors": ROLL}
    return Contest(**{**known, **values})


def nominee(name="a", **values):
    """Give a nominee of whom nothing stands in the way."""
    known = {"may_stand": True, "local_voter": True, "foreign_funded": False, "member": False}
    return Nominee(id=name, **{**known, **values})


def signed(count=10, first=0):
    """Give so many voters of the district."""
    return ROLL[first : first + count]


def recommended(name="a", by=None, **values):
    """Give a recommendation, by ten voters unless others are named."""
    known = {"id": f"r-{name}", "contest": "D1", "nominee": name, "kind": "electors", "truthful": True}
    return Recommendation(**{**known, "by": signed() if by is None else by, **values})


def by_party(name="a", party="P", **values):
    """Give a recommendation by a party."""
    return recommended(name, (party,), **{"kind": "party", "id": f"{party}-{name}", **values})


def considered(recommendation, person=None, book=LAW, of=None, beside=()):
    """Give what a book makes of one recommendation, perhaps beside others."""
    given = (recommendation, *beside)
    people = (nominee(recommendation.nominee) if person is None else person,)
    found = book.nominate(contest() if of is None else of, people, given)
    return next(each for each in found.considered if each.recommendation is recommendation)


def listed(count, book=LAW, **values):
    """Give the nominations of so many nominees, each by a party of its own."""
    names = [f"n{number:02}" for number in range(count)]
    of = contest(**values)
    return book.nominate(of, map(nominee, names), [by_party(name, f"P{name}", contest=of.id) for name in names])
