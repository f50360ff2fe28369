"""Brings catalogues up to date with a template.

Nothing that somebody translated is lost, and nothing old is shown as new.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from advisor.guide.mistakes import nearest
from advisor.languages import po
from advisor.languages.building import Catalogue, is_draft
from advisor.languages.ledger import Kind, Ledger, Pair, digest, pair_of
from advisor.languages.plural_rules import read_rule, usual_header
from advisor.languages.po import Entry, Po
from advisor.languages.tags import names_of

COMPARED = 200_000
"""So many pairs of texts are compared for the English that a changed one was before; that takes seconds."""

TEMPLATE_RULES = ("", "nplurals=INTEGER; plural=EXPRESSION;")


def merged(catalogue: Catalogue, template: Po) -> Po:
    """A catalogue with the texts of a template. One whose English has changed keeps its old translation, as stale."""
    own: dict[tuple[str | None, str], list[Entry]] = defaultdict(list)
    for entry in catalogue.po.texts:
        own[entry.key].append(entry)
    wanted = {entry.key for entry in template.texts}
    lost = {key: entries[0] for key, entries in own.items() if key not in wanted and entries[0].translated}
    left = _Left(lost, [entry for entry in catalogue.po.entries if entry.obsolete], len(wanted - own.keys()))
    header = _header(catalogue, template)
    number = _forms(header)
    texts: list[Entry] = []
    for entry in template.texts:
        found = own.get(entry.key) or [left.taken(entry)]
        texts += [_renewed(one, entry, catalogue.ledger, number) for one in found]
    return Po(header, (*texts, *left.obsolete()), catalogue.po.ending)


def new_catalogue(code: str, template: Po) -> Po:
    """An empty catalogue for a language."""
    begun = Po(msgspec.structs.replace(template.header, flags=(), notes=()) if template.header else None, ())
    header = msgspec.structs.replace(_filled_header(begun, code), notes=(f"# {names_of(code).english} translations.",))
    number = _forms(header)
    return Po(header, tuple(_renewed(Entry(entry.english), entry, {}, number) for entry in template.texts))


def _forms(header: Entry) -> int:
    """How many plural forms a language has; as many as English where its rule cannot be used."""
    rule = read_rule(Po(header, ()).headers.get("Plural-Forms", ""))
    return rule.number if rule else 2


class _Left:
    """The translations whose English is no longer there: each is given to the text that its English has become."""

    def __init__(self, lost: dict[tuple[str | None, str], Entry], obsolete: list[Entry], sought: int) -> None:
        self.lost = lost
        self.kept = {entry.key: entry for entry in obsolete if entry.translated}
        self.compares = len(lost) * sought <= COMPARED

    def taken(self, wanted: Entry) -> Entry:
        """What there is for a new text: its own translation from before, that of another entry, or of other English."""
        if wanted.key in self.kept:
            return msgspec.structs.replace(self.kept.pop(wanted.key), obsolete=False)
        same = next((old for old in self.lost.values() if self._is_renamed(old, wanted)), None)
        old = same or (self._nearest(wanted) if self.compares else None)
        if old is None:
            return Entry(wanted.english)
        del self.lost[old.key]
        return old

    def _is_renamed(self, old: Entry, wanted: Entry) -> bool:
        """Whether an entry has the same English for the same part of something with another id."""
        contexts = old.context, wanted.context
        return (
            old.english == wanted.english and all(contexts) and len({str(c).rpartition("/")[2] for c in contexts}) == 1
        )

    def _nearest(self, wanted: Entry) -> Entry | None:
        """The text of the same context and kind whose English looks most like that of `wanted`."""
        alike = {
            old.english[0]: old
            for old in self.lost.values()
            if old.context == wanted.context and len(old.english) == len(wanted.english)
        }
        return alike.get(nearest(wanted.english[0], alike))

    def obsolete(self) -> Iterator[Entry]:
        """What nobody took: kept, for its English may come back."""
        yield from (
            msgspec.structs.replace(old, obsolete=True, references=(), extracted=()) for old in self.lost.values()
        )
        yield from self.kept.values()


def _renewed(own: Entry, wanted: Entry, ledger: Ledger, number: int) -> Entry:
    """An entry with the English, the references and the notes of the template. `number`: of plural forms."""
    same = (own.context, own.english) == (wanted.context, wanted.english)
    flags = (*(flag for flag in wanted.flags if flag != "fuzzy"), *own.flags)
    changes = {
        "context": wanted.context,
        "english": wanted.english,
        "references": wanted.references,
        "extracted": wanted.extracted,
        "asked": own.asked if same else wanted.asked,
        "told": own.told if len(own.english) == len(wanted.english) else (),
        "flags": tuple(sorted(dict.fromkeys(flags), key=lambda flag: (flag != "fuzzy", flag))),
    }
    entry = msgspec.structs.replace(own, **changes)
    if own.english != wanted.english and own.translated:
        entry = _stale(entry, own.previous or own.english)
    if entry.translated:
        return _healed(entry, ledger)
    empty = ("",) * (number if len(wanted.english) > 1 else 1)
    return msgspec.structs.replace(entry.marked(fuzzy=False), forms=empty, told=(), previous=(), before=())


def _stale(entry: Entry, english: tuple[str, ...]) -> Entry:
    """An entry whose translation was made from other English."""
    lines = tuple(
        line for name, text in zip(("msgid", "msgid_plural"), english, strict=False) for line in po.part(name, text)
    )
    return msgspec.structs.replace(entry.marked(fuzzy=True), previous=english, before=lines)


def _healed(entry: Entry, ledger: Ledger) -> Entry:
    """An entry without its former English where that no longer matters: it was reviewed, or the English came back."""
    if entry.fuzzy and entry.previous not in ((), entry.english):
        return entry
    healed = msgspec.structs.replace(entry, previous=(), before=())
    if entry.previous and ledger.get(pair_of(entry)) == "reviewed":
        return healed.marked(fuzzy=False)
    return healed


def _header(catalogue: Catalogue, template: Po) -> Entry:
    return _filled_header(catalogue.po if catalogue.po.header else Po(template.header, ()), catalogue.code)


def _filled_header(found: Po, code: str) -> Entry:
    """The header of a catalogue: as it is, but for what a copied template leaves open. It is written in UTF-8."""
    headers = found.headers
    wanted = dict(headers)
    wanted.setdefault("Project-Id-Version", "advisor")
    if not headers.get("Language"):
        wanted["Language"] = code
    if headers.get("Plural-Forms", "") in TEMPLATE_RULES:
        wanted["Plural-Forms"] = usual_header(code)
    if not headers.get("Content-Type", "").casefold().endswith(("charset=utf-8", "charset=utf8")):
        wanted["Content-Type"] = "text/plain; charset=UTF-8"
    wanted.setdefault("MIME-Version", "1.0")
    wanted.setdefault("Content-Transfer-Encoding", "8bit")
    header = found.header or Entry(("",))
    if wanted == headers:
        return header
    told = "".join(f"{name}: {value}\n" for name, value in wanted.items())
    return msgspec.structs.replace(header, forms=(told,), told=())


def recorded(texts: Iterable[Entry], ledger: Ledger) -> Ledger:
    """A ledger with all that was reviewed: whoever takes the mark away says that it was made from this English."""
    reviewed: dict[Pair, Kind] = {pair_of(entry): "reviewed" for entry in texts if entry.translated and not entry.fuzzy}
    return {**ledger, **reviewed}


class Drafts(NamedTuple):
    """What came of recording drafts: the new ledger, and the entries whose translation belongs to other English."""

    ledger: Ledger
    refused: tuple[Entry, ...]


def recorded_drafts(catalogue: Catalogue, *, unchanged: bool) -> Drafts:
    """The ledger with every draft. `unchanged`: also those whose translation was made from other English."""
    known = {pair.translation for pair in catalogue.ledger}
    drafts: dict[Pair, Kind] = {}
    refused: list[Entry] = []
    for entry in catalogue.po.texts:
        if not entry.fuzzy or not entry.translated or is_draft(entry, catalogue.ledger):
            continue
        of_other_english = digest(entry.forms) in known and not unchanged
        if entry.previous not in ((), entry.english) or of_other_english:
            refused.append(entry)
        else:
            drafts[pair_of(entry)] = "draft"
    return Drafts({**drafts, **catalogue.ledger}, tuple(refused))
