"""Lines of JSON between the program and its child programs, in both directions."""

import json
import os
from collections.abc import Iterator, Mapping
from typing import Any

OUT = 1
"""The descriptor by which a child program tells the program that started it."""
IN = 0
"""The descriptor by which a child program is told; it ends when the program that started it is gone."""
AT_ONCE = 65_536
"""Bytes read in one call."""


def write_line(descriptor: int, values: Mapping[str, Any]) -> None:
    """Writes the values as one line of JSON, all of it. Raises OSError if nobody reads any more."""
    left = memoryview(json.dumps(values).encode("ascii") + b"\n")
    while left:
        left = left[os.write(descriptor, left) :]


def lines_from(descriptor: int) -> Iterator[Mapping[str, Any]]:
    """The values of each line, as they come, until the other end closes.

    Whatever is no object in JSON is left out, because a library in a child may print there too.
    """
    rest = b""
    while block := os.read(descriptor, AT_ONCE):
        *whole, rest = (rest + block).split(b"\n")
        for line in whole:
            try:
                values = json.loads(line)
            except ValueError:
                continue
            if isinstance(values, dict):
                yield values
