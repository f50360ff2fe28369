"""Writer of the guide as web pages for a phone: one self-contained file a language, without any connection.

`pages` draws all cards with the macros of the HTML writer, `data` gives the script what it reads, and templates/ has
the script: guide.js evaluates, page.js asks and shows, ways.js compares, sheet.js prints, start.js begins.
"""

from advisor.writers.site.files import left_over, not_ours, write_site
from advisor.writers.site.pages import site_pages

__all__ = ["left_over", "not_ours", "site_pages", "write_site"]
