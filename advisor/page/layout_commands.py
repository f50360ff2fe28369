"""Commands that a face does by itself, for they change only what part of a page is seen, or how."""

from advisor.languages.translator import mark as _
from advisor.page import effects
from advisor.page.command import Command

READ_ON = Command("read-on", _("Read on"), _("Read on, where the text is longer than the screen.")).by(shown="↓")
NEXT_CARD = Command(
    "next-card",
    _("Next"),
    _("Read on; at the end of a section, go on to the next one. The key j goes to the next card."),
).by("down", "↓")
PREVIOUS_CARD = Command(
    "previous-card",
    _("Previous"),
    _("Read back; at the start of a section, go to the one before. The key k goes back a card."),
).by("up", "↑")
PAGE_DOWN = Command(
    "page-down", _("Page down"), _("Move down by a page; at the end of a section, go on to the next one.")
).by("pagedown,space", "Space")
PAGE_UP = Command(
    "page-up", _("Page up"), _("Move up by a page; at the start of a section, go back to the one before.")
).by("pageup", "PgUp")
OPEN = Command("open", _("Open"), _("Open or close the marked card. A click does the same.")).by("enter", "Enter")
MARK = Command(
    "mark",
    _("Mark"),
    _("Mark or unmark an answer, where there can be several. Its number does the same."),
    typed_help=_("Numbers, with spaces between them: choose these answers. 0: none of them."),
).by("space", "Space", offered=effects.takes_many)
CONTINUE = Command("continue", _("Continue"), _("Continue with the answers that are marked.")).by(
    shown="Enter", offered=effects.takes_many
)
ALONE = Command(
    "alone", _("This one alone"), _("With Alt, the key of an answer chooses it alone and goes on at once.")
).by(shown="Alt+1")
PALETTE = Command(
    "palette",
    _("All actions"),
    _("Search for anything that can be done here, and for a card or a section by its title."),
).by("ctrl+p", "Ctrl+P")
THEME = Command("theme", _("Light or dark"), _("Change between a light and a dark screen.")).by("f3", "F3")
LIVE_DOWN = Command(
    "live-down", _("Read on beside"), _("Read on in the part beside the question. Ctrl+↓ does the same.")
).by("shift+pagedown,ctrl+down", "Shift+PgDn", offered=lambda session: session.desk)
LIVE_UP = Command(
    "live-up", _("Read back beside"), _("Read back in the part beside the question. Ctrl+↑ does the same.")
).by("shift+pageup,ctrl+up", "Shift+PgUp", offered=lambda session: session.desk)
TAKE_FOUND = Command(
    "take-found", _("Choose"), _("End the search and choose the marked line. The arrows move the mark.")
).by(shown="Enter")
NEXT_FOUND = Command("next-found", _("Move"), _("Move the mark among the answers that were found.")).by(shown="↑ ↓")
END_SEARCH = Command(
    "end-search", _("End search"), _("End the search and show all answers again. Nothing is chosen.")
).by(shown="Esc")
