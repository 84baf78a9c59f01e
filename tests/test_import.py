"""`import congress_rules` is light, and its subpackages load when they are asked for."""

import json
import pkgutil
import subprocess
import sys
from importlib import import_module

import pytest

import congress_rules


def loaded_after(statement):
    """Run a statement in a fresh interpreter; give the modules of ours and of third parties that it loaded."""
    code = f"import json, sys; before = set(sys.modules); {statement}; print(json.dumps([*set(sys.modules) - before]))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    names = json.loads(run.stdout)
    return {name for name in names if name.partition(".")[0] not in sys.stdlib_module_names}


def test_import_loads_nothing_else():
    """Neither a subpackage nor attrs is loaded by the import, nor by listing the names or reading the version."""
    assert {"congress_rules"} == loaded_after("import congress_rules; dir(congress_rules); congress_rules.__version__")


@pytest.mark.parametrize("name", congress_rules.__all__)
def test_attribute_loads_the_subpackage(name):
    """Reading a subpackage off the package loads it."""
    assert f"congress_rules.{name}" in loaded_after(f"import congress_rules; congress_rules.{name}")


def test_attribute_is_the_module(monkeypatch):
    """The value read is the module that `import` gives."""
    expected = import_module("congress_rules.law")
    monkeypatch.delattr(congress_rules, "law")
    assert expected is congress_rules.law


def test_all_names_every_package():
    """`__all__` names the packages that exist, no more and no fewer."""
    existing = [each.name for each in pkgutil.iter_modules(congress_rules.__path__) if each.ispkg]
    assert sorted(existing) == list(congress_rules.__all__)


def test_unknown_attribute_is_refused():
    """A name that is neither a subpackage nor defined is an AttributeError, as of any module."""
    with pytest.raises(AttributeError, match="module 'congress_rules' has no attribute 'helpers'"):
        congress_rules.helpers  # type: ignore[attr-defined]  # noqa: B018


def test_dir_lists_the_subpackages():
    """`dir` shows what can be asked for, loaded or not."""
    assert {*congress_rules.__all__, "__version__"} <= set(dir(congress_rules))


def test_version_is_the_installed_one():
    """The version is read from the installed distribution."""
    assert congress_rules.__version__.split(".")[0].isdecimal()
