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
        ui = self.session.voice.ui
        ways, others = self._listed()
        known = [trail for trail in self.session.page().asked if others.get(trail.id)]
        if not (ways or known):
            self.mode.print(ui("There is no other way to compare with."))
            return None
        chosen = choose(
            self.mode,
            [ui("What if something were different? Type a number, or Enter to go back.")],
            [
                *(ui("What if: {way}", way=way.label) for way in ways),
                *(ui("Another answer to: {question}", question=trail.ask) for trail in known),
            ],
        )
        if chosen is None or chosen < len(ways):
            return None if chosen is None else ways[chosen]
        return self._choose_answer(known[chosen - len(ways)], others[known[chosen - len(ways)].id])

    def _choose_answer(self, known: Trail, others: list[WhatIf]) -> WhatIf | None:
        ui = self.session.voice.ui
        heading = [
            known.ask,
            ui("Your answer: {answer}", answer=known.told),
            ui("Type the number of another answer to compare with, or Enter to go back."),
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
        ui = self.session.voice.ui
        way, twin = compared.what_if, compared.what_if.beside
        self.mode.print(
            *pair(ui("What if: {way}", way=way.label), twin.label if twin else None), *self._changes(compared)
        )
        self.mode.print(*self._verdicts(compared))
        self.mode.print(*self._counts(compared))
        for section in compared.sections:
            self._show_section(section)
        self.mode.print(*self._untouched(compared))
        self.mode.print(ui("That was the comparison. Your answers are as they were."))

    def _changes(self, compared: Comparison) -> Iterator[str]:
        for change in compared.changes:
            twin, voice = change.beside, self.session.beside
            lines = _change(change, self.session.voice.ui)
            others = _change(twin, voice.ui) if twin and voice else (None,) * len(lines)
            for own, other in zip(lines, others, strict=True):
                yield from pair(own, other)

    def _verdicts(self, compared: Comparison) -> Iterator[str]:
        ui = self.session.voice.ui
        if [card.id for card in compared.verdict] == [card.id for card in compared.other_verdict]:
            headings = [(ui("What stays the same at the top:"), compared.other_verdict)]
        else:
            headings = [
                (ui("What stands at the top now:"), compared.verdict),
                (ui("What stands at the top in the other way:"), compared.other_verdict),
            ]
        for heading, cards in headings:
            yield heading
            for card in cards:
                yield from pair(card.title, card.beside.title if card.beside else None)

    def _counts(self, compared: Comparison) -> Iterator[str]:
        nui = self.session.voice.nui
        yield nui("{number} card is added.", "{number} cards are added.", compared.count("added"))
        yield nui("{number} card changes.", "{number} cards change.", compared.count("changed"))
        yield nui("{number} card falls away.", "{number} cards fall away.", compared.count("dropped"))
        yield nui("{number} card stays the same.", "{number} cards stay the same.", compared.same)
        if compared.unasked:
            yield nui(
                "The other way would ask {number} more question. It counts as not answered here.",
                "The other way would ask {number} more questions. They count as not answered here.",
                compared.unasked,
            )

    def _show_section(self, section: ComparedSection) -> None:
        """The differences in a section, each under what it is; then how many cards stay as they are."""
        nui = self.session.voice.nui
        if not section.differences:
            return
        self.mode.print(*pair(section.title, section.beside))
        for found in section.differences:
            self.mode.print(*self._difference(found))
        if section.same:
            same = nui("{number} card stays the same here.", "{number} cards stay the same here.", section.same)
            self.mode.print(same)

    def _untouched(self, compared: Comparison) -> Iterator[str]:
        """How many sections are the same in both."""
        same = sum(not section.differences for section in compared.sections)
        if same:
            yield self.session.voice.nui(
                "{number} section stays as it is.", "{number} sections stay as they are.", same
            )

    def _difference(self, found: Difference) -> Iterator[str]:
        """A card under what has become of it; of one that falls away its title says enough."""
        card, voice = found.card, self.session.voice
        titles = list(pair(card.title, card.beside.title if card.beside else None))
        yield self._marked(found.mark, titles[0])
        if found.mark == "dropped":
            yield from titles[1:]
            return
        yield from list(writer.head_lines(card, voice, self.session.beside))[1:]
        if found.mark == "changed" and card.state == "applies":
            yield voice.ui("In the other way this applies for certain.")

    def _marked(self, mark: Mark, title: str) -> str:
        """What has become of a card, and its title."""
        ui = self.session.voice.ui
        match mark:
            case "added":
                return ui("Added: {title}", title=title)
            case "changed":
                return ui("Changes: {title}", title=title)
            case "dropped":
                return ui("Falls away: {title}", title=title)


def _change(change: Change, ui: Callable[..., str]) -> tuple[str, str, str]:
    """A question, its answer now and that in the other way."""
    before = change.before if change.before is not None else ui("Not answered")
    return (
        change.ask,
        ui("Now: {answer}", answer=before),
        ui("In the other way: {answer}", answer=change.after),
    )
