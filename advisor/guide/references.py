"""Checks that all facts, sources, contacts and placeholders that a guide mentions exist, and that claims have facts."""

import datetime
import re
from collections.abc import Collection, Mapping
from itertools import pairwise

from advisor.guide.diagnostics import Location
from advisor.guide.mistakes import MistakeCode, Report, nearest, visible
from advisor.guide.model import Guide
from advisor.guide.nodes import Map, Node, Scalar, Seq
from advisor.guide.placeholders import CONTACT_FIELDS, PLACEHOLDER

Nodes = Mapping[tuple[str, str], Map]

UNKNOWN = {
    "fact": MistakeCode.UNKNOWN_FACT,
    "source": MistakeCode.UNKNOWN_SOURCE,
    "contact": MistakeCode.UNKNOWN_CONTACT,
}
GROUNDLESS = {
    "card": MistakeCode.CARD_WITHOUT_FACT,
    "fact": MistakeCode.FACT_WITHOUT_SOURCE,
    "contact": MistakeCode.CONTACT_WITHOUT_FACT,
}


def check_references(guide: Guide, nodes: Nodes, unread: Collection[str], report: Report) -> None:
    """Report every reference to something that does not exist, and every claim that rests on nothing.

    `nodes`: (kind, id) → the node of the entry. `unread`: the kinds of entries of which a file could not be read.
    """
    check = _Checker(guide, nodes, unread, report)
    for card in guide.cards.values():
        check.grounds("card", card.id, "fact", card.facts)
        check.references("card", card.id, "contact", card.contacts)
    for fact in guide.facts.values():
        check.grounds("fact", fact.id, "source", fact.sources)
        check.dates(fact.id, fact.as_of, fact.checked, fact.recheck)
    if guide.lifeline:
        check.references("guide", "", "contact", guide.lifeline, key="lifeline")
    for contact in guide.contacts.values():
        check.grounds("contact", contact.id, "fact", contact.facts)
        check.link("contact", contact.id, contact.url)
    for source in guide.sources.values():
        check.link("source", source.id, source.url)
    check.fallbacks()
    for (kind, _), node in nodes.items():
        check.placeholders(kind, node)


class _Checker:
    def __init__(self, guide: Guide, nodes: Nodes, unread: Collection[str], report: Report) -> None:
        self.guide = guide
        self.nodes = nodes
        self.unread = unread
        self.report = report

    def _node(self, kind: str, item_id: str, key: str) -> Node:
        entry = self.nodes[kind, item_id]
        return entry.get(key) or entry

    def references(self, kind: str, item_id: str, target: str, ids: Collection[str], *, key: str | None = None) -> None:
        """Report the ids that are none of the kind `target`. An entry with a mistake of its own counts as known.

        `key`: the key that holds the ids, if it is not the plural of the target.
        """
        known = {found for found_kind, found in self.nodes if found_kind == target}
        node = self._node(kind, item_id, key or f"{target}s")
        locations = [item.location for item in node.items] if isinstance(node, Seq) else []
        for location, reference in zip(locations, ids, strict=True):
            if reference not in known and target not in self.unread:
                self.report.add(UNKNOWN[target], location, id=visible(reference), hint=nearest(reference, known))

    def grounds(self, kind: str, item_id: str, target: str, ids: Collection[str]) -> None:
        """Report unknown ids, and that there is none at all."""
        if not ids:
            self.report.add(GROUNDLESS[kind], self.nodes[kind, item_id].location, id=item_id)
        self.references(kind, item_id, target, ids)

    def dates(self, fact_id: str, as_of: str | None, checked: datetime.date, recheck: datetime.date) -> None:
        """Report dates in the wrong order; `as_of`, `checked` and `recheck` must follow each other."""
        days = [("as_of", as_of), ("checked", checked.isoformat()), ("recheck", recheck.isoformat())]
        for (earlier, before), (later, after) in pairwise(days):
            if before is not None and after is not None and after < before:
                location = self._node("fact", fact_id, later).location
                self.report.add(MistakeCode.DATES_REVERSED, location, earlier=earlier, later=later)

    def link(self, kind: str, item_id: str, url: str | None) -> None:
        """Report a link that is no web address."""
        if url is not None and not re.fullmatch(r"https?://[^\s/]+\.\S+", url):
            self.report.add(MistakeCode.BAD_LINK, self._node(kind, item_id, "url").location, value=visible(url))

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
        hint = nearest(found[0], known)
        example = known[0] if known else "{helpline.phone}"
        self.report.add(MistakeCode.UNKNOWN_PLACEHOLDER, location, value=visible(found[0]), example=example, hint=hint)
