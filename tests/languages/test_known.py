"""Which language is spoken, and what a translator says."""

import pytest

from advisor.languages import ENGLISH, Language, Translator, UnknownLanguage, choose_language
from advisor.languages.catalogue import CompiledCatalogue
from advisor.languages.translator import untranslated

SPANISH = Language("es", "español", "Spanish", draft=3)
PORTUGUESE = Language("pt_BR", "português", "Portuguese (Brazil)")
KNOWN = {language.code: language for language in (ENGLISH, SPANISH, PORTUGUESE)}


@pytest.mark.parametrize(
    ("asked", "environment", "code"),
    [
        ("es", {"ADVISOR_LANG": "en", "LANG": "pt_BR.UTF-8"}, "es"),
        (None, {"ADVISOR_LANG": "es", "LC_ALL": "pt_BR.UTF-8"}, "es"),
        (None, {"LC_ALL": "es_MX.UTF-8", "LANG": "pt_BR"}, "es"),
        (None, {"LC_MESSAGES": "es", "LANG": "pt_BR"}, "es"),
        (None, {"LANG": "pt_BR.UTF-8@x"}, "pt_BR"),
        (None, {"LC_ALL": "", "LANG": "es_US"}, "es"),
        (None, {"LANG": "fr_FR.UTF-8"}, "en"),
        (None, {"LC_ALL": "C", "LANG": "es"}, "en"),
        (None, {"LANG": "C.UTF-8"}, "en"),
        (None, {"LANG": "POSIX"}, "en"),
        (None, {"LANGUAGE": "es", "LANG": "en_US.UTF-8"}, "es"),
        (None, {"LANGUAGE": "fr:pt_BR:es", "LC_ALL": "en_US.UTF-8"}, "pt_BR"),
        (None, {"LANGUAGE": "en_GB:es", "LANG": "es_MX.UTF-8"}, "en"),
        (None, {"LANGUAGE": "fr", "LANG": "es"}, "es"),
        (None, {"LANGUAGE": "::", "LANG": "es"}, "es"),
        (None, {"LANGUAGE": "es", "LANG": "C.UTF-8"}, "en"),
        (None, {"LANGUAGE": "es", "LC_ALL": "POSIX", "LANG": "es"}, "en"),
        (None, {"LANGUAGE": "es"}, "en"),
        (None, {}, "en"),
        ("ES-mx", {}, "es"),
        ("pt-br", {}, "pt_BR"),
        ("en_GB.UTF-8", {"LANG": "es"}, "en"),
        ("", {"ADVISOR_LANG": "", "LANG": "es"}, "es"),
    ],
)
def test_wish_then_variable_then_locale_then_english(asked: str | None, environment: dict[str, str], code: str) -> None:
    assert choose_language(asked, environment, KNOWN).code == code


@pytest.mark.parametrize(
    ("asked", "environment"), [("fr", {"LANG": "es"}), (None, {"ADVISOR_LANG": "fr", "LANG": "es"})]
)
def test_an_explicit_wish_that_cannot_be_met_is_said(asked: str | None, environment: dict[str, str]) -> None:
    with pytest.raises(UnknownLanguage) as unknown:
        choose_language(asked, environment, KNOWN)
    assert (unknown.value.asked, unknown.value.choices, unknown.value.hint) == ("fr", ["en", "es", "pt_BR"], "")


def test_the_nearest_language_is_named() -> None:
    with pytest.raises(UnknownLanguage) as unknown:
        choose_language("tp_BR", {}, KNOWN)
    assert unknown.value.hint == "pt_BR"


def test_a_language_is_a_draft_until_all_of_it_is_reviewed() -> None:
    assert [language.is_draft for language in (ENGLISH, SPANISH, PORTUGUESE)] == [False, True, False]


class Catalogue(CompiledCatalogue):
    """A catalogue in memory: English, or context and English, → translation, with the forms of a plural one by one."""

    def __init__(self, texts: dict[str, str]) -> None:
        super().__init__(bytes)
        self._texts = {english.encode(): translation.encode() for english, translation in texts.items()}


UI = Catalogue(
    {
        "Call {name}.": "Llame a {name}.",
        "[in English] {text}": "[en inglés] {text}",
        "{number} day": "{number} día",
    }
)
GUIDE = Catalogue({"card/a/title\x04No": "No", "card/a/text\x04Go.": "Vaya."})


def test_a_text_that_is_missing_is_labelled_as_english() -> None:
    translator = Translator(SPANISH, UI, GUIDE)
    assert translator.content("card/a/text", "Go.") == "Vaya."
    assert translator.content("card/b/text", "Go.") == "[en inglés] Go."
    assert translator.content("card/b/text", "Go to {line.name}.") == "[en inglés] Go to {line.name}."
    assert translator.content("card/a/title", "No") == "No", "a translation may be the same word"


def test_english_needs_no_label() -> None:
    assert untranslated(ENGLISH).content("card/a/text", "Go.") == "Go."


def test_values_are_put_in_after_the_translation() -> None:
    translator = Translator(SPANISH, UI, GUIDE)
    assert translator.gettext("Call {name}.", name="{x}") == "Llame a {x}."
    assert translator.gettext("100 {percent") == "100 {percent"
    assert translator.ngettext("{number} day", "{number} days", 1) == "1 día"
    assert translator.ngettext("{number} week", "{number} weeks", 2) == "2 weeks"
