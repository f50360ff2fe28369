"""The model of a guide: frozen values, made by `loading` from YAML or by `compiled` from the compiled form.

Texts are in English, the language of the guide; `languages` translates them. Every mapping is keyed by id and keeps the
author's order.
"""

import datetime
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

import msgspec

from advisor.guide.conditions import Condition

Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, msgspec.Meta(min_length=1)]
LINE = 80
Line = Annotated[str, msgspec.Meta(min_length=1, max_length=LINE)]
"""A text that fits on one line of a terminal."""

PartialDate = Annotated[str, msgspec.Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""A date as far as it is known: `2026`, `2026-07` or `2026-07-01`."""

WebPage = Annotated[str, msgspec.Meta(pattern=r"^https://[^\s/]+")]
"""The address of a page on the web."""

Confidence = Literal["high", "medium", "low"]


class Basis(StrEnum):
    """The kinds of evidence, strongest first."""

    LAW = "law"
    REGULATION = "regulation"
    COURT_ORDER = "court-order"
    OFFICIAL_POLICY = "official-policy"
    AGENCY_PAGE = "agency-page"
    ADVOCACY_GUIDE = "advocacy-guide"
    PRESS_REPORT = "press-report"
    OWN_ADVICE = "own-advice"
    OWN_OFFICE = "own-office"

    @property
    def strength(self) -> int:
        """0 for the strongest kind, growing towards the weakest."""
        return list(Basis).index(self)


OwnBasis = Literal["own-advice", "own-office"]
"""The kinds of evidence that are ours to say: what we advise, and what the office that runs the guide says."""

Tone = Literal["good", "plain", "warning"]
"""How an outcome stands out: its sign and its colour."""


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The base of all that has an id in a guide."""

    id: Id


class Source(Entry, frozen=True):
    """A published text that facts rest on. `kind`: the kind of evidence. `read`: whether somebody has read a copy."""

    title: Text
    publisher: Text
    url: Text
    kind: Basis
    published: PartialDate | None = None
    note: Text | None = None
    read: bool = True


class Fact(Entry, frozen=True):
    """One statement. After the day `recheck`, the fact and all cards that rest on it are stale.

    `unused`: the reason why no card rests on it. `basis`: it is our own to say, so it needs no source.
    """

    states: Text
    checked: datetime.date
    recheck: datetime.date
    confidence: Confidence
    sources: tuple[Id, ...] = ()
    as_of: PartialDate | None = None
    caveat: Text | None = None
    unused: Text | None = None
    basis: OwnBasis | None = None


class Contact(Entry, frozen=True):
    """An office or service to call or to look up. Phone numbers and links stand only in contacts."""

    name: Text
    facts: tuple[Id, ...] = ()
    phone: Text | None = None
    url: Text | None = None
    hours: Text | None = None


class Option(Entry, frozen=True):
    """One possible answer. `group`: the heading above it. `private`: it never influences a sheet.

    `find`: other words for it. A search finds the option by them, but they are not shown. `borrows`: the public option
    whose sheet stands for that of this private one; without it, the answer counts as declined on a sheet.
    """

    label: Text
    hint: Text | None = None
    private: bool = False
    find: tuple[Text, ...] = ()
    group: Text | None = None
    borrows: Id | None = None


class Question(Entry, frozen=True):
    """A question. With `choose: many` its answer is a set of options, and `none` is the label of the empty set.

    `when`: the condition under which the question makes sense; it is part of every condition that names the question.
    `keep`: the answer is about the person, so it is kept when they ask about another visit. `borrows`: the public
    option whose sheet stands for that of somebody who would rather not say.
    """

    ask: Text
    why: Text
    choose: Literal["one", "many"]
    options: tuple[Option, ...] = ()
    none: Text | None = None
    private: bool = False
    keep: bool = False
    when: Condition = True
    borrows: Id | None = None

    @property
    def answer_count(self) -> int:
        """How many answers there are, without "rather not say"."""
        return len(self.options) if self.choose == "one" else 2 ** len(self.options)

    def option(self, option_id: str) -> Option:
        """The option with this id; KeyError if there is none."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise KeyError(option_id)


class Trait(Entry, frozen=True):
    """A named condition. `means` finishes a sentence that begins with "if"."""

    means: Text
    when: Condition


class Outcome(Entry, frozen=True):
    """What a verdict can say, in a few words. `visit`: somebody may have to go."""

    label: Text
    tone: Tone = "plain"
    visit: bool = True


class Section(Entry, frozen=True):
    """A part of the guidance. With `choose: first` it is a verdict: it shows only the first of its cards that applies.

    `always`: everybody must see a card of it; the checker proves that. `answer`: the first of its cards that applies
    has a line on the answer page, under this label. `visit`: it matters only to somebody who goes.
    """

    title: Text
    choose: Literal["all", "first"] = "all"
    always: bool = False
    answer: Text | None = None
    visit: bool = False


class Panel(Entry, frozen=True):
    """What stands of a section (its id) on the sheet to take home; see `page.sheet`.

    `title`: its heading; a part without one continues the part before it. `lines`, `phrases`, `contacts`: how many at
    most. `cut_out`: its phrases are a card to cut out. `blanks`: the labels of lines to write on. `back`: the back of
    the sheet begins here.
    """

    title: Text | None = None
    lines: int = 0
    phrases: int = 0
    contacts: int = 0
    cut_out: bool = False
    blanks: tuple[Text, ...] = ()
    back: bool = False


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A paragraph or a step of a card, for those whose answers meet `when`."""

    text: Text
    when: Condition = True


class Mention(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A contact (its id) that a card names to those whose answers meet `when`."""

    contact: Id
    when: Condition = True


ON_SHEET = "lead"
"""What `sheet` of a card says where its lead stands on the sheet."""


class Card(Entry, frozen=True):
    """One piece of guidance, shown when `when` holds.

    `lead`: the card in one sentence. `text`: its paragraphs. `say`: English sentences to say or to show at a desk.
    `staff`: a note for volunteers. `outcome`: what a verdict says. `facts`: the first one carries title and lead.
    `sheet`: what the sheet to take home says of it: a text of its own, or `lead` (ON_SHEET) for its lead.
    `read_against`: digests of the facts that it was last read against (`digests`). `conflicts`: the ids of cards that
    nobody may be shown together with it.
    """

    section: Id
    title: Text
    lead: Text
    text: tuple[Part, ...] = ()
    facts: tuple[Id, ...] = ()
    when: Condition = True
    outcome: Id | None = None
    steps: tuple[Part, ...] = ()
    say: tuple[Text, ...] = ()
    contacts: tuple[Mention, ...] = ()
    staff: Text | None = None
    sheet: Text | None = None
    read_against: Text | None = None
    conflicts: tuple[Id, ...] = ()


class Promise(Entry, frozen=True):
    """What lawyers want to be true of every answer set that meets `when`.

    All cards of `shows` apply, none of `never` is shown, and at least one of `one_of` applies. A card that is
    shown names each contact of `names`. The verdict has one of the outcomes `outcome`, and none of `never_outcome`.
    """

    because: Text
    when: Condition = True
    shows: tuple[Id, ...] = ()
    never: tuple[Id, ...] = ()
    one_of: tuple[Id, ...] = ()
    names: tuple[Id, ...] = ()
    outcome: tuple[Id, ...] = ()
    never_outcome: tuple[Id, ...] = ()


class Case(Entry, frozen=True):
    """A worked example: which cards apply with these answers, which may apply, and which are not shown."""

    about: Text
    answers: dict[str, frozenset[str] | None]
    verdict: Id | None = None
    outcome: Id | None = None
    shows: tuple[Id, ...] = ()
    may_show: tuple[Id, ...] = ()
    hides: tuple[Id, ...] = ()


class Way(Entry, frozen=True):
    """Another way to do it, for "what if": what would change with these answers. `label` follows "What if:".

    `when`: the condition that must hold for the way to be offered.
    """

    label: Text
    answers: dict[str, frozenset[str] | None]
    when: Condition = True


class Exemption(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What cards may say although a check finds it, and why: a number, sum, date or form name that no fact of theirs
    says, words that could be read as advice to skip, to hide or to lie, or a private answer in a public text.

    `value`: as it is written in the card. `cards`: the only cards that may; empty for all.
    """

    value: Text
    because: Text
    cards: tuple[Id, ...] = ()


class Checks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The limits and words by which the checker checks a guide.

    `most_cards`: how many cards anybody may see at most. `own_verdict`: the question whose options share no verdict.
    `answer_words`, `several_words`, `lead_words`, `most_words`:
    how many words, at most, the answer page has, the answer page where several verdicts may apply, all leads together,
    and the whole guidance. `sheet_words`: how many words, at most, a sheet has in a language.
    `grade`: the highest US school grade that a card may need.
    `known`: abbreviations that need no explanation. `doubt`: phrases that express a doubt. `safety`, `harm`: phrases
    that could be read as a promise of safety or a probability, or as advice that harms, besides those that are always
    looked for. `allowed`: what cards may say all the same. `law_sites`: sites, besides those of the state, that
    keep copies of laws, policies and pages of agencies. `private`: the questions whose answers are
    private. `recheck_months`: after how many months, at most, a fact is due for a check. `least_promises`,
    `least_cases`: how many there are at least. `narrowest`: of how many people to whom what a promise names is shown it
    covers at least one.
    """

    most_cards: int = 45
    own_verdict: Id | None = None
    answer_words: int = 130
    several_words: int = 200
    lead_words: int = 600
    most_words: int = 1800
    sheet_words: int = 400
    grade: int = 8
    known: tuple[Text, ...] = ()
    doubt: tuple[Text, ...] = ()
    safety: tuple[Text, ...] = ()
    harm: tuple[Text, ...] = ()
    allowed: tuple[Exemption, ...] = ()
    law_sites: tuple[Text, ...] = ()
    private: tuple[Id, ...] = ()
    recheck_months: int = 12
    least_promises: int = 0
    least_cases: int = 0
    narrowest: int = 100

    def allows(self, value: str, card: str) -> bool:
        """Whether a card may say `value` all the same."""
        return any(each.value == value and (not each.cards or card in each.cards) for each in self.allowed)


class Guide(Entry, frozen=True, dict=True):
    """A whole guide. Every id that it mentions exists.

    `purpose`: what it helps to find out. `about`: what it tells, said before the first question. `example`: answers
    that somebody could give, for messages. `lifeline`: the ids of the contacts that are shown if the program crashes.
    `sheet`: what stands on the sheet to take home, by the ids of sections, in the order of the sheet. `site`: the
    address at which the office that runs it has put the pages of `advisor site`. `leave`: the page that quick exit from
    there shows.
    """

    title: Text
    purpose: Line
    about: Text
    sections: dict[str, Section]
    questions: dict[str, Question]
    traits: dict[str, Trait]
    cards: dict[str, Card]
    facts: dict[str, Fact]
    sources: dict[str, Source]
    contacts: dict[str, Contact]
    checks: Checks = Checks()
    lifeline: tuple[Id, ...] = ()
    example: dict[str, frozenset[str] | None] = {}
    ways: dict[str, Way] = {}
    outcomes: dict[str, Outcome] = {}
    sheet: dict[str, Panel] = {}
    site: Text | None = None
    leave: WebPage = "https://duckduckgo.com/"

    def cards_in(self, section_id: str) -> tuple[Card, ...]:
        """The cards of a section, in order."""
        return self._by_section.get(section_id, ())

    @property
    def verdicts(self) -> tuple[Card, ...]:
        """The cards of sections with `choose: first`."""
        return tuple(card for card in self.cards.values() if self.sections[card.section].choose == "first")

    @cached_property
    def _by_section(self) -> dict[str, tuple[Card, ...]]:
        """Section id → its cards."""
        found: dict[str, list[Card]] = {}
        for card in self.cards.values():
            found.setdefault(card.section, []).append(card)
        return {section: tuple(cards) for section, cards in found.items()}

    def basis(self, fact: Fact) -> Basis:
        """The kind of evidence of a fact: that of its best source, unless it is ours to say."""
        return self.best_source(fact).kind if fact.basis is None else Basis(fact.basis)

    def best_source(self, fact: Fact) -> Source:
        """The strongest of the sources that were read, or of all. ValueError if it is ours to say and has none."""
        sources = [self.sources[source] for source in fact.sources]
        read = [source for source in sources if source.read]
        return min(read or sources, key=lambda source: source.kind.strength)

    def checked(self, card: Card) -> datetime.date:
        """The earliest day on which a fact of the card was checked."""
        return min(self.facts[fact].checked for fact in card.facts)

    @property
    def newest_check(self) -> datetime.date:
        """The latest day on which any fact was checked: it is that day now, or a later one."""
        return max((fact.checked for fact in self.facts.values()), default=datetime.date.min)

    def recheck(self, card: Card) -> datetime.date:
        """The last day on which the card is fresh: the earliest `recheck` of its facts."""
        return min(self.facts[fact].recheck for fact in card.facts)
