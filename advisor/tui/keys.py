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


ARROWS = {"left": "←", "right": "→", "up": "↑", "down": "↓"}
WRITTEN = {
    **ARROWS,
    "slash": "/",
    "question_mark": "?",
    "L": "Shift+L",
    "escape": "Esc",
    "pageup": "PgUp",
    "pagedown": "PgDn",
}
"""How a key is written, where that is not its name with capitals."""


def key_names(command: Command, translators: Translators) -> str:
    """How all keys of a command are written, the one on the bar first."""
    first = key_name(command, translators)
    others = (_written(key) for key in command.keys.split(",") if key)
    return ", ".join(dict.fromkeys((first, *(name for name in others if name.lower() != first.lower()))))


def _written(key: str) -> str:
    if len(key) == 1:
        return WRITTEN.get(key, key)
    return "+".join(WRITTEN.get(part, part.capitalize()) for part in key.split("+"))


def has_key(command: Command, key: str) -> bool:
    """Whether a key, as Textual names it, is one of the command's."""
    return key in command.keys.split(",")
