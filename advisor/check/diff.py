"""Two versions of a guide compared by what they do: for which answers other cards are shown, proved over all answers.

`compare` finds the changes as values; `write_changes` speaks them, `write_json` gives them to programs. Conditions that
are written differently and mean the same are no change. Answers are told in content language, to be tried at once.
"""

from collections.abc import Iterator

import msgspec

from advisor.check.proof import Example, counterexample, example_for, is_satisfiable
from advisor.check.versions import Version, orders, version_of
from advisor.guide.conditions import Answer, any_of, given, questions_in
from advisor.guide.loading import Loaded
from advisor.guide.logic import negate
from advisor.guide.model import Guide, Option, Promise, Question
from advisor.languages import Translator
from advisor.languages.contexts import context

NO_WORDS = frozenset(("id", "when", "section", "options"))
"""Keys of entries that are compared by what they do, or on their own."""
HEAD = ("title", "about")
"""The words of a guide itself."""


class Entry(msgspec.Struct, frozen=True):
    """Something that one version alone has, for example a card.

    `example`: the fewest answers that show a card, None if nobody ever sees it. `cards`: what somebody who chooses this
    option can be shown: every verdict, and every card that depends on the question in either version.
    """

    kind: str
    id: str
    example: Example | None = None
    cards: tuple[str, ...] = ()


class Edited(msgspec.Struct, frozen=True):
    """Other words, other data or another order under one key of an entry that both versions have.

    Under `when` of a promise: the fewest answers that it no longer speaks of, and that it now speaks of.
    """

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


def compare(old: Guide, new: Guide, *, old_trials: Loaded | None = None, new_trials: Loaded | None = None) -> Changes:
    """What changes from one version of a guide to the other; the trials give the promises and cases of each."""
    before = version_of(old, old_trials)
    after = version_of(new, new_trials)
    questions = _common_questions(old, new)
    return Changes(
        old,
        new,
        tuple(_turned(before, after, questions)),
        tuple(_shown(before, after, questions)),
        tuple(
            Moved(card.id, old.cards[card.id].section, card.section)
            for card in new.cards.values()
            if card.id in old.cards and old.cards[card.id].section != card.section
        ),
        tuple(_only_in(after, before)),
        tuple(_only_in(before, after)),
        (*_edited(before, after, questions), *_reordered(old, new)),
    )


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


def _turned(old: Version, new: Version, questions: dict[str, Question]) -> Iterator[Turned]:
    """Every pair of cards of which the one takes the place of the other for some answers."""
    for section in new.guide.sections:
        if not _is_first(old.guide, new.guide, section) or old.behaviour[section] == new.behaviour[section]:
            continue
        for was in old.behaviour[section]:
            for becomes in new.behaviour[section]:
                if was.card != becomes.card:
                    example = counterexample(any_of([was.hidden, becomes.hidden]), questions)
                    if example is not None:
                        yield Turned(section, was.card, becomes.card, example)


def _is_first(old: Guide, new: Guide, section: str) -> bool:
    """Whether a section shows the first card that applies in both versions."""
    return all(section in guide.sections and guide.sections[section].choose == "first" for guide in (old, new))


def _shown(old: Version, new: Version, questions: dict[str, Question]) -> Iterator[Shown]:
    """The cards of both versions that are shown for other answers; those that `_turned` tells are left out."""
    earlier = old.outcomes()
    for section, outcomes in new.behaviour.items():
        for outcome in outcomes:
            was = earlier.get(outcome.card)
            if was is None or was.shown == outcome.shown:
                continue
            if old.guide.cards[outcome.card].section == section and _is_first(old.guide, new.guide, section):
                continue
            now = counterexample(any_of([was.shown, outcome.hidden]), questions)
            no_longer = counterexample(any_of([was.hidden, outcome.shown]), questions)
            if now is not None or no_longer is not None:
                yield Shown(outcome.card, now, no_longer)


def _only_in(version: Version, other: Version) -> Iterator[Entry]:
    """What `version` has and `other` has not."""
    outcomes = version.outcomes()
    for kind, entries in version.entries.items():
        for entry_id, entry in entries.items():
            if entry_id in other.entries[kind]:
                continue
            if kind == "card":
                yield Entry(kind, entry_id, example_for(outcomes[entry_id].shown, version.guide.questions))
            elif isinstance(entry, Option):
                question, _, option = entry_id.partition("/")
                if question in other.guide.questions:
                    yield Entry(kind, entry_id, cards=_brought(version, other, question, option))
            else:
                yield Entry(kind, entry_id)


def _brought(version: Version, other: Version, question: str, option: str) -> tuple[str, ...]:
    """The verdicts, and the cards that depend on a question in either version, that just this option can lead to."""
    answers = {question: frozenset((option,))}
    theirs = other.outcomes()
    return tuple(
        outcome.card
        for section, outcomes in version.behaviour.items()
        for outcome in outcomes
        if version.guide.sections[section].choose == "first"
        or any(question in questions_in(one.shown) for one in (outcome, theirs.get(outcome.card, outcome)))
        if is_satisfiable(given(outcome.shown, answers), version.guide.questions)
    )


def _edited(old: Version, new: Version, questions: dict[str, Question]) -> Iterator[Edited]:
    for kind, entries in new.entries.items():
        for entry_id in (entry_id for entry_id in entries if entry_id in old.entries[kind]):
            one, other = old.entries[kind][entry_id], entries[entry_id]
            for key in HEAD if isinstance(other, Guide) else other.__struct_fields__:
                before, now = _words(getattr(one, key)), _words(getattr(other, key))
                if key not in NO_WORDS and before != now:
                    yield Edited(kind, entry_id, key, before, now)
            if isinstance(one, Promise) and isinstance(other, Promise):
                before, now = _lost(one, other, old.guide, questions), _lost(other, one, new.guide, questions)
                if before or now:
                    yield Edited(kind, entry_id, "when", before, now)


def _lost(one: Promise, other: Promise, guide: Guide, questions: dict[str, Question]) -> tuple[str, ...]:
    """The fewest answers that one version of a promise, of `guide`, speaks of and the other does not."""
    example = counterexample(any_of([negate(one.when, guide.questions), other.when]), questions)
    return () if example is None else (answers_words(example),)


def _reordered(old: Guide, new: Guide) -> Iterator[Edited]:
    """Another order of what both versions have: sections, questions, the cards of a section, options."""
    earlier = orders(old)
    for (kind, entry_id, key), now in orders(new).items():
        before = earlier.get((kind, entry_id, key), ())
        kept, still = [one for one in before if one in now], [one for one in now if one in before]
        if kept != still:
            yield Edited(kind, entry_id, key, tuple(kept), tuple(still))


def _words(value: object) -> tuple[str, ...]:
    """A value of an entry, one item a line; nothing for None."""
    match value:
        case None:
            return ()
        case tuple():
            return tuple(str(item) for item in value)
        case dict():  # the answers of a case, in any order
            return tuple(sorted(f"{question}: {_answer_words(answer)}" for question, answer in value.items()))
        case _:
            return (str(value),)


def write_json(changes: Changes) -> str:
    """The changes for programs."""
    told = {name: getattr(changes, name) for name in changes.__struct_fields__ if name not in ("old", "new")}
    ready = msgspec.json.encode({"version": 1, **told}, order="sorted")  # sorted: sets of options have no order
    return msgspec.json.format(ready, indent=2).decode() + "\n"


def write_changes(changes: Changes, translator: Translator) -> str:
    """The changes in words, the gravest first."""
    old, new = changes.old, changes.new
    shown = [line for one in changes.shown for line in _shown_lines(one, changes, translator)]
    parts = [
        (
            translator.gettext("The verdict changes"),
            [_turned_line(one, changes, translator) for one in changes.verdicts],
        ),
        (translator.gettext("Shown for other answers"), shown),
        (translator.gettext("In another section"), [_moved_line(one, changes, translator) for one in changes.moved]),
        (translator.gettext("New"), [_entry_line(one, new, translator) for one in changes.added]),
        (translator.gettext("Removed"), [_entry_line(one, old, translator) for one in changes.removed]),
        (
            translator.gettext("Other words or data"),
            [line for one in changes.edited for line in _edited_lines(one, translator)],
        ),
    ]
    told = ["\n".join([heading, *(f"  {line}" for line in lines)]) for heading, lines in parts if lines]
    return "\n\n".join(told or [translator.gettext("Nothing changes for anybody.")]) + "\n"


def answers_words(example: Example) -> str:
    """Answers in content language, as a file of answers takes them."""
    known = (f"{question}: {_answer_words(answer)}" for question, answer in example.items())
    return f"{{{', '.join(known)}}}"


def _answer_words(answer: Answer) -> str:
    if answer is None:
        return "null"
    return next(iter(answer)) if len(answer) == 1 else f"[{', '.join(sorted(answer))}]"


def _who(example: Example, translator: Translator) -> str:
    """For whom something is so; no answers at all are everybody."""
    if not example:
        return translator.gettext("for everybody")
    return translator.gettext("for example with {answers}", answers=answers_words(example))


def _who_of_both(example: Example, changes: Changes, translator: Translator) -> str:
    """The same for a change, with what each version can be asked: a question may be of one of them alone."""
    before, now = (
        {question: answer for question, answer in example.items() if question in guide.questions}
        for guide in (changes.old, changes.new)
    )
    if before == now:
        return _who(example, translator)
    told = {"before": answers_words(before), "now": answers_words(now)}
    return translator.gettext("for example with {before} before and {now} now", **told)


def _card_words(card: str, guide: Guide, translator: Translator) -> str:
    title = translator.content(context("card", card, "title"), guide.cards[card].title)
    return translator.gettext("“{title}” ({id})", title=title, id=card)


def _turned_line(turned: Turned, changes: Changes, translator: Translator) -> str:
    return translator.gettext(
        "Before: {before}. Now: {now}. So it is {who}.",
        before=_card_words(turned.before, changes.old, translator),
        now=_card_words(turned.now, changes.new, translator),
        who=_who_of_both(turned.example, changes, translator),
    )


def _shown_lines(shown: Shown, changes: Changes, translator: Translator) -> Iterator[str]:
    card = _card_words(shown.card, changes.new, translator)
    if shown.now is not None:
        yield translator.gettext(
            "{card} is now shown {who}.", card=card, who=_who_of_both(shown.now, changes, translator)
        )
    if shown.no_longer is not None:
        who = _who_of_both(shown.no_longer, changes, translator)
        yield translator.gettext("{card} is no longer shown {who}.", card=card, who=who)


def _moved_line(moved: Moved, changes: Changes, translator: Translator) -> str:
    sections = [
        translator.content(context("section", section, "title"), guide.sections[section].title)
        for section, guide in ((moved.before, changes.old), (moved.now, changes.new))
    ]
    card = _card_words(moved.card, changes.new, translator)
    return translator.gettext(
        "{card} stood in “{before}” and stands in “{now}”.", card=card, before=sections[0], now=sections[1]
    )


def _entry_line(entry: Entry, guide: Guide, translator: Translator) -> str:
    """Something of one version alone, and who sees it or what it brings."""
    if entry.kind == "card" and entry.example is None:
        return translator.gettext("{card}: shown to nobody.", card=_card_words(entry.id, guide, translator))
    if entry.kind == "card":
        card, who = _card_words(entry.id, guide, translator), _who(entry.example or {}, translator)
        return translator.gettext("{card}: shown {who}.", card=card, who=who)
    if entry.kind == "option":
        cards = ", ".join(entry.cards) or translator.gettext("no card")
        return translator.gettext(
            "option {id}: can lead to {cards}. Answers with this option are not compared.", id=entry.id, cards=cards
        )
    return f"{_kind_name(entry.kind, translator)} {entry.id}"


def _edited_lines(edited: Edited, translator: Translator) -> Iterator[str]:
    yield f"{_kind_name(edited.kind, translator)} {edited.id}, {edited.key}"
    yield from (f"- {line}" for line in edited.before)
    yield from (f"+ {line}" for line in edited.now)


def _kind_name(kind: str, translator: Translator) -> str:
    """What a kind of entry is called."""
    names = {
        "guide": translator.gettext("guide"),
        "checks": translator.gettext("checks"),
        "section": translator.gettext("section"),
        "card": translator.gettext("card"),
        "question": translator.gettext("question"),
        "option": translator.gettext("option"),
        "trait": translator.gettext("trait"),
        "fact": translator.gettext("fact"),
        "source": translator.gettext("source"),
        "contact": translator.gettext("contact"),
        "promise": translator.gettext("promise"),
        "case": translator.gettext("case"),
    }
    return names[kind]
