"""Write rulebooks as documents: the instruments, readings and values, the policies, and the amendments."""

from hashlib import sha256
from typing import Final, TypeAlias

import attrs

from congress_rules.errors import UnwritableError
from congress_rules.interchange.documents.layouts import canonical, laid_out
from congress_rules.interchange.documents.limits import Refused, overlong, refusals
from congress_rules.interchange.documents.parsing import Format
from congress_rules.interchange.rules.amendments import write_amendments
from congress_rules.interchange.rules.norms import make_law_converter, make_rule_converter
from congress_rules.interchange.rules.policies import (
    admission_form,
    form_of,
    overriding,
    write_admission,
    write_honour,
    write_quota,
    write_rates,
)
from congress_rules.interchange.rules.rankings import write_ranking
from congress_rules.interchange.rules.scopes import Library, Scope
from congress_rules.interchange.rules.written import resting_on
from congress_rules.law import Instrument, Reading
from congress_rules.policies import Rulebook
from congress_rules.publicity import (
    Adoption,
    Award,
    Candidate,
    Holder,
    OncePerStory,
    PublicityRulebook,
)

__all__ = ["SCHEMA", "digest", "digest_of", "write_rulebook"]

Plain: TypeAlias = dict[str, object]

SCHEMA: Final = "congress-rules/1"
"""The version of the written form."""

_SUBJECT: Final = "rulebook"


def write_rulebook(book: Rulebook, layout: Format = "json") -> str:
    """Write a rulebook, with all alternatives of its readings and all its amendments, as JSON or TOML.

    Only what its methods return is written: the parameters of a policy's class come back as numbers in its rules. Raise
    `UnwritableError`, which lists every part, with its path, that has no written form: free Python, and classes of an
    author's own other than policies that return rows and clauses.
    """
    return laid_out(_readable(book), layout, _SUBJECT)


def digest(book: Rulebook) -> str:
    """Give the SHA-256 of a rulebook's written form, in hexadecimal digits; raise `UnwritableError` as writing does."""
    return digest_of(_readable(book))


def digest_of(plain: Plain) -> str:
    """Give the SHA-256 of a rulebook that stands there as plain data, all of which can be written."""
    return sha256(canonical(plain).encode()).hexdigest()


def _readable(book: Rulebook) -> Plain:
    """Give a rulebook as plain data that can be written, and are not too long to be read back."""
    plain = plain_rulebook(book)
    if found := tuple(refusals(plain, _SUBJECT)) or overlong(plain, _SUBJECT):
        raise UnwritableError(_SUBJECT, found)
    return plain


def plain_rulebook(book: Rulebook) -> Plain:
    """Give a rulebook as plain data; in place of what cannot be written stands why."""
    if not isinstance(book, PublicityRulebook):
        return {"kind": Refused(f"a {type(book).__name__}", "a rulebook on publicity work, the only ones with a form")}
    library = Library(book.instrument)
    scope = Scope(library, Adoption, book.taxonomy.domains, {each.id: each for each in book.readings})
    law, norms = make_law_converter(library), make_rule_converter(scope)
    taken = {each.id: each.choice for each in book.taken}
    parts: Plain = {
        "readings": law.unstructure(book.readings, tuple[Reading, ...]),
        "taken": {each.id: taken[each.id] for each in book.readings if taken[each.id] != each.choice},
        "taxonomy": law.unstructure(book.taxonomy.facets),
        "policies": {**plain_policies(book, scope), **_depending(book)},
        "stories": norms.unstructure(book.stories, tuple[OncePerStory, ...]),
        "ranking": write_ranking(book.ranking, library),
        "amendments": write_amendments(book, scope),
        **_free(book),
    }
    instruments = law.unstructure((library.own, *library.others.values()), tuple[Instrument, ...])
    name = book.id or Refused("an empty text", "a non-empty id")
    head = {"schema": SCHEMA, "kind": "rulebook", "id": name, "instrument": library.own.id}
    return {**head, "instruments": instruments, **{key: part for key, part in parts.items() if part}}


def plain_policies(book: PublicityRulebook, scope: Scope) -> Plain:
    """Give the policies by their kinds."""
    rated = book.rated_by()
    parts: Plain = {
        "admission": write_admission(book.admission, scope),
        "scoring": write_rates(rated[0], scope),
        "further": [write_rates(each, scope) for each in rated[1:]],
        "quotas": [write_quota(each, scope.over(Holder)) for each in book.quotas],
        "honours": [write_honour(each, scope.over(Candidate)) for each in book.honours],
        "rewards": [write_rates(each, scope.over(Award)) for each in book.rewards],
    }
    held = [book.admission, *rated, *book.quotas, *book.honours, *book.rewards]
    others = {name: each for name, each in book.policies.items() if not any(each is known for known in held)}
    strange = {name: Refused(f"a policy of the class {type(each).__name__}", _KINDS) for name, each in others.items()}
    return {**{key: part for key, part in parts.items() if part}, **strange}


_KINDS: Final = "of one of the kinds admission, scoring, quota, honour and reward, where the rulebook holds those"


def _free(book: PublicityRulebook) -> Plain:
    """Give what a rulebook's class does by free Python, as the parts of it that cannot be written."""
    kind = type(book)
    found = Refused(f"free Python ({kind.__module__}.{kind.__qualname__})", "said by the parts of the rulebook")
    return dict.fromkeys(overriding(book, PublicityRulebook, ("taken",)), found)


def _depending(book: PublicityRulebook) -> Plain:
    """Find policies that return other rules when another option is chosen, in place of all the alternatives."""
    before, found = _forms(book, book), Plain()
    for reading in book.readings:
        for option in (each for each in reading.options if each != reading.choice):
            after = _forms(book.read(reading.id, option), book)
            for name in (name for name in before if before[name] != after[name]):
                rules = f"rules that depend on the choice of {reading.id!r}"
                found[name] = Refused(rules, "all alternatives, each with the readings that it belongs to")
    return found


def _forms(book: PublicityRulebook, resting: PublicityRulebook) -> Plain:
    """Give what the policies return, where it rests on a table on that of one and the same rulebook."""
    table = resting.admission.participants
    forms: Plain = {name: form_of(each) for name, each in book.policies.items()}
    admission = admission_form(book.admission)
    clauses = tuple(attrs.evolve(each, when=resting_on(each.when, table)) for each in admission.clauses)
    forms["admission"] = attrs.evolve(admission, clauses=clauses, given=resting_on(admission.given, table))
    return forms
