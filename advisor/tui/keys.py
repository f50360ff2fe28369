"""The keys of the full screen: bindings and names of keys, made of the registry of commands."""

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from advisor.page.command import Command
from advisor.page.commands import EVERYWHERE, ON_PAGE
from advisor.page.place import Kind
from advisor.page.words import Translators


def bindings(commands: Iterable[Command], *, priority: bool = False) -> list[BindingType]:
    """The keys of some commands as Textual binds them; those without keys are taken by a widget."""
    return [
        Binding(command.keys, f"do('{command.id}')", command.id, show=False, priority=priority, id=command.id)
        for command in commands
        if command.keys
    ]


def page_bindings(*kinds: Kind) -> list[BindingType]:
    """The keys of all commands on pages of these kinds."""
    commands = (command for kind in kinds for command in (*ON_PAGE[kind], *EVERYWHERE))
    return bindings(dict.fromkeys(commands))


def key_name(command: Command, translators: Translators) -> str:
    """How the key of a command is written in the reader's language."""
    gettext = translators.first.gettext
    match command.shown:
        case "Enter":
            return gettext("Enter")
        case "Space":
            return gettext("Space")
        case "Esc":
            return gettext("Esc")
        case "PgUp":
            return gettext("PgUp")
        case shown:
            return shown


def has_key(command: Command, key: str) -> bool:
    """Whether a key, as Textual names it, is one of the command's."""
    return key in command.keys.split(",")
