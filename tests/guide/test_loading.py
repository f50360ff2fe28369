"""Reading a folder: what authors may write, what it becomes, and what cannot be made to hurt."""

import codecs
import shutil
import time
from pathlib import Path
from textwrap import dedent

import pytest

from advisor.guide.conditions import AnyOf, Chosen, Lacks, Named, all_of
from advisor.guide.diagnostics import Code
from advisor.guide.files import content_files, fingerprint
from advisor.guide.loading import load_guide
from advisor.guide.mistakes import MOST_MISTAKES, ContentError, MistakeCode
from advisor.guide.model import Basis, Mention, Outcome, Part
from tests.guide.writing import MINIMAL, card, fact, many, question, small_guide, write_content


def codes(folder: Path) -> set[Code]:
    with pytest.raises(ContentError) as wrong:
        load_guide(folder, collect=True)
    return {mistake.code for mistake in wrong.value.mistakes}


def test_a_guide_keeps_the_order_of_its_author(tmp_path: Path) -> None:
    guide = small_guide(tmp_path, {"questions.yaml": [question("z", "b a"), question("a", "y x")]})
    assert list(guide.questions) == ["z", "a"]
    assert [option.id for option in guide.questions["z"].options] == ["b", "a"]


def test_every_entry_has_a_place(tmp_path: Path) -> None:
    locations = load_guide(write_content(tmp_path, {})).locations
    assert str(locations["card", "base"]) == "cards/main.yaml:2:3"
    assert {kind for kind, _ in locations} == {"section", "question", "contact", "source", "fact", "card", "lead"}


def test_conditions_are_linked_with_traits_and_questions(tmp_path: Path) -> None:
    guide = small_guide(
        tmp_path,
        {
            "questions.yaml": [
                question("way", "train bus foot"),
                many("bags", "big small", when={"is": "riding"}),
            ],
            "traits.yaml": [{"id": "riding", "means": "you ride", "when": {"not": {"way": "foot"}}}],
            "cards/main.yaml": [
                card("base"),
                card("light", when={"not": {"bags": ["big"]}}),
                card("ride", when={"is": "riding"}),
                card("never", when={"not": {"way": ["train", "bus", "foot"]}}),
            ],
        },
    )
    riding = Named("riding", Chosen("way", ("bus", "train")))
    assert guide.cards["base"].when is True
    assert guide.cards["ride"].when == riding
    assert guide.questions["bags"].when == riding
    assert guide.cards["light"].when == AnyOf((Chosen("way", ("foot",)), Lacks("bags", ("big",))))
    assert guide.cards["never"].when is False
    assert all_of([riding, Chosen("bags", ("big",), many=True)]) != guide.cards["light"].when


def test_evidence_and_age_of_a_card_are_derived(tmp_path: Path) -> None:
    guide = small_guide(
        tmp_path,
        {
            "sources.yaml": [
                {"id": kind, "title": kind, "publisher": "P", "url": "https://s.example", "kind": kind}
                for kind in ("law", "official-policy", "press-report")
            ],
            "facts/all.yaml": [
                fact("seen", sources=["press-report", "law"], checked="2026-03-01", recheck="2027-01-01"),
                fact("heard", sources=["press-report", "official-policy"], checked="2026-05-01", recheck="2026-06-01"),
            ],
            "cards/main.yaml": [card("base", facts=["seen", "heard"])],
        },
    )
    base = guide.cards["base"]
    assert [guide.basis(guide.facts[known]) for known in base.facts] == [Basis.LAW, Basis.OFFICIAL_POLICY]
    assert (str(guide.checked(base)), str(guide.recheck(base))) == ("2026-03-01", "2026-06-01")


def test_words_that_yaml_would_turn_into_something_else_stay_words(tmp_path: Path) -> None:
    guide = small_guide(
        tmp_path,
        {
            "questions.yaml": """
                - id: on
                  ask: Yes
                  why: 1e3
                  choose: one
                  options:
                  - {id: no, label: No}
                  - {id: yes, label: 2026-01-01}
                  - {id: null-7, label: 0o17}
                """,
            "cards/main.yaml": (
                "- {id: off, title: 1.10, lead: 12, text: true, steps: [yes], facts: [seen], when: {on: no}}"
            ),
        },
    )
    assert [(option.id, option.label) for option in guide.questions["on"].options] == [
        ("no", "No"),
        ("yes", "2026-01-01"),
        ("null-7", "0o17"),
    ]
    off = guide.cards["off"]
    assert (guide.questions["on"].ask, guide.questions["on"].why) == ("Yes", "1e3")
    assert (off.title, off.lead, off.text, off.steps) == ("1.10", "12", (Part("true"),), (Part("yes"),))
    assert off.when == Chosen("on", ("no",))


def test_a_text_is_one_paragraph_however_it_is_written(tmp_path: Path) -> None:
    text = (
        "- id: base\n  title: |\n    Do\n    this\n  lead: >-\n    One\n    two.\n"
        "  text: |\n    Three\n    four.\n\n  facts: [seen]\n"
    )
    base = small_guide(tmp_path, {"cards/main.yaml": text}).cards["base"]
    assert (base.title, base.lead, base.text) == ("Do this", "One two.", (Part("Three four."),))


def test_paragraphs_steps_and_contacts_may_have_a_condition_each(tmp_path: Path) -> None:
    red, soft = Chosen("colour", ("red",)), Named("soft", Chosen("tools", ("saw",), many=True))
    base = small_guide(
        tmp_path,
        {
            "traits.yaml": [{"id": "soft", "means": "it is soft", "when": {"tools": "saw"}}],
            "cards/main.yaml": [
                card(
                    "base",
                    text=["One.", {"when": {"colour": "red"}, "text": "Two."}],
                    steps=[{"text": "Go.", "when": {"is": "soft"}}, {"text": "Sit."}],
                    contacts=["line", {"contact": "line", "when": {"all": [{"is": "soft"}, {"colour": "red"}]}}],
                )
            ],
        },
    ).cards["base"]
    assert base.text == (Part("One."), Part("Two.", red))
    assert base.steps == (Part("Go.", soft), Part("Sit."))
    assert base.contacts == (Mention("line"), Mention("line", all_of([soft, red])))


def test_a_card_needs_a_title_a_lead_and_a_fact(tmp_path: Path) -> None:
    cards = [{"id": "base", "title": "Do this", "lead": "Do it.", "facts": ["seen"]}]
    base = small_guide(tmp_path, {"cards/main.yaml": cards}).cards["base"]
    assert (base.text, base.steps, base.contacts, base.outcome) == ((), (), (), None)
    for missing in ("title", "lead", "facts"):
        wrong = [{key: value for key, value in cards[0].items() if key != missing}]
        assert len(codes(write_content(tmp_path, {"cards/main.yaml": wrong}))) == 1


def test_outcomes_are_kept_in_their_order_with_what_they_are_like(tmp_path: Path) -> None:
    guide = small_guide(
        tmp_path,
        {
            "guide.yaml": {
                "id": "small",
                "title": "Small",
                "about": "Nothing.",
                "outcomes": [{"id": "z", "label": "Z", "tone": "warning"}, {"id": "a", "label": "A", "visit": False}],
                "sections": [{"id": "main", "title": "Main", "answer": "To do", "visit": True}],
            },
            "cards/main.yaml": [card("base", outcome="a")],
        },
    )
    assert [*guide.outcomes.values()] == [Outcome("z", "Z", "warning", True), Outcome("a", "A", "plain", False)]
    assert (guide.cards["base"].outcome, guide.sections["main"].answer, guide.sections["main"].visit) == (
        *("a", "To do"),
        True,
    )


@pytest.mark.parametrize("basis", [Basis.OWN_ADVICE, Basis.OWN_OFFICE])
def test_what_is_ours_to_say_needs_no_source_and_says_so_if_it_has_one(tmp_path: Path, basis: Basis) -> None:
    facts = [fact("seen"), fact("ours", basis=basis.value, sources=[]), fact("built", basis=basis.value)]
    guide = small_guide(tmp_path, {"facts/all.yaml": facts})
    assert {known: guide.basis(each) for known, each in guide.facts.items()} == {
        "seen": Basis.LAW,
        "ours": basis,
        "built": basis,
    }


def test_a_mistake_in_a_step_is_told_beside_one_in_the_rest_of_its_card(tmp_path: Path) -> None:
    cards = [card("base", title="", steps=[{"when": {"color": "red"}, "text": "Go."}])]
    assert codes(write_content(tmp_path, {"cards/main.yaml": cards})) == {
        MistakeCode.EMPTY,
        MistakeCode.UNKNOWN_QUESTION,
    }


@pytest.mark.parametrize("name", [name for name in MINIMAL if name != "traits.yaml"])
def test_line_ends_and_marks_of_other_systems_are_fine(tmp_path: Path, name: str) -> None:
    folder = write_content(tmp_path, {})
    expected = load_guide(folder).guide
    data = (folder / name).read_bytes()
    for other in (data.replace(b"\n", b"\r\n"), codecs.BOM_UTF8 + data, data.rstrip(), data + b"...\n"):
        (folder / name).write_bytes(other)
        assert load_guide(folder).guide == expected


@pytest.mark.parametrize("name", MINIMAL)
@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"\x00\x01\x02", bytes(range(256)), "text".encode("utf-16")])
def test_files_that_are_no_text_are_content_errors(tmp_path: Path, name: str, data: bytes) -> None:
    (write_content(tmp_path, {}) / name).write_bytes(data)
    assert codes(tmp_path) == {MistakeCode.OTHER_ENCODING}


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("questions.yaml", "\n# nothing yet\n", MistakeCode.EMPTY_FILE),
        ("cards/main.yaml", "\n# nothing yet\n", MistakeCode.EMPTY_FILE),
        ("cards/main.yaml", "[]", MistakeCode.NO_CARD),
    ],
)
def test_a_guide_needs_questions_and_cards(tmp_path: Path, name: str, text: str, code: MistakeCode) -> None:
    (write_content(tmp_path, {}) / name).write_text(text)
    assert codes(tmp_path) == {code}


def test_files_that_systems_and_editors_leave_behind_are_left_alone(tmp_path: Path) -> None:
    folder = write_content(tmp_path, {})
    for name in ("._main.yaml", ".main.yaml.swp", "main.yaml~", "#main.yaml#", "desktop.ini"):
        (folder / "cards" / name).write_bytes(b"\x00\x05\x16\x07")
    (folder / "cards/.#main.yaml").symlink_to("me@host.1:2")
    for name in ("._guide.yaml", "README.md", "LICENSE"):
        (folder / name).write_bytes(b"\x00\x05\x16\x07")
    (folder / ".git").mkdir()
    (folder / ".git/guide.yaml").write_text("")
    assert load_guide(folder, collect=True).guide.id == "small"


def test_a_text_that_a_line_below_it_would_go_on_is_told(tmp_path: Path) -> None:
    cut = "- id: base\n  title: Ask at window\n    #5 and sign nothing\n  lead: A.\n  facts: [seen]\n"
    assert codes(write_content(tmp_path, {"cards/main.yaml": cut})) == {MistakeCode.CUT_TEXT}
    note = "- id: base\n  title: Ask there\n  # window 5\n  lead: A.\n  #staff\n  facts: [seen] # one\n"
    assert load_guide(write_content(tmp_path, {"cards/main.yaml": note})).guide.cards["base"].title == "Ask there"


def test_an_entry_with_a_mistake_is_not_missed_as_well(tmp_path: Path) -> None:
    for bad in ("Line", "the_line", "lIne"):
        contacts = [{"id": bad, "name": "The line", "facts": ["seen"]}]
        files = {"contacts.yaml": contacts, "cards/main.yaml": [card("base", contacts=["line"])]}
        assert codes(write_content(tmp_path, files)) == {MistakeCode.BAD_ID}


@pytest.mark.parametrize("name", MINIMAL)
@pytest.mark.parametrize("text", ["a: b: c\n", "just words\n", "- {id: x\n", "- id: 'x\n", "<<<<<<< ours\n"])
def test_what_cannot_be_read_is_told_once(tmp_path: Path, name: str, text: str) -> None:
    (write_content(tmp_path, {}) / name).write_text(text)
    with pytest.raises(ContentError) as wrong:
        load_guide(tmp_path, collect=True)
    assert [mistake.location.file.as_posix() for mistake in wrong.value.mistakes] == [name]


def test_reading_stops_after_many_mistakes(tmp_path: Path) -> None:
    broken = "\n".join("- {id: same, title: A, lead: B, facts: [none]}" for _ in range(5000))
    (write_content(tmp_path, {}) / "cards/main.yaml").write_text(broken)
    with pytest.raises(ContentError) as wrong:
        load_guide(tmp_path, collect=True)
    assert wrong.value.mistakes[-1].code is MistakeCode.TOO_MANY_MISTAKES
    assert len(wrong.value.mistakes) == MOST_MISTAKES + 1


def test_a_folder_that_is_none_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as wrong:
        load_guide(tmp_path / "nowhere", collect=True)
    assert [mistake.code for mistake in wrong.value.mistakes] == [MistakeCode.MISSING_FILE]
    assert "guide.yaml" in str(wrong.value)
    assert codes(tmp_path / "nowhere") == {MistakeCode.MISSING_FILE}
    assert codes(tmp_path) == {MistakeCode.MISSING_FILE}


def test_an_alias_bomb_is_refused_at_once(tmp_path: Path) -> None:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    folder = write_content(tmp_path, {"guide.yaml": "\n".join(levels)})
    started = time.monotonic()
    assert MistakeCode.YAML_ALIAS in codes(folder)
    assert time.monotonic() - started < 2


@pytest.mark.parametrize("deep", ["[" * 100_000, "- " * 100_000, "{a: " * 100_000, "? " * 100_000])
def test_nesting_cannot_exhaust_the_reader(tmp_path: Path, deep: str) -> None:
    """A libyaml with a limit of its own may stop first, with an error of syntax."""
    refused = {MistakeCode.YAML_TOO_DEEP, MistakeCode.WRONG_TYPE, MistakeCode.YAML_SYNTAX}
    assert codes(write_content(tmp_path, {"traits.yaml": deep})) <= refused


@pytest.mark.parametrize("last", [30, 400])
@pytest.mark.parametrize("asked_first", [True, False])
def test_traits_cannot_explode(tmp_path: Path, last: int, asked_first: bool) -> None:
    traits: list[object] = [{"id": "t0", "means": "it is red", "when": {"colour": "red"}}]
    for number in range(1, last + 1):
        again = {"is": f"t{number - 1}"}
        when = {"any": [{**again, "left": "x"}, {**again, "right": "x"}]}
        traits.append({"id": f"t{number}", "means": "it is red", "when": when})
    asked: list[object] = [question("colour", "red blue"), question("left", "x y"), question("right", "x y")]
    if asked_first:
        asked.append(question("next", "x y", when={"is": f"t{last}"}))
    folder = write_content(tmp_path, {"traits.yaml": traits, "questions.yaml": asked})
    started = time.monotonic()
    assert codes(folder) == {MistakeCode.CONDITION_TOO_LARGE}
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    "value", ["!!python/object/apply:os.system [id]", "!!python/name:os.system x", "!exec id", "!!binary aGk="]
)
def test_content_cannot_run_code(tmp_path: Path, value: str) -> None:
    text = dedent(MINIMAL["cards/main.yaml"]).replace("Do this", value)
    assert MistakeCode.YAML_TAG in codes(write_content(tmp_path, {"cards/main.yaml": text}))


def test_a_folder_in_place_of_a_file_is_no_crash(tmp_path: Path) -> None:
    write_content(tmp_path, {"traits.yaml": None})
    (tmp_path / "traits.yaml").mkdir()
    assert codes(tmp_path) == {MistakeCode.MISSING_FILE, MistakeCode.UNKNOWN_FILE}


def test_the_fingerprint_changes_with_any_name_or_byte(tmp_path: Path) -> None:
    folder = write_content(tmp_path, {})
    seen = {fingerprint(folder)}
    (folder / "traits.yaml").write_text("[ ]")
    seen.add(fingerprint(folder))
    (folder / "cards/main.yaml").rename(folder / "cards/other.yaml")
    seen.add(fingerprint(folder))
    (folder / "promises.yaml").write_text("[]")
    seen.add(fingerprint(folder))
    assert len(seen) == 4
    (folder / "notes.txt").write_text("of no account")
    assert fingerprint(folder) in seen
    assert folder / "notes.txt" not in content_files(folder)


def told(folder: Path) -> list[tuple[Code, str]]:
    """The mistakes of content, each with its file."""
    with pytest.raises(ContentError) as wrong:
        load_guide(folder, collect=True)
    return [(mistake.code, mistake.location.file.as_posix()) for mistake in wrong.value.mistakes]


NAMES = ["guide.yaml", "questions.yaml", "traits.yaml", "sources.yaml", "contacts.yaml"]


USED: dict[str, object] = {
    "cards/main.yaml": [card("base", contacts=["line"], when={"is": "soft"})],
    "traits.yaml": [{"id": "soft", "means": "it is soft", "when": {"colour": "red"}}],
    "promises.yaml": [{"id": "kept", "because": "It must.", "shows": ["base"], "when": {"colour": "red"}}],
    "cases.yaml": [{"id": "red", "about": "Red.", "answers": {"colour": "red"}, "shows": ["base"]}],
}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("cards/main.yaml", "cards/main.YML"),
        ("cards/main.yaml", "cards/main.yml"),
        ("cards/main.yaml", "cards/main.yaml.txt"),
        ("cards/main.yaml", "cards/more/main.yaml"),
        ("cards/main.yaml", "cards/main.yaml~"),
        ("cards/main.yaml", "cards/main.yaml.~3~"),
        ("cards/main.yaml", "cards/#main.yaml#"),
        ("cards/main.yaml", "main.yaml"),
        ("cards/main.yaml", "old/main.yaml"),
        ("facts/all.yaml", "facts/all.yml"),
        ("facts/all.yaml", "facts/more/all.yaml"),
        ("facts/all.yaml", "all.yaml"),
    ],
)
def test_a_file_that_is_not_read_for_its_name_is_told_once(tmp_path: Path, name: str, other: str) -> None:
    folder = write_content(tmp_path, USED)
    (folder / other).parent.mkdir(exist_ok=True)
    (folder / name).rename(folder / other)
    assert told(tmp_path) == [(MistakeCode.UNKNOWN_FILE, other)]


@pytest.mark.parametrize("part", ["cards", "facts"])
@pytest.mark.parametrize("make", ["file", "link to nothing"])
def test_a_file_in_place_of_a_folder_is_told_once(tmp_path: Path, part: str, make: str) -> None:
    shutil.rmtree(write_content(tmp_path, USED) / part)
    if make == "file":
        (tmp_path / part).write_text("[]")
    else:
        (tmp_path / part).symlink_to("nowhere")
    assert told(tmp_path) == [(MistakeCode.UNREADABLE_FILE, part)]


def test_a_section_without_its_file_is_told_once(tmp_path: Path) -> None:
    (write_content(tmp_path, USED) / "cards/main.yaml").unlink()
    assert told(tmp_path) == [(MistakeCode.NO_CARD, "guide.yaml")]


def test_a_folder_that_is_gone_is_told_once(tmp_path: Path) -> None:
    shutil.rmtree(write_content(tmp_path, USED) / "facts")
    assert [code for code, _ in told(tmp_path)] == [MistakeCode.MISSING_FILE]


def test_a_file_that_is_called_after_no_section_is_told_once(tmp_path: Path) -> None:
    folder = write_content(tmp_path, USED)
    (folder / "cards/main.yaml").rename(folder / "cards/mains.yaml")
    assert told(tmp_path) == [(MistakeCode.UNKNOWN_SECTION, "cards/mains.yaml")]
