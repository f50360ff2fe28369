"""The one search: which lines of a list match what was typed, and why. Every face finds the same."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import TypeAlias

import msgspec

from advisor.page.blocks import Block, Choice, Paragraph
from advisor.page.words import Text, Translators, Words

WITHIN = 4
"""From so many letters on, what was typed is also looked for inside of words, where no word begins with it."""

PLAIN = str.maketrans(
    {
        **{"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n", "ə": "e", "þ": "th"},
        **{"œ": "oe", "æ": "ae", "ɓ": "b", "ɗ": "d", "ɖ": "d", "ƙ": "k", "ɔ": "o", "ɛ": "e", "ƴ": "y", "ŀ": "l"},
        **dict.fromkeys("'’‘‛`´ʼʻʹ＇\u00ad\u0640\u200b\u200c\u200d\u2060\ufeff", ""),
    }
)
"""Letters that Unicode does not take apart, and what stands inside of a word without parting it."""

WORD = r"[^\W_]+"
"""A word, in scripts that put spaces between words."""

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""The other scripts, as ranges of a regular expression. Of those, each sign counts as a word."""

ANY_WORD = f"[{UNSPACED}]|[^\\W_{UNSPACED}]+"
"""A word in any script. It is compiled only where it is needed: that takes several milliseconds of a start."""


class _Text:
    """A text of the guide as it is searched: its words joined, and where each begins."""

    def __init__(self, text: str) -> None:
        words = folded_words(text)
        self.joined = "".join(words)
        self._starts = [0]
        self._letters = {word for word in words if len(word) == 1}
        for word in words:
            self._starts.append(self._starts[-1] + len(word))

    def names(self, part: str) -> bool:
        """Whether `part` begins where a word does; a letter by itself is all of the word, as in "visa U"."""
        return part in self._letters if len(part) == 1 else self.begins(part)

    def begins(self, part: str) -> bool:
        """Whether `part` begins where a word does."""
        return any(self.joined.startswith(part, start) for start in self._starts)

    def holds(self, part: str) -> bool:
        """Whether `part` is anywhere in the text, if it is long enough to be looked for there."""
        return len(part) >= WITHIN and part in self.joined


Look: TypeAlias = Callable[[_Text, str], bool]
LOOKS: tuple[Look, ...] = (_Text.begins, _Text.holds)
"""How a word is looked for, first and where nothing was found."""


def found(choices: Sequence[Choice], typed: str) -> tuple[Choice, ...]:
    """The choices that match what was typed, in any language of the page; all for an empty text.

    Every word that was typed begins a word of the choice: in its label, hint, heading, or other words for it. Where
    a choice has the words together, only such choices match; else where one has each letter among them as a word.
    Where there is no such choice, longer words are looked for inside of words. Capitals, accents, hyphens, apostrophes
    and spaces between words do not matter. A choice that matches by words that are not shown tells them, in `by`.
    """
    wanted = folded_words(typed)
    if not wanted:
        return tuple(choices)
    together = ["".join(wanted)]
    for words, look in ((together, _Text.begins), (wanted, _Text.names), *((wanted, look) for look in LOOKS)):
        matching = tuple(match for each in choices if (match := _matched(each, words, look)) is not None)
        if matching:
            return matching
    return ()


def matches(text: str, typed: str) -> bool:
    """Whether what was typed matches a text, as it would match the label of a choice."""
    wanted = folded_words(typed)
    return any(_all_in([_Text(text)], wanted, look) for look in LOOKS)


def found_blocks(choices: Sequence[Choice], typed: str, translators: Translators) -> tuple[Block, ...]:
    """The choices that match, below their number, for a face that prints and cannot redraw."""
    matching = found(choices, typed)
    shown = "".join(letter for letter in typed if letter.isprintable())[:40]
    if not matching:
        return (Paragraph(translators.gettext("No answer matches “{words}”.", words=shown)),)
    counted = translators.ngettext(
        "{number} answer matches “{words}”.", "{number} answers match “{words}”.", len(matching), words=shown
    )
    return (Paragraph(counted), *(told(choice, translators) for choice in matching))


def told(choice: Choice, translators: Translators) -> Choice:
    """A choice that was found, whose `by` says why as a whole."""
    if choice.by is None:
        return choice
    return msgspec.structs.replace(choice, by=translators.gettext("Found by: {words}", words=choice.by))


def folded_words(text: str) -> list[str]:
    """The words of a text in plain small letters, without accents and marks."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold().translate(PLAIN))
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(PLAIN)
    last = max(filter(str.isalpha, plain), default="")
    return re.findall(WORD if last < UNSPACED[0] else ANY_WORD, plain)


def _matched(choice: Choice, wanted: Sequence[str], look: Look) -> Choice | None:
    """The choice, with the words by which it was found where those are not shown; None if it does not match."""
    visible = (choice.label, choice.hint, choice.group)
    shown = [text for words in visible if words is not None for text in _searched(words)]
    if _all_in(shown, wanted, look):
        return choice
    other = [(part, _searchable(part.text)) for words in choice.find for part in _parts(words)]
    if not _all_in([*shown, *(text for _, text in other)], wanted, look):
        return None
    hidden = [word for word in ("".join(wanted), *wanted) if not _any_in(shown, word, look)]
    by = next(part for word in hidden for part, text in other if look(text, word))
    return msgspec.structs.replace(choice, by=Words((by,)))


def _parts(words: Words) -> Iterator[Text]:
    """Other words for a choice, each by itself, in each language."""
    for text in words.texts:
        yield from (msgspec.structs.replace(text, text=part.strip()) for part in text.text.split(","))


def _searched(words: Words) -> list[_Text]:
    return [_searchable(text.text) for text in words.texts]


@lru_cache(maxsize=4096)
def _searchable(text: str) -> _Text:
    """A text of the guide. What somebody typed never comes here: nothing of it is kept."""
    return _Text(text)


def _all_in(texts: Sequence[_Text], wanted: Sequence[str], look: Look) -> bool:
    """Whether all words are in the texts, or together they are one word of a text, as in "green card"."""
    return all(_any_in(texts, word, look) for word in wanted) or _any_in(texts, "".join(wanted), look)


def _any_in(texts: Sequence[_Text], part: str, look: Look) -> bool:
    return any(look(text, part) for text in texts)
