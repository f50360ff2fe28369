"""What is said when the program itself fails: calmly, in the person's language, with where to turn instead."""

from collections.abc import Iterator

from advisor.languages import Translator
from advisor.page.lines import pair
from advisor.page.model import Contact


def fault_lines(translators: tuple[Translator, ...], contacts: tuple[tuple[Contact, ...], ...]) -> tuple[str, ...]:
    """The calm sentences in each language, then the contacts, `contacts` being the same in each; one a line.

    Nothing of any answer is in them.
    """
    sentences = (line for translator in translators for line in (*_sentences(translator), ""))
    told = [
        (translator.gettext("You can also turn to:"), spoken)
        for translator, spoken in zip(translators, contacts, strict=True)
        if spoken
    ]
    if not told:
        return tuple(sentences)[:-1]
    (heading, own), (second, others) = told[0], told[-1]
    turn = (line for contact, other in zip(own, others, strict=True) for line in _contact(contact, other))
    return (*sentences, *pair(heading, second), *turn)


def _sentences(translator: Translator) -> tuple[str, str]:
    return (
        translator.gettext("Something in this program went wrong. It is our fault, not yours, and nothing was saved."),
        translator.gettext(
            "You can start it again. If you have a date or an appointment, it stays as it was: please keep it in mind."
        ),
    )


def _contact(contact: Contact, other: Contact) -> Iterator[str]:
    """A contact in both languages; its number and its link once."""
    yield from pair(contact.name, other.name)
    for line in (contact.phone, contact.url):
        if line:
            yield f"  {line}"
    if contact.hours:
        yield from (f"  {hours.strip()}" for hours in pair(contact.hours, other.hours))
