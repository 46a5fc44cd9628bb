"""The sessions on disk, and the one that is meant."""

from datetime import timedelta
from pathlib import Path

import pytest

from hotseat.storage.files.listing import paths
from hotseat.storage.session.archive import NoSuchSession, Stored, find, read
from tests.sessions import MONDAY, answered_session

IDS = [
    "2026-11-18-200200-l6-behavioral-cccc",
    "2026-11-17-200200-l6-behavioral-bbbb",
    "2026-11-16-200200-l6-behavioral-aaaa",
]


@pytest.fixture
def three(sessions: Path) -> Path:
    """A folder with three sessions, a day apart, and things that are none."""
    for day, tail in ((1, "bbbb"), (0, "aaaa"), (2, "cccc")):
        answered_session(sessions, started=MONDAY + timedelta(days=day), tail=tail)
    (sessions / ".hidden.toml").write_text("no session")
    (sessions / "notes.txt").write_text("no session")
    return sessions


def all_in(folder: Path, most: int | None = None) -> list[Stored]:
    return [read(path) for path in paths(folder, most)]


def test_sessions_are_listed_newest_first(three: Path) -> None:
    assert [stored.id for stored in all_in(three)] == IDS
    assert [stored.id for stored in all_in(three, 2)] == IDS[:2]


def test_a_folder_that_is_missing_or_empty_holds_none(sessions: Path) -> None:
    assert all_in(sessions) == []
    assert all_in(sessions / "none") == []


def test_a_damaged_session_is_listed_with_the_reason_and_its_line(three: Path) -> None:
    path = three / f"{IDS[1]}.toml"
    path.write_text(path.read_text().replace('type = "asked"', 'tipe = "asked"'))
    stored = all_in(three)
    assert [stored_session.session is None for stored_session in stored] == [False, True, False]
    assert stored[1].fault.startswith(f"{IDS[1]}.toml:8: this event needs a type")


def test_a_torn_session_is_listed_with_what_is_left_of_it(three: Path) -> None:
    path = three / f"{IDS[0]}.toml"
    path.write_bytes(path.read_bytes()[:-12])
    stored = read(path)
    assert stored.session is not None
    assert (stored.torn, stored.fault) == (3, "")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (IDS[1], IDS[1]),
        ("2026-11-17", IDS[1]),
        ("last", IDS[0]),
        ("2026-11-18-200200-l6-behavioral-c", IDS[0]),
    ],
)
def test_a_session_is_meant_by_its_id_its_beginning_or_as_the_last(
    three: Path, name: str, expected: str
) -> None:
    assert find(three, name) == three / f"{expected}.toml"


def test_a_drill_is_the_last_session_only_if_there_is_no_other(three: Path) -> None:
    drill = three / "2026-11-19-200200-l6-drill-dddd.toml"
    text = (three / f"{IDS[0]}.toml").read_text().replace(IDS[0], drill.stem)
    drill.write_text(text.replace('mode = "solo"', 'mode = "drill"'))
    assert find(three, "last") == three / f"{IDS[0]}.toml"
    assert find(three, drill.stem) == drill
    for name in IDS:
        (three / f"{name}.toml").unlink()
    assert find(three, "last") == drill


def test_a_session_is_meant_by_its_path(three: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = three / f"{IDS[1]}.toml"
    assert find(tmp_path / "none", str(path)) == path
    monkeypatch.chdir(three)
    assert find(tmp_path / "none", path.name) == Path(path.name)
    assert find(tmp_path / "none", f"./{path.name}").resolve() == path


def test_an_id_that_begins_another_means_itself(sessions: Path) -> None:
    short = answered_session(sessions, tail="aa")
    answered_session(sessions, tail="aab")
    assert find(sessions, short.stem) == short


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("2026-11", '3 sessions begin with "2026-11"; give more of the id, as in 2026-11-18-200200'),
        ("2027", 'No session begins with "2027"; `hotseat list` shows them all.'),
        ("none.toml", "There is no file none.toml."),
        ("../../etc/passwd-not", "There is no file ../../etc/passwd-not."),
        ("~nobody-at-all/x", "There is no file ~nobody-at-all/x."),
    ],
)
def test_a_name_that_means_none_or_several_is_told_what_to_do(three: Path, name: str, sentence: str) -> None:
    with pytest.raises(NoSuchSession) as trouble:
        find(three, name)
    assert sentence in str(trouble.value)


def test_where_there_are_no_sessions_it_is_told_how_to_make_one(sessions: Path) -> None:
    with pytest.raises(NoSuchSession, match="`hotseat practice` starts the first"):
        find(sessions, "last")


def test_an_id_is_fit_to_be_shown_whatever_the_file_is_called(sessions: Path) -> None:
    (sessions / "evil\x1b[2J\udcff.toml").write_text("format = 1")
    [stored] = all_in(sessions)
    assert stored.id == "evil[2J?"
    assert "\x1b" not in stored.fault
