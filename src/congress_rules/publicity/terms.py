"""The fields of an adoption that rules test, ready to use: `LEVEL.equals("national")`."""

from typing import Final

from congress_rules.logic import Count, field
from congress_rules.publicity.nouns import Adoption, WrittenInstruction
from congress_rules.texts import Text

__all__ = [
    "ADOPTED_ON",
    "CHARACTERS",
    "CONTENT",
    "ENFORCEMENT",
    "ENTRY_ID",
    "GENRE",
    "INSTRUCTIONS",
    "LEADER_LEVEL",
    "LEVEL",
    "MODE",
    "OUTLET_ID",
    "OUTLET_KIND",
    "STORY",
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
STORY: Final = field(Adoption, lambda a: a.story)
LEADER_LEVEL: Final = field(WrittenInstruction, lambda i: i.level)

_EVERY_INSTRUCTION: Final = field(Adoption, lambda a: a.instructions)
INSTRUCTIONS: Final = Count(
    of=_EVERY_INSTRUCTION, id="instructions.count", name=Text("批示次数", "number of written instructions")
)
