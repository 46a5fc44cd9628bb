"""Turns the bytes of a list into text; the encoding is not known."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import NamedTuple

from hotseat.storage.files.reading import Unreadable

LARGEST = 4 * 2**20
"""The most bytes of a list: forty thousand questions, or a thousand with long answers."""
_ZIP, _PDF = b"PK\x03\x04", b"%PDF"
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\v\x1b")
_MOST_CONTROLS = 0.01
"""The largest part of a text that may be control characters."""
_NO_TEXT = "is no text; export it as CSV or as text where it was made, and import that"


class ListText(NamedTuple):
    """A text with newlines only, and what is to be told about its encoding; empty where there is nothing."""

    text: str
    guessed: str = ""


def list_text(data: bytes) -> ListText:
    """The text of these bytes: UTF-8, UTF-16 with its mark, else Windows-1252. Raises Unreadable."""
    if len(data) > LARGEST:
        raise Unreadable(0, f"is larger than {LARGEST // 2**20} MiB; split it")
    text, guessed = _decoded(data)
    return ListText(text.replace("\r\n", "\n").replace("\r", "\n"), guessed)


def _decoded(data: bytes) -> tuple[str, str]:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        try:
            return data.decode("utf-16"), "read as UTF-16"
        except UnicodeDecodeError as error:
            raise Unreadable(0, "begins as UTF-16 and is broken; save it as UTF-8") from error
    if _is_binary(data):
        raise Unreadable(0, _NO_TEXT)
    try:
        return data.removeprefix(BOM_UTF8).decode(), ""
    except UnicodeDecodeError:
        pass
    try:
        return data.decode(
            "cp1252"
        ), "not UTF-8, so it is read as Windows-1252: look at its accents and quotes"
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(line, "is neither UTF-8 nor Windows-1252; save it as UTF-8") from error


def _is_binary(data: bytes) -> bool:
    if data.startswith((_ZIP, _PDF)) or b"\0" in data:
        return True
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > _MOST_CONTROLS * len(data)
