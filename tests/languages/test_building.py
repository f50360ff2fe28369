"""The life of a translation: missing, draft, reviewed, stale; and what of it is compiled."""

from pathlib import Path

import pytest
from babel import Locale

from advisor.languages import ENGLISH, building, open_languages
from advisor.languages.building import Catalogue
from advisor.languages.ledger import pair_of
from advisor.languages.plural_rules import read_rule
from advisor.languages.po import Entry, Po
from advisor.languages.soundness import Setting
from tests.guide.writing import card
from tests.languages.catalogues import GUIDE, checkout, domains, draft, po_path, read, states, translate, update

CARDS = "content/small/cards/main.yaml"
TEXT, CHANGED = "This is what to do.", "This is what you do."
SPANISH = Setting("es", "ltr", read_rule("nplurals=2; plural=n != 1"), program=True)
FUZZY = ("fuzzy",)


def reworded(root: Path, old: str, new: str) -> None:
    path = root / CARDS
    path.write_text(path.read_text().replace(old, new))
    update(root)


@pytest.mark.parametrize(
    ("entry", "state"),
    [
        (Entry(("One",)), "missing"),
        (Entry(("One",), (" \t",)), "missing"),
        (Entry(("One", "Many"), ("Uno", "")), "missing"),
        (Entry(("One", "Many"), ("Uno", "Varios", "Más")), "missing"),
        (Entry(("One",), ("U\x1b[31mno",)), "missing"),
        (Entry(("One",), ("U\u202eno",)), "missing"),
        (Entry(("One", "Many"), ("Uno", "Va\x9brios")), "missing"),
        (Entry(("One",), ("Uno}",)), "missing"),
        (Entry(("One",), ("https://evil.example Uno",)), "missing"),
        (Entry(("One\n",), ("Uno\n",)), "reviewed"),
        (Entry(("One",), ("Un",), flags=FUZZY), "stale"),
        (Entry(("One",), ("Uno",), flags=FUZZY), "draft"),
        (Entry(("One",), ("Uno",), flags=FUZZY, previous=("An",)), "stale"),
        (Entry(("One",), ("Uno",)), "reviewed"),
        (Entry(("One", "Many"), ("Uno", "Varios")), "reviewed"),
    ],
)
def test_the_state_of_a_text_is_computed(entry: Entry, state: str) -> None:
    known = Entry(("One",), ("Uno",))
    assert building.state_of(entry, Catalogue("es", Po(None, ()), {pair_of(known): "draft"}, SPANISH)) == state


def test_without_a_plural_rule_texts_with_a_number_are_in_english() -> None:
    catalogue = Catalogue("es", Po(None, ()), {}, Setting("es", "ltr", None, program=True))
    assert building.state_of(Entry(("One", "Many"), ("Uno", "Varios")), catalogue) == "missing"
    assert building.state_of(Entry(("One",), ("Uno",)), catalogue) == "reviewed"


def test_a_translation_survives_updates(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {TEXT: "Esto es.", "Do this": "Haga esto"}, fuzzy=True)
    assert draft(root) == []
    kept = po_path(root).read_bytes()
    update(root)
    update(root)
    assert po_path(root).read_bytes() == kept
    assert states(root)[TEXT] == "draft"
    assert states(root)["Red"] == "missing"


def test_a_text_marked_by_another_tool_is_no_draft(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {TEXT: "Esto es."}, fuzzy=True)
    draft(root)
    changed = po_path(root).read_text().replace(TEXT, CHANGED)  # as msgmerge without --previous leaves it
    (root / CARDS).write_text((root / CARDS).read_text().replace(TEXT, CHANGED))
    po_path(root).write_text(changed)
    assert states(root)[CHANGED] == "stale"
    update(root)
    assert states(root)[CHANGED] == "stale"
    assert draft(root) == ["draft-of-other-english"]
    assert states(root)[CHANGED] == "stale"
    translate(root, {CHANGED: "Esto hace."}, fuzzy=True)
    assert states(root)[CHANGED] == "stale"
    assert draft(root) == []
    assert states(root)[CHANGED] == "draft"


def test_changed_english_makes_a_text_stale_until_somebody_looks(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {TEXT: "Esto es."})
    reworded(root, TEXT, CHANGED)
    update(root)
    assert states(root)[CHANGED] == "stale"
    assert TEXT not in states(root)
    [entry] = [entry for entry in read(po_path(root)).po.texts if entry.english == (CHANGED,)]
    assert (entry.forms, entry.previous, entry.notes) == (("Esto es.",), (TEXT,), ())
    assert draft(root) == ["text-stale"]
    translate(root, {CHANGED: "Esto hace."})
    assert states(root)[CHANGED] == "reviewed"


@pytest.mark.parametrize("fuzzy", [True, False])
def test_english_that_comes_back_heals_its_translation(tmp_path: Path, fuzzy: bool) -> None:
    root = checkout(tmp_path)
    translate(root, {TEXT: "Esto es."}, fuzzy=fuzzy)
    draft(root)
    update(root)
    kept = po_path(root).read_bytes()
    reworded(root, TEXT, CHANGED)
    reworded(root, CHANGED, TEXT)
    assert po_path(root).read_bytes() == kept
    assert states(root)[TEXT] == ("draft" if fuzzy else "reviewed")


def test_a_text_that_changes_twice_names_the_english_it_was_made_from(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {TEXT: "Esto es."})
    reworded(root, TEXT, CHANGED)
    reworded(root, CHANGED, 'This is what "you" may do.')
    [entry] = [entry for entry in read(po_path(root)).po.texts if entry.context == "card/base/lead"]
    assert (entry.forms, entry.previous) == (("Esto es.",), (TEXT,))


def test_a_step_put_in_loses_nothing(tmp_path: Path) -> None:
    root = checkout(tmp_path, {"cards/main.yaml": [card("base", steps=["Call first.", "Go later."])]})
    translate(root, {"Call first.": "Llame.", "Go later.": "Vaya."})
    reworded(root, '"Call first."', '"Wait.", "Call first."')
    assert [states(root)[text] for text in ("Wait.", "Call first.", "Go later.")] == ["missing", "reviewed", "reviewed"]


def test_a_card_with_a_new_id_keeps_its_translations(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {TEXT: "Esto es."})
    reworded(root, "id: base", "id: other")
    assert states(root)[TEXT] == "reviewed"


def test_what_is_gone_stays_as_obsolete_and_comes_back(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {TEXT: "Esto es."}, fuzzy=True)
    draft(root)
    kept = po_path(root).read_bytes()
    reworded(root, f"lead: {TEXT}", "lead: Completely different words, about another matter altogether")
    assert "#, fuzzy\n#~ msgctxt" in po_path(root).read_text()
    update(root)
    assert '#~ msgstr "Esto es."' in po_path(root).read_text()
    reworded(root, "lead: Completely different words, about another matter altogether", f"lead: {TEXT}")
    assert po_path(root).read_bytes() == kept
    assert states(root)[TEXT] == "draft"


def test_what_is_compiled_and_counted(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(
        root,
        {"Red": "Rojo", "Hello, {name}.": "Hola, {name}.", "{number} card": ("{number} tarjeta", "{number} tarjetas")},
    )
    translate(root, {"Blue": "Azul", TEXT: "Esto es."}, fuzzy=True)
    draft(root)
    reworded(root, TEXT, CHANGED)
    built = tmp_path / "built"
    assert building.compile_catalogues(domains(root), built) == []
    languages = open_languages(GUIDE, built=built)
    assert list(languages.known) == ["en", "es"]
    assert languages.known["en"] == ENGLISH
    spanish = languages.known["es"]
    data = Locale("es")
    assert (spanish.code, spanish.direction) == ("es", "ltr")
    assert (spanish.name, spanish.english_name) == (data.display_name, data.english_name)
    assert (spanish.reviewed, spanish.draft, spanish.stale) == (3, 1, 1)
    assert spanish.missing == len(states(root)) + len(states(root, "advisor")) - 5

    spoken = languages.translator("es")
    assert spoken.content("option/colour/red/label", "Red") == "Rojo"
    assert spoken.content("option/colour/blue/label", "Blue") == "Azul"
    assert spoken.content("option/colour/green/label", "Green") == "[in English] Green"
    assert spoken.content("card/base/text", CHANGED) == f"[in English] {CHANGED}"
    assert spoken.gettext("Hello, {name}.", name="Ana") == "Hola, Ana."
    assert [spoken.ngettext("{number} card", "{number} cards", number) for number in (1, 2)] == [
        "1 tarjeta",
        "2 tarjetas",
    ]


def test_the_same_texts_give_the_same_bytes(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {"Red": "Rojo", TEXT: "Esto es."})
    first, second = tmp_path / "first", tmp_path / "second"
    building.compile_catalogues(domains(root), first)
    po_path(root).write_text(
        po_path(root)
        .read_text()
        .replace('"Language: es', '"POT-Creation-Date: 2031-01-01 00:00+0000\\n"\n"Language: es')
    )
    building.compile_catalogues(domains(root), second)
    for path in first.rglob("*.*"):
        assert path.read_bytes() == (second / path.relative_to(first)).read_bytes()


def test_a_catalogue_that_cannot_be_read_is_built_as_a_language_without_texts(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {"Goodbye.": "Adiós."})
    po_path(root).write_bytes(b'msgid "open\n')
    [broken] = building.compile_catalogues(domains(root), tmp_path / "built")
    assert (broken.path, broken.line) == (po_path(root), 1)
    spoken = open_languages(GUIDE, built=tmp_path / "built").translator("es")
    assert spoken.content("option/colour/red/label", "Red") == "[in English] Red"
    assert spoken.gettext("Goodbye.") == "Adiós."


def test_a_checkout_without_catalogues_speaks_english(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    for domain in domains(root):
        po_path(root, domain.name).unlink()
    building.compile_catalogues(domains(root), tmp_path / "built")
    assert dict(open_languages(GUIDE, built=tmp_path / "built").known) == {"en": ENGLISH}


def test_files_change_only_where_their_texts_do(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    before = po_path(root).read_text()
    reworded(root, "title: Do this", "title: Do that")
    changed = set(before.splitlines()) ^ set(po_path(root).read_text().splitlines())
    assert changed == {'msgid "Do this"', 'msgid "Do that"'}
    template = (root / "locales" / "small.pot").read_text()
    assert "POT-Creation-Date" not in before + template
    assert "Generated-By" not in before + template


@pytest.mark.parametrize(("code", "direction"), [("ar", "rtl"), ("prs", "rtl"), ("pa_Arab", "rtl"), ("mam", "ltr")])
def test_any_language_can_be_built(tmp_path: Path, code: str, direction: str) -> None:
    root = checkout(tmp_path)
    (root / "locales" / "es").rename(root / "locales" / code)
    building.compile_catalogues(domains(root), tmp_path / "built")
    assert open_languages(GUIDE, built=tmp_path / "built").known[code].direction == direction
