"""The catalogue of findings: what can be wrong with content that can be read but should not be published."""

from pathlib import Path

from advisor.guide.conditions import Answers
from advisor.guide.diagnostics import Code, Diagnostic, Location, Phrase, _
from advisor.guide.loading import Loaded


class FindingCode(Code):
    """The catalogue of findings."""

    SECTION_GAP = (
        _("Somebody sees no card in the section {section}."),
        _("Widen the condition of a card, or add a card for these answers."),
        "Every answer ends in guidance; the sections marked with always: have a card for everybody.",
    )
    TOO_MANY_CARDS = (
        _("Somebody sees {number} cards, more than the {limit} that guide.yaml allows."),
        _("Merge cards, or narrow their conditions."),
        "Nobody reads more than a readable number of cards.",
    )
    UNREACHABLE_CARD = (
        _("Nobody can ever see the card {id}."),
        _("Its condition contradicts itself: fix it, or remove the card."),
        "A card that nobody sees is advice that nobody gets.",
    )
    SHADOWED_CARD = (
        _("The card {id} is never the first: for all its answers an earlier card of {section} is shown."),
        _("Move it up, or narrow the cards before it."),
        "In a section with choose: first only the first card that applies is shown.",
    )
    UNREACHABLE_PART = (
        _("Nobody who sees the card {id} can see number {number} of its {key}."),
        _("Its condition contradicts that of the card: fix it, or remove it."),
        "A step that nobody sees is advice that nobody gets.",
    )
    VERDICT_WITHOUT_OUTCOME = (
        _("The verdict {id} has no outcome."),
        _("Give it outcome: with one of these: {choices}."),
        "Promises, cases and the sign on the first screen speak of outcomes.",
    )
    STRAY_OUTCOME = (
        _("The card {id} has the outcome {outcome}, but only a verdict has one."),
        _("Take out outcome:, or move the card to a section with choose: first."),
        "What a verdict says must not depend on other cards.",
    )
    SHARED_VERDICT = (
        _("The verdict {id} is shown for {one} and for {other} of the question {question}."),
        _("Give each of them a verdict of its own, or take the question out of own_verdict: in guide.yaml."),
        "A verdict that fits two matters says something about a matter that the reader does not have.",
    )
    ANSWER_TOO_LONG = (
        _("Somebody reads {number} words on the answer page; the limit is {limit}."),
        _("Shorten the verdict, its steps, or the leads that stand on its lines."),
        "A frightened person reads one screen.",
    )
    TOO_MANY_FIRST_STEPS = (
        _("Somebody sees {number} steps of the verdict {id}; the answer page has room for {limit}."),
        _("Let the conditions of its steps exclude each other, or move steps to another card."),
        "A person in fear can do three things, not seven.",
    )
    LEADS_TOO_LONG = (
        _("Somebody reads {number} words in the leads of their cards; the limit is {limit}."),
        _("Shorten leads, merge cards, or narrow their conditions."),
        "The leads are what is read of everything but the verdict.",
    )
    TOO_MANY_WORDS = (
        _("Somebody gets {number} words of guidance in all; the limit is {limit}."),
        _("Cut texts and steps, or give them conditions."),
        "What is proved for everybody must be readable by somebody.",
    )
    LONG_LEAD = (
        _("The lead of {id} has {number} words in {sentences} sentences; it is one sentence of at most {limit} words."),
        _("Say in one sentence what one would say aloud; the rest goes into text: or steps:."),
        "The lead is all that most people read of a card.",
    )
    IDLE_QUESTION = (
        _("The answer to the question {id} changes nothing."),
        _("Use it in a condition, or remove it."),
        "We ask only what matters.",
    )
    IDLE_OPTION = (
        _("The options {one} and {other} of the question {id} never make a difference."),
        _("Use one of them in a condition, or make them one option."),
        "We ask only what matters.",
    )
    IDLE_CHOICE = (
        _("Choosing {one} in the question {id} changes nothing."),
        _("Use it in a condition, or remove it."),
        "We ask only what matters.",
    )
    IDLE_TRAIT = (
        _("No condition uses the trait {id}."),
        _("Use it, or remove it."),
        "A name for nothing misleads whoever reads the content.",
    )
    IDLE_WAY = (
        _("The other way {id} changes nothing for anybody."),
        _("Change its answers or its condition, or remove it."),
        "Only what differs is worth comparing.",
    )
    BROKEN_PROMISE = (
        _("The promise {id} does not hold: {what}."),
        _("Fix the conditions of the cards it names, or the promise. Its reason: {because}"),
        "Promises are what lawyers want to be true of every answer.",
    )
    EMPTY_PROMISE = (
        _("No answers meet the condition of the promise {id}."),
        _("Fix its condition, or remove the promise."),
        "A promise about nobody keeps nothing.",
    )
    FAILED_CASE = (
        _("The case {id} does not come out as written: {what}."),
        _("Fix the conditions of the cards it names, or the case. It is about: {about}"),
        "Worked examples hold what the content means for real people.",
    )
    LEAK = (
        _("Whether the public question {id} is asked depends on a private answer."),
        _("Give it a card that depends on public questions only, or make the question private."),
        "A handout tells nobody your status, also not by what is missing on it.",
    )
    UNUSED_FACT = (
        _("No card and no contact rests on the fact {id}."),
        _("Use it, or say why not with unused:."),
        "Researched facts are told, or it is said why not.",
    )
    USED_UNUSED_FACT = (
        _("The fact {id} says that it is unused, but {other} rests on it."),
        _("Take out unused:, or the fact from facts:."),
        "The reason would be untrue.",
    )
    UNUSED_SOURCE = (
        _("No fact rests on the source {id}."),
        _("Use it, or remove it."),
        "The list of sources is the list of what the guide rests on.",
    )
    UNUSED_CONTACT = (
        _("No card names the contact {id}."),
        _("Use it, or remove it."),
        "A number that nobody sees is checked by nobody.",
    )
    NUMBER_IN_TEXT = (
        _("A text of {id} holds the phone number, link or address {value}."),
        _("Put it into contacts.yaml and name it with contacts: or a placeholder."),
        "Numbers and links live in one place, where translators cannot alter them.",
    )
    UNREAD_SOURCES = (
        _("Nobody has read any of the sources of the fact {id}."),
        _("Read one of them and compare it with the fact, or take the fact out of the cards."),
        "Every claim rests on a text that somebody has seen.",
    )
    PRESS_VERDICT = (
        _("The verdict {id} rests on {fact}, a press report."),
        _("Put a fact with a stronger source first, or write another verdict."),
        "A press report is never the only basis of a verdict.",
    )
    HIDDEN_DOUBT = (
        _("The title and lead of {id} rest on {fact}, a fact of low confidence, but none of its sentences says so."),
        _("Say the doubt in the card, with one of the words listed under doubt: in guide.yaml."),
        "A reader must see how sure we are.",
    )
    STALE = (
        _("The card {id} rests on {fact}, which should have been checked again by {date}."),
        _("Compare the fact with its source and set checked: and recheck:."),
        "Overdue cards are shown as overdue, and must not stay so.",
    )
    STALE_SOON = (
        _("The card {id} rests on {fact}, which is due for a check on {date}."),
        _("Compare the fact with its source and set checked: and recheck:."),
        "Checking takes time; 30 days are enough for it.",
    )
    CHANGED_FACT = (
        _("The card {id} was not read against the fact {fact} as it is now: the fact has changed, or it is new here."),
        _("Read the card again against its facts; advisor impact --read {id} records that you have."),
        "When the law moves, a person reads every card that rests on it.",
    )
    OTHER_FACTS = (
        _("The card {id} was last read with more facts, or with its facts in another order."),
        _("Read it again; its first fact, {fact}, carries title and lead. advisor impact --read {id} records that."),
        "What a card rests on is part of what was read.",
    )
    NEVER_READ = (
        _("Nobody has recorded that the card {id} was read against its facts."),
        _("Read the card against its facts; advisor impact --read {id} records that you have."),
        "A changed fact brings up only the cards that were once read against it.",
    )
    HARD_TO_READ = (
        _("The text of {id} is too hard in {language}: {score}, but the limit is {limit}."),
        _("Use shorter sentences and more common words."),
        "People in fear, and people who learn the language, have to understand it at once.",
    )
    LONG_TEXT = (
        _("The text of {id} has {number} words; the limit is {limit}."),
        _("Cut it, or make two cards."),
        "A card is short.",
    )
    LONG_SENTENCE = (
        _("A sentence of {id} has {number} words; the limit is {limit}."),
        _("Make two sentences of it."),
        "Long sentences lose people.",
    )
    TOO_MANY_STEPS = (
        _("The card {id} has {number} steps; the limit is {limit}."),
        _("Cut them, or make two cards."),
        "A card is short.",
    )
    UNDEFINED_ABBREVIATION = (
        _("{id} uses {value} without saying what it means."),
        _("Write it out once, as in: immigration officers (ICE); or list it under known: in guide.yaml."),
        "Jargon needs a gloss.",
    )
    PROMISE_OF_SAFETY = (
        _("{id} says “{value}”, which can be read as a promise of safety or a probability."),
        _("Say what is known instead."),
        "The tool never says that a place is safe and never gives a probability.",
    )


NOT_SHOWN = _("the card {card} is not shown")
SHOWN = _("the card {card} is shown")
NONE_SHOWN = _("none of these cards is shown: {card}")
NOT_NAMED = _("no card that is shown names the contact {card}")
OUTCOME = _("the outcome is {card}")
OTHER_OUTCOME = _("the outcome is none of these: {card}")
NOT_OPEN = _("the card {card} is not one that may apply")
"""How a promise or a case can fail; templates of a Phrase."""


def finding(
    loaded: Loaded,
    code: FindingCode,
    kind: str,
    entry: str,
    *,
    example: Answers | None = None,
    warning: bool = False,
    **values: str | Phrase,
) -> Diagnostic:
    """A finding about an entry, whose id fills the field {id}."""
    return Diagnostic(code, location_of(loaded, kind, entry), {"id": entry, **values}, example, warning)


def location_of(loaded: Loaded, kind: str, entry: str) -> Location:
    """The location of an entry; what has none of its own stands in guide.yaml."""
    return loaded.locations.get((kind, entry), Location(Path("guide.yaml")))
