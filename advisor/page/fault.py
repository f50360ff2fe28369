"""What is said when the program itself fails: calmly, in the person's languages, with where to turn instead.

The page is called a fault. The event is called a crash (`advisor/crash.py`), which prints this page.
"""

from advisor.guide.model import Guide
from advisor.page.blocks import Block, Heading, Paragraph
from advisor.page.cards import contacts
from advisor.page.words import Translators


def fault_blocks(guide: Guide, translators: Translators) -> tuple[Block, ...]:
    """Calm sentences, then the contacts that the guide names for this. Nothing of any answer is in them."""
    found = contacts(guide, guide.lifeline, translators)
    turn: tuple[Block, ...] = (Heading(translators.gettext("You can also turn to:")), *found) if found else ()
    return (
        Paragraph(
            translators.gettext(
                "Something in this program went wrong. It is our fault, not yours, and nothing was saved."
            )
        ),
        Paragraph(
            translators.gettext(
                "You can start it again. If you have a date or an appointment, it stays as it was: please keep it in "
                "mind."
            )
        ),
        *turn,
    )
