"""The terminal itself: who holds it from the splash to the end, and how every way out of the program restores it.

`lease` holds it before Textual does, `driver` while Textual runs, and `output` writes for both. `app` is the base of
our app: it takes early input, and it ends the program. Nothing here knows of a screen or of a page.
"""
