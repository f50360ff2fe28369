"""The site of the real guide, made once, and pages of it in Chromium."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from advisor.guide.model import Guide
from advisor.guide.opening import open_guide
from advisor.languages import Languages, open_languages
from advisor.writers.site import site_pages, write_site

expect.set_options(timeout=60_000)
"""Milliseconds; a busy machine takes its time to draw."""

TODAY = datetime.date(2026, 11, 24)


@pytest.fixture(scope="session")
def guide() -> Guide:
    return open_guide()


@pytest.fixture(scope="session")
def languages(guide: Guide) -> Languages:
    return open_languages(guide.id)


@pytest.fixture(scope="session")
def site(guide: Guide, languages: Languages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_site(folder, site_pages(guide, languages, TODAY))
    return folder


@pytest.fixture
def phone(browser: Browser, site: Path) -> Iterator[Callable[..., Page]]:
    """Opens a page of the site on a small phone; whatever it complains of or asks for fails the test."""
    wrong: list[str] = []
    contexts = []

    def opened(name: str, **options: object) -> Page:
        context = browser.new_context(viewport={"width": 360, "height": 740}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: None if request.url.startswith(site.as_uri()) else wrong.append(request.url))
        page.goto(f"{site.as_uri()}/{name}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []
