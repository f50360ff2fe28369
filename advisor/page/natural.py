"""What people write as an answer: a label, yes or no, numbers in any of the usual ways. Every face reads the same.

A word is an answer only where a list has it: yes and no where lines begin with both, "none" where there is such a line.
What could be two lines is neither: the face asks. No answer is ever guessed.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from advisor.languages.translator import mark as _
from advisor.page.blocks import Choice
from advisor.page.question import DECLINE, NONE
from advisor.page.search import folded_words
from advisor.page.words import Translators

YES = _("yes, y, yeah, yep")
NO = _("no, n, nope, never, no never")
NOTHING = _("none, nothing, no, never, no never, none of the above, none of these, none of them")
ALL = _("all of them, all of these, all of the above")
UNSURE = _("idk, dunno, don't know, I don't know, I do not know")
DECLINING = _("rather not say, prefer not to say, skip")
AND = _("and, plus")
TO = _("to, through")
COUNTED = _("one, two, three, four, five, six, seven, eight, nine, ten")
ORDINALS = _("first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth")
"""Words with commas between them, which translators replace by those that people use; the last ones in this order,
with a slash between words for the same number."""

BEFORE_NUMBER = _("number, num, option, answer, from")
"""What people write before a number."""

THE = _("the")
"""What people write before a figure or an ordinal, but not before another number: “the two” are both."""

AFTER_FIGURE = _("st, nd, rd, th")
"""What people write right behind a figure, such as 2nd."""

PIECE = r"\d+|[^\W\d_]+|\.\.+|\S"
RANGES = frozenset({"-", "‐", "‑", "‒", "–", "—", "−", "~", "..", "..."})
AROUND = frozenset("#()[]{}<>.,;:+&/|*\"“”'、،؛·")
"""Signs that people put between numbers and around them."""

KEYCAP = dict.fromkeys((0xFE0F, 0x20E3), None)
NUMBER_SIGN = r"(?i:\bn\.? ?[º°]|№|(?<=\d)\.?[ºª°])"
"""The sign for a number before it, as in nº 2, and for an ordinal behind it, as in 2ª."""

DECIMAL = r"\d[.]\d"
NUMBERED = r"\W*(\d{1,3})\W+(\D.*)"
"""A number and more after it, as a line is printed."""

PART = r"[,;:.(（、،–—]"
"""What ends the part of a label that is enough to name it."""

MOST_DIGITS = 3

DECLINE_KEY = "x"
"""The letter for "rather not say": it means neither yes nor no in any language."""

Ids = tuple[str, ...]


def picked(typed: str, choices: Sequence[Choice], page: Translators, known: Translators) -> Ids:
    """The lines of a list that were typed, by their ids: by name or by number; none if it means none of them.

    `page`: the languages of the page, whose letters for yes and no are understood; `known`: those whose words are.
    """
    lines = numbered(choices)
    asked = numbers(typed, known)
    by_number = tuple(lines[number] for number in asked) if set(asked) <= lines.keys() else ()
    return by_number or named(typed, choices, page, known)


def named(typed: str, choices: Sequence[Choice], page: Translators, known: Translators) -> Ids:
    """The same, by name only: its label or the first part of that, yes or no, a word for none of these.

    Several ids: what was typed could be any of them.
    """
    if numbers(typed, known):
        return ()
    if found := re.fullmatch(NUMBERED, plain_digits(typed)):
        line = numbered(choices).get(int(found[1]), "")
        return (line,) if line in named(found[2], choices, page, known) else ()
    for find in (_labelled, _in_parts):
        if ids := find(typed, choices):
            return ids
    words = folded_words(typed)
    yes, no = yes_and_no(choices, known)
    there = {choice.id for choice in choices}
    ways = ((YES, yes), (NO, no), (NOTHING, (NONE,)), (DECLINING, (DECLINE,)))
    return next((ids for way, ids in ways if {*ids} <= there and ids and words in _words(way, page, known)), ())


def numbered(choices: Sequence[Choice]) -> Mapping[int, str]:
    """The number of each line of a list, from 1 → its id; 0 for none of these."""
    ids = [choice.id for choice in choices]
    lines = {0: NONE} if NONE in ids else {}
    return lines | dict(enumerate((known for known in ids if known not in (NONE, DECLINE)), start=1))


def yes_and_no(choices: Sequence[Choice], known: Translators) -> tuple[Ids, Ids]:
    """The lines that begin with yes, and those that begin with no; none where a list lacks either."""
    begins = {choice.id: [folded_words(text.text)[:1] for text in choice.label.texts] for choice in choices}
    yes, no = (
        tuple(known for known, firsts in begins.items() if any(word in firsts for word in words))
        for words in (_words(YES, known, known), _words(NO, known, known))
    )
    return (yes, no) if yes and no else ((), ())


def letters(choices: Sequence[Choice], page: Translators) -> Mapping[str, Ids]:
    """The letters that mean yes or no on a page → the lines that begin so."""
    yes, no = yes_and_no(choices, page)
    return {
        word[0]: ids
        for words, ids in ((YES, yes), (NO, no))
        for word in _words(words, page, page)
        if ids and len(word) == 1 and len(word[0]) == 1
    }


def numbers(typed: str, known: Translators) -> tuple[int, ...]:
    """The numbers that were typed, as people write them: "1)", "#1", "1, 3 and 4", "1-3"; none for anything else."""
    found: list[int] = []
    is_range = False
    for token in _number_tokens(typed, known):
        if token is None or (token is RANGES and (is_range or not found)):
            return ()
        if token is RANGES:
            is_range = True
        elif isinstance(token, int):
            if is_range and token <= found[-1]:
                return ()
            found.extend(range(found[-1] + 1, token + 1) if is_range else (token,))
            is_range = False
    return () if is_range else tuple(dict.fromkeys(found))


def plain_digits(typed: str) -> str:
    """A text with the digits of any script as 0 to 9, and signs that are only drawn in another way as usual ones.

    A raised 2 is none: some keyboards have it beside the 1.
    """
    return "".join(_plain_sign(sign) for sign in typed.translate(KEYCAP))


def _plain_sign(sign: str) -> str:
    if sign.isdigit():
        return str(unicodedata.decimal(sign, sign))
    return unicodedata.normalize("NFKC", sign)


def _number_tokens(typed: str, known: Translators) -> Iterator[int | frozenset[str] | None]:
    """The numbers, RANGES for what makes a range of two, None for what has no place among numbers."""
    text = plain_digits(re.sub(NUMBER_SIGN, "#", typed)).casefold()
    if re.search(DECIMAL, text):
        yield None
    ends = "|".join(sorted(map(re.escape, spoken_words(AFTER_FIGURE, known))))
    joins = spoken_words(AND, known) | spoken_words(BEFORE_NUMBER, known) | AROUND
    articles, ranges = spoken_words(THE, known), RANGES | spoken_words(TO, known)
    counted, ordinals = _in_order(COUNTED, known), _in_order(ORDINALS, known)
    before = ""
    for token in re.findall(PIECE, re.sub(rf"(?<=\d)(?:{ends})\b", "", text)):
        if token.isdecimal() and len(token) <= MOST_DIGITS:
            yield int(token)
        elif token in ordinals:
            yield ordinals[token]
        elif token in counted and before not in articles | ordinals.keys():
            yield counted[token]
        elif before in ordinals and counted.get(token) == 1:
            pass  # the second one
        elif token in ranges:
            yield RANGES
        elif token not in joins | articles:
            yield None
        before = token


def means_all(typed: str, known: Translators) -> bool:
    """Whether somebody wrote that all answers are meant."""
    return folded_words(typed) in _words(ALL, known, known)


def means_unsure(typed: str, known: Translators) -> bool:
    """Whether somebody wrote that they do not know."""
    return folded_words(typed) in _words(UNSURE, known, known)


def unsure(choices: Sequence[Choice], known: Translators) -> Ids:
    """The lines whose label ends by saying that one does not know; "rather not say" is no answer to that."""
    ends, labels = _words(UNSURE, known, known), {choice.id: choice.label.texts for choice in choices}
    return tuple(
        line
        for line, texts in labels.items()
        if line != DECLINE and any(folded_words(text.text)[-len(end) :] == end for text in texts for end in ends)
    )


def _labelled(typed: str, choices: Sequence[Choice]) -> Ids:
    """The lines with this label."""
    words = folded_words(typed)
    labels = {choice.id: [folded_words(text.text) for text in choice.label.texts] for choice in choices}
    return tuple(known for known, label in labels.items() if words and words in label)


def _in_parts(typed: str, choices: Sequence[Choice]) -> Ids:
    """The lines whose label begins with what was typed, up to a comma or the like, if that is more than yes or no."""
    words = folded_words(typed)
    firsts = {
        choice.id: [folded_words(re.split(PART, text.text)[0]) for text in choice.label.texts] for choice in choices
    }
    ids = tuple(known for known, parts in firsts.items() if words and words in parts)
    return ids if len(ids) == 1 else ()


def _words(texts: str, page: Translators, known: Translators) -> list[list[str]]:
    """Words of the program that stand for the same: those of each known language, letters of the page's only."""
    own = {one.language.code for one in page.each}
    listed = ((one.language.code, folded_words(part)) for one in known.each for part in one.gettext(texts).split(","))
    return [words for code, words in listed if code in own or len("".join(words)) > 1]


def spoken_words(texts: str, known: Translators) -> frozenset[str]:
    """Words of the program that stand for the same, in small letters, in each language."""
    return frozenset(part.strip().casefold() for one in known.each for part in one.gettext(texts).split(","))


def _in_order(texts: str, known: Translators) -> Mapping[str, int]:
    """Words of the program that stand for numbers from 1 on, in all known languages."""
    return {
        word.strip(): number
        for one in reversed(known.each)
        for number, words in enumerate(one.gettext(texts).split(","), start=1)
        for word in words.split("/")
    }
