"""Proves that the sheet to take home is complete and short enough, whatever somebody answers to public questions.

It is proved for everybody who answers all of them. The sheet is complete if every part that guide.yaml asks for has a
line, and a phrase where it has phrases. The most words on it are found by splitting on one public question at a time;
parts that share no question are decided separately.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import zip_longest
from typing import NamedTuple

import msgspec

from advisor.check.counting import count_words
from advisor.check.findings import FindingCode, finding, location_of
from advisor.check.proof import Example, counterexample, first_of
from advisor.check.words import GROWTH, long_lead
from advisor.guide.conditions import All, AnyOf, Chosen, Condition, Lacks, Named, all_of, any_of, given, questions_in
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.guide.logic import is_satisfiable, options_named, representatives
from advisor.guide.model import ON_SHEET, Card, Guide, Panel, Question
from advisor.interview import public_only
from advisor.interview.public import hidden_questions
from advisor.languages import Translator
from advisor.languages.contexts import context
from advisor.page.blocks import Code, Conditional, Contact, Phrase
from advisor.page.sheet import FIRST_STEPS, STEPS, TO_SAY, compose_sheet
from advisor.page.words import Translators, Words


def check_sheets(loaded: Loaded, translators: Iterable[Translator]) -> Iterator[Diagnostic]:
    """Find what is missing on a sheet, lines that cannot stand there, and sheets with too many words in a language."""
    guide = loaded.guide
    if not guide.sheet:
        return
    private = hidden_questions(guide)
    for card in guide.cards.values():
        yield from _wrong_lines(loaded, card, private)
    yield from _gaps(loaded, private)
    for translator in translators:
        example = _Longest(guide, translator).found[1]
        sheet = compose_sheet(public_only(guide, example), Translators((translator,)), datetime.date.min)
        number = words_on(sheet.blocks)
        limit = guide.checks.sheet_words if translator.is_source else round(guide.checks.sheet_words * GROWTH)
        if number > limit:
            values = {"number": str(number), "limit": str(limit), "language": translator.language.code}
            location = location_of(loaded, "guide", "checks")
            yield Diagnostic(FindingCode.SHEET_TOO_LONG, location, values, example, warning=not translator.is_source)


def _wrong_lines(loaded: Loaded, card: Card, private: frozenset[str]) -> Iterator[Diagnostic]:
    """A line without a place, one that does not say for whom it is, and one that is too long."""
    if card.sheet is None:
        return
    if card.section not in loaded.guide.sheet:
        yield finding(loaded, FindingCode.NOT_ON_SHEET, "card", card.id, section=card.section)
    if card.sheet != ON_SHEET:
        for _code, values in long_lead(card.sheet):
            told = {"id": card.id, **{key: str(value) for key, value in values.items()}}
            yield Diagnostic(FindingCode.LONG_SHEET_LINE, location_of(loaded, "card", card.id), told)
    elif not is_satisfiable(_stands(card, private), _public_questions(loaded.guide)):
        named = questions_in(card.when) & private
        yield finding(loaded, FindingCode.PRIVATE_LINE, "card", card.id, question=min(named, default="?"))


def _gaps(loaded: Loaded, private: frozenset[str]) -> Iterator[Diagnostic]:
    """Answers for which a part of the sheet has no line, a card to cut out no phrase, or the sheet nothing to say."""
    guide = loaded.guide
    panels = guide.sheet.values()
    said = [panel.id for panel in panels if panel.phrases and not panel.cut_out]
    asked = [
        *((panel.id, _on_sheet(guide, panel.id)) for panel in panels if panel.lines),
        *((panel.id, _saying(guide, panel.id)) for panel in panels if panel.cut_out),
        *((panel, [card for each in said for card in _saying(guide, each)]) for panel in said[:1]),
    ]
    for panel, cards in asked:
        example = counterexample(any_of(_stands(card, private) for card in cards), _public_questions(guide))
        if example is not None:
            yield finding(loaded, FindingCode.SHEET_GAP, "panel", panel, example=example)


def _on_sheet(guide: Guide, section: str) -> list[Card]:
    """The cards of a section that can stand on the sheet."""
    return [card for card in guide.cards_in(section) if card.sheet is not None]


def _saying(guide: Guide, section: str) -> list[Card]:
    """Those of them that have something to say."""
    return [card for card in _on_sheet(guide, section) if card.say]


def _stands(card: Card, private: frozenset[str]) -> Condition:
    """When a card may stand on the sheet: with its lead if it surely applies, with its own text also if it may."""
    return _public_part(card.when, private, otherwise=card.sheet != ON_SHEET)


def _public_part(condition: Condition, private: frozenset[str], *, otherwise: bool) -> Condition:
    """What a condition asks of public answers, with `otherwise` in the place of what it asks of private ones."""
    match condition:
        case Chosen(question) | Lacks(question):
            return otherwise if question in private else condition
        case All(parts):
            return all_of(_public_part(part, private, otherwise=otherwise) for part in parts)
        case AnyOf(parts):
            return any_of(_public_part(part, private, otherwise=otherwise) for part in parts)
        case Named(_, left):
            return _public_part(left, private, otherwise=otherwise)
        case bool():
            return condition


def _public_questions(guide: Guide) -> dict[str, Question]:
    """The questions with their public options; those that have private ones among several are as they are."""
    return {
        question.id: msgspec.structs.replace(
            question, options=tuple(option for option in question.options if not option.private)
        )
        if question.choose == "one" and not question.private
        else question
        for question in guide.questions.values()
    }


HOST = re.compile(r"(?<![\w.])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?![\w.])")
"""The name of a site, as the small print lists them; a link is no word."""


class _Line(NamedTuple):
    """A text of a sheet: when it stands there, and how many words it has."""

    when: Condition
    words: int


class _Group(NamedTuple):
    """Lines of which as many as there is `room` for stand on a sheet, the first ones."""

    lines: tuple[_Line, ...]
    room: int

    @property
    def questions(self) -> frozenset[str]:
        return frozenset().union(*(questions_in(line.when) for line in self.lines))

    @property
    def words(self) -> int:
        """How many words stand there, once nothing is open."""
        return sum(line.words for line in [line for line in self.lines if line.when is True][: self.room])

    def given(self, question: str, answer: frozenset[str]) -> "_Group":
        """What is left once a question is answered."""
        left = (_Line(given(line.when, {question: answer}), line.words) for line in self.lines)
        return _Group(tuple(line for line in left if line.when is not False), self.room)


def _group(lines: Iterable[tuple[Condition, int]], room: int | None = None) -> _Group:
    """Lines that can stand there at all; all of those that do, if no `room` is given."""
    possible = tuple(_Line(when, words) for when, words in lines if when is not False)
    return _Group(possible, len(possible) if room is None else room)


class _Longest:
    """Finds the sheet with the most words in a language, and the public answers that lead to it."""

    def __init__(self, guide: Guide, translator: Translator) -> None:
        self.guide = guide
        self.translator = translator
        self.private = hidden_questions(guide)
        self.questions = _public_questions(guide)
        self._known: dict[tuple[_Group, ...], tuple[int, Example]] = {}

    @cached_property
    def found(self) -> tuple[int, Example]:
        """The number of words at most, and the answers."""
        panels = (group for panel in self.guide.sheet.values() for group in self._panel(panel))
        groups = [*self._verdict(), *panels]
        return self._most(tuple(groups))

    def _most(self, groups: tuple[_Group, ...]) -> tuple[int, Example]:
        if groups not in self._known:
            self._known[groups] = self._split(groups)
        return self._known[groups]

    def _split(self, groups: tuple[_Group, ...]) -> tuple[int, Example]:
        """The most of groups: those that share no question apart, the others for each answer to one that they share."""
        apart = _apart(groups)
        if len(apart) > 1:
            each = [self._most(tuple(together)) for together in apart]
            return sum(words for words, _ in each), {q: a for _, example in each for q, a in example.items()}
        named = frozenset[str]().union(*(group.questions for group in groups))
        if not named:
            return sum(group.words for group in groups), {}
        question = self.questions[max(named, key=lambda name: (sum(name in group.questions for group in groups), name))]
        told_apart = {
            options for group in groups for line in group.lines for options in options_named(line.when, question.id)
        }
        return max(
            (
                (words, {question.id: answer, **example})
                for answer in representatives(question, sorted(told_apart))
                for words, example in [self._most(tuple(group.given(question.id, answer) for group in groups))]
            ),
            key=lambda found: found[0],
        )

    def _verdict(self) -> Iterator[_Group]:
        """The verdicts that hold whatever the private answers are, with their steps and their contacts."""
        cards = self.guide.verdicts
        sure = [_public_part(card.when, self.private, otherwise=False) for card in cards]
        shown = [(card, when) for card, (when, _) in zip(cards, first_of(sure, self.questions), strict=True)]
        titles = (self._words(card, "title", card.title) + self._words(card, "lead", card.lead) for card in cards)
        yield _group((when, words) for (_, when), words in zip(shown, titles, strict=True))
        steps = [
            (self._sure(when, step.when), self._words(card, "steps", step.text))
            for card, when in shown
            for step in card.steps
        ]
        yield _group(steps, STEPS)
        yield self._heading(steps, FIRST_STEPS)
        yield _group(
            (self._sure(when, mention.when), self._contact(mention.contact))
            for card, when in shown
            for mention in card.contacts
            if mention.contact not in self.guide.lifeline  # those stand on every sheet, and once
        )

    def _panel(self, panel: Panel) -> Iterator[_Group]:
        """The lines of a section, its phrases, and its contacts."""
        cards = _on_sheet(self.guide, panel.id)
        shown = [(card, _stands(card, self.private)) for card in cards]
        key = {card.id: "lead" if card.sheet == ON_SHEET else "sheet" for card in cards}
        texts = {card.id: card.lead if card.sheet == ON_SHEET else card.sheet or "" for card in cards}
        yield _group(((when, self._words(card, key[card.id], texts[card.id])) for card, when in shown), panel.lines)
        turns = zip_longest(*([(when, self._words(card, "say", each)) for each in card.say] for card, when in shown))
        said = [phrase for turn in turns for phrase in turn if phrase is not None]
        yield _group(said, panel.phrases)
        yield self._heading(said, TO_SAY)
        lifeline = ((True, self._contact(contact)) for contact in self.guide.lifeline)
        named = (
            (self._sure(when, mention.when), self._contact(mention.contact))
            for card, when in shown
            for mention in card.contacts
        )
        yield _group((*lifeline, *named), panel.contacts)

    def _heading(self, lines: Iterable[tuple[Condition, int]], heading: str) -> _Group:
        """The heading of some lines, which stands where one of them does."""
        return _group([(any_of(when for when, _ in lines), count_words(self.translator.gettext(heading)))])

    def _sure(self, shown: Condition, when: Condition) -> Condition:
        """When a part of what is shown is there, whatever the private answers are."""
        return all_of([shown, _public_part(when, self.private, otherwise=False)])

    def _words(self, card: Card, key: str, text: str) -> int:
        return count_words(self.translator.content(context("card", card.id, key), text))

    def _contact(self, contact: str) -> int:
        name = self.guide.contacts[contact].name
        return count_words(self.translator.content(context("contact", contact, "name"), name))


def _apart(groups: tuple[_Group, ...]) -> list[list[_Group]]:
    """Groups, those together that share a question with each other or with one between them."""
    found: list[tuple[frozenset[str], list[_Group]]] = []
    for group in groups:
        named, together, others = group.questions, [group], []
        for known, members in found:
            if known & named:
                named, together = known | named, [*members, *together]
            else:
                others.append((known, members))
        found = [*others, (named, together)]
    return [members for _, members in found]


def words_on(part: object, place: int = 0) -> int:
    """How many words stand on a page, a block or a part of one, in the language at a place of the page.

    A phrase is counted once: as it is said or, beside another language, as what it means there. Numbers, links and
    opening hours are not counted.
    """
    match part:
        case Words():
            return count_words(HOST.sub("", part.in_language(place)))
        case Phrase(english, meaning):
            return count_words(english) if meaning is None else words_on(meaning, place)
        case Conditional(words=words) | Contact(words=words) | Code(words=words):
            return words_on(words, place)
        case tuple():
            return sum(words_on(each, place) for each in part)
        case msgspec.Struct():
            return sum(words_on(getattr(part, name), place) for name in part.__struct_fields__)
        case _:
            return 0
