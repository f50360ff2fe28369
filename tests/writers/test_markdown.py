"""Pages as Markdown: what a reader of CommonMark makes of them, and that nothing of a text is markup."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from advisor.interview import Interview
from advisor.page import blocks
from advisor.page.document import Document, compose_document
from advisor.page.page import Page
from advisor.page.words import Text, Words
from advisor.writers.isolating import END, ISOLATE
from advisor.writers.markdown import escaped, write_markdown
from tests.page.trips import BUS, TODAY, translators, trip
from tests.writers.poison import poisoned
from tests.writers.sheets import longest_sheet, small_sheet

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PLAIN = {"text", "softbreak", "hardbreak"}


def read(markdown: str) -> list[Token]:
    """All tokens of a text, those within a paragraph as well."""
    return [each for token in READER.parse(markdown) for each in (token, *(token.children or ()))]


def told(markdown: str) -> str:
    """What is read, without the markup."""
    return "".join(token.content for token in read(markdown) if token.type == "text")


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    guide = trip(tmp_path_factory.mktemp("trip"))
    return compose_document(Interview.of(guide, BUS).advice(), translators("en es"), TODAY)


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Page:
    return small_sheet(tmp_path_factory.mktemp("sheet"), "es en")


MARKS = st.text(st.sampled_from("ab 1-+*_~`#>=<|[]()!&\\.:/\t\n;{}$^\"'"), min_size=1, max_size=25)


@given(MARKS)
def test_a_text_is_read_as_it_was_written(text: str) -> None:
    """At the beginning of a line, of a point, within bold type and in a heading."""
    calm = " ".join(text.split())
    if calm:
        for around in ("{}", "- {}", "a **{}** b", "# {}"):
            tokens = read(around.format(escaped(text)))
            assert {"html_inline", "html_block", "link_open", "image", "code_inline", "fence"}.isdisjoint(
                token.type for token in tokens
            )
            assert "".join(token.content for token in tokens if token.type == "text").removeprefix("a ").removesuffix(
                " b"
            ) in (calm, f"{calm} ")
            assert sum(token.type in {"bullet_list_open", "ordered_list_open"} for token in tokens) == around.count("-")


@settings(max_examples=25)
@given(MARKS.filter(lambda text: bool(text.strip())))
def test_nothing_in_any_text_becomes_markup(document: Document, sheet: Page, text: str) -> None:
    for page in (document.whole, sheet):
        before, after = (read(write_markdown(poisoned(page, each))) for each in ("x", text))
        kinds = [[token.type for token in tokens if token.type not in PLAIN] for tokens in (before, after)]
        assert kinds[0] == kinds[1]


def test_no_control_character_is_left() -> None:
    assert escaped("\x1b[2Ja\x00b\x9bc\x7f") == "\\[2Ja b c"


def test_a_sheet_can_be_pasted_into_a_message(sheet: Page) -> None:
    written = write_markdown(sheet)
    assert written.startswith("# Notes\n\n## <Title of go> / Title of go\n\n".replace("<", "\\<").replace(">", "\\>"))
    assert "\n- \\<Date and time\\> / Date and time: ____________________\n" in written
    assert "\n- **“I am late.”**  \n  \\<I am late.\\>\n" in written
    assert "  \n<https://clinic.example/guide/es.html>\n" in written
    assert "  \n  **555-0100**  \n" in written
    assert "Title of go" in told(written)


def test_the_guidance_has_its_headings_and_its_sources(document: Document) -> None:
    written = write_markdown(document.whole)
    headings = [token.tag for token in read(written) if token.type == "heading_open"]
    assert headings[0] == "h1"
    assert set(headings) == {"h1", "h2", "h3", "h4"}
    for card in document.page.cards:
        assert all(text.text in told(written) for text in (*card.title.texts, *card.lead.texts))
    assert "<https://act.example>" in written
    assert "**The Act**" in written


def test_what_is_no_address_of_the_web_is_no_link() -> None:
    page = Page(
        kind="x", title=_words("T"), languages=("en",), blocks=(blocks.Code("javascript:x", _words("L"), _words("N")),)
    )
    assert write_markdown(page) == "# T\n\nL  \njavascript:x\n"


def test_numbers_in_right_to_left_texts_are_set_apart() -> None:
    written = write_markdown(longest_sheet(["ar", "en"]))
    assert f"{ISOLATE}1-800-772-1213{END}" in written
    assert f"{ISOLATE}12/31{END}" in written


def _words(text: str) -> Words:
    return Words((Text(text, "en"),))


def test_the_same_input_gives_the_same_text(tmp_path: Path) -> None:
    one, other = (write_markdown(small_sheet(tmp_path / name, "es en")) for name in ("a", "b"))
    assert one == other


def test_a_block_that_never_leaves_the_program_is_refused() -> None:
    page = Page(kind="x", title=_words("T"), languages=("en",), blocks=(blocks.KeyHelp("leave", _words("L")),))
    with pytest.raises(TypeError):
        write_markdown(page)
