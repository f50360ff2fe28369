"""Prints times in milliseconds: one answer and the next question, for each question of a walk; last, the guidance.

A session keeps what it has worked out, so each is asked once, as in a real walk.
"""

import datetime
import time

from advisor.guide.opening import open_guide
from advisor.languages import open_languages
from advisor.page import Session

guide = open_guide()
session = Session.start(guide, open_languages(guide.id), "en", datetime.date.today())
question = session.question()
while question is not None:
    begin = time.perf_counter()
    session = session.answer(question.id, frozenset({question.choices[0].id}))
    question = session.question()
    print((time.perf_counter() - begin) * 1000)
begin = time.perf_counter()
page = session.page()
print((time.perf_counter() - begin) * 1000)
