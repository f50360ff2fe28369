"""What a typed line means where a session is: a command and what it is done with, or why it is refused."""

import re
from typing import NamedTuple, TypeAlias

from advisor.line.hints import how_to_get_help, how_to_hear_again
from advisor.line.printer import lines_of
from advisor.page import commands
from advisor.page.blocks import Field
from advisor.page.command import Command
from advisor.page.effects import ANSWERED, takes_many
from advisor.page.natural import DECLINE_KEY, means_all, means_unsure, named, numbered, unsure
from advisor.page.natural import numbers as read_numbers
from advisor.page.place import FIELDS
from advisor.page.question import DECLINE, NONE
from advisor.page.search import WITHIN, found
from advisor.page.session import Argument, Session
from advisor.page.welcome import every_language
from advisor.page.words import Translators


class Understood(NamedTuple):
    """A command and what it is done with."""

    command: Command
    argument: Argument = None


Refusal: TypeAlias = list[str]
"""Why nothing is done, and what can be typed instead, in sentences."""


def understand(typed: str, session: Session) -> Understood | Refusal:
    """What a line means; capitals, spaces around it and a full stop at its end mean nothing.

    An answer in words goes before a command of the same letters: what a natural answer says is never done by a command.
    """
    words = _bare(typed)
    every = every_language(session.languages, session.translators)
    if words in commands.LEAVE.typed or words in (text.text for text in every.gettext("leave").texts):
        return Understood(commands.LEAVE)
    if words in (text.text for text in every.gettext("help").texts):
        words = commands.HELP.typed[0]
    if session.place.page in FIELDS and not _command(words, session):
        return Understood(commands.ENTER, typed.strip() or _offered(session))
    return (
        _named(words, session, every)
        or _command(words, session)
        or _numbers(words, session, every)
        or _of_all(words, session, every)
        or _enter(words, session)
        or _searched(words, session)
        or refuse(words, session)
    )


def _offered(session: Session) -> str:
    """What Enter alone takes where a text is typed."""
    return next(block.value for block in session.page.blocks if isinstance(block, Field))


def refuse(typed: str, session: Session) -> Refusal:
    """That nothing is done for what was typed, how to hear what is asked for, and how to get help."""
    gettext, shown = session.translators.first.gettext, "".join(c for c in typed if c.isprintable())[:40]
    first = gettext("“{typed}” is not one of the choices.", typed=shown)
    if any(_bare(typed) in command.typed for command in commands.ON_PAGE[session.place.page]):
        first = gettext("“{typed}” does nothing here now.", typed=shown)
    return [*([first] if shown else []), *how_to_hear_again(session), *how_to_get_help(session)]


def _bare(typed: str) -> str:
    """A line without what means nothing."""
    return typed.strip().lower().removesuffix(".").rstrip()


def _parted(typed: str) -> tuple[str, str]:
    """A command and what follows it; a number can follow its letter at once."""
    if typed.startswith("/"):
        return "/", typed[1:].strip()
    if part := re.fullmatch(r"([a-z])(\d+)", typed):
        return part[1], part[2]
    name, _, rest = typed.partition(" ")
    return name, rest.strip()


def _command(typed: str, session: Session) -> Understood | Refusal | None:
    """A command that is offered, with what it takes."""
    name, rest = _parted(typed)
    named = [command for command in commands.offered(session) if name in command.typed]
    alone = [command for command in named if command.takes is None]
    if alone and not rest:
        return Understood(alone[0])
    return next((_taken(command, rest, session) for command in named if command.takes), None)


def _taken(command: Command, rest: str, session: Session) -> Understood | Refusal:
    """A command with words, or with the card of a number; without one, the card that one is at."""
    gettext = session.translators.first.gettext
    if command.takes == "words":
        asked = [gettext("Type a part of an answer after f, for example f card.")]
        return Understood(command, rest) if rest else asked
    cards, numbers = session.guidance.cards, read_numbers(rest, session.translators)
    there = len(numbers) == 1 and 1 <= numbers[0] <= len(cards)
    card = cards[numbers[0] - 1].id if there else None if rest else session.place.card
    if card is not None:
        return Understood(command, card)
    last = len(cards)
    return [gettext("Type the number of a card after the letter. The cards are 1 to {last}.", last=last)]


def _named(typed: str, session: Session, every: Translators) -> Understood | Refusal | None:
    """The line that was named by its words, or by yes or no; a question back where it could be several."""
    choices = session.page.choices
    ids = named(typed, choices, session.translators, every)
    if len(ids) > 1:
        numbers = ", ".join(str(number) for number, known in numbered(choices).items() if known in ids)
        gettext = session.translators.first.gettext
        return [
            gettext(
                "“{typed}” can be more than one of the answers. Type its number: {numbers}.",
                typed=typed,
                numbers=numbers,
            )
        ]
    if not ids:
        return None
    if session.place.page != "question":
        return Understood(commands.CHOOSE, ids[0])
    return Understood(commands.ANSWER, ANSWERED.get(ids[0], frozenset(ids)))


def _searched(typed: str, session: Session) -> Understood | None:
    """Words that are no answer by themselves, but by which answers are found."""
    long_enough = session.place.page == "question" and len(typed) >= WITHIN
    return Understood(commands.SEARCH, typed) if long_enough and found(session.page.choices, typed) else None


def _numbers(typed: str, session: Session, every: Translators) -> Understood | Refusal | None:
    """The answer, the section or the line of some numbers, written as people write them."""
    gettext, numbers = session.translators.first.gettext, read_numbers(typed, every)
    ids = lines_of(session)
    if session.place.page == "question" and len(numbers) > 1 and not takes_many(session):
        return _takes_one(session)
    if not numbers or not all(number in ids for number in numbers):
        return None
    chosen = frozenset(ids[number] for number in numbers)
    if len(numbers) > 1 and NONE in chosen:
        return [gettext("0 stands alone. Type 0 for none of these, or the other numbers without 0.")]
    if len(numbers) > 1 and not takes_many(session):
        return None
    if session.place.page == "question":
        return Understood(commands.ANSWER, chosen - {NONE})
    if session.place.page == "guidance":
        return Understood(commands.SECTION, numbers[0] - 1)
    return Understood(commands.CHOOSE, ids[numbers[0]])


def _takes_one(session: Session) -> Refusal:
    """That several answers were typed where there can be one."""
    one = session.translators.first.gettext("This question takes one answer. Type its number alone.")
    return [one, *how_to_hear_again(session)]


def _of_all(typed: str, session: Session, every: Translators) -> Understood | Refusal | None:
    """All answers, or that one does not know which: what is in the words for that, and not in the answers."""
    choices = session.page.choices
    if session.place.page != "question":
        return None
    if means_all(typed, every):
        options = frozenset(choice.id for choice in choices) - {NONE, DECLINE}
        return Understood(commands.ANSWER, options) if takes_many(session) else _takes_one(session)
    if not means_unsure(typed, every):
        return None
    if len(ids := unsure(choices, every)) == 1:
        return Understood(commands.ANSWER, frozenset(ids))
    told = session.translators.first.gettext(
        "No answer here says that you do not know. Type {key} if you would rather not say, or are not sure.",
        key=DECLINE_KEY,
    )
    return [told, *how_to_hear_again(session)]


def _enter(typed: str, session: Session) -> Understood | None:
    """What Enter does where no command has it: keep the answer, or the language, or hear the page again."""
    if typed:
        return None
    if session.place.page == "languages":
        return Understood(commands.CHOOSE, session.reading[0])
    question = session.question if session.place.page == "question" else None
    if question is not None and question.answered:
        return Understood(commands.ANSWER, question.answer)
    return Understood(commands.AGAIN)
