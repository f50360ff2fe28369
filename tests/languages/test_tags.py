"""Tags of languages in, folders and names out; and which plural rule a language has."""

import pytest

from advisor.languages.plural_rules import is_usual, read_rule, usual_header
from advisor.languages.tags import dated_locale, folder_of, is_folder, names_of


@pytest.mark.parametrize(
    ("tag", "folder"),
    [
        ("es", "es"),
        ("ES-mx", "es_MX"),
        ("zh-hans", "zh_Hans"),
        ("zh_Hans_CN", "zh_Hans_CN"),
        ("zh-yue", "yue"),
        ("es-419", "es_419"),
        ("sr-Latn-RS", "sr_Latn_RS"),
        ("ca-valencia", "ca_valencia"),
        ("prs", "prs"),
        ("mam", "mam"),
        ("hmn", "hmn"),
        ("en-XA", "en_XA"),
        ("es-x-clinic", "es_x_clinic"),
    ],
)
def test_any_tag_has_a_folder_names_and_a_plural_rule(tag: str, folder: str) -> None:
    assert folder_of(tag) == folder
    assert is_folder(folder)
    names = names_of(folder)
    assert names.own
    assert names.english
    rule = read_rule(usual_header(folder))
    assert rule is not None
    assert is_usual(rule, folder)


@pytest.mark.parametrize(
    "tag", ["", "a", "3", "klingon", "Mexican Spanish", "es__MX", "../x", "es/", "e\u0301s", "x" * 99]
)
def test_what_is_no_tag(tag: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        folder_of(tag)


def test_languages_that_nobody_else_names() -> None:
    assert names_of("prs") == ("دری", "Dari", "rtl")
    assert names_of("hmn").own == "Hmoob"
    assert names_of("qaa").own == "qaa"
    assert names_of("en_XA").english == "English (XA)"
    assert names_of("uz_Arab").direction == "rtl"


def test_dates_in_a_language_without_names_of_months_are_digits() -> None:
    assert [dated_locale(code) is None for code in ("es", "es_419", "mam", "prs", "qaa")] == [
        False,
        False,
        True,
        True,
        True,
    ]


@pytest.mark.parametrize(
    "header",
    [
        "",
        "nplurals=2",
        "nplurals=INTEGER; plural=EXPRESSION;",
        "nplurals=2; plural=(n != 1;",
        "nplurals=2; plural=n % 0;",
        "nplurals=2; plural=n;",
        "nplurals=3; plural=(n != 1);",
        "nplurals=0; plural=0;",
        "nplurals=99; plural=n;",
        "nplurals=2; plural=" + "(" * 500,
        "nplurals=2; plural=__import__('os')",
        "nplurals=2; plural=-1;",
    ],
)
def test_a_rule_that_cannot_be_used(header: str) -> None:
    assert read_rule(header) is None


@pytest.mark.parametrize(
    ("code", "header", "usual"),
    [
        ("es", "nplurals=2; plural=(n != 1);", True),
        ("es", "nplurals=3; plural=n == 1 ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2;", True),
        ("es", "nplurals=2; plural=(n == 1);", False),
        ("es", "nplurals=2; plural=(n > 1);", False),
        ("fr", "nplurals=2; plural=(n > 1);", True),
        ("pt", "nplurals=2; plural=(n != 1);", True),
        ("vi", "nplurals=1; plural=0;", True),
        ("es", "nplurals=1; plural=0;", False),
        ("mam", "nplurals=1; plural=0;", True),
        (
            "ar",
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
            True,
        ),
    ],
)
def test_the_rule_of_a_language(code: str, header: str, usual: bool) -> None:
    rule = read_rule(header)
    assert rule is not None
    assert is_usual(rule, code) is usual
