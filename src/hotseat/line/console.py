"""The only way out of line mode and into it: whole lines, cleaned."""

from collections.abc import Callable
from typing import Protocol

from hotseat.domain.text import one_line
from hotseat.line.readable import readable

Beat = Callable[[], float | None]
"""What is done while a line is awaited; returns after how many seconds it is to be done again, or
None where nothing is to be done."""


class EndOfInput(Exception):
    """Nothing more can be typed: ctrl+d, or the input has ended."""


class Output(Protocol):
    """Where the lines go."""

    def line(self, text: str) -> None:
        """Writes one line and sees that it is out. Raises CannotPrint or BrokenPipeError of the commands."""

    def bell(self) -> None:
        """Rings the bell of the terminal once."""


class Source(Protocol):
    """Where the lines come from."""

    def line(self, seconds: float | None) -> str | None:
        """The next line without its end; None if none came in so many seconds. None for no limit.

        Raises EndOfInput, and KeyboardInterrupt for ctrl+c.
        """


class Console:
    """Says sentences and reads lines."""

    def __init__(self, output: Output, source: Source) -> None:
        self._output = output
        self._source = source
        self._put_back: str | None = None

    def say(self, *sentences: str) -> None:
        """Writes each of them on lines of its own; an empty one writes nothing."""
        for sentence in sentences:
            for line in readable(sentence).split("\n"):
                if line.strip():
                    self._output.line(line.rstrip())

    def bell(self) -> None:
        """Rings the bell once."""
        self._output.bell()

    def read(self, beat: Beat | None = None) -> str:
        """The next line that is typed, cleaned, on one line. Raises EndOfInput.

        While it waits it calls `beat` again and again, which writes only what a person is to know now.
        """
        if (line := self._put_back) is not None:
            self._put_back = None
            return line
        while True:
            typed = self._source.line(beat() if beat else None)
            if typed is not None:
                return one_line(typed)

    def put_back(self, line: str) -> None:
        """Has the next `read` return this line: it was typed for what comes next."""
        self._put_back = line
