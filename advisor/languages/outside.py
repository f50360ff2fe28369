"""Catalogues that a guide outside the package brings: read, counted and compiled in memory with Babel.

Whatever is in them, the program goes on: a catalogue that cannot be used is reported, and its texts are in English.
"""

from collections.abc import Mapping
from functools import partial
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog

from advisor.languages import building
from advisor.languages.catalogue import CompiledCatalogue
from advisor.languages.known import Language
from advisor.languages.languages import BrokenCatalogue, Catalogues


def read_catalogues(files: Mapping[str, Path]) -> tuple[list[Language], Catalogues, tuple[BrokenCatalogue, ...]]:
    """The languages of the .po or .mo files of a guide, by language code, with their counts, and the catalogues.

    A language is known even if its catalogue is broken.
    """
    languages: dict[str, Language] = {}
    catalogues: dict[str, CompiledCatalogue] = {}
    broken: list[BrokenCatalogue] = []
    for code, path in files.items():
        try:
            languages[code] = building.language_of(code)
            catalogue = _read(path, code)
            states = [building.state_of(message) for message in building.texts(catalogue)]
            languages[code] = building.language_of(code, states)
            catalogues[code] = CompiledCatalogue(partial(bytes, building.compiled(catalogue)))
        except building.UNREADABLE as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            broken.append(BrokenCatalogue(path, reason))
    return list(languages.values()), catalogues, tuple(broken)


def _read(path: Path, code: str) -> Catalog:
    """A .po, or a .mo, whose texts count as reviewed: whoever compiled it took the drafts out."""
    if path.suffix == ".po":
        return building.read_catalogue(path, code)
    data = path.read_bytes()
    charset = GNUTranslations(BytesIO(data)).charset() or "utf-8"  # raises where anything in it is damaged
    if charset.lower() not in ("utf-8", "utf8", "ascii"):
        raise ValueError(f"it is written in {charset}, not in UTF-8")
    catalogue = Catalog(locale=code)
    for context, english, translation in CompiledCatalogue(partial(bytes, data)).entries():
        catalogue.add(english, translation, context=context)
    return catalogue
