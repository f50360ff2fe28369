"""The command line: one thin function a command. Data on stdout, narration on stderr, exit codes from `errors`."""

import argparse
import datetime
import gc
import gettext
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from advisor import __version__
from advisor.errors import CommandError, ExitCode
from advisor.guide.mistakes import ContentError
from advisor.guide.model import Guide
from advisor.languages import Language, UnknownLanguage, Voice, choose_language, known_languages, open_voice
from advisor.languages.known import LOCALES
from advisor.languages.voice import UI_DOMAIN

if TYPE_CHECKING:
    from advisor.answers_file import WrongAnswer
    from advisor.page import Session


def main(argv: Sequence[str]) -> int:
    """Run a command; returns its exit code. Every error ends in sentences on stderr."""
    try:
        language = choose_language(_asked_language(argv), os.environ)
    except UnknownLanguage as error:
        return _wrong_language(error)
    _speak_argparse(language)
    voice = open_voice(language)
    try:
        options = _parser(voice).parse_args(argv)
        code = int(options.command(options, voice))
        sys.stdout.flush()
    except CommandError as error:
        return _narrate(error.code, *error.messages)
    except BrokenPipeError:
        return ExitCode.FINE
    except OSError as error:
        return _narrate(ExitCode.WRONG_USE, voice.ui("This could not be written: {reason}.", reason=error.strerror))
    return code


def _speak_argparse(language: Language) -> None:
    """Let argparse look up its own words in our catalogue."""
    os.environ["LANGUAGE"] = language.code
    gettext.bindtextdomain(UI_DOMAIN, str(LOCALES))
    gettext.textdomain(UI_DOMAIN)


def _narrate(code: ExitCode, *messages: str) -> int:
    for message in messages:
        print(message, file=sys.stderr)
    return code


def _asked_language(argv: Sequence[str]) -> str | None:
    """The value of --lang, wherever it stands, so that even errors about other arguments speak it."""
    for position, argument in enumerate(argv):
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang" and position + 1 < len(argv):
            return argv[position + 1]
    return None


def _wrong_language(error: UnknownLanguage) -> int:
    voice = open_voice(choose_language("en", {}))
    languages = ", ".join(f"{language.code} ({language.name})" for language in known_languages().values())
    what = voice.ui("There is no language “{asked}”.", asked=error.asked[:40])
    return _narrate(ExitCode.WRONG_USE, what, voice.ui("These are built in: {languages}.", languages=languages))


def _parser(voice: Voice) -> argparse.ArgumentParser:
    ui = voice.ui
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--lang", metavar="L", help=ui("the language to speak: its code, for example es"))
    common.add_argument("--content", metavar="DIR", type=Path, help=ui("use the content in this folder"))
    parser = argparse.ArgumentParser(
        prog="advisor",
        parents=[common],
        description=ui(
            "Helps you decide whether you need to go to a Social Security office, and what to know if you go. "
            "General information, not legal advice. Nothing you answer is saved."
        ),
    )
    parser.add_argument(
        "--version", action="version", version=f"advisor {__version__}", help=ui("show the version and exit")
    )
    parser.add_argument("--line", action="store_true", help=ui("line by line, for screen readers and simple terminals"))
    parser.set_defaults(command=assist)
    commands = parser.add_subparsers(title=ui("commands"), metavar=ui("COMMAND"))

    def command(name: str, function: Callable[[argparse.Namespace, Voice], int], text: str) -> argparse.ArgumentParser:
        quiet = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
        quiet.add_argument("--lang", metavar="L", help=ui("the language to speak: its code, for example es"))
        quiet.add_argument("--content", metavar="DIR", type=Path, help=ui("use the content in this folder"))
        sub = commands.add_parser(name, parents=[quiet], help=text, description=text)
        sub.set_defaults(command=function)
        return sub

    sub = command("advise", advise, ui("print the guidance for the answers in a file"))
    sub.add_argument(
        "--answers", metavar="FILE", required=True, help=ui("answers as YAML or JSON; - for standard input")
    )
    sub.add_argument("--format", choices=["text", "json"], default="text", help=ui("how to print it"))
    command("check", check, ui("report every mistake in the content"))
    sub = command("languages", languages, ui("list the languages, or work on the translations in a checkout"))
    sub.add_argument("action", nargs="?", choices=["list", "update", "check"], default="list", help=ui("what to do"))
    return parser


def _open(options: argparse.Namespace, voice: Voice) -> Guide:
    """The guide to run. Broken content ends the command with all its mistakes."""
    from advisor.guide.opening import open_guide

    try:
        return open_guide(options.content)
    except ContentError:
        raise CommandError(ExitCode.UNREADABLE_CONTENT, *_mistakes(options.content, voice)) from None


def _mistakes(folder: Path | None, voice: Voice) -> list[str]:
    """All mistakes of a content folder, a line each, and their number; empty if there are none."""
    from advisor.guide.loading import load_guide
    from advisor.guide.opening import content_folder

    try:
        load_guide(folder or content_folder(), collect=True)
    except ContentError as error:
        lines = [mistake.line(voice.ui) for mistake in error.mistakes]
        return [*lines, voice.nui("{number} mistake in the content.", "{number} mistakes in the content.", len(lines))]
    return []


def assist(options: argparse.Namespace, voice: Voice) -> int:
    """The assistant: full screen, or line by line where asked for or where there is no terminal."""
    from advisor.page import Session

    ask_language = not (options.lang or os.environ.get("ADVISOR_LANG"))
    guide = _open(options, voice)
    session = Session.start(guide, voice.language, known_languages(), open_voice, datetime.date.today())
    terminal = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"
    if options.line or not terminal or "utf" not in sys.stdout.encoding.lower():
        return _assist_by_line(session, ask_language=ask_language, clear=terminal)
    from advisor.tui import run_tui

    return run_tui(session, ask_language=ask_language)


def _assist_by_line(session: "Session", *, ask_language: bool, clear: bool) -> int:
    from advisor.line import run_line

    gc.enable()
    return run_line(session, sys.stdin, sys.stdout, ask_language=ask_language, clear=clear, width=_width)


def _width() -> int | None:
    """How wide the terminal is now; None where the output is no terminal."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return None


def advise(options: argparse.Namespace, voice: Voice) -> int:
    """Print the guidance for the answers in a file."""
    from advisor.answers_file import AnswersError, read_answers
    from advisor.interview import Interview
    from advisor.page import compose

    guide = _open(options, voice)
    try:
        answers = read_answers(guide, options.answers)
    except AnswersError as error:
        lines = [line for wrong in error.wrong for line in _wrong_answer(wrong, voice)]
        raise CommandError(ExitCode.WRONG_USE, *lines) from None
    except ContentError as error:
        raise CommandError(ExitCode.WRONG_USE, *_unreadable_answers(error, voice)) from None
    page = compose(Interview.replay(guide, answers).advice(), voice, datetime.date.today())
    if options.format == "json":
        from advisor.page.json import write_json

        sys.stdout.write(write_json(page))
    else:
        from advisor.page.text import write_text

        sys.stdout.write(write_text(page, voice, width=100))
    return ExitCode.FINE


def _unreadable_answers(error: ContentError, voice: Voice) -> list[str]:
    """Why answers cannot be read, and what they should look like."""
    example = "{visit: direct-deposit, companions: [citizen-child], status: null}"
    lines = [f"{mistake.code.id} · {mistake.place} · {mistake.what(voice.ui)}" for mistake in error.mistakes]
    return [*lines, voice.ui("Answers are written like this: {example}", example=example)]


def _wrong_answer(wrong: "WrongAnswer", voice: Voice) -> list[str]:
    """What is wrong with an answer, where, and the nearest that there is."""
    found, ui = wrong.error, voice.ui
    match found.problem:
        case "unknown-question":
            what = ui("There is no question “{value}”.", value=found.value[:40])
        case "unknown-option":
            what = ui(
                "The question “{question}” has no option “{value}”.", question=found.question, value=found.value[:40]
            )
        case "one-option-only":
            what = ui("The question “{question}” takes exactly one option.", question=found.question)
        case "wrong-shape":
            what = ui(
                "The answer to “{question}” must be an option, a list of options, or null.", question=found.question
            )
    lines = [f"{wrong.place}: {what}"]
    if found.hint:
        lines.append(ui("Did you mean {nearest}?").format(nearest=found.hint))
    return [*lines, ui("You can use: {choices}.", choices=", ".join(found.choices))]


def check(options: argparse.Namespace, voice: Voice) -> int:
    """Report every mistake in the content."""
    mistakes = _mistakes(options.content, voice)
    if mistakes:
        return _narrate(ExitCode.UNREADABLE_CONTENT, *mistakes)
    return _narrate(ExitCode.FINE, voice.ui("The content has no mistakes."))


def languages(options: argparse.Namespace, voice: Voice) -> int:
    """List the languages; in a checkout also bring the catalogues up to date or check them."""
    if options.action == "list":
        for language in known_languages().values():
            print(_language_line(language, voice))
        return ExitCode.FINE
    from advisor.languages.upkeep import check_catalogues, checkout_root, update_catalogues

    root = checkout_root()
    if root is None:
        raise CommandError(ExitCode.WRONG_USE, voice.ui("This works only in a checkout of the source code."))
    if options.action == "update":
        update_catalogues(root)
        return ExitCode.FINE
    findings = check_catalogues(root)
    for finding in findings:
        print(finding.line(voice.ui))
    return ExitCode.FINDINGS if findings else ExitCode.FINE


def _language_line(language: Language, voice: Voice) -> str:
    """A language and the state of its texts."""
    if language.code == "en":
        return voice.ui("{code}: {name}, the source of all texts", code=language.code, name=language.name)
    return voice.ui(
        "{code}: {name}, {reviewed} texts reviewed, {draft} draft, {stale} stale, {missing} missing",
        code=language.code,
        name=language.name,
        reviewed=language.reviewed,
        draft=language.draft,
        stale=language.stale,
        missing=language.missing,
    )
