"""The command line: one thin function a command. Data on stdout, narration on stderr, exit codes from `errors`."""

import argparse
import datetime
import gc
import gettext
import os
import sys
from collections.abc import Callable, Sequence
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from advisor import __version__
from advisor.errors import CommandError, ExitCode
from advisor.guide.conditions import Answers
from advisor.guide.mistakes import ContentError
from advisor.guide.model import Guide
from advisor.languages import Language, UnknownLanguage, Voice, choose_language, known_languages, open_voice
from advisor.languages.known import LOCALES
from advisor.languages.voice import UI_DOMAIN

if TYPE_CHECKING:
    from advisor.answers_file import WrongAnswer
    from advisor.check import Finding
    from advisor.guide.loading import Loaded
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

    _add_commands(command, ui)
    return parser


def _add_commands(command: Callable[..., argparse.ArgumentParser], ui: Callable[[str], str]) -> None:
    """Everything but the assistant itself; `command` adds one by its name, its function and its help."""
    sub = command("advise", advise, ui("print the guidance for the answers in a file"))
    sub.add_argument(
        "--answers", metavar="FILE", required=True, help=ui("answers as YAML or JSON; - for standard input")
    )
    sub.add_argument("--format", choices=["text", "json"], default="text", help=ui("how to print it"))
    sub = command("check", check, ui("prove the content over all answers, and check its sources, dates and words"))
    sub.add_argument(
        "--as-of", metavar="DATE", type=_day, default=datetime.date.today(), help=ui("check as on this day, 2026-11-23")
    )
    sub.add_argument("--format", choices=["text", "json", "github"], default="text", help=ui("how to print it"))
    sub = command("tree", tree, ui("draw the questions a person will walk through, from any answers on"))
    sub.add_argument("--answers", metavar="FILE", help=ui("begin after these answers; - for standard input"))
    sub.add_argument("--depth", metavar="N", type=_depth, help=ui("how many questions deep to draw"))
    sub.add_argument("--format", choices=["text", "mermaid", "svg"], default="text", help=ui("how to print it"))
    sub = command("diff", diff, ui("tell for which answers two versions of the content show something else"))
    sub.add_argument("old", metavar="OLD", type=Path, help=ui("the folder of the version before"))
    sub.add_argument("new", metavar="NEW", type=Path, help=ui("the folder of the version after"))
    sub.add_argument("--format", choices=["text", "json"], default="text", help=ui("how to print it"))
    sub = command("languages", languages, ui("list the languages, or work on the translations in a checkout"))
    sub.add_argument("action", nargs="?", choices=["list", "update", "check"], default="list", help=ui("what to do"))


def _open(folder: Path | None, voice: Voice) -> Guide:
    """The guide in a folder, or the one that comes with the program. Broken content ends the command, all told."""
    from advisor.guide.opening import open_guide

    try:
        return open_guide(folder)
    except ContentError:
        raise CommandError(ExitCode.UNREADABLE_CONTENT, *_mistakes(folder, voice)) from None


def _load(folder: Path, voice: Voice) -> "Loaded":
    """The guide in a folder with its promises and cases. Broken content ends the command, all told."""
    from advisor.guide.loading import load_guide

    try:
        return load_guide(folder)
    except ContentError:
        raise CommandError(ExitCode.UNREADABLE_CONTENT, *_mistakes(folder, voice)) from None


def _mistakes(folder: Path | None, voice: Voice) -> list[str]:
    """All mistakes of a content folder, a line each, and their number; empty if there are none."""
    from advisor.guide.loading import load_guide
    from advisor.guide.opening import content_folder

    try:
        load_guide(folder or content_folder(), collect=True)
    except ContentError as error:
        return [*(mistake.line(voice.ui) for mistake in error.mistakes), _number_of(error, voice)]
    return []


def assist(options: argparse.Namespace, voice: Voice) -> int:
    """The assistant: full screen, or line by line where asked for or where there is no terminal."""
    from advisor.page import Session

    ask_language = not (options.lang or os.environ.get("ADVISOR_LANG"))
    guide = _open(options.content, voice)
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
    from advisor.interview import Interview
    from advisor.page import compose

    guide = _open(options.content, voice)
    answers = _read_answers(guide, options.answers, voice)
    page = compose(Interview.replay(guide, answers).advice(), voice, datetime.date.today())
    if options.format == "json":
        from advisor.page.json import write_json

        sys.stdout.write(write_json(page))
    else:
        from advisor.page.text import write_text

        sys.stdout.write(write_text(page, voice, width=100))
    return ExitCode.FINE


def _read_answers(guide: Guide, name: str, voice: Voice) -> Answers:
    """The answers in a file, or on standard input. Wrong ones end the command, all of them named."""
    from advisor.answers_file import AnswersError, read_answers

    try:
        return read_answers(guide, name)
    except AnswersError as error:
        lines = [line for wrong in error.wrong for line in _wrong_answer(wrong, voice)]
        raise CommandError(ExitCode.WRONG_USE, *lines) from None
    except ContentError as error:
        raise CommandError(ExitCode.WRONG_USE, *_unreadable_answers(error, voice)) from None


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
    """Report every mistake in the content; if there is none, prove it over all answers and check its grounds."""
    from advisor.check.report import write_findings, write_mistakes
    from advisor.guide.loading import load_guide
    from advisor.guide.opening import content_folder

    folder = options.content or content_folder()
    try:
        loaded = load_guide(folder, collect=True)
    except ContentError as error:
        sys.stdout.write(write_mistakes(error.mistakes, folder, voice, options.format))
        return _narrate(ExitCode.UNREADABLE_CONTENT, _number_of(error, voice))
    findings = _findings(loaded, options.as_of, voice)
    sys.stdout.write(write_findings(findings, folder, voice, options.format))
    faults = sum(not finding.warning for finding in findings)
    return _narrate(
        ExitCode.FINDINGS if faults else ExitCode.FINE,
        voice.nui("{number} promise was proved.", "{number} promises were proved.", len(loaded.promises)),
        voice.nui("{number} case was tried.", "{number} cases were tried.", len(loaded.cases)),
        voice.nui("{number} finding.", "{number} findings.", faults),
        voice.nui("{number} warning.", "{number} warnings.", len(findings) - faults),
    )


def _number_of(error: ContentError, voice: Voice) -> str:
    number = len(error.mistakes)
    return voice.nui("{number} mistake in the content.", "{number} mistakes in the content.", number)


def _findings(loaded: "Loaded", today: datetime.date, voice: Voice) -> "list[Finding]":
    """What the checks find, with a progress bar on a terminal where it takes longer than a second."""
    from advisor.check import MissingTool, steps
    from advisor.check.progress import Progress

    voices = [open_voice(language) for language in known_languages().values()]
    todo = list(steps(loaded, today, voices))
    try:
        with Progress(len(todo), voice.ui("Checking")) as progress:
            return [finding for step in progress.over(todo) for finding in step()]
    except MissingTool as missing:
        what = voice.ui("Readability needs the library {name}.", name=missing.name)
        mend = voice.ui("Install it with: pip install 'advisor[authors]'")
        raise CommandError(ExitCode.WRONG_USE, what, mend) from None


def tree(options: argparse.Namespace, voice: Voice) -> int:
    """Draw the questions a person will walk through."""
    from advisor.check.drawing import write_mermaid, write_svg, write_text
    from advisor.check.tree import DEPTH, decision_tree

    guide = _open(options.content, voice)
    answers = _read_answers(guide, options.answers, voice) if options.answers else {}
    drawn = decision_tree(guide, answers, options.depth or DEPTH)
    write = {"text": lambda: write_text(drawn, voice, width=_width() or 100)}
    write |= {"mermaid": lambda: write_mermaid(drawn, voice), "svg": lambda: write_svg(drawn, voice)}
    sys.stdout.write(write[options.format]())
    return ExitCode.FINE


def diff(options: argparse.Namespace, voice: Voice) -> int:
    """Tell for which answers two versions of the content show something else."""
    from advisor.check.diff import compare, write_changes, write_json

    old, new = _load(options.old, voice), _load(options.new, voice)
    changes = compare(old.guide, new.guide, old_trials=old, new_trials=new)
    sys.stdout.write(write_json(changes) if options.format == "json" else write_changes(changes, voice))
    return ExitCode.FINDINGS if changes else ExitCode.FINE


def _depth(text: str) -> int:
    """A number of questions: at least one."""
    if not text.isdecimal() or not 1 <= len(text) <= 2 or int(text) < 1:
        raise argparse.ArgumentTypeError(_("write a number from 1 to 99"))
    return int(text)


def _day(text: str) -> datetime.date:
    """A day on the command line."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_("write a day as 2026-11-23")) from None


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
