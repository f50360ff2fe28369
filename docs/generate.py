"""Writes the pages of docs/ that come from the program itself: `python docs/generate.py`. A test checks them."""

import asyncio
import datetime
import json
import re
from collections.abc import Iterable
from pathlib import Path

from advisor.check import FindingCode
from advisor.check.drawing import write_svg
from advisor.check.tree import decision_tree
from advisor.guide.diagnostics import Code
from advisor.guide.mistakes import MistakeCode
from advisor.guide.opening import open_guide
from advisor.languages import open_languages, program_languages
from advisor.languages.findings import CatalogueCode
from advisor.page.commands import BEGIN, COMMANDS
from advisor.page.session import Session
from advisor.tui.app import AdvisorApp
from advisor.tui.themes import DARK
from advisor.writers.json import json_schema

DOCS = Path(__file__).parent


def mistakes_page() -> str:
    """docs/mistakes.md: every code with what is wrong, how to fix it and why it matters."""
    lines = [
        "# Mistakes in content",
        "",
        "`advisor check --content DIR` reports each as `code · file:line:column · what is wrong. How to fix it.`",
        "and exits with 3.",
        "The codes are stable. Words in braces are filled in.",
    ]
    return _page(lines, MistakeCode)


def findings_page() -> str:
    """docs/findings.md: every code of a finding with what is wrong, how to fix it and why it matters."""
    lines = [
        "# Findings in content",
        "",
        "`advisor check` proves the content over every possible answer set, and checks its sources, dates and words.",
        "Each finding is told as `code · file:line:column · what is wrong. How to fix it.`, and with answers",
        "that show it.",
        "It exits with 1 if there are findings; warnings do not count. The codes are stable.",
    ]
    return _page(lines, FindingCode)


def translations_page() -> str:
    """docs/translations.md: every code of a finding in a catalogue."""
    lines = [
        "# Findings in translations",
        "",
        "`advisor languages check` reports each as `code · file:line · what is wrong. How to fix it.`",
        "It exits with 1 if there are findings; warnings do not count. The codes are stable.",
        "Words in braces are filled in.",
        "",
        "Somebody who has looked at a text and finds it right says so above it: `# allow: numbers-differ`.",
        "Until then a text whose digits, times, sums, months or units differ is shown in English.",
        "Signs, braces, placeholders, links and phone numbers that differ cannot be allowed: such a text is shown in",
        "English.",
        "What months and units are called is known for the languages that Babel knows.",
    ]
    return _page(lines, CatalogueCode)


def _page(lines: list[str], catalogue: Iterable[Code]) -> str:
    for code in catalogue:
        fix = code.fix.replace("{hint}", "")
        lines += ["", f"## {code.id}", "", code.what, "", f"**Fix:** {fix}", "", f"**Why:** {code.why}"]
    return "\n".join(lines) + "\n"


def schema_page() -> str:
    """docs/json.schema.json."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def commands_page() -> str:
    """docs/commands.md: every command with its keys, what is typed for it, and what it does."""
    lines = [
        "# Commands",
        "",
        "Everything that can be done, with its keys on the full screen and what is typed for it line by line.",
        "The help of a page (`h`) tells which of them it has.",
        "",
        "| command | keys | typed | does |",
        "|---|---|---|---|",
    ]
    for command in (each for each in COMMANDS.values() if each.help):
        keys, typed = command.keys.replace(",", ", "), ", ".join(word or "Enter" for word in command.typed)
        lines.append(f"| {command.label} | {keys or command.shown} | {typed} | {command.help} |")
    return "\n".join(lines) + "\n"


PAGES = {
    "mistakes.md": mistakes_page,
    "findings.md": findings_page,
    "translations.md": translations_page,
    "json.schema.json": schema_page,
    "commands.md": commands_page,
}


async def picture(session: Session, size: tuple[int, int], keys: tuple[str, ...] = ()) -> str:
    """A screen as SVG: that of `session`, after these keys. No test; it is only a picture."""
    app = AdvisorApp(session)
    app.theme, app.ansi_color = DARK, False  # in colour, wherever it is drawn
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        drawn = app.export_screenshot(title="advisor")
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)  # fonts of the reader, not of another host


def _start() -> Session:
    """A session in English about the guide that comes with the program."""
    guide = open_guide()
    return Session.start(guide, open_languages(guide.id), "en", datetime.date.today())


def parent() -> Session:
    """A parent without status, whose child needs a first number, with the guidance before them."""
    session = _start().do(BEGIN)
    answers = {
        "for-whom": "my-child",
        "visit": "new-number",
        "age": "under-12",
        "child-citizen": "citizen",
        "appointment": "none",
        "deadline": "no-date",
        "benefit": "none",
        "status": "no-status",
        "history": "",
        "companions": "citizen-child",
        "needs": "",
    }
    for question, option in answers.items():
        session = session.answered(question, frozenset({option} if option else ()))
    return session


def client() -> Session:
    """The same at a desk, where a volunteer reads English and the client Spanish; two questions are answered."""
    start = _start().at_desk().do(BEGIN)
    return start.answered("for-whom", frozenset({"my-child"})).answered("visit", frozenset({"new-number"}))


if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")
    walked = {"for-whom": frozenset({"my-child"}), "visit": frozenset({"new-number"})}
    drawn = write_svg(decision_tree(open_guide(), walked, 2), program_languages().translator("en"))
    (DOCS / "tree.svg").write_text(drawn, encoding="utf-8")
    (DOCS / "guidance.svg").write_text(asyncio.run(picture(parent(), (100, 30))), encoding="utf-8")
    (DOCS / "desk.svg").write_text(asyncio.run(picture(client(), (140, 38), ("1",))), encoding="utf-8")
