"""Windows as far as a Python program can tell, on the machine at hand: `become` makes this process run there.

What is missing on Windows is missing then, `sys.platform` says win32, and `console` plays kernel32 on the terminal
behind standard input and output. Textual's own driver for Windows runs on it unchanged. `os.name` stays: elsewhere,
pathlib has no paths of Windows that can be opened.
"""

import asyncio
import ctypes
import importlib
import io
import os
import select
import signal
import sys
import time
from types import ModuleType, SimpleNamespace
from typing import NamedTuple

from tests.windows import console

MODULES = "termios fcntl tty pty resource grp pwd syslog readline curses"
CLOCKS = "clock_gettime clock_gettime_ns clock_settime clock_getres CLOCK_MONOTONIC CLOCK_BOOTTIME tzset"
FUNCTIONS = (
    "set_blocking get_blocking ttyname ctermid openpty forkpty fork posix_spawn waitid mkfifo killpg getuid geteuid "
    "getgid getegid getpgid getpgrp setsid tcgetpgrp sysconf nice chroot fchmod fchown "
    "O_NONBLOCK O_NOCTTY O_CLOEXEC O_NOFOLLOW"
)
SIGNALS = "SIGINT SIGTERM SIGABRT SIGFPE SIGILL SIGSEGV SIG_DFL SIG_IGN"
"""Those that are there."""

BRANCHING = "ntpath pathlib zoneinfo subprocess shutil tempfile socket ssl uuid webbrowser concurrent.futures.thread"
"""Modules of Python that would look for Windows when they are imported, and miss too much."""

BREAK = signal.SIGUSR1
"""Stands for SIGBREAK: Ctrl+Break, and a closed window."""


class Version(NamedTuple):
    """Of Windows."""

    major: int = 10
    minor: int = 0
    build: int = 19045


def become(*, legacy: bool = False) -> None:
    """Make this process run on Windows, before it has imported anything of the program.

    `legacy`: in a console that acts on no escape sequences.
    """
    for name in BRANCHING.split():
        importlib.import_module(name)
    _take_away()
    console.Kernel32.legacy = legacy
    msvcrt = ModuleType("msvcrt")
    vars(msvcrt)["get_osfhandle"] = console.handle_of
    sys.modules["msvcrt"] = msvcrt
    vars(ctypes).update(WinDLL=console.Kernel32, windll=SimpleNamespace(kernel32=console.Kernel32()))
    vars(io)["_WindowsConsoleIO"] = io.BytesIO  # what no stream is here
    vars(signal)["SIGBREAK"] = BREAK
    vars(sys).update(platform="win32", getwindowsversion=Version)
    os.environ.pop("TERM", None)


def _take_away() -> None:
    for name in MODULES.split():
        sys.modules[name] = None  # type: ignore[assignment]  # an import then fails
    for name in [name for name in vars(signal) if name.startswith("SIG") and name not in SIGNALS.split()]:
        delattr(signal, name)
    for module, names in ((time, CLOCKS), (os, FUNCTIONS)):
        for name in names.split():
            if hasattr(module, name):
                delattr(module, name)
    vars(select)["select"] = _not_a_socket
    for name in ("add_signal_handler", "add_reader", "add_writer"):
        setattr(asyncio.SelectorEventLoop, name, _not_there)


def _not_a_socket(*_: object) -> None:
    raise OSError(10038, "An operation was attempted on something that is not a socket")


def _not_there(*_: object) -> None:
    raise NotImplementedError
