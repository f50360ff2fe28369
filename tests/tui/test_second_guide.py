"""A guide outside the package, with catalogues of its own, on the full screen: it is spoken, and no other guide."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from advisor.check.citations import shown_texts
from advisor.guide.model import Guide
from advisor.guide.opening import open_guide
from advisor.languages import Languages, open_languages
from advisor.page.session import Session
from tests.tui.conftest import FRAMES, TODAY, Drive, Driven

SECOND = Path(__file__).parents[1] / "second_guide"
SIZE = (100, 90)
TALE = 12
"""A text that is at least so long belongs to one guide; a shorter one, as Yes, can be in both."""

SPOKEN = {
    "en": ("What do you want from the library?", "You need to go once"),
    "es": ("¿Qué quiere de la biblioteca?", "Tiene que ir una vez"),
    "fr": ("Que voulez-vous de la bibliothèque ?", "Vous devez y aller une fois"),
}
"""Language → the first question, and the verdict."""

Opened = tuple[Guide, Languages]


@pytest.fixture(scope="module")
def second() -> Opened:
    guide = open_guide(SECOND)
    return guide, open_languages(guide.id, SECOND)


@pytest.fixture(scope="module")
def foreign(second: Opened) -> set[str]:
    """The texts of the guide of the package, in all its languages, as they can be read on a screen."""
    packaged = open_guide()
    own = set(texts(*second, second[1].known))
    languages = open_languages(packaged.id)
    return {text for text in texts(packaged, languages, languages.known) if text not in own and len(text) >= TALE}


def texts(guide: Guide, languages: Languages, codes: Iterable[str]) -> list[str]:
    """All texts of a guide in some languages, in words with one space between them."""
    shown = [text for entries in shown_texts(guide).values() for text in entries]
    translators = [languages.translator(code) for code in codes]
    return [words(one.content(text.context, text.text)) for one in translators for text in shown]


def words(text: str) -> str:
    return " ".join(text.translate(dict.fromkeys(map(ord, FRAMES), " ")).split())


async def read_through(driven: Driven) -> list[str]:
    """Every page from the welcome to the sources, as it is painted: the same answers as in the other faces."""
    pages = [words(driven.text)]
    for keys in (("enter",), ("1",), ("1", "2", "enter"), ("1",)):
        await driven.press(*keys)
        pages.append(words(driven.text))
    if driven.page == "ready":
        await driven.press("enter")
    assert driven.page == "guidance"
    for number in range(len(driven.app.session.guidance.sections)):
        await driven.press(str(number + 1))
        pages.append(words(driven.text))
        for key in ("w", "o", "p"):
            await driven.press(key)
            pages.append(words(driven.text))
            await driven.press("escape")
    for key in ("a", "c", "t", "h"):
        await driven.press(key)
        pages.append(words(driven.text))
        await driven.press("escape")
    return pages


@pytest.mark.parametrize("code", SPOKEN)
async def test_it_is_spoken_in_its_languages_and_nothing_of_another(
    second: Opened, foreign: set[str], drive: Drive, code: str
) -> None:
    guide, languages = second
    async with drive(Session.start(guide, languages, code, TODAY), size=SIZE) as driven:
        pages = await read_through(driven)
    question, verdict = SPOKEN[code]
    assert question in pages[1]
    assert verdict in " ".join(pages)
    painted = " ".join(pages)
    assert [text for text in foreign if text in painted] == []
    assert "Social" not in painted


async def test_at_the_desk_two_of_its_languages_stand_together(second: Opened, foreign: set[str], drive: Drive) -> None:
    guide, languages = second
    async with drive(Session.start(guide, languages, "es", TODAY).at_desk("fr"), size=SIZE) as driven:
        pages = await read_through(driven)
    assert SPOKEN["es"][0] in pages[1]
    assert SPOKEN["fr"][0] in pages[1]
    assert [text for text in foreign if text in " ".join(pages)] == []


async def test_its_languages_are_offered_and_no_other(second: Opened, drive: Drive) -> None:
    guide, languages = second
    async with drive(Session.start(guide, languages, "en", TODAY, ask_language=True), size=SIZE) as driven:
        assert "1 English 2 español (traducción en borrador) 3 français (draft translation)" in words(driven.text)
        await driven.press("3", "enter")
        assert SPOKEN["fr"][0] in words(driven.text)
