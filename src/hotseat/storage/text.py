"""Bytes of a file that may be anything, opened without being led astray, and as TOML within bounds."""

import os
import re
import stat
import tomllib
from pathlib import Path
from typing import Any

LARGEST_PACK = 2**20
"""Bytes of one file of prompts; a full bank is a tenth of it."""
LARGEST_SESSION = 8 * 2**20
"""Bytes of one session; an hour with a note every ten seconds is a fiftieth of it."""
DEEPEST = 16
LONGEST_KEY = 64


class Unreadable(Exception):
    """A file that cannot be used: the line, and what is wrong with what to do about it."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line
        self.text = text


def read_bytes(path: Path, largest: int) -> bytes:
    """The bytes of a regular file. Raises Unreadable for anything else, or for more than `largest` bytes."""
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError as error:
        raise Unreadable(0, f"cannot be opened ({error.strerror}); check its permissions") from error
    with open(fd, "rb") as file:  # noqa: PTH123 (opened by its descriptor)
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise Unreadable(0, "is not a regular file; only files of text are read")
        try:
            data = file.read(largest + 1)
        except OSError as error:
            raise Unreadable(0, f"cannot be read ({error.strerror}); check the disk") from error
    if len(data) > largest:
        raise Unreadable(0, f"is larger than {largest // 1024} KiB; split it")
    return data


def decode(data: bytes) -> str:
    """The bytes as UTF-8 text with newlines only. Raises Unreadable with the line that is not UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(line, f"byte {error.start} is not UTF-8; save the file as UTF-8") from error
    return text.replace("\r\n", "\n")


def parse(text: str) -> dict[str, Any]:
    """The text as TOML. Raises Unreadable with the line, also for nesting no pack needs."""
    _refuse_depth(text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"\(at line (\d+), column \d+\)", str(error))
        line = int(where[1]) if where else text.count("\n") + 1
        said = re.sub(r" \(at .*\)$", "", str(error))
        raise Unreadable(line, f"this is not TOML ({said[0].lower()}{said[1:]}); mend the line") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable(1, "holds a number or nesting beyond all bounds; take it out") from error


def _refuse_depth(text: str) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        if line.count("[") + line.count("{") > DEEPEST and _depth(line) > DEEPEST:
            raise Unreadable(number, f"is nested deeper than {DEEPEST}; flatten it")
        if line.count(".") > LONGEST_KEY and max(_dots_outside_strings(line)) > LONGEST_KEY:
            raise Unreadable(number, f"has a key of more than {LONGEST_KEY} parts; shorten it")


def _dots_outside_strings(line: str) -> list[int]:
    return [part.count(".") for part in line.split('"')[::2]]


def _depth(line: str) -> int:
    deepest = depth = 0
    for char in line:
        depth += (char in "[{") - (char in "]}")
        deepest = max(deepest, depth)
    return deepest
