"""The command line: one thin function a command. Data on stdout, narration on stderr, exit codes from `errors`."""

import argparse
import datetime
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from advisor.arguments import asked_language, build_parser, speak_argparse
from advisor.errors import CommandError, ExitCode
from advisor.guide.conditions import Answers
from advisor.guide.mistakes import ContentError
from advisor.guide.model import Guide
from advisor.languages import Language, Translator, UnknownLanguage, choose_language, known_languages, open_translator

if TYPE_CHECKING:
    from advisor.answers_file import WrongAnswer
    from advisor.check import Finding
    from advisor.guide.loading import Loaded
    from advisor.page.session import Session

IDLE = 5
"""Minutes without a key until a desk's screen goes blank."""


def main(argv: Sequence[str]) -> int:
    """Run a command; returns its exit code. Every error ends in sentences on stderr."""
    try:
        language = choose_language(asked_language(argv), os.environ)
    except UnknownLanguage as error:
        return _narrate(ExitCode.WRONG_USE, *_unknown_language(error, open_translator(choose_language("en", {}))))
    speak_argparse(language)
    translator = open_translator(language)
    try:
        options = build_parser(translator, assist, COMMANDS).parse_args(argv)
        _check_place(options, translator)
        code = int(options.command(options, translator))
        sys.stdout.flush()
    except CommandError as error:
        return _narrate(error.code, *error.messages)
    except BrokenPipeError:
        return ExitCode.FINE
    except OSError as error:
        return _narrate(
            ExitCode.WRONG_USE, translator.gettext("This could not be written: {reason}.", reason=error.strerror)
        )
    return code


def _narrate(code: ExitCode, *messages: str) -> int:
    for message in messages:
        print(message, file=sys.stderr)
    return code


def _unknown_language(error: UnknownLanguage, translator: Translator) -> tuple[str, str]:
    """That there is no such language, and which there are."""
    languages = ", ".join(f"{language.code} ({language.name})" for language in known_languages().values())
    what = translator.gettext("There is no language “{asked}”.", asked=error.asked[:40])
    return what, translator.gettext("These are built in: {languages}.", languages=languages)


def _open(folder: Path | None, translator: Translator) -> Guide:
    """The guide in a folder, or the one that comes with the program. Broken content ends the command, all told."""
    from advisor.guide.opening import open_guide

    try:
        return open_guide(folder)
    except ContentError:
        raise CommandError(ExitCode.UNREADABLE_CONTENT, *_mistakes(folder, translator)) from None


def _load(folder: Path, translator: Translator) -> "Loaded":
    """The guide in a folder with its promises and cases. Broken content ends the command, all told."""
    from advisor.guide.loading import load_guide

    try:
        return load_guide(folder)
    except ContentError:
        raise CommandError(ExitCode.UNREADABLE_CONTENT, *_mistakes(folder, translator)) from None


def _mistakes(folder: Path | None, translator: Translator) -> list[str]:
    """All mistakes of a content folder, a line each, and their number; empty if there are none."""
    from advisor.guide.loading import load_guide
    from advisor.guide.opening import content_folder

    try:
        load_guide(folder or content_folder(), collect=True)
    except ContentError as error:
        return [*(mistake.line(translator.gettext) for mistake in error.mistakes), _number_of(error, translator)]
    return []


def _check_place(options: argparse.Namespace, translator: Translator) -> None:
    """What belongs to the assistant is not said to another command, which would not heed it."""
    given = [name for name in ("line", "desk", "beside", "idle") if getattr(options, name)]
    if given and options.command is not assist:
        what = translator.gettext("--{name} goes with the assistant, not with another command.", name=given[0])
        raise CommandError(ExitCode.WRONG_USE, what)


def assist(options: argparse.Namespace, translator: Translator) -> int:
    """The assistant: full screen, or line by line where asked for or where there is no terminal."""
    from advisor.languages import open_languages
    from advisor.page.session import Session

    if not options.desk and (options.beside is not None or options.idle):
        raise CommandError(ExitCode.WRONG_USE, translator.gettext("--beside and --idle go with --desk."))
    ask_language = not (options.desk or options.lang or os.environ.get("ADVISOR_LANG"))
    guide = _open(options.content, translator)
    languages, today = open_languages(guide.id, options.content), datetime.date.today()
    session = Session.start(guide, languages, translator.language.code, today, ask_language=ask_language)
    if options.desk:
        session = _at_desk(session, options.beside)
    idle = (options.idle or IDLE) if options.desk else 0
    terminal = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") != "dumb"
    if options.line or not terminal or "utf" not in sys.stdout.encoding.lower():
        return _assist_by_line(session, clear=terminal, idle=idle)
    from advisor.tui import run_tui

    return run_tui(session, ask_language=ask_language, idle=idle)


def _at_desk(session: "Session", beside: str | None) -> "Session":
    """A session at the desk, with the language of the client beside that of the volunteer."""
    if beside is None:
        return session.at_desk()
    try:
        code = choose_language(beside or " ", {}).code
    except UnknownLanguage as error:
        raise CommandError(ExitCode.WRONG_USE, *_unknown_language(error, session.translators.first)) from None
    return session.at_desk(code)


def _assist_by_line(session: "Session", *, clear: bool, idle: int) -> int:
    from advisor.line import run_line
    from advisor.page.welcome import is_remote

    gc.enable()
    remote = is_remote(os.environ)
    return run_line(session, sys.stdin, sys.stdout, clear=clear, width=_width, idle=idle, remote=remote)


def _width() -> int | None:
    """How wide the terminal is now; None where the output is no terminal."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return None


def advise(options: argparse.Namespace, translator: Translator) -> int:
    """Print the guidance for the answers in a file."""
    from advisor.interview import Interview
    from advisor.page import compose

    guide = _open(options.content, translator)
    answers = _read_answers(guide, options.answers, translator)
    page = compose(Interview.replay(guide, answers).advice(), translator, datetime.date.today())
    if options.format == "json":
        from advisor.page.json import write_json

        sys.stdout.write(write_json(page))
    else:
        from advisor.page.text import write_text

        sys.stdout.write(write_text(page, translator, width=100))
    return ExitCode.FINE


def _read_answers(guide: Guide, name: str, translator: Translator) -> Answers:
    """The answers in a file, or on standard input. Wrong ones end the command, all of them named."""
    from advisor.answers_file import AnswersError, read_answers

    try:
        return read_answers(guide, name)
    except AnswersError as error:
        lines = [line for wrong in error.wrong for line in _wrong_answer(wrong, translator)]
        raise CommandError(ExitCode.WRONG_USE, *lines) from None
    except ContentError as error:
        raise CommandError(ExitCode.WRONG_USE, *_unreadable_answers(error, translator)) from None


def _unreadable_answers(error: ContentError, translator: Translator) -> list[str]:
    """Why answers cannot be read, and what they should look like."""
    example = "{visit: direct-deposit, companions: [citizen-child], status: null}"
    lines = [f"{mistake.code.id} · {mistake.place} · {mistake.what(translator.gettext)}" for mistake in error.mistakes]
    return [*lines, translator.gettext("Answers are written like this: {example}", example=example)]


def _wrong_answer(wrong: "WrongAnswer", translator: Translator) -> list[str]:
    """What is wrong with an answer, where, and the nearest that there is."""
    found, _ = wrong.error, translator.gettext
    match found.problem:
        case "unknown-question":
            what = _("There is no question “{value}”.", value=found.value[:40])
        case "unknown-option":
            what = _(
                "The question “{question}” has no option “{value}”.", question=found.question, value=found.value[:40]
            )
        case "one-option-only":
            what = _("The question “{question}” takes exactly one option.", question=found.question)
        case "wrong-shape":
            what = _(
                "The answer to “{question}” must be an option, a list of options, or null.", question=found.question
            )
    lines = [f"{wrong.place}: {what}"]
    if found.hint:
        lines.append(_("Did you mean {nearest}?").format(nearest=found.hint))
    return [*lines, _("You can use: {choices}.", choices=", ".join(found.choices))]


def check(options: argparse.Namespace, translator: Translator) -> int:
    """Report every mistake in the content; if there is none, prove it over all answers and check its grounds."""
    from advisor.check.report import write_findings, write_mistakes
    from advisor.guide.loading import load_guide
    from advisor.guide.opening import content_folder

    folder = options.content or content_folder()
    try:
        loaded = load_guide(folder, collect=True)
    except ContentError as error:
        sys.stdout.write(write_mistakes(error.mistakes, folder, translator, options.format))
        return _narrate(ExitCode.UNREADABLE_CONTENT, _number_of(error, translator))
    findings = _findings(loaded, options.as_of, translator)
    sys.stdout.write(write_findings(findings, folder, translator, options.format))
    faults = sum(not finding.warning for finding in findings)
    return _narrate(
        ExitCode.FINDINGS if faults else ExitCode.FINE,
        translator.ngettext("{number} promise was proved.", "{number} promises were proved.", len(loaded.promises)),
        translator.ngettext("{number} case was tried.", "{number} cases were tried.", len(loaded.cases)),
        translator.ngettext("{number} finding.", "{number} findings.", faults),
        translator.ngettext("{number} warning.", "{number} warnings.", len(findings) - faults),
    )


def _number_of(error: ContentError, translator: Translator) -> str:
    number = len(error.mistakes)
    return translator.ngettext("{number} mistake in the content.", "{number} mistakes in the content.", number)


def _findings(loaded: "Loaded", today: datetime.date, translator: Translator) -> "list[Finding]":
    """What the checks find, with a progress bar on a terminal where it takes longer than a second."""
    from advisor.check import MissingTool, steps
    from advisor.check.progress import Progress

    translators = [open_translator(language) for language in known_languages().values()]
    todo = list(steps(loaded, today, translators))
    try:
        with Progress(len(todo), translator.gettext("Checking")) as progress:
            return [finding for step in progress.over(todo) for finding in step()]
    except MissingTool as missing:
        what = translator.gettext("Readability needs the library {name}.", name=missing.name)
        mend = translator.gettext("Install it with: pip install 'advisor[authors]'")
        raise CommandError(ExitCode.WRONG_USE, what, mend) from None


def tree(options: argparse.Namespace, translator: Translator) -> int:
    """Draw the questions a person will walk through."""
    from advisor.check.drawing import write_mermaid, write_svg, write_text
    from advisor.check.tree import DEPTH, decision_tree

    guide = _open(options.content, translator)
    answers = _read_answers(guide, options.answers, translator) if options.answers else {}
    drawn = decision_tree(guide, answers, options.depth or DEPTH)
    write = {"text": lambda: write_text(drawn, translator, width=_width() or 100)}
    write |= {"mermaid": lambda: write_mermaid(drawn, translator), "svg": lambda: write_svg(drawn, translator)}
    sys.stdout.write(write[options.format]())
    return ExitCode.FINE


def diff(options: argparse.Namespace, translator: Translator) -> int:
    """Tell for which answers two versions of the content show something else."""
    from advisor.check.diff import compare, write_changes, write_json

    old, new = _load(options.old, translator), _load(options.new, translator)
    changes = compare(old.guide, new.guide, old_trials=old, new_trials=new)
    sys.stdout.write(write_json(changes) if options.format == "json" else write_changes(changes, translator))
    return ExitCode.FINDINGS if changes else ExitCode.FINE


def languages(options: argparse.Namespace, translator: Translator) -> int:
    """List the languages; in a checkout also bring the catalogues up to date or check them."""
    if options.action == "list":
        for language in known_languages().values():
            print(_language_line(language, translator))
        return ExitCode.FINE
    from advisor.languages.upkeep import check_catalogues, checkout_root, update_catalogues

    root = checkout_root()
    if root is None:
        raise CommandError(ExitCode.WRONG_USE, translator.gettext("This works only in a checkout of the source code."))
    if options.action == "update":
        update_catalogues(root)
        return ExitCode.FINE
    findings = check_catalogues(root)
    for finding in findings:
        print(finding.line(translator.gettext))
    return ExitCode.FINDINGS if findings else ExitCode.FINE


def _language_line(language: Language, translator: Translator) -> str:
    """A language and the state of its texts."""
    if language.code == "en":
        return translator.gettext("{code}: {name}, the source of all texts", code=language.code, name=language.name)
    return translator.gettext(
        "{code}: {name}, {reviewed} texts reviewed, {draft} draft, {stale} stale, {missing} missing",
        code=language.code,
        name=language.name,
        reviewed=language.reviewed,
        draft=language.draft,
        stale=language.stale,
        missing=language.missing,
    )


COMMANDS = {"advise": advise, "check": check, "tree": tree, "diff": diff, "languages": languages}
"""What each command does."""
