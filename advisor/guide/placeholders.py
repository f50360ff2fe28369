"""Placeholders in the texts of cards: `{helpline.phone}` is replaced by a value of a contact."""

import re
from collections.abc import Mapping

PLACEHOLDER = re.compile(r"\{([^{}]*)\}|[{}]")
"""A placeholder with its name in group 1, or a stray brace."""

CONTACT_FIELDS = ("phone", "url", "name")

FIELD = re.compile(r"\{\{|\}\}|\{(\w+)\}|[{}]")
"""A doubled brace, a field with its plain name in group 1, or a stray brace."""


def filled(template: str, english: str, values: Mapping[str, object]) -> str:
    """A translated template with its fields filled; its English where the template is not sound.

    Plain names alone are filled: a translation can reach no attribute, no width and no value that was not given.
    Raises ValueError where the English is not sound either.
    """
    try:
        return _filled(template, values)
    except ValueError:
        return _filled(english, values)


def _filled(template: str, values: Mapping[str, object]) -> str:
    def value(found: re.Match[str]) -> str:
        if found[0] in ("{{", "}}"):
            return found[0][0]
        if found[1] not in values:
            raise ValueError(found[0])
        return str(values[found[1]])

    return FIELD.sub(value, template)
