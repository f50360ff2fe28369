"""What if: another way is chosen from short lists, and what would be different is told. No answer changes."""

from collections.abc import Callable, Iterator

from advisor.line.choosing import choose
from advisor.line.mode import LineMode
from advisor.page import Comparison, Session, Trail, WhatIf
from advisor.page import text as writer
from advisor.page.compare import Change, ComparedSection, Difference, Mark
from advisor.page.lines import pair


class Comparing:
    """Lets a person choose another way, and tells how the guidance would differ."""

    def __init__(self, mode: LineMode) -> None:
        self.mode = mode
        self.session: Session = mode.session

    def run(self) -> None:
        """Choose and compare; an empty line leads back."""
        what_if = self.choose()
        if what_if is not None:
            self.show(self.session.compared(what_if))

    def choose(self) -> WhatIf | None:
        """Choose a way by its name, or a question and then another answer to it."""
        _ = self.session.translator.gettext
        ways, others = self._listed()
        known = [trail for trail in self.session.page().asked if others.get(trail.id)]
        if not (ways or known):
            self.mode.print(_("There is no other way to compare with."))
            return None
        chosen = choose(
            self.mode,
            [_("What if something were different? Type a number, or Enter to go back.")],
            [
                *(_("What if: {way}", way=way.label) for way in ways),
                *(_("Another answer to: {question}", question=trail.ask) for trail in known),
            ],
        )
        if chosen is None or chosen < len(ways):
            return None if chosen is None else ways[chosen]
        return self._choose_answer(known[chosen - len(ways)], others[known[chosen - len(ways)].id])

    def _choose_answer(self, known: Trail, others: list[WhatIf]) -> WhatIf | None:
        _ = self.session.translator.gettext
        heading = [
            known.ask,
            _("Your answer: {answer}", answer=known.told),
            _("Type the number of another answer to compare with, or Enter to go back."),
        ]
        chosen = choose(self.mode, heading, [other.label for other in others])
        return None if chosen is None else others[chosen]

    def _listed(self) -> tuple[list[WhatIf], dict[str, list[WhatIf]]]:
        """The ways with a name, and by question the other answers to it."""
        ways: list[WhatIf] = []
        others: dict[str, list[WhatIf]] = {}
        for what_if in self.session.what_ifs():
            if what_if.question is not None:
                others.setdefault(what_if.question, []).append(what_if)
            else:
                ways.append(what_if)
        return ways, others

    def show(self, compared: Comparison) -> None:
        """What is changed, both headlines, how much differs, and then each section."""
        _ = self.session.translator.gettext
        way, twin = compared.what_if, compared.what_if.beside
        self.mode.print(
            *pair(_("What if: {way}", way=way.label), twin.label if twin else None), *self._changes(compared)
        )
        self.mode.print(*self._verdicts(compared))
        self.mode.print(*self._counts(compared))
        for section in compared.sections:
            self._show_section(section)
        self.mode.print(*self._untouched(compared))
        self.mode.print(_("That was the comparison. Your answers are as they were."))

    def _changes(self, compared: Comparison) -> Iterator[str]:
        for change in compared.changes:
            twin, translator = change.beside, self.session.beside
            lines = _change(change, self.session.translator.gettext)
            others = _change(twin, translator.gettext) if twin and translator else (None,) * len(lines)
            for own, other in zip(lines, others, strict=True):
                yield from pair(own, other)

    def _verdicts(self, compared: Comparison) -> Iterator[str]:
        _ = self.session.translator.gettext
        if [card.id for card in compared.verdict] == [card.id for card in compared.other_verdict]:
            headings = [(_("What stays the same at the top:"), compared.other_verdict)]
        else:
            headings = [
                (_("What stands at the top now:"), compared.verdict),
                (_("What stands at the top in the other way:"), compared.other_verdict),
            ]
        for heading, cards in headings:
            yield heading
            for card in cards:
                yield from pair(card.title, card.beside.title if card.beside else None)

    def _counts(self, compared: Comparison) -> Iterator[str]:
        ngettext = self.session.translator.ngettext
        yield ngettext("{number} card is added.", "{number} cards are added.", compared.count("added"))
        yield ngettext("{number} card changes.", "{number} cards change.", compared.count("changed"))
        yield ngettext("{number} card falls away.", "{number} cards fall away.", compared.count("dropped"))
        yield ngettext("{number} card stays the same.", "{number} cards stay the same.", compared.same)
        if compared.unasked:
            yield ngettext(
                "The other way would ask {number} more question. It counts as not answered here.",
                "The other way would ask {number} more questions. They count as not answered here.",
                compared.unasked,
            )

    def _show_section(self, section: ComparedSection) -> None:
        """The differences in a section, each under what it is; then how many cards stay as they are."""
        ngettext = self.session.translator.ngettext
        if not section.differences:
            return
        self.mode.print(*pair(section.title, section.beside))
        for found in section.differences:
            self.mode.print(*self._difference(found))
        if section.same:
            same = ngettext("{number} card stays the same here.", "{number} cards stay the same here.", section.same)
            self.mode.print(same)

    def _untouched(self, compared: Comparison) -> Iterator[str]:
        """How many sections are the same in both."""
        same = sum(not section.differences for section in compared.sections)
        if same:
            yield self.session.translator.ngettext(
                "{number} section stays as it is.", "{number} sections stay as they are.", same
            )

    def _difference(self, found: Difference) -> Iterator[str]:
        """A card under what has become of it; of one that falls away its title says enough."""
        card, translator = found.card, self.session.translator
        titles = list(pair(card.title, card.beside.title if card.beside else None))
        yield self._marked(found.mark, titles[0])
        if found.mark == "dropped":
            yield from titles[1:]
            return
        yield from list(writer.head_lines(card, translator, self.session.beside))[1:]
        if found.mark == "changed" and card.state == "applies":
            yield translator.gettext("In the other way this applies for certain.")

    def _marked(self, mark: Mark, title: str) -> str:
        """What has become of a card, and its title."""
        _ = self.session.translator.gettext
        match mark:
            case "added":
                return _("Added: {title}", title=title)
            case "changed":
                return _("Changes: {title}", title=title)
            case "dropped":
                return _("Falls away: {title}", title=title)


def _change(change: Change, _: Callable[..., str]) -> tuple[str, str, str]:
    """A question, its answer now and that in the other way."""
    before = change.before if change.before is not None else _("Not answered")
    return (
        change.ask,
        _("Now: {answer}", answer=before),
        _("In the other way: {answer}", answer=change.after),
    )
