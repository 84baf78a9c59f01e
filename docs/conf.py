"""Build the documentation with Sphinx: Markdown pages, and a reference out of the docstrings."""

import pkgutil

from sphinx.application import Sphinx

import congress_rules

project = "congress_rules"
author = "the congress_rules authors"
release = congress_rules.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build", "examples", "measured"]
html_theme = "furo"
html_title = f"congress_rules {release}"

default_role = "code"  # docstrings put code between single backticks
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"

nitpicky = True
# Names of other packages have nowhere to link to, since building must work without a network; type variables neither.
# Nor have the parts of the rooms of interchange and frames that these do not export.
nitpick_ignore_regex = [
    (r"py:.*", r"(?!congress_rules\b).*"),
    (r"py:.*", r".*\b_?[A-Z][a-zA-Z]?(_co)?"),
    (r"py:.*", r"congress_rules\.(interchange|frames)\.\w+\..*"),
]


def list_the_packages(_app: Sphinx, page: str, source: list[str]) -> None:
    """Write a section for each module and package that exists to the end of the reference."""
    if page == "reference":
        names = [f"congress_rules.{each.name}" for each in pkgutil.iter_modules(congress_rules.__path__)]
        names.insert(names.index("congress_rules.policies") + 1, "congress_rules.policies.stages")
        chapters = pkgutil.iter_modules([f"{path}/elections" for path in congress_rules.__path__])
        place = names.index("congress_rules.elections") + 1
        names[place:place] = [f"congress_rules.elections.{each.name}" for each in chapters if each.ispkg]
        source[0] += "".join(SECTION.format(name=name) for name in names)


SECTION = """
## {name}

```{{eval-rst}}
.. automodule:: {name}
   :members:
```
"""


def setup(app: Sphinx) -> None:
    """Add the section of each package as its page is read."""
    app.connect("source-read", list_the_packages)
