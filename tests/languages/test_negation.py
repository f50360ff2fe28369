"""Whether a translation says "not" where its English does: in each sentence and each part of it, in two languages."""

import pytest

from advisor.languages.likeness import likeness_faults

SAME = [
    ("es", "Never lie. Say nothing instead.", "Nunca mienta. En vez de eso, no diga nada."),
    ("es", "Do not let the date pass, and do not worry.", "No deje pasar la fecha, y no se preocupe."),
    (
        "es",
        "An open case lets you wait; it does not prevent arrest.",
        "Un caso le permite esperar; no impide un arresto.",
    ),
    ("es", "You may say no to a search of your bag.", "Puede negarse a que registren su bolsa."),
    ("es", "Noncitizens must keep theirs with them.", "Quienes no son ciudadanos deben llevar los suyos."),
    ("es", "Bring no more than two papers.", "Traiga dos papeles como máximo."),
    ("fr", "Never lie, not even to help.", "Ne mentez jamais, même pas pour aider."),
    ("fr", "I do not consent to a search.", "Je ne consens pas à une fouille."),
    ("fr", "Go without an appointment.", "Allez-y sans rendez-vous."),
    ("fr", "You can ask for an interpreter.", "Vous pouvez demander un interprète."),
    ("fr", "Call before you go for anything that is not a card.", "Appelez avant pour autre chose qu’une carte."),
]
OTHERWISE = [
    ("es", "Never lie to an officer.", "Mienta solo para ayudar, no de otro modo."),
    ("es", "Never lie. Say nothing instead.", "Mienta. En vez de eso, no diga nada nunca."),
    ("es", "Do not let the date pass: ask a lawyer.", "Deje pasar la fecha: no se preocupe."),
    ("es", "Do not let the date pass.", "Deje pasar la fecha, no se preocupe."),
    (
        "es",
        "An open case lets you wait; it does not prevent arrest.",
        "Un caso no le permite esperar; impide un arresto.",
    ),
    ("es", "Do not sign and do not answer.", "No firme y conteste."),
    ("es", "The office pays for the interpreter.", "La oficina no paga el intérprete."),
    ("fr", "Never lie to an officer.", "Mentez si cela aide."),
    ("fr", "I do not consent to a search.", "Je consens à une fouille."),
    ("fr", "Do not sign; ask for a lawyer.", "Signez; ne demandez pas d’avocat."),
    ("fr", "You can ask for an interpreter.", "Vous ne pouvez pas demander un interprète."),
    ("fr", "The office pays for the interpreter.", "Le bureau ne paie pas l’interprète."),
]


def codes(code: str, english: str, form: str) -> list[str]:
    return [fault.code.id for fault in likeness_faults(form, english, code) if fault.code.id == "negation-differs"]


@pytest.mark.parametrize(("code", "english", "form"), SAME)
def test_what_says_not_alike_is_no_finding(code: str, english: str, form: str) -> None:
    assert codes(code, english, form) == []


@pytest.mark.parametrize(("code", "english", "form"), OTHERWISE)
def test_a_not_that_was_lost_or_came_in_is_found(code: str, english: str, form: str) -> None:
    assert codes(code, english, form) == ["negation-differs"]
