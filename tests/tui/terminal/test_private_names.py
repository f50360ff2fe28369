"""The private names of Textual that the terminal uses, in the Textual that is installed.

If one of these fails, Textual has changed. tests/terminal/test_private_names.py holds that the program does without.
"""

import inspect

import pytest
from textual.app import App
from textual.command import CommandPalette
from textual.drivers.linux_driver import LinuxDriver

from advisor.tui.terminal.driver import key_parser

SIGNATURES = {
    "_display": ["self", "screen", "renderable"],
    "_handle_exception": ["self", "error"],
    "_fatal_error": ["self"],
}


@pytest.mark.parametrize(("name", "parameters"), SIGNATURES.items(), ids=SIGNATURES)
def test_the_app_has_the_method_that_ours_overrides(name: str, parameters: list[str]) -> None:
    assert list(inspect.signature(getattr(App, name)).parameters) == parameters


def test_the_driver_and_the_palette_have_the_methods_that_ours_override() -> None:
    assert list(inspect.signature(LinuxDriver._get_terminal_size).parameters) == ["self"]
    assert list(inspect.signature(CommandPalette._on_mount).parameters) == ["self", "_"]


def test_the_parser_tells_keys_and_waits_after_an_escape() -> None:
    parser = key_parser()
    assert parser is not None
    assert [type(message).__name__ for message in parser.feed("a")] == ["Key"]
    assert list(parser.feed("\x1b")) == []
    assert list(parser.tick()) == []
