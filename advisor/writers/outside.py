"""Does a command in a session: what prints or writes is left to `handing`, whose libraries take long to import."""

from advisor.page.command import Command
from advisor.page.commands import CHOOSE, ENTER, PRINT_SHEET
from advisor.page.session import Argument, Session


def do(session: Session, command: Command, argument: Argument = None) -> Session:
    """The session after a command. What could not be printed or written is told on a page. Raises AnswerError."""
    if command in (PRINT_SHEET, ENTER) or (command is CHOOSE and session.place.page == "replace"):
        from advisor.writers import handing  # late: most people leave with nothing

        return handing.do(session, command, argument)
    return session.do(command, argument)
