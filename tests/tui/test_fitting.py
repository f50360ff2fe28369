"""The keys on the bar at the bottom: which have room, and in which form."""

from advisor.languages.known import ENGLISH
from advisor.tui.fitting import breadth, fitted
from advisor.tui.keys import BACK, BEGIN, HELP, LANGUAGE, READ_ON, THEME, Key
from tests.tui.conftest import speak

KEYS = (BEGIN, BACK, READ_ON, HELP, LANGUAGE, THEME)


def left(columns: int, *, more: bool = False, keys: tuple[Key, ...] = KEYS) -> list[str]:
    """What the left of the bar says."""
    return [shown.words for shown in fitted(keys, speak(ENGLISH), columns, more=more).left]


def test_all_keys_with_what_they_do_where_there_is_room() -> None:
    assert left(100) == ["Enter Start", "← Back", "l Language", "F3 Light or dark"]


def test_the_last_keys_by_their_names_and_none_after_one_that_does_not_fit() -> None:
    for columns in range(20, 100):
        said = left(columns)
        forms = [" " in words for words in said]
        assert forms == sorted(forms, reverse=True)
        names = [words.split()[0] for words in said]
        assert names == ["Enter", "←", "l", "F3"][: len(names)]


def test_reading_on_comes_first_where_there_is_more_and_not_at_all_else() -> None:
    assert left(38, more=True) == ["↓ Read on", "Enter"]
    assert left(100, more=True)[:2] == ["↓ Read on", "Enter Start"]
    assert "↓ Read on" not in left(100, more=True, keys=(BEGIN, HELP))


def test_help_and_the_way_out_are_always_there() -> None:
    for columns in range(24, 100):
        bar = fitted(KEYS, speak(ENGLISH), columns, more=True)
        assert [shown.words for shown in bar.right] == ["h Help", "Ctrl+Q Leave"]
        assert breadth(bar.left) <= bar.end
        assert bar.end + breadth(bar.right) == columns
