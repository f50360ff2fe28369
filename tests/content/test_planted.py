"""The faults of `planted`, in copies of the real guide: each is found, for the reason for which it should be."""

import datetime
import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from advisor.check import steps
from advisor.guide.diagnostics import Code, Diagnostic
from advisor.guide.loading import load_guide
from advisor.guide.mistakes import ContentError
from advisor.guide.opening import content_folder
from tests.content.planted import FOUND_BY_CHECK, FOUND_BY_READING, NOT_FOUND, Fault
from tests.page.translators import IN_ENGLISH

TODAY = datetime.date(2026, 11, 30)


def plant(folder: Path, faults: Iterable[Fault]) -> Path:
    """A copy of the real guide with these faults."""
    shutil.copytree(content_folder(), folder)
    for fault in faults:
        path = folder / fault.file
        text = path.read_text(encoding="utf-8")
        begin = text.index(f"- id: {fault.entry}\n") if fault.entry else 0
        end = text.find("\n- id: ", begin + 1) if fault.entry else len(text)
        entry = text[begin:end] if end > 0 else text[begin:]
        assert fault.old in entry, fault.kind
        planted = entry.replace(fault.old, fault.new, 1) if fault.old else "# nothing\n"
        path.write_text(text.replace(entry, planted, 1), encoding="utf-8")
    return folder


def told(found: Iterable[Diagnostic]) -> set[tuple[Code, str]]:
    return {(finding.code, str(finding.values.get("id", ""))) for finding in found}


@pytest.mark.long
@pytest.mark.parametrize("faults", FOUND_BY_CHECK, ids=["words-and-contacts", "proofs"])
def test_each_planted_fault_is_found_for_its_reason(tmp_path: Path, faults: tuple[Fault, ...]) -> None:
    loaded = load_guide(plant(tmp_path / "guide", faults), collect=True)
    found = told(finding for step in steps(loaded, TODAY, [IN_ENGLISH]) for finding in step())
    codes = {code for code, _ in found}
    missed = [
        fault.kind
        for fault in faults
        if (fault.code, fault.told or fault.entry) not in found and not (fault.told == "*" and fault.code in codes)
    ]
    assert missed == []


@pytest.mark.long
@pytest.mark.parametrize("fault", FOUND_BY_READING, ids=lambda fault: fault.kind.replace(" ", "-"))
def test_each_fault_that_stops_reading_is_told_once(tmp_path: Path, fault: Fault) -> None:
    with pytest.raises(ContentError) as wrong:
        load_guide(plant(tmp_path / "guide", [fault]), collect=True)
    assert [(mistake.code, mistake.location.file.as_posix()) for mistake in wrong.value.mistakes] == [
        (fault.code, fault.file)
    ]


@cache
def every_fault() -> tuple[Fault, ...]:
    return (*(fault for faults in FOUND_BY_CHECK for fault in faults), *FOUND_BY_READING)


def test_the_faults_are_many_and_of_many_kinds() -> None:
    faults = every_fault()
    assert len(faults) >= 70
    assert len({fault.code for fault in faults}) >= 40
    assert len({fault.kind for fault in faults}) == len(faults)
    assert len(faults) / (len(faults) + len(NOT_FOUND)) > 55 / 60
