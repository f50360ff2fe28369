"""Advice that harms and promises of safety, in the words that people find for them; what is denied or kept is fine."""

from pathlib import Path

import pytest

from advisor.check.english import is_english
from advisor.check.findings import FindingCode
from advisor.check.words import check_words
from advisor.guide.diagnostics import Code
from advisor.guide.loading import load_guide
from tests.guide.writing import MINIMAL, card, write_content
from tests.page.translators import IN_ENGLISH


def found(folder: Path, checks: str = "{grade: 60}", **keys: object) -> list[Code]:
    """The codes of what is found in a card, hard words aside."""
    said = {"title": "A title", "lead": "A lead.", "text": "A text.", **keys}
    head = "\n".join(line.removeprefix("        ") for line in MINIMAL["guide.yaml"].splitlines())
    files = {"guide.yaml": f"{head}\nchecks: {checks}\n", "cards/main.yaml": [card("base", **said)]}
    loaded = load_guide(write_content(folder, files), collect=True)
    return [each.code for each in check_words(loaded, [IN_ENGLISH])]


HARMFUL = [
    "You can ignore it.",
    "Just stay home.",
    "Just don't go.",
    "Do not go to the hearing.",
    "You do not have to answer the letter.",
    "It is okay to miss the hearing.",
    "It is fine not to go.",
    "Throw the letter away.",
    "Put it in the trash.",
    "Forget the appointment.",
    "You need not show up at the hearing.",
    "Do not bother going.",
    "Avoid the interview.",
    "Do nothing; the letter goes away.",
    "Hide from the officers.",
    "Lie if they ask.",
    "If they ask, lie.",
    "Stay calm, and hide.",
    "Show them somebody else's papers.",
    "Bring a different birth certificate.",
    "Say that you are a citizen.",
    "Tell them you were born here.",
    "Give them a different name.",
    "Use somebody else's number.",
    "Use your cousin's card.",
    "Make up an address.",
    "Burn the papers.",
    "Leave it blank.",
    "Do not report your wages.",
    "Do not tell Social Security about the move.",
    "Run if you see them.",
    "Leave the country.",
    "Resist the arrest.",
    "Puede ignorarla o ignorar la carta.",
    "Quédese en casa.",
    "No vaya a la cita.",
    "Mienta si le preguntan.",
    "Use el número de otra persona.",
]


@pytest.mark.parametrize("text", HARMFUL)
@pytest.mark.parametrize("key", ["text", "lead", "steps", "staff"])
def test_advice_that_harms_is_found(tmp_path: Path, text: str, key: str) -> None:
    said: object = [text] if key == "steps" else text
    assert FindingCode.HARMFUL_ADVICE in found(tmp_path, "{grade: 60}", **{key: said})


@pytest.mark.parametrize(
    "text",
    [
        "Do not stay away; have somebody call to move the date.",
        "Do not skip the appointment.",
        "Never run or lie, and never use false papers.",
        "Do not go before you have asked a lawyer.",
        "You do not need to go to change your bank.",
        "If you do nothing, half may be withheld.",
        "Let the child stay home.",
        "Whoever is at risk should stay away and help by phone.",
        "Keep the date or move it, but do not miss it.",
        "You may refuse to answer officers.",
        "A lie can be a crime. A false claim to be a citizen is one.",
        "They refuse the card, and can report papers that look false.",
        "The form can be left with the office.",
    ],
)
def test_advice_that_keeps_somebody_out_of_harm_is_fine(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text=text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Nothing bad will happen.",
        "They hardly ever arrest anyone.",
        "Relax.",
        "You will be fine.",
        "There is nothing to be afraid of.",
        "It is perfectly fine to go.",
        "The danger is tiny.",
        "The chance of an arrest is small.",
        "You will come home.",
        "ICE never comes here.",
        "Officers do not arrest anybody there.",
        "No one has ever been arrested there.",
        "Don't be scared.",
        "99% of people come back.",
        "1 in 1,000 is stopped.",
        "You will not have any problem.",
        "They cannot touch you.",
        "You are protected there.",
        "No hay problema.",
        "Nadie ha sido arrestado.",
    ],
)
def test_a_promise_of_safety_is_found_in_other_words(tmp_path: Path, text: str) -> None:
    assert FindingCode.PROMISE_OF_SAFETY in found(tmp_path, text=text)


@pytest.mark.parametrize("checks", ["{grade: 60}", "{grade: 60, safety: []}", "{grade: 60, safety: [sunny]}"])
def test_a_guide_can_only_add_to_the_words_that_promise_safety(tmp_path: Path, checks: str) -> None:
    assert found(tmp_path, checks, text="The office is safe.") == [FindingCode.PROMISE_OF_SAFETY]


def test_a_guide_adds_words_of_its_own(tmp_path: Path) -> None:
    checks = "{grade: 60, safety: [sunny], harm: [do as you like]}"
    assert found(tmp_path, checks, text="It is sunny.") == [FindingCode.PROMISE_OF_SAFETY]
    assert found(tmp_path, checks, text="Do as you like.") == [FindingCode.HARMFUL_ADVICE]


def test_a_card_may_say_what_guide_yaml_allows_it(tmp_path: Path) -> None:
    allowed = "allowed: [{value: say that you are a citizen, because: It is so., cards: [base]}]"
    text = "You may say that you are a citizen."
    assert found(tmp_path, f"{{grade: 60, {allowed}}}", text=text) == []
    assert found(tmp_path, text=text) == [FindingCode.HARMFUL_ADVICE]


@pytest.mark.parametrize(
    "text", ["Some **bold** word.", "See [this](there).", "<b>Go</b>", "`code` here", "Tom &amp; Ann"]
)
def test_markup_is_found(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text=text) == [FindingCode.MARKUP_IN_TEXT]


def test_a_word_that_no_line_holds_is_found(tmp_path: Path) -> None:
    assert found(tmp_path, text="a" * 41) == [FindingCode.LONG_WORD]
    assert found(tmp_path, text="a" * 40) == []


@pytest.mark.parametrize(
    "text",
    [
        "Quiero hablar con un abogado.",
        "No hablo inglés, gracias.",
        "Je ne parle pas anglais.",
        "Ich brauche Hilfe, bitte.",
        "Por favor, despacio.",
        "我要律师",
        "Hola",
        "Mwen bezwen yon avoka",
    ],
)
def test_what_is_said_at_a_desk_is_english(tmp_path: Path, text: str) -> None:
    assert not is_english(text)
    assert FindingCode.NOT_ENGLISH in found(tmp_path, say=[text])


@pytest.mark.parametrize(
    "text", ["I want a lawyer.", "Which rule requires it?", "Thank you.", "Is this required?", "Stop."]
)
def test_english_is_known_as_such(text: str) -> None:
    assert is_english(text)
