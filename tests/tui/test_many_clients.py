"""Many clients in a row at one desk: what is held does not grow with them."""

import gc
from pathlib import Path

from advisor.guide.model import Guide
from tests.tui.conftest import Drive, Driven, begin

WARM = 15
"""Clients after which whatever is kept for good is there."""

CLIENTS = 40


def objects() -> int:
    """How many objects are alive."""
    gc.collect()
    return len(gc.get_objects())


def resident() -> int:
    """The memory that this process holds, in KiB."""
    return int(Path("/proc/self/status").read_text(encoding="utf-8").split("VmRSS:")[1].split()[0])


async def serve(driven: Driven, clients: int) -> None:
    """Clients who have answered something; every tenth sees the guidance. Nothing is left for the next one."""
    for number in range(clients):
        await driven.press(*("12"[number % 2] if number % 10 else "20s"), "n", "2")
        assert (driven.page, driven.answers) == ("next-client", {})
        await driven.press("enter")
        assert driven.page == "question"


async def test_what_is_held_does_not_grow_with_clients(guide: Guide, drive: Drive) -> None:
    async with drive(begin(guide, "en de").at_desk().at_next_question(), size=(60, 20)) as driven:
        await serve(driven, WARM)
        warm, warm_memory = objects(), resident()
        await serve(driven, CLIENTS)
        assert objects() < warm + 3 * CLIENTS, "less than three objects a client"
        assert resident() < 1.1 * warm_memory
