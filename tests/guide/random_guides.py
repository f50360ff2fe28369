"""Random guides for hypothesis, and an evaluator of conditions written from CONTRIBUTING.md, not from the code."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain, combinations, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from hypothesis import strategies as st

from advisor.guide.conditions import Answer
from advisor.guide.model import Guide
from tests.guide.writing import card, many, question, small_guide

When = dict[str, Any]
Full = dict[str, frozenset[str]]

OUTCOMES: list[dict[str, object]] = [
    {"id": "home", "label": "Label of home", "tone": "good", "visit": False},
    {"id": "go", "label": "Label of go"},
    {"id": "beware", "label": "Label of beware", "tone": "warning"},
]


class Drawn(NamedTuple):
    """A random guide, as loaded and as written."""

    guide: Guide
    files: dict[str, Any]

    def whens(self) -> dict[str, When]:
        """Card id → its `when` as written."""
        return {entry["id"]: entry.get("when", {}) for entry in self._cards()}

    def parts(self) -> dict[str, tuple[str, When]]:
        """The key of each paragraph, step and contact that has a `when` → the id of its card, and the `when`."""
        return {
            f"{entry['id']}/{key}/{number}": (entry["id"], part["when"])
            for entry in self._cards()
            for key in ("text", "steps", "contacts")
            for number, part in enumerate(entry.get(key, ()))
            if "when" in part
        }

    def _cards(self) -> list[dict[str, Any]]:
        return [*self.files["cards/first.yaml"], *self.files["cards/main.yaml"]]


@st.composite
def guides(draw: st.DrawFn) -> Drawn:
    """Two to four questions, some with a `when`; traits; a section that shows the first card and one that shows all.

    Cards have paragraphs, steps and contacts, some with a `when`; those of the first section have outcomes.
    """
    questions: list[dict[str, object]] = []
    for number in range(draw(st.integers(2, 4))):
        entry = draw(st.sampled_from([question("", "a b"), question("", "a b c"), many("", "a b"), many("", "a")]))
        entry = {**entry, "id": f"q{number}"}
        sometimes = st.none() | _whens(questions, []) if questions else st.none()
        when = draw(sometimes)
        questions.append({**entry, "when": when} if when else entry)
    traits: list[dict[str, object]] = []
    for number in range(draw(st.integers(0, 2))):
        when = draw(_whens(questions, [f"t{known}" for known in range(number)]))
        traits.append({"id": f"t{number}", "means": f"t{number} holds", "when": when})
    whens = _whens(questions, [str(trait["id"]) for trait in traits])
    first = [card(f"first{number}", when=draw(whens)) for number in range(draw(st.integers(1, 3)))]
    main = [card(f"main{number}", when=draw(whens)) for number in range(draw(st.integers(1, 3)))]
    outcomes = st.sampled_from([outcome["id"] for outcome in OUTCOMES])
    answer = draw(st.sampled_from([{}, {"answer": "Label of main"}]))
    files = {
        "guide.yaml": {
            "id": "random",
            "title": "Random",
            "about": "Anything.",
            "outcomes": OUTCOMES,
            "sections": [
                {"id": "first", "title": "One", "choose": "first"},
                {"id": "main", "title": "All", "visit": draw(st.booleans()), **answer},
            ],
        },
        "questions.yaml": questions,
        "traits.yaml": traits,
        "cards/first.yaml": [
            {**_with_parts(draw, entry, whens), "outcome": draw(outcomes)} for entry in (*first, card("fallback"))
        ],
        "cards/main.yaml": [_with_parts(draw, entry, whens) for entry in main],
    }
    with TemporaryDirectory() as folder:
        return Drawn(small_guide(Path(folder), files), files)


def _with_parts(draw: st.DrawFn, entry: dict[str, Any], whens: st.SearchStrategy[When]) -> dict[str, Any]:
    """A card with up to two paragraphs and steps, and with a contact, each for everybody or with a `when`."""
    name = entry["id"]
    parts = {
        key: [_part(draw, whens, "text", f"{key} {number} of {name}.") for number in range(draw(st.integers(0, 2)))]
        for key in ("text", "steps")
    }
    parts["contacts"] = [_part(draw, whens, "contact", "line") for _ in range(draw(st.integers(0, 1)))]
    return {**entry, **parts}


def _part(draw: st.DrawFn, whens: st.SearchStrategy[When], key: str, value: str) -> Any:
    return draw(st.just(value) | whens.map(lambda when: {"when": when, key: value}))


def _whens(questions: list[dict[str, Any]], traits: list[str]) -> st.SearchStrategy[When]:
    choices = [_answer(entry) for entry in questions]
    if traits:
        choices.append(st.sampled_from(traits).map(lambda trait: {"is": trait}))
    leaf = st.one_of(choices)
    return st.recursive(leaf, _nested, max_leaves=5)


def _answer(entry: dict[str, Any]) -> st.SearchStrategy[When]:
    ids = [option["id"] for option in entry["options"]]
    most = len(ids) - 1 if entry["choose"] == "one" else len(ids)
    chosen = st.lists(st.sampled_from(ids), min_size=1, max_size=most, unique=True)
    return chosen.map(lambda options: {entry["id"]: options if len(options) > 1 else options[0]})


def _nested(inner: st.SearchStrategy[When]) -> st.SearchStrategy[When]:
    parts = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        parts.map(lambda whens: {"any": whens}),
        parts.map(lambda whens: {"all": whens}),
        inner.map(lambda when: {"not": when}),
        st.tuples(inner, inner).map(lambda two: {**two[0], **two[1]}),
    )


def holds(files: Mapping[str, Any], when: When, answers: Full) -> bool:
    """Whether a `when` as written holds for full answers, as CONTRIBUTING.md says it."""
    return all(_entry_holds(files, key, value, answers) for key, value in when.items())


def _entry_holds(files: Mapping[str, Any], key: str, value: Any, answers: Full) -> bool:
    match key:
        case "any":
            return any(holds(files, when, answers) for when in value)
        case "all":
            return all(holds(files, when, answers) for when in value)
        case "not":
            return not holds(files, value, answers)
        case "is":
            return holds(files, next(trait["when"] for trait in files["traits.yaml"] if trait["id"] == value), answers)
    asked = next(entry for entry in files["questions.yaml"] if entry["id"] == key)
    options = [value] if isinstance(value, str) else value
    return holds(files, asked.get("when", {}), answers) and any(option in answers[key] for option in options)


def possible(guide: Guide, question_id: str) -> list[frozenset[str]]:
    """Every answer that a question can have, apart from declining."""
    return _possible(guide.questions[question_id].choose, tuple(o.id for o in guide.questions[question_id].options))


@cache
def _possible(choose: str, options: tuple[str, ...]) -> list[frozenset[str]]:
    sizes = [1] if choose == "one" else range(len(options) + 1)
    return [frozenset(some) for some in chain.from_iterable(combinations(options, size) for size in sizes)]


def completions(guide: Guide, answers: Mapping[str, Answer]) -> Iterator[Full]:
    """Every way to answer what is open or declined in `answers`."""
    known = {question_id: answer for question_id, answer in answers.items() if answer is not None}
    rest = [question_id for question_id in guide.questions if question_id not in known]
    for values in product(*(possible(guide, question_id) for question_id in rest)):
        yield {**known, **dict(zip(rest, values, strict=True))}


@st.composite
def some_answers(draw: st.DrawFn, guide: Guide) -> dict[str, Answer]:
    """Answers to some of the questions, in any order, some of them declined."""
    asked = draw(st.lists(st.sampled_from(list(guide.questions)), unique=True))
    return {question_id: draw(st.sampled_from([None, *possible(guide, question_id)])) for question_id in asked}
