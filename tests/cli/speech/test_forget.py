"""`hotseat speech forget`: what was said is left nowhere, and everything else stays."""

import io
import json
import os
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from hotseat.storage.session.discarded import discard
from hotseat.storage.session.index import index_of
from tests.said import Type
from tests.sessions import MONDAY, answered_session, begin
from tests.spoken import with_words

SAID = "retries"
"""A word that was said in each session."""


def spoken(folder: Path, tail: str = "4f2a", days: int = 0) -> Path:
    """A session with a recording and words."""
    path = answered_session(folder, tail=tail, started=MONDAY + timedelta(days=days))
    with_words(path)
    path.with_name(f"{path.stem}.1.au").write_bytes(b"sound" * 1_000)
    return path


@pytest.fixture
def path(practice: Path) -> Path:
    return spoken(practice / "sessions")


def answer(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))


def beside(path: Path) -> list[str]:
    return sorted(file.name.removeprefix(f"{path.stem}.") for file in path.parent.iterdir() if file.is_file())


ALL = ["1.au", "toml", "words.jsonl"]


def test_it_says_what_it_removes_asks_and_leaves_the_session(
    typed: Type, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    size = round(path.with_name(f"{path.stem}.words.jsonl").stat().st_size / 1000)
    answer(monkeypatch, "y\n")
    printed = typed("speech", "forget", "last")
    assert (printed.code, printed.err) == (0, "")
    assert printed.lines[:3] == [
        f"{path.stem}:",
        f"  {path.stem}.1.au  5 kB",
        f"  {path.stem}.words.jsonl  {size} kB",
    ]
    assert printed.lines[3].startswith("Remove these 2 files, ")
    assert "2 files removed" in printed.out
    assert f"Nothing of what was said in {path.stem} is left in" in printed.out
    assert (path.read_bytes(), beside(path)) == (before, ["toml"])
    assert typed("check", str(path)).code == 0
    assert (
        typed("speech", "forget", "last").out
        == f"There are no recordings and no words to remove in {path.stem}.\n"
    )


@pytest.mark.parametrize("typed_in", ["", "\n", "n\n", "yess\n"])
def test_without_a_yes_nothing_is_removed(
    typed: Type, path: Path, typed_in: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, typed_in)
    printed = typed("speech", "forget", "last")
    assert (printed.code, printed.lines[-1]) == (0, "Nothing was removed.")
    assert beside(path) == ALL


def test_what_the_index_kept_is_gone_from_its_file_too(typed: Type, path: Path) -> None:
    other = spoken(path.parent, "bbbb", 1)
    typed("list")
    files = [file for file in Path(os.environ["XDG_CACHE_HOME"]).rglob("sessions-*") if file.is_file()]
    assert index_of(path.parent).names() == {path.name, other.name}
    assert any(SAID.encode() in file.read_bytes() for file in files)
    typed("speech", "forget", "--all", "--yes")
    assert not any(SAID.encode() in file.read_bytes() for file in files if file.exists())
    assert len(typed("list").lines) == 2
    assert not any(SAID.encode() in file.read_bytes() for file in files if file.exists())


def test_words_that_are_written_while_it_asks_are_forgotten_too(
    typed: Type, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.with_name(f"{path.stem}.words.jsonl").unlink()

    def yes_while_a_transcription_ends() -> str:
        with_words(path)
        return "y\n"

    monkeypatch.setattr("sys.stdin", SimpleNamespace(readline=yes_while_a_transcription_ends))
    printed = typed("speech", "forget", "last")
    assert "Remove this file, " in printed.out
    assert "2 files removed" in printed.out
    assert beside(path) == ["toml"]


def _in_the_cache() -> bool:
    files = [file for file in Path(os.environ["XDG_CACHE_HOME"]).rglob("*") if file.is_file()]
    return any(SAID.encode() in file.read_bytes() for file in files)


def test_the_index_of_a_folder_that_has_another_name_now_keeps_nothing(
    typed: Type, path: Path, practice: Path, tmp_path: Path
) -> None:
    link = tmp_path / "link"
    link.symlink_to(practice, target_is_directory=True)
    typed("--folder", str(link), "list")
    assert _in_the_cache()
    typed("speech", "forget", "last", "--yes")
    assert not _in_the_cache()


def test_the_index_keeps_nothing_of_a_session_whose_file_is_gone(typed: Type, path: Path) -> None:
    typed("list")
    assert _in_the_cache()
    path.unlink()
    typed("speech", "forget", path.stem, "--yes")
    assert not _in_the_cache()


def test_all_means_every_session_also_those_discarded_and_those_whose_file_is_gone(
    typed: Type, path: Path
) -> None:
    discarded = discard(spoken(path.parent, "bbbb", 1))
    gone = spoken(path.parent, "cccc", 2)
    gone.unlink()
    other = path.with_name("notes.md")
    other.write_text("mine")
    part = path.with_name(f".{path.stem}.2.wav.part")
    part.write_text("half a copy")
    printed = typed("speech", "forget", "--all", "--yes")
    assert (printed.code, "7 files removed" in printed.out) == (0, True)
    assert "Nothing of what was said is left in" in printed.out
    assert sorted(file.name for file in path.parent.iterdir()) == [path.name, "discarded", "notes.md"]
    assert list(discarded.parent.iterdir()) == [discarded]
    assert (
        typed("speech", "forget", "--all").out
        == "There are no recordings and no words to remove in any session.\n"
    )


def test_a_session_may_be_discarded_or_gone_and_named_by_its_beginning(typed: Type, path: Path) -> None:
    discarded = discard(path)
    assert typed("speech", "forget", path.stem[:17], "--yes").code == 0
    assert list(discarded.parent.iterdir()) == [discarded]
    gone = spoken(path.parent, "cccc", 2)
    gone.unlink()
    assert "2 files removed" in typed("speech", "forget", gone.stem, "--yes").out


def test_only_the_session_that_was_named_is_forgotten(typed: Type, path: Path) -> None:
    longer = f"{path.stem}1"
    for ending in ("1.au", "words.jsonl"):
        path.with_name(f"{longer}.{ending}").write_text("")
    assert typed("speech", "forget", path.stem, "--yes").code == 0
    assert sorted(file.name for file in path.parent.iterdir()) == [
        path.name,
        f"{longer}.1.au",
        f"{longer}.words.jsonl",
    ]


def test_a_beginning_of_several_ids_forgets_none(typed: Type, path: Path) -> None:
    discard(spoken(path.parent, "bbbb", 1))
    printed = typed("speech", "forget", "2026", "--yes")
    assert (printed.code, printed.out) == (2, "")
    assert '2 sessions begin with "2026"; give more of the id' in printed.err
    assert typed("speech", "forget", "2020", "--yes").code == 2
    assert beside(path) == ALL


def test_a_session_that_runs_keeps_everything(typed: Type, path: Path) -> None:
    running = begin(path.parent, tail="dddd", started=MONDAY + timedelta(days=3))
    running.ask("earn-trust-missed-commitment")
    running.rehearsal.enter("situation")
    running.path.with_name(f"{running.path.stem}.1.au").write_text("sound")
    printed = typed("speech", "forget", "last", "--yes")
    assert (printed.code, "runs in another window; close it there first" in printed.err) == (74, True)
    printed = typed("speech", "forget", "--all", "--yes")
    assert (printed.code, "Nothing of what was said" in printed.out) == (74, False)
    names = {file.name for file in path.parent.iterdir()}
    assert f"{running.path.stem}.1.au" in names
    assert f"{path.stem}.1.au" not in names
    running.journal.close()


def test_a_file_that_cannot_be_removed_is_named(typed: Type, path: Path) -> None:
    path.with_name(f"{path.stem}.2.au").mkdir()
    printed = typed("speech", "forget", "last", "--yes")
    assert (printed.code, f"{path.stem}.2.au could not be removed" in printed.err) == (74, True)
    assert "Nothing of what was said" not in printed.out
    assert not path.with_name(f"{path.stem}.1.au").exists()


def test_no_id_and_no_event_leads_to_files_elsewhere(typed: Type, practice: Path) -> None:
    outside = practice / "mine.1.au"
    outside.write_text("not of a session")
    path = answered_session(practice / "sessions")
    path.write_text(path.read_text().replace(path.stem, "../mine"))
    typed("speech", "forget", "last", "--yes")
    typed("speech", "forget", "../mine", "--yes")
    typed("speech", "forget", "--all", "--yes")
    assert outside.read_text() == "not of a session"


def test_a_session_file_of_that_name_is_no_recording(typed: Type, path: Path) -> None:
    copy = path.with_name(f"{path.stem}.1.toml")
    copy.write_bytes(path.read_bytes())
    typed("speech", "forget", path.stem, "--yes")
    assert copy.exists()


def test_a_session_outside_of_the_folder_is_forgotten_beside_its_file(
    typed: Type, path: Path, tmp_path: Path
) -> None:
    for file in list(path.parent.iterdir()):
        file.rename(tmp_path / file.name)
    assert typed("speech", "forget", str(tmp_path / path.name), "--yes").code == 0
    assert beside(tmp_path / path.name) == ["toml"]


FORMATS = (["md"], ["html"], ["csv"], ["json"], ["jsonl"], ["md", "--card"], ["html", "--card"])


@pytest.mark.parametrize("to", FORMATS, ids=" ".join)
def test_no_export_holds_sound(typed: Type, path: Path, to: list[str]) -> None:
    sound = b"\x7fsound that was recorded" * 50
    path.with_name(f"{path.stem}.1.au").write_bytes(sound)
    for more in ([], ["--transcript"]):
        printed = typed("export", "last", "--to", *to, *([] if "--card" in to else more))
        assert printed.code == 0
        assert "sound that was recorded" not in printed.out
        assert "data:audio" not in printed.out
        assert json.dumps(sound.decode()) not in printed.out
