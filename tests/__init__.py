"""Tests, in the order of the package; `content` tests the real guide."""
