"""Nothing stays on a terminal where the system ends the program at once, or Python crashes."""

import os
import signal
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.terminal import texts
from tests.terminal.terminal import PATIENCE, PROGRAM, Terminal
from tests.terminal.test_leaving import CLEAR, check_restored, fresh_settings, to_the_second_question
from tests.terminal.test_real_terminal import walk_to_the_guidance

BASH = Path("/bin/bash")

SHELL = """\
#!/bin/sh
"{program}" "$@"
read answered
"""
"""A shell from which somebody starts the program, and in which they go on afterwards."""


def line_by_line(terminal: Terminal) -> None:
    terminal.wait_for("Press Enter to begin.")
    terminal.type("\n")
    terminal.wait_for(texts.FIRST)
    terminal.type("1\n")
    terminal.wait_until(lambda: texts.SECOND.encode() in terminal.written)


def children(process: int) -> list[int]:
    """The processes that a process has begun."""
    return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


@pytest.fixture
def shell(tmp_path: Path) -> Path:
    program = tmp_path / "shell"
    program.write_text(SHELL.format(program=PROGRAM), encoding="utf-8")
    program.chmod(0o700)
    return program


def wait_for(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.fixture
def ended(shell: Path) -> Iterator[Callable[..., Terminal]]:
    """Starts the program in a shell, goes somewhere, and ends it with a signal that it cannot hear."""
    terminals: list[Terminal] = []

    def end(go: Callable[[Terminal], None], number: int, *arguments: str) -> Terminal:
        terminal = Terminal("--lang", "en", *arguments, program=shell)
        terminals.append(terminal)
        go(terminal)
        (program,) = children(terminal.pid)
        (guard,) = children(program)
        cleared = terminal.written.count(CLEAR)
        os.kill(program, number)
        terminal.wait_until(lambda: terminal.written.count(CLEAR) > cleared)
        wait_for(lambda: not Path(f"/proc/{guard}").exists())
        return terminal

    yield end
    for terminal in terminals:
        with terminal:
            pass


@pytest.mark.parametrize("go", [to_the_second_question, walk_to_the_guidance])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV])
def test_the_full_screen_is_cleared_and_given_back(
    ended: Callable[..., Terminal], go: Callable[[Terminal], None], number: signal.Signals
) -> None:
    terminal = ended(go, number)
    terminal.settle()
    assert terminal.text.strip() in ("", "Killed", "Segmentation fault"), "the shell may say what happened"
    assert terminal.settings() == fresh_settings()


def test_what_was_switched_on_is_off(ended: Callable[..., Terminal]) -> None:
    terminal = ended(to_the_second_question, signal.SIGKILL)
    terminal.screen.reset()  # whatever the shell says of it
    check_restored(terminal)


def test_the_screen_is_cleared_line_by_line(ended: Callable[..., Terminal]) -> None:
    terminal = ended(line_by_line, signal.SIGKILL, "--line")
    assert [asked for asked in texts.asked("en") if asked in terminal.text] == []
    assert terminal.settings() == fresh_settings()


@pytest.mark.parametrize("arguments", [(), ("--line",)])
def test_while_the_program_is_stopped_the_terminal_is_not_its_own(shell: Path, arguments: tuple[str, ...]) -> None:
    with Terminal("--lang", "en", *arguments, program=shell) as terminal:
        (line_by_line if arguments else to_the_second_question)(terminal)
        (program,) = children(terminal.pid)
        (guard,) = children(program)
        os.kill(program, signal.SIGTSTP)
        wait_for(lambda: not Path(f"/proc/{guard}").exists() or "Z" in state(guard))
        os.kill(program, signal.SIGCONT)
        wait_for(lambda: any("Z" not in state(each) for each in children(program)))
        os.kill(program, signal.SIGKILL)
        terminal.settle()
        assert terminal.settings() == fresh_settings()


def flags(terminal: Terminal) -> int:
    """What a terminal does with what is typed."""
    return int(termios.tcgetattr(terminal.fd)[3])


def state(process: int) -> str:
    """The letter for what a process does, in a text; empty if it is gone."""
    with suppress(OSError):
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    return ""


@pytest.mark.parametrize("arguments", ["", "--line"])
def test_a_stopped_program_that_is_ended_leaves_the_shell_alone(arguments: str) -> None:
    with Terminal("--norc", "--noprofile", "-i", program=BASH, PS1="ready> ") as terminal:
        terminal.wait_for("ready>")
        terminal.type(f"{PROGRAM} --lang en {arguments}\n")
        if arguments:
            terminal.wait_for("Press Enter to begin.")
            terminal.type("\x1a")
        else:
            terminal.wait_for("Before you start")
            terminal.settle()
            (program,) = children(terminal.pid)
            os.kill(program, signal.SIGTSTP)
        terminal.wait_for("Stopped")
        (program,) = children(terminal.pid)
        terminal.type("echo still-here; kill %1\n")
        wait_for(lambda: state(program) in ("", "Z"))
        terminal.type("echo and-here\n")
        terminal.wait_until(lambda: terminal.text.count("and-here") == 2)
        assert "still-here" in terminal.text


@pytest.mark.parametrize("arguments", [(), ("--line",)])
def test_who_leaves_leaves_no_guard_behind(shell: Path, arguments: tuple[str, ...]) -> None:
    with Terminal("--lang", "en", *arguments, program=shell) as terminal:
        (line_by_line if arguments else to_the_second_question)(terminal)
        (program,) = children(terminal.pid)
        (guard,) = children(program)
        terminal.type("q\n" if arguments else "\x11")
        wait_for(lambda: not Path(f"/proc/{guard}").exists())
        terminal.settle()
        assert terminal.written.count(CLEAR) == 1, "the program has cleared it, and nobody else"


def test_settings_come_back_where_the_terminal_was_raw_before(shell: Path) -> None:
    """Some of what termios calls characters are numbers then."""
    shell.write_text("#!/bin/sh\nstty -icanon min 1 time 0\n" + SHELL.format(program=PROGRAM).partition("\n")[2])
    with Terminal("--lang", "en", program=shell) as terminal:
        to_the_second_question(terminal)
        (program,) = children(terminal.pid)
        os.kill(program, signal.SIGKILL)
        wait_for(lambda: bool(flags(terminal) & termios.ECHO))
        assert not flags(terminal) & termios.ICANON


def test_where_no_second_process_may_be_the_program_goes_on(shell: Path) -> None:
    shell.write_text(f"#!{sys.executable}\n" + NO_PROCESS)
    with Terminal("--lang", "en", program=shell) as terminal:
        to_the_second_question(terminal)
        terminal.type("\x11")
        with suppress(ProcessLookupError):
            assert children(terminal.pid) == []
        assert terminal.wait_for_end() == 0
        assert terminal.settings() == fresh_settings()


NO_PROCESS = """\
import os

from advisor.start import run


def refuse(*arguments, **options):
    raise BlockingIOError("no more processes")


os.posix_spawn = refuse
run()
"""
