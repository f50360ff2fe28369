"""What if: a list of other ways, and how the guidance would differ in one of them. The answers stay as they are."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.visual import Visual
from textual.widget import Widget
from textual.widgets import Static

from advisor.page import Comparison, Difference, Session, WhatIf
from advisor.page.compare import Change, ComparedSection, Mark
from advisor.tui.keys import (
    CLOSE,
    COMPARE,
    HELP,
    LANGUAGE,
    NEXT_CARD,
    OPEN,
    PAGE_DOWN,
    PAGE_UP,
    PALETTE,
    PREVIOUS_CARD,
    THEME,
    Key,
    bindings,
)
from advisor.tui.screens.base import SpokenScreen
from advisor.tui.screens.dialogs import ListDialog
from advisor.tui.visuals import GAP, QUIET, STRONG, Beside, Hanging, Row, Stack, both, text
from advisor.tui.widgets.bars import TopBar
from advisor.tui.widgets.card import HEADING, inside_parts
from advisor.tui.widgets.headline import headlines
from advisor.tui.widgets.manner import Manner
from advisor.tui.widgets.menu import row_key
from advisor.tui.widgets.panes import Block, CardPane
from advisor.tui.words import Speaker, Words

SIGNS: dict[Mark, str] = {"added": "+", "changed": "~", "dropped": "-"}


def what_if_dialog() -> ListDialog:
    """The other ways; its result is the id of one."""
    return ListDialog(lambda session: session.translator.gettext("What if: compare with another way"), _what_if_rows)


class DifferenceView(Block):
    """A card that is not the same in both ways, by its title; it opens to be read, unless it falls away."""

    DEFAULT_CSS = """
    DifferenceView {
        height: auto;
        padding: 0 1;
        border-left: solid $border-blurred;
        max-width: 160;
        &:focus { border-left: outer $border; background: $boost; }
        &.-open { margin-bottom: 1; }
    }
    """

    def __init__(self, difference: Difference, manner: Manner) -> None:
        super().__init__()
        self._difference = difference
        self._manner = manner

    def on_mount(self) -> None:
        self.show()

    def show(self, *, opened: bool = False) -> None:
        """Show the card, or its title only."""
        self.set_class(opened, "-open")
        self.update(Stack(*self._parts(opened=opened)))

    def toggle(self) -> None:
        """Open or close the card."""
        if self._difference.mark != "dropped":
            self.show(opened=not self.has_class("-open"))

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.toggle()

    def _parts(self, *, opened: bool) -> Iterator[Visual]:
        card, mark = self._difference.card, self._difference.mark
        twin = card.beside
        own, other = self._manner.translator, self._manner.beside
        state = " " if mark == "dropped" else "▾" if opened else "▸"
        sign = f"{state} {SIGNS[mark]} "
        title = marked(card.title, mark, own)
        second = marked(twin.title, mark, other) if twin and other else None
        yield Hanging(text(sign, STRONG), both(title, second, STRONG))
        if opened:
            yield Hanging(text("    "), Stack(*inside_parts(card, self._manner)))


class Summary(Block):
    """What would be different: the answers, the verdict, how much of the guidance."""

    DEFAULT_CSS = """
    Summary { height: auto; padding: 0 1; max-width: 160; margin-bottom: 1; }
    """


class ComparingScreen(SpokenScreen[None]):
    """The guidance now against that of another way."""

    DEFAULT_CSS = """
    ComparingScreen {
        .section-title { margin-top: 1; padding: 0 1; }
        .same { padding: 0 1; }
        &.-narrow CardPane { padding: 0; }
    }
    """
    KEYS: ClassVar[tuple[Key, ...]] = (
        NEXT_CARD,
        CLOSE,
        OPEN,
        COMPARE,
        LANGUAGE,
        HELP,
        PREVIOUS_CARD,
        PAGE_DOWN,
        PAGE_UP,
        THEME,
        PALETTE,
    )
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(KEYS)]

    def __init__(self, what_if_id: str) -> None:
        super().__init__()
        self._what_if_id = what_if_id

    def body(self) -> ComposeResult:
        yield CardPane()

    def draw(self) -> None:
        super().draw()
        what_if = _found(self.session, self._what_if_id)
        if what_if is None:
            return
        pane = self.query_one(CardPane)
        number = pane.number
        self.query_one(TopBar).show(self.session.translator.gettext("What if: {way}", way=what_if.label))
        pane.remove_children()
        pane.mount_all(_widgets(self.session, what_if))
        self.call_after_refresh(pane.turn_to, number)

    def action_next_card(self) -> None:
        self.query_one(CardPane).read_on()

    def action_previous_card(self) -> None:
        self.query_one(CardPane).read_back()

    def action_page_down(self) -> None:
        self.query_one(CardPane).turn_page(1)

    def action_page_up(self) -> None:
        self.query_one(CardPane).turn_page(-1)

    def action_open(self) -> None:
        here = self.query_one(CardPane).here
        if isinstance(here, DifferenceView):
            here.toggle()

    def action_compare(self) -> None:
        """Choose another way."""
        self.app.push_screen(what_if_dialog(), self._compare)

    def action_close(self) -> None:
        self.dismiss(None)

    def _compare(self, what_if_id: str | None) -> None:
        if what_if_id is not None:
            self._what_if_id = what_if_id
            self.query_one(CardPane).turn_to(0)
            self.draw()


def _found(session: Session, what_if_id: str) -> WhatIf | None:
    return next((what_if for what_if in session.what_ifs() if what_if.id == what_if_id), None)


def _what_if_rows(session: Session) -> list[Row]:
    """The ways that have a name, then the other answers to each question, below headings."""
    manner = Manner(session.translator, session.beside)
    rows: list[Row] = []
    before: str | None = ""
    for number, what_if in enumerate(session.what_ifs()):
        if what_if.question != before:
            before = what_if.question
            rows.append(Row(None, "", _heading(what_if, manner)))
        words = both(what_if.label, what_if.beside.label if what_if.beside else None)
        rows.append(Row(what_if.id, f"{row_key(number)} ", words, row_key(number).strip()))
    return rows


def _heading(what_if: WhatIf, manner: Manner) -> Visual:
    if what_if.ask is None:
        return manner.said(lambda translator: translator.gettext("Another way to do it"))
    return both(what_if.ask, what_if.beside.ask if what_if.beside else None)


def marked(title: str, mark: Mark, translator: Speaker) -> str:
    """A title with what happens to its card, in words."""
    match mark:
        case "added":
            return translator.gettext("Added: {title}", title=title)
        case "changed":
            return translator.gettext("Changes: {title}", title=title)
        case "dropped":
            return translator.gettext("Falls away: {title}", title=title)


def _widgets(session: Session, what_if: WhatIf) -> Iterator[Widget]:
    """The summary, then the differences by section."""
    manner = Manner(session.translator, session.beside, large=True, words_first=session.beside is not None)
    comparison = session.compared(what_if)
    summary = Summary()
    summary.update(Stack(*_summary(comparison, session, what_if)))
    yield summary
    for section in (section for section in comparison.sections if section.differences):
        yield Static(both(section.title, section.beside, HEADING), classes="section-title")
        yield from (DifferenceView(difference, manner) for difference in section.differences)
        if section.same:
            yield Static(manner.said(_same(section), QUIET), classes="same")
    alike = [section for section in comparison.sections if not section.differences]
    if alike:
        yield Static(_alike(alike, manner), classes="section-title")


def _alike(sections: Sequence[ComparedSection], manner: Manner) -> Visual:
    """The sections without differences, in a sentence."""
    own = " · ".join(section.title for section in sections)
    titles = {
        manner.translator: own,
        manner.beside: " · ".join(section.beside or section.title for section in sections),
    }
    return manner.said(
        lambda translator: translator.ngettext(
            "{number} section stays the same: {titles}",
            "{number} sections stay the same: {titles}",
            len(sections),
            titles=titles[translator],
        ),
        QUIET,
    )


def _summary(comparison: Comparison, session: Session, what_if: WhatIf) -> Iterator[Visual]:
    manner = Manner(session.translator, session.beside)
    yield manner.said(
        lambda translator: translator.gettext("This only compares. Your answers stay as they are."), QUIET
    )
    yield GAP
    yield from _changes(comparison, session)
    yield GAP
    yield from _verdicts(comparison, manner)
    yield manner.said(lambda translator: _counts(comparison, translator))
    if comparison.unasked:
        yield manner.said(_unasked(comparison.unasked), "$text-warning")


def _verdicts(comparison: Comparison, manner: Manner) -> Iterator[Visual]:
    """Both headlines; once where they are the same."""
    then = comparison.other_verdict
    if [card.id for card in comparison.verdict] == [card.id for card in then]:
        yield headlines(
            manner.said(lambda translator: translator.gettext("What stays the same at the top:"), HEADING), then
        )
        return
    now = headlines(
        manner.said(lambda translator: translator.gettext("With your answers now"), HEADING), comparison.verdict
    )
    other = headlines(manner.said(lambda translator: translator.gettext("In the other way"), HEADING), then)
    if manner.beside:
        yield from (now, other)
    else:
        yield Beside(now, other)


def _changes(comparison: Comparison, session: Session) -> Iterator[Visual]:
    """What would be answered differently."""
    for change in comparison.changes:
        twin = change.beside
        yield both(change.ask, twin.ask if twin else None, STRONG)
        now = _now_and_then(change, session.translator)
        yield both(now, _now_and_then(twin, session.beside) if twin and session.beside else None)


def _now_and_then(change: Change, translator: Speaker) -> str:
    before = change.before or translator.gettext("not answered yet")
    return translator.gettext("{now} → {then}", now=before, then=change.after)


def _counts(comparison: Comparison, translator: Speaker) -> str:
    """How much of the guidance would be different, a sentence for each mark."""
    added, changed, dropped = (comparison.count(mark) for mark in ("added", "changed", "dropped"))
    if not added and not changed and not dropped:
        return translator.gettext("The guidance would be the same.")
    sentences = (
        translator.ngettext("{number} card is added.", "{number} cards are added.", added) if added else "",
        translator.ngettext("{number} card changes.", "{number} cards change.", changed) if changed else "",
        translator.ngettext("{number} card falls away.", "{number} cards fall away.", dropped) if dropped else "",
        translator.ngettext("{number} card stays the same.", "{number} cards stay the same.", comparison.same),
    )
    return " ".join(sentence for sentence in sentences if sentence)


def _unasked(number: int) -> Words:
    return lambda translator: translator.ngettext(
        "This way would ask {number} more question. It counts as not answered here.",
        "This way would ask {number} more questions. They count as not answered here.",
        number,
    )


def _same(section: ComparedSection) -> Words:
    return lambda translator: translator.ngettext(
        "{number} card stays the same.", "{number} cards stay the same.", section.same
    )
