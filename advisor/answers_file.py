"""Answers from a file or from standard input, as YAML or JSON: question → option, list of options, or null.

Read with the same safe reader as content, so aliases, tags and duplicate keys are refused with their line.
"""

import sys
from pathlib import Path

from advisor.guide.conditions import Answers
from advisor.guide.mistakes import Code, Place, Report
from advisor.guide.model import Guide
from advisor.guide.nodes import Map, Node, Scalar, Seq, parse_nodes, read_nodes
from advisor.guide.reading import as_map
from advisor.interview import AnswerError, as_answers

STDIN = "-"


class AnswersError(Exception):
    """An answer that the guide does not know, with its place in the file."""

    def __init__(self, place: Place, error: AnswerError) -> None:
        super().__init__(str(error))
        self.place = place
        self.error = error


def read_answers(guide: Guide, name: str) -> Answers:
    """The answers in the file `name`, or on standard input for `-`.

    Raises ContentError if it cannot be read, and AnswersError for a question or option that the guide does not have.
    """
    report = Report()
    path = Path("<stdin>" if name == STDIN else name)
    piped = name == STDIN
    node = parse_nodes(_standard_input(path, report), path, report) if piped else read_nodes(path, path, report)
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return {}
    mapping = as_map(node, "answers", report)
    answers: dict[str, frozenset[str] | None] = {}
    for key, entry in mapping.entries.items() if mapping else ():
        try:
            answers.update(as_answers(guide, {key: _value(entry.value)}))
        except AnswerError as error:
            place = entry.key.place if error.problem == "unknown-question" else entry.value.place
            raise AnswersError(place, error) from None
    return answers


def _standard_input(path: Path, report: Report) -> str:
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report.add(Code.UNREADABLE_FILE, Place(path), reason=error.reason)
        return ""


def _value(node: Node) -> object:
    """A node as the plain value that `as_answers` checks; a mapping is no answer and stays a shape of its own."""
    match node:
        case Scalar():
            return None if node.is_null else node.text
        case Seq(items):
            return [_value(item) for item in items]
        case Map():
            return {"": ""}
