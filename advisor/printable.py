"""Texts from outside, as they may be shown: nothing in a file name or a content file steers a terminal or a log."""


def printable(text: str) -> str:
    """`text` with a question mark for every character that a terminal could act on."""
    return "".join(character if character.isprintable() else "?" for character in text)
