"""Compares two versions of a guide by what they do: which answers lead to something else, proved over all answers.

`compare` returns the changes as values, which `telling` writes. Conditions that are written differently and mean the
same are no change.
"""

from collections.abc import Iterator, Mapping

import msgspec

from advisor.check.changes import AudienceChange, Changes, Edited, Moved, OutcomeChange, Unmatched, VerdictChange
from advisor.check.proof import Example, Questions, counterexample, example_for
from advisor.check.report import write_answer, write_answers
from advisor.check.versions import PartId, Parts, Version, orders, part_text, version_of
from advisor.guide.conditions import Condition, all_of, any_of, given, questions_in
from advisor.guide.loading import Loaded
from advisor.guide.logic import is_satisfiable, negate
from advisor.guide.model import Checks, Entry, Guide, Mention, Option, Part, Promise, Question, Way

NO_WORDS = frozenset(("id", "when", "section", "options", "read_against"))
"""Keys that are not compared as words: `compare` handles them by what they do, or as entries of their own.

`read_against` says which version of its facts a card was read against, which is `check`'s to tell."""
TONES = ("good", "plain", "warning")
"""The tones of outcomes, in the order in which they leave each other behind."""


def compare(earlier: Loaded, later: Loaded) -> Changes:
    """What changes from one version of a guide to another, promises and cases included."""
    before, after = version_of(earlier), version_of(later)
    old, new = earlier.guide, later.guide
    questions = _common_questions(old, new)
    return Changes(
        old,
        new,
        tuple(sorted(_verdict_changes(before, after, questions), key=lambda change: _gravity(change, old, new))),
        (*_audience_changes(before, after, questions), *_part_changes(before, after, questions)),
        tuple(
            Moved(card.id, old.cards[card.id].section, card.section)
            for card in new.cards.values()
            if card.id in old.cards and old.cards[card.id].section != card.section
        ),
        tuple(_only_in(after, before)),
        tuple(_only_in(before, after)),
        (*_edited(before, after, questions), *_reordered(old, new)),
        tuple(sorted(_outcome_changes(before, after, questions), key=lambda change: _gravity(change, old, new))),
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


def _outcome_changes(old: Version, new: Version, questions: Questions) -> Iterator[OutcomeChange]:
    """Every pair of outcomes where some answers lead to the first one before and to the second one now."""
    for section in new.guide.sections:
        if old.is_first(section) and new.is_first(section):
            before, now = old.outcomes_in(section), new.outcomes_in(section)
            for was, becomes, example in _turned(before, now, old, new, questions):
                yield OutcomeChange(section, was, becomes, example)


def _verdict_changes(old: Version, new: Version, questions: Questions) -> Iterator[VerdictChange]:
    """Every pair of cards where some answers lead to the first one before and to the second one now."""
    for section in new.guide.sections:
        if old.is_first(section) and new.is_first(section):
            before, now = old.shown_in(section), new.shown_in(section)
            for was, becomes, example in _turned(before, now, old, new, questions):
                outcomes = old.guide.cards[was].outcome, new.guide.cards[becomes].outcome
                yield VerdictChange(section, was, becomes, example, *outcomes)


def _turned(
    before: Mapping[str, Condition], now: Mapping[str, Condition], old: Version, new: Version, questions: Questions
) -> Iterator[tuple[str, str, Example]]:
    """Each pair of different ids with the fewest answers that lead to the one `before` and to the other `now`."""
    if before == now:
        return
    hidden = {other: negate(condition, new.guide.questions) for other, condition in now.items()}
    for was, shown in before.items():
        absent = negate(shown, old.guide.questions)
        for becomes in now:
            if was != becomes and all_of([shown, now[becomes]]) is not False:
                example = counterexample(any_of([absent, hidden[becomes]]), questions)
                if example is not None:
                    yield was, becomes, example


def _gravity(change: OutcomeChange | VerdictChange, old: Guide, new: Guide) -> tuple[int, bool, bool]:
    """A key by which changes are sorted, those first that take people from one kind of outcome to the most different.

    Of those alike, a warning that is lost comes before one that is new, and last what leaves the outcome as it is.
    """
    if isinstance(change, OutcomeChange):
        before, now = change.before, change.now
    else:
        before, now = change.outcome_before or "", change.outcome_now or ""
    was, becomes = old.outcomes.get(before), new.outcomes.get(now)
    if was is None or becomes is None:
        return (0, False, False)
    step = TONES.index(becomes.tone) - TONES.index(was.tone)
    return (-abs(step), step > 0, was.visit == becomes.visit and was.id == becomes.id)


def _audience_changes(old: Version, new: Version, questions: Questions) -> Iterator[AudienceChange]:
    """The cards of both versions that other people see, without those that `_verdict_changes` compares."""
    for card in new.guide.cards.values():
        was = old.guide.cards.get(card.id)
        if was is None or old.shown[card.id] == new.shown[card.id]:
            continue
        if was.section == card.section and old.is_first(card.section) and new.is_first(card.section):
            continue
        now = counterexample(any_of([old.shown[card.id], new.hidden[card.id]]), questions)
        no_longer = counterexample(any_of([old.hidden[card.id], new.shown[card.id]]), questions)
        if now is not None or no_longer is not None:
            yield AudienceChange(card.id, now, no_longer)


def _part_changes(old: Version, new: Version, questions: Questions) -> Iterator[AudienceChange]:
    """The paragraphs, steps and contacts that other people see of the cards of both versions.

    What only one version has is told here if it has a condition of its own; other words under the same condition, or
    without any, are an edit of the card and no more.
    """
    for card in (card for card in new.guide.cards if card in old.guide.cards):
        before, after = old.parts[card], new.parts[card]
        came, gone = _only_one_has(before, after)
        unseen = [old.hidden[card], new.hidden[card]]
        for part in dict.fromkeys((*after, *before)):
            now = no_longer = None
            if part in before and part in after and before[part] != after[part]:
                was, becomes = before[part], after[part]
                now = counterexample(any_of([*unseen, was, negate(becomes, new.guide.questions)]), questions)
                no_longer = counterexample(any_of([*unseen, negate(was, old.guide.questions), becomes]), questions)
            elif part in came:
                now = example_for(all_of([new.shown[card], after[part]]), new.guide.questions)
            elif part in gone:
                no_longer = example_for(all_of([old.shown[card], before[part]]), old.guide.questions)
            if now is not None or no_longer is not None:
                yield AudienceChange(card, now, no_longer, *part)


def _only_one_has(before: Parts, after: Parts) -> tuple[list[PartId], list[PartId]]:
    """The parts with a condition that came and those that are gone, without those that only have other words."""
    came = [part for part, when in after.items() if part not in before and when is not True]
    gone = [part for part, when in before.items() if part not in after and when is not True]
    for part in list(came):
        reworded = [other for other in gone if other[0] == part[0] and before[other] == after[part]]
        if reworded:
            came.remove(part)
            gone.remove(reworded[0])
    return came, gone


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
        if version.is_first(version.guide.cards[card].section)
        or any(question in questions_in(known) for known in (*_conditions(version, card), *_conditions(other, card)))
        if is_satisfiable(given(shown, answers), version.guide.questions)
    )


def _conditions(version: Version, card: str) -> Iterator[Condition]:
    """What a card and its parts turn on in a version; nothing if the version has no such card."""
    if card in version.shown:
        yield version.shown[card]
        yield from version.parts[card].values()


def _edited(old: Version, new: Version, questions: Questions) -> Iterator[Edited]:
    for kind, entries in new.entries.items():
        for entry_id in (entry_id for entry_id in entries if entry_id in old.entries[kind]):
            one, other = old.entries[kind][entry_id], entries[entry_id]
            for key in other.__struct_fields__:
                before, now = _words(getattr(one, key)), _words(getattr(other, key))
                if before != now and (key not in NO_WORDS or (key == "id" and isinstance(other, Guide))):
                    yield Edited(kind, entry_id, key, before, now)
            if isinstance(one, Promise | Way) and isinstance(other, Promise | Way):
                before, now = _lost(one, other, old.guide, questions), _lost(other, one, new.guide, questions)
                if before or now:
                    yield Edited(kind, entry_id, "when", before, now)


def _lost(one: Promise | Way, other: Promise | Way, guide: Guide, questions: Questions) -> tuple[str, ...]:
    """The fewest answers that `one` version of an entry covers and the `other` does not; `guide` is that of `one`."""
    example = counterexample(any_of([negate(one.when, guide.questions), other.when]), questions)
    return () if example is None else (write_answers(example),)


def _reordered(old: Guide, new: Guide) -> Iterator[Edited]:
    """What both versions have in another order: outcomes, sections, questions, ways, options, cards of a section."""
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
            return tuple(line for item in value for line in _words(item))
        case Part() | Mention():
            return (part_text(value),)
        case msgspec.Struct() | dict() if _is_of_entries(value):
            return ()  # they are compared one by one
        case msgspec.Struct():
            fields = ((name, getattr(value, name)) for name in value.__struct_fields__)
            return tuple(f"{name}: {', '.join(_words(part))}" for name, part in fields if part)
        case dict():  # the answers of a case or a way, in any order
            return tuple(sorted(f"{question}: {_answer(answer)}" for question, answer in value.items()))
        case _:
            return (str(value),)


def _is_of_entries(value: object) -> bool:
    """Whether a value of a guide is compared entry by entry: its limits, and what it has by id."""
    return isinstance(value, Checks) or (isinstance(value, dict) and any(isinstance(v, Entry) for v in value.values()))


def _answer(value: object) -> str:
    """The value of a mapping: an answer as a file of answers takes it, or what it says."""
    return write_answer(value) if value is None or isinstance(value, frozenset) else ", ".join(_words(value))
