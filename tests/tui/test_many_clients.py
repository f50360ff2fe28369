"""A thousand clients in a row at one desk: what is held does not grow with them."""

import asyncio
import gc
from pathlib import Path

import pytest
from textual.events import Key

from advisor.guide.model import Guide
from advisor.languages import Languages
from advisor.languages.known import ENGLISH
from advisor.page import Session
from tests.tui.conftest import DRAFT, TODAY, Drive, Driven, speak

CLIENTS = 1000
PATIENCE = 10_000
"""Turns of the event loop after which a key has led nowhere."""

WARM = 200
"""Clients after which whatever is kept for good is there: the caches of Textual and of Python are bounded."""


def objects() -> int:
    """How many objects are alive."""
    gc.collect()
    return len(gc.get_objects())


def resident() -> int:
    """The memory that this process holds, in KiB."""
    return int(Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0])


async def press(driven: Driven, key: str, place: str) -> None:
    """Press a key and wait until it has led to a screen; the pilot would wait for much more."""
    app, before = driven.app, driven.app.session
    app.post_message(Key(key, key if len(key) == 1 else None))
    for _ in range(PATIENCE):
        await asyncio.sleep(0)
        if driven.place == place and (app.session is not before or key == "enter"):
            return
    raise AssertionError(f"{key} has not led to {place}, but to {driven.place}")


async def serve(driven: Driven, clients: int) -> None:
    """Clients who have answered something; every twentieth sees the guidance. Nothing is left for the next one."""
    for number in range(clients):
        if number % 20:
            await press(driven, "1" if number % 2 else "2", "QuestionScreen")
            await press(driven, "n", "NextClientScreen")
        else:
            await driven.press("2", "3", "s", "n")
            assert driven.place == "NextClientScreen"
        assert driven.answers == {}
        await press(driven, "enter", "QuestionScreen")


@pytest.mark.long
@pytest.mark.timeout(900)
async def test_what_is_held_does_not_grow_with_clients(guide: Guide, drive: Drive) -> None:
    desk = Session.start(guide, Languages({"en": ENGLISH, "de": DRAFT}, speak), "en", TODAY).at_desk()
    async with drive(desk, size=(60, 20), idle=5) as driven:
        await driven.press("enter")
        await serve(driven, WARM)
        await driven.pilot.pause()
        warm, warm_memory = objects(), resident()
        await serve(driven, CLIENTS - WARM)
        await driven.pilot.pause()
        assert objects() < warm + CLIENTS, "less than one object a client"
        assert resident() < 1.1 * warm_memory
