"""Whatever stands in content files, there is a guide or a ContentError: no other exception, no hang."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from advisor.guide.diagnostics import Diagnostic
from advisor.guide.files import content_files
from advisor.guide.loading import load_guide
from advisor.guide.mistakes import ContentError
from advisor.guide.opening import content_folder
from tests.guide.writing import MINIMAL, write_content

MANY = settings(max_examples=settings.get_profile("advisor").max_examples * 4)
SEEDS = (
    *MINIMAL.values(),
    "when: {any: [{not: {is: soft}}]}",
    "? x",
    "&a *a",
    "!!x y",
    "%YAML 9.9",
    "--- |\n",
    "<<: {}",
)
WORDS = [
    "id",
    "title",
    "text",
    "when",
    "any",
    "all",
    "not",
    "is",
    "colour",
    "red",
    "tools",
    "options",
    "facts",
    "[seen]",
    "null",
]
MARKS = [
    "- ",
    ": ",
    "\n",
    "  ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "? ",
    "& ",
    "* ",
    "!",
    "|",
    ">-",
    "'",
    '"',
    "#",
    "%",
    "\t",
    "\x07",
    "\u2028",
]
YAML_ISH = st.one_of(
    st.lists(st.sampled_from([*WORDS, *MARKS]), max_size=40).map("".join),
    st.recursive(
        st.sampled_from(WORDS),
        lambda inner: st.one_of(
            st.lists(inner, max_size=4).map(lambda items: f"[{', '.join(items)}]"),
            st.lists(st.tuples(st.sampled_from(WORDS), inner), max_size=4).map(
                lambda pairs: f"{{{', '.join(f'{key}: {value}' for key, value in pairs)}}}"
            ),
        ),
    ),
    st.text(max_size=60),
    st.sampled_from(SEEDS),
)


def load_or_explain(folder: Path) -> None:
    """Load, both ways; whatever is wrong has a code, a sentence and a place that is there."""
    for collect in (True, False):
        for mistake in mistakes_in(folder, collect=collect):
            line = mistake.line()
            assert line.startswith(f"{mistake.code.id} · ")
            assert line.isprintable()
            assert (folder / mistake.location.file).exists()


def mistakes_in(folder: Path, *, collect: bool) -> tuple[Diagnostic, ...]:
    try:
        load_guide(folder, collect=collect)
    except ContentError as error:
        return error.mistakes or pytest.fail("an error without a mistake")
    return ()


@MANY
@given(st.sampled_from(sorted(MINIMAL)), YAML_ISH)
@example("cards/main.yaml", "- id: base\n  when: {null: null}")
@example("questions.yaml", "- {id: a, choose: many, options: [{group: }, {id: }, {}]}")
def test_random_yaml(name: str, text: str) -> None:
    with TemporaryDirectory() as folder:
        content = write_content(Path(folder), {})
        (content / name).write_text(text, encoding="utf-8", errors="surrogateescape")
        load_or_explain(content)


@MANY
@given(st.sampled_from(sorted(MINIMAL)), YAML_ISH, st.data())
def test_random_yaml_in_the_midst_of_a_guide(name: str, text: str, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        content = write_content(Path(folder), {})
        whole = (content / name).read_text(encoding="utf-8")
        start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(whole))] * 2)))
        (content / name).write_text(whole[:start] + text + whole[end:], encoding="utf-8", errors="surrogateescape")
        load_or_explain(content)


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content, to be damaged one file at a time."""
    return Path(shutil.copytree(content_folder(), tmp_path_factory.mktemp("damaged") / "ssa-visit"))


REAL = [path.relative_to(content_folder()).as_posix() for path in content_files(content_folder())]


@settings(max_examples=8)  # each reads the whole guide
@given(name=st.sampled_from(REAL), data=st.data())
def test_damaged_files_of_the_real_guide(copied: Path, name: str, data: st.DataObject) -> None:
    path = copied / name
    whole = path.read_bytes()
    try:
        path.write_bytes(data.draw(damaged(whole)))
        load_or_explain(copied)
    finally:
        path.write_bytes(whole)


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """A truncation, some bytes that are others, or two lines in each other's place."""
    match draw(st.sampled_from(["cut", "bytes", "lines"])):
        case "cut":
            return whole[: draw(st.integers(0, len(whole)))]
        case "bytes":
            changed = bytearray(whole)
            locations = st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), min_size=1, max_size=4)
            for location, byte in draw(locations):
                changed[location] = byte
            return bytes(changed)
    lines = whole.splitlines(keepends=True)
    one, other = draw(st.tuples(*[st.integers(0, len(lines) - 1)] * 2))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)
