"""Everyday words, as people type them, and the answer that each of them finds first.

Where Social Security does not do what somebody looks for, "something else" is found.
"""

from collections.abc import Iterator, Mapping

import pytest

from advisor.guide.opening import open_guide
from advisor.languages.languages import open_languages
from advisor.page.question import choice
from advisor.page.search import found
from advisor.page.words import Translators

ENGLISH: Mapping[str, str] = {
    "for-whom/myself": "just me, on my own",
    "for-whom/my-child": "infant, newborn",
    "for-whom/someone-else": "mom, dad",
    "visit/direct-deposit": "switch banks, new account",
    "visit/address": "new apartment, new place",
    "visit/proof-letter": "benefits letter, income verification",
    "visit/report-change": "got married, got divorced, prison, separated, went to prison",
    "visit/overpayment": "got too much, payment plan",
    "visit/payee": "power of attorney, conservator",
    "visit/replace-card": "replacement, duplicate",
    "visit/new-number": "ITIN, first social, apply for a social",
    "visit/name-change": "new name, change my name",
    "visit/status-update": "just naturalized, new citizen",
    "visit/earnings-record": "missing years, years are missing",
    "visit/retirement": "retiring, early retirement",
    "visit/disability": "dissability, disabilty",
    "visit/ssi": "poor, no money",
    "visit/survivors": "husband died, burial, wife died, mother died",
    "visit/medicare": "medcare, hospital insurance",
    "visit/ssi-review": "SSI renewal, recertification",
    "visit/noncitizen-review": "seven-year limit, because I am not a citizen",
    "visit/identity-check": "stolen identity, someone uses my number, somebody used my social",
    "visit/appeal": "my check stopped, cut off, stopped my money, they cut me off",
    "visit/other": "unemployment, Medicaid, online account, password, scam, birth certificate, "
    "my check did not come, missing check",
    "age/under-12": "infant, kindergarten",
    "age/twelve-or-over": "teen, adolescent",
    "child-citizen/citizen": "US-born, born in a hospital here",
    "child-citizen/not-citizen": "came with me, born overseas",
    "appointment/none": "walk in, walking in",
    "appointment/phone": "phone appointment, telephone interview",
    "appointment/office": "in-person appointment, appointment at the office",
    "appointment/letter": "got a letter, received a letter",
    "deadline/within-two-weeks": "asap, right away",
    "deadline/later": "in a month, in two months",
    "deadline/no-date": "no hurry, whenever",
    "benefit/social-security": "retirement check, disability check",
    "benefit/ssi": "SSI for my child, help for the poor",
    "benefit/both": "the two, both of them",
    "benefit/none": "I do not get anything, no check",
    "status/citizen": "Puerto Rican, Guam",
    "status/naturalized": "naturalized, new citizen, became American",
    "status/green-card": "greencard, legal resident, lawful permanent resident",
    "status/refugee": "refugee camp, resettlement",
    "status/asylee": "asilum, asilum granted, granted asylum",
    "status/cuban-haitian-entrant": "from Cuba, from Haiti",
    "status/cofa": "Pacific islander, FSM",
    "status/visa": "temporary visa, temporary worker",
    "status/tps": "TPS holder, have TPS",
    "status/daca": "advance parole, DACA recipient, daka",
    "status/parole": "parolee, sponsor",
    "status/asylum-pending": "pending, detained, pending asylum, asilum case",
    "status/green-card-pending": "pending green card, applied for a green card",
    "status/survivor-visa": "visa u, visa t, crime victim, beaten",
    "status/sijs": "special juvenile, neglected by my parents",
    "status/tps-ended": "TPS ended, TPS expired",
    "status/parole-ended": "parole expired, parole ended",
    "status/withholding-cat": "witholding, protected from deportation",
    "status/supervision": "ordered deported, stateless, ordered removed, ICE check-in",
    "status/no-status": "illegal, here illegally, not legal",
    "history/removal-order": "ordered deported, ordered removed",
    "history/missed-hearing": "forgot my court date, forgot my hearing",
    "history/criminal-record": "felony, misdemeanor",
    "companions/citizen-child": "toddler, little ones",
    "companions/other-child": "child with a visa, child born back home",
    "companions/citizen-adult": "spouse, boyfriend",
    "companions/noncitizen-adult": "roommate, undocumented husband or wife",
    "companions/interpreter-friend": "interpreter, translator",
    "companions/advocate": "paralegal, caseworker",
    "companion-exposed/somebody": "one of them, not certain",
    "companion-exposed/nobody": "none of them, we are all citizens",
    "needs/sign-language": "hard of hearing, hearing problem",
    "needs/interpreter": "no English, bad English",
    "needs/no-phone": "phone is broken, lost my phone",
    "needs/no-internet": "no data, offline",
    "needs/mobility": "crutches, cane",
}
SPANISH: Mapping[str, str] = {
    "for-whom/myself": "yo solo, yo sola",
    "for-whom/my-child": "recién nacido, recién nacida",
    "for-whom/someone-else": "cónyuge, abuelito",
    "visit/direct-deposit": "cambiar la cuenta, nueva cuenta",
    "visit/address": "nueva dirección, me cambié de casa",
    "visit/proof-letter": "taxes, para los taxes, declaración de impuestos",
    "visit/report-change": "me separé, me junté",
    "visit/overpayment": "les debo, debo, me pagaron demasiado",
    "visit/payee": "apoderado, apoderada",
    "visit/replace-card": "reposición, reponer, duplicado",
    "visit/new-number": "primer seguro, primer social",
    "visit/name-change": "cambio de nombre, cambio de apellido, cambiar mi nombre",
    "visit/status-update": "me naturalicé, me hice residente",
    "visit/earnings-record": "faltan años, no aparecen mis años",
    "visit/retirement": "jubilarse, retirarse",
    "visit/disability": "incapacitado, incapacitada",
    "visit/ssi": "no tengo dinero, sin dinero",
    "visit/survivors": "murió mi esposo, murió mi esposa",
    "visit/medicare": "seguro médico, seguro de salud",
    "visit/ssi-review": "recertificación, renovar el SSI",
    "visit/noncitizen-review": "límite de siete años, por no ser ciudadano",
    "visit/identity-check": "robo de identidad, me robaron la identidad",
    "visit/appeal": "apelación, apelar, apelasion",
    "visit/other": "desempleo, acta de nacimiento, Medicaid, no me llegó el cheque, "
    "no me ha llegado el pago, cheque perdido",
    "age/under-12": "kínder, preescolar",
    "age/twelve-or-over": "adolescente, joven",
    "child-citizen/citizen": "es de aquí, acta de aquí",
    "child-citizen/not-citizen": "nació allá, nació en mi país",
    "appointment/none": "todavía no, no tengo cita",
    "appointment/phone": "cita telefónica, cita por teléfono",
    "appointment/office": "cita en persona, cita en la oficina",
    "appointment/letter": "me llegó una carta, me mandaron una carta",
    "deadline/within-two-weeks": "mañana, pronto",
    "deadline/later": "en un mes, en dos meses",
    "deadline/no-date": "sin prisa, no hay prisa",
    "benefit/social-security": "cheque de retiro, jubilación",
    "benefit/ssi": "cheque de ayuda, ayuda para pobres",
    "benefit/both": "ambas, las dos cosas",
    "benefit/none": "no recibo nada, ningún beneficio",
    "status/citizen": "puertorriqueño, puertorriqueña, boricua",
    "status/naturalized": "naturalizado, naturalizada, nacionalizado",
    "status/green-card": "green card, greencard, grin card",
    "status/refugee": "campo de refugiados, reasentamiento",
    "status/asylee": "me aprobaron el asilo, me otorgaron asilo",
    "status/cuban-haitian-entrant": "vine de Cuba, vine de Haití",
    "status/cofa": "islas del Pacífico, FSM",
    "status/visa": "residente temporal, visa temporal, visa de turista",
    "status/tps": "tepesiano, tepesiana",
    "status/daca": "dacamentado, dacamentada",
    "status/parole": "libertad condicional, parolado, paroleado",
    "status/asylum-pending": "en trámite, asilo en trámite, asilo pendiente",
    "status/green-card-pending": "residencia en trámite, papeles en trámite",
    "status/survivor-visa": "visa u, visa de víctima, fui víctima",
    "status/sijs": "menor abandonado, menor abandonada",
    "status/tps-ended": "perdí el TPS, TPS vencido",
    "status/parole-ended": "parole vencido, parole cancelado",
    "status/withholding-cat": "witholding, no me pueden deportar",
    "status/supervision": "deportado, deportada, tengo orden de deportación",
    "status/no-status": "ilegal, sin permiso, no tengo estatus",
    "history/removal-order": "me echaron del país, me corrieron del país",
    "history/missed-hearing": "se me pasó la corte, se me olvidó la corte",
    "history/criminal-record": "me detuvieron, me agarró la policía",
    "companions/citizen-child": "chamacos, chiquillos",
    "companions/other-child": "hijo sin papeles, hija sin papeles",
    "companions/citizen-adult": "mamá, papá",
    "companions/noncitizen-adult": "paisano, paisana",
    "companions/interpreter-friend": "intérprete, bilingüe",
    "companions/advocate": "licenciado, licenciada",
    "companion-exposed/somebody": "uno de ellos, una de ellas",
    "companion-exposed/nobody": "ninguno de ellos, todos somos ciudadanos",
    "needs/sign-language": "sordera, señas",
    "needs/interpreter": "traducción, casi no hablo inglés",
    "needs/no-phone": "perdí el celular, se me descompuso el celular",
    "needs/no-internet": "sin internet, sin datos",
    "needs/mobility": "muletas, no manejo",
}
"""A question and its option → words that find it first, with commas between them."""

GUIDE = open_guide()
LANGUAGES = open_languages(GUIDE.id)


def each(words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((place, typed) for place, several in words.items() for typed in several.split(", "))


def ids_found(code: str, place: str, typed: str) -> list[str]:
    """What is found in a language, where a question is asked."""
    question, page = GUIDE.questions[place.partition("/")[0]], Translators((LANGUAGES.translator(code),))
    choices = [choice(question, option, page) for option in question.options]
    return [f"{question.id}/{one.id}" for one in found(choices, typed)]


@pytest.mark.parametrize(("code", "words"), [("en", ENGLISH), ("es", SPANISH)])
def test_everyday_words_find_the_answer_that_fits(code: str, words: Mapping[str, str]) -> None:
    wrong = {typed: ids for place, typed in each(words) if (ids := ids_found(code, place, typed))[:1] != [place]}
    assert wrong == {}


@pytest.mark.parametrize(
    ("code", "place", "typed", "ids"),
    [
        ("en", "visit", "got married", "report-change name-change"),
        ("es", "visit", "me casé", "report-change name-change"),
        ("en", "visit", "ITIN", "new-number other"),
        ("en", "status", "pending", "asylum-pending green-card-pending"),
        ("es", "status", "en trámite", "asylum-pending green-card-pending"),
        ("en", "status", "ordered deported", "supervision no-status"),
        ("en", "status", "stateless", "supervision no-status"),
        ("en", "status", "visa u", "survivor-visa"),
        ("es", "status", "visa u", "survivor-visa"),
        ("es", "companions", "mamá", "citizen-adult noncitizen-adult"),
    ],
)
def test_words_that_fit_several_answers_find_these_alone(code: str, place: str, typed: str, ids: str) -> None:
    assert ids_found(code, place, typed) == [f"{place}/{one}" for one in ids.split()]
