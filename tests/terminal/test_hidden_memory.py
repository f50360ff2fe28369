"""The memory of the program can be read by nobody before the first answer is typed, in every command that holds one."""

import sys
from pathlib import Path

import pytest

from tests.terminal.terminal import Terminal

WRAPPED = """\
#!{python}
import ctypes
import sys

import advisor.memory
from advisor.start import run

hide = advisor.memory.hide_memory


def hide_and_tell():
    hide()
    with open({told!r}, "w") as told:
        told.write(str(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)))


advisor.memory.hide_memory = hide_and_tell
run()
"""
"""The program, which tells in a file whether the system would dump its memory, once it has asked for that."""

HIDDEN = "0"


@pytest.fixture
def told(tmp_path: Path) -> Path:
    return tmp_path / "told"


@pytest.fixture
def program(tmp_path: Path, told: Path) -> Path:
    wrapped = tmp_path / "advisor"
    wrapped.write_text(WRAPPED.format(python=sys.executable, told=str(told)), encoding="utf-8")
    wrapped.chmod(0o700)
    return wrapped


@pytest.mark.parametrize("arguments", [(), ("--line",)], ids=["full screen", "line by line"])
def test_a_face_hides_it_while_its_first_page_is_read(program: Path, told: Path, arguments: tuple[str, ...]) -> None:
    with Terminal("--lang", "en", *arguments, program=program) as terminal:
        terminal.wait_for("Before you start")
        terminal.settle()
        assert told.read_text() == HIDDEN


def test_a_command_that_reads_answers_hides_it_before(program: Path, told: Path) -> None:
    with Terminal("--lang", "en", "advise", "--answers", "missing.yaml", program=program) as terminal:
        assert terminal.wait_for_end() != 0
        assert told.read_text() == HIDDEN
