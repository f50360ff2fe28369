"""One Visual a block: how the full screen draws what pages are made of."""

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from textual.visual import Visual

from advisor.page.blocks import (
    Answer,
    Answered,
    AnswerLine,
    Blanks,
    Block,
    Card,
    Change,
    Choice,
    Code,
    Contact,
    Contacts,
    CutOut,
    Difference,
    Evidence,
    Fact,
    Field,
    Group,
    Heading,
    Item,
    KeyHelp,
    Mark,
    Note,
    Outcome,
    Paragraph,
    Phrase,
    Phrases,
    Section,
    Side,
    Source,
    Steps,
    Tone,
)
from advisor.page.words import Words
from advisor.tui.visuals import GAP, HEADING, QUIET, STRONG, WARNING, Hanging, Stack, bulleted, spoken, text
from advisor.tui.widgets.callout import Callout
from advisor.tui.widgets.code import ScanCode
from advisor.tui.widgets.phone import NUMBER_STYLE, link, phone

OUTCOME_SIGNS = {"good": "✓", "plain": "●", "warning": "▲"}
PLAIN_SIGNS = {"good": "+", "plain": "*", "warning": "!"}
"""The sign of an outcome beside its words, by its tone."""

BANDS = {
    "good": "$text-success on $success-muted",
    "plain": "$text-primary on $primary-muted",
    "warning": "$text-warning on $warning-muted",
}
"""The band of an outcome and its verdict, by its tone."""

CONSOLES = {"linux", "vt100", "vt220"}
"""Terminals whose fonts have simple lines and blocks, and none of the heavy and round ones."""

EVIDENCE_SIGNS = {
    "law": "§",
    "regulation": "§",
    "court-order": "§",
    "official-policy": "■",
    "agency-page": "■",
    "advocacy-guide": "◆",
    "press-report": "○",
    "own-advice": "◇",
    "own-office": "◇",
}
"""A sign beside the words of a kind of evidence: law, government, organizations, press."""

MARK_SIGNS: dict[Mark, str] = {"added": "+", "changed": "~", "dropped": "-"}

TONES: dict[Tone, str] = {
    "plain": "",
    "strong": STRONG,
    "quiet": QUIET,
    "warning": WARNING,
    "good": "$text-success",
}


def has_plain_lines() -> bool:
    """Whether the terminal can draw simple lines only, and so no large digits."""
    return os.environ.get("TERM") in CONSOLES


class CardStyle(NamedTuple):
    """How cards are drawn. `large`: numbers in large digits. `columns`: the labels of an answer have a column.

    `rows`: how many rows are seen at once, for what must be seen whole.
    """

    large: bool = False
    columns: bool = False
    rows: int = 0


PLAIN = CardStyle()


def draw(block: Block, style: CardStyle = PLAIN) -> Visual:
    """A block as a visual."""
    match block:
        case Heading():
            return spoken(block.words, HEADING)
        case Paragraph():
            return _paragraph(block)
        case Item():
            return bulleted(text("  " * block.depth + "· "), block.words)
        case KeyHelp():
            return spoken(block.words)
        case Evidence():
            return Stack(*_evidence(block))
        case Answered():
            return _answered(block.ask, block.told)
        case Choice():
            return choice(block)
        case Change():
            return Stack(spoken(block.ask, STRONG), spoken(block.now), spoken(block.then))
        case Fact():
            return _fact(block)
        case Source():
            return _source(block)
        case _:
            return _part_of_card(block, style)


def _part_of_card(block: Block, style: CardStyle) -> Visual:
    match block:
        case Steps():
            steps = (bulleted(text(f"{number}. ", STRONG), step.words) for number, step in enumerate(block.steps, 1))
            return Stack(spoken(block.heading, HEADING), *steps)
        case Answer():
            return answer(block, style)
        case Phrases():
            return Stack(spoken(block.heading, HEADING), *(_phrase(phrase) for phrase in block.phrases))
        case Contact():
            return _contact(block, style)
        case Contacts():
            return Stack(spoken(block.heading, HEADING), *_contacts(block, style))
        case Note():
            return _note(block)
        case Card():
            return Stack(spoken(block.title, STRONG), *card_parts(block, style))
        case Group():
            return Stack(*apart((group_heading(block), *(draw(card, style) for card in block.cards))))
        case Difference():
            return Stack(difference_title(block), Hanging(text("    "), Stack(*difference_parts(block, style))))
        case Section():
            return Stack(spoken(block.title, HEADING), *apart(draw(part, style) for part in block.parts))
        case _:
            return _part_of_sheet(block, style)


def _part_of_sheet(block: Block, style: CardStyle) -> Visual:
    match block:
        case Side():
            title = () if block.title is None else (large(spoken(block.title, STRONG)), GAP)
            return Stack(*title, draw_all(block.blocks, style))
        case CutOut():
            phrases = (_phrase(phrase) for phrase in block.phrases)
            return Stack(spoken(block.heading, HEADING), Callout(Stack(*phrases), "", "┆"))
        case Field():
            return spoken(block.label, STRONG)
        case Blanks():
            return Stack(*(bulleted(text("_ "), label) for label in block.labels))
        case Code():
            return Stack(spoken(block.words), _code(block, style), link(block.link))
        case _:
            raise TypeError(block)


def _code(block: Code, style: CardStyle) -> Visual:
    """The code of a link, where all of it is seen at once."""
    drawn = ScanCode(block.link, spoken(block.no_room))
    return drawn if len(drawn.rows) <= style.rows else drawn.otherwise


def draw_all(blocks: Iterable[Block], style: CardStyle = PLAIN) -> Visual:
    """Blocks below each other, with air around what stands for itself."""
    drawn: list[Visual] = []
    before: Block | None = None
    for block in blocks:
        if before is not None and not _goes_on(block, before):
            drawn.append(GAP)
        drawn.append(draw(block, style))
        before = block
    return Stack(*drawn)


def _goes_on(block: Block, before: Block) -> bool:
    """Whether a block stands right below the one before it, without an empty line."""
    match block:
        case Item():
            return True
        case KeyHelp() | Answered():
            return type(before) is type(block)
        case Evidence():
            return isinstance(before, Heading)
        case Paragraph():
            return isinstance(before, Heading) or (isinstance(before, Paragraph) and block.tone == "quiet")
        case _:
            return False


def apart(parts: Iterable[Visual]) -> Iterator[Visual]:
    """Visuals with an empty line between them."""
    for number, part in enumerate(parts):
        if number:
            yield GAP
        yield part


# Cards


def card_parts(card: Card, style: CardStyle, *, with_if: bool = True) -> Iterator[Visual]:
    """An open card below its title."""
    yield from folded_parts(card, with_if=with_if)
    for block in card.body:
        yield GAP
        yield draw(block, style)


def folded_parts(card: Card, *, with_if: bool = True) -> Iterator[Visual]:
    """A card that is not open, below its title: its "if" and its lead."""
    if with_if and card.may_apply is not None:
        yield _if(card.may_apply)
    yield spoken(card.lead)


def answer(block: Answer, style: CardStyle) -> Visual:
    """The answer page, and below it what the verdict adds."""
    return Stack(*_answer(block, style))


def _answer(block: Answer, style: CardStyle) -> Iterator[Visual]:
    band = [] if block.outcome is None else [outcome(block.outcome)]
    tone = "plain" if block.outcome is None else block.outcome.tone
    yield Callout(Stack(*band, spoken(block.title, STRONG)), BANDS[tone], "│" if has_plain_lines() else "▌")
    if block.lead is not None:
        yield spoken(block.lead)
    if block.possible:
        yield GAP
        for each in block.possible:
            yield bulleted(text("? ", f"bold {WARNING}"), each.title.words, STRONG)
            if each.step is not None:
                yield Hanging(text("  "), spoken(each.step))
        yield from (spoken(words, QUIET) for words in (block.more,) if words is not None)
    if block.steps is not None:
        yield GAP
        yield draw(block.steps, style)
    if block.lines:
        yield GAP
        yield from _lines(block.lines, style)
    if block.contacts is not None:
        yield from _contacts(block.contacts, style)
    if block.rest:
        yield GAP
        yield draw_all(block.rest)


def outcome(said: Outcome) -> Visual:
    """What a verdict says, in a few words, after its sign."""
    signs = PLAIN_SIGNS if has_plain_lines() else OUTCOME_SIGNS
    return bulleted(text(f"{signs[said.tone]} ", STRONG), said.label, STRONG)


def _lines(lines: Sequence[AnswerLine], style: CardStyle) -> Iterator[Visual]:
    """The lines of an answer: the labels in a column beside them, or each above its line."""
    width = max(cell_len(str(line.label)) for line in lines) + 2
    for line in lines:
        if style.columns and len(line.label.texts) == 1:
            yield Hanging(text(str(line.label).ljust(width), HEADING), spoken(line.lead.words))
        else:
            yield spoken(line.label, HEADING)
            yield Hanging(text("  "), spoken(line.lead.words))


def large(words: Visual) -> Visual:
    """Words on a band of their own, with air above and below: as large as a terminal can."""
    return Callout(Stack(GAP, words, GAP), "bold on $primary-muted", " ")


def group_heading(group: Group) -> Visual:
    """The "if" of several cards, once, and how many they are."""
    return Stack(_if(group.may_apply), Hanging(text("  "), spoken(group.counted)))


def card_title(card: Card, sign: str = " ", *, opened: bool) -> Visual:
    """The title of a card, after signs that tell whether it is open and whether it only may apply."""
    lead = f"{'▾' if opened else '▸'} {sign} " if sign.strip() else f"{'▾' if opened else '▸'} "
    return Hanging(text(lead, STRONG), spoken(card.title, STRONG))


def difference_title(difference: Difference, *, opened: bool = False) -> Visual:
    """What becomes of a card in another way; a sign tells whether it is open."""
    state = " " if difference.mark == "dropped" else "▾" if opened else "▸"
    return Hanging(text(f"{state} {MARK_SIGNS[difference.mark]} ", STRONG), spoken(difference.title, STRONG))


def difference_parts(difference: Difference, style: CardStyle, *, opened: bool = True) -> Iterator[Visual]:
    """What stands below the title. A card that is dropped shows only its title."""
    if difference.note is not None:
        yield spoken(difference.note)
    if opened and difference.mark != "dropped":
        yield from card_parts(difference.card, style)
    elif difference.mark != "dropped":
        yield from folded_parts(difference.card)


def _if(words: Words) -> Visual:
    """A condition, with its sign."""
    return bulleted(text("? ", f"bold {WARNING}"), words, WARNING)


def _paragraph(block: Paragraph) -> Visual:
    if block.tone == "warning":
        return bulleted(text("! ", f"bold {WARNING}"), block.words, WARNING)
    return spoken(block.words, TONES[block.tone])


def _evidence(block: Evidence) -> Iterator[Visual]:
    """The kind of evidence and when it was checked, with a warning where that is too long ago."""
    yield bulleted(text(f"{EVIDENCE_SIGNS.get(block.kind, '·')} ", QUIET), block.words, QUIET)
    if block.stale is not None:
        yield bulleted(text("! ", f"bold {WARNING}"), block.stale, f"bold {WARNING}")


def _phrase(phrase: Phrase) -> Visual:
    """English to say, and below it what it means."""
    meanings = phrase.meaning.texts if phrase.meaning else ()
    return Hanging(text("» "), Stack(text(f"“{phrase.english}”", STRONG), *(text(each.text) for each in meanings)))


def has_large_digits(first: Contact) -> bool:
    """Whether numbers are drawn in large digits: none is larger than what stands first."""
    return first.phone is not None and not has_plain_lines()


def _contacts(block: Contacts, style: CardStyle) -> Iterator[Visual]:
    style = style._replace(large=style.large and has_large_digits(block.contacts[0]))
    drawn = [_contact(contact, style) for contact in block.contacts]
    yield from apart(drawn) if style.large else drawn


def _contact(contact: Contact, style: CardStyle) -> Visual:
    """A contact, with its number alone on a line, easy to read out and to copy."""
    lines: list[Visual] = []
    if contact.phone:
        lines.append(phone(contact.phone, large=style.large and has_large_digits(contact)))
    if contact.url:
        lines.append(link(contact.url, NUMBER_STYLE))
    if contact.hours is not None:
        lines.append(spoken(contact.hours, QUIET))
    return Stack(bulleted(text("· "), contact.words), Hanging(text("  "), Stack(*lines)))


def _note(note: Note) -> Visual:
    bar = "│" if has_plain_lines() else "┃"
    body = Stack(spoken(note.heading, STRONG), spoken(note.words))
    return Callout(body, "$foreground on $panel", bar)


# Facts, sources, choices


def _fact(fact: Fact) -> Visual:
    doubts = (_paragraph(doubt) for doubt in fact.doubts)
    body = Stack(spoken(fact.states), *doubts, *(_source(source) for source in fact.sources))
    return Hanging(text(f"{fact.number}. ", STRONG), body)


def _source(source: Source) -> Visual:
    """A source, with its link alone on its line; numbered with the cards that rest on it, or below its fact."""
    kind = bulleted(text(f"{EVIDENCE_SIGNS.get(source.kind, '·')} ", QUIET), source.kind_name, QUIET)
    lines: list[Visual] = [text(source.title), spoken(source.published, QUIET), kind]
    if source.note is not None:
        lines.append(spoken(source.note, QUIET))
    lines.append(link(source.url))
    if source.cards_heading is not None:
        lines.append(spoken(source.cards_heading, HEADING))
    lines += [bulleted(text("– "), title) for title in source.cards]
    lead = text("▸ ", "$text-accent") if source.number is None else text(f"{source.number}. ", STRONG)
    return Hanging(lead, Stack(*lines))


def answered(block: Choice) -> Visual:
    """A question that can be chosen to be asked again, with the answer to it."""
    return spoken(block.label) if block.hint is None else _answered(block.label, block.hint)


def _answered(ask: Words, told: Words) -> Visual:
    return Stack(spoken(ask, QUIET), bulleted(text("→ "), told))


def choice(block: Choice) -> Visual:
    """A line that can be chosen, with what is to be known about it below."""
    if block.hint is None:
        return spoken(block.label)
    return Stack(spoken(block.label), spoken(block.hint, QUIET))
