"""Draws a decision tree as text, as a Mermaid flowchart or as SVG, all with the same words in one language.

The SVG is the picture of the text. It uses no external fonts or scripts, and has a title and a description for people
who do not see it. The tone of an outcome is told by a sign in all three, and in the SVG by a colour too.
"""

from collections import Counter
from collections.abc import Iterator
from html import escape
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from advisor.check.tree import Again, Edge, End, Fork, Node, Tree, Verdict
from advisor.guide.model import Tone
from advisor.languages import Translator
from advisor.languages.contexts import context
from advisor.page.wording import answer_text, ask

if TYPE_CHECKING:
    from rich.console import Console

SIGNS: dict[Tone, str] = {"good": "✓", "plain": "●", "warning": "▲"}
STYLES: dict[Tone, str] = {"good": "green", "plain": "blue", "warning": "bold red"}

MOST_NAMED = 4
"""If more verdicts than this may apply, only the number of those with each outcome is told."""

SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 0 {{width}} {{height}}" role="img" \
aria-labelledby="title description" lang="{language}">
<title id="title">{title}</title>
<desc id="description">{description}</desc>
<style>.{{unique_id}}-matrix{{{{font:{{char_height}}px monospace}}}}{{styles}}</style>
<defs>{{lines}}</defs>
<rect x="-10" width="100%" height="100%" fill="#fff"/>
<g class="{{unique_id}}-matrix">{{matrix}}</g>
</svg>
"""
"""The frame of the picture, filled twice: with our words, and then by rich."""


class Line(NamedTuple):
    """A line of a node. `tone`: that of the outcome of which it tells."""

    words: str
    tone: Tone | None = None


def write_text(tree: Tree, translator: Translator, width: int = 100) -> str:
    """The tree as lines of text, at most `width` columns wide."""
    drawn = _drawn(tree, translator, width).export_text()
    return "".join(f"{line.rstrip()}\n" for line in drawn.splitlines())


def write_svg(tree: Tree, translator: Translator) -> str:
    """The tree as an SVG document."""
    from rich.terminal_theme import DEFAULT_TERMINAL_THEME

    described = translator.gettext("It begins with this: {words}", words=" ".join(_words(tree.root, tree, translator)))
    words = {"title": _title(tree, translator), "description": described, "language": translator.language.code}
    # rich fills the braces that are left, so those in our words are doubled for it
    frame = SVG.format(**{name: escape(text).replace("{", "{{").replace("}", "}}") for name, text in words.items()})
    return _drawn(tree, translator, 100).export_svg(theme=DEFAULT_TERMINAL_THEME, code_format=frame)


def _drawn(tree: Tree, translator: Translator, width: int) -> "Console":
    """A console that has recorded the tree."""
    from rich.console import Console
    from rich.text import Text
    from rich.tree import Tree as Branch

    def grow(branch: Branch, node: Node) -> Branch:
        if isinstance(node, Fork):
            for edge in node.edges:
                ways = [f"→ {_answers(node, edge, tree, translator)}", *_ways(edge, translator)]
                grow(branch.add(Text("\n".join([*ways, ""])) + words(edge.to)), edge.to)
        return branch

    def words(node: Node) -> Text:
        style = "bold" if isinstance(node, Fork) else ""
        lines = [Text(line.words, STYLES[line.tone] if line.tone else style) for line in _lines(node, tree, translator)]
        return Text("\n").join(lines)

    console = Console(file=StringIO(), width=width, record=True, highlight=False, emoji=False, markup=False)
    console.print(Text("\n".join(_heading(tree, translator))))
    console.print(grow(Branch(words(tree.root)), tree.root))
    return console


def write_mermaid(tree: Tree, translator: Translator) -> str:
    """The tree as a Mermaid flowchart. Equal subtrees are one box with several arrows to it."""
    lines = ["flowchart LR", f"    accTitle: {_one_line(_title(tree, translator))}"]
    ends = 0

    def draw(node: Node) -> str:
        nonlocal ends
        if isinstance(node, Again):
            return f"q{node.number}"
        label = _mermaid("\n".join(_words(node, tree, translator)))
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


def _title(tree: Tree, translator: Translator) -> str:
    return translator.gettext("Decision tree: {title}", title=tree.guide.title)


def _heading(tree: Tree, translator: Translator) -> list[str]:
    """The title, and the answers at which the tree begins."""
    given = [(tree.guide.questions[known], answer) for known, answer in tree.answers.items()]
    told = [f"{ask(question, translator)} {answer_text(question, answer, translator)}" for question, answer in given]
    return [_title(tree, translator), *told]


def _answers(node: Fork, edge: Edge, tree: Tree, translator: Translator) -> str:
    question = tree.guide.questions[node.question]
    return translator.gettext(", or ").join(answer_text(question, answer, translator) for answer in edge.answers)


def _ways(edge: Edge, translator: Translator) -> Iterator[str]:
    """The line on how many ways there are to go on, if there is more than one."""
    if edge.ways > 1:
        from babel.numbers import format_decimal  # late, as all of babel: locale data is slow to load

        from advisor.languages.tags import known_locale

        digits = format_decimal(edge.ways, locale=known_locale(translator.language.code) or "en")
        yield translator.ngettext(
            "up to {digits} way to answer the rest", "up to {digits} ways to answer the rest", edge.ways, digits=digits
        )


def _words(node: Node, tree: Tree, translator: Translator) -> Iterator[str]:
    return (line.words for line in _lines(node, tree, translator))


def _lines(node: Node, tree: Tree, translator: Translator) -> Iterator[Line]:
    """The lines of a node. For an end, its verdicts, how many cards are shown and how many questions are left."""
    match node:
        case Again(number):
            yield Line(translator.gettext("goes on as at question {number}", number=number))
        case Fork(number, question, _, others):
            asked = ask(tree.guide.questions[question], translator)
            yield Line(translator.gettext("{number}. {question}", number=number, question=asked))
            if others:
                yield Line(
                    translator.ngettext(
                        "{number} more combination of these answers is not drawn.",
                        "{number} more combinations of these answers are not drawn.",
                        others,
                    )
                )
        case End(verdicts, cards, questions_left):
            yield from _verdicts(verdicts, tree, translator)
            if questions_left:
                yield Line(translator.ngettext("at most {number} card", "at most {number} cards", cards))
                yield Line(
                    translator.ngettext(
                        "at most {number} more question", "at most {number} more questions", questions_left
                    )
                )
            else:
                yield Line(translator.ngettext("{number} card", "{number} cards", cards))


def _verdicts(verdicts: tuple[Verdict, ...], tree: Tree, translator: Translator) -> Iterator[Line]:
    """A line for each verdict: its outcome and its title. Of many that may apply, only how many have which outcome."""
    outcomes = [tree.guide.cards[verdict.card].outcome for verdict in verdicts]
    counted = Counter(outcome for outcome, verdict in zip(outcomes, verdicts, strict=True) if not verdict.applies)
    many = counted.total() > MOST_NAMED and None not in counted
    for known in tree.guide.outcomes if many else ():
        if counted[known]:
            told = translator.ngettext(
                "May apply: {outcome} ({number} verdict)",
                "May apply: {outcome} ({number} verdicts)",
                counted[known],
                outcome=_label(known, tree, translator),
            )
            yield _signed(told, known, tree)
    for outcome, verdict in zip(outcomes, verdicts, strict=True):
        if verdict.applies or not many:
            yield _signed(_verdict(verdict, tree, translator, alone=len(verdicts) == 1), outcome, tree)


def _verdict(verdict: Verdict, tree: Tree, translator: Translator, *, alone: bool) -> str:
    """The words of a verdict, marked if it only may apply or applies only if those before it do not."""
    card = tree.guide.cards[verdict.card]
    told = translator.content(context("card", card.id, "title"), card.title)
    if card.outcome is not None:
        told = translator.gettext("{outcome}. {title}", outcome=_label(card.outcome, tree, translator), title=told)
    if not verdict.applies:
        return translator.gettext("May apply: {verdict}", verdict=told)
    return told if alone else translator.gettext("Otherwise: {verdict}", verdict=told)


def _label(outcome: str, tree: Tree, translator: Translator) -> str:
    return translator.content(context("outcome", outcome, "label"), tree.guide.outcomes[outcome].label)


def _signed(words: str, outcome: str | None, tree: Tree) -> Line:
    """The words behind the sign of an outcome."""
    if outcome is None:
        return Line(words)
    tone = tree.guide.outcomes[outcome].tone
    return Line(f"{SIGNS[tone]} {words}", tone)
