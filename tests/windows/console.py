"""kernel32, as far as the program, Textual and rich use it, played by the terminal behind standard input and output."""

import codecs
import ctypes
import os
import select
import termios
from collections.abc import Callable
from typing import Any, ClassVar

FIRST = 100
"""The handle of standard input; that of standard output follows."""

LINE_INPUT, ESCAPES = 0x2, 0x4
KEY_EVENT, SIZE_EVENT = 0x1, 0x4
WAIT_TIMEOUT = 0x102
TITLE = "Command Prompt - advisor"

wait_for = select.select
decode = codecs.getincrementaldecoder("utf-8")("replace").decode


class Function:
    """A function of a library. ctypes lets its types be said, so it can be given attributes."""

    def __init__(self, do: Callable[..., object]) -> None:
        self._do = do

    def __call__(self, *arguments: object) -> object:
        return self._do(*arguments)


class Kernel32:
    """What is asked of a console; any other function fails. `legacy`: it acts on no escape sequences."""

    legacy: ClassVar = False
    _modes: ClassVar = {0: 0x1F7, 1: 0x3}
    _settings: ClassVar[list[Any]] = []
    _size: ClassVar[os.terminal_size | None] = None

    def __init__(self, _name: str = "", **_options: object) -> None:
        self.GetStdHandle = Function(lambda number: FIRST - 10 - ctypes.c_int(plain(number)).value)
        self.GetConsoleMode = Function(self._mode)
        self.SetConsoleMode = Function(self._set_mode)
        self.GetConsoleTitleW = Function(lambda buffer, _most: setattr(buffer, "value", TITLE))
        self.SetConsoleTitleW = Function(self._set_title)
        self.WaitForMultipleObjects = Function(self._wait)
        self.ReadConsoleInputW = Function(self._read)

    def __getattr__(self, name: str) -> Function:
        if not name[:1].isupper():
            raise AttributeError(name)
        return Function(lambda *_: 0)

    def _mode(self, handle: object, mode: Any) -> bool:
        stream = plain(handle) - FIRST
        getattr(mode, "_obj", mode).value = self._modes[stream]
        return os.isatty(stream)

    def _set_mode(self, handle: object, mode: object) -> bool:
        stream, wanted = plain(handle) - FIRST, plain(mode)
        if not os.isatty(stream) or (self.legacy and stream == 1 and wanted & ESCAPES):
            return False
        self._modes[stream] = wanted
        if stream == 0:
            self._settings[:] = self._settings or termios.tcgetattr(0)
            termios.tcsetattr(0, termios.TCSANOW, self._settings if wanted & LINE_INPUT else raw(self._settings))
        return True

    def _set_title(self, text: str) -> None:
        """Shown even while the console takes no output; here it is then lost."""
        if wait_for([], [1], [], 0)[1]:
            os.write(1, f"\x1b]0;{text}\x07".encode())

    def _wait(self, _number: object, _handles: object, _every: object, patience: object) -> int:
        """0 where there is something to read."""
        Kernel32._size = self._size or os.get_terminal_size(1)
        return 0 if self._is_resized() or is_typed(plain(patience) / 1000) else WAIT_TIMEOUT

    def _is_resized(self) -> bool:
        return self._size != os.get_terminal_size(1)

    def _read(self, _handle: object, records: Any, _most: object, count: Any) -> bool:
        """A record for another size, and one for each half of a character of UTF-16 that was typed."""
        records, number = records._obj, 0
        if self._is_resized():
            Kernel32._size = size = os.get_terminal_size(1)
            records[0].EventType = SIZE_EVENT
            records[0].Event.WindowBufferSizeEvent.dwSize.X = size.columns
            records[0].Event.WindowBufferSizeEvent.dwSize.Y = size.lines
            number = 1
        data = os.read(0, 512) if is_typed(0) else b""
        enter = data.replace(b"\n", b"\r")  # a console has no other, whatever its mode was when it was typed
        typed = decode(enter).encode("utf-16-le", "surrogatepass")
        for unit in memoryview(typed).cast("H"):
            records[number].EventType = KEY_EVENT
            records[number].Event.KeyEvent.bKeyDown = True
            records[number].Event.KeyEvent.uChar.UnicodeChar = chr(unit)
            number += 1
        count._obj.value = number
        return True


def handle_of(descriptor: int) -> int:
    """What `msvcrt.get_osfhandle` gives."""
    return descriptor + FIRST


def is_typed(seconds: float) -> bool:
    """Whether something is typed within so many seconds."""
    return bool(wait_for([0], [], [], seconds)[0])


def raw(settings: list[Any]) -> list[Any]:
    """The settings of a terminal that gives each key at once and does nothing for any."""
    changed = [*settings[:6], [*settings[6]]]
    changed[0] &= ~(termios.IXON | termios.ICRNL)
    changed[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    return changed


def plain(number: Any) -> int:
    """A number, with or without a type of ctypes around it."""
    return int(getattr(number, "value", number))
