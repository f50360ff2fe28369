"""Which languages a guide can be read in: those of its own catalogues, or those that are built in for its id."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor.languages import ENGLISH, building, choose_language, open_languages, po, program_languages
from advisor.languages.building import Catalogue
from advisor.languages.catalogue import CompiledCatalogue
from advisor.languages.ledger import ledger_path, pair_of, written_ledger
from advisor.languages.po import Entry, Po
from advisor.languages.soundness import Setting
from tests.languages.catalogues import GUIDE, checkout, domains, translate

RED = ("option/colour/red/label", "Red")
BLUE = ("option/colour/blue/label", "Blue")
HEADERS = "Content-Type: text/plain; charset=utf-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
MO = building.compiled(Catalogue("fr", Po(None, ()), {}, Setting("fr", "ltr", None, program=False)))


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """What a build leaves for a guide with some Spanish."""
    root = checkout(tmp_path / "checkout")
    translate(root, {"Red": "Rojo", "Goodbye.": "Adiós."})
    building.compile_catalogues(domains(root), tmp_path / "built")
    return tmp_path / "built"


def own(
    folder: Path, texts: Mapping[tuple[str, str], str], *, code: str = "fr", form: str = "po", name: str = GUIDE
) -> Path:
    """Put a catalogue of its own into the content folder of a guide."""
    entries = (Entry((english,), (told,), context) for (context, english), told in texts.items())
    found = Po(Entry(("",), (f"Language: {code}\n{HEADERS}",)), tuple(entries))
    path = folder / "locales" / code / "LC_MESSAGES" / f"{name}.{form}"
    path.parent.mkdir(parents=True, exist_ok=True)
    setting = building.setting_of(found, code, program=False)
    path.write_bytes(po.written(found) if form == "po" else building.compiled(Catalogue(code, found, {}, setting)))
    return path


def broken(folder: Path, data: bytes, *, code: str = "fr", form: str = "po") -> Path:
    path = own(folder, {}, code=code if len(code) == 2 else "fr", form=form)
    written = folder / "locales" / code / "LC_MESSAGES" / path.name
    written.parent.mkdir(parents=True, exist_ok=True)
    path.unlink()
    written.write_bytes(data)
    return written


def test_a_guide_speaks_with_the_catalogue_of_its_id(built: Path) -> None:
    spoken = open_languages(GUIDE, built=built).translator("es")
    assert spoken.content(*RED) == "Rojo"
    assert spoken.gettext("Goodbye.") == "Adiós."


def test_another_guide_never_speaks_with_it(built: Path) -> None:
    languages = open_languages("other", built=built)
    assert dict(languages.known) == {"en": ENGLISH}
    with pytest.raises(KeyError):
        languages.translator("es")


def test_before_a_guide_is_open_the_program_speaks_alone(built: Path) -> None:
    spoken = program_languages(built).translator("es")
    assert spoken.gettext("Goodbye.") == "Adiós."
    assert spoken.content(*RED) == "[in English] Red"


def test_the_translator_of_a_language_is_always_the_same(built: Path) -> None:
    languages = open_languages(GUIDE, built=built)
    assert languages.translator("es") is languages.translator("es")
    assert languages.translator("en").content(*RED) == "Red"


@pytest.mark.parametrize("form", ["po", "mo"])
def test_a_guide_outside_the_package_brings_its_own(built: Path, tmp_path: Path, form: str) -> None:
    own(tmp_path / "mine", {RED: "Rouge"}, form=form)
    languages = open_languages(GUIDE, tmp_path / "mine", built)
    french, counts = languages.known["fr"], open_languages(GUIDE, built=built).known["es"]
    assert list(languages.known) == ["en", "fr"]
    assert (french.name, french.reviewed, french.draft) == ("français", 1, 0)
    assert french.missing == program_languages(built).known["es"].texts < counts.texts, (
        "no text of the program is French"
    )
    assert languages.translator("fr").content(*RED) == "Rouge"
    assert languages.translator("fr").content(*BLUE) == "[in English] Blue"
    assert languages.translator("fr").gettext("Goodbye.") == "Goodbye."
    assert languages.broken == ()


def test_a_folder_without_catalogues_has_those_of_the_same_guide(built: Path, tmp_path: Path) -> None:
    own(tmp_path / "mine", {RED: "Rouge"}, name="other")
    assert open_languages(GUIDE, tmp_path / "mine", built).translator("es").content(*RED) == "Rojo"
    assert list(open_languages("other", tmp_path / "mine", built).known) == ["en", "fr"]
    assert list(open_languages("third", tmp_path / "mine", built).known) == ["en"]


def test_texts_of_the_program_stay_those_of_the_program(built: Path, tmp_path: Path) -> None:
    own(tmp_path / "mine", {RED: "Colorado"}, code="es")
    languages = open_languages(GUIDE, tmp_path / "mine", built)
    assert languages.translator("es").gettext("Goodbye.") == "Adiós."
    assert languages.translator("es").content(*RED) == "Colorado"
    assert languages.known["es"].reviewed == program_languages(built).known["es"].reviewed + 1


def test_a_po_file_knows_its_drafts_and_goes_before_a_mo_file(built: Path, tmp_path: Path) -> None:
    own(tmp_path, {RED: "Rouge vif"}, form="mo")
    path = own(tmp_path, {RED: "Rouge"})
    path.write_text(path.read_text().replace("msgctxt", "#, fuzzy\nmsgctxt"))
    marked = open_languages(GUIDE, tmp_path, built)
    assert (marked.known["fr"].draft, marked.known["fr"].stale) == (0, 1)
    assert marked.translator("fr").content(*RED) == "[in English] Red"
    ledger_path(path).write_bytes(written_ledger({pair_of(Entry(("Red",), ("Rouge",))): "draft"}))
    drafted = open_languages(GUIDE, tmp_path, built)
    assert (drafted.known["fr"].draft, drafted.known["fr"].is_draft) == (1, True)
    assert drafted.translator("fr").content(*RED) == "Rouge"


def test_a_ledger_that_is_broken_is_told(built: Path, tmp_path: Path) -> None:
    path = own(tmp_path, {RED: "Rouge"})
    ledger_path(path).write_text("# a note\n\n<<<<<<< ours\n")
    languages = open_languages(GUIDE, tmp_path, built)
    [told] = languages.broken
    assert (told.path, told.line) == (ledger_path(path), 3)
    assert languages.translator("fr").content(*RED) == "[in English] Red"


def test_signs_that_steer_are_left_out_whatever_form_they_come_in(built: Path, tmp_path: Path) -> None:
    for form in ("po", "mo"):
        own(tmp_path / form, {RED: "Rou\x1b[31mge", BLUE: "Bleu"}, form=form)
        spoken = open_languages(GUIDE, tmp_path / form, built).translator("fr")
        assert (spoken.content(*RED), spoken.content(*BLUE)) == ("[in English] Red", "Bleu")


def test_english_is_never_a_translation(built: Path, tmp_path: Path) -> None:
    own(tmp_path, {RED: "Crimson"}, code="en")
    assert open_languages(GUIDE, tmp_path, built).translator("en").content(*RED) == "Red"


@pytest.mark.parametrize("damage", [None, b"", b"{}", b'[{"code": 1}]', b'{"small": 1}', b"\xff"])
def test_without_a_list_of_what_was_built_there_is_english(tmp_path: Path, damage: bytes | None) -> None:
    if damage is not None:
        (tmp_path / "languages.json").write_bytes(damage)
    assert dict(open_languages(GUIDE, built=tmp_path).known) == {"en": ENGLISH}


@pytest.mark.parametrize("damage", [None, b"", b"\xde\x12\x04\x95", b"\xde\x12\x04\x95" + b"\xff" * 24, b"nothing" * 9])
def test_a_built_catalogue_that_is_broken_speaks_english(built: Path, damage: bytes | None) -> None:
    for path in (built / "es" / "LC_MESSAGES").iterdir():
        path.unlink() if damage is None else path.write_bytes(damage)
    spoken = open_languages(GUIDE, built=built).translator("es")
    assert spoken.content(*RED) == "[in English] Red"
    assert [spoken.ngettext("{number} card", "{number} cards", number) for number in (1, 2)] == ["1 card", "2 cards"]


BROKEN = [
    ("po", b'msgid "open\n'),
    ("po", HEADER.encode() + b'msgid "Red"\nmsgstr "\xff"\n'),
    ("po", HEADER.replace("utf-8", "no-such").encode() + b'msgid "Red"\nmsgstr "\xe9"\n'),
    ("po", HEADER.encode() + b'msgid "Red"\n<<<<<<< ours\nmsgstr "Rouge"\n'),
    ("mo", b""),
    ("mo", MO.replace(b"UTF-8", b"UTF-7")),
    ("mo", b"nonsense" * 8),
    ("mo", b"\xde\x12\x04\x95" + b"\xff" * 24),
]


@pytest.mark.parametrize(("form", "data"), BROKEN)
def test_a_catalogue_of_its_own_that_is_broken_is_told_and_english_is_spoken(
    built: Path, tmp_path: Path, form: str, data: bytes
) -> None:
    path = broken(tmp_path, data, form=form)
    own(tmp_path, {RED: "Rojo"}, code="es")
    languages = open_languages(GUIDE, tmp_path, built)
    [told] = languages.broken
    assert told.path == path
    assert told.reason
    assert "\n" not in told.reason
    assert languages.translator("fr").content(*RED) == "[in English] Red"
    assert languages.translator("es").content(*RED) == "Rojo"


@pytest.mark.parametrize("code", ["klingon", "3", "es__MX"])
def test_a_folder_that_is_no_language_is_told(built: Path, tmp_path: Path, code: str) -> None:
    path = broken(tmp_path, HEADER.encode(), code=code)
    languages = open_languages(GUIDE, tmp_path, built)
    assert [told.path for told in languages.broken] == [path]
    assert list(languages.known) == ["en"]


@pytest.mark.parametrize(
    ("code", "wish"), [("zh_Hans", "zh-CN"), ("zh_Hans", "zh-TW"), ("zh_Hans", "zh"), ("prs", "prs"), ("pt_BR", "pt")]
)
def test_a_guide_brings_any_language(built: Path, tmp_path: Path, code: str, wish: str) -> None:
    own(tmp_path, {RED: "X"}, code=code)
    languages = open_languages(GUIDE, tmp_path, built)
    assert (languages.broken, choose_language(wish, {}, languages.known).code) == ((), code)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.sampled_from(["po", "mo"]), st.booleans())
def test_whatever_is_in_a_catalogue_the_program_goes_on(tmp_path: Path, data: bytes, form: str, whole: bool) -> None:
    head = {"po": HEADER.encode(), "mo": b"\xde\x12\x04\x95\0\0\0\0\1\0\0\0\x1c\0\0\0\x24\0\0\0"}[form]
    folder = tmp_path / f"{form}{whole}{len(data)}"
    broken(folder, head + data if whole else data, form=form)
    translator = open_languages(GUIDE, folder, tmp_path).translator("fr")
    assert translator.content(*RED) in ("[in English] Red", "Red") or translator.language.texts


@given(st.binary(max_size=200), st.booleans())
def test_whatever_is_built_in_gives_texts(data: bytes, whole: bool) -> None:
    catalogue = CompiledCatalogue(lambda: b"\xde\x12\x04\x95" * whole + data)
    assert isinstance(catalogue.gettext("Red"), str)
    assert isinstance(catalogue.ngettext("One", "Many", 3), str)


def test_a_text_that_is_cut_is_missing_and_the_others_are_whole(tmp_path: Path) -> None:
    whole = own(tmp_path, {RED: "Rojo", BLUE: "Azul"}, code="es", form="mo").read_bytes()
    texts = dict(_entries(whole))
    assert texts == {RED: "Rojo", BLUE: "Azul"}
    seen = []
    for size in range(len(whole) - sum(map(len, texts.values())) - len(texts), len(whole)):
        left = dict(_entries(whole[:size]))
        assert left.items() <= texts.items()
        seen.append(len(left))
    assert (seen == sorted(seen), seen[0], seen[-1]) == (True, 0, len(texts))


def _entries(data: bytes) -> Iterator[tuple[tuple[str | None, str], str]]:
    return (((context, english), told) for context, english, told in CompiledCatalogue(lambda: data).entries())
