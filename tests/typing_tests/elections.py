"""What type checkers see of an election rulebook: the names of the design, without a check for None."""

from datetime import date
from typing import assert_type

from congress_rules import rulebooks
from congress_rules.elections import ElectionRulebook
from congress_rules.elections.franchise import FranchisePolicy, Voter
from congress_rules.elections.nomination import CandidateNumbers
from congress_rules.elections.seats import NumberOfDeputies
from congress_rules.elections.timetable import Timetable
from congress_rules.logic import Decision
from congress_rules.rulebooks import BeijingRules, ElectionLaw, ElectionOutline

DAY = date(2024, 12, 8)
LAW = rulebooks.get("election-law", on=DAY)

assert_type(LAW, ElectionLaw)
assert_type(rulebooks.get("beijing-rules", on=DAY), BeijingRules)
assert_type(rulebooks.get("election-outline", on=DAY), ElectionOutline)
assert_type(LAW.on(DAY), ElectionLaw)
assert_type(LAW.earlier, ElectionRulebook | None)
assert_type(LAW.franchise, FranchisePolicy)
assert_type(LAW.franchise.decide(Voter(id="v"), DAY), Decision[bool])
assert_type(LAW.timetable(election_day=DAY), Timetable)
assert_type(LAW.seats("county", 50_000), NumberOfDeputies)
assert_type(LAW.candidates(3, "direct"), CandidateNumbers)
