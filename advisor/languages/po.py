"""Reads and writes .po files without loss: what nobody changed comes out as it went in, line by line.

Own code and no library: Babel drops double entries, the marks of obsolete entries and headers that it does not know,
and polib wraps every text anew; both end with errors of many kinds. Every entry knows its line.
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from advisor.guide.diagnostics import _

MOST_FORMS = 6
"""As many plural forms as the language that has the most of them."""

ALLOW = re.compile(r"#\s*allow:\s*(.+)")
"""A note of a translator that names findings which a person has looked at: `# allow: numbers-differ`."""

KEYWORD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr)(?:\[\s*(\d{1,9})\s*\])?[ \t]*(?=")')
STRINGS = re.compile(r'(?:"((?:[^"\\]|\\.)*)"[ \t]*)+')
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)")
ESCAPED: Final = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", '"': '"', "\\": "\\"}
WRITTEN: Final = str.maketrans({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"})
BEGIN = re.compile(rb"^[ \t]*msg(?:id|ctxt)\b", re.MULTILINE)
CHARSET = re.compile(rb"charset=([^\s\\\";]+)", re.IGNORECASE)
LETTERS = bytes(range(0x20, 0x7F))
NO_CHARSETS = ("idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape", "utf_7")
"""Names of Python that turn plain bytes into something else."""

CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")

NOT_A_LINE = _("this line does not belong into a .po file")
CONFLICTING = _("two versions were merged here, and nobody has chosen between them")
NO_TRANSLATION = _("this text ends without its msgstr")
NO_TEXT = _("a msgstr stands here without its msgid")
TWICE = _("this keyword stands twice in one entry")
BAD_ESCAPE = _("a backslash stands here before a letter that means nothing")
TOO_MANY_FORMS = _("there are more plural forms than any language has")
UNKNOWN_CHARSET = _("the header names a charset that is not known")
OTHER_CHARSET = _("this line is not written in the charset that the header names")
REALLY_UTF8 = _("the header names another charset, but the file is written in UTF-8")


class Unreadable(Exception):
    """A catalogue cannot be read. `reason` is to be translated; `line` counts from 1 and is 0 for the whole file."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


class Entry(msgspec.Struct, frozen=True):
    """One text. `english`: the singular and, if there is one, the plural. `forms`: its translations in order.

    `notes`, `extracted`, `references` and `before` (the former English) are lines as they were written, `asked` and
    `told` those of the English and of the translation; without them a new line is made.
    """

    english: tuple[str, ...]
    forms: tuple[str, ...] = ("",)
    context: str | None = None
    line: int = 0
    notes: tuple[str, ...] = ()
    extracted: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    obsolete: bool = False

    @property
    def key(self) -> tuple[str | None, str]:
        """What tells a text from all others: its context and its English, the singular where it has a plural."""
        return self.context, self.english[0]

    @property
    def fuzzy(self) -> bool:
        """Whether it is marked as needing work."""
        return "fuzzy" in self.flags

    @property
    def allowed(self) -> frozenset[str]:
        """The findings that somebody has looked at and found right, by their codes."""
        return frozenset(
            code.strip() for note in self.notes for told in ALLOW.findall(note) for code in told.split(",")
        )

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Each form with the English that it is a translation of."""
        last = self.english[-1]
        return tuple(
            (form, self.english[0] if place == 0 and len(self.forms) > 1 else last)
            for place, form in enumerate(self.forms)
        )

    @property
    def translated(self) -> bool:
        """Whether anything was written as its translation."""
        return any(form.strip() for form in self.forms)

    def marked(self, *, fuzzy: bool) -> "Entry":
        """The same, with or without the mark that it needs work."""
        others = tuple(flag for flag in self.flags if flag != "fuzzy")
        return msgspec.structs.replace(self, flags=("fuzzy", *others) if fuzzy else others)


class Po(msgspec.Struct, frozen=True):
    """A .po or .pot file. `header`: the entry whose English is empty, if there is one. `ending`: of its lines.

    `further`: more headers, which nothing reads; they are not written again.
    """

    header: Entry | None
    entries: tuple[Entry, ...]
    ending: str = "\n"
    further: tuple[Entry, ...] = ()

    @property
    def texts(self) -> tuple[Entry, ...]:
        """The entries that are in use."""
        return tuple(entry for entry in self.entries if not entry.obsolete)

    @property
    def headers(self) -> dict[str, str]:
        """The fields of the header: name → value."""
        lines = self.header.forms[0].split("\n") if self.header else []
        named = (line.partition(":") for line in lines if ":" in line)
        return {name.strip(): value.strip() for name, _colon, value in named}


def read(data: bytes) -> Po:
    """The .po file with these bytes, in any charset that Python knows. Raises Unreadable."""
    text = decoded(data)
    ending = "\r\n" if "\r\n" in text else "\n"
    found = list(_Reader(text.replace("\r\n", "\n").split("\n")).entries())
    headers = tuple(entry for entry in found if _is_header(entry))
    texts = tuple(entry for entry in found if not _is_header(entry))
    return Po(headers[0] if headers else None, texts, ending, headers[1:])


def _is_header(entry: Entry) -> bool:
    return entry.english == ("",) and entry.context is None and not entry.obsolete


def decoded(data: bytes) -> str:
    """The text of a .po file. Raises Unreadable."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decoded(data, "utf-16")
    data = data.removeprefix(codecs.BOM_UTF8)
    named = CHARSET.search(data, 0, _end_of_header(data))
    charset = named[1].decode("ascii", "replace") if named else "utf-8"
    if charset == "CHARSET":  # as in a template
        charset = "utf-8"
    line = data.count(b"\n", 0, named.start(1)) + 1 if named else 0
    if not _known(charset):
        raise Unreadable(UNKNOWN_CHARSET, line)
    text = _decoded(data, charset)
    if not data.isascii() and codecs.lookup(charset).name != "utf-8" and _is_utf8(data):
        raise Unreadable(REALLY_UTF8, line)
    return text


def _end_of_header(data: bytes) -> int:
    """Where the second entry begins."""
    begins = BEGIN.finditer(data)
    next(begins, None)
    second = next(begins, None)
    return second.start() if second else len(data)


def _known(charset: str) -> bool:
    """Whether Python knows a charset in which plain letters are themselves."""
    try:
        return codecs.lookup(charset).name.replace("-", "_") not in NO_CHARSETS and (
            LETTERS.decode(charset) == LETTERS.decode()
        )
    except (LookupError, ValueError):  # LookupError also where Python's codec is none of text
        return False


def _decoded(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset)
    except UnicodeError as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise Unreadable(OTHER_CHARSET, data.count(b"\n", 0, at) + 1) from None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


class _Reader:
    """Reads entries line by line. A part of an entry (msgid, …) → the lines and the text that were read of it."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines

    def entries(self) -> Iterator[Entry]:
        entry = _Begun()
        for number, line in enumerate(self.lines, start=1):
            content = line.strip(" \t\f\v\r")
            if not content:
                continue
            obsolete = content.startswith("#~") and not content.startswith("#~|")
            if obsolete:
                content = content[2:].strip(" \t")
            begins = content.startswith("#") or content.startswith(("msgctxt", "msgid"))
            if begins and entry.complete and not content.startswith("msgid_plural"):
                yield entry.entry()
                entry = _Begun()
            if content.startswith("#"):
                entry.comment(content, number)
            elif content:
                entry.part(content, number, obsolete=obsolete)
        if entry.complete or entry.parts:
            yield entry.entry()


class _Begun:
    """An entry while it is read."""

    def __init__(self) -> None:
        self.parts: dict[str, list[str]] = {}
        self.written: dict[str, list[str]] = {}
        self.comments: dict[str, list[str]] = {}
        self.former: dict[str, list[str]] = {}
        self.line = 0
        self.current = ""
        self.obsolete = False

    @property
    def complete(self) -> bool:
        return any(name.startswith("msgstr") for name in self.parts)

    def comment(self, content: str, number: int) -> None:
        """A comment: a note, of the program, a reference, flags or the former English."""
        if self.parts:
            raise Unreadable(NO_TRANSLATION, number)
        kind = "#|" if content.startswith("#~|") else content[:2] if content[1:2] in tuple(".:,|") else "#"
        self.comments.setdefault(kind, []).append(content)
        if kind == "#|":
            self._former(content.partition("|")[2].strip(" \t"))

    def _former(self, content: str) -> None:
        """A line of the former English; one that cannot be read tells nothing."""
        keyword = KEYWORD.match(content)
        if keyword:
            self.former[keyword[1]] = []
            content = content[keyword.end() :]
        if self.former and STRINGS.fullmatch(content):
            list(self.former.values())[-1].extend(STRING.findall(content))

    def part(self, content: str, number: int, *, obsolete: bool) -> None:
        """A keyword with its text, or more of the text before it."""
        keyword = KEYWORD.match(content)
        if keyword:
            self._begin(keyword, number, obsolete=obsolete)
        elif not self.current or not content.startswith('"'):
            raise Unreadable(CONFLICTING if content.startswith(CONFLICT) else NOT_A_LINE, number)
        strings = content[keyword.end() :] if keyword else content
        if not STRINGS.fullmatch(strings):
            raise Unreadable(NOT_A_LINE, number)
        self.parts[self.current].append("".join(_unescaped(found, number) for found in STRING.findall(strings)))
        self.written[self.current].append(content)

    def _begin(self, keyword: re.Match[str], number: int, *, obsolete: bool) -> None:
        name = keyword[1] if keyword[2] is None else f"{keyword[1]}[{int(keyword[2])}]"
        if name in self.parts:
            raise Unreadable(TWICE, number)
        if name.startswith("msgstr") and "msgid" not in self.parts:
            raise Unreadable(NO_TEXT, number)
        if keyword[2] is not None and (keyword[1] != "msgstr" or int(keyword[2]) >= MOST_FORMS):
            raise Unreadable(TOO_MANY_FORMS, number)
        self.line = self.line or number
        self.current, self.obsolete = name, obsolete
        self.parts[name], self.written[name] = [], []

    def entry(self) -> Entry:
        """The whole entry. Raises Unreadable where it lacks a part."""
        if not self.complete or "msgid" not in self.parts:
            raise Unreadable(NO_TRANSLATION, self.line)
        texts = {name: "".join(parts) for name, parts in self.parts.items()}
        numbered = {int(name[7:-1]): text for name, text in texts.items() if name.startswith("msgstr[")}
        forms = tuple(numbered.get(place, "") for place in range(max(numbered, default=-1) + 1))
        former = {name: "".join(_lenient(part) for part in parts) for name, parts in self.former.items()}
        return Entry(
            context=texts.get("msgctxt"),
            english=tuple(texts[name] for name in ("msgid", "msgid_plural") if name in texts),
            forms=forms or (texts["msgstr"],),
            line=self.line,
            notes=tuple(self.comments.get("#", ())),
            extracted=tuple(self.comments.get("#.", ())),
            references=tuple(self.comments.get("#:", ())),
            flags=tuple(_flags(self.comments.get("#,", ()))),
            previous=tuple(former[name] for name in ("msgid", "msgid_plural") if name in former),
            before=tuple(line.removeprefix("#~|").removeprefix("#|").strip() for line in self.comments.get("#|", ())),
            asked=self._lines("msgctxt", "msgid", "msgid_plural"),
            told=self._lines(*(name for name in self.parts if name.startswith("msgstr"))),
            obsolete=self.obsolete,
        )

    def _lines(self, *names: str) -> tuple[str, ...]:
        return tuple(line for name in names for line in self.written.get(name, ()))


def _flags(lines: Iterable[str]) -> Iterator[str]:
    found = (flag.strip() for line in lines for flag in line[2:].split(","))
    known = ("fuzzy" if flag.casefold() == "fuzzy" else flag for flag in found)  # in any case of its letters
    return (flag for flag in dict.fromkeys(known) if flag)


def _unescaped(text: str, number: int) -> str:
    def character(found: re.Match[str]) -> str:
        name = found[1]
        if name in ESCAPED:
            return ESCAPED[name]
        if name[0] == "x" and len(name) > 1:
            return chr(int(name[1:], 16))
        if name[0] in "01234567":
            return chr(int(name, 8) & 0xFF)
        raise Unreadable(BAD_ESCAPE, number)

    return ESCAPE.sub(character, text)


def _lenient(text: str) -> str:
    try:
        return _unescaped(text, 0)
    except Unreadable:
        return text


def written(po: Po) -> bytes:
    """The file as UTF-8, with its own line ends; obsolete entries come last."""
    known = [po.header] if po.header else []
    ordered = (*known, *po.texts, *(entry for entry in po.entries if entry.obsolete))
    lines = "\n".join("\n".join([*_entry_lines(entry), ""]) for entry in ordered)
    return (lines + "\n").replace("\n", po.ending).encode("utf-8", "backslashreplace")


def _entry_lines(entry: Entry) -> Iterator[str]:
    yield from (*entry.notes, *entry.extracted, *entry.references)
    if entry.flags:
        yield f"#, {', '.join(entry.flags)}"
    mark = "#~ " if entry.obsolete else ""
    yield from (f"{'#~|' if entry.obsolete else '#|'} {line}" for line in entry.before)
    yield from (mark + line for line in (*(entry.asked or asked(entry)), *(entry.told or _told(entry))))


def asked(entry: Entry) -> tuple[str, ...]:
    """The lines of the context and the English of an entry."""
    names = ("msgid", "msgid_plural")
    context = () if entry.context is None else part("msgctxt", entry.context)
    return context + tuple(line for name, text in zip(names, entry.english, strict=False) for line in part(name, text))


def _told(entry: Entry) -> tuple[str, ...]:
    if len(entry.english) == 1 and len(entry.forms) == 1:
        return part("msgstr", entry.forms[0])
    return tuple(line for place, form in enumerate(entry.forms) for line in part(f"msgstr[{place}]", form))


def part(name: str, text: str) -> tuple[str, ...]:
    """A keyword and its text, one line of it a line."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    if len(lines) <= 1:
        return (f'{name} "{text.translate(WRITTEN)}"',)
    return (f'{name} ""', *(f'"{line.translate(WRITTEN)}"' for line in lines))
