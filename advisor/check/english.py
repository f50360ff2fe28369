"""Whether a text is English, by its most common words: what stands under `say` is read at a desk in English."""

import re

ENGLISH = frozenset(
    str.split(
        """
    a about am an and any are as at be been before but by call can could did do does for from get give have
    help how i if in is it just know like may me more my name need no not of on one or please say she show
    some speak tell thank that the their them there they this to today want was we what when where which who
    why will with would yes you your
    """
    )
)
FOREIGN = frozenset(
    str.split(
        """
    al aqui aquí au aux avec bitte ce como con cuando dans de del des donde du ein eine el elle en esta
    está estoy este et favor für gracias hay hola ich ist je la las le les lo los mais mi mich mis moi mon más nao não
    necesito nicht no nous os para pas pero por porque pour puedo quando que qué quero quiero quisiera
    sie sin soy su sur tengo tenho um una une uma und usted vous y yo à é
    """
    )
)
FEWEST = 3
"""Shorter phrases are names as often as sentences."""

LAST_LATIN = "\u024f"
"""The last letter of the alphabets that English shares with its neighbours."""


def is_english(text: str) -> bool:
    """Whether a text has more of the common words of English than of its neighbours; a very short one counts as one."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    if any(character.isalpha() and character > LAST_LATIN for character in text):
        return False
    if len(words) < FEWEST:
        return not any(word in FOREIGN for word in words)
    return sum(word in ENGLISH for word in words) > sum(word in FOREIGN for word in words)
