"""Sends a sheet to the printer of this computer through `lp`, on standard input, so that no file is left by us."""

import os
import shutil
import subprocess

OPTIONS = ("print-color-mode=monochrome", "sides=two-sided-long-edge")
PATIENCE = 30
"""Seconds to wait for `lp`, which only hands the job over."""


class NotPrinted(Exception):
    """Nothing was printed. `reason`: what `lp` says of it, in its own words; empty if there is no `lp`."""

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason


def print_out(data: bytes) -> None:
    """Print a PDF or a plain text, black, on both sides, under a title that says nothing. Raises NotPrinted."""
    lp = shutil.which("lp")
    if lp is None:
        raise NotPrinted
    command = [lp, "-s", "-t", " ", *(word for option in OPTIONS for word in ("-o", option))]
    try:
        job = subprocess.run(  # noqa: S603 - its arguments are ours
            command, input=data, capture_output=True, timeout=PATIENCE, check=False, env={**os.environ, "LC_ALL": "C"}
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotPrinted(type(error).__name__) from None
    if job.returncode != 0:
        said = job.stderr.decode(errors="replace").strip().splitlines()
        raise NotPrinted(said[0].removeprefix("lp: ").rstrip(".") if said else "")
