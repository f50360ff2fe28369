"""Phrases that no guide may say: promises of safety, probabilities, and advice that harms who follows it.

They are looked for in every guide, whatever its guide.yaml says; that can only add to them.
"""

import re
from functools import cache

SAFETY = """
is safe|are safe|be safe|it's safe|feel safe|you are safe|safe to go|safe to visit|a safe place|safely|perfectly safe
|guarantee|guaranteed|guarantees|no risk|without risk|risk-free|low risk|little risk|small risk|minimal risk
    |risk is low
|risk is small|no danger|without danger|out of danger|danger is small|harmless|nothing to worry about|nothing to fear
|nothing will happen|nothing bad will happen|nothing bad happens|nothing bad can happen|no need to worry|do not worry
|don't worry|no reason to worry|no reason to fear|no cause for concern|nobody needs to worry|rest assured|relax
    |at ease
|without fear|do not be afraid|don't be afraid|you will be fine|you'll be fine|will be all right
    |everything will be fine
|will not be arrested|won't be arrested|will not be detained|won't be detained|will not be deported|won't be deported
|cannot be arrested|cannot be detained|cannot be deported|never arrest|never arrested|nobody will arrest
|no one will arrest|nobody is arrested|no one is arrested|do not arrest|don't arrest|does not arrest|doesn't arrest
|cannot arrest you|arrests are rare|rarely|seldom|hardly ever|almost never|scarcely ever|very rare|unlikely|probably
|most likely|very likely|more likely|less likely|not likely|chances are|chance of|percent chance|% chance|the odds
|almost certainly|in all likelihood
|es segura|es seguro|son seguras|son seguros|está a salvo|estará a salvo|con seguridad|garantiza|garantizado
    |garantizada
|sin riesgo|sin peligro|no hay riesgo|no hay peligro|riesgo bajo|bajo riesgo|poco riesgo|nada que temer|no tenga miedo
|no se preocupe|no hay de qué preocuparse|no hay por qué preocuparse|no pasa nada|no pasará nada|no le pasará nada
|nada malo|esté tranquilo|esté tranquila|quédese tranquilo|relájese|no será arrestado|no lo arrestarán
    |no la arrestarán
|no lo detendrán|no lo deportarán|no arrestan|nunca arrestan|casi nunca|rara vez|raras veces|difícilmente
|probablemente|lo más probable|es probable que no|poco probable|casi seguro
"""

_SOFTLY = r"(?:\s(?:just|simply|safely|also|even|always))*"
_MATTER = r"(?:appointment|visit|interview|hearing|meeting|review|call|date|deadline|letter|notice|mail|phone|form)s?"
_WHICH = r"(?:\s(?:the|your|this|that|these|those|an?|any|it|such|their|his|her|next|in-person))*"
_HERE = r"(?:^|(?<=[;:,]\s)|(?<=\bor\s)|(?<=\band\s)|(?<=\bthen\s))"
_FALSE = (
    r"(?:wrong|false|fake|forged|borrowed|bought|invented|made-up|another|a\sdifferent|different"
    r"|somebody\selse's|someone\selse's)"
)
_PAPER = r"(?:papers?|names?|numbers?|address(?:es)?|documents?|cards?|identity|ids?|birth\scertificates?)"

SAFE = r"""
 (?:danger|risk|chance|likelihood|probability|odds)s?\s(?:\w+\s){0,3}?(?:is|are|stays?|remains?)\s(?:very\s
    |quite\s|so\s|only\s)?
    (?:small|tiny|low|slim|minimal|remote|negligible|slight|little|gone|over)
|\d+\s?(?:%|percent|in|out\sof)\s(?:of\s)?(?:\d[\d,]*|people|visitors|visits|clients|immigrants|noncitizens)
|(?:ICE|officers?|agents?|immigration|la\smigra|los\sagentes)(?:\s\(ICE\))?\s(?:will\s|would\s|do(?:es)?\s
    |can)?(?:never|not|won't|don't|doesn't|can't)
    \s(?:ever\s|even\s)?(?:come|comes|go|goes|arrest|bother|touch|look|be|check|stop|take|detain|hurt|wait
    |show\sup|care)\b
|(?:they|officers|agents)\s(?:cannot|can't|won't|will\snot)\s(?:ever\s)?(?:touch|arrest|detain|hurt|stop|take)\b
|(?:nobody|no\sone|not\sone\sperson)\s(?:has|is|was|will|gets|ever)\s(?:\w+\s){0,2}?(?:arrested|detained
    |deported|taken|caught)
|(?:it\sis|it's|is|are|was|perfectly|totally)\s(?:perfectly\s|quite\s|totally\s|always\s)?(?:okay|ok|fine
    |all\sright|alright|harmless)
    \sto\s(?:go|visit|come|enter|walk)
|(?:not|n't|never|no\sneed\sto|nothing\sto|no\sreason\sto)\s(?:be\s)?(?:scared|afraid|fear|frightened|nervous
    |anxious|worried)\b
|you\swill\s(?:surely\s|certainly\s)?(?:come|get|make\sit)\s(?:back\s)?home | (?:can
    |may)\strust\s(?:the\soffice|them|social\ssecurity|officers|ICE)
|you\sare\s(?:fully\s|well\s|always\s)?(?:protected|secure)\s(?:there|inside|in|at|from)
|(?:will\snot|won't)\shave\s(?:any\s|a\s)?(?:problems?|trouble) | (?:have|had|be)\sno\s(?:problems?|trouble)\b
    | there\sis\sno\sway\s(?:that|they|ICE|you)
|rest\seasy|sleep\swell|take\sit\seasy
|no\shay\sproblema|no\stendrá\s(?:ningún\s)?problemas?|nadie\sha\ssido\s(?:arrestad|detenid|deportad)o
|(?:el\sriesgo|el\speligro)\ses\s(?:muy\s)?(?:bajo|pequeño|mínimo)|(?:ICE|la\smigra|los\sagentes)\s(?:nunca
    |no)\s(?:va|van|arresta|arrestan|entra|entran|viene|vienen)
|no\sle\s(?:harán|va\sa\spasar|van\sa\shacer)\snada
"""
"""Patterns for promises of safety and probabilities in other words."""

_NOT = r"(?:do(?:es)?\snot|don't|doesn't|never|need\snot|needn't|no\sneed\sto|(?:not|n't)\s(?:have|need)\sto)"

SKIPPING = rf"""
 (?:can|may|could|should|might|better|okay\sto|ok\sto|fine\sto|free\sto|safer\sto|best\sto|have\sonly\sto){_SOFTLY}\s
    (?:ignore|skip|miss|forget|disregard|throw\s(?:\w+\s){{0,3}}?away|not\s(?:go|answer|attend|reply|open)
    |(?:stay|remain)\s(?:at\s)?home)
|(?:fine|okay|ok|all\sright|best|better|safer|wise|wiser)\s(?:to\snot|not\sto)\s(?:go|answer|attend|reply
    |show\sup|appear|come)
|{_HERE}(?:just|simply|please)?\s?(?:ignore|disregard|skip|forget(?:\sabout)?(?=\s(?:the|your|that|it)\b)
    |tear\sup|never\smind|do\snothing)\b
|(?:throw|put|toss|drop)\s(?:it|them|(?:the|this|that|any|your)\s\w+)\s(?:away|out|in\sthe\s(?:trash|bin|garbage))
|{_HERE}(?:just|simply|please)?\s?(?:throw\saway|shred)\b
|{_HERE}(?:just|simply|please)?\s?(?:stay|remain)\s(?:at\shome|home|away)
|just\s(?:stay|remain)\s(?:at\s)?(?:home|away)
|{_NOT}{_SOFTLY}\s(?:attend|appear|show\sup|answer|respond|reply|read|call\sback|react|pick\sup|keep
    |obey)(?:\sto|\sat|\sfor|\sin)?{_WHICH}
    \s{_MATTER}
|{_HERE}(?:just\s|simply\s|please\s)?(?:do\snot|don't|never){_SOFTLY}\s(?:go|attend|appear|show\sup|turn\sup)\b
|(?:do\snot|don't|not)\sbother\s(?:going|to|with|answering|about)
|(?:avoid|dodge|blow\soff|walk\sout\sof){_WHICH}\s{_MATTER}
|(?:puede|podría|debe|debería|mejor|basta\scon)(?:\s(?:simplemente|solo|sólo))?\s(?:ignorar|faltar|no\sir
    |no\scontestar|
    no\sresponder|quedarse\sen\scasa|botar|tirar|romper|saltarse|olvidar)
|{_HERE}(?:simplemente\s|solo\s)?(?:ignore|bote|tire|rompa|quédese\sen\scasa|olvídese\sde|sáltese)\b
|{_HERE}no\s(?:vaya|conteste|responda|se\spresente|asista|acuda|abra)\b
"""
"""Patterns for not going, not answering and not reading. Allowed beside words that keep or move what is missed."""

KEEPING = re.compile(
    r"""\b(?:move|moved|reschedule|postpone|new\ date|other\ date|another\ date|later\ date|keep\ (?:it|the|your)
    |first\ call|call\ first|call\ instead|by\ phone|by\ mail|online|before|until|unless|without|alone
    |somebody\ else|instead|(?:the|your)\ child
    |mover|cambi(?:ar|e|o)|otra\ fecha|aplazar|por\ teléfono|por\ correo|llame|antes|hasta|sin|sol[oa]|otra\ persona
    |el\ niño|la\ niña)\b""",
    re.IGNORECASE | re.VERBOSE,
)

LYING = rf"""
 {_HERE}(?:just\s)?hide\b | (?:can|should|better|to)\shide\s(?:it|from|in|your|the|that)
|{_HERE}(?:just\s)?lie\b | (?:can|may|should|better|okay\sto|ok\sto|fine\sto|have\sto)\slie\b
| \bpretend(?:\sthat|\sto|\syou)?\b
|(?:say|tell\sthem|claim|write|answer|swear)\s(?:that\s)?you\s(?:are|were|have)\s(?:not\s)?(?:an?\s)?(?:us\s
    |u\.s\.\s)?
    (?:citizen|green\scard|somebody\selse|someone\selse|born\shere|resident)
|{_HERE}(?:just\s)?(?:make\sup|invent)\s(?:an?|the|your)\b
|(?:use|give|show|borrow|buy|rent|bring|write|carry|get)(?:\s(?:them|him|her|staff
    |officers))?{_WHICH}(?:\s{_FALSE})+\s(?:\w+\s){{0,2}}{_PAPER}
|(?:use|give|borrow|show)\s(?:the\s|your\s|an?\s)?[\w']+(?:\selse)?'s\s(?:social\ssecurity\s)?(?:number|name
    |card|id|papers)
|(?:destroy|shred|burn|get\srid\sof|flush|change|alter){_WHICH}\s(?:papers|letters?|notices?|documents?
    |records?|evidence)
|{_HERE}(?:leave|flee)\sthe\s(?:country|united\sstates|us)\b | leave\s(?:it|that|the\s\w+)\sblank
|{_HERE}(?:do\snot|don't|never)\s(?:tell|inform|let)\s(?:social\ssecurity|the\soffice|the\sagency|the\sjudge
    |the\scourt|staff)\b
|{_HERE}(?:run|drive)\saway | {_HERE}(?:run|flee|escape)\b
|(?:fight|push|resist|block|obstruct|attack)\s(?:the\s|an?\s|any\s)?(?:officers?|agents?|police|guards?|arrest)
|(?:leave|keep)\s(?:it|this|that|them|your\s\w+|the\s\w+)\s(?:out\sof|from|secret|off|hidden)
|without\stelling\s(?:them|social\ssecurity|the\soffice|anybody\sthere)
|{_HERE}(?:do\snot|don't|never)\s(?:mention|report|tell\sthem\sabout|declare)\s(?:your\s|the\s|any\s)?
    (?:wages|income|work|job|marriage|money|savings|trip|move|change)
|{_HERE}(?:escóndase|esconda|mienta|finja|huya|corra)\b
|(?:use|usar|muestre|lleve|dé|compre|consiga)\s(?:un\s|una\s|los\s|el\s|su\s)?(?:\w+\s){{0,2}}(?:papeles
    |documentos?|nombre|número|tarjeta)
    \s(?:\w+\s)?(?:fals[oa]s?|ajen[oa]s?|prestad[oa]s?|inventad[oa]s?|de\sotra\spersona)
|diga\sque\s(?:es|era|nació)\s(?:ciudadan|en\slos)
"""
"""Patterns for hiding, lying, false papers, flight and resistance. Nothing beside them makes them allowed."""


@cache
def phrase_pattern(phrases: frozenset[str]) -> re.Pattern[str]:
    """A pattern for whole phrases, of which the longest is found first; for none, one that finds nothing."""
    listed = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed)) or '(?!)'})(?!\w)", re.IGNORECASE)


SAFETY_PHRASES = frozenset(phrase.strip() for phrase in SAFETY.replace("\n", "").split("|"))
SAFETY_PATTERN = re.compile(SAFE, re.IGNORECASE | re.VERBOSE)


SKIP = re.compile(SKIPPING, re.IGNORECASE | re.VERBOSE)
LIE = re.compile(LYING, re.IGNORECASE | re.VERBOSE)
