"""`hotseat export`: which sessions, in which order, where to, and what stands in the way."""

import csv
import json
import os
import stat
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from tests.outputs import Ended, printed_in, run_full, run_unread
from tests.said import Type
from tests.sessions import MONDAY, answered_session, begin

FORMATS = ("md", "html", "csv", "json", "jsonl")
every_format = pytest.mark.parametrize("to", FORMATS)
SAM_LATE = "2026-11-18-200200-l6-behavioral-cccc"


@pytest.fixture
def sessions(practice: Path) -> Path:
    """Sessions of two people, one in which nothing was begun, and none that cannot be read."""
    folder = practice / "sessions"
    for day, (name, tail) in enumerate((("Sam", "aaaa"), ("Ann 山", "bbbb"), ("Sam", "cccc"))):
        answered_session(folder, tail=tail, candidate=name, started=MONDAY + timedelta(days=day))
    begin(folder, tail="dddd", started=MONDAY + timedelta(days=3)).journal.close()
    return folder


@pytest.fixture
def ruined(sessions: Path) -> Path:
    """One that cannot be read, among those that can."""
    path = sessions / "2026-11-20-ruined.toml"
    path.write_text("ruined\n\n")
    return path


def names(lines: str) -> list[tuple[str, str]]:
    return [(session["candidate"], session["id"]) for session in map(json.loads, lines.splitlines())]


def test_all_are_exported_person_by_person_oldest_first(typed: Type, sessions: Path) -> None:
    printed = typed("export", "--all", "--to", "jsonl")
    assert (printed.code, printed.err) == (0, "")
    assert [(name, id_[-4:]) for name, id_ in names(printed.out)] == [
        ("Ann 山", "bbbb"),
        ("Sam", "aaaa"),
        ("Sam", "cccc"),
    ]
    rows = list(csv.DictReader(typed("export", "--all", "--to", "csv").lines))
    assert [row["session"][-4:] for row in rows] == ["bbbb"] * 5 + ["aaaa"] * 5 + ["cccc"] * 5


def test_json_is_what_show_tells_and_the_same_for_all(typed: Type, sessions: Path) -> None:
    shown = typed("show", SAM_LATE, "--json").out
    assert typed("export", SAM_LATE, "--to", "json").out == shown
    everything = json.loads(typed("export", "--all", "--to", "json").out)
    assert list(everything) == ["format", "sessions"]
    assert everything["format"] == 1
    assert everything["sessions"][2] == json.loads(shown)
    lines = typed("export", "--all", "--to", "jsonl").lines
    assert [json.loads(line) for line in lines] == everything["sessions"]


@every_format
def test_a_session_that_cannot_be_read_is_named_and_the_others_are_exported(
    typed: Type, sessions: Path, ruined: Path, to: str
) -> None:
    printed = typed("export", "--all", "--to", to)
    assert printed.code == 1
    assert printed.err.count("\n") == 1
    assert printed.err.startswith("hotseat: 2026-11-20-ruined.toml:1: ")
    ruined.unlink()
    assert typed("export", "--all", "--to", to).out == printed.out
    assert "cccc" in printed.out


@every_format
def test_of_one_that_cannot_be_read_there_is_no_export(
    typed: Type, sessions: Path, ruined: Path, to: str, tmp_path: Path
) -> None:
    printed = typed("export", str(ruined), "--to", to, "-o", str(tmp_path / "x"))
    assert printed.code == 1
    assert printed.is_one_sentence_of_trouble
    assert not (tmp_path / "x").exists()


@every_format
def test_a_file_holds_what_would_be_printed_and_is_for_its_owner_only(
    typed: Type, sessions: Path, to: str, tmp_path: Path
) -> None:
    path = tmp_path / "out" / f"all.{to}"
    path.parent.mkdir()
    path.write_text("older")
    path.chmod(0o644)
    printed = typed("export", "--all", "--to", to, "-o", str(path))
    assert (printed.code, printed.out, printed.err) == (0, "", "")
    assert path.read_bytes().decode() == typed("export", "--all", "--to", to).out
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


@every_format
def test_none_to_export_is_an_empty_document_and_a_sentence(typed: Type, practice: Path, to: str) -> None:
    printed = typed("export", "--all", "--to", to)
    assert (printed.code, printed.err.count("\n")) == (0, 1)
    assert "there is no session to export in" in printed.err
    if to == "json":
        assert json.loads(printed.out) == {"format": 1, "sessions": []}
    if to == "csv":
        assert printed.out.count("\n") == 1


@every_format
def test_a_session_in_which_nothing_was_begun_can_be_asked_for(typed: Type, sessions: Path, to: str) -> None:
    assert typed("export", "last", "--to", to).code == 0


def test_a_torn_session_is_exported_and_the_loss_told_once(typed: Type, sessions: Path) -> None:
    path = sessions / f"{SAM_LATE}.toml"
    path.write_bytes(path.read_bytes()[:-9])
    printed = typed("export", "--all", "--to", "jsonl")
    assert (printed.code, len(printed.lines)) == (0, 3)
    assert printed.err == f"hotseat: the last event of {SAM_LATE} is incomplete and is left out\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["none"], 'No session begins with "none"'),
        (["--all", "-o", "x.TOML"], "has the ending of sessions and packs"),
        (["--all", "-o", "sessions/new.toml"], "has the ending of sessions and packs"),
        (["--all", "-o", "."], "is a folder"),
        (["--all", "-o", "/dev/null"], "is not a regular file"),
        (["last", "--all"], "not allowed with"),
        ([], "say what to export: a session, --all, --candidate NAME or --interviews"),
    ],
)
def test_wrong_usage_is_told(typed: Type, sessions: Path, arguments: list[str], sentence: str) -> None:
    before = {path: path.read_bytes() for path in sessions.iterdir()}
    printed = typed("export", *arguments, "--to", "csv")
    assert (printed.code, printed.out) == (2, "")
    assert sentence in printed.err
    assert {path: path.read_bytes() for path in sessions.iterdir()} == before


def test_a_session_is_never_replaced_by_its_export_whatever_it_is_called(
    typed: Type, sessions: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(sessions / f"{SAM_LATE}.toml")
    assert typed("export", "--all", "--to", "md", "-o", str(link)).code == 2
    copy = tmp_path / "copy.txt"
    copy.write_bytes((sessions / f"{SAM_LATE}.toml").read_bytes())
    printed = typed("export", str(copy), "--to", "md", "-o", str(copy))
    assert (printed.code, printed.is_one_sentence_of_trouble) == (2, True)
    assert copy.read_bytes() == link.read_bytes()


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left(typed: Type, sessions: Path) -> None:
    printed = typed("export", "--all", "--to", "md", "-o", "nowhere/x.md")
    assert printed.code == 74
    assert printed.is_one_sentence_of_trouble
    assert "nowhere/x.md cannot be written (No such file or directory)" in printed.err


def exported(
    sessions: Path, to: str, stdout: int, encoding: str = "utf-8"
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "hotseat", "export", "--all", "--to", to],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        check=False,
    )


def test_a_reader_that_has_gone_away_is_no_trouble(sessions: Path) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    done = exported(sessions, "html", writes)
    os.close(writes)
    assert (done.returncode, done.stderr) == (0, b"")
    for to in FORMATS:
        assert run_unread("export", "--all", "--to", to) == Ended(0, ""), to


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_an_output_that_cannot_be_written_is_told_in_a_sentence(sessions: Path) -> None:
    no_space = Ended(74, "hotseat: the output cannot be written (No space left on device)\n")
    with Path("/dev/full").open("wb") as full:
        done = exported(sessions, "html", full.fileno())
    assert (done.returncode, done.stderr.decode()) == no_space
    for to in FORMATS:
        assert run_full("export", "--all", "--to", to) == no_space, to


def test_it_is_utf_8_whatever_the_terminal_knows(sessions: Path) -> None:
    for to in FORMATS:
        ended, printed = printed_in("ascii", "export", "--all", "--to", to)
        assert ended == Ended(0, ""), to
        assert printed == printed_in("utf-8", "export", "--all", "--to", to)[1], to
        assert ("山" in printed.decode()) is (to not in ("json", "jsonl")), to
    assert (
        exported(sessions, "md", subprocess.PIPE, "ascii").stdout
        == printed_in("utf-8", "export", "--all", "--to", "md")[1]
    )
