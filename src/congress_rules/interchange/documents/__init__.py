"""Parse JSON and TOML strictly, read plain data into records, and lay them out again."""

from congress_rules.interchange.documents.parsing import Format

__all__ = ["Format"]
