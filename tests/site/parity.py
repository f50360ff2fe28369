"""What Python says for given answers, in a form that the script of a page can be held against."""

import datetime
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from playwright.sync_api import Page

from advisor.guide.conditions import Answer, Condition
from advisor.guide.model import Guide, Question
from advisor.interview import Interview, public_only
from advisor.interview.advice import needs_no_visit
from advisor.interview.remaining import shown_cards
from advisor.languages import Translator
from advisor.page import blocks
from advisor.page.guidance import compose
from advisor.page.sheet import compose_sheet
from advisor.page.wording import BRIEF, PART, Conditions
from advisor.page.words import Translators

T = TypeVar("T")

FIND = """({sets, texts}) => {
  const numbered = new Map(texts.map((each, number) => [each, number]));
  const known = new Map(), short = (rest) => [brief(rest, guide.brief), brief(rest, guide.part)];
  const say = (rest) => [words(rest, own), mayApply(rest), ...short(rest)].map((each) => numbered.get(each) ?? each);
  const told = (rest) => rest === true ? [] : known.get(rest) ?? known.set(rest, say(rest)).get(rest);
  const find = (raw) => {
    const {answers, open, lists, left, stays} = replay(new Map(raw)), parts = new Map();
    for (const [key, rest] of left) if (key.includes("/") && rest.kind) {
      const [id] = key.split("/");
      parts.set(id, [...parts.get(id) ?? [], [key, ...told(rest).slice(2)]]);
    }
    return [[...answers].map(([id, answer]) => [id, answer && [...answer].sort()]), open[0] ?? null, open.length, stays,
      lists.map(({section, cards}) => [section.id, cards.map(({id}) =>
        [id, left.get(id) === true, told(left.get(id)), parts.get(id) ?? []])])];
  };
  const found = sets.map(([raw], at) => {
    if (at % 20 === 0) first.after.clear(); // what a page remembers for one person would be too much for thousands
    return JSON.stringify(find(raw));
  });
  return found.map((each, at) => each === sets[at][1] ? null : each);
}"""
"""Takes pairs of answers and of what is expected as JSON, in which a text is its number among `texts`.

Gives null where that is found, else what was found.
"""


def numbers(guide: Guide) -> dict[str, str]:
    """Card id → its number on a page."""
    cards = (card.id for section in guide.sections for card in guide.cards_in(section))
    return {card: str(number) for number, card in enumerate(cards)}


def some_interviews(guide: Guide, number: int, seed: int) -> Iterator[tuple[dict[str, Answer], Interview]]:
    """Random answers with the walks they leave: every step of random walks, and answers of which any are missing."""
    drawn = random.Random(seed)
    found = 0
    while found < number:
        decline = drawn.choice([0, 0.15, 0.5, 1])
        if drawn.random() < 0.25:
            raw = {each.id: _answer(each, decline, drawn) for each in guide.questions.values() if drawn.random() < 0.8}
            yield raw, Interview.replay(guide, raw)
            found += 1
            continue
        walk = Interview(guide)
        while walk.question is not None and found < number:
            walk = walk.answer(walk.question.id, _answer(walk.question, decline, drawn))
            yield dict(walk.answers), walk
            found += 1


def _answer(question: Question, decline: float, drawn: random.Random) -> Answer:
    if drawn.random() < decline:
        return None
    options = [option.id for option in question.options]
    if question.choose == "one":
        return frozenset((drawn.choice(options),))
    return frozenset(option for option in options if drawn.random() < 0.4)


def raw(answers: dict[str, Answer]) -> list[Any]:
    """Answers as the script takes them."""
    return [[question, None if answer is None else sorted(answer)] for question, answer in answers.items()]


class Told:
    """Puts what Python knows of an interview in the words of one language."""

    def __init__(self, guide: Guide, translator: Translator) -> None:
        self.guide = guide
        self.numbers = numbers(guide)
        self.conditions = Conditions(guide, translator)
        self.texts: dict[str, int] = {}
        self._known: dict[Condition, list[int]] = {}

    def __call__(self, walk: Interview) -> list[Any]:
        sections = [
            (each, list(shown_cards(self.guide, each, walk.remaining))) for each in self.guide.sections.values()
        ]
        lists = [(section, cards) for section, cards in sections if cards]
        verdicts = [card for section, cards in lists if section.choose == "first" for card, _ in cards]
        stays = needs_no_visit(self.guide, verdicts)
        if stays:
            lists.sort(key=lambda each: each[0].visit)
        parts = self._parts(walk)
        return [
            raw(walk.answers),
            walk.question.id if walk.question else None,
            walk.questions_left,
            stays,
            [[section.id, [self._card(card.id, left, parts) for card, left in cards]] for section, cards in lists],
        ]

    def _card(self, card: str, left: Condition, parts: dict[str, list[list[object]]]) -> list[Any]:
        return [self.numbers[card], left is True, self._told(left), parts[card]]

    def _parts(self, walk: Interview) -> dict[str, list[list[object]]]:
        """Card id → its parts that stand under a condition still, with the words for that."""
        parts: dict[str, list[list[object]]] = defaultdict(list)
        for name, left in walk.remaining.items():
            card, slash, part = name.partition("/")
            if slash and not isinstance(left, bool):
                parts[card].append([f"{self.numbers[card]}/{part}", *self._told(left)[2:]])
        return parts

    def _told(self, left: Condition) -> list[int]:
        if left is True:
            return []
        if left not in self._known:
            say = self.conditions
            told = (say.words(left), say.may_apply(left), say.brief(left, BRIEF), say.brief(left, PART))
            self._known[left] = [self.texts.setdefault(text, len(self.texts)) for text in told]
        return self._known[left]


def batched(drawn: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Parts of a list, so that no message to the browser is too large."""
    return (drawn[start : start + size] for start in range(0, len(drawn), size))


def differences(page: Page, told: Told, interviews: Iterable[tuple[dict[str, Answer], Interview]]) -> list[str]:
    """What the script of a page finds where it is not what Python says."""
    expected = [[raw(answers), _compact(told(walk))] for answers, walk in interviews]
    found = page.evaluate(FIND, {"sets": expected, "texts": list(told.texts)})
    pairs = zip(expected, found, strict=True)
    return [f"{wanted} but found: {other}" for wanted, other in pairs if other is not None]


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


DRAWN = """(raw) => {
  now = replay(new Map(raw));
  drawAnswer(now);
  drawCards(now);
  const said = (each) => each.textContent.replace(/\\s+/g, " ").trim();
  const isSeen = (each) => !each.closest("#answer [hidden], #cards [hidden]");
  const texts = (what, inside = document) => all(what, inside).filter(isSeen).map(said);
  const names = (what, inside) => texts(`${what} > .name`, inside);
  const card = (each) => [
    each.id.slice(5), texts("h3", each)[0], texts("summary > .warning", each).join(""), texts(".lead", each)[0],
    texts(guide.lines.text, each), texts(guide.lines.steps, each), names(guide.lines.contacts, each)];
  return {
    outcome: texts("#answer .outcome"), title: texts("#answer-title"), lead: texts("#answer-lead"),
    steps: texts("#answer-steps > li"), more: texts("#answer-more"),
    possible: all("#answer-possible > li").filter(isSeen).map((each) => texts("p", each).filter(Boolean)),
    lines: all("[data-line]").filter(isSeen).map((row) => [row.dataset.line, said(row.lastElementChild)]),
    contacts: names("#answer-contacts > .contact"),
    sections: all("#cards > section").filter(isSeen)
      .map((section) => [section.id.slice(8), all(".card", section).filter(isSeen).map(card)]),
  };
}"""
"""Draws the guidance for answers, and gives what a reader sees."""


def seen(walk: Interview, translator: Translator, today: datetime.date) -> dict[str, Any]:
    """What a reader must see for an interview: what every other face draws."""
    page = compose(walk.advice(), Translators((translator,)), today)
    answer = page.answer_page
    number = numbers(walk.guide)
    told: dict[str, Any] = {} if answer is None else _answer_seen(answer)
    told["sections"] = [
        [each.id, [_card_seen(card, number) for card in sorted(each.cards, key=lambda card: _place(card, number))]]
        for each in page.sections
    ]
    return told


def _place(card: blocks.Card, number: dict[str, str]) -> tuple[bool, int]:
    """What surely applies stands first; a page on a phone does not put cards with the same "if" together."""
    return not card.applies, int(number[card.id])


def _answer_seen(answer: blocks.Answer) -> dict[str, Any]:
    return {
        "outcome": [said(answer.outcome.label)] if answer.outcome else [],
        "title": [said(answer.title)],
        "lead": [said(answer.lead)] if answer.lead else [],
        "steps": [said(step.words) for step in answer.steps.steps] if answer.steps else [],
        "more": [said(answer.more)] if answer.more else [],
        "possible": [[said(each.title.words), *([said(each.step)] if each.step else [])] for each in answer.possible],
        "lines": [[line.section, said(line.lead.words)] for line in answer.lines],
        "contacts": [said(each.words) for each in answer.contacts.contacts] if answer.contacts else [],
    }


def _card_seen(card: blocks.Card, number: dict[str, str]) -> list[Any]:
    return [
        number[card.id],
        said(card.title),
        said(card.may_apply or ""),
        said(card.lead),
        [said(part.words) for part in card.text],
        [said(part.words) for part in card.steps.steps] if card.steps else [],
        [said(each.words) for each in card.contacts.contacts] if card.contacts else [],
    ]


def said(words: object) -> str:
    """A text as a reader sees it, however it is wrapped."""
    return " ".join(str(words).split())


PRINTED = """(raw) => {
  answers = new Map(raw);
  drawSheet();
  const said = (each) => each.textContent.replace(/\\s+/g, " ").trim();
  const what = "#sheet-title, #sheet-lead, #sheet-steps > li, #sheet-contacts > li, h2, .panel > ul > li, .halves li";
  return all(what, $("sheet")).filter((each) => !each.closest("#sheet [hidden]"))
    .map((each) => !each.closest(".halves") ? each.querySelector(".name, .english") ?? each
      : each.querySelector(each.closest("ul").previousElementSibling ? ".meaning" : ".english") ?? element("li"))
    .map((each) => each.closest(".halves") ? said(each).replace(/^“|”$/g, "") : said(each))
    .filter((text, at, list) => text && list.indexOf(text) === at);
}"""
"""Prints the sheet for answers, and gives its lines, each once."""


def printed(walk: Interview, translator: Translator, today: datetime.date) -> list[str]:
    """The same lines of the sheet that Python composes."""
    page = compose_sheet(public_only(walk.guide, walk.answers), Translators((translator,)), today)
    lines = (line for side in page.blocks if isinstance(side, blocks.Side) for line in _lines_of(side))
    return list(dict.fromkeys(said(line) for line in lines))


def _lines_of(side: blocks.Side) -> Iterable[object]:
    if side.title:
        yield side.title
    for block in side.blocks:
        match block:
            case blocks.Paragraph(tone="plain") | blocks.Heading() | blocks.Item():
                yield block.words
            case blocks.Steps():
                yield block.heading
                yield from (step.words for step in block.steps)
            case blocks.Phrases():
                yield from (f"“{phrase.english}”" for phrase in block.phrases)
            case blocks.CutOut():
                yield from (phrase.english for phrase in block.phrases)
                yield from (phrase.meaning for phrase in block.phrases if phrase.meaning)
            case blocks.Contacts():
                yield from (contact.name for contact in block.contacts)
            case blocks.Contact():
                yield block.name
            case blocks.Blanks():
                yield from (f"{label} ____________________" for label in block.labels)
