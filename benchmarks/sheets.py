"""The sheet to take home: as a PDF against other writers of PDF with the same text, and how many a second."""

import json
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from benchmarks.commands import HERE, Target
from benchmarks.ptyclock import Lost
from benchmarks.rounds import Suite

ANSWERS = {"for-whom": "myself", "visit": "direct-deposit", "appointment": "office", "benefit": "ssi", "needs": []}
FPDF = "fpdf2: a PDF of the same text, whole process"
WEASYPRINT = "weasyprint: a PDF of the same text, whole process"
SHEET = "advisor sheet --format pdf, whole process"
PASS = "python -c pass: whole process"
FORMS = ("text", "html", "pdf")


def pdf(target: Target) -> Suite:
    """Whole processes: the command, and two other libraries."""
    folder = Path(tempfile.mkdtemp())
    answers = folder / "answers.json"
    answers.write_text(json.dumps(ANSWERS))
    command = [target.python, "-m", "advisor", "sheet", "--answers", str(answers), "--format"]
    text = folder / "sheet.txt"
    text.write_bytes(_output(target, [*command, "text"]))
    others = {FPDF: "fpdf2_sheet", WEASYPRINT: "weasyprint_sheet"}
    cases = {
        SHEET: [*command, "pdf"],
        **{name: target.floor(floor, str(text)) for name, floor in others.items()},
        PASS: target.python_pass,
    }
    ratios = {SHEET: FPDF, WEASYPRINT: FPDF}
    return Suite("A sheet as a PDF", "ms", [partial(_timed, target, *case) for case in cases.items()], ratios)


def in_one_process(target: Target) -> Suite:
    """How long a sheet takes in a process that has made one before."""

    def probe() -> Mapping[str, float]:
        return {f"a sheet as {form}": taken for form, taken in zip(FORMS, target.probe("sheets"), strict=True)}

    def nothing() -> Mapping[str, float]:
        return _timed(target, PASS, target.python_pass)

    return Suite("Sheets in one process", "ms each", (nothing, probe), {})


def _timed(target: Target, name: str, command: Sequence[str]) -> Mapping[str, float]:
    begin = time.perf_counter()
    _output(target, command)
    return {name: (time.perf_counter() - begin) * 1000}


def _output(target: Target, command: Sequence[str]) -> bytes:
    done = subprocess.run(command, env=target.environment, cwd=HERE, check=False, capture_output=True)
    if done.returncode:
        raise Lost(done.stderr.decode(errors="replace").splitlines()[-1])
    return done.stdout
