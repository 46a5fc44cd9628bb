"""The practice folder: which one, and whether it can be used."""

import os
import stat
from pathlib import Path

import pytest

from hotseat.storage.files.folder import FolderTrouble, PracticeFolder, find, make, shipped_prompts


def practice_folder(path: Path) -> Path:
    (path / "prompts").mkdir(parents=True)
    (path / "sessions").mkdir()
    return path


def test_the_folder_named_wins_over_all_others(tmp_path: Path) -> None:
    here = practice_folder(tmp_path / "here")
    chosen = find(str(tmp_path / "named"), {"HOTSEAT_FOLDER": "/elsewhere"}, here)
    assert chosen == PracticeFolder(tmp_path / "named", "named by --folder")


def test_the_folder_of_the_environment_wins_over_the_one_around(tmp_path: Path) -> None:
    here = practice_folder(tmp_path / "here")
    chosen = find(None, {"HOTSEAT_FOLDER": str(tmp_path / "set")}, here)
    assert chosen == PracticeFolder(tmp_path / "set", "named by HOTSEAT_FOLDER")


def test_an_empty_setting_names_nothing(tmp_path: Path) -> None:
    here = practice_folder(tmp_path / "here")
    assert find(None, {"HOTSEAT_FOLDER": ""}, here).path == here


def test_else_the_nearest_folder_around_that_holds_prompts_and_sessions(tmp_path: Path) -> None:
    outer = practice_folder(tmp_path / "outer")
    inner = practice_folder(outer / "a" / "inner")
    (inner / "b" / "prompts").mkdir(parents=True)
    chosen = find(None, {}, inner / "b")
    assert chosen == PracticeFolder(inner, "the nearest folder, from here up, with prompts/ and sessions/")
    assert find(None, {}, outer / "a").path == outer


def test_else_the_users_own_data_folder(tmp_path: Path, stranger: Path) -> None:
    chosen = find(None, {}, tmp_path)
    assert chosen == PracticeFolder(stranger / ".data" / "hotseat", "your own data folder")
    assert not chosen.path.exists()


def test_a_name_relative_to_here_or_home_is_made_whole(stranger: Path) -> None:
    assert find("mine", {}, stranger).path == Path.cwd() / "mine"
    assert find("~/mine", {}, stranger).path == stranger / "mine"
    assert find(None, {"HOTSEAT_FOLDER": "~/mine"}, stranger).path == stranger / "mine"


def test_a_home_nobody_has_is_taken_as_it_is_written(stranger: Path) -> None:
    assert find("~nobody-at-all/mine", {}, stranger).path == Path.cwd() / "~nobody-at-all" / "mine"


def test_a_folder_is_made_for_its_owners_eyes_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        folder = PracticeFolder(tmp_path / "new", "")
        make(folder)
        make(folder)
    finally:
        os.umask(before)
    for path in (folder.path, folder.prompts, folder.sessions):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700


def test_a_folder_that_is_there_keeps_its_permissions(tmp_path: Path) -> None:
    folder = PracticeFolder(practice_folder(tmp_path / "shared"), "")
    folder.path.chmod(0o755)
    make(folder)
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o755


@pytest.mark.parametrize("blocked", ["practice", "practice/prompts", "practice/sessions"])
def test_a_file_where_a_folder_should_be_is_told_in_a_sentence(tmp_path: Path, blocked: str) -> None:
    (tmp_path / blocked).parent.mkdir(exist_ok=True)
    (tmp_path / blocked).touch()
    with pytest.raises(FolderTrouble) as trouble:
        make(PracticeFolder(tmp_path / "practice", ""))
    assert str(trouble.value) == (
        f"{tmp_path / blocked} cannot be made (File exists); name another practice folder with --folder"
    )


def test_a_folder_below_a_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FolderTrouble, match=r"file/practice cannot be made \(Not a directory\)"):
        make(PracticeFolder(tmp_path / "file" / "practice", ""))


def test_a_folder_where_the_system_allows_none_is_told_in_a_sentence() -> None:
    with pytest.raises(FolderTrouble, match=r"/proc/hotseat cannot be made \("):
        make(PracticeFolder(Path("/proc/hotseat"), ""))


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_folder_that_may_not_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    folder = PracticeFolder(practice_folder(tmp_path / "shared"), "")
    folder.sessions.chmod(0o500)
    with pytest.raises(FolderTrouble, match="cannot be written; change its permissions"):
        make(folder)


def test_the_bank_that_ships_is_found_wherever_the_program_runs() -> None:
    assert (shipped_prompts() / "levels" / "l6.toml").is_file()
