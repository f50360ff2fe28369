"""What a person is told before the first question, and the choice of a language."""

from collections.abc import Iterator, Mapping

import msgspec

from advisor.guide.model import Guide
from advisor.languages import Languages
from advisor.languages.contexts import context
from advisor.page.blocks import Block, Choice, Paragraph
from advisor.page.leave_keys import LEAVE_KEYS
from advisor.page.words import Text, Translators, Words


class Setting(msgspec.Struct, frozen=True):
    """Where the program runs, as far as a person must be told of it.

    `clears`: leaving clears the screen. `remote`: they type on another computer. `kept`: another program keeps what is
    shown. `idle`: the minutes of a desk's idle cover, 0 for none; `locks`: whether it works here. `leave`: how the keys
    that leave at once are written. `typed`: commands are typed, and no keys pressed.
    """

    clears: bool = True
    remote: bool = False
    kept: bool = False
    idle: int = 0
    locks: bool = True
    leave: tuple[str, ...] = tuple(key.shown for key in LEAVE_KEYS)
    typed: bool = False


def is_remote(environment: Mapping[str, str]) -> bool:
    """Whether somebody types on another computer than the one that this runs on, as ssh tells its sessions."""
    return not environment.keys().isdisjoint(("SSH_CONNECTION", "SSH_TTY"))


def is_kept(environment: Mapping[str, str]) -> bool:
    """Whether GNU screen stands between this and the terminal. It keeps what it showed, whatever it is asked."""
    return bool(environment.get("STY"))


def welcome_blocks(guide: Guide, setting: Setting, translators: Translators) -> tuple[Block, ...]:
    """What this is for, how long it takes, that nothing is kept, and how to leave; `about_blocks` tells the rest."""
    return (
        *first_blocks(guide, setting, translators),
        Paragraph(how_to_leave(setting, translators), "strong"),
        Paragraph(
            translators.gettext("Type i for what this program does with your answers, and what leaving cannot erase.")
            if setting.typed
            else translators.gettext(
                "Press {key} for what this program does with your answers, and what leaving cannot erase.", key="i"
            ),
            "quiet",
        ),
    )


def other_languages(languages: Languages, setting: Setting, translators: Translators) -> Iterator[Block]:
    """How to read on in each other language, in that language: who needs it cannot read the rest."""
    for code, language in languages.known.items():
        if code not in [known.code for known in translators.languages]:
            gettext = languages.translator(code).gettext
            if setting.typed:
                said = gettext("Type {key} to read this in {language}.", key="l", language=language.name)
            else:
                said = gettext("Press {key} to read this in {language}.", key="l", language=language.name)
            yield Paragraph(Words((Text(said, code, language.direction),)), "strong")


def first_blocks(guide: Guide, setting: Setting, translators: Translators) -> tuple[Block, ...]:
    """What is said to every client before anything else."""
    number = len(guide.questions)
    remote = (Paragraph(_held(setting, translators), "warning"),) if setting.remote else ()
    return (
        Paragraph(translators.content(context("guide", "guide", "purpose"), guide.purpose), "strong"),
        Paragraph(
            translators.ngettext(
                "It asks at most {number} question and keeps nothing. You can decline any question.",
                "It asks at most {number} questions and keeps nothing. You can decline any question.",
                number,
            )
        ),
        *remote,
        *kept_blocks(setting, translators),
        Paragraph(translators.gettext("It is general information, not legal advice."), "quiet"),
    )


def about_blocks(guide: Guide, setting: Setting, translators: Translators) -> tuple[Block, ...]:
    """What this is and is not, what happens to the answers, and what leaving does not erase."""
    return (
        Paragraph(translators.content(context("guide", "guide", "about"), guide.about)),
        Paragraph(
            translators.gettext(
                "It is general information, not legal advice, and it does not come from the government. "
                "It always tells you where to find free legal help."
            )
        ),
        Paragraph(
            translators.gettext(
                "It shows what is known, with sources and dates. "
                "If you decline a question, you will see everything that could apply to you."
            )
        ),
        Paragraph(_held(setting, translators)),
        Paragraph(_remains(setting, translators)),
        *kept_blocks(setting, translators),
        *(Paragraph(words) for words in idle_words(setting, translators)),
    )


def how_to_leave(setting: Setting, translators: Translators) -> Words:
    """The keys or words that leave at once, as a sentence."""
    if not setting.typed:
        first, second, third = setting.leave
        return translators.gettext(
            "To leave at once, press {first}, {second} or {third} on any screen. The screen goes blank first.",
            first=first,
            second=second,
            third=third,
        )
    if setting.clears:
        return translators.gettext("Type q and Enter at any moment to clear the screen and leave at once.")
    return translators.gettext(
        "Type q and Enter at any moment to leave. The screen cannot be cleared here: close the window."
    )


def idle_words(setting: Setting, translators: Translators) -> Iterator[Words]:
    """What the idle cover does, a sentence each; nothing where there is none."""
    if not setting.idle:
        return
    if not setting.locks:
        yield translators.gettext("The idle cover cannot work with this input. Type next when a client leaves.")
        return
    if setting.typed:
        yield translators.ngettext(
            "If no line is typed for {number} minute, the program pauses, and clears the screen where it can.",
            "If no line is typed for {number} minutes, the program pauses, and clears the screen where it can.",
            setting.idle,
        )
    else:
        yield translators.ngettext(
            "After {number} minute without a key the screen goes blank.",
            "After {number} minutes without a key the screen goes blank.",
            setting.idle,
        )
    yield idle_drop(setting, translators)


def idle_drop(setting: Setting, translators: Translators) -> Words:
    """When the idle cover drops everything."""
    if setting.typed:
        return translators.ngettext(
            "If no line is typed for {number} minute, everything about the client is dropped.",
            "If no line is typed for {number} minutes, everything about the client is dropped.",
            2 * setting.idle,
        )
    return translators.ngettext(
        "After {number} minute without a key everything about the client is dropped.",
        "After {number} minutes without a key everything about the client is dropped.",
        2 * setting.idle,
    )


def left_blocks(setting: Setting, translators: Translators) -> tuple[Block, ...]:
    """What is said at the end."""
    left = Paragraph(translators.gettext("You have left. Nothing was saved."))
    return (*printed_blocks(setting, translators), *kept_blocks(setting, translators), left)


def kept_blocks(setting: Setting, translators: Translators) -> tuple[Block, ...]:
    """That another program keeps what is shown, and how to end that; nothing where none does."""
    if not setting.kept:
        return ()
    kept = translators.gettext(
        "This runs inside the program screen, which keeps what you see even after you leave. "
        "When you are done, close its window: press Ctrl+A, then k, then y."
    )
    return (Paragraph(kept, "warning"),)


def printed_blocks(setting: Setting, translators: Translators) -> tuple[Block, ...]:
    """That what was printed stays, where a face prints and cannot clear it."""
    if not setting.typed or setting.clears:
        return ()
    stays = translators.gettext("What was printed before cannot be cleared here. It can still be read above.")
    return (Paragraph(stays),)


def language_blocks(languages: Languages, translators: Translators) -> tuple[Block, ...]:
    """The languages, each under its own name; that one is a draft is said in itself."""
    own = translators.first.language.code
    choices = []
    for code, language in languages.known.items():
        name = language.name
        if language.is_draft:
            name = languages.translator(code).gettext("{language} (draft translation)", language=name)
        choices.append(Choice(code, Words((Text(name, code, language.direction),)), marked=code == own))
    return tuple(choices)


def language_title(languages: Languages, translators: Translators) -> Words:
    """What to do on the choice of a language, in each language there is."""
    every = every_language(languages, translators)
    told = " · ".join(text.text for text in every.gettext("Choose a language").distinct)
    return translators.untranslated(told)


def every_language(languages: Languages, translators: Translators) -> Translators:
    """The translators of all languages there are, the reader's first."""
    codes = dict.fromkeys((translators.first.language.code, *languages.known))
    return Translators(tuple(languages.translator(code) for code in codes))


def _held(setting: Setting, translators: Translators) -> Words:
    if setting.remote:
        return translators.gettext(
            "You are connected to another computer. What you type travels to it, and your answers stay in its memory "
            "until you leave. The program saves nothing and uses no network itself."
        )
    return translators.gettext(
        "Your answers stay in the memory of this computer until you leave. "
        "The program saves nothing and uses no network."
    )


def _remains(setting: Setting, translators: Translators) -> Words:
    """What leaving does not erase."""
    if setting.clears:
        return translators.gettext(
            "Leaving clears the screen and asks the terminal to forget what it showed. Not every terminal does. It "
            "cannot erase photos or recordings of the screen, copies you made, or what a remote connection or another "
            "program records by itself. Your shell's list of typed commands may show that you started this program, "
            "but never your answers."
        )
    return translators.gettext(
        "What is printed stays on the screen until you close the window. Photos or recordings of the screen, copies "
        "you made, and what a remote connection or another program records by itself stay longer."
    )
