"""Work on the translations in a checkout: bring templates and catalogues up to date, and check them.

For translators and for CI; a wheel has neither the sources nor the .po files.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError

from advisor.guide.opening import PACKAGE
from advisor.languages import building
from advisor.languages.known import LOCALES

PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\(\w+\)[rs]|%[rs]")


def _(message: str) -> str:
    """Mark a sentence for extraction; it is translated when shown."""
    return message


class Finding(NamedTuple):
    """Something to mend in a catalogue or template: a stable code, the file, and a sentence with its values."""

    code: str
    file: str
    what: str
    values: dict[str, str]

    def line(self, translate: Callable[[str], str] = str) -> str:
        """The whole finding on one line."""
        return f"{self.code} · {self.file} · {translate(self.what).format(**self.values)}"


def checkout_root() -> Path | None:
    """The checkout that the package runs from, or None."""
    root = PACKAGE.parent
    return root if (root / "locales").is_dir() and (root / "pyproject.toml").is_file() else None


def update_catalogues(root: Path) -> None:
    """Extract the templates, merge them into every catalogue, and compile what is there."""
    building.update(root)
    building.compile_catalogues(root, LOCALES)


def check_catalogues(root: Path) -> list[Finding]:
    """What is missing, stale or broken in templates and catalogues; drafts are no finding."""
    return [finding for domain in building.DOMAINS for finding in _check_domain(root, domain)]


def _check_domain(root: Path, domain: str) -> Iterator[Finding]:
    current = building.extract_template(root, domain)
    template_path = building.template_path(root, domain)
    kept = _read(root, template_path, None)
    if isinstance(kept, Finding):
        yield kept
    elif _keys(kept) != _keys(current):
        what = _("The template is not up to date. Run: advisor languages update")
        yield Finding("template-outdated", _name(root, template_path), what, {})
    for language, path in building.catalogue_paths(root, domain).items():
        catalogue = _read(root, path, language)
        if isinstance(catalogue, Finding):
            yield catalogue
        else:
            yield from _check_catalogue(_name(root, path), catalogue, current)


def _read(root: Path, path: Path, language: str | None) -> Catalog | Finding:
    try:
        return building.read_catalogue(path, language)
    except (OSError, PoFileError, UnicodeDecodeError) as error:
        return Finding(
            "catalogue-unreadable", _name(root, path), _("It cannot be read: {reason}."), {"reason": str(error)}
        )


def _name(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


def _keys(catalogue: Catalog) -> set[tuple[object, object]]:
    return {(message.context, message.id) for message in building.texts(catalogue)}


def _check_catalogue(name: str, catalogue: Catalog, template: Catalog) -> Iterator[Finding]:
    for wanted in building.texts(template):
        key = wanted.id[0] if isinstance(wanted.id, list | tuple) else wanted.id
        found = catalogue.get(key, wanted.context)
        values = {"text": key[:60], "context": wanted.context or "-"}
        state = building.state_of(found) if found else "missing"
        if state == "missing":
            yield Finding("text-missing", name, _("No translation of “{text}” ({context})."), values)
        elif state == "stale":
            yield Finding("text-stale", name, _("The English of “{text}” ({context}) has changed."), values)
        elif found and not _same_placeholders(found):
            yield Finding("placeholders-differ", name, _("The placeholders of “{text}” ({context}) differ."), values)


def _same_placeholders(message: Message) -> bool:
    """Whether every form of a translation has the placeholders of its English; a singular may leave out the number."""
    ids = list(message.id) if isinstance(message.id, list | tuple) else [message.id]
    strings = list(message.string) if isinstance(message.string, list | tuple) else [message.string or ""]
    wanted = set(PLACEHOLDER.findall(ids[-1]))
    optional = {"{number}"} if len(ids) > 1 else set()
    return all(wanted - optional <= set(PLACEHOLDER.findall(text)) <= wanted for text in strings)
