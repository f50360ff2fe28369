"""The public API: what docs/python.md shows, and that `import advisor` costs nothing."""

import datetime
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import advisor
from advisor.guide.opening import open_guide
from advisor.interview import AnswerError
from advisor.languages import UnknownLanguage, open_languages
from tests.guide.writing import small_guide

ROOT = Path(__file__).parents[1]
DAY = datetime.date(2026, 11, 23)


def test_the_page_about_python_runs(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    [code] = re.findall(r"```python\n(.*?)```", page, flags=re.DOTALL)
    assert len(code.strip().splitlines()) <= 22
    exec(compile(code, "docs/python.md", "exec"), {})
    printed = capsys.readouterr().out
    guide = open_guide()
    title = open_languages(guide.id).translator("es").content("guide/guide/title", guide.title)
    assert f"{next(iter(guide.sections))} may-apply " in printed
    assert f"{guide.title}\n   {title}\n" in printed


def test_every_public_name_is_documented_and_there(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    for name in set(advisor.__all__) - {"__version__"}:
        assert getattr(advisor, name).__doc__
        assert f"`{name}" in page
        assert name in dir(advisor)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = advisor.nothing


def test_importing_it_imports_nothing_else() -> None:
    code = "import json, sys, advisor; print(json.dumps(sorted(sys.modules)))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    ours = [name for name in json.loads(ended.stdout) if name.split(".")[0] in ("advisor", "msgspec", "yaml", "babel")]
    assert ours == ["advisor"]


def test_guidance_in_few_lines(tmp_path: Path) -> None:
    guide = small_guide(tmp_path)
    interview = advisor.Interview.of(guide, {"colour": "red", "tools": ["saw"]})
    page = advisor.compose(interview, today=DAY)
    assert isinstance(page, advisor.Page)
    assert (page.languages, str(page.title), page.notices) == (("en",), "A small guide", ())
    assert page == advisor.compose(interview.advice(), "en", "en", today=DAY)
    late = advisor.compose(interview, today=DAY.replace(year=2027))
    assert [str(notice)[:6] for notice in late.notices] == ["1 card"]


def test_a_guide_outside_the_package_brings_its_languages() -> None:
    folder = ROOT / "tests" / "second_guide"
    interview = advisor.Interview(advisor.open_guide(folder))
    page = advisor.compose(interview, "es", "en", today=DAY, content=folder)
    assert page.languages == ("es", "en")
    assert [text.text for text in page.title.texts] == [
        "Obtener una tarjeta de biblioteca",
        "Getting a library card",
    ]
    with pytest.raises(UnknownLanguage):
        advisor.compose(interview, "es", today=DAY)


def test_what_there_is_not_is_an_error_that_knows_what_there_is(tmp_path: Path) -> None:
    guide = small_guide(tmp_path)
    with pytest.raises(UnknownLanguage) as unknown:
        advisor.compose(advisor.Interview(guide), "en", "xx")
    assert (unknown.value.asked, unknown.value.choices[0]) == ("xx", "en")
    with pytest.raises(AnswerError) as wrong:
        advisor.Interview.of(guide, {"colour": "rde"})
    assert wrong.value.hint == "red"
