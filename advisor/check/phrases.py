"""Phrases that no guide may say: promises of safety, probabilities, and advice that harms who follows it.

They are looked for in every guide, whatever its guide.yaml says; that can only add to them.
"""

import re
from functools import cache

SAFETY = """
is safe|are safe|be safe|it's safe|feel safe|you are safe|safe to go|safe to visit|safely|perfectly safe
|guarantee|guarantees|no risk|without risk|risk-free|low risk|little risk|small risk|minimal risk
    |risk is low
|risk is small|no danger|without danger|out of danger|danger is small|harmless|nothing to worry about|nothing to fear
|nothing will happen|nothing bad will happen|nothing bad happens|nothing bad can happen|no need to worry
|no reason to worry|no reason to fear|no cause for concern|nobody needs to worry|rest assured|relax
    |at ease
|without fear|you will be fine|you'll be fine|will be all right
    |everything will be fine
|will not be arrested|won't be arrested|will not be detained|won't be detained|will not be deported|won't be deported
|cannot be arrested|cannot be detained|cannot be deported|never arrest|never arrested|nobody will arrest
|no one will arrest|nobody is arrested|no one is arrested|do not arrest|don't arrest|does not arrest|doesn't arrest
|cannot arrest you|arrests are rare|rarely|seldom|hardly ever|almost never|scarcely ever|very rare|unlikely
|most likely|very likely|more likely|less likely|not likely|chances are|percent chance|% chance
|almost certainly|in all likelihood
|es segura|es seguro|son seguras|son seguros|está a salvo|estará a salvo|con seguridad|garantiza|garantizado
    |garantizada
|sin riesgo|sin peligro|no hay riesgo|no hay peligro|riesgo bajo|bajo riesgo|poco riesgo|nada que temer
|no hay de qué preocuparse|no hay por qué preocuparse|no pasa nada|no pasará nada|no le pasará nada
|nada malo|esté tranquilo|esté tranquila|quédese tranquilo|relájese|no será arrestado|no lo arrestarán
    |no la arrestarán
|no lo detendrán|no lo deportarán|no arrestan|nunca arrestan|casi nunca|rara vez|raras veces|difícilmente
|probablemente|lo más probable|es probable que no|poco probable|casi seguro
"""

_SOFTLY = r"(?:\s(?:just|simply|safely|also|even|always))*"
_MATTER = (
    r"(?:appointment|visit|interview|hearing|meeting|review|call|date|deadline|letter|notice|mail|phone|form"
    r"|check-?in"
    r"|court|message|envelope)s?"
)
_WHICH = r"(?:\s(?:the|your|this|that|these|those|an?|any|it|such|their|his|her|next|in-person))*"
_ANY = (
    r"(?:\s(?:the|your|this|that|these|those|an?|any|it|such|their|his|her|next|in-person|appeal|court|immigration"
    r"|last|every|all|of|from|to))*"
)
_HERE = r"(?:^|(?<=\s)(?:(?<=[;:,]\s)|(?<=\bor\s)|(?<=\band\s)|(?<=\bthen\s)))"
_DO = (
    r"(?:^|(?<=\s)(?:(?<=[;:,]\s)|(?<=\bor\s)|(?<=\band\s)|(?<=\bthen\s)|(?<=\bjust\s)|(?<=\bplease\s)|(?<=\bso\s)"
    r"|(?<=\byou\scan\s)|(?<=\bshould\s)|(?<=\byou\smay\s)|(?<=\bbetter\s)|(?<=\bbest\sto\s)|(?<=\bokay\sto\s)"
    r"|(?<=\bfine\sto\s)))"
)
_FALSE = (
    r"(?:wrong|false|fake|forged|borrowed|bought|invented|made-up|another|a\sdifferent|different"
    r"|somebody\selse's|someone\selse's)"
)
_PAPER = r"(?:papers?|names?|numbers?|address(?:es)?|documents?|cards?|identity|ids?|birth\scertificates?)"
_OF_USE = (
    r"(?!\s(?:if\s(?:this|that|it|the\s(?:line|first|other))|where|when|to\scall|at\swhich|that\s(?:reaches|works)))"
)
"""What follows another number or address that may be given, as in: another address where mail reaches you."""

_PERSON = (
    r"(?:cousin|friend|neighbou?r|brother|sister|sibling|uncle|aunt|relative|roommate|co-?worker|boss|landlord"
    r"|stranger|dead\s\w+|somebody\selse|someone\selse|another\sperson|citizen)"
)
_THEM = r"(?:them|officers?|agents?|ICE|the\s(?:police|officers?|agents?|guards?))"
_HELD = (
    r"(?:held|stopped|arrested|detained|questioned|taken(?:\saway)?|deported|removed|caught|picked\sup|bothered"
    r"|touched|harmed|hurt)"
)
_COUNT = (
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|ninety(?:-nine)?|hundred|thousand"
    r"|million)(?![\w-])"
)
_ASKING = r"(?!\sto\s(?:ask|say|call|tell|request|speak|write|show|refuse))"
_SMALL = r"(?!\sabout\s(?:the\s|your\s|a\s)?(?:costs?|price|fees?|spelling|grammar|accent|English|mistakes?|forms?)\b)"
_UNKNOWN = r"(?!.*\b(?:not\sknown|unknown|nobody\sknows|do\snot\sknow)\b)"

SAFE = rf"""
 (?:danger|risk|chance|likelihood|probability|odds)s?\s(?:\w+\s){{0,3}}?(?:is|are|stays?|remains?)\s(?:very\s
    |quite\s|so\s|only\s)?
    (?:small|tiny|low|slim|minimal|remote|negligible|slight|little|gone|over)
|\d+\s?(?:%|percent|in|out\sof)\s(?:of\s)?(?:\d[\d,]*|people|visitors|visits|clients|immigrants|noncitizens)
|(?:ICE|officers?|agents?|immigration|la\smigra|los\sagentes)(?:\s\(ICE\))?\s(?:will\s|would\s|do(?:es)?\s
    |can)?(?:never|not|won't|don't|doesn't|can't)
    \s(?:ever\s|even\s)?(?:come|comes|go|goes|arrest|bother|touch|look|be|check|stop|take|detain|hurt|wait
    |show\sup|care)\b
|(?:they|officers|agents)\s(?:cannot|can't|won't|will\snot)\s(?:ever\s)?(?:touch|arrest|detain|hurt|stop|take)\b
|(?:nobody|no\sone|not\sone\sperson)\s(?:has|is|was|will|gets|ever)\s(?:\w+\s){{0,2}}?(?:arrested|detained
    |deported|taken|caught)
|(?:it\sis|it's|is|are|was|perfectly|totally)\s(?:perfectly\s|quite\s|totally\s|always\s)?(?:okay|ok|fine
    |all\sright|alright|harmless)
    \sto\s(?:go|visit|come|enter|walk)
|(?:not|n't|never|no\sneed\sto|nothing\sto|no\sreason\sto)\s(?:be\s)?(?:scared|afraid|fear|frightened|nervous
    |anxious|worried)\b{_ASKING}
|(?:do\snot|don't|never|need\snot)\sworry\b{_SMALL}{_ASKING}
|(?:is|are|was|as|be|it's|remains?|stays?|become|becomes)\s(?:such\s|still\s)?a\s(?:very\s)?safe\s(?:place
    |space|building|haven)
|(?<![\w.-]){_COUNT}\s(?:times\s|people\s|visits\s|visitors\s)?(?:in|out\sof)\s(?:every\s|an?\s)?(?!(?:19
    |20)\d\d\b|one\b){_COUNT}(?!\s?(?:days|weeks|months|years|hours)\b)
|(?:ICE|officers?|agents?|immigration)(?:\s\(ICE\))?\s(?:always\s|usually\s|generally\s|will\s)?(?:stays?
    |keeps?|remains?|is|are)
    \s(?:well\s|far\s)?(?:out\sof|away\sfrom|outside\sof|clear\sof|far\sfrom|(?:not\sallowed|banned)\s(?:in
    |inside|there|here|from|to\s(?:come|enter|arrest|stop)))\b
|(?<!\ba\s)(?<!\bquite\sa\s)\b(?:few|hardly\sany(?:body|one)?|barely\sany(?:body|one)?|almost\s(?:nobody
    |no\sone|none)|only\sa\s(?:few|handful))
    \s(?:\w+\s){{0,3}}?(?:are|is|was|were|gets?|have\sbeen|has\sbeen)\s(?:ever\s)?{_HELD}\b
|you\swill\s(?:surely\s|certainly\s)?(?:come|get|make\sit)\s(?:back\s)?home
|(?:can
    |may)\strust\s(?:the\soffice|them|social\ssecurity|officers|ICE)
|you\sare\s(?:fully\s|well\s|always\s)?(?:protected|secure)\s(?:there|inside|in|at|from)
|(?:will\snot|won't)\shave\s(?:any\s|a\s)?(?:problems?|trouble)
|(?:have|had|be)\sno\s(?:problems?|trouble)\b
|there\sis\sno\sway\s(?:that|they|ICE|you)
|rest\seasy
|sleep\swell
|take\sit\seasy
|no\shay\sproblema
|no\stendrá\s(?:ningún\s)?problemas?
|nadie\sha\ssido\s(?:arrestad|detenid|deportad)o
|(?:el\sriesgo|el\speligro)\ses\s(?:muy\s)?(?:bajo|pequeño|mínimo)
|(?:ICE|la\smigra|los\sagentes)\s(?:nunca
    |no)\s(?:va|van|arresta|arrestan|entra|entran|viene|vienen)
|no\sle\s(?:harán|va\sa\spasar|van\sa\shacer)\snada
|\b(?:
    no\s(?:citizen|visitor|client|person|immigrant|green\scard\sholder)s?\s(?:\w+\s){{0,2}}?(?:was|were|is|are
        |has\sbeen|have\sbeen|gets?)\s(?:ever\s)?{_HELD}
    |(?:has|have)\sno\sinterest\sin\s(?:you|your)\b
    |(?:nobody|no\sone)\s(?:will|would|can)\s(?:ever\s)?(?:ask|check|see|notice|know)\s(?:for\s
        |about\s)?your\sstatus
    |(?:will|would)\sleave\syou\s(?:alone|be)\b
    |most\s(?:people|visitors|clients)\s(?:are|will\sbe|come\sout|get\sthrough)\s?(?:fine|okay|safe
        |all\sright)?\b(?=.{{0,3}}$)
    |(?:you\shave\s)?nothing\sto\slose\b
    |off\slimits\s(?:to|for)\s(?:ICE|officers|agents|immigration|them)\b
    |(?:status|information|data|answers)\s(?:always\s)?stays?\s(?:private|secret|safe)\b
    |does\snot\s(?:talk|speak|report|pass\sanything)\sto\s(?:ICE|immigration)
    |only\s(?:criminals|people\swith\s(?:a\s)?(?:crimes?|records?))\s(?:are|get)\s{_HELD}
    |only\swants?\scriminals
    |(?:\d+|{_COUNT})\s?(?:%|percent)\s(?:of\s\w+\s)?(?:get|come|go|are|leave)\b
    |in\s(?:most|nearly\sall|almost\sall)\scases\snothing\b
    |arrests?\s(?:hardly|rarely|almost\snever|barely)\b
    |without\s(?:any\s)?worry\b
    |(?:it|all|everything)\swill\sbe\s(?:okay|ok|fine)\b
    |no\s(?:reason|need|cause)\sto\spanic\b
    |guaranteed\b(?!\s(?:minimum|income|benefit|pension|amount|payment|issue))
    |probably\b(?!\s(?:be\s)?(?:need|asked?|have|want|wait|told|get|call|mail|send|look))
    |the\sodds\b{_UNKNOWN}
    |chance\sof\b{_UNKNOWN}
    |(?:is|are|was|were|gets?|will\sbe)\s(?:almost\s)?(?:never|not\sever|rarely
        |seldom)\s(?:ever\s)?(?:been\s)?{_HELD}\b
    |(?:has|have)\s(?:almost\s)?never\s(?:ever\s)?(?:been\s)?{_HELD}\b
    |(?:nobody|no\sone)\s(?:\w+\s){{0,4}}?(?:is|was|gets|has\sbeen|will\sbe)\s(?:ever\s)?{_HELD}\b
    |(?:status|answers|information|data|records?|address|name|file|papers|number)\s(?:is|are
        |will\sbe)\snever\s(?:ever\s)?
        (?:shared|told|passed|given|sent|sold|seen|shown|reported|leaked)\b
    |(?:never|won't|will\snot)\s(?:ever\s)?(?:shares?|passes|pass|reports?|hands?)\s(?:on\s
        |over\s)?your\s(?:immigration\s)?(?:status|data|information|name)\b
    |(?:little|not\smuch|hardly\sanything|no\sreason|nothing|no\scause)\s(?:at\sall\s)?to\s(?:fear|worry\sabout
        |be\s(?:afraid|scared|worried)|dread)\b
    |(?:there\sis|there's|you\sare\sin|you\shave|you're\sin)\sno\s(?:real\s|great\s)?(?:hurry|rush|urgency)\b
    |no\s(?:need|reason)\sto\s(?:hurry|rush)\b
    |take\syour\stime\b(?!\s(?:to|and|with|when|before)\b)
    |(?:plenty|lots)\sof\stime\b
    |(?:all|everything|it|things)\s(?:will|usually|always|almost\salways|nearly\salways)\s(?:goes?|ends?
        |turns?\sout|works?\sout)\s(?:well|fine|okay)\b
    |highly\simprobable\b
    |one\sin\sa\smillion\b
    |no\stenga\smiedo\b(?!\s(?:de|a)\s(?:pedir|preguntar|decir|llamar))
    |no\sse\spreocupe\b(?!\spor\s(?:el\scosto|el\sprecio|la\sortografía|su\sacento))
    |(?:nunca|casi\snunca|jamás)\s(?:se\s)?(?:detiene|detienen|arresta|arrestan|comparte|comparten|entra|entran)\b
    |muy\spoc[oa]s\s(?:personas\s)?(?:son\s|han\ssido\s)?(?:arrestad|detenid|deportad)[oa]s\b
    |no\shay\sprisa\b
    |poco\sque\stemer\b
    |un[oa]\sde\scada\s(?:diez|cien|mil)\b
    |nueve\sde\scada\sdiez\b
)
"""
"""Patterns for promises of safety and probabilities in other words."""

_NOT = r"(?:do(?:es)?\snot|don't|doesn't|never|need\snot|needn't|no\sneed\sto|(?:not|n't)\s(?:have|need)\sto)"

_SCAM = r"(?!.*\b(?:gift\scards?|scams?|scammers?|fraud\w*|wire|strangers?|threats?|crypto\w*|ads?|rumou?rs?)\b)"
_OLD = r"(?!\s(?:the\s|your\s|any\s)?(?:old|expired|spare|extra|blank)\s(?:cards?|cop(?:y|ies)|envelopes?|ones?)\b)"
"""What may be ignored, and what may be thrown away."""

SKIPPING = rf"""
 (?:can|may|could|should|might|better|okay\sto|ok\sto|fine\sto|free\sto|safer\sto|best\sto
    |have\sonly\sto){_SOFTLY}\s
    (?:ignore|skip|miss|forget|disregard|throw\s(?:\w+\s){{0,3}}?away|not\s(?:go|answer|attend|reply|open)
    |(?:stay|remain)\s(?:at\s)?home)
|(?:fine|okay|ok|all\sright|best|better|safer|wise|wiser)\s(?:to\snot|not\sto)\s(?:go|answer|attend|reply
    |show\sup|appear|come)
|(?:throw|put|toss|drop)\s(?:it|them|(?:the|this|that|any|your)\s\w+)\s(?:away|out|in\sthe\s(?:trash|bin|garbage))
|just\s(?:stay|remain)\s(?:at\s)?(?:home|away)
|{_NOT}{_SOFTLY}\s(?:attend|appear|show\sup|answer|respond|reply|read|call\sback|react|pick\sup|keep
    |obey)(?:\sto|\sat|\sfor|\sin)?{_WHICH}
    \s{_MATTER}
|(?:do\snot|don't|not)\sbother\s(?:going|to|with|answering|about)
|(?:avoid|dodge|blow\soff|walk\sout\sof){_WHICH}\s{_MATTER}
|(?:puede|podría|debe|debería|mejor|basta\scon)(?:\s(?:simplemente|solo|sólo))?\s(?:ignorar|faltar|no\sir
    |no\scontestar|
    no\sresponder|quedarse\sen\scasa|botar|tirar|romper|saltarse|olvidar)
|{_DO}(?:
    wait\suntil{_ANY}\s(?:date|deadline|time|appeal)\s(?:has\s|is\s)?(?:passed|over|gone)
    |(?:put|stick|bury|lose|tear){_ANY}\s(?:letter|notice|form|envelope)s?\s?(?:in\sa\sdrawer|up\b|apart|$)
    |avoid{_ANY}\s(?:office|building)\b
    |stay\sout\sof{_ANY}\s(?:office|building|court)
    |(?:do\snot|don't|never)\spick\sup\b
    |miss{_ANY}\s{_MATTER}(?!.*\b(?:los[et]|cost|stops?|ends?|late|and\syour?)\b)
    |let{_ANY}\s(?:\w+\s){{0,2}}?(?:date|deadline|time|days|window|period|appeal|month
        |week)s?\s(?:to\s)?(?:run\sout|pass|lapse|expire
        |go\sby|slip)
    |(?:leave|keep){_ANY}(?:\s{_MATTER})?\s(?:unopened|unanswered|unread|sealed|closed|in\sthe\s(?:drawer
        |mailbox|envelope))
    |(?:keep|stay|steer)\s(?:well\s|far\s)?(?:away|clear)\s(?:from|of){_ANY}\s(?:office|building|hearing|court
        |appointment|interview
        |social\ssecurity|judge|check-?in)s?
    |(?:stop|quit|give\sup|cease)\s(?:answering|opening|reading|going\sto|attending|returning|picking\sup
        |responding|replying|reporting
        |appearing)\b
    |hang\sup\son{_ANY}\s(?:social\ssecurity|office|judge|court|clerk|lawyer)
)
|{_HERE}(?:
    (?:just|simply|please)?\s?(?:ignore|disregard|skip|forget(?:\sabout)?(?=\s(?:the|your|that|it)\b)
        |tear\sup|never\smind|do\snothing)\b{_SCAM}
    |(?:just|simply|please)?\s?(?:throw\saway|shred|toss|bin|recycle)\b{_OLD}
    |(?:just|simply|please)?\s?(?:stay|remain)\s(?:at\shome|home|away)
    |(?:just\s|simply\s|please\s)?(?:do\snot|don't|never){_SOFTLY}\s(?:go|come|attend|appear|show\sup|turn\sup)\b
    |(?:deje\s(?:pasar|vencer)|no\sabra|falte\sa|pierda\s(?:la|su)\s(?:cita|audiencia|fecha)
        |aléjese\sde\s(?:la\soficina|la\scorte))\b
    |(?:simplemente\s|solo\s)?(?:ignore|bote|tire|rompa|quédese\sen\scasa|olvídese\sde|sáltese)\b{_SCAM}
    |no\s(?:vaya|conteste|responda|se\spresente|asista|acuda|abra)\b
)
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
 (?:can|should|better|to)\shide\s(?:it|from|in|your|the|that)
|(?:can|may|should|better|okay\sto|ok\sto|fine\sto|have\sto)\slie\b
|(?:say|tell\s(?:them|him|her|staff|officers|the\sofficer)|claim|write|answer|swear
    |insist)\s(?:that\s)?you\s(?:are|were|have)\s(?:not\s)?(?:an?\s)?(?:us\s
    |u\.s\.\s)?
    (?:citizen|green\scard|somebody\selse|someone\selse|born\s(?:here|in)|resident)
|(?:use|give|show|borrow|buy|rent|bring|write|carry|get)(?:\s(?:them|him|her|staff
    |officers))?{_WHICH}(?:\s{_FALSE})+\s(?:\w+\s){{0,2}}?{_PAPER}\b{_OF_USE}
|(?:give|show|tell|hand)\s{_THEM}\s(?:the\s|your\s|an?\s|his\s
    |her\s)?{_PERSON}'s\s(?:social\ssecurity\s)?(?:number|name|card|id|papers
    |address|passport|date\sof\sbirth)
|(?:use|give|borrow|show)\s(?:the\s|your\s|an?\s)?[\w']+(?:\selse)?'s\s(?:social\ssecurity\s)?(?:number|name
    |card|id|papers)
|(?:destroy|shred|burn|get\srid\sof|flush|change|alter){_WHICH}\s(?:papers|letters?|notices?|documents?
    |records?|evidence)
|leave\s(?:it|that|the\s\w+)\sblank
|(?:check|tick|mark|circle|cross|choose|pick|select)\s(?:the\s|yes\s
    |a\s)?(?:\w+\s){{0,3}}?(?:us\s)?[“"']?(?:citizenship|citizen|national)[”"']?\s?(?:\w+\s)?box
|(?:check|tick|mark|circle|cross)\s(?:\w+\s){{0,3}}?(?:box|line)\s(?:\w+\s){{0,3}}?(?:citizen|national)
|(?:check|tick|mark|circle|cross)\s[“"'](?:us\s)?(?:citizen|national)
|(?:photocopy|copy|scan)\b.{{0,40}}\b(?:and|then)\s(?:change|alter|edit|replace|fix)\b
|(?:fight|push|resist|block|obstruct|attack)\s(?:the\s|an?\s|any\s)?(?:officers?|agents?|police|guards?|arrest)
|(?:leave|keep)\s(?:it|this|that|them|your\s\w+|the\s\w+)\s(?:out\sof|from|secret|off|hidden)
|without\stelling\s(?:them|social\ssecurity|the\soffice|anybody\sthere)
|(?:use|usar|muestre|lleve|dé|compre|consiga)\s(?:un\s|una\s|los\s|el\s|su\s)?(?:\w+\s){{0,2}}(?:papeles
    |documentos?|nombre|número|tarjeta)
    \s(?:\w+\s)?(?:fals[oa]s?|ajen[oa]s?|prestad[oa]s?|inventad[oa]s?|de\sotra\spersona)
|diga\sque\s(?:es|era|nació)\s(?:ciudadan|en\slos)
|{_DO}(?:
    (?:say|answer|write|put)\s(?:yes|“yes”|"yes")\s(?:if|when|where|to)\s.*\bcitizen
    |claim\sto\sbe\b
    |(?:borrow|buy|rent)\s(?:a\s|an\s|the\s|some\s|your\s)?(?:\w+\s){{0,2}}(?:green\scard|number|papers?|permit
        |card|id)\b
    |go\salong\swith\s(?:the\s)?(?:removal|deportation|arrest)
    |(?:drive|speed)\soff\b
    |elbow\syour\sway
    |take\scash\s(?:jobs|work)
    |keep\s(?:quiet|silent)\sabout\s(?:the\s|your\s)(?:money|wages|income|trip|marriage)
    |say\snothing\sabout\s(?:the\s|your\s)(?:money|wages|income|trip|marriage)
    |say\sthat\syou\slost
    |(?:struggle|resist|fight\sback|hit\sback|push\sback)\b
    |(?:push|shove|force\syour\sway|break|squeeze|slip|drive|run)\s(?:past|through|by)\s(?:{_THEM}|him|her
        |the\s(?:line|door))\b
    |sign\s(?:what(?:ever)?|anything|everything|it\sall|any\s(?:form|paper))\b
    |sign{_ANY}\s?(?:papers?|forms?|documents?)\s(?:that\s|which\s)?(?:they|{_THEM})\b
    |(?:agree|consent|say\syes)\sto\s(?:a\s|the\s|your\s|any\s)?(?:voluntary|leave\sthe\s(?:country
        |united\sstates|us)\b|removal|deportation|be(?:ing)?\s(?:deported|removed)|search)
    |(?:accept|take|choose|ask\sfor|sign\sfor){_ANY}\s?voluntary\s(?:return|departure)
    |(?:accept|choose|sign\sfor){_ANY}\s?(?:removal|deportation)\b
    |self-?deport\b
    |let\s{_THEM}\s(?:(?:keep|hold|take|have)\s(?:your|the|it|his|her)\b|search|in\b|into\b|inside\b)
    |(?:hand\sover|give\sup){_ANY}\s(?:phone|passport|keys)\b
    |(?:alter|white\sout|scratch\sout|forge|fake|backdate|doctor)\s(?:the|a|an|your|its|it|their)\b
    |change\s(?:the|its)\s(?:date|photo|number|stamp)\s(?:on|in)\s(?:the|your|a|an|it)\b
    |(?:work|get\spaid|ask\sto\sbe\spaid|take\s(?:jobs|work|pay))\s(?:for|in)\scash
    |(?:marry|get\smarried)\s(?:\w+\s){{0,4}}(?:for\s(?:the\s)?papers|for\sa\sgreen\scard)
)
|{_HERE}(?:
    (?:just\s)?hide\b(?!\snothing\b)
    |(?:just\s)?lie\b
    |(?:just\s)?(?:make\sup|invent)\s(?:an?|the|your)\b
    |(?:leave|flee)\sthe\s(?:country|united\sstates|us)\b
    |(?:do\snot|don't|never)\s(?:tell|inform|let)\s(?:social\ssecurity|the\soffice|the\sagency|the\sjudge
        |the\scourt|staff)\b
    |(?:run|drive)\saway
    |(?:run|flee|escape)\b(?!\s(?:through|by|over|down|it|the|a|your)\b)
    |(?:do\snot|don't|never)\s(?:mention|report|tell\sthem\sabout|declare)\s(?:your\s|the\s|any\s)?
        (?:wages|income|work|job|marriage|money|savings|trip|move|change)
    |(?:escóndase|esconda|mienta|finja|huya|corra|resístase|empuje|forcejee)\b
    |(?:firme\s(?:lo\sque|todo)|acepte\s(?:la\s)?(?:salida|deportación|salir)|trabaje\s(?:en\sefectivo
        |sin\spapeles)|altere|falsifique)
    |marque\s(?:la\s)?(?:casilla\s)?(?:de\s)?ciudadan
    |dé(?:les)?\sel\snúmero\sde\s(?:su|un|una)\s(?:prim|amig|vecin|herman)
)
|\b(?:
    pretend(?:\sthat|\sto|\syou)?\b
    |I\swas\sborn\s(?:here|in)\b
    |I\s(?:am|'m)\s(?:american|somebody\selse)\b
    |off\sthe\sbooks\b
    |under\sthe\stable\b
    |nací\s(?:aquí|en\slos\sestados)
)
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
