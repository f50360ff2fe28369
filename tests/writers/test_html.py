"""Pages as HTML: every block has its layout, every text is escaped and in its language, nothing is loaded or run."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.interview import Interview
from advisor.page import blocks
from advisor.page import commands as do
from advisor.page.blocks import Block
from advisor.page.document import Document, compose_document
from advisor.page.page import Page
from advisor.page.words import Text, Words
from advisor.writers.html import write_document, write_sheet
from advisor.writers.html.environment import environment, render
from advisor.writers.html.texts import address, phone, said
from advisor.writers.qr import picture
from tests.page.trips import BUS, TODAY, everywhere, people, start, translators, trip
from tests.writers.poison import poisoned
from tests.writers.sheets import longest_sheet, small_sheet

VOID = {"meta", "br", "path"}


class Reading(HTMLParser):
    """Reads a page; an element that is not closed where it belongs fails the test."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    @property
    def text(self) -> str:
        return "".join(self.texts)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def drawn(page: Page) -> str:
    """The blocks of a page, each by its macro, in a page of its first language."""
    template = environment().from_string(
        '{% import "blocks.html.jinja" as page with context %}{{ page.several(parts, 2) }}'
    )
    return template.render(parts=page.blocks, lang=page.languages[0])


@pytest.fixture
def document(tmp_path: Path) -> Document:
    """The guidance for somebody by bus, in English and Arabic."""
    return compose_document(Interview.of(trip(tmp_path), BUS).advice(), translators("en ar"), TODAY)


def test_every_page_of_everybody_is_html_with_all_its_headings(tmp_path: Path) -> None:
    """In all languages of the page, each text as it is."""
    for person in people(trip(tmp_path)).values():
        for there in everywhere(person):
            reading = Reading(drawn(there.page))
            for block in there.page.blocks:
                if isinstance(block, blocks.Heading | blocks.Paragraph | blocks.Section | blocks.Choice):
                    told = next(getattr(block, name) for name in ("words", "title", "label") if hasattr(block, name))
                    assert all(text.text in reading.text for text in told.texts)


@pytest.mark.parametrize("kind", sorted(each.__name__ for each in Block.__subclasses__()))
def test_every_kind_of_block_has_a_macro(kind: str) -> None:
    template = environment().get_template("blocks.html.jinja")
    assert hasattr(template.make_module({"lang": "en"}), kind)


def test_a_card_can_be_folded_and_says_the_same(document: Document) -> None:
    """Without a script, its title and its lead are read before the rest."""
    card = document.page.cards[1]
    source = '{% import "blocks.html.jinja" as page with context %}{{ page.Card(card, 3, folded) }}'
    template = environment().from_string(source)
    opened, folded = (Reading(template.render(card=card, lang="en", folded=each)) for each in (False, True))
    assert "".join(opened.text.split()) == "".join(folded.text.split())
    assert [name for name, _ in folded.elements[:3]] == ["details", "summary", "h3"]


def test_the_guidance_is_one_page_with_all_that_the_text_has(document: Document) -> None:
    reading = Reading(write_document(document))
    for card in document.page.cards:
        for text in (*card.title.texts, *card.lead.texts, *card.evidence.words.texts):
            assert text.text in reading.text
    for answered in document.asked:
        assert str(answered.told) in reading.text
    assert reading.all("html") == [{"lang": "en", "dir": "ltr"}]
    assert {"lang": "ar", "dir": "rtl"} in reading.all("span")
    assert "https://act.example" in {link["href"] for link in reading.all("a")}
    assert str(document.page.notices[0]) in reading.text
    assert [name for name, _ in reading.elements if name in {"h1", "h2"}].count("h1") == 1


def test_the_answer_page_alone_has_no_answers_and_no_sources(document: Document) -> None:
    text = Reading(write_document(document, part="answer")).text
    assert "Title of go" in text
    assert "Your answers" not in text
    assert "The Act" not in text


def test_for_a_lawyer_it_is_marked_on_top_and_has_everything(document: Document) -> None:
    whole, marked = (Reading(write_document(document, for_lawyer=each)).text for each in (False, True))
    notice, after = marked.split("Your answers", 1)
    assert "For your lawyer" in notice
    assert "private" in notice
    assert after == whole.split("Your answers", 1)[1]


@pytest.mark.parametrize("codes", ["en", "es en", "ar en"])
def test_a_sheet_has_a_neutral_title_no_script_and_nothing_to_load(tmp_path: Path, codes: str) -> None:
    html = write_sheet(small_sheet(tmp_path, codes), "letter")
    reading = Reading(html)
    assert re.findall(r"<title>(.*?)</title>", html) == ["Notes"]
    assert not {name for name, _ in reading.elements} & {"script", "img", "link", "iframe", "object", "form", "base"}
    assert not {name for _, attributes in reading.elements for name in attributes} & {"src", "style", "onload"}
    assert {attributes.get("name") for attributes in reading.all("meta")} == {None, "viewport", "referrer", "robots"}
    assert all((link["href"] or "").startswith(("tel:", "https://")) for link in reading.all("a"))
    [style] = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    [policy] = [each["content"] for each in reading.all("meta") if "http-equiv" in each]
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "@import" not in style
    assert "url(" not in style


def test_a_sheet_has_its_order_without_styles(tmp_path: Path) -> None:
    """Headings, lists, lines to write on; each text followed by its translation."""
    reading = Reading(write_sheet(small_sheet(tmp_path, "es en"), "a4"))
    text = reading.text
    order = ["<Title of go>", " / Title of go", "before 12/31", "<Date and time> / Date and time ____", "555-0100"]
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert reading.all("html") == [{"lang": "es", "dir": "ltr"}]
    assert {"href": "tel:+18007721213"} in reading.all("a")
    assert len(reading.all("h1")) == 1


def test_a_text_in_english_instead_of_its_language_says_that_it_is_english() -> None:
    words = Words((Text("[بالإنجليزية] Call 12/31", "ar", "rtl", "english"),))
    page = Page(kind="x", title=words, languages=("ar",), blocks=(blocks.Paragraph(words),))
    html = drawn(page)
    assert '<p lang="en" dir="ltr">' in html
    assert '<bdi dir="ltr">Call 12/31</bdi>' in html


def test_numbers_in_a_right_to_left_text_are_set_apart_and_can_be_called() -> None:
    text = Text("اتصل على 1-800-772-1213 قبل 12/31 مع <SSA-3288>", "ar", "rtl")
    assert said(text) == (
        'اتصل على <bdi dir="ltr"><a href="tel:+18007721213"><bdi dir="ltr">1-800-772-1213</bdi></a></bdi> '
        'قبل <bdi dir="ltr">12/31</bdi> مع &lt;<bdi dir="ltr">SSA-3288</bdi>&gt;'
    )
    assert said(Text("before 12/31", "en")) == "before 12/31"


@given(st.text(st.sampled_from("اتصل غداً 0123456789٣Ab-./:,()<>&'\" "), max_size=60))
def test_no_group_of_digits_stands_alone_in_a_right_to_left_text(text: str) -> None:
    html = str(said(Text(text, "ar", "rtl")))
    outside = re.sub(r'<bdi dir="ltr">.*?</bdi>(</a></bdi>)?', "", html)
    assert not re.search(r"\d", re.sub(r"&#?\w+;", "", outside))
    assert Reading(f"<p>{html}</p>").text == text


@pytest.mark.parametrize(
    ("number", "href"),
    [("1-800-772-1213", "tel:+18007721213"), ("555-0100", "tel:5550100"), ("+44 20 7946", "tel:+44207946")],
)
def test_a_phone_number_can_be_called(number: str, href: str) -> None:
    assert phone(number) == f'<a href="{href}"><bdi dir="ltr">{number}</bdi></a>'


@pytest.mark.parametrize("number", ["1-800-SSA-1213", "12", "javascript:1", "555-0100 ext. 4"])
def test_what_is_no_phone_number_is_no_link(number: str) -> None:
    assert phone(number) == f'<bdi dir="ltr">{number}</bdi>'


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc", "//x.example", "https://"])
def test_what_is_no_address_of_the_web_is_no_link(url: str) -> None:
    assert "href" not in address(url)


def test_an_address_is_shown_as_one_reads_it() -> None:
    expected = '<a href="https://www.site.example/a/" rel="noreferrer"><bdi dir="ltr">site.example/a</bdi></a>'
    assert address("https://www.site.example/a/") == expected


@given(st.sampled_from(("https://c.example/es.html", f"https://c.example/#{'a=b&' * 40}")))
def test_a_code_can_be_scanned(link: str) -> None:
    """Black on white, white around it, and large enough."""
    svg = picture(link)
    [(width, squares)] = re.findall(r'width="([\d.]+)mm".*?<path fill="#fff" d="M0 0h([\d.]+)v', svg)
    inner = float(width) * (float(squares) - 8) / float(squares)
    assert inner >= 25
    assert 'stroke="#000"' in svg
    assert "style" not in svg


HOSTILE = st.one_of(
    st.sampled_from(
        [
            "<script>alert(1)</script>",
            '"><img src=x onerror=alert(1)>',
            "javascript:alert(1)",
            "</style><style>*{}",
            "{{ 7 * 7 }}{% raw %}",
            "\x00\x07\x1b[2J\x9b",
            "' onmouseover='x",
        ]
    ),
    st.text(min_size=1, max_size=20),
)


@settings(max_examples=25)
@given(HOSTILE)
def test_nothing_in_any_text_becomes_markup(document_once: Document, sheet_once: Page, text: str) -> None:
    """A text in every field that holds one: no element, no attribute and no control character comes of it."""
    calm = [Reading(each) for each in _written(document_once, sheet_once, "x")]
    for html, before in zip(_written(document_once, sheet_once, text), calm, strict=True):
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", html)
        after = Reading(html)
        names = {(name, frozenset(attributes)) for name, attributes in before.elements}
        for name, attributes in after.elements:
            assert name in {"a", "bdi", "path", "g"} or (name, frozenset(attributes)) in names
            assert re.match(r"(https?|tel):", attributes.get("href") or "tel:")


def _written(document: Document, sheet: Page, text: str) -> tuple[str, str]:
    return drawn(poisoned(document.whole, text)), write_sheet(poisoned(sheet, text), "letter")


@pytest.fixture(scope="module")
def document_once(tmp_path_factory: pytest.TempPathFactory) -> Document:
    guide = trip(tmp_path_factory.mktemp("trip"))
    return compose_document(Interview.of(guide, BUS).advice(), translators("en es"), TODAY)


@pytest.fixture(scope="module")
def sheet_once(tmp_path_factory: pytest.TempPathFactory) -> Page:
    return small_sheet(tmp_path_factory.mktemp("sheet"), "es en")


def test_the_same_input_gives_the_same_bytes(tmp_path: Path, document: Document) -> None:
    one, other = (write_sheet(small_sheet(tmp_path / name, "es en"), "letter") for name in ("a", "b"))
    assert one == other
    assert write_document(document) == write_document(document)
    assert write_sheet(longest_sheet(["en"]), "letter") != write_sheet(longest_sheet(["en"]), "a4")


def test_a_missing_value_is_an_error_and_no_empty_text() -> None:
    with pytest.raises(Exception, match="undefined"):
        render("sheet.html.jinja", lang="en")


def test_choices_stand_below_their_headings(tmp_path: Path) -> None:
    page = start(trip(tmp_path)).do(do.BEGIN).page
    reading = Reading(drawn(page))
    text = reading.text
    places = [text.index(part) for part in ("On rails", "Label of train", "On the road", "Label of bus", "With a seat")]
    assert places == sorted(places)
    assert len(reading.all("h3")) == 3
