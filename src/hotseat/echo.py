"""The one place that prints."""

import sys
from collections.abc import Iterable
from typing import Any

from hotseat.domain.text import clean

_PLAIN = str.maketrans("█▓▒░·▁▂▃▄▅▆▇‖\N{NO-BREAK SPACE}", "#=!-.1234567| ")


def echo(lines: Iterable[str]) -> None:
    """Prints lines of text, cleaned, in characters the output can take."""
    for line in lines:
        _write(sys.stdout, clean(line))


def echo_data(data: Any) -> None:
    """Prints data as JSON."""
    import json  # noqa: PLC0415 (most commands print text)

    _write(sys.stdout, json.dumps(data, ensure_ascii=True, indent=2))


def complain(sentence: str) -> None:
    """Prints one sentence to stderr."""
    _write(sys.stderr, clean(f"hotseat: {sentence}"))


def flush() -> None:
    """Sends on what was printed. Raises BrokenPipeError where nobody reads it any more."""
    sys.stdout.flush()
    sys.stderr.flush()


def _write(stream: Any, line: str) -> None:
    encoding = stream.encoding or "ascii"
    try:
        line.encode(encoding)
    except UnicodeEncodeError:
        line = line.translate(_PLAIN).encode(encoding, errors="replace").decode(encoding)
    stream.write(line + "\n")
