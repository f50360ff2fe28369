"""Guides of any size that are shaped like the real one: everything turns on the visit and the status."""

import datetime
from collections.abc import Iterator
from math import prod
from pathlib import Path
from random import Random

from advisor.guide.conditions import Chosen, Condition, all_of
from advisor.guide.diagnostics import Location
from advisor.guide.loading import Loaded
from advisor.guide.model import Basis, Card, Fact, Guide, Option, Part, Promise, Question, Section, Source

DAY = datetime.date(2026, 11, 23)
SECTIONS = tuple(f"section-{number}" for number in range(10))


class Anywhere(dict[tuple[str, str], Location]):
    """Places in no file."""

    def __missing__(self, key: tuple[str, str]) -> Location:
        return Location(Path("guide.yaml"))


def generated(cards: int, questions: int, options: int = 3) -> Loaded:
    """A guide of `cards` cards and `questions` questions; the same one each time.

    The visit and the status have 8 options; the others have `options`, and each is the matter of one section.
    """
    dice = Random(f"{cards} {questions}")
    asked = [_question("visit", 8), _question("status", 8)]
    asked += [_question(f"more-{number}", options) for number in range(questions - 2)]
    made = [_card(number, dice, asked) for number in range(cards)]
    sections = {name: Section(name, name, "first" if name == SECTIONS[0] else "all", always=True) for name in SECTIONS}
    ordered = {card.id: card for name in SECTIONS for card in [*(c for c in made if c.section == name), *_ends(name)]}
    kept = [_kept(card) for card in made[8::4]]
    guide = Guide(
        "generated",
        "Generated",
        "Find out how long it takes.",
        "Anything.",
        sections=sections,
        questions={question.id: question for question in asked},
        traits={},
        cards=ordered,
        facts={"seen": Fact("seen", "It is so.", DAY, DAY, "high", ("book",))},
        sources={"book": Source("book", "The Book", "The Press", "https://book.example", Basis.LAW)},
        contacts={},
    )
    return Loaded(guide, Anywhere(), {promise.id: promise for promise in kept})


def answer_sets(guide: Guide) -> int:
    """How many full answer sets there are."""
    return prod(len(question.options) for question in guide.questions.values())


def _question(name: str, options: int) -> Question:
    choices = tuple(Option(f"{name}-{number}", f"Option {number}") for number in range(options))
    return Question(name, f"{name}?", "To know.", "one", choices)


def _card(number: int, dice: Random, asked: list[Question]) -> Card:
    """A card that names one to four questions: the visit, the status, and those of its section."""
    home = 0 if number < 8 else 1 + number % (len(SECTIONS) - 1)
    own = [question for place, question in enumerate(asked[2:]) if place % (len(SECTIONS) - 1) == home - 1]
    named = [
        *dice.sample(asked[:2], dice.choice([0, 1, 1, 2])),
        *dice.sample(own, min(len(own), dice.choice([0, 1, 2]))),
    ]
    when = all_of(_some(question, dice) for question in named or asked[:1])
    return _told(f"card-{number}", SECTIONS[home], when)


def _kept(card: Card) -> Promise:
    """Whoever the card is for sees it, and something else of its section."""
    others = tuple(end.id for end in _ends(card.section))
    return Promise(f"promise-{card.id}", "It is owed.", card.when, shows=(card.id,), one_of=others)


def _ends(section: str) -> Iterator[Card]:
    """What gives everybody a card of a section: one for the one half of the statuses, one for the other."""
    if section == SECTIONS[0]:
        yield _told("fallback", section, True)
        return
    names = [f"status-{number}" for number in range(8)]
    yield _told(f"one-{section}", section, Chosen("status", tuple(names[:5])))
    yield _told(f"other-{section}", section, Chosen("status", tuple(names[4:])))


def _some(question: Question, dice: Random) -> Condition:
    ids = [option.id for option in question.options]
    return Chosen(question.id, tuple(sorted(dice.sample(ids, dice.randint(1, max(1, len(ids) // 2))))))


def _told(name: str, section: str, when: Condition) -> Card:
    text, steps = (Part("What to do. " * 20),), (Part("Do it."), Part("Do it too."), Part("Do that.", when))
    return Card(name, section, f"Title of {name}", "It is so.", text, ("seen",), when, steps=steps)
