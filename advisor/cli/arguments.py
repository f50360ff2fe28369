"""The arguments of the command line: what can be written after `advisor`, and what it means."""

import argparse
import datetime
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from advisor import __version__
from advisor.cli.streams import harmless, terminal_width
from advisor.errors import CommandError, ExitCode
from advisor.languages import Translator

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

ASSIST = "assist"
"""What is done where no command is named."""

FIELD = r"%(?:\(\w*\))?.?"
"""What argparse fills in its texts, in the way of `%`."""

USUAL_WIDTH = 80
"""How wide help is where there is no terminal."""


class Help(argparse.HelpFormatter):
    """Help as wide as the terminal. argparse alone imports `shutil` for the width, even where it shows no help."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=(terminal_width() or USUAL_WIDTH) - 2)


class Parser(argparse.ArgumentParser):
    """A parser that learns only when help is asked for what it is all for: `describe` may have to open a guide."""

    def __init__(self, *, describe: Callable[[], str] | None = None, **options: Any) -> None:
        super().__init__(**options, formatter_class=Help)
        self._describe = describe

    def print_help(self, file: "SupportsWrite[str] | None" = None) -> None:
        """Write the help at once, so that a full disk is noticed; argparse itself hides it."""
        if file is None:
            sys.stdout.write(self.format_help())
            sys.stdout.flush()
        else:
            super().print_help(file)

    def format_help(self) -> str:
        if self._describe:
            self.description = self._describe()
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """End the command: what was written for it is told, and steers no terminal."""
        super().error(harmless(message))

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        """Let it be known where help cannot be written; without this, argparse keeps quiet."""
        if file is None or file is not sys.stdout:
            super()._print_message(message, file)
        else:
            file.write(message)


def speak_argparse(translator: Translator) -> None:
    """Let argparse take its words from our catalogue. Its own way to do so reads the catalogue a second time."""

    def spoken(message: str | None) -> str | None:  # argparse asks for texts that were not given, too
        return _fillable(translator.gettext(message), message) if message else message

    def counted(one: str, many: str, number: int) -> str:
        return _fillable(translator.ngettext(one, many, number), one if number == 1 else many)

    vars(argparse).update(_=spoken, ngettext=counted)


def _fillable(text: str, english: str) -> str:
    """A translation that argparse can fill as it fills the English; else the English."""
    return text if sorted(re.findall(FIELD, text)) == sorted(re.findall(FIELD, english)) else english


def asked_for(option: str, argv: Sequence[str]) -> str | None:
    """The value of an option, wherever it stands, for what must be known before the arguments are read."""
    for position, argument in enumerate(argv):
        if argument.startswith(f"{option}="):
            return argument.removeprefix(f"{option}=")
        if argument == option and position + 1 < len(argv):
            return argv[position + 1]
    return None


def build_parser(translator: Translator, describe: Callable[[], str]) -> argparse.ArgumentParser:
    """The parser. `command` of its result is the module of `advisor.cli` that does what was asked for."""
    _ = translator.gettext
    common, quiet = Parser(add_help=False), Parser(add_help=False)
    for shared, default in ((common, None), (quiet, argparse.SUPPRESS)):  # a command keeps what was said before it
        _add(shared, "--lang", "L", _("the language to speak: its code, for example es"), default=default)
        use = _("use the content in this folder")
        _add(shared, "--content", "DIR", use, type=_folder(_("The name of the folder is empty.")), default=default)
    parser = Parser(prog="advisor", parents=[common], describe=describe)
    version = f"advisor {__version__}"
    parser.add_argument("--version", action="version", version=version, help=_literal(_("show the version and exit")))
    parser.add_argument(
        "--line", action="store_true", help=_literal(_("line by line, for screen readers and simple terminals"))
    )
    desk = parser.add_argument_group(_("at the intake desk of a clinic"))
    desk.add_argument(
        "--desk", action="store_true", help=_literal(_("two languages, notes for staff, next client, idle cover"))
    )
    beside = _("the language of the client, beside yours; repeatable")
    _add(desk, "--beside", "L", beside, action="append", default=[])
    minutes = _number(240, _("write a number of minutes from 1 to 240"))
    _add(desk, "--idle", "MIN", _("minutes without a key until the screen goes blank"), type=minutes)
    parser.set_defaults(command=ASSIST)
    found = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"))

    def command(name: str, text: str) -> argparse.ArgumentParser:
        sub = found.add_parser(name, parents=[quiet], help=_literal(text), description=_literal(text))
        sub.set_defaults(command=name)
        return sub

    _add_commands_for_readers(command, _)
    _add_commands_for_authors(command, _)
    return parser


def _add(parser: argparse._ActionsContainer, name: str, metavar: str | None, text: str, **options: Any) -> None:
    parser.add_argument(name, metavar=metavar, help=_literal(text), **options)


def _literal(text: str) -> str:
    """A help text for argparse, which fills in what follows a percent sign; none of ours means that."""
    return text.replace("%", "%%")


def misplaced(options: argparse.Namespace) -> str | None:
    """An option of the assistant that was given to another command, which would not heed it."""
    given = [name for name in ("line", "desk", "beside", "idle") if getattr(options, name)]
    return given[0] if given and options.command != ASSIST else None


def _add_commands_for_readers(command: Callable[..., argparse.ArgumentParser], _: Callable[[str], str]) -> None:
    """What prints the guide for answers, and its pages; `command` adds one by its name and its help."""
    how = _("how to print it")
    sub = command("advise", _("print the guidance for the answers in a file"))
    _add(sub, "--answers", "FILE", _("answers as YAML or JSON; - for standard input"), required=True)
    _add(sub, "--beside", "L", _("a language beside yours; repeatable"), dest="also", action="append", default=[])
    _add(sub, "--format", None, how, choices=["text", "markdown", "html", "json"], default="text")
    part = _("print the answer page, or all; as text a terminal gets the answer page unless you say all")
    _add(sub, "--part", None, part, choices=["answer", "all"])
    sub = command("sheet", _("make the sheet to take home, for the answers in a file; nothing private stands on it"))
    _add(sub, "--answers", "FILE", _("answers as YAML or JSON; - for standard input"), required=True)
    _add(sub, "--beside", "L", _("a language beside yours; repeatable"), dest="also", action="append", default=[])
    _add(sub, "--format", None, how, choices=["html", "pdf", "text", "markdown"])
    _add(sub, "--paper", None, _("the size of the paper"), choices=["letter", "a4"], default="letter")
    where = sub.add_mutually_exclusive_group()
    _add(where, "-o", "FILE", _("write it to this file, which only you can open"), type=Path, dest="output")
    where.add_argument("--print", action="store_true", help=_literal(_("print it on both sides of one leaf")))
    with_answers = _("let the code on it open the guide with the public answers")
    sub.add_argument("--with-answers", action="store_true", help=_literal(with_answers))
    lawyer = _("instead, write everything for your lawyer, private answers too; you are asked first")
    sub.add_argument("--for-lawyer", action="store_true", help=_literal(lawyer))
    sub = command("site", _("write the guide as web pages for a phone, one file a language"))
    _add(
        sub,
        "-o",
        "DIR",
        _("the folder to write to; it is made if it is missing"),
        dest="output",
        type=Path,
        required=True,
    )
    others = _("replace files of the same names that this command did not make")
    sub.add_argument("--replace", action="store_true", help=_literal(others))


def _add_commands_for_authors(command: Callable[..., argparse.ArgumentParser], _: Callable[[str], str]) -> None:
    """What checks, compares and translates content."""
    how = _("how to print it")
    sub = command("check", _("prove the content over all answers, and check its sources, dates and words"))
    today = datetime.date.today()
    _add(
        sub,
        "--as-of",
        "DATE",
        _("check as on this day, 2026-11-23"),
        type=_day(_("write a day as 2026-11-23")),
        default=today,
    )
    _add(sub, "--format", None, how, choices=["text", "json", "github"], default="text")
    sub = command("tree", _("draw the questions a person will walk through, from any answers on"))
    _add(sub, "--answers", "FILE", _("begin after these answers; - for standard input"))
    depth = _number(99, _("write a number from 1 to 99"))
    _add(sub, "--depth", "N", _("how many questions deep to draw"), type=depth)
    _add(sub, "--format", None, how, choices=["text", "mermaid", "svg"], default="text")
    sub = command("diff", _("tell for which answers two versions of the content show something else"))
    folder = _folder(_("The name of the folder is empty."))
    _add(sub, "old", "OLD", _("the folder of the version before"), type=folder)
    _add(sub, "new", "NEW", _("the folder of the version after"), type=folder)
    _add(sub, "--format", None, how, choices=["text", "json"], default="text")
    sub = command("impact", _("tell what rests on facts, or record that cards were read against their facts"))
    _add(sub, "facts", "FACT", _("the id of a fact that changes"), nargs="*")
    cards = _("record that these cards were read against their facts as they are now; all for every card")
    _add(sub, "--read", "CARD", cards, nargs="+", default=[])
    _add(sub, "--format", None, how, choices=["text", "json"], default="text")
    sub = command("languages", _("list the languages, or work on the translations of a checkout or of a folder"))
    actions = ["list", "new", "update", "draft", "check"]
    sub.add_argument("action", nargs="?", choices=actions, default="list", help=_literal(_("what to do")))
    _add(sub, "tags", "L", _("the languages to begin, with new: their tags, for example pt-BR"), nargs="*")
    unchanged = _("with draft: also record translations that were made from other English")
    sub.add_argument("--unchanged", action="store_true", help=_literal(unchanged))


def _number(most: int, message: str) -> Callable[[str], int]:
    """Reads a number from 1 to `most`; `message` says what is wanted instead of another text."""

    def read(text: str) -> int:
        if not text.isdecimal() or len(text) > len(str(most)) or not 1 <= int(text) <= most:
            raise argparse.ArgumentTypeError(message)
        return int(text)

    return read


def _folder(message: str) -> Callable[[str], Path]:
    """Reads the path of a folder with content. An empty one, which would be the current folder, ends the command."""

    def read(text: str) -> Path:
        if not text:
            raise CommandError(ExitCode.UNREADABLE_CONTENT, message)
        return Path(text)

    return read


def _day(message: str) -> Callable[[str], datetime.date]:
    """Reads a day; `message` says how one is written."""

    def read(text: str) -> datetime.date:
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            raise argparse.ArgumentTypeError(message) from None

    return read
