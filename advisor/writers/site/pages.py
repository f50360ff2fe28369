"""The pages of a site: the guide in one language as one file, and the choice of a language."""

import base64
import datetime
import hashlib
import json
import re
from functools import cache
from importlib.resources import files
from itertools import groupby

from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup

from advisor.guide.model import Guide, Question, Section
from advisor.languages import Languages, Translator
from advisor.languages.contexts import context
from advisor.page import answer, wording
from advisor.page.blocks import Fact
from advisor.page.cards import contacts
from advisor.page.notices import translation_notices
from advisor.page.question import ask_words, choice, why_words
from advisor.page.site import language_names, site_words
from advisor.page.words import Translators, Words
from advisor.writers.html.environment import environment, style
from advisor.writers.html.texts import without_controls
from advisor.writers.site.cards import Cards
from advisor.writers.site.data import Json, guide_data
from advisor.writers.site.files import MADE_BY
from advisor.writers.site.marks import elements
from advisor.writers.site.ways import site_ways, way_label


def site_pages(guide: Guide, languages: Languages, today: datetime.date) -> dict[str, str]:
    """The files of the site by their names: a page for each language, and `index.html` to choose from."""
    pages = {f"{code}.html": guide_page(guide, languages, code, today) for code in languages.known}
    return {**pages, "index.html": index_page(guide, languages)}


def guide_page(guide: Guide, languages: Languages, code: str, today: datetime.date) -> str:
    """The whole guide in one language. `today` decides which cards are overdue for a check."""
    translator = languages.translator(code)
    translators = Translators((translator,))
    script, live, css = (
        _script("guide.js", "page.js", "ways.js", "sheet.js", "start.js"),
        _script("live.js"),
        _styles(guide),
    )
    cards = Cards(guide, translator, today)
    sections = [_Section(section, guide, translators, cards) for section in guide.sections.values()]
    return _rendered(
        "site.html.jinja",
        translator,
        title=translators.content(context("guide", "guide", "title"), guide.title),
        purpose=translators.content(context("guide", "guide", "purpose"), guide.purpose),
        notices=translation_notices(translators),
        languages=_others(languages, code),
        questions=[_Question(question, translators) for question in guide.questions.values()],
        outcomes=[
            (known, translators.content(context("outcome", known.id, "label"), known.label))
            for known in guide.outcomes.values()
        ],
        sections=sections,
        filter=cards.filter and _Question(cards.filter, translators),
        facts=_resting(cards, sections),
        rests=_json([list(card.facts) for section in sections for card in section.cards]),
        ways=_ways(guide, translator),
        panels=[cards.panel(panel) for panel in guide.sheet.values()],
        lifeline=contacts(guide, guide.lifeline, translators),
        checked=cards.checked(),
        steps=answer.MOST_STEPS,
        leave=guide.leave,
        policy=policy(css, script, live),
        css=css,
        script=script,
        live=live,
        data=_json(guide_data(guide, translator)),
    )


def index_page(guide: Guide, languages: Languages) -> str:
    """The choice of a language, each under its own name."""
    css = _styles(guide)
    every = Translators(tuple(languages.translator(code) for code in languages.known))
    return _rendered(
        "index.html.jinja",
        every.first,
        title=every.reader.content(context("guide", "guide", "title"), guide.title),
        titles=every.content(context("guide", "guide", "title"), guide.title).texts,
        names=language_names(languages),
        policy=policy(css),
        css=css,
    )


class _Question:
    """A question as a page asks it."""

    def __init__(self, question: Question, translators: Translators) -> None:
        self.id = question.id
        self.many = question.choose == "many"
        self.ask = ask_words(question, translators)
        self.why = why_words(question, translators)
        self.choices = [choice(question, option, translators) for option in question.options]
        self.none = translators.optional("question", question.id, "none", question.none)


class _Section:
    """A section with all of its cards."""

    def __init__(self, section: Section, guide: Guide, translators: Translators, cards: Cards) -> None:
        self.id = section.id
        self.visit = section.visit
        self.first = section.choose == "first"
        self.title = translators.content(context("section", section.id, "title"), section.title)
        self.answer = translators.optional("section", section.id, "answer", section.answer)
        self.cards = [cards.card(card) for card in guide.cards_in(section.id)]


def _resting(cards: Cards, sections: list[_Section]) -> list[tuple[Fact, list[Words]]]:
    """The facts of a page, each with the titles of the cards that rest on it."""
    titles: dict[int, list[Words]] = {}
    for section in sections:
        for card in section.cards:
            for fact in card.facts:
                titles.setdefault(fact, []).append(card.block.title)
    return [(fact, titles[fact.number]) for fact in cards.facts]


def _ways(guide: Guide, translator: Translator) -> list[tuple[str | None, list[tuple[int, str]]]]:
    """The other ways by their numbers, those that are other answers below their question."""
    numbered = enumerate(site_ways(guide))
    groups = groupby(numbered, lambda each: each[1].question)
    return [
        (
            None if question is None else wording.ask(question, translator),
            [(number, way_label(way, guide, translator)) for number, way in same],
        )
        for question, same in groups
    ]


def _others(languages: Languages, code: str) -> dict[str, str]:
    return {known: name for known, name in language_names(languages).items() if known != code}


def _json(value: Json) -> Markup:
    """JSON as it can stand in an element of its own."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))  # noqa: S704


def policy(css: str, *scripts: str) -> str:
    """The content security policy that allows one style sheet and these scripts, and no connection whatever."""
    allowed = " ".join(f"'{_digest(script)}'" for script in scripts) or "'none'"
    styles = f"style-src '{_digest(css)}'"
    own_icon = "img-src data:"  # an empty icon, so that no browser asks the server for one
    return f"default-src 'none'; script-src {allowed}; {styles}; {own_icon}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _source(*names: str) -> str:
    folder = files("advisor.writers.site") / "templates"
    return "".join((folder / name).read_text(encoding="utf-8") for name in names)


def _script(*names: str) -> str:
    """Scripts as a page carries them: without comments and without what only makes them easy to read."""
    lines = (re.sub(r"\s// .*|^// .*", "", line).strip() for line in _source(*names).splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def _styles(guide: Guide) -> str:
    """The style of the screen, and for paper that of the sheet to take home."""
    matters = guide.questions.get(guide.checks.own_verdict or "")
    chosen = (
        f':root:has(#matter-{number}:checked) [data-matters]:not([data-matters~="{number}"]) {{ display: none; }}'
        for number in range(len(matters.options) if matters else 0)
    )
    lines = "\n".join((style("page.css"), _source("site.css", "print.css"), *chosen)).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip() and not line.startswith("/*")) + "\n"


@cache
def _environment() -> Environment:
    """The environment of the HTML writer, with the templates of the site."""
    own = environment()
    folders = [PackageLoader("advisor.writers.site"), PackageLoader("advisor.writers.html")]
    made = own.overlay(loader=ChoiceLoader(folders))
    made.filters.update(own.filters, marked=_marked, attributes=_attributes, ending=_ending)
    return made


def _marked(html: Markup) -> Markup:
    """What a macro drew of a card, with its marks as elements."""
    return Markup(elements(html))  # noqa: S704 - the macro escaped all texts


def _attributes(html: Markup, **values: object) -> Markup:
    """`html` with data attributes in its first tag; None is left out."""
    known = ((name, value) for name, value in values.items() if value is not None)
    tag, rest = html.split(" ", 1)
    return Markup("").join((tag, *(Markup(' data-{}="{}"').format(*each) for each in known), " ", rest))


def _ending(html: Markup, tag: str, more: Markup) -> Markup:
    """`html` with more at the end of its last element, which ends with `tag`."""
    return html.strip().removesuffix(tag) + more + Markup(tag)  # noqa: S704 - a tag of a template


def _rendered(template: str, translator: Translator, **values: object) -> str:
    language = translator.language
    found = _environment().get_template(template)
    html = found.render(
        lang=language.code,
        direction=language.direction,
        say=site_words(translator),
        made_by=MADE_BY,
        **values,
    )
    return str(without_controls(html)).rstrip() + "\n"
