"""A checkout with one small guide, one module of code and Spanish catalogues, for the tests of languages."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from babel.messages.catalog import Catalog

from advisor.languages import building
from advisor.languages.building import Domain
from tests.guide.writing import write_content

GUIDE = "small"
CODE = """
    def speak(translator, count):
        # Translators: shown once
        translator.gettext("Hello, {name}.", name="A")
        translator.ngettext("{number} card", "{number} cards", count)
        return _("Goodbye.")
    """


def checkout(root: Path, files: Mapping[str, object] | None = None) -> Path:
    """Write it, with templates and empty Spanish catalogues."""
    write_content(root / "content" / GUIDE, files or {})
    (root / "advisor").mkdir(exist_ok=True)
    (root / "advisor" / "code.py").write_text(dedent(CODE))
    (root / "locales" / "es" / "LC_MESSAGES").mkdir(parents=True, exist_ok=True)
    for domain in domains(root):
        building.write_catalogue(po(root, domain.name), Catalog(locale="es"))
    update(root)
    return root


def domains(root: Path) -> list[Domain]:
    return building.checkout_domains(root)


def update(root: Path) -> None:
    """Bring everything in the checkout up to date."""
    for domain in domains(root):
        building.update(domain)


def po(root: Path, domain: str = GUIDE) -> Path:
    return root / "locales" / "es" / "LC_MESSAGES" / f"{domain}.po"


def translate(root: Path, texts: Mapping[str, str | tuple[str, str]], *, draft: bool = False) -> None:
    """Put translations (English → Spanish) into both catalogues, reviewed or as drafts.

    Of a text with a plural there are two; the second stands for all forms but the first, however many Spanish has for
    the Babel that is installed.
    """
    for domain in domains(root):
        catalogue = building.read_catalogue(po(root, domain.name), "es")
        for message in building.texts(catalogue):
            english = message.id if isinstance(message.id, str) else message.id[0]
            if english in texts:
                message.string = _forms(texts[english], catalogue.num_plurals)
                message.flags = {"fuzzy"} if draft else set()
        building.write_catalogue(po(root, domain.name), catalogue)


def _forms(translation: str | tuple[str, str], number: int) -> str | tuple[str, ...]:
    if isinstance(translation, str):
        return translation
    one, other = translation
    return one, *[other] * (number - 1)


def states(root: Path, domain: str = GUIDE) -> dict[str, str]:
    """English → the state of its Spanish, as the files say it."""
    found = building.texts(building.read_catalogue(po(root, domain), "es"))
    return {str(message.id): building.state_of(message) for message in found}
