"""Every module of the program is there on Windows, but the half that is for other systems; so is every command."""

import subprocess
from pathlib import Path

import pytest

from tests.windows.conftest import Make

OTHER_HALF = {
    "advisor.output",
    "advisor.clearing",
    "advisor.guard",
    "advisor.wake_pipe",
    "advisor.line.posix",
    "advisor.line.terminal",
    "advisor.tui.terminal.driver",
    "advisor.tui.terminal.lease",
}
IMPORT_ALL = """\
import importlib, pkgutil, advisor

failed = set()
for found in pkgutil.walk_packages(advisor.__path__, "advisor."):
    try:
        if found.name != "advisor.__main__":
            importlib.import_module(found.name)
    except ImportError:
        failed.add(found.name)
print(*sorted(failed))
"""
DRIVER = """\
from textual.drivers.windows_driver import WindowsDriver
from advisor.tui.terminal.app import TerminalDriver

print(issubclass(TerminalDriver, WindowsDriver), sorted(name for name in sys.modules if name.endswith("linux_driver")))
"""


def printed(program: Path, *arguments: str, typed: str = "") -> str:
    ended = subprocess.run([program, *arguments], input=typed, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


def test_only_the_other_half_cannot_be_imported(make: Make) -> None:
    assert set(printed(make(IMPORT_ALL)).split()) <= OTHER_HALF


def test_the_driver_is_that_of_textual_for_windows(make: Make) -> None:
    assert printed(make(DRIVER)) == "True []\n"


@pytest.mark.parametrize(
    "arguments",
    ["--version", "--help", "languages", "advise --answers -", "tree --depth 1", "tree --depth 1 --format svg"],
)
def test_the_commands_run(make: Make, arguments: str) -> None:
    assert printed(make(), *arguments.split(), typed="{visit: direct-deposit}\r\n")
