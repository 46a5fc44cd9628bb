"""The program as a process of its own: exit codes, pipes, and terminals that know few letters."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.outputs import Ended, printed_in, run_full, run_unread
from tests.said import Type
from tests.sessions import MONDAY, answered_session


@pytest.fixture
def practice(tmp_path: Path) -> Path:
    """A practice folder with three sessions."""
    folder = tmp_path / "practice"
    (folder / "sessions").mkdir(parents=True)
    for day in range(3):
        answered_session(folder / "sessions", started=MONDAY + timedelta(days=day), candidate="Zoë 山田")
    return folder


def hotseat(
    practice: Path, *arguments: str, environment: Mapping[str, str] | None = None, **how: Any
) -> "subprocess.CompletedProcess[bytes]":
    how.setdefault("stdout", subprocess.PIPE)
    how.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "hotseat", "--folder", str(practice), *arguments],
        env={**os.environ, **(environment or {})},
        stderr=subprocess.PIPE,
        check=False,
        **how,
    )


def test_exit_codes_reach_the_shell(practice: Path) -> None:
    assert hotseat(practice, "list").returncode == 0
    (practice / "sessions" / "9.toml").write_text("ruined")
    assert hotseat(practice, "check").returncode == 1
    assert hotseat(practice, "show", "none").returncode == 2


NO_SPACE = Ended(74, "hotseat: the output cannot be written (No space left on device)\n")
PRINTED = (
    *(["list"], ["list", "--discarded"], ["show", "last"], ["trend", "--everyone"], ["prompts"], ["where"]),
    *(
        ["prompts", "--coverage"],
        ["readiness"],
        ["framework"],
        ["check"],
        ["config"],
        ["level", "show", "L6"],
    ),
)


def test_an_output_that_knows_only_ascii_gets_bars_and_names_it_can_print(practice: Path) -> None:
    done = hotseat(practice, "list", environment={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()
    for arguments in PRINTED:
        ended, printed = printed_in("ascii", "--folder", str(practice), *arguments)
        assert ended == Ended(0, ""), arguments
        assert printed.strip(), arguments
        assert printed.isascii(), arguments


def test_bars_without_their_letters_are_still_bars(practice: Path) -> None:
    shown = hotseat(practice, "show", "last", environment={"PYTHONIOENCODING": "ascii"}).stdout.decode()
    ledger, timeline = [line for line in shown.splitlines() if line.startswith(" Situation")]
    assert set(timeline.split()) >= {"Situation", "#" * len(timeline.split()[1])}
    [axis] = [line for line in shown.splitlines() if "0:00" in line and "spent" not in line and "|" in line]
    assert axis.split()[0] == "|0:00"
    assert ledger == " Situation    0:40 #####=-................. 0:30-0:45 in window  15 %  13 %"
    assert "Zo? ??" in shown


def test_a_terminal_of_the_last_century_is_no_trouble(practice: Path) -> None:
    done = hotseat(practice, "show", "last", environment={"PYTHONIOENCODING": "latin-1"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Zoë ??".encode("latin-1") in done.stdout


def test_a_reader_that_has_gone_away_is_no_trouble(practice: Path) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    done = hotseat(practice, "list", stdout=writes)
    os.close(writes)
    assert (done.returncode, done.stderr) == (0, b"")
    for arguments in (["list"], ["list", "--json"], ["show", "last"], ["prompts"], ["check"]):
        assert run_unread("--folder", str(practice), *arguments) == Ended(0, ""), arguments


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_an_output_that_cannot_be_written_is_told_in_a_sentence(practice: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = hotseat(practice, "list", stdout=full)
    assert (done.returncode, done.stderr.decode()) == NO_SPACE
    for arguments in (["list"], ["prompts"], ["show", "last", "--json"]):
        assert run_full("--folder", str(practice), *arguments) == NO_SPACE, arguments


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_a_closed_output_ends_without_a_traceback(practice: Path, closed: str) -> None:
    command = f"exec {sys.executable} -m hotseat --folder {practice} show nothing {closed}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    command = command.replace("show nothing", "list")
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert done.returncode == (74 if " >&-" in f" {closed}" else 0)
    assert b"Traceback" not in done.stderr


def test_what_is_printed_for_programs_is_all_there_is_on_stdout(practice: Path) -> None:
    (practice / "prompts").mkdir()
    (practice / "prompts" / "broken.toml").write_text("[[prompt]\n")
    done = hotseat(practice, "prompts", "--json")
    assert done.returncode == 0
    assert len(json.loads(done.stdout)) > 50
    assert all(line.startswith(b"hotseat: ") for line in done.stderr.splitlines())
    assert b"broken.toml:1: this is not TOML" in done.stderr


def test_bytes_that_are_no_text_can_be_typed(practice: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hotseat", "--folder", str(practice), "show", b"\xff\xfe"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(b'hotseat: No session begins with "')
    assert b"Traceback" not in done.stderr


def test_the_screens_say_that_they_need_a_terminal(practice: Path, typed: Type) -> None:
    done = hotseat(practice)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"hotseat: the screens need a terminal")
    with Path(os.devnull).open() as nothing, pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(sys, "stdin", nothing)
        for command in ("practice", "review"):
            printed = typed("--folder", str(practice), command)
            assert (printed.code, printed.out, printed.err) == (2, "", done.stderr.decode()), command


@pytest.mark.parametrize(
    ("arguments", "code", "reason"),
    [
        (["practice", "--prompt", "earn-trust-mist"], 2, "There is no prompt"),
        (
            ["practice", "--prompt", "earn-trust-missed-commitment", "--level", "L7"],
            2,
            "is for L6 behavioral",
        ),
        (["practice", "--level", "L9"], 2, 'There is no level "L9"; there are L6, L7.'),
        (["practice", "--folder", "/proc/none"], 74, "cannot be made"),
        (["resume"], 2, "no session is interrupted"),
        (["resume", "2026-11-16"], 2, "is finished; `hotseat show"),
        (["resume", "2027"], 2, 'No session begins with "2027"'),
    ],
)
def test_what_stands_in_the_way_of_practice_is_said_before_a_terminal_is_asked_for(
    practice: Path, typed: Type, arguments: list[str], code: int, reason: str
) -> None:
    printed = typed("--folder", str(practice), *arguments)
    assert (printed.code, printed.is_one_sentence_of_trouble) == (code, True)
    assert reason in printed.err
