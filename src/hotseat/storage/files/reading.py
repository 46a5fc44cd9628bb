"""Reads bytes and text from untrusted files: safe to open, and with limits on their size."""

from codecs import BOM_UTF8
from pathlib import Path

from hotseat.storage.files.errors import reason, remedy
from hotseat.storage.files.looking import NotAFile, head_of

LARGEST_PACK = 2**20
"""The most bytes of one pack; a full bank takes a tenth of that."""
LARGEST_SESSION = 8 * 2**20
"""The most bytes of a session in another form than hotseat writes; an hour of many notes takes a fiftieth."""


class Unreadable(Exception):
    """A file cannot be used: the line (0 for the whole file), what is wrong and what to do."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line
        self.text = text

    def sentence(self, file: object) -> str:
        """The message with the file before it, and the line if there is one: "mine.toml:7: ..."."""
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
