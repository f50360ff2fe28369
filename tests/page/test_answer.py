"""The answer page: one certain verdict, several that may apply, its lines, and whom to call."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from advisor.guide.conditions import Answer
from advisor.guide.model import Guide
from advisor.interview import advise
from advisor.page.answer import MOST_CONTACTS, MOST_POSSIBLE, MOST_STEPS
from advisor.page.blocks import Answer as AnswerPage
from advisor.page.blocks import Contacts, Evidence, Note, Paragraph, Phrases, Steps
from advisor.page.guidance import compose
from tests.guide.writing import card, many, question, small_guide
from tests.page.trips import TODAY, chosen, translators

CONTACTS = [
    {"id": known, "name": f"Name of {known}", "phone": f"555-010{number}", "facts": ["seen"]}
    for number, known in enumerate(("lawyer", "line", "office"))
]
FILES: Mapping[str, object] = {
    "guide.yaml": {
        "id": "small",
        "title": "Small",
        "about": "Nothing.",
        "outcomes": [
            {"id": "home", "label": "Stay home", "tone": "good", "visit": False},
            {"id": "go", "label": "Go there"},
            {"id": "beware", "label": "Beware", "tone": "warning"},
        ],
        "sections": [
            {"id": "verdict", "title": "Go?", "choose": "first"},
            {"id": "visit", "title": "The visit", "answer": "Who comes", "visit": True},
            {"id": "risk", "title": "Risk", "answer": "Your risk"},
            {"id": "more", "title": "More"},
            {"id": "help", "title": "Help", "answer": "Whom to call"},
        ],
    },
    "questions.yaml": [
        question("colour", "red blue green white black"),
        many("tools", "hammer saw"),
        question("size", "big small"),
    ],
    "contacts.yaml": CONTACTS,
    "cards/main.yaml": None,
    "cards/verdict.yaml": [
        card("red", when={"colour": "red"}, outcome="home", contacts=["line"]),
        card(
            "blue",
            when={"colour": "blue"},
            outcome="beware",
            steps=[
                "One.",
                {"when": {"tools": "saw"}, "text": "Two."},
                {"when": {"size": "big"}, "text": "Three."},
                {"when": {"size": "small"}, "text": "Four."},
            ],
            say=["Stop."],
            contacts=["lawyer", {"when": {"size": "big"}, "contact": "line"}, "office"],
            staff="Wait.",
        ),
        card("green", when={"colour": "green", "tools": "saw"}, outcome="go", contacts=["office"]),
        card("white", when={"colour": "white"}, outcome="go"),
        card("black", when={"colour": "black"}, outcome="go"),
        card("other", outcome="go"),
    ],
    "cards/visit.yaml": [card("there")],
    "cards/risk.yaml": [card("sawing", when={"tools": "saw"}), card("big", when={"size": "big"})],
    "cards/more.yaml": [card("else")],
    "cards/help.yaml": [card("hurry", when={"size": "big"}), card("call")],
}
VERDICT = {"id": "main", "title": "Go?", "choose": "first"}
BLUE: dict[str, Answer] = {"colour": chosen("blue"), "tools": chosen("saw"), "size": chosen("big")}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    return small_guide(tmp_path_factory.mktemp("answer"), FILES)


def page_of(guide: Guide, answers: Mapping[str, Answer], codes: str = "en", *, staff: bool = False) -> AnswerPage:
    page = compose(advise(guide, answers), translators(codes), TODAY, staff=staff).answer_page
    assert page is not None
    return page


def lines_of(page: AnswerPage) -> dict[str, str]:
    return {str(line.label): str(line.lead.words) for line in page.lines}


def steps_of(page: AnswerPage) -> list[str]:
    return [str(step.words) for step in page.steps.steps] if page.steps else []


def contacts_of(page: AnswerPage) -> list[str]:
    return [str(contact.words) for contact in page.contacts.contacts] if page.contacts else []


def test_a_certain_verdict_with_what_to_do_first_and_a_line_for_each_thing_that_matters(small: Guide) -> None:
    page = page_of(small, BLUE)
    assert page.outcome is not None
    assert (page.outcome.id, str(page.outcome.label), page.outcome.tone) == ("beware", "Beware", "warning")
    assert (str(page.title), str(page.lead)) == ("Title of blue", "Lead of blue.")
    assert steps_of(page) == ["One.", "Two.", "Three."]
    assert lines_of(page) == {
        "Who comes": "Lead of there.",
        "Your risk": "Lead of sawing.",
        "Whom to call": "Lead of hurry.",
    }
    assert [line.section for line in page.lines] == ["visit", "risk", "help"]
    assert contacts_of(page) == ["Name of lawyer", "Name of line"]
    assert (page.possible, page.more) == ((), None)
    assert page.card is not None
    assert page.card.id == "blue"


def test_what_the_verdict_adds_stands_below_it_and_nothing_is_lost_or_told_twice(small: Guide) -> None:
    page = page_of(small, {**BLUE, "size": None}, staff=True)
    assert [type(block) for block in page.rest] == [Paragraph, Steps, Phrases, Contacts, Note, Evidence]
    assert page.card is not None
    assert page.card.steps is not None
    assert page.card.contacts is not None
    below = [block for block in page.rest if isinstance(block, Steps)]
    assert len(steps_of(page)) == MOST_STEPS
    assert [str(step.text) for each in below for step in each.steps] == ["Four."]
    others = [block for block in page.rest if isinstance(block, Contacts)]
    assert len(contacts_of(page)) == MOST_CONTACTS
    assert [contact.id for each in others for contact in each.contacts] == ["office"]
    certain = page_of(small, {**BLUE, "size": chosen("small")})
    assert [type(block) for block in certain.rest] == [Paragraph, Phrases, Evidence]


def test_a_step_a_line_and_a_contact_that_were_declined_come_with_their_if(small: Guide) -> None:
    page = page_of(small, {"colour": chosen("blue"), "tools": None, "size": None})
    if_saw, if_big = "If you answered “Label of saw”", "If you answered “Label of big”"
    assert steps_of(page) == ["One.", f"{if_saw}: Two.", f"{if_big}: Three."]
    assert lines_of(page)["Your risk"] == f"{if_saw}: Lead of sawing."
    assert lines_of(page)["Whom to call"] == "Lead of call.", "a card that applies comes before one that may"
    assert contacts_of(page) == ["Name of lawyer", "Name of line (if you answered “Label of big”)"]


def test_a_section_of_which_nothing_applies_has_no_line(small: Guide) -> None:
    page = page_of(small, {"colour": chosen("blue"), "tools": chosen(), "size": chosen("small")})
    assert lines_of(page).keys() == {"Who comes", "Whom to call"}


def test_who_needs_no_visit_reads_no_line_about_one(small: Guide) -> None:
    page = page_of(small, {"colour": chosen("red"), "tools": chosen("saw"), "size": chosen("big")})
    assert page.outcome is not None
    assert page.outcome.id == "home"
    assert lines_of(page).keys() == {"Your risk", "Whom to call"}
    assert (page.steps, contacts_of(page)) == (None, ["Name of line"])


def test_several_verdicts_are_listed_with_their_ifs_and_the_last_resort_last(small: Guide) -> None:
    page = page_of(small, {"colour": chosen("green"), "tools": None, "size": chosen("big")})
    assert (page.steps, page.card, page.more, page.rest) == (None, None, None, ())
    assert str(page.title) == "More than one answer is possible"
    assert str(page.lead) == "Which one is yours depends on what you did not answer."
    assert [(str(each.title.words), each.step) for each in page.possible] == [
        ("If you answered “Label of saw”: Title of green", None),
        ("If none of these is so: Title of other", None),
    ]
    assert [str(each.title.text) for each in page.possible] == ["Title of green", "Title of other"]
    assert lines_of(page)["Who comes"] == "Lead of there."


@pytest.mark.parametrize(
    ("colour", "outcome"),
    [(chosen("green"), "go"), (None, None)],
)
def test_several_verdicts_that_say_the_same_show_their_outcome(
    small: Guide, colour: Answer, outcome: str | None
) -> None:
    page = page_of(small, {"colour": colour, "tools": None})
    assert page.card is None
    assert (page.outcome and page.outcome.id) == outcome
    assert (page.outcome and str(page.outcome.label)) == (outcome and "Go there")


def test_several_verdicts_without_an_outcome_show_none(tmp_path: Path) -> None:
    head = {"id": "small", "title": "Small", "about": "Nothing.", "sections": [VERDICT]}
    cards = [card("red", when={"colour": "red"}), card("other")]
    page = page_of(small_guide(tmp_path, {"guide.yaml": head, "cards/main.yaml": cards}), {"colour": None})
    assert (len(page.possible), page.outcome) == (2, None)


@pytest.mark.parametrize(
    ("tools", "more"),
    [(None, "5 more stand below."), (chosen(), "4 more stand below.")],
)
def test_of_many_verdicts_the_one_that_is_left_if_none_of_the_others_fits_is_listed_alone(
    small: Guide, tools: Answer, more: str
) -> None:
    page = page_of(small, {"colour": None, "tools": tools})
    [possible] = page.possible
    assert str(possible.title.words) == "If none of the answers below fits you: Title of other"
    assert str(possible.title.if_) == "none of the answers below fits you"
    assert str(page.more) == more


def test_as_many_verdicts_as_have_room_are_all_listed_with_the_last_resort_last(tmp_path: Path) -> None:
    head = {"id": "small", "title": "Small", "about": "Nothing.", "sections": [VERDICT]}
    options = "red blue green white"
    cards = [card(name, when={"colour": name}) for name in options.split()]
    for number in (MOST_POSSIBLE - 1, MOST_POSSIBLE):
        files = {
            "guide.yaml": head,
            "questions.yaml": [question("colour", f"{options} black")],
            "cards/main.yaml": [*cards[:number], card("other")],
        }
        page = page_of(small_guide(tmp_path / str(number), files), {"colour": None})
        titles = [f"Title of {name}" for name in (*options.split()[:number], "other")]
        fits = number < MOST_POSSIBLE  # with the last resort
        assert [str(each.title.text) for each in page.possible] == (titles if fits else titles[-1:])
        assert (page.more is None) is fits


@pytest.mark.parametrize(
    ("number", "more"),
    [(MOST_POSSIBLE, None), (MOST_POSSIBLE + 1, "1 more stands below."), (MOST_POSSIBLE + 2, "2 more stand below.")],
)
def test_of_many_verdicts_of_which_none_is_sure_the_first_are_listed_and_the_others_counted(
    tmp_path: Path, number: int, more: str | None
) -> None:
    head = {"id": "small", "title": "Small", "about": "Nothing.", "sections": [VERDICT]}
    names = [f"c{known}" for known in range(number)]
    cards = [card(name, when={"colour": name}, steps=[f"Do {name}."]) for name in names]
    files = {
        "guide.yaml": head,
        "questions.yaml": [question("colour", " ".join(names))],
        "cards/main.yaml": [*cards, card("never")],
    }
    page = page_of(small_guide(tmp_path, files), {"colour": None})
    listed = [(str(each.title.text), str(each.step)) for each in page.possible]
    assert listed == [(f"Title of {name}", f"Do {name}.") for name in names[:MOST_POSSIBLE]]
    assert (page.more and str(page.more)) == more


def test_of_a_possible_verdict_the_first_step_that_surely_applies_is_told(tmp_path: Path) -> None:
    steps = [{"when": {"colour": "red"}, "text": "One."}, {"when": {"tools": "saw"}, "text": "Two."}, "Three."]
    head = {
        "id": "small",
        "title": "Small",
        "about": "Nothing.",
        "sections": [{"id": "main", "title": "Go?", "choose": "first"}],
    }
    cards = [card("red", when={"colour": "red"}, steps=steps), card("other", steps=steps[:2])]
    guide = small_guide(tmp_path, {"guide.yaml": head, "cards/main.yaml": cards})
    for tools, expected in [(chosen("saw"), ["Two.", "Two."]), (chosen(), ["Three.", None])]:
        page = page_of(guide, {"colour": None, "tools": tools})
        assert [each.step and str(each.step) for each in page.possible] == expected


def test_whoever_warns_is_named_first_and_each_contact_once(small: Guide) -> None:
    page = page_of(small, {"colour": None, "tools": None, "size": chosen("small")})
    assert contacts_of(page) == ["Name of lawyer", "Name of office"]
    both = page_of(small, {"colour": None, "tools": None, "size": chosen("big")})
    assert contacts_of(both) == ["Name of lawyer", "Name of line"]


def test_no_visit_is_certain_only_where_every_possible_verdict_needs_none(small: Guide) -> None:
    page = page_of(small, {"colour": None, "tools": chosen(), "size": chosen("big")})
    assert "Who comes" in lines_of(page)


def test_every_text_of_it_is_in_every_language(small: Guide) -> None:
    for answers in (BLUE, {"colour": None, "tools": None, "size": None}):
        page = page_of(small, answers, "en es ar")
        assert {len(words.texts) for words in (page.title, page.lead) if words is not None} == {3}
        told = [*(page.steps.steps if page.steps else ()), *(line.lead for line in page.lines)]
        assert {len(each.words.texts) for each in (*told, *(one.title for one in page.possible))} == {3}
        assert [text.text for text in page.lines[0].label.texts] == ["Who comes", "<Who comes>", "(Who comes)"]
    assert page_of(small, BLUE, "es").outcome is not None


def test_a_guide_without_outcomes_still_answers(tmp_path: Path) -> None:
    head = {
        "id": "small",
        "title": "Small",
        "about": "Nothing.",
        "sections": [{"id": "main", "title": "Go?", "choose": "first"}],
    }
    guide = small_guide(tmp_path, {"guide.yaml": head})
    page = page_of(guide, {})
    assert (page.outcome, str(page.title), page.lines, page.contacts) == (None, "Do this", (), None)


def test_a_guide_without_a_verdict_has_no_answer_page(tmp_path: Path) -> None:
    assert compose(advise(small_guide(tmp_path), {}), translators(), TODAY).answer_page is None


def test_two_sections_that_answer_each_have_their_own(tmp_path: Path) -> None:
    sections = [{"id": known, "title": known.title(), "choose": "first"} for known in ("one", "two")]
    files = {
        "guide.yaml": {"id": "small", "title": "Small", "about": "Nothing.", "sections": sections},
        "cards/main.yaml": None,
        "cards/one.yaml": [card("red", when={"colour": "red"}), card("other")],
        "cards/two.yaml": [card("saw", when={"tools": "saw"}), card("none")],
    }
    guide = small_guide(tmp_path, files)
    page = compose(advise(guide, {"colour": chosen("red")}), translators(), TODAY)
    pages = [part for section in page.sections for part in section.parts if isinstance(part, AnswerPage)]
    assert [str(each.title) for each in pages] == ["Title of red", "More than one answer is possible"]
    assert [str(each.title.text) for each in pages[1].possible] == ["Title of saw", "Title of none"]
