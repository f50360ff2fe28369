"""`own_verdict`, the question whose options share no verdict, names a question of the guide."""

from pathlib import Path
from textwrap import dedent

import pytest

from advisor.guide.loading import load_guide
from advisor.guide.mistakes import ContentError, MistakeCode
from tests.guide.writing import MINIMAL, check_told_once, write_content

HEAD = dedent(MINIMAL["guide.yaml"])


def test_own_verdict_is_read(tmp_path: Path) -> None:
    files = {"guide.yaml": HEAD + "checks: {own_verdict: colour}\n"}
    assert load_guide(write_content(tmp_path, files), collect=True).guide.checks.own_verdict == "colour"


@pytest.mark.parametrize(
    ("checks", "code", "hint"),
    [
        ("{own_verdict: color} # here", MistakeCode.UNKNOWN_QUESTION, "colour"),
        ("{own_verdict: something-else} # here", MistakeCode.UNKNOWN_QUESTION, ""),
        ("{own_verdict: [colour]} # here", MistakeCode.WRONG_TYPE, ""),
    ],
)
def test_own_verdict_names_a_question(tmp_path: Path, checks: str, code: MistakeCode, hint: str) -> None:
    text = f"{HEAD}checks: {checks}\n"
    with pytest.raises(ContentError) as wrong:
        load_guide(write_content(tmp_path, {"guide.yaml": text}), collect=True)
    check_told_once(wrong.value, code, Path("guide.yaml"), text, hint)


def test_a_question_that_cannot_be_read_is_not_missed(tmp_path: Path) -> None:
    files = {"guide.yaml": HEAD + "checks: {own_verdict: color}\n", "questions.yaml": "["}
    with pytest.raises(ContentError) as wrong:
        load_guide(write_content(tmp_path, files), collect=True)
    assert MistakeCode.UNKNOWN_QUESTION not in {mistake.code for mistake in wrong.value.mistakes}
