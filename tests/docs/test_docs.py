"""The pages of docs/ and the README say what the program does."""

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from advisor.guide.mistakes import MistakeCode
from advisor.writers.json import VERSION

ROOT = Path(__file__).parents[2]
PRINT_PAGES = """
import runpy
for page in runpy.run_path("docs/generate.py")["PAGES"].values():
    print(page())
"""


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_up_to_date(generate: ModuleType) -> None:
    for name, page in generate.PAGES.items():
        assert (ROOT / "docs" / name).read_text(encoding="utf-8") == page(), f"run python docs/generate.py for {name}"


def test_generated_pages_rest_on_no_order_of_a_set() -> None:
    pages = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        ended = subprocess.run(
            [sys.executable, "-c", PRINT_PAGES], cwd=ROOT, env=environment, capture_output=True, check=True
        )
        pages.add(ended.stdout)
    assert len(pages) == 1


def test_the_smoke_test_reads_the_json_of_this_version() -> None:
    smoke = (ROOT / ".ci" / "smoke").read_text(encoding="utf-8")
    assert re.findall(r'page\["version"\] == (\d+)', smoke) == [str(VERSION)]


def test_every_code_of_a_mistake_is_documented_and_unique() -> None:
    codes = [code.id for code in MistakeCode]
    assert len(codes) == len(set(codes))
    assert all(code.what and code.fix and code.why for code in MistakeCode)
