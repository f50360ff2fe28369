"""Turns a `when`, as an author writes it, into a condition in normal form, and `answers` into answers.

All entries of the mapping must hold. They are `question: option` or `question: [options]`, `is: trait`, `any: [..]`,
`all: [..]` and `not: {..}`. Traits are replaced by their conditions. The `when` of a question becomes part of every
condition that names the question: if the question makes no sense for somebody, none of its options holds for them.
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from advisor.guide.conditions import Answer, Chosen, Condition, all_of, any_of, named, parts_of
from advisor.guide.diagnostics import Location
from advisor.guide.logic import negate
from advisor.guide.mistakes import A_TRAIT, AN_OPTION, MistakeCode, Report
from advisor.guide.model import Question
from advisor.guide.nodes import Map, Node, Scalar, Seq, items_in
from advisor.guide.values import as_list, as_map, is_among, misshapen

MAX_PARTS = 300
WORDS = ("is", "any", "all", "not")


class Linker:
    """Links conditions to the questions and traits that are known. Broken parts are reported and count as `True`.

    A name that is missing because of another mistake is not reported again. So the linker knows the ids of questions
    and traits that may be broken (`reported`, `reported_traits`), of questions that have a broken option
    (`broken_options`), and the kinds of entries of which a file could not be read (`unread`).
    """

    def __init__(self, report: Report, unread: Collection[str]) -> None:
        self.report = report
        self.unread = unread
        self.questions: dict[str, Question] = {}
        self.reported: set[str] = set()
        self.reported_traits: set[str] = set()
        self.broken_options: set[str] = set()
        self.trait_nodes: dict[str, Map] = {}
        self.used_traits: set[str] = set()
        self._traits: dict[str, Condition] = {}
        self._open: list[str] = []

    def when(self, node: Map) -> Condition:
        """The condition under which an entry applies."""
        return self.condition(node.get("when"))

    def condition(self, node: Node | None) -> Condition:
        """The condition of the node of a `when`; `True` if there is no node."""
        mapping = as_map(node, "when", self.report)
        if mapping is None:
            return True
        if not mapping.entries:
            self.report.add(MistakeCode.EMPTY_CONDITION, mapping.location)
            return True
        linked = all_of([self._entry(entry.key, entry.value) for entry in mapping.entries.values()])
        if next(islice(parts_of(linked), MAX_PARTS, None), None) is not None:
            self.report.add(MistakeCode.CONDITION_TOO_LARGE, mapping.location, limit=MAX_PARTS)
            return True
        return linked

    def trait(self, trait_id: str) -> Condition:
        """The condition of a trait, under its name. The trait must be in `trait_nodes`."""
        if trait_id not in self._traits:
            self._open.append(trait_id)
            self._traits[trait_id] = named(trait_id, self.when(self.trait_nodes[trait_id]))
            self._open.pop()
        return self._traits[trait_id]

    def names_in(self, node: Node, seen: set[str]) -> Iterator[tuple[str, Location]]:
        """Every key of a `when`, those of its traits included, each with its location in this `when`.

        Traits in `seen` are skipped, and those that are visited are added to it.
        """
        for item in node.items if isinstance(node, Seq) else ():
            yield from self.names_in(item, seen)
        for entry in node.entries.values() if isinstance(node, Map) else ():
            yield entry.key.text, entry.key.location
            yield from self.names_in(entry.value, seen)
            if entry.key.text == "is" and isinstance(entry.value, Scalar):
                yield from ((name, entry.value.location) for name in self._names_of(entry.value.text, seen))

    def _names_of(self, trait_id: str, seen: set[str]) -> Iterator[str]:
        when = self.trait_nodes[trait_id].get("when") if trait_id in self.trait_nodes else None
        if when is not None and trait_id not in seen:
            seen.add(trait_id)
            yield from (name for name, _ in self.names_in(when, seen))

    def _entry(self, key: Scalar, value: Node) -> Condition:
        match key.text:
            case "any":
                return any_of(self._list(key, value))
            case "all":
                return all_of(self._list(key, value))
            case "not":
                return negate(self.condition(value), self.questions)
            case "is":
                return self._named_trait(value)
            case question if question in self.questions:
                return self._answer(self.questions[question], value)
            case question if self._is_reported("question", question):
                return True
        self.report.unknown(MistakeCode.UNKNOWN_QUESTION, key.location, key.text, [*self.questions, *WORDS])
        return True

    def _is_reported(self, kind: str, word: str) -> bool:
        """Whether a question or a trait may be missing only because of another mistake."""
        ids = self.reported if kind == "question" else self.reported_traits
        return kind in self.unread or is_among(word, ids)

    def _list(self, key: Scalar, value: Node) -> list[Condition]:
        items = as_list(value, key.text, self.report)
        if items == []:
            self.report.add(MistakeCode.EMPTY_CONDITION, value.location)
        return [self.condition(item) for item in items or ()] or [True]

    def _named_trait(self, value: Node) -> Condition:
        if not isinstance(value, Scalar):
            misshapen(value, "is", A_TRAIT, self.report)
        elif value.text not in self.trait_nodes and self._is_reported("trait", value.text):
            return True
        elif value.text not in self.trait_nodes:
            self.report.unknown(MistakeCode.UNKNOWN_TRAIT, value.location, value.text, self.trait_nodes)
        elif value.text in self._open:
            path = " > ".join([*self._open[self._open.index(value.text) :], value.text])
            self.report.add(MistakeCode.CIRCULAR_TRAIT, value.location, id=value.text, path=path)
        else:
            self.used_traits.add(value.text)
            return self.trait(value.text)
        return True

    def _answer(self, question: Question, value: Node) -> Condition:
        """The condition that one of the options in `value` is chosen and that the question makes sense."""
        nodes = items_in(value)
        if not nodes:
            self.report.add(MistakeCode.EMPTY_CONDITION, value.location)
        options = self.options(question, nodes)
        if not options:
            return True
        return all_of([question.when, Chosen(question.id, tuple(sorted(options)), many=question.choose == "many")])

    def options(self, question: Question, nodes: Iterable[Node]) -> frozenset[str]:
        """The options of `question` that `nodes` name. Anything else is reported."""
        known = [option.id for option in question.options]
        found: set[str] = set()
        for node in nodes:
            if not isinstance(node, Scalar):
                misshapen(node, question.id, AN_OPTION, self.report)
            elif node.text in known:
                found.add(node.text)
            elif question.id not in self.broken_options:
                told = {"question": question.id, "choices": ", ".join(known)}
                self.report.unknown(MistakeCode.UNKNOWN_OPTION, node.location, node.text, known, **told)
        return frozenset(found)

    def answers(self, node: Map, key: str, *, possible: bool = True) -> dict[str, Answer]:
        """The answers under a key, without those to unknown questions, which are reported.

        With `possible`, it is reported too if there are none, or if a question cannot have its answer.
        """
        mapping = as_map(node.get(key), key, self.report)
        if mapping and possible and not mapping.entries:
            self.report.add(MistakeCode.EMPTY, mapping.location, key=key)
        answers: dict[str, Answer] = {}
        for name, (name_node, value) in mapping.entries.items() if mapping else ():
            question, items = self.questions.get(name), items_in(value)
            if question is None:
                if not self._is_reported("question", name):
                    self.report.unknown(MistakeCode.UNKNOWN_QUESTION, name_node.location, name, self.questions)
                continue
            is_null = isinstance(value, Scalar) and value.is_null
            answers[name] = None if is_null else self.options(question, items)
            if possible and question.choose == "one" and len(items) != 1:
                misshapen(value, name, AN_OPTION, self.report)
        return answers
