"""The languages in which one guide can be read, and the translator of each.

`languages.json` beside the compiled catalogues lists what is built in: domain → its languages. A guide outside the
package brings catalogues of its own; `outside` reads them.
"""

import gettext
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from advisor.guide.opening import BUILT
from advisor.languages.catalogue import CompiledCatalogue
from advisor.languages.known import ENGLISH, SOURCE, Language
from advisor.languages.translator import NO_TEXTS, Translator, untranslated

PROGRAM_DOMAIN = "advisor"
LOCALES = BUILT / "locales"

Catalogues = Mapping[str, gettext.NullTranslations]
"""Language code → the catalogue of one domain."""


class BrokenCatalogue(NamedTuple):
    """A catalogue of a guide that cannot be used, why, and in which line, 0 for the whole file.

    The texts of that guide are in English then.
    """

    path: Path
    reason: str
    line: int = 0


class Languages:
    """The languages in which one guide can be read. `known`: code → language, English first.

    `open_translator` is asked once for each language. `broken`: the catalogues that cannot be used.
    """

    def __init__(
        self,
        known: Mapping[str, Language],
        open_translator: Callable[[Language], Translator] = untranslated,
        broken: tuple[BrokenCatalogue, ...] = (),
    ) -> None:
        self.known = known
        self.broken = broken
        self._open = open_translator
        self._translators: dict[str, Translator] = {}

    def translator(self, code: str) -> Translator:
        """The translator of a language; always the same one. KeyError if it is not known."""
        if code not in self._translators:
            self._translators[code] = self._open(self.known[code])
        return self._translators[code]


def open_languages(guide_id: str, folder: Path | None = None, built: Path = LOCALES) -> Languages:
    """The languages of a guide: those of its own catalogues in `folder`/locales, or else those that are built in.

    `folder`: the content folder of a guide outside the package. Catalogues in `built` are found by the guide's id.
    """
    files = _own_files(guide_id, folder) if folder else {}
    if not files:
        listed = _listed(built).get(guide_id, [])
        catalogues = {language.code: _compiled(language.code, guide_id, built) for language in listed}
        return _languages(built, listed, catalogues)
    from advisor.languages.outside import read_catalogues  # late: only a guide outside the package needs Babel

    return _languages(built, *read_catalogues(files))


def program_languages(built: Path = LOCALES) -> Languages:
    """The languages of the program's own texts, for what is said before a guide is open."""
    known = {language.code: language for language in (ENGLISH, *_listed(built).get(PROGRAM_DOMAIN, []))}
    return Languages(known, lambda language: Translator(language, _program(language.code, built), NO_TEXTS))


def _own_files(guide_id: str, folder: Path) -> dict[str, Path]:
    """Language code → the catalogue that the guide in `folder` brings; a .po, which knows its drafts, before a .mo."""
    found = sorted((folder / "locales").glob(f"*/LC_MESSAGES/{guide_id}.[mp]o"))
    return {path.parent.parent.name: path for path in found if path.parent.parent.name != SOURCE}


def _languages(
    built: Path, guide: list[Language], catalogues: Catalogues, broken: tuple[BrokenCatalogue, ...] = ()
) -> Languages:
    """English and the languages of a guide, with the program's texts counted too."""
    program = {language.code: language for language in _listed(built).get(PROGRAM_DOMAIN, [])}
    untranslated = Language("", "", "", missing=max((language.texts for language in program.values()), default=0))
    counted = [language.plus(program.get(language.code, untranslated)) for language in guide]

    def open_translator(language: Language) -> Translator:
        spoken = _program(language.code, built) if language.code in program else NO_TEXTS
        return Translator(language, spoken, catalogues.get(language.code, NO_TEXTS))

    return Languages({language.code: language for language in (ENGLISH, *counted)}, open_translator, broken)


@cache
def _listed(built: Path) -> Mapping[str, list[Language]]:
    """Domain → the languages for which it has a built catalogue. None where nothing has been built."""
    try:
        return msgspec.json.decode((built / "languages.json").read_bytes(), type=dict[str, list[Language]])
    except (OSError, msgspec.DecodeError):
        return {}


@cache
def _program(code: str, built: Path) -> gettext.NullTranslations:
    return NO_TEXTS if code == SOURCE else _compiled(code, PROGRAM_DOMAIN, built)


def _compiled(code: str, domain: str, built: Path) -> CompiledCatalogue:
    return CompiledCatalogue(partial(Path.read_bytes, compiled_path(built, code, domain)))


def compiled_path(built: Path, code: str, domain: str) -> Path:
    """Where the compiled catalogue of a domain in one language is."""
    return built / code / "LC_MESSAGES" / f"{domain}.mo"
