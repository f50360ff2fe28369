"""How much somebody reads: the sums are those of the pages that are composed, for every answer set; each finding."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec
import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from advisor.check.counting import count_words
from advisor.check.findings import FindingCode
from advisor.check.lengths import DECLINED, Weighed, _Reading, assuming, check_lengths, residuals
from advisor.check.most import MaxShown
from advisor.guide.conditions import Answer, Answers, given
from advisor.guide.diagnostics import Code, Diagnostic
from advisor.guide.loading import Loaded, load_guide
from advisor.guide.model import Checks, Guide
from advisor.interview import Advice, advise
from advisor.page.blocks import Answer as AnswerPage
from advisor.page.guidance import compose
from advisor.page.words import Words
from tests.check.test_coverage import Anywhere
from tests.check.test_leaks import with_private
from tests.guide.random_guides import Drawn, completions, guides
from tests.guide.writing import card, many, question, write_content
from tests.page.trips import translators

TODAY = datetime.date(2026, 11, 23)
IN_ONE_LANGUAGE = translators("en")
RED = frozenset({"red"})


# What is read, on the pages that are composed


def answer_page(advice: Advice) -> AnswerPage:
    page = compose(advice, IN_ONE_LANGUAGE, TODAY).answer_page
    assert page is not None
    return page


def read_on(page: AnswerPage) -> int:
    """The words of an answer page, without the headings of its steps and contacts, numbers and links."""
    contacts = page.contacts.contacts if page.contacts else ()
    steps = page.steps.steps if page.steps else ()
    labels = [page.outcome.label] if page.outcome else []
    lines = [words for line in page.lines for words in (line.label, line.lead.words)]
    parts = [each.words for each in steps] + [each.words for each in contacts]
    parts += [words for each in page.possible for words in (each.title.words, each.step) if words is not None]
    return total((*labels, page.title, page.lead, page.more, *parts, *lines))


def total(words: Iterable[Words | None]) -> int:
    return sum(count_words(str(each)) for each in words if each is not None)


def leads_of(advice: Advice) -> int:
    return sum(count_words(shown.card.lead) for section in advice.sections for shown in section.cards)


def everything_of(advice: Advice) -> int:
    cards = [shown for section in advice.sections for shown in section.cards]
    texts = [text for shown in cards for text in (shown.card.title, shown.card.lead, *shown.card.say)]
    parts = [part.part.text for shown in cards for part in (*shown.text, *shown.steps)]
    return sum(map(count_words, [*texts, *parts]))


def people(guide: Guide, declined: frozenset[str]) -> Iterable[tuple[Answers, Advice]]:
    """Everybody who has declined these questions and answered all others, with what is told them."""
    known: set[tuple[tuple[str, Answer], ...]] = set()
    for full in completions(guide, {}):
        answers: dict[str, Answer] = {**full, **dict.fromkeys(declined)}
        key = tuple(answers.items())
        if key not in known:
            known.add(key)
            yield answers, advise(guide, answers)


def greatest(guide: Guide, weighed: Weighed) -> int:
    return MaxShown(guide.questions).of(weighed)[0]


# Random guides


@st.composite
def private_guides(draw: st.DrawFn) -> Guide:
    """A random guide of which some questions are private, and whose words are not all of one length."""
    drawn: Drawn = draw(guides())
    private = draw(st.sets(st.sampled_from(list(drawn.guide.questions))))
    guide = with_private(drawn.guide, private)
    cards = {
        known: msgspec.structs.replace(each, lead=" ".join(["Lead", *("on" for _ in range(draw(st.integers(0, 6))))]))
        for known, each in guide.cards.items()
    }
    return msgspec.structs.replace(guide, cards=cards)


def private_in(guide: Guide) -> frozenset[str]:
    return frozenset(known for known, asked in guide.questions.items() if asked.private)


@for_all(private_guides())
def test_sums_are_exact_for_everybody_who_has_answered_everything(guide: Guide) -> None:
    told = [advice for _, advice in people(guide, frozenset())]
    reading = _Reading(guide, frozenset())
    assert greatest(guide, reading.answer_page()) == max(read_on(answer_page(advice)) for advice in told)
    assert greatest(guide, reading.leads()) == max(map(leads_of, told))
    assert greatest(guide, reading.everything()) == max(map(everything_of, told))


@for_all(private_guides())
def test_nobody_who_declines_what_is_private_reads_more_than_is_proved(guide: Guide) -> None:
    declined = private_in(guide)
    reading = _Reading(guide, declined)
    told = [advice for _, advice in people(guide, declined)]
    pages = [answer_page(advice) for advice in told]
    certain = max((read_on(page) for page in pages if page.card is not None), default=0)
    several = max((read_on(page) for page in pages if page.card is None), default=0)
    assert certain <= greatest(guide, reading.answer_page())
    assert several <= greatest(guide, reading.several())
    assert max(map(leads_of, told)) <= greatest(guide, reading.leads())
    assert max(map(everything_of, told)) <= greatest(guide, reading.everything())


@for_all(private_guides(), st.data())
def test_findings_come_with_answers_of_somebody_who_reads_that_much(guide: Guide, data: st.DataObject) -> None:
    limits = st.integers(0, 60)
    checks = Checks(answer_words=data.draw(limits), lead_words=data.draw(limits), most_words=data.draw(limits))
    found = list(check_lengths(Loaded(msgspec.structs.replace(guide, checks=checks), Anywhere())))
    read: dict[Code, Callable[[Advice], int]] = {
        FindingCode.ANSWER_TOO_LONG: lambda advice: read_on(answer_page(advice)),
        FindingCode.LEADS_TOO_LONG: leads_of,
        FindingCode.TOO_MANY_WORDS: everything_of,
    }
    limit: dict[Code, int] = {
        FindingCode.ANSWER_TOO_LONG: checks.answer_words,
        FindingCode.LEADS_TOO_LONG: checks.lead_words,
        FindingCode.TOO_MANY_WORDS: checks.most_words,
    }
    everybody = [advice for _, advice in people(guide, frozenset())]
    whole = {finding.code: finding for finding in found if None not in (finding.example or {}).values()}
    if private_in(guide) != frozenset(guide.questions):
        whole = {code: each for code, each in whole.items() if private_in(guide).isdisjoint(declined_in(each))}
    assert whole.keys() - {FindingCode.LONG_LEAD} == {
        code for code, reads in read.items() if max(map(reads, everybody)) > limit[code]
    }
    for code, finding in whole.items():
        if code is not FindingCode.LONG_LEAD:
            example = {known: answer for known, answer in (finding.example or {}).items() if answer is not None}
            assert {str(read[code](advise(guide, full))) for full in completions(guide, example)} == {
                finding.values["number"]
            }


def declined_in(finding: Diagnostic) -> set[str]:
    return {known for known, answer in (finding.example or {}).items() if answer is None}


@for_all(guides(), st.data())
def test_what_may_hold_and_what_surely_holds_and_what_can_be_left(drawn: Drawn, data: st.DataObject) -> None:
    guide = drawn.guide
    declined = frozenset(data.draw(st.sets(st.sampled_from(list(guide.questions)))))
    for known in guide.cards.values():
        may, sure = (assuming(known.when, declined, value=value) for value in (True, False))
        left = residuals(known.when, declined, guide.questions)
        for full in completions(guide, {}):
            answered = {question: answer for question, answer in full.items() if question not in declined}
            own = given(known.when, {**answered, **dict.fromkeys(declined)})
            assert own in left
            assert given(may, full) is (own is not False)
            assert given(sure, full) is (own is True) or own is not False
            assert not given(sure, full) or own is True


# Small guides

HEAD: Mapping[str, object] = {
    "id": "small",
    "title": "Small",
    "about": "Nothing.",
    "outcomes": [
        {"id": "go", "label": "One two"},
        {"id": "stay", "label": "Three", "visit": False},
        {"id": "ask", "label": "Four"},
    ],
    "sections": [
        {"id": "verdict", "title": "Go?", "choose": "first"},
        {"id": "main", "title": "Main", "answer": "Your line"},
        {"id": "visit", "title": "Visit", "answer": "The visit", "visit": True},
    ],
}
VERDICTS = [
    card("red", when={"colour": "red"}, outcome="stay", title="T1", lead="L1 a.", steps=["S1 a."], contacts=["line"]),
    card("other", outcome="go", title="T2", lead="L2.", steps=[{"when": {"colour": "blue"}, "text": "S2 a b."}]),
]
MAIN = [
    card("saw", when={"tools": "saw"}, title="T3", lead="L3 a b c.", text=["P3."]),
    card("all", title="T4", lead="L4 a.", text=["P4 a.", {"when": {"colour": "red"}, "text": "P4 b c d e."}]),
]
VISIT = [card("there", title="T5", lead="L5 a b c d e.", text=[], say=["Say it."])]


def checked(folder: Path, private: str = "", **checks: int) -> tuple[Loaded, list[Diagnostic]]:
    questions = [question("colour", "red blue green"), many("tools", "hammer saw")]
    files = {
        "guide.yaml": {**HEAD, "checks": checks},
        "questions.yaml": [{**each, "private": each["id"] in private.split()} for each in questions],
        "cards/verdict.yaml": VERDICTS,
        "cards/main.yaml": MAIN,
        "cards/visit.yaml": VISIT,
    }
    loaded = load_guide(write_content(folder, files))
    return loaded, list(check_lengths(loaded))


def test_short_guides_are_clean(tmp_path: Path) -> None:
    assert checked(tmp_path)[1] == []


@pytest.mark.parametrize(
    ("code", "limit", "number", "example"),
    [
        # blue with a saw: 2 outcome, 1 title, 1 lead, 3 step, 2 + 4 line, 2 + 6 line of the visit
        (FindingCode.ANSWER_TOO_LONG, "answer_words", 21, {"colour": "blue", "tools": "saw"}),
        # red with a saw: 2 + 4 + 2 + 6
        (FindingCode.LEADS_TOO_LONG, "lead_words", 14, {"colour": "red", "tools": "saw"}),
        # red with a saw: verdict 1 + 2 + 4 text, 2 step; saw 1 + 4 + 1; all 1 + 2 + 2 + 5; there 1 + 6 + 2
        (FindingCode.TOO_MANY_WORDS, "most_words", 33, {"colour": "red", "tools": "saw"}),
    ],
)
def test_what_is_too_long_is_found_with_the_number_of_words_and_who_reads_them(
    tmp_path: Path, code: FindingCode, limit: str, number: int, example: dict[str, str]
) -> None:
    assert checked(tmp_path / "fits", "", **{limit: number})[1] == []
    loaded, [finding] = checked(tmp_path / "long", "", **{limit: number - 1})
    assert (finding.code, finding.location) == (code, loaded.locations["guide", "checks"])
    assert finding.values == {"number": str(number), "limit": str(number - 1)}
    assert finding.example is not None
    assert all(value in (finding.example[known] or ()) for known, value in example.items())
    assert not finding.warning


def test_no_line_is_counted_that_only_somebody_who_goes_reads(tmp_path: Path) -> None:
    """Red with a saw: 1 outcome, 1 title, 2 lead, 2 step, 2 contact, 2 + 4 line; the visit would be 8 more."""
    loaded, _ = checked(tmp_path)
    reading = _Reading(loaded.guide, frozenset())
    weighed = [
        (given(condition, {"colour": RED, "tools": frozenset({"saw"})}), words)
        for condition, words in reading.answer_page()
    ]
    assert sum(words for condition, words in weighed if condition is True) == 14


def test_somebody_who_declines_what_is_private_may_read_twice_as_much(tmp_path: Path) -> None:
    assert DECLINED == 2
    found = checked(tmp_path / "leads", private="colour", lead_words=8)[1]
    assert [(each.code, each.values["number"], declined_in(each)) for each in found] == [
        (FindingCode.LEADS_TOO_LONG, "14", set())
    ]
    found = checked(tmp_path / "less", private="colour", lead_words=7)[1]
    assert [(each.values["number"], each.values["limit"], declined_in(each)) for each in found] == [
        ("14", "7", set()),
        ("15", "14", {"colour"}),
    ]


def test_several_verdicts_have_a_limit_of_their_own(tmp_path: Path) -> None:
    loaded, found = checked(tmp_path, private="colour", several_words=10)
    [finding] = found
    assert (finding.code, finding.values["limit"]) == (FindingCode.ANSWER_TOO_LONG, "10")
    assert declined_in(finding) == {"colour"}
    pages = [answer_page(advice) for _, advice in people(loaded.guide, frozenset({"colour"}))]
    assert {page.card for page in pages} == {None}
    assert max(map(read_on, pages)) <= int(str(finding.values["number"]))
    assert checked(tmp_path / "public", several_words=10)[1] == []


@pytest.mark.parametrize(
    ("lead", "number", "sentences"),
    [("Go " * 23 + ".", "23", "1"), ("Go. Go.", "2", "2"), ("Call at 9 a.m. on Login.gov.", None, None)],
)
def test_a_lead_is_one_short_sentence(tmp_path: Path, lead: str, number: str | None, sentences: str | None) -> None:
    files = {"cards/main.yaml": [card("base"), card("red", when={"colour": "red"}, lead=lead)]}
    loaded = load_guide(write_content(tmp_path, files))
    found = list(check_lengths(loaded))
    if number is None:
        assert found == []
        return
    [finding] = found
    assert (finding.code, finding.location) == (FindingCode.LONG_LEAD, loaded.locations["lead", "red"])
    assert finding.values == {"id": "red", "number": number, "sentences": sentences, "limit": "22"}
    assert finding.example == {"colour": RED}
    assert number in finding.what()
