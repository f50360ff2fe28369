"""Marks around the "if" of a text, which become elements that the script fills anew.

A text is escaped when it is drawn, so a mark is made of private characters and is turned into HTML afterwards. It has
no digits, because a number in a right-to-left text would be set apart.
"""

import re

import msgspec

from advisor.languages import Translator
from advisor.languages.translator import mark as _
from advisor.page.words import Words

IF, NAME, END = "\ue001", "\ue002", "\ue003"

TEMPLATES = {"text": _("If {condition}: {text}"), "name": _("{name} (if {condition})")}
"""How a condition stands with a text, and with the name of a contact."""

PLACES = {"before": ("text", 0), "after": ("text", 1), "nameBefore": ("name", 0), "nameAfter": ("name", 1)}
"""What stands in a template before the text, and what behind it, by the names that the script uses."""

_MARK = re.compile(f"{IF}([a-zA-Z]+){NAME}|{END}")


def around(place: str, translator: Translator) -> str:
    """What stands at one of the `PLACES` of a template; {condition} is in it, or nothing is."""
    kind, side = PLACES[place]
    return translator.gettext(TEMPLATES[kind]).split(f"{{{kind}}}")[side]


def marked(words: Words, condition: str, key: str, translator: Translator) -> Words:
    """`words`, in one language, of a part of a card under this key, with its condition, empty for none."""
    places = ("nameBefore", "nameAfter") if key == "contacts" else ("before", "after")
    before, after = (_side(place, condition, translator) for place in places)
    (text,) = words.texts
    return Words((msgspec.structs.replace(text, text=f"{before}{text.text}{after}"),)) if condition else words


def _side(place: str, condition: str, translator: Translator) -> str:
    side = around(place, translator)
    return f"{IF}{place}{NAME}{side.replace('{condition}', condition)}{END}" if side else ""


def elements(html: str) -> str:
    """`html` with its marks as elements."""
    return _MARK.sub(lambda found: "</span>" if found[0] == END else f'<span data-if="{found[1]}">', html)
