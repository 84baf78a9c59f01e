"""Run every Python example of the README and of the documents.

This stands at the root, because pytest asks a `conftest.py` only about files beside and below it.
"""

import os
import sys

from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

# Else Spark's workers take the first `python3` on the path, which may have none of these packages.
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    patterns=["README.md", "docs/*.md", "docs/elections/*.md"],
).pytest()
