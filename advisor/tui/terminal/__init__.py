"""The terminal itself: who holds it from the splash to the end, and how every way out of the program restores it.

`lease` holds it from the splash to the end, `driver` lets Textual use it, and `advisor.output` writes for both. What is
typed is looked through for keys that leave (`leave_watch`), made keys and clicks (`key_parser`), and let through one by
one (`input_gate`). `app` is the base of our app: it ends the program. Nothing here knows of a screen or of a page.
"""
