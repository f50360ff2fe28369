"""Catalogues that a guide outside the package brings: read, counted and compiled in memory.

Whatever is in them, the program goes on: a catalogue that cannot be used is reported, and its texts are in English.
"""

import struct
from collections.abc import Mapping
from functools import partial
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from advisor.guide.diagnostics import _
from advisor.languages import building
from advisor.languages.building import Broken, Catalogue
from advisor.languages.catalogue import CompiledCatalogue
from advisor.languages.known import Language
from advisor.languages.languages import BrokenCatalogue, Catalogues
from advisor.languages.po import Entry, Po
from advisor.languages.tags import is_folder

EMPTY = _("it is empty")
NO_LANGUAGE = _("its folder is not named for a language")
NO_CATALOGUE = _("it is damaged, or no .mo file")
OTHER_CHARSET = _("it is not written in UTF-8")


def read_catalogues(files: Mapping[str, Path]) -> tuple[list[Language], Catalogues, tuple[BrokenCatalogue, ...]]:
    """The languages of the .po or .mo files of a guide, by language code, with their counts, and the catalogues.

    A language is known even if its catalogue is broken.
    """
    languages: list[Language] = []
    catalogues: dict[str, CompiledCatalogue] = {}
    broken: list[BrokenCatalogue] = []
    for code, path in files.items():
        if not is_folder(code):
            broken.append(BrokenCatalogue(path, NO_LANGUAGE))
            continue
        found = building.read_catalogue(path, code) if path.suffix == ".po" else _read_mo(path, code)
        if isinstance(found, Catalogue) and not found.po.header and not found.po.entries:
            found = Broken(path, EMPTY)
        if isinstance(found, Broken):
            broken.append(BrokenCatalogue(found.path, found.reason, found.line))
            languages.append(building.language_of(code))
        else:
            states = building.states(found)
            languages.append(building.language_of(code, list(states.values())))
            catalogues[code] = CompiledCatalogue(partial(bytes, building.compiled(found, states)))
    return languages, catalogues, tuple(broken)


def _read_mo(path: Path, code: str) -> Catalogue | Broken:
    """A .mo, whose texts count as reviewed: whoever compiled it took the drafts out."""
    try:
        data = path.read_bytes()
        whole = GNUTranslations(BytesIO(data))  # raises where anything in it is damaged
    except OSError as error:
        return Broken(path, error.strerror or NO_CATALOGUE)
    except (ValueError, LookupError, struct.error, SyntaxError):
        return Broken(path, NO_CATALOGUE)
    if (whole.charset() or "utf-8").lower() not in ("utf-8", "utf8", "ascii"):
        return Broken(path, OTHER_CHARSET)
    head = "".join(f"{name}: {value}\n" for name, value in whole.info().items() if name == "plural-forms")
    po = Po(Entry(("",), (head.replace("plural-forms", "Plural-Forms"),)), tuple(_entries(data)))
    return Catalogue(code, po, {}, building.setting_of(po, code, program=False))


def _entries(data: bytes) -> list[Entry]:
    compiled = CompiledCatalogue(partial(bytes, data))
    return [
        Entry((english,), tuple(translation.split("\0"))[:1], context)
        for context, english, translation in compiled.entries()
    ]
