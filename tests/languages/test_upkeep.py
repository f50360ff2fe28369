"""What translators and CI are told about catalogues."""

from pathlib import Path

from advisor.languages import building, upkeep
from tests.languages.catalogues import checkout, po, states, translate


def findings(root: Path) -> set[tuple[str, str, str]]:
    return {
        (found.code, Path(found.file).stem, found.values.get("text", "")) for found in upkeep.check_catalogues(root)
    }


def test_a_catalogue_that_is_complete_has_no_findings_even_as_a_draft(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {text: text for domain in building.DOMAINS for text in states(root, domain)}, draft=True)
    translate(root, {"{number} card": ("una tarjeta", "{number} tarjetas")})
    assert findings(root) == set()


def test_what_is_missing_stale_or_broken_is_named(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {text: text for domain in building.DOMAINS for text in states(root, domain)})
    translate(root, {"{number} card": ("{number} tarjeta", "{numero} tarjetas"), "Red": "", "Hello, {name}.": "Hola."})
    card = root / "content/ssa-visit/cards/main.yaml"
    card.write_text(card.read_text().replace("This is what to do.", "This is what you do."))
    assert ("template-outdated", "ssa-visit", "") in findings(root)
    building.update(root)
    assert findings(root) == {
        ("text-missing", "ssa-visit", "Red"),
        ("text-stale", "ssa-visit", "This is what you do."),
        ("placeholders-differ", "advisor", "Hello, {name}."),
        ("placeholders-differ", "advisor", "{number} card"),
    }


def test_a_damaged_catalogue_is_a_finding(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    po(root).write_bytes(b'msgid "\xff\nnonsense')
    assert ("catalogue-unreadable", "ssa-visit", "") in findings(root)
