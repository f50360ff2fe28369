"""A know-your-rights assistant for the terminal, and the guides that it knows how to read."""

__version__ = "0.1.0"
