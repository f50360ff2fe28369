"""Whether all that a guide mentions exists: facts, sources, contacts, placeholders; and whether claims have grounds."""

import datetime
import re
from collections.abc import Collection, Mapping
from itertools import pairwise

from advisor.guide.mistakes import Code, Place, Report, nearest, visible
from advisor.guide.model import Guide
from advisor.guide.nodes import Map, Node, Scalar, Seq
from advisor.guide.placeholders import CONTACT_FIELDS, PLACEHOLDER

Nodes = Mapping[tuple[str, str], Map]


def check_references(guide: Guide, nodes: Nodes, unread: Collection[str], report: Report) -> None:
    """Report every dangling reference and every claim without grounds.

    `nodes`: (kind, id) → the entry as written. `unread`: the kinds of which not every entry is known.
    """
    check = _Checker(guide, nodes, unread, report)
    for card in guide.cards.values():
        check.grounds("card", card.id, "fact", card.facts, unknown=Code.UNKNOWN_FACT, none=Code.CARD_WITHOUT_FACT)
        check.references("card", card.id, "contact", card.contacts, unknown=Code.UNKNOWN_CONTACT)
    for fact in guide.facts.values():
        check.grounds(
            "fact", fact.id, "source", fact.sources, unknown=Code.UNKNOWN_SOURCE, none=Code.FACT_WITHOUT_SOURCE
        )
        check.dates(fact.id, fact.as_of, fact.checked, fact.recheck)
    if guide.lifeline:
        check.references("guide", "", "contact", guide.lifeline, unknown=Code.UNKNOWN_CONTACT, key="lifeline")
    for contact in guide.contacts.values():
        check.grounds(
            "contact", contact.id, "fact", contact.facts, unknown=Code.UNKNOWN_FACT, none=Code.CONTACT_WITHOUT_FACT
        )
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

    def references(
        self, kind: str, item_id: str, target: str, ids: Collection[str], *, unknown: Code, key: str | None = None
    ) -> None:
        """Every id is one of a `target`; one that is there but has a mistake of its own counts as known.

        `key`: where they stand, if not under the name of the target.
        """
        known = {found for found_kind, found in self.nodes if found_kind == target}
        node = self._node(kind, item_id, key or f"{target}s")
        places = [item.place for item in node.items] if isinstance(node, Seq) else []
        for place, reference in zip(places, ids, strict=True):
            if reference not in known and target not in self.unread:
                self.report.add(unknown, place, id=visible(reference), hint=nearest(reference, known))

    def grounds(self, kind: str, item_id: str, target: str, ids: Collection[str], *, unknown: Code, none: Code) -> None:
        """Every id is known, and there is at least one."""
        if not ids:
            self.report.add(none, self.nodes[kind, item_id].place, id=item_id)
        self.references(kind, item_id, target, ids, unknown=unknown)

    def dates(self, fact_id: str, as_of: str | None, checked: datetime.date, recheck: datetime.date) -> None:
        """What a source says for a day is checked on or after that day, and due again later."""
        days = [("as_of", as_of), ("checked", checked.isoformat()), ("recheck", recheck.isoformat())]
        for (earlier, before), (later, after) in pairwise(days):
            if before is not None and after is not None and after < before:
                place = self._node("fact", fact_id, later).place
                self.report.add(Code.DATES_REVERSED, place, earlier=earlier, later=later)

    def link(self, kind: str, item_id: str, url: str | None) -> None:
        """A link is a web address."""
        if url is not None and not re.fullmatch(r"https?://[^\s/]+\.\S+", url):
            self.report.add(Code.BAD_LINK, self._node(kind, item_id, "url").place, value=visible(url))

    def fallbacks(self) -> None:
        """Every section has cards, and one that shows the first that applies ends in one that always does."""
        last = {
            node.place.file.stem: (node.place, card_id)
            for (kind, card_id), node in self.nodes.items()
            if kind == "card"
        }
        for section in self.guide.sections.values():
            place, card_id = last.get(section.id, (None, ""))
            if place is None and "card" not in self.unread:
                self.report.add(Code.NO_CARD, self.nodes["section", section.id].place, id=section.id)
            card = self.guide.cards.get(card_id)
            if section.choose == "first" and place and card and card.when is not True:
                self.report.add(Code.NO_FALLBACK, place, id=section.id)

    def placeholders(self, kind: str, node: Node) -> None:
        """Braces in texts of cards name a contact's phone, url or name; elsewhere there are none."""
        match node:
            case Scalar(text, _, place):
                for found in PLACEHOLDER.finditer(text):
                    self._placeholder(kind, found, place)
            case Seq(items):
                for item in items:
                    self.placeholders(kind, item)
            case Map(entries):
                for key, entry in entries.items():
                    if (kind, key) != ("guide", "sections"):  # each section is an entry of its own
                        self.placeholders(kind, entry.value)

    def _placeholder(self, kind: str, found: re.Match[str], place: Place) -> None:
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
        self.report.add(Code.UNKNOWN_PLACEHOLDER, place, value=visible(found[0]), example=example, hint=hint)
