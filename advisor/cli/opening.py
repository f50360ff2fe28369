"""Opens what a command works on: a guide, in the language that was asked for. What goes wrong ends the command."""

import argparse
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from advisor.cli.streams import narrate
from advisor.errors import CommandError, ExitCode
from advisor.guide.model import Guide
from advisor.guide.opening import checkout_root, content_folder, open_guide
from advisor.languages import Languages, Translator, UnknownLanguage, choose_language, open_languages
from advisor.languages.languages import BrokenCatalogue
from advisor.printable import printable

if TYPE_CHECKING:
    from advisor.guide.loading import Loaded
    from advisor.guide.mistakes import ContentError

T = TypeVar("T")


def opened(options: argparse.Namespace, translator: Translator) -> tuple[Guide, Languages, Translator]:
    """The guide that the options ask for, its languages, and the translator of the one that was asked for.

    `translator`: speaks the program's texts until it is open.
    """
    folder: Path | None = options.content
    guide = _readable(lambda: open_guide(folder), folder, translator)
    return guide, *languages_of(guide, folder, options.lang, translator)


def loaded(folder: Path, translator: Translator) -> "Loaded":
    """The guide in a folder with its promises and cases."""
    from advisor.guide.loading import load_guide

    return _readable(lambda: load_guide(folder), folder, translator)


def languages_of(
    guide: Guide, folder: Path | None, asked: str | None, translator: Translator
) -> tuple[Languages, Translator]:
    """The languages of a guide and the translator of the one that was asked for; broken catalogues are told."""
    languages = open_languages(guide.id, folder)
    narrate(ExitCode.FINE, *(_unusable(broken, translator) for broken in languages.broken))
    own = languages.translator(asked_code(asked, os.environ, languages, translator))
    if not own.readable:
        narrate(ExitCode.FINE, translator.gettext("Translations could not be read, so their texts are in English."))
    return languages, own


def _unusable(broken: BrokenCatalogue, translator: Translator) -> str:
    """Which catalogue cannot be used, and why."""
    return translator.gettext(
        "The translations in {file} cannot be used, so these texts are shown in English: {reason}.",
        file=printable(f"{broken.path}:{broken.line}" if broken.line else str(broken.path)),
        reason=printable(translator.gettext(broken.reason)).rstrip("."),
    )


def asked_code(asked: str | None, environment: Mapping[str, str], languages: Languages, translator: Translator) -> str:
    """The code of the language that was asked for."""
    try:
        return choose_language(asked, environment, languages.known).code
    except UnknownLanguage as error:
        listed = ", ".join(f"{language.code} ({language.name})" for language in languages.known.values())
        what = translator.gettext("There is no language “{asked}”.", asked=printable(error.asked[:40]))
        choices = translator.gettext("This guide can be read in: {languages}.", languages=listed)
        raise CommandError(ExitCode.WRONG_USE, what, choices, *_uncompiled(error.asked, translator)) from None


def _uncompiled(asked: str, translator: Translator) -> list[str]:
    """What to do about a language of the checkout whose catalogues have not been compiled."""
    root = checkout_root()
    folders = [path.parent.parent.name for path in root.glob("locales/*/LC_MESSAGES/*.po")] if root else []
    named = asked.split(".", maxsplit=1)[0].replace("-", "_").lower()
    if not any(folder.lower() in (named, named.split("_")[0]) for folder in folders):
        return []
    return [translator.gettext("Its translations are here, but they are not compiled. Run: advisor languages update")]


def asked_codes(wishes: Sequence[str], languages: Languages, translator: Translator) -> list[str]:
    """The codes of languages, of which each wish can name several with commas between them; each once."""
    codes = (asked_code(code or " ", {}, languages, translator) for wish in wishes for code in wish.split(","))
    return list(dict.fromkeys(codes))


def number_of_mistakes(error: "ContentError", translator: Translator) -> str:
    """How many mistakes there are."""
    number = len(error.mistakes)
    return translator.ngettext("{number} mistake in the content.", "{number} mistakes in the content.", number)


def only_with_sources(translator: Translator) -> CommandError:
    """The error of a command that changes sources where there are none."""
    what = translator.gettext("This works only in a checkout of the source code, or with --content.")
    return CommandError(ExitCode.WRONG_USE, what)


def _readable(read: Callable[[], T], folder: Path | None, translator: Translator) -> T:
    """What `read` gives. Content with mistakes ends the command, all of them told."""
    try:
        return read()
    except _content_error():
        raise CommandError(ExitCode.UNREADABLE_CONTENT, *_mistakes(folder, translator)) from None


def _content_error() -> "type[ContentError]":
    """The error of content with mistakes. Imported once something was raised: without, the start is faster."""
    from advisor.guide.mistakes import ContentError

    return ContentError


def _mistakes(folder: Path | None, translator: Translator) -> list[str]:
    """All mistakes of a content folder, a line each, and their number; empty if there are none."""
    from advisor.guide.loading import load_guide

    try:
        load_guide(folder or content_folder(), collect=True)
    except _content_error() as error:
        lines = [mistake.line(translator.gettext) for mistake in error.mistakes]
        return [*lines, number_of_mistakes(error, translator)]
    return []
