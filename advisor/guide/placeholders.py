"""Placeholders in the texts of cards: `{helpline.phone}` is replaced by a value of a contact."""

import re

PLACEHOLDER = re.compile(r"\{([^{}]*)\}|[{}]")
"""A placeholder with its name in group 1, or a stray brace."""

CONTACT_FIELDS = ("phone", "url", "name")
