"""The guide of the tests of pages, read once: nobody can change it."""

from pathlib import Path

import pytest

from advisor.guide.model import Guide
from advisor.page.session import Session
from tests.page.trips import BUS, answered, start, trip


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    folder: Path = tmp_path_factory.mktemp("trip")
    return trip(folder)


@pytest.fixture
def session(guide: Guide) -> Session:
    """Nothing is answered."""
    return start(guide)


@pytest.fixture
def walked(session: Session) -> Session:
    """By bus with a big bag, at the window."""
    return answered(session, BUS)
