"""Every kind of block is drawn with all its words, in each language, however broad the terminal is."""

import ast
import datetime
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path
from typing import Any, Literal

import msgspec
import pytest
from textual.style import Style
from textual.visual import RenderOptions, Visual

import advisor
from advisor.page.blocks import (
    Answer,
    Answered,
    AnswerLine,
    Blanks,
    Block,
    Card,
    Change,
    Choice,
    Code,
    Conditional,
    Contact,
    Contacts,
    CutOut,
    Difference,
    Evidence,
    Fact,
    Field,
    Group,
    Heading,
    Item,
    KeyHelp,
    Note,
    Outcome,
    Paragraph,
    Phrase,
    Phrases,
    Possible,
    Section,
    Side,
    Source,
    Steps,
)
from advisor.page.words import Text, Words
from advisor.tui.draw import CardStyle, draw, draw_all, folded_parts, has_large_digits
from advisor.tui.visuals import Stack

WIDTHS = (30, 31, 40, 58, 60, 71, 72, 79, 80, 100, 107, 108, 120, 160)
STYLES = (CardStyle(), CardStyle(large=True), CardStyle(columns=True), CardStyle(large=True, columns=True))

ELSEWHERE: Mapping[type[msgspec.Struct], set[str]] = {
    Evidence: {"kind_name", "checked_on"},
    Source: {"publisher"},
    Fact: {"caveat"},
    Card: {"if_", "cited"},
    Conditional: {"text", "if_"},
    Contact: {"name", "if_"},
    Answer: {"card"},
    Choice: {"group", "find"},
    Answered: {"options"},
    Section: {"counted", "place", "end", "brief"},
}
"""Fields whose words are within those of other fields, or are drawn by the widgets around the block."""

SEEN = {"english", "phone", "url", "title"}
"""Fields that are shown as they are, where they are no Words."""


class Writer:
    """Writes words of which no two are the same, in so many languages."""

    def __init__(self, languages: int) -> None:
        self._languages = languages
        self._numbers = count(100)

    def text(self, length: int = 1) -> str:
        return " ".join(f"w{next(self._numbers)}" for _ in range(length))

    def words(self, length: int = 9) -> Words:
        return Words(tuple(Text(self.text(length), code) for code in ("en", "es", "fr")[: self._languages]))


def evidence(write: Writer) -> Evidence:
    day = datetime.date(2026, 11, 23)
    return Evidence("law", write.words(2), day, write.words(3), write.words(12), write.words())


def contact(write: Writer) -> Contact:
    link = f"https://{write.text()}.example"
    name, hours, words = write.words(3), write.words(5), write.words(7)
    return Contact(write.text(), name, "1-800-555-0100", link, hours, words, write.words(4))


def conditional(write: Writer, length: int = 9) -> Conditional:
    return Conditional(write.words(length), write.words(4), write.words(length + 5))


def steps(write: Writer) -> Steps:
    return Steps(write.words(3), (conditional(write), conditional(write, 20)))


def source(write: Writer) -> Source:
    url = f"https://{write.text()}.example/a/very/long/link/that/has/to/be/broken/somewhere"
    titles = (write.words(), write.words())
    published, kind, note, heading = write.words(4), write.words(3), write.words(), write.words(3)
    return Source("id", write.text(6), "publisher", url, None, published, "law", kind, note, 3, heading, titles)


def fact(write: Writer) -> Fact:
    doubts = (Paragraph(write.words(), "warning"), Paragraph(write.words(), "quiet"))
    return Fact("id", 7, write.words(12), "low", None, None, doubts, (source(write), source(write)))


def phrases(write: Writer) -> Phrases:
    return Phrases(write.words(3), (Phrase(write.text(8), write.words(8)), Phrase(write.text(2), None)))


def card(write: Writer) -> Card:
    return Card(
        id="card",
        section="section",
        state="may-apply",
        title=write.words(6),
        lead=write.words(15),
        outcome=None,
        may_apply=write.words(14),
        if_=None,
        evidence=evidence(write),
        text=(conditional(write, 30), conditional(write)),
        steps=steps(write),
        phrases=phrases(write),
        contacts=Contacts(write.words(3), (contact(write), contact(write))),
        note=Note(write.words(2), write.words(12)),
        because={},
        facts=(),
    )


def group(write: Writer) -> Group:
    return Group(write.words(12), write.words(6), (card(write), card(write)))


def section(write: Writer) -> Section:
    parts = (answer(write), Paragraph(write.words()), card(write), group(write))
    return Section("id", write.words(4), False, write.words(), write.words(), parts, write.words())


def answer(write: Writer, *, certain: bool = True) -> Answer:
    """An answer with everything that it can have, certain or with several verdicts that are possible."""
    lines = tuple(AnswerLine("id", write.words(2), conditional(write)) for _ in range(3))
    contacts = Contacts(write.words(0), (contact(write), contact(write)))
    if not certain:
        possible = (Possible(conditional(write), write.words()), Possible(conditional(write), None))
        return Answer(None, write.words(), write.words(), None, possible, write.words(), lines, contacts, None)
    return Answer(
        outcome=Outcome("id", write.words(3), "warning"),
        title=write.words(6),
        lead=write.words(15),
        steps=steps(write),
        possible=(),
        more=None,
        lines=lines,
        contacts=contacts,
        card=card(write),
    )


def blocks(languages: int) -> tuple[Block, ...]:
    """A block of every kind."""
    write = Writer(languages)
    changed = card(write)
    return (
        Heading(write.words()),
        Paragraph(write.words(40)),
        Paragraph(write.words(12), "strong"),
        Paragraph(write.words(12), "warning"),
        Item(write.words()),
        Item(write.words(20), depth=2),
        steps(write),
        answer(write),
        answer(write, certain=False),
        phrases(write),
        contact(write),
        Contacts(write.words(3), (contact(write), contact(write))),
        evidence(write),
        Note(write.words(2), write.words(20)),
        source(write),
        fact(write),
        Choice("id", write.words(), write.words(12)),
        Choice("id", write.words()),
        Answered("id", write.words(), write.words(4), None),
        card(write),
        group(write),
        section(write),
        Change(write.words(), write.words(), write.words()),
        Difference("changed", changed.title, changed, write.words()),
        Difference("added", changed.title, changed),
        KeyHelp("leave", write.words()),
        CutOut(write.words(3), phrases(write).phrases),
        Blanks((write.words(3), write.words(2))),
        Code("https://clinic.example/en.html", write.words(), write.words()),
        Side(write.words(4), (Paragraph(write.words()), Item(write.words()))),
        Field(write.words(4), "notes.html"),
    )


def texts(value: object) -> Iterator[str]:
    """All that is to be read of a block, text by text."""
    match value:
        case Words():
            yield from (text.text for text in value.texts)
        case tuple():
            for each in value:
                yield from texts(each)
        case msgspec.Struct():
            for field in msgspec.structs.fields(value):
                inner = getattr(value, field.name)
                if isinstance(inner, str) and field.name in SEEN:
                    yield inner
                elif field.name not in ELSEWHERE.get(type(value), ()):
                    yield from texts(inner)


def painted(visual: Visual, width: int) -> str:
    """What is painted; as high as was said, and nowhere broader than the terminal."""
    options = RenderOptions(lambda _: Style(), {})
    strips = visual.render_strips(width, None, Style(), options)
    assert len(strips) == visual.get_height({}, width)
    assert max(strip.cell_length for strip in strips) <= width
    return "\n".join(strip.text for strip in strips)


def can_be_read(text: str, shown: str) -> bool:
    """Whether the words of a text stand there in their order; a long link may be broken, but by nothing else."""
    if "://" in text:
        return text in "".join(shown.split())
    rest = iter(shown.replace("“", " ").replace("”", " ").split())
    return all(word in rest for word in text.split())


@pytest.mark.parametrize("languages", [1, 2, 3])
@pytest.mark.parametrize("width", WIDTHS)
def test_all_words_of_a_block_can_be_read_at_every_width(languages: int, width: int) -> None:
    for block in blocks(languages):
        for style in STYLES:
            shown = painted(draw(block, style), width)
            told = (type(block).__name__, style)
            assert (told, [text for text in texts(block) if not can_be_read(text, shown)]) == (told, [])


def test_every_kind_of_block_is_among_them() -> None:
    assert {type(block) for block in blocks(1)} == {*Block.__subclasses__()}


@pytest.mark.parametrize("width", [30, 160])
def test_a_whole_page_and_a_folded_card_too(width: int) -> None:
    everything = blocks(2)
    shown = painted(draw_all(everything), width)
    assert [text for text in texts(everything) if not can_be_read(text, shown)] == []
    first = card(Writer(2))
    shown = painted(Stack(*folded_parts(first)), width)
    assert [text for text in texts((first.may_apply, first.lead)) if not can_be_read(text, shown)] == []
    assert [text for text in texts(first.body) if can_be_read(text, shown)] == []


@pytest.mark.parametrize("width", [30, 80, 160])
def test_what_the_verdict_adds_stands_below_the_answer(width: int) -> None:
    block = answer(Writer(2))
    shown = painted(draw(block), width)
    assert block.card is not None
    assert [text for text in texts(block.rest) if not can_be_read(text, shown)] == []
    assert [text for text in texts(block.card.title) if can_be_read(text, shown)] == []


@pytest.mark.parametrize(
    ("term", "signs"),
    [("xterm", {"good": "✓", "plain": "●", "warning": "▲"}), ("linux", {"good": "+", "plain": "*", "warning": "!"})],
)
def test_an_outcome_has_a_sign_beside_its_words(
    monkeypatch: pytest.MonkeyPatch, term: str, signs: Mapping[Literal["good", "plain", "warning"], str]
) -> None:
    monkeypatch.setenv("TERM", term)
    for tone, sign in signs.items():
        label = Writer(1).words(3)
        block = msgspec.structs.replace(answer(Writer(1)), outcome=Outcome("id", label, tone))
        assert f"{sign} {label}" in painted(draw(block), 80)


def test_the_lines_of_an_answer_have_their_labels_beside_them_where_there_is_room() -> None:
    block = answer(Writer(1))
    for line in block.lines:
        broad, narrow = (painted(draw(block, CardStyle(columns=columns)), 160) for columns in (True, False))
        assert f"{line.label}  {line.lead.words}" in broad
        assert f"{line.label}  {line.lead.words}" not in narrow


def test_what_is_missing_is_noticed() -> None:
    assert can_be_read("w1 w2", "w1 x w2")
    assert not can_be_read("w1 w2", "w2 w1")
    assert not can_be_read("https://a.example/b", "https://a.example/ c b")
    assert [*texts(KeyHelp("leave", Words((Text("w1", "en"), Text("w2", "es")))))] == ["w1", "w2"]


@pytest.mark.parametrize("term", ["xterm", "linux"])
def test_markup_and_control_characters_are_no_more_than_words(monkeypatch: pytest.MonkeyPatch, term: str) -> None:
    monkeypatch.setenv("TERM", term)
    words = Words((Text("[bold]a[/] \x1b[2J[@click=app.leave]b[/]\x07", "en"),))
    for block in (Heading(words), Paragraph(words), Item(words), Note(words, words), Choice("id", words, words)):
        shown = painted(draw(block), 80)
        assert "[bold]a[/] [2J[@click=app.leave]b[/]" in shown
        assert not {"\x1b", "\x07"} & {*shown}


FACES = [Path(advisor.__file__).parent / face for face in ("tui", "line")]


def translated(face: Path) -> int:
    """How many texts of its own a face has: calls of gettext and ngettext."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in face.rglob("*.py"))
    calls = (node.func for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    names: Iterator[Any] = (getattr(call, "attr", getattr(call, "id", "")) for call in calls)
    return sum(name in ("gettext", "ngettext") for name in names)


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_a_face_has_few_words_of_its_own(face: Path) -> None:
    """What is read stands in blocks; a face only names its own keys and says how to handle it."""
    assert 0 < translated(face) <= 40


@pytest.mark.parametrize(
    ("term", "phone", "is_large"), [("xterm", "555-0100", True), ("xterm", None, False), ("linux", "555-0100", False)]
)
def test_numbers_are_in_large_digits_where_the_first_contact_has_one_and_the_font_has_them(
    monkeypatch: pytest.MonkeyPatch, term: str, phone: str | None, is_large: bool
) -> None:
    monkeypatch.setenv("TERM", term)
    name = Writer(1).words()
    assert has_large_digits(Contact("line", name, phone, "https://line.example", None, name)) is is_large
