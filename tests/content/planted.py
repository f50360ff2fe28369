"""Faults as authors make them, planted in the real guide: what each changes, and what should find it.

`NOT_FOUND` are those for which there is no check: only a reader can find them, or `advisor diff` tells them.
"""

from typing import NamedTuple

from advisor.check.findings import FindingCode as F
from advisor.guide.diagnostics import Code
from advisor.guide.mistakes import MistakeCode as M


class Fault(NamedTuple):
    """`kind`: in a few words. In the entry `entry` of `file` (or the whole file) `old` becomes `new`, once.

    `code`: what should find it, told of `told`, which is the entry itself unless it is given.
    """

    kind: str
    file: str
    entry: str
    old: str
    new: str
    code: Code
    told: str = ""


FOUND_BY_CHECK: tuple[tuple[Fault, ...], ...] = (
    (
        Fault(
            "ignore", "cards/rights.yaml", "rights-silence", "never run or lie.", "you can ignore it.", F.HARMFUL_ADVICE
        ),
        Fault(
            "stay home",
            "cards/plan.yaml",
            "plan-children",
            "- Ask legal aid",
            "- Just stay home. Ask legal aid",
            F.HARMFUL_ADVICE,
        ),
        Fault(
            "let it run out",
            "cards/deadlines.yaml",
            "deadline-seven-years",
            "title: ",
            "title: Let the appeal date run out, ",
            F.HARMFUL_ADVICE,
        ),
        Fault(
            "few are arrested",
            "cards/risk.yaml",
            "risk-old-order",
            "title: ",
            "title: Very few people are arrested, ",
            F.PROMISE_OF_SAFETY,
        ),
        Fault(
            "do not go",
            "cards/plan.yaml",
            "plan-tell-somebody",
            "Give them every A-number",
            "Do not go to the hearing. Give them every A-number",
            F.HARMFUL_ADVICE,
        ),
        Fault(
            "false papers",
            "cards/papers.yaml",
            "papers-no-status",
            "Never mail it or use false papers.",
            "Use a borrowed number if they ask.",
            F.HARMFUL_ADVICE,
        ),
        Fault(
            "lie",
            "cards/rights.yaml",
            "rights-search-warrant",
            "- Ask to see any warrant.",
            "- Lie if they ask. Ask to see any warrant.",
            F.HARMFUL_ADVICE,
        ),
        Fault(
            "throw away",
            "cards/deadlines.yaml",
            "deadline-none",
            "\n  facts:",
            "\n  steps: [You may throw away the letter.]\n  facts:",
            F.HARMFUL_ADVICE,
        ),
        Fault(
            "nothing bad",
            "cards/risk.yaml",
            "risk-status-none",
            "- when: {status: no-status}",
            "- Nothing bad will happen.\n  - when: {status: no-status}",
            F.PROMISE_OF_SAFETY,
        ),
        Fault(
            "relax",
            "cards/risk.yaml",
            "risk-status-citizen",
            "\n  facts:",
            "\n  steps: [They hardly ever arrest anybody. Relax.]\n  facts:",
            F.PROMISE_OF_SAFETY,
        ),
        Fault(
            "days",
            "cards/deadlines.yaml",
            "deadline-appeal-60-days",
            "due 60 days after",
            "due 90 days after",
            F.NUMBER_NOT_IN_FACTS,
        ),
        Fault(
            "form",
            "cards/deadlines.yaml",
            "deadline-overpayment",
            "\n  facts:",
            "\n  steps: [Sign Form SSA-729 first.]\n  facts:",
            F.NUMBER_NOT_IN_FACTS,
        ),
        Fault(
            "sum",
            "cards/plan.yaml",
            "plan-child-held",
            "They may call a parent",
            "They may pay 1,500 dollars or call a parent",
            F.NUMBER_NOT_IN_FACTS,
        ),
        Fault(
            "date",
            "cards/rights.yaml",
            "rights-search-warrant",
            "30 January 2026",
            "13 January 2026",
            F.NUMBER_NOT_IN_FACTS,
        ),
        Fault(
            "phone in text",
            "cards/alternatives.yaml",
            "alt-claim-by-phone",
            "Apply by phone\n",
            "Apply at 1-900-555-0142\n",
            F.NUMBER_IN_TEXT,
        ),
        Fault(
            "link in text",
            "cards/help.yaml",
            "help-lawyer-now",
            "some are free.",
            "look at bit.ly/abc.",
            F.NUMBER_IN_TEXT,
        ),
        Fault("digit of a phone", "contacts.yaml", "ssa-national", "772-1213", "772-1231", F.OTHER_PHONE),
        Fault("number of another", "contacts.yaml", "orr-parents", "1-800-203-7001", "1-888-351-4024", F.SAME_PHONE),
        Fault("letter in a phone", "contacts.yaml", "ssa-tty", "800", "8OO", F.ODD_PHONE),
        Fault("words for a phone", "contacts.yaml", "migrawatch", "1-844-363-1423", "call us", F.ODD_PHONE),
        Fault("ending of a site", "contacts.yaml", "ice-locator", "ice.gov", "ice.gvo", F.ODD_LINK),
        Fault("shortener", "contacts.yaml", "lawhelp", "www.lawhelp.org/", "bit.ly/lawhelp", F.ODD_LINK),
        Fault("http", "contacts.yaml", "ship", "https:", "http:", F.ODD_LINK),
        Fault("other site", "contacts.yaml", "treasury-go-direct", "godirect.gov", "godirect.com", F.OTHER_LINK),
        Fault(
            "login in a link", "contacts.yaml", "eoir-case-line", "https://acis", "https://www.ssa.gov@acis", F.ODD_LINK
        ),
        Fault("link of a source", "sources.yaml", "balsys", "law.onecle.com", "law.onecle.cmo", F.ODD_LINK),
        Fault(
            "lifeline",
            "guide.yaml",
            "",
            "lifeline: [ssa-national, ssa-tty, eoir-pro-bono-list]",
            "lifeline: [eoir-pro-bono-list]",
            F.NO_LIFELINE,
            "guide",
        ),
        Fault("newspaper as law", "sources.yaml", "axios-2025-03-17", "press-report", "law", F.PRESS_AS_LAW),
        Fault("blog as policy", "sources.yaml", "bond-class-lehigh", "press-report", "official-policy", F.PRESS_AS_LAW),
        Fault("law firm as court", "sources.yaml", "adhikari-status", "advocacy-guide", "court-order", F.PRESS_AS_LAW),
        Fault(
            "checked tomorrow",
            "facts/phone.yaml",
            "national-number-hours",
            "checked: 2026-11-23",
            "checked: 2027-01-23",
            F.FUTURE_DATE,
        ),
        Fault(
            "due in twenty years",
            "facts/phone.yaml",
            "automated-phone-tasks",
            "recheck: 2027",
            "recheck: 2047",
            F.LATE_RECHECK,
        ),
        Fault(
            "days on the sheet",
            "cards/alternatives.yaml",
            "alt-hearing-remote",
            "sheet: Object in writing within 30 days",
            "sheet: Object in writing within 90 days",
            F.NUMBER_NOT_IN_FACTS,
        ),
        Fault(
            "days in words",
            "cards/deadlines.yaml",
            "deadline-two-weeks",
            "title: ",
            "title: Sixty-six days and ",
            F.NUMBER_NOT_IN_FACTS,
        ),
        Fault(
            "a month",
            "cards/deadlines.yaml",
            "deadline-abroad",
            "payments stop in February",
            "payments stop in August",
            F.NUMBER_NOT_IN_FACTS,
        ),
        Fault(
            "business days",
            "cards/alternatives.yaml",
            "alt-proof-letter",
            "ten business days",
            "ten days",
            F.NUMBER_NOT_IN_FACTS,
        ),
        Fault(
            "years in a trait",
            "traits.yaml",
            "seven-year-group",
            "seven years",
            "seventeen years",
            F.NUMBER_IN_NO_FACT,
        ),
        Fault("form in a hint", "questions.yaml", "status", "Form I-751", "Form I-715", F.NUMBER_IN_NO_FACT),
        Fault("hours of a contact", "contacts.yaml", "ice-detainee-line", "8 p.m.", "9 p.m.", F.NUMBER_IN_NO_FACT),
        Fault("weeks of a way", "ways.yaml", "later-date", "two weeks", "eleven weeks", F.NUMBER_IN_NO_FACT),
        Fault("age in a reason", "questions.yaml", "age", "From age 12", "From age 137", F.NUMBER_IN_NO_FACT),
        Fault(
            "form on the sheet",
            "cards/alternatives.yaml",
            "alt-tax-form",
            "sheet: The tax form (SSA-1099)",
            "sheet: The tax form (SSA-1999)",
            F.NUMBER_NOT_IN_FACTS,
        ),
        Fault(
            "days of another limit",
            "cards/deadlines.yaml",
            "deadline-ssi-suspension",
            "if you appeal within 10 days, it goes on",
            "if you appeal within 60 days, it goes on unchanged",
            F.NUMBER_OF_ANOTHER,
        ),
        Fault(
            "days of an appeal for those of a letter",
            "cards/deadlines.yaml",
            "deadline-overpayment",
            "Ask within 30 days",
            "Ask within 60 days",
            F.NUMBER_OF_ANOTHER,
        ),
        Fault(
            "Spanish to say",
            "cards/rights.yaml",
            "rights-search-warrant",
            "\n  say:\n",
            "\n  say:\n  - Quiero hablar con un abogado, por favor.\n",
            F.NOT_ENGLISH,
        ),
        Fault("press site as law", "sources.yaml", "aarp-ai-phone", "press-report", "agency-page", F.NO_LAW_SITE),
        Fault(
            "status on the sheet",
            "cards/rights.yaml",
            "rights-held-noncitizen",
            "sheet: Under arrest",
            "sheet: Because you are undocumented, under arrest",
            F.PRIVATE_TEXT,
        ),
        Fault(
            "status to write down",
            "guide.yaml",
            "",
            "Papers they need",
            "Immigration status",
            F.PRIVATE_TEXT,
            "deadlines",
        ),
        Fault(
            "status in a hint",
            "questions.yaml",
            "appointment",
            "label: No\n",
            "label: No\n    hint: Also if you are undocumented\n",
            F.PRIVATE_LABEL,
        ),
        Fault("private forgotten", "questions.yaml", "history", "  private: true\n", "", F.NOT_PRIVATE),
        Fault("fewer cases", "guide.yaml", "", "least_cases: ", "least_cases: 9", F.FEW_CASES, "checks"),
        Fault(
            "unused source",
            "sources.yaml",
            "",
            "- id: aarp-ai-phone",
            "- {id: spare, title: T, publisher: P, url: 'https://a.org/b', kind: press-report}\n- id: aarp-ai-phone",
            F.UNUSED_SOURCE,
            "spare",
        ),
        Fault(
            "same source",
            "sources.yaml",
            "",
            "- id: acf-orr-contact",
            "- {id: again, title: T, publisher: P, kind: agency-page, "
            "url: 'https://www.acf.hhs.gov/orr/about/ucs/contact-info'}\n- id: acf-orr-contact",
            F.SAME_SOURCE,
            "acf-orr-contact",
        ),
        Fault("Markdown", "cards/help.yaml", "help-free-legal", "title: ", "title: Free **help** ", F.MARKUP_IN_TEXT),
        Fault(
            "safety list",
            "cards/companions.yaml",
            "comp-advocate",
            "lead: ",
            "lead: The office is safe. ",
            F.PROMISE_OF_SAFETY,
        ),
        Fault(
            "abbreviation",
            "cards/companions.yaml",
            "comp-helper",
            "title: ",
            "title: The XYZ and ",
            F.UNDEFINED_ABBREVIATION,
        ),
    ),
    (
        Fault(
            "private label",
            "questions.yaml",
            "companions",
            "label: A child who is a US citizen",
            "label: A child, because I am undocumented",
            F.PRIVATE_LABEL,
        ),
        Fault(
            "same text",
            "cards/plan.yaml",
            "",
            "- id: plan-children\n",
            "- id: plan-again\n  title: Tell somebody you trust\n"
            "  lead: Give them every A-number and the lawyer's number.\n"
            "  text: The A-number is on immigration papers. It is needed to find a held adult in the locator.\n"
            "  facts: [carry-short-list]\n- id: plan-children\n",
            F.SAME_TEXT,
            "plan-again",
        ),
        Fault(
            "conflict",
            "cards/companions.yaml",
            "comp-alone",
            "\n  facts:",
            "\n  conflicts: [rights-silence]\n  facts:",
            F.CONFLICT,
        ),
        Fault(
            "narrow promise",
            "promises.yaml",
            "everybody-knows-silence-and-search",
            "\n  shows:",
            "\n  when: {status: daca, visit: address, needs: sign-language, history: missed-hearing}\n  shows:",
            F.NARROW_PROMISE,
        ),
        Fault(
            "narrow promise that only forbids",
            "promises.yaml",
            "only-they-read-your-first-call-a-lawyer",
            "when: {not: {is: lawyer-first}}",
            "when: {status: cofa, visit: identity-check, benefit: none, for-whom: my-child, not: {is: lawyer-first}}",
            F.NARROW_PROMISE,
        ),
        Fault(
            "broken promise",
            "cards/papers.yaml",
            "papers-bring-asked",
            "\n  title:",
            "\n  when: {is: noncitizen}\n  title:",
            F.BROKEN_PROMISE,
            "everybody-brings-only-what-was-asked-for",
        ),
        Fault(
            "unreachable",
            "cards/plan.yaml",
            "plan-child-held",
            "companions: other-child,",
            "companions: other-child, status: citizen, visit: medicare, all: [{status: daca}],",
            F.UNREACHABLE_CARD,
        ),
        Fault(
            "verdict without outcome",
            "cards/verdict.yaml",
            "name-change-prepared",
            "  outcome: go-prepared\n",
            "",
            F.VERDICT_WITHOUT_OUTCOME,
        ),
        Fault(
            "stray outcome",
            "cards/help.yaml",
            "help-lawyer-now",
            "\n  title:",
            "\n  outcome: advice-first\n  title:",
            F.STRAY_OUTCOME,
        ),
        Fault(
            "unrelated facts",
            "cards/deadlines.yaml",
            "deadline-two-weeks",
            "\n  facts: [",
            "\n  facts: [lsc-survivors] #",
            F.UNRELATED_FACTS,
        ),
        Fault("changed fact", "facts/phone.yaml", "national-number-hours", "7 p.m.", "6 p.m.", F.CHANGED_FACT, "*"),
        Fault("never read", "cards/plan.yaml", "plan-children", "\n  read_against:", "\n  #", F.NEVER_READ),
        Fault(
            "low confidence",
            "facts/phone.yaml",
            "automated-phone-tasks",
            "\n  checked:",
            "\n  unused: No reason.\n  checked:",
            F.USED_UNUSED_FACT,
        ),
        Fault(
            "long lead",
            "cards/rights.yaml",
            "rights-silence",
            "lead: You may refuse",
            "lead: If you want to and can and will and dare and think that it is right for you to do it here then "
            "you may refuse",
            F.LONG_LEAD,
        ),
        Fault(
            "eight steps",
            "cards/rights.yaml",
            "rights-silence",
            "  steps:\n",
            "  steps: [A b., C d., E f., G h., I j., K l., M n., O p.]\n  #",
            F.TOO_MANY_STEPS,
        ),
        Fault("long word", "cards/papers.yaml", "papers-no-status", "title: ", f"title: {'a' * 60} ", F.LONG_WORD),
        Fault(
            "unused contact",
            "contacts.yaml",
            "",
            "- id: lawhelp\n",
            "- {id: extra, name: Extra, phone: 1-800-772-1213, facts: [national-number-hours]}\n- id: lawhelp\n",
            F.UNUSED_CONTACT,
            "extra",
        ),
        Fault("fewer promises", "guide.yaml", "", "least_promises: ", "least_promises: 9", F.FEW_PROMISES, "checks"),
        Fault(
            "empty promise",
            "promises.yaml",
            "everybody-hears-whether-to-carry-papers",
            "\n  one_of:",
            "\n  when: {status: daca, all: [{status: visa}]}\n  one_of:",
            F.EMPTY_PROMISE,
        ),
        Fault(
            "failed case", "cases.yaml", "bank-closed-her-account", "hides: [", "hides: [risk-no-visit, ", F.FAILED_CASE
        ),
        Fault(
            "keep it from them",
            "cards/plan.yaml",
            "plan-tell-somebody",
            "\n  text: ",
            "\n  steps: [Keep it from them.]\n  text: ",
            F.HARMFUL_ADVICE,
        ),
    ),
)
"""Faults that stand in one copy of the guide together. They do not touch each other."""

FOUND_BY_READING: tuple[Fault, ...] = (
    Fault(
        "# cuts a text", "cards/rights.yaml", "rights-silence", "title: You may", "title: Form #5, you may", M.CUT_TEXT
    ),
    Fault(
        "# empties a note",
        "cards/plan.yaml",
        "plan-children",
        "\n  facts:",
        "\n  staff: #5 first\n  facts:",
        M.CUT_TEXT,
    ),
    Fault("colon", "cards/plan.yaml", "plan-children", "- Ask legal", "- Note: ask legal", M.YAML_COLON),
    Fault(
        "colon in a title", "cards/plan.yaml", "plan-children", "title: Children", "title: Plan: children", M.YAML_COLON
    ),
    Fault(
        "unclosed quote", "cards/plan.yaml", "plan-children", "title: Children", "title: 'Children", M.UNCLOSED_QUOTE
    ),
    Fault("curly quote in an id", "contacts.yaml", "ssa-tty", "- id: ssa-tty", "- id: “ssa-tty”", M.LOOKALIKE),
    Fault("en dash in an id", "cards/plan.yaml", "plan-children", "plan-payee,", "plan–payee,", M.LOOKALIKE),
    Fault("capital id", "contacts.yaml", "ssa-tty", "- id: ssa-tty", "- id: SSA-TTY", M.BAD_ID),
    Fault("merge marker", "cases.yaml", "refugee-under-review", "- id:", "<<<<<<< HEAD\n- id:", M.MERGE_MARKER),
    Fault(
        "second paragraph",
        "cards/plan.yaml",
        "plan-children",
        "\n  facts:",
        "\n  text: |\n    One.\n\n    Two.\n  facts:",
        M.LOST_PARAGRAPH,
    ),
    Fault("misspelled key", "cards/plan.yaml", "plan-children", "  steps:", "  setps:", M.UNKNOWN_KEY),
    Fault("another word for a key", "facts/phone.yaml", "national-number-hours", "  as_of:", "  date:", M.UNKNOWN_KEY),
    Fault("unknown fact", "cards/plan.yaml", "plan-children", "plan-payee,", "plan-payees,", M.UNKNOWN_FACT),
    Fault("unknown option", "cards/plan.yaml", "plan-child-held", "other-child", "another-child", M.UNKNOWN_OPTION),
    Fault(
        "impossible date", "facts/phone.yaml", "national-number-hours", "2026-11-23", "2026-11-31", M.IMPOSSIBLE_DATE
    ),
    Fault(
        "dates reversed",
        "facts/phone.yaml",
        "national-number-hours",
        "recheck: 2027",
        "recheck: 2025",
        M.DATES_REVERSED,
    ),
    Fault(
        "unknown placeholder",
        "cards/plan.yaml",
        "plan-children",
        "title: Children",
        "title: Call {ssa-national.fone}, children",
        M.UNKNOWN_PLACEHOLDER,
    ),
    Fault("a comment for a file", "facts/phone.yaml", "", "", "", M.EMPTY_FILE),
    Fault("escape", "cards/plan.yaml", "plan-children", "title: Children", 'title: "\\e[2J" #', M.CONTROL_CHARACTER),
)
"""Faults with which the guide cannot be read, each in a copy of its own."""

NOT_FOUND: tuple[str, ...] = (
    "a trait whose means says the opposite of its when",
    "the labels of two options swapped",
    "a contact that has nothing to do with its card",
    "advice that contradicts another card in other words, where neither declares the conflict",
)
