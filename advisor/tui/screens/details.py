"""What opens over the guidance and the questions: facts and sources, reasons, the answers, the keys, yes or no.

A dialog holds ids and no texts, so that it can be spoken anew when the language changes.
"""

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content
from textual.visual import Visual

from advisor.page import Card, Session
from advisor.page.model import Fact, Source
from advisor.page.wording import confidence_name, partial_day
from advisor.tui.keys import LEAVE, key_name
from advisor.tui.screens.base import SpokenScreen
from advisor.tui.screens.dialogs import ListDialog, TextDialog
from advisor.tui.screens.start import language_rows
from advisor.tui.visuals import GAP, QUIET, STRONG, Hanging, Row, Stack, text
from advisor.tui.widgets.card import evidence
from advisor.tui.widgets.menu import row_key
from advisor.tui.widgets.trail import trail_rows

YES = "yes"
NO = "no"


def why_we_ask_dialog(question_id: str) -> TextDialog:
    """Why a question is asked."""

    def body(session: Session) -> Visual:
        page = session.question(question_id)
        return Stack(text(page.ask, STRONG), GAP, text(page.why)) if page else Stack()

    return TextDialog(lambda session: session.voice.ui("Why we ask"), body)


def sources_dialog(card_id: str) -> TextDialog:
    """The facts of a card, each with its sources."""

    def body(session: Session) -> Visual:
        card = find_card(session, card_id)
        return Stack(*_facts(card, session)) if card else Stack()

    return TextDialog(lambda session: session.voice.ui("Facts and sources"), body)


def reasons_dialog(card_id: str) -> TextDialog:
    """Which answers brought up a card."""

    def body(session: Session) -> Visual:
        card = find_card(session, card_id)
        return Stack(*_reasons(card, session)) if card else Stack()

    return TextDialog(lambda session: session.voice.ui("Why am I seeing this?"), body)


class HelpDialog(TextDialog):
    """What the keys of a screen do, and its notices in full."""

    def __init__(self, screen: SpokenScreen[object]) -> None:
        super().__init__(lambda session: session.voice.ui("Keys of this screen"), self._keys_of_screen)
        self._screen = screen

    def notices(self) -> tuple[str, ...]:
        """None above the text, which has them all."""
        return ()

    def _keys_of_screen(self, session: Session) -> Visual:
        voice = session.voice
        names = [(key_name(key, voice), key.help(voice)) for key in (LEAVE, *self._screen.active_keys())]
        width = max(cell_len(name) for name, _ in names) + 2
        rows = [Hanging(text(name + " " * (width - cell_len(name)), STRONG), text(words)) for name, words in names]
        warnings = [text(f"! {notice}", "$text-warning") for notice in self._screen.notices()]
        return Stack(*warnings, *([GAP] if warnings else []), *rows)


def language_dialog(code: str) -> ListDialog:
    """The languages; its result is the code of one."""
    return ListDialog(
        lambda session: session.voice.ui("Choose a language"), lambda session: list(language_rows(session)), code
    )


def answers_dialog(here: str | None) -> ListDialog:
    """The answers so far, `here` highlighted; its result is the id of the question to be asked again."""
    return ListDialog(
        lambda session: session.voice.ui("Your answers so far: choose one to change it"),
        lambda session: list(trail_rows(session.page().asked, keyed=True)),
        here,
    )


def start_over_dialog() -> ListDialog:
    """Whether to drop all answers; its result is YES or not."""

    def rows(session: Session) -> list[Row]:
        voice = session.voice
        answers = ((NO, voice.ui("No, keep my answers")), (YES, voice.ui("Yes, drop all answers and start again")))
        keyed = ((row_key(number), *answer) for number, answer in enumerate(answers))
        return [Row(row, f"{key} ", text(words), key) for key, row, words in keyed]

    return ListDialog(lambda session: session.voice.ui("Start over?"), rows)


def find_card(session: Session, card_id: str) -> Card | None:
    """A card of the guidance in the language of the session."""
    return next((card for section in session.page().sections for card in section.cards if card.id == card_id), None)


def _reasons(card: Card, session: Session) -> Iterator[Visual]:
    yield text(card.title, STRONG)
    yield GAP
    yield from (Hanging(text("· "), text(reason)) for reason in card.reasons)
    if card.if_ is not None:
        yield text(session.voice.ui("It may apply, if {condition}.", condition=card.if_))


def _facts(card: Card, session: Session) -> Iterator[Visual]:
    yield text(card.title, STRONG)
    yield evidence(card, session.voice)
    sources = {source.id: source for source in card.sources}
    for number, fact in enumerate(card.facts, 1):
        yield GAP
        cited = [sources[source] for source in fact.sources if source in sources]
        parts = [*_fact(fact, session), *(_source(source, session) for source in cited)]
        yield Hanging(text(f"{number}. ", STRONG), Stack(*parts))


def _fact(fact: Fact, session: Session) -> Iterator[Visual]:
    voice = session.voice
    yield text(fact.states)
    if fact.caveat:
        yield text(voice.ui("But: {caveat}", caveat=fact.caveat), "$text-warning")
    words = confidence_name(fact.confidence, voice)
    if fact.as_of:
        words = voice.ui("{confidence} As of {date}.", confidence=words, date=partial_day(fact.as_of, voice))
    yield text(words, QUIET)


def _source(source: Source, session: Session) -> Visual:
    """Where a fact comes from: what it is, who published it and when, its kind and its link."""
    voice = session.voice
    when = partial_day(source.published, voice) if source.published else voice.ui("no date given")
    lines = [
        text(source.title),
        text(f"{source.publisher} · {when} · {source.kind_name}", QUIET),
        *([text(source.note, QUIET)] if source.note else []),
        text(source.url),
    ]
    return Hanging(text("▸ ", "$text-accent"), Content("\n").join(lines))
