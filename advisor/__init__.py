"""A know-your-rights assistant for visits to the Social Security Administration."""

__version__ = "0.1.0"
