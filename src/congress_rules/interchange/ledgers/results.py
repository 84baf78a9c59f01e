"""Lay the results of an assessment out as plain data: lines, totals, ranks, quotas, honours and rewards.

Entries, units, people and rules are named by their ids; what is open is left out.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

from cattrs import Converter

from congress_rules.interchange.documents.converters import is_list, is_table, make_converter
from congress_rules.policies import Journal, Line, Quota, SetAside, Standing
from congress_rules.publicity import Assessment, Proposal, Tier

__all__ = ["plain_results"]

Plain: TypeAlias = dict[str, Any]


def plain_results(assessment: Assessment) -> Plain:
    """Give the results as plain data, in the order in which the assessment lists them."""
    converter = make_converter()
    parts: Mapping[str, Any] = {
        "totals": dict(assessment.totals),
        "standings": [_standing(each) for each in assessment.standings],
        "tiers": [_tier(each) for each in assessment.tiers],
        "unplaced": [*assessment.unplaced],
        "points": _journal(assessment.journal),
        "submissions": _journal(assessment.submissions),
        "quotas": [_quota(each) for each in assessment.quotas],
        "honours": [_proposal(each) for each in assessment.honours],
        "rewards": _journal(assessment.rewards),
        "unused": [each.id for each in assessment.unused],
        "readings": {each.id: each.choice for each in assessment.readings},
    }
    return {name: _known(part, converter) for name, part in parts.items() if part}


def _known(value: object, converter: Converter) -> object:
    """Leave out what is None, and write numbers and days as the converter does."""
    if is_table(value):
        return {name: _known(each, converter) for name, each in value.items() if each is not None}
    return [_known(each, converter) for each in value] if is_list(value) else converter.unstructure(value)


def _journal(journal: Journal[Any]) -> Plain:
    places = {id(line): place for place, line in enumerate(journal.lines)}
    lines = [_line(line, places) for line in journal.lines]
    aside = [_aside(each) for each in journal.set_aside]
    return {name: part for name, part in {"lines": lines, "set_aside": aside}.items() if part}


def _line(line: Line[Any], places: Mapping[int, int]) -> Plain:
    """Give a line; the one that it corrects is named by its place, from 0."""
    return {
        "entry": line.entry.id,
        "account": line.account,
        "stage": line.rate.stage,
        "rules": [rule.id for rule in line.rate.rules],
        "rate": line.rate.value,
        "quantity": line.quantity,
        "amount": line.amount,
        "measure": line.rate.measure.id,
        "corrects": None if line.corrects is None else places.get(id(line.corrects)),
    }


def _aside(aside: SetAside[Any]) -> Plain:
    return {
        "entry": aside.entry.id,
        "account": aside.entry.account,
        "stage": aside.stage,
        "status": None if aside.decision is None else aside.decision.status,
        "rules": [*aside.rules] or None,
        "reasons": [{"zh": each.zh, "en": each.en} for each in aside.reasons] or None,
    }


def _standing(standing: Standing) -> Plain:
    return {
        "account": standing.account,
        "total": standing.total,
        "best": standing.best,
        "worst": standing.worst,
        "leading": standing.leading,
        "tied": [*standing.tied] or None,
        "open": standing.open or None,
        "ranking": standing.ranking,
    }


def _tier(tier: Tier) -> Plain:
    return {
        "account": tier.account,
        "status": tier.decision.status,
        "rules": [*tier.decision.rows] or None,
        "tier": tier.label,
    }


def _quota(quota: Quota[Any]) -> Plain:
    return {
        "quota": quota.policy,
        "account": quota.account,
        "window": {"first": quota.window.first, "last": quota.window.last},
        "status": quota.decision.status,
        "required": quota.required,
        "done": quota.done,
        "missing": quota.missing,
        "met": quota.met,
        "counted": None if quota.counted is None else [each.id for each in quota.counted],
        "open": None if quota.open is None else [each.id for each in quota.open],
    }


def _proposal(proposal: Proposal) -> Plain:
    return {
        "honour": proposal.honour,
        "account": proposal.account,
        "status": proposal.decision.status,
        "rules": [*proposal.decision.rows] or None,
        "proposed": proposal.proposed,
        "award": None if proposal.award is None else proposal.award.id,
        "granted": proposal.granted,
    }
