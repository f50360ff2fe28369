"""The pages of docs/ and the README say what the program does."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from advisor.guide.mistakes import MistakeCode

ROOT = Path(__file__).parents[2]


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


def test_every_code_of_a_mistake_is_documented_and_unique() -> None:
    codes = [code.id for code in MistakeCode]
    assert len(codes) == len(set(codes))
    assert all(code.what and code.fix and code.why for code in MistakeCode)
