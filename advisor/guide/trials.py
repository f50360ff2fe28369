"""What names answers or cards beside the guide: promises and cases, which it is tried against, other ways to do a
thing, and example answers. Promises and cases are read with the guide, but are never part of its compiled form.
"""

from collections.abc import Collection, Iterator

import msgspec

from advisor.guide.linking import Linker
from advisor.guide.mistakes import Code, Report, nearest, visible
from advisor.guide.model import Case, Guide, Promise, Question, Way
from advisor.guide.nodes import Map, Node, Scalar, Seq
from advisor.guide.reading import as_map, kind_of


class TrialReader:
    """Completes promises and cases from their nodes: conditions, answers, and the cards that they name."""

    def __init__(self, guide: Guide, cards: Collection[str], linker: Linker, report: Report) -> None:
        """`cards`: the ids of all cards, those included that have a mistake of their own."""
        self.guide = guide
        self.cards = cards
        self.linker = linker
        self.report = report

    def promise(self, promise: Promise, node: Map) -> Promise:
        """A promise with its condition."""
        self._check_cards(node, ("shows", "never", "one_of"))
        if not (promise.shows or promise.never or promise.one_of):
            self.report.add(Code.MISSING_KEY, node.place, key="shows")
        return msgspec.structs.replace(promise, when=self.linker.condition(node.get("when")))

    def case(self, case: Case, node: Map) -> Case:
        """A case with its answers."""
        self._check_cards(node, ("verdict", "shows", "may_show", "hides"))
        answers_node = node.get("answers")
        if answers_node is None:
            self.report.add(Code.MISSING_KEY, node.place, key="answers")
            return case
        mapping = as_map(answers_node, "answers", self.report)
        return msgspec.structs.replace(case, answers=dict(self._answers(mapping)) if mapping else {})

    def way(self, way: Way, node: Map) -> Way:
        """A way with its condition and its answers, each one that its question can have."""
        answers_node = node.get("answers")
        if answers_node is None:
            self.report.add(Code.MISSING_KEY, node.place, key="answers")
            return way
        mapping = as_map(answers_node, "answers", self.report)
        if mapping is None:
            return way
        if not mapping.entries:
            self.report.add(Code.EMPTY, mapping.place, key="answers")
        answers = self._possible_answers(mapping)
        return msgspec.structs.replace(way, answers=answers, when=self.linker.condition(node.get("when")))

    def example(self, node: Node | None) -> dict[str, frozenset[str] | None]:
        """The example answers of the guide, each one that its question can have; empty where there are none."""
        mapping = as_map(node, "example", self.report) if node else None
        if mapping is None:
            return {}
        if not mapping.entries:
            self.report.add(Code.EMPTY, mapping.place, key="example")
        return self._possible_answers(mapping)

    def _possible_answers(self, mapping: Map) -> dict[str, frozenset[str] | None]:
        """Answers of which each is one that its question can have."""
        answers = dict(self._answers(mapping))
        for question_id in answers:
            chosen = mapping.entries[question_id].value
            one = self.guide.questions[question_id].choose == "one"
            if one and isinstance(chosen, Seq) and len(chosen.items) != 1:
                self.report.add(Code.WRONG_TYPE, chosen.place, key=question_id, expected="an option", found="a list")
        return answers

    def _check_cards(self, node: Map, keys: tuple[str, ...]) -> None:
        for key in keys if "card" not in self.linker.unread else ():
            value = node.get(key)
            for item in value.items if isinstance(value, Seq) else [value]:
                if isinstance(item, Scalar) and item.text not in self.cards:
                    hint = nearest(item.text, self.cards)
                    self.report.add(Code.UNKNOWN_CARD, item.place, id=visible(item.text), hint=hint)

    def _answers(self, mapping: Map) -> Iterator[tuple[str, frozenset[str] | None]]:
        for name, entry in mapping.entries.items():
            question = self.guide.questions.get(name)
            if question is not None:
                yield name, self._answer(question, entry.value)
            elif name not in self.linker.reported and "question" not in self.linker.unread:
                hint = nearest(name, self.guide.questions)
                self.report.add(Code.UNKNOWN_QUESTION, entry.key.place, id=visible(name), hint=hint)

    def _answer(self, question: Question, node: Node) -> frozenset[str] | None:
        if isinstance(node, Scalar) and node.is_null:
            return None
        return frozenset(self._options(question, node))

    def _options(self, question: Question, node: Node) -> Iterator[str]:
        known = [option.id for option in question.options]
        for item in node.items if isinstance(node, Seq) else [node]:
            if isinstance(item, Scalar) and item.text in known:
                yield item.text
            elif isinstance(item, Scalar) and question.id in self.linker.broken_options:
                continue  # the option may be one that has a mistake of its own
            elif isinstance(item, Scalar):
                values = {"id": visible(item.text), "choices": ", ".join(known), "hint": nearest(item.text, known)}
                self.report.add(Code.UNKNOWN_OPTION, item.place, question=question.id, **values)
            else:
                place = item.place
                self.report.add(Code.WRONG_TYPE, place, key=question.id, expected="an option", found=kind_of(item))
