"""Drives line mode in the test's process: what is typed, how time passes meanwhile, and what is said."""

import re
from collections.abc import Callable
from pathlib import Path

from hotseat.line.console import Console, EndOfInput
from hotseat.line.room import Room
from tests.clocks import ManualClock
from tests.desk.desks import desk_in

BELL = "\a"
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2800-\u28ff]")
"""What may never come out: all that a terminal obeys but a line's end, and all that draws."""

Typed = str | float | Callable[[], object]
"""A line; or so many seconds in which nothing is typed; or something that happens meanwhile."""


class Heard:
    """The output, line by line. Every line of every test is checked byte by byte."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def line(self, text: str) -> None:
        assert not FORBIDDEN.search(text), f"{text!r} holds what a terminal obeys, or what draws"
        assert "\n" not in text
        assert text.strip()
        self.lines.append(text)

    def bell(self) -> None:
        self.lines.append(BELL)


class Hands:
    """The lines that are typed one after the other; then the input ends."""

    def __init__(self, clock: ManualClock, typed: tuple[Typed, ...]) -> None:
        self._clock = clock
        self._typed = list(typed)

    def line(self, seconds: float | None) -> str | None:
        while self._typed:
            first = self._typed.pop(0)
            if isinstance(first, str):
                return first
            if callable(first):
                first()
            elif seconds is None or first <= seconds:
                self._clock.advance(first)
            else:
                self._clock.advance(seconds)
                self._typed.insert(0, round(first - seconds, 6))
            if seconds is not None:
                return None
        raise EndOfInput


class LineMode:
    """Line mode in a folder. Each call of `types` is a program of its own on the same sessions."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = ManualClock()
        self.code = 0
        self.heard = Heard()
        """What was said so far, for what happens meanwhile."""

    def types(self, *typed: Typed, opening: Callable[[Room], object] | None = None) -> list[str]:
        """What is said from the start until home is left, or the input has ended."""
        heard = self.heard = Heard()
        desk = desk_in(self.folder, self.clock)
        try:
            self.code = Room(desk, Console(heard, Hands(self.clock, typed))).run(opening)
        finally:
            desk.leave()
        assert not desk.unkept
        return heard.lines

    def session(self) -> str:
        """The file of the only session."""
        (path,) = (self.folder / "sessions").glob("*.toml")
        return path.read_text(encoding="utf-8")
