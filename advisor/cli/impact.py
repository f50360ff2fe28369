"""`advisor impact`: tells what a change of facts reaches, or records that cards were read against their facts."""

import argparse
from collections.abc import Collection, Iterable
from pathlib import Path

from advisor.check.impact import impact_of, write_impacts, write_json
from advisor.cli.opening import languages_of, loaded, only_with_sources
from advisor.cli.streams import narrate, write_out
from advisor.errors import CommandError, ExitCode
from advisor.guide.loading import Loaded
from advisor.guide.mistakes import MistakeCode, nearest, visible
from advisor.guide.opening import checkout_root, content_folder
from advisor.guide.recording import Unwritable, record_reading
from advisor.languages import Translator
from advisor.printable import printable

EVERY = "all"
"""What stands for every card after --read."""


def run(options: argparse.Namespace, translator: Translator) -> int:
    """Print what rests on the facts as text or JSON, or write `read_against` of the cards."""
    facts, cards = options.facts, options.read
    if bool(facts) == bool(cards):
        raise CommandError(ExitCode.WRONG_USE, translator.gettext("Name facts, or cards after --read."))
    if cards and not options.content and checkout_root() is None:
        raise only_with_sources(translator)
    folder = options.content or content_folder()
    found = loaded(folder, translator)
    languages, own = languages_of(found.guide, options.content, options.lang, translator)
    if cards:
        return _record(folder, found, cards, own)
    _check_known(facts, found.guide.facts, MistakeCode.UNKNOWN_FACT, own)
    impacts = [impact_of(found, fact, languages) for fact in dict.fromkeys(facts)]
    told = write_json(impacts) if options.format == "json" else write_impacts(impacts, found, languages, own)
    write_out(told, options.format)
    return ExitCode.FINE


def _record(folder: Path, found: Loaded, asked: list[str], translator: Translator) -> ExitCode:
    """Write that the cards were read as they are now."""
    cards = list(found.guide.cards if asked == [EVERY] else dict.fromkeys(asked))
    _check_known(cards, found.guide.cards, MistakeCode.UNKNOWN_CARD, translator)
    try:
        record_reading(folder, found, cards)
    except Unwritable as error:
        raise CommandError(ExitCode.WRONG_USE, _unwritable(error, translator)) from None
    return narrate(
        ExitCode.FINE,
        translator.ngettext(
            "{number} card is recorded as read against its facts.",
            "{number} cards are recorded as read against their facts.",
            len(cards),
        ),
    )


def _unwritable(error: Unwritable, translator: Translator) -> str:
    """Which file cannot be changed, and why."""
    file = printable(str(error.path))
    if error.reason is None:
        return translator.gettext(
            "A line read_against: in {file} is written in an unusual way; remove it and run the command again.",
            file=file,
        )
    return translator.gettext("{file} could not be written: {reason}.", file=file, reason=error.reason)


def _check_known(asked: Iterable[str], known: Collection[str], code: MistakeCode, translator: Translator) -> None:
    """End the command where an id is none of the known ones; each is told with the nearest that there is."""
    unknown = [_unknown(word, known, code, translator) for word in asked if word not in known]
    if unknown:
        raise CommandError(ExitCode.WRONG_USE, *unknown)


def _unknown(word: str, known: Iterable[str], code: MistakeCode, translator: Translator) -> str:
    what, near = translator.gettext(code.what, id=visible(word)), nearest(word, known)
    return " ".join([what, translator.gettext("Did you mean {nearest}?", nearest=near)] if near else [what])
