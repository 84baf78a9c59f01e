"""Test what a rulebook that was written wrongly is refused for: every fault, its path, and the nearest right name."""

import pickle
from typing import Any, Final

import pytest

from congress_rules.errors import CongressRulesError, Fault
from tests.interchange.edits import CLAUSE, ROW, WHEN, Edit, error, put, without

FAULTS: Final[dict[str, tuple[Edit, str]]] = {
    "schema": (put("schema", "congress-rules/2"), "'congress-rules/2' is not 'congress-rules/1' @ rulebook.schema"),
    "kind": (put("kind", "rulebok"), "'rulebok' is not 'rulebook' @ rulebook.kind"),
    "no kind": (without("kind"), "None is not 'rulebook' @ rulebook.kind"),
    "key": (put("amendment", []), "did you mean 'amendments'? @ rulebook.amendment"),
    "no id": (without("id"), "nothing is not a value: this key must not be left out @ rulebook.id"),
    "empty id": (put("id", ""), "an empty text is not a non-empty id @ rulebook.id"),
    "instrument": (put("instrument", "everythin"), "did you mean 'everything'? @ rulebook.instrument"),
    "instruments": (put("instruments", {}), "{} is not a list @ rulebook.instruments"),
    "instrument twice": (
        lambda data: data["instruments"].append(data["instruments"][0]),
        "'everything' is not an id of its own @ rulebook.instruments[2].id",
    ),
    "contents": (
        put("instruments[0].contents.2 (1)", {"zh": "", "en": ""}),
        "such as '9(2)(i)'; did you mean '2(1)'? @ rulebook.instruments[0].contents['2 (1)']",
    ),
    "contents that cite nothing": (
        put("instruments[0].contents.x", {"zh": "", "en": ""}),
        "'x' is not a citation in its shortest form, such as '9(2)(i)' @ rulebook.instruments[0].contents.x",
    ),
    "an instrument that is none": (put("instruments[0]", 3), "3 is not a table @ rulebook.instruments[0]"),
    "authority": (put("instruments[0].authority", "statut"), "did you mean 'statute'? @ rulebook.instruments[0]"),
    "in force": (put("instruments[0].in_force", "2024-02-30"), "a day that the calendar has @ rulebook.instruments[0]"),
    "in force when": (put("instruments[0].in_force", "2024"), "'2024' is not a day, such as 2024-12-31"),
    "reading": (put("readings[0].choice", "yess"), "did you mean 'yes'? @ rulebook.readings[0]"),
    "reading options": (put("readings[0].options", {}), "an empty mapping is not one option at least @ rulebook.rea"),
    "reading twice": (
        lambda data: data["readings"].append(data["readings"][0]),
        "'open' is not an id of its own @ rulebook.readings[1].id",
    ),
    "taken": (put("taken", {"opn": "yes"}), "'opn' is not a reading; did you mean 'open'? @ rulebook.taken.opn"),
    "taken how": (put("taken", {"open": "yess"}), "did you mean 'yes'? @ rulebook.taken.open"),
    "facet": (put("taxonomy[0].ordered", "yes"), "'yes' is not true or false @ rulebook.taxonomy[0].ordered"),
    "facet twice": (
        lambda data: data["taxonomy"].append(data["taxonomy"][0]),
        "'level' is not an id of its own @ rulebook.taxonomy[4].id",
    ),
    "facet empty": (put("taxonomy[3].members", []), "a list without a member is not one member at least"),
    "member": (put("taxonomy[1].members[1].like", "nws"), "did you mean 'news'? @ rulebook.taxonomy[1] (genre[note]"),
    "citation": (put(f"{ROW}.basis[0]", "9"), "'9' is not a provision of Everything"),
    "citation of none": (put(f"{ROW}.basis[0]", "art"), "a citation, such as '9(2)'"),
    "citation of what": (put(f"{ROW}.basis[0]", 9), "9 is not a citation, such as '9(2)'"),
    "citation elsewhere": (
        put(f"{ROW}.basis[1]", "civil-cod:201"),
        f"did you mean 'civil-code'? @ rulebook.{ROW}.basis[1]",
    ),
    "places": (put("ranking.places", "three"), "a text is not a whole number, or 'not-stated' @ rulebook.ranking.plac"),
    "no places": (put("ranking.places", 0), "0 is not a whole number of at least 1"),
    "ties": (put("ranking.ties", "share"), "did you mean 'shared'? @ rulebook.ranking.ties"),
    "ties of what": (put("ranking.ties", {"recorded": [], "next_key": {}}), "a table is not one of: shared, dense"),
    "ties inside": (put("ranking.ties.values", {"a": "1"}), "a text is not a fraction in lowest terms, such as 1/3"),
    "ranking reading": (put("ranking.readings", ["opn"]), "did you mean 'open'? @ rulebook.ranking.readings"),
    "policies": (put("policies", []), "[] is not a table @ rulebook.policies"),
    "policy": (put("policies.score", {}), "did you mean 'scoring'? @ rulebook.policies.score"),
    "quotas": (put("policies.quotas", {}), "{} is not a list @ rulebook.policies.quotas"),
    "quota of": (
        put("policies.quotas[0].of", "adoption"),
        "did you mean 'adoptions'? @ rulebook.policies.quotas[0].of",
    ),
    "quota value": (
        put("policies.quotas[0].rows[0].value", -1),
        "-1 is not a whole number of at least 0 @ rulebook.policies.quotas[0] (duty[all].value)",
    ),
    "window": (put("policies.quotas[0].window", "week"), "did you mean 'iso-week'? @ rulebook.policies.quotas[0].win"),
    "hit": (put("policies.scoring.hit", "SUM"), "@ rulebook.policies.scoring.hit"),
    "hit of what": (put("policies.scoring.hit", 1), "1 is not one of: UNIQUE, ANY"),
    "measure": (put("policies.scoring.measure", "point"), "did you mean 'points'? @ rulebook.policies.scoring.measure"),
    "measure of what": (put("policies.scoring.measure", 1), "1 is not one of: points, yuan, count, or a table"),
    "quantity": (put("policies.scoring.quantity", "genre"), "@ rulebook.policies.scoring.quantity"),
    "quantity of nothing": (put("policies.scoring.quantity", "outlet.nme"), "did you mean 'name'? @ rulebook.polic"),
    "quantities": (
        put("policies.scoring.quantities", [{"id": "q", "of": "submission"}]),
        "submission, a field without values, is not bound to a domain (`field(…, domain=…)`) @ rulebook.",
    ),
    "row": (put(ROW, []), f"[] is not a table @ rulebook.{ROW}"),
    "row id": (put(f"{ROW}.id", ""), f"an empty text is not a non-empty id @ rulebook.{ROW}.id"),
    "row twice": (put(f"{ROW}.id", "r1"), "'r1' is not the id of one norm, or of alternatives of one reading"),
    "row value": (put(f"{ROW}.value", "1"), "'1' is not an exact number @ rulebook.policies.scoring (points[r0].va"),
    "row value of what": (put(f"{ROW}.value", {"fraction": 1}), "is not a number, a text, true, false, {fraction"),
    "row key": (put(f"{ROW}.reading", []), f"did you mean 'readings'? @ rulebook.{ROW}.reading"),
    "row reading": (put(f"{ROW}.readings", ["opn"]), f"did you mean 'open'? @ rulebook.{ROW}.readings"),
    "row option": (put(f"{ROW}.readings", ["open=yess"]), f"did you mean 'yes'? @ rulebook.{ROW}.readings"),
    "days": (
        put("policies.further[0].rows[0].until", "2023-01-01"),
        "2023-01-01 is not a day not before since (2024-01-01) @ rulebook.policies.further[0].rows[0].until",
    ),
    "test": (put(WHEN, "level"), f"'level' is not a table @ rulebook.{WHEN}"),
    "test of two": (put(f"{WHEN}.at_most", "city"), "at_least and at_most is not a table of an input and one of"),
    "test of none": (without("policies.scoring.given"), ""),
    "input": (put(f"{WHEN}.input", "outlet.levl"), f"did you mean 'level'? @ rulebook.{WHEN}.input"),
    "input too deep": (put(f"{WHEN}.input", "a." * 9), f"a path of at most 8 steps @ rulebook.{WHEN}.input"),
    "input of what": (put(f"{WHEN}.input", {"counts": "x"}), "did you mean 'count'?"),
    "input of two": (put(f"{WHEN}.input", {"count": "x", "sum": []}), "count and sum is not the path of a field"),
    "count of one": (
        put(f"{WHEN}.input", {"count": "genre", "id": "x", "name": {"zh": "", "en": ""}}),
        f"genre is not a field that holds several things @ rulebook.{WHEN}.input.count",
    ),
    "count where none": (
        put(f"{WHEN}.input", {"count": "authors", "id": "x", "name": {"zh": "", "en": ""}, "where": {"all": []}}),
        f"a condition is not left out: the things have no fields @ rulebook.{WHEN}.input.where",
    ),
    "count where wrong": (
        put(
            f"{WHEN}.input",
            {"count": "instructions", "id": "x", "name": {"zh": "", "en": ""}, "where": {"input": "levl"}},
        ),
        f"did you mean 'level'? @ rulebook.{WHEN}.input.where.input",
    ),
    "value": (put(f"{WHEN}.at_least", "natonal"), f"did you mean 'national'? @ rulebook.{WHEN}.at_least (outlet.leve"),
    "value of what": (put(f"{WHEN}.at_least", []), f"[] is not one of: city, national @ rulebook.{WHEN}.at_least"),
    "values": (put(WHEN, {"input": "genre", "one_of": "news"}), f"'news' is not a list @ rulebook.{WHEN}.one_of"),
    "value twice": (put(WHEN, {"input": "genre", "one_of": ["news"] * 2}), "a list with a repeated value is not"),
    "between": (put(WHEN, {"input": "characters", "between": [1]}), "a list of 1 is not a list of the first and the"),
    "cuts": (put(WHEN, {"input": "characters", "cuts": [{"at": 1}]}), "is not a table of the keys at (a value) and"),
    "limit": (put(WHEN, {"input": "genre", "at_least": "news"}), "a limit is not a test by name"),
    "domain": (
        put(
            WHEN, {"input": {"parameter": "p", "name": {"zh": "", "en": ""}, "domain": {"kind": "number"}}, "equals": 1}
        ),
        f"did you mean 'numbers'? @ rulebook.{WHEN}.input.domain",
    ),
    "members": (
        put(
            WHEN,
            {
                "input": {
                    "parameter": "p",
                    "name": {"zh": "", "en": ""},
                    "domain": {"kind": "members", "ids": ["a", "a"]},
                },
                "equals": "a",
            },
        ),
        "a list of ids is not at least one id, each of them non-empty and used once",
    ),
    "names": (
        put(
            WHEN,
            {
                "input": {
                    "parameter": "p",
                    "name": {"zh": "", "en": ""},
                    "domain": {"kind": "members", "ids": ["aaa"], "names": {"aab": {"zh": "", "en": ""}}},
                },
                "equals": "aaa",
            },
        ),
        "'aab' is not one of the ids; did you mean 'aaa'?",
    ),
    "ends": (
        put(
            WHEN,
            {
                "input": {
                    "parameter": "p",
                    "name": {"zh": "", "en": ""},
                    "domain": {"kind": "integers", "lowest": 2, "highest": 1},
                },
                "equals": 1,
            },
        ),
        "a lowest value above the highest is not a range that holds a value",
    ),
    "condition": (put(f"{CLAUSE}.when", 3), "3 is not a test, or a table with one of the keys: all, any, table @ rul"),
    "condition of two": (put(f"{CLAUSE}.when", {"all": [], "any": []}), "all and any is not a test, or a table with"),
    "table": (put(f"{CLAUSE}.when", {"table": "participant", "says": []}), "did you mean 'participants'?"),
    "says": (
        put(f"{CLAUSE}.when", {"table": "participants", "says": ["inn"]}),
        "did you mean 'in'? @ rulebook.policie",
    ),
    "outside the admission": (
        put("policies.honours[0].given", {"table": "participants", "says": ["in"]}),
        "'participants' is not a table of the policy @ rulebook.policies.honours[0].given.table",
    ),
    "category": (
        put("policies.admission.participants[0].value", 3),
        "3 in the row 'towns' is not the id of a category @ rulebook.policies.admission",
    ),
    "circle": (
        put("policies.honours[0].presupposes", "second"),
        "'second' is not an honour of units that stands before, for people: none",
    ),
    "policies of one id": (put("policies.further[0].id", "points"), "the id 'points' is not used by one rule"),
    "story": (put("stories[0].rows", ["r00"]), "did you mean 'r0'? @ rulebook.stories[0].rows[0]"),
    "story twice": (
        lambda data: data["stories"].append(data["stories"][0]),
        "'once' is not the id of one norm, or of alternatives of one reading @ rulebook.stories",
    ),
    "amendments": (put("amendments", {}), "{} is not a list @ rulebook.amendments"),
    "amendment": (
        put("amendments", [{"rule": "point", "since": "2025-01-01", "basis": ["1"], "rows": [], "clauses": []}]),
        "did you mean 'points'? @ rulebook.amendments[0].rule",
    ),
    "amendment of what": (
        put("amendments", [{"rule": "points", "since": "2025-01-01", "basis": ["1"], "clauses": []}]),
        "clauses is not rows, of which the rule is made @ rulebook.amendments[0].clauses",
    ),
    "amendment of nothing": (
        put("amendments", [{"rule": "points", "since": "2025-01-01", "basis": ["1"], "repeal": ["r00"]}]),
        "'r00' is not a standing rule; did you mean 'r0'? @ rulebook.amendments",
    ),
    "amendments out of order": (
        put(
            "amendments",
            [
                {"rule": "duty", "since": "2026-01-01", "basis": ["1"], "rows": [{"id": "more", "value": 2}]},
                {"rule": "duty", "since": "2025-01-01", "basis": ["1"], "repeal": ["more"]},
            ],
        ),
        "'more' is not a standing rule",
    ),
    "too many": (put(f"{ROW}.when", [{}] * 1001), "a list or table of 1001 items is not at most 1000 items"),
}
del FAULTS["test of none"]


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_where_it_is(name):
    """The one error says what stood there, what was expected, the nearest right name, and the path."""
    edit, expected = FAULTS[name]
    assert expected in str(error(edit))


def test_all_faults_are_told_together():
    """Faults in several parts of a document are one error, which pickles."""

    def edit(data: Any) -> None:
        for path, value in {f"{WHEN}.input": "outlet.levl", "readings[0].chioce": "", "stories": 3, "id": 4}.items():
            put(path, value)(data)

    found = error(edit)
    assert isinstance(found, CongressRulesError)
    assert isinstance(found, ValueError)
    assert found.faults == pickle.loads(pickle.dumps(found)).faults  # noqa: S301 - what was just pickled
    assert Fault("rulebook.id", "4", "a text") in found.faults
    paths = {each.path for each in found.faults}
    assert {"rulebook.id", "rulebook.readings[0].chioce"} == paths


def test_faults_of_all_policies_are_told_together():
    """Once what the rules refer to is in order, the faults of all rules are told."""

    def edit(data: Any) -> None:
        edits = {
            f"{WHEN}.input": "outlet.levl",
            "stories": 3,
            "policies.quotas[1].rows[0].value": [],
            f"{CLAUSE}.id": 4,
        }
        for path, value in edits.items():
            put(path, value)(data)

    paths = {each.path for each in error(edit).faults}
    wanted = {f"rulebook.{WHEN}.input", "rulebook.stories", "rulebook.policies.quotas[1].rows[0].value"}
    assert {*wanted, f"rulebook.{CLAUSE}.id"} == paths


def test_faults_of_what_others_rest_on_are_told_alone():
    """Where the table of participants or the kind of entries is wrong, what rests on it is not called wrong, too."""

    def edit(data: Any) -> None:
        put("policies.admission.participants", 3)(data)
        put("policies.quotas[0].of", 3)(data)

    paths = {each.path for each in error(edit).faults}
    assert {"rulebook.policies.admission.participants", "rulebook.policies.quotas[0].of"} == paths


def test_nobody_is_named():
    """What stands in the ties of a ranking is about accounts: no fault shows it."""

    def edit(data: Any) -> None:
        put("ranking.ties.then.recorded[0].by", {"name": "Zhang"})(data)
        put("ranking.ties.then.recorded[0].on", "Zhang")(data)
        put("ranking.ties.values.a", "Zhang")(data)

    said = str(error(edit))
    assert 3 == len(error(edit).faults)
    assert "Zhang" not in said
