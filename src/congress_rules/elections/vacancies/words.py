"""Word the values that tables on seats and on misconduct decide: organs, outcomes and sanctions, by their ids."""

from collections.abc import Mapping
from typing import Any, Final

from congress_rules.logic import Decision
from congress_rules.texts import Language, Text

__all__ = ["WORDS", "result"]

_ORGANS: Final = {
    "by_election_body": Text("补选机构", "by-election body"),
    "county_standing_committee": Text("县级人大常委会", "standing committee of the county"),
    "credentials_committee": Text("代表资格审查委员会", "credentials committee"),
    "election_committee": Text("选举委员会", "election committee"),
    "electing_standing_committee": Text("选举单位人大常委会", "standing committee of the congress that elected"),
    "own_congress": Text("本级人民代表大会", "congress of the same level"),
    "own_standing_committee": Text("本级人大常委会", "standing committee of the same level"),
    "presidium": Text("主席团", "presidium"),
    "presidium_or_standing_committee": Text("主席团或者常务委员会", "presidium or standing committee"),
    "standing_committee": Text("常务委员会", "standing committee"),
    "standing_committee_and_election_committee": Text(
        "人大常委会和选举委员会", "standing committee and election committees"
    ),
    "working_group": Text("选区工作组", "working group of the district"),
    "supervisory_organ_or_own_unit": Text("监察机关或者所在机关、单位", "supervisory organ, or own organ or unit"),
}
_OUTCOMES: Final = {
    "announced": Text("予以公告", "to be announced"),
    "deputies": Text("全体代表", "all deputies"),
    "ends": Text("相应终止", "it ends"),
    "filed_one_level_up": Text("报上一级人大常委会备案、公告", "to be filed one level up and announced"),
    "members": Text("常委会组成人员", "members of the standing committee"),
    "not_put": Text("不得提付表决", "not to be put to the vote"),
    "original_district": Text("原选区", "the original district"),
    "original_unit": Text("原选举单位", "the original electing unit"),
    "recalled": Text("被罢免", "recalled"),
    "resigned": Text("辞去代表职务", "resigned"),
    "revoked": Text("相应撤销", "it is revoked"),
    "stays": Text("保留代表职务", "the seat is kept"),
    "valid": Text("当选有效", "the election is valid"),
    "void": Text("当选无效", "the election is void"),
}
_SANCTIONS: Final = {
    "administrative_penalty": Text("治安管理处罚", "administrative penalty"),
    "administrative_sanction": Text("行政处分", "administrative sanction"),
    "criminal_liability": Text("刑事责任", "criminal liability"),
    "government_or_unit_sanction": Text("政务处分或者处分", "government sanction, or one by the own unit"),
    "none": Text("无", "none"),
}

WORDS: Final[Mapping[str, Text]] = {**_ORGANS, **_OUTCOMES, **_SANCTIONS}
"""The wording of each value, by its id."""


def result(decision: Decision[Any], language: Language) -> str:
    """Word what was decided: an id by its wording, where it has one, and all else as the decision words it."""
    value: object = decision.value if decision.decided else None
    return WORDS[value].in_(language) if isinstance(value, str) and value in WORDS else decision.result(language)
