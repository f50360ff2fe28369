"""What `advisor languages check` finds in the template and the catalogues of a domain."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from pathlib import PurePath

from advisor.guide.diagnostics import Diagnostic, Location, Phrase
from advisor.guide.mistakes import visible
from advisor.languages import building
from advisor.languages.building import Broken, Catalogue, Domain
from advisor.languages.contexts import UNSEEN
from advisor.languages.findings import CatalogueCode
from advisor.languages.ledger import digest
from advisor.languages.likeness import english_left, likeness_faults, words
from advisor.languages.numbers import number_faults, wording_faults
from advisor.languages.plural_rules import is_usual, read_rule, usual_header
from advisor.languages.po import Entry, Po
from advisor.languages.soundness import Fault, faults, is_flood
from advisor.languages.tags import folder_of, is_folder
from advisor.printable import printable

BEGUN = 0.9
"""A catalogue with a smaller part of its texts is one that was begun: what is missing is counted, not listed."""

ALLOWED_NEVER = frozenset(("control-sign", "braces", "placeholders-differ", "links-differ", "phones-differ"))
REPEATED = 20
"""A shorter translation may well be that of two texts."""

ALIKE = 0.5
WARNINGS = (CatalogueCode.CATALOGUE_BEGUN, CatalogueCode.NEGATION_DIFFERS)


def check_domain(domain: Domain) -> Iterator[Diagnostic]:
    """All findings of a domain, file by file."""
    current = building.extract_template(domain)
    kept = building.read_po(domain.template)
    if isinstance(kept, Broken):
        yield finding_of(kept, domain)
    elif _keys(kept) != _keys(current):
        yield _finding(CatalogueCode.TEMPLATE_OUTDATED, domain.name_of(domain.template), 0, {})
    for code, path in domain.catalogues.items():
        if not is_folder(code):
            yield unknown_language(domain, path, code)
            continue
        found = building.read_catalogue(path, code)
        if isinstance(found, Broken):
            yield finding_of(found, domain)
        else:
            yield from check_catalogue(domain.name_of(path), found, current)


def check_catalogue(file: str, catalogue: Catalogue, template: Po) -> Iterator[Diagnostic]:
    """All findings of one catalogue, against the template that its texts have now."""
    return _Check(file, catalogue, template).findings()


def finding_of(broken: Broken, domain: Domain) -> Diagnostic:
    """The finding for a file that cannot be read."""
    reason = {"reason": Phrase(broken.reason)}
    return _finding(CatalogueCode.CATALOGUE_UNREADABLE, domain.name_of(broken.path), broken.line, reason)


def unknown_language(domain: Domain, path: PurePath, code: str) -> Diagnostic:
    """The finding for a folder that is not named for a language."""
    file = domain.name_of(domain.locales / code / "LC_MESSAGES" / path.name)
    return _finding(CatalogueCode.LANGUAGE_UNKNOWN, file, 0, {"value": printable(code)})


def text_finding(code: CatalogueCode, file: str, entry: Entry, values: Mapping[str, str] | None = None) -> Diagnostic:
    """A finding about one text."""
    named = {"text": visible(entry.english[0]), "context": printable(entry.context or "-")}
    return _finding(code, file, entry.line, {**named, **{k: printable(v) for k, v in (values or {}).items()}})


def _finding(code: CatalogueCode, file: str, line: int, values: Mapping[str, str | Phrase]) -> Diagnostic:
    return Diagnostic(code, Location(PurePath(file), line), values, warning=code in WARNINGS)


def _keys(template: Po) -> set[tuple[str | None, tuple[str, ...]]]:
    return {(entry.context, entry.english) for entry in template.texts}


class _Check:
    """The check of one catalogue: what all its texts need is made once."""

    def __init__(self, file: str, catalogue: Catalogue, template: Po) -> None:
        self.file = file
        self.catalogue = catalogue
        self.template = template
        texts = (form for entry in catalogue.po.texts for form in entry.forms if form not in entry.english)
        self.vocabulary = {word.casefold() for text in texts for word in words(text)}
        self.first: dict[tuple[str | None, str], Entry] = {}
        for entry in catalogue.po.texts:
            self.first.setdefault(entry.key, entry)

    def findings(self) -> Iterator[Diagnostic]:
        """Those of the header, of double entries, and of each text."""
        yield from self.header()
        for entry in self.catalogue.po.texts:
            if self.first[entry.key] is not entry:
                yield self.found(CatalogueCode.TEXT_TWICE, entry, {"line": str(self.first[entry.key].line)})
        yield from self.missing()
        translated = [entry for entry in self.first.values() if entry.translated]
        for entry in translated:
            yield from self.text(entry)
        yield from self.repeated(translated)

    def current(self, wanted: Entry) -> Entry:
        """The entry for a text of the template; that text itself, without a translation, where there is none."""
        found = self.first.get(wanted.key)
        return found if found and found.english == wanted.english else wanted

    def found(self, code: CatalogueCode, entry: Entry, values: Mapping[str, str] | None = None) -> Diagnostic:
        return text_finding(code, self.file, entry, values)

    def header(self) -> Iterator[Diagnostic]:
        """What is wrong with the header."""
        headers, code = self.catalogue.po.headers, self.catalogue.code
        line = self.catalogue.po.header.line if self.catalogue.po.header else 0
        said, rule = headers.get("Language", ""), headers.get("Plural-Forms", "")
        for further in self.catalogue.po.further:
            yield self.found(CatalogueCode.TEXT_TWICE, further, {"line": str(line)})
        values = {"code": code, "usual": usual_header(code)}
        if not _is_language(said, code):
            yield _finding(CatalogueCode.HEADER_LANGUAGE, self.file, line, {**values, "value": visible(said)})
        if "charset=" not in headers.get("Content-Type", "") or "charset=CHARSET" in headers["Content-Type"]:
            yield _finding(CatalogueCode.HEADER_CHARSET, self.file, line, {})
        known = read_rule(rule)
        if known is None:
            yield _finding(CatalogueCode.HEADER_PLURALS, self.file, line, {**values, "value": visible(rule)})
        elif not is_usual(known, code):
            yield _finding(CatalogueCode.PLURALS_UNUSUAL, self.file, line, {**values, "value": visible(rule)})

    def missing(self) -> Iterator[Diagnostic]:
        """The texts without a translation; their number where the catalogue was only begun."""
        missing = [entry for wanted in self.template.texts if not (entry := self.current(wanted)).translated]
        known = {pair.english for pair in self.catalogue.ledger}
        lost = [entry for entry in missing if digest(entry.english) in known]
        for entry in lost:
            yield self.found(CatalogueCode.TEXT_LOST, self.at_hand(entry))
        never, texts = [entry for entry in missing if entry not in lost], len(self.template.texts)
        if len(missing) > (1 - BEGUN) * texts:
            values = {"number": str(len(missing)), "all": str(texts)}
            yield _finding(CatalogueCode.CATALOGUE_BEGUN, self.file, 0, values)
            return
        for entry in never:
            blank = any(self.at_hand(entry).forms)
            code = CatalogueCode.TEXT_BLANK if blank else CatalogueCode.TEXT_MISSING
            yield self.found(code, self.at_hand(entry))

    def at_hand(self, wanted: Entry) -> Entry:
        """The entry of the catalogue for a text, so that its line can be told; the text without a line otherwise."""
        return self.first.get(wanted.key) or Entry(wanted.english, context=wanted.context)

    def text(self, entry: Entry) -> Iterator[Diagnostic]:
        """What is wrong with one translation. A stale one will be written anew."""
        if entry.fuzzy and not building.is_draft(entry, self.catalogue.ledger):
            stale = entry.previous not in ((), entry.english)
            yield self.found(CatalogueCode.TEXT_STALE if stale else CatalogueCode.DRAFT_UNRECORDED, entry)
            return
        told = {(fault.code, *sorted(fault.values.items())): fault for fault in self.faults(entry)}
        for fault in told.values():
            if fault.code.id not in entry.allowed - ALLOWED_NEVER:
                yield self.found(fault.code, entry, fault.values)

    def faults(self, entry: Entry) -> Iterator[Fault]:
        unsound = faults(entry, self.catalogue.setting)
        without_rule = self.catalogue.setting.rule is None  # told once, of the header
        yield from (each for each in unsound if not (without_rule and each.code is CatalogueCode.FORMS_MISSING))
        for form, english in entry.pairs:
            if not form.strip() or is_flood(form, english):
                continue
            yield from number_faults(form, english, self.catalogue.code)
            alike = likeness_faults(form, english, self.catalogue.code)
            if (entry.context or "").rpartition("/")[2] in UNSEEN:  # each language has search words of its own
                yield from (each for each in alike if each.code is not CatalogueCode.NEGATION_DIFFERS)
                continue
            yield from wording_faults(form, english, self.catalogue.code)
            yield from alike
            yield from english_left(form, english, self.vocabulary)

    def repeated(self, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
        """Long translations of two texts whose English is not alike."""
        seen: dict[tuple[str, ...], Entry] = {}
        for entry in entries:
            if len(entry.forms[0]) < REPEATED:
                continue
            other = seen.setdefault(entry.forms, entry)
            alike = SequenceMatcher(None, other.english[0], entry.english[0]).ratio()
            if other is not entry and alike < ALIKE:
                yield self.found(CatalogueCode.TEXT_REPEATED, entry, {"line": str(other.line)})


def _is_language(said: str, code: str) -> bool:
    """Whether a header names the language of the folder."""
    try:
        return folder_of(said) == folder_of(code)
    except ValueError:
        return False
