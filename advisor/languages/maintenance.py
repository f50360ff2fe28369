"""Work on translations: new catalogues, bringing them up to date, recording drafts. For translators and CI.

Everything is read before anything is written: a file that cannot be read is told, and nothing is changed.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from advisor.guide.diagnostics import Diagnostic
from advisor.guide.files import write_whole
from advisor.guide.opening import checkout_root
from advisor.languages import building, po
from advisor.languages.building import Broken, Catalogue, Domain
from advisor.languages.checking import check_domain, finding_of, text_finding, unknown_language
from advisor.languages.findings import CatalogueCode
from advisor.languages.languages import LOCALES
from advisor.languages.ledger import Ledger, ledger_path, written_ledger
from advisor.languages.merging import merged, new_catalogue, recorded, recorded_drafts
from advisor.languages.po import Po
from advisor.languages.tags import folder_of, is_folder


class Outcome(NamedTuple):
    """What keeps work from being done, or is left to do; and the files that were written."""

    findings: list[Diagnostic]
    written: list[Path]


def checkout_domains() -> list[Domain]:
    """The domains of the checkout that the package runs from; none where it is installed without its sources."""
    root = checkout_root()
    return building.checkout_domains(root) if root else []


def guide_domain(guide_id: str, folder: Path) -> Domain:
    """The domain of the guide in `folder`. The catalogues of a guide of the checkout are those of the checkout."""
    own = [domain for domain in checkout_domains() if domain.source.resolve() == folder.resolve()]
    return own[0] if own else Domain(guide_id, folder, folder / "locales", folder)


def check_catalogues(domain: Domain) -> Iterator[Diagnostic]:
    """What is missing, stale or wrong in the template and the catalogues of a domain; drafts are no finding."""
    return check_domain(domain)


def update_catalogues(domains: list[Domain]) -> Outcome:
    """Bring templates and catalogues up to date; in a checkout, also compile what is built in of them."""
    findings, read = _read_all(domains)
    if findings:
        return Outcome(findings, [])
    files: dict[Path, bytes] = {}
    for domain in domains:
        template = building.extract_template(domain)
        files[domain.template] = po.written(template)
        for path, catalogue in read[domain.name].items():
            files |= _updated(path, catalogue, template)
    return Outcome([], _written(files, domains))


def _updated(path: Path, catalogue: Catalogue, template: Po) -> dict[Path, bytes]:
    """The files of a catalogue that is brought up to date."""
    found = merged(catalogue, template)
    ledger = recorded(found.texts, catalogue.ledger)
    return {path: po.written(found), **_ledger_file(path, ledger, catalogue.ledger)}


def _ledger_file(path: Path, ledger: Ledger, before: Ledger) -> dict[Path, bytes]:
    return {ledger_path(path): written_ledger(ledger)} if ledger != before else {}


def record_drafts(domains: list[Domain], *, unchanged: bool = False) -> Outcome:
    """Record that every text marked "fuzzy" was made from the English that it has now.

    Left out, and told: texts whose English has changed and, without `unchanged`, translations of other English.
    """
    findings, read = _read_all(domains)
    if findings:
        return Outcome(findings, [])
    files: dict[Path, bytes] = {}
    for domain in domains:
        for path, catalogue in read[domain.name].items():
            drafts = recorded_drafts(catalogue, unchanged=unchanged)
            files |= _ledger_file(path, drafts.ledger, catalogue.ledger)
            for entry in drafts.refused:
                stale = entry.previous not in ((), entry.english)
                code = CatalogueCode.TEXT_STALE if stale else CatalogueCode.DRAFT_OF_OTHER_ENGLISH
                findings.append(text_finding(code, domain.name_of(path), entry))
    return Outcome(findings, _written(files, domains))


def new_catalogues(domains: list[Domain], tag: str) -> list[Path]:
    """Begin a language in every domain that has none of it. ValueError if it is no tag of a language."""
    code = folder_of(tag)
    files: dict[Path, bytes] = {}
    for domain in domains:
        path = domain.catalogue(code)
        if not path.exists():
            files[path] = po.written(new_catalogue(code, building.extract_template(domain)))
    return _written(files, domains)


def _read_all(domains: Iterable[Domain]) -> tuple[list[Diagnostic], dict[str, dict[Path, Catalogue]]]:
    """What cannot be read, and the catalogues of each domain."""
    findings: list[Diagnostic] = []
    read: dict[str, dict[Path, Catalogue]] = {}
    for domain in domains:
        read[domain.name] = {}
        for code, path in domain.catalogues.items():
            if not is_folder(code):
                findings.append(unknown_language(domain, path, code))
                continue
            found = building.read_catalogue(path, code)
            if isinstance(found, Broken):
                findings.append(finding_of(found, domain))
            else:
                read[domain.name][path] = found
    return findings, read


def _written(files: dict[Path, bytes], domains: list[Domain]) -> list[Path]:
    """Write the files that differ from what is there, then compile what is built in."""
    changed = {path: data for path, data in files.items() if not path.exists() or path.read_bytes() != data}
    for path, data in changed.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    built_in = checkout_domains()
    if any(domain in built_in for domain in domains):
        building.compile_catalogues(built_in, LOCALES)
    return list(changed)
