"""Proves a guide over every answer set, and checks its citations, dates, readings and words.

`advisor check` calls it, for authors and CI. It never runs while somebody is advised.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator

from advisor.check.alike import check_alike
from advisor.check.cases import check_cases
from advisor.check.citations import check_citations
from advisor.check.contacts import check_contacts
from advisor.check.coverage import check_coverage
from advisor.check.dates import check_dates
from advisor.check.findings import FindingCode
from advisor.check.grounds import check_grounds
from advisor.check.known import Known
from advisor.check.leaks import check_leaks
from advisor.check.lengths import check_lengths
from advisor.check.numbers import check_numbers
from advisor.check.promises import check_promises
from advisor.check.reading import check_reading
from advisor.check.sheets import check_sheets
from advisor.check.swapped import check_swapped
from advisor.check.verdicts import check_verdicts
from advisor.check.words import check_words
from advisor.guide.diagnostics import Diagnostic
from advisor.guide.loading import Loaded
from advisor.languages import Translator

__all__ = ["FindingCode", "Step", "steps"]

Step = Callable[[], Iterable[Diagnostic]]


def steps(loaded: Loaded, today: datetime.date, translators: Iterable[Translator]) -> Iterator[Step]:
    """The checks, each as a function that returns its findings."""
    known = Known(loaded.guide)
    yield lambda: check_coverage(loaded, known)
    yield lambda: check_verdicts(loaded, known)
    yield lambda: check_lengths(loaded, known)
    yield lambda: check_promises(loaded, known)
    yield lambda: check_cases(loaded)
    yield lambda: check_leaks(loaded)
    yield lambda: check_sheets(loaded, translators)
    yield lambda: check_citations(loaded)
    yield lambda: check_grounds(loaded, known)
    yield lambda: check_contacts(loaded)
    yield lambda: check_numbers(loaded)
    yield lambda: check_swapped(loaded)
    yield lambda: check_alike(loaded, known)
    yield lambda: check_dates(loaded, today)
    yield lambda: check_reading(loaded)
    yield lambda: check_words(loaded, translators)
