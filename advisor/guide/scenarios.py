"""Reads the answers that cases, other ways and the example in guide.yaml hold."""

from advisor.guide.conditions import Answer
from advisor.guide.linking import Linker
from advisor.guide.mistakes import AN_OPTION, MistakeCode
from advisor.guide.nodes import Map, Scalar, items_in
from advisor.guide.values import as_map, misshapen


def answers_in(node: Map, key: str, linker: Linker, *, possible: bool = True) -> dict[str, Answer]:
    """The answers under a key, without those to unknown questions, which are reported.

    With `possible`, it is reported too if there are none, or if a question cannot have its answer.
    """
    mapping = as_map(node.get(key), key, linker.report)
    if mapping and possible and not mapping.entries:
        linker.report.add(MistakeCode.EMPTY, mapping.location, key=key)
    answers: dict[str, Answer] = {}
    for name, (name_node, value) in mapping.entries.items() if mapping else ():
        question, items = linker.questions.get(name), items_in(value)
        if question is None:
            if name not in linker.reported and "question" not in linker.unread:
                linker.report.unknown(MistakeCode.UNKNOWN_QUESTION, name_node.location, name, linker.questions)
            continue
        is_null = isinstance(value, Scalar) and value.is_null
        answers[name] = None if is_null else linker.options(question, items)
        if possible and question.choose == "one" and len(items) != 1:
            misshapen(value, name, AN_OPTION, linker.report)
    return answers
