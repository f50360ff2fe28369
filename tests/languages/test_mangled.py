"""Whatever bytes are in a catalogue: the check, the update, the build and the program end as they should."""

import random
from pathlib import Path

import pytest

from advisor.guide.diagnostics import Diagnostic
from advisor.languages import building, maintenance, open_languages
from tests.languages.catalogues import GUIDE, checkout, domains, draft, po_path, translate, update

SEEDS = range(40)
PIECES = [
    *(b'"', b"\\", b"\n", b"\r", b"{", b"}", b"{0}", b"%s", b"%", b"\\x", b"\\777", b"9" * 60),
    *(b"\x1b[2J", b"\x00", b"\xff", b"\xc3", b"\xe2\x80\xae", b"\xef\xbb\xbf", "١".encode(), "\u2067".encode()),
    *(
        b"msgid ",
        b'msgid ""\n',
        b'msgstr[7] "x"\n',
        b"msgstr[99999999999]",
        b"#~ ",
        b"#| ",
        b"#, fuzzy\n",
        b"<<<<<<< a\n",
    ),
    *(b"charset=rot13", b"charset=utf-7", b"Language: \\n", b"Plural-Forms: x\\n", b"nplurals=999999;"),
    *(b"plural=n%0;", b"plural=((((", b"{number:{number}9999999}"),
]


def mangled(data: bytes, dice: random.Random) -> bytes:
    """The bytes with a few parts put in, taken out, doubled or turned around."""
    for _turn in range(dice.randint(1, 6)):
        at, size = dice.randrange(len(data) + 1), dice.randrange(1, 40)
        part = data[at : at + size]
        new = dice.choice([dice.choice(PIECES), b"", part * 2, part[::-1], dice.randbytes(2)])
        data = data[:at] + new + data[at + (0 if dice.random() < 0.5 else size) :]
    return data


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = checkout(tmp_path_factory.mktemp("checkout"))
    translate(root, {"{number} card": ("{number} ficha", "{number} fichas"), "Hello, {name}.": "Hola, {name}."})
    translate(root, {"Red": "Rojo", "This is what to do.": "Esto es."}, fuzzy=True)
    draft(root)
    update(root)
    return root


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("domain", ["advisor", GUIDE])
def test_a_mangled_catalogue_ends_nothing(root: Path, tmp_path: Path, seed: int, domain: str) -> None:
    path = po_path(root, domain)
    whole = {each: each.read_bytes() for each in path.parent.iterdir()}
    try:
        dice = random.Random(f"{domain} {seed}")
        for turn in range(5):
            target = path if turn else path.with_suffix(".ledger")
            target.write_bytes(mangled(whole[target], dice))
            told = [finding for each in domains(root) for finding in maintenance.check_catalogues(each)]
            assert all(finding.line().isprintable() for finding in told)
            speak(root, tmp_path / str(turn))
            outcome(root, target)
            for each, data in whole.items():
                each.write_bytes(data)
    finally:
        for each, data in whole.items():
            each.write_bytes(data)


def speak(root: Path, built: Path) -> None:
    """Build it, and say every text of it."""
    building.compile_catalogues(domains(root), built)
    spoken = open_languages(GUIDE, built=built).translator("es")
    said = [spoken.gettext("Hello, {name}.", name="A"), spoken.gettext("Goodbye.")]
    said += [spoken.ngettext("{number} card", "{number} cards", number) for number in (0, 1, 2, 10**6)]
    said += [spoken.content(f"option/colour/{each.lower()}/label", each) for each in ("Red", "Blue")]
    assert all(text and text.isprintable() for text in said)


def outcome(root: Path, target: Path) -> None:
    """Bring it up to date: either nothing is written and the file is told, or it can be read from then on."""
    before = {path: path.read_bytes() for path in (root / "locales").rglob("*.*")}
    found: list[Diagnostic] = maintenance.update_catalogues(domains(root)).findings
    if found:
        assert {path: path.read_bytes() for path in (root / "locales").rglob("*.*")} == before
        assert [finding.location.file.name for finding in found] == [target.name]
    else:
        assert isinstance(building.read_catalogue(target.with_suffix(".po"), "es"), building.Catalogue)
    maintenance.record_drafts(domains(root), unchanged=True)
