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


def kept(interview: Interview) -> Interview:
    """The interview for another visit of the same person: with the answers about the person alone."""
    guide = interview.guide
    return Interview.replay(guide, {id: answer for id, answer in interview.answers.items() if guide.questions[id].keep})


def kept_blocks(interview: Interview, translators: Translators) -> tuple[Block, ...]:
    """How many answers another visit would drop, and, after a line to do so, those that stay. None is dropped yet."""
    staying = kept(interview)
    trail, going = answers_so_far(staying, translators), len(interview.answers) - len(staying.answers)
    return (
        Item(translators.ngettext("{number} answer will be dropped.", "{number} answers will be dropped.", going)),
        Item(translators.ngettext("{number} answer stays.", "{number} answers stay.", len(trail))),
        Choice(GO_ON, translators.gettext("Drop them, and ask about another visit")),
        *(Choice(known.id, known.ask, hint=known.told) for known in trail),
    )


def drop_blocks(interview: Interview, translators: Translators) -> tuple[Block, ...]:
    """Whether to drop everything about a client. Only how much there is is told: somebody else may look on."""
    return (
        Paragraph(
            translators.ngettext(
                "{number} answer is held. It is dropped for good.",
                "{number} answers are held. They are dropped for good.",
                len(interview.answers),
            )
        ),
        Choice(NO, translators.gettext("No, keep this client")),
        Choice(YES, translators.gettext("Yes, drop everything and go on to the next client")),
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
