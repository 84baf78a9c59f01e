"""Write assessments as documents, and read them back by assessing again: stored results are checked, never believed.

A document holds the rulebook, the ledger, the period, the results, and the digests of rulebook and ledger. Whoever
changes a result in the file, or a rule or an entry without its digest and its results, makes a file that cannot be
read: each difference is a fault with its path. That a file is consistent does not say that its rulebook is the right
one: a reader can demand that.
"""

from collections.abc import Iterator
from typing import Final, TypeAlias

from cattrs.errors import BaseValidationError

from congress_rules.errors import Fault, UnreadableError, UnwritableError, nearest
from congress_rules.interchange.documents.converters import is_list, is_table, kind_of, make_converter
from congress_rules.interchange.documents.layouts import laid_out
from congress_rules.interchange.documents.limits import Refused, inside, overlong, refusals
from congress_rules.interchange.documents.parsing import Format, parsed
from congress_rules.interchange.documents.reading import Misfit, faults_of, under
from congress_rules.interchange.ledgers.ledger import headed, ledger_digest, ledger_of, plain_ledger
from congress_rules.interchange.ledgers.results import plain_results
from congress_rules.interchange.rules.read import read_rulebook
from congress_rules.interchange.rules.write import SCHEMA, digest, digest_of, plain_rulebook
from congress_rules.law import Period
from congress_rules.publicity import Assessment, Ledger, PublicityRulebook

__all__ = ["read_assessment", "write_assessment"]

Plain: TypeAlias = dict[str, object]

_SUBJECT: Final = "assessment"
_KEYS: Final = ("schema", "kind", "rulebook", "ledger", "period", "results", "digests")
_MOST_DAYS: Final = 3660
_MOST_QUOTAS: Final = 20_000
_ROLES_IN_TIME: Final = 50


def write_assessment(assessment: Assessment, layout: Format = "json") -> str:
    """Write an assessment with all that it rests on, as JSON or TOML; raise `UnwritableError` as for its parts.

    What could not be read back is not written: periods of more than 3660 days, or more than 20000 quotas of somebody
    in a window, which count for more where many are designated.
    """
    plain = _plain(assessment)
    if found := tuple(refusals(plain, _SUBJECT)) or overlong(plain["rulebook"], f"{_SUBJECT}.rulebook"):
        raise UnwritableError(_SUBJECT, found)
    digests = _digests(digest_of(_table(plain["rulebook"])), assessment.ledger)
    return laid_out({**plain, "digests": digests}, layout, _SUBJECT)


def _digests(rulebook: str, ledger: Ledger) -> Plain:
    """Give the digests of what an assessment rests on, by the names of the parts."""
    return {"rulebook": rulebook, "ledger": ledger_digest(ledger)}


def _plain(assessment: Assessment) -> Plain:
    period = assessment.period
    stated = {"first": period.first, "last": period.last}
    refused = _refused(period) or _oversized(assessment.rulebook, assessment.ledger, period)
    return {
        "schema": SCHEMA,
        "kind": _SUBJECT,
        "period": refused or stated,
        "results": {} if refused else plain_results(assessment),
        "rulebook": plain_rulebook(assessment.rulebook),
        "ledger": plain_ledger(assessment.ledger),
    }


def _refused(period: Period) -> Refused | None:
    """Refuse a period that is longer than any assessed."""
    if period.days <= _MOST_DAYS:
        return None
    return Refused(f"a period of {period.days} days", f"one of at most {_MOST_DAYS} days")


def _oversized(rulebook: PublicityRulebook, ledger: Ledger, period: Period) -> Refused | None:
    """Refuse a period in which there would be very many quotas, before they are decided one by one."""
    roles = len(ledger.designations or ())
    people = {each.id for each in ledger.people} | {each.person for each in ledger.designations or ()}
    holders = {"unit": len(ledger.units), "person": len(people)}
    decided = sum(
        holders[each.by] * len(period.windows(each.window, each.edges, starts=each.starts)) for each in rulebook.quotas
    )
    number = decided * (_ROLES_IN_TIME + roles) // _ROLES_IN_TIME
    if number <= _MOST_QUOTAS:
        return None
    return Refused("a period of very many windows for the units and people", f"one of at most {_MOST_QUOTAS} quotas")


def read_assessment(
    text: str | bytes, layout: Format = "json", *, rulebook: PublicityRulebook | None = None
) -> Assessment:
    """Read an assessment that `write_assessment` wrote, by assessing the ledger of the file by its rulebook again.

    Raise `UnreadableError`, which lists every fault with its path: of the rulebook, the ledger and the period; or,
    where these are sound, every digest that is not that of its part, and every difference between the results stored
    and those that follow from the parts. With `rulebook`, the file's has to have the same digest.
    """
    data = parsed(text, layout, _SUBJECT)
    try:
        assessment = _assessed(data, None if rulebook is None else digest(rulebook))
    except (BaseValidationError, ValueError, TypeError) as error:
        raise UnreadableError(_SUBJECT, tuple(faults_of(error, _SUBJECT))) from None
    results = parsed(laid_out(plain_results(assessment), layout, _SUBJECT), layout, _SUBJECT)
    follows: Plain = {"digests": _digests(digest(assessment.rulebook), assessment.ledger), "results": results}
    stored: Plain = {name: data[name] for name in follows}
    if found := tuple(_differences(stored, follows, _SUBJECT)):
        raise UnreadableError(_SUBJECT, found)
    return assessment


def _assessed(data: Plain, trusted: str | None) -> Assessment:
    parts = headed(data, _SUBJECT, _KEYS)
    rulebook = parts.make("rulebook", lambda given: _rulebook(given, trusted))
    ledger = parts.make("ledger", ledger_of)
    period = parts.make("period", _period)
    parts.make("results", _table)
    parts.make("digests", _table)
    parts.check()
    if refused := _oversized(rulebook, ledger, period):
        with under("period"):
            raise Misfit(refused.value, refused.expected)
    return rulebook.assess(ledger, period)


def _rulebook(given: object, trusted: str | None) -> PublicityRulebook:
    rulebook = read_rulebook(laid_out(_table(given), "json"), "json")
    if trusted not in {None, digest(rulebook)}:
        found = "another rulebook"
        raise Misfit(found, f"the rulebook with the digest {trusted}")
    return rulebook


def _table(given: object) -> Plain:
    if not is_table(given):
        raise Misfit(kind_of(given), "a table")
    return given


def _period(given: object) -> Period:
    period = make_converter().structure(given, Period)
    if refused := _refused(period):
        raise Misfit(refused.value, refused.expected)
    return period


def _differences(stored: object, follows: object, path: str) -> Iterator[Fault]:
    """Find where stored results are not those that follow; the values stay untold, since some concern people."""
    if is_table(stored) and is_table(follows):
        for key in dict.fromkeys((*follows, *stored)):
            yield from _of_key(key, stored, follows, path)
    elif is_list(stored) and is_list(follows):
        if len(stored) != len(follows):
            yield Fault(path, f"a list of {len(stored)} items", f"{_FOLLOWS}: it has {len(follows)}")
        for place, (one, other) in enumerate(zip(stored, follows, strict=False)):
            yield from _differences(one, other, f"{path}[{place}]")
    elif type(stored) is not type(follows) or stored != follows:
        yield Fault(path, kind_of(stored), _FOLLOWS)


_FOLLOWS: Final = "what follows from the rulebook and the ledger"


def _of_key(key: str, stored: Plain, follows: Plain, path: str) -> Iterator[Fault]:
    where = inside(path, key)
    if key not in follows:
        yield Fault(where, "a key", _FOLLOWS, nearest(key, follows.keys() - stored.keys()))
    elif key not in stored:
        yield Fault(where, "nothing", _FOLLOWS)
    else:
        yield from _differences(stored[key], follows[key], where)
