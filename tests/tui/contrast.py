"""How far two colours stand apart, as WCAG 2 reckons it."""

from textual.color import Color

LEAST = 4.5
"""The contrast that WCAG asks of words, at level AA (1.4.3)."""


def contrast(one: Color, other: Color) -> float:
    """The contrast ratio of two colours that let nothing through."""
    darker, lighter = sorted(luminance(colour) for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Color) -> float:
    """The relative luminance."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
