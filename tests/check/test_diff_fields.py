"""Every field of the model is compared, with a few named exceptions: one that is new is, too, by itself."""

import datetime
from collections.abc import Iterator
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import pytest

from advisor.check.diff import compare
from advisor.check.telling import write_changes
from advisor.check.versions import version_of
from advisor.guide import model
from advisor.guide.loading import Loaded, load_guide
from tests.guide.writing import card, fact, question, write_content
from tests.page.translators import IN_ENGLISH

NOT_COMPARED = {
    ("Card", "read_against"): "`check` tells it",
    ("Card", "when"): "compared by whom the card is shown to",
    ("Part", "when"): "the same",
    ("Mention", "when"): "the same",
    ("Question", "when"): "part of every condition that names the question, and compared there",
    ("Trait", "when"): "part of every condition that names the trait, and compared there",
    ("Promise", "when"): "compared by whom the promise covers",
    ("Way", "when"): "compared by whom the way is for",
    ("Question", "options"): "entries of their own, and their order",
    ("Guide", "checks"): "an entry of its own",
}

FILLED: dict[str, object] = {
    "guide.yaml": {
        "id": "small",
        "title": "Small",
        "purpose": "Find out.",
        "about": "It helps.",
        "site": "https://a.org",
        "leave": "https://b.org",
        "sheet": [{"id": "main", "title": "T", "blanks": ["Date"]}],
        "lifeline": ["line"],
        "example": {"colour": "red"},
        "outcomes": [{"id": "go", "label": "Go"}],
        "sections": [{"id": "main", "title": "M", "answer": "A", "choose": "first"}, {"id": "more", "title": "N"}],
        "checks": {"own_verdict": "colour", "private": ["colour"], "allowed": [{"value": "5", "because": "So."}]},
    },
    "questions.yaml": [
        question("tools", "saw", choose="many", none="None", borrows="saw"),
        {
            **question("colour", "red blue", private=True, borrows="blue"),
            "options": [
                {"group": "Reds"},
                {"id": "red", "label": "R", "hint": "H", "find": ["rose"], "borrows": "blue"},
                {"id": "blue", "label": "B"},
            ],
        },
    ],
    "traits.yaml": [{"id": "soft", "means": "it is soft", "when": {"tools": "saw"}}],
    "facts/all.yaml": [fact("seen", as_of="2026", caveat="C.", basis="own-advice", unused="So.")],
    "contacts.yaml": [
        {"id": "line", "name": "L", "phone": "911", "url": "https://a.org", "hours": "H", "facts": ["seen"]}
    ],
    "sources.yaml": [
        {"id": "book", "title": "T", "publisher": "P", "url": "https://a.org", "kind": "law"}
        | {"published": "2026", "note": "N."}
    ],
    "cards/main.yaml": [
        card("base", outcome="go", steps=["One."], say=["Hi."], contacts=["line"], staff="S.", conflicts=["other"])
        | {"sheet": "Hi."}
    ],
    "cards/more.yaml": [card("other")],
    "ways.yaml": [{"id": "way", "label": "W", "answers": {"colour": "red"}}],
    "promises.yaml": [
        {"id": "kept", "because": "B.", "shows": ["base"], "never": ["other"], "one_of": ["base"], "names": ["line"]}
        | {"outcome": ["go"], "never_outcome": ["go"]}
    ],
    "cases.yaml": [
        {"id": "case", "about": "A.", "answers": {"colour": "red"}, "verdict": "base", "outcome": "go"}
        | {"shows": ["base"], "may_show": ["base"], "hides": ["other"]}
    ],
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    return load_guide(write_content(tmp_path_factory.mktemp("filled"), FILLED), collect=True)


def entries() -> Iterator[type[msgspec.Struct]]:
    """Every struct of the model of which a guide is made."""
    for struct in vars(model).values():
        if (
            isinstance(struct, type)
            and issubclass(struct, msgspec.Struct)
            and struct not in (model.Entry, msgspec.Struct)
        ):
            yield struct


def holds_entries(struct: type[msgspec.Struct], field: str) -> bool:
    """Whether a field holds entries by id, each of which is compared on its own."""
    kind = get_type_hints(struct)[field]
    args = get_args(kind)
    return get_origin(kind) is dict and isinstance(args[1], type) and issubclass(args[1], model.Entry)


FIELDS = [(struct, field) for struct in entries() for field in struct.__struct_fields__]
CHANGED = [
    pytest.param(struct, field, id=f"{struct.__name__}.{field}")
    for struct, field in FIELDS
    if (struct.__name__, field) not in NOT_COMPARED and not holds_entries(struct, field)
]


def another(value: Any, kind: Any) -> Any:
    """A value of the same type that says something else."""
    match value:
        case bool():
            return not value
        case Enum():
            return next(member for member in type(value) if member is not value)
        case int():
            return value + 1
        case datetime.date():
            return value + datetime.timedelta(days=1)
        case str() if get_origin(kind) is None or kind is str or not get_args(kind):
            return f"{value}x"
        case str():
            words = [word for word in get_args(kind) if isinstance(word, str) and word != value]
            return words[0] if words else f"{value}x"
        case dict():
            return dict(list(value.items())[1:]) if value else {"tools": None}
        case tuple():
            return value[1:] if value else ("another",)
    raise AssertionError(f"{value!r} has no other value: fill it in FILLED")


def with_change(loaded: Loaded, struct: type[msgspec.Struct], field: str) -> Loaded:
    """The guide with another value in the field of its first `struct`."""
    kind = get_type_hints(struct)[field]
    guide = loaded.guide

    def changed(entry: Any) -> Any:
        return msgspec.structs.replace(entry, **{field: another(getattr(entry, field), kind)})

    def first(kept: dict[str, Any]) -> dict[str, Any]:
        name, entry = next(iter(kept.items()))
        return {**kept, name: changed(entry)}

    def in_card(key: str, items: tuple[Any, ...]) -> Loaded:
        base = msgspec.structs.replace(guide.cards["base"], **{key: (changed(items[0]), *items[1:])})
        return loaded._replace(guide=msgspec.structs.replace(guide, cards={**guide.cards, "base": base}))

    match struct.__name__:
        case "Guide":
            return loaded._replace(guide=changed(guide))
        case "Checks":
            return loaded._replace(guide=msgspec.structs.replace(guide, checks=changed(guide.checks)))
        case "Exemption":
            checks = msgspec.structs.replace(guide.checks, allowed=(changed(guide.checks.allowed[0]),))
            return loaded._replace(guide=msgspec.structs.replace(guide, checks=checks))
        case "Promise":
            return loaded._replace(promises=first(loaded.promises))
        case "Case":
            return loaded._replace(cases=first(loaded.cases))
        case "Option":
            colour = guide.questions["colour"]
            options = (changed(colour.options[0]), *colour.options[1:])
            questions = {**guide.questions, "colour": msgspec.structs.replace(colour, options=options)}
            return loaded._replace(guide=msgspec.structs.replace(guide, questions=questions))
        case "Panel":
            return loaded._replace(guide=msgspec.structs.replace(guide, sheet=first(guide.sheet)))
        case "Part":
            return in_card("steps", guide.cards["base"].steps)
        case "Mention":
            return in_card("contacts", guide.cards["base"].contacts)
        case name:
            kept = f"{name.lower()}s"
            return loaded._replace(guide=msgspec.structs.replace(guide, **{kept: first(getattr(guide, kept))}))


@pytest.mark.parametrize(("struct", "field"), CHANGED)
def test_a_change_of_any_field_is_told(filled: Loaded, struct: type[msgspec.Struct], field: str) -> None:
    if (struct.__name__, field) == ("Card", "section"):
        later = filled._replace(guide=moved(filled.guide))
    elif field == "id" and struct is not model.Guide:
        return renamed_entry_is_told(filled, struct)
    else:
        later = with_change(filled, struct, field)
    changes = compare(filled, later)
    assert changes
    assert write_changes(changes, IN_ENGLISH) != write_changes(compare(filled, filled), IN_ENGLISH)
    return None


def moved(guide: model.Guide) -> model.Guide:
    cards = {**guide.cards, "other": msgspec.structs.replace(guide.cards["other"], section="main")}
    return msgspec.structs.replace(guide, cards=cards)


def renamed_entry_is_told(filled: Loaded, struct: type[msgspec.Struct]) -> None:
    """An entry under another id is one that is gone and one that came: each kind of entry is compared by its ids."""
    kinds = {type(entry) for entries in version_of(filled).entries.values() for entry in entries.values()}
    assert struct in kinds


def test_all_that_a_guide_holds_by_id_is_compared(filled: Loaded) -> None:
    hints = get_type_hints(model.Guide)
    held = {get_args(hints[field])[1] for field in hints if holds_entries(model.Guide, field)}
    assert model.Card in held
    assert held <= {type(entry) for entries in version_of(filled).entries.values() for entry in entries.values()}


def test_what_is_not_compared_is_there() -> None:
    known = {(struct.__name__, field) for struct, field in FIELDS}
    assert NOT_COMPARED.keys() <= known
