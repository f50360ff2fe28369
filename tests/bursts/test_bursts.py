"""Some hundred random bursts: nothing that a terminal can send ends the program, stops it, or keeps it from being left.

`python -m tests.bursts` tries thousands.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.tui.terminal.leave_watch import LEAVES
from tests.bursts.faces import Tried, full_screen, headless, line_mode
from tests.bursts.inputs import burst, typed_in_lines

SEEDS = range(9)


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A burst may save a sheet."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("face", "bursts"), [(full_screen, 10), (line_mode, 10), (headless, 3)])
def test_no_burst_ends_or_stops_a_face(face: Callable[[int, int], Tried], bursts: int, seed: int) -> None:
    assert face(seed, bursts).wrong == ""


def test_a_seed_gives_the_same_burst_and_none_holds_a_key_that_leaves() -> None:
    for seed in range(300):
        steps = burst(seed)
        assert steps == burst(seed)
        assert not LEAVES.search(b"".join(step.data for step in steps))
        assert not {3, 4} & {*b"".join(typed_in_lines(step.data) for step in burst(seed, lines=True))}
