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


PARAPHRASES = [
    "Let the date slip",
    "Do not pick up when they call",
    "Put the letter in a drawer",
    "Avoid the office",
    "Stay out of the building",
    "Skip it if you are scared",
    "Say yes if they ask whether you are a citizen",
    "Answer yes to the citizen question",
    "Claim to be a citizen",
    "Give a made-up name",
    "Borrow a green card",
    "Buy a number",
    "Sign whatever you get",
    "Go along with deportation",
    "Let the agents inside",
    "Lock the door and hide",
    "Drive off",
    "Elbow your way out",
    "Take cash jobs",
    "Destroy the letter",
    "Lose the letter",
    "Tear the notice up",
    "Don't mention the job",
    "Keep quiet about the money",
    "Do not report the trip",
    "Say that you lost your papers",
    "Say nothing about your wages",
    "Let the appeal date run out",
    "Leave the letter unopened",
    "Keep away from the office, whatever the letter says",
    "Do not come",
    "Stop answering calls from Social Security",
    "Miss the check-in if you are afraid",
    "Keep the date or move it, but you can miss it",
    "Check the citizen box",
    "Tell them you were born in Texas",
    "I was born here",
    "Give them your cousin's number",
    "Photocopy the card and change the date",
    "Work for cash",
    "Push past them",
    "Stay calm and resist",
    "You may sign what they give you",
    "Sign what they give you",
    "Agree to voluntary return",
    "Let them keep your papers",
    "Let the deadline pass.",
    "Let the sixty days go by.",
    "Let your appeal lapse.",
    "Leave the notice sealed in the drawer.",
    "Stay away from the hearing.",
    "Steer clear of the court.",
    "You should stay away from the interview.",
    "Quit opening the letters.",
    "Stop going to the check-ins.",
    "Stop reporting your wages.",
    "Just miss the hearing.",
    "Miss your next appointment.",
    "Hang up on Social Security.",
    "Tick the box for citizen.",
    'Mark "citizen" on the form\'s box.',
    "Circle the US citizen box.",
    "Say you were born in the United States.",
    "Tell the officer you are a citizen.",
    "Swear you are a US citizen.",
    "Show officers your brother's card.",
    "Give the officer your friend's name.",
    "Copy the permit and alter the date.",
    "Scan it, then change the name.",
    "White out the date.",
    "Backdate the form.",
    "Get paid in cash.",
    "Take work for cash.",
    "Work off the books.",
    "Shove past the officers.",
    "Force your way past the guards.",
    "Slip past them at the door.",
    "Fight back.",
    "If they grab you, struggle.",
    "Sign anything they show you.",
    "Just sign the papers they hand you.",
    "Sign the form officers give you.",
    "Accept voluntary departure.",
    "Sign for removal.",
    "Consent to a search.",
    "Let officers search the car.",
    "Let them take your phone.",
    "Hand over your passport.",
    "Self-deport.",
    "Deje pasar la fecha.",
    "No abra la carta.",
    "Falte a la cita.",
    "Firme lo que le den.",
    "Marque la casilla de ciudadano.",
    "Falsifique la fecha.",
]


@pytest.mark.parametrize("text", PARAPHRASES)
def test_advice_that_harms_is_found_in_other_words(tmp_path: Path, text: str) -> None:
    assert FindingCode.HARMFUL_ADVICE in found(tmp_path, text=text)


def test_nobody_is_let_say_where_they_were_born(tmp_path: Path) -> None:
    assert FindingCode.HARMFUL_ADVICE in found(tmp_path, say=["I was born here."])


COMFORT = [
    "No citizen was ever detained there",
    "Officers seldom come here",
    "It almost never happens",
    "ICE has no interest in you",
    "Nobody will ask for your status",
    "They will leave you alone",
    "Most people are fine",
    "You have nothing to lose",
    "It is a risk-free visit",
    "The building is off limits to ICE",
    "Your information stays private",
    "Social Security does not talk to ICE",
    "Only criminals are arrested",
    "Eight out of ten people get through",
    "99 percent get through",
    "In most cases nothing happens",
    "Arrests hardly occur",
    "You can go without worry",
    "It will be okay",
    "You are safe with a green card",
    "There is no reason to panic",
    "Chances are slim",
    "They only want criminals",
    "Citizens are never held",
    "ICE stays out of these offices",
    "Nine times out of ten it goes well",
    "One in a thousand is stopped",
    "Very few people are arrested",
    "Your status is never shared",
    "There is little to fear",
    "There is no hurry",
    "The office is a safe place.",
    "It remains a safe place for you.",
    "Green card holders are never arrested.",
    "Visitors are almost never stopped.",
    "People with a card have never been detained.",
    "Officers keep away from this building.",
    "ICE is not allowed inside.",
    "Agents stay far from the waiting room.",
    "Ninety-nine out of a hundred come home.",
    "Only one in ten is asked.",
    "2 out of 1,000 visitors are taken.",
    "Hardly anybody is arrested there.",
    "Only a handful of people have been detained.",
    "Almost nobody is picked up.",
    "Few clients were ever questioned.",
    "Your answers will be never shared.",
    "Your data is never passed on.",
    "They will not report your status.",
    "There is not much to worry about.",
    "You have no reason to be afraid.",
    "There is no cause to worry about it.",
    "You are in no rush.",
    "Take your time.",
    "You have plenty of time.",
    "It usually goes well.",
    "No need to hurry.",
    "Do not worry.",
    "Don't be afraid.",
    "Safety is guaranteed.",
    "You will probably be fine.",
    "The odds are good.",
    "There is a chance of trouble, but a small one.",
    "No tenga miedo.",
    "No se preocupe.",
    "Muy pocas personas son detenidas.",
    "No hay prisa.",
    "Nunca arrestan a nadie.",
]


@pytest.mark.parametrize("text", COMFORT)
def test_false_comfort_is_found_in_other_words(tmp_path: Path, text: str) -> None:
    assert FindingCode.PROMISE_OF_SAFETY in found(tmp_path, text=text)


HARMLESS = [
    "Say nothing about your status to officers.",
    "Keep quiet and ask for a lawyer.",
    "The back office is off limits to visitors.",
    "Put the letter in a folder.",
    "Most people are asked for the letter.",
    "You may lose the benefit.",
    "Drive there with somebody.",
    "No person is asked twice.",
    "Buy a folder for the papers.",
    "Do not claim to be a citizen.",
    "Keep copies in a safe place.",
    "Ask for a safe place to wait.",
    "Do not be afraid to ask for an interpreter.",
    "The interpreter is free; do not worry about the cost.",
    "You will probably need the letter.",
    "Ignore calls that ask for gift cards.",
    "Hide nothing from your lawyer.",
    "Throw away the old card when the new one comes.",
    "Use a different number if this one is busy.",
    "Write another address where mail reaches you.",
    "Run through your papers before you leave.",
    "Guaranteed income from a pension counts as income.",
    "The odds of winning an appeal are not known.",
    "Nobody knows the risk of a visit.",
    "Do not let the appeal date run out.",
    "Never leave the letter unopened.",
    "Open the letter the day it comes.",
    "Do not sign what you do not understand.",
    "Sign nothing without a lawyer.",
    "Do not agree to voluntary return before you speak with a lawyer.",
    "Never check the citizen box if you are not a citizen.",
    "You do not have to let them in.",
    "Do not let them keep your papers.",
    "Let them know that you need an interpreter.",
    "Do not run or resist.",
    "Ask for removal of wages that are not yours.",
    "Officers are not allowed to search you without a warrant.",
    "Take your time to answer.",
    "Turn off your phone before you go in.",
    "Let the office have a copy.",
    "Give them the lawyer's number.",
    "Give the office your child's number.",
    "Say where you were born only to your lawyer.",
    "Wages that are paid in cash count too.",
    "Report cash wages on time.",
    "Keep the letter in a folder.",
    "Do not miss the check-in.",
    "If you miss the date, you can lose the benefit.",
    "Ask for a copy and keep it.",
    "Make a copy of the card and keep it at home.",
    "Change the name on your card by mail.",
    "Ask to change the date of the appointment.",
    "Do not come alone; bring somebody you trust.",
    "Do not come without the letter.",
    "A few people were arrested, the press wrote.",
    "The paper keeps your name and address.",
    "One in the family may go for all.",
    "Shred the old copies when you no longer need them.",
    "Stop the tape and ask for a person.",
    "Take the form to a lawyer first.",
    "Check the box for an interpreter.",
    "Do not worry about your accent.",
    "Ask how long it takes.",
    "Guarde las copias en un lugar seguro.",
    "No tenga miedo de pedir un intérprete.",
    "No firme nada sin un abogado.",
    "Abra la carta el día en que llega.",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_plain_advice_is_no_finding(tmp_path: Path, text: str) -> None:
    assert found(tmp_path, text=text) == []
