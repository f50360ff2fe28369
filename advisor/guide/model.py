"""What a guide says: frozen values, made by `loading` from YAML or by `compiled` from the compiled form.

Texts are in the guide's own language (English); `languages` speaks them in others. Every mapping is keyed by id and
keeps the author's order.
"""

import datetime
from enum import StrEnum
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

    @property
    def strength(self) -> int:
        """0 for the strongest kind, growing towards the weakest."""
        return list(Basis).index(self)


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A published text that facts rest on. `kind` says what the copy that was read is; `read`, whether one was."""

    id: Id
    title: Text
    publisher: Text
    url: Text
    kind: Basis
    published: PartialDate | None = None
    note: Text | None = None
    read: bool = True


class Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One researched statement. After the day `recheck`, it and every card that rests on it is stale.

    `unused` says why no card rests on it.
    """

    id: Id
    states: Text
    checked: datetime.date
    recheck: datetime.date
    confidence: Confidence
    sources: tuple[Id, ...] = ()
    as_of: PartialDate | None = None
    caveat: Text | None = None
    unused: Text | None = None


class Contact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A place to call or to look up. The only home of phone numbers and links that cards show."""

    id: Id
    name: Text
    facts: tuple[Id, ...] = ()
    phone: Text | None = None
    url: Text | None = None
    hours: Text | None = None


class Option(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One possible answer. `group` is the heading it stands under. `private`: never influences a handout.

    `find`: other words by which people look for it; a search finds them, and nobody sees them.
    """

    id: Id
    label: Text
    hint: Text | None = None
    private: bool = False
    find: tuple[Text, ...] = ()
    group: Text | None = None


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question. One that chooses `many` takes a set of options; `none` is the label of the empty set.

    `when` says when the question makes sense at all; it is part of every condition that names the question. `keep`: the
    answer is about the person and stays when they ask about another visit.
    """

    id: Id
    ask: Text
    why: Text
    choose: Literal["one", "many"]
    options: tuple[Option, ...]
    none: Text | None = None
    private: bool = False
    keep: bool = False
    when: Condition = True

    def option(self, option_id: str) -> Option:
        """The option with this id; KeyError if there is none."""
        for option in self.options:
            if option.id == option_id:
                return option
        raise KeyError(option_id)


class Trait(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A named condition. `means` finishes a sentence that begins with "if"."""

    id: Id
    means: Text
    when: Condition


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the guidance. `first`: of its cards, in order, the first that applies is the last one shown.

    `always`: everybody sees a card of it, which the checker proves.
    """

    id: Id
    title: Text
    choose: Literal["all", "first"] = "all"
    always: bool = False


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One piece of guidance, shown when `when` holds. `say` is English to speak or to show."""

    id: Id
    section: Id
    title: Text
    text: Text
    facts: tuple[Id, ...] = ()
    when: Condition = True
    steps: tuple[Text, ...] = ()
    say: tuple[Text, ...] = ()
    contacts: tuple[Id, ...] = ()
    staff: Text | None = None


class Promise(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What lawyers want to be true of every answer set that meets `when`: these cards apply, these are not shown, one
    of these applies.
    """

    id: Id
    because: Text
    when: Condition = True
    shows: tuple[Id, ...] = ()
    never: tuple[Id, ...] = ()
    one_of: tuple[Id, ...] = ()


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A worked example: what somebody with these answers is shown, may be shown and is not shown."""

    id: Id
    about: Text
    answers: dict[str, frozenset[str] | None]
    verdict: Id | None = None
    shows: tuple[Id, ...] = ()
    may_show: tuple[Id, ...] = ()
    hides: tuple[Id, ...] = ()


class Way(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another way to do it, for "what if": the same answers but for these. `label` is read after "What if:".

    `when`: for whom it is another way; it is offered where that surely holds.
    """

    id: Id
    label: Text
    answers: dict[str, frozenset[str] | None]
    when: Condition = True


class Checks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the checker needs to know of a guide: limits, and words.

    `most_cards`: how many cards anybody may see. `grade`: the US school grade that must be enough to read a card.
    `known`: abbreviations that need no gloss. `doubt`: phrases that tell a doubt. `safety`: phrases that could be read
    as a promise of safety or a probability.
    """

    most_cards: int = 45
    grade: int = 8
    known: tuple[Text, ...] = ()
    doubt: tuple[Text, ...] = ()
    safety: tuple[Text, ...] = ()


class Guide(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole guide, with every id that it mentions resolved.

    `purpose`: what it helps to find out. `about`: what it tells, said before the first question. `example`: answers
    that somebody could give, for messages. `lifeline`: the contacts that are shown if the program itself fails.
    """

    id: Id
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

    def cards_in(self, section_id: str) -> tuple[Card, ...]:
        """The cards of a section, in order."""
        return tuple(card for card in self.cards.values() if card.section == section_id)

    def basis(self, card: Card) -> Basis:
        """The kind of evidence of a card: the best source of its weakest fact (design.md, section 4)."""
        return max((self._best_source(self.facts[fact]) for fact in card.facts), key=lambda kind: kind.strength)

    def checked(self, card: Card) -> datetime.date:
        """The day of the oldest check among the facts of a card."""
        return min(self.facts[fact].checked for fact in card.facts)

    def recheck(self, card: Card) -> datetime.date:
        """The last day on which a card is fresh: the earliest recheck among its facts."""
        return min(self.facts[fact].recheck for fact in card.facts)

    def _best_source(self, fact: Fact) -> Basis:
        return min((self.sources[source].kind for source in fact.sources), key=lambda kind: kind.strength)
