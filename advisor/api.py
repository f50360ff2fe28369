"""What other Python programs use of `advisor`; docs/python.md shows it. `import advisor` brings these names."""

import datetime
from pathlib import Path

from advisor.guide.opening import open_guide
from advisor.interview import Advice, Interview
from advisor.languages import UnknownLanguage, open_languages
from advisor.page.guidance import compose as compose_page
from advisor.page.page import Page
from advisor.page.words import Translators

__all__ = ["Interview", "Page", "compose", "open_guide"]


def compose(
    given: Interview | Advice, *languages: str, today: datetime.date | None = None, content: Path | None = None
) -> Page:
    """The guidance for the answers of an interview, in the languages with these codes, the reader's first.

    It is in English if none is named. `today` decides which cards are overdue for a check. `content`: the folder of a
    guide that does not come with the program, which may bring languages of its own. Raises UnknownLanguage.
    """
    advice = given.advice() if isinstance(given, Interview) else given
    known = open_languages(advice.guide.id, content)
    codes = dict.fromkeys(languages or ("en",))
    for code in codes:
        if code not in known.known:
            raise UnknownLanguage(code, list(known.known))
    translators = Translators(tuple(known.translator(code) for code in codes))
    return compose_page(advice, translators, today or datetime.date.today())
