"""What a face must tell after a step, whatever it looks like: the texts of the page, in each language that is read."""

from collections.abc import Iterator
from typing import Any

from advisor.page import Card, Comparison, QuestionPage, Session
from advisor.page.compare import Mark
from advisor.page.desk import dropped_lines
from advisor.page.wording import READABLE, confidence_name
from tests.tui.faces import Step

Texts = frozenset[str]
MARKS: tuple[tuple[str, str, Mark], ...] = (
    ("card is added.", "cards are added.", "added"),
    ("card changes.", "cards change.", "changed"),
    ("card falls away.", "cards fall away.", "dropped"),
)


def spoken(part: Any, *fields: str) -> Iterator[str]:
    """Some texts of a part of a page, in each of its languages."""
    for each in (part, part.beside):
        yield from (getattr(each, field) for field in fields if each is not None and getattr(each, field))


def of_question(page: QuestionPage) -> Texts:
    """A question, its answers, and how far one is."""
    told = {page.progress, *spoken(page, "ask", "decline", "none")}
    return frozenset(told.union(*(spoken(choice, "label", "hint") for choice in page.choices)))


def of_card(card: Card) -> Texts:
    """Everything on a card."""
    told = {*spoken(card, "title", "text", "basis_name", "checked_on", "staff"), *_when(card)}
    for part in (card, card.beside):
        if part is not None:
            told |= {*part.steps, *(words for phrase in part.say for words in (phrase.en, phrase.local))}
            told |= {words for contact in part.contacts for words in (contact.name, contact.phone or "")}
            told |= {words for contact in part.contacts for words in (contact.url or "", contact.hours or "")}
    return frozenset(told | ({"out of date"} if card.stale else set()))


def _when(card: Card) -> Iterator[str]:
    """When a card applies; a long "if" is told in other words by each face."""
    if card.if_ is not None:
        yield from spoken(card, "may_apply") if len(card.if_) <= READABLE else ("May apply to you",)


def of_step(step: Step) -> Texts:
    """What the step itself is to bring up, besides where it leads."""
    session = step.there.session
    match step.name:
        case "why-we-ask" if step.there.question:
            return frozenset(spoken(step.there.question, "why"))
        case "so-far":
            return _of_live(session)
        case "why" if step.card:
            whole = ("if_",) if len(step.card.if_lines) == 1 else ()
            return frozenset({*spoken(step.card, "title", *whole), *_listed(step.card, "reasons")})
        case "sources" if step.card:
            return frozenset(_grounds(step.card, session))
        case "phrases" if step.card:
            return frozenset(_to_show(step.card))
        case "all-sources":
            return _of_sources(session)
        case "what-if" if step.what_if:
            return frozenset(_of_comparison(session.compared(step.what_if)))
        case "answers" | "visit":
            return frozenset(words for known in session.page().asked for words in (known.ask, known.told))
        case "restart" if step.dropped:
            return frozenset(_dropped(step, session))
    return frozenset()


def never(session: Session) -> Texts:
    """What must not be told: cards that are not shown, and notes for staff that are not theirs to read."""
    shown = {card.id for section in session.page().sections for card in section.cards}
    cards = session.interview.guide.cards.values()
    notes = [card.staff for card in cards if card.staff and (not session.desk or card.id not in shown)]
    return frozenset([*notes, *(card.title for card in cards if card.id not in shown)])


def _listed(card: Card, field: str) -> Iterator[str]:
    yield from (words for part in (card, card.beside) if part for words in getattr(part, field))


def _grounds(card: Card, session: Session) -> Iterator[str]:
    """The facts of a card, how sure they are, and their sources."""
    yield card.title
    for part, translator in ((card, session.translator), (card.beside, session.beside)):
        for fact in part.facts if part else ():
            yield from (
                fact.states,
                fact.caveat or "",
                confidence_name(fact.confidence, translator or session.translator),
            )
        for source in part.sources if part else ():
            yield from (source.title, source.publisher, source.url, source.kind_name, source.note or "")


def _to_show(card: Card) -> Iterator[str]:
    """The phrases and the numbers of a card."""
    for part in (card, card.beside):
        for phrase in part.say if part else ():
            yield from (phrase.en, phrase.local)
        for contact in part.contacts if part else ():
            yield from (contact.name, contact.phone or "")


def _of_live(session: Session) -> Texts:
    """The titles of what is certain and of what is still open."""
    cards = [card for section in session.live().sections for card in (*section.certain, *section.open)]
    return frozenset(words for card in cards for words in (card.title, card.beside or ""))


def _of_sources(session: Session) -> Texts:
    cards = [card for section in session.page().sections for card in section.cards]
    sources = [source for card in cards for source in card.sources]
    return frozenset(words for source in sources for words in (source.title, source.publisher, source.url))


def _of_comparison(found: Comparison) -> Iterator[str]:
    """What is changed, both verdicts, what is added and dropped, and how many cards change."""
    yield found.what_if.label
    for change in found.changes:
        yield from (change.ask, change.before or "", change.after)
    for card in (*found.verdict, *found.other_verdict):
        yield from spoken(card, "title")
    for section in found.sections:
        for difference in section.differences:
            sign = {"added": "Added: ", "dropped": "Falls away: ", "changed": ""}[difference.mark]
            yield f"{sign}{difference.card.title}"
            yield from spoken(difference.card, "title")
    for one, many, mark in MARKS:
        if number := found.count(mark):
            yield f"{number} {one if number == 1 else many}"


def _dropped(step: Step, session: Session) -> Iterator[str]:
    """What the next client is told: how much was dropped and that nothing is held."""
    for translator in (session.translator, session.beside):
        if step.dropped and translator:
            yield from dropped_lines(step.dropped, session.holding(), translator)
