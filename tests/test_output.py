"""Bytes on their way to a terminal that is read, not read, or gone."""

import asyncio
import os
import tty
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from threading import RLock
from typing import NamedTuple

import pytest

from advisor.output import PLENTY, Output, reopen

pytestmark = pytest.mark.asyncio

FRAMES = [f"frame {number} " * 1000 for number in range(20)]
PATIENCE = 20.0


class Ends(NamedTuple):
    """Both ends of a pseudo-terminal: the one that is watched, and the program's."""

    outer: int
    inner: int

    async def until(self, last: bytes) -> bytes:
        """All that is written up to `last`."""
        os.set_blocking(self.outer, False)
        data = b""
        async with asyncio.timeout(PATIENCE):
            while not data.endswith(last):
                try:
                    data += os.read(self.outer, 65536)
                except BlockingIOError:
                    await asyncio.sleep(0.001)
        return data


@pytest.fixture
def ends() -> Iterator[Ends]:
    ends = Ends(*os.openpty())
    tty.setraw(ends.inner)
    yield ends
    for end in ends:
        os.close(end)


@asynccontextmanager
async def opened(ends: Ends) -> AsyncIterator[Output]:
    """An output that is closed without patience."""
    output = Output(ends.inner, lock=RLock())
    output.attach(asyncio.get_running_loop())
    yield output
    output.close(0)


async def test_what_is_written_arrives_in_order(ends: Ends) -> None:
    async with opened(ends) as output:
        output.write("one ")
        output.write("two é.")
        assert await ends.until(b".") == "one two é.".encode()


async def test_what_the_terminal_does_not_take_at_once_follows(ends: Ends) -> None:
    async with opened(ends) as output:
        for frame in FRAMES:
            output.write(frame)
        output.write("end")
        assert (await ends.until(b"end")).decode() == "".join(FRAMES) + "end"


async def test_other_threads_write_too(ends: Ends) -> None:
    async with opened(ends) as output:
        for frame in FRAMES:
            await asyncio.to_thread(output.write, frame)
        await asyncio.to_thread(output.write, "end")
        assert (await ends.until(b"end")).decode() == "".join(FRAMES) + "end"


async def test_what_overtakes_is_written_instead_of_what_waits(ends: Ends) -> None:
    async with opened(ends) as output:
        for frame in FRAMES:
            output.write(frame)
        output.overtake("blank")
        data = await ends.until(b"blank")
        assert len(data) < PLENTY / 2
        assert FRAMES[-1].encode() not in data


async def test_closing_waits_for_a_terminal_that_is_being_read(ends: Ends) -> None:
    output = Output(ends.inner, lock=RLock())
    for frame in FRAMES:
        output.write(frame)
    output.write("end")
    reading = asyncio.to_thread(asyncio.run, ends.until(b"end"))
    task = asyncio.create_task(reading)
    await asyncio.sleep(0)
    output.close(PATIENCE)
    assert (await task).decode() == "".join(FRAMES) + "end"


async def test_a_loop_that_comes_later_writes_what_waits(ends: Ends) -> None:
    output = Output(ends.inner, lock=RLock())
    for frame in FRAMES:
        output.write(frame)
    output.attach(asyncio.get_running_loop())
    output.write("end")
    assert (await ends.until(b"end")).decode() == "".join(FRAMES) + "end"
    output.close(0)


async def test_nothing_is_written_once_it_is_closed(ends: Ends) -> None:
    async with opened(ends) as output:
        output.write("end")
    output.write("more")
    output.overtake("more")
    assert await ends.until(b"end") == b"end"


async def test_a_terminal_that_is_gone_swallows_everything() -> None:
    ends = Ends(*os.openpty())
    async with opened(ends) as output:
        os.close(ends.outer)
        for frame in FRAMES:
            output.write(frame)
        output.overtake("blank")
    os.close(ends.inner)


async def test_the_shell_s_own_way_to_the_terminal_stays_as_it_was(ends: Ends) -> None:
    async with opened(ends):
        assert os.get_blocking(ends.inner)


async def test_what_cannot_be_opened_anew_is_used_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "ctermid", lambda: "/nowhere")
    source, sink = os.pipe()
    again = reopen(sink)
    os.write(again, b"x")
    assert os.read(source, 1) == b"x"
    for descriptor in (source, sink, again):
        os.close(descriptor)
