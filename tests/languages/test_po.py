"""Reading .po files as gettext does, and writing back what was read."""

import codecs
from pathlib import Path
from textwrap import dedent

import pytest

from advisor.guide.opening import PACKAGE
from advisor.languages import po
from advisor.languages.po import Entry, Po, Unreadable

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={}\\n"\n\n'
RED = 'msgid "Red"\nmsgstr "Rojó"\n'


def read(text: str) -> Po:
    return po.read(dedent(text).encode())


def error(data: bytes) -> tuple[str, int]:
    with pytest.raises(Unreadable) as raised:
        po.read(data)
    return raised.value.reason, raised.value.line


@pytest.mark.parametrize("path", [*sorted((PACKAGE.parent / "locales").rglob("*.po*"))], ids=lambda path: path.name)
def test_what_nobody_changed_comes_out_as_it_went_in(path: Path) -> None:
    data = path.read_bytes()
    assert po.written(po.read(data)) == data


def test_all_parts_of_an_entry() -> None:
    [entry] = read(
        """
        # A note
        #. For translators
        #: content/a.yaml content/b.yaml
        #, fuzzy, python-brace-format
        #| msgctxt "old"
        #| msgid ""
        #| "Say \\"this\\" "
        #| "now."
        #| msgid_plural "These"
        msgctxt "here"
        msgid "One\\t"
        "and more"
        msgid_plural "Many"
        msgstr[0] "Uno"
        msgstr[1] "Mu" "chos"
        """
    ).entries
    assert (entry.context, entry.english, entry.forms) == ("here", ("One\tand more", "Many"), ("Uno", "Muchos"))
    assert (entry.notes, entry.extracted) == (("# A note",), ("#. For translators",))
    assert entry.references == ("#: content/a.yaml content/b.yaml",)
    assert (entry.fuzzy, entry.flags) == (True, ("fuzzy", "python-brace-format"))
    assert entry.previous == ('Say "this" now.', "These")
    assert entry.line == 11


@pytest.mark.parametrize(
    "text",
    [
        'msgid\t"Red"\nmsgstr\t"Rojo"\n',
        '  msgid   "Red"\n\tmsgstr "Rojo"\n',
        'msgid"Red"\nmsgstr"Rojo"\n',
        'msgid "Red"\r\nmsgstr "Rojo"\r\n',
        'msgid "R" "ed"\nmsgstr ""\n"Ro"\n\n"jo"\n',
        'msgid "\\122\\x65d"\nmsgstr "Rojo"\n',
        '\ufeffmsgid "Red"\nmsgstr "Rojo"',
        '#= c-format\n#\n#,\nmsgid "Red"\nmsgstr "Rojo"\n#~ msgid "x"\n#~ msgstr "y"\n',
    ],
)
def test_what_gettext_takes(text: str) -> None:
    [entry] = po.read(text.encode()).texts
    assert (entry.english, entry.forms) == (("Red",), ("Rojo",))


@pytest.mark.parametrize("charset", ["UTF-8", "utf8", "ISO-8859-1", "cp1252", "mac-roman"])
def test_any_charset_is_read_and_utf_8_is_written(charset: str) -> None:
    found = po.read((HEAD.format(charset) + RED).encode(charset))
    assert found.texts[0].forms == ("Rojó",)
    assert "Rojó".encode() in po.written(found)


def test_a_template_and_what_windows_writes_are_read() -> None:
    assert po.read((HEAD.format("CHARSET") + RED).encode()).texts[0].forms == ("Rojó",)
    assert po.read((HEAD.format("UTF-8") + RED).encode("utf-16")).texts[0].forms == ("Rojó",)
    assert po.read(codecs.BOM_UTF8 + RED.encode()).texts[0].forms == ("Rojó",)


def test_line_ends_are_kept() -> None:
    data = (HEAD.format("UTF-8") + RED + "\n").replace("\n", "\r\n").encode()
    assert po.written(po.read(data)) == data


@pytest.mark.parametrize("charset", ["x-foo", "rot13", "base64", "utf-7", "idna", "unicode_escape", "\u00e9", "utf-16"])
def test_a_charset_that_is_none_is_told_with_its_line(charset: str) -> None:
    assert error((HEAD.format(charset) + RED).encode()) == (po.UNKNOWN_CHARSET, 3)


def test_a_wrong_charset_is_told_with_its_line() -> None:
    assert error((HEAD.format("UTF-8") + RED).encode("latin-1")) == (po.OTHER_CHARSET, 6)
    assert error((HEAD.format("ISO-8859-1") + RED).encode())[0] == po.REALLY_UTF8


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        ('\nmsgid "open\n', po.NOT_A_LINE, 2),
        ("nonsense\n", po.NOT_A_LINE, 1),
        ('msgid "a"\n\n', po.NO_TRANSLATION, 1),
        ('msgid "a"\nmsgctxt "b"\nmsgid "c"\nmsgstr ""\n', po.TWICE, 3),
        ('msgstr "a"\n', po.NO_TEXT, 1),
        ('msgid "a"\nmsgid "b"\nmsgstr ""\n', po.TWICE, 2),
        ('msgid "a"\nmsgstr "\\q"\n', po.BAD_ESCAPE, 2),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[9] ""\n', po.TOO_MANY_FORMS, 3),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[999999999] ""\n', po.TOO_MANY_FORMS, 3),
        ('msgid "a"\nmsgstr ""\n<<<<<<< HEAD\n', po.CONFLICTING, 3),
        ('msgid "a"\n=======\n', po.CONFLICTING, 2),
        ('"a"\n', po.NOT_A_LINE, 1),
        ('msgid "a"\n# b\nmsgstr ""\n', po.NO_TRANSLATION, 2),
    ],
)
def test_what_cannot_be_read_names_its_line(text: str, reason: str, line: int) -> None:
    assert error(text.encode()) == (reason, line)


def test_obsolete_entries_keep_their_marks() -> None:
    text = 'msgid "a"\nmsgstr "b"\n\n#, fuzzy\n#~| msgid "older"\n#~ msgid "old"\n#~ msgstr "viejo"\n\n'
    found = po.read(text.encode())
    assert [(entry.obsolete, entry.fuzzy, entry.previous) for entry in found.entries] == [
        (False, False, ()),
        (True, True, ("older",)),
    ]
    assert po.written(found).decode() == text


def test_double_entries_are_both_there() -> None:
    assert len(read(RED + "\n" + RED).texts) == 2


def test_headers() -> None:
    assert read(HEAD.format("UTF-8")).headers == {"Content-Type": "text/plain; charset=UTF-8"}
    assert read(RED).headers == {}


def test_new_texts_are_written_so_that_they_are_read_again() -> None:
    entry = Entry(('A "b"\n\\c\n', "D"), ("", "\té\n"), context="x")
    [again] = po.read(po.written(Po(None, (entry,)))).texts
    assert (again.english, again.forms, again.context) == (entry.english, entry.forms, entry.context)
