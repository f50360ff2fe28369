"""Chromium without a window, for what only a browser can say: how a page prints, whether all can read it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str:
    """Where Chromium is. A machine without it fails the test: what a page looks like would be untested."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail("This test needs Chromium and a font: apt install chromium fonts-noto-core")
    return found


@contextmanager
def running_browser() -> Iterator[Browser]:
    """A browser, closed at the end. One at a time in a process: its loop is that of asyncio."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS, headless=True)
        yield browser
        browser.close()


@contextmanager
def opened(
    browser: Browser, path: Path, width: int = 1000, scheme: Literal["light", "dark"] = "light"
) -> Iterator[Page]:
    """A file in a window of its own. Whatever the browser complains of, and whatever it asks for, fails the test."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: None if request.url == path.as_uri() else wrong.append(request.url))
    page.goto(path.as_uri())
    yield page
    context.close()
    assert wrong == []


ONLY_VIOLATIONS = {"resultTypes": ["violations"], "selectors": False}
"""To write down what passed as well would take axe twice as long."""


def violations(page: Page) -> list[tuple[str, list[Any]]]:
    """What axe finds: the rule, and where."""
    found = Axe().run(page, options=ONLY_VIOLATIONS).response["violations"]
    return [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found]
