"""What only a browser can say of our pages: how they print, that all can read them, that they load and run nothing."""

import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from advisor.interview import Interview
from advisor.page.document import compose_document
from advisor.writers.html import write_document, write_sheet
from advisor.writers.html.fitting import LARGEST_OF_TWO, SIZES, Paper, largest_type
from tests.browsing import opened, violations
from tests.page.trips import DECLINED, TODAY, translators, trip
from tests.writers.sheets import count_words, longest_sheet, small_sheet

LANGUAGES = [["en"], ["es"], ["ar"], ["zh"], ["es", "en"], ["ar", "en"], ["zh", "en"]]
POINTS_OF_A_PIXEL = 0.75


def written(folder: Path, html: str) -> Path:
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    return path


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("codes", LANGUAGES, ids="-".join)
def test_the_longest_sheet_is_two_sides_of_paper(
    browser: Browser, tmp_path: Path, codes: list[str], paper: Paper
) -> None:
    """In each language; the type is no smaller than it must be, and the card has its size."""
    sheet = longest_sheet(codes)
    assert all(count_words(sheet, place) >= 370 for place, code in enumerate(codes) if code != "zh")
    with opened(browser, written(tmp_path, write_sheet(sheet, paper))) as page:
        pdf = page.pdf(prefer_css_page_size=True)
        page.emulate_media(media="print")
        card = page.evaluate(
            "(() => { const box = document.querySelector('.halves ul').getBoundingClientRect();"
            " return [box.width, box.height]; })()"
        )
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) == 2
    box = {"letter": rb"612 792", "a4": rb"59[45]\.\d+ 84[12]\.\d+"}[paper]
    assert re.search(rb"/MediaBox \[0 0 " + box + rb"\]", pdf)
    assert largest_type(sheet, paper) >= (10 if len(codes) > 1 else 12)
    assert card[0] >= 86 / 25.4 * 96 - 3
    assert card[1] >= 54 / 25.4 * 96 - 3


def test_a_short_sheet_has_the_largest_type(tmp_path: Path) -> None:
    assert largest_type(small_sheet(tmp_path / "en"), "letter") == SIZES[0]
    assert largest_type(small_sheet(tmp_path / "both", "es en"), "letter") == LARGEST_OF_TWO


@pytest.mark.parametrize("width", [320, 1000])
@pytest.mark.parametrize("codes", LANGUAGES, ids="-".join)
def test_everybody_can_read_a_sheet_on_a_screen(browser: Browser, tmp_path: Path, codes: list[str], width: int) -> None:
    """Nothing is wider than the screen, axe finds nothing, and two languages are beside or below each other."""
    with opened(browser, written(tmp_path, write_sheet(longest_sheet(codes), "letter")), width) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert violations(page) == []
        tops = page.evaluate(
            "[...document.querySelectorAll('h1 > span:not(.or)')].map(e => e.getBoundingClientRect().top)"
        )
    assert len(set(tops)) == (1 if width == 1000 else 2) or len(codes) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1000])
@pytest.mark.parametrize("codes", ["en es", "ar en"])
def test_everybody_can_read_the_guidance_on_a_screen(
    browser: Browser, tmp_path: Path, codes: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    advice = Interview.of(trip(tmp_path), DECLINED).advice()
    document = compose_document(advice, translators(codes), TODAY)
    html = write_document(document, for_lawyer=width == 320)
    with opened(browser, written(tmp_path, html), width, scheme) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert violations(page) == []


def test_a_sheet_is_black_on_white_whatever_the_screen_prefers(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, written(tmp_path, write_sheet(small_sheet(tmp_path), "a4")), scheme="dark") as page:
        colours = page.evaluate(
            "(() => { const s = getComputedStyle(document.documentElement); return [s.backgroundColor, s.color]; })()"
        )
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_numbers_run_from_left_to_right_in_a_right_to_left_sheet(browser: Browser, tmp_path: Path) -> None:
    """Each digit stands right of the one before it: 1-800-772-1213, and not 1213-772-800-1."""
    with opened(browser, written(tmp_path, write_sheet(longest_sheet(["ar", "en"]), "letter"))) as page:
        places = page.evaluate(
            """[...document.querySelectorAll('bdi')].map(e => e.firstChild).filter(n => n.nodeType === 3).map(node =>
            [...node.data].map((_, at) => {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              return range.getBoundingClientRect().left;
            }))"""
        )
    assert len(places) > 10
    assert all(each == sorted(each) for each in places)


def test_numbers_are_large_and_unbroken(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, written(tmp_path, write_sheet(longest_sheet(["en"]), "letter")), 320) as page:
        number = page.evaluate(
            """(() => { const a = document.querySelector('.phone a'), s = getComputedStyle(a);
            return [parseFloat(s.fontSize) / parseFloat(getComputedStyle(a.closest('li')).fontSize),
                    s.fontWeight, s.whiteSpace, a.getClientRects().length]; })()"""
        )
    assert number == [pytest.approx(1.4), "700", "nowrap", 1]


def test_the_policy_of_a_page_forbids_a_script_that_got_in(browser: Browser, tmp_path: Path) -> None:
    html = write_sheet(small_sheet(tmp_path), "letter")
    attack = html.replace("</main>", "<script>document.title = 'run'</script><img src='https://x.example/a'></main>")
    context = browser.new_context()
    page = context.new_page()
    blocked: list[str | None] = []
    loaded: list[str] = []
    page.on("requestfailed", lambda request: blocked.append(request.failure))
    page.on("requestfinished", lambda request: loaded.append(request.url))
    page.goto(written(tmp_path, attack).as_uri())
    assert page.title() == "Notes"
    assert blocked == ["csp"]
    assert loaded == [page.url]
    context.close()
