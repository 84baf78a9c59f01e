"""Say what an amount is of: points, yuan, a count. Amounts of different measures are never added."""

from typing import Final

import attrs

from congress_rules.texts import Text

__all__ = ["COUNT", "POINTS", "YUAN", "Measure"]


@attrs.frozen
class Measure:
    """What an amount is of."""

    id: str
    name: Text

    def amount(self, amount: object) -> Text:
        """Word an amount."""
        return Text(f"{amount}{self.name.zh}", f"{amount} {self.name.en}")


POINTS: Final = Measure("points", Text("分", "points"))
YUAN: Final = Measure("yuan", Text("元", "yuan"))
COUNT: Final = Measure("count", Text("件", "items"))
