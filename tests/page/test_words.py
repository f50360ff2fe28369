"""One text in the languages of a page."""

import gettext

import pytest

from advisor.languages import Language, Translator
from advisor.languages.known import ENGLISH
from advisor.page.words import Text, Translators, Words
from tests.languages.test_known import Catalogue
from tests.page.trips import NOTHING, translators

SPANISH = Translator(
    Language("es", "español", "Spanish", draft=1),
    Catalogue({"Call {name}.": "Llame a {name}.", "{number} day": "{number} día", "; ": " / "}),
    Catalogue({"contact/line/name\x04The line": "La línea", "card/a/title\x04No": "No"}),
)
GERMAN = Translator(
    Language("de", "Deutsch", "German"),
    Catalogue({"Call {name}.": "Ruf {name} an."}),
    Catalogue({"card/a/title\x04No": "Nein"}),
)
THREE = Translators((Translator(ENGLISH, NOTHING, NOTHING), GERMAN, SPANISH))


def told(words: Words) -> tuple[str, ...]:
    return tuple(text.text for text in words.texts)


def test_words_are_put_into_words_language_by_language() -> None:
    line = THREE.content("contact/line/name", "The line")
    assert told(line) == ("The line", "[in English] The line", "La línea")
    assert told(THREE.gettext("Call {name}.", name=line)) == (
        "Call The line.",
        "Ruf [in English] The line an.",
        "Llame a La línea.",
    )
    assert told(THREE.gettext("Call {name}.", name=THREE.untranslated("7"))) == ("Call 7.", "Ruf 7 an.", "Llame a 7.")
    assert told(THREE.ngettext("{number} day", "{number} days", 1)) == ("1 day", "1 day", "1 día")
    assert told(THREE.joined("; ", [line, THREE.untranslated("x")]))[::2] == ("The line; x", "La línea / x")
    assert told(THREE.each_makes(lambda translator: translator.language.code)) == ("en", "de", "es")


def test_every_text_knows_its_language_its_direction_and_its_state() -> None:
    found = THREE.content("contact/line/name", "The line").texts
    assert [(text.language, text.state) for text in found] == [("en", "reviewed"), ("de", "english"), ("es", "draft")]
    arabic = translators("en ar").gettext("Back").texts
    assert [(text.direction, text.state) for text in arabic] == [("ltr", "reviewed"), ("rtl", "draft")]
    assert translators("ar").untranslated("7").texts == (Text("7", "ar", "rtl"),)


@pytest.mark.parametrize(
    ("texts", "distinct"),
    [("A", "A"), ("AA", "A"), ("AB", "AB"), ("ABA", "AB"), ("ABB", "AB"), ("AAB", "AB"), ("ABCA", "ABC")],
)
def test_what_is_the_same_in_two_languages_is_told_once_where_it_stands_first(texts: str, distinct: str) -> None:
    words = Words(tuple(Text(text, f"l{number}") for number, text in enumerate(texts)))
    assert "".join(text.text for text in words.distinct) == distinct
    assert words.distinct[0].language == "l0"


def test_words_are_their_first_text_and_one_that_is_never_translated_is_the_same_everywhere() -> None:
    title = THREE.content("card/a/title", "No")
    assert (str(title), bool(title), bool(THREE.untranslated(""))) == ("No", True, False)
    assert [title.in_language(place) for place in range(3)] == ["No", "Nein", "No"]
    assert [THREE.untranslated("7").in_language(place) for place in range(3)] == ["7", "7", "7"]


def test_words_are_not_printed() -> None:
    words = Translators((Translator(ENGLISH, gettext.NullTranslations(), NOTHING),)).gettext("You answered")
    assert "answered" not in repr(words) + repr(words.texts)
