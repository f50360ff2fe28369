"""A fresh machine: the commands of the README and of CI, and the versions that both install."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from advisor import __version__

ROOT = Path(__file__).parents[2]
CONSTRAINED = "PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt .venv/bin/pip install"
START = f"python3 -m venv .venv && {CONSTRAINED} . && .venv/bin/advisor"
TESTS = f"python3 -m venv .venv && {CONSTRAINED} -e '.[test]' && .venv/bin/pytest"


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


PROJECT: dict[str, Any] = tomllib.loads(text("pyproject.toml"))
BUILD: list[str] = PROJECT["build-system"]["requires"]
CONSTRAINTS = [line for line in text("constraints.txt").splitlines() if line and not line.lstrip().startswith("#")]


def required() -> Iterator[Requirement]:
    """Everything that pyproject.toml asks for, itself left out."""
    extras = PROJECT["project"]["optional-dependencies"].values()
    groups = PROJECT["dependency-groups"].values()
    for asked in (BUILD, PROJECT["project"]["dependencies"], *extras, *groups):
        yield from (found for found in map(Requirement, asked) if found.name != PROJECT["project"]["name"])


def test_the_readme_has_two_commands_and_both_install_what_was_tested() -> None:
    assert re.findall(r"^python3 .*$", text("README.md"), re.MULTILINE) == [START, TESTS]


def test_every_line_that_installs_names_a_file_of_this_version_and_no_package_of_an_index() -> None:
    lines = re.findall(r"\b(?:pipx|uv tool) install (.*?)[;`]", text("README.md"))
    wanted = [line for line in lines if line != "--user pipx"]
    assert len(wanted) == 4
    assert {line.split()[-1] for line in wanted} == {f"./advisor-{__version__}-py3-none-any.whl"}
    assert all("-c constraints.txt" in line for line in wanted)


def test_the_file_for_a_stick_is_made_and_tried_as_the_readme_says() -> None:
    made = "-c advisor -o {}advisor.pyz{} --root advisor-files --compressed --reproducible"
    assert f".venv/bin/shiv {made.format('', '')} .\n" in text("README.md")
    assert f".venv/bin/shiv -q {made}".format('"$work/stick/', '"') in text(".ci/smoke")


@pytest.mark.parametrize(("program", "command"), [("advisor", START), ("pytest", TESTS)])
def test_ci_finds_the_commands_in_the_readme(program: str, command: str) -> None:
    function = next(line for line in text(".ci/run").splitlines() if line.startswith("readme() "))
    asked = ["bash", "-euo", "pipefail", "-c", f"{function}; readme {program}"]
    assert subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout == f"{command}\n"


def test_every_version_is_fixed() -> None:
    fixed = {}
    for constraint in map(Requirement, CONSTRAINTS):
        assert re.fullmatch(r"==[^*]+", str(constraint.specifier)), constraint
        fixed[canonicalize_name(constraint.name)] = str(constraint.specifier).removeprefix("==")
    for asked in required():
        assert asked.specifier.contains(fixed[canonicalize_name(asked.name)], prereleases=True), asked


def test_the_constraints_name_no_place_to_fetch_from() -> None:
    assert not re.search(r"://|--|@", "\n".join(CONSTRAINTS))
    assert "://" not in text("constraints.txt")


def test_what_builds_is_constrained_as_it_is_required() -> None:
    assert [asked for asked in BUILD if asked.startswith("hatchling")] == PROJECT["dependency-groups"]["build"][:1]


def test_the_command_that_renews_the_constraints_is_told() -> None:
    made_by = next(line for line in text("constraints.txt").splitlines() if line.startswith("#    uv pip compile "))
    command = made_by.removeprefix("#").strip().replace(" -o ", " --upgrade -o ")
    assert f"\n.venv/bin/{command}\n" in text("CONTRIBUTING.md")


def test_hosted_ci_runs_the_same_on_every_python_that_is_named() -> None:
    job = yaml.safe_load(text(".github/workflows/ci.yml"))["jobs"]["run"]
    classifiers = (line.rpartition(" :: ")[2] for line in PROJECT["project"]["classifiers"])
    assert job["strategy"]["matrix"]["python"] == [version for version in classifiers if version[:2] == "3."]
    assert job["steps"][-1] == {"run": ".ci/run"}


def test_hosted_ci_runs_the_tests_on_every_system_that_is_named() -> None:
    job = yaml.safe_load(text(".github/workflows/ci.yml"))["jobs"]["elsewhere"]
    named = " ".join(line for line in PROJECT["project"]["classifiers"] if line.startswith("Operating System :: "))
    assert [system in named for system in ("Linux", "MacOS", "Windows")] == [True, True, True]
    assert job["strategy"]["matrix"]["system"] == ["windows-latest", "macos-latest"]
    assert job["env"] == {"PIP_CONSTRAINT": "constraints.txt", "PIP_BUILD_CONSTRAINT": "constraints.txt"}
    assert {"run": "python -m pytest --timeout-method thread"} in job["steps"]


def test_what_runs_before_a_commit_has_the_versions_of_the_environment() -> None:
    [repository] = yaml.safe_load(text(".pre-commit-config.yaml"))["repos"]
    assert repository["repo"] == "local"
    assert {hook["language"] for hook in repository["hooks"]} == {"system"}
    programs = [hook["entry"].split()[0] for hook in repository["hooks"]]
    assert programs == [f".venv/bin/{name}" for name in ("ruff", "ruff", "mypy", "lint-imports")]


def test_the_tests_that_hold_a_promise_of_security_are_there() -> None:
    named = re.findall(r"`(tests/[\w/.]+)`", text("SECURITY.md"))
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []
