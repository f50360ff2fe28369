"""`Words`: one text in the languages of a page. `Translators` makes them, in the reader's language first."""

from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from advisor.interview import Redacted
from advisor.languages import Language, Translator
from advisor.languages.contexts import context

State = Literal["reviewed", "draft", "english"]
"""Reviewed by a person; in a language that has drafts; or missing in its language, and so in English."""


class Text(Redacted, frozen=True):
    """A text in one language. `direction`: "ltr" or "rtl"."""

    text: str
    language: str
    direction: str = "ltr"
    state: State = "reviewed"

    @property
    def spoken(self) -> tuple[str, str]:
        """The language in which it is really written, and its direction: a missing translation is English."""
        return ("en", "ltr") if self.state == "english" else (self.language, self.direction)


class Words(Redacted, frozen=True):
    """A text in each language of a page, the reader's first; in one language if it is never translated. Never empty."""

    texts: tuple[Text, ...]

    def __str__(self) -> str:
        return self.texts[0].text

    def __bool__(self) -> bool:
        return bool(self.texts[0].text)

    @property
    def distinct(self) -> tuple[Text, ...]:
        """The texts without those that are equal to one before them."""
        found: dict[str, Text] = {}
        for text in self.texts:
            found.setdefault(text.text, text)
        return tuple(found.values())

    def in_language(self, place: int) -> str:
        """The text in one of the page's languages, by its position."""
        return self.texts[min(place, len(self.texts) - 1)].text


class Translators(msgspec.Struct, frozen=True):
    """The translators of the languages of a page, the reader's first. Never empty. Their texts come as `Words`."""

    each: tuple[Translator, ...]

    @property
    def first(self) -> Translator:
        """The translator of the reader's language."""
        return self.each[0]

    @property
    def reader(self) -> "Translators":
        """The translator of the reader's language alone."""
        return Translators(self.each[:1])

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages, in their order on the page."""
        return tuple(translator.language for translator in self.each)

    def gettext(self, message: str, **values: object) -> Words:
        """A text of the program. A value that is `Words` is put in in each language."""
        placed = enumerate(self.each)
        return self.of([one.gettext(message, **_in_language(values, place)) for place, one in placed])

    def ngettext(self, one: str, many: str, number: int, **values: object) -> Words:
        """A text of the program that depends on `number`, which it can name as {number}."""
        placed = enumerate(self.each)
        return self.of([each.ngettext(one, many, number, **_in_language(values, place)) for place, each in placed])

    def content(self, context: str, text: str) -> Words:
        """A text of the guide in its context, for example card/deposit-by-bank/title."""
        return Words(tuple(_content(translator, context, text) for translator in self.each))

    def optional(self, kind: str, item_id: str, key: str, text: str | None) -> Words | None:
        """A text that an entry of the guide may lack."""
        return None if text is None else self.content(context(kind, item_id, key), text)

    def searched(self, context: str, text: str) -> Words:
        """A text used only for search.

        A missing translation is plain English, without the label “[in English]”, which a search would find.
        """
        found = self.content(context, text).texts
        return Words(tuple(msgspec.structs.replace(e, text=text) if e.state == "english" else e for e in found))

    def each_makes(self, make: Callable[[Translator], str]) -> Words:
        """Words made by calling `make` for each language."""
        return self.of(map(make, self.each))

    def of(self, texts: Iterable[str]) -> Words:
        """One text, as it was made in each language."""
        return Words(tuple(map(_text, self.each, texts)))

    def untranslated(self, text: str) -> Words:
        """A text that is the same in every language: a number, a link, the title of a source."""
        return Words((Text(text, self.first.language.code, self.first.language.direction),))

    def joined(self, separator: str, parts: Iterable[Words]) -> Words:
        """Texts, and between them a separator such as "; ", which translations may change."""
        listed = list(parts)
        return self.of(
            each.gettext(separator).join(part.in_language(place) for part in listed)
            for place, each in enumerate(self.each)
        )


def _in_language(values: dict[str, object], place: int) -> dict[str, object]:
    return {name: value.in_language(place) if isinstance(value, Words) else value for name, value in values.items()}


def _text(translator: Translator, text: str) -> Text:
    language = translator.language
    return Text(text, language.code, language.direction, "draft" if language.is_draft else "reviewed")


def _content(translator: Translator, context: str, text: str) -> Text:
    found = _text(translator, translator.content(context, text))
    if translator.is_source or translator.has(context, text):
        return found
    return msgspec.structs.replace(found, state="english")
