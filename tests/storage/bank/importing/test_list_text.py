"""The bytes of a list as text, in the encodings that people have."""

import contextlib
from codecs import BOM_UTF8, BOM_UTF16_BE

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hotseat.storage.bank.importing.list_text import LARGEST, list_text
from hotseat.storage.files.reading import Unreadable
from tests.each import each

TEXT = "Größter “Fehler”?\r\nWhy?\r"
SEEN = "Größter “Fehler”?\nWhy?\n"


@each(
    ("data", "guessed"),
    [
        (TEXT.encode(), ""),
        (BOM_UTF8 + TEXT.encode(), ""),
        (TEXT.encode("utf-16"), "read as UTF-16"),
        (BOM_UTF16_BE + TEXT.encode("utf-16-be"), "read as UTF-16"),
        (TEXT.encode("cp1252"), "not UTF-8, so it is read as Windows-1252: look at its accents and quotes"),
    ],
)
def test_usual_encodings_are_read_and_guesses_are_told(data: bytes, guessed: str) -> None:
    assert list_text(data) == (SEEN, guessed)


@each(
    ("data", "says"),
    [
        (b"PK\x03\x04sheet", "is no text; export it as CSV"),
        (b"%PDF-1.7", "is no text"),
        (TEXT.encode("utf-16-le"), "is no text"),
        (bytes(range(256)).replace(b"\0", b"") * 4, "is no text"),
        (b"ab\n\x81\x8d", "is neither UTF-8 nor Windows-1252; save it as UTF-8"),
        (b"\xff\xfea", "begins as UTF-16 and is broken"),
        (b"a" * (LARGEST + 1), "is larger than 4 MiB; split it"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable) as trouble:
        list_text(data)
    assert trouble.value.text.startswith(says)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_a_sentence(data: bytes) -> None:
    with contextlib.suppress(Unreadable):
        assert "\r" not in list_text(data).text
