"""What translators and CI are told about catalogues."""

from pathlib import Path

from advisor.languages import maintenance
from tests.languages.catalogues import checkout, domains, po, states, translate, update


def findings(root: Path) -> set[tuple[str, str, str]]:
    found = [finding for domain in domains(root) for finding in maintenance.check_catalogues(domain)]
    return {(finding.code, Path(finding.file).stem, finding.values.get("text", "")) for finding in found}


def test_a_catalogue_that_is_complete_has_no_findings_even_as_a_draft(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {text: text for domain in domains(root) for text in states(root, domain.name)}, draft=True)
    translate(root, {"{number} card": ("una tarjeta", "{number} tarjetas")})
    assert findings(root) == set()


def test_what_is_missing_stale_or_broken_is_named(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {text: text for domain in domains(root) for text in states(root, domain.name)})
    translate(root, {"{number} card": ("{number} tarjeta", "{numero} tarjetas"), "Red": "", "Hello, {name}.": "Hola."})
    card = root / "content/small/cards/main.yaml"
    card.write_text(card.read_text().replace("This is what to do.", "This is what you do."))
    assert ("template-outdated", "small", "") in findings(root)
    update(root)
    assert findings(root) == {
        ("text-missing", "small", "Red"),
        ("text-stale", "small", "This is what you do."),
        ("placeholders-differ", "advisor", "Hello, {name}."),
        ("placeholders-differ", "advisor", "{number} card"),
    }


def test_a_damaged_catalogue_is_a_finding(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    po(root).write_bytes(b'msgid "\xff\nnonsense')
    assert ("catalogue-unreadable", "small", "") in findings(root)
