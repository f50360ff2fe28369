"""The answers so far, another visit, starting over, help, languages, and a fault."""

import msgspec
import pytest

from advisor.guide.model import Guide
from advisor.page import commands as do
from advisor.page.blocks import Choice, Contact, KeyHelp, Paragraph
from advisor.page.session import Session
from tests.page.reading import at, said
from tests.page.trips import DECLINED, answered, start


def test_the_answers_can_be_changed_and_the_last_is_marked(session: Session) -> None:
    choices = answered(session, DECLINED).do(do.ANSWERS).page.choices
    assert [(choice.id, str(choice.label), str(choice.hint), choice.marked) for choice in choices] == [
        ("way", "way?", "Rather not say", False),
        ("bags", "bags?", "Rather not say", False),
        ("seat", "seat?", "Rather not say", True),
    ]


def test_what_stays_for_another_visit_is_told_by_count_and_one_by_one(session: Session) -> None:
    page = at(session, "kept").page
    assert said(page.blocks) == ["1 answer will be dropped.", "2 answers stay."]
    assert [choice.id for choice in page.choices] == ["go-on", "bags", "seat"]


def test_before_a_client_is_dropped_only_how_much_is_held_is_told(guide: Guide) -> None:
    page = at(start(guide).at_desk(), "drop").page
    assert said(page.blocks) == ["3 answers are held. They are dropped for good."]
    assert [(choice.id, str(choice.label)[:3]) for choice in page.choices] == [("no", "No,"), ("yes", "Yes")]


def test_starting_over_is_asked_for(session: Session) -> None:
    assert [choice.id for choice in at(session, "start-over").page.choices] == ["no", "yes"]


def test_help_tells_what_can_be_done_on_the_page_behind_the_way_out_first(guide: Guide) -> None:
    page = at(start(guide).at_desk(), "help").page
    helped = [block.command for block in page.blocks if isinstance(block, KeyHelp)]
    assert helped[0] == "leave"
    assert {"next-client", "client-language", "why-we-ask", "palette"} <= set(helped)
    assert [str(block.words)[:28] for block in page.blocks if isinstance(block, Paragraph)] == [
        "Draft translation (español):"
    ]
    assert page.notices == ()


CALM = "Something in this program went wrong. It is our fault, not yours, and nothing was saved."


def test_a_fault_is_told_calmly_with_where_to_turn_in_every_language(guide: Guide) -> None:
    blocks = start(guide).at_desk("es", "ar").fault_blocks()
    assert (said(blocks)[0], said(blocks)[-1]) == (CALM, "You can also turn to:")
    contacts = [block for block in blocks if isinstance(block, Contact)]
    assert [(c.id, [text.text for text in c.name.texts], c.phone, c.url) for c in contacts] == [
        ("line", ["The line", "<The line>", "(The line)"], "555-0100", None),
        ("site", ["The site", "<The site>", "(The site)"], None, "https://site.example"),
    ]


@pytest.mark.parametrize(("lifeline", "ids"), [(("site",), ["site"]), ((), [])])
def test_a_fault_names_the_lifeline_and_nobody_else(guide: Guide, lifeline: tuple[str, ...], ids: list[str]) -> None:
    blocks = start(msgspec.structs.replace(guide, lifeline=lifeline)).fault_blocks()
    assert [block.id for block in blocks if isinstance(block, Contact)] == ids
    assert ("You can also turn to:" in said(blocks)) == bool(ids)


def test_no_answer_changes_a_word_of_a_fault(session: Session, walked: Session) -> None:
    assert walked.fault_blocks() == session.fault_blocks()
    assert walked.at_desk().fault_blocks() == session.at_desk().fault_blocks()


def test_languages_are_offered_under_their_own_names_and_a_draft_says_so(session: Session) -> None:
    page = at(session, "languages").page
    assert [(choice.id, str(choice.label), choice.marked) for choice in page.choices] == [
        ("en", "English", True),
        ("es", "español (draft translation)", False),
        ("fr", "français", False),
        ("ar", "العربية (draft translation)", False),
    ]
    assert str(page.title) == "Choose a language"
    assert all(isinstance(block, Choice) for block in page.blocks)
