"""What the script of a page reads: the guide's conditions and the words for them, as JSON in the page itself.

A condition is a number, that of its node; a node tells its parts by their numbers. The script evaluates conditions
and puts words together as `guide.conditions` and `page.wording` do; `tests/site` holds it to them.
"""

from collections.abc import Iterator
from typing import TypeAlias

from advisor.guide.conditions import All, Answer, AnyOf, Chosen, Condition, Lacks, Named, Part
from advisor.guide.model import Card, Guide, Question, Section
from advisor.interview.public import hides
from advisor.interview.remaining import parts_of
from advisor.languages import Translator
from advisor.languages.contexts import context
from advisor.languages.translator import mark as _
from advisor.page import answer, sheet, wording
from advisor.page.words import Translators
from advisor.writers.site.marks import PLACES, around
from advisor.writers.site.ways import site_ways

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

SAYINGS = {
    "and": _(", and "),
    "or": _(", or "),
    "everyAnd": _("; and "),
    "someOr": _("; or "),
    "listed": _("; "),
    "every": _("all of this is so ({parts})"),
    "some": _("at least one of these is so ({ways})"),
    "is": _("your answer to “{question}” is: {options}"),
    "isOneOf": _("your answer to “{question}” is one of: {options}"),
    "isAnythingBut": _("your answer to “{question}” is anything but: {options}"),
    "isNot": _("your answer to “{question}” is not: {options}"),
    "quoted": _("“{answer}”"),
    "answered": _("you answered {answers}"),
    "notAnswered": _("you did not answer {answers}"),
    "otherAnswers": _("it fits your other answers"),
    "mayApply": _("May apply to you, if {condition}."),
    "dependsOn": _("May apply to you. That depends on your answers to: {questions}"),
    "declined": _("Rather not say"),
    "progress": _("Question {number} of at most {at_most}"),
    "possible": answer.POSSIBLE_TITLE,
    "possibleLead": answer.POSSIBLE_LEAD,
    "none": answer.IF_NONE,
    "noneBelow": answer.IF_NONE_BELOW,
}
"""What the script says, by the names that it uses."""


LINES: dict[str, Json] = {
    "text": ":scope > p:not([class])",
    "steps": ":scope > .steps > li",
    "contacts": ":scope > .contact-list > li",
}
"""Where the parts of a card stand in it, by their kinds."""

KINDS = (Chosen, Lacks, Named, All, AnyOf)
"""The kinds of nodes, which are told by their numbers."""


class Nodes:
    """The nodes of conditions, each once, those that a node is made of before it.

    A node is a list: the number of its kind; the number of its question, the id of its trait, or 0; and the numbers of
    its options or of its parts.
    """

    def __init__(self, guide: Guide) -> None:
        self.listed: list[Json] = []
        self._numbers: dict[Part, int] = {}
        self._options = {
            question.id: (place, {option.id: number for number, option in enumerate(question.options)})
            for place, question in enumerate(guide.questions.values())
        }

    def number(self, condition: Condition) -> int | bool:
        """The number of a condition; a bool stays a bool."""
        if isinstance(condition, bool):
            return condition
        if condition not in self._numbers:
            self.listed.append(self._node(condition))
            self._numbers[condition] = len(self.listed) - 1
        return self._numbers[condition]

    def _node(self, part: Part) -> list[Json]:
        kind = KINDS.index(type(part))
        match part:
            case Chosen(question, options) | Lacks(question, options):
                place, numbers = self._options[question]
                return [kind, place, *(numbers[option] for option in options)]
            case Named(trait, left):
                return [kind, trait, self.number(left)]
            case All(parts) | AnyOf(parts):
                return [kind, 0, *map(self.number, parts)]


def guide_data(guide: Guide, translator: Translator) -> dict[str, Json]:
    """All that the script reads, in the language of `translator`; what the page says itself is not told again.

    A card has no id here: its number is its place among all cards, section by section.
    """
    nodes = Nodes(guide)
    return {
        "questions": [_question(question) for question in guide.questions.values()],
        "sections": [_section(guide, section, nodes) for section in guide.sections.values()],
        "ways": list(_ways(guide, nodes)),
        "outcomes": {
            known.id: {"stays": not known.visit, "warns": known.tone == "warning"} for known in guide.outcomes.values()
        },
        "nodes": nodes.listed,
        "kinds": ["chosen", "lacks", "is", "all", "any"],
        "cards": 0,
        "lines": LINES,
        "own": _words(guide, translator),
        **({} if translator.is_source else {"english": _outlines(guide)}),
        "readable": wording.READABLE,
        "brief": wording.BRIEF,
        "part": wording.PART,
        "steps": answer.MOST_STEPS,
        "sheetSteps": sheet.STEPS,
        "contacts": answer.MOST_CONTACTS,
        "possible": answer.MOST_POSSIBLE,
        "leave": guide.leave,
    }


def _outlines(guide: Guide) -> dict[str, Json]:
    """English, of which only the lengths and the numbers of words count."""
    questions = guide.questions.values()
    return {
        "say": {name: text.replace("{ways}", "{parts}") for name, text in SAYINGS.items()},
        "traits": {trait.id: _outline(trait.means) for trait in guide.traits.values()},
        "asks": {question.id: _outline(question.ask) for question in questions},
        "options": {question.id: [_outline(option.label) for option in question.options] for question in questions},
    }


def _outline(text: str) -> str:
    """A text of as many letters and words."""
    others = "x " * (len(text.split()) - 1)
    return others + "x" * (len(text) - len(others))


def _more(guide: Guide, translator: Translator) -> list[Json]:
    """How to say how many verdicts are not listed, for each number that there can be, with {number} for it."""
    one, many = "{number} more stands below.", "{number} more stand below."
    numbers = range(len(guide.verdicts) + 1)
    return [translator.ngettext(one, many, number).replace(str(number), "{number}") for number in numbers]


def _words(guide: Guide, translator: Translator) -> dict[str, Json]:
    """The words that the page does not say itself."""
    return {
        "say": {
            **{name: translator.gettext(text).replace("{ways}", "{parts}") for name, text in SAYINGS.items()},
            **{place: around(place, translator) for place in PLACES},
        },
        "none": {
            question.id: wording.none_label(question, translator)
            for question in guide.questions.values()
            if question.none
        },
        "traits": {
            trait.id: translator.content(context("trait", trait.id, "means"), trait.means)
            for trait in guide.traits.values()
        },
        "more": _more(guide, translator),
        "notes": str(sheet.sheet_title(Translators((translator,)))),
    }


def _question(question: Question) -> dict[str, Json]:
    """`private`: what stands for its private options on a sheet, null for nothing. `hidden`: no answer stands there."""
    return {
        "id": question.id,
        "many": question.choose == "many",
        "private": {option.id: option.borrows for option in question.options if option.private},
        "hidden": hides(question),
        "borrows": question.borrows,
    }


def _section(guide: Guide, section: Section, nodes: Nodes) -> dict[str, Json]:
    cards: list[Json] = [_card(card, nodes) for card in guide.cards_in(section.id)]
    return {"id": section.id, "first": section.choose == "first", "visit": section.visit, "cards": cards}


def _card(card: Card, nodes: Nodes) -> list[Json]:
    """Its condition, its outcome (0 for none), and a list for each kind of parts that has conditions, by its name."""
    parts: list[Json] = [
        [kind, *(nodes.number(part.when) for part in told)]
        for kind, told in parts_of(card).items()
        if any(part.when is not True for part in told)
    ]
    return [nodes.number(card.when), card.outcome or 0, *parts]


def _ways(guide: Guide, nodes: Nodes) -> Iterator[dict[str, Json]]:
    """`single`: it is one other answer to a question that must be answered already."""
    for way in site_ways(guide):
        answers: list[Json] = [[known, _answer(told)] for known, told in way.answers.items()]
        conditions: dict[str, Json] = {"holds": nodes.number(way.when), "unless": nodes.number(way.unless)}
        yield {"answers": answers, **conditions, "single": way.question is not None}


def _answer(answer: Answer) -> Json:
    return None if answer is None else [*sorted(answer)]
