"""The rules of two offices of a people's congress: publicity work and the election of deputies.

`import congress_rules` is light: a subpackage loads when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = ("elections", "frames", "interchange", "law", "logic", "policies", "publicity", "rulebooks", "testing")

if TYPE_CHECKING:
    from congress_rules import elections, frames, interchange, law, logic, policies, publicity, rulebooks, testing

    __version__: str
else:
    # Type checkers must not see `__getattr__`: to them it would make every name, however misspelt, valid.
    def __getattr__(name: str) -> object:
        """Load the subpackage asked for, or read the installed version."""
        if name in __all__:
            return import_module(f"{__name__}.{name}")
        if name == "__version__":
            return import_module("importlib.metadata").version("congress-rules")
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)

    def __dir__() -> list[str]:
        """List the subpackages too, loaded or not."""
        return sorted({*globals(), *__all__, "__version__"})
