"""Name what the tables of the law, and of the rules made under it, decide: a facet for each, with the table's id."""

from collections.abc import Mapping
from typing import Final

from congress_rules.elections.nomination.routes import ROUTES
from congress_rules.elections.vacancies.words import WORDS
from congress_rules.policies import Facet, Member
from congress_rules.texts import Text

__all__ = ["OUTCOME_FACETS"]

_BALLOTS: Final = {
    "abstain": Text("弃权", "abstain"),
    "against": Text("反对", "against"),
    "blank": Text("空白", "blank"),
    "for": Text("赞成", "for"),
    "valid": Text("有效", "valid"),
    "void": Text("作废", "void"),
}
_CANDIDATES: Final = {
    "announce": Text("予以通报", "to be announced"),
    "election_void": Text("当选无效", "the election is void"),
    "may": Text("可以", "may"),
    "must": Text("应当", "must"),
    "not_listed": Text("不列入名单", "not to be listed"),
    "nothing": Text("无", "nothing"),
    "stop": Text("必须停止", "must stop"),
    "strokes": Text("姓名笔划顺序", "by strokes"),
    "struck": Text("从名单中除名", "to be struck from the list"),
    "warn": Text("予以提示", "to be pointed out"),
    "votes": Text("得票多少顺序", "by votes"),
}
_STEPS: Final = {
    "another": Text("另行选举", "another election"),
    "by_election_body": Text("补选机构", "by-election body"),
    "committee": Text("选举委员会", "election committee"),
    "credentials": Text("代表资格审查", "review of credentials"),
    "presidium": Text("主席团", "presidium"),
    "re_vote": Text("再次投票", "vote again"),
}
_TABLES: Final[Mapping[str, tuple[Mapping[str, Text], str]]] = {
    "ballots-ballots": (_BALLOTS, "blank valid void"),
    "ballots-marks": (_BALLOTS, "for against abstain void"),
    "by-election-conducts": (WORDS, "by_election_body"),
    "by-election-decides": (WORDS, "county_standing_committee"),
    "by-election-leads": (WORDS, "county_standing_committee"),
    "by-election-number": (WORDS, "county_standing_committee"),
    "candidates-setter": (WORDS, "county_standing_committee"),
    "committee-appoints": (WORDS, "county_standing_committee own_standing_committee"),
    "committee-conducts": (WORDS, "by_election_body election_committee standing_committee"),
    "committee-entrusts": (WORDS, "working_group"),
    "committee-leads": (WORDS, "county_standing_committee own_standing_committee"),
    "committee-primary": (WORDS, "by_election_body election_committee presidium"),
    "credentials-confirms": (WORDS, "own_standing_committee presidium"),
    "credentials-elected-list": (WORDS, "election_committee presidium"),
    "credentials-result": (WORDS, "election_committee presidium"),
    "credentials-review": (WORDS, "valid void"),
    "credentials-reviewer": (WORDS, "credentials_committee"),
    "direct-recall-outcome": (WORDS, "not_put recalled stays"),
    "disruption-liability": (WORDS, "administrative_penalty criminal_liability none"),
    "disruption-sanctioned-by": (WORDS, "supervisory_organ_or_own_unit"),
    "disruption-sanctions": (WORDS, "administrative_sanction government_or_unit_sanction none"),
    "formal-list": (ROUTES, " ".join(ROUTES)),
    "formal-list-by-election": (ROUTES, " ".join(ROUTES)),
    "funded-seat-determines": (WORDS, "own_standing_committee presidium"),
    "funding": (_CANDIDATES, "nothing not_listed struck election_void"),
    "funding-authority": (WORDS, "election_committee presidium standing_committee"),
    "indirect-recall-outcome": (WORDS, "not_put recalled stays"),
    "introductions": (_CANDIDATES, "may must stop"),
    "investigation-investigator": (
        WORDS,
        "election_committee standing_committee standing_committee_and_election_committee presidium by_election_body",
    ),
    "linked-posts-announcer": (WORDS, "presidium presidium_or_standing_committee standing_committee"),
    "linked-posts-fate": (WORDS, "ends revoked"),
    "name-order": (_CANDIDATES, "strokes votes"),
    "name-order-ties": (_CANDIDATES, "strokes"),
    "newer-law": (_CANDIDATES, "nothing warn"),
    "next-step-announcing": (_STEPS, "by_election_body committee presidium"),
    "next-step-following": (_STEPS, "another credentials re_vote"),
    "resignation-addressee": (WORDS, "electing_standing_committee own_congress own_standing_committee"),
    "resignation-afterwards": (WORDS, "announced filed_one_level_up"),
    "resignation-majority-of": (WORDS, "deputies members"),
    "resignation-outcome": (WORDS, "resigned stays"),
    "untruth": (_CANDIDATES, "announce nothing"),
    "vacancy-filled-by": (WORDS, "original_district original_unit"),
}
_TITLE: Final = Text("决定的取值", "what is decided")


def _facet(table: str, words: Mapping[str, Text], ids: str) -> Facet:
    return Facet(id=table, name=_TITLE, members=tuple(Member(each, words[each]) for each in ids.split()))


OUTCOME_FACETS: Final = tuple(_facet(table, words, ids) for table, (words, ids) in _TABLES.items())
"""The facets, one for each table that decides one of several ids."""
