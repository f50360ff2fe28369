"""Tells what a change of a fact reaches: cards, contacts, promises, cases, and translated texts that say it.

`impact_of` gives it as values, `write_impacts` writes sentences and `write_json` the same for programs.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from advisor.check.citations import shown_texts
from advisor.guide.loading import Loaded
from advisor.guide.model import Card, Case, Promise
from advisor.languages import Languages, Translator
from advisor.languages.contexts import context
from advisor.languages.known import SOURCE


class Impact(msgspec.Struct, frozen=True):
    """What a change of a fact reaches, as ids in the order of the guide.

    `leads`: the cards whose title and lead rest on it, `cards`: the others that rest on it. `promises` and `cases`:
    those that name one of these cards. `texts`: language code → context → how many texts of these cards are translated.
    """

    fact: str
    leads: tuple[str, ...]
    cards: tuple[str, ...]
    contacts: tuple[str, ...]
    promises: tuple[str, ...]
    cases: tuple[str, ...]
    texts: dict[str, dict[str, int]]

    def __bool__(self) -> bool:
        return any((self.leads, self.cards, self.contacts))


def impact_of(loaded: Loaded, fact: str, languages: Languages) -> Impact:
    """What a change of a fact reaches."""
    guide = loaded.guide
    resting = [card for card in guide.cards.values() if fact in card.facts]
    reached = frozenset(card.id for card in resting)
    translators = [languages.translator(code) for code in languages.known if code != SOURCE]
    return Impact(
        fact,
        leads=tuple(card.id for card in resting if card.facts[0] == fact),
        cards=tuple(card.id for card in resting if card.facts[0] != fact),
        contacts=tuple(contact.id for contact in guide.contacts.values() if fact in contact.facts),
        promises=tuple(promise.id for promise in loaded.promises.values() if reached & _named_by(promise)),
        cases=tuple(case.id for case in loaded.cases.values() if reached & _named_by(case)),
        texts={each.language.code: _translated(loaded, resting, each) for each in translators},
    )


def _named_by(scenario: Promise | Case) -> set[str]:
    """The ids of the cards that a promise or a case names."""
    if isinstance(scenario, Promise):
        return {*scenario.shows, *scenario.never, *scenario.one_of}
    return {*scenario.shows, *scenario.may_show, *scenario.hides, scenario.verdict or ""}


def _translated(loaded: Loaded, cards: Iterable[Card], translator: Translator) -> dict[str, int]:
    """Context → how many texts of these cards have a translation."""
    shown = shown_texts(loaded.guide)
    texts = (text for card in cards for text in shown["card", card.id])
    return dict(Counter(text.context for text in texts if translator.has(text.context, text.text)))


def write_json(impacts: Sequence[Impact]) -> str:
    """What changes of facts reach, as JSON."""
    ready = msgspec.json.encode({"version": 1, "facts": impacts})
    return msgspec.json.format(ready, indent=2).decode() + "\n"


def write_impacts(impacts: Iterable[Impact], loaded: Loaded, languages: Languages, translator: Translator) -> str:
    """What changes of facts reach, as sentences in the language of `translator`."""
    writer = _Writer(loaded, languages, translator)
    return "\n".join("".join(f"{line}\n" for line in writer.lines(impact)) for impact in impacts)


class _Writer:
    def __init__(self, loaded: Loaded, languages: Languages, translator: Translator) -> None:
        self.loaded = loaded
        self.guide = loaded.guide
        self.languages = languages
        self.translator = translator

    def lines(self, impact: Impact) -> Iterator[str]:
        """The lines on one fact."""
        _ = self.translator.gettext
        fact = self.guide.facts[impact.fact]
        yield self._told(fact.id, self.translator.content(context("fact", fact.id, "states"), fact.states))
        if not impact:
            yield "  " + _("No card and no contact rests on it.")
        parts: list[tuple[str, list[str]]] = [
            (_("Cards whose title and lead rest on it"), self._cards(impact.leads)),
            (_("Other cards that rest on it"), self._cards(impact.cards)),
            (_("Contacts that rest on it"), self._contacts(impact.contacts)),
            (
                _("Promises that name these cards"),
                [self._told(each, self.loaded.promises[each].because) for each in impact.promises],
            ),
            (
                _("Cases that name these cards"),
                [self._told(each, self.loaded.cases[each].about) for each in impact.cases],
            ),
            (_("Translations of these cards to look at"), list(self._languages(impact))),
        ]
        for heading, told in parts:
            if told:
                yield f"  {heading}"
                yield from (f"    {line}" for line in told)

    def _cards(self, ids: Iterable[str]) -> list[str]:
        return [self._named("card", card, "title", self.guide.cards[card].title) for card in ids]

    def _contacts(self, ids: Iterable[str]) -> list[str]:
        return [self._named("contact", contact, "name", self.guide.contacts[contact].name) for contact in ids]

    def _named(self, kind: str, entry: str, key: str, text: str) -> str:
        title = self.translator.content(context(kind, entry, key), text)
        return self.translator.gettext("“{title}” ({id})", title=title, id=entry)

    def _told(self, entry: str, text: str) -> str:
        return self.translator.gettext("{id}: {text}", id=entry, text=text)

    def _languages(self, impact: Impact) -> Iterator[str]:
        """A line for each language in which there is anything to look at; leads are what most people read."""
        for code, texts in impact.texts.items():
            number = sum(texts.values())
            leads = sum(texts.get(context("card", card, "lead"), 0) for card in (*impact.leads, *impact.cards))
            if number:
                yield self.translator.ngettext(
                    "{language}: {number} text, leads among them: {leads}",
                    "{language}: {number} texts, leads among them: {leads}",
                    number,
                    language=self.languages.known[code].name,
                    leads=leads,
                )
