"""Placeholders in texts of cards: `{helpline.phone}` stands for a number, link or name of a contact."""

import re

PLACEHOLDER = re.compile(r"\{([^{}]*)\}|[{}]")
"""A placeholder, or a brace that belongs to none."""

CONTACT_FIELDS = ("phone", "url", "name")
