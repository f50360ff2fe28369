"""A session: every command on every page, back from everywhere, languages, another visit, the next client, caches."""

import datetime

import pytest

from advisor.guide.model import Guide
from advisor.interview import AnswerError
from advisor.page import commands as do
from advisor.page.blocks import Note
from advisor.page.command import Command
from advisor.page.desk import Holding
from advisor.page.place import Place
from advisor.page.session import Argument, Session
from advisor.writers.text import write_text
from tests.page.trips import BUS, FOOT, PATHS, TODAY, along, answered, chosen, everywhere, people, start

PEOPLE = ("alone", "one language", "asked for a language", "desk", "desk with one language", "desk with three")


def at(session: Session, way: str) -> Session:
    there = along(session, PATHS[way])
    assert there is not None
    return there


def check(session: Session) -> None:
    """A place that a guide has, and a page that can be written."""
    guide, place = session.interview.guide, session.place
    sections = session.guidance.sections
    assert place.question is None or place.question in guide.questions
    assert place.card is None or place.card in {card.id for card in session.guidance.cards}
    assert 0 <= place.section < max(1, len(sections))
    assert session.page.title
    assert session.page.blocks
    assert set(session.page.languages) == set(session.reading)
    assert len(set(session.reading)) == len(session.reading)
    assert write_text(session.page, 60).endswith("\n")


# Every command on every page

ARGUMENTS: tuple[Argument, ...] = (
    *(None, "", "nothing", "base", "es", "en", "by-train", "way", "yes", "no", ":decline", 0, 1, -1, 99),
    *(frozenset(), chosen("bus"), chosen("big", "small")),
)


@pytest.mark.parametrize("person", PEOPLE)
def test_every_command_on_every_page_leads_to_a_page(guide: Guide, person: str) -> None:
    pages = set()
    for there in everywhere(people(guide)[person]):
        check(there)
        pages.add(there.place.page)
        for command in do.COMMANDS.values():
            for argument in ARGUMENTS:
                try:
                    after = there.do(command, argument)
                except AnswerError:
                    assert command in (do.ANSWER, do.CHOOSE)
                    continue
                if not do.is_offered(command, there):
                    assert after is there
                if after is not there:
                    check(after)
                    pages.add(after.place.page)
    assert len(pages) >= 14


OF_A_QUESTION = "why of a question"
GOES: list[tuple[str, str, Command, Argument, str]] = [
    ("alone", "welcome", do.BEGIN, None, "question way"),
    ("asked for a language", "welcome", do.CHOOSE, "es", "welcome"),
    ("asked for a language", "welcome", do.CHOOSE, "xx", "languages"),
    ("asked for a language", "welcome", do.BEGIN, None, "languages"),
    ("alone", "languages", do.CHOOSE, "es", "welcome"),
    ("alone", "languages", do.CHOOSE, "xx", "languages"),
    ("alone", "languages", do.CLOSE, None, "welcome"),
    ("alone", "question", do.ANSWER, chosen("bus"), "question bags"),
    ("alone", "question", do.ANSWER, "bus", "question way"),
    ("alone", "question", do.CHOOSE, "bus", "question bags"),
    ("alone", "question", do.CHOOSE, ":decline", "question bags"),
    ("alone", "question", do.DECLINE, None, "question bags"),
    ("alone", "question", do.BACK, None, "welcome"),
    ("alone", "question", do.WHY_WE_ASK, None, "why way"),
    ("alone", OF_A_QUESTION, do.CLOSE, None, "question way"),
    ("alone", OF_A_QUESTION, do.LANGUAGE, None, "languages"),
    ("alone", "question again", do.BACK, None, "question bags"),
    ("alone", "question again", do.ANSWER, chosen("aisle"), "guidance"),
    ("alone", "question again", do.ANSWERS, None, "answers seat"),
    ("alone", "answers", do.CHOOSE, "way", "question way"),
    ("alone", "answers", do.CHOOSE, "seat", "answers bags"),
    ("alone", "answers", do.CLOSE, None, "question bags"),
    ("alone", "guidance", do.BACK_TO_QUESTIONS, None, "question seat"),
    ("alone", "guidance", do.NEXT_SECTION, None, "guidance 1"),
    ("alone", "guidance", do.PREVIOUS_SECTION, None, "guidance"),
    ("alone", "last section", do.NEXT_SECTION, None, "guidance 1"),
    ("alone", "last section", do.PREVIOUS_SECTION, None, "guidance"),
    ("alone", "guidance", do.SECTION, 1, "guidance 1"),
    ("alone", "guidance", do.SECTION, 7, "guidance"),
    ("alone", "guidance", do.CARD, "look", "guidance 1 look"),
    ("alone", "guidance", do.CARD, "run", "guidance"),
    ("alone", "guidance", do.WHY_CARD, None, "why go"),
    ("alone", "guidance", do.SOURCES, "look", "sources look"),
    ("alone", "guidance", do.SOURCES, "run", "guidance"),
    ("alone", "guidance", do.PHRASES, "base", "phrases base"),
    ("alone", "guidance", do.WHAT_IF, None, "what-if"),
    ("alone", "guidance", do.AGAIN, None, "guidance"),
    ("alone", "guidance", do.READ_ALL, None, "guidance"),
    ("alone", "guidance", do.ANOTHER_VISIT, None, "kept"),
    ("alone", "guidance so far", do.BACK_TO_QUESTIONS, None, "question bags"),
    ("alone", "guidance so far", do.ANOTHER_VISIT, None, "guidance bags"),
    ("alone", "what-if", do.CHOOSE, "by-train", "comparison by-train"),
    ("alone", "what-if", do.CHOOSE, "by-boat", "what-if"),
    ("alone", "comparison", do.WHAT_IF, None, "what-if"),
    ("alone", "comparison", do.CLOSE, None, "guidance"),
    ("alone", "kept", do.CHOOSE, "seat", "question seat"),
    ("alone", "kept", do.CHOOSE, "way", "kept"),
    ("alone", "kept", do.CHOOSE, "go-on", "question way"),
    ("alone", "kept", do.CLOSE, None, "guidance"),
    ("alone", "start-over", do.CHOOSE, "yes", "welcome"),
    ("alone", "start-over", do.CHOOSE, "no", "question bags"),
    ("alone", "question", do.NEXT_CLIENT, None, "question way"),
    ("desk", "question", do.NEXT_CLIENT, None, "next-client"),
    ("alone", "ready", do.AGAIN, None, "guidance"),
    ("desk", "ready", do.SHOW_GUIDANCE, None, "guidance"),
    ("desk", "ready", do.BACK, None, "question seat"),
    ("desk", "ready", do.SHEET, None, "sheet"),
    ("desk", "ready", do.SECTION, 1, "ready"),
    ("desk", "guidance", do.BACK_TO_QUESTIONS, None, "question seat"),
    ("desk", "guidance", do.NEXT_CLIENT, None, "drop"),
    ("desk", "drop", do.NEXT_CLIENT, None, "next-client"),
    ("desk", "drop", do.CHOOSE, "yes", "next-client"),
    ("desk", "drop", do.CHOOSE, "no", "guidance"),
    ("desk", "drop", do.CLOSE, None, "guidance"),
    ("desk", "welcome", do.NEXT_CLIENT, None, "welcome"),
    ("desk", "next-client", do.BEGIN, None, "question way"),
    ("desk", "question", do.PAUSE, None, "question way"),
    ("desk", "paused", do.CLOSE, None, "question bags"),
    ("desk", "paused", do.NEXT_CLIENT, None, "drop"),
    ("desk", "live", do.CLOSE, None, "question bags"),
    ("desk", "help", do.CLOSE, None, "question bags"),
    ("desk", "languages of a volunteer", do.CHOOSE, "es", "welcome"),
]


@pytest.mark.parametrize("row", GOES, ids=lambda row: f"{row[1]}-{row[2].id}-{row[4]}")
def test_where_a_command_leads(guide: Guide, row: tuple[str, str, Command, Argument, str]) -> None:
    person, way, command, argument, place = row
    after = at(people(guide)[person], way).do(command, argument)
    here = after.place
    question = here.question or (after.question.id if here.page == "question" and after.question else None)
    if way == "kept" and command is do.CLOSE:
        question = None
    parts = (here.page, question, here.section or None, here.card, here.what_if)
    assert " ".join(str(part) for part in parts if part is not None) == place


@pytest.mark.parametrize("person", PEOPLE)
def test_going_back_leads_to_the_start_from_everywhere(guide: Guide, person: str) -> None:
    backs = (do.BACK, do.BACK_TO_QUESTIONS, do.CLOSE, do.CLOSE_FIELD)
    for there in everywhere(people(guide)[person]):
        session, seen = there, list[Place]()
        while session.place not in seen:
            seen.append(session.place)
            back = next((command for command in backs if do.is_offered(command, session)), do.AGAIN)
            session = session.do(back)
        assert len(seen) < 10
        if session.place.behind is not None and session.place.page != "next-client":
            assert session.interview.answers, "only who holds answers is kept from the first page"
            assert session.desk or there.place.page == "kept"


def test_back_at_the_first_question_opens_the_answers_where_all_are_to_later_ones(session: Session) -> None:
    kept = at(session, "kept").do(do.CHOOSE, "go-on")
    assert kept.do(do.BACK).place.page == "answers"


def test_an_answer_that_a_question_does_not_have_is_refused(session: Session) -> None:
    asked = session.do(do.BEGIN)
    for answer in (chosen("boat"), chosen(), chosen("bus", "car")):
        with pytest.raises(AnswerError):
            asked.do(do.ANSWER, answer)


def test_a_changed_answer_drops_those_that_do_not_matter_any_more(session: Session) -> None:
    changed = answered(session, BUS).answered("way", chosen("foot"))
    assert changed.interview.answers == {"way": chosen("foot"), "bags": chosen("big")}


def test_a_place_knows_its_chain() -> None:
    first = Place("welcome")
    second = Place("question", behind=first)
    third = Place("guidance", behind=second)
    assert third.chain == (first, second, third)
    assert (third.is_so_far, Place("guidance", behind=first).is_so_far) == (True, False)
    assert third.moved(section=2).chain[:2] == (first, second)


# Languages


def test_a_desk_begins_with_the_first_other_language_beside(guide: Guide, session: Session) -> None:
    assert (session.desk, session.reading) == (False, ("en",))
    assert session.at_desk().reading == ("en", "es")
    assert start(guide, code="es").at_desk().reading == ("es", "en")
    assert start(guide, "en").at_desk().reading == ("en",)
    assert session.at_desk("ar", "en", "ar", "fr").reading == ("en", "ar", "fr")
    with pytest.raises(KeyError):
        session.at_desk("de")
    with pytest.raises(KeyError):
        session.in_language("de")
    with pytest.raises(KeyError):
        start(guide, code="de")


@pytest.mark.parametrize(
    ("beside", "seen"),
    [
        ((), ["en es", "en fr", "en ar", "en", "en es"]),
        (("es", "ar"), ["en es ar", "en fr ar", "en ar", "en", "en es"]),
    ],
)
def test_one_key_goes_round_the_languages_of_the_client(guide: Guide, beside: tuple[str, ...], seen: list[str]) -> None:
    desk = answered(start(guide).at_desk(*beside), BUS)
    found = []
    for _ in seen:
        found.append(" ".join(desk.reading))
        desk = desk.do(do.CLIENT_LANGUAGE)
        check(desk)
    assert found == seen
    assert (desk.interview.answers, desk.place.page) == (BUS, "ready")


@pytest.mark.parametrize(
    ("code", "reading", "following"),
    [("es", "es en ar", "es en ar"), ("fr", "fr es ar", "fr es ar"), ("en", "en es ar", "en es ar")],
)
def test_a_language_is_never_beside_itself_and_the_next_client_reads_as_usual(
    guide: Guide, code: str, reading: str, following: str
) -> None:
    desk = answered(start(guide).at_desk("es", "ar"), BUS).in_language(code)
    assert " ".join(desk.reading) == reading
    assert desk.interview.answers == BUS
    assert " ".join(desk.do(do.CLIENT_LANGUAGE).cleared().reading) == following


def test_another_language_loses_nothing(session: Session) -> None:
    there = answered(session, BUS).do(do.CARD, "look")
    other = there.do(do.LANGUAGE).do(do.CHOOSE, "ar")
    assert (other.place, other.interview.answers) == (there.place, BUS)
    assert str(other.page.title) == "(A trip)"


def test_three_languages_are_on_every_page(guide: Guide) -> None:
    desk = people(guide)["desk with three"]
    assert [text.text for text in at(desk, "guidance").page.title.texts] == ["A trip", "<A trip>", "(A trip)"]
    for there in everywhere(desk):
        assert there.page.languages == ("en", "es", "ar")
        assert "العربية" in " ".join(str(notice) for notice in there.page.notices) or there.page.kind in (
            "help",
            "paused",
        )


# What is held, and what is dropped


def test_another_visit_keeps_what_is_about_the_person_and_asks_the_rest(walked: Session) -> None:
    wondering = walked.do(do.ANOTHER_VISIT)
    assert wondering.interview is walked.interview, "nothing is dropped by one key"
    assert wondering.do(do.CLOSE).place.page == "guidance"
    kept = {"bags": chosen("big"), "seat": chosen("window")}
    asked = wondering.do(do.CHOOSE, "go-on")
    assert asked.interview.answers == kept
    assert (asked.page.kind, asked.question and asked.question.id) == ("question", "way")
    assert asked.do(do.ANSWER, chosen("train")).interview.answers == {"way": chosen("train"), **kept}
    assert asked.do(do.ANSWER, chosen("foot")).interview.answers == {"way": chosen("foot"), "bags": chosen("big")}
    assert walked.interview.answers == BUS


def test_where_nothing_is_kept_another_visit_begins_with_no_answer(session: Session) -> None:
    wondering = answered(session, {"way": chosen("bus")}).moved(page="guidance").do(do.ANOTHER_VISIT)
    assert [choice.id for choice in wondering.page.choices] == ["go-on"]
    again = wondering.do(do.CHOOSE, "go-on")
    assert (again.interview.answers, again.place.page) == ({}, "question")


def test_the_next_client_finds_nothing_and_is_told_how_much_was_dropped(guide: Guide, walked: Session) -> None:
    desk = answered(start(guide).at_desk(), {**BUS, "seat": None}).do(do.CLIENT_LANGUAGE)
    assert desk.reading == ("en", "fr")
    asked = desk.do(do.NEXT_CLIENT)
    assert (asked.place.page, asked.interview) == ("drop", desk.interview), "one key drops nothing"
    assert asked.do(do.CLOSE) == desk
    after = asked.do(do.NEXT_CLIENT)
    assert after.place.dropped == Holding(answers=2, declined=1, cards=len(desk.guidance.cards))
    assert (after.held, after.held.nothing, after.reading) == (Holding(), True, ("en", "es"))
    assert after.place.chain == (Place("welcome"), after.place)
    fresh = desk.cleared()
    assert fresh == start(guide).at_desk().replaced(languages=fresh.languages)
    assert (fresh.before, walked.cleared().reading) == (None, ("en",))


def test_who_was_asked_for_a_language_is_asked_again_after_starting_over(guide: Guide) -> None:
    first = start(guide, ask_language=True)
    assert first.place == Place("languages")
    assert start(guide, "en", ask_language=True).place == Place("welcome")
    over = answered(first.do(do.CHOOSE, "es"), BUS).do(do.START_OVER).do(do.CHOOSE, "yes")
    assert (over.place, over.interview.answers, over.reading) == (Place("languages"), {}, ("es",))


# What is composed once


def test_what_is_composed_is_kept_until_it_changes(walked: Session) -> None:
    page = walked.guidance
    assert walked.guidance is page
    for same in (walked.do(do.NEXT_SECTION), walked.do(do.SOURCES, "base"), walked.do(do.BACK_TO_QUESTIONS)):
        assert same.guidance is page
        assert same.translators is walked.translators
    for other in (
        walked.answered("way", chosen("foot")),
        walked.in_language("fr"),
        walked.at_desk(),
        walked.replaced(desk=True),
        walked.replaced(today=TODAY + datetime.timedelta(days=1)),
    ):
        assert other.guidance != page
    assert walked.guidance is page


def test_notes_for_staff_are_on_no_page_of_a_person_alone(guide: Guide) -> None:
    def notes(session: Session) -> list[Note]:
        return [card.note for card in session.guidance.cards if card.note]

    assert notes(answered(start(guide), BUS)) == []
    assert len(notes(answered(start(guide).at_desk(), BUS))) == 1
    for there in everywhere(start(guide)):
        assert "for them" not in write_text(there.page)


def test_nothing_that_prints_a_session_prints_its_answers(guide: Guide) -> None:
    from rich.pretty import pretty_repr

    for person in people(guide).values():
        for there in everywhere(answered(person, FOOT)):
            page = there.page
            for value in (
                there,
                there.place,
                page,
                there.interview,
                there.live,
                there.question,
                *page.blocks,
                page.title,
            ):
                printed = pretty_repr(value) + repr(value)
                assert not any(word in printed for word in ("bus", "window", "foot", "You answered", "Label of"))
