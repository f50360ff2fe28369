"""The desk: what is certain while the answers come in, what was dropped with a client, the pause, and the welcome."""

from collections.abc import Iterable

import pytest

from advisor.guide.model import Guide
from advisor.page import commands as do
from advisor.page.blocks import Block, Heading, Item, Paragraph
from advisor.page.desk import Holding, certain_cards, next_client_blocks, next_client_title
from advisor.page.session import Session
from advisor.page.welcome import Setting, is_kept, is_remote, left_blocks, welcome_blocks
from tests.page.trips import BUS, answered, chosen, start, translators


def said(blocks: Iterable[Block], language: int = 0) -> list[str]:
    return [block.words.in_language(language) for block in blocks if isinstance(block, Heading | Paragraph | Item)]


def live(session: Session) -> list[str]:
    return said(session.live.blocks)


def test_before_anything_is_answered_the_live_page_says_what_is_open(guide: Guide) -> None:
    assert live(start(guide).at_desk()) == [
        "Go?",
        "Still open. It will be one of these:",
        "Title of stay",
        "Title of go",
        "These questions decide the rest",
        "way?",
        "bags?",
        "seat?",
        "Certain already",
        "What to know",
        "Lead of base.",
    ]


def test_every_answer_makes_some_cards_certain_and_the_new_ones_stand_first(guide: Guide) -> None:
    first = start(guide).at_desk().answered("way", chosen("bus"))
    assert first.before == certain_cards(start(guide).interview), "what was certain before any answer is not new"
    second = first.answered("bags", chosen("big"))
    lines = live(second)
    assert lines[:3] == ["Go?", "A trip is due", "Title of go"]
    assert lines[3:7] == ["New", "Lead of heavy.", "Lead of heavier.", "Lead of big-by-bus."]
    assert lines[7:] == [
        *("These questions decide the rest", "seat?"),
        *("Certain already", "What to know", "Lead of base.", "Lead of ride.", "Lead of not-by-car."),
    ]
    assert str(second.live.newest) == "Lead of heavy."
    assert second.answered("bags", chosen("big")).before == second.before, "the same answer again changes nothing"
    end = second.answered("seat", chosen("aisle"))
    assert live(end)[3] == "No question is open any more."
    assert end.live.newest is None


def test_what_whoever_looks_on_may_see_follows_from_public_answers_only(guide: Guide) -> None:
    public = answered(start(guide).at_desk(), {"way": chosen("bus"), "bags": chosen("big")})
    assert public.seen_live.blocks == public.live.blocks
    private = answered(start(guide).at_desk(), {"way": chosen("flight"), "bags": chosen("big")})
    seen, asked = said(private.seen_live.blocks), live(private)
    assert seen[1] == "It is certain, and follows from a private answer."
    assert private.seen_live.brief is not None
    assert str(private.seen_live.brief[1]) == seen[1]
    hidden = [line for line in asked if line not in seen and line.startswith(("Title", "Lead"))]
    assert hidden
    assert seen[-1].startswith(f"{len(hidden)} more ")
    assert [line for line in seen if line.endswith("?")] == [line for line in asked if line.endswith("?")]


def test_guidance_that_follows_from_a_private_answer_is_covered_until_asked_for(guide: Guide) -> None:
    private = answered(start(guide).at_desk(), {"way": chosen("flight"), "bags": chosen("big")})
    assert private.place.page == "ready"
    told = {text for card in private.guidance.cards for text in (str(card.title), str(card.lead))}
    assert told.isdisjoint(said((Heading(private.page.title), *private.page.blocks)))
    assert private.do(do.SHOW_GUIDANCE).place.page == "guidance"
    again = private.do(do.SHOW_GUIDANCE).do(do.BACK_TO_QUESTIONS).do(do.ANSWER, chosen("small"))
    assert again.place.page == "ready", "a changed answer covers it again"
    public = answered(start(guide).at_desk(), {"way": chosen("foot"), "bags": chosen("big")})
    assert public.place.page == "guidance"
    assert answered(start(guide), private.interview.answers).place.page == "guidance", "nobody else is at home"


def test_the_last_resort_is_not_certain_while_another_card_may_come_before_it(guide: Guide) -> None:
    declined = start(guide).at_desk().answered("way", None)
    assert live(declined)[:4] == ["Go?", "Still open. It will be one of these:", "Title of stay", "Title of go"]


def test_what_is_new_and_certain_is_in_both_languages_and_the_rest_in_that_of_the_volunteer(guide: Guide) -> None:
    desk = answered(start(guide).at_desk(), {"way": chosen("bus"), "bags": chosen("big")})
    two = [str(block.words) for block in desk.live.blocks if isinstance(block, Item) and len(block.words.texts) == 2]
    assert two == ["Title of go", "Lead of heavy.", "Lead of heavier.", "Lead of big-by-bus."]
    assert [said([block], 1) for block in desk.live.verdict[1:]] == [["<A trip is due>"], ["<Title of go>"]]


@pytest.mark.parametrize(
    ("answers", "brief"),
    [({}, ("Go?", "Still open, 2 possible")), (BUS, ("Go?", "Title of go"))],
)
def test_the_verdict_is_told_in_one_line(
    guide: Guide, answers: dict[str, frozenset[str] | None], brief: tuple[str, str]
) -> None:
    found = answered(start(guide).at_desk(), answers).live.brief
    assert found is not None
    assert tuple(str(words) for words in found) == brief


@pytest.mark.parametrize(
    ("dropped", "lines"),
    [
        (
            Holding(2, 1, 5),
            [
                "2 answers were dropped.",
                "1 question that was declined was dropped.",
                "The guidance with 5 cards is gone.",
                "0 answers are held now.",
            ],
        ),
        (
            Holding(1, 2, 1),
            [
                "1 answer was dropped.",
                "2 questions that were declined were dropped.",
                "The guidance with 1 card is gone.",
                "0 answers are held now.",
            ],
        ),
        (
            Holding(3, 0, 9),
            ["3 answers were dropped.", "The guidance with 9 cards is gone.", "0 answers are held now."],
        ),
        (Holding(), ["There was nothing to drop.", "0 answers are held now."]),
    ],
)
def test_what_was_dropped_is_told_by_count_and_what_is_not_ours_to_drop_is_always_said(
    guide: Guide, dropped: Holding, lines: list[str]
) -> None:
    found = said(next_client_blocks(dropped, guide, Setting(), translators()))
    assert found[: len(lines)] == lines
    assert found[len(lines)].startswith("Nothing was saved. Photos of the screen")
    assert found[len(lines) + 1 :][:1] == ["Find out nothing."]


def test_what_is_held_is_counted(session: Session, walked: Session) -> None:
    assert (session.held, session.held.nothing) == (Holding(), True)
    assert walked.held == Holding(answers=3, declined=0, cards=len(walked.guidance.cards))
    declined = session.answered("way", None).held
    assert (declined.answers, declined.declined, declined.nothing) == (0, 1, False)


def test_why_everything_was_dropped_is_said(guide: Guide) -> None:
    assert str(next_client_title(translators(), expired=False)) == "Ready for the next client"
    assert str(next_client_title(translators(), expired=True)).startswith("Nobody was here for a while")


def test_a_pause_shows_nothing_of_a_client(guide: Guide) -> None:
    desk = answered(start(guide).at_desk(), BUS).replaced(setting=Setting(idle=5))
    page = desk.do(do.PAUSE).page
    assert str(page.title) == "Paused. Press Enter to go on."
    assert said(page.blocks) == [
        "Press n for the next client: nothing about this one is shown any more.",
        "After 10 minutes without a key everything about the client is dropped.",
    ]
    assert page.notices == ()
    typed = desk.replaced(setting=Setting(typed=True)).do(do.PAUSE).page
    assert (str(typed.title), len(typed.blocks)) == ("Paused. Press Enter to go on.", 1)


@pytest.mark.parametrize(
    ("setting", "there", "absent"),
    [
        (Setting(), ["Ctrl+Q, Ctrl+C or F10", "Press i for what"], ["travels", "Type"]),
        (Setting(remote=True), ["What you type travels to it"], []),
        (Setting(typed=True), ["Type q and Enter at any moment to clear the screen", "Type i for what"], ["Ctrl+Q"]),
        (Setting(typed=True, clears=False), ["The screen cannot be cleared here"], ["Ctrl+Q"]),
    ],
)
def test_the_welcome_says_in_short_what_it_is_for_and_how_to_leave_where_the_program_runs(
    guide: Guide, setting: Setting, there: list[str], absent: list[str]
) -> None:
    words = " ".join(said(welcome_blocks(guide, setting, translators())))
    assert words.startswith("Find out nothing. It asks at most 3 questions and keeps nothing.")
    assert "It is general information, not legal advice." in words
    assert "How to travel." not in words
    assert [part for part in there if part not in words] == []
    assert [part for part in absent if part in words] == []


@pytest.mark.parametrize(
    ("setting", "there", "absent"),
    [
        (Setting(), ["memory of this computer", "never your answers"], ["minute"]),
        (Setting(remote=True), ["What you type travels to it"], ["memory of this computer"]),
        (Setting(typed=True, clears=False), ["What is printed stays"], ["never your answers"]),
        (Setting(idle=1), ["After 1 minute without a key the screen", "After 2 minutes without a key every"], []),
        (Setting(idle=5), ["After 5 minutes without a key the screen", "After 10 minutes without a key every"], []),
        (Setting(kept=True), ["close its window: press Ctrl+A, then k, then y."], []),
        (Setting(idle=5, locks=False), ["The idle cover cannot work with this input."], ["minute"]),
    ],
)
def test_about_says_what_happens_to_the_answers_where_the_program_runs(
    guide: Guide, setting: Setting, there: list[str], absent: list[str]
) -> None:
    page = start(guide).replaced(setting=setting).do(do.ABOUT).page
    words = " ".join(said(page.blocks))
    assert str(page.title) == "About this program"
    assert words.startswith("How to travel. It is general information, not legal advice")
    assert [part for part in there if part not in words] == []
    assert [part for part in absent if part in words] == []


@pytest.mark.parametrize(("name", "remote"), [("SSH_TTY", True), ("SSH_CONNECTION", True), ("TERM", False)])
def test_who_types_on_another_computer_is_known_from_what_ssh_tells_its_sessions(name: str, remote: bool) -> None:
    assert is_remote({name: "x"}) == remote


def test_gnu_screen_keeps_what_it_showed_and_says_where_it_is(guide: Guide) -> None:
    assert is_kept({"STY": "4711.pts-0.desk"})
    assert not any(is_kept(environment) for environment in ({}, {"STY": ""}, {"TMUX": "x"}))
    for blocks in (
        welcome_blocks(guide, Setting(kept=True), translators()),
        left_blocks(Setting(kept=True), translators()),
    ):
        assert "keeps what you see even after you leave" in " ".join(said(blocks))
    assert "keeps what you see" not in " ".join(said(welcome_blocks(guide, Setting(), translators())))
