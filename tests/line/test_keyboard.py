"""The lines of a terminal, a pipe or a file, whatever bytes come."""

import os
from collections.abc import Iterator

import pytest

from hotseat.line.console import EndOfInput
from hotseat.line.keyboard import Keyboard


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reads, writes = os.pipe()
    yield reads, writes
    os.close(reads)


def test_lines_come_one_at_a_time_however_their_bytes_are_cut(pipe: tuple[int, int]) -> None:
    reads, writes = pipe
    keyboard = Keyboard(reads)
    assert keyboard.line(0.0) is None
    os.write(writes, b"one\ntw")
    assert keyboard.line(0.0) == "one"
    assert keyboard.line(0.0) is None
    os.write(writes, "o\n\xe9\n".encode("latin-1") + b"\xc3\xa9\n\nlast")
    assert [keyboard.line(None) for _ in range(4)] == ["two", "\N{REPLACEMENT CHARACTER}", "\xe9", ""]
    os.close(writes)
    assert keyboard.line(None) == "last"
    for seconds in (0.0, None, 1.0):
        with pytest.raises(EndOfInput):
            keyboard.line(seconds)


def test_an_input_that_is_closed_has_ended(pipe: tuple[int, int]) -> None:
    reads, writes = pipe
    os.close(writes)
    for descriptor in (reads, writes, -1):
        with pytest.raises(EndOfInput):
            Keyboard(descriptor).line(None)
