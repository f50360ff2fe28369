"""Mistakes, for which content cannot be read: their catalogue, and the report that collects or raises them."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from typing import NoReturn

from advisor.guide.diagnostics import Code, Diagnostic, Location, Phrase, _
from advisor.printable import printable

A_TEXT, A_NUMBER, A_LIST, A_MAPPING = map(Phrase, (_("a text"), _("a number"), _("a list"), _("keys and values")))
NOTHING, A_TRAIT, AN_OPTION = map(Phrase, (_("empty"), _("one trait"), _("an option")))
"""What a value is or should be, in words."""

A_HYPHEN, A_QUOTE, A_SPACE = map(Phrase, (_("a hyphen"), _("a quote"), _("a space")))
LOOKALIKES = (
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", A_HYPHEN)
    | dict.fromkeys("\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb", A_QUOTE)
    | dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000", A_SPACE)
)
"""Characters that a word processor puts where an id or a key has a plain one → what they look like."""

MOST_MISTAKES = 500
"""After so many mistakes reading stops: nobody reads more, and each may be compared with every id."""

MOST_HINTS = 50
"""For so many unknown names the nearest known one is looked for."""


class MistakeCode(Code):
    """The catalogue of mistakes."""

    MISSING_FILE = (
        _("The file {file} is missing."),
        _("Create it, or point --content at the folder that holds guide.yaml."),
        "A guide is a folder of known files; without this one it cannot be read.",
    )
    UNREADABLE_FILE = (
        _("The file cannot be read: {reason}."),
        _("Make sure that it is there and that you may read it."),
        "Content is text that the program can open.",
    )
    OTHER_ENCODING = (
        _("The file is saved as {encoding}, not as UTF-8."),
        _("Save it again as UTF-8: in an editor with “Save as”, in PowerShell with -Encoding utf8."),
        "In another encoding the same bytes are other letters.",
    )
    TOO_MANY_MISTAKES = (
        _("Reading stopped here: there are more than {limit} mistakes."),
        _("Fix the first ones; the others may come of them."),
        "Nobody reads more, and to look for all of them could take minutes.",
    )
    UNKNOWN_FILE = (
        _("No part of a guide is called {name}."),
        _("Rename or remove the file.{hint}"),
        "A file that nobody reads is a card that nobody sees.",
    )
    YAML_SYNTAX = (
        _("This is not valid YAML: {reason}."),
        _("Look at this line and the one before it: often a quote, a colon or the indentation."),
        "The file could not be parsed, so nothing in it was checked.",
    )
    UNCLOSED_QUOTE = (
        _("The quote that begins here does not end where it should."),
        _("Close it. Inside single quotes an apostrophe is written twice; inside double quotes it is written once."),
        "All that follows, up to the next quote, was taken for one text.",
    )
    YAML_COLON = (
        _("A colon with a space after it stands in this text, so it is read as a key with a value."),
        _("Put the whole text in quotes."),
        "YAML takes what is before the colon for a key.",
    )
    CUT_TEXT = (
        _("A space and the sign # end this text; what stands after them is not read."),
        _("Put the whole text in quotes."),
        "YAML takes what is after the sign for a comment, and the reader would see half a sentence.",
    )
    LOST_PARAGRAPH = (
        _("The text has an empty line, and what is before and after it would run together."),
        _("Take the empty line out; in text: write each paragraph as an item of a list."),
        "A text is one paragraph.",
    )
    MERGE_MARKER = (
        _("Two versions of this file meet here, and nobody has chosen between them."),
        _("Keep one of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>."),
        "Git writes these lines where two people have changed the same place.",
    )
    YAML_DUPLICATE_KEY = (
        _("The key {key} stands here twice."),
        _("Keep one of the two. For two conditions of one kind use all: or any:."),
        "YAML would silently keep the last one.",
    )
    YAML_ALIAS = (
        _("Anchors and aliases (& and *) are not used in content."),
        _("Write the text out."),
        "An alias makes one text stand for another, and a few of them can explode into millions.",
    )
    YAML_TAG = (
        _("The tag {tag} is not allowed."),
        _("Remove the tag; content is plain text, lists and mappings."),
        "Tags can ask a YAML reader to build program objects; content cannot run code.",
    )
    YAML_TOO_DEEP = (
        _("The content is nested more than {limit} levels deep."),
        _("Give a part of the condition a name in traits.yaml."),
        "Nobody can review such nesting, and it could exhaust the reader.",
    )
    TOO_LARGE = (
        _("The file is larger than {limit} MiB."),
        _("Split it, or check that it is a content file."),
        "No content file needs that; reading it would stall the program.",
    )
    WRONG_TYPE = (
        _("{key} should be {expected}, but is {found}."),
        _("Write {expected}."),
        "The value has another shape than the model.",
    )
    WRONG_CHOICE = (
        _("{key} cannot be {value}."),
        _("Use one of: {choices}.{hint}"),
        "Only listed words have a meaning here.",
    )
    UNKNOWN_KEY = (
        _("The key {key} is not known here."),
        _("Use one of: {choices}.{hint}"),
        "An unknown key would be ignored, and with it what its author meant.",
    )
    MISSING_KEY = (_("The key {key} is missing."), _("Add {key}: to this entry."), "The model needs it.")
    EMPTY = (
        _("{key} is empty."),
        _("Write its text, or remove the key if it is optional."),
        "An empty text or list would be shown as nothing.",
    )
    EMPTY_FILE = (
        _("The file {file} holds nothing."),
        _("Write its entries; if there are none, write [] into it, or remove the file if a guide can do without."),
        "An empty file is more often one that was lost than one that was meant.",
    )
    TOO_LONG = (
        _("{key} has {number} characters, but at most {limit} fit on its line."),
        _("Say it in fewer words."),
        "It is shown on one line, also on a small terminal, and would be cut there.",
    )
    BAD_ID = (
        _("{value} cannot be an id."),
        _("Use lower-case letters, digits and single hyphens, as in deposit-by-bank."),
        "Ids are the interface of cases, translations and other programs.",
    )
    LOOKALIKE = (
        _("{value} holds the character {character}, which only looks like {plain}."),
        _("Type it again as {plain}.{hint}"),
        "A word processor changes hyphens, quotes and spaces, and then two ids that look alike are different.",
    )
    DUPLICATE_ID = (
        _("The id {id} is taken already, at {other}."),
        _("Give one of the two another id."),
        "Two things with one id cannot be told apart.",
    )
    UNKNOWN_QUESTION = (
        _("There is no question {id}."),
        _("Use a question id of questions.yaml, is: trait, any:, all: or not:.{hint}"),
        "The condition can never hold.",
    )
    UNKNOWN_OPTION = (
        _("The question {question} has no option {id}."),
        _("Use one of: {choices}.{hint}"),
        "The condition can never hold.",
    )
    UNKNOWN_TRAIT = (
        _("There is no trait {id}."),
        _("Define it in traits.yaml, or use a trait that is there.{hint}"),
        "The condition cannot be evaluated.",
    )
    UNKNOWN_OUTCOME = (
        _("There is no outcome {id}."),
        _("Define it under outcomes: in guide.yaml, or use an outcome that is there.{hint}"),
        "A verdict whose outcome nobody knows has no words, no sign and no promise.",
    )
    UNKNOWN_CONTACT = (
        _("There is no contact {id}."),
        _("Define it in contacts.yaml, or use a contact that is there.{hint}"),
        "A number or link would be missing on the screen.",
    )
    UNKNOWN_FACT = (
        _("There is no fact {id}."),
        _("Define it in a file of facts/, or use a fact that is there.{hint}"),
        "A card must rest on researched facts.",
    )
    UNKNOWN_SOURCE = (
        _("There is no source {id}."),
        _("Define it in sources.yaml, or use a source that is there.{hint}"),
        "A fact must rest on published sources.",
    )
    UNKNOWN_CARD = (
        _("There is no card {id}."),
        _("Use the id of a card in a file of cards/.{hint}"),
        "A promise or a case about a card that is not there holds nothing.",
    )
    UNKNOWN_SECTION = (
        _("There is no section {id}."),
        _("Name the file after a section of guide.yaml, or add the section there.{hint}"),
        "The cards of this file would never be shown.",
    )
    UNKNOWN_PANEL = (
        _("The sheet to take home has a part for {id}, which is no section."),
        _("Give the part under sheet: the id of a section.{hint}"),
        "The part would stay empty.",
    )
    UNKNOWN_PLACEHOLDER = (
        _("The placeholder {value} means nothing."),
        _("Use a contact and its phone, url or name, as in {example}.{hint}"),
        "The reader would see the braces instead of a number.",
    )
    CIRCULAR_TRAIT = (
        _("The trait {id} is defined by itself: {path}."),
        _("Break the circle: a trait may use only traits that do not use it."),
        "It could never be decided.",
    )
    REFERS_AHEAD = (
        _("The question {id} depends on {other}, which is not asked before it."),
        _("Move the question below {other}, or take {other} out of its when:."),
        "A question can depend only on answers that are there already.",
    )
    CARD_WITHOUT_FACT = (
        _("The card {id} rests on no fact."),
        _("Add facts: with at least one fact id."),
        "Every claim has a source, a kind of evidence and a date.",
    )
    FACT_WITHOUT_SOURCE = (
        _("The fact {id} rests on no source."),
        _("Add sources: with at least one source id."),
        "Every claim has a source, a kind of evidence and a date.",
    )
    CONTACT_WITHOUT_FACT = (
        _("The contact {id} rests on no fact."),
        _("Add facts: with at least one fact id."),
        "A wrong phone number is worse than none; somebody must have seen it.",
    )
    IMPOSSIBLE_DATE = (
        _("{value} is not a date."),
        _("Write a day that exists as year-month-day, as in 2026-11-23.{hint}"),
        "The age of a fact is computed from it.",
    )
    DATES_REVERSED = (
        _("{later} is before {earlier}."),
        _("Correct one of the two dates."),
        "A fact cannot be due again before it was checked, nor speak for a day after that.",
    )
    CONTROL_CHARACTER = (
        _("The text holds the invisible character {character}."),
        _("Delete it; retype the word if you cannot see it."),
        "Control characters and direction overrides can change what a screen shows.",
    )
    BAD_LINK = (
        _("{value} is not a web address that starts with https:// or http://."),
        _("Write the full address as it stands in the browser."),
        "A reader opens it to check what we say.",
    )
    EMPTY_CONDITION = (
        _("The condition is empty."),
        _("Name a question or a trait, or leave when: out to show it to everybody."),
        "Nobody can tell whether it means always or never.",
    )
    CONDITION_TOO_LARGE = (
        _("The condition has more than {limit} parts, those of the traits and questions that it names included."),
        _("Make it simpler, or let its traits use fewer other traits."),
        "Nobody can review such a condition, and a few traits can make one that no computer can evaluate.",
    )
    TOO_FEW_OPTIONS = (
        _("The question {id} has fewer than {least} options."),
        _("Add options, or remove the question."),
        "There is nothing to choose.",
    )
    NONE_LABEL = (
        _("none: goes with choose: many, and only with it."),
        _("A question that takes several options needs a label for none of them; any other has no such answer."),
        "Choosing nothing is an answer only where several can be chosen.",
    )
    NO_CARD = (
        _("The section {id} has no card."),
        _("Write its cards in cards/{id}.yaml, or take the section out of guide.yaml."),
        "A guide without guidance would leave somebody with nothing.",
    )
    NO_FALLBACK = (
        _("The last card of the section {id} has a condition."),
        _("A section with choose: first ends in a card without when:."),
        "Otherwise somebody would be shown nothing.",
    )


class ContentError(Exception):
    """Content that cannot be used. `mistakes` is never empty and is in the order of the files and lines."""

    def __init__(self, mistakes: Iterable[Diagnostic]) -> None:
        self.mistakes = tuple(sorted(mistakes, key=lambda mistake: mistake.location))
        super().__init__("\n".join(mistake.line() for mistake in self.mistakes))


class Report:
    """Takes mistakes while content is read. Raises the first one; with `collect` it keeps them all."""

    def __init__(self, *, collect: bool = False) -> None:
        self.collect = collect
        self.mistakes: list[Diagnostic] = []

    def add(self, code: MistakeCode, location: Location, **values: object) -> None:
        """Note a mistake. Raises ContentError at once unless collecting."""
        plain = {name: value if isinstance(value, Phrase) else printable(str(value)) for name, value in values.items()}
        self.mistakes.append(Diagnostic(code, location, plain))
        if len(self.mistakes) == MOST_MISTAKES:
            self.mistakes.append(Diagnostic(MistakeCode.TOO_MANY_MISTAKES, location, {"limit": str(MOST_MISTAKES)}))
            self.stop()
        if not self.collect:
            self.stop()

    def unknown(
        self, code: MistakeCode, location: Location, word: str, known: Iterable[str], field: str = "id", **more: object
    ) -> None:
        """Note that `word`, which fills `field`, is none of the `known` ones; the nearest of them is the hint."""
        hint = nearest(word, known) if len(self.mistakes) < MOST_HINTS else ""
        if not self.lookalike(word, location, hint):
            self.add(code, location, **{field: visible(word)}, hint=hint, **more)

    def lookalike(self, word: str, location: Location, hint: str = "") -> bool:
        """Note that an id or a key holds a character that only looks like a plain one. Returns whether it does."""
        for character in (character for character in word if character in LOOKALIKES):
            named = f"{unicodedata.name(character).lower()} (U+{ord(character):04X})"
            plain = LOOKALIKES[character]
            self.add(MistakeCode.LOOKALIKE, location, value=visible(word), character=named, plain=plain, hint=hint)
            return True
        return False

    def stop(self) -> NoReturn:
        """Raise ContentError with the mistakes noted so far; there must be one."""
        raise ContentError(self.mistakes)

    def close(self) -> None:
        """Raise ContentError if any mistake was noted."""
        if self.mistakes:
            self.stop()


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like `word`; empty if none is near. Fills the field {hint}."""
    matches = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return matches[0] if matches else ""


def visible(text: str) -> str:
    """`text` for a message: at most 60 characters, none of which a terminal could act on."""
    shown = printable(text)
    return shown if len(shown) <= 60 else shown[:57] + "..."
