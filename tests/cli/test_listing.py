"""What can be typed, and what it prints."""

import json
import os
import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.cli.commands import list as listing
from hotseat.storage.session import entry_reading
from hotseat.storage.session.reading import read_all
from tests.said import Type
from tests.sessions import MONDAY, answered_session, begin

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "sessions" / "examples").glob("*.toml"))
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def sessions(practice: Path) -> Path:
    """Its sessions: one of Monday, and one of Tuesday that was interrupted."""
    folder = practice / "sessions"
    answered_session(folder, tail="aaaa", vote="inclined")
    answered_session(
        folder, tail="bbbb", started=MONDAY + timedelta(days=1), finished=False, seconds={"situation": 60}
    )
    return folder


def test_the_list_tells_a_session_a_line_newest_first(typed: Type, sessions: Path) -> None:
    printed = typed("list")
    assert (printed.code, printed.err) == (0, "")
    assert [re.split(" {2,}", line) for line in printed.lines] == [
        [
            "2026-11-17-200200-l6-behavioral-bbbb",
            "L6 behavioral",
            "1:00 █···· 0 of 5 in window",
            "interrupted",
            "solo: Tell me about a time you won a partner team bac…",
        ],
        [
            "2026-11-16-200200-l6-behavioral-aaaa",
            "L6 behavioral",
            "4:30 ▃▂█▄▂ 5 of 5 in window",
            "inclined",
            "solo: Tell me about a time you won a partner team bac…",
        ],
    ]


def test_many_sessions_are_listed_from_the_index_as_from_their_files(
    typed: Type, sessions: Path, stranger: Path
) -> None:
    for day in range(2, 22):
        answered_session(sessions, tail=f"{day:04x}", started=MONDAY + timedelta(days=day))
    (sessions / "2026-12-31-bad.toml").write_text("bad")
    renamed = sessions / "2026-12-30-renamed.toml"
    renamed.write_bytes(next(iter(sessions.glob("*aaaa.toml"))).read_bytes().replace(b"-aaaa", b"-ffff"))
    made, kept = (
        (typed("list").out, typed("list", "--json").out),
        (typed("list").out, typed("list", "--json").out),
    )
    shutil.rmtree(stranger / ".cache")
    assert (typed("list").out, typed("list", "--json").out) == made == kept
    assert "2026-11-16-200200-l6-behavioral-ffff " in made[0]


def test_copies_are_counted_in_the_list_and_named_by_the_check(typed: Type, sessions: Path) -> None:
    counted = typed("list").lines
    path = sessions / "2026-11-16-200200-l6-behavioral-aaaa.toml"
    shorter = sessions / "2026-11-16-200200-l6-behavioral-aaaa (conflicted copy).toml"
    shorter.write_text(path.read_text().rpartition("[[event]]")[0])
    broken = sessions / "aaaa.sync-conflict-20261122-ABCDEFG.toml"
    broken.write_text(path.read_text() + "oops\n\n")
    assert typed("list").lines == [*counted, "2 other copies of 1 session; `hotseat check` names each."]
    assert [session["copies"] for session in json.loads(typed("list", "--json").out)] == [0, 2]
    exported = typed("export", "--all", "--to", "jsonl")
    assert [json.loads(line)["id"][-4:] for line in exported.lines] == ["aaaa", "bbbb"]
    printed = typed("check")
    named = [line for line in printed.lines if "another copy" in line]
    assert (printed.code, len(named)) == (1, 2)
    assert named[0].startswith(
        f"{shorter}: is another copy of {path.stem}, and {path.name} counts: it holds "
    )
    assert "it cannot be read" in named[1]
    assert all("put the one you do not need into another folder" in line for line in named)


def test_a_session_that_runs_is_called_running_wherever_its_state_is_told(
    typed: Type, sessions: Path
) -> None:
    running = begin(sessions, started=MONDAY + timedelta(days=3))
    running.ask("earn-trust-missed-commitment")
    running.rehearsal.enter("situation")
    its_id = running.path.stem

    def states() -> list[bool]:
        line = next(line for line in typed("list").lines if line.startswith(its_id))
        return [
            "  running  " in line,
            json.loads(typed("list", "--json").out)[0]["state"] == "running",
            f"{its_id}  (running)" in typed("show", its_id).out,
            json.loads(typed("show", its_id, "--json").out)["state"] == "running",
            f"Session {its_id}: running." in typed("export", its_id, "--to", "md").out.replace("\\", ""),
            ">running ·" in typed("export", its_id, "--to", "html").out,
            ",running," in typed("export", its_id, "--to", "csv").out,
        ]

    assert states() == [True] * 7
    running.journal.close()
    assert states() == [False] * 7
    assert json.loads(typed("list", "--json").out)[0]["state"] == "interrupted"


def test_the_list_is_json_for_programs(typed: Type, sessions: Path) -> None:
    newest, oldest = json.loads(typed("list", "--json").out)
    assert newest["state"] == "interrupted"
    assert oldest["id"] == "2026-11-16-200200-l6-behavioral-aaaa"
    assert oldest["started"] == "2026-11-16T20:02:00+00:00"
    assert (oldest["seconds"], oldest["in_window"], oldest["shares"]) == (270.0, 5, [15, 11, 48, 19, 7])


def test_a_list_of_none_says_how_to_begin(typed: Type, practice: Path) -> None:
    assert typed("list").out == f"No sessions in {practice}/sessions yet; `hotseat` begins one.\n"
    assert json.loads(typed("list", "--json").out) == []


def test_a_damaged_session_is_listed_with_its_reason_among_the_others(typed: Type, sessions: Path) -> None:
    path = sessions / "2026-11-16-200200-l6-behavioral-aaaa.toml"
    path.write_text(path.read_text().replace("at = 10.0", 'at = "ten"', 1))
    assert "2026-11-16-200200-l6-behavioral-aaaa.toml:" in typed("list").lines[1]
    assert '"at" should be seconds' in json.loads(typed("list", "--json").out)[1]["fault"]


def test_a_session_in_which_nothing_was_begun_is_not_listed(typed: Type, sessions: Path) -> None:
    waiting = begin(sessions, tail="cccc")
    waiting.ask("earn-trust-missed-commitment")
    assert "cccc" not in typed("list").out
    waiting.journal.close()


def test_showing_a_session_tells_where_the_time_went(typed: Type, sessions: Path) -> None:
    printed = typed("show", "2026-11-16")
    assert (printed.code, printed.err) == (0, "")
    assert printed.lines[:4] == [
        "2026-11-16-200200-l6-behavioral-aaaa  (finished)",
        "L6 behavioral, Mon 16 Nov 2026, 20:02",
        "",
        "1. Tell me about a time you won a partner team back after missing a commitment.",
    ]
    assert " Situation    0:40 █████▓░················· 0:30-0:45 in window  15 %  13 %" in printed.lines
    assert "    0:50  Task, 0:30" in printed.lines


def test_showing_a_session_as_json_holds_its_ledger(typed: Type, sessions: Path) -> None:
    data = json.loads(typed("show", "last", "--json").out)
    [question] = data["questions"]
    assert (data["state"], question["answer_seconds"]) == ("interrupted", 60.0)
    assert [(row["section"], row["verdict"], row["by"]) for row in question["ledger"][:2]] == [
        ("situation", "over", 15),
        ("task", "not reached", 0),
    ]


def test_a_torn_session_is_shown_and_the_loss_told_beside_it(typed: Type, sessions: Path) -> None:
    path = sessions / "2026-11-17-200200-l6-behavioral-bbbb.toml"
    path.write_bytes(path.read_bytes()[:-9])
    printed = typed("show", "last")
    assert printed.code == 0
    assert "1. Tell me about a time" in printed.out
    assert "is incomplete and is left out" in printed.err


LONG = "Maximiliane-Alexandra von und zu Hohenstein-Falkenberg the Third of Her Name"


@pytest.mark.parametrize(
    "name", [LONG, "山" * 60, "x" * 200, "e\u0301" * 70], ids=["words", "wide", "one", "marks"]
)
def test_showing_a_session_takes_at_most_eighty_columns(typed: Type, practice: Path, name: str) -> None:
    answered_session(practice / "sessions", candidate=name, interviewer=LONG, notes=[f"+ {name} {LONG}"])
    path = next((practice / "sessions").glob("*.toml"))
    text = path.read_text().replace('name = "Situation"', f'name = "{name}"')
    path.write_text(text.replace(f'id = "{path.stem}"', f'id = "{name}"'))
    printed = typed("show", "last")
    assert printed.code == 0
    assert max(columns(line) for line in printed.lines) <= 80


def columns(line: str) -> int:
    from wcwidth import wcswidth  # noqa: PLC0415 (comes with pyte)

    return int(wcswidth(line))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_can_be_shown(typed: Type, path: Path) -> None:
    printed = typed("show", str(path))
    assert (printed.code, printed.err) == (0, "")
    assert max(columns(line) for line in printed.lines) <= 80


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("2026-11", '2 sessions begin with "2026-11"; give more of the id'),
        ("2027", 'No session begins with "2027"'),
        ("none.toml", "There is no file none.toml."),
    ],
)
def test_a_session_that_cannot_be_told_is_wrong_usage(
    typed: Type, sessions: Path, name: str, sentence: str
) -> None:
    printed = typed("show", name)
    assert printed.code == 2
    assert printed.is_one_sentence_of_trouble
    assert sentence in printed.err


def test_a_session_that_cannot_be_read_is_a_fault_found(typed: Type, sessions: Path) -> None:
    (sessions / "2026-12-01-ruined.toml").write_text("ruined")
    printed = typed("show", "last")
    assert printed.code == 1
    assert printed.is_one_sentence_of_trouble


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_hostile_sessions_are_shown_and_listed_without_control_characters(
    typed: Type, practice: Path
) -> None:
    folder = practice / "sessions"
    path = answered_session(folder, candidate="Sam", notes=["+ fine"])
    evil = r"\u001b]52;c;aGk=\u0007\u009b31m\u202eevil\u200b\u0000"
    text = path.read_text().replace('"Sam"', f'"{evil}"').replace('"fine"', f'"{evil}"')
    path.write_text(text.replace('name = "Task"', f'name = "{evil}"'))
    (folder / "9\x1b[2J\u202e.toml").write_text('format = 1\nid = "\x1b[2J"\n\n')
    os.mkfifo(folder / "8.toml")
    for printed in (typed("list"), typed("list", "--json"), typed("show", "2026"), typed("check")):
        assert printed.out
        assert not CONTROLS.search(printed.out + printed.err)


def test_following_a_session_there_is_not_says_so(typed: Type, sessions: Path) -> None:
    printed = typed("follow", "2031")
    assert printed.code == 2
    assert printed.is_one_sentence_of_trouble
    assert 'No session begins with "2031"' in printed.err


def test_a_port_without_the_page_is_wrong_usage(typed: Type, practice: Path) -> None:
    printed = typed("follow", "--port", "8765")
    assert (printed.code, printed.err) == (
        2,
        "hotseat: --port and --allow-host are for the page; add --web\n",
    )


@pytest.mark.parametrize(
    "name", ["http://talks.example", "talks.example/x", "talks.example:443", "-x", "a\x1b[2J"]
)
def test_a_host_that_is_no_name_is_told_before_anything_is_served(
    typed: Type, practice: Path, name: str
) -> None:
    printed = typed("follow", "--web", f"--allow-host={name}")
    assert printed.code == 2
    assert printed.is_one_sentence_of_trouble
    assert "is no name of a host" in printed.err


def test_a_port_there_is_not_is_told_before_anything_is_served(typed: Type, practice: Path) -> None:
    printed = typed("follow", "--web", "--port", "70000")
    assert printed.code == 2
    assert printed.is_one_sentence_of_trouble


def test_following_needs_a_terminal_or_a_browser(typed: Type, practice: Path) -> None:
    assert typed("follow").code == 2
    assert not (practice / "sessions").exists() or not list((practice / "sessions").iterdir())


def test_a_first_list_of_many_sessions_that_is_interrupted_is_gone_on_with(
    typed: Type, sessions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(2, 5):
        answered_session(sessions, started=MONDAY + timedelta(days=day), tail="cccc")
    monkeypatch.setattr(listing, "MANY", 4)
    monkeypatch.setattr(read_all, "AT_A_TIME", 2)
    looked_at: list[str] = []
    read = entry_reading.read

    def interrupted(path: Path) -> object:
        if len(looked_at) == 3:
            raise KeyboardInterrupt
        looked_at.append(path.name)
        return read(path)

    with monkeypatch.context() as patch:
        patch.setattr(entry_reading, "read", interrupted)
        assert typed("list").code == 130
        step_done = looked_at[:2]
        looked_at.clear()
        assert len(typed("list").lines) == 5
    assert len(looked_at) == 3
    assert not set(looked_at) & set(step_done)
