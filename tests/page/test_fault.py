"""What is said when the program fails: where to turn, in the person's language, and nothing about them."""

import gettext
from pathlib import Path

import msgspec
import pytest

from advisor.languages import Language, Translator
from advisor.page import Session
from advisor.page.fault import fault_lines
from tests.guide.writing import small_guide
from tests.languages.test_known import Catalogue
from tests.page.test_compose import IN_ENGLISH
from tests.page.test_session import DESK_FILES, chosen, start

CALM = "Something in this program went wrong. It is our fault, not yours, and nothing was saved."
TURN = "You can also turn to:"
SPANISH = Translator(
    Language("es", "español", "Spanish"),
    Catalogue({CALM: "Algo salió mal.", TURN: "También puede acudir a:"}),
    Catalogue({"contact/line/name\x04The line": "La línea", "contact/site/name\x04The site": "El sitio"}),
)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return start(small_guide(tmp_path, DESK_FILES))


def test_it_is_calm_and_says_where_to_turn(session: Session) -> None:
    lines = session.fault_lines()
    assert lines[0] == CALM
    assert lines[lines.index(TURN) :] == (
        TURN,
        "The line",
        "  555-0100",
        "  9 to 5",
        "The site",
        "  https://site.example",
    )


def test_the_contacts_are_those_of_the_lifeline_in_its_order(session: Session) -> None:
    guide = session.interview.guide
    turned = start(msgspec.structs.replace(guide, lifeline=("site",))).fault_lines()
    assert turned[-2:] == ("The site", "  https://site.example")
    assert "555-0100" not in "\n".join(turned)


def test_without_a_lifeline_nobody_is_announced(session: Session) -> None:
    guide = session.interview.guide
    lines = start(msgspec.structs.replace(guide, lifeline=())).fault_lines()
    assert lines[0] == CALM
    assert TURN not in lines
    assert lines[-1] != ""
    assert fault_lines((IN_ENGLISH,), ((),)) == lines


def test_it_is_told_in_the_language_of_the_person_with_the_numbers_as_they_are(session: Session) -> None:
    lines = msgspec.structs.replace(session, translator=SPANISH).fault_lines()
    assert lines[0] == "Algo salió mal."
    assert lines[lines.index("También puede acudir a:") + 1 :][:2] == ("La línea", "  555-0100")


def test_at_the_desk_it_is_told_in_both_languages_and_each_number_once(session: Session) -> None:
    both = msgspec.structs.replace(session, beside=SPANISH, desk=True).fault_lines()
    assert both.index(CALM) < both.index("Algo salió mal.") < both.index(TURN)
    assert both.count("  555-0100") == 1
    stripped = [line.strip() for line in both]
    assert stripped.index("The line") + 1 == stripped.index("La línea")


def test_no_answer_changes_a_word_of_it(session: Session) -> None:
    walked = session.answer("way", chosen("bus")).answer("bags", chosen("big")).answer("seat", chosen("window"))
    assert walked.fault_lines() == session.fault_lines()
    assert walked.at_desk().fault_lines() == session.at_desk().fault_lines()


def test_a_language_without_the_words_says_them_in_english(session: Session) -> None:
    silent = Translator(SPANISH.language, gettext.NullTranslations(), gettext.NullTranslations())
    lines = msgspec.structs.replace(session, translator=silent).fault_lines()
    assert lines[0] == CALM
    assert "[in English] The line" in lines
