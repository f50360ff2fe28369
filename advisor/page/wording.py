"""Words for what the program computes: the "if" of a card, its reasons, kinds of evidence, dates."""

import datetime
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from advisor.guide.conditions import All, Answer, AnyOf, Chosen, Condition, Lacks, Named, Part, questions_in
from advisor.guide.model import Basis, Guide, Question
from advisor.languages import ENGLISH, Translator
from advisor.languages.contexts import context
from advisor.languages.translator import mark as _
from advisor.languages.translator import untranslated

IN_ENGLISH = untranslated(ENGLISH)

READABLE = 160
"""How many characters of a condition can be read at the head of a card."""

BRIEF = 15
"""How many words of a condition, in English, have room on the answer page."""

PART = 30
"""How many words of a condition, in English, are told before a step or a paragraph; "why" tells the whole."""

LISTED = 150
"""From how many characters on, in English, a question and the options that are named are told one a line."""


class Line(NamedTuple):
    """A line about a condition; `depth`: how far in it stands."""

    text: str
    depth: int = 0


KINDS: Mapping[Basis, str] = {
    Basis.LAW: _("Law"),
    Basis.REGULATION: _("Regulation"),
    Basis.COURT_ORDER: _("Court order"),
    Basis.OFFICIAL_POLICY: _("Official policy"),
    Basis.AGENCY_PAGE: _("Government web page or leaflet"),
    Basis.ADVOCACY_GUIDE: _("Guide by a rights or legal organization"),
    Basis.PRESS_REPORT: _("News report or private website"),
    Basis.OWN_ADVICE: _("Our own advice"),
    Basis.OWN_OFFICE: _("Information from the office that runs this guide"),
}
CONFIDENCE: Mapping[str, str] = {
    "high": _("We are confident of this."),
    "medium": _("We are fairly confident of this."),
    "low": _("We are not sure of this."),
}


def kind_name(kind: Basis, translator: Translator) -> str:
    """A kind of evidence in words."""
    return translator.gettext(KINDS[kind])


def confidence_name(confidence: str, translator: Translator) -> str:
    """How sure we are of a fact, in words."""
    return translator.gettext(CONFIDENCE[confidence])


def day(date: datetime.date, translator: Translator) -> str:
    """A day in words."""
    from babel.dates import format_date  # late: locale data costs more than the whole first question

    locale = _dated(translator)
    return format_date(date, format="long", locale=locale) if locale else date.isoformat()


def weekday(date: datetime.date, translator: Translator) -> str:
    """A day in words, with the day of the week."""
    from babel.dates import format_date

    locale = _dated(translator)
    return format_date(date, format="full", locale=locale) if locale else date.isoformat()


def time_of_day(time: datetime.time, translator: Translator) -> str:
    """A time as people write it."""
    from babel.dates import format_time

    locale = _dated(translator)
    return format_time(time, format="short", locale=locale) if locale else time.isoformat("minutes")


def partial_day(known: str, translator: Translator) -> str:
    """A date as far as it is known: a year, a month of a year, or a day."""
    parts = [int(part) for part in known.split("-")]
    if len(parts) == 1:
        return known
    if len(parts) == 2:
        from babel.dates import format_skeleton

        locale = _dated(translator)
        return format_skeleton("yMMMM", datetime.date(parts[0], parts[1], 1), locale=locale) if locale else known
    return day(datetime.date(parts[0], parts[1], parts[2]), translator)


def _dated(translator: Translator) -> str:
    """By which language Babel writes dates; empty where it has no names of months, and dates are digits."""
    from advisor.languages.tags import dated_locale

    return str(dated_locale(translator.language.code) or "")


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


class Conditions:
    """Says in one language when something applies."""

    def __init__(self, guide: Guide, translator: Translator) -> None:
        self.guide = guide
        self.translator = translator
        self.gettext = translator.gettext

    def may_apply(self, left: Condition) -> str:
        """When a card that may apply does; only what it depends on where the whole would be hard to read."""
        words = self.words(left)
        if len(Conditions(self.guide, IN_ENGLISH).words(left)) <= READABLE:  # the same in every language of a page
            return self.gettext("May apply to you, if {condition}.", condition=words)
        listed = self._asked(left)
        return self.gettext("May apply to you. That depends on your answers to: {questions}", questions=listed)

    def brief(self, left: Condition, most: int = BRIEF) -> str:
        """The same as `words` in `most` words: without the questions and, where that is still long, in general."""
        english = Conditions(self.guide, IN_ENGLISH)  # the same in every language of a page
        for told, told_in_english in ((self._answers, english._answers), (self.words, english.words)):
            if 0 < len(told_in_english(left).split()) <= most:
                return told(left)
        return self.gettext("it fits your other answers")

    def whole(self, left: Condition, most: int) -> str:
        """All of what is left of a condition as shortly as it can be told; in over `most` words, what it depends on."""
        english = Conditions(self.guide, IN_ENGLISH)  # the same in every language of a page
        told = english._answers(left) or english.words(left)
        if len(told.split()) <= most:
            return self._answers(left) or self.words(left)
        return self.gettext("it fits your answers to: {questions}", questions=self._asked(left))

    def _asked(self, left: Condition) -> str:
        """The questions that a condition still depends on."""
        known, questions = questions_in(left), self.guide.questions.values()
        asked = (f"“{ask(question, self.translator)}”" for question in questions if question.id in known)
        return self.gettext("; ").join(asked)

    def _answers(self, condition: Condition) -> str:
        """What is left of a condition as answers, without their questions; empty where that cannot tell it."""
        match condition:
            case Named():
                return self.words(condition)
            case Chosen() | Lacks() if not self._tells_enough(condition):
                return ""
            case Chosen(_, options):
                return self.gettext("you answered {answers}", answers=self._quoted(condition.question, options))
            case Lacks(_, options):
                return self.gettext("you did not answer {answers}", answers=self._quoted(condition.question, options))
            case All(parts) if not any(isinstance(part, AnyOf) for part in parts):
                told, joint = [self._answers(part) for part in parts], _(", and ")
            case AnyOf(parts) if not any(isinstance(part, All) for part in parts):
                told, joint = [self._answers(part) for part in parts], _(", or ")
            case _:
                return ""
        return self.gettext(joint).join(told) if all(told) else ""

    def _tells_enough(self, part: Chosen | Lacks) -> bool:
        """Whether the options are understood without their question; “No” is not."""
        question = self.guide.questions[part.question]
        return all(len(question.option(option).label.split()) > 1 for option in part.options)

    def _quoted(self, question: str, options: Collection[str]) -> str:
        """Options in quotation marks, of which one is enough."""
        labels = self._labels(self.guide.questions[question], options)
        return self.gettext(", or ").join(self.gettext("“{answer}”", answer=label) for label in labels)

    def words(self, condition: Condition) -> str:
        """What is left of a condition, as words that can follow "if". Empty for `True`."""
        match condition:
            case bool():
                return ""
            case Named(trait):
                return self.translator.content(context("trait", trait, "means"), self.guide.traits[trait].means)
            case Chosen() | Lacks():
                return self._choice(condition)
            case All(parts):
                return self.gettext(", and ").join(self._within_all(part) for part in parts)
            case AnyOf(parts):
                return self.gettext(", or ").join(self._within_any(part) for part in parts)

    def _within_any(self, part: Condition) -> str:
        """A part of several of which one is enough; "and" inside "or" would be read in two ways."""
        if not isinstance(part, All):
            return self.words(part)
        wanted = self.gettext("; and ").join(self.words(one) for one in part.parts)
        return self.gettext("all of this is so ({parts})", parts=wanted)

    def _within_all(self, part: Condition) -> str:
        """A part of several that must all hold; "or" inside "and" would be read in two ways."""
        if not isinstance(part, AnyOf):
            return self.words(part)
        ways = self.gettext("; or ").join(self._within_any(way) for way in part.parts)
        return self.gettext("at least one of these is so ({ways})", ways=ways)

    def _choice(self, part: Chosen | Lacks) -> str:
        """That some options were chosen or were not; told by the others where those are fewer."""
        question, others = self.guide.questions[part.question], self._others(part)
        labels = self._labels(question, others or part.options)
        asked, options = ask(question, self.translator), self.gettext("; ").join(labels)
        if isinstance(part, Lacks):
            message = _("your answer to “{question}” is not: {options}")
        elif others:
            message = _("your answer to “{question}” is anything but: {options}")
        elif len(labels) == 1:
            message = _("your answer to “{question}” is: {options}")
        else:
            message = _("your answer to “{question}” is one of: {options}")
        return self.gettext(message, question=asked, options=options)

    def lines(self, condition: Condition) -> Iterator[Line]:
        """A condition part by part: one thought a line, parts of a part further in. Nothing for `True`."""
        match condition:
            case bool():
                return
            case AnyOf(parts):
                yield Line(self.gettext("It applies in any of these cases:"))
                for number, part in enumerate(parts, start=1):
                    yield from self._case_lines(number, part)
            case _ if isinstance(condition, All) or self._is_listed(condition):
                yield Line(self.gettext("It applies if all of this is so:"))
                yield from self._all_lines(condition)
            case _:
                yield Line(self.gettext("It applies to you, if {condition}.", condition=self.words(condition)))

    def _case_lines(self, number: int, part: Part) -> Iterator[Line]:
        if isinstance(part, All) or self._is_listed(part):
            yield Line(self.gettext("Case {number}, all of this is so:", number=number))
            yield from self._all_lines(part)
        else:
            yield Line(self.gettext("Case {number}: {condition}", number=number, condition=self.words(part)))

    def _all_lines(self, part: Part) -> Iterator[Line]:
        for one in part.parts if isinstance(part, All) else (part,):
            yield from self._part_lines(one, 1)

    def _part_lines(self, part: Part, depth: int) -> Iterator[Line]:
        """A part of a condition; how many parts it has itself is told first, for an ear that sees no indent."""
        match part:
            case AnyOf(parts):
                yield Line(self.gettext("at least one of these {number} is so:", number=len(parts)), depth)
            case All(parts):
                yield Line(self.gettext("all of these {number} are so:", number=len(parts)), depth)
            case Chosen() | Lacks() if self._is_listed(part):
                yield from self._option_lines(part, depth)
                return
            case _:
                yield Line(self.words(part), depth)
                return
        for one in parts:
            yield from self._part_lines(one, depth + 1)

    def _option_lines(self, part: Chosen | Lacks, depth: int) -> Iterator[Line]:
        """That some of many options were chosen or were not, one option a line."""
        question, others = self.guide.questions[part.question], self._others(part)
        if isinstance(part, Lacks):
            message = _("your answer to “{question}” is none of these:")
        elif others:
            message = _("your answer to “{question}” is anything but these:")
        else:
            message = _("your answer to “{question}” is one of these:")
        yield Line(self.gettext(message, question=ask(question, self.translator)), depth)
        yield from (Line(label, depth + 1) for label in self._labels(question, others or part.options))

    def _is_listed(self, part: Condition) -> bool:
        """Whether a part names so much that its options are told one a line; the same in every language."""
        if not isinstance(part, Chosen | Lacks):
            return False
        question, options = self.guide.questions[part.question], self._others(part) or part.options
        told = (question.ask, *(question.option(option).label for option in options))
        return len(options) > 1 and sum(len(text) for text in told) > LISTED

    def _others(self, part: Chosen | Lacks) -> list[str]:
        """The options that a part does not name, where they tell it in fewer words."""
        question = self.guide.questions[part.question]
        others = [option.id for option in question.options if option.id not in part.options]
        fewer = isinstance(part, Chosen) and question.choose == "one" and len(others) < len(part.options)
        return others if fewer else []

    def _labels(self, question: Question, options: Collection[str]) -> list[str]:
        chosen = (option.id for option in question.options if option.id in options)
        return [option_label(question, option, self.translator) for option in chosen]
