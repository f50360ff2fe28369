"""Findings as text for a person, JSON for a program, and annotations for GitHub."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from advisor.check.findings import Finding
from advisor.guide.mistakes import Mistake, Place
from advisor.languages import Translator

FORMATS = ("text", "json", "github")


def write_findings(findings: Sequence[Finding], folder: Path, translator: Translator, form: str) -> str:
    """The findings in one of FORMATS; `folder` is the content folder that their places are in."""
    if form == "json":
        listed = [_plain(finding, translator) for finding in findings]
        return msgspec.json.format(msgspec.json.encode(listed), indent=2).decode() + "\n"
    line = _annotation if form == "github" else _line
    return "".join(f"{line(finding, folder, translator)}\n" for finding in findings)


def write_mistakes(mistakes: Sequence[Mistake], folder: Path, translator: Translator, form: str) -> str:
    """Mistakes, which leave nothing to prove, in one of FORMATS."""
    if form == "json":
        listed = [_plain(mistake, translator) for mistake in mistakes]
        return msgspec.json.format(msgspec.json.encode(listed), indent=2).decode() + "\n"
    if form == "github":
        return "".join(
            f"{_command(found.code.id, found.place, folder, _told(found, translator))}\n" for found in mistakes
        )
    return "".join(f"{mistake.line(translator.gettext)}\n" for mistake in mistakes)


def _told(mistake: Mistake, translator: Translator) -> str:
    return f"{mistake.what(translator.gettext)} {mistake.mend(translator.gettext)}"


def _line(finding: Finding, _folder: Path, translator: Translator) -> str:
    """Code, place, what is wrong, the mend and, on a line of its own, answers that show it."""
    told = (
        f"{finding.fault.id} · {finding.place} · {finding.what(translator.gettext)} {finding.mend(translator.gettext)}"
    )
    if finding.warning:
        told = translator.gettext("(warning) {finding}", finding=told)
    if finding.example is None:
        return told
    return f"{told}\n    " + translator.gettext("For example with these answers: {answers}", answers=_answers(finding))


def _annotation(finding: Finding, folder: Path, translator: Translator) -> str:
    """A workflow command; % and line ends are written as GitHub reads them."""
    told = f"{finding.what(translator.gettext)} {finding.mend(translator.gettext)}"
    if finding.example is not None:
        told += " " + translator.gettext("For example with these answers: {answers}", answers=_answers(finding))
    return _command(finding.fault.id, finding.place, folder, told, warning=finding.warning)


def _command(title: str, place: Place, folder: Path, told: str, *, warning: bool = False) -> str:
    """A workflow command that marks a place."""
    level = "warning" if warning else "error"
    escaped = told.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    where = f"file={(folder / place.file).as_posix()},line={max(place.line, 1)},col={max(place.column, 1)}"
    return f"::{level} {where},title={title}::{escaped}"


def _answers(finding: Finding) -> str:
    """Answers in content language: a mapping on one line, short enough to paste into a file for `advise`."""
    parts = (
        f"{question}: {'null' if options is None else '[' + ', '.join(options) + ']'}"
        for question, options in finding.answers.items()
    )
    return "{" + ", ".join(parts) + "}"


def _plain(found: Mistake | Finding, translator: Translator) -> dict[str, object]:
    """One object for both, so that a program need not tell them apart; only a finding has answers and warnings."""
    finding = found if isinstance(found, Finding) else None
    entry = found.fault if isinstance(found, Finding) else found.code
    return {
        "code": entry.id,
        "file": found.place.file.as_posix(),
        "line": found.place.line,
        "column": found.place.column,
        "warning": finding is not None and finding.warning,
        "what": found.what(translator.gettext),
        "mend": found.mend(translator.gettext),
        "why": entry.why,
        "answers": finding.answers if finding is not None and finding.example is not None else None,
    }
