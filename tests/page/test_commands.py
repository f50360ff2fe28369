"""The registry: every command can be reached, no two share a key or a typed word on a page, all are translated."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import msgspec
import pytest

from advisor.guide.model import Guide
from advisor.languages import program_languages
from advisor.page import commands as do
from advisor.page.command import Command
from advisor.page.leave_keys import LEAVE_KEYS
from advisor.page.session import Session
from tests.page.trips import BUS, PATHS, along, answered, everywhere, people, start

BY_ARGUMENT = {"r": {"card", "again"}}
"""Typed words that two commands share on a page: with the number of a card one is meant, and alone the other."""

IN_A_SEARCH = {"take-found", "next-found", "end-search"}
"""What a face offers while somebody searches, in place of everything else."""


def all_sessions(guide: Guide) -> Iterator[Session]:
    return chain.from_iterable(everywhere(person) for person in people(guide).values())


def test_ids_are_unique_and_every_command_of_a_page_is_known_by_its_id() -> None:
    every = {command for commands in (*do.ON_PAGE.values(), do.EVERYWHERE, (do.LEAVE,)) for command in commands}
    assert len({command.id for command in every}) == len(every) == len(do.COMMANDS)
    assert {command for command in vars(do).values() if isinstance(command, Command)} == every
    assert all(do.COMMANDS[command.id] is command for command in every)


def test_every_command_is_offered_somewhere(guide: Guide) -> None:
    guide = msgspec.structs.replace(guide, site="https://site.example")
    reached = {command.id for session in all_sessions(guide) for command in do.offered(session)}
    assert do.COMMANDS.keys() - reached == {"leave"}
    assert all(do.is_offered(do.LEAVE, session) for session in all_sessions(guide))


def test_no_two_commands_on_a_page_share_a_key_or_a_typed_word(guide: Guide) -> None:
    for session in all_sessions(guide):
        commands = [do.LEAVE, *(each for each in do.offered(session) if each.id not in IN_A_SEARCH)]
        keys = Counter(key for command in commands for key in command.keys.split(",") if key)
        typed = Counter(word for command in commands for word in command.typed)
        assert [key for key, times in keys.items() if times > 1] == [], session.place.page
        shared = {word: {c.id for c in commands if word in c.typed} for word, times in typed.items() if times > 1}
        assert shared.items() <= BY_ARGUMENT.items(), session.place.page


def test_a_page_offers_a_command_once_and_a_pause_nothing_but_its_own(guide: Guide) -> None:
    for session in all_sessions(guide):
        found = do.offered(session)
        assert len(set(found)) == len(found)
        if session.place.page == "paused":
            assert found == (do.CLOSE, do.NEXT_CLIENT)
        else:
            assert {do.PALETTE, do.THEME} <= set(found)


@pytest.mark.parametrize(
    ("person", "way", "commands"),
    [
        ("alone", "welcome", "begin about read-on help language again palette theme"),
        ("desk", "welcome", "begin client-language about read-on help own-language again palette theme"),
        ("one language", "languages", None),
        ("alone", "languages", "choose close help again palette theme"),
        ("alone", "guidance so far", "back-to-questions next-card next-section sheet"),
        ("desk", "ready", "show-guidance sheet client-language next-client another-visit back answers own-language"),
        ("desk", "guidance", "next-card sheet client-language next-client another-visit"),
        ("desk", "drop", "choose client-language close help again next-client pause palette theme"),
        ("desk", "next-client", "begin client-language about own-language help again palette theme"),
        ("alone", "paused", None),
        ("alone", "next-client", None),
        ("desk", "start-over", None),
    ],
)
def test_what_is_offered_where(guide: Guide, person: str, way: str, commands: str | None) -> None:
    there = along(people(guide)[person], PATHS[way])
    if commands is None:
        assert there is None
    else:
        assert there is not None
        assert " ".join(command.id for command in do.offered(there)).startswith(commands)


def test_a_question_offers_what_fits_it(guide: Guide) -> None:
    one, many = start(guide).do(do.BEGIN), start(guide).do(do.BEGIN).do(do.DECLINE)
    for session, offered in ((one, {do.CHOOSE}), (many, {do.MARK, do.CONTINUE, do.ANSWERS})):
        either = (do.CHOOSE, do.MARK, do.CONTINUE, do.ANSWERS)
        assert {command for command in either if do.is_offered(command, session)} == offered


def test_back_is_not_offered_where_it_would_do_nothing(guide: Guide) -> None:
    for session in all_sessions(guide):
        for command in (do.BACK, do.CLOSE, do.BACK_TO_QUESTIONS):
            if do.is_offered(command, session):
                assert session.do(command) is not session
    first = answered(start(guide).at_desk(), BUS).asking("way")
    assert not do.is_offered(do.BACK, first), "the page before looks as if nothing were held"


def test_the_way_out_has_every_key_that_leaves(guide: Guide) -> None:
    assert do.LEAVE.keys.split(",") == [key.name for key in LEAVE_KEYS]
    assert do.LEAVE.typed[0] == "q"


def test_every_command_says_what_it_does_as_a_sentence_in_spanish_too() -> None:
    spanish = program_languages().translator("es")
    for command in do.COMMANDS.values():
        if not command.help:
            assert not command.keys, "what can be asked for is told"
            assert not command.typed, "what can be asked for is told"
            continue
        assert command.help.endswith(".")
        assert not command.label.endswith(".")
        for text in (command.label, command.help, *filter(None, [command.typed_help])):
            assert spanish.gettext(text) != text, command.id


def test_what_texts_say_to_type_or_press_is_a_command() -> None:
    catalogue = Path("locales/advisor.pot").read_text(encoding="utf-8")
    said = set(re.findall(r"\b(?:Type|Press|or) ([a-z]|F\d+)\b(?! part)", catalogue))
    typed = {word for command in do.COMMANDS.values() for word in command.typed}
    assert {"h", "i", "q", "r"} <= said
    assert said - {"a"} <= typed | {command.shown for command in do.COMMANDS.values()}


def test_what_has_a_key_shows_how_it_is_written() -> None:
    assert {command.id for command in do.COMMANDS.values() if command.keys and not command.shown} == set()
