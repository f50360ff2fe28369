"""What people write as an answer: every usual way is understood, and nothing is guessed."""

import gettext

import pytest

from advisor.languages import ENGLISH, Language, Translator
from advisor.languages.translator import NO_TEXTS
from advisor.page import natural
from advisor.page.blocks import Choice
from advisor.page.natural import letters, means_all, means_unsure, named, numbers, picked, unsure
from advisor.page.question import DECLINE, NONE
from advisor.page.words import Text, Translators, Words

SPANISH = {
    natural.YES: "sí, si, s, claro",
    natural.NO: "no, n, nunca",
    natural.NOTHING: "ninguno, nada, no, nunca, ninguna de estas",
    natural.ALL: "todas, todos",
    natural.UNSURE: "no sé, no lo sé",
    natural.DECLINING: "prefiero no decirlo, omitir",
    natural.AND: "y, e, más",
    natural.TO: "a, al, hasta",
    natural.COUNTED: "uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez",
    natural.ORDINALS: "primero/primera, segundo/segunda, tercero, cuarto, quinto, sexto, séptimo, octavo, noveno",
    natural.BEFORE_NUMBER: "número, num, opción, del",
    natural.THE: "el, la",
    natural.AFTER_FIGURE: "ro, do, er, ra",
}


class Spanish(gettext.NullTranslations):
    """Knows the words for answers."""

    def gettext(self, message: str) -> str:
        return SPANISH.get(message, message)


ES = Translator(Language("es", "español", "Spanish"), Spanish(), NO_TEXTS)
EN = Translator(ENGLISH, NO_TEXTS, NO_TEXTS)
ENGLISH_ALONE, SPANISH_ALONE, BOTH = Translators((EN,)), Translators((ES,)), Translators((EN, ES))


def choice(name: str, *labels: str) -> Choice:
    return Choice(name, Words(tuple(Text(label, code) for label, code in zip(labels, ("en", "es"), strict=False))))


REFUSED = choice(DECLINE, "I would rather not say, or I am not sure", "Prefiero no decirlo, o no lo sé")
YES_NO = (choice("yes", "Yes, a citizen", "Sí, tiene ciudadanía"), choice("no", "No", "No"), REFUSED)
THREE = (choice("none", "No"), choice("phone", "Yes, by phone"), choice("office", "Yes, in an office"), REFUSED)
STATUS = (
    choice("green", "Green card (two-year)", "Tarjeta verde (dos años)"),
    choice("pending", "Green card application", "Solicitud de tarjeta verde"),
    choice("nothing", "No status now", "Sin estatus"),
    choice("daca", "DACA", "DACA"),
    REFUSED,
)
MANY = (*(choice(name, f"Label of {name}") for name in "abcd"), choice(NONE, "Nobody", "Nadie"), REFUSED)
AGES = (choice("young", "Under 12"), choice("old", "12 or older"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        *(
            (typed, (1,))
            for typed in ("1", "1)", "1.", "(1)", "#1", "[1]", "1:", " 1 ", "1/", "*1*", "“1”", "number 1")
        ),
        *((typed, (1,)) for typed in ("١", "１", "１）", "1️⃣", "۱", "१", "one", "ONE", "uno", "opción 1", "option #1")),
        *((typed, (1, 3, 4)) for typed in ("1, 3 and 4", "1,3,4", "1 3 4", "1;3;4", "1+3+4", "1 & 3 & 4", "1/3/4")),
        *(
            (typed, (1, 3, 4))
            for typed in ("1, 3, and 4", "1. 3. 4.", "1) 3) 4)", "#1 #3 #4", "1 y 3 más 4", "١، ٣، ٤")
        ),
        *(
            (typed, (1, 2, 3))
            for typed in ("1-3", "1 - 3", "1–3", "1—3", "1 to 3", "1 a 3", "1..3", "1...3", "1 hasta 3", "1 through 3")
        ),
        ("1-2, 4", (1, 2, 4)),
        ("one and three", (1, 3)),
        *(
            (typed, (1,))
            for typed in ("the first", "First", "1st", "el primero", "La primera", "la 1", "1º", "1.ª", "1ro")
        ),
        *((typed, (2,)) for typed in ("second", "2nd", "the second one", "nº 2", "n° 2", "№ 2", "num 2", "segundo")),
        *((typed, (1, 2, 3)) for typed in ("del 1 al 3", "from 1 to 3", "the first to the third")),
        ("the first and the third", (1, 3)),
        ("2 2", (2,)),
        ("0", (0,)),
        ("12", (12,)),
        *(
            (typed, ())
            for typed in (
                "",
                "-",
                "1-",
                "-1",
                "3-1",
                "1.5",
                "1234",
                "no 1",
                "1x",
                "²",
                "①",
                "and",
                "f 1",
                "1 or 2",
                "1.3",
                "1 of 3",
                "1 de 3",
                "the two",
                "the one",
                "the first three",
                "la",
                "--",
            )
        ),
    ],
)
def test_numbers_are_read_as_people_write_them(typed: str, found: tuple[int, ...]) -> None:
    assert numbers(typed, BOTH) == found


@pytest.mark.parametrize(
    ("typed", "choices", "page", "ids"),
    [
        *((typed, YES_NO, ENGLISH_ALONE, ("no",)) for typed in ("n", "N", "no", "No.", "NOPE", "2. No", "2 no", "no!")),
        *(
            (typed, YES_NO, ENGLISH_ALONE, ("yes",))
            for typed in ("y", "yes", "Yes, a citizen", "yes a citizen", "si", "sí")
        ),
        *((typed, YES_NO, SPANISH_ALONE, ("yes",)) for typed in ("s", "S", "sí", "si", "SÍ", "yes", "claro")),
        ("s", YES_NO, BOTH, ("yes",)),
        ("s", YES_NO, ENGLISH_ALONE, ()),
        ("y", YES_NO, SPANISH_ALONE, ()),
        ("n", THREE, ENGLISH_ALONE, ("none",)),
        ("yes", THREE, ENGLISH_ALONE, ("phone", "office")),
        ("yes, by phone", THREE, ENGLISH_ALONE, ("phone",)),
        *(
            (typed, STATUS, BOTH, ())
            for typed in ("n", "no", "s", "y", "yes", "none", "nothing", "green", "status", "1 no")
        ),
        ("green card", STATUS, BOTH, ("green",)),
        ("TARJETA VERDE", STATUS, BOTH, ("green",)),
        ("daca", STATUS, BOTH, ("daca",)),
        ("4. DACA", STATUS, BOTH, ("daca",)),
        ("3. DACA", STATUS, BOTH, ()),
        ("no status now", STATUS, BOTH, ("nothing",)),
        *((typed, MANY, BOTH, (NONE,)) for typed in ("none", "no", "nobody", "nadie", "nada", "Nothing")),
        *((typed, MANY, BOTH, (NONE,)) for typed in ("never", "No, never", "nunca", "none of the above")),
        *((typed, YES_NO, ENGLISH_ALONE, ("no",)) for typed in ("never", "no, never", "nunca")),
        *((typed, STATUS, BOTH, ()) for typed in ("never", "nunca", "none of the above")),
        ("n", MANY, BOTH, ()),
        *(
            (typed, STATUS, BOTH, (DECLINE,))
            for typed in ("rather not say", "skip", "omitir", "I would rather not say")
        ),
        ("not sure", STATUS, BOTH, ()),
        ("under 12", AGES, BOTH, ("young",)),
        ("12", AGES, BOTH, ()),
        ("", YES_NO, BOTH, ()),
        ("...", YES_NO, BOTH, ()),
    ],
)
def test_a_word_is_an_answer_only_where_a_list_has_it(
    typed: str, choices: tuple[Choice, ...], page: Translators, ids: tuple[str, ...]
) -> None:
    assert named(typed, choices, page, BOTH) == ids


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("1", ("a",)),
        ("1, 3 and 4", ("a", "c", "d")),
        ("2-4", ("b", "c", "d")),
        ("0", (NONE,)),
        ("5", ()),
        ("nobody", (NONE,)),
    ],
)
def test_lines_are_picked_by_number_or_by_name(typed: str, ids: tuple[str, ...]) -> None:
    assert picked(typed, MANY, BOTH, BOTH) == ids


def test_a_letter_means_yes_or_no_only_in_the_languages_of_the_page_and_where_a_question_has_both() -> None:
    assert letters(YES_NO, BOTH) == {"y": ("yes",), "s": ("yes",), "n": ("no",)}
    assert letters(YES_NO, ENGLISH_ALONE) == {"y": ("yes",), "n": ("no",)}
    assert letters(THREE, ENGLISH_ALONE) == {"y": ("phone", "office"), "n": ("none",)}
    assert letters(STATUS, BOTH) == {}


@pytest.mark.parametrize("typed", ["idk", "I don’t know", "don't know", "no sé", "NO SE", "No lo sé."])
def test_not_to_know_is_the_line_that_says_so_and_never_to_decline(typed: str) -> None:
    other = choice("other", "Something else, or I do not know", "Otra cosa, o no lo sé")
    undecided = choice("case", "A case that they do not know of", "Un caso que no se conoce")
    assert means_unsure(typed, BOTH)
    assert unsure((undecided, other, REFUSED), BOTH) == ("other",)
    assert unsure((undecided, REFUSED), BOTH) == ()
    assert named(typed, MANY, BOTH, BOTH) == ()


def test_all_answers_are_meant_only_by_words_that_say_so() -> None:
    assert [means_all(typed, BOTH) for typed in ("all of them", "Todas", "todos.", "all", "both", "")] == [
        *(True, True, True, False, False, False)
    ]
