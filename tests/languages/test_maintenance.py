"""What translators and CI are told about catalogues, and what the commands write."""

from pathlib import Path

import pytest

from advisor.languages import maintenance, po
from advisor.languages.ledger import ledger_path
from tests.languages.catalogues import checkout, domains, draft, po_path, read, states, translate, update

COMPLETE: dict[str, str | tuple[str, ...]] = {
    "Hello, {name}.": "Hola, {name}.",
    "{number} card": ("una tarjeta", "{number} tarjetas"),
    "Goodbye.": "Adiós.",
}


def translated(root: Path) -> Path:
    """A checkout in which every text has words of its own, as a draft."""
    texts = {text: f"Sí {place}" for domain in domains(root) for place, text in enumerate(states(root, domain.name))}
    plain = {
        text: "".join(told.rstrip("0123456789")) + "xyz"[len(text) % 3] * len(text) for text, told in texts.items()
    }
    translate(root, {text: told + ("." if text.endswith(".") else "") for text, told in plain.items()}, fuzzy=True)
    translate(root, COMPLETE, fuzzy=True)
    assert draft(root) == []
    return root


def findings(root: Path) -> set[tuple[str, str, str]]:
    found = [finding for domain in domains(root) for finding in maintenance.check_catalogues(domain)]
    return {
        (finding.code.id, finding.location.file.stem, str(finding.values.get("text", "")))
        for finding in found
        if finding.code.id
        not in ("ending-differs", "numbers-differ", "length-differs", "text-repeated", "negation-differs")
    }


def codes(root: Path) -> set[str]:
    return {code for code, *_rest in findings(root)}


def test_a_catalogue_that_is_complete_has_no_findings_even_as_a_draft(tmp_path: Path) -> None:
    assert findings(translated(checkout(tmp_path))) == set()


def test_what_is_missing_stale_or_broken_is_named(tmp_path: Path) -> None:
    root = translated(checkout(tmp_path))
    translate(root, {"{number} card": ("{number} tarjeta", "{numero} tarjetas"), "Red": "", "Hello, {name}.": "Hola."})
    card = root / "content/small/cards/main.yaml"
    card.write_text(card.read_text().replace("This is what to do.", "This is what you do."))
    assert ("template-outdated", "small", "") in findings(root)
    update(root)
    assert findings(root) == {
        ("text-lost", "small", "Red"),
        ("text-stale", "small", "This is what you do."),
        ("placeholders-differ", "advisor", "Hello, {name}."),
        ("placeholders-differ", "advisor", "{number} card"),
    }


def test_a_damaged_catalogue_is_a_finding_with_its_line(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    po_path(root).write_bytes(b'\nmsgid "\xff\nnonsense')
    [told] = [f for d in domains(root) for f in maintenance.check_catalogues(d) if f.code.id == "catalogue-unreadable"]
    assert str(told.location) == "locales/es/LC_MESSAGES/small.po:2"


BROKEN = [(b'msgid "open\n', 1), ('msgid ""\nmsgstr "é"\n'.encode("latin-1"), 2), (b"<<<<<<< HEAD\n", 1)]


@pytest.mark.parametrize(("data", "line"), BROKEN)
def test_nothing_is_written_while_one_catalogue_cannot_be_read(tmp_path: Path, data: bytes, line: int) -> None:
    root = translated(checkout(tmp_path))
    code = root / "advisor" / "code.py"
    code.write_text(code.read_text().replace("Goodbye.", "Farewell."))
    po_path(root).write_bytes(data)
    before = {path: path.read_bytes() for path in (root / "locales").rglob("*.*")}
    outcome = maintenance.update_catalogues(domains(root))
    assert [(finding.code.id, finding.location.line) for finding in outcome.findings] == [
        ("catalogue-unreadable", line)
    ]
    assert outcome.written == []
    assert {path: path.read_bytes() for path in (root / "locales").rglob("*.*")} == before


def test_languages_share_no_text(tmp_path: Path) -> None:
    root = translated(checkout(tmp_path))
    assert [path.name for path in maintenance.new_catalogues(domains(root), "zh-Hans")] == ["advisor.po", "small.po"]
    card = root / "content/small/cards/main.yaml"
    card.write_text(card.read_text().replace("This is what to do.", "This is what you do."))
    update(root)
    chinese = po.read((root / "locales/zh_Hans/LC_MESSAGES/small.po").read_bytes())
    assert not any(entry.translated or entry.fuzzy for entry in chinese.texts)
    assert chinese.headers["Language"] == "zh_Hans"


@pytest.mark.parametrize("tag", ["zh-Hans", "vi", "pt-BR", "ar", "prs", "mam", "hmn", "en-XA", "ht"])
def test_a_new_language_is_begun_and_checked(tmp_path: Path, tag: str) -> None:
    root = checkout(tmp_path)
    written = maintenance.new_catalogues(domains(root), tag)
    assert len(written) == 2
    update(root)
    told = [f for d in domains(root) for f in maintenance.check_catalogues(d) if f.location.file.parts[1] != "es"]
    assert {(finding.code.id, finding.warning) for finding in told} == {("catalogue-begun", True)}
    assert maintenance.new_catalogues(domains(root), tag) == []


def test_a_copied_template_becomes_a_catalogue(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    path = root / "locales/zh_Hans/LC_MESSAGES/small.po"
    path.parent.mkdir(parents=True)
    path.write_bytes((root / "locales/small.pot").read_bytes())
    update(root)
    headers = po.read(path.read_bytes()).headers
    assert (headers["Language"], headers["Plural-Forms"][:10]) == ("zh_Hans", "nplurals=1")


def test_a_folder_that_is_no_language_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    (root / "locales/es").rename(root / "locales/Mexican Spanish")
    before = {path: path.read_bytes() for path in (root / "locales").rglob("*.*")}
    assert codes(root) == {"language-unknown"}
    assert {f.code.id for f in maintenance.update_catalogues(domains(root)).findings} == {"language-unknown"}
    assert {path: path.read_bytes() for path in (root / "locales").rglob("*.*")} == before


def test_an_editor_keeps_its_lines_and_headers(tmp_path: Path) -> None:
    root = translated(checkout(tmp_path))
    path = po_path(root)
    text = (
        path.read_text()
        .replace('msgid "What to do"', 'msgid ""\n"What "\n"to do"')
        .replace('"Language: es\\n"', '"Language: es\\n"\n"X-Generator: Poedit 3.4\\n"')
    )
    path.write_text(text)
    update(root)
    assert path.read_text() == text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('msgid ""\n', '\ufeffmsgid ""\n'),
        ("\n", "\r\n"),
        ('msgid "Red"', 'msgid\t"Red"'),
        ("\n\n", '\n\n#~| msgid "An older text"\n#~ msgid "An old text"\n#~ msgstr "Un texto viejo"\n\n'),
    ],
)
def test_what_gettext_takes_is_taken(tmp_path: Path, old: str, new: str) -> None:
    root = translated(checkout(tmp_path))
    known = states(root)
    path = po_path(root)
    path.write_bytes(path.read_text().replace(old, new, -1 if old == "\n" else 1).encode())
    update(root)
    assert states(root) == known
    if "#~" in new:
        assert '#~| msgid "An older text"\n#~ msgid "An old text"\n#~ msgstr "Un texto viejo"' in path.read_text()


def test_latin_1_becomes_utf_8(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {"Red": "Rojó"})
    path = po_path(root)
    path.write_bytes(path.read_text().replace("charset=UTF-8", "charset=ISO-8859-1").encode("latin-1"))
    update(root)
    assert "charset=UTF-8" in path.read_text(encoding="utf-8")
    assert states(root)["Red"] == "reviewed"


def test_double_entries_are_both_kept(tmp_path: Path) -> None:
    root = translated(checkout(tmp_path))
    path = po_path(root)
    entry = 'msgctxt "option/colour/red/label"\nmsgid "Red"\nmsgstr "Otro"\n'
    path.write_text(path.read_text() + entry)
    update(root)
    assert len([e for e in read(path).po.texts if e.english == ("Red",)]) == 2
    assert ("text-twice", "small", "Red") in findings(root)


def test_a_ledger_is_written_by_commands_alone(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    assert not ledger_path(po_path(root)).exists()
    translate(root, {"Red": "Rojo"}, fuzzy=True)
    update(root)
    assert not ledger_path(po_path(root)).exists()
    assert "draft-unrecorded" in codes(root)
    assert draft(root) == []
    assert "draft-unrecorded" not in codes(root)
    kept = ledger_path(po_path(root)).read_bytes()
    update(root)
    assert draft(root) == []
    assert ledger_path(po_path(root)).read_bytes() == kept


def test_a_draft_of_other_english_is_recorded_where_somebody_says_so(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {"Red": "Color"})
    update(root)
    translate(root, {"Blue": "Color"}, fuzzy=True)
    assert draft(root) == ["draft-of-other-english"]
    assert states(root)["Blue"] == "stale"
    assert maintenance.record_drafts(domains(root), unchanged=True).findings == []
    assert states(root)["Blue"] == "draft"
