"""Answers from a file or from standard input, as YAML or JSON: question → option, list of options, or null.

Read with the same safe reader as content, so aliases, tags and duplicate keys are refused with their line.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from advisor.errors import CommandError, ExitCode
from advisor.guide.conditions import Answer, Answers
from advisor.guide.diagnostics import Diagnostic, Location
from advisor.guide.mistakes import ContentError, MistakeCode, Report
from advisor.guide.model import Guide, Question
from advisor.guide.nodes import Map, Node, Scalar, Seq, read_nodes, read_stream
from advisor.guide.values import as_map
from advisor.interview import AnswerError, as_answers
from advisor.languages import Translator

STDIN = "-"
MOST_TOLD = 20
"""How many wrong answers are told one by one."""

ABOUT_THE_FILE = (MistakeCode.OTHER_ENCODING, MistakeCode.UNREADABLE_FILE, MistakeCode.TOO_LARGE)
"""Mistakes of a file of answers that are not about how answers are written."""


def asked_answers(guide: Guide, name: str, translator: Translator) -> Answers:
    """The answers in the file `name`, or on standard input for `-`. Wrong ones end the command, all of them named."""
    report, path = Report(), Path("<stdin>" if name == STDIN else name)
    try:
        node = read_stream(sys.stdin.buffer, path, report) if name == STDIN else read_nodes(path, path, report)
        is_null = isinstance(node, Scalar) and node.is_null
        mapping = None if node is None or is_null else as_map(node, "answers", report)
    except ContentError as error:
        raise CommandError(ExitCode.WRONG_USE, *_unreadable_answers(error, guide, translator)) from None
    answers: dict[str, frozenset[str] | None] = {}
    wrong: list[list[str]] = []
    for key, entry in mapping.entries.items() if mapping else ():
        try:
            if _is_blank(entry.value) and key in guide.questions:
                wrong.append([_no_answer(entry.value.location, key, translator)])
            else:
                answers.update(as_answers(guide, {key: _value(entry.value)}))
        except AnswerError as error:
            there = entry.key if error.problem == "unknown-question" else entry.value
            wrong.append(_wrong_answer(there.location, error, translator))
        if len(wrong) > MOST_TOLD:
            break
    if wrong:
        raise CommandError(ExitCode.WRONG_USE, *_all_wrong(wrong, translator))
    return answers


def _all_wrong(wrong: Sequence[Sequence[str]], translator: Translator) -> list[str]:
    """The lines on the wrong answers that are told, and that there are more; then how one answers without an option."""
    lines = [line for told in wrong[:MOST_TOLD] for line in told]
    if len(wrong) > MOST_TOLD:
        lines.append(translator.gettext("There are more wrong answers than these {number}.", number=MOST_TOLD))
    return [*lines, _without_option(translator)]


def _is_blank(node: Node) -> bool:
    """Whether nothing is written after a question, which says neither "none of these" nor "rather not say"."""
    return isinstance(node, Scalar) and node.plain and not node.text


def _no_answer(location: Location, question: str, translator: Translator) -> str:
    what = translator.gettext("The question “{question}” has no answer here.", question=question)
    return f"{location}: {what}"


def _without_option(translator: Translator) -> str:
    """How one answers that none of the options fits, and that one would rather not say."""
    return translator.gettext(
        "Write [] for “none of these” where several can be chosen, and null for “rather not say”."
    )


def _unreadable_answers(error: ContentError, guide: Guide, translator: Translator) -> list[str]:
    """Why answers cannot be read, and what they should look like."""
    lines = [_told(mistake, translator) for mistake in error.mistakes]
    if not guide.example or any(mistake.code in ABOUT_THE_FILE for mistake in error.mistakes):
        return lines
    parts = (f"{question}: {_written(guide.questions[question], answer)}" for question, answer in guide.example.items())
    example = "{" + ", ".join(parts) + "}"
    like = translator.gettext("Answers are written like this: {example}", example=example)
    return [*lines, like, _without_option(translator)]


def _told(mistake: Diagnostic, translator: Translator) -> str:
    """A mistake on one line, with what to do where that holds for answers as well."""
    if mistake.code in ABOUT_THE_FILE:
        return mistake.line(translator.gettext)
    return f"{mistake.code.id} · {mistake.location} · {mistake.what(translator.gettext)}"


def _written(question: Question, answer: Answer) -> str:
    """An answer as it can be written in a file."""
    if answer is None:
        return "null"
    chosen = ", ".join(option.id for option in question.options if option.id in answer)
    return f"[{chosen}]" if question.choose == "many" else chosen


def _wrong_answer(location: Location, found: AnswerError, translator: Translator) -> list[str]:
    """What is wrong with an answer, where, and the nearest that there is."""
    _ = translator.gettext
    match found.problem:
        case "unknown-question":
            what = _("There is no question “{value}”.", value=found.value[:40])
        case "unknown-option":
            what = _(
                "The question “{question}” has no option “{value}”.", question=found.question, value=found.value[:40]
            )
        case "one-option-only":
            what = _("The question “{question}” takes exactly one option.", question=found.question)
        case "wrong-shape":
            what = _(
                "The answer to “{question}” must be an option, a list of options, or null.", question=found.question
            )
    lines = [f"{location}: {what}"]
    if found.hint:
        lines.append(_("Did you mean {nearest}?", nearest=found.hint))
    return [*lines, _("You can use: {choices}.", choices=", ".join(found.choices))]


def _value(node: Node) -> object:
    """A node as the plain value that `as_answers` checks; a mapping is no answer and stays a shape of its own."""
    match node:
        case Scalar():
            return None if node.is_null else node.text
        case Seq(items):
            return [_value(item) for item in items]
        case Map():
            return {"": ""}
