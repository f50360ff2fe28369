"""What the face needs of a translator. It is a protocol, so that the face does not depend on `advisor.languages`."""

from collections.abc import Callable
from typing import Protocol


class Speaker(Protocol):
    """Speaks the program's own texts in the reader's language."""

    def gettext(self, message: str, **values: object) -> str:
        """A text of the program."""
        ...

    def ngettext(self, one: str, many: str, number: int, **values: object) -> str:
        """A text of the program that depends on a number."""
        ...


Words = Callable[[Speaker], str]
"""A text that is not spoken yet, so that it can be spoken anew in another language."""
