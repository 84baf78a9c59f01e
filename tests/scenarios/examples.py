"""Load the examples of the documentation."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

_FOLDER = Path(__file__).parents[2] / "docs" / "examples" / "measures"


def example(name: str) -> ModuleType:
    """Load an example of the documentation by its path."""
    full = f"measures_{name}"
    if full not in sys.modules:
        spec = spec_from_file_location(full, _FOLDER / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules[full] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules[full])
    return sys.modules[full]
