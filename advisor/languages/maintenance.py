"""Work on translations: the domains there are to work on, and checks of their catalogues. For translators and CI."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message

from advisor.guide.opening import checkout_root
from advisor.languages import building
from advisor.languages.building import Domain
from advisor.languages.languages import LOCALES
from advisor.languages.translator import mark as _

PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\(\w+\)[rs]|%[rs]")


class Finding(NamedTuple):
    """Something to correct in a catalogue or template: a stable code, the file, and a sentence with its values."""

    code: str
    file: str
    what: str
    values: dict[str, str]

    def line(self, translate: Callable[[str], str] = str) -> str:
        """The whole finding on one line."""
        return f"{self.code} · {self.file} · {translate(self.what).format(**self.values)}"


def checkout_domains() -> list[Domain]:
    """The domains of the checkout that the package runs from; none where it is installed without its sources."""
    root = checkout_root()
    return building.checkout_domains(root) if root else []


def guide_domain(guide_id: str, folder: Path) -> Domain:
    """The domain of the guide in `folder`. The catalogues of a guide of the checkout are those of the checkout."""
    own = [domain for domain in checkout_domains() if domain.source.resolve() == folder.resolve()]
    return own[0] if own else Domain(guide_id, folder, folder / "locales", folder)


def update_catalogues(domains: list[Domain]) -> None:
    """Bring templates and catalogues up to date; in a checkout, also compile what is built in of them."""
    for domain in domains:
        building.update(domain)
    built_in = checkout_domains()
    if any(domain in built_in for domain in domains):
        building.compile_catalogues(built_in, LOCALES)


def unreadable_catalogues(domain: Domain) -> list[Finding]:
    """The catalogues of a domain that cannot be read, and so cannot be updated."""
    found = [_read(domain, path, language) for language, path in domain.catalogues.items()]
    return [finding for finding in found if isinstance(finding, Finding)]


def check_catalogues(domain: Domain) -> Iterator[Finding]:
    """What is missing, stale or broken in the template and the catalogues of a domain; drafts are no finding."""
    current = building.extract_template(domain)
    kept = _read(domain, domain.template, None)
    if isinstance(kept, Finding):
        yield kept
    elif _keys(kept) != _keys(current):
        what = _("The template is not up to date. Run: advisor languages update")
        yield Finding("template-outdated", domain.name_of(domain.template), what, {})
    for language, path in domain.catalogues.items():
        catalogue = _read(domain, path, language)
        if isinstance(catalogue, Finding):
            yield catalogue
        else:
            yield from _check_catalogue(domain.name_of(path), catalogue, current)


def _read(domain: Domain, path: Path, language: str | None) -> Catalog | Finding:
    try:
        return building.read_catalogue(path, language)
    except building.UNREADABLE as error:
        return Finding(
            "catalogue-unreadable", domain.name_of(path), _("It cannot be read: {reason}."), {"reason": str(error)}
        )


def _keys(catalogue: Catalog) -> set[tuple[object, object]]:
    return {(message.context, message.id) for message in building.texts(catalogue)}


def _check_catalogue(name: str, catalogue: Catalog, template: Catalog) -> Iterator[Finding]:
    for wanted in building.texts(template):
        context, key = building.key_of(wanted)
        found = catalogue.get(key, context)
        values = {"text": key[:60], "context": context or "-"}
        state = building.state_of(found) if found else "missing"
        if state == "missing":
            yield Finding("text-missing", name, _("No translation of “{text}” ({context})."), values)
        elif state == "stale":
            yield Finding("text-stale", name, _("The English of “{text}” ({context}) has changed."), values)
        elif found and not _same_placeholders(found):
            yield Finding("placeholders-differ", name, _("The placeholders of “{text}” ({context}) differ."), values)


def _same_placeholders(message: Message) -> bool:
    """Whether every form of a translation has the placeholders of its English; a singular may leave out the number."""
    ids, strings = building.forms(message.id), building.forms(message.string)
    wanted = set(PLACEHOLDER.findall(ids[-1]))
    optional = {"{number}"} if len(ids) > 1 else set()
    return all(wanted - optional <= set(PLACEHOLDER.findall(text)) <= wanted for text in strings)
