"""The sentences of `argparse` that a person can meet, listed so that translators see them.

`cli.arguments` lets argparse look them up in our catalogue.
"""

from advisor.languages.translator import mark as _

TEXTS = (
    _("usage: "),
    _("options"),
    _("positional arguments"),
    _("show this help message and exit"),
    _("show program's version number and exit"),
    _("expected one argument"),
    _("expected at least one argument"),
    _("expected at most one argument"),
    _("not allowed with argument %s"),
    _("ignored explicit argument %r"),
    _("ambiguous option: %(option)s could match %(matches)s"),
    _("the following arguments are required: %s"),
    _("unrecognized arguments: %s"),
    _("invalid choice: %(value)r (choose from %(choices)s)"),
    _("argument %(argument_name)s: %(message)s"),
    _("%(prog)s: error: %(message)s\n"),
)
