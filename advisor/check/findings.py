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
    SHEET_GAP = (
        _("Somebody's sheet has nothing in the part {id}."),
        _("Let a card of that section stand on the sheet for these answers, with sheet: lead or a text."),
        "A sheet is complete: verdict, ways, phrases, dates, rights and help.",
    )
    SHEET_TOO_LONG = (
        _("Somebody's sheet has {number} words in {language}; the limit is {limit}."),
        _("Shorten the lines that stand on it, or let fewer stand there."),
        "Two sides of paper in large type hold so much, and a person in fear reads no more.",
    )
    NOT_ON_SHEET = (
        _("The card {id} has sheet:, but the sheet has no part for the section {section}."),
        _("Take out sheet:, or add the section under sheet: in guide.yaml."),
        "The line would stand nowhere.",
    )
    LONG_SHEET_LINE = (
        _("The line of {id} on the sheet has {number} words in {sentences} sentences; it has at most {limit} words."),
        _("Say it in one short sentence."),
        "Two sides of paper in large type hold few words.",
    )
    PRIVATE_LINE = (
        _("The lead of {id} is to stand on the sheet, but whom it is for depends on the private question {question}."),
        _("Write after sheet: a sentence of its own that says for whom it is, and true for every reader."),
        "A sheet tells nobody your status, also not by what stands on it.",
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
    SAME_SOURCE = (
        _("The source {id} is the same as {other}."),
        _("Keep one of the two, and name it in the facts that rest on the other."),
        "One report that stands twice looks like two reports.",
    )
    SAME_TEXT = (
        _("The card {id} says the same as {other}."),
        _("Make one card of the two, or say in each only what is its own."),
        "What stands twice is read less, and one day only one of the two is corrected.",
    )
    UNRELATED_FACTS = (
        _("The card {id} shares hardly a word with its facts."),
        _("Make sure that its facts are about its matter."),
        "A source about something else proves nothing.",
    )
    CONFLICT = (
        _("The cards {id} and {other} are declared to conflict, but somebody is shown both."),
        _("Let their conditions exclude each other."),
        "Two cards that contradict each other leave the reader alone.",
    )
    ODD_PHONE = (
        _("The phone number {value} of {id} has no known form."),
        _("Write it as 1-800-555-0100 or 800-555-0100, in digits; of short codes only those such as 911 and 211."),
        "A number with a digit too few, or with a letter, leads nowhere.",
    )
    OTHER_PHONE = (
        _("None of the facts of {id} says its phone number {value}."),
        _("Compare the number with the source, and write it into the fact as well."),
        "A number one digit off leads to a stranger.",
    )
    SAME_PHONE = (
        _("The phone number {value} of {id} is also that of {other}."),
        _("Give each the number that its source has for it, or make one contact of the two."),
        "A number in the wrong place leads somebody to the wrong desk, or to a machine for text.",
    )
    ODD_LINK = (
        _("The link {value} of {id} cannot be used: {what}."),
        _("Write the full address of the page itself, as it stands in the browser."),
        "A reader must see where a link leads before it is opened.",
    )
    OTHER_LINK = (
        _("Neither the facts of {id} nor their sources name the site of {value}."),
        _("Compare the link with the source, and name the site in the fact."),
        "A site with one letter off can belong to anybody.",
    )
    NO_LIFELINE = (
        _("The lifeline of the guide has no phone number for a voice."),
        _("Name contacts under lifeline: in guide.yaml, one of them with a phone."),
        "They are all that is left to show where the program fails.",
    )
    PRESS_AS_LAW = (
        _("The source {id} is called {basis}, but {publisher} publishes no such thing."),
        _("Give it the kind that it is, or name the body that made it and cite it in the title."),
        "A press report is never worded as law.",
    )
    NO_LAW_SITE = (
        _("The source {id} is called {basis}, but {value} is no site of the state."),
        _("Give it the kind that it is, or list a site that keeps true copies under law_sites: in guide.yaml."),
        "A press publisher could otherwise call its own words law.",
    )
    NOT_PRIVATE = (
        _("The question {id} is named under private: in guide.yaml, but it is not marked as private."),
        _("Give it private: true; or take it out there, if its answers may stand on a sheet."),
        "One forgotten mark would print a status on a sheet to take home.",
    )
    UNNAMED_PRIVATE = (
        _("The question {id} is marked as private, but guide.yaml does not name it under private:."),
        _("Name it there, so that a mark that is lost is found."),
        "One forgotten mark would print a status on a sheet to take home.",
    )
    PRIVATE_LABEL = (
        _("The option {option} of the public question {id} says “{value}”, which is a private answer."),
        _("Mark the option as private, or say it without naming it."),
        "A public answer may stand on a sheet, where others see it.",
    )
    PRIVATE_TEXT = (
        _("{id} says “{value}”, which is a private answer, where others can see it."),
        _("Say it without naming it; a line on the sheet may begin with if."),
        "Headings and the sheet tell nobody your status.",
    )
    FEW_PROMISES = (
        _("There are {number} promises; guide.yaml asks for at least {limit}."),
        _("Bring back what was removed; or lower least_promises: there, if it was meant."),
        "A promise that is gone protects nobody, and nothing else would tell of it.",
    )
    FEW_CASES = (
        _("There are {number} cases; guide.yaml asks for at least {limit}."),
        _("Bring back what was removed; or lower least_cases: there, if it was meant."),
        "A case that is gone holds nothing, and nothing else would tell of it.",
    )
    NARROW_PROMISE = (
        _("The promise {id} covers almost nobody of those whom it is about: fewer than one in {limit}."),
        _("Widen its condition, or remove the promise."),
        "A promise that was narrowed until it holds keeps nothing.",
    )
    NOT_ENGLISH = (
        _("The card {id} lets somebody say “{value}”, which is not English."),
        _("Write under say: what is said at a desk in English; translations are shown beside it."),
        "Staff at the desk must understand the sentence.",
    )
    MARKUP_IN_TEXT = (
        _("A text of {id} holds the sign {value}, which readers would see as it is."),
        _("Write plain sentences; steps and contacts have keys of their own."),
        "Texts are shown as they stand, without Markdown or HTML.",
    )
    LONG_WORD = (
        _("A text of {id} holds a word of {number} letters."),
        _("Write words with spaces between them."),
        "No screen can break it.",
    )
    NO_READABILITY = (
        _("Readability was not checked: the library {name} is not installed."),
        _("In a checkout, pip install -e '.[authors]' installs it."),
        "Everything else was checked.",
    )
    FUTURE_DATE = (
        _("{key} of {id} is {date}, which is yet to come."),
        _("Write the day on which it was."),
        "What nobody has checked yet would count as fresh.",
    )
    LATE_RECHECK = (
        _("The fact {id} is due for a check only on {date}, more than {number} months after it was checked."),
        _("Set recheck: to an earlier day."),
        "Facts age; what is due in twenty years is never checked.",
    )
    STALE = (
        _("The fact {id} should have been checked again by {date}; {number} cards or contacts rest on it: {users}."),
        _("Compare the fact with its source and set checked: and recheck:."),
        "Overdue cards are shown as overdue, and must not stay so.",
    )
    STALE_SOON = (
        _("The fact {id} is due for a check on {date}; {number} cards or contacts rest on it: {users}."),
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
    HARMFUL_ADVICE = (
        _("{id} says “{value}”, which can be read as advice to skip, to hide or to lie."),
        _("Say what is lawful and how to move the date, or list it under allowed: in guide.yaml with the reason."),
        "Whoever follows it can lose a benefit, a case or their liberty.",
    )
    NUMBER_NOT_IN_FACTS = (
        _("The card {id} says {value}, but none of its facts does."),
        _("Correct it, add the fact that says it, or list it under allowed: in guide.yaml with the reason."),
        "60 days that became 90 can cost somebody an appeal.",
    )
    NUMBER_IN_NO_FACT = (
        _("{id} says {value}, but no fact that it can rest on does."),
        _("Correct it, add the fact that says it, or list it under allowed: in guide.yaml with the reason."),
        "An answer is chosen by what its question says; a number one digit off sends somebody the wrong way.",
    )
    IDLE_EXEMPTION = (
        _("No card needs the exemption for {value} under allowed: in guide.yaml."),
        _("Remove it, or write the value as it stands in the card."),
        "An exemption for nothing would let a wrong number pass later.",
    )
    NUMBER_OF_ANOTHER = (
        _("The card {id} says {value}, but its facts say that of something else; here they say {other}."),
        _("Correct it, say it more like its fact, or list it under allowed: in guide.yaml with the reason."),
        "The days of one notice in place of those of another cost somebody an appeal.",
    )
    PROMISE_OF_SAFETY = (
        _("{id} says “{value}”, which can be read as a promise of safety or a probability."),
        _("Say what is known instead."),
        "The tool never says that a place is safe and never gives a probability.",
    )


LINK_HTTPS = Phrase(_("it does not begin with https://"))
LINK_LOGIN = Phrase(_("it holds a name, a password or a port"))
LINK_LETTERS = Phrase(_("it holds letters that only look like those of another site"))
LINK_ADDRESS = Phrase(_("it names no site"))
LINK_ENDING = Phrase(_("there is no such ending of a site"))
LINK_SHORTENER = Phrase(_("it hides where it leads"))
"""What can be wrong with a link."""

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
