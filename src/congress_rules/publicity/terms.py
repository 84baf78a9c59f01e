"""The fields that rules test, ready to use: `LEVEL.equals("national")`.

A submission, a holder and a candidate have a unit and an outlet, too: the fields of an adoption's serve for theirs.
"""

from typing import Final

from congress_rules.logic import Count, Days, field
from congress_rules.publicity.cases import Candidate, Holder
from congress_rules.publicity.nouns import Adoption, Approval, WrittenInstruction
from congress_rules.publicity.records import Award, Designation, ReportingFault, Submission
from congress_rules.texts import Text

__all__ = [
    "ADOPTED",
    "ADOPTED_ON",
    "AMOUNT",
    "APPROVALS",
    "APPROVED_BY",
    "APPROVED_ON",
    "AUTHORS",
    "AWARDED_FOR",
    "CATEGORY",
    "CHARACTERS",
    "CONTENT",
    "DESIGNATED_SINCE",
    "DESIGNATIONS",
    "ENFORCEMENT",
    "ENTRY_ID",
    "FAULTS",
    "FAULT_KIND",
    "FEE",
    "FILED_ON",
    "GENRE",
    "GRANTED",
    "HOLDER_DAY",
    "HONOUR",
    "INSTRUCTIONS",
    "LEADER_LEVEL",
    "LEADING",
    "LEVEL",
    "MAJOR",
    "MODE",
    "OUTLET_ID",
    "OUTLET_KIND",
    "ROLE",
    "RUNNING",
    "STORY",
    "SUBMISSION_ID",
    "SUBMITTED",
    "SUBMITTED_ON",
    "TIER",
    "TOTAL",
    "UNIT_HONOURED",
    "UNIT_ID",
    "UNIT_KIND",
    "VERIFIED",
]

ENTRY_ID: Final = field(Adoption, lambda a: a.id)
ADOPTED_ON: Final = field(Adoption, lambda a: a.adopted_on)
UNIT_ID: Final = field(Adoption, lambda a: a.unit.id)
UNIT_KIND: Final = field(Adoption, lambda a: a.unit.kind)
ENFORCEMENT: Final = field(Adoption, lambda a: a.unit.enforcement)
OUTLET_ID: Final = field(Adoption, lambda a: a.outlet.id)
LEVEL: Final = field(Adoption, lambda a: a.outlet.level)
OUTLET_KIND: Final = field(Adoption, lambda a: a.outlet.kind)
GENRE: Final = field(Adoption, lambda a: a.genre)
MODE: Final = field(Adoption, lambda a: a.mode)
CONTENT: Final = field(Adoption, lambda a: a.content)
VERIFIED: Final = field(Adoption, lambda a: a.verified)
CHARACTERS: Final = field(Adoption, lambda a: a.characters)
AUTHORS: Final = field(Adoption, lambda a: a.authors, name=Text("作者", "authors"))
FEE: Final = field(Adoption, lambda a: a.fee)
FILED_ON: Final = field(Adoption, lambda a: a.filed_on)
APPROVALS: Final = field(Adoption, lambda a: a.approvals)
APPROVED_BY: Final = field(Approval, lambda a: a.by)
APPROVED_ON: Final = field(Approval, lambda a: a.on, domain=Days())
STORY: Final = field(Adoption, lambda a: a.story)
LEADER_LEVEL: Final = field(WrittenInstruction, lambda i: i.level)

_EVERY_INSTRUCTION: Final = field(Adoption, lambda a: a.instructions)
INSTRUCTIONS: Final = Count(
    of=_EVERY_INSTRUCTION, id="instructions.count", name=Text("批示次数", "number of written instructions")
)

SUBMISSION_ID: Final = field(Submission, lambda s: s.id)
SUBMITTED_ON: Final = field(Submission, lambda s: s.submitted_on)
ROLE: Final = field(Designation, lambda d: d.role)
DESIGNATED_SINCE: Final = field(Designation, lambda d: d.since)
FAULT_KIND: Final = field(ReportingFault, lambda f: f.kind)
MAJOR: Final = field(ReportingFault, lambda f: f.major)
HOLDER_DAY: Final = field(Holder, lambda h: h.on)
CATEGORY: Final = field(Holder, lambda h: h.category)
DESIGNATIONS: Final = field(Holder, lambda h: h.designations)
FAULTS: Final = field(Candidate, lambda c: c.faults)
LEADING: Final = field(Candidate, lambda c: c.leading)
TIER: Final = field(Candidate, lambda c: c.tier)
UNIT_HONOURED: Final = field(Candidate, lambda c: c.unit_honoured)
RUNNING: Final = field(Candidate, lambda c: c.running)
TOTAL: Final = field(Candidate, lambda c: c.total)
SUBMITTED: Final = field(Candidate, lambda c: c.submitted)
ADOPTED: Final = field(Candidate, lambda c: c.adopted)
HONOUR: Final = field(Award, lambda a: a.honour)
AWARDED_FOR: Final = field(
    Award, lambda a: a.period.last, domain=Days(), name=Text("考核期末", "last day of the period")
)
AMOUNT: Final = field(Award, lambda a: a.amount)
GRANTED: Final = field(Award, lambda a: a.granted)
