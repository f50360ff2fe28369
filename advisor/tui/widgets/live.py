"""What is certain and what is still open while the answers come in, for a volunteer to read while talking."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.visual import Visual
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from advisor.page import Live, LiveCard, LiveSection
from advisor.tui.keys import GUIDANCE_SO_FAR
from advisor.tui.visuals import GAP, QUIET, STRONG, Hanging, Stack, both, text
from advisor.tui.widgets.fitting import Fitting
from advisor.tui.words import Speaker

HEADING = "bold $text-accent"
NEWS = "bold $text-success"

Answers = Mapping[str, frozenset[str] | None]


class News(NamedTuple):
    """What is certain after the answers so far, and which cards became so with the last of them."""

    live: Live
    answers: Answers
    new: frozenset[str] = frozenset()

    @property
    def certain(self) -> frozenset[str]:
        """The ids of the certain cards."""
        return frozenset(card.id for section in self.live.sections for card in section.certain)

    @property
    def verdict(self) -> LiveSection | None:
        """The section whose first card that applies is the answer to everything."""
        return next((section for section in self.live.sections if section.headline), None)

    def then(self, live: Live, answers: Answers) -> "News":
        """The news after this; when no answer has changed, the same cards are new as before."""
        if answers == self.answers:
            return News(live, answers, self.new)
        later = News(live, answers)
        return later._replace(new=later.certain - self.certain) if answers else later


class Entry(NamedTuple):
    """A line or paragraph of the pane. The `id` tells it again after the next answer."""

    id: str
    words: Visual


class LivePane(Vertical):
    """The whole of it: the verdict and the counts, which never move, and below them what can be scrolled."""

    DEFAULT_CSS = """
    LivePane {
        padding: 1 0 0 1;
        border-left: solid $border-blurred;
        #live-verdict { height: 7; padding: 0 2 1 0; }
        #live-counts { height: 3; }
        .-high & #live-verdict { height: 10; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="live")
        self._shown: tuple[News, Speaker] | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="live-verdict", markup=False)
        yield Static(id="live-counts", markup=False)
        yield LiveList()

    def show(self, news: News, translator: Speaker) -> None:
        """Put the news in the pane; nothing is drawn anew where nothing has changed."""
        if (news, translator) == self._shown:
            return
        self._shown = (news, translator)
        verdict = self.query_one("#live-verdict", Static)
        verdict.display = news.verdict is not None
        if news.verdict is not None:
            verdict.update(verdict_block(news.verdict, news, translator))
        self.query_one("#live-counts", Static).update(Stack(*(text(line, STRONG) for line in counts(news, translator))))
        self.query_one(LiveList).show(entries(news, translator))

    def page_up(self) -> None:
        """Read back by a page."""
        self.query_one(LiveList).scroll_page_up(animate=False)

    def page_down(self) -> None:
        """Read on by a page."""
        self.query_one(LiveList).scroll_page_down(animate=False)


class LiveList(OptionList, can_focus=False, inherit_bindings=False):
    """What can be scrolled. The entry at its top stays there when others come and go; the focus stays elsewhere."""

    DEFAULT_CSS = """
    LiveList {
        height: 1fr;
        max-height: 100%;
        padding: 0;
        border: none;
        background: transparent;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        & > .option-list--option-disabled { color: $foreground; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="live-list", markup=False)

    def show(self, told: Iterator[Entry]) -> None:
        """Show these entries."""
        above, within = self._top()
        self.set_options(Option(entry.words, entry.id, disabled=True) for entry in told)
        self._scroll_back(above, within)

    def on_resize(self) -> None:
        """Keep the entry at the top."""
        above, within = self._top()
        self._clear_caches()
        self._scroll_back(above, within)

    def _top(self) -> tuple[list[str], int]:
        """The ids of the entries down to the one at the top, and how many of its lines are above the edge."""
        line = self.scroll_offset.y
        if line >= len(self._lines) or line == 0:
            return [], 0
        index = self._lines[line][0]
        return [str(option.id) for option in self.options[: index + 1]], line - self._index_to_line[index]

    def _scroll_back(self, above: list[str], within: int) -> None:
        """Bring the same entry to the top or, if it is gone, the nearest one before it that is still there."""
        ids = {option.id: index for index, option in enumerate(self.options)}
        found = next((entry for entry in reversed(above) if entry in ids), None)
        start = self._index_to_line.get(ids[found]) if found is not None else None
        if start is not None:
            line = start + (within if found == above[-1] else 0)
            self.scroll_to(y=line, animate=False, force=True, immediate=True)


class LiveLine(Static):
    """The verdict, and the counts where there are two lines, in place of the pane where there is no room for it."""

    DEFAULT_CSS = """
    LiveLine { height: 2; padding: 0 1; background: $surface; text-overflow: ellipsis; }
    """

    def show(self, news: News, translator: Speaker, *, more: bool) -> None:
        """Put the news in its place; `more`: the key that shows the guidance so far works already."""
        key = GUIDANCE_SO_FAR.shown if more else ""
        read = translator.gettext("{key}: read them", key=key) if more else ""
        numbers = text(" · ".join(counts(news, translator)))
        if news.verdict is None:
            self.update(Fitting(_line(numbers, read), _line(numbers, key)))
            return
        title, said = text(news.verdict.title, STRONG), text(_said(news.verdict, translator))
        whole = _line(title, said)
        two_lines = (Stack(whole, _line(numbers, end)) for end in (read, key))
        self.update(Fitting(*two_lines, _line(whole, key), _line(said, key)))


def _line(*parts: Content | str) -> Content:
    """The parts that there are, on one line; keys and what they do stand back."""
    return Content("  ").join(text(part, QUIET) if isinstance(part, str) else part for part in parts if part)


def counts(news: News, translator: Speaker) -> tuple[str, str]:
    """How many cards are certain, how many of them are new, and how many are open."""
    certain, new = news.live.certain, len(news.new)
    if new:
        sure = translator.ngettext(
            "Certain: {number} card, {new} new", "Certain: {number} cards, {new} new", certain, new=new
        )
    else:
        sure = translator.ngettext("Certain: {number} card", "Certain: {number} cards", certain)
    return sure, translator.ngettext("Still open: {number} card", "Still open: {number} cards", news.live.open)


def verdict_block(verdict: LiveSection, news: News, translator: Speaker) -> Visual:
    """The verdict under its title, or how many are possible, and which where there is room."""
    title = text(verdict.title, HEADING)
    if verdict.certain:
        sure = text(translator.gettext("This is certain:"), QUIET)
        return Stack(title, sure, *(_card(card, news.new, _titles(card, STRONG)) for card in verdict.certain))
    listed = Stack(
        title,
        text(translator.gettext("Still open. It will be one of these:"), QUIET),
        *(_card(card, news.new, text(card.title)) for card in verdict.open),
    )
    return Fitting(listed, Stack(title, text(_said(verdict, translator))))


def _said(verdict: LiveSection, translator: Speaker) -> str:
    """The verdict in a line, or how many are possible."""
    if verdict.certain:
        return " / ".join(card.title for card in verdict.certain)
    return translator.ngettext("Still open, {number} possible", "Still open, {number} possible", len(verdict.open))


def entries(news: News, translator: Speaker) -> Iterator[Entry]:
    """What is new, what is open and what decides it, then what was certain before; the verdict stands above."""
    parts = (tuple(part) for part in (_new(news, translator), _open(news.live, translator), _before(news, translator)))
    for number, part in enumerate(part for part in parts if part):
        if number:
            yield Entry(f"gap {part[0].id}", GAP)
        yield from part


def _new(news: News, translator: Speaker) -> Iterator[Entry]:
    cards = [card for section in _others(news) for card in section.certain if card.id in news.new]
    if cards:
        heading = translator.ngettext("New: {number} card", "New: {number} cards", len(cards))
        yield Entry("new", text(heading, NEWS))
    for card in cards:
        yield Entry(f"new {card.id}", _card(card, news.new, _titles(card)))


def _before(news: News, translator: Speaker) -> Iterator[Entry]:
    """In the volunteer's language only, for it was read before."""
    sections = [(section, [card for card in section.certain if card.id not in news.new]) for section in _others(news)]
    count = sum(len(cards) for _, cards in sections)
    if count:
        heading = translator.ngettext("Certain already: {number} card", "Certain already: {number} cards", count)
        yield Entry("before", text(heading, HEADING))
    for section, cards in sections:
        if cards:
            yield Entry(f"in {section.id}", text(section.title, STRONG))
        for card in cards:
            yield Entry(f"card {card.id}", _card(card, news.new, text(card.title)))


def _others(news: News) -> Iterator[LiveSection]:
    """The sections below the verdict."""
    return (section for section in news.live.sections if section is not news.verdict)


def _card(card: LiveCard, new: frozenset[str], title: Visual) -> Visual:
    return Hanging(text("+ ", NEWS) if card.id in new else text("· ", QUIET), title)


def _titles(card: LiveCard, style: str = "") -> Visual:
    return both(card.title, card.beside, style)


def _open(live: Live, translator: Speaker) -> Iterator[Entry]:
    if not live.open:
        yield Entry("open", text(translator.gettext("Nothing is open any more."), HEADING))
        return
    yield Entry("open", text(translator.gettext("Still open"), HEADING))
    for section in live.sections:
        if section.open:
            count = translator.gettext("{section}: {number}", section=section.title, number=len(section.open))
            yield Entry(f"open in {section.id}", Hanging(text("· ", QUIET), text(count)))
    if live.waiting:
        yield Entry("waiting", text(translator.gettext("These questions decide it"), HEADING))
        for number, ask in enumerate(live.waiting):
            yield Entry(f"waiting {number} {ask}", Hanging(text("· ", QUIET), text(ask)))
