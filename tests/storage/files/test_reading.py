"""Bytes of a file that may be anything, opened without being led astray."""

import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hotseat.storage.files.reading import LARGEST_PACK, Unreadable, decode, read_bytes
from hotseat.storage.files.toml_text import parse


def refusal_of(path: Path) -> str:
    with pytest.raises(Unreadable) as refused:
        read_bytes(path, LARGEST_PACK)
    return refused.value.text


def refused(text: str) -> tuple[int, str]:
    with pytest.raises(Unreadable) as refused:
        parse(text)
    return refused.value.line, refused.value.text


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "pack.toml"
    path.write_bytes(b"x" * LARGEST_PACK)
    assert read_bytes(path, LARGEST_PACK) == b"x" * LARGEST_PACK


def test_a_file_too_large_is_refused_before_it_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "pack.toml"
    with path.open("wb") as file:
        file.truncate(2**40)
    assert refusal_of(path) == "is larger than 1024 KiB; split it"


def test_a_pipe_keeps_nobody_waiting(tmp_path: Path) -> None:
    path = tmp_path / "pipe.toml"
    os.mkfifo(path)
    assert refusal_of(path) == "is not a regular file; only files of text are read"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "folder.toml"
    path.mkdir()
    assert refusal_of(path) == "is not a regular file; only files of text are read"


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/tty", "/dev/null"])
def test_a_link_to_a_device_is_not_followed_to_its_end(tmp_path: Path, device: str) -> None:
    path = tmp_path / "link.toml"
    path.symlink_to(device)
    assert refusal_of(path).startswith(("is not a regular file", "cannot be read"))


def test_a_link_that_leads_nowhere_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "link.toml"
    path.symlink_to("nowhere")
    assert refusal_of(path) == "cannot be read (No such file or directory); check the links on the way to it"


def test_refusing_a_file_leaves_it_closed(tmp_path: Path) -> None:
    lowest = os.dup(0)
    os.close(lowest)
    for _ in range(5):
        refusal_of(tmp_path)
    again = os.dup(0)
    os.close(again)
    assert again == lowest


def test_windows_line_ends_and_a_byte_order_mark_are_accepted() -> None:
    assert decode(b"\xef\xbb\xbfa = 1\r\nb = 2\r\n") == "a = 1\nb = 2\n"


@pytest.mark.parametrize(
    ("data", "line", "text"),
    [
        (b"a = 1\nb = '\xff'\n", 2, "byte 0xFF is not UTF-8; save the file as UTF-8"),
        (b"\xef\xbb\xbfa\n\xe9", 2, "byte 0xE9 is not UTF-8; save the file as UTF-8"),
        ("a = 'é'".encode("latin-1"), 1, "byte 0xE9 is not UTF-8; save the file as UTF-8"),
        ("a = 1".encode("utf-16"), 1, "byte 0xFF is not UTF-8; save the file as UTF-8"),
        (b"\n\n\xed\xa0\x80", 3, "byte 0xED is not UTF-8; save the file as UTF-8"),
    ],
)
def test_what_is_not_utf_8_is_told_with_its_line(data: bytes, line: int, text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        decode(data)
    assert (refused.value.line, refused.value.text) == (line, text)


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("a = 1\nb = \n", 2, "this is not TOML (invalid value); mend the line"),
        ("a = 1\na = 2", 2, "this is not TOML (cannot overwrite a value); mend the line"),
        ('a = "x\nb = 1', 1, "this is not TOML (illegal character '\\n'); write a line break"),
        ("a = '''\nx\n", 3, "this is not TOML (expected \"'''\"); mend the line"),
        ("a = 1\rb = 2", 1, "this is not TOML (expected newline or end of document after a statement)"),
    ],
)
def test_what_is_not_toml_is_told_with_its_line(text: str, line: int, sentence: str) -> None:
    at, refusal = refused(text)
    assert at == line
    assert refusal.startswith(sentence)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("x = 1\na = " + "[" * 500 + "]" * 500, 2),
        ("a = " + "{b = " * 500 + "1" + "}" * 500, 1),
        ("a = [" + "[[],[]," * 20, 1),
        ("a = " + "[\n" * 500, 1),
    ],
)
def test_nesting_no_pack_needs_is_refused(text: str, line: int) -> None:
    at, sentence = refused(text)
    assert "nest" in sentence
    assert at == line


@pytest.mark.parametrize(
    "text",
    [
        ".".join(["a"] * 500_000) + " = 1",
        " . ".join(["a"] * 250_000) + " = 1",
        "[" + ".".join(["a"] * 500_000) + "]",
        ".".join(['"a"'] * 250_000) + " = 1",
    ],
    ids=["bare", "spaced", "table", "quoted"],
)
def test_a_key_as_long_as_a_file_is_refused_before_it_is_read(text: str) -> None:
    """The parser would take hours for it."""
    assert refused(text) == (1, "has a key of more than 8 parts; shorten it")


@pytest.mark.parametrize("number", ["9" * 4_301, "-" + "9" * 5_000])
def test_a_number_beyond_all_bounds_is_refused(number: str) -> None:
    assert refused(f"a = {number}")[1] == "holds too long a number or too deep a nesting; take it out"


@pytest.mark.parametrize(
    "text",
    [
        'a = "' + "[" * 40 + "." * 200 + '"',
        'a = "he said \\"' + "." * 200 + '"',
        "a = '" + "{" * 40 + "." * 200 + "'",
        'a = """\n' + "[" * 40 + "." * 200 + '"""',
        "a = '''\n" + "[" * 40 + "." * 200 + "'''",
        "# " + "[" * 40 + "." * 200,
        "a = [" + ", ".join(["1.5"] * 200) + "]",
        "a = [" + ", ".join(["[1]"] * 200) + "]",
        "a = 1\n" + "".join(f"[[b]]\nc.d.e = {n}.5\n" for n in range(100)),
    ],
)
def test_brackets_and_dots_in_strings_and_lists_are_no_nesting(text: str) -> None:
    parse(text)


@pytest.mark.parametrize(
    "text",
    [
        'a = "' + "\\" * 1_000_000 + "[" * 17,
        "a = " + '\\"' * 500_000 + "[" * 17,
        '"' * 1_000_000 + "[" * 17,
        "'" * 1_000_000 + "[" * 17,
        'a = """' + "x" * 1_000_000 + "\n" + "[" * 17,
    ],
    ids=["backslashes", "escaped", "double", "single", "many lines"],
)
def test_a_string_that_never_ends_costs_no_more_than_its_length(text: str) -> None:
    """With its square it would cost hours."""
    refused(text)


@given(st.text("[]{}\"'\\.=,#\n a1", max_size=80))
@example("[" * 17)
def test_whatever_is_written_is_read_or_refused_with_a_line_of_the_file(text: str) -> None:
    line = 1
    try:
        parse(text)
    except Unreadable as unreadable:
        line = unreadable.line
    assert 1 <= line <= text.count("\n") + 1
