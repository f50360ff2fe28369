"""Numbers in right-to-left texts: none stands where a renderer could turn it around."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.page.words import Text, Words
from advisor.writers.isolating import END, ISOLATE, isolated, plain, runs
from advisor.writers.lines import each_language, wrap

ARABIC = "اتصل غداً وقبل"
MIXED = st.text(st.sampled_from(f"{ARABIC}0123456789٣AbzÉ-./:,()+$% \u00a0“”&#'’"), max_size=60)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("اتصل على 1-800-772-1213 (SSA) غداً", ["1-800-772-1213"]),
        ("من 8 حتى 19", ["8", "19"]),
        ("SSA-3288, 30, 12/31", ["SSA-3288", "30", "12/31"]),
        ("استمارة Form SSA-3288 و12م", ["Form SSA-3288", "12"]),
        ("حسب 20 CFR 416.1336(a)(1).", ["20 CFR 416.1336(a)(1)"]),
        ("عند 8 a.m. صباحا", ["8 a.m."]),
        ("أو (800) 772-1213", ["(800) 772-1213"]),
        ("أو +1 800 772 1213", ["+1 800 772 1213"]),
        ("سنة 2025 12 شخصا", ["2025", "12"]),
        ("مبلغ $914.50 أو 60% منه", ["$914.50", "60%"]),
        ("انظر https://www.ssa.gov/a-1/?x=2#y هنا", ["https://www.ssa.gov/a-1/?x=2#y"]),
        ("من ٢٠٢٤–٢٠٢٦", ["٢٠٢٤", "٢٠٢٦"]),
        ("لا SSA ولا ICE", []),
    ],
)
def test_a_number_goes_with_what_joins_it_and_with_the_latin_words_around_it(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in runs(text)] == found


@given(MIXED)
def test_no_group_of_digits_stands_unisolated(text: str) -> None:
    marked = isolated(text)
    outside = re.sub(f"{ISOLATE}[^{ISOLATE}{END}]*{END}", "", marked)
    assert not re.search(rf"\d|{ISOLATE}|{END}", outside)
    assert marked.replace(ISOLATE, "").replace(END, "") == text


@given(MIXED, st.integers(20, 40))
def test_a_wrapped_line_leaves_no_number_open(text: str, width: int) -> None:
    for line in wrap(isolated(text), width).split("\n"):
        assert line.count(ISOLATE) == line.count(END)
        assert not re.search(r"\d", re.sub(f"{ISOLATE}[^{ISOLATE}{END}]*{END}", "", line))


def test_numbers_stand_alone_in_right_to_left_texts_and_as_they_are_in_others() -> None:
    arabic = Text("اتصل 555-0100", "ar", "rtl")
    assert plain(arabic) == f"اتصل {ISOLATE}555-0100{END}"
    assert plain(Text("Call 555-0100", "en")) == "Call 555-0100"
    lines = list(each_language(Words((Text("Call 555-0100", "en"), arabic)), "- "))
    assert lines == ["- Call 555-0100", f"   اتصل {ISOLATE}555-0100{END}"]
