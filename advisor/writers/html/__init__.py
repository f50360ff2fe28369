"""Writers of HTML: the sheet to take home, and the guidance as one file. No script, and nothing is loaded.

`environment` has the templates; the macros of templates/blocks.html.jinja draw one block each.
"""

from advisor.writers.html.documents import write_document, write_sheet

__all__ = ["write_document", "write_sheet"]
