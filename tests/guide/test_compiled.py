"""The compiled form: the same guide, made anew when its YAML changes, and never needed to run."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given

from advisor.guide import compiled, loading, opening
from advisor.guide.mistakes import ContentError
from advisor.guide.model import Guide
from tests.guide.random_guides import Drawn, guides
from tests.guide.writing import MINIMAL, write_content


class Checkout:
    """A package folder in a checkout of its own, with a count of how often the YAML was read."""

    def __init__(self, root: Path) -> None:
        self.root: Path | None = root
        self.built = root / "advisor" / "_built"
        self.content = write_content(root / "content" / "small", {})
        self.compiled = self.built / "small.json"
        self.reads = 0

    def open(self) -> tuple[Guide, int]:
        before = self.reads
        return opening.packaged_guide(self.root, self.built), self.reads - before

    def change(self, old: str, new: str) -> None:
        (self.content / "cards/main.yaml").write_text(MINIMAL["cards/main.yaml"].replace(old, new))


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    found = Checkout(tmp_path)
    load = loading.load_guide

    def counted(folder: Path, *, collect: bool = False) -> loading.Loaded:
        found.reads += 1
        return load(folder, collect=collect)

    monkeypatch.setattr(loading, "load_guide", counted)
    return found


def in_order(guide: Guide) -> list[list[str]]:
    return [list(part) for part in (guide.sections, guide.questions, guide.traits, guide.cards, guide.facts)]


@given(guides())
def test_the_compiled_form_is_the_same_guide_in_the_same_order(drawn: Drawn) -> None:
    data = compiled.encode(drawn.guide, "print")
    read = compiled.decode(data)
    assert (read.guide, read.fingerprint) == (drawn.guide, "print")
    assert in_order(read.guide) == in_order(drawn.guide)
    assert compiled.encode(read.guide, "print") == data


def test_the_second_start_reads_no_yaml(checkout: Checkout) -> None:
    first, reads = checkout.open()
    assert reads == 1
    assert checkout.open() == (first, 0)
    assert in_order(checkout.open()[0]) == in_order(first)
    assert [path.name for path in checkout.compiled.parent.iterdir()] == ["small.json"]


def test_changed_yaml_is_read_again(checkout: Checkout) -> None:
    checkout.open()
    checkout.change("Do this", "Do that")
    guide, reads = checkout.open()
    assert (guide.cards["base"].title, reads) == ("Do that", 1)
    assert checkout.open() == (guide, 0)


def test_yaml_that_is_broken_is_never_hidden_by_an_old_guide(checkout: Checkout) -> None:
    checkout.open()
    checkout.change("title", "tilte")
    with pytest.raises(ContentError):
        checkout.open()


@pytest.mark.parametrize("damage", [b"", b"{", b'{"fingerprint": 1}', b"\xff" * 99, b"[" * 500])
def test_a_damaged_compiled_form_is_made_anew(checkout: Checkout, damage: bytes) -> None:
    guide, _ = checkout.open()
    checkout.compiled.write_bytes(damage)
    assert checkout.open() == (guide, 1)
    assert checkout.open() == (guide, 0)


def test_a_compiled_form_that_cannot_be_written_costs_only_time(checkout: Checkout, tmp_path: Path) -> None:
    (tmp_path / "advisor").touch()  # root may write to any folder, but there is none below a file
    guide, _ = checkout.open()
    assert checkout.open() == (guide, 1)


def test_a_wheel_runs_on_what_it_carries(checkout: Checkout) -> None:
    guide, _ = checkout.open()
    checkout.content = Path(shutil.copytree(checkout.content, checkout.built / "content" / "small"))
    checkout.root = None
    checkout.change("Do this", "Do that")
    assert checkout.open() == (guide, 0)
    checkout.compiled.unlink()
    assert checkout.open()[1] == 1
    assert not checkout.compiled.exists()


@pytest.mark.parametrize("in_checkout", [True, False])
def test_of_several_guides_the_build_has_named_one(tmp_path: Path, in_checkout: bool) -> None:
    built = tmp_path / "built"
    root = tmp_path if in_checkout else None
    content = (root or built) / "content"
    assert opening.default_folder(root, built) == content, "which then is the file that is missing"
    for name in ("a", "b"):
        write_content(content / name, {"guide.yaml": MINIMAL["guide.yaml"].replace("small", name)})
        (content / "no-guide").mkdir(exist_ok=True)
        if name == "a":
            assert opening.default_folder(root, built) == content / "a"
    built.mkdir(exist_ok=True)
    (built / opening.DEFAULT).write_text("b", encoding="utf-8")
    assert opening.packaged_guide(root, built).id == "b"


def test_an_author_s_folder_is_always_read(checkout: Checkout, tmp_path: Path) -> None:
    folder = write_content(
        tmp_path / "mine", {"cards/main.yaml": MINIMAL["cards/main.yaml"].replace("Do this", "Mine")}
    )
    assert opening.open_guide(folder).cards["base"].title == "Mine"
    assert checkout.reads == 1


def test_only_a_checkout_has_content_beside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "advisor"
    write_content(tmp_path / "content" / "small", {})
    assert opening.checkout_root(package) is None
    (tmp_path / "pyproject.toml").touch()
    assert opening.checkout_root(package) == tmp_path
