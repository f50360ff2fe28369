"""Words for what the program computes: the "if" of a card, its reasons, kinds of evidence, dates."""

import datetime
from collections.abc import Collection, Iterator
from typing import NamedTuple

from advisor.guide.conditions import All, Answer, AnyOf, Chosen, Condition, Lacks, Named, Part, questions_in
from advisor.guide.model import Basis, Guide, Question
from advisor.languages import Translator
from advisor.languages.contexts import context

READABLE = 160
"""How many characters of a condition can be read at the head of a card."""

LISTED = 150
"""From how many characters on, in English, a question and the options that are named are told one a line."""


class Line(NamedTuple):
    """A line about a condition; `depth`: how far in it stands."""

    text: str
    depth: int = 0


def kind_name(kind: Basis, translator: Translator) -> str:
    """A kind of evidence in words."""
    match kind:
        case Basis.LAW:
            return translator.gettext("Law")
        case Basis.REGULATION:
            return translator.gettext("Regulation")
        case Basis.COURT_ORDER:
            return translator.gettext("Court order")
        case Basis.OFFICIAL_POLICY:
            return translator.gettext("Official policy")
        case Basis.AGENCY_PAGE:
            return translator.gettext("Government web page or leaflet")
        case Basis.ADVOCACY_GUIDE:
            return translator.gettext("Guide by a rights or legal organization")
        case Basis.PRESS_REPORT:
            return translator.gettext("News report or private website")


def confidence_name(confidence: str, translator: Translator) -> str:
    """How sure we are of a fact, in words."""
    match confidence:
        case "high":
            return translator.gettext("We are confident of this.")
        case "medium":
            return translator.gettext("We are fairly confident of this.")
        case _:
            return translator.gettext("We are not sure of this.")


def day(date: datetime.date, translator: Translator) -> str:
    """A day in words."""
    from babel.dates import format_date  # late: locale data costs more than the whole first question

    return format_date(date, format="long", locale=translator.language.code)


def partial_day(known: str, translator: Translator) -> str:
    """A date as far as it is known: a year, a month of a year, or a day."""
    parts = [int(part) for part in known.split("-")]
    if len(parts) == 1:
        return known
    if len(parts) == 2:
        from babel.dates import format_skeleton

        return format_skeleton("yMMMM", datetime.date(parts[0], parts[1], 1), locale=translator.language.code)
    return day(datetime.date(parts[0], parts[1], parts[2]), translator)


def answer_text(question: Question, answer: Answer, translator: Translator) -> str:
    """An answer in words."""
    if answer is None:
        return translator.gettext("Rather not say")
    if not answer:
        return none_label(question, translator)
    return translator.gettext("; ").join(
        option_label(question, option.id, translator) for option in question.options if option.id in answer
    )


def ask(question: Question, translator: Translator) -> str:
    """The words of a question."""
    return translator.content(context("question", question.id, "ask"), question.ask)


def none_label(question: Question, translator: Translator) -> str:
    """The words of choosing nothing."""
    return translator.content(context("question", question.id, "none"), question.none or "")


def option_label(question: Question, option_id: str, translator: Translator) -> str:
    """The words of an option."""
    return translator.content(
        context("option", f"{question.id}/{option_id}", "label"), question.option(option_id).label
    )


def condition_words(condition: Condition, guide: Guide, translator: Translator) -> str:
    """What is left of a condition, as words that can follow "if". Empty for `True`."""
    match condition:
        case bool():
            return ""
        case Named(trait):
            return translator.content(context("trait", trait, "means"), guide.traits[trait].means)
        case Chosen():
            return _answered(condition, guide, translator)
        case Lacks(question, options):
            labels = _labels(guide.questions[question], options, translator)
            return translator.gettext(
                "your answer to “{question}” is not: {options}",
                question=_ask(guide, question, translator),
                options=labels,
            )
        case All(parts):
            return translator.gettext(", and ").join(_within_all(part, guide, translator) for part in parts)
        case AnyOf(parts):
            return translator.gettext(", or ").join(_within_any(part, guide, translator) for part in parts)


def condition_lines(condition: Condition, guide: Guide, translator: Translator) -> Iterator[Line]:
    """When something applies, part by part: one thought a line, parts of a part further in. Nothing for `True`."""
    match condition:
        case bool():
            return
        case AnyOf(parts):
            yield Line(translator.gettext("It applies in any of these cases:"))
            for number, part in enumerate(parts, start=1):
                yield from _case_lines(number, part, guide, translator)
        case All(parts):
            yield Line(translator.gettext("It applies if all of this is so:"))
            for part in parts:
                yield from _part_lines(part, guide, translator, 1)
        case _ if _is_listed(condition, guide):
            yield Line(translator.gettext("It applies if all of this is so:"))
            yield from _part_lines(condition, guide, translator, 1)
        case _:
            words = condition_words(condition, guide, translator)
            yield Line(translator.gettext("It applies to you, if {condition}.", condition=words))


def _case_lines(number: int, part: Part, guide: Guide, translator: Translator) -> Iterator[Line]:
    """One of several cases."""
    if not isinstance(part, All) and not _is_listed(part, guide):
        words = condition_words(part, guide, translator)
        yield Line(translator.gettext("Case {number}: {condition}", number=number, condition=words))
        return
    yield Line(translator.gettext("Case {number}, all of this is so:", number=number))
    for one in part.parts if isinstance(part, All) else (part,):
        yield from _part_lines(one, guide, translator, 1)


def _part_lines(part: Part, guide: Guide, translator: Translator, depth: int) -> Iterator[Line]:
    """A part of a condition; how many parts it has itself is told first, for an ear that sees no indent."""
    match part:
        case AnyOf(parts):
            yield Line(translator.gettext("at least one of these {number} is so:", number=len(parts)), depth)
        case All(parts):
            yield Line(translator.gettext("all of these {number} are so:", number=len(parts)), depth)
        case Chosen() | Lacks() if _is_listed(part, guide):
            yield from _option_lines(part, guide, translator, depth)
            return
        case _:
            yield Line(condition_words(part, guide, translator), depth)
            return
    for one in parts:
        yield from _part_lines(one, guide, translator, depth + 1)


def _option_lines(part: Chosen | Lacks, guide: Guide, translator: Translator, depth: int) -> Iterator[Line]:
    """That some of many options were chosen or were not, one option a line."""
    question, other = guide.questions[part.question], _others(part, guide)
    asked = ask(question, translator)
    if isinstance(part, Lacks):
        yield Line(translator.gettext("your answer to “{question}” is none of these:", question=asked), depth)
    elif other:
        yield Line(translator.gettext("your answer to “{question}” is anything but these:", question=asked), depth)
    else:
        yield Line(translator.gettext("your answer to “{question}” is one of these:", question=asked), depth)
    for option in _named(question, other or part.options):
        yield Line(option_label(question, option, translator), depth + 1)


def _is_listed(part: Condition, guide: Guide) -> bool:
    """Whether a part names so much that its options are told one a line; the same in every language."""
    if not isinstance(part, Chosen | Lacks):
        return False
    question, options = guide.questions[part.question], _others(part, guide) or part.options
    told = (question.ask, *(question.option(option).label for option in options))
    return len(options) > 1 and sum(len(text) for text in told) > LISTED


def _others(part: Chosen | Lacks, guide: Guide) -> list[str]:
    """The options that a part does not name, where they tell it in fewer words."""
    question = guide.questions[part.question]
    others = [option.id for option in question.options if option.id not in part.options]
    return others if isinstance(part, Chosen) and question.choose == "one" and len(others) < len(part.options) else []


def may_apply(left: Condition, guide: Guide, translator: Translator) -> str:
    """When a card that may apply does, as a sentence; only what it depends on where the whole would be hard to read."""
    words = condition_words(left, guide, translator)
    if len(words) <= READABLE:
        return translator.gettext("May apply to you, if {condition}.", condition=words)
    known = questions_in(left)
    questions = [f"“{ask(question, translator)}”" for question in guide.questions.values() if question.id in known]
    return translator.gettext(
        "May apply to you. That depends on your answers to: {questions}",
        questions=translator.gettext("; ").join(questions),
    )


def _within_any(part: Condition, guide: Guide, translator: Translator) -> str:
    """A part of several of which one is enough; "and" inside "or" would be read in two ways."""
    if not isinstance(part, All):
        return condition_words(part, guide, translator)
    wanted = translator.gettext("; and ").join(condition_words(one, guide, translator) for one in part.parts)
    return translator.gettext("all of this is so ({parts})", parts=wanted)


def _within_all(part: Condition, guide: Guide, translator: Translator) -> str:
    """A part of several that must all hold; "or" inside "and" would be read in two ways."""
    if not isinstance(part, AnyOf):
        return condition_words(part, guide, translator)
    ways = translator.gettext("; or ").join(_within_any(way, guide, translator) for way in part.parts)
    return translator.gettext("at least one of these is so ({ways})", ways=ways)


def _ask(guide: Guide, question: str, translator: Translator) -> str:
    return ask(guide.questions[question], translator)


def _answered(part: Chosen, guide: Guide, translator: Translator) -> str:
    """That one of some options was chosen; told by the others where those are fewer."""
    question, options, others = guide.questions[part.question], part.options, _others(part, guide)
    if others:
        labels = _labels(question, others, translator)
        return translator.gettext(
            "your answer to “{question}” is anything but: {options}", question=ask(question, translator), options=labels
        )
    labels = _labels(question, options, translator)
    if len(options) == 1:
        return translator.gettext(
            "your answer to “{question}” is: {options}", question=ask(question, translator), options=labels
        )
    return translator.gettext(
        "your answer to “{question}” is one of: {options}", question=ask(question, translator), options=labels
    )


def _labels(question: Question, options: Collection[str], translator: Translator) -> str:
    chosen = _named(question, options)
    return translator.gettext("; ").join(option_label(question, option_id, translator) for option_id in chosen)


def _named(question: Question, options: Collection[str]) -> list[str]:
    """Options in the order of the question."""
    return [option.id for option in question.options if option.id in options]
