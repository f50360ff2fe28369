"""A compiled gettext catalogue that costs nothing until a text is asked for, and little then.

The catalogues of `gettext` decode all their texts when they are opened, which takes longer than the first question.
"""

import gettext
import re
import struct
from collections.abc import Callable, Iterator
from functools import cached_property

LITTLE_ENDIAN = b"\xde\x12\x04\x95"
CONTROL = r"[\x00-\x1f\x7f-\x9f\u2028-\u202e]"
"""Signs that no translation needs: what is compiled is looked at more closely, but a file can be changed later."""


class CompiledCatalogue(gettext.NullTranslations):
    """The texts of a .mo file. One that cannot be read has no texts, so that the program goes on in English."""

    def __init__(self, read: Callable[[], bytes]) -> None:
        """`read` gives the bytes of the file; it is called when the first text is asked for."""
        super().__init__()
        self._read = read

    def gettext(self, message: str) -> str:
        return _harmless(self._find(message), message) or message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        forms = self._texts.get(msgid1.encode(), b"").decode(errors="replace").split("\0")
        form = self._form(n)
        return (_harmless(forms[form], msgid2) if 0 <= form < len(forms) else "") or (msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return _harmless(self._find(f"{context}\x04{message}"), message) or message

    @property
    def readable(self) -> bool:
        """Whether anything could be read; every catalogue that was compiled has at least a header."""
        return bool(self._texts)

    def holds(self, context: str, message: str) -> bool:
        """Whether there is a translation, which can be the same words."""
        return f"{context}\x04{message}".encode() in self._texts

    def entries(self) -> Iterator[tuple[str | None, str, str]]:
        """Context, English and translation of every text, without the header."""
        for key, translation in self._texts.items():
            context, mark, english = key.decode(errors="replace").rpartition("\x04")
            if english:
                yield context if mark else None, english, translation.decode(errors="replace")

    def _find(self, key: str) -> str:
        return self._texts.get(key.encode(), b"").decode(errors="replace")

    @cached_property
    def _texts(self) -> dict[bytes, bytes]:
        """English, or context and English → translation. Of a text with a plural, the singular → all its forms.

        A text that is cut, in a file that is, is not there.
        """
        try:
            data = self._read()
            order = "<" if data.startswith(LITTLE_ENDIAN) else ">"
            count, ids_at, texts_at = struct.unpack_from(f"{order}3I", data, 8)
            ids = struct.unpack_from(f"{order}{2 * count}I", data, ids_at)
            texts = struct.unpack_from(f"{order}{2 * count}I", data, texts_at)
        except (OSError, struct.error):
            return {}
        return {
            data[start : start + length].partition(b"\0")[0]: data[at : at + size]
            for length, start, size, at in zip(ids[::2], ids[1::2], texts[::2], texts[1::2], strict=True)
            if at + size <= len(data)
        }

    def _form(self, number: int) -> int:
        """Which form of a text goes with a number; none where the rule of the catalogue fails."""
        try:
            return int(self._plural(number))
        except ArithmeticError:
            return -1

    @cached_property
    def _plural(self) -> Callable[[int], int]:
        rule = re.search(r"plural=([^;\n]+)", self._find(""))
        try:
            return gettext.c2py(rule[1] if rule else "n != 1")
        except (ValueError, SyntaxError):
            return lambda number: int(number != 1)


def _harmless(text: str, english: str) -> str:
    """A translation; empty if it has a sign that a terminal acts on, however it came into the file."""
    if text.isprintable():
        return text
    return "" if re.search(CONTROL, "".join(sign for sign in text if sign not in english)) else text
