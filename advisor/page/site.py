"""What only the page on a phone says: how to use it, what it keeps and cannot erase, and how to leave."""

from advisor.languages import Languages, Translator
from advisor.languages.translator import mark as _
from advisor.page.sheet import FOLDED, ONE_SIDED

WORDS = {
    "leave": _("Leave now"),
    "privacy": _("Nothing that you answer leaves this phone. Nothing is saved: when this page is closed, it is gone."),
    "leaving": _(
        "“Leave now” or the Escape key shows another page. They cannot erase the list of pages that this browser "
        "keeps, or photos and recordings of the screen."
    ),
    "disclaimer": _("General information, not legal advice. Not from the government."),
    "languages": _("Choose a language"),
    "restarts": _("Another language begins anew."),
    "goOn": _("Go on"),
    "tick": _("Choose all that fit, then go on."),
    "decline": _("I would rather not say, or I am not sure"),
    "back": _("Go back"),
    "trail": _("Your answers so far: choose one to change it"),
    "first": _("What to do first"),
    "contacts": _("Where to turn"),
    "all": _("All sections"),
    "facts": _("Facts and sources"),
    "rests": _("Cards that rest on it:"),
    "whens": _("When each card applies"),
    "print": _("Print a sheet to take home"),
    "printed": _("The sheet tells nobody your status: only answers that are not private are used for it."),
    "whatIf": _("What if"),
    "otherWay": _("Another way to do it"),
    "compares": _("This only compares. Your answers stay as they are."),
    "mine": _("Back to my answers"),
    "added": _("Added"),
    "gone": _("Falls away"),
    "forget": _("Start over"),
    "noVisit": _("By your answers you need no visit. Read this only if you go after all."),
    "filter": _("Show only what is about one matter:"),
    "unfiltered": _("Everything"),
    "everything": _("Everything that this guide tells. Each card says when it may apply to you."),
    "below": _("The whole conditions, the facts and their sources stand at the end."),
    "sheet": _("A sheet to take home"),
    "phrases": _("What to say"),
    "fold": FOLDED,
    "cut": ONE_SIDED,
    "statusless": _("Write nothing about your status here."),
}
"""What the page says, by the names that its template uses."""


def site_words(translator: Translator) -> dict[str, str]:
    """`WORDS` in a language."""
    return {name: translator.gettext(text) for name, text in WORDS.items()}


def language_names(languages: Languages) -> dict[str, str]:
    """Each language by its code: its own name, and in itself that it is a draft."""
    return {code: _name(languages, code) for code in languages.known}


def _name(languages: Languages, code: str) -> str:
    language = languages.known[code]
    if not language.is_draft:
        return language.name
    return languages.translator(code).gettext("{language} (draft translation)", language=language.name)
