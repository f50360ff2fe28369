"""The questions of the line mode: shown with numbers, answered with numbers, and what an answer has done is told."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator

from advisor.line.commands import AGAIN, BACK, CHANGE, FILTER, GUIDANCE_SO_FAR, WHY_WE_ASK
from advisor.line.mode import LineMode, as_number, printable
from advisor.line.place import Place
from advisor.page import LiveSection, QuestionPage, Session
from advisor.page.lines import pair

MOST_OPEN = 8
"""Up to how many cards of a section that are still open are named: early on there are more than can be listened to."""


class Questions(Place):
    """Asks until no question is left."""

    def __init__(self, mode: LineMode) -> None:
        super().__init__(mode)
        self.does = {
            AGAIN: lambda _: self.show_again(),
            WHY_WE_ASK: lambda _: self.show_why(),
            BACK: lambda _: self.step_back(),
            CHANGE: lambda _: self.change(),
            FILTER: self.show_matching,
            GUIDANCE_SO_FAR: lambda _: self.show_guidance_so_far(),
            **self.shared,
            **self.over,
        }
        self._again: str | None = None

    def run(self, again: str | None) -> None:
        """Ask until no question is left; `again` is an earlier question to begin with."""
        self._again = again
        while (question := self.session.question(self._again)) is not None:
            self.mode.announce(question.notices)
            self.question = question
            self.show_question()
            self.take_answer()

    def show_question(self) -> None:
        """The question with its numbered options, and how to answer it."""
        question, _ = self.question, self.session.translator.gettext
        twin = question.beside or question
        self.mode.print(
            question.progress + ".",
            *pair(question.ask, twin.ask),
            *self._why_lines(),
            *self._answer_so_far(),
            *choice_lines(question, self.session, range(len(question.choices))),
            *(pair(question.none, twin.none, "0. ") if question.none is not None else ()),
            *pair(question.decline, twin.decline, "s. "),
        )
        if question.many:
            self.mode.print(_("Type one or more numbers with spaces between them, or h for all that you can type."))
        else:
            self.mode.print(_("Type a number, or h for all that you can type."))

    def _why_lines(self) -> Iterator[str]:
        """Why we ask, in two languages where there are two."""
        twin, other = self.question.beside or self.question, self.session.beside or self.session.translator
        why = self.session.translator.gettext("Why we ask: {why}", why=self.question.why)
        yield from pair(why, other.gettext("Why we ask: {why}", why=twin.why))

    def _answer_so_far(self) -> Iterator[str]:
        """What was answered, where the question is asked again."""
        told = next((known.told for known in self.question.trail if known.id == self.question.id), None)
        if told is not None:
            yield self.session.translator.gettext("Your answer so far: {answer}", answer=told)
            yield self.session.translator.gettext("Press Enter to keep it.")

    def take_answer(self) -> None:
        """Read until the question is answered or left; what to ask then is the next one, or `self._again`."""
        while True:
            typed = self.mode.read(self.show_question)
            left = self.understand(typed)
            if left:
                return
            if left is False:
                continue
            if not typed and self.question.answered:
                self._again = None
                return
            if not typed:
                self.show_question()
                continue
            understood, answer = parse_answer(self.question, typed)
            if understood:
                self.answer(answer)
                return
            self.refuse(typed)

    def refuse(self, typed: str) -> None:
        """Say that this is no answer, and how to hear the question again."""
        _ = self.session.translator.gettext
        if self.question.many and 0 in numbers_in(typed):
            self.mode.print(_("0 stands alone. Type 0 for none of these, or the other numbers without 0."))
        elif self.question.answered:
            self.mode.not_understood(typed, _("Type r to hear the question again."))
        else:
            self.mode.not_understood(typed, _("Press Enter to hear the question again."))

    def answer(self, answer: frozenset[str] | None) -> None:
        """Take an answer, and tell what was understood and what has become of the others."""
        before, question = self.session, self.question
        self.mode.session = before.answer(question.id, answer)
        self._again = None
        after = self.session.question(question.id)
        given = {known.id: known for known in after.trail} if after else {}
        now = given[question.id]
        told = [self.session.translator.gettext("Your answer: {answer}", answer=now.told)]
        if self.session.beside and now.beside:
            told = self.mode.pairs(told, [self.session.beside.gettext("Your answer: {answer}", answer=now.beside.told)])
        dropped = sum(known.id not in given for known in question.trail)
        self.mode.print(*told, *self._others(dropped), *self._live_counts())

    def _others(self, dropped: int) -> Iterator[str]:
        """What a change has done to the other answers."""
        _, ngettext = self.session.translator.gettext, self.session.translator.ngettext
        if dropped:
            yield ngettext(
                "{number} other answer no longer matters and was dropped.",
                "{number} other answers no longer matter and were dropped.",
                dropped,
            )
        elif self.question.answered and len(self.question.trail) > 1:
            yield _("All other answers stay.")

    def _live_counts(self) -> Iterator[str]:
        """What is certain by now, for a volunteer who talks while asking."""
        if self.session.desk:
            live, ngettext = self.session.live(), self.session.translator.ngettext
            yield ngettext("{number} card is certain.", "{number} cards are certain.", live.certain)
            yield ngettext("{number} card is still open.", "{number} cards are still open.", live.open)

    # Commands

    def numbers(self) -> list[str]:
        _ = self.session.translator.gettext
        if self.question.many:
            numbers = _("Numbers, with spaces between them: choose these answers. 0: none of them.")
        else:
            numbers = _("A number: choose that answer.")
        return [numbers, _("s: Do not answer. You will then see everything that could apply.")]

    def show_again(self) -> bool:
        """The question, once more."""
        self.show_question()
        return False

    def stay(self) -> bool:
        return self.show_again()

    def show_why(self) -> bool:
        """Why we ask."""
        self.mode.print(*self._why_lines())
        return False

    def step_back(self) -> bool:
        """To the question before this one, where there is one."""
        if self.question.number == 1:
            self.mode.print(self.session.translator.gettext("This is the first question."))
            return False
        self._again = self.question.trail[self.question.number - 2].id
        return True

    def change(self) -> bool:
        """Choose an earlier answer to change."""
        if not self.question.trail:
            self.mode.print(self.session.translator.gettext("Nothing is answered yet."))
            return False
        self._again = self.change_answer(self.question.trail) or self.question.id
        return True

    def change_language(self, change: Callable[[], None]) -> bool:
        change()
        self._again = self.question.id
        return True

    def show_matching(self, words: str) -> bool:
        """The options that match, with the numbers that they always have."""
        _, ngettext, shown = self.session.translator.gettext, self.session.translator.ngettext, printable(words)
        found = matching(self.question, words)
        if not words:
            self.mode.print(_("Type a part of an answer after f, for example f card."))
        elif not found:
            self.mode.print(_("No answer matches “{words}”.", words=shown))
        else:
            counted = ngettext(
                "{number} answer matches “{words}”.", "{number} answers match “{words}”.", len(found), words=shown
            )
            self.mode.print(counted, *choice_lines(self.question, self.session, found))
        return False

    def show_guidance_so_far(self) -> bool:
        """What is certain, what is open, and what will decide it; then the question again."""
        live, _, ngettext = self.session.live(), self.session.translator.gettext, self.session.translator.ngettext
        self.mode.print(
            _("This is the guidance so far."),
            ngettext("{number} card is certain.", "{number} cards are certain.", live.certain),
            ngettext("{number} card is still open.", "{number} cards are still open.", live.open),
        )
        for section in live.sections:
            self.mode.print(*live_lines(section, self.session))
        if live.waiting:
            self.mode.print(_("What is open depends on your answers to:"), *live.waiting)
        self.mode.print(_("Now the question again."))
        self._again = self.question.id
        return True


def choice_lines(question: QuestionPage, session: Session, positions: Iterable[int]) -> Iterator[str]:
    """Options with their numbers, each group under its heading; in two languages where there are two."""
    group = None
    for position in positions:
        choice = question.choices[position]
        twin = choice.beside or choice
        if choice.group != group and choice.group is not None:
            beside = (session.beside or session.translator).gettext("{heading}:", heading=twin.group)
            yield from pair(session.translator.gettext("{heading}:", heading=choice.group), beside)
        group = choice.group
        yield from pair(choice.label, twin.label, f"{position + 1}. ")
        if choice.hint:
            yield from pair(choice.hint, twin.hint, "  ")


def live_lines(section: LiveSection, session: Session) -> Iterator[str]:
    """A section of the guidance so far: the titles of its cards, but for long lists of what is still open."""
    _, ngettext = session.translator.gettext, session.translator.ngettext
    yield from pair(section.title, section.beside)
    if section.certain:
        yield _("Certain:")
        for card in section.certain:
            yield from pair(card.title, card.beside)
    if section.open:
        yield ngettext("{number} card is still open.", "{number} cards are still open.", len(section.open))
    if len(section.open) <= MOST_OPEN:
        for card in section.open:
            yield from pair(card.title, card.beside)


def matching(question: QuestionPage, words: str) -> list[int]:
    """The positions of the options in which all the words occur, in either language; accents do not matter."""
    wanted = folded(words).split()
    found = []
    for position, choice in enumerate(question.choices):
        known = [spoken for spoken in (choice, choice.beside) if spoken]
        texts = [folded(" ".join((spoken.label, spoken.hint or "", *spoken.find))) for spoken in known]
        if any(all(word in text for word in wanted) for text in texts):
            found.append(position)
    return found


def folded(text: str) -> str:
    """A text without capitals and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def parse_answer(question: QuestionPage, typed: str) -> tuple[bool, frozenset[str] | None]:
    """What was typed as (understood, answer)."""
    if typed == "s":
        return True, None
    chosen = numbers_in(typed)
    if question.many and chosen == [0]:
        return True, frozenset()
    if (
        not chosen
        or not all(1 <= number <= len(question.choices) for number in chosen)
        or (not question.many and len(chosen) > 1)
    ):
        return False, None
    return True, frozenset(question.choices[number - 1].id for number in chosen)


def numbers_in(typed: str) -> list[int]:
    """The numbers that were typed, with spaces or commas between them; -1 for each that is none."""
    return [as_number(number) for number in typed.replace(",", " ").split()]
