"""Prints times in milliseconds: one answer and the next question, for each question of a walk; last, the guidance.

A session keeps what it has worked out, so each is asked once, as in a real walk.
"""

import datetime
import time

from advisor.guide.opening import open_guide
from advisor.languages import open_languages
from advisor.page.commands import ANSWER, BEGIN
from advisor.page.page import QuestionPage
from advisor.page.session import Session

guide = open_guide()
session = Session.start(guide, open_languages(guide.id), "en", datetime.date.today()).do(BEGIN)
while isinstance(page := session.page, QuestionPage):
    begin = time.perf_counter()
    session = session.do(ANSWER, frozenset({page.choices[0].id}))
    if session.place.page == "guidance":
        break
    session.page  # noqa: B018 - composed here, where it is measured
    print((time.perf_counter() - begin) * 1000)
print((time.perf_counter() - begin) * 1000)
begin = time.perf_counter()
session.page  # noqa: B018 - composed here, where it is measured
print((time.perf_counter() - begin) * 1000)
