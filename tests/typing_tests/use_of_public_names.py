"""Use the public names as an application would; type checkers read this file and nothing ever runs it."""

from types import ModuleType
from typing import assert_type

import congress_rules
from congress_rules import rulebooks
from congress_rules.errors import CongressRulesError, Fault, UnknownNameError
from congress_rules.texts import Language, Text


def subpackages_are_modules() -> tuple[ModuleType, ...]:
    """Reach the subpackages through the package, without importing them one by one."""
    assert_type(congress_rules.__version__, str)
    return congress_rules.law, congress_rules.logic, congress_rules.policies, congress_rules.publicity, rulebooks


def misspelt_names_are_errors() -> None:
    """Mark a name that does not exist; the checkers report the mark itself, should the name be accepted."""
    congress_rules.rulebook  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]  # noqa: B018


def texts_speak_two_languages(text: Text, language: Language) -> str:
    """Word a text."""
    assert_type(text + text, Text)
    return text.in_(language)


def errors_keep_their_fields(error: UnknownNameError, fault: Fault) -> tuple[CongressRulesError, LookupError]:
    """Read what an error knows; it also is the natural builtin."""
    assert_type(error.names, tuple[str, ...])
    assert_type(fault.nearest, str | None)
    return error, error
