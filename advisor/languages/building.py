"""Templates, catalogues and their compiled form. For authors, translators and the build; never at run time of a wheel.

The state of a text follows from its catalogue and the ledger: without a sound translation it is missing; without the
mark "fuzzy" a person has reviewed it; with it, it is a draft if the ledger knows that it was made from this English,
and otherwise stale. A catalogue that cannot be read ends nothing: it is told, and its texts are in English.
"""

import io
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

import msgspec
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from advisor.guide.opening import guide_folders
from advisor.languages import po
from advisor.languages.known import STATES, Language, State
from advisor.languages.languages import PROGRAM_DOMAIN, compiled_path
from advisor.languages.ledger import Ledger, pair_of, read_ledger
from advisor.languages.numbers import number_faults
from advisor.languages.plural_rules import read_rule
from advisor.languages.po import Entry, Po, Unreadable
from advisor.languages.soundness import Setting, faults
from advisor.languages.tags import is_folder, names_of

Keywords: TypeAlias = dict[str, tuple[int | tuple[int, str], ...] | None]
PROGRAM_KEYWORDS: Keywords = {"_": None, "gettext": None, "ngettext": (1, 2)}
GUIDE_KEYWORDS: Keywords = {"pgettext": ((1, "c"), 2)}
GUIDE_EXTRACTOR = "advisor.languages.extract:extract_guide"  # by place, so that the package need not be installed
NO_WRAP = 1_000_000  # a wrapped text changes lines that nobody changed
BUG_REPORTS_TO = "the issue tracker of advisor"
MAGIC = 0x950412DE
UNSTABLE = (b'"POT-Creation-Date:', b'"Generated-By:')
"""Headers that would change a template whose texts have not changed."""


class Domain(NamedTuple):
    """A set of texts that is translated as one: its name, the folder of its sources, and that of its catalogues.

    The names of files in reports and templates are relative to `root`.
    """

    name: str
    source: Path
    locales: Path
    root: Path

    @property
    def template(self) -> Path:
        """Where the template is kept."""
        return self.locales / f"{self.name}.pot"

    def name_of(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def catalogue(self, code: str) -> Path:
        """Where the catalogue of a language is."""
        return self.locales / code / "LC_MESSAGES" / f"{self.name}.po"

    @property
    def catalogues(self) -> dict[str, Path]:
        """Language code → its catalogue."""
        found = sorted(self.locales.glob(f"*/LC_MESSAGES/{self.name}.po"))
        return {path.parent.parent.name: path for path in found}


class Catalogue(NamedTuple):
    """A catalogue as it was read, with its language and its ledger."""

    code: str
    po: Po
    ledger: Ledger
    setting: Setting


class Broken(NamedTuple):
    """A file that cannot be read, why, and in which line; 0 if that cannot be said."""

    path: Path
    reason: str
    line: int = 0


def checkout_domains(root: Path) -> list[Domain]:
    """The domains of a checkout: that of the program, and one for each guide below content/."""
    locales = root / "locales"
    guides = [Domain(folder.name, folder, locales, root) for folder in guide_folders(root / "content")]
    return [Domain(PROGRAM_DOMAIN, root / "advisor", locales, root), *guides]


def read_po(path: Path) -> Po | Broken:
    """The .po or .pot file at this path."""
    try:
        return po.read(path.read_bytes())
    except Unreadable as error:
        return Broken(path, error.reason, error.line)
    except OSError as error:
        return Broken(path, error.strerror or type(error).__name__)


def read_catalogue(path: Path, code: str) -> Catalogue | Broken:
    """The catalogue of a language with its ledger."""
    found = read_po(path)
    if isinstance(found, Broken):
        return found
    try:
        ledger = read_ledger(path)
    except Unreadable as error:
        return Broken(path.with_suffix(".ledger"), error.reason, error.line)
    except OSError as error:
        return Broken(path.with_suffix(".ledger"), error.strerror or type(error).__name__)
    return Catalogue(code, found, ledger, setting_of(found, code, program=path.stem == PROGRAM_DOMAIN))


def setting_of(found: Po, code: str, *, program: bool) -> Setting:
    """What is asked of the translations in a file of this language."""
    rule = read_rule(found.headers.get("Plural-Forms", ""))
    return Setting(code, names_of(code).direction, rule, program)


def state_of(entry: Entry, catalogue: Catalogue) -> State:
    """How far the translation of one text is."""
    if not entry.translated:
        return "missing"
    if entry.fuzzy and not is_draft(entry, catalogue.ledger):
        return "stale"
    if any(True for _fault in faults(entry, catalogue.setting)) or _has_wrong_numbers(entry, catalogue.code):
        return "missing"
    return "draft" if entry.fuzzy else "reviewed"


def _has_wrong_numbers(entry: Entry, code: str) -> bool:
    """Whether numbers, months or units differ, and nobody has found that right."""
    told = (fault.code.id for form, english in entry.pairs for fault in number_faults(form, english, code))
    return any(code not in entry.allowed for code in told)


def is_draft(entry: Entry, ledger: Ledger) -> bool:
    """Whether a text with the mark "fuzzy" was made from the English that it has now."""
    return entry.previous in ((), entry.english) and pair_of(entry) in ledger


def extract_template(domain: Domain) -> Po:
    """The template of a domain from its sources: the package's code or a guide's YAML."""
    template = Catalog(
        project=domain.name, version="", msgid_bugs_address=BUG_REPORTS_TO, copyright_holder="advisor contributors"
    )
    if domain.name == PROGRAM_DOMAIN:
        methods, keywords = [("**.py", "python")], PROGRAM_KEYWORDS
    else:
        methods, keywords = [("**.yaml", GUIDE_EXTRACTOR)], GUIDE_KEYWORDS
    for name, line, message, comments, context in extract_from_dir(
        domain.source, methods, keywords=keywords, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        place = (domain.name_of(domain.source / name), line)
        template.add(message, None, [place], auto_comments=comments, context=context)
    written = io.BytesIO()
    write_po(written, template, width=NO_WRAP, sort_output=False, include_lineno=False)
    lines = written.getvalue().splitlines(keepends=True)
    return po.read(b"".join(line for line in lines if not line.startswith(UNSTABLE)))


def compile_catalogues(domains: Iterable[Domain], target: Path) -> list[Broken]:
    """Compile every catalogue of the domains into `target`, with the languages of each domain listed beside them.

    Gives the files that cannot be read; a language whose catalogue is one of them is there, without texts.
    """
    broken: list[Broken] = []
    listed = {domain.name: list(_compile_domain(domain, target, broken)) for domain in domains}
    target.mkdir(parents=True, exist_ok=True)
    (target / "languages.json").write_bytes(msgspec.json.encode(listed))
    return broken


def _compile_domain(domain: Domain, target: Path, broken: list[Broken]) -> Iterator[Language]:
    """Compile the catalogues of one domain; gives its languages with the states of its texts."""
    template = read_po(domain.template)
    if isinstance(template, Broken):
        broken.append(template)
        template = Po(None, ())
    for code, path in domain.catalogues.items():
        if not is_folder(code):
            continue
        catalogue = read_catalogue(path, code)
        if isinstance(catalogue, Broken):
            broken.append(catalogue)
            catalogue = Catalogue(code, Po(None, ()), {}, setting_of(Po(None, ()), code, program=False))
        written = compiled_path(target, code, domain.name)
        written.parent.mkdir(parents=True, exist_ok=True)
        found = states(catalogue)
        written.write_bytes(compiled(catalogue, found))
        yield language_of(code, [found.get((entry.context, entry.english), "missing") for entry in template.texts])


States: TypeAlias = Mapping[tuple[str | None, tuple[str, ...]], State]


def states(catalogue: Catalogue) -> States:
    """Context and English → the state of the translation; of double entries that of the first."""
    found: dict[tuple[str | None, tuple[str, ...]], State] = {}
    for entry in catalogue.po.texts:
        if (entry.context, entry.english) not in found:
            found[entry.context, entry.english] = state_of(entry, catalogue)
    return found


def compiled(catalogue: Catalogue, known: States | None = None) -> bytes:
    """A .mo with the reviewed and the draft texts. The same texts give the same bytes, on any day.

    `known`: their states, where they were asked for already.
    """
    header = ["Content-Type: text/plain; charset=UTF-8", f"Language: {catalogue.code}"]
    if catalogue.setting.rule:
        header.append(f"Plural-Forms: {catalogue.po.headers['Plural-Forms']}")
    texts = {b"": "".join(f"{line}\n" for line in header).encode()}
    known = states(catalogue) if known is None else known
    for entry in catalogue.po.texts:
        context = "" if entry.context is None else f"{entry.context}\x04"
        if known[entry.context, entry.english] in ("reviewed", "draft"):
            texts.setdefault(_encoded(context + "\0".join(entry.english)), _encoded("\0".join(entry.forms)))
    return _mo(texts)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _mo(texts: Mapping[bytes, bytes]) -> bytes:
    """A file in the format of GNU gettext: a head, where each English and each translation stands, then all of them."""
    ids = sorted(texts)
    ordered = [*ids, *(texts[key] for key in ids)]
    table, data = bytearray(), bytearray()
    start = 28 + 16 * len(ids)
    for text in ordered:
        table += struct.pack("<2I", len(text), start + len(data))
        data += text + b"\0"
    head = struct.pack("<7I", MAGIC, 0, len(ids), 28, 28 + 8 * len(ids), 0, 28)
    return bytes(head + table + data)


def language_of(code: str, found: Sequence[State] = ()) -> Language:
    """A language with its names and how many of its texts are in which state."""
    names = names_of(code)
    return Language(
        code=code,
        name=names.own,
        english_name=names.english,
        direction=names.direction,
        **{state: found.count(state) for state in STATES},
    )
