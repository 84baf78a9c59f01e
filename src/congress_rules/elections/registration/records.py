"""Speak of registrations: where a voter is registered, on which papers, and how he votes."""

from datetime import date

import attrs
from attrs.validators import optional

from congress_rules.elections.franchise.values import member, truth
from congress_rules.elections.franchise.voters import Voter
from congress_rules.logic import described
from congress_rules.logic.attributes import a_day, a_name, is_a, names

__all__ = ["Registration", "VoterList"]


@attrs.frozen(kw_only=True)
class Registration:
    """A voter's registration (选民登记) for one election, as it was made or as it is considered.

    `place` is the kind of place whose district lists him; `paper` what he showed; `form` how he was registered; `late`
    why that was done after the list was published, and `registered_on` when; `way` how he votes; `congress` which
    congress is elected; `card` whether he was given a voter registration card (选民证), and `by_card` whether voters
    vote on it at all.
    """

    voter: Voter = attrs.field(validator=is_a(Voter))
    place: str | None = member("登记地", "place of registration", "place")
    paper: str | None = member("证明", "paper", "paper")
    form: str | None = member("登记方式", "form of registration", "form")
    late: str | None = member("补办登记的原因", "ground for late registration", "late")
    registered_on: date | None = attrs.field(
        default=None,
        validator=optional(a_day),
        repr=False,
        metadata=described("登记日期", "day of registration"),
    )
    way: str | None = member("投票方式", "way of voting", "way")
    congress: str | None = member("所选人民代表大会", "congress elected", "congress")
    by_card: bool | None = truth("实行凭选民证投票", "voting on a voter card is practised")
    card: bool | None = truth("已发选民证", "a voter card was issued")


def _listed(given: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Take a list for a tuple; what is neither is left for the validator to refuse."""
    return tuple(given) if isinstance(given, list) else given


@attrs.frozen(kw_only=True)
class VoterList:
    """The list of voters (选民名单) of one district: ids of voters, in any order, each as often as it stands there."""

    district: str = attrs.field(validator=a_name, metadata=described("选区", "electoral district"))
    voters: tuple[str, ...] = attrs.field(converter=_listed, validator=names, repr=False)
