"""The only module that prints."""

import contextlib
import sys
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from hotseat.domain.text import clean

_PLAIN = str.maketrans("█▓▒░·▁▂▃▄▅▆▇‖├─┄≈\N{NO-BREAK SPACE}", "#=!-.1234567||-:~ ")

_CONTROLS = dict.fromkeys({*range(0x20), *range(0x7F, 0xA0)} - {ord("\n"), ord("\t")})
_CLOSED = "the output cannot be written (it is closed)"


class CannotPrint(Exception):
    """The output could not be written; the message says why."""


def echo(lines: Iterable[str]) -> None:
    """Prints lines of text, cleaned, in characters that the output can encode."""
    for line in lines:
        _write(sys.stdout, clean(line))


def echo_data(data: Any) -> None:
    """Prints data as JSON."""
    import json  # noqa: PLC0415 (most commands print text)

    _write(sys.stdout, json.dumps(data, ensure_ascii=True, indent=2))


def echo_document(pieces: Iterable[str], line_break: str = "\n") -> None:
    """Prints a document piece by piece, always as UTF-8, with this line break.

    The document's format has escaped its texts; this removes control characters, which a terminal obeys.
    """
    for piece in pieces:
        if sys.stdout is None:
            raise CannotPrint(_CLOSED)
        data = piece.translate(_CONTROLS).replace("\n", line_break).encode("utf-8", errors="replace")
        _named(partial(sys.stdout.buffer.write, data))


def complain(sentence: str) -> None:
    """Prints one sentence to stderr; does nothing where stderr is closed."""
    with contextlib.suppress(CannotPrint, BrokenPipeError):
        _write(sys.stderr, clean(f"hotseat: {sentence}"))


def show_progress(text: str) -> None:
    """Shows on stderr, if that is a terminal, how far something came, in the place of the last such text."""
    if sys.stderr is None or not sys.stderr.isatty():
        return
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(f"\r\x1b[K{clean(text)}")
        sys.stderr.flush()


def ring() -> None:
    """Rings the bell of the terminal that stdout is."""
    if sys.stdout is not None:
        _named(partial(sys.stdout.write, "\a"))


def flush() -> None:
    """Flushes stdout. Raises BrokenPipeError if its reader has gone, else CannotPrint."""
    if sys.stdout is not None:
        _named(sys.stdout.flush)


def _write(stream: Any, line: str) -> None:
    if stream is None:
        raise CannotPrint(_CLOSED)
    encoding = stream.encoding or "ascii"
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        line = line.translate(_PLAIN).encode(encoding, errors="replace").decode(encoding)
    _named(lambda: stream.write(line + "\n"))


def _named(act: Callable[[], object]) -> None:
    try:
        act()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise CannotPrint(f"the output cannot be written ({error.strerror})") from error
