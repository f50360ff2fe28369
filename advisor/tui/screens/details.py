"""What opens over the guidance and the questions: facts and sources, reasons, the answers, the keys, yes or no.

A dialog holds ids and no texts, so that it can be spoken anew when the language changes.
"""

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual.visual import Visual

from advisor.page import Card, Page, Session
from advisor.page.citing import numbered_sources
from advisor.page.model import Fact, Source
from advisor.page.wording import confidence_name, partial_day
from advisor.tui.keys import CLOSE, LANGUAGE, LEAVE, READ_ON, Key, key_name
from advisor.tui.screens.base import SpokenScreen
from advisor.tui.screens.dialogs import ListDialog, TextDialog
from advisor.tui.screens.start import language_rows
from advisor.tui.visuals import GAP, QUIET, STRONG, Hanging, Row, Stack, both, text
from advisor.tui.widgets.card import HEADING, SYMBOLS, WARNING, evidence, title_of
from advisor.tui.widgets.manner import Manner, led
from advisor.tui.widgets.menu import row_key
from advisor.tui.widgets.phone import link
from advisor.tui.widgets.trail import trail_rows

YES = "yes"
NO = "no"


def why_we_ask_dialog(question_id: str) -> TextDialog:
    """Why a question is asked."""

    def body(session: Session) -> Visual:
        page = session.question(question_id)
        if page is None:
            return Stack()
        twin = page.beside or page
        return Stack(both(page.ask, twin.ask, STRONG), GAP, both(page.why, twin.why))

    return TextDialog(lambda session: session.translator.gettext("Why we ask"), body)


def sources_dialog(card_id: str) -> TextDialog:
    """The facts of a card, each with its sources."""

    def body(session: Session) -> Visual:
        card = find_card(session, card_id)
        return Stack(title_of(card, STRONG), *grounds(card, session)) if card else Stack()

    return TextDialog(lambda session: session.translator.gettext("Facts and sources"), body)


def all_sources_dialog() -> TextDialog:
    """All sources of the guidance, numbered, each with the cards that rest on it."""

    def body(session: Session) -> Visual:
        return Stack(*_cited(session.page(), session))

    return TextDialog(lambda session: session.translator.gettext("All sources"), body)


def reasons_dialog(card_id: str) -> TextDialog:
    """Which answers brought up a card."""

    def body(session: Session) -> Visual:
        card = find_card(session, card_id)
        return Stack(title_of(card, STRONG), GAP, *reasons(card, session)) if card else Stack()

    return TextDialog(lambda session: session.translator.gettext("Why am I seeing this?"), body)


class HelpDialog(TextDialog):
    """What the keys of a screen do, and its notices in full."""

    KEYS: ClassVar[tuple[Key, ...]] = (CLOSE, READ_ON, LANGUAGE)

    def __init__(self, screen: SpokenScreen[object]) -> None:
        super().__init__(lambda session: session.translator.gettext("Keys of this screen"), self._keys_of_screen)
        self._screen = screen

    def notices(self) -> tuple[str, ...]:
        """None above the text, which has them all."""
        return ()

    def action_help(self) -> None:
        """The key that opened it closes it."""
        self.action_close()

    def _keys_of_screen(self, session: Session) -> Visual:
        translator = session.translator
        names = [(key_name(key, translator), key.help(translator)) for key in (LEAVE, *self._screen.active_keys())]
        width = max(cell_len(name) for name, _ in names) + 2
        rows = [Hanging(text(name + " " * (width - cell_len(name)), STRONG), text(words)) for name, words in names]
        warnings = [text(f"! {notice}", "$text-warning") for notice in self._screen.notices()]
        return Stack(*warnings, *([GAP] if warnings else []), *rows)


def language_dialog(code: str) -> ListDialog:
    """The languages; its result is the code of one."""
    return ListDialog(
        lambda session: session.translator.gettext("Choose a language"),
        lambda session: list(language_rows(session)),
        code,
    )


def answers_dialog(here: str | None) -> ListDialog:
    """The answers so far, `here` highlighted; its result is the id of the question to be asked again."""
    return ListDialog(
        lambda session: session.translator.gettext("Your answers so far: choose one to change it"),
        lambda session: list(trail_rows(session.page().asked, keyed=True)),
        here,
    )


def kept_dialog() -> ListDialog:
    """The answers that stay for another visit; its result is the id of the question to be asked again."""
    return ListDialog(
        lambda session: session.translator.gettext("These answers stay. Esc: go on. Or choose one to change it."),
        lambda session: list(trail_rows(session.page().asked, keyed=True)),
    )


def start_over_dialog() -> ListDialog:
    """Whether to drop all answers; its result is YES or not."""

    def rows(session: Session) -> list[Row]:
        translator = session.translator
        answers = (
            (NO, translator.gettext("No, keep my answers")),
            (YES, translator.gettext("Yes, drop all answers and start again")),
        )
        keyed = ((row_key(number), *answer) for number, answer in enumerate(answers))
        return [Row(row, f"{key} ", text(words), key) for key, row, words in keyed]

    return ListDialog(lambda session: session.translator.gettext("Start over?"), rows)


def find_card(session: Session, card_id: str) -> Card | None:
    """A card of the guidance in the language of the session."""
    return next((card for card in cards_of(session.page()) if card.id == card_id), None)


def cards_of(page: Page) -> Iterator[Card]:
    """All cards of a page."""
    return (card for section in page.sections for card in section.cards)


def reasons(card: Card, session: Session) -> Iterator[Visual]:
    """Which answers brought up a card, and its "if"."""
    own, other = in_both(session)
    for pair in zip(_reasons(card, own), _reasons(card.beside or card, other), strict=True):
        yield led(text("· "), *pair)


def grounds(card: Card, session: Session) -> Iterator[Visual]:
    """The kind of evidence of a card, and its facts with their sources."""
    own, other = in_both(session)
    twin = card.beside or card
    sources = {
        source.id: _pair(_source(source, own), _source(second, other), source.url)
        for source, second in zip(card.sources, twin.sources, strict=True)
    }
    yield from evidence(card, Manner(session.translator, session.beside))
    for number, (fact, second) in enumerate(zip(card.facts, twin.facts, strict=True), 1):
        lines = [
            both(first[0], then[0], first[1])
            for first, then in zip(_fact(fact, own), _fact(second, other), strict=True)
        ]
        yield GAP
        yield Hanging(text(f"{number}. ", STRONG), Stack(*lines, *(sources[source] for source in fact.sources)))


def in_both(session: Session) -> tuple[Session, Session]:
    """The session, and the same in the language beside the first; itself where there is none."""
    return session, session.in_language(session.beside.language.code) if session.beside else session


def _reasons(card: Card, session: Session) -> list[str]:
    if card.if_ is None:
        return list(card.reasons)
    return [*card.reasons, session.translator.gettext("It may apply, if {condition}.", condition=card.if_)]


def _fact(fact: Fact, session: Session) -> list[tuple[str, str]]:
    """A statement, its doubt, and what is known of how sure and how fresh it is: lines with their styles."""
    translator = session.translator
    lines = [(fact.states, "")]
    if fact.stale:
        lines.append((translator.gettext("! Not checked again in time: this may be out of date."), WARNING))
    if fact.caveat:
        lines.append((translator.gettext("But: {caveat}", caveat=fact.caveat), "$text-warning"))
    words = confidence_name(fact.confidence, translator)
    if fact.as_of:
        words = translator.gettext(
            "{confidence} As of {date}.", confidence=words, date=partial_day(fact.as_of, translator)
        )
    return [*lines, (words, QUIET)]


def _source(source: Source, session: Session) -> list[str]:
    """A source in words: what it is, then its publisher, date and kind, then what to know about it."""
    translator = session.translator
    when = partial_day(source.published, translator) if source.published else translator.gettext("no date given")
    kind = f"{SYMBOLS.get(source.kind, '·')} {source.kind_name}"
    return [source.title, f"{source.publisher} · {when}", kind, *([source.note] if source.note else [])]


def _pair(lines: list[str], others: list[str], url: str) -> Visual:
    """A source in one language or two, with its link alone on its line."""
    spoken = [both(*pair, style=QUIET if place else "") for place, pair in enumerate(zip(lines, others, strict=True))]
    return Hanging(text("▸ ", "$text-accent"), Stack(*spoken, link(url)))


def _cited(page: Page, session: Session) -> Iterator[Visual]:
    """The sources of a page, numbered, each with the cards that rest on it."""
    own, other = in_both(session)
    second = numbered_sources(page.beside or page)
    cards = list(cards_of(page))
    for number, source in numbered_sources(page).values():
        yield Hanging(
            text(f"{number}. ", STRONG), _pair(_source(source, own), _source(second[source.id][1], other), source.url)
        )
        resting = [card for card in cards if any(cited.id == source.id for cited in card.sources)]
        yield Hanging(
            text("    "),
            Stack(
                _for_cards(own, other), *(led(text("– "), card.title, (card.beside or card).title) for card in resting)
            ),
        )
        yield GAP


def _for_cards(own: Session, other: Session) -> Visual:
    return both(
        own.translator.gettext("Cards that rest on it:"), other.translator.gettext("Cards that rest on it:"), HEADING
    )
