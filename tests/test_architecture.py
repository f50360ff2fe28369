"""What importing the core and the line mode brings along: a static graph cannot see late imports, a process can."""

import json
import re
import subprocess
import sys

import pytest

from advisor.guide.opening import PACKAGE, open_guide

CORE = "import advisor.api, advisor.page.pages, advisor.writers.text, advisor.writers.json"


def modules_after(statement: str) -> set[str]:
    """The modules of a fresh process after `statement`."""
    code = f"{statement}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(ended.stdout.splitlines()[-1]))


@pytest.mark.parametrize("heavy", ["textual", "rich", "yaml", "babel", "asyncio", "jinja2", "segno"])
def test_the_core_and_the_line_mode_do_without(heavy: str) -> None:
    assert heavy not in modules_after(f"{CORE}, advisor.line, advisor.cli.assist")


@pytest.mark.parametrize("network", ["ssl", "http.client", "urllib.request", "ftplib", "smtplib"])
def test_nothing_that_speaks_to_a_network_is_imported(network: str) -> None:
    assert network not in modules_after(f"{CORE}, advisor.line, advisor.cli.assist")


def test_the_code_names_no_guide() -> None:
    """What a guide says, its id included, stands in content/ alone."""
    files = [*PACKAGE.rglob("*.py"), PACKAGE.parent / "hatch_build.py"]
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    guide = open_guide()
    for words in (guide.id, guide.title, guide.about, "Social Security", "Seguro Social", *guide.contacts):
        assert not re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", code), words
