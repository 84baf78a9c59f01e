"""Say what an input of a rule is: something with a key, a name and a domain that can be read from a case.

`congress_rules.logic.Term` is the only kind; conditions are written against this smaller view of it.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Final, Self, TypeAlias

from congress_rules.errors import Fault
from congress_rules.logic.cells import Cells
from congress_rules.logic.domains import Domain
from congress_rules.texts import Text

__all__ = ["FOREIGN", "NO_PARAMETERS", "Input", "Parameters", "Values"]

Parameters: TypeAlias = Mapping[str, object]
"""Values that the caller of a decision states beside the case, such as the election day, by the parameter's key."""

Values: TypeAlias = Mapping[str, object]
"""The inputs of one decision by their keys; None, and a key that is missing, mean unknown."""

NO_PARAMETERS: Final[Parameters] = {}


class _Foreign(Enum):
    FOREIGN = "?"

    def __str__(self) -> str:
        return self.value


FOREIGN: Final = _Foreign.FOREIGN
"""What is read of an input that is made of a value foreign to another: it belongs to no domain."""


class Input(ABC):
    """Something that a rule tests."""

    name: Text

    @property
    def private(self) -> bool:
        """Tell whether a value is somebody's own business: a foreign one is then not shown."""
        return False

    @property
    @abstractmethod
    def key(self) -> str:
        """Give the unique name within a rule: a path joined by dots."""

    @property
    @abstractmethod
    def domain(self) -> Domain:
        """Give the values that the input can take; raise `DefinitionError` while they are not known."""

    @abstractmethod
    def read(self, case: object, parameters: Parameters = NO_PARAMETERS) -> Any:  # noqa: ANN401 - the domain checks it
        """Read the value from a case; None means unknown."""

    def checked(self, case: object, parameters: Parameters = NO_PARAMETERS) -> Any:  # noqa: ANN401 - as `read`
        """Read the value; `FOREIGN` when it does not belong to the domain."""
        value = self.read(case, parameters)
        return value if value is None or value in self.domain else FOREIGN

    def faults(self, domains: Mapping[str, Domain], path: str) -> Iterable[Fault]:  # noqa: ARG002 - most are in order
        """Find what is wrong with the input on its own; without a fault it has a domain within `domains`."""
        return ()

    def within(self, domains: Mapping[str, Domain]) -> Self:  # noqa: ARG002 - most inputs know their domain
        """Give the input with the domain that a taxonomy states for it."""
        return self

    def over(self, domain: Domain) -> Self:  # noqa: ARG002 - only fields and parameters can take other values
        """Give the input with other values, where its author states which it can take."""
        return self

    def preimage(self, accepted: Cells, parameters: Parameters) -> "tuple[Input, Cells] | None":  # noqa: ARG002
        """Give the equal test on the one plain input below, or None when there is none."""
        return None

    def fixed(self, parameters: Parameters) -> object:  # noqa: ARG002 - only a parameter can be
        """Give the value that the parameters alone settle, or None."""
        return None

    @property
    def column(self) -> str:
        """Give the name of the input's column in a frame."""
        return self.key.replace(".", "_")
