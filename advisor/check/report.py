"""Mistakes and findings as text for a person, JSON for a program, and annotations for GitHub."""

from collections.abc import Sequence
from pathlib import PurePath

import msgspec

from advisor.guide.conditions import Answer, Answers
from advisor.guide.diagnostics import Diagnostic
from advisor.languages import Translator
from advisor.printable import printable

FORMATS = ("text", "json", "github")


def write_diagnostics(found: Sequence[Diagnostic], folder: PurePath, translator: Translator, form: str) -> str:
    """Mistakes or findings in one of FORMATS; `folder` is the content folder that holds their files."""
    if form == "json":
        listed = [_plain(diagnostic, translator) for diagnostic in found]
        return msgspec.json.format(msgspec.json.encode(listed), indent=2).decode() + "\n"
    if form == "github":
        return "".join(f"{_annotation(diagnostic, folder, translator)}\n" for diagnostic in found)
    return "".join(f"{_line(diagnostic, translator)}\n" for diagnostic in found)


def _line(found: Diagnostic, translator: Translator) -> str:
    """One line and, if there is an example, a second one with its answers."""
    line = found.line(translator.gettext)
    if found.warning:
        line = translator.gettext("(warning) {finding}", finding=line)
    return "\n    ".join([line, *_example(found, translator)])


def _annotation(found: Diagnostic, folder: PurePath, translator: Translator) -> str:
    """A workflow command of GitHub, in which % and line ends are escaped."""
    level = "warning" if found.warning else "error"
    file, line, column = found.location
    path = file if file.is_relative_to(folder) else folder / file
    name = _escaped(path.as_posix()).replace(":", "%3A").replace(",", "%2C")
    where = f"file={name},line={max(line, 1)},col={max(column, 1)}"
    words = " ".join([found.what(translator.gettext), found.fix(translator.gettext), *_example(found, translator)])
    return f"::{level} {where},title={found.code.id}::{_escaped(words)}"


def _escaped(text: str) -> str:
    """A text that ends no line of a log and steers nobody's terminal: the log is read in one too."""
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _example(found: Diagnostic, translator: Translator) -> list[str]:
    """The sentence with the answers of the example, if there is one."""
    if found.example is None:
        return []
    return [translator.gettext("For example with these answers: {answers}", answers=write_answers(found.example))]


def write_answers(answers: Answers) -> str:
    """Answers as a mapping on one line, to paste into a file of answers."""
    return f"{{{', '.join(f'{question}: {write_answer(answer)}' for question, answer in answers.items())}}}"


def write_answer(answer: Answer) -> str:
    """An answer as a file of answers takes it: an option, a list of options, or null."""
    if answer is None:
        return "null"
    return next(iter(answer)) if len(answer) == 1 else f"[{', '.join(sorted(answer))}]"


def _plain(found: Diagnostic, translator: Translator) -> dict[str, object]:
    """The object for one mistake or finding; both have the same keys."""
    return {
        "code": found.code.id,
        "file": found.location.file.as_posix(),
        "line": found.location.line,
        "column": found.location.column,
        "warning": found.warning,
        "what": found.what(translator.gettext),
        "fix": found.fix(translator.gettext),
        "why": found.code.why,
        "answers": found.example
        and {question: answer and sorted(answer) for question, answer in found.example.items()},
    }
