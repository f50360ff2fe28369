"""Prints times in milliseconds: a sheet as text, as HTML and as a PDF, each the median of some after the first."""

import datetime
import statistics
import time

from advisor.guide.opening import open_guide
from advisor.interview import public_only
from advisor.languages import open_languages
from advisor.page.sheet import compose_sheet
from advisor.page.words import Translators
from advisor.writers.sheet import write_sheet_as

guide = open_guide()
translators = Translators((open_languages(guide.id).translator("en"),))
public = public_only(guide, {"visit": frozenset({"direct-deposit"}), "appointment": frozenset({"office"})})
for form in ("text", "html", "pdf"):
    times = []
    for _ in range(11):
        begin = time.perf_counter()
        sheet = compose_sheet(public, translators, datetime.date.today())
        write_sheet_as(form, sheet, "Notes", "letter")
        times.append((time.perf_counter() - begin) * 1000)
    print(statistics.median(times[1:]))
