"""A small guide about a trip, four languages to read it in, and a session that has come to any page."""

import datetime
import gettext
from collections.abc import Iterator, Mapping
from pathlib import Path

from advisor.guide.conditions import Answer
from advisor.guide.model import Guide
from advisor.languages import ENGLISH, Language, Languages, Translator
from advisor.languages.catalogue import CompiledCatalogue
from advisor.page import commands as do
from advisor.page.command import Command
from advisor.page.session import Argument, Session
from advisor.page.words import Translators
from tests.guide.writing import card, fact, many, question, small_guide

TODAY = datetime.date(2026, 11, 23)

WAYS: list[dict[str, object]] = [
    {"group": "On rails"},
    {"id": "train", "label": "Label of train", "find": ["Éxpress"]},
    {"group": "On the road"},
    {"id": "bus", "label": "Label of bus", "hint": "With a seat"},
    {"id": "foot", "label": "Label of foot"},
    {"id": "car", "label": "Label of car"},
    {"group": "In the air"},
    {"id": "flight", "label": "Label of flight", "private": True},
]
FILES: dict[str, object] = {
    "guide.yaml": {
        "id": "trip",
        "title": "A trip",
        "about": "How to travel.",
        "lifeline": ["line", "site"],
        "outcomes": [
            {"id": "home", "label": "No trip", "tone": "good", "visit": False},
            {"id": "trip", "label": "A trip is due"},
        ],
        "sections": [
            {"id": "verdict", "title": "Go?", "choose": "first"},
            {"id": "main", "title": "What to know", "answer": "Know this"},
            {"id": "late", "title": "If you are late", "answer": "When late", "visit": True},
        ],
    },
    "questions.yaml": [
        question("way", "") | {"options": WAYS},
        many("bags", "big small", keep=True),
        question("seat", "window aisle", when={"way": ["train", "bus"]}, private=True, keep=True),
    ],
    "traits.yaml": [{"id": "riding", "means": "you ride", "when": {"not": {"way": "foot"}}}],
    "contacts.yaml": [
        {"id": "line", "name": "The line", "phone": "555-0100", "hours": "9 to 5", "facts": ["seen"]},
        {"id": "site", "name": "The site", "url": "https://site.example", "facts": ["seen"]},
    ],
    "sources.yaml": [
        {
            "id": "act",
            "title": "The Act",
            "publisher": "State",
            "url": "https://act.example",
            "kind": "law",
            "published": "2020",
        },
        {
            "id": "wire",
            "title": "A story",
            "publisher": "Wire",
            "url": "https://wire.example",
            "kind": "press-report",
            "note": "Short.",
        },
    ],
    "facts/all.yaml": [
        fact("seen", sources=["act"], as_of="2026-05"),
        fact(
            "told",
            sources=["wire", "act"],
            recheck="2026-11-23",
            checked="2026-02-01",
            confidence="low",
            caveat="One person.",
        ),
        fact("old", sources=["wire"], recheck="2026-11-22", checked="2026-03-01"),
    ],
    "ways.yaml": [
        {"id": "by-train", "label": "You go by train", "answers": {"way": "train"}},
        {"id": "by-foot-alone", "label": "You walk, with nothing", "answers": {"way": "foot", "bags": []}},
        {"id": "aisle", "label": "You sit at the aisle", "answers": {"seat": "aisle"}},
        {"id": "helped", "label": "Somebody helps", "when": {"bags": "big"}, "answers": {"bags": []}},
    ],
    "cards/verdict.yaml": [
        card("stay", when={"way": "foot", "bags": "big"}, outcome="home"),
        card("go", outcome="trip"),
    ],
    "cards/main.yaml": [
        card(
            "base",
            text="Call {line.phone}, {line.name}, or see {site.url}.",
            steps=["Wait at {line.phone}.", "Go in."],
            say=["Is this {line.name}?"],
            contacts=["line", "site"],
            staff="Ring {line.phone} for them.",
            facts=["seen", "told"],
        ),
        card("look", when={"seat": "window"}, facts=["old"]),
        card(
            "ride",
            when={"is": "riding"},
            text=["Text of ride.", {"when": {"bags": "big"}, "text": "More for big bags."}],
            steps=[{"when": {"seat": "window"}, "text": "Look out."}],
        ),
        card("light", when={"not": {"bags": ["big", "small"]}}),
        card("heavy", when={"bags": "big"}, contacts=[{"when": {"seat": "window"}, "contact": "site"}]),
        card("heavier", when={"bags": "big"}),
        card("not-by-car", when={"way": ["train", "bus", "foot", "flight"]}),
        card("small-or-foot", when={"any": [{"bags": "small"}, {"way": "foot"}]}),
        card("big-by-bus", when={"bags": "big", "way": "bus"}),
    ],
    "cards/late.yaml": [card("run", when={"way": "train", "bags": "big"})],
}


def chosen(*options: str) -> frozenset[str]:
    return frozenset(options)


BUS: dict[str, Answer] = {"way": chosen("bus"), "bags": chosen("big"), "seat": chosen("window")}
FOOT: dict[str, Answer] = {"way": chosen("foot"), "bags": chosen("small")}
DECLINED: dict[str, Answer] = {"way": None, "bags": None, "seat": None}


def trip(folder: Path) -> Guide:
    return small_guide(folder, FILES)


class Marked(CompiledCatalogue):
    """Translates every text of the guide into itself between two marks, but of contacts and searches if `missing`."""

    def __init__(self, marks: str, *, missing: bool = False) -> None:
        super().__init__(bytes)
        self.marks = marks
        self.missing = missing

    def holds(self, context: str, message: str) -> bool:
        return not (self.missing and (context.startswith("contact/") or context.endswith("/find")))

    def pgettext(self, context: str, message: str) -> str:
        return f"{self.marks[0]}{message}{self.marks[1]}" if self.holds(context, message) else message


NOTHING = gettext.NullTranslations()
KNOWN = {
    "en": ENGLISH,
    "es": Language("es", "español", "Spanish", draft=1),
    "fr": Language("fr", "français", "French"),
    "ar": Language("ar", "العربية", "Arabic", direction="rtl", draft=1),
}
GUIDES = {"en": NOTHING, "es": Marked("<>"), "fr": Marked("[]", missing=True), "ar": Marked("()")}


def marking(codes: str = "en es fr ar") -> Languages:
    """English as it is written, every other language between its marks; French lacks some."""
    return Languages({code: KNOWN[code] for code in codes.split()}, _translator)


def _translator(language: Language) -> Translator:
    return Translator(language, NOTHING, GUIDES[language.code])


def translators(codes: str = "en") -> Translators:
    """The translators of a page in these languages."""
    return Translators(tuple(_translator(KNOWN[code]) for code in codes.split()))


def start(guide: Guide, languages: str = "en es fr ar", code: str = "en", *, ask_language: bool = False) -> Session:
    return Session.start(guide, marking(languages), code, TODAY, ask_language=ask_language)


def answered(session: Session, answers: Mapping[str, Answer]) -> Session:
    """With all of these answers that matter."""
    for question_id, answer in answers.items():
        session = session.answered(question_id, answer)
    return session


Way = tuple[tuple[Command, Argument], ...]

FIRST: Way = ((do.BEGIN, None),)
SECOND: Way = (*FIRST, (do.ANSWER, BUS["way"]))
END: Way = (*SECOND, (do.ANSWER, BUS["bags"]), (do.ANSWER, BUS["seat"]))
SHOWN: Way = (*END, (do.SHOW_GUIDANCE, None))
PATHS: Mapping[str, Way] = {
    "welcome": (),
    "languages": ((do.LANGUAGE, None),),
    "languages of a volunteer": ((do.OWN_LANGUAGE, None),),
    "question": FIRST,
    "question of several": SECOND,
    "question again": (*SHOWN, (do.BACK_TO_QUESTIONS, None)),
    "ready": END,
    "guidance": SHOWN,
    "last section": (*SHOWN, (do.SECTION, 1)),
    "guidance so far": (*SECOND, (do.GUIDANCE_SO_FAR, None)),
    "live": (*SECOND, (do.LIVE, None)),
    "why of a question": (*FIRST, (do.WHY_WE_ASK, None)),
    "why": (*SHOWN, (do.WHY_CARD, "look")),
    "sources": (*SHOWN, (do.SOURCES, "base")),
    "all-sources": (*SHOWN, (do.ALL_SOURCES, None)),
    "phrases": (*SHOWN, (do.PHRASES, "base")),
    "what-if": (*SHOWN, (do.WHAT_IF, None)),
    "comparison": (*SHOWN, (do.WHAT_IF, None), (do.CHOOSE, "by-foot-alone")),
    "answers": (*SECOND, (do.ANSWERS, None)),
    "kept": (*SHOWN, (do.ANOTHER_VISIT, None)),
    "start-over": (*SECOND, (do.START_OVER, None)),
    "about": ((do.ABOUT, None),),
    "help": (*SECOND, (do.HELP, None)),
    "sheet": (*SHOWN, (do.SHEET, None)),
    "save-as": (*SHOWN, (do.SHEET, None), (do.SAVE_SHEET, None)),
    "file-name": (*SHOWN, (do.SHEET, None), (do.SAVE_SHEET, None), (do.CHOOSE, "html")),
    "date": (*SHOWN, (do.SHEET, None), (do.CALENDAR, None)),
    "for-lawyer": (*SHOWN, (do.SHEET, None), (do.FOR_LAWYER, None)),
    "drop": (*SHOWN, (do.NEXT_CLIENT, None)),
    "next-client": (*SHOWN, (do.NEXT_CLIENT, None), (do.CHOOSE, "yes")),
    "paused": (*SECOND, (do.PAUSE, None)),
}
"""The way to every page of the program."""


def along(session: Session, way: Way) -> Session | None:
    """The session after these commands; None where one of them is not offered. Only a desk covers the guidance."""
    for command, argument in way:
        if command is do.SHOW_GUIDANCE and session.place.page == "guidance":
            continue
        if not do.is_offered(command, session):
            return None
        session = session.do(command, argument)
    return session


def everywhere(session: Session) -> Iterator[Session]:
    """The session at every page that it can come to."""
    asked: Way = ((do.CHOOSE, session.reading[0]),) if session.place.page == "languages" else ()
    for way in PATHS.values():
        there = along(session, (*asked, *way))
        if there is not None:
            yield there


def people(guide: Guide) -> dict[str, Session]:
    """Everybody who uses the program: alone, with one language, choosing one first, and volunteers."""
    return {
        "alone": start(guide),
        "one language": start(guide, "en"),
        "asked for a language": start(guide, ask_language=True),
        "desk": start(guide).at_desk(),
        "desk with one language": start(guide, "en").at_desk(),
        "desk with three": start(guide).at_desk("es", "ar"),
    }
