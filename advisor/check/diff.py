"""Two versions of a guide compared by what they do: for which answers other cards are shown, proved over all answers.

`compare` finds the changes as values; `write_changes` speaks them, `write_json` gives them to programs. Conditions that
are written differently and mean the same are no change. Answers are told in content language, to be tried at once.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TypeAlias

import msgspec

from advisor.check.proof import Example, counterexample, example_of
from advisor.guide.certainty import certain, opposite
from advisor.guide.conditions import Condition, all_of, any_of, given, questions_in
from advisor.guide.model import Guide, Option, Question
from advisor.languages import Voice
from advisor.languages.contexts import context

Entries: TypeAlias = Mapping[str, msgspec.Struct]
NO_WORDS = frozenset(("id", "when", "section", "options"))
"""Keys of entries that are compared by what they do, or on their own."""


class Entry(msgspec.Struct, frozen=True):
    """Something that one version alone has, for example a card.

    `example`: the fewest answers that show a card, None if nobody ever sees it. `cards`: what can be shown to somebody
    who chooses this option because of it.
    """

    kind: str
    id: str
    example: Example | None = None
    cards: tuple[str, ...] = ()


class Edited(msgspec.Struct, frozen=True):
    """Other words, or other data, under one key of an entry that both versions have."""

    kind: str
    id: str
    key: str
    before: tuple[str, ...]
    now: tuple[str, ...]


class Moved(msgspec.Struct, frozen=True):
    """A card that stands in another section."""

    card: str
    before: str
    now: str


class Turned(msgspec.Struct, frozen=True):
    """A section that shows the first card that applies shows another one."""

    section: str
    before: str
    now: str
    example: Example


class Shown(msgspec.Struct, frozen=True):
    """A card that is now shown for some answers, or no longer shown for some; each with the fewest that show it."""

    card: str
    now: Example | None
    no_longer: Example | None


class Changes(msgspec.Struct, frozen=True):
    """All that a new version of a guide does or says in another way."""

    old: Guide
    new: Guide
    verdicts: tuple[Turned, ...]
    shown: tuple[Shown, ...]
    moved: tuple[Moved, ...]
    added: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    edited: tuple[Edited, ...]

    def __bool__(self) -> bool:
        """Whether anything has changed."""
        return any((self.verdicts, self.shown, self.moved, self.added, self.removed, self.edited))


class Outcome(msgspec.Struct, frozen=True):
    """When a card is shown to somebody who has answered everything, and when it is not."""

    card: str
    shown: Condition
    hidden: Condition


Behaviour: TypeAlias = dict[str, tuple[Outcome, ...]]
"""Section id → what it shows when."""


def compare(old: Guide, new: Guide) -> Changes:
    """What changes from one version of a guide to the other."""
    before, after = _behaviour(old), _behaviour(new)
    questions = _common_questions(old, new)
    return Changes(
        old,
        new,
        tuple(_turned(old, new, before, after, questions)),
        tuple(_shown(old, new, before, after, questions)),
        tuple(
            Moved(card.id, old.cards[card.id].section, card.section)
            for card in new.cards.values()
            if card.id in old.cards and old.cards[card.id].section != card.section
        ),
        tuple(_only_in(new, old, after)),
        tuple(_only_in(old, new, before)),
        tuple(_edited(old, new)),
    )


def _behaviour(guide: Guide) -> Behaviour:
    """When each section shows which card; where it shows the first that applies, not those after it."""
    behaviour: Behaviour = {}
    for section in guide.sections.values():
        outcomes: list[Outcome] = []
        earlier: Condition = False
        for card in guide.cards_in(section.id):
            shown = all_of([card.when, opposite(earlier, guide.questions)])
            outcomes.append(Outcome(card.id, shown, any_of([opposite(card.when, guide.questions), earlier])))
            if section.choose == "first":
                earlier = any_of([earlier, card.when])
        behaviour[section.id] = tuple(outcomes)
    return behaviour


def _common_questions(old: Guide, new: Guide) -> dict[str, Question]:
    """The questions of both versions with the answers that both know; those of one version alone as they are."""
    questions = {**old.questions, **new.questions}
    for known in old.questions.keys() & new.questions.keys():
        one, other = old.questions[known], new.questions[known]
        ids = {option.id for option in one.options}
        options = tuple(option for option in other.options if option.id in ids)
        choose = other.choose if one.choose == other.choose else "one"
        questions[known] = msgspec.structs.replace(other, options=options, choose=choose)
    return questions


def _turned(
    old: Guide, new: Guide, before: Behaviour, after: Behaviour, questions: dict[str, Question]
) -> Iterator[Turned]:
    """Every pair of cards of which the one takes the place of the other for some answers."""
    for section in new.sections:
        if not _is_first(old, new, section) or before[section] == after[section]:
            continue
        for was in before[section]:
            for becomes in after[section]:
                if was.card != becomes.card:
                    example = counterexample(any_of([was.hidden, becomes.hidden]), questions)
                    if example is not None:
                        yield Turned(section, was.card, becomes.card, example)


def _is_first(old: Guide, new: Guide, section: str) -> bool:
    """Whether a section shows the first card that applies in both versions."""
    return all(section in guide.sections and guide.sections[section].choose == "first" for guide in (old, new))


def _shown(
    old: Guide, new: Guide, before: Behaviour, after: Behaviour, questions: dict[str, Question]
) -> Iterator[Shown]:
    """The cards of both versions that are shown for other answers; those that `_turned` tells are left out."""
    earlier = {outcome.card: outcome for outcome in chain(*before.values())}
    for section, outcomes in after.items():
        for outcome in outcomes:
            was = earlier.get(outcome.card)
            if was is None or was.shown == outcome.shown:
                continue
            if old.cards[outcome.card].section == section and _is_first(old, new, section):
                continue
            now = counterexample(any_of([was.shown, outcome.hidden]), questions)
            no_longer = counterexample(any_of([was.hidden, outcome.shown]), questions)
            if now is not None or no_longer is not None:
                yield Shown(outcome.card, now, no_longer)


def _only_in(guide: Guide, other: Guide, behaviour: Behaviour) -> Iterator[Entry]:
    """What `guide` has and `other` has not."""
    theirs = _entries(other)
    conditions = {outcome.card: outcome.shown for outcome in chain(*behaviour.values())}
    for kind, entries in _entries(guide).items():
        for entry_id, entry in entries.items():
            if entry_id in theirs[kind]:
                continue
            if kind == "card":
                yield Entry(kind, entry_id, example_of(conditions[entry_id], guide.questions))
            elif isinstance(entry, Option):
                question, _, option = entry_id.partition("/")
                if question in other.questions:
                    yield Entry(kind, entry_id, cards=_brought(guide, behaviour, question, option))
            else:
                yield Entry(kind, entry_id)


def _brought(guide: Guide, behaviour: Behaviour, question: str, option: str) -> tuple[str, ...]:
    """The cards that depend on a question and can be shown to somebody who chooses just this option."""
    answers = {question: frozenset((option,))}
    return tuple(
        outcome.card
        for outcome in chain(*behaviour.values())
        if question in questions_in(outcome.shown) and not certain(given(outcome.hidden, answers), guide.questions)
    )


def _entries(guide: Guide) -> dict[str, Entries]:
    """Kind → everything of it that is told apart by words; options under the id of their question."""
    options = {
        f"{question.id}/{option.id}": option for question in guide.questions.values() for option in question.options
    }
    return {
        "section": guide.sections,
        "card": guide.cards,
        "question": guide.questions,
        "option": options,
        "trait": guide.traits,
        "fact": guide.facts,
        "source": guide.sources,
        "contact": guide.contacts,
    }


def _edited(old: Guide, new: Guide) -> Iterator[Edited]:
    known = _entries(old)
    for kind, entries in _entries(new).items():
        for entry_id in (entry_id for entry_id in entries if entry_id in known[kind]):
            one, other = known[kind][entry_id], entries[entry_id]
            for key in other.__struct_fields__:
                before, now = _words(getattr(one, key)), _words(getattr(other, key))
                if key not in NO_WORDS and before != now:
                    yield Edited(kind, entry_id, key, before, now)


def _words(value: object) -> tuple[str, ...]:
    """A value of an entry, one item a line; nothing for None."""
    if value is None:
        return ()
    return tuple(str(item) for item in value) if isinstance(value, tuple) else (str(value),)


def write_json(changes: Changes) -> str:
    """The changes for programs."""
    told = {name: getattr(changes, name) for name in changes.__struct_fields__ if name not in ("old", "new")}
    ready = msgspec.json.encode({"version": 1, **told}, order="sorted")  # sorted: sets of options have no order
    return msgspec.json.format(ready, indent=2).decode() + "\n"


def write_changes(changes: Changes, voice: Voice) -> str:
    """The changes in words, the gravest first."""
    old, new = changes.old, changes.new
    shown = [line for one in changes.shown for line in _shown_lines(one, new, voice)]
    parts = [
        (voice.ui("The verdict changes"), [_turned_line(one, changes, voice) for one in changes.verdicts]),
        (voice.ui("Shown for other answers"), shown),
        (voice.ui("In another section"), [_moved_line(one, changes, voice) for one in changes.moved]),
        (voice.ui("New"), [_entry_line(one, new, voice) for one in changes.added]),
        (voice.ui("Removed"), [_entry_line(one, old, voice) for one in changes.removed]),
        (voice.ui("Other words or data"), [line for one in changes.edited for line in _edited_lines(one, voice)]),
    ]
    told = ["\n".join([heading, *(f"  {line}" for line in lines)]) for heading, lines in parts if lines]
    return "\n\n".join(told or [voice.ui("Nothing changes for anybody.")]) + "\n"


def answers_words(example: Example) -> str:
    """Answers in content language, as a file of answers takes them."""
    known = (f"{question}: {_answer_words(answer)}" for question, answer in example.items())
    return f"{{{', '.join(known)}}}"


def _answer_words(answer: frozenset[str]) -> str:
    return next(iter(answer)) if len(answer) == 1 else f"[{', '.join(sorted(answer))}]"


def _who(example: Example, voice: Voice) -> str:
    """For whom something is so; no answers at all are everybody."""
    if not example:
        return voice.ui("for everybody")
    return voice.ui("for example with {answers}", answers=answers_words(example))


def _card_words(card: str, guide: Guide, voice: Voice) -> str:
    title = voice.guide(context("card", card, "title"), guide.cards[card].title)
    return voice.ui("“{title}” ({id})", title=title, id=card)


def _turned_line(turned: Turned, changes: Changes, voice: Voice) -> str:
    return voice.ui(
        "Before: {before}. Now: {now}. So it is {who}.",
        before=_card_words(turned.before, changes.old, voice),
        now=_card_words(turned.now, changes.new, voice),
        who=_who(turned.example, voice),
    )


def _shown_lines(shown: Shown, guide: Guide, voice: Voice) -> Iterator[str]:
    card = _card_words(shown.card, guide, voice)
    if shown.now is not None:
        yield voice.ui("{card} is now shown {who}.", card=card, who=_who(shown.now, voice))
    if shown.no_longer is not None:
        yield voice.ui("{card} is no longer shown {who}.", card=card, who=_who(shown.no_longer, voice))


def _moved_line(moved: Moved, changes: Changes, voice: Voice) -> str:
    sections = [
        voice.guide(context("section", section, "title"), guide.sections[section].title)
        for section, guide in ((moved.before, changes.old), (moved.now, changes.new))
    ]
    card = _card_words(moved.card, changes.new, voice)
    return voice.ui("{card} stood in “{before}” and stands in “{now}”.", card=card, before=sections[0], now=sections[1])


def _entry_line(entry: Entry, guide: Guide, voice: Voice) -> str:
    """Something of one version alone, and who sees it or what it brings."""
    if entry.kind == "card" and entry.example is None:
        return voice.ui("{card}: shown to nobody.", card=_card_words(entry.id, guide, voice))
    if entry.kind == "card":
        card, who = _card_words(entry.id, guide, voice), _who(entry.example or {}, voice)
        return voice.ui("{card}: shown {who}.", card=card, who=who)
    if entry.kind == "option":
        cards = ", ".join(entry.cards) or voice.ui("no card")
        return voice.ui("option {id}: can bring up {cards}.", id=entry.id, cards=cards)
    return f"{_kind_name(entry.kind, voice)} {entry.id}"


def _edited_lines(edited: Edited, voice: Voice) -> Iterator[str]:
    yield f"{_kind_name(edited.kind, voice)} {edited.id}, {edited.key}"
    yield from (f"- {line}" for line in edited.before)
    yield from (f"+ {line}" for line in edited.now)


def _kind_name(kind: str, voice: Voice) -> str:
    """What a kind of entry is called."""
    names = {
        "section": voice.ui("section"),
        "card": voice.ui("card"),
        "question": voice.ui("question"),
        "option": voice.ui("option"),
        "trait": voice.ui("trait"),
        "fact": voice.ui("fact"),
        "source": voice.ui("source"),
        "contact": voice.ui("contact"),
    }
    return names[kind]
