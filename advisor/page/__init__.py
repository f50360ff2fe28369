"""Advice and a translator → the one `Page` that every face draws, and its writers. Faces never touch a guide."""

from advisor.page.compare import Comparison, Difference, WhatIf
from advisor.page.compose import compose, compose_question
from advisor.page.desk import Holding
from advisor.page.live import Live, LiveCard, LiveSection
from advisor.page.model import Card, Choice, Contact, Page, Phrase, QuestionPage, Section, Trail
from advisor.page.session import Session
from advisor.page.welcome import Welcome, welcome

__all__ = [
    "Card",
    "Choice",
    "Comparison",
    "Contact",
    "Difference",
    "Holding",
    "Live",
    "LiveCard",
    "LiveSection",
    "Page",
    "Phrase",
    "QuestionPage",
    "Section",
    "Session",
    "Trail",
    "Welcome",
    "WhatIf",
    "compose",
    "compose_question",
    "welcome",
]
