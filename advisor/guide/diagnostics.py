"""What mistakes and findings share: a stable code, a location, and sentences on what is wrong and how to fix it.

`guide.mistakes` has the codes for content that cannot be read, `check.findings` those for content that can be read but
should not be published. The sentences are English templates with named fields. Whoever shows them passes a function
that translates a template.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import PurePath
from typing import NamedTuple

import msgspec

from advisor.guide.conditions import Answers
from advisor.guide.placeholders import filled
from advisor.printable import printable


def _(message: str) -> str:
    """Mark a sentence for extraction; it is translated when shown."""
    return message


class Location(NamedTuple):
    """A position in a content file. `line` and `column` count from 1 and are 0 if the whole file is meant."""

    file: PurePath
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        file = self.file if self.file.is_absolute() else self.file.as_posix()  # in a guide, alike on every system
        return printable(":".join(str(part) for part in (file, self.line, self.column) if part))


class Code(Enum):
    """The base of both catalogues. A member says what is wrong, how to fix it, and why it matters."""

    def __init__(self, what: str, fix: str, why: str) -> None:
        self.what = what
        self.fix = fix
        self.why = why

    @property
    def id(self) -> str:
        """The stable code that people and programs read: the name of the member, in small letters."""
        return self.name.lower().replace("_", "-")


class Phrase(NamedTuple):
    """Words of ours that fill a field of a sentence and are translated with it. `card` fills their own field {card}."""

    template: str
    card: str = ""


class Diagnostic(msgspec.Struct, frozen=True):
    """One mistake or finding. `values` fill the fields of its sentences.

    `example`: answers that show the problem, None if it does not depend on answers. `warning`: it is reported, but the
    content may be published with it.
    """

    code: Code
    location: Location
    values: Mapping[str, str | Phrase]
    example: Answers | None = None
    warning: bool = False

    def what(self, translate: Callable[[str], str] = str) -> str:
        """What is wrong, as one sentence."""
        return self._filled(self.code.what, translate)

    def fix(self, translate: Callable[[str], str] = str) -> str:
        """How to fix it, as one or two sentences."""
        return self._filled(self.code.fix, translate)

    def line(self, translate: Callable[[str], str] = str) -> str:
        """All of it on one line: code, location, what is wrong and how to fix it."""
        return f"{self.code.id} · {self.location} · {self.what(translate)} {self.fix(translate)}"

    def _filled(self, template: str, translate: Callable[[str], str]) -> str:
        values = {
            name: _told(value.template, {"card": value.card}, translate) if isinstance(value, Phrase) else value
            for name, value in self.values.items()
        }
        if values.get("hint"):
            values["hint"] = " " + _told(_("Did you mean {nearest}?"), {"nearest": values["hint"]}, translate)
        return _told(template, values, translate)


def _told(template: str, values: Mapping[str, str], translate: Callable[[str], str]) -> str:
    return filled(translate(template), template, values)
