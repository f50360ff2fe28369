"""The script of a page says what Python says, for 10,000 random answer sets and for random guides."""

from collections.abc import Callable

import pytest
from hypothesis import given as given_drawn
from hypothesis import settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from advisor.guide.model import Guide
from advisor.languages import Languages
from advisor.writers.site.pages import guide_page
from tests.guide.random_guides import Drawn, guides
from tests.site.conftest import TODAY
from tests.site.parity import DRAWN, PRINTED, Told, batched, differences, printed, raw, seen, some_interviews

CHUNKS, EACH = 10, 1000


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_the_script_finds_what_python_finds(
    phone: Callable[..., Page], guide: Guide, languages: Languages, chunk: int
) -> None:
    """In Spanish, whose script is the same, a tenth of them for its texts."""
    drawn = list(some_interviews(guide, EACH, chunk))
    for code, some in (("en", drawn), ("es", drawn[::10])):
        told, page = Told(guide, languages.translator(code)), phone(f"{code}.html")
        for part in batched(some, 250):
            assert differences(page, told, part)[:1] == []


@pytest.mark.parametrize("code", ["en", "es"])
def test_a_reader_sees_what_every_other_face_shows(
    phone: Callable[..., Page], guide: Guide, languages: Languages, code: str
) -> None:
    page, translator = phone(f"{code}.html"), languages.translator(code)
    for answers, walk in some_interviews(guide, 60, seed=99):
        assert page.evaluate(DRAWN, raw(answers)) == seen(walk, translator, TODAY)


@pytest.mark.parametrize("code", ["en", "es"])
def test_the_sheet_has_the_lines_that_python_prints(
    phone: Callable[..., Page], guide: Guide, languages: Languages, code: str
) -> None:
    page, translator = phone(f"{code}.html"), languages.translator(code)
    for answers, walk in some_interviews(guide, 60, seed=7):
        assert page.evaluate(PRINTED, raw(answers)) == printed(walk, translator, TODAY)


@settings(max_examples=15)
@given_drawn(guides(), st.integers(0, 1000), st.sampled_from(["en", "es"]))
def test_random_guides_too(browser: Browser, languages: Languages, drawn: Drawn, seed: int, code: str) -> None:
    page = browser.new_page()
    page.set_content(guide_page(drawn.guide, languages, code, TODAY))
    told = Told(drawn.guide, languages.translator(code))
    interviews = list(some_interviews(drawn.guide, 30, seed))
    assert differences(page, told, interviews) == []
    for answers, walk in interviews[:10]:
        assert page.evaluate(DRAWN, raw(answers)) == seen(walk, languages.translator(code), TODAY)
    page.close()
