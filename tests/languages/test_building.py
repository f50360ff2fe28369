"""The life of a translation: missing, draft, reviewed, stale; and what of it is compiled."""

from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Message

from advisor.languages import ENGLISH, building, open_languages
from tests.guide.writing import MINIMAL, card
from tests.languages.catalogues import GUIDE, checkout, domains, po, states, translate, update

CARDS = "content/small/cards/main.yaml"
TEXT, CHANGED = "This is what to do.", "This is what you do."


def reworded(root: Path, old: str, new: str) -> None:
    path = root / CARDS
    path.write_text(path.read_text().replace(old, new))
    update(root)


@pytest.mark.parametrize(
    ("message", "state"),
    [
        (Message("One", ""), "missing"),
        (Message(("One", "Many"), ("Uno", "")), "missing"),
        (Message("One", "U\x1b[31mno"), "missing"),
        (Message("One", "U\u202eno", flags=["fuzzy"]), "missing"),
        (Message(("One", "Many"), ("Uno", "Va\x9brios")), "missing"),
        (Message("One\n", "Uno\n"), "reviewed"),
        (Message("One", "Uno", flags=["fuzzy"]), "draft"),
        (Message("One", "Uno", flags=["fuzzy"], previous_id="An"), "stale"),
        (Message("One", "Uno"), "reviewed"),
        (Message(("One", "Many"), ("Uno", "Varios")), "reviewed"),
    ],
)
def test_the_state_of_a_text_is_computed(message: Message, state: str) -> None:
    assert building.state_of(message) == state


def test_a_translation_survives_updates(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {TEXT: "Esto es.", "Do this": "Haga esto"}, draft=True)
    kept = po(root).read_bytes()
    update(root)
    update(root)
    assert po(root).read_bytes() == kept
    assert states(root)[TEXT] == "draft"
    assert states(root)["Red"] == "missing"


def test_changed_english_makes_a_text_stale_until_somebody_looks(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {TEXT: "Esto es."})
    reworded(root, TEXT, CHANGED)
    update(root)
    assert states(root)[CHANGED] == "stale"
    assert TEXT not in states(root)
    [message] = [m for m in building.texts(building.read_catalogue(po(root), "es")) if m.id == CHANGED]
    assert (message.string, message.previous_id, message.user_comments) == ("Esto es.", [TEXT], [])
    translate(root, {CHANGED: "Esto hace."})
    assert states(root)[CHANGED] == "reviewed"


def test_a_text_that_changes_twice_names_the_english_it_was_made_from(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(root, {TEXT: "Esto es."})
    reworded(root, TEXT, CHANGED)
    reworded(root, CHANGED, 'This is what "you" may do.')
    [message] = [m for m in building.texts(building.read_catalogue(po(root), "es")) if m.context == "card/base/lead"]
    assert (message.string, message.previous_id) == ("Esto es.", [TEXT])


def test_other_tools_wrap_the_previous_english(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    po(root).write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        '#, fuzzy\n#| msgctxt "card/base/lead"\n#| msgid ""\n'
        '#| "Say \\"this\\" "\n#| "now."\nmsgctxt "card/base/lead"\nmsgid "This is what to do."\nmsgstr "Esto es."\n'
    )
    [message] = building.texts(building.read_catalogue(po(root), "es"))
    assert message.previous_id == ['Say "this" now.']
    assert building.state_of(message) == "stale"


def test_a_step_put_in_loses_nothing(tmp_path: Path) -> None:
    root = checkout(tmp_path, {"cards/main.yaml": [card("base", steps=["Call first.", "Go later."])]})
    translate(root, {"Call first.": "Llame.", "Go later.": "Vaya."})
    reworded(root, '"Call first."', '"Wait.", "Call first."')
    assert [states(root)[text] for text in ("Wait.", "Call first.", "Go later.")] == ["missing", "reviewed", "reviewed"]


def test_what_is_compiled_and_counted(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    translate(
        root,
        {"Red": "Rojo", "Hello, {name}.": "Hola, {name}.", "{number} card": ("{number} tarjeta", "{number} tarjetas")},
    )
    translate(root, {"Blue": "Azul", TEXT: "Esto es."}, draft=True)
    reworded(root, TEXT, CHANGED)
    built = tmp_path / "built"
    building.compile_catalogues(domains(root), built)
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


def test_a_checkout_without_catalogues_speaks_english(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    for domain in domains(root):
        po(root, domain.name).unlink()
    building.compile_catalogues(domains(root), tmp_path / "built")
    assert dict(open_languages(GUIDE, built=tmp_path / "built").known) == {"en": ENGLISH}


def test_files_change_only_where_their_texts_do(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    before = po(root).read_text()
    reworded(root, "title: Do this", "title: Do that")
    changed = set(before.splitlines()) ^ set(po(root).read_text().splitlines())
    assert changed == {'msgid "Do this"', 'msgid "Do that"'}
    assert "POT-Creation-Date" not in before
    assert max(len(line) for text in MINIMAL.values() for line in text.splitlines()) < 100


def test_a_language_that_is_written_from_right_to_left(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    (root / "locales" / "es").rename(root / "locales" / "ar")
    building.compile_catalogues(domains(root), tmp_path / "built")
    assert open_languages(GUIDE, built=tmp_path / "built").known["ar"].direction == "rtl"
