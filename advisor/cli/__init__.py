"""The command line: `main` reads the arguments and runs a command, each in a module of its own.

Data on stdout, narration on stderr, exit codes from `errors`. Until a guide is open, the program's own texts are spoken
in the language that was asked for, where there is one.
"""

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path

from advisor.cli.arguments import asked_for, build_parser, misplaced, speak_argparse
from advisor.cli.streams import narrate
from advisor.errors import CommandError, ExitCode
from advisor.languages import ENGLISH, Languages, Translator, UnknownLanguage, choose_language, program_languages


def main(argv: Sequence[str]) -> int:
    """Run a command; returns its exit code. Every error ends in sentences on stderr."""
    translator = _speaking(program_languages(), argv)
    speak_argparse(translator)
    try:
        try:
            options = build_parser(translator, partial(_description, argv, translator)).parse_args(argv)
        except SystemExit as end:  # after help, the version or a mistake
            sys.stdout.flush()
            return int(end.code or 0)
        if name := misplaced(options):
            what = translator.gettext("--{name} goes with the assistant, not with another command.", name=name)
            raise CommandError(ExitCode.WRONG_USE, what)
        code = int(import_module(f"advisor.cli.{options.command}").run(options, translator))
        sys.stdout.flush()
    except CommandError as error:
        return narrate(error.code, *error.messages)
    except BrokenPipeError:
        return ExitCode.FINE
    except MemoryError:
        return narrate(ExitCode.WRONG_USE, translator.gettext("This computer has not enough memory for that."))
    except OSError as error:
        return narrate(ExitCode.WRONG_USE, _refused(error, translator))
    return code


def _refused(error: OSError, translator: Translator) -> str:
    """What the system has refused, as a sentence."""
    if error.errno in (errno.EMFILE, errno.ENFILE):
        return translator.gettext("This computer lets the program open too few files.")
    if error.errno == errno.ENOMEM:
        return translator.gettext("This computer has not enough memory for that.")
    return translator.gettext("This could not be written: {reason}.", reason=error.strerror or "")


def _speaking(languages: Languages, argv: Sequence[str]) -> Translator:
    """The translator of the language that is asked for; where there is no such language, that of the environment."""
    language = ENGLISH
    for asked in (None, asked_for("--lang", argv)):
        with suppress(UnknownLanguage):
            language = choose_language(asked, os.environ, languages.known)
    return languages.translator(language.code)


def _description(argv: Sequence[str], translator: Translator) -> str:
    """What the open guide helps to find out, where it can be read, and what holds for every guide."""
    from advisor.guide.mistakes import ContentError
    from advisor.guide.opening import open_guide
    from advisor.languages import open_languages
    from advisor.languages.contexts import context

    folder = asked_for("--content", argv)
    content = Path(folder) if folder else None
    every = translator.gettext("General information, not legal advice. Nothing you answer is saved.")
    try:
        guide = open_guide(content)
    except ContentError:
        return every
    own = _speaking(open_languages(guide.id, content), argv)
    return f"{own.content(context('guide', 'guide', 'purpose'), guide.purpose)} {every}"
