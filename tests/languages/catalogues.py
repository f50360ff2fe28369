"""A checkout with one small guide, one module of code and Spanish catalogues, for the tests of languages."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

import msgspec

from advisor.languages import building, maintenance, po
from advisor.languages.building import Catalogue, Domain
from advisor.languages.po import Entry, Po
from tests.guide.writing import write_content

GUIDE = "small"
CODE = """
    def speak(translator, count):
        # Translators: shown once
        translator.gettext("Hello, {name}.", name="A")
        translator.ngettext("{number} card", "{number} cards", count)
        return _("Goodbye.")
    """
HEADER = """
    msgid ""
    msgstr ""
    "Language: es\\n"
    "Plural-Forms: nplurals=2; plural=(n != 1);\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    """


def checkout(root: Path, files: Mapping[str, object] | None = None) -> Path:
    """Write it, with templates and empty Spanish catalogues."""
    write_content(root / "content" / GUIDE, files or {})
    (root / "advisor").mkdir(exist_ok=True)
    (root / "advisor" / "code.py").write_text(dedent(CODE))
    (root / "locales" / "es" / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
    for domain in domains(root):
        po_path(root, domain.name).write_text(dedent(HEADER))
    update(root)
    return root


def domains(root: Path) -> list[Domain]:
    return building.checkout_domains(root)


def update(root: Path) -> None:
    """Bring everything in the checkout up to date."""
    assert maintenance.update_catalogues(domains(root)).findings == []


def draft(root: Path) -> list[str]:
    """Record all drafts; gives the codes of what is left out."""
    return [finding.code.id for finding in maintenance.record_drafts(domains(root)).findings]


def po_path(root: Path, domain: str = GUIDE) -> Path:
    return root / "locales" / "es" / "LC_MESSAGES" / f"{domain}.po"


def read(path: Path) -> Catalogue:
    """A Spanish catalogue that can be read."""
    found = building.read_catalogue(path, "es")
    assert isinstance(found, Catalogue)
    return found


def translate(root: Path, texts: Mapping[str, str | tuple[str, ...]], *, fuzzy: bool = False) -> None:
    """Put translations (English → Spanish, or all forms of a plural) into both catalogues, marked or not."""
    for domain in domains(root):
        path = po_path(root, domain.name)
        found = read(path).po
        entries = tuple(_translated(entry, texts, fuzzy=fuzzy) for entry in found.entries)
        path.write_bytes(po.written(Po(found.header, entries, found.ending)))


def _translated(entry: Entry, texts: Mapping[str, str | tuple[str, ...]], *, fuzzy: bool) -> Entry:
    told = texts.get(entry.english[0])
    if told is None:
        return entry
    forms = (told,) * len(entry.forms) if isinstance(told, str) else told
    return msgspec.structs.replace(entry.marked(fuzzy=fuzzy), forms=forms, told=(), previous=(), before=())


def states(root: Path, domain: str = GUIDE) -> dict[str, str]:
    """English → the state of its Spanish, as the files say it."""
    found = building.states(read(po_path(root, domain)))
    return {english[0]: state for (_context, english), state in found.items()}
