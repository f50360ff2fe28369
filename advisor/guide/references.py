"""Checks that all facts, sources, contacts and placeholders that a guide mentions exist, and that claims have facts."""

import re
from collections.abc import Collection, Mapping
from itertools import pairwise

from advisor.guide.diagnostics import Location
from advisor.guide.mistakes import MistakeCode, Report, visible
from advisor.guide.model import Case, Contact, Fact, Guide, Promise, Source
from advisor.guide.nodes import Map, Node, Scalar, Seq, items_in
from advisor.guide.placeholders import CONTACT_FIELDS, PLACEHOLDER
from advisor.guide.values import is_among

Nodes = Mapping[tuple[str, str], Map]

UNKNOWN = {
    "fact": MistakeCode.UNKNOWN_FACT,
    "source": MistakeCode.UNKNOWN_SOURCE,
    "contact": MistakeCode.UNKNOWN_CONTACT,
    "card": MistakeCode.UNKNOWN_CARD,
    "question": MistakeCode.UNKNOWN_QUESTION,
    "outcome": MistakeCode.UNKNOWN_OUTCOME,
}

REFERENCES: tuple[tuple[str, str, str, MistakeCode | None], ...] = (
    ("card", "facts", "fact", MistakeCode.CARD_WITHOUT_FACT),
    ("card", "contacts", "contact", None),
    ("card", "outcome", "outcome", None),
    ("card", "conflicts", "card", None),
    ("fact", "sources", "source", MistakeCode.FACT_WITHOUT_SOURCE),
    ("contact", "facts", "fact", MistakeCode.CONTACT_WITHOUT_FACT),
    *(("promise", key, "card", None) for key in ("shows", "never", "one_of")),
    ("promise", "names", "contact", None),
    *(("promise", key, "outcome", None) for key in ("outcome", "never_outcome")),
    *(("case", key, "card", None) for key in ("verdict", "shows", "may_show", "hides")),
    ("case", "outcome", "outcome", None),
)
"""Which entries refer to which: a kind, its key, the kind that it names, and the mistake of naming none."""


def check_references(
    guide: Guide,
    scenarios: Mapping[str, Mapping[str, Promise] | Mapping[str, Case]],
    nodes: Nodes,
    unread: Collection[str],
    report: Report,
) -> None:
    """Report every reference to something that does not exist, and every claim that rests on nothing.

    `scenarios`: the promises and the cases, by kind. `nodes`: (kind, id) → the node of the entry. `unread`: the kinds
    of entries of which a file could not be read.
    """
    check = _Checker(guide, nodes, unread, report)
    for kind, key, target, groundless in REFERENCES:
        entries = scenarios[kind] if kind in scenarios else getattr(guide, f"{kind}s")
        for entry in entries.values():
            if groundless and not getattr(entry, key) and getattr(entry, "basis", None) is None:
                report.add(groundless, nodes[kind, entry.id].location, id=entry.id)
            check.references(nodes[kind, entry.id].get(key), target)
    check.named_in_checks()
    check.sheet()
    if guide.lifeline:
        check.references(nodes["guide", ""].get("lifeline"), "contact")
    for fact in guide.facts.values():
        check.dates(fact)
    check.links("contact", guide.contacts)
    check.links("source", guide.sources)
    check.fallbacks()
    for (kind, _), node in nodes.items():
        check.placeholders(kind, node)


class _Checker:
    def __init__(self, guide: Guide, nodes: Nodes, unread: Collection[str], report: Report) -> None:
        self.guide = guide
        self.nodes = nodes
        self.unread = unread
        self.report = report

    def references(self, node: Node | None, target: str) -> None:
        """Report the ids that are none of the kind `target`. An entry with a mistake of its own counts as known."""
        known = {found for found_kind, found in self.nodes if found_kind == target}
        for item in items_in(node) if node and target not in self.unread else ():
            if isinstance(item, Map):  # a contact with a condition
                self.references(item.get(target), target)
            elif isinstance(item, Scalar) and not item.is_null and not is_among(item.text, known):
                self.report.unknown(UNKNOWN[target], item.location, item.text, known)

    def named_in_checks(self) -> None:
        """Report questions and cards that `checks` of guide.yaml names, if there are none of these ids."""
        head = self.nodes.get(("guide", ""))  # none where guide.yaml cannot be read
        checks = head and head.get("checks")
        if not isinstance(checks, Map):
            return
        for key in ("own_verdict", "private"):
            self.references(checks.get(key), "question")
        allowed = checks.get("allowed")
        for exemption in allowed.items if isinstance(allowed, Seq) else ():
            self.references(exemption.get("cards") if isinstance(exemption, Map) else None, "card")

    def sheet(self) -> None:
        """Report parts of the sheet that are about no section."""
        for panel in self.guide.sheet:
            if panel not in self.guide.sections:
                location = self.nodes["panel", panel].location
                self.report.unknown(MistakeCode.UNKNOWN_PANEL, location, panel, self.guide.sections)

    def dates(self, fact: Fact) -> None:
        """Report dates in the wrong order; `as_of`, `checked` and `recheck` must follow each other."""
        days = [("as_of", fact.as_of), ("checked", fact.checked.isoformat()), ("recheck", fact.recheck.isoformat())]
        for (earlier, before), (later, after) in pairwise(days):
            if before is not None and after is not None and after < before:
                location = self._location("fact", fact.id, later)
                self.report.add(MistakeCode.DATES_REVERSED, location, earlier=earlier, later=later)

    def links(self, kind: str, entries: Mapping[str, Contact] | Mapping[str, Source]) -> None:
        """Report links that are no web address."""
        for entry in entries.values():
            if entry.url is not None and not re.fullmatch(r"https?://[^\s/]+\.\S+", entry.url):
                location = self._location(kind, entry.id, "url")
                self.report.add(MistakeCode.BAD_LINK, location, value=visible(entry.url))

    def _location(self, kind: str, entry: str, key: str) -> Location:
        node = self.nodes[kind, entry]
        return (node.get(key) or node).location

    def fallbacks(self) -> None:
        """Report sections without cards, and those with `choose: first` whose last card has a condition."""
        last = {
            node.location.file.stem: (node.location, card_id)
            for (kind, card_id), node in self.nodes.items()
            if kind == "card"
        }
        for section in self.guide.sections.values():
            location, card_id = last.get(section.id, (None, ""))
            if location is None and "card" not in self.unread:
                self.report.add(MistakeCode.NO_CARD, self.nodes["section", section.id].location, id=section.id)
            card = self.guide.cards.get(card_id)
            if section.choose == "first" and location and card and card.when is not True:
                self.report.add(MistakeCode.NO_FALLBACK, location, id=section.id)

    def placeholders(self, kind: str, node: Node) -> None:
        """Report braces that do not name a phone, url or name of a contact, and all braces outside of cards."""
        match node:
            case Scalar(text, _, location):
                for found in PLACEHOLDER.finditer(text):
                    self._placeholder(kind, found, location)
            case Seq(items):
                for item in items:
                    self.placeholders(kind, item)
            case Map(entries):
                for key, entry in entries.items():
                    if (kind, key) != ("guide", "sections"):  # each section is an entry of its own
                        self.placeholders(kind, entry.value)

    def _placeholder(self, kind: str, found: re.Match[str], location: Location) -> None:
        contact_id, _, field = (found[1] or "").partition(".")
        contact = self.guide.contacts.get(contact_id)
        if kind == "card" and contact is not None and field in CONTACT_FIELDS and getattr(contact, field) is not None:
            return
        if kind == "card" and contact is None and (("contact", contact_id) in self.nodes or "contact" in self.unread):
            return  # the contact, or its file, has a mistake of its own
        known = [
            f"{{{contact.id}.{name}}}"
            for contact in self.guide.contacts.values()
            for name in CONTACT_FIELDS
            if getattr(contact, name) is not None
        ]
        example = known[0] if known else "{helpline.phone}"
        code, word = MistakeCode.UNKNOWN_PLACEHOLDER, found[0]
        self.report.unknown(code, location, word, known, field="value", example=example)
