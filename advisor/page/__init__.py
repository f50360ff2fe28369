"""Advice and a voice → the one `Page` that every face draws, and its writers. Faces never touch a guide."""

from advisor.page.compose import compose, compose_question
from advisor.page.model import Card, Choice, Page, QuestionPage, Section, Trail
from advisor.page.session import Session
from advisor.page.welcome import Welcome, welcome

__all__ = [
    "Card",
    "Choice",
    "Page",
    "QuestionPage",
    "Section",
    "Session",
    "Trail",
    "Welcome",
    "compose",
    "compose_question",
    "welcome",
]
