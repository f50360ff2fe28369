"""Random guides and random scripts of commands: no script raises, and every page is whole."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from advisor.guide.model import Guide, Way
from advisor.interview import Interview
from advisor.page import commands as do
from advisor.page.answers import GO_ON
from advisor.page.blocks import Block, Card, Difference, Heading, Item, Paragraph
from advisor.page.desk import certain_cards
from advisor.page.session import Argument, Session
from advisor.page.what_if import WhatIf, comparison_blocks, other_way, what_ifs
from advisor.writers.text import write_text
from tests.guide.random_guides import Drawn, completions, guides, holds, possible
from tests.interview.test_walk import earlier, walked
from tests.page.trips import start

LANGUAGES = st.sampled_from([(), ("es",), ("es", "ar")])


def with_more(drawn: Drawn, data: st.DataObject) -> Guide:
    """A random guide with ways, private questions and answers to keep."""
    questions = {
        question.id: msgspec.structs.replace(question, keep=data.draw(st.booleans()), private=data.draw(st.booleans()))
        for question in drawn.guide.questions.values()
    }
    ways = {f"way{number}": Way(f"way{number}", "Way", data.draw(some_way(drawn.guide))) for number in range(2)}
    return msgspec.structs.replace(drawn.guide, questions=questions, ways=ways)


@st.composite
def some_way(draw: st.DrawFn, guide: Guide) -> dict[str, frozenset[str] | None]:
    names = draw(st.lists(st.sampled_from(list(guide.questions)), min_size=1, max_size=2, unique=True))
    return {name: draw(st.sampled_from([None, *possible(guide, name)])) for name in names}


def somebody(guide: Guide, data: st.DataObject) -> Session:
    session = start(guide, ask_language=data.draw(st.booleans()))
    beside = data.draw(LANGUAGES)
    return session.at_desk(*beside) if data.draw(st.booleans()) else session


def an_argument(session: Session, data: st.DataObject) -> Argument:
    """Something that a face could give: a line of the page, a card, a number, an answer to the question."""
    ids = [choice.id for choice in session.page.choices] + [card.id for card in session.guidance.cards] + ["x"]
    answers = possible(session.interview.guide, session.question.id) if session.question else []
    return data.draw(st.sampled_from([None, 0, 1, 9, *ids, *answers]))


@given(guides(), st.data())
def test_no_script_of_commands_raises_and_every_page_is_whole(drawn: Drawn, data: st.DataObject) -> None:
    guide = with_more(drawn, data)
    session = somebody(guide, data)
    for _ in range(data.draw(st.integers(1, 12))):
        command = data.draw(st.sampled_from([*do.offered(session), do.ANSWER, do.CHOOSE]))
        argument = an_argument(session, data)
        if command is do.CHOOSE and session.place.page == "question":
            argument = data.draw(st.sampled_from([choice.id for choice in session.page.choices]))
        session = session.do(command, argument)
        place, page = session.place, session.page
        assert place.question is None or place.question in guide.questions
        assert place.card is None or place.card in {card.id for card in session.guidance.cards}
        assert place.section < max(1, len(session.guidance.sections))
        assert session.interview == Interview.replay(guide, session.interview.answers)
        assert page.blocks
        assert write_text(page, 40).endswith("\n")
        printed = repr((session, place, page, page.blocks, session.interview, session.live))
        assert "Label of" not in printed
        assert all(f"'{option.id}'" not in printed for each in guide.questions.values() for option in each.options)


@given(guides(), st.data())
def test_another_visit_keeps_no_answer_about_the_visit_and_drops_no_other_that_matters(
    drawn: Drawn, data: st.DataObject
) -> None:
    guide = with_more(drawn, data)
    end = at(walked(guide, data)[-1])
    before, again = end.interview.answers, end.do(do.ANOTHER_VISIT).do(do.CHOOSE, GO_ON).interview
    keep = {question.id for question in guide.questions.values() if question.keep}
    assert again.answers.items() <= before.items()
    assert again.answers.keys() <= keep or not before
    for question_id in (before.keys() & keep) - again.answers.keys():
        assert question_id not in earlier(again, question_id).relevant


def at(step: Interview) -> Session:
    """A session that has come as far as `step`."""
    session = start(step.guide)
    for question_id, answer in step.answers.items():
        session = session.answered(question_id, answer)
    return session


# What is certain


def certain(session: Session) -> set[str]:
    return set(certain_cards(session.interview))


@given(guides(), st.data())
def test_what_is_certain_applies_in_the_end_whatever_is_answered_next(drawn: Drawn, data: st.DataObject) -> None:
    steps = walked(drawn.guide, data)
    applies = {card.id for card in at(steps[-1]).guidance.cards if card.applies}
    whens = drawn.whens()
    first = [card_id for card_id in whens if not card_id.startswith("main")]
    before: set[str] = set()
    for step in steps:
        found = certain(at(step))
        assert before <= found <= applies
        before = found
        for full in completions(drawn.guide, step.answers):
            shown = {card_id for card_id, when in whens.items() if holds(drawn.files, when, full)}
            verdict = next(card_id for card_id in first if card_id in shown)
            assert found <= {verdict, *(card_id for card_id in shown if card_id.startswith("main"))}


@given(guides(), st.data())
def test_the_live_page_tells_what_is_certain_and_which_questions_decide_the_rest(
    drawn: Drawn, data: st.DataObject
) -> None:
    for step in walked(drawn.guide, data):
        session = at(step)
        told = {str(block.words) for block in session.live.rest if isinstance(block, Item)}
        main = {card.id: card.lead for card in drawn.guide.cards_in("main")}
        found = certain(session)
        assert {known for known, lead in main.items() if lead in told} == found & main.keys()
        verdicts = {str(block.words) for block in session.live.verdict if isinstance(block, Item)}
        shown = [card for card in session.guidance.cards if card.section == "first"]
        assert verdicts == {str(card.title) for card in shown}
        outcomes = [str(block.words) for block in session.live.verdict if isinstance(block, Paragraph)]
        if found.isdisjoint(main) or found - main.keys():
            assert (outcomes[0] in {known.label for known in drawn.guide.outcomes.values()}) == bool(
                found - main.keys()
            )
        waiting = [str(block.words) for block in after(session.live.blocks, "These questions decide the rest")]
        assert waiting[: step.questions_left] == [
            question.ask
            for question in drawn.guide.questions.values()
            if question.id in step.relevant - step.answers.keys()
        ]


def after(blocks: tuple[Block, ...], heading: str) -> list[Item]:
    """The items below a heading."""
    names = [str(block.words) if isinstance(block, Heading) else "" for block in blocks]
    start_of = names.index(heading) + 1 if heading in names else len(blocks)
    return [block for block in blocks[start_of:] if isinstance(block, Item)]


# What if


def cards(session: Session) -> dict[str, Card]:
    return {card.id: card for card in session.guidance.cards}


def parts(card: Card) -> tuple[object, ...]:
    """When a card applies, and what it has to say."""
    return card.state, card.if_, card.text, card.steps, card.contacts


@given(guides(), st.data())
def test_every_card_of_both_ways_is_compared_once(drawn: Drawn, data: st.DataObject) -> None:
    session = at(data.draw(st.sampled_from(walked(drawn.guide, data))))
    what_if = WhatIf("any", data.draw(some_way(drawn.guide)))
    other = session.replaced(interview=other_way(session.interview, what_if))
    pages = (session.guidance, other.guidance)
    blocks = comparison_blocks(session.interview, other.interview, what_if, pages, session.translators)
    old, new = cards(session), cards(other)
    found = [block for block in blocks if isinstance(block, Difference)]
    marks = {block.card.id: block.mark for block in found}
    assert len(marks) == len(found)
    assert {card_id for card_id, mark in marks.items() if mark == "added"} == new.keys() - old.keys()
    assert {card_id for card_id, mark in marks.items() if mark == "dropped"} == old.keys() - new.keys()
    both = old.keys() & new.keys()
    differ = {known for known in both if parts(old[known]) != parts(new[known])}
    assert {card_id for card_id, mark in marks.items() if mark == "changed"} == differ
    assert all(block.card == (old if block.mark == "dropped" else new)[block.card.id] for block in found)


@given(guides(), st.data())
def test_every_way_that_is_offered_is_another_one(drawn: Drawn, data: st.DataObject) -> None:
    guide = with_more(drawn, data)
    session = at(data.draw(st.sampled_from(walked(guide, data))))
    offered = what_ifs(session.interview)
    assert len({what_if.id for what_if in offered}) == len(offered)
    for what_if in offered:
        assert other_way(session.interview, what_if).answers != session.interview.answers
        if what_if.question is not None:
            assert not guide.questions[what_if.question].private
