"""Lists to choose from by number: an answer to change, another way, a language, yes or no."""

from collections.abc import Sequence

from advisor.line.commands import BACK_FROM_LIST, HELP, LEAVE, LIST_AGAIN, NEXT_CLIENT, WHY_WE_ASK
from advisor.line.mode import LineMode, Show, as_number
from advisor.page import Session


def choose(mode: LineMode, heading: Sequence[str], options: Sequence[str]) -> int | None:
    """Show options with numbers; the position of the one that is chosen, or None to go back."""
    numbered = [f"{number}. {option}" for number, option in enumerate(options, start=1)]

    def show() -> None:
        mode.print(*heading, *numbered)

    show()
    while (typed := mode.read(show)) not in ("", BACK_FROM_LIST.letter):
        if 1 <= as_number(typed) <= len(options):
            return as_number(typed) - 1
        _obey(mode, typed, show)
    return None


def _obey(mode: LineMode, typed: str, show: Show) -> None:
    """Do what can be done at a list besides choosing."""
    _ = mode.session.translator.gettext
    if typed == NEXT_CLIENT.letter and NEXT_CLIENT.offered(mode.session):
        mode.next_client()
    if typed in (LIST_AGAIN.letter, WHY_WE_ASK.letter):
        show()
    elif typed == HELP.letter:
        offered = [each for each in (LIST_AGAIN, BACK_FROM_LIST, NEXT_CLIENT, LEAVE) if each.offered(mode.session)]
        lines = [each.line(mode.session) for each in offered]
        mode.print(_("You can type:"), _("A number: choose that line."), *lines)
    else:
        mode.not_understood(typed, _("Type r to hear the choices again."))


def choose_language(mode: LineMode) -> None:
    """Choose the language by its number; an empty line keeps the one there is."""
    codes = list(mode.session.languages.known)
    ask = mode.session.in_every_language(
        lambda session: session.translator.gettext(
            "Which language do you want to read? Type its number, or q to leave."
        )
    )
    chosen = choose(mode, ask, [_name(mode.session, code) for code in codes])
    if chosen is not None:
        mode.session = mode.session.in_language(codes[chosen])


def _name(session: Session, code: str) -> str:
    """A language under its own name; that it is a draft is said in itself."""
    language = session.languages.known[code]
    if not language.is_draft:
        return language.name
    return session.in_language(code).translator.gettext("{language} (draft)", language=language.name)
