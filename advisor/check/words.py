"""Checks in every language, drafts included, that cards are easy to read and promise no safety.

What is found in a translation is only a warning. The formulas for readability come from textstat, which the extra
`authors` installs and which is imported when it is needed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, TypeAlias

from advisor.check.citations import ShownText, shown_texts
from advisor.check.counting import count_words
from advisor.check.english import is_english
from advisor.check.findings import FindingCode, finding, location_of
from advisor.check.phrases import KEEPING, LIE, SAFETY_PATTERN, SAFETY_PHRASES, SKIP, phrase_pattern
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.model import ON_SHEET, Card, Checks
from advisor.guide.placeholders import PLACEHOLDER
from advisor.languages.contexts import context
from advisor.languages.translator import Translator

TOOL = "textstat"
LEAD_WORDS = 22
TEXT_WORDS = 60
SENTENCE_WORDS = 30
STEPS = 7
STAFF_WORDS = 45

LONGEST_WORD = 40
MARKUP = re.compile(r"\*\*|__|`|^\s*#+ |^\s*[*>-] |\]\(|</?[a-z]+[ />]|&[a-z]+;|\\[nt]", re.IGNORECASE)
"""Markdown, HTML and escapes, which readers would see as they stand."""

GROWTH = 1.3
"""The factor by which a translation may be longer: the rule of IBM and the W3C for texts over 70 characters."""

SPANISH_EASE = 60
"""The lowest "normal" score of Fernández Huerta (1959), for grades 8 and 9; 100 is the easiest. Source:
legible.es/blog/lecturabilidad-fernandez-huerta."""

QUOTING = ("fact", "source")
"""Kinds of entries that quote sources."""

ABBREVIATION = re.compile(r"(?<![\w-])[A-Z]{2,}[A-Z0-9]*(?:-[A-Z0-9]+)*(?=s?\b)")
FORM_NUMBER = re.compile(r"[A-Z]+-\d+[A-Z]*(?:-[A-Z0-9]+)*")

GLOSSES: Mapping[str, tuple[str, ...]] = {
    "en": (r"{}, (?:the|that is)\b", r"{} (?:(?:is|are) (?:an?|the)|means|stands for)\b"),
    "es": (r"{}, (?:el|la|los|las|es decir)\b", r"{} (?:(?:es|son) (?:una?|el|la|los|las)|significa)\b"),
}
"""Language → patterns for an abbreviation that is followed by its meaning, besides brackets."""

NEGATION = re.compile(
    r"\b(?:not|no|never|nobody|nothing|cannot|nor|\w+n['’]t|nunca|nadie|nada|ning[uú]na?|tampoco|ni)\b(?!,)", re.I
)

ADVERB = r"(?:not|never|cannot|nor|\w+n['’]t|no|nunca|tampoco|ni)"
DENIAL = re.compile(rf"(?<!\bwith )(?<!\bhave )(?<!\bhas )\b{ADVERB}\b(?!,)", re.I)
NEAR_DENIAL = re.compile(r"\b(?:not|never|cannot|\w+n['’]t|no|nunca)\s+$", re.I)
"""A "not" right before the phrase, which denies it in any sentence."""

NO_OBJECT = re.compile(r"\bno \w+ (?:that )?I can (?:\w+ )?$", re.I)
"""The beginning of what somebody does not have, as in: I have no phone that I can use (safely)."""

NO_SUBJECT = re.compile(
    r"(?:^|\b(?:that|and|or|because|there is|there are|que|y|o|porque)\b)\s*"
    r"(?:no|nobody|nothing|nadie|nada|ning[uú]na?)\b(?!,)(?:\s+(?!(?:the|an?|your|this|it|you|we|they|la|el)\b)\w+){0,3}\s+$",
    re.I,
)
"""A negative subject right before the phrase, as in: no office (is safe). It does not match "have no order"."""

REPORT = re.compile(
    r"\b(?:not|never|cannot|nobody|no|nadie|\w+n['’]t)\b(?:\s+\w+){0,2}?\s+"
    r"(?:mean|means|(?:say|says|promise|know|knows|prove|show|tell you|sure|certain)\s+(?:that|if|whether)"
    r"|quiere decir|significa|(?:decir|sabe|sabemos|prometer)\s+(?:que|si))\b",
    re.I,
)
"""Words that take back all that follows, even a negative phrase, as in: this does not mean that you ..."""

CLAUSE_END = re.compile(
    r"[;:—–]|,\s+(?!(?:or|nor|o|u|ni)\b)|\b(?:but|pero)\b|\b(?:and|y) (?=(?:the|you|it|this|we|la|el)\b)"
)
"""The end of the clause that a "not" denies, as in: do not worry, (it is safe)."""

TURN = re.compile(r";|,? \b(?:but|pero)\b", re.IGNORECASE)
"""What ends a statement of a sentence: what was said before it keeps nothing that is said after it."""

BREAK = re.compile(
    r"\b(?:who|whom|whose|which|where|when|if|because|since|so|doubts?|quien|quienes|cuando|si|porque|duda)\b", re.I
)
"""Words that separate a "not" from the phrase."""

INNER_DOT = re.compile(r"\.(?=\w)|\.(?=,?\s+[a-zà-ÿ])|(?<=\b[A-Z]{2})\.(?=\s[A-Z]{2}\b)")
"""A dot that does not end a sentence, as in: Login.gov, 8 a.m. to, EE. UU."""

SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’»)]*\s+")


Found: TypeAlias = tuple[FindingCode, Mapping[str, object]]
"""A code with the values for its sentences."""


def check_words(loaded: Loaded, translators: Iterable[Translator]) -> Iterator[Diagnostic]:
    """Find long or hard texts, unexplained abbreviations, promises of safety and advice that harms.

    Where textstat is not installed, a warning says so and readability is not checked.
    """
    if find_spec(TOOL) is None:
        yield Diagnostic(
            FindingCode.NO_READABILITY, location_of(loaded, "guide", "checks"), {"name": TOOL}, warning=True
        )
    for card in loaded.guide.cards.values():
        for phrase in card.say:
            if not is_english(PLACEHOLDER.sub("", phrase)):
                yield finding(loaded, FindingCode.NOT_ENGLISH, "card", card.id, value=phrase)
    for translator in translators:
        code, checks = translator.language.code, loaded.guide.checks
        for card in loaded.guide.cards.values():
            if texts := _card_in(translator, card):
                found = [
                    *_lengths(card, texts, translator),
                    *_readability(texts, code, checks.grade),
                    *_sheet(card, texts, translator, checks.known),
                ]
                yield from _told(loaded, translator, "card", card.id, found)
        for (kind, entry), shown in shown_texts(loaded.guide).items():
            if kind not in QUOTING:
                said = (
                    found
                    for found in _phrases(shown, translator, checks)
                    if not _is_allowed(found, kind, entry, checks)
                )
                yield from _told(loaded, translator, kind, entry, said)


def _told(
    loaded: Loaded, translator: Translator, kind: str, entry: str, found: Iterable[Found]
) -> Iterator[Diagnostic]:
    name = entry if translator.is_source else f"{entry} ({translator.language.code})"
    for code, values in found:
        texts = {"id": name, **{key: str(value) for key, value in values.items()}}
        yield Diagnostic(code, location_of(loaded, kind, entry), texts, warning=not translator.is_source)


def _card_in(translator: Translator, card: Card) -> list[str]:
    """The title, lead, text, steps and sheet of a card in the language of `translator`; empty if one is missing."""
    parts = ((key, part.text) for key, parts in (("text", card.text), ("steps", card.steps)) for part in parts)
    own = () if card.sheet in (None, ON_SHEET) else (("sheet", card.sheet),)
    written = [("title", card.title), ("lead", card.lead), *parts, *own]
    said = list(_translated(translator, [ShownText(context("card", card.id, key), text) for key, text in written]))
    return said if len(said) == len(written) else []


def _is_allowed(found: Found, kind: str, entry: str, checks: Checks) -> bool:
    """Whether guide.yaml allows what is found. The label of an outcome may say that nobody needs to go."""
    code, values = found
    return code is FindingCode.HARMFUL_ADVICE and (
        kind == "outcome" or (kind == "card" and checks.allows(str(values["value"]), entry))
    )


def _phrases(shown: list[ShownText], translator: Translator, checks: Checks) -> Iterator[Found]:
    """Promises in the texts of an entry, and abbreviations in all of them but notes for staff."""
    explained = list(_translated(translator, [text for text in shown if not text.context.endswith("/staff")]))
    yield from _unreadable(explained)
    for value in _unexplained(explained, checks.known, translator.language.code):
        yield FindingCode.UNDEFINED_ABBREVIATION, {"value": value}
    said = list(_translated(translator, shown))
    promised = [*_undenied(said, phrase_pattern(SAFETY_PHRASES.union(checks.safety))), *_undenied(said, SAFETY_PATTERN)]
    for value in dict.fromkeys(promised):
        yield FindingCode.PROMISE_OF_SAFETY, {"value": value}
    for value in dict.fromkeys(
        [
            *_undenied(said, SKIP, unless=KEEPING),
            *_undenied(said, LIE),
            *_undenied(said, phrase_pattern(frozenset(checks.harm))),
        ]
    ):
        yield FindingCode.HARMFUL_ADVICE, {"value": value}


def _unreadable(texts: Iterable[str]) -> Iterator[Found]:
    """Signs of markup, and words that no line can hold."""
    for text in texts:
        if hit := MARKUP.search(text):
            yield FindingCode.MARKUP_IN_TEXT, {"value": hit[0].strip()}
        longest = max(map(len, re.findall(r"\w+", text)), default=0)
        if longest > LONGEST_WORD:
            yield FindingCode.LONG_WORD, {"number": longest}


def _translated(translator: Translator, entries: Iterable[ShownText]) -> Iterator[str]:
    """The texts in the language of `translator`, without those that are not translated."""
    for shown in entries:
        said = translator.content(shown.context, shown.text)
        if translator.is_source or said != translator.gettext("[in English] {text}", text=shown.text):
            yield PLACEHOLDER.sub("it", said)


def _lengths(card: Card, said: list[str], translator: Translator) -> Iterator[Found]:
    """Texts that are too long. Steps and notes for staff are counted in the source only."""
    room = 1 if translator.is_source else GROWTH
    lead, paragraphs = said[1], said[2 : 2 + len(card.text)]
    counts = [(FindingCode.LONG_TEXT, sum(map(count_words, paragraphs)), int(TEXT_WORDS * room))]
    if not translator.is_source:
        yield from long_lead(lead, int(LEAD_WORDS * room))
    if translator.is_source:
        counts.append((FindingCode.TOO_MANY_STEPS, len(card.steps), STEPS))
        if (number := count_words(card.staff or "")) > STAFF_WORDS:
            yield FindingCode.LONG_TEXT, {"id": f"{card.id}, staff", "number": number, "limit": STAFF_WORDS}
    limit = int(SENTENCE_WORDS * room)
    counts += [(FindingCode.LONG_SENTENCE, count_words(sentence), limit) for sentence in _sentences(said)]
    yield from ((code, {"number": number, "limit": most}) for code, number, most in counts if number > most)


def _sheet(card: Card, said: list[str], translator: Translator, known: tuple[str, ...]) -> Iterator[Found]:
    """What stands on the sheet of a card, alone: a text of its own that is too long, and abbreviations."""
    if card.sheet is None:
        return
    text = said[1] if card.sheet == ON_SHEET else said[-1]
    name = f"{card.id}, sheet"
    if card.sheet != ON_SHEET:
        for code, values in long_lead(text, LEAD_WORDS if translator.is_source else int(LEAD_WORDS * GROWTH)):
            yield code, {**values, "id": name}
    for value in _unexplained([text], known, translator.language.code):
        yield FindingCode.UNDEFINED_ABBREVIATION, {"value": value, "id": name}


def long_lead(lead: str, limit: int = LEAD_WORDS) -> Iterator[Found]:
    """A lead that is more than one sentence of at most `limit` words."""
    number, sentences = count_words(lead), len(list(_sentences([lead])))
    if sentences > 1 or number > limit:
        yield FindingCode.LONG_LEAD, {"number": number, "sentences": sentences, "limit": limit}


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from SENTENCE_END.split(INNER_DOT.sub("", text))


def _readability(said: list[str], code: str, grade: int) -> Iterator[Found]:
    """The readability of what people read of a card. Only English and Spanish have a formula here."""
    if code not in ("en", "es") or find_spec(TOOL) is None:
        return
    tool = _textstat(code)
    text = " ".join(f"{sentence.rstrip('.')}." for sentence in _sentences(said))
    if code == "en":
        score, limit = tool.flesch_kincaid_grade(text), grade
        too_hard = round(score, 1) > limit
    else:
        score, limit = tool.fernandez_huerta(text), SPANISH_EASE
        too_hard = round(score, 1) < limit
    if too_hard:
        yield FindingCode.HARD_TO_READ, {"language": code, "score": f"{score:.1f}", "limit": limit}


@cache
def _textstat(code: str) -> Any:
    """A textstat, which has no types, for each language: the shared one keeps the last language that was set."""
    module = import_module(f"{TOOL}.textstat")
    tool = module.textstatistics()
    tool.set_lang({"en": "en_US"}.get(code, code))
    return tool


def _unexplained(texts: list[str], known: tuple[str, ...], code: str) -> Iterator[str]:
    """The abbreviations that the texts of an entry do not explain, each once. Form numbers count as names."""
    everything = "\n".join(texts)
    for value in dict.fromkeys(found[0] for text in texts for found in ABBREVIATION.finditer(text)):
        if value not in known and not FORM_NUMBER.fullmatch(value) and not _explained(value, everything, code):
            yield value


def _explained(value: str, text: str, code: str) -> bool:
    """Whether `text` explains `value`: words (ABC), ABC (words), or with a gloss of the language."""
    patterns = (r"\b{} \([^)]*[a-zà-ÿ]{{2}}", *(rf"\b{gloss}" for gloss in GLOSSES.get(code, ())))
    if any(re.search(pattern.format(re.escape(value)), text) for pattern in patterns):
        return True
    before = re.finditer(rf"((?:[\w'’-]+ ){{2,8}})\({re.escape(value)}\)", text)
    return any(_fits(value, found[1].split(), code) for found in before)


def _fits(value: str, words: list[str], code: str) -> bool:
    """Whether the words before the bracket can be the meaning: an initial fits, or there is an article."""
    near = words[-len(value) - 1 :]
    is_named = bool({"a", "an", "the"} & {word.lower() for word in words[-5:-1]})
    return code != "en" or is_named or any(word[0].upper() in value for word in near)


def _plain_sentences(texts: Iterable[str]) -> Iterator[str]:
    """The sentences of texts with plain apostrophes and single spaces."""
    return (" ".join(sentence.replace("’", "'").split()) for sentence in _sentences(texts))


def _undenied(
    texts: Iterable[str], pattern: re.Pattern[str], *, unless: re.Pattern[str] | None = None
) -> Iterator[str]:
    """What a pattern finds in the texts and nothing before it denies, each once; of nested phrases only the longest.

    `unless`: what makes it harmless, wherever it stands in the sentence but before another statement, as in: keep the
    date, but.
    """
    said: dict[str, str] = {}
    for sentence in _plain_sentences(texts):
        for hit in pattern.finditer(sentence):
            begin = max((end.end() for end in TURN.finditer(sentence, 0, hit.start())), default=0)
            if unless is not None and unless.search(sentence, begin):
                continue
            if not _denied(sentence[: hit.start()], hit[0]):
                said.setdefault(hit[0].strip().casefold(), hit[0].strip())
    yield from said.values()


def _denied(before: str, phrase: str) -> bool:
    """Whether the text before the phrase denies it. Only REPORT denies a phrase that is negative itself."""
    clause = CLAUSE_END.split(before)[-1]
    reported = REPORT.search(clause)
    if reported and not re.search(r"\b(?:because|since|so|porque)\b", clause[reported.end() :]):
        return True
    if NEGATION.search(phrase):
        return False
    if any(near.search(clause) for near in (NEAR_DENIAL, NO_SUBJECT, NO_OBJECT)):
        return True
    return BREAK.search(clause) is None and DENIAL.search(clause) is not None
