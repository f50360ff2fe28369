"""What a volunteer is told: what was dropped, by count, what is left, and what the idle lock does."""

import gettext
from pathlib import Path

import pytest

from advisor.guide.model import Guide
from advisor.languages import Language, Translator
from advisor.page import Holding, welcome
from advisor.page.desk import dropped_lines, idle_lines
from tests.guide.writing import small_guide
from tests.languages.test_known import Catalogue
from tests.page.test_compose import IN_ENGLISH
from tests.page.test_session import DESK_FILES, chosen, start

NOTHING = Holding(answers=0, declined=0, cards=0)


@pytest.fixture
def guide(tmp_path: Path) -> Guide:
    return small_guide(tmp_path, DESK_FILES)


def test_what_was_dropped_is_told_by_count(guide: Guide) -> None:
    walked = start(guide).answer("way", chosen("bus")).answer("bags", chosen("big")).answer("seat", None)
    lines = dropped_lines(walked.holding(), walked.cleared().holding(), IN_ENGLISH)
    assert lines[:4] == (
        "2 answers were dropped.",
        "1 question that was declined was dropped.",
        "The guidance with 5 cards is gone.",
        "0 answers are held now.",
    )


def test_what_is_kept_for_another_visit_is_told_too(guide: Guide) -> None:
    walked = start(guide).answer("way", chosen("bus")).answer("bags", chosen("big")).answer("seat", None)
    lines = dropped_lines(walked.holding(), walked.another_visit().holding(), IN_ENGLISH)
    assert "2 answers are held now." in lines


def test_one_is_not_told_as_several() -> None:
    lines = dropped_lines(Holding(1, 2, 1), Holding(1, 0, 0), IN_ENGLISH)
    assert lines[:4] == (
        "1 answer was dropped.",
        "2 questions that were declined were dropped.",
        "The guidance with 1 card is gone.",
        "1 answer is held now.",
    )


def test_that_no_question_was_declined_is_not_told() -> None:
    lines = dropped_lines(Holding(3, 0, 9), NOTHING, IN_ENGLISH)
    assert lines[:2] == ("3 answers were dropped.", "The guidance with 9 cards is gone.")


def test_where_there_was_nothing_that_is_said() -> None:
    lines = dropped_lines(NOTHING, NOTHING, IN_ENGLISH)
    assert lines[0] == "There was nothing to drop."
    assert "0 answers are held now." in lines


def test_what_is_not_ours_to_drop_is_always_said() -> None:
    for dropped in (NOTHING, Holding(3, 1, 9)):
        assert dropped_lines(dropped, NOTHING, IN_ENGLISH)[-1].startswith("Nothing was saved. Photos")


def test_it_is_told_in_the_language_of_the_volunteer() -> None:
    told = Catalogue({"{number} answer was dropped.": "Se borró {number} respuesta.\0Se borraron {number} respuestas."})
    translator = Translator(Language("es", "español", "Spanish"), told, gettext.NullTranslations())
    assert dropped_lines(Holding(7, 0, 2), NOTHING, translator)[0] == "Se borraron 7 respuestas."


@pytest.mark.parametrize(
    ("minutes", "blank", "dropped"),
    [(1, "After 1 minute ", "After 2 minutes "), (5, "After 5 minutes ", "After 10 minutes ")],
)
def test_the_idle_lock_blanks_and_after_twice_that_drops(minutes: int, blank: str, dropped: str) -> None:
    first, second = idle_lines(minutes, IN_ENGLISH)
    assert first.startswith(blank)
    assert first.endswith("the screen goes blank.")
    assert second.startswith(dropped)
    assert second.endswith("about the client is dropped.")


def test_only_where_there_is_an_idle_lock_it_is_told_beforehand() -> None:
    desk, person = (
        welcome(IN_ENGLISH, "About trips.", "Leave.", idle=3),
        welcome(IN_ENGLISH, "About trips.", "Leave."),
    )
    assert desk.paragraphs[-1] == " ".join(idle_lines(3, IN_ENGLISH))
    assert desk.paragraphs[:-1] == person.paragraphs
