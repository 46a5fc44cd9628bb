"""Recordings and words go where their session goes, all of them or none."""

import errno
import os
from pathlib import Path

import pytest

from hotseat.desk.desk import Desk
from hotseat.domain.bank.bank import Choice
from hotseat.storage.session.discarded import CannotMove, discard, restore
from tests.said import Type
from tests.sessions import answered_session

OTHER = "2026-11-16-200200-l6-behavioral-4f2a1"
"""An id that begins as that of the session."""


@pytest.fixture
def path(practice: Path) -> Path:
    """A session with two recordings and words, beside files that are none of its own."""
    path = answered_session(practice / "sessions")
    for ending in ("1.au", "2.ogg", "words.jsonl"):
        path.with_name(f"{path.stem}.{ending}").write_text(ending)
        path.with_name(f"{OTHER}.{ending}").write_text("of another session")
    path.with_name(f"{path.stem}.md").write_text("an export")
    return path


def names(folder: Path, session_id: str) -> list[str]:
    """What the folder has of a session, without its id."""
    beside = (file.name for file in folder.iterdir() if file.name.startswith(f"{session_id}."))
    return sorted(name.removeprefix(f"{session_id}.") for name in beside)


ALL = ["1.au", "2.ogg", "toml", "words.jsonl"]


def test_they_are_discarded_and_restored_with_the_session(path: Path, typed: Type) -> None:
    folder, discarded = path.parent, path.parent / "discarded"
    discard(path)
    assert (names(discarded, path.stem), names(folder, path.stem)) == (ALL, ["md"])
    assert (discarded / f"{path.stem}.1.au").read_text() == "1.au"
    assert names(folder, OTHER) == ["1.au", "2.ogg", "words.jsonl"]
    assert typed("restore", path.stem).code == 0
    assert (names(discarded, path.stem), names(folder, path.stem)) == ([], sorted([*ALL, "md"]))
    assert names(discarded, OTHER) == []


def test_those_of_a_renamed_file_are_found_by_the_id_in_it(path: Path) -> None:
    moved = discard(path.rename(path.with_name("my best one.toml")))
    assert sorted(file.name for file in moved.parent.iterdir())[-1] == "my best one.toml"
    assert names(moved.parent, path.stem) == ["1.au", "2.ogg", "words.jsonl"]


@pytest.mark.parametrize("taken", ALL)
def test_where_one_name_is_taken_nothing_is_moved(path: Path, taken: str) -> None:
    there = path.parent / "discarded" / f"{path.stem}.{taken}"
    there.parent.mkdir()
    there.write_text("of another day")
    with pytest.raises(CannotMove, match=rf"{taken} is there already; look at both files first"):
        discard(path)
    assert names(path.parent, path.stem) == sorted([*ALL, "md"])
    assert names(there.parent, path.stem) == [taken]
    assert there.read_text() == "of another day"


@pytest.mark.parametrize("broken", ALL)
def test_where_the_disk_refuses_one_file_nothing_is_moved(
    path: Path, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = os.link

    def refuse(source: Path, target: Path, *, follow_symlinks: bool = True) -> None:
        if source.name == f"{path.stem}.{broken}":
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(source))
        link(source, target, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(CannotMove, match=r"cannot be moved to .* \(the disk reports an error\)"):
        discard(path)
    assert names(path.parent, path.stem) == sorted([*ALL, "md"])
    assert names(path.parent / "discarded", path.stem) == []
    monkeypatch.undo()
    assert discard(path).exists()


def test_an_id_that_leads_out_of_the_folder_moves_nothing_from_there(practice: Path) -> None:
    outside = practice / "mine.1.au"
    outside.write_text("not of a session")
    path = answered_session(practice / "sessions")
    path.write_text(path.read_text().replace(path.stem, "../mine"))
    assert restore(discard(path)) == path
    assert outside.read_text() == "not of a session"


def test_a_session_without_an_answer_leaves_none_of_its_recordings(desk: Desk, sessions: Path) -> None:
    rehearsal = desk.begin(
        Choice("L6", "behavioral"), desk.bank.current.prompts["earn-trust-missed-commitment"]
    )
    rehearsal.sounding.begin(f"{rehearsal.session.header.id}.1.au", 0, "a microphone")
    for ending in ("1.au", "words.jsonl"):
        (sessions / f"{rehearsal.session.header.id}.{ending}").write_text("")
        (sessions / f"{OTHER}.{ending}").write_text("")
    desk.leave()
    assert sorted(file.name for file in sessions.iterdir()) == [f"{OTHER}.1.au", f"{OTHER}.words.jsonl"]
    assert desk.unkept == []


def test_a_copy_of_a_session_without_an_answer_keeps_the_recordings(desk: Desk, sessions: Path) -> None:
    rehearsal = desk.begin(
        Choice("L6", "behavioral"), desk.bank.current.prompts["earn-trust-missed-commitment"]
    )
    its_id = rehearsal.session.header.id
    copy = sessions / "conflicted copy.toml"
    copy.write_bytes((sessions / f"{its_id}.toml").read_bytes())
    sessions.joinpath(f"{its_id}.1.au").write_text("")
    desk.leave()
    assert sorted(file.name for file in sessions.iterdir()) == [f"{its_id}.1.au", copy.name]
