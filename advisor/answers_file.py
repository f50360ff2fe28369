"""Answers from a file or from standard input, as YAML or JSON: question → option, list of options, or null.

Read with the same safe reader as content, so aliases, tags and duplicate keys are refused with their line.
"""

import sys
from pathlib import Path
from typing import NamedTuple

from advisor.guide.conditions import Answers
from advisor.guide.diagnostics import Location
from advisor.guide.mistakes import Report
from advisor.guide.model import Guide
from advisor.guide.nodes import Map, Node, Scalar, Seq, read_nodes, read_stream
from advisor.guide.values import as_map
from advisor.interview import AnswerError, as_answers

STDIN = "-"


class WrongAnswer(NamedTuple):
    """An answer that the guide does not know, with its place in the file."""

    location: Location
    error: AnswerError


class AnswersError(Exception):
    """Answers that the guide does not know; `wrong` has all of them and is never empty."""

    def __init__(self, wrong: list[WrongAnswer]) -> None:
        super().__init__()
        self.wrong = wrong


def read_answers(guide: Guide, name: str) -> Answers:
    """The answers in the file `name`, or on standard input for `-`.

    Raises ContentError if it cannot be read, and AnswersError for a question or option that the guide does not have.
    """
    report = Report()
    path = Path("<stdin>" if name == STDIN else name)
    node = read_stream(sys.stdin.buffer, path, report) if name == STDIN else read_nodes(path, path, report)
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return {}
    mapping = as_map(node, "answers", report)
    answers: dict[str, frozenset[str] | None] = {}
    wrong: list[WrongAnswer] = []
    for key, entry in mapping.entries.items() if mapping else ():
        try:
            answers.update(as_answers(guide, {key: _value(entry.value)}))
        except AnswerError as error:
            location = entry.key.location if error.problem == "unknown-question" else entry.value.location
            wrong.append(WrongAnswer(location, error))
    if wrong:
        raise AnswersError(wrong)
    return answers


def _value(node: Node) -> object:
    """A node as the plain value that `as_answers` checks; a mapping is no answer and stays a shape of its own."""
    match node:
        case Scalar():
            return None if node.is_null else node.text
        case Seq(items):
            return [_value(item) for item in items]
        case Map():
            return {"": ""}
