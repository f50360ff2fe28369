"""The catalogue of findings in translations: what `advisor languages check` can tell, each with a stable code."""

from advisor.guide.diagnostics import Code, _


class CatalogueCode(Code):
    """What can be wrong with a catalogue."""

    CATALOGUE_UNREADABLE = (
        _("It cannot be read: {reason}."),
        _("Mend this line, or take the file from the last version that was whole."),
        "Nothing is written while a catalogue cannot be read, so that no translation is lost.",
    )
    LANGUAGE_UNKNOWN = (
        _("The folder {value} is not named for a language."),
        _("Name it by the tag of its language, as in es, pt_BR or zh_Hans."),
        "The folder says in which language the texts are.",
    )
    TEMPLATE_OUTDATED = (
        _("The template is not up to date."),
        _("Run: advisor languages update"),
        "Translators would work on texts that are no longer there.",
    )
    HEADER_LANGUAGE = (
        _("The header Language says “{value}”, but the folder is {code}."),
        _("Write {code} into the header."),
        "Tools of translators choose spelling and plural forms by it.",
    )
    HEADER_CHARSET = (
        _("The header does not say in which charset the file is written."),
        _("Write into the header: Content-Type: text/plain; charset=UTF-8"),
        "Each tool would guess another one.",
    )
    HEADER_PLURALS = (
        _("The header Plural-Forms cannot be used: “{value}”."),
        _("Write into the header: Plural-Forms: {usual}"),
        "Without a rule no text with a number can be told in this language.",
    )
    PLURALS_UNUSUAL = (
        _("The header Plural-Forms chooses other forms than this language has: “{value}”."),
        _("Write into the header: Plural-Forms: {usual}"),
        "Each number would be told with the wrong form.",
    )
    CATALOGUE_BEGUN = (
        _("{number} of {all} texts have no translation yet."),
        _("They are shown in English, and say so."),
        "A language can be begun and taken in before it is complete.",
    )
    TEXT_MISSING = (
        _("“{text}” ({context}) has no translation."),
        _("Translate it; until then it is shown in English."),
        "Whoever reads this language meets English there.",
    )
    TEXT_LOST = (
        _("The translation of “{text}” ({context}) is gone."),
        _("Take it from the last version of the file."),
        "There was a translation of this English, and nobody meant to delete it.",
    )
    TEXT_STALE = (
        _("The English of “{text}” ({context}) has changed."),
        _("Change the translation, delete its lines that begin with #|, and run: advisor languages draft"),
        "It says what is no longer so, and is shown in English.",
    )
    DRAFT_UNRECORDED = (
        _("Nothing says that the draft of “{text}” ({context}) was made from this English."),
        _("If it says what the English says, run: advisor languages draft"),
        "Other tools mark a text whose English has changed in the same way, so it is shown in English.",
    )
    DRAFT_OF_OTHER_ENGLISH = (
        _("The draft of “{text}” ({context}) was made from another English."),
        _("Change it. If it is right as it is, run: advisor languages draft --unchanged"),
        "Other tools put the old translation below the new English.",
    )
    TEXT_TWICE = (
        _("“{text}” ({context}) stands in this file twice, the first time at line {line}."),
        _("Delete one of the two."),
        "Only the first would be shown, and nobody would see why.",
    )
    TEXT_BLANK = (
        _("The translation of “{text}” ({context}) says nothing."),
        _("Translate it, or delete what stands there."),
        "An empty line would be shown where there is advice.",
    )
    FORMS_MISSING = (
        _("“{text}” ({context}) has {number} forms, but this language has {wanted}."),
        _("Translate it for each form."),
        "Some numbers would be told in English.",
    )
    FORMS_TOO_MANY = (
        _("“{text}” ({context}) has {number} forms, but only {wanted} can be shown."),
        _("Delete the others."),
        "A form that is never shown is work that nobody reads, or a rule that is wrong.",
    )
    CONTROL_SIGN = (
        _("The translation of “{text}” ({context}) has the sign {value}."),
        _("Delete it; it cannot be seen."),
        "A terminal acts on such signs, or they change the order of others.",
    )
    BRACES = (
        _("The translation of “{text}” ({context}) has a brace that belongs to no placeholder."),
        _("Leave braces as they are in the English."),
        "What stands in braces is replaced; a single one is not.",
    )
    PLACEHOLDERS_DIFFER = (
        _("The placeholders of “{text}” ({context}) differ: {value}."),
        _("Leave everything in braces, and every % with its letters, as it is in the English."),
        "Something would be missing from the sentence, or could not be filled in.",
    )
    LINKS_DIFFER = (
        _("A link or address in “{text}” ({context}) differs: {value}."),
        _("Write it as it is in the English."),
        "A wrong link leads frightened people to strangers.",
    )
    PHONES_DIFFER = (
        _("A phone number in “{text}” ({context}) differs: {value}."),
        _("Write it as it is in the English."),
        "A wrong number leads frightened people to strangers.",
    )
    NUMBERS_DIFFER = (
        _("The numbers in “{text}” ({context}) differ: {value}."),
        _("Write each number, day and sum as it is in the English."),
        "A wrong number can cost somebody a deadline.",
    )
    UNITS_DIFFER = (
        _("A number in “{text}” ({context}) counts something else than in the English: {value}."),
        _("Write days as days and months as months."),
        "60 months are not 60 days.",
    )
    NAMES_DIFFER = (
        _("The name of a form, key or file in “{text}” ({context}) differs: {value}."),
        _("Write it as it is in the English."),
        "People ask for a form by its name.",
    )
    ENGLISH_LEFT = (
        _("The translation of “{text}” ({context}) is English: {value}."),
        _("Translate it; put a name that stays English in parentheses."),
        "It would be shown without the label that says so.",
    )
    NEGATION_DIFFERS = (
        _("“{text}” ({context}) says “not” in only one of the two languages."),
        _("Compare both; say it in each."),
        "A lost “not” turns advice around.",
    )
    TEXT_REPEATED = (
        _("“{text}” ({context}) and line {line} have one translation, but their English differs."),
        _("Look which of the two it belongs to."),
        "A translation that slipped by a row says something else.",
    )
    GARBLED = (
        _("The translation of “{text}” ({context}) has garbled letters: {value}."),
        _("Write these letters again, and save the file as UTF-8."),
        "It was saved or read in a wrong charset.",
    )
    MIXED_LETTERS = (
        _("A word in “{text}” ({context}) mixes letters of two scripts: {value}."),
        _("Write it in one script."),
        "Such words look alike and are not.",
    )
    MARKUP = (
        _("The translation of “{text}” ({context}) has signs that would be shown as they are: {value}."),
        _("Write plain text."),
        "Nothing turns them into what they mean elsewhere.",
    )
    EDGES_DIFFER = (
        _("The space or line end at an end of “{text}” ({context}) differs."),
        _("Begin and end as the English does."),
        "It is joined to other words there.",
    )
    ENDING_DIFFERS = (
        _("The translation of “{text}” ({context}) does not end as its English does."),
        _("Look whether something is missing; end a sentence or a question with its sign."),
        "A sentence that was cut is hard to see among many.",
    )
    LENGTH_DIFFERS = (
        _("The translation of “{text}” ({context}) is much shorter or longer than its English."),
        _("Look whether something is missing, or was added."),
        "What is left out or added is advice that nobody has reviewed.",
    )
