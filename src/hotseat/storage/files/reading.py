"""Reads bytes and TOML from files that nobody has checked: safe to open, and with limits on their size."""

import re
from codecs import BOM_UTF8
from pathlib import Path
from typing import Any

from hotseat.storage.files.errors import reason, remedy
from hotseat.storage.files.looking import NotAFile, head_of

LARGEST_PACK = 2**20
"""The most bytes of one pack; a full bank takes a tenth of that."""
LARGEST_SESSION = 8 * 2**20
"""The most bytes of a session in another form than hotseat writes; an hour of many notes takes a fiftieth."""
DEEPEST = 16
LONGEST_KEY = 8


class Unreadable(Exception):
    """A file cannot be used: the line (0 for the whole file), what is wrong and what to do."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line
        self.text = text

    def told(self, file: object) -> str:
        """The sentence after file and line, as in "mine.toml:7: ..."; without a line for the whole file."""
        return f"{file}:{self.line}: {self.text}" if self.line else f"{file}: {self.text}"


def read_bytes(path: Path, largest: int) -> bytes:
    """The bytes of a regular file. Raises Unreadable for anything else, or for more than `largest` bytes."""
    try:
        data = head_of(path, largest + 1)
    except NotAFile as error:
        raise Unreadable(0, "is not a regular file; only files of text are read") from error
    except (OSError, ValueError) as error:
        raise Unreadable(0, f"cannot be read ({reason(error)}); {remedy(error)}") from error
    if len(data) > largest:
        raise Unreadable(0, f"is larger than {largest // 1024} KiB; split it")
    return data


def decode(data: bytes) -> str:
    """The bytes as UTF-8 text with newlines only. Raises Unreadable with the line that is not UTF-8."""
    try:
        text = data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        # The error's position does not count the byte order mark, which was removed.
        line = error.object.count(b"\n", 0, error.start) + 1
        raise Unreadable(line, not_utf_8(error.object[error.start])) from error
    return text.replace("\r\n", "\n")


def decode_partly(data: bytes) -> str:
    """The same, but each byte that is not UTF-8 becomes a surrogate."""
    return data.removeprefix(BOM_UTF8).decode(errors="surrogateescape").replace("\r\n", "\n")


def not_utf_8(byte: int) -> str:
    """The sentence about a byte that is not UTF-8."""
    return f"byte 0x{byte:02X} is not UTF-8; save the file as UTF-8"


def parse(text: str) -> dict[str, Any]:
    """The text as TOML. Raises Unreadable with the line for invalid TOML, and for excessive nesting."""
    import tomllib  # noqa: PLC0415 (what hotseat wrote is read without)

    _refuse_depth(text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"\(at line (\d+), column \d+\)", str(error))
        line = int(where[1]) if where else text.count("\n") + 1
        raise Unreadable(line, _not_toml(text, line, re.sub(r" \(at .*\)$", "", str(error)))) from error
    except (ValueError, RecursionError) as error:
        figure = re.search(r"[\d_]{4000}", text)
        line = text.count("\n", 0, figure.start()) + 1 if figure else 1
        raise Unreadable(line, "holds too long a number or too deep a nesting; take it out") from error


def _not_toml(text: str, line: int, said: str) -> str:
    from hotseat.storage.toml.advice import advice  # noqa: PLC0415 (only a broken file needs it)

    return f"this is not TOML ({said[0].lower()}{said[1:]}); {advice(text.split(chr(10))[line - 1], said)}"


_TOKEN = re.compile(
    r"""
    # Strings and comments are skipped, unclosed ones to their end, so that no character is read twice.
    \"{3}(?:[^"\\]|\\.|"(?!""))*(?:\"{3})?
    | \'{3}(?:[^']|'(?!''))*(?:\'{3})?
    | "[^"\\\n]*(?:\\.[^"\\\n]*)*"?
    | '[^'\n]*'?
    | \#[^\n]*
    | (?P<opens>[\[{])
    | (?P<closes>[\]}])
    | (?P<dot>\.)
    | (?P<ends>[=,\n])
    """,
    re.VERBOSE | re.DOTALL,
)


def _refuse_depth(text: str) -> None:
    """Raises Unreadable for nesting and keys that would take the parser seconds."""
    if not any(_may_be_deep(line) for line in text.split("\n")):
        return
    depth = dots = 0
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        depth += (kind == "opens") - (kind == "closes")
        dots = dots + 1 if kind == "dot" else 0 if kind else dots
        if depth > DEEPEST:
            raise Unreadable(_line(text, token), f"is nested deeper than {DEEPEST}; flatten it")
        if dots >= LONGEST_KEY:
            raise Unreadable(_line(text, token), f"has a key of more than {LONGEST_KEY} parts; shorten it")


def _may_be_deep(line: str) -> bool:
    return line.count("[") + line.count("{") > DEEPEST or line.count(".") >= LONGEST_KEY


def _line(text: str, token: re.Match[str]) -> int:
    return text.count("\n", 0, token.start()) + 1
