"""Signs that a translation does not say what its English says. Each is seen by a person before anything is changed.

Words for "not" are known for the languages of `NEGATIONS`; all else holds in every language.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from advisor.languages.findings import CatalogueCode
from advisor.languages.soundness import FIELD, PERCENT, Fault
from advisor.languages.tags import WITHOUT_SPACES

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[^\w\s]")
ASIDE = re.compile(
    r"\([^()]*\)|“[^”]*”|\"[^\"]*\"|`[^`]*`|\badvisor(?: [a-z-]+)+|\w+:(?!\w)|[\w.+-]+@[\w.-]+|\w+\.\w+\S*"
)
"""What may stay English: what is in parentheses or quotation marks, commands, keys of content, addresses."""

SHARED = 3
"""So many English words in a row are no names."""

GARBLED = re.compile(r"\ufffd|[ÂÃâÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+|[^\W\d_]\?[^\W\d_]")
MARKED = re.compile(
    r"&(?:#\d+|\w+);|</?[a-zA-Z][^>]*>|\\|\*\*|__|~~|``|\bTODO\b|\bFIXME\b|\bXXX\b|\?\?\?|[｛｝﹛﹜❴❵]"
    r"|\[/[^\]]*\]|\]\(|(?<![\w*])\*[^\s*][^*]*\*(?![\w*])|(?<!\w)_[^\s_][^_]*_(?!\w)"
    r"|\[(?:[bius]|bold|italic|underline|strike|dim|blink|reverse|conceal|link|on|not|@\w+|#\w+"
    r"|(?:bright_)?(?:black|red|green|yellow|blue|magenta|cyan|white))\b[^\]]*\]"
)
CLAUSE = re.compile(r"(?<=[,;:—]) ")
BRACKETED = re.compile(r"\[[^\[\]]*\]")
ENDS = ".?!…。？！؟।۔…:：။።"
QUESTIONS = "?？؟;՞፧"
CLOSING = "\"'”’»›)）』」 \u00a0"
SHORT = 40
RATIOS = (0.4, 4.0)
"""How long a translation of more than SHORT letters is beside its English."""

RATIOS_DENSE = (0.12, 2.0)
"""The same in scripts that need few signs."""


class Negations(NamedTuple):
    """How a language says "not": anywhere in a text; with a verb; and with one that may or must, or as first word."""

    any: re.Pattern[str]
    verb: re.Pattern[str]
    strong: re.Pattern[str]


ENGLISH = re.compile(
    r"\b(?:not|never|nobody|nothing|none|neither|nor|without|cannot|nowhere|(?<!say )no)\b"
    r"(?!:|\. \d| (?:more|later|less) than\b)|n['’]t\b",
    re.IGNORECASE,
)
PROHIBITING = re.compile(r"(?:Do not|Don['’]t|Never|No)\b", re.IGNORECASE)
ENGLISH_LIKE = re.compile(
    r"\b(?:un\w+|lack\w*|refus\w*|deni\w*|declin\w*|rather|stop\w*|avoid\w*|prevent\w*|exempt\w*|fail\w*|leave|off)\b",
    re.IGNORECASE,
)
"""Words for which a good translation may say that somebody may or must not."""

ENGLISH_NEAR = re.compile(
    r"\b(?:un(?!til|der|it)\w+|non\w*|dis\w+|differ\w*|exclud\w*|lack\w*|refus\w*|deni\w*|declin\w*|rather|stop\w*"
    r"|avoid\w*|prevent\w*|protect\w*|exempt\w*|fail\w*|leave|off|out|outside|few|little|gone|miss\w+|stuck|alone"
    r"|otherwise|whether|keeps?|too|yet|stay|free|but|still|only|before|less|against|hold|invalid)\b",
    re.IGNORECASE,
)
"""Words for which a good translation may say "not" at all."""

NEGATIONS: Mapping[str, Negations] = {
    "es": Negations(
        re.compile(
            r"\b(?:no|nunca|jamás|nadie|nada|ningun[oa]?s?|ningún|ni|sin|tampoco|falta\w*|negar\w*|tardar?)\b", re.I
        ),
        re.compile(r"(?<!\bsi )(?<!\bo )\b(?:no (?!es:)\w+|nunca|jamás)\b", re.I),
        re.compile(
            r"\bno (?:se |le |lo |la |les )?(?:puede|pueden|debe|deben|tiene que|tienen que|necesita|necesitan)\b"
            r"|\b(?:nunca|jamás)\b|^[¿¡“\"]?no \w+",
            re.I,
        ),
    ),
    "fr": Negations(
        re.compile(
            r"\b(?:ne|pas|jamais|personne|rien|aucune?|nulle?|non|ni|sans|sauf|autre chose"
            r"|refus\w*|évit\w*|interdi\w*)\b|\bn['’]",
            re.I,
        ),
        re.compile(r"\bn(?:e |['’])(?:\w+ ){1,4}(?:pas|jamais|rien|plus|aucune?)\b|\bjamais\b", re.I),
        re.compile(
            r"\bne (?:\w+ )?(?:peut|peuvent|pouvez|doit|doivent|devez|faut) (?:pas|jamais|rien)\b"
            r"|^ne \w+ (?:pas|jamais)\b",
            re.I,
        ),
    ),
}


def likeness_faults(form: str, english: str, code: str) -> Iterator[Fault]:
    """What a person should look at in one form of a translation."""
    language = code.partition("_")[0]
    if _edges(form) != _edges(english) and language not in WITHOUT_SPACES:
        yield Fault(CatalogueCode.EDGES_DIFFER, {})
    yield from _valued(CatalogueCode.GARBLED, _only_there(GARBLED, form, english))
    yield from _valued(CatalogueCode.MARKUP, _only_there(MARKED, form, english) or _more_brackets(form, english))
    yield from _valued(CatalogueCode.MIXED_LETTERS, _mixed(form))
    if _ends_otherwise(form, english):
        yield Fault(CatalogueCode.ENDING_DIFFERS, {})
    if _too_long_or_short(form, english):
        yield Fault(CatalogueCode.LENGTH_DIFFERS, {})
    negations = NEGATIONS.get(language)
    if negations and _negated_otherwise(form, english, negations):
        yield Fault(CatalogueCode.NEGATION_DIFFERS, {})


def _valued(code: CatalogueCode, value: str) -> Iterator[Fault]:
    if value:
        yield Fault(code, {"value": value})


def _edges(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()


def _only_there(pattern: re.Pattern[str], form: str, english: str) -> str:
    """What the pattern finds in the translation and the English does not have."""
    return ", ".join(dict.fromkeys(found for found in pattern.findall(form) if found not in english))


def _more_brackets(form: str, english: str) -> str:
    """What stands in brackets where the English has fewer of them."""
    found = BRACKETED.findall(form)
    return ", ".join(found) if len(found) > len(BRACKETED.findall(english)) else ""


def _mixed(text: str) -> str:
    """The first word with letters of Latin and of a script whose letters look like it."""
    if text.isascii():
        return ""
    for word in re.findall(r"[^\W\d_]{2,}", text):
        scripts = {unicodedata.name(letter, " ").split()[0] for letter in word}
        if "LATIN" in scripts and scripts & {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "FULLWIDTH", "MATHEMATICAL"}:
            return str(word)
    return ""


def _ends_otherwise(form: str, english: str) -> bool:
    """Whether the end of a sentence or a question is missing."""
    wanted, found = english.rstrip(CLOSING)[-1:], form.rstrip(CLOSING)[-1:]
    last = english.rsplit(maxsplit=1)[-1] if english.split() else ""
    if len(english.split()) < SHARED or wanted not in tuple(ENDS) or "." in last.rstrip(CLOSING)[:-1]:
        return False  # the last is an abbreviation, such as p.m.
    return found not in tuple(QUESTIONS if wanted == "?" else ENDS)


def _too_long_or_short(form: str, english: str) -> bool:
    if len(english) <= SHORT:
        return len(form) > len(english) + 4 * SHORT
    dense = any(ord(letter) > 0x2E7F for letter in form)
    least, most = RATIOS_DENSE if dense else RATIOS
    return not least <= len(form) / len(english) <= most


def _negated_otherwise(form: str, english: str, negations: Negations) -> bool:
    """Whether "not" was lost or came in; sentence by sentence where there are as many."""
    return any(_lost(*pair, negations) or _came(*pair, negations) for pair in _sentences(english, form))


def _lost(english: str, form: str, negations: Negations) -> bool:
    """Whether a sentence says "not" less often, or one of its parts does not say it."""
    if len(ENGLISH.findall(english)) > len(negations.any.findall(form)):
        return True
    wanted, found = CLAUSE.split(english), CLAUSE.split(form)
    if len(wanted) != len(found):
        return bool(PROHIBITING.match(english)) and not negations.any.search(found[0])
    pairs = zip(wanted, found, strict=True)
    return any(bool(ENGLISH.search(one)) and not negations.any.search(other) for one, other in pairs)


def _came(english: str, form: str, negations: Negations) -> bool:
    """Whether a sentence says "not" although its English does not, nor a word that is near to it."""
    if ENGLISH.search(english) or len(english.split()) < SHARED:
        return False
    strong = negations.strong.search(form) and not ENGLISH_LIKE.search(english)
    return bool(strong or (negations.verb.search(form) and not ENGLISH_NEAR.search(english)))


def _sentences(english: str, form: str) -> list[tuple[str, str]]:
    wanted, found = (re.split(r"(?<=[.?!;]) +(?=[^a-z\s])", text) for text in (english, form))
    return list(zip(wanted, found, strict=True)) if len(wanted) == len(found) else [(english, form)]


def english_left(form: str, english: str, vocabulary: Collection[str]) -> Iterator[Fault]:
    """English words in a translation: all of it, or several in a row. `vocabulary`: the words of other translations."""
    shared = _runs(english) & _runs(form)
    if shared:
        yield Fault(CatalogueCode.ENGLISH_LEFT, {"value": " ".join(sorted(shared)[0])})
    elif form.strip().casefold() == english.strip().casefold():
        told = (word for word in words(form) if len(word) > 2 and (word.islower() or word.istitle()))
        own = [word for word in told if word.casefold() not in vocabulary]
        yield from _valued(CatalogueCode.ENGLISH_LEFT, " ".join(own))


def words(text: str) -> list[str]:
    """The words of a text outside placeholders."""
    return [word for word in WORD.findall(PERCENT.sub(" ", FIELD.sub(" ", text))) if word[0].isalpha()]


def _runs(text: str) -> set[tuple[str, ...]]:
    """Each few words in a row that are written small, and so are no names."""
    found = WORD.findall(ASIDE.sub(" | ", PERCENT.sub(" | ", FIELD.sub(" | ", text))))
    runs = (tuple(found[place : place + SHARED]) for place in range(len(found) - SHARED + 1))
    return {run for run in runs if all(word[0].islower() for word in run)}
