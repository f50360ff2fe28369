"""The decision tree: its values on small guides, held by the walk itself on random ones, and its three drawings."""

import re
from pathlib import Path
from xml.etree import ElementTree

from hypothesis import given as given_drawn
from hypothesis import strategies as st

from advisor.check.drawing import SIGNS, write_mermaid, write_svg, write_text
from advisor.check.tree import Again, End, Fork, Node, Verdict, decision_tree
from advisor.guide.model import Guide
from advisor.guide.opening import open_guide
from advisor.interview import Interview
from advisor.languages.known import Language
from tests.guide.random_guides import Drawn, guides, possible, some_answers
from tests.guide.writing import card, many, question, small_guide
from tests.page.translators import IN_ENGLISH, bracketed

TRANSLATOR = IN_ENGLISH
SECTIONS = {
    "id": "small",
    "title": "Small & short",
    "about": "It helps.",
    "sections": [{"id": "verdict", "title": "Verdict", "choose": "first"}, {"id": "main", "title": "Main"}],
}


def guide_of(folder: Path) -> Guide:
    """A verdict that depends on colour and size, and a card that depends on tools."""
    files = {
        "guide.yaml": SECTIONS,
        "questions.yaml": [
            question("colour", "red blue green"),
            question("size", "big small"),
            many("tools", "saw hammer"),
        ],
        "cards/verdict.yaml": [card("go", when={"colour": ["red", "blue"], "size": "big"}), card("stay")],
        "cards/main.yaml": [card("care", when={"tools": "saw"})],
    }
    return small_guide(folder, files)


def fork(node: Node) -> Fork:
    assert isinstance(node, Fork)
    return node


def one(*options: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset((option,)) for option in options)


def test_answers_that_leave_the_same_share_an_edge(tmp_path: Path) -> None:
    root = fork(decision_tree(guide_of(tmp_path), {}, depth=1).root)
    assert root.question == "colour"
    assert [edge.answers for edge in root.edges] == [one("red", "blue"), one("green")]
    assert [edge.ways for edge in root.edges] == [8, 4]


def test_the_drawing_stops_at_the_depth_and_at_guidance(tmp_path: Path) -> None:
    guide = guide_of(tmp_path)
    root = fork(decision_tree(guide, {}, depth=1).root)
    assert root.edges[0].to == End((Verdict("go", False), Verdict("stay", True)), 3, 2)
    answers = {"colour": frozenset(("green",)), "tools": frozenset[str]()}
    assert decision_tree(guide, answers, depth=1).root == End((Verdict("stay", True),), 1, 0)


def test_equal_subtrees_are_drawn_once(tmp_path: Path) -> None:
    root = fork(decision_tree(guide_of(tmp_path), {}, depth=3).root)
    size, tools = root.edges[0].to, root.edges[1].to
    assert isinstance(tools, Fork)
    small = fork(size).edges[1]
    assert small.answers == one("small")
    assert isinstance(small.to, Fork)
    assert small.to.question == tools.question == "tools"
    deep = fork(decision_tree(two_ways(tmp_path / "two"), {}, depth=3).root)
    first, second = fork(deep.edges[0].to), fork(deep.edges[1].to)
    assert second.edges[1].to == Again(fork(first.edges[0].to).number)


def two_ways(folder: Path) -> Guide:
    """Red and big comes to the same as blue and small."""
    files = {
        "questions.yaml": [question("colour", "red blue"), question("size", "big small"), question("form", "a b")],
        "cards/main.yaml": [
            card("base"),
            card("mixed", when={"any": [{"colour": "red", "size": "big"}, {"colour": "blue", "size": "small"}]}),
            card("form", when={"form": "a"}),
        ],
    }
    return small_guide(folder, files)


def test_a_large_set_is_drawn_option_by_option_and_the_rest_counted(tmp_path: Path) -> None:
    options = "a b c d e"
    files = {
        "questions.yaml": [many("tools", options)],
        "cards/main.yaml": [
            card("base"),
            *(card(f"for-{option}", when={"tools": option}) for option in options.split()),
        ],
    }
    root = fork(decision_tree(small_guide(tmp_path, files), {}).root)
    assert len(root.edges) == 6
    assert root.others == 32 - 6


def test_a_declined_answer_stays_declined(tmp_path: Path) -> None:
    root = fork(decision_tree(guide_of(tmp_path), {"colour": None}, depth=1).root)
    assert root.question == "size"


@given_drawn(guides(), st.data())
def test_every_edge_leads_where_the_walk_leads(drawn: Drawn, data: st.DataObject) -> None:
    tree = decision_tree(drawn.guide, data.draw(some_answers(drawn.guide)), depth=9)
    forks: dict[int, Fork] = {}

    def walked(node: Node, walk: Interview) -> None:
        node = forks[node.number] if isinstance(node, Again) else node
        if isinstance(node, End):
            assert walk.question is None
            assert node.cards == sum(len(section.cards) for section in walk.advice().sections)
            return
        forks[node.number] = node
        assert walk.question is not None
        assert walk.question.id == node.question
        drawn_answers = [answer for edge in node.edges for answer in edge.answers]
        assert sorted(map(sorted, drawn_answers)) == sorted(map(sorted, possible(drawn.guide, node.question)))
        for edge in node.edges:
            for answer in edge.answers:
                walked(edge.to, walk.answer(node.question, answer))

    walked(tree.root, Interview.replay(drawn.guide, tree.answers))


def test_the_text_names_questions_answers_and_verdicts(tmp_path: Path) -> None:
    text = write_text(decision_tree(guide_of(tmp_path), {}, depth=1), TRANSLATOR)
    for words in (
        "1. colour?",
        "→ Label of red, or Label of blue",
        "May apply: Title of go",
        "Otherwise: Title of stay",
    ):
        assert words in text
    assert "Title of go\n" not in write_text(
        decision_tree(guide_of(tmp_path), {"size": frozenset(("small",))}), TRANSLATOR
    )


OUTCOMES = [
    {"id": "no-visit", "label": "No visit", "tone": "good", "visit": False},
    {"id": "prepare", "label": "Prepare first"},
    {"id": "lawyer", "label": "A lawyer first", "tone": "warning"},
]


def with_outcomes(folder: Path, **outcomes: str) -> Guide:
    """A guide with a verdict of each of the `outcomes` for a colour of its own, and one for everybody else."""
    verdicts = [card(colour, outcome=outcome, when={"colour": colour}) for colour, outcome in outcomes.items()]
    files = {
        "guide.yaml": {**SECTIONS, "outcomes": OUTCOMES},
        "questions.yaml": [question("size", "big small"), question("colour", f"{' '.join(outcomes)} other")],
        "cards/verdict.yaml": [*verdicts, card("else", outcome="prepare")],
        "cards/main.yaml": [card("size", when={"size": "big"})],
    }
    return small_guide(folder, files)


def test_an_end_tells_the_outcome_behind_its_sign(tmp_path: Path) -> None:
    guide = with_outcomes(tmp_path, red="lawyer", blue="no-visit")
    text = write_text(decision_tree(guide, {}, depth=1), TRANSLATOR)
    assert "▲ May apply: A lawyer first. Title of red\n" in text
    assert "✓ May apply: No visit. Title of blue\n" in text
    assert "● Otherwise: Prepare first. Title of else\n" in text
    sure = decision_tree(guide, {"size": frozenset({"big"})}, depth=1)
    assert "✓ No visit. Title of blue\n" in write_text(sure, TRANSLATOR)
    assert '(["✓ No visit. Title of blue<br>' in write_mermaid(sure, TRANSLATOR)


def test_of_many_verdicts_that_may_apply_each_outcome_is_counted(tmp_path: Path) -> None:
    guide = with_outcomes(tmp_path, a="lawyer", b="no-visit", c="no-visit", d="lawyer", e="lawyer")
    text = write_text(decision_tree(guide, {}, depth=1), TRANSLATOR)
    lines = text.partition("Label of small")[2].splitlines()[2:5]
    assert [line.strip() for line in lines] == [
        "✓ May apply: No visit (2 verdicts)",
        "▲ May apply: A lawyer first (3 verdicts)",
        "● Otherwise: Prepare first. Title of else",
    ]


def test_the_svg_tells_the_tone_by_a_sign_and_by_a_colour(tmp_path: Path) -> None:
    svg = write_svg(decision_tree(with_outcomes(tmp_path, red="lawyer", blue="no-visit"), {}, depth=2), TRANSLATOR)
    styles = {
        sign: re.findall(rf'class="([^"]*)"[^>]*>[^<]*{sign}', svg.partition("<defs>")[2]) for sign in SIGNS.values()
    }
    assert all(styles.values())
    assert len({name for names in styles.values() for name in names}) == len(SIGNS)


def test_answers_that_differ_only_in_a_part_are_told_apart(tmp_path: Path) -> None:
    steps = ["Go.", {"when": {"colour": "red"}, "text": "Take care."}]
    files = {
        "questions.yaml": [question("colour", "red blue green"), question("size", "big small")],
        "cards/main.yaml": [
            card("base", steps=steps),
            card("other", when={"size": "big"}, contacts=[{"when": {"colour": "green"}, "contact": "line"}]),
        ],
    }
    root = fork(decision_tree(small_guide(tmp_path, files), {}, depth=1).root)
    assert [edge.answers for edge in root.edges] == [one("red"), one("blue"), one("green")]
    small = {"size": frozenset({"small"})}
    root = fork(decision_tree(small_guide(tmp_path / "again", files), small, depth=1).root)
    assert [edge.answers for edge in root.edges] == [one("red"), one("blue", "green")]


def test_the_drawings_speak_the_language_of_the_voice(tmp_path: Path) -> None:
    translator = bracketed(Language("es", "Español", "Spanish"))
    tree = decision_tree(guide_of(tmp_path), {}, depth=1)
    assert "1. <colour?>" in write_text(tree, translator)
    assert "&lt;colour?&gt;" in write_svg(tree, translator)
    assert "#lt;colour?#gt;" in write_mermaid(tree, translator)


def test_mermaid_has_an_arrow_to_what_is_drawn_already(tmp_path: Path) -> None:
    text = write_mermaid(decision_tree(two_ways(tmp_path), {}, depth=3), TRANSLATOR)
    assert text.startswith("flowchart LR\n")
    assert sum(line.strip().startswith("q3[") for line in text.splitlines()) == 1
    assert sum(line.endswith("| q3") for line in text.splitlines()) == 2


def test_mermaid_takes_no_word_for_its_own(tmp_path: Path) -> None:
    files = {"questions.yaml": [{**question("q", "a b"), "ask": 'A "b" <c> #1; `d`?'}]}
    guide = small_guide(tmp_path, {**files, "cards/main.yaml": [card("base"), card("a", when={"q": "a"})]})
    text = write_mermaid(decision_tree(guide, {}), TRANSLATOR)
    assert 'q1["1. A #quot;b#quot; #lt;c#gt; #35;1; #96;d#96;?"]' in text


def test_the_svg_is_whole_alone_and_has_a_title(tmp_path: Path) -> None:
    svg = ElementTree.fromstring(write_svg(decision_tree(guide_of(tmp_path), {}, depth=3), TRANSLATOR))
    named = {element.tag.rpartition("}")[2]: element for element in svg.iter()}
    assert named["title"].text == "Decision tree: Small & short"
    assert named["desc"].text
    assert not {"script", "image", "use", "a"} & named.keys()


def test_the_real_guide_is_drawn_in_every_form() -> None:
    tree = decision_tree(open_guide(), {})
    assert all(write(tree, TRANSLATOR) for write in (write_text, write_mermaid, write_svg))
