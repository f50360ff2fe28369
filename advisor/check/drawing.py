"""Draws a decision tree as text, as a Mermaid flowchart or as SVG, all with the same words in one language.

The SVG uses no external fonts or scripts. It has a title and a description for people who do not see it.
"""

from collections.abc import Iterator
from html import escape
from io import StringIO
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from advisor.check.tree import Again, Edge, End, Fork, Node, Tree, Verdict
from advisor.languages import Translator
from advisor.languages.contexts import context
from advisor.page.wording import answer_text, ask

if TYPE_CHECKING:
    import rich.tree


def write_text(tree: Tree, translator: Translator, width: int = 100) -> str:
    """The tree as lines of text, at most `width` columns wide."""
    from rich.console import Console
    from rich.text import Text

    out = StringIO()
    console = Console(file=out, width=width, color_system=None, highlight=False, emoji=False, markup=False)
    console.print(Text("\n".join(_heading(tree, translator))))
    console.print(_branches(tree, translator))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _branches(tree: Tree, translator: Translator) -> "rich.tree.Tree":
    from rich.text import Text
    from rich.tree import Tree as Drawn

    def grow(drawn: Drawn, node: Node) -> None:
        for edge in _edges(node):
            words = "\n".join(
                [
                    f"→ {_answers(node, edge, tree, translator)}",
                    *_ways(edge, translator),
                    *_lines(edge.to, tree, translator),
                ]
            )
            grow(drawn.add(Text(words)), edge.to)

    root = Drawn(Text("\n".join(_lines(tree.root, tree, translator))))
    grow(root, tree.root)
    return root


def write_mermaid(tree: Tree, translator: Translator) -> str:
    """The tree as a Mermaid flowchart. Equal subtrees are one box with several arrows to it."""
    lines = ["flowchart LR", f"    accTitle: {_one_line(_title(tree, translator))}"]
    ends = 0

    def draw(node: Node) -> str:
        nonlocal ends
        if isinstance(node, Again):
            return f"q{node.number}"
        label = _mermaid("\n".join(_lines(node, tree, translator)))
        if isinstance(node, End):
            ends += 1
            lines.append(f'    e{ends}(["{label}"])')
            return f"e{ends}"
        lines.append(f'    q{node.number}["{label}"]')
        for edge in node.edges:
            target = draw(edge.to)
            lines.append(f'    q{node.number} -->|"{_mermaid(_answers(node, edge, tree, translator))}"| {target}')
        return f"q{node.number}"

    draw(tree.root)
    return "\n".join(lines) + "\n"


def _mermaid(words: str) -> str:
    """Escape the characters that mean something in Mermaid."""
    for sign, code in (("#", "#35;"), ("&", "#amp;"), ('"', "#quot;"), ("<", "#lt;"), (">", "#gt;"), ("`", "#96;")):
        words = words.replace(sign, code)
    return words.replace("\n", "<br>")


def _one_line(words: str) -> str:
    """Words for a Mermaid statement without quotes, which `;` or `#` would end."""
    return " ".join(words.replace(";", ",").replace("#", "").split())


LINE, PAD, BETWEEN = 18, 9, 16
BOX, GAP = 290, 250
BOX_LETTERS, GAP_LETTERS = 38, 33
STYLE = (
    "text{font:13px sans-serif;fill:#111}.question{fill:#e8f0fb;stroke:#1d4f91}.end{fill:#f3f3f3;stroke:#555}"
    ".again{fill:#fff;stroke:#555;stroke-dasharray:5 4}path{fill:none;stroke:#555}"
)


class _Placed(NamedTuple):
    """A box of the SVG. `way`: the words on the line that leads to it. `middle`: the y of its middle, in pixels."""

    kind: str
    words: list[str]
    way: list[str]
    column: int
    middle: float
    children: list["_Placed"]

    @property
    def height(self) -> int:
        return len(self.words) * LINE + 2 * PAD

    @property
    def left(self) -> int:
        return PAD + self.column * (BOX + GAP)


def write_svg(tree: Tree, translator: Translator) -> str:
    """The tree as an SVG document, drawn from left to right."""
    heading = _heading(tree, translator)
    top = PAD + (len(heading) + 1.0) * LINE
    root, bottom = _place(tree.root, [], tree, translator, column=0, top=top)
    title, boxes = _title(tree, translator), list(_all(root))
    width = max(box.left for box in boxes) + BOX + PAD
    described = translator.gettext("It begins with this: {words}", words=" ".join(_lines(tree.root, tree, translator)))
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {bottom:.0f}" width="{width}" role="img"'
            f' aria-labelledby="title description" lang="{escape(translator.language.code)}">',
            f'<title id="title">{escape(title)}</title>',
            f'<desc id="description">{escape(described)}</desc>',
            f"<style>{STYLE}</style>",
            '<rect width="100%" height="100%" fill="#fff"/>',
            *(_text(PAD, PAD + number * LINE, line) for number, line in enumerate(heading, 1)),
            *(part for box in boxes for part in _draw(box)),
            "</svg>\n",
        ]
    )


def _place(
    node: Node, way: list[str], tree: Tree, translator: Translator, *, column: int, top: float
) -> tuple[_Placed, float]:
    """The box of a node below `top`, with those that it leads to, and the y where the next one can begin."""
    words = [part for line in _lines(node, tree, translator) for part in wrap(line, BOX_LETTERS)]
    children: list[_Placed] = []
    below = top
    for edge in _edges(node):
        answers = [part for line in _answer_lines(node, edge, tree, translator) for part in wrap(line, GAP_LETTERS)]
        child, below = _place(edge.to, answers, tree, translator, column=column + 1, top=below)
        children.append(child)
    half = max((len(words) * LINE + 2 * PAD) / 2, len(way) * LINE + PAD / 2)
    middle = max((children[0].middle + children[-1].middle) / 2 if children else top + half, top + half)
    kind = {Fork: "question", End: "end", Again: "again"}[type(node)]
    return _Placed(kind, words, way, column, middle, children), max(below, middle + half + BETWEEN)


def _all(box: _Placed) -> Iterator[_Placed]:
    yield box
    for child in box.children:
        yield from _all(child)


def _draw(box: _Placed) -> Iterator[str]:
    """The elements of a box, its words, and the lines to its children."""
    top = box.middle - box.height / 2
    yield (
        f'<rect class="{box.kind}" x="{box.left}" y="{top:.1f}" width="{BOX}" height="{box.height}"'
        f' rx="{6 if box.kind == "question" else 14}"/>'
    )
    for number, words in enumerate(box.words, 1):
        yield _text(box.left + PAD, top + number * LINE + PAD / 2, words)
    for child in box.children:
        right = box.left + BOX
        yield f'<path d="M{right} {box.middle:.1f}h12V{child.middle:.1f}H{child.left}"/>'
        for number, words in enumerate(child.way, 1):
            yield _text(right + 17, child.middle - 6 - (len(child.way) - number) * LINE, words)


def _text(x: float, y: float, words: str) -> str:
    return f'<text x="{x}" y="{y:.1f}">{escape(words)}</text>'


def _title(tree: Tree, translator: Translator) -> str:
    return translator.gettext("Decision tree: {title}", title=tree.guide.title)


def _heading(tree: Tree, translator: Translator) -> list[str]:
    """The title, and the answers at which the tree begins."""
    questions = tree.guide.questions
    return [
        _title(tree, translator),
        *(
            f"{ask(questions[known], translator)} {answer_text(questions[known], answer, translator)}"
            for known, answer in tree.answers.items()
        ),
    ]


def _edges(node: Node) -> tuple[Edge, ...]:
    return node.edges if isinstance(node, Fork) else ()


def _answers(node: Node, edge: Edge, tree: Tree, translator: Translator) -> str:
    """The words for the answers of an edge."""
    if not isinstance(node, Fork):
        return ""
    question = tree.guide.questions[node.question]
    return translator.gettext(", or ").join(answer_text(question, answer, translator) for answer in edge.answers)


def _answer_lines(node: Node, edge: Edge, tree: Tree, translator: Translator) -> list[str]:
    return [_answers(node, edge, tree, translator), *_ways(edge, translator)]


def _ways(edge: Edge, translator: Translator) -> list[str]:
    """The line on how many ways there are to go on, if there is more than one."""
    if edge.ways == 1:
        return []
    from babel.numbers import format_decimal  # late, as all of babel: locale data is slow to load

    digits = format_decimal(edge.ways, locale=translator.language.code)
    return [
        translator.ngettext(
            "up to {digits} way to answer the rest", "up to {digits} ways to answer the rest", edge.ways, digits=digits
        )
    ]


def _lines(node: Node, tree: Tree, translator: Translator) -> list[str]:
    """The words of a node."""
    match node:
        case Again(number):
            return [translator.gettext("goes on as at question {number}", number=number)]
        case Fork(number, question, _, others):
            asked = translator.gettext(
                "{number}. {question}", number=number, question=ask(tree.guide.questions[question], translator)
            )
            return [asked, *_others(others, translator)]
        case End(verdicts, cards, questions_left):
            spoken = (_verdict(verdict, tree, translator, alone=len(verdicts) == 1) for verdict in verdicts)
            return [*spoken, *_rest(cards, questions_left, translator)]


def _others(others: int, translator: Translator) -> list[str]:
    if not others:
        return []
    return [
        translator.ngettext(
            "{number} more combination of these answers is not drawn.",
            "{number} more combinations of these answers are not drawn.",
            others,
        )
    ]


def _verdict(verdict: Verdict, tree: Tree, translator: Translator, *, alone: bool) -> str:
    """The title of a verdict, marked if it only may apply or applies only if those before it do not."""
    title = translator.content(context("card", verdict.card, "title"), tree.guide.cards[verdict.card].title)
    if not verdict.applies:
        return translator.gettext("Possible: {title}", title=title)
    return title if alone else translator.gettext("Otherwise: {title}", title=title)


def _rest(cards: int, questions_left: int, translator: Translator) -> list[str]:
    """How many cards are shown and how many questions are left."""
    if not questions_left:
        return [translator.ngettext("{number} card", "{number} cards", cards)]
    return [
        translator.ngettext("at most {number} card", "at most {number} cards", cards),
        translator.ngettext("at most {number} more question", "at most {number} more questions", questions_left),
    ]
