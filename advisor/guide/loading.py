"""Loads a folder of YAML as a `Guide`. It knows which file holds what, and reports every mistake with its location."""

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import NamedTuple, TypeAlias, TypeVar

import msgspec

from advisor.guide.diagnostics import Location, Phrase, _
from advisor.guide.files import FILES, FOLDERS, OPTIONAL_FILES, special_files, unread_files, yaml_files
from advisor.guide.linking import MAX_PARTS, Linker
from advisor.guide.mistakes import MistakeCode, Report, nearest, visible
from advisor.guide.model import (
    Card,
    Case,
    Checks,
    Contact,
    Entry,
    Fact,
    Guide,
    Mention,
    Option,
    Outcome,
    Panel,
    Part,
    Promise,
    Question,
    Section,
    Source,
    Trait,
    Way,
)
from advisor.guide.nodes import Map, Scalar, Seq, read_nodes
from advisor.guide.references import check_references
from advisor.guide.values import (
    as_list,
    as_map,
    is_among,
    is_split_by_colon,
    items_of,
    misshapen,
    read_id,
    read_struct,
    read_text,
)

E = TypeVar("E", bound=Entry)
Linked: TypeAlias = Callable[[Map], object]


class Loaded(NamedTuple):
    """A guide as loaded, with its promises and cases.

    `locations`: (kind, id) → where the entry stands; kinds are "question", "card", "fact" and so on. `used_traits`: the
    ids of the traits that a condition names.
    """

    guide: Guide
    locations: dict[tuple[str, str], Location]
    promises: dict[str, Promise] = {}
    cases: dict[str, Case] = {}
    used_traits: frozenset[str] = frozenset()


def load_guide(folder: Path, *, collect: bool = False) -> Loaded:
    """Load the guide in `folder`. Raises ContentError with the first mistake or, with `collect`, with all of them."""
    report = Report(collect=collect)
    loader = _Loader(folder, report)
    try:
        loaded = loader.load()
    except RecursionError:  # hundreds of traits, each defined by the one before
        report.add(MistakeCode.CONDITION_TOO_LARGE, Location(Path("traits.yaml")), limit=MAX_PARTS)
        report.stop()
    report.close()
    return loaded


HEAD = ("id", "title", "purpose", "about", "lifeline", "site", "leave")
"""The keys of guide.yaml that `Guide` takes as they are."""

NO_HEAD = Guide("", "", "", "", {}, {}, {}, {}, {}, {}, {})

TEXT_OR_PART = Phrase(_("a text, or when: and text:"))
NO_FILE = Phrase(_("it is no file that holds text, and no link to one"))
CONTACT_OR_MENTION = Phrase(_("the id of a contact, or when: and contact:"))


def _kind(name: str) -> str:
    """The kind of the entries in a file: facts/phone.yaml → fact."""
    return PurePath(name).parts[0].removesuffix(".yaml").removesuffix("s")


def _possible_kinds(name: Path) -> set[str]:
    """The kinds of entries that a file may hold that is not read because of its name."""
    whole = {_kind(each) for each in (*FILES, *OPTIONAL_FILES)}
    meant = nearest(_kind(name.name.strip("#~.").partition(".")[0].lower()), whole)
    above = {_kind(part) for part in name.parts[:1]} & {_kind(folder) for folder in FOLDERS}
    return above or ({meant} if meant else {_kind(folder) for folder in FOLDERS})


class _Loader:
    def __init__(self, folder: Path, report: Report) -> None:
        self.folder = folder
        self.report = report
        self.locations: dict[tuple[str, str], Location] = {}
        self.nodes: dict[tuple[str, str], Map] = {}
        self.head = Map({}, Location(Path("guide.yaml")))
        self.unread: set[str] = set()
        """The kinds of entries of which a file could not be read; their ids cannot be known to be missing."""

    def load(self) -> Loaded:
        missing = [name for name in FILES if not (self.folder / name).is_file()]
        special = [path.as_posix() for path in special_files(self.folder)]
        for name in special:
            self.report.add(MistakeCode.UNREADABLE_FILE, Location(Path(name)), reason=NO_FILE)
        for name in missing if len(missing) < len(FILES) else FILES[:1]:  # without any it is another folder
            if name not in special:
                self.report.add(MistakeCode.MISSING_FILE, Location(self.folder / name), file=name)
        if len(missing) < len(FILES) and not os.path.lexists(self.folder / "facts"):
            missing.append("facts")
            self.report.add(MistakeCode.MISSING_FILE, Location(self.folder / "facts"), file="facts/")
        self.unread.update(_kind(name) for name in (*missing, *special))
        self._check_names()
        head = (self._head() if "guide.yaml" not in missing else None) or NO_HEAD
        if not self.head.entries:
            self.unread.update(("section", "outcome", "card"))  # without guide.yaml nobody knows what there should be
        sections = self._entries(Section, items_of(self.head.get("sections"), "sections", self.report))
        if len(sections) < len(self._ids("section")):
            self.unread.add("card")  # nobody knows to which section the cards of a broken one belong
        outcomes = self._entries(Outcome, items_of(self.head.get("outcomes"), "outcomes", self.report))
        sheet = self._entries(Panel, items_of(self.head.get("sheet"), "sheet", self.report))
        linker = self._linker()
        when: dict[str, Linked] = {"when": linker.when}
        answers: dict[str, Linked] = {"answers": lambda node: linker.answers(node, "answers")}
        tried: dict[str, Linked] = {"answers": lambda node: linker.answers(node, "answers", possible=False)}
        guide = msgspec.structs.replace(
            head,
            sections=sections,
            outcomes=outcomes,
            sheet=sheet,
            questions=linker.questions,
            traits=self._traits(linker),
            sources=self._entries(Source, self._items("sources.yaml")),
            facts=self._entries(Fact, self._folder_items("facts")),
            contacts=self._entries(Contact, self._items("contacts.yaml")),
            cards=self._cards(sections, linker),
            checks=self._checks(),
            ways=self._entries(Way, self._items("ways.yaml"), {**when, **answers}),
            example=linker.answers(self.head, "example"),
        )
        promises = self._entries(Promise, self._items("promises.yaml"), when)
        self._check_promises(promises.values())
        cases = self._entries(Case, self._items("cases.yaml"), tried)
        check_references(guide, {"promise": promises, "case": cases}, self.nodes, self.unread, self.report)
        return Loaded(guide, self.locations, promises, cases, frozenset(linker.used_traits))

    def _check_promises(self, promises: Iterable[Promise]) -> None:
        """Report promises that promise nothing."""
        for each in promises:
            if not any((each.shows, each.never, each.one_of, each.names, each.outcome, each.never_outcome)):
                self.report.add(MistakeCode.MISSING_KEY, self.locations["promise", each.id], key="shows")

    def _checks(self) -> Checks:
        mapping = as_map(self.head.get("checks"), "checks", self.report)
        if mapping is None:
            return Checks()
        self.locations["guide", "checks"] = mapping.location
        return read_struct(Checks, mapping, self.report) or Checks()

    def _head(self) -> Guide | None:
        """The guide with the plain values of guide.yaml; everything else is empty."""
        before = len(self.report.mistakes)
        node = read_nodes(self.folder / "guide.yaml", Path("guide.yaml"), self.report)
        if node is None and len(self.report.mistakes) == before:
            self.report.add(MistakeCode.EMPTY_FILE, Location(Path("guide.yaml")), file="guide.yaml")
        mapping = as_map(node, "guide.yaml", self.report)
        if mapping is None:
            return None
        self.head = self.nodes["guide", ""] = mapping
        empty: dict[str, object] = {name: {} for name in Guide.__struct_fields__ if name not in HEAD}
        guide = read_struct(
            Guide, mapping, self.report, computed=empty, own=("sections", "outcomes", "sheet", "checks", "example")
        )
        if mapping.get("outcomes") is None and len(self.report.mistakes) > before:
            self.unread.add("outcome")  # they may stand under a mistaken key
        sections = mapping.get("sections")
        if isinstance(sections, Seq) and not sections.items:
            self.report.add(MistakeCode.EMPTY, sections.location, key="sections")
        return guide

    def _check_names(self) -> None:
        """Report files that no part of the loader reads."""
        for name in unread_files(self.folder):
            stem = name.name.strip("#~.").partition(".")[0]
            known = [f"{folder}/{stem}.yaml" for folder in FOLDERS] if name.parts[1:] else (*FILES, *OPTIONAL_FILES)
            hint = nearest(name.as_posix().lower(), known)
            self.report.add(MistakeCode.UNKNOWN_FILE, Location(name), name=visible(name.as_posix()), hint=hint)
            self.unread.update(_possible_kinds(name))

    def _items(self, name: str) -> Iterator[Map]:
        """The entries of one file of the folder."""
        path = self.folder / name
        if path.is_file():
            before = len(self.report.mistakes)
            node = read_nodes(path, Path(name), self.report)
            blank = node is None or (isinstance(node, Scalar) and node.is_null)
            if blank and name not in OPTIONAL_FILES and len(self.report.mistakes) == before:
                self.report.add(MistakeCode.EMPTY_FILE, Location(Path(name)), file=name)
            if blank:
                node = None
            items = list(items_of(node, name, self.report))
            if len(self.report.mistakes) > before:
                self.unread.add(_kind(name))
            yield from items

    def _folder_items(self, name: str) -> Iterator[Map]:
        for path in yaml_files(self.folder / name):
            yield from self._items(f"{name}/{path.name}")

    def _register(self, kind: str, node: Map) -> str | None:
        """Note the node and the location of an entry. Returns its id, or None if that is missing or taken."""
        id_node = node.get("id")
        if not isinstance(id_node, Scalar) or id_node.is_null:
            self.report.add(MistakeCode.MISSING_KEY, node.location, key="id")
            self.unread.add(kind)
            return None
        known = self.locations.get((kind, id_node.text))
        if known is not None:
            self.report.add(MistakeCode.DUPLICATE_ID, id_node.location, id=id_node.text, other=known)
            return None
        self.locations[kind, id_node.text] = node.location
        self.nodes[kind, id_node.text] = node
        return id_node.text

    def _ids(self, kind: str) -> set[str]:
        """The ids of the entries of a kind, those included that have a mistake."""
        return {found for found_kind, found in self.nodes if found_kind == kind}

    def _entries(
        self, struct: type[E], items: Iterator[Map], linked: Mapping[str, Linked] = {}, **computed: object
    ) -> dict[str, E]:
        """Id → entry, for entries of one kind. Each is registered; broken ones are left out.

        `linked`: fields that functions of their own read from the node of the entry.
        """
        kind = struct.__name__.lower()
        values: dict[str, E] = {}
        computed |= dict.fromkeys(linked)
        for node in items:
            if self._register(kind, node):
                value = read_struct(struct, node, self.report, computed=computed, own=("options", "when", *linked))
                fields = {name: read(node) for name, read in linked.items()}
                if value is not None:
                    values[value.id] = msgspec.structs.replace(value, **fields)
        return values

    def _linker(self) -> Linker:
        """A linker with all questions and traits. The `when` of a question may name only the questions before it."""
        linker = Linker(self.report, self.unread)
        for node in self._items("traits.yaml"):
            if trait_id := self._register("trait", node):
                linker.trait_nodes[trait_id] = node
        drafts = self._entries(Question, self._items("questions.yaml"), options=(), when=True)
        linker.reported = self._ids("question")
        linker.reported_traits = self._ids("trait")
        for question in drafts.values():
            node = self.nodes["question", question.id]
            when = True if self._refers_ahead(question, node, drafts, linker) else linker.when(node)
            options = self._options(question, node, linker)
            linker.questions[question.id] = msgspec.structs.replace(question, options=options, when=when)
        return linker

    def _refers_ahead(self, question: Question, node: Map, drafts: Collection[str], linker: Linker) -> bool:
        """Report the questions that a question's `when` names too early. Returns whether there are any."""
        when = node.get("when")
        names = linker.names_in(when, set()) if when else ()
        ahead = {location: name for name, location in names if name in drafts and name not in linker.questions}
        for location, other in ahead.items():
            self.report.add(MistakeCode.REFERS_AHEAD, location, id=question.id, other=other)
        return bool(ahead)

    def _options(self, question: Question, node: Map, linker: Linker) -> tuple[Option, ...]:
        """The options of a question. An entry that holds only `group` is the heading of the options after it."""
        group: str | None = None
        options: dict[str, Option] = {}
        for item in items_of(node.get("options"), "options", self.report):
            heading = item.get("group")
            if isinstance(heading, Scalar) and len(item.entries) == 1:
                group = read_text("group", heading, self.report)
                continue
            option = read_struct(Option, item, self.report, computed={"group": group})
            if option is None:
                linker.broken_options.add(question.id)
                continue
            if option.id in options:
                self.report.add(MistakeCode.DUPLICATE_ID, item.location, id=option.id, other=question.id)
            options[option.id] = option
        public = [option.id for option in options.values() if not option.private]
        for borrowed in (question.borrows, *(option.borrows for option in options.values())):
            if borrowed is not None and borrowed not in public:
                told = {"question": question.id, "choices": ", ".join(public)}
                self.report.unknown(MistakeCode.UNKNOWN_OPTION, node.location, borrowed, public, **told)
        least = 1 if question.choose == "many" else 2
        if len(options) < least and question.id not in linker.broken_options:
            self.report.add(MistakeCode.TOO_FEW_OPTIONS, node.location, id=question.id, least=least)
        if (question.choose == "many") != (question.none is not None):
            self.report.add(MistakeCode.NONE_LABEL, node.location)
        return tuple(options.values())

    def _traits(self, linker: Linker) -> dict[str, Trait]:
        traits = {}
        for trait_id, node in linker.trait_nodes.items():
            trait = read_struct(Trait, node, self.report, computed={"when": linker.trait(trait_id)}, own=("when",))
            if trait is not None:
                traits[trait_id] = trait
        return traits

    def _cards(self, sections: dict[str, Section], linker: Linker) -> dict[str, Card]:
        """The cards of all sections, in the order of the sections. The name of a file is the id of its section."""
        files = {path.stem: path for path in yaml_files(self.folder / "cards")}
        for stem, path in files.items():
            if sections and not is_among(stem, self._ids("section")):
                self.unread.add("card")
                location = Location(path.relative_to(self.folder))
                self.report.unknown(MistakeCode.UNKNOWN_SECTION, location, stem, sections)
        lost = [section for section in sections if section not in files]
        for section in lost if "card" not in self.unread else ():
            self.report.add(MistakeCode.NO_CARD, self.nodes["section", section].location, id=section)
        if lost:
            self.unread.add("card")
        linked: dict[str, Linked] = {
            "when": linker.when,
            "text": lambda node: tuple(self._parts(node, "text", linker)),
            "steps": lambda node: tuple(self._parts(node, "steps", linker)),
            "contacts": lambda node: tuple(self._mentions(node, linker)),
        }
        cards: dict[str, Card] = {}
        for section in sections:
            if section in files:
                items = self._items(f"cards/{section}.yaml")
                cards |= self._entries(Card, items, linked, section=section)
        for card_id in cards:
            self._locate_parts(card_id, self.nodes["card", card_id])
        return cards

    def _locate_parts(self, card_id: str, node: Map) -> None:
        """Note where the lead of a card stands, and each of its parts: ("lead", card), ("steps", card/1)."""
        self.locations["lead", card_id] = (node.get("lead") or node).location
        for key in ("text", "steps", "contacts"):
            value = node.get(key)
            for number, item in enumerate(value.items if isinstance(value, Seq) else (), start=1):
                self.locations[key, f"{card_id}/{number}"] = item.location

    def _parts(self, node: Map, key: str, linker: Linker) -> Iterator[Part]:
        """The paragraphs or the steps of a card. A paragraph alone needs no list."""
        value = node.get(key)
        if key == "text" and isinstance(value, Scalar):
            if value.is_null and not value.flaw:
                self.report.add(MistakeCode.EMPTY, value.location, key=key)
            else:
                yield Part(read_text(key, value, self.report))
            return
        for item in as_list(value, key, self.report) or ():
            if isinstance(item, Scalar) and (item.flaw or not item.is_null):
                yield Part(read_text(key, item, self.report))
            elif is_split_by_colon(item, Part.__struct_fields__):
                self.report.add(MistakeCode.YAML_COLON, item.location)
            elif isinstance(item, Map):
                part = read_struct(Part, item, self.report, computed={"when": linker.when(item)}, own=("when",))
                if part is not None:
                    yield part
            else:
                misshapen(item, key, TEXT_OR_PART, self.report)

    def _mentions(self, node: Map, linker: Linker) -> Iterator[Mention]:
        """The contacts that a card names."""
        for item in as_list(node.get("contacts"), "contacts", self.report) or ():
            if isinstance(item, Scalar) and not item.is_null:
                yield Mention(read_id(item, self.report))
            elif isinstance(item, Map):
                when = linker.when(item)
                mention = read_struct(Mention, item, self.report, computed={"when": when}, own=("when",))
                if mention is not None:
                    yield mention
            else:
                misshapen(item, "contacts", CONTACT_OR_MENTION, self.report)
