"""Which keys of a guide are texts, and the contexts that tell equal English words of different things apart."""

from collections.abc import Mapping

TEXT_KEYS: Mapping[str, tuple[str, ...]] = {
    "guide": ("title", "purpose", "about"),
    "section": ("title", "answer"),
    "outcome": ("label",),
    "panel": ("title", "blanks"),
    "question": ("ask", "why", "none"),
    "option": ("label", "hint", "find"),
    "trait": ("means",),
    "card": ("title", "lead", "text", "steps", "say", "staff", "sheet"),
    "fact": ("states", "caveat"),
    "source": ("note",),
    "contact": ("name", "hours"),
    "way": ("label",),
}
"""Kind of entry → its keys that are texts for readers. Titles of sources stay as they were published."""

UNSEEN = ("find",)
"""Keys whose texts are only searched, never shown."""

PARTS = {"steps": "step", "blanks": "blank"}
"""What one item of a list is called in a context, where that is not the name of the list."""


def context(kind: str, item_id: str, key: str) -> str:
    """The context of a text, for example card/deposit-by-bank/step."""
    return f"{kind}/{item_id}/{PARTS.get(key, key)}"
