"""Files a little or badly wrong: bytes, lines and values changed at random."""

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

BYTES = [
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r\n", b"\n\n", b"\x1b[31m", b"\xe2\x80\xae", b'"""', b"'''"),
    *(b"[", b"]]", b"[[event]]\n", b"{", b"}", b'"', b"\\", b"\\u001b", b"\\ud800", b"=", b"#", b".", b","),
]
VALUES = [
    *("1", "-1", "0", "true", "nan", "-inf", "1e999", "0x" + "f" * 400, "9" * 5_000, "1_0", "01", "0.1.2"),
    *(
        '""',
        '"\\u001b[2J"',
        '"\\u202e"',
        "'x'",
        '"""\nx\n"""',
        "1979-05-27",
        "1979-05-27T07:32:00Z",
        "07:32:00",
    ),
    *("[]", "[[]]", "{}", "{a = 1}", "[1, 'a']", "[" * 300 + "]" * 300, "{a = " * 20 + "1" + "}" * 20),
    *('"L6"', '["L6", 6]', "[{id = 1}]", '"' + "a" * 5_000 + '"', ".".join("a" * 100), "", "?"),
]
KEYS = [
    "at",
    "type",
    "id",
    "sections",
    "event",
    "prompt",
    "format",
    "text",
    ".".join("a" * 100),
    '"a b"',
    "é",
    "",
]
_VALUE = re.compile(rb"(?<= = ).*$", re.MULTILINE)
_NUMBER = re.compile(rb"(?<= = )[\d.]+$", re.MULTILINE)
_KEY = re.compile(rb"^[\w-]+(?= = )", re.MULTILINE)


def mutant(data: bytes, chance: Random) -> bytes:
    """The data with one to four changes."""
    for _ in range(chance.choice([1, 1, 1, 2, 4])):
        data = chance.choice(CHANGES)(data, chance)
    return data


def one_of_each(data: bytes, chance: Random) -> Iterator[bytes]:
    """The data with each of the values, keys and bytes above in it once."""
    for value in VALUES:
        yield _at_one_match(_VALUE, data, chance, value.encode())
    for key in KEYS:
        yield _at_one_match(_KEY, data, chance, key.encode())
    for some in BYTES:
        at = _place(data, chance)
        yield data[:at] + some + data[at:]


def _place(data: bytes, chance: Random) -> int:
    return chance.randrange(len(data) + 1)


def _flip(data: bytes, chance: Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _insert(data: bytes, chance: Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + chance.choice(BYTES) + data[at:]


def _cut_out(data: bytes, chance: Random) -> bytes:
    start = _place(data, chance)
    return data[:start] + data[start + chance.randrange(1, 40) :]


def _cut_off(data: bytes, chance: Random) -> bytes:
    return data[: _place(data, chance)]


def _repeat(data: bytes, chance: Random) -> bytes:
    start = _place(data, chance)
    stop = start + chance.randrange(1, 400)
    return data[:stop] + data[start:stop] * chance.choice([1, 1, 3]) + data[stop:]


def _with_lines(change: Callable[[list[bytes], Random], None]) -> Callable[[bytes, Random], bytes]:
    def apply(data: bytes, chance: Random) -> bytes:
        lines = data.split(b"\n")
        change(lines, chance)
        return b"\n".join(lines)

    return apply


def _drop_line(lines: list[bytes], chance: Random) -> None:
    del lines[chance.randrange(len(lines))]


def _swap_lines(lines: list[bytes], chance: Random) -> None:
    first, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[first], lines[other] = lines[other], lines[first]


def _move_block(lines: list[bytes], chance: Random) -> None:
    start = chance.randrange(len(lines))
    block = lines[start : start + 8]
    del lines[start : start + 8]
    at = chance.randrange(len(lines) + 1)
    lines[at:at] = block


def _at_one_match(pattern: re.Pattern[bytes], data: bytes, chance: Random, new: bytes) -> bytes:
    matches = list(pattern.finditer(data))
    if not matches:
        return data
    match = chance.choice(matches)
    return data[: match.start()] + new + data[match.end() :]


def _other_value(data: bytes, chance: Random) -> bytes:
    return _at_one_match(_VALUE, data, chance, _chosen(VALUES, chance))


def _borrowed_value(data: bytes, chance: Random) -> bytes:
    """Well formed, and of a type the reader knows, but at the wrong place."""
    return _at_one_match(_VALUE, data, chance, chance.choice(_VALUE.findall(data) or [b"1"]))


def _other_number(data: bytes, chance: Random) -> bytes:
    number = chance.choice([b"0", b"0.0", b"1", b"3600.5", b"9999999.9", b"99999999", b"2"])
    return _at_one_match(_NUMBER, data, chance, number)


def _other_key(data: bytes, chance: Random) -> bytes:
    return _at_one_match(_KEY, data, chance, _chosen(KEYS, chance))


def _chosen(texts: Sequence[str], chance: Random) -> bytes:
    return chance.choice(texts).encode()


CHANGES = [
    *(_flip, _insert, _cut_out, _cut_off, _repeat),
    *map(_with_lines, (_drop_line, _swap_lines, _move_block)),
    *(_other_value, _other_value, _borrowed_value, _borrowed_value, _other_number, _other_key),
]
