"""Counting (计票): polls, ballots, how they are read, counts that add up, and what shares are taken of."""

from congress_rules.elections.counting.ballot_policy import (
    BallotCase,
    BallotPolicy,
    MarkCase,
    ReadBallot,
    Reading,
    ReadMark,
    Says,
)
from congress_rules.elections.counting.ballots import Ballot, Choice
from congress_rules.elections.counting.bases import Base, BaseFigure, Turnout
from congress_rules.elections.counting.counts import Count, Tally, count_ballots, count_readings
from congress_rules.elections.counting.house import COUNTING
from congress_rules.elections.counting.polls import Figures, Poll
from congress_rules.elections.counting.reconciliation import CountFinding, Reconciliation, ReconciliationPolicy

__all__ = [
    "COUNTING",
    "Ballot",
    "BallotCase",
    "BallotPolicy",
    "Base",
    "BaseFigure",
    "Choice",
    "Count",
    "CountFinding",
    "Figures",
    "MarkCase",
    "Poll",
    "ReadBallot",
    "ReadMark",
    "Reading",
    "Reconciliation",
    "ReconciliationPolicy",
    "Says",
    "Tally",
    "Turnout",
    "count_ballots",
    "count_readings",
]
