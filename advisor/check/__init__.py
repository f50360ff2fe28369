"""Proving a guide over every answer set, and checking its citations, dates and words.

Called by `advisor check` for authors and CI; never while somebody is advised.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator

from advisor.check.citations import check_citations
from advisor.check.coverage import check_coverage
from advisor.check.dates import check_dates
from advisor.check.findings import Fault, Finding
from advisor.check.leaks import check_leaks
from advisor.check.trials import check_cases, check_promises
from advisor.check.words import MissingTool, check_words
from advisor.guide.loading import Loaded
from advisor.languages import Translator

__all__ = ["Fault", "Finding", "MissingTool", "Step", "steps"]

Step = Callable[[], Iterable[Finding]]


def steps(loaded: Loaded, today: datetime.date, translators: Iterable[Translator]) -> Iterator[Step]:
    """The checks, one by one; each gives its findings when called. The last one raises MissingTool without textstat."""
    yield lambda: check_coverage(loaded)
    yield lambda: check_promises(loaded)
    yield lambda: check_cases(loaded)
    yield lambda: check_leaks(loaded)
    yield lambda: check_citations(loaded)
    yield lambda: check_dates(loaded, today)
    yield lambda: check_words(loaded, translators)
