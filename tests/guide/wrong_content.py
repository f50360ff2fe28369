"""Pieces of content that each make one mistake of the catalogue, and it alone."""

from collections.abc import Mapping
from textwrap import dedent
from typing import NamedTuple

from advisor.guide.mistakes import MistakeCode
from tests.guide.writing import MINIMAL


class Wrong(NamedTuple):
    """Content of one file that makes a mistake in the line that ends in `# here`, or in the whole file."""

    code: MistakeCode
    file: str
    content: str | None
    hint: str = ""
    others: Mapping[str, str] = {}


CARD = """\
- id: base
  title: Do this
  lead: This is what to do.
  facts: [seen]
"""
FACT = MINIMAL["facts/all.yaml"]
QUESTIONS = MINIMAL["questions.yaml"]
GUIDE = MINIMAL["guide.yaml"]
FIRST = {"guide.yaml": GUIDE.replace("title: What to do", "title: What to do\n          choose: first")}


PAIRS = [f"{{is: a{number}, tools: saw}}" for number in range(100)]
RED = [f"{{id: a{number}, means: red, when: {{colour: red}}}}" for number in range(100)]


def cards(more: str) -> str:
    """The minimal card, with more lines after it."""
    return CARD + more


def with_when(when: str) -> str:
    return cards(f"  when: {when}\n")


WRONG = [
    Wrong(MistakeCode.MISSING_FILE, "sources.yaml", None),
    Wrong(MistakeCode.MISSING_FILE, "questions.yaml", None),
    Wrong(MistakeCode.UNKNOWN_FILE, "question.yaml", "[]", hint="questions.yaml"),
    Wrong(MistakeCode.UNKNOWN_FILE, "guide.yml", "[]", hint="guide.yaml"),
    Wrong(MistakeCode.UNKNOWN_FILE, "card/main.yaml", "[]", hint="cards/main.yaml"),
    Wrong(MistakeCode.UNKNOWN_FILE, "cards/main.yml", "[]", hint="cards/main.yaml"),
    Wrong(MistakeCode.UNCLOSED_QUOTE, "cards/main.yaml", "- id: base\n  title: 'open # here\n  lead: more\n"),
    Wrong(MistakeCode.UNCLOSED_QUOTE, "cards/main.yaml", CARD.replace("Do this", "'Do this # here") + "  say: [it's]"),
    Wrong(MistakeCode.YAML_COLON, "cards/main.yaml", CARD.replace("Do this", "Note: this # here")),
    Wrong(MistakeCode.YAML_COLON, "cards/main.yaml", cards("  steps:\n  - Note: ask first # here")),
    Wrong(MistakeCode.YAML_COLON, "cards/main.yaml", cards("  say:\n  - note: ask first # here")),
    Wrong(MistakeCode.CUT_TEXT, "cards/main.yaml", CARD.replace("Do this", "Form #5 # here")),
    Wrong(MistakeCode.CUT_TEXT, "cards/main.yaml", CARD.replace("Do this", "Do this # here")),
    Wrong(MistakeCode.CUT_TEXT, "cards/main.yaml", CARD.replace("Do this", "# here")),
    Wrong(MistakeCode.CUT_TEXT, "cards/main.yaml", cards("  staff: #5 is asked first # here")),
    Wrong(MistakeCode.CUT_TEXT, "cards/main.yaml", cards("  text: # here")),
    Wrong(MistakeCode.CUT_TEXT, "cards/main.yaml", cards("  steps:\n  - Ask at window #5 # here")),
    Wrong(MistakeCode.CUT_TEXT, "cards/main.yaml", cards("  steps:\n  - '#4'\n  - #5 is asked # here")),
    Wrong(MistakeCode.CUT_TEXT, "traits.yaml", "- {id: soft, means: it has #5, when: {colour: red}} # here"),
    Wrong(MistakeCode.LOST_PARAGRAPH, "cards/main.yaml", cards("  text: | # here\n    One.\n\n    Two.\n")),
    Wrong(MistakeCode.LOST_PARAGRAPH, "cards/main.yaml", cards("  text: >- # here\n    One.\n\n    Two.\n")),
    Wrong(MistakeCode.MERGE_MARKER, "cards/main.yaml", CARD + "<<<<<<< # here\n" + CARD),
    Wrong(MistakeCode.MERGE_MARKER, "cards/main.yaml", CARD + ">>>>>>> other # here\n"),
    Wrong(MistakeCode.LOOKALIKE, "cards/main.yaml", CARD.replace("base", "ba–se # here")),
    Wrong(MistakeCode.LOOKALIKE, "cards/main.yaml", CARD.replace("[seen]", "[“seen”] # here")),
    Wrong(MistakeCode.LOOKALIKE, "cards/main.yaml", cards("  ste\u00a0ps: [One] # here"), hint="steps"),
    Wrong(
        MistakeCode.UNKNOWN_KEY,
        "questions.yaml",
        QUESTIONS.replace("label: Blue", "label: Blue\n            answer: B # here"),
        hint="label",
    ),
    Wrong(
        MistakeCode.UNKNOWN_KEY,
        "facts/all.yaml",
        FACT.replace("confidence", "date: 2026 # here\n          confidence"),
        hint="as_of",
    ),
    Wrong(MistakeCode.EMPTY_FILE, "facts/all.yaml", "# nothing\n"),
    Wrong(MistakeCode.EMPTY_FILE, "contacts.yaml", ""),
    Wrong(MistakeCode.EMPTY_FILE, "guide.yaml", ""),
    Wrong(MistakeCode.UNKNOWN_FILE, "promises.YAML", "[]", hint="promises.yaml"),
    Wrong(MistakeCode.UNKNOWN_FILE, "cases.yaml.txt", "[]", hint="cases.yaml"),
    Wrong(MistakeCode.UNKNOWN_FILE, "ways.yaml.yaml", "[]", hint="ways.yaml"),
    Wrong(MistakeCode.UNKNOWN_FILE, "cards/help/more.yaml", "[]", hint="cards/more.yaml"),
    Wrong(MistakeCode.UNKNOWN_FILE, "cards/more.txt", "", hint="cards/more.yaml"),
    Wrong(MistakeCode.UNKNOWN_FILE, "old/2025/cards.yaml", "[]", hint="cards/cards.yaml"),
    Wrong(MistakeCode.YAML_SYNTAX, "cards/main.yaml", "- id: base\n\ttitle: tab # here"),
    Wrong(MistakeCode.YAML_SYNTAX, "traits.yaml", "[]\n--- # here\n[]"),
    Wrong(MistakeCode.YAML_DUPLICATE_KEY, "cards/main.yaml", cards("  title: Again # here")),
    Wrong(MistakeCode.YAML_DUPLICATE_KEY, "cards/main.yaml", cards("  when: {colour: red, colour: blue} # here")),
    Wrong(MistakeCode.YAML_ALIAS, "traits.yaml", "- *unknown # here"),
    Wrong(MistakeCode.YAML_ALIAS, "cards/main.yaml", CARD.replace("title: Do this", "title: &anchor 'Do this' # here")),
    Wrong(
        MistakeCode.YAML_TAG, "cards/main.yaml", CARD.replace("Do this", "!!python/object/apply:os.getcwd 'x' # here")
    ),
    Wrong(MistakeCode.YAML_TAG, "cards/main.yaml", CARD.replace("Do this", "!!str 'Do this' # here")),
    Wrong(MistakeCode.YAML_TOO_DEEP, "traits.yaml", "[" * 30 + "]" * 30 + " # here"),
    Wrong(MistakeCode.YAML_TOO_DEEP, "traits.yaml", "[]\n" + "[" * 2000 + "]" * 2000 + " # here"),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", CARD.replace("[seen]", "seen # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", CARD.replace("Do this", "[Do this] # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", "just a text # here"),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("- only a text # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("  ? [a, b] # here\n  : c")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", with_when("colour # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", with_when("{any: {colour: red}} # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", with_when("{is: [a]} # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", with_when("{colour: {red: blue}} # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("  text: {colour: red} # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("  text: [[One.]] # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("  text: [One., null] # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("  steps: One # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("  steps: [[One]] # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("  steps: [{when: colour, text: One}] # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("  steps: [{when: {colour: red}, text: [One]}] # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("  contacts: line # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("  contacts: [[line]] # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("  contacts: [null] # here")),
    Wrong(MistakeCode.WRONG_TYPE, "cards/main.yaml", cards("  outcome: [go] # here")),
    Wrong(MistakeCode.WRONG_TYPE, "guide.yaml", GUIDE + "outcomes: {go: Go} # here"),
    Wrong(MistakeCode.WRONG_TYPE, "guide.yaml", "- id # here"),
    Wrong(MistakeCode.WRONG_CHOICE, "facts/all.yaml", FACT.replace("high", "hihg # here"), hint="high"),
    Wrong(MistakeCode.WRONG_CHOICE, "sources.yaml", MINIMAL["sources.yaml"].replace("law", "laws # here"), hint="law"),
    Wrong(
        MistakeCode.WRONG_CHOICE,
        "questions.yaml",
        QUESTIONS.replace("label: Red", "label: Red\n            private: yes # here"),
    ),
    Wrong(
        MistakeCode.WRONG_CHOICE,
        "guide.yaml",
        GUIDE + "outcomes: [{id: go, label: Go, tone: goood}] # here",
        hint="good",
    ),
    Wrong(
        MistakeCode.WRONG_CHOICE,
        "facts/all.yaml",
        FACT.replace("confidence", "basis: own-advise # here\n          confidence"),
        hint="own-advice",
    ),
    Wrong(MistakeCode.UNKNOWN_KEY, "cards/main.yaml", cards("  setps: [One] # here"), hint="steps"),
    Wrong(MistakeCode.UNKNOWN_KEY, "cards/main.yaml", cards("  section: main # here")),
    Wrong(
        MistakeCode.UNKNOWN_KEY,
        "cards/main.yaml",
        cards("  steps: [{text: One, wehn: {colour: red}}] # here"),
        hint="when",
    ),
    Wrong(MistakeCode.UNKNOWN_KEY, "cards/main.yaml", cards("  contacts: [{contact: line, text: One}] # here")),
    Wrong(
        MistakeCode.UNKNOWN_KEY, "guide.yaml", GUIDE + "outcomes: [{id: go, label: Go, tune: good}] # here", hint="tone"
    ),
    Wrong(
        MistakeCode.UNKNOWN_KEY,
        "questions.yaml",
        QUESTIONS.replace("label: Blue", "label: Blue\n            lable: Bleu # here"),
        hint="label",
    ),
    Wrong(MistakeCode.MISSING_KEY, "cards/main.yaml", cards("- id: more # here\n  title: More\n  facts: [seen]")),
    Wrong(MistakeCode.MISSING_KEY, "cards/main.yaml", cards("- title: More # here\n  lead: More.\n  facts: [seen]")),
    Wrong(MistakeCode.MISSING_KEY, "cards/main.yaml", cards("  steps: [{when: {colour: red}}] # here")),
    Wrong(MistakeCode.MISSING_KEY, "cards/main.yaml", cards("  contacts: [{when: {colour: red}}] # here")),
    Wrong(MistakeCode.MISSING_KEY, "guide.yaml", GUIDE + "outcomes: [{id: go}] # here"),
    Wrong(MistakeCode.MISSING_KEY, "traits.yaml", "- id: soft # here\n  means: it is soft"),
    Wrong(MistakeCode.MISSING_KEY, "guide.yaml", "id: small # here\ntitle: Small\npurpose: None.\nabout: Nothing."),
    Wrong(MistakeCode.EMPTY, "cards/main.yaml", CARD.replace("Do this", "' ' # here")),
    Wrong(MistakeCode.EMPTY, "cards/main.yaml", cards("  steps: [One, ''] # here")),
    Wrong(MistakeCode.EMPTY, "cards/main.yaml", cards("  text: '' # here")),
    Wrong(MistakeCode.EMPTY, "cards/main.yaml", cards("  steps: [{when: {colour: red}, text: ''}] # here")),
    Wrong(MistakeCode.EMPTY, "guide.yaml", "id: small\ntitle: A\npurpose: B.\nabout: C.\nsections: [] # here"),
    Wrong(MistakeCode.EMPTY, "guide.yaml", GUIDE + "example: {} # here"),
    Wrong(
        MistakeCode.MISSING_KEY,
        "guide.yaml",
        "id: small # here\ntitle: A\nabout: B.\nsections: [{id: main, title: C}]",
    ),
    Wrong(MistakeCode.UNKNOWN_QUESTION, "guide.yaml", GUIDE + "checks: {own_verdict: color} # here", hint="colour"),
    Wrong(MistakeCode.TOO_LONG, "guide.yaml", GUIDE.replace("Find out nothing.", f"'Find out {'no' * 40}.' # here")),
    Wrong(MistakeCode.BAD_ID, "cards/main.yaml", CARD.replace("base", "Base_1 # here")),
    Wrong(
        MistakeCode.DUPLICATE_ID, "guide.yaml", GUIDE + "outcomes: [{id: go, label: Go}, {id: go, label: Go}] # here"
    ),
    Wrong(
        MistakeCode.DUPLICATE_ID,
        "cards/main.yaml",
        cards("- id: base # here\n  title: More\n  lead: More.\n  facts: [seen]"),
    ),
    Wrong(MistakeCode.DUPLICATE_ID, "questions.yaml", QUESTIONS.replace("id: blue", "id: red # here")),
    Wrong(MistakeCode.UNKNOWN_QUESTION, "cards/main.yaml", with_when("{color: red} # here"), hint="colour"),
    Wrong(
        MistakeCode.UNKNOWN_QUESTION,
        "cards/main.yaml",
        with_when("{any: [{colour: red}, {al: []}]} # here"),
        hint="all",
    ),
    Wrong(
        MistakeCode.UNKNOWN_QUESTION,
        "cards/main.yaml",
        cards("  text: [{when: {color: red}, text: One.}] # here"),
        hint="colour",
    ),
    Wrong(
        MistakeCode.UNKNOWN_OPTION,
        "cards/main.yaml",
        cards("  contacts: [{when: {colour: rde}, contact: line}] # here"),
        hint="red",
    ),
    Wrong(MistakeCode.UNKNOWN_OPTION, "cards/main.yaml", with_when("{colour: [red, gren]} # here"), hint="green"),
    Wrong(
        MistakeCode.UNKNOWN_TRAIT,
        "cards/main.yaml",
        with_when("{is: sofft} # here"),
        hint="soft",
        others={"traits.yaml": "[{id: soft, means: it is soft, when: {colour: red}}]"},
    ),
    Wrong(MistakeCode.UNKNOWN_CONTACT, "cards/main.yaml", cards("  contacts: [lime] # here"), hint="line"),
    Wrong(
        MistakeCode.UNKNOWN_CONTACT,
        "cards/main.yaml",
        cards("  contacts: [{when: {colour: red}, contact: lime}] # here"),
        hint="line",
    ),
    Wrong(
        MistakeCode.UNKNOWN_OUTCOME,
        "cards/main.yaml",
        cards("  outcome: saty # here"),
        hint="stay",
        others={"guide.yaml": GUIDE + "outcomes: [{id: stay, label: Stay}]"},
    ),
    Wrong(
        MistakeCode.UNKNOWN_PANEL,
        "guide.yaml",
        GUIDE + "sheet: [{id: mian, lines: 1}] # here",
        hint="main",
    ),
    Wrong(MistakeCode.UNKNOWN_FACT, "cards/main.yaml", CARD.replace("[seen]", "[sean] # here"), hint="seen"),
    Wrong(MistakeCode.UNKNOWN_SOURCE, "facts/all.yaml", FACT.replace("[book]", "[bock] # here"), hint="book"),
    Wrong(
        MistakeCode.UNKNOWN_CARD,
        "promises.yaml",
        "- {id: kept, because: It is owed., shows: [bsae]} # here",
        hint="base",
    ),
    Wrong(MistakeCode.UNKNOWN_SECTION, "cards/mian.yaml", "[]", hint="main"),
    Wrong(
        MistakeCode.UNKNOWN_PLACEHOLDER,
        "cards/main.yaml",
        CARD.replace("Do this", "'Call {line.fone}' # here"),
        hint="{line.phone}",
    ),
    Wrong(MistakeCode.UNKNOWN_PLACEHOLDER, "cards/main.yaml", CARD.replace("Do this", "'A } alone' # here")),
    Wrong(
        MistakeCode.UNKNOWN_PLACEHOLDER,
        "cards/main.yaml",
        CARD.replace("This is what to do.", "'Call {line.fone}' # here"),
        hint="{line.phone}",
    ),
    Wrong(
        MistakeCode.UNKNOWN_PLACEHOLDER,
        "cards/main.yaml",
        cards("  steps: [{when: {colour: red}, text: '{line.fone}'}] # here"),
        hint="{line.phone}",
    ),
    Wrong(
        MistakeCode.UNKNOWN_PLACEHOLDER,
        "facts/all.yaml",
        FACT.replace("Somebody has seen it.", "'{line.phone}' # here"),
        hint="{line.phone}",
    ),
    Wrong(
        MistakeCode.UNKNOWN_PLACEHOLDER,
        "guide.yaml",
        GUIDE.replace("What to do", "'What {line.name} says' # here"),
        hint="{line.name}",
    ),
    Wrong(
        MistakeCode.CIRCULAR_TRAIT,
        "traits.yaml",
        "- {id: a, means: a, when: {is: b}}\n- {id: b, means: b, when: {not: {is: a}}} # here",
    ),
    Wrong(MistakeCode.CIRCULAR_TRAIT, "traits.yaml", "- {id: a, means: a, when: {is: a}} # here"),
    Wrong(
        MistakeCode.REFERS_AHEAD,
        "questions.yaml",
        QUESTIONS.replace("why: Red", "when: {tools: saw} # here\n          why: Red"),
    ),
    Wrong(
        MistakeCode.REFERS_AHEAD,
        "questions.yaml",
        QUESTIONS.replace("why: A saw", "when: {tools: saw} # here\n          why: A saw"),
    ),
    Wrong(
        MistakeCode.REFERS_AHEAD,
        "questions.yaml",
        QUESTIONS.replace("why: Red", "when: {is: sharp} # here\n          why: Red"),
        others={"traits.yaml": "[{id: sharp, means: it is sharp, when: {tools: saw}}]"},
    ),
    Wrong(
        MistakeCode.CARD_WITHOUT_FACT,
        "cards/main.yaml",
        cards("- id: more # here\n  title: More\n  lead: More.\n  facts: []"),
    ),
    Wrong(
        MistakeCode.FACT_WITHOUT_SOURCE,
        "facts/all.yaml",
        FACT.replace("id: seen", "id: seen # here").replace("[book]", "[]"),
    ),
    Wrong(MistakeCode.CONTACT_WITHOUT_FACT, "contacts.yaml", "- id: line # here\n  name: The line\n  facts: []"),
    Wrong(MistakeCode.IMPOSSIBLE_DATE, "facts/all.yaml", FACT.replace("2026-06-01", "2026-02-30 # here")),
    Wrong(
        MistakeCode.IMPOSSIBLE_DATE,
        "facts/all.yaml",
        FACT.replace("confidence", "as_of: 2026-13 # here\n          confidence"),
    ),
    Wrong(MistakeCode.IMPOSSIBLE_DATE, "facts/all.yaml", FACT.replace("2026-06-01", "2026-6-1 # here")),
    Wrong(MistakeCode.DATES_REVERSED, "facts/all.yaml", FACT.replace("2026-12-01", "2026-05-31 # here")),
    Wrong(
        MistakeCode.DATES_REVERSED,
        "facts/all.yaml",
        FACT.replace("checked: 2026-06-01", "as_of: 2026-07\n          checked: 2026-06-01 # here"),
    ),
    Wrong(MistakeCode.CONTROL_CHARACTER, "cards/main.yaml", CARD.replace("Do this", '"\\e[31mDo this" # here')),
    Wrong(MistakeCode.CONTROL_CHARACTER, "cards/main.yaml", CARD.replace("Do this", "'Do \u202ethis' # here")),
    Wrong(MistakeCode.CONTROL_CHARACTER, "cards/main.yaml", CARD.replace("Do this", "'Où est ça é \x1b[31m' # here")),
    Wrong(MistakeCode.CONTROL_CHARACTER, "cards/main.yaml", cards("# é \x07 # here")),
    Wrong(
        MistakeCode.BAD_LINK,
        "sources.yaml",
        MINIMAL["sources.yaml"].replace("https://book.example", "'www.book.example' # here"),
    ),
    Wrong(
        MistakeCode.BAD_LINK,
        "contacts.yaml",
        MINIMAL["contacts.yaml"].replace("https://line.example", "'javascript:alert' # here"),
    ),
    Wrong(MistakeCode.EMPTY_CONDITION, "cards/main.yaml", with_when("{} # here")),
    Wrong(MistakeCode.EMPTY_CONDITION, "cards/main.yaml", cards("  steps: [{when: {}, text: One}] # here")),
    Wrong(MistakeCode.EMPTY_CONDITION, "cards/main.yaml", with_when("{any: []} # here")),
    Wrong(MistakeCode.EMPTY_CONDITION, "cards/main.yaml", with_when("{colour: []} # here")),
    Wrong(
        MistakeCode.CONDITION_TOO_LARGE,
        "cards/main.yaml",
        with_when(f"{{any: [{', '.join(PAIRS)}]}} # here"),
        others={"traits.yaml": f"[{', '.join(RED)}]"},
    ),
    Wrong(
        MistakeCode.TOO_FEW_OPTIONS,
        "questions.yaml",
        dedent(QUESTIONS) + "- {id: way, ask: Which?, why: So., choose: one} # here",
    ),
    Wrong(
        MistakeCode.TOO_FEW_OPTIONS,
        "questions.yaml",
        dedent(QUESTIONS) + "- {id: way, ask: Which?, why: So., choose: one, options: [{id: a, label: A}]} # here",
    ),
    Wrong(
        MistakeCode.NONE_LABEL,
        "questions.yaml",
        QUESTIONS.replace("id: tools", "id: tools # here").replace("none: No tool", ""),
    ),
    Wrong(
        MistakeCode.NONE_LABEL,
        "questions.yaml",
        QUESTIONS.replace("id: colour", "id: colour # here\n          none: No colour"),
    ),
    Wrong(
        MistakeCode.NO_FALLBACK,
        "cards/main.yaml",
        CARD.replace("id: base", "id: base # here") + "  when: {colour: red}\n",
        others=FIRST,
    ),
    Wrong(
        MistakeCode.NO_CARD,
        "guide.yaml",
        """\
        id: small
        title: A small guide
        purpose: Find out nothing.
        about: It helps with nothing.
        sections:
        - {id: main, title: What to do}
        - {id: bare, title: Nothing here} # here
        """,
    ),
]
