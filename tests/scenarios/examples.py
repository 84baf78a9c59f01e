"""Load the examples of the documentation."""

import sys
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

_FOLDER = Path(__file__).parents[2] / "docs" / "examples" / "measures"


@cache
def example(name: str) -> ModuleType:
    """Load an example of the documentation by its path."""
    spec = spec_from_file_location(f"measures_{name}", _FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[spec.name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
