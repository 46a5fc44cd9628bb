"""A real interview's file: what is logged is read back, a torn end is cut off, and a bad block is named."""

import os
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.cli.main import run
from hotseat.domain.real_interviews.entry import entry_of
from hotseat.domain.refusal import Refused
from hotseat.engine.real_interviews.log import CannotLog
from hotseat.storage.files.reading import Unreadable
from hotseat.storage.real_interviews.real_interviews import REAL_INTERVIEWS
from tests.real_interviews import MONDAY, PHONE_SCREEN, changed, interviews_in, logged
from tests.sessions import answered_session

TORN = b'[[event]]\nat = 2025-03-11T20:02:00+00:00\ntype = "fel'
LATER = MONDAY + timedelta(days=4)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of an interview whose outcome came four days later."""
    changed(tmp_path, logged(tmp_path), LATER, outcome="next round")
    [path] = (tmp_path / "interviews").iterdir()
    return path


def test_it_is_a_header_and_a_block_for_each_thing_logged(path: Path) -> None:
    blocks = path.read_text().split("\n\n")
    assert blocks[0].splitlines() == [
        "format = 1",
        f'id = "{path.stem}"',
        "started = 2025-03-10T20:02:00+00:00",
        'kind = "real-interview"',
    ]
    assert blocks[2].splitlines() == [
        "[[event]]",
        "at = 2025-03-10T20:02:00+00:00",
        'principles = ["earn-trust"]',
        'story = "queue"',
        'title = "The queue nobody owned"',
        'type = "asked"',
        "question = 1",
        'text = "When did a peer disagree?"',
        "[[event.follow_ups]]",
        'text = "How did you measure it?"',
        'outcome = "gap"',
        "[[event.follow_ups]]",
        'text = "And then?"',
        'outcome = "held"',
    ]
    names = [block.split('type = "')[1].split('"')[0] for block in blocks[1:-1]]
    assert names == ["took_place", "asked", "felt", "voted", "outcome_learned"]
    assert blocks[-2].splitlines()[1] == "at = 2025-03-14T20:02:00+00:00"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_what_is_read_is_what_was_logged_and_a_change_only_appends(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    logged_before = REAL_INTERVIEWS.load(path).value
    asked = tuple(question._replace(number=1) for question in PHONE_SCREEN.asked)
    assert entry_of(logged_before) == PHONE_SCREEN._replace(asked=asked, outcome="next round")
    assert REAL_INTERVIEWS.faults_of(path) == []
    changed(tmp_path, logged_before, LATER, company="Ajax", asked=())
    assert path.read_bytes().startswith(before)
    assert (REAL_INTERVIEWS.load(path).value.company, REAL_INTERVIEWS.load(path).value.asked) == ("Ajax", ())
    changed(tmp_path, REAL_INTERVIEWS.load(path).value, LATER)
    assert path.read_bytes().count(b"[[event]]") == 7


def test_a_torn_end_is_left_out_named_and_cut_off_by_the_next_change(path: Path, tmp_path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole + TORN)
    assert [line for line, _ in REAL_INTERVIEWS.faults_of(path)] == [whole.count(b"\n") + 1]
    interviews = interviews_in(tmp_path, LATER)
    [sentence] = interviews.left_out
    assert sentence.startswith(f"{path.name}: the last event is incomplete and is left out; ")
    [known] = interviews.mine()
    changed(tmp_path, known, LATER, felt="good")
    assert path.read_bytes().startswith(whole + b"[[event]]\nat = 2025-03-14")
    assert REAL_INTERVIEWS.faults_of(path) == []


def test_every_cut_of_the_file_is_read_or_named(path: Path) -> None:
    whole = path.read_bytes()
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        with suppress(Unreadable):
            assert REAL_INTERVIEWS.load(path).value.company in ("", "Acme")


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ('type = "felt"', 'tipe = "felt"', "this event needs a type; the types are took_place, asked"),
        ('kind = "real-interview"', 'kind = "opera"', 'has the kind "opera"; a real interview has the kind'),
        ("format = 1", "format = 2", "has format 2, but this hotseat reads format 1"),
        ('on = "2025-03-10"', 'on = "2025-02-30"', 'there is no day "2025-02-30"'),
        ('on = "2025-03-10"', 'on = "2026-03-10"', "2026-03-10 had not come yet when it was logged"),
        ("question = 1", "question = 7", "the next question has the number 1, not 7"),
        ("minutes = 45", 'minutes = "long"', '"minutes" should be'),
    ],
)
def test_a_bad_block_is_named_with_its_line_and_the_file_left_alone(
    path: Path, before: str, after: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = path.read_text().replace(before, after, 1)
    path.write_text(text)
    interviews = interviews_in(path.parents[1])
    assert interviews.mine() == []
    [fault] = interviews.faults
    assert fault.startswith(f"{path.name}:")
    assert sentence in fault
    assert run(["check", str(path)]) == 1
    assert sentence in capsys.readouterr().out
    assert path.read_text() == text


def test_what_a_newer_version_wrote_is_left_out_and_nothing_is_written(path: Path, tmp_path: Path) -> None:
    text = (
        path.read_text().replace('outcome = "gap"', 'outcome = "so so"').replace("[[event]]", "[[event]]", 1)
    )
    path.write_text(text.replace('outcome = "next round"', 'outcome = "promoted"'))
    interviews = interviews_in(tmp_path)
    [known] = interviews.mine()
    assert ([follow_up.outcome for follow_up in known.asked[0].follow_ups], known.outcome) == (
        ["", "held"],
        "",
    )
    assert 'the outcome "so so" is not known to this version' in interviews.left_out[0]
    with pytest.raises(CannotLog, match="is opened for reading only: a newer hotseat wrote it"):
        changed(tmp_path, known, LATER, felt="good")


def test_it_is_locked_while_it_is_changed_and_written_through_no_link(path: Path, tmp_path: Path) -> None:
    [known] = interviews_in(tmp_path).mine()
    kept, _ = REAL_INTERVIEWS.reopen(path)
    with pytest.raises(CannotLog, match="open in another window"):
        changed(tmp_path, known, LATER, felt="good")
    kept.close()
    elsewhere = tmp_path / "elsewhere.toml"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    [known] = interviews_in(tmp_path).mine()
    with pytest.raises(CannotLog, match="cannot be written"):
        changed(tmp_path, known, LATER, felt="good")


def test_of_two_copies_the_longer_counts_and_check_names_the_other(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocks = path.read_text().split("\n\n")
    copy = path.with_name(f"{path.stem} (conflicted copy).toml")
    copy.write_text("\n\n".join([*blocks[:3], ""]))
    [known] = interviews_in(tmp_path).mine()
    assert known.outcome == "next round"
    assert run(["check", str(path.parent)]) == 1
    assert f"{copy.name}: is another copy of {path.stem}" in capsys.readouterr().out


def test_it_is_not_taken_for_a_session_nor_a_practice_folder_for_its_room(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = answered_session(tmp_path / "sessions")
    assert not REAL_INTERVIEWS.is_one(session)
    moved = session.parent / path.name
    path.rename(moved)
    assert REAL_INTERVIEWS.is_one(moved)
    assert run(["check", str(session.parent)]) == 0
    assert capsys.readouterr().out == "0 packs and levels, 1 session, 1 real interview: no faults\n"
    home = tmp_path / "interviews" / "acme"
    home.parent.mkdir(exist_ok=True)
    (home / "stories").mkdir(parents=True)
    (home / "stories" / "bad.md").write_text("---\nid: x\n---\n")
    (home / "sessions").mkdir()
    answered_session(home / "sessions")
    assert run(["check", str(home)]) == 1
    assert "bad.md" in capsys.readouterr().out


def test_a_full_disk_loses_nothing_and_says_where_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = logged(tmp_path)

    def full(fd: int, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "write", full)
        with pytest.raises(CannotLog, match="could not be written"):
            changed(tmp_path, known, LATER, felt="good")
        with pytest.raises(CannotLog, match="no file can be made"):
            logged(tmp_path)
    changed(tmp_path, known, LATER, felt="better")
    [stored] = REAL_INTERVIEWS.all_of(tmp_path / "interviews")
    assert stored.value is not None
    assert stored.value.felt == "better"


def test_whose_it_is_decides_who_sees_it(tmp_path: Path) -> None:
    known = logged(tmp_path)
    [path] = (tmp_path / "interviews").iterdir()
    path.write_text(
        path.read_text()
        .replace("[[event]]", 'candidate = "Kim"\n\n[[event]]', 1)
        .replace("\n\ncand", "\ncand")
    )
    interviews = interviews_in(tmp_path)
    assert interviews.mine() == []
    with pytest.raises(CannotLog, match="No real interview is logged yet"):
        interviews.find(known.id)


def test_what_is_refused_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="had not come yet"):
        logged(tmp_path, on="2025-04-01")
    assert not list((tmp_path / "interviews").iterdir())


def test_two_windows_that_change_it_keep_what_both_changed(tmp_path: Path) -> None:
    seen = logged(tmp_path)
    both = PHONE_SCREEN.asked
    first = entry_of(seen).asked
    changed(tmp_path, seen, LATER, company="Ajax", asked=(*first, both[0]._replace(text="Why us?")))
    changed(tmp_path, seen, LATER, felt="calm", asked=(*first, both[0]._replace(text="Why now?")))
    [kept] = interviews_in(tmp_path).mine()
    assert (kept.company, kept.felt) == ("Ajax", "calm")
    assert [(asked.question, asked.text) for asked in kept.asked] == [
        (1, "When did a peer disagree?"),
        (2, "Why us?"),
        (3, "Why now?"),
    ]
