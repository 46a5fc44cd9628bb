"""Bytes in, keys and pastes out, however the bytes are cut into reads."""

from collections.abc import Iterable
from random import Random

import pytest
from textual import events
from textual.message import Message

from hotseat.tui.terminal.key_stream import BURST, LONGEST_PASTE, PASTE_LOOKS, KeyStream
from tests.each import each

QUIET = None
"""In a list of reads: nothing came for as long as the stream waits."""
KEYS = {
    b"n": "n",
    b" ": "space",
    b"\r": "enter",
    b"\t": "tab",
    b"\x7f": "backspace",
    b"\x11": "ctrl+q",
    "é".encode(): "é",
    "т".encode(): "т",
    "日".encode(): "日",
    "😀".encode(): "grinning_face",
    b"\x1b[A": "up",
    b"\x1b[1;5A": "ctrl+up",
    b"\x1b[3~": "delete",
    b"\x1b[Z": "shift+tab",
    b"\x1bOP": "f1",
    b"\x1bOB": "down",
    b"\x1b[[A": "f1",
    b"\x1b[27u": "escape",
    b"\x1b[110;;110u": "n",
    b"\x1b[110;65;78u": "N",
    b"\x1b[110;3u": "alt+n",
}
REPORTS = {
    b"\x1b[<0;3;4M": "MouseDown",
    b"\x1b[<0;3;4m": "MouseUp",
    b"\x1b[M !!": "",
    b"\x1b[I": "AppFocus",
    b"\x1b[O": "AppBlur",
    b"\x1b[?2026;2$y": "TerminalSupportsSynchronizedOutput",
    b"\x1b[48;24;80;480;640t": "Resize",
    b"\x1b[12;40R": "CursorPosition",
    b"\x1b[200~a\x1b[Ab\x1b[201~": "Paste",
    b"\x1b[99z": "",
    b"\x1b[99999999999;3u": "",
    b"\x1b[1:2;3u": "",
}
WHOLE = KEYS | REPORTS


def sent(*reads: bytes | None, term: str = "") -> list[Message]:
    stream = KeyStream(term)
    return [message for data in reads for message in (stream.quiet() if data is None else stream.feed(data))]


def names(messages: Iterable[Message]) -> list[str]:
    """Keys by their names, everything else by its kind."""
    return [one.key if isinstance(one, events.Key) else type(one).__name__ for one in messages]


def typed(*reads: bytes | None, term: str = "") -> list[str]:
    return names(sent(*reads, term=term))


def pasted(*reads: bytes | None) -> list[str]:
    return [one.text for one in sent(*reads) if isinstance(one, events.Paste)]


def cut(data: bytes, chance: Random) -> list[bytes]:
    """The bytes in reads of one to nine."""
    reads = []
    while data:
        size = chance.randint(1, 9)
        reads.append(data[:size])
        data = data[size:]
    return reads


@each("seed", range(20))
def test_a_key_is_one_key_wherever_the_bytes_are_cut(seed: int) -> None:
    chance = Random(seed)
    units = chance.choices(list(WHOLE), k=300)
    meant = [WHOLE[unit] for unit in units if WHOLE[unit]]
    data = b"".join(units)
    assert typed(*cut(data, chance)) == meant
    assert typed(*(data[at : at + 1_000] for at in range(0, len(data), 1_000))) == meant


@each("unit", WHOLE, ids=repr)
@each("key", [b"n", b"\x11", b"\x1b[B"])
def test_nothing_holds_back_or_changes_the_key_behind_it(unit: bytes, key: bytes) -> None:
    assert typed(unit + key) == [*([WHOLE[unit]] if WHOLE[unit] else []), KEYS.get(key, "down")]


@each("key", [*range(0x20, 0x7F)], ids=chr)
def test_esc_before_any_printable_key_is_esc_and_that_key(key: int) -> None:
    alone = typed(bytes([key]))
    # Only these two can be the beginning of a sequence; without the rest they are keys as well.
    waits = [QUIET] if chr(key) in "[O" else []
    assert typed(bytes([0x1B, key]), *waits) == ["escape", *alone]
    assert typed(b"\x1b", bytes([key]), *waits) == ["escape", *alone]
    assert typed(b"\x1b", QUIET, bytes([key])) == ["escape", *alone]


@each("unit", KEYS, ids=repr)
def test_esc_before_any_key_is_esc_and_that_key(unit: bytes) -> None:
    assert typed(b"\x1b" + unit) == ["escape", KEYS[unit]]
    assert typed(b"\x1b\x1b" + unit) == ["escape", "escape", KEYS[unit]]


def test_esc_waits_for_no_more_than_a_sequence() -> None:
    assert typed(b"\x1b") == []
    assert typed(b"\x1b", QUIET) == ["escape"]
    assert typed(b"\x1b\x1b", QUIET) == ["escape", "escape"]
    assert typed(b"\x1b[", QUIET, b"A") == ["escape", "left_square_bracket", "A"]
    assert typed(b"\x1bO", QUIET, b"P") == ["escape", "O", "P"]


def test_shift_tab_of_the_linux_console() -> None:
    assert typed(b"\x1b\t", term="linux") == ["shift+tab"]
    assert typed(b"\x1b\t", term="xterm-256color") == ["escape", "tab"]


def test_the_answer_to_a_question_of_another_program_is_no_key() -> None:
    assert typed(b"\x1b]11;rgb:1e1e/1e1e/1e1e\x07n") == ["n"]
    assert typed(b"\x1bP>|xterm(390)\x1b\\n") == ["n"]


@pytest.mark.parametrize("lost", [b"\xc3", b"\xe9", b"\xf0\x9f", b"\xff", b"\x80", b"\xc0\xaf"], ids=repr)
def test_a_byte_that_is_no_utf8_holds_nothing_back(lost: bytes) -> None:
    for reads in ([b"caf" + lost + b"n\x11"], [b"caf", lost, b"n\x11"], [b"caf" + lost, b"n", b"\x11"]):
        keys = typed(*reads)
        assert keys[:3] == ["c", "a", "f"]
        assert keys[-2:] == ["n", "ctrl+q"]
        assert set(keys[3:-2]) == {"replacement_character"}


def test_a_paste_is_raw_up_to_its_end_mark() -> None:
    inside = "one\x1b[A\x1b[201 ~two\x1b[200~\x1b\x1b[2"
    data = f"\x1b[200~{inside}\x1b[201~".encode()
    for size in range(1, 12):
        reads = [data[at : at + size] for at in range(0, len(data), size)]
        assert pasted(*reads) == [inside]
        assert typed(*reads, b"n") == ["Paste", "n"]


@pytest.mark.parametrize("length", [LONGEST_PASTE, LONGEST_PASTE + 1, 5_000_000])
def test_of_a_long_paste_only_the_beginning_is_kept(length: int) -> None:
    data = b"\x1b[200~" + b"y" * length + b"\x1b[201~n"
    reads = [data[at : at + 4_095] for at in range(0, len(data), 4_095)]
    assert [len(text) for text in pasted(*reads)] == [min(length, LONGEST_PASTE + 1)]
    assert typed(*reads) == ["Paste", "n"]


def test_a_burst_without_marks_is_a_paste_too() -> None:
    reads = [b"yq\r" * 1_365] * 250
    assert typed(*reads, QUIET, b"n") == ["Paste", "n"]
    assert [len(text) for text in pasted(*reads, QUIET)] == [LONGEST_PASTE + 1]
    assert typed(b"y" * (BURST - 1)) == ["y"] * (BURST - 1)
    assert pasted(b"y" * BURST, QUIET) == ["y" * BURST]


def test_a_burst_of_reports_is_no_paste() -> None:
    assert typed(b"\x1b[<0;3;4M" * BURST, QUIET)[:2] == ["MouseDown"] * 2
    assert "Paste" not in typed(b"\x1b[<0;3;4M" * BURST, b"n", QUIET)


def test_a_marked_paste_behind_a_burst_is_one_of_its_own() -> None:
    assert pasted(b"y" * BURST, b"\x1b[200~two\x1b[201~") == ["y" * BURST, "two"]


def test_a_paste_without_an_end_is_over_after_a_while() -> None:
    begun = b"\x1b[200~one\x1b[2"
    assert typed(begun, *[QUIET] * (PASTE_LOOKS - 1)) == []
    assert pasted(begun, *[QUIET] * PASTE_LOOKS) == ["one\x1b[2"]
    assert typed(begun, *[QUIET] * PASTE_LOOKS, b"n") == ["Paste", "n"]
