"""The small guide of `library` in English and in Spanish. The program's own Spanish is the checkout's catalogue."""

import datetime
import gettext
from pathlib import Path

import pytest

from advisor.guide.model import Guide
from advisor.languages import Languages, building
from advisor.languages.known import ENGLISH, Language
from advisor.languages.translator import Translator, untranslated
from advisor.page.session import Session
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
def spanish(tmp_path_factory: pytest.TempPathFactory) -> Translator:
    """The program's own texts as they are translated now, and the guide's own Spanish."""
    built = tmp_path_factory.mktemp("built")
    program, *_ = building.checkout_domains(ROOT)
    building.compile_catalogues([program], built)
    return Translator(SPANISH, gettext.translation(program.name, built, ["es"]), LibrarySpanish())


class LibraryLanguages(Languages):
    """English, and the Spanish of the library."""

    def __init__(self, spanish: Translator) -> None:
        self.known = LANGUAGES
        self._spanish = spanish

    def translator(self, code: str) -> Translator:
        return self._spanish if code == "es" else untranslated(LANGUAGES[code])


@pytest.fixture(params=LANGUAGES, ids=lambda code: LANGUAGES[code].english_name)
def session(request: pytest.FixtureRequest, guide: Guide, spanish: Translator) -> Session:
    """A session in one of the two languages, on a fixed day."""
    return Session.start(guide, LibraryLanguages(spanish), request.param, TODAY)
