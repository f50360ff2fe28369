"""Shuts the machine out of every test: no home, no locale, no terminal, no network of whoever runs them."""

import os
import signal
import socket
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from advisor.signals import LEAVING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile(
    "advisor",
    database=None,
    deadline=None,
    derandomize=True,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", settings.get_profile("advisor"), derandomize=False, max_examples=2000)
settings.load_profile("advisor")

OF_THE_MACHINE = ("LC_", "XDG_", "ADVISOR_", "SSH_", "TEXTUAL", "PYTEST_THEME")
NAMES = ("LANG", "LANGUAGE", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "COLORTERM", "TERM_PROGRAM", "PAGER", "BROWSER")

NEED_POSIX = (
    *("terminal", "windows", "bursts", "line/test_real_streams.py", "test_output.py", "test_wake_pipe.py"),
    *("tui/terminal/test_private_names.py", "guide/test_links_and_modes.py", "snapshots/test_colours.py"),
    "writers/test_devices.py",
)
"""Below tests/: what needs a pseudo-terminal or the name of a terminal, or tries what only Linux and macOS have."""

NEED_LINUX = (
    "cli/test_streams.py",
    "test_crash.py",
    "docs/test_fresh_machine.py",
    "tui/test_many_clients.py",
    "guide/test_special_files.py",
)
"""Below tests/: what breaks streams with bash and devices of Linux, runs what only CI runs, looks into /proc, or makes
special files."""

collect_ignore = [*(NEED_POSIX if sys.platform == "win32" else ()), *(NEED_LINUX if sys.platform != "linux" else ())]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests that take long."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(scope="session")
def empty_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which nobody lives."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def _sealed_environment(monkeypatch: pytest.MonkeyPatch, empty_home: Path) -> Iterator[None]:
    for name in os.environ:
        if name in NAMES or name.startswith(OF_THE_MACHINE):
            monkeypatch.delenv(name)
    own = {
        "HOME": str(empty_home),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLUMNS": "80",
        "LINES": "24",
        "TZ": "UTC",
    }
    for name, value in own.items():
        monkeypatch.setenv(name, value)
    _heed_time_zone()
    handlers = {number: signal.getsignal(number) for number in LEAVING}
    yield
    for number, handler in handlers.items():
        signal.signal(number, handler)  # the program hears none once it ends
    monkeypatch.undo()
    _heed_time_zone()


def _heed_time_zone() -> None:
    """Let Python look at TZ again; on Windows it does so only as it starts."""
    if sys.platform != "win32":
        time.tzset()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a test reached for the network")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Chromium without a window. Ended with its module: its loop would be in the way of asynchronous tests."""
    from tests.browsing import running_browser

    with running_browser() as running:
        yield running
