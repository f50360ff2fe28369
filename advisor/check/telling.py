"""Writes what differs between two versions of a guide, as sentences for people and as JSON for programs.

Answers are written as a file of answers takes them, so that they can be tried at once.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

import msgspec

from advisor.check.changes import (
    AudienceChange,
    Change,
    Changes,
    Edited,
    Moved,
    OutcomeChange,
    Unmatched,
    VerdictChange,
)
from advisor.check.proof import Example
from advisor.check.report import write_answers
from advisor.guide.model import Guide
from advisor.languages import Translator
from advisor.languages.contexts import context


def write_json(changes: Changes) -> str:
    """The changes as JSON."""
    told = {name: getattr(changes, name) for name in changes.__struct_fields__ if name not in ("old", "new")}
    ready = msgspec.json.encode({"version": 1, **told}, order="sorted")  # sorted: sets of options have no order
    return msgspec.json.format(ready, indent=2).decode() + "\n"


def write_changes(changes: Changes, translator: Translator) -> str:
    """The changes as sentences in the language of `translator`, the gravest first."""
    writer = _Writer(changes.old, changes.new, translator)
    parts: list[tuple[str, Sequence[Change]]] = [
        (translator.gettext("The outcome changes"), changes.outcomes),
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
    return (
        "\n\n".join(told or [translator.gettext("Nothing changes for anybody. Translations are not compared.")]) + "\n"
    )


class _Writer(NamedTuple):
    old: Guide
    new: Guide
    translator: Translator

    def lines(self, change: Change) -> Iterator[str]:
        """The sentences on one change."""
        _ = self.translator.gettext
        match change:
            case OutcomeChange(_section, before, now, example):
                labels = {"before": self._outcome(before, self.old), "now": self._outcome(now, self.new)}
                yield _("Before: {before}. Now: {now}. So it is {who}.", **labels, who=self._who_of_both(example))
            case VerdictChange(_section, before, now, example):
                cards = {"before": self._verdict(before, self.old), "now": self._verdict(now, self.new)}
                yield _("Before: {before}. Now: {now}. So it is {who}.", **cards, who=self._who_of_both(example))
            case AudienceChange():
                yield from self._audience(change)
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
                minus, plus = _trimmed(before_lines, now_lines)
                yield from (f"- {line}" for line in minus)
                yield from (f"+ {line}" for line in plus)

    def _audience(self, change: AudienceChange) -> Iterator[str]:
        """The sentences on who sees a card, or a part of it, and did not see it before, or the other way round."""
        _ = self.translator.gettext
        shown = self._card(change.card, self.new)
        if change.key is not None:
            shown = _("{card}, {key}: “{text}”", card=shown, key=change.key, text=change.text or "")
        if change.now is not None:
            yield _("{card} is now shown {who}.", card=shown, who=self._who_of_both(change.now))
        if change.no_longer is not None:
            yield _("{card} is no longer shown {who}.", card=shown, who=self._who_of_both(change.no_longer))

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

    def _verdict(self, card: str, guide: Guide) -> str:
        """A card with its outcome, if it has one."""
        outcome = guide.cards[card].outcome
        if outcome is None:
            return self._card(card, guide)
        told = {"card": self._card(card, guide), "outcome": self._outcome(outcome, guide)}
        return self.translator.gettext("{outcome}, {card}", **told)

    def _outcome(self, outcome: str, guide: Guide) -> str:
        return self.translator.content(context("outcome", outcome, "label"), guide.outcomes[outcome].label)

    def _section(self, section: str, guide: Guide) -> str:
        return self.translator.content(context("section", section, "title"), guide.sections[section].title)


def _trimmed(before: Sequence[str], now: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The lines of both without those that are the same at the beginning and at the end."""
    begin = _alike(before, now)
    end = _alike(before[begin:][::-1], now[begin:][::-1])
    return before[begin : len(before) - end], now[begin : len(now) - end]


def _alike(before: Sequence[str], now: Sequence[str]) -> int:
    """How many lines are the same, from the first on."""
    return sum(1 for _ in takewhile(lambda lines: lines[0] == lines[1], zip(before, now, strict=False)))
