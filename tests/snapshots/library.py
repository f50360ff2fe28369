"""A small fixed guide, about a library, with its Spanish: edits of the real guide never change a snapshot."""

import gettext
from collections.abc import Mapping

GUIDE: Mapping[str, object] = {
    "guide.yaml": """
        id: library
        title: Before you go to the library
        purpose: Find out if you need to go to the library.
        about: This guide is about visits to the library.
        lifeline: [desk]
        sections:
        - {id: verdict, title: Do you need to go?, choose: first}
        - {id: going, title: If you go, answer: On your way, visit: true}
        - {id: help, title: Free help, answer: Whom to call}
        outcomes:
        - {id: no-need-to-go, label: No visit needed, tone: good, visit: false}
        - {id: go, label: Go there}
        """,
    "questions.yaml": """
        - id: errand
          ask: What do you need from the library?
          why: Many things can be done without going. This tells us which.
          choose: one
          options:
          - {group: Your card}
          - {id: renew, label: Renew my card}
          - {id: replace, label: Replace a lost card, hint: Also one that is damaged or was stolen}
          - {group: Books and rooms}
          - {id: borrow, label: Borrow or return a book}
          - {id: room, label: Use a room to study}
          - {group: Anything else}
          - {id: letter, label: Answer a letter about a fee}
          - {id: other, label: Something else}
        - id: company
          ask: Who comes with you?
          why: Some people need a card of their own to come in.
          choose: many
          none: Nobody comes with me
          options:
          - {id: child, label: A child}
          - {id: friend, label: A friend who interprets, hint: They speak for you at the desk}
          - {id: dog, label: A dog}
        - id: overdue
          ask: Have you kept a book for too long?
          why: The desk may ask you to pay a fee.
          private: true
          keep: true
          choose: one
          options:
          - {id: late, label: 'Yes, at least one'}
          - {id: on-time, label: 'No, none'}
        """,
    "ways.yaml": """
        - id: alone
          label: You go alone
          answers: {company: []}
        - id: by-letter
          label: A letter about a fee came
          answers: {errand: letter}
        """,
    "traits.yaml": """
        - {id: owing, means: you have kept a book for too long, when: {overdue: late}}
        """,
    "sources.yaml": """
        - id: rules
          title: Rules of the City Library
          publisher: City Library
          url: https://library.example/rules
          published: 2025-03-01
          kind: regulation
        - id: newspaper
          title: Fees at the desk
          publisher: The Daily Page
          url: https://daily-page.example/2026/fees
          published: 2026-08
          kind: press-report
          note: It names one unnamed clerk.
        """,
    "contacts.yaml": """
        - id: desk
          name: The desk of the library
          phone: 555-0100
          url: https://library.example
          hours: Monday to Friday, 9 a.m. to 5 p.m.
          facts: [by-phone]
        """,
    "facts/all.yaml": """
        - id: by-phone
          states: A card can be renewed by phone.
          sources: [rules]
          as_of: 2025-03
          checked: 2026-10-05
          recheck: 2027-04-05
          confidence: high
        - id: fees
          states: One clerk told a newspaper that the desk asks for fees on the spot.
          sources: [newspaper]
          checked: 2026-09-01
          recheck: 2027-03-01
          confidence: low
          caveat: Nobody else has confirmed it.
        - id: ramp
          states: There is a ramp at the back door.
          sources: [rules]
          checked: 2025-11-02
          recheck: 2026-11-02
          confidence: medium
        """,
    "cards/verdict.yaml": """
        - id: by-phone
          outcome: no-need-to-go
          when: {errand: renew}
          title: You do not need to go
          lead: The library renews a card by phone.
          text: Call the desk at {desk.phone} and have your old card with you.
          steps:
          - Find the number on the back of your card.
          - Call the desk, and ask for the name of the person you speak with.
          - when: {is: owing}
            text: Ask what you owe.
          say: [I want to renew my card by phone.]
          contacts: [desk]
          facts: [by-phone]
          staff: Call together now, and let the client speak.
        - id: go
          outcome: go
          title: Go during the day
          lead: We know of no other way.
          facts: [by-phone]
        """,
    "cards/going.yaml": """
        - id: interpreter
          when: {company: friend}
          title: Your friend may speak for you
          lead: The desk lets a friend interpret.
          text: They need no card of their own.
          facts: [by-phone]
        - id: ramp
          title: Use the back door with a stroller
          lead: There is a ramp at the back door.
          facts: [ramp]
        - id: fee
          when: {is: owing}
          title: The desk may ask for a fee
          lead: A newspaper has told of fees on the spot.
          text: You may ask for a bill instead.
          facts: [fees, by-phone]
        """,
    "cards/help.yaml": """
        - id: friends
          title: Friends of the library help for free
          lead: They answer questions about fees.
          contacts: [desk]
          facts: [by-phone]
        """,
    "cards/main.yaml": None,
}

SPANISH: Mapping[str, str] = {
    "Before you go to the library": "Antes de ir a la biblioteca",
    "Do you need to go?": "¿Necesita ir?",
    "If you go": "Si va",
    "Free help": "Ayuda gratuita",
    "What do you need from the library?": "¿Qué necesita de la biblioteca?",
    "Many things can be done without going. This tells us which.": (
        "Muchas cosas se pueden hacer sin ir. Esto nos dice cuáles."
    ),
    "Your card": "Su tarjeta",
    "Renew my card": "Renovar mi tarjeta",
    "Replace a lost card": "Reponer una tarjeta perdida",
    "Also one that is damaged or was stolen": "También una dañada o robada",
    "Books and rooms": "Libros y salas",
    "Borrow or return a book": "Pedir prestado o devolver un libro",
    "Use a room to study": "Usar una sala para estudiar",
    "Anything else": "Otra cosa",
    "This guide is about visits to the library.": "Esta guía trata de las visitas a la biblioteca.",
    "Answer a letter about a fee": "Responder a una carta sobre una multa",
    "Something else": "Algo distinto",
    "Who comes with you?": "¿Quién va con usted?",
    "Some people need a card of their own to come in.": "Algunas personas necesitan su propia tarjeta para entrar.",
    "Nobody comes with me": "Nadie va conmigo",
    "A child": "Un niño o una niña",
    "A friend who interprets": "Un amigo que interpreta",
    "They speak for you at the desk": "Habla por usted en el mostrador",
    "A dog": "Un perro",
    "Have you kept a book for too long?": "¿Se ha quedado con un libro demasiado tiempo?",
    "The desk may ask you to pay a fee.": "En el mostrador pueden pedirle que pague una multa.",
    "Yes, at least one": "Sí, al menos uno",
    "No, none": "No, ninguno",
    "you have kept a book for too long": "se ha quedado con un libro demasiado tiempo",
    "It names one unnamed clerk.": "Cita a un solo empleado, sin nombre.",
    "The desk of the library": "El mostrador de la biblioteca",
    "Monday to Friday, 9 a.m. to 5 p.m.": "De lunes a viernes, de 9 a. m. a 5 p. m.",
    "A card can be renewed by phone.": "Una tarjeta se puede renovar por teléfono.",
    "One clerk told a newspaper that the desk asks for fees on the spot.": (
        "Un empleado dijo a un periódico que en el mostrador cobran multas en el acto."
    ),
    "There is a ramp at the back door.": "Hay una rampa en la puerta de atrás.",
    "You do not need to go": "No necesita ir",
    "The library renews a card by phone.": "La biblioteca renueva la tarjeta por teléfono.",
    "Call the desk at {desk.phone} and have your old card with you.": (
        "Llame al {desk.phone} y tenga a mano su tarjeta vieja."
    ),
    "Ask what you owe.": "Pregunte cuánto debe.",
    "No visit needed": "No hace falta ir",
    "Go there": "Vaya",
    "On your way": "Si va",
    "Whom to call": "A quién llamar",
    "Find out if you need to go to the library.": "Averigüe si necesita ir a la biblioteca.",
    "Find the number on the back of your card.": "Busque el número al dorso de su tarjeta.",
    "Call the desk, and ask for the name of the person you speak with.": (
        "Llame al mostrador y pregunte el nombre de la persona con quien habla."
    ),
    "I want to renew my card by phone.": "Quiero renovar mi tarjeta por teléfono.",
    "Call together now, and let the client speak.": "Llamen ahora en conjunto, y deje hablar al cliente.",
    "Go during the day": "Vaya durante el día",
    "We know of no other way.": "No conocemos otra manera.",
    "You go alone": "Va sin nadie",
    "A letter about a fee came": "Llegó una carta sobre una multa",
    "Your friend may speak for you": "Su amigo puede hablar por usted",
    "The desk lets a friend interpret.": "En el mostrador dejan que un amigo interprete.",
    "They need no card of their own.": "No necesita tarjeta propia.",
    "Use the back door with a stroller": "Use la puerta de atrás si lleva un cochecito",
    "The desk may ask for a fee": "En el mostrador pueden pedirle una multa",
    "A newspaper has told of fees on the spot.": "Un periódico ha contado de multas en el acto.",
    "You may ask for a bill instead.": "Usted puede pedir una factura.",
    "Friends of the library help for free": "Los amigos de la biblioteca ayudan gratis",
}
"""The texts of the guide in Spanish, without those of MISSING."""

MISSING = frozenset({"Nobody else has confirmed it.", "They answer questions about fees."})
"""Texts that a person is shown in English, labelled as such."""


class LibrarySpanish(gettext.NullTranslations):
    """Speaks the texts of this guide in Spanish."""

    def pgettext(self, context: str, message: str) -> str:
        return message if message in MISSING else SPANISH[message]
