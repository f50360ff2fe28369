"""Writes the pages of docs/ that come from the program itself: `python docs/generate.py`. A test checks them."""

from pathlib import Path

from advisor.guide.mistakes import Code

DOCS = Path(__file__).parent


def mistakes_page() -> str:
    """docs/mistakes.md: every code with what is wrong, how to mend it and why it is a mistake."""
    lines = [
        "# Mistakes in content",
        "",
        "`advisor check --content DIR` reports each as `code · file:line:column · what is wrong. How to mend it.`",
        "and exits with 3.",
        "The codes are stable. Words in braces are filled in.",
    ]
    for code in Code:
        mend = code.mend.replace("{hint}", "")
        lines += ["", f"## {code.id}", "", code.what, "", f"**Mend:** {mend}", "", f"**Why:** {code.why}"]
    return "\n".join(lines) + "\n"


PAGES = {"mistakes.md": mistakes_page}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")
