"""The gate through which keys, clicks and pastes come one by one."""

import asyncio

from textual import events
from textual.app import App

from advisor.page.command import LEAVE_KEYS
from advisor.tui.terminal.input_gate import InputGate, is_input


def key(name: str) -> events.Key:
    return events.Key(name, None)


def move(x: int) -> events.MouseMove:
    return events.MouseMove(None, x, 0, 0, 0, 0, False, False, False)


class Counted(App[None]):
    """Notes what comes through its gate, and whether one was in there when the next one came."""

    def __init__(self) -> None:
        super().__init__()
        self.passed: list[str] = []
        self.failures: list[str] = []
        self.at_once = 0
        self.gate = InputGate(self, self.note, lambda error: self.failures.append(str(error)))

    async def note(self, event: events.Event) -> None:
        self.at_once += 1
        self.call_later(self._handled)
        assert self.at_once == 1
        if isinstance(event, events.MouseMove):
            self.passed.append(f"move {event.x}")
        if isinstance(event, events.Key):
            self.passed.append(event.key)
            if event.key == "f":
                self.at_once = 0
                raise ValueError("failed")

    def _handled(self) -> None:
        self.at_once = 0


async def until_quiet(app: App[None]) -> None:
    for _ in range(200):
        await asyncio.sleep(0)
    await asyncio.sleep(0.05)


async def test_nothing_comes_through_before_there_is_a_screen_and_then_everything_in_order() -> None:
    app = Counted()
    async with app.run_test():
        for name in "abc":
            app.gate.put(key(name))
        await until_quiet(app)
        assert app.passed == []
        app.gate.open()
        app.gate.put(key("d"))
        await until_quiet(app)
        assert app.passed == ["a", "b", "c", "d"]


async def test_of_mouse_moves_on_end_only_the_last_is_told_and_no_key_is_lost_between_them() -> None:
    app = Counted()
    async with app.run_test():
        for event in (move(1), move(2), key("a"), move(3), move(4), move(5)):
            app.gate.put(event)
        app.gate.open()
        await until_quiet(app)
        assert app.passed == ["move 2", "a", "move 5"]


async def test_what_one_key_raises_is_told_and_what_was_dropped_never_comes() -> None:
    app = Counted()
    async with app.run_test():
        app.gate.open()
        app.gate.put(key("f"))
        await until_quiet(app)
        assert app.failures == ["failed"]
        app.gate.put(key("a"))
        app.gate.drop()
        await until_quiet(app)
        assert app.passed == ["f"]


async def test_once_the_last_screen_is_gone_nothing_comes_through_any_more() -> None:
    app = Counted()
    async with app.run_test():
        app.gate.open()
    app.gate.put(key("a"))
    app.gate.put(key("b"))
    await until_quiet(app)
    assert (app.passed, app.failures, app.gate.is_busy) == ([], [], False)


def test_only_input_goes_through_it_and_no_key_that_leaves() -> None:
    assert is_input(key("a"))
    assert is_input(events.Paste("a"))
    assert is_input(move(1))
    assert not is_input(events.Mount())
    assert not any(is_input(key(each.name)) for each in LEAVE_KEYS)
