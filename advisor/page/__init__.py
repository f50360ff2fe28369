"""Advice, answers and translators → pages of blocks, which every face and every writer draws."""
