"""Mistakes that translators, their tools and people who mean harm make: what is found, and what is never shown.

Each changes a small catalogue that is right. A mistake that does harm has to be found by the check, or be kept from the
reader, who then gets English. A few can only be seen by somebody who knows both languages; they are listed.
"""

from pathlib import Path

import pytest

from advisor.guide.diagnostics import Diagnostic
from advisor.languages import building, po
from advisor.languages.building import Catalogue
from advisor.languages.catalogue import CompiledCatalogue
from advisor.languages.checking import check_catalogue
from advisor.languages.ledger import Kind, Pair, pair_of
from advisor.languages.po import Entry, Po
from advisor.languages.translator import NO_TEXTS, Translator

RIGHT = """\
msgid ""
msgstr ""
"Language: es\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

msgid "Your answer to {question}: {answer}"
msgstr "Su respuesta a {question}: {answer}"

msgid "{number} card is shown"
msgid_plural "{number} cards are shown"
msgstr[0] "Se muestra {number} ficha"
msgstr[1] "Se muestran {number} fichas"

msgid "invalid choice: %(value)r"
msgstr "opción no válida: %(value)r"

msgid "unrecognized arguments: %s"
msgstr "argumentos no reconocidos: %s"

msgid "; or "
msgstr "; o "

msgid "Use --lang to change the language."
msgstr "Use --lang para cambiar el idioma."

msgctxt "card/appeal/lead"
msgid "You usually have 60 days to appeal, and 10 days to keep your payment."
msgstr "Por lo general tiene 60 días para apelar, y 10 días para conservar su pago."

msgctxt "card/appeal/step"
msgid "Call {ssa-national.phone} before you go to the office."
msgstr "Llame al {ssa-national.phone} antes de ir a la oficina."

msgctxt "fact/hours/states"
msgid "The lines are open from 8 a.m. to 7 p.m., Monday to Friday."
msgstr "Las líneas están abiertas de 8 a.m. a 7 p.m., de lunes a viernes."

msgctxt "fact/line/states"
msgid "The line 1-800-772-1213 is free, says ssa.gov."
msgstr "La línea 1-800-772-1213 es gratis, según ssa.gov."

msgctxt "fact/limit/states"
msgid "Since March 9, 2024 the limit is 2,000 dollars ($943 a month), or 50% of it."
msgstr "Desde el 9 de marzo de 2024 el límite es de 2,000 dólares ($943 al mes), o el 50% de eso."

msgctxt "fact/window/states"
msgid "The first window is seven months long."
msgstr "El primer período dura siete meses."

msgctxt "fact/form/states"
msgid "Ask for Form SSA-632 and bring your I-94."
msgstr "Pida el formulario SSA-632 y traiga su I-94."

msgctxt "card/rights/step"
msgid "Do not sign anything before a lawyer has read it."
msgstr "No firme nada antes de que un abogado lo haya leído."

msgctxt "card/rights/lead"
msgid "You never have to answer without a lawyer."
msgstr "Usted nunca tiene que contestar sin un abogado."

msgctxt "card/payee/text"
msgid "You can ask for an interpreter, and the office must pay for it. Nobody may charge you for this help."
msgstr "Puede pedir un intérprete, y la oficina debe pagarlo. Nadie puede cobrarle por esta ayuda."

msgctxt "question/visit/ask"
msgid "Do you have an appointment at the office?"
msgstr "¿Tiene una cita en la oficina?"

msgctxt "option/visit/bank/label"
msgid "Change my bank account"
msgstr "Cambiar mi cuenta de banco"
"""

LEAD = "Por lo general tiene 60 días para apelar, y 10 días para conservar su pago."
LEGAL = 'msgstr "No firme nada antes'
ANSWER = "Su respuesta a {question}: {answer}"
PLURAL = "nplurals=2; plural=(n != 1);"

FOUND: dict[str, tuple[str, str, str]] = {
    # what was done: (code of the finding, what stood there, what stands there now)
    "a brace is left open": ("braces", "respuesta a {question}", "respuesta a { {question}"),
    "a brace too many": ("braces", "Su respuesta a", "Su respuesta} a"),
    "braces doubled": ("braces", ANSWER, "Su respuesta a {{question}}: {answer}"),
    "a brace that is not closed": (
        "braces",
        "question}: {answer}\"\n\nmsgid \"{n", "question}: {answer\"\n\nmsgid \"{n",
    ),
    "a placeholder is translated": ("placeholders-differ", "a {question}:", "a {pregunta}:"),
    "a placeholder is forgotten": ("placeholders-differ", "a {question}:", "a la pregunta:"),
    "a placeholder too many": ("placeholders-differ", ANSWER, "{number} " + ANSWER),
    "a placeholder by its place": (
        "placeholders-differ",
        "{question}: {answer}\"\n\nmsgid \"{n", "{0}: {1}\"\n\nmsgid \"{n",
    ),
    "an attribute is asked for": ("placeholders-differ", "a {question}: ", "a {question.__class__}: "),
    "a width that fills memory": ("braces", "muestran {number}", "muestran {number:{number}9999999}"),
    "a conversion is asked for": ("placeholders-differ", "a {question}: ", "a {question!r}: "),
    "braces of another script": ("placeholders-differ", "a {question}: ", "a ｛question｝: "),
    "the number of a plural is left out": ("placeholders-differ", "muestran {number} fichas", "muestran fichas"),
    "the name of a contact is translated": (
        "placeholders-differ",
        "al {ssa-national.phone}", "al {ssa-nacional.teléfono}",
    ),
    "another contact is named": ("placeholders-differ", "al {ssa-national.phone}", "al {ssa-tty.phone}"),
    "a percent sign in a text of the program": ("placeholders-differ", "Su respuesta a", "100% su respuesta a"),
    "a percent placeholder is lost": ("placeholders-differ", "reconocidos: %s", "reconocidos"),
    "a percent placeholder is translated": ("placeholders-differ", "válida: %(value)r", "válida: %(valor)r"),
    "an option is translated": ("names-differ", "Use --lang para", "Use --idioma para"),
    "no plural rule": ("header-plurals", f'"Plural-Forms: {PLURAL}\\n"\n', ""),
    "the plural rule of a template": ("header-plurals", PLURAL, "nplurals=INTEGER; plural=EXPRESSION;"),
    "a plural rule is not closed": ("header-plurals", PLURAL, "nplurals=2; plural=(n != 1;"),
    "a plural rule divides by zero": ("header-plurals", PLURAL, "nplurals=2; plural=n % 0;"),
    "a plural rule beyond its forms": ("header-plurals", PLURAL, "nplurals=2; plural=n;"),
    "more forms than can be": ("header-plurals", PLURAL, "nplurals=999; plural=n;"),
    "a form that no number has": ("header-plurals", PLURAL, "nplurals=3; plural=(n != 1);"),
    "a plural rule turned around": ("plurals-unusual", PLURAL, "nplurals=2; plural=(n == 1);"),
    "the plural rule of another language": ("plurals-unusual", PLURAL, "nplurals=2; plural=(n > 1);"),
    "a language by its name": ("header-language", "Language: es", "Language: Mexican Spanish"),
    "another language": ("header-language", "Language: es", "Language: fr"),
    "no charset": ("header-charset", '"Content-Type: text/plain; charset=UTF-8\\n"\n', ""),
    "an unknown charset": ("catalogue-unreadable", "charset=UTF-8", "charset=x-foo"),
    "another charset than it says": ("catalogue-unreadable", "charset=UTF-8", "charset=ISO-8859-1"),
    "a charset that makes letters of plain ones": ("catalogue-unreadable", "charset=UTF-8", "charset=utf-7"),
    "a form is missing": ("forms-missing", "Se muestran {number} fichas", ""),
    "a form too many": ("forms-too-many", 'fichas"\n', 'fichas"\nmsgstr[2] "Se muestran {number} de fichas"\n'),
    "colours for the terminal": ("control-sign", "Su respuesta a", "\x1b[31mSu respuesta a"),
    "an escape written as such": ("control-sign", "Su respuesta a", "\\033]0;x\\007Su respuesta a"),
    "the screen is cleared by a sign of one byte": ("control-sign", "Por lo general", "\x9b2JPor lo general"),
    "a bell": ("control-sign", "Por lo general", "\\aPor lo general"),
    "an end of line": ("control-sign", "para apelar, y", "para apelar,\\ny"),
    "a return that covers what stands there": ("control-sign", "para apelar, y", "para apelar,\\ry"),
    "a line separator": ("control-sign", "para apelar, y", "para apelar,\u2028y"),
    "text that runs backwards": ("control-sign", "gratis, según", "gratis, \u202esegún"),
    "an isolate that is not closed": ("control-sign", "La línea 1-800", "La línea \u20671-800"),
    "a number that is turned around": ("control-sign", "1-800-772-1213 es", "\u20671-800-772-1213\u2069 es"),
    "a space without width": ("control-sign", "general tiene", "gen\u200beral tiene"),
    "a mark of byte order inside": ("control-sign", "general tiene", "general\ufeff tiene"),
    "letters that nobody sees": ("control-sign", "general tiene", "general\U000e0041 tiene"),
    "a letter of nobody's": ("control-sign", "general tiene", "general \ue000 tiene"),
    "accents over the rows above": (
        "control-sign",
        "general tiene", "genera\u0301\u0301\u0301\u0301\u0301\u0301l tiene",
    ),
    "spaces alone": ("text-blank", LEAD, "   "),
    "a hard space alone": ("text-blank", LEAD, "\u00a0"),
    "a filler that shows nothing": ("control-sign", LEAD, "\u3164"),
    "a dot alone": ("text-blank", LEAD, "."),
    "a note in place of a translation": ("markup", LEAD, LEAD + " TODO"),
    "the spaces around a word are dropped": ("edges-differ", '"; o "', '"; o"'),
    "60 days become 90": ("numbers-differ", "tiene 60 días", "tiene 90 días"),
    "a number is dropped": ("numbers-differ", "y 10 días para", "y unos días para"),
    "a number is added": ("numbers-differ", "de 8 a.m.", "(hora 5) de 8 a.m."),
    "days become months": ("units-differ", "60 días", "60 meses"),
    "two numbers change places": ("numbers-differ", "60 días para apelar, y 10 días", "10 días para apelar, y 60 días"),
    "a day of a date": ("numbers-differ", "el 9 de marzo", "el 19 de marzo"),
    "a year": ("numbers-differ", "de 2024", "de 2025"),
    "a sum with one zero more": ("numbers-differ", "2,000 dólares", "20,000 dólares"),
    "another currency": ("numbers-differ", "($943 al mes)", "(€943 al mes)"),
    "a part of a hundred": ("numbers-differ", "el 50%", "el 15%"),
    "hours change places": ("numbers-differ", "de 8 a.m. a 7 p.m.", "de 7 a.m. a 8 p.m."),
    "morning becomes evening": ("numbers-differ", "de 8 a.m.", "de 8 p.m."),
    "another month": ("numbers-differ", "9 de marzo", "9 de mayo"),
    "the part of a thousand": ("units-differ", "el 50% de", "el 50‰ de"),
    "a part becomes a sum": ("units-differ", "el 50% de", "50 dólares de"),
    "working days": ("units-differ", "60 días", "60 días hábiles"),
    "the mark of work in capitals": ("draft-unrecorded", 'msgctxt "fact/window', '#,FUZZY\nmsgctxt "fact/window'),
    "a number in words": ("numbers-differ", "dura siete meses", "dura ocho meses"),
    "a number in words becomes digits": ("numbers-differ", "dura siete meses", "dura 17 meses"),
    "a form by a wrong number": ("numbers-differ", "formulario SSA-632", "formulario SSA-623"),
    "a form by wrong letters": ("names-differ", "su I-94", "su Y-94"),
    "a digit of a phone number": ("phones-differ", "línea 1-800-772-1213", "línea 1-800-772-1231"),
    "a phone number is cut": ("phones-differ", "línea 1-800-772-1213", "línea 1-800-772-121"),
    "a letter in a phone number": ("phones-differ", "línea 1-800-772-1213", "línea 1-8OO-772-1213"),
    "a phone number is added": ("phones-differ", "Use --lang para", "Llame al 1-900-555-0199. Use --lang para"),
    "a phone number in other digits": ("phones-differ", "línea 1-800-772-1213", "línea ١-٨٠٠-٧٧٢-١٢٣١"),
    "a link ends in something else": ("links-differ", "según ssa.gov", "según ssa.com"),
    "a link with a tail": ("links-differ", "según ssa.gov", "según ssa.gov.co"),
    "a link is dropped": ("links-differ", "según ssa.gov", "según la agencia"),
    "a link is added": ("links-differ", "Use --lang para", "Vaya a http://evil.example y use --lang para"),
    "a short link": ("links-differ", "Pida el", "Vaya a bit.ly/x y pida el"),
    "an address is added": ("links-differ", "Pida el", "Escriba a ayuda@evil.example y pida el"),
    "a letter that looks alike in a link": ("links-differ", "según ssa.gov", "según ssа.gov"),
    "a letter that looks alike in a word": ("mixed-letters", "un abogado lo", "un abоgado lo"),
    "English is left in whole": ("english-left", "Cambiar mi cuenta de banco", "Change my bank account"),
    "English is left in half": ("english-left", "Nadie puede cobrarle por esta", "Nobody may charge you for this"),
    "a lost not": ("negation-differs", "No firme nada antes", "Firme todo antes"),
    "a lost not beside another one": (
        "negation-differs",
        "nunca tiene que contestar sin", "siempre tiene que contestar con",
    ),
    "a not that came in": ("negation-differs", "Puede pedir un intérprete", "No puede pedir un intérprete"),
    "a sentence is cut": ("ending-differs", "de que un abogado lo haya leído.", "de que un abogado"),
    "a question without its sign": (
        "ending-differs",
        "¿Tiene una cita en la oficina?", "Tiene una cita en la oficina.",
    ),
    "a sentence is left out": (
        "length-differs",
        "Puede pedir un intérprete, y la oficina debe pagarlo. Nadie puede", "Nadie puede",
    ),
    "a speech is added": ("length-differs", "mi cuenta de banco", "mi cuenta de banco " + "y nada más que eso " * 12),
    "a translation that slipped by a row": ("text-repeated", "El primer período dura siete meses.", LEAD),
    "letters of a wrong charset": ("garbled", "intérprete", "intÃ©rprete"),
    "letters that were lost": ("garbled", "intérprete", "int?rprete"),
    "letters that were replaced": ("garbled", "intérprete", "int\ufffdrprete"),
    "signs of a web page": ("markup", "un intérprete, y", "un int&eacute;rprete, y"),
    "marks of a web page": ("markup", "un intérprete, y", "un <b>intérprete</b>, y"),
    "an escape that is shown": ("markup", "un intérprete, y", "un intérprete,\\\\n y"),
    "a tag of a forum": ("markup", "un intérprete, y", "un [b]intérprete[/b], y"),
    "a colour of the screen": ("markup", "un intérprete, y", "un [bold red]intérprete, y"),
    "a link of Markdown": ("markup", "un intérprete, y", "un intérprete [ver](aqui), y"),
    "something in brackets": ("markup", "un intérprete, y", "un intérprete [pagado], y"),
    "stress by lines": ("markup", "un intérprete, y", "un intérprete _ya_, y"),
    "stress by stars": ("markup", "un intérprete, y", "un intérprete *ya*, y"),
    "struck out": ("markup", "un intérprete, y", "un ~~intérprete~~, y"),
    "wide braces": ("markup", "un intérprete, y", "un intérprete ｛number｝, y"),
    "a script": ("links-differ", "un intérprete, y", "un intérprete javascript:alert, y"),
    "an ending that nobody thought of": ("links-differ", "un intérprete, y", "un intérprete (evil.zip), y"),
    "a host of another country": ("links-differ", "un intérprete, y", "un intérprete (ayuda.ph), y"),
    "a host in capitals": ("links-differ", "un intérprete, y", "un intérprete (EVIL.ZIP), y"),
    "a host with a wide dot": ("links-differ", "un intérprete, y", "un intérprete (evil．zip), y"),
    "a host in other letters": ("links-differ", "un intérprete, y", "un intérprete (ayuda.рф), y"),
    "a host in two words": ("links-differ", "un intérprete, y", "un intérprete (ayuda . com), y"),
    "an address with a wide sign": ("links-differ", "un intérprete, y", "un intérprete (ayuda＠gmail), y"),
    "an address told aloud": ("links-differ", "un intérprete, y", "un intérprete ayuda arroba gmail punto com, y"),
    "a host told aloud": ("links-differ", "un intérprete, y", "un intérprete en ayuda punto com, y"),
    "an address between blanks": ("links-differ", "un intérprete, y", "un intérprete ayuda @ gmail, y"),
    "an address in disguise": ("links-differ", "un intérprete, y", "un intérprete ayuda[at]gmail, y"),
    "struck out by signs": ("control-sign", "Nadie puede", "N\u0336a\u0336d\u0336i\u0336e puede"),
    "a ring around a letter": ("control-sign", "Nadie puede", "N\u20ddadie puede"),
    "a variant that nobody sees": ("control-sign", "Nadie puede", "Na\ufe0fdie puede"),
    "a joiner that nobody sees": ("control-sign", "Nadie puede", "Na\u034fdie puede"),
    "wide blanks": ("control-sign", "Nadie puede", "Nadie" + "\u2003" * 30 + "puede"),
    "many blanks": ("control-sign", "Nadie puede", "Nadie" + " " * 30 + "puede"),
    "two versions are merged by halves": ("catalogue-unreadable", 'msgid "; or "', '<<<<<<< HEAD\nmsgid "; or "'),
    "a quotation mark is missing": ("catalogue-unreadable", 'msgstr "; o "', 'msgstr "; o '),
    "a quotation mark inside": ("catalogue-unreadable", "un intérprete,", 'un "intérprete",'),
    "a backslash inside": ("catalogue-unreadable", "un intérprete,", "un \\qintérprete,"),
    "a translation without its text": ("catalogue-unreadable", 'msgid "; or "\n', ""),
    "a text without its translation": ("catalogue-unreadable", 'msgstr "; o "\n', ""),
    "a text stands twice": ("text-twice", 'msgid "; or "', 'msgid "; or "\nmsgstr "; u "\n\nmsgid "; or "'),
    "a second header": ("text-twice", 'msgid "; or "', 'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "; or "'),
    "a text is deleted": ("text-missing", 'msgid "; or "\nmsgstr "; o "\n', ""),
    "the translation is deleted": ("text-missing", '"; o "', '""'),
    "the English is changed by hand": ("text-missing", 'msgid "; or "', 'msgid "; and "'),
    "a context is changed by hand": ("text-missing", "card/rights/lead", "card/right/lead"),
    "another tool puts old advice below new English": (
        "draft-unrecorded",
        'msgctxt "fact/window', '#, fuzzy\nmsgctxt "fact/window',
    ),
    "English has changed": ("text-stale", 'msgctxt "fact/window', '#, fuzzy\n#| msgid "Old."\nmsgctxt "fact/window'),
}  # fmt: skip

JUDGED: dict[str, tuple[str, str]] = {
    # harmful all the same: only somebody who knows both languages sees them
    "another person is named": ("un abogado lo haya", "un agente lo haya"),
    "before becomes after": ("antes de ir a la oficina", "después de ir a la oficina"),
    "advice is added": ("Por lo general tiene", "Puede esperar tranquilo: tiene"),
    "may becomes must": ("Puede pedir un intérprete", "Debe pedir un intérprete"),
}
HARMLESS: dict[str, tuple[str, str]] = {
    "another way of address": ("No firme nada", "No firmes nada"),
    "another word for the same": ("Cambiar mi cuenta de banco", "Cambiar mi cuenta bancaria"),
    "two spaces behind a sentence": ("pagarlo. Nadie", "pagarlo.  Nadie"),
    "an abbreviation": ("Puede pedir un intérprete", "Ud. puede pedir un intérprete (p.ej. en EE.UU.)"),
    "an accent is missing": ("El primer período", "El primer periodo"),
}


def template() -> Po:
    """The English alone."""
    found = po.read(RIGHT.encode())
    return Po(found.header, tuple(Entry(entry.english, context=entry.context) for entry in found.texts))


def read(text: str) -> Catalogue | building.Broken:
    """A catalogue of the program and of a guide at once, so that what is asked of either is asked."""
    try:
        found = po.read(text.encode())
    except po.Unreadable as error:
        return building.Broken(Path("es.po"), error.reason, error.line)
    return Catalogue("es", found, {}, building.setting_of(found, "es", program=True))


def check(text: str) -> list[Diagnostic]:
    found = read(text)
    assert isinstance(found, Catalogue)
    return list(check_catalogue("es.po", found, template()))


def codes(text: str) -> set[str]:
    if isinstance(read(text), building.Broken):
        return {"catalogue-unreadable"}
    return {finding.code.id for finding in check(text)}


def changed(old: str, new: str) -> str:
    assert old in RIGHT
    return RIGHT.replace(old, new, 1)


def test_what_is_right_is_no_finding() -> None:
    assert codes(RIGHT) == set()


@pytest.mark.parametrize("mistake", FOUND)
def test_a_mistake_is_found_and_placed(mistake: str) -> None:
    code, old, new = FOUND[mistake]
    text = changed(old, new)
    assert code in codes(text)
    found = read(text)
    if isinstance(found, Catalogue):
        placed = [finding for finding in check(text) if finding.code.id == code]
        lines = text.split("\n")
        assert all(1 <= finding.location.line <= len(lines) or code == "text-missing" for finding in placed)
        assert all(finding.line().isprintable() for finding in placed)
    else:
        assert found.line >= 1


@pytest.mark.parametrize("change", HARMLESS)
def test_what_does_no_harm_is_left_alone(change: str) -> None:
    assert codes(changed(*HARMLESS[change])) == set()


def test_at_most_five_harmful_mistakes_pass() -> None:
    passing = [mistake for mistake, change in JUDGED.items() if not codes(changed(*change))]
    assert passing == list(JUDGED)
    assert (len(FOUND) >= 60, len(passing) <= 5) == (True, True)


@pytest.mark.parametrize("mistake", FOUND)
def test_no_mistake_ends_the_program(mistake: str) -> None:
    found = read(changed(*FOUND[mistake][1:]))
    if not isinstance(found, Catalogue):
        return
    data = building.compiled(found)
    spoken = Translator(building.language_of("es"), CompiledCatalogue(lambda: data), CompiledCatalogue(lambda: data))
    said = spoken.gettext("Your answer to {question}: {answer}", question="a", answer="b")
    assert (said.endswith(": b"), said.isprintable(), "{" in said) == (True, True, False)
    for number in (0, 1, 2, 1_000_000):
        told = spoken.ngettext("{number} card is shown", "{number} cards are shown", number)
        assert (str(number) in told, told.isprintable(), len(told) < 60) == (True, True, True)
    for entry in template().texts:
        if entry.context:
            assert spoken.content(entry.context, entry.english[0]).isprintable()


NEVER_SHOWN = {"braces", "placeholders-differ", "control-sign", "text-blank", "links-differ", "phones-differ"}
NUMBERS = {"numbers-differ", "units-differ"}
SHOWN = {"a number in words", "working days"}
"""Words for numbers differ in good translations too."""


@pytest.mark.parametrize(
    "mistake",
    [
        mistake
        for mistake, (code, *_) in FOUND.items()
        if code in NEVER_SHOWN or (code in NUMBERS and mistake not in SHOWN)
    ],
)
def test_what_steers_is_shown_in_english(mistake: str) -> None:
    found = read(changed(*FOUND[mistake][1:]))
    assert isinstance(found, Catalogue)
    assert "missing" in {building.state_of(entry, found) for entry in found.po.texts}


@pytest.mark.parametrize(
    "template_text", ["a {b", "{", "}", "{0}", "{}", "{name!r}", "{name:>9}", "{name.upper}", "{no}"]
)
def test_a_template_that_cannot_be_filled_is_english(template_text: str) -> None:
    damaged = building.compiled(
        Catalogue("es", po.Po(None, ()), {}, building.setting_of(po.Po(None, ()), "es", program=True))
    )
    assert damaged
    catalogue = CompiledCatalogue(bytes)
    catalogue.__dict__["_texts"] = {b"Hello, {name}.": template_text.encode()}
    assert (
        Translator(building.language_of("es"), catalogue, NO_TEXTS).gettext("Hello, {name}.", name="A") == "Hello, A."
    )


def test_a_person_can_say_that_a_finding_is_no_mistake() -> None:
    old, new = 'msgctxt "card/appeal/lead"', '# allow: numbers-differ\nmsgctxt "card/appeal/lead"'
    assert "numbers-differ" in codes(changed("tiene 60 días", "tiene 90 días"))
    assert codes(changed("tiene 60 días", "tiene 90 días").replace(old, new)) == set()


def test_nobody_can_allow_what_steers() -> None:
    old, new = 'msgctxt "fact/line/states"', '# allow: links-differ, phones-differ\nmsgctxt "fact/line/states"'
    assert "links-differ" in codes(changed("según ssa.gov", "según ssa.com").replace(old, new))


def test_a_translation_that_was_recorded_and_is_gone_is_lost_and_not_missing() -> None:
    ledger: dict[Pair, Kind] = {pair_of(entry): "draft" for entry in template().texts}
    found = read(changed('"; o "', '""'))
    assert isinstance(found, Catalogue)
    lost = check_catalogue("es.po", found._replace(ledger=ledger), template())
    assert [finding.code.id for finding in lost] == ["text-lost"]


def test_a_language_that_was_only_begun_is_one_warning() -> None:
    begun = "\n\n".join(RIGHT.split("\n\n")[:5]) + "\n"
    [told] = check(begun)
    assert (told.code.id, told.warning) == ("catalogue-begun", True)
