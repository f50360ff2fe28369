"""The one search: which lines of a list match what was typed. Every face finds the same."""

import unicodedata
from collections.abc import Sequence

from advisor.page.blocks import Block, Choice, Paragraph
from advisor.page.words import Translators


def found(choices: Sequence[Choice], typed: str) -> tuple[Choice, ...]:
    """The choices in which every word that was typed occurs, in any language of the page; all for an empty text.

    Case and accents do not matter. A choice is found by its label, hint, heading, and other words for it.
    """
    wanted = _folded(typed).split()
    return tuple(choice for choice in choices if all(word in _everything(choice) for word in wanted))


def found_blocks(choices: Sequence[Choice], typed: str, translators: Translators) -> tuple[Block, ...]:
    """The choices that match, below their number, for a face that prints and cannot redraw."""
    matching = found(choices, typed)
    shown = "".join(letter for letter in typed if letter.isprintable())[:40]
    if not matching:
        return (Paragraph(translators.gettext("No answer matches “{words}”.", words=shown)),)
    counted = translators.ngettext(
        "{number} answer matches “{words}”.", "{number} answers match “{words}”.", len(matching), words=shown
    )
    return (Paragraph(counted), *matching)


def _everything(choice: Choice) -> str:
    words = (choice.label, choice.hint, choice.group, *choice.find)
    return _folded(" ".join(text.text for each in words if each is not None for text in each.texts))


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
