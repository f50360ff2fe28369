"""The console of Windows: whether it acts on escape sequences, and its title. No other system needs this."""

import ctypes
import msvcrt
import sys
from ctypes import wintypes

ESCAPES = 0x0004
"""ENABLE_VIRTUAL_TERMINAL_PROCESSING, a mode of a console's output."""

LONGEST_TITLE = 1024


def acts_on_escapes() -> bool:
    """Switch escape sequences on; whether both streams belong to a console that has them. NUL is no console."""
    kernel32, mode = ctypes.windll.kernel32, wintypes.DWORD()
    for stream in (sys.stdin, sys.stdout):
        handle = wintypes.HANDLE(msvcrt.get_osfhandle(stream.fileno()))
        if not kernel32.GetConsoleMode(handle, ctypes.byref(mode)):
            return False
    return bool(kernel32.SetConsoleMode(handle, mode.value | ESCAPES))


def title() -> str:
    """What stands above the window."""
    buffer = ctypes.create_unicode_buffer(LONGEST_TITLE)
    ctypes.windll.kernel32.GetConsoleTitleW(buffer, LONGEST_TITLE)
    return buffer.value


def set_title(text: str) -> None:
    """Put another title above the window."""
    ctypes.windll.kernel32.SetConsoleTitleW(text)
