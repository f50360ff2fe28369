"""Completes promises, cases, ways and example answers from their nodes: conditions, answers, and the cards they name.

Promises and cases are loaded together with the guide, but they are not part of it.
"""

from collections.abc import Collection

import msgspec

from advisor.guide.conditions import Answer
from advisor.guide.linking import Linker
from advisor.guide.mistakes import AN_OPTION, MistakeCode, Report
from advisor.guide.model import Case, Guide, Promise, Question, Way
from advisor.guide.nodes import Map, Node, Scalar, items_in
from advisor.guide.values import as_map, misshapen


class ScenarioReader:
    """Reads what `values` leaves out of promises, cases and ways. Mistakes go to `report`."""

    def __init__(self, guide: Guide, cards: Collection[str], linker: Linker, report: Report) -> None:
        """`cards`: the ids of all cards, including those that have a mistake of their own."""
        self.guide = guide
        self.cards = cards
        self.linker = linker
        self.report = report

    def promise(self, promise: Promise, node: Map) -> Promise:
        """A promise with its condition."""
        self._check_cards(node, ("shows", "never", "one_of"))
        if not (promise.shows or promise.never or promise.one_of):
            self.report.add(MistakeCode.MISSING_KEY, node.location, key="shows")
        return msgspec.structs.replace(promise, when=self.linker.condition(node.get("when")))

    def case(self, case: Case, node: Map) -> Case:
        """A case with its answers."""
        self._check_cards(node, ("verdict", "shows", "may_show", "hides"))
        mapping = self._mapping(node)
        return msgspec.structs.replace(case, answers=self._answers(mapping)) if mapping else case

    def way(self, way: Way, node: Map) -> Way:
        """A way with its condition and its answers. Answers that their question cannot have are reported."""
        mapping = self._mapping(node)
        if mapping is None:
            return way
        answers = self._possible_answers(mapping, "answers")
        return msgspec.structs.replace(way, answers=answers, when=self.linker.condition(node.get("when")))

    def example(self, head: Map | None) -> dict[str, Answer]:
        """The example of answers in guide.yaml; empty if there is none. Answers that cannot be given are reported."""
        node = head.get("example") if head else None
        mapping = as_map(node, "example", self.report) if node else None
        return self._possible_answers(mapping, "example") if mapping else {}

    def _possible_answers(self, mapping: Map, key: str) -> dict[str, Answer]:
        """The answers in a mapping. Answers that their question cannot have are reported."""
        if not mapping.entries:
            self.report.add(MistakeCode.EMPTY, mapping.location, key=key)
        answers = self._answers(mapping)
        for question_id in answers:
            chosen = mapping.entries[question_id].value
            if self.guide.questions[question_id].choose == "one" and len(items_in(chosen)) != 1:
                misshapen(chosen, question_id, AN_OPTION, self.report)
        return answers

    def _check_cards(self, node: Map, keys: tuple[str, ...]) -> None:
        values = (node.get(key) for key in keys if "card" not in self.linker.unread)
        for item in (item for value in values if value is not None for item in items_in(value)):
            if isinstance(item, Scalar) and item.text not in self.cards:
                self.report.unknown(MistakeCode.UNKNOWN_CARD, item.location, item.text, self.cards)

    def _mapping(self, node: Map) -> Map | None:
        """The mapping under `answers:`; None, and a mistake, if there is none."""
        answers = node.get("answers")
        if answers is None:
            self.report.add(MistakeCode.MISSING_KEY, node.location, key="answers")
            return None
        return as_map(answers, "answers", self.report)

    def _answers(self, mapping: Map) -> dict[str, Answer]:
        """The answers in a mapping, without those to unknown questions, which are reported."""
        answers: dict[str, Answer] = {}
        for name, entry in mapping.entries.items():
            question = self.guide.questions.get(name)
            if question is not None:
                answers[name] = self._answer(question, entry.value)
            elif name not in self.linker.reported and "question" not in self.linker.unread:
                code, location = MistakeCode.UNKNOWN_QUESTION, entry.key.location
                self.report.unknown(code, location, name, self.guide.questions)
        return answers

    def _answer(self, question: Question, node: Node) -> Answer:
        if isinstance(node, Scalar) and node.is_null:
            return None
        return self.linker.options(question, items_in(node))
