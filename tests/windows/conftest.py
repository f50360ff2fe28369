"""The program on a Windows that is played, and how to get it there."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """\
#!{python}
import sys
sys.path.insert(0, {root!r})
from tests.windows.machine import become

become({how})
{then}
"""
START = "from advisor.start import run\nrun()"

Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Writes a program that is on Windows, and there does something: what the installed one does, unless it is told."""

    def write(then: str = START, how: str = "") -> Path:
        path = tmp_path / "advisor"
        path.write_text(PROGRAM.format(python=sys.executable, root=str(ROOT), how=how, then=then), encoding="utf-8")
        path.chmod(0o700)
        return path

    return write
