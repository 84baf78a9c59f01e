"""Run every Python example of the README and of the documents.

This stands at the root, because pytest asks a `conftest.py` only about files beside and below it.
"""

from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    patterns=["README.md", "docs/*.md", "docs/elections/*.md"],
).pytest()
