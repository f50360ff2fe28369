"""`advisor sheet`: the sheet to take home, for the answers in a file. Private ones among them never reach it."""

import argparse
import datetime
import sys
from collections.abc import Callable
from functools import partial

from advisor.cli.answers_file import STDIN, asked_answers
from advisor.cli.opening import asked_codes, opened
from advisor.cli.streams import narrate
from advisor.errors import CommandError, ExitCode
from advisor.guide.conditions import Answers
from advisor.guide.model import Guide
from advisor.interview import Interview, public_only
from advisor.languages import Translator
from advisor.page.blocks import Item, Paragraph
from advisor.page.document import compose_document
from advisor.page.handing import for_lawyer_blocks, result_words
from advisor.page.place import Told
from advisor.page.sheet import compose_sheet, sheet_title
from advisor.page.words import Translators
from advisor.writers import handing
from advisor.writers.files import is_replaceable
from advisor.writers.sheet import SheetFormat

DONE = ("printed", "saved")
"""What came of it where it went well."""

ENDINGS: dict[str, SheetFormat] = {".pdf": "pdf", ".txt": "text", ".md": "markdown"}
"""The form that the name of a file asks for; HTML for any other."""


def run(options: argparse.Namespace, translator: Translator) -> int:
    """Write the sheet to standard output, to a file, or to the printer."""
    guide, languages, own = opened(options, translator)
    answers = asked_answers(guide, options.answers, own)
    codes = dict.fromkeys((own.language.code, *asked_codes(options.also, languages, own)))
    translators = Translators(tuple(languages.translator(code) for code in codes))
    today = datetime.date.today()
    if options.for_lawyer:
        return _for_lawyer(options, guide, answers, translators, today)
    sheet = compose_sheet(public_only(guide, answers), translators, today, with_answers=options.with_answers)
    title = str(sheet_title(translators))
    if options.print:
        return _tell(handing.printed(sheet, title, options.paper), translators)
    form = options.format or (ENDINGS.get(options.output.suffix.lower(), "html") if options.output else "html")
    if options.output is not None:
        save = partial(handing.saved, form, sheet, title, options.paper, options.output)
        return _tell(_saved(save, options, own), translators)
    if form == "pdf" and sys.stdout.isatty():
        raise CommandError(ExitCode.WRONG_USE, own.gettext("A PDF goes to a file: name one with -o."))
    made = handing.made(form, sheet, title, options.paper)
    if isinstance(made, Told):
        return _tell(made, translators)
    sys.stdout.buffer.write(made)
    return ExitCode.FINE


def _for_lawyer(
    options: argparse.Namespace, guide: Guide, answers: Answers, translators: Translators, today: datetime.date
) -> int:
    """Write everything to a file, once the person has read what that reveals and has said yes."""
    own = translators.first
    if options.output is None:
        raise CommandError(ExitCode.WRONG_USE, own.gettext("What is for your lawyer goes to a file: name one with -o."))
    document = compose_document(Interview.replay(guide, answers).advice(), translators, today)
    warnings = (block.words for block in for_lawyer_blocks(translators.reader) if isinstance(block, Paragraph | Item))
    _agreed([*map(str, warnings)], options, own)
    save = partial(handing.saved_for_lawyer, document, options.output)
    return _tell(_saved(save, options, own), translators)


def _saved(save: Callable[..., Told], options: argparse.Namespace, own: Translator) -> Told:
    """Write a file; over one that is there only if the person says so."""
    told = save(replace=False)
    if told.result != "there-already" or not is_replaceable(options.output.expanduser()):
        return told
    _agreed([own.gettext("There is a file {file} already.", file=told.value)], options, own)
    return save(replace=True)


def _agreed(what: list[str], options: argparse.Namespace, own: Translator) -> None:
    """Go on if the person in front of the terminal says yes. Raises CommandError if not, or if nobody can be asked."""
    yes = own.gettext("yes")
    if options.answers == STDIN or not sys.stdin.isatty():
        asked = own.gettext(
            "Nothing was written, for nobody could be asked. Run it in a terminal, with a file of answers."
        )
        raise CommandError(ExitCode.WRONG_USE, *what, asked)
    narrate(ExitCode.FINE, *what, own.gettext("Type {yes} to write it, or press Enter to stop.", yes=yes))
    if sys.stdin.readline().strip().lower() not in (yes, "yes"):
        raise CommandError(ExitCode.WRONG_USE, own.gettext("Nothing was written."))


def _tell(told: Told, translators: Translators) -> ExitCode:
    """Say what came of it."""
    code = ExitCode.FINE if told.result in DONE else ExitCode.WRONG_USE
    return narrate(code, str(result_words(told, translators.reader)))
