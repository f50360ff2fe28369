"""Many clients in a row at one desk: what is held does not grow with them."""

import gc
from pathlib import Path

from advisor.guide.model import Guide
from tests.tui.conftest import Drive, Driven, begin

CLIENTS = 20
"""In a round: each tenth sees the guidance."""

ROUNDS = 4
"""A library's caches fill in one round or another; what is kept of each client grows in every one."""


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
        await driven.press(*("12"[number % 2] if number % 10 else "20x"), "n", "2")
        assert (driven.page, driven.answers) == ("next-client", {})
        await driven.press("enter")
        assert driven.page == "question"


async def test_what_is_held_does_not_grow_with_clients(guide: Guide, drive: Drive) -> None:
    async with drive(begin(guide, "en de").at_desk().at_next_question(), size=(60, 20)) as driven:
        await serve(driven, CLIENTS)
        counts, warm_memory = [objects()], resident()
        while len(counts) <= ROUNDS and not holds(counts):
            await serve(driven, CLIENTS)
            counts.append(objects())
        assert holds(counts), f"each round of {CLIENTS} clients left objects: {counts}"
        assert resident() < 1.1 * warm_memory


def holds(counts: list[int]) -> bool:
    """If in the last of these rounds fewer than three objects were kept for each client."""
    return len(counts) > 1 and counts[-1] - counts[-2] < 3 * CLIENTS


def test_a_leak_of_three_objects_a_client_is_found() -> None:
    assert not holds([10_000])
    assert not holds([10_000, 10_000 + 3 * CLIENTS])
    assert holds([10_000, 11_000, 10_990])
