"""A page as plain text: one thought a line, the same in the other languages below it, nothing that is not a word."""

from pathlib import Path

import pytest

from advisor.guide.model import Guide
from advisor.interview import Interview
from advisor.page import commands as do
from advisor.page.blocks import Choice, KeyHelp
from advisor.page.document import compose_document
from advisor.page.session import Session
from advisor.page.words import Text, Words
from advisor.writers.isolating import END, ISOLATE
from advisor.writers.lines import each_language, wrap
from advisor.writers.text import TextWriter, write_text
from tests.guide.writing import card, fact, question, small_guide
from tests.page.trips import BUS, PATHS, TODAY, along, answered, everywhere, people, start, translators, trip
from tests.writers.sheets import longest_sheet, small_sheet

FILES = {
    "questions.yaml": [question("colour", "red blue")],
    "facts/all.yaml": [fact("seen", caveat="Once.", as_of="2025"), fact("old", recheck="2026-06-02")],
    "cards/main.yaml": [
        card("base", steps=["One.", "Two."], say=["Stop."], contacts=["line"], facts=["seen", "old"], staff="Ask."),
        card("red", when={"colour": "red"}),
    ],
}


@pytest.fixture
def small(tmp_path: Path) -> Guide:
    return small_guide(tmp_path, FILES)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """A volunteer and a client by bus."""
    return answered(start(trip(tmp_path)).at_desk(), BUS).do(do.SHOW_GUIDANCE)


def test_the_whole_guidance_is_one_line_a_thought_without_notes_for_staff(small: Guide) -> None:
    advice = Interview.of(small, {"colour": "red"}).advice()
    assert write_text(compose_document(advice, translators(), TODAY).whole) == (
        "A small guide\n"
        "1 card has not been checked again in time. It may be out of date and is marked.\n\n"
        "Your answers\n- colour?\n  Label of red\n\n"
        "WHAT TO DO\n\n"
        "Title of base\nLead of base.\nText of base.\n"
        "What to do\n1. One.\n2. Two.\nYou can say, or show, this in English\n“Stop.”\n"
        "Where to turn\nThe line\n  555-0100\n  https://line.example\nSources: 1\n"
        "Kind of evidence: Law, checked on June 1, 2026.\nNot checked again in time: this may be out of date.\n\n"
        "Title of red\nLead of red.\nText of red.\nSources: 1\nKind of evidence: Law, checked on June 1, 2026.\n\n"
        "Sources\n1 source in all.\n\n1. The Book\n  The Press, no date given\n  Law\n  https://book.example\n"
        "  Cards that rest on it:\n  - Title of base\n  - Title of red\n"
    )


def test_each_line_is_followed_by_the_same_in_the_other_languages(small: Guide) -> None:
    base, red = answered(start(small).at_desk("es", "ar"), {"colour": None}).guidance.cards
    lines = list(TextWriter().lines(base))
    assert lines[:3] == ["Title of base", "   <Title of base>", "   (Title of base)"]
    assert lines[3:6] == ["Lead of base.", "   <Lead of base.>", "   (Lead of base.)"]
    assert lines[lines.index("1. One.") :][:3] == ["1. One.", "   <One.>", "   (One.)"]
    said = lines.index("“Stop.”")
    assert lines[said : said + 6] == [
        "“Stop.”",
        "   <Stop.>",
        "   (Stop.)",
        "Where to turn",
        "The line",
        "   <The line>",
    ]
    assert lines.count("  555-0100") == lines.count("  https://line.example") == 1
    assert lines[lines.index("For staff") :][:3] == [
        *("For staff", "  Ask."),
        "Kind of evidence: Law, checked on June 1, 2026.",
    ]
    assert list(TextWriter().lines(red))[3:6] == [
        "May apply to you, if your answer to “colour?” is: Label of red.",
        "   May apply to you, if your answer to “<colour?>” is: <Label of red>.",
        "   May apply to you, if your answer to “(colour?)” is: (Label of red).",
    ]


def test_what_is_the_same_in_two_languages_is_read_once() -> None:
    same = Words((Text("No", "en"), Text("No", "es"), Text("Nein", "de")))
    assert list(each_language(same, "1. ")) == ["1. No", "   Nein"]


@pytest.mark.parametrize(
    ("line", "wrapped"),
    [
        ("   one two three four five six", "   one two three\n   four five six"),
        ("- one two three four five six", "- one two three four\n  five six"),
        ("  - one two three four five", "  - one two three\n    four five"),
        ("1. one two three four five", "1. one two three\nfour five"),
        ("see https://very.long.example/a-b-c-d", "see\nhttps://very.long.example/a-b-c-d"),
        ("one\ntwo", "one\ntwo"),
    ],
)
def test_a_wrapped_line_keeps_its_indent_and_links_stay_whole(line: str, wrapped: str) -> None:
    assert wrap(line, 20) == wrapped
    assert wrap(line, None) == line


def test_no_line_of_any_page_is_wider_than_asked_for_but_links(session: Session) -> None:
    for there in everywhere(session.cleared()):
        lines = write_text(there.page, 40).splitlines()
        assert [line for line in lines if len(line) > 40 and "https://" not in line] == []
        assert [line for line in lines if line != line.rstrip()] == []


def test_a_comparison_tells_the_leads_of_added_cards_and_of_dropped_ones_the_title(session: Session) -> None:
    text = write_text(session.do(do.WHAT_IF).do(do.CHOOSE, "by-foot-alone").page)
    assert "Added: Title of light\n" in text
    assert "Lead of light." in text
    assert "Text of light." not in text
    assert "Falls away: Title of heavy\n" in text
    assert "Lead of heavy." not in text
    assert "way?\n   <way?>\nNow: Label of bus\n   Now: <Label of bus>\nIn the other way: Label of foot\n" in text


def test_the_answer_page_then_what_the_verdict_adds(session: Session) -> None:
    whole = write_text(session.replaced(reading=("en",)).page)
    answer = (
        "A TRIP IS DUE\nTitle of go\nLead of go.\n\n"
        "Know this\n  Lead of base.\n\n"
        "Text of go.\nKind of evidence: Law, checked on June 1, 2026.\n\n"
    )
    assert f"GO?\n\n{answer}WHAT TO KNOW\n\nTitle of base\nLead of base.\nCall 555-0100" in whole


def test_the_lines_of_an_answer_are_in_every_language(session: Session) -> None:
    text = "\n\n".join("\n".join(chunk) for chunk in TextWriter().chunks(session.page.blocks))
    assert "GO?\n   <GO?>\n\nA TRIP IS DUE\n   <A TRIP IS DUE>\nTitle of go\n   <Title of go>\n" in text
    assert "Know this\n   <Know this>\n  Lead of base.\n   <Lead of base.>\n\n" in text


def test_of_folded_cards_the_title_the_if_and_the_lead_are_written(session: Session) -> None:
    unsure = session.answered("seat", None).do(do.SHOW_GUIDANCE)
    parts = unsure.replaced(reading=("en",)).page.blocks
    text = "\n\n".join("\n".join(chunk) for chunk in TextWriter(folded=True).chunks(parts))
    condition = "May apply to you, if your answer to “seat?” is: Label of window."
    assert f"Title of look\n{condition}\nLead of look." in text
    assert "Title of base\nLead of base.\n\nTitle of ride\nLead of ride.\n\n" in text
    for words in ("Text of", "Kind of evidence", "555-0100", "Wait at", "More for"):
        assert words not in text


def test_facts_tell_their_doubt_and_their_age_and_their_sources(session: Session) -> None:
    text = write_text(session.replaced(reading=("en",)).do(do.SOURCES, "base").page)
    assert (
        "2. This is told.\n  But: One person.\n  We are not sure of this.\n"
        "  A story\n    Wire, no date given\n    News report or private website\n    Short.\n    https://wire.example\n"
    ) in text


class Numbering(TextWriter):
    """A face that numbers what can be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.numbered = 0

    def lead(self, choice: Choice) -> str:
        self.numbered += 1
        return f"{self.numbered} "

    def key(self, command: str) -> str:
        return f"<{command}> "


def test_a_face_numbers_what_can_be_chosen_and_headings_stand_once(tmp_path: Path) -> None:
    page = start(trip(tmp_path)).do(do.BEGIN).page
    [*_, choices] = Numbering().chunks(page.blocks)
    assert choices[2:9] == [
        *("On rails", "1 Label of train", "On the road", "2 Label of bus", "  With a seat"),
        *("3 Label of foot", "4 Label of car"),
    ]
    assert list(Numbering().lines(KeyHelp("leave", translators().gettext("Leave")))) == ["<leave> Leave"]
    assert next(iter(TextWriter().lines(KeyHelp("leave", translators().gettext("Leave"))))) == "- Leave"


def test_every_page_of_everybody_is_text_in_all_its_languages(tmp_path: Path) -> None:
    for person in people(trip(tmp_path)).values():
        for there in everywhere(person):
            text = write_text(there.page)
            assert text.startswith(str(there.page.title))
            assert "\n\n\n" not in text
            assert "<advisor" not in text
            for words in (there.page.title, *there.page.notices):
                assert all(each.text in text for each in words.texts)


def test_cards_of_a_group_stand_below_their_common_if(session: Session) -> None:
    unsure = along(session.cleared(), PATHS["question of several"])
    assert unsure is not None
    text = write_text(unsure.replaced(reading=("en",)).do(do.DECLINE).do(do.DECLINE).do(do.SHOW_GUIDANCE).page)
    condition = "May apply to you, if your answer to “bags?” is: Label of big.\n"
    assert f"{condition}This goes for the next 3 cards.\n\nTitle of heavy\nLead of heavy.\nText" in text
    assert text.count(condition) == 1


def test_a_sheet_as_text_has_its_lines_to_write_on_and_its_card(tmp_path: Path) -> None:
    text = write_text(small_sheet(tmp_path, "es en"))
    assert text.startswith("Notes\n\n<Title of go>\n   Title of go\n\n<Lead of go.>\n   Lead of go.\n\n")
    assert "\n<Date and time> / Date and time: ____________________\n" in text
    assert "Cut out, fold and show\n“I am late.”\n   <I am late.>\n“Please wait.”\n" in text
    assert "\n  https://clinic.example/guide/es.html\n" in text


def test_in_a_right_to_left_text_numbers_are_set_apart() -> None:
    for text in (write_text(longest_sheet(["ar", "en"])), write_text(longest_sheet(["ar", "en"]), 40)):
        assert f"على {ISOLATE}1-800-772-1213{END}" in text.replace("\n   ", " ").replace("\n", " ")
        assert f"{ISOLATE}12/31{END}" in text
