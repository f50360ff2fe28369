"""Catalogues that a guide outside the package brings: read, counted and compiled in memory with Babel.

Whatever is in them, the program goes on: a catalogue that cannot be used is reported, and its texts are in English.
"""

from collections.abc import Mapping
from functools import partial
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from advisor.languages import building
from advisor.languages.catalogue import CompiledCatalogue
from advisor.languages.known import Language
from advisor.languages.languages import BrokenCatalogue


class OutsideCatalogues(NamedTuple):
    """The languages of a guide, with the counts of its own texts, and its catalogues by language."""

    languages: list[Language]
    catalogues: Mapping[str, CompiledCatalogue]
    broken: tuple[BrokenCatalogue, ...]


def read_catalogues(files: Mapping[str, Path]) -> OutsideCatalogues:
    """Read the .po or .mo files of a guide, by language code. A language is known even if its catalogue is broken."""
    languages: dict[str, Language] = {}
    catalogues: dict[str, CompiledCatalogue] = {}
    broken: list[BrokenCatalogue] = []
    for code, path in files.items():
        try:
            languages[code] = building.language_of(code)
            read = _read_po if path.suffix == ".po" else _read_mo
            languages[code], catalogues[code] = read(path, code)
        except building.UNREADABLE as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            broken.append(BrokenCatalogue(path, reason))
    return OutsideCatalogues(list(languages.values()), catalogues, tuple(broken))


def _read_po(path: Path, code: str) -> tuple[Language, CompiledCatalogue]:
    """Compiled in memory; reviewed and draft texts are told apart."""
    catalogue = building.read_catalogue(path, code)
    states = [building.state_of(message) for message in building.texts(catalogue)]
    return building.language_of(code, states), CompiledCatalogue(partial(bytes, building.compiled(catalogue)))


def _read_mo(path: Path, code: str) -> tuple[Language, CompiledCatalogue]:
    """As it is. Whoever compiled it took the drafts out, so what is left counts as reviewed."""
    data = path.read_bytes()
    charset = GNUTranslations(BytesIO(data)).charset() or "utf-8"  # raises where anything in it is damaged
    if charset.lower() not in ("utf-8", "utf8", "ascii"):
        raise ValueError(f"it is written in {charset}, not in UTF-8")
    catalogue = CompiledCatalogue(partial(bytes, data))
    return building.language_of(code, ["reviewed"] * catalogue.count), catalogue
