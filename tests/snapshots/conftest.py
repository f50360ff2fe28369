"""The small guide of `library` in English and in Spanish. The program's own Spanish is the checkout's catalogue."""

import datetime
import gettext
import shutil
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from advisor.guide.model import Guide
from advisor.languages import building
from advisor.languages.known import ENGLISH, Language
from advisor.languages.voice import GUIDE_DOMAIN, UI_DOMAIN, Voice, open_voice
from advisor.page import Session
from tests.guide.writing import small_guide
from tests.snapshots.library import GUIDE, LibrarySpanish
from tests.tui.conftest import TODAY, drive

__all__ = ["drive"]

ROOT = Path(__file__).parents[2]
MONTHS = {
    "en": {3: "March", 8: "August", 9: "September", 10: "October", 11: "November"},
    "es": {3: "marzo", 8: "agosto", 9: "septiembre", 10: "octubre", 11: "noviembre"},
}
SPANISH = Language("es", "español", "Spanish", draft=1)
LANGUAGES = {"en": ENGLISH, "es": SPANISH}


@pytest.fixture(autouse=True)
def _dates_of_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dates in words of our own: no snapshot holds what Babel's data may write otherwise one day."""

    def day(date: datetime.date, format: str, locale: str) -> str:
        assert format == "long"
        name = MONTHS[locale][date.month]
        return f"{name} {date.day}, {date.year}" if locale == "en" else f"{date.day} de {name} de {date.year}"

    def month(skeleton: str, date: datetime.date, locale: str) -> str:
        assert skeleton == "yMMMM"
        name = MONTHS[locale][date.month]
        return f"{name} {date.year}" if locale == "en" else f"{name} de {date.year}"

    monkeypatch.setattr("babel.dates.format_date", day)
    monkeypatch.setattr("babel.dates.format_skeleton", month)


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    """The guide, which is never changed."""
    return small_guide(tmp_path_factory.mktemp("library"), GUIDE)


@pytest.fixture(scope="session")
def spanish(tmp_path_factory: pytest.TempPathFactory) -> Voice:
    """The program's own texts as they are translated now, and the guide's own Spanish."""
    root = tmp_path_factory.mktemp("catalogues")
    own = Path("locales/es/LC_MESSAGES/advisor.po")
    (root / own).parent.mkdir(parents=True)
    shutil.copy(ROOT / own, root / own)
    shutil.copy(building.template_path(ROOT, UI_DOMAIN), building.template_path(root, UI_DOMAIN))
    building.write_catalogue(building.template_path(root, GUIDE_DOMAIN), Catalog())
    building.compile_catalogues(root, root / "built")
    return Voice(SPANISH, gettext.translation(UI_DOMAIN, root / "built", ["es"]), LibrarySpanish())


@pytest.fixture(params=LANGUAGES.values(), ids=lambda language: language.english_name)
def session(request: pytest.FixtureRequest, guide: Guide, spanish: Voice) -> Session:
    """A session in one of the two languages, on a fixed day."""

    def speak(language: Language) -> Voice:
        return spanish if language is SPANISH else open_voice(language)

    return Session.start(guide, request.param, LANGUAGES, speak, TODAY)
