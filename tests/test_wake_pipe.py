"""What wakes a sleeping thread."""

import select
from collections.abc import Iterator

import pytest

from advisor.wake_pipe import WakePipe


@pytest.fixture
def pipe() -> Iterator[WakePipe]:
    pipe = WakePipe()
    yield pipe
    pipe.close()


def wakes(pipe: WakePipe) -> bool:
    """Whether a wait ends at once."""
    return bool(select.select([pipe.source], [], [], 0)[0])


def test_it_wakes_until_it_is_read(pipe: WakePipe) -> None:
    assert not wakes(pipe)
    pipe.wake(b"a")
    pipe.wake(b"b")
    assert wakes(pipe)
    assert pipe.read() == b"ab"
    assert not wakes(pipe)
    assert pipe.read() == b""


def test_nobody_waits_to_wake_even_if_it_is_never_read(pipe: WakePipe) -> None:
    for _ in range(100):
        pipe.wake(b"." * 4096)
    assert wakes(pipe)
