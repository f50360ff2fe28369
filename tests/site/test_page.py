"""A page in Chromium: asked, answered, left, printed; without scripts, without a network, for every reader."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import violations

ANSWERS = {
    "for-whom": "myself",
    "visit": "direct-deposit",
    "appointment": "office",
    "deadline": "later",
    "benefit": "ssi",
    "status": "no-status",
    "history": "0",
    "companions": "0",
    "needs": "0",
}
Phone = Callable[..., Page]


def answer(page: Page, *, until: str = "") -> None:
    """Answers the questions in their order, up to the one with the id `until`."""
    for question, option in ANSWERS.items():
        if question == until:
            return
        page.click(f'button[value="{question} {option}"]')


def place(page: Page) -> str | None:
    return page.locator("html").get_attribute("data-place")


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("code", "scheme"), [("en", "light"), ("es", "dark")])
def test_axe_finds_nothing_on_questions_answers_and_cards(phone: Phone, code: str, scheme: str) -> None:
    page = phone(f"{code}.html", color_scheme=scheme)
    assert violations(page) == []
    answer(page, until="history")
    assert violations(page) == []
    answer_rest = ("history 0", "companions 0", "needs 0")
    for value in answer_rest:
        page.click(f'button[value="{value}"]')
    for section in ("verdict", "rights", "help"):
        page.locator(f"#section-{section} .card:visible > summary").first.click()
    page.locator("#section-rights .sources > summary").click()
    assert violations(page) == []


def test_axe_finds_nothing_on_the_choice_of_a_language(phone: Phone) -> None:
    assert violations(phone("index.html")) == []


def test_nothing_is_wider_than_the_phone_and_what_is_touched_is_large(phone: Phone) -> None:
    page = phone("es.html")
    for answered in (False, True):
        if answered:
            answer(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        sizes = page.evaluate(
            "[...document.querySelectorAll('button, summary, label, nav a, #leave')]"
            ".map((each) => each.getBoundingClientRect()).filter(({width}) => width).map(({height}) => height)"
        )
        assert min(sizes) >= 44


def test_before_the_first_question_a_page_says_what_it_keeps_and_how_to_leave(phone: Phone) -> None:
    page = phone("es.html")
    intro = page.locator("header").inner_text()
    for said in (
        "borrador",
        "Nada de lo que responda sale de este teléfono",
        "No pueden borrar",
        "no es asesoría legal",
    ):
        assert said in intro
    assert page.locator("header").bounding_box() is not None
    first = page.locator("#question-for-whom").bounding_box()
    header = page.locator("header").bounding_box()
    assert first
    assert header
    assert header["y"] + header["height"] <= first["y"]


def test_the_keyboard_alone_is_enough(phone: Phone) -> None:
    page = phone("en.html")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "for-whom myself":
            break
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "ask-visit"
    assert page.evaluate("getComputedStyle(document.activeElement).visibility") == "visible"


def test_an_answer_can_be_changed_and_what_no_longer_matters_is_dropped(phone: Phone) -> None:
    page = phone("en.html")
    answer(page)
    assert place(page) == "answer"
    assert page.locator("#answer-title").inner_text() != ""
    page.click("#trail > summary")
    page.click('#trail button[value="visit"]')
    assert place(page) == "question"
    page.click('button[value="visit new-number"]')
    assert page.evaluate("answers.get('visit')") == ["new-number"]


def test_several_options_are_ticked_and_none_is_not_taken_for_no_answer(phone: Phone) -> None:
    page = phone("en.html")
    answer(page, until="history")
    page.click('button[value="history"]')
    expect(page.locator("#question-history")).to_be_visible()
    page.check('input[value="removal-order"]')
    page.click('button[value="history"]')
    assert page.evaluate("answers.get('history')") == ["removal-order"]
    page.click("#back")
    expect(page.locator('input[value="removal-order"]')).to_be_checked()


def test_what_if_compares_and_changes_nothing(phone: Phone) -> None:
    page = phone("en.html")
    answer(page)
    before = page.evaluate("JSON.stringify([...answers])")
    page.click("#ways > summary")
    page.locator("#ways button:visible").first.click()
    assert place(page) == "other"
    expect(page.locator("#way")).not_to_be_empty()
    assert page.evaluate("JSON.stringify([...answers])") == before
    page.click('button[name="mine"]')
    assert place(page) == "answer"


def test_sources_are_shown_on_demand(phone: Phone) -> None:
    page = phone("en.html")
    answer(page)
    page.locator("#section-rights .card:visible > summary").first.click()
    page.locator("#section-rights .sources > summary").first.click()
    facts = page.locator("#section-rights .sources li[data-fact]")
    expect(facts.first).to_be_visible()
    assert page.locator("#section-rights .sources a[href^=https]").count() > 0


def test_answers_in_the_address_are_read_once_if_they_are_public(phone: Phone, site: Path) -> None:
    page = phone(
        "en.html#visit=address&status=no-status&benefit=both,ssi&companions=citizen-child&nothing=x&age=under-12"
    )
    assert page.evaluate("[...answers.keys()]") == ["visit", "age"]
    assert page.url == f"{site.as_uri()}/en.html"
    assert page.evaluate("history.length") <= 2
    private = phone("en.html#visit=status-update")
    assert private.evaluate("answers.size") == 0


def test_leaving_the_page_forgets_everything(phone: Phone) -> None:
    page = phone("en.html")
    answer(page, until="needs")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert place(page) == "start"
    assert page.evaluate("answers.size + first.after.size") == 0
    assert page.locator("#trail li:not([hidden])").count() == 0
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("way", ["click", "Escape"])
def test_quick_exit_blanks_the_page_and_takes_its_place_in_the_history(browser: Browser, site: Path, way: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.route("https://**", lambda route: route.fulfill(body="elsewhere"))
    page = context.new_page()
    page.goto(f"{site.as_uri()}/index.html")
    page.click("nav a[lang=en]")
    answer(page, until="status")
    entries = page.evaluate("history.length")
    if way == "click":
        page.click("#leave")
    else:
        page.keyboard.press("Escape")
    page.wait_for_url("https://duckduckgo.com/")
    assert page.evaluate("history.length") == entries
    assert page.evaluate("document.referrer") == ""
    context.close()


def test_a_page_forbids_itself_every_connection(browser: Browser, site: Path) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', (site / "en.html").read_text(encoding="utf-8"))
    assert policy
    told = policy[1].replace("&#39;", "'").split("; ")
    assert told[0] == "default-src 'none'"
    assert {"base-uri 'none'", "form-action 'none'", "img-src data:"} < set(told)
    assert all("unsafe" not in each and "http" not in each for each in told)
    page = browser.new_page()
    page.goto(f"{site.as_uri()}/en.html")
    assert page.evaluate("fetch('https://example.org').then(() => 'sent', () => 'refused')") == "refused"
    page.close()


def test_without_scripts_every_card_is_readable_and_one_matter_can_be_chosen(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/en.html")
    cards = page.locator(".card")
    assert cards.count() > 200
    expect(page.locator("#questions")).to_be_hidden()
    assert page.locator(".card:visible").count() == cards.count()
    expect(page.locator("#facts")).to_be_visible()
    page.check("#matter-0")
    some = page.locator(".card:visible").count()
    assert 0 < some < cards.count()
    card = page.locator("#section-verdict .card:visible").first
    card.locator("summary").first.click()
    expect(card.locator("li").first).to_be_visible()
    context.close()


def test_the_sheet_is_two_sides_of_paper_with_a_neutral_title(phone: Phone) -> None:
    page = phone("es.html")
    answer(page)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.title() == "Notas"
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 2
    printed = page.locator("body").inner_text()
    assert "sin estatus" not in page.locator("#sheet-title").inner_text().lower()
    assert "1-800-772-1213" in printed
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.title() != "Notas"


def test_private_answers_never_reach_the_sheet(phone: Phone) -> None:
    page = phone("en.html")
    answer(page)
    sheets = page.evaluate(
        """() => guide.questions.find(({id}) => id === "status").options.map((option) => {
          answers.set("status", [option]);
          drawSheet();
          return $("sheet").innerHTML;
        })"""
    )
    assert len(sheets) > 10
    assert len(set(sheets)) == 1
