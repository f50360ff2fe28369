"""The least questionnaire: a text and a list of answers; the key 1 swaps in the next question, in place.

Its arguments say how many answers each question has.
"""

import sys

from textual.app import App, ComposeResult
from textual.widgets import OptionList, Static

WORDS = "Here stand two or three sentences of a question, as long as a real one, so that as much must be wrapped. "


class Questionnaire(App[None]):
    """One page for all questions."""

    BINDINGS = [("1", "next")]
    number = 0

    def compose(self) -> ComposeResult:
        yield Static()
        yield OptionList()

    def on_mount(self) -> None:
        self.query_one(OptionList).focus()
        self.action_next()

    def action_next(self) -> None:
        self.number += 1
        self.query_one(Static).update(f"Question {self.number} of many\n\n{WORDS * 2}")
        answers = self.query_one(OptionList)
        answers.clear_options()
        count = int(sys.argv[self.number])
        answers.add_options([f"Answer {number} to question {self.number}" for number in range(1, count + 1)])
        answers.highlighted = 0


Questionnaire().run()
