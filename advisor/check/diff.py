"""Compares two versions of a guide by what they do: which answers lead to other cards, proved over all answers.

`compare` returns the changes as values, `write_changes` writes them as sentences and `write_json` for programs.
Conditions that are written differently and mean the same are no change. Answers are written as a file of answers takes
them, so that they can be tried at once.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple, TypeAlias

import msgspec

from advisor.check.proof import Example, counterexample, example_for, is_satisfiable
from advisor.check.report import write_answer, write_answers
from advisor.check.versions import Version, orders, version_of
from advisor.guide.conditions import any_of, given, questions_in
from advisor.guide.loading import Loaded
from advisor.guide.logic import negate
from advisor.guide.model import Guide, Option, Promise, Question
from advisor.languages import Translator
from advisor.languages.contexts import context

NO_WORDS = frozenset(("id", "when", "section", "options"))
"""Keys that are not compared as words: `compare` handles them by what they do, or as entries of their own."""
HEAD = ("title", "about")
"""The words of a guide itself."""


class Unmatched(msgspec.Struct, frozen=True):
    """An entry that only one of the versions has.

    `example`: for a card, the fewest answers that show it; None if nobody ever sees it. `cards`: for an option, the ids
    of the cards that choosing it can show: verdicts, and cards that depend on the question in either version.
    """

    kind: str
    id: str
    example: Example | None = None
    cards: tuple[str, ...] = ()


class Edited(msgspec.Struct, frozen=True):
    """A change under one key of an entry that both versions have. `before` and `now` hold its lines.

    Under the key `when` of a promise, `before` holds the fewest answers that it no longer covers, and `now` the fewest
    that it covers only now.
    """

    kind: str
    id: str
    key: str
    before: tuple[str, ...]
    now: tuple[str, ...]


class Moved(msgspec.Struct, frozen=True):
    """A card that moved to another section."""

    card: str
    before: str
    now: str


class VerdictChange(msgspec.Struct, frozen=True):
    """In a section with `choose: first`, some answers lead to another card. `example`: the fewest such answers."""

    section: str
    before: str
    now: str
    example: Example


class AudienceChange(msgspec.Struct, frozen=True):
    """A card that other people see. `now` and `no_longer`: the fewest answers of somebody who gains or loses it."""

    card: str
    now: Example | None
    no_longer: Example | None


Change: TypeAlias = VerdictChange | AudienceChange | Moved | Unmatched | Edited


class Changes(msgspec.Struct, frozen=True):
    """Everything that differs between two versions of a guide. False if nothing does."""

    old: Guide
    new: Guide
    verdicts: tuple[VerdictChange, ...]
    shown: tuple[AudienceChange, ...]
    moved: tuple[Moved, ...]
    added: tuple[Unmatched, ...]
    removed: tuple[Unmatched, ...]
    edited: tuple[Edited, ...]

    def __bool__(self) -> bool:
        return any((self.verdicts, self.shown, self.moved, self.added, self.removed, self.edited))


def compare(earlier: Loaded, later: Loaded) -> Changes:
    """What changes from one version of a guide to another, promises and cases included."""
    before, after = version_of(earlier), version_of(later)
    old, new = earlier.guide, later.guide
    questions = _common_questions(old, new)
    return Changes(
        old,
        new,
        tuple(_verdict_changes(before, after, questions)),
        tuple(_audience_changes(before, after, questions)),
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
    """The questions of either version. Those of both keep only the options that both have."""
    questions = {**old.questions, **new.questions}
    for known in old.questions.keys() & new.questions.keys():
        one, other = old.questions[known], new.questions[known]
        ids = {option.id for option in one.options}
        options = tuple(option for option in other.options if option.id in ids)
        choose = other.choose if one.choose == other.choose else "one"
        questions[known] = msgspec.structs.replace(other, options=options, choose=choose)
    return questions


def _verdict_changes(old: Version, new: Version, questions: dict[str, Question]) -> Iterator[VerdictChange]:
    """Every pair of cards where some answers lead to the first one before and to the second one now."""
    for section in new.guide.sections:
        before, now = old.shown_in(section), new.shown_in(section)
        if not _is_first(old.guide, new.guide, section) or before == now:
            continue
        for was, becomes in product(before, now):
            if was != becomes:
                example = counterexample(any_of([old.hidden[was], new.hidden[becomes]]), questions)
                if example is not None:
                    yield VerdictChange(section, was, becomes, example)


def _is_first(old: Guide, new: Guide, section: str) -> bool:
    """Whether a section shows the first card that applies in both versions."""
    return all(section in guide.sections and guide.sections[section].choose == "first" for guide in (old, new))


def _audience_changes(old: Version, new: Version, questions: dict[str, Question]) -> Iterator[AudienceChange]:
    """The cards of both versions that other people see, without those that `_verdict_changes` compares."""
    for card in new.guide.cards.values():
        was = old.guide.cards.get(card.id)
        if was is None or old.shown[card.id] == new.shown[card.id]:
            continue
        if was.section == card.section and _is_first(old.guide, new.guide, card.section):
            continue
        now = counterexample(any_of([old.shown[card.id], new.hidden[card.id]]), questions)
        no_longer = counterexample(any_of([old.hidden[card.id], new.shown[card.id]]), questions)
        if now is not None or no_longer is not None:
            yield AudienceChange(card.id, now, no_longer)


def _only_in(version: Version, other: Version) -> Iterator[Unmatched]:
    """The entries that `version` has and `other` has not."""
    for kind, entries in version.entries.items():
        for entry_id, entry in entries.items():
            if entry_id in other.entries[kind]:
                continue
            if kind == "card":
                yield Unmatched(kind, entry_id, example_for(version.shown[entry_id], version.guide.questions))
            elif isinstance(entry, Option):
                question, _, option = entry_id.partition("/")
                if question in other.guide.questions:
                    yield Unmatched(kind, entry_id, cards=_brought(version, other, question, option))
            else:
                yield Unmatched(kind, entry_id)


def _brought(version: Version, other: Version, question: str, option: str) -> tuple[str, ...]:
    """The cards that choosing an option can show: verdicts, and cards that depend on the question in either version."""
    answers = {question: frozenset((option,))}
    return tuple(
        card
        for card, shown in version.shown.items()
        if version.guide.sections[version.guide.cards[card].section].choose == "first"
        or any(question in questions_in(known) for known in (shown, other.shown.get(card, shown)))
        if is_satisfiable(given(shown, answers), version.guide.questions)
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
    """The fewest answers that `one` version of a promise covers and the `other` does not; `guide` is that of `one`."""
    example = counterexample(any_of([negate(one.when, guide.questions), other.when]), questions)
    return () if example is None else (write_answers(example),)


def _reordered(old: Guide, new: Guide) -> Iterator[Edited]:
    """Sections, questions, options and the cards of a section that both versions have in another order."""
    earlier = orders(old)
    for (kind, entry_id, key), now in orders(new).items():
        before = earlier.get((kind, entry_id, key), ())
        kept, still = [one for one in before if one in now], [one for one in now if one in before]
        if kept != still:
            yield Edited(kind, entry_id, key, tuple(kept), tuple(still))


def _words(value: object) -> tuple[str, ...]:
    """The lines of a value of an entry: one for each item, none for None."""
    match value:
        case None:
            return ()
        case tuple():
            return tuple(str(item) for item in value)
        case dict():  # the answers of a case, in any order
            return tuple(sorted(f"{question}: {write_answer(answer)}" for question, answer in value.items()))
        case _:
            return (str(value),)


def write_json(changes: Changes) -> str:
    """The changes as JSON."""
    told = {name: getattr(changes, name) for name in changes.__struct_fields__ if name not in ("old", "new")}
    ready = msgspec.json.encode({"version": 1, **told}, order="sorted")  # sorted: sets of options have no order
    return msgspec.json.format(ready, indent=2).decode() + "\n"


def write_changes(changes: Changes, translator: Translator) -> str:
    """The changes as sentences in the language of `translator`, the gravest first."""
    writer = _Writer(changes.old, changes.new, translator)
    parts: list[tuple[str, Sequence[Change]]] = [
        (translator.gettext("The verdict changes"), changes.verdicts),
        (translator.gettext("Shown for other answers"), changes.shown),
        (translator.gettext("In another section"), changes.moved),
        (translator.gettext("New"), changes.added),
        (translator.gettext("Removed"), changes.removed),
        (translator.gettext("Other words or data"), changes.edited),
    ]
    told = [
        "\n".join([heading, *(f"  {line}" for change in part for line in writer.lines(change))])
        for heading, part in parts
        if part
    ]
    return "\n\n".join(told or [translator.gettext("Nothing changes for anybody.")]) + "\n"


class _Writer(NamedTuple):
    old: Guide
    new: Guide
    translator: Translator

    def lines(self, change: Change) -> Iterator[str]:
        """The sentences on one change."""
        _ = self.translator.gettext
        match change:
            case VerdictChange(_section, before, now, example):
                cards = {"before": self._card(before, self.old), "now": self._card(now, self.new)}
                yield _("Before: {before}. Now: {now}. So it is {who}.", **cards, who=self._who_of_both(example))
            case AudienceChange(card, now, no_longer):
                title = self._card(card, self.new)
                if now is not None:
                    yield _("{card} is now shown {who}.", card=title, who=self._who_of_both(now))
                if no_longer is not None:
                    yield _("{card} is no longer shown {who}.", card=title, who=self._who_of_both(no_longer))
            case Moved(card, before, now):
                sections = {"before": self._section(before, self.old), "now": self._section(now, self.new)}
                title = self._card(card, self.new)
                yield _("{card} stood in “{before}” and stands in “{now}”.", card=title, **sections)
            case Unmatched("card", card, example):
                title = self._card(card, self.new if card in self.new.cards else self.old)
                if example is None:
                    yield _("{card}: shown to nobody.", card=title)
                else:
                    yield _("{card}: shown {who}.", card=title, who=self._who(example))
            case Unmatched("option", option, _example, brought):
                cards = {"cards": ", ".join(brought) or _("no card")}
                yield _(
                    "option {id}: can lead to {cards}. Answers with this option are not compared.", id=option, **cards
                )
            case Unmatched(kind, entry):
                yield f"{_(kind)} {entry}"
            case Edited(kind, entry, key, before_lines, now_lines):
                yield f"{_(kind)} {entry}, {key}"
                yield from (f"- {line}" for line in before_lines)
                yield from (f"+ {line}" for line in now_lines)

    def _who(self, example: Example) -> str:
        """Who is meant by an example, in words. No answers mean everybody."""
        if not example:
            return self.translator.gettext("for everybody")
        return self.translator.gettext("for example with {answers}", answers=write_answers(example))

    def _who_of_both(self, example: Example) -> str:
        """The same for a change. Where only one version has a question, the answers are given for each version."""
        before, now = (
            {question: answer for question, answer in example.items() if question in guide.questions}
            for guide in (self.old, self.new)
        )
        if before == now:
            return self._who(example)
        told = {"before": write_answers(before), "now": write_answers(now)}
        return self.translator.gettext("for example with {before} before and {now} now", **told)

    def _card(self, card: str, guide: Guide) -> str:
        title = self.translator.content(context("card", card, "title"), guide.cards[card].title)
        return self.translator.gettext("“{title}” ({id})", title=title, id=card)

    def _section(self, section: str, guide: Guide) -> str:
        return self.translator.content(context("section", section, "title"), guide.sections[section].title)
