"""Keep the adoptions that `columns` makes up in files of Parquet: `python -m tests.benchmarks.stored SIZE` writes one.

A process of its own does so, since the memory that it takes is not to be seen where the file is read.
"""

import subprocess
import sys
from pathlib import Path
from typing import Final

import polars as pl

from tests.benchmarks.adoptions import SHEET, sheet

__all__ = ["stored"]

_FOLDER: Final = Path(".bench")
_GROUP: Final = 250_000
"""The rows of a group of the file: so many are read at once by each core."""


def stored(size: int) -> Path:
    """Give the file of so many adoptions as text, written the first time that it is asked for."""
    path = _FOLDER / f"adoptions-{size}.parquet"
    if not path.exists():
        subprocess.run([sys.executable, "-m", "tests.benchmarks.stored", str(size)], check=True)
    return path


def _write(size: int) -> None:
    _FOLDER.mkdir(exist_ok=True)
    path = _FOLDER / f"adoptions-{size}.parquet"
    sheets = pl.concat([sheet().lazy()] * (size // SHEET + 1)).head(size)
    sheets.sink_parquet(path.with_suffix(".part"), row_group_size=_GROUP)
    path.with_suffix(".part").rename(path)


if __name__ == "__main__":
    _write(int(sys.argv[1]))
