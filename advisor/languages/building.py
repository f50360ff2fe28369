"""Templates, catalogues and their compiled form. For authors, translators and the build; never at run time of a wheel.

The state of a text is read from its .po file as translators' tools keep it: no translation is missing, and one that a
terminal could act on is none; "fuzzy" (needs work) is a draft; fuzzy with the English it was made from is stale,
because that English has changed; anything else has been reviewed by a person.
"""

import io
import re
import struct
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

import msgspec
from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, unescape, write_po

from advisor.guide.mistakes import nearest
from advisor.guide.opening import guide_folders
from advisor.languages.known import STATES, Language, State
from advisor.languages.languages import PROGRAM_DOMAIN, compiled_path

Keywords: TypeAlias = dict[str, tuple[int | tuple[int, str], ...] | None]
PROGRAM_KEYWORDS: Keywords = {"_": None, "gettext": None, "ngettext": (1, 2)}
GUIDE_KEYWORDS: Keywords = {"pgettext": ((1, "c"), 2)}
GUIDE_EXTRACTOR = "advisor.languages.extract:extract_guide"  # by place, so that the package need not be installed
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""A character that a terminal acts on, or that changes the order of others. A translation has those of its English."""

QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
NO_WRAP = 1_000_000  # a wrapped text changes lines that nobody changed, and Babel breaks `#|` lines in wrong places
BUG_REPORTS_TO = "the issue tracker of advisor"
UNREADABLE = (OSError, PoFileError, UnknownLocaleError, ValueError, LookupError, TypeError, struct.error)
"""What Babel raises for a damaged catalogue, for an encoding or a language that there is not."""


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

    @property
    def catalogues(self) -> dict[str, Path]:
        """Language code → its catalogue."""
        found = sorted(self.locales.glob(f"*/LC_MESSAGES/{self.name}.po"))
        return {path.parent.parent.name: path for path in found}


def checkout_domains(root: Path) -> list[Domain]:
    """The domains of a checkout: that of the program, and one for each guide below content/."""
    locales = root / "locales"
    guides = [Domain(folder.name, folder, locales, root) for folder in guide_folders(root / "content")]
    return [Domain(PROGRAM_DOMAIN, root / "advisor", locales, root), *guides]


def state_of(message: Message) -> State:
    """How far the translation of one text is."""
    translations = forms(message.string)
    if not all(translations) or _controls(translations) - _controls(forms(message.id)):
        return "missing"
    if not message.fuzzy:
        return "reviewed"
    return "stale" if message.previous_id else "draft"


def _controls(texts: Iterable[str]) -> set[str]:
    return {character for text in texts for character in CONTROL.findall(text)}


def forms(texts: str | Sequence[str] | None) -> list[str]:
    """The singular and the plurals of a text, or the one form that it has."""
    return [texts or ""] if texts is None or isinstance(texts, str) else list(texts)


def texts(catalogue: Catalog) -> Iterator[Message]:
    """The messages of a catalogue without its header."""
    return (message for message in catalogue if message.id)


def extract_template(domain: Domain) -> Catalog:
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
    return template


def read_catalogue(path: Path, language: str | None = None) -> Catalog:
    """A .po or .pot file. Raises OSError, or babel's PoFileError with the line if it is damaged."""
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, abort_invalid=True)
    for message in texts(catalogue):
        comments = message.user_comments
        message.user_comments = [comment for comment in comments if not comment.startswith("|")]
        message.previous_id = _previous(comment[1:] for comment in comments if comment.startswith("|"))
    return catalogue


def _previous(lines: Iterable[str]) -> list[str]:
    """The English that a translation was made from (`#| msgid "…"`), which Babel writes but reads as a comment."""
    _, _, ids = " ".join(lines).partition("msgid")
    singular, _, plural = ids.partition("msgid_plural")
    quoted = [[unescape(part) for part in QUOTED.findall(found)] for found in (singular, plural)]
    return ["".join(parts) for parts in quoted if parts]


def write_catalogue(path: Path, catalogue: Catalog) -> None:
    """Write a .po or .pot in a form that changes only where its texts do."""
    written = io.BytesIO()
    write_po(written, catalogue, width=NO_WRAP, sort_output=False, include_lineno=False, include_previous=True)
    lines = written.getvalue().splitlines(keepends=True)
    path.write_bytes(b"".join(line for line in lines if not line.startswith(b'"POT-Creation-Date:')))


def update(domain: Domain) -> None:
    """Make the template anew and bring every catalogue up to date with it; changed English makes a text stale."""
    template = extract_template(domain)
    domain.locales.mkdir(exist_ok=True)
    write_catalogue(domain.template, template)
    for language, path in domain.catalogues.items():
        catalogue = read_catalogue(path, language)
        merge(catalogue, template)
        write_catalogue(path, catalogue)


def merge(catalogue: Catalog, template: Catalog) -> None:
    """Give a catalogue the texts of a template; one whose English has changed keeps its old translation, as stale."""
    before = {key_of(message): message for message in texts(catalogue)}
    lost = {key: before[key] for key in before.keys() - {key_of(message) for message in texts(template)}}
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    for message in texts(catalogue):
        known = before.get(key_of(message))
        if known is not None:
            message.previous_id = known.previous_id
            continue
        old = _nearest(message, lost.values())
        if old is not None:
            message.string = old.string
            message.flags.add("fuzzy")
            message.previous_id = old.previous_id or forms(old.id)


def key_of(message: Message) -> tuple[str | None, str]:
    """What tells a text from all others: its context and its English, the singular where it has a plural."""
    return message.context, forms(message.id)[0]


def _nearest(message: Message, lost: Iterable[Message]) -> Message | None:
    """The translated text of the same context and kind whose English looks most like that of `message`."""
    alike = {key_of(old)[1]: old for old in lost if old.context == message.context and type(old.id) is type(message.id)}
    found = nearest(key_of(message)[1], [english for english, old in alike.items() if state_of(old) != "missing"])
    return alike.get(found)


def compile_catalogues(domains: Iterable[Domain], target: Path) -> None:
    """Compile every catalogue of the domains into `target`, with the languages of each domain listed beside them."""
    listed = {domain.name: list(_compile_domain(domain, target)) for domain in domains}
    target.mkdir(parents=True, exist_ok=True)
    (target / "languages.json").write_bytes(msgspec.json.encode(listed))


def _compile_domain(domain: Domain, target: Path) -> Iterator[Language]:
    """Compile the catalogues of one domain; gives its languages with the states of its texts."""
    wanted = {(message.context, message.id) for message in texts(read_catalogue(domain.template))}
    for code, path in domain.catalogues.items():
        catalogue = read_catalogue(path, code)
        found = {(message.context, message.id): state_of(message) for message in texts(catalogue)}
        written = compiled_path(target, code, domain.name)
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_bytes(compiled(catalogue))
        yield language_of(code, [found.get(key, "missing") for key in wanted])


def compiled(catalogue: Catalog) -> bytes:
    """A .mo with the reviewed and the draft texts; stale ones, which say what is no longer so, are taken out."""
    for message in list(texts(catalogue)):
        if state_of(message) in ("stale", "missing"):
            catalogue.delete(message.id, message.context)
    catalogue.charset = "utf-8"  # whatever the .po was written in
    written = io.BytesIO()
    write_mo(written, catalogue, use_fuzzy=True)
    return written.getvalue()


def language_of(code: str, states: Sequence[State] = ()) -> Language:
    """A language with its names and how many of its texts are in which state. Raises UnknownLocaleError, ValueError."""
    locale = Locale.parse(code)
    return Language(
        code=code,
        name=locale.get_display_name(code) or code,
        english_name=locale.english_name or code,
        direction=locale.text_direction,
        **{state: states.count(state) for state in STATES},
    )
