"""The answers so far, any of which can be changed; what stays for another visit; and whether to start over."""

from advisor.interview import Interview
from advisor.page.blocks import Block, Choice, Item, Paragraph
from advisor.page.question import answers_so_far
from advisor.page.welcome import Setting, printed_blocks
from advisor.page.words import Translators

YES, NO, GO_ON = "yes", "no", "go-on"


def answers_blocks(interview: Interview, translators: Translators, here: str | None) -> tuple[Block, ...]:
    """The questions that were answered, each with its answer; `here`: the one being asked again."""
    trail = answers_so_far(interview, translators)
    if not trail:
        return (Paragraph(translators.gettext("Nothing is answered yet.")),)
    return tuple(Choice(known.id, known.ask, hint=known.told, marked=known.id == here) for known in trail)


def kept_blocks(interview: Interview, dropped: int, translators: Translators) -> tuple[Block, ...]:
    """How many answers were dropped for another visit, and, after a line to go on, those that stay."""
    kept = answers_so_far(interview, translators)
    return (
        Item(translators.ngettext("{number} answer was dropped.", "{number} answers were dropped.", dropped)),
        Item(translators.ngettext("{number} answer stays.", "{number} answers stay.", len(kept))),
        Choice(GO_ON, translators.gettext("Go on to the next question")),
        *(Choice(known.id, known.ask, hint=known.told) for known in kept),
    )


def start_over_blocks(translators: Translators) -> tuple[Block, ...]:
    """Whether to drop all answers."""
    return (
        Choice(NO, translators.gettext("No, keep my answers")),
        Choice(YES, translators.gettext("Yes, drop all answers and start again")),
    )


def started_over_blocks(setting: Setting, translators: Translators) -> tuple[Block, ...]:
    """That all answers are dropped, for a face that prints and cannot redraw."""
    return (Paragraph(translators.gettext("All answers are dropped.")), *printed_blocks(setting, translators))
