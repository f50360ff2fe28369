"""The one Jinja2 environment: its templates, its filters, and how a page is rendered.

Every value that a template puts in is escaped, and has no control characters. A page's style sheet is allowed by its
digest, and nothing else is loaded or run.
"""

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from advisor.page.blocks import Block, Choice, Item
from advisor.page.words import Text, Words
from advisor.writers import qr
from advisor.writers.html.texts import address, phone, said, without_controls


@cache
def environment() -> Environment:
    """The environment. Import templates/blocks.html.jinja "with context": it needs `lang`, the page's own language."""
    made = Environment(
        loader=PackageLoader("advisor.writers.html"),
        autoescape=True,
        finalize=without_controls,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    own = (said, phone, address, kind, together, grouped, nested)
    made.filters.update({each.__name__: each for each in own}, tongue=tongue, code=qr.picture)
    return made


def render(template: str, **values: object) -> str:
    """A template with its values, with one newline at its end."""
    return environment().get_template(template).render(values).rstrip() + "\n"


def style(*names: str) -> str:
    """Style sheets of templates/ as one."""
    folder = files("advisor.writers.html") / "templates"
    return "\n".join((folder / name).read_text(encoding="utf-8").strip() for name in names)


def policy(css: str) -> str:
    """The content security policy that allows one style sheet, by its digest, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@pass_context
def tongue(context: Context, text: Text) -> Markup:
    """The attributes of a text that is not in the page's own language."""
    language, direction = text.spoken
    return Markup("") if language == context["lang"] else Markup(' lang="{}" dir="{}"').format(language, direction)


def kind(block: object) -> str:
    """The name of a block's type, which is that of its macro."""
    return type(block).__name__


def together(blocks: Iterable[Block]) -> list[tuple[str, list[Block]]]:
    """Blocks, those of a kind that follow each other together."""
    return [(name, list(same)) for name, same in groupby(blocks, kind)]


def grouped(choices: Iterable[Choice]) -> list[tuple[Words | None, list[Choice]]]:
    """Lines to choose, those under one heading together."""
    return [(group, list(same)) for group, same in groupby(choices, lambda choice: choice.group)]


def nested(items: Iterable[Item]) -> list[tuple[Item, list[Item]]]:
    """The lines of a list, each with the deeper ones that follow it."""
    found: list[tuple[Item, list[Item]]] = []
    for item in items:
        if found and item.depth > found[-1][0].depth:
            found[-1][1].append(item)
        else:
            found.append((item, []))
    return found
