"""`hotseat check`: what is wrong with packs, levels and sessions."""

import os
from pathlib import Path

import pytest

from hotseat.cli.main import run
from tests.sessions import answered_session

PROMPT = """
[[prompt]]
id = "{id}"
kind = "behavioral"
levels = ["{level}"]
text = "Tell me about it."
competency = "people"
"""
LEVEL = """
id = "L5"
name = "Engineering Manager"
plan = []
core_theme = []
expected_principle = []
follow_up = []
criterion = []
"""


def write(path: Path, *parts: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("format = 1\n" + "".join(parts))
    return path


def checked(capsys: pytest.CaptureFixture[str], *paths: Path | str) -> tuple[int, list[str]]:
    code = run(["check", *map(str, paths)])
    printed = capsys.readouterr()
    assert printed.err == ""
    return code, [line for line in printed.out.splitlines() if not line.endswith("the rest works.")]


def test_what_is_sound_is_counted(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    write(tmp_path / "prompts" / "own.toml", PROMPT.format(id="own-one", level="L6"))
    answered_session(tmp_path)
    assert checked(capsys, tmp_path) == (0, ["1 pack or level, 1 session: no faults"])


def test_the_practice_folder_is_checked_where_nothing_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_FOLDER", str(tmp_path))
    assert checked(capsys) == (0, ["0 packs and levels, 0 sessions: no faults"])
    write(tmp_path / "prompts" / "own.toml", PROMPT.format(id="own-one", level="L9"))
    code, lines = checked(capsys)
    assert code == 1
    assert lines[0].startswith(f"{tmp_path}/prompts/own.toml:3: ")


def test_every_fault_of_every_file_is_told_at_once_and_in_order(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    prompts, sessions = tmp_path / "prompts", tmp_path / "sessions"
    sessions.mkdir()
    write(prompts / "b.toml", PROMPT.format(id="Bad Id", level="L9"), PROMPT.format(id="own-two", level="L9"))
    write(prompts / "a.toml", "[[prompt]\n")
    session = answered_session(sessions)
    session.write_text(
        session.read_text().replace("at = 10.0", "at = -1", 1).replace("at = 50.0", "at = true", 1)
    )
    code, lines = checked(capsys, tmp_path)
    assert code == 1
    assert [line.removeprefix(f"{tmp_path}/").split(": ")[0] for line in lines[:4]] == [
        "prompts/a.toml:2",
        "prompts/b.toml:3",
        "prompts/b.toml:3",
        "prompts/b.toml:10",
    ]
    assert [line.startswith(f"{session}:") for line in lines[4:]] == [True, True]
    assert lines == sorted(lines, key=lambda line: (line.split(":")[0], int(line.split(":")[1])))


def test_faults_are_told_by_the_name_that_was_typed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "packs" / "own.toml", "[[prompt]\n")
    monkeypatch.chdir(tmp_path)
    _, [line] = checked(capsys, "packs/own.toml")
    assert line.startswith("packs/own.toml:2: this is not TOML")


def test_a_fault_is_told_once_however_the_file_is_reached(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    prompts = tmp_path / "prompts"
    write(prompts / "sound.toml")
    broken = write(prompts / "deep" / "own.toml", "[[prompt]\n")
    assert len(checked(capsys, tmp_path)[1]) == 1
    assert len(checked(capsys, prompts, prompts / "deep", broken)[1]) == 1


def test_a_pack_is_checked_with_the_levels_beside_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    write(tmp_path / "prompts" / "levels" / "l5.toml", LEVEL)
    own = write(tmp_path / "prompts" / "own" / "own.toml", PROMPT.format(id="own-one", level="L5"))
    assert checked(capsys, own) == (0, ["1 pack or level, 0 sessions: no faults"])


def test_a_single_pack_is_not_read_with_everything_around_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    own = write(tmp_path / "own.toml", PROMPT.format(id="own-one", level="L6"))
    write(tmp_path / "a" / "other.toml", PROMPT.format(id="own-one", level="L6"))
    assert checked(capsys, own) == (0, ["1 pack or level, 0 sessions: no faults"])


def test_faults_of_the_bank_around_a_pack_are_not_told_of_the_pack(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_FOLDER", str(tmp_path / "practice"))
    write(tmp_path / "practice" / "prompts" / "broken.toml", "[[prompt]\n")
    own = write(tmp_path / "own.toml", PROMPT.format(id="own-one", level="L6"))
    assert checked(capsys, own)[0] == 0


def test_a_torn_session_is_a_fault_though_it_can_be_gone_on_with(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = answered_session(tmp_path)
    path.write_bytes(path.read_bytes()[:-5])
    code, [line] = checked(capsys, path)
    assert code == 1
    assert "the last event is incomplete" in line


def test_a_pipe_among_the_files_keeps_nobody_waiting(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "folder.toml").mkdir()
    code, lines = checked(capsys, tmp_path)
    assert code == 1
    assert [line.partition(": ")[2] for line in lines] == [
        "is not a regular file; only files of text are read"
    ] * 2


def test_a_path_that_is_not_there_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "none.toml"]) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "hotseat: there is no file or folder none.toml\n")


def test_what_ships_has_no_faults(capsys: pytest.CaptureFixture[str]) -> None:
    house = Path(__file__).resolve().parents[2]
    code, lines = checked(capsys, house / "prompts", house / "sessions" / "examples")
    assert (code, len(lines)) == (0, 1)


def test_a_prompt_wrong_in_every_way_is_told_so_in_one_run(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pack = tmp_path / "pack.toml"
    pack.write_text(
        '[[prompt]]\nid = "Bad Id"\nkind = "behavoral"\nlevels = ["L9"]\ntext = ""\nfoo = 1\n'
        'principles = ["nobody"]\n'
    )
    code, lines = checked(capsys, pack)
    assert code == 1
    for word in (
        "format = 1",
        '"competency" is missing',
        '"foo"',
        "an id of",
        '"behavoral"',
        '"L9"',
        '"nobody"',
    ):
        assert any(word in line for line in lines), word


GARBAGE = "this is no pack at all"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("mine.toml.txt", "its name does not end in .toml; rename it"),
        ("mine", "its name does not end in .toml; rename it"),
        ("mine.TOML", "its name does not end in .toml; rename it"),
        (".mine.toml", "its name begins with a dot; rename it"),
        (".mine.toml.swp", "its name begins with a dot; rename it"),
    ],
)
@pytest.mark.parametrize("room", ["prompts", "sessions", "readiness", "elsewhere"])
def test_a_file_that_is_not_read_is_named_and_not_counted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, why: str, room: str
) -> None:
    own = write(tmp_path / room / name, GARBAGE)
    assert checked(capsys, own) == (1, [f"{own}: is not read: {why}"])
    sound = write(tmp_path / "sound.toml", PROMPT.format(id="own-one", level="L6"))
    assert checked(capsys, sound, own) == (1, [f"{own}: is not read: {why}"])


def test_what_is_passed_over_in_the_practice_folder_is_named_and_is_no_fault(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOTSEAT_FOLDER", str(tmp_path))
    prompts = tmp_path / "prompts"
    write(prompts / "own.toml", PROMPT.format(id="own-one", level="L6"))
    for name in ("notes.md", "deep/mine.toml.txt", ".hidden.toml", ".DS_Store", "pack.schema.json"):
        write(prompts / name, GARBAGE)
    (tmp_path / "elsewhere").mkdir()
    (prompts / "linked").symlink_to(tmp_path / "elsewhere")
    write(tmp_path / "sessions" / "old" / "a.toml", GARBAGE)
    write(tmp_path / "sessions" / "a.toml.bak", GARBAGE)
    write(tmp_path / "sessions" / "examples" / "a.toml", GARBAGE)
    sentences = [
        f"{prompts}/.hidden.toml: is not read: its name begins with a dot; rename it",
        f"{prompts}/deep/mine.toml.txt: is not read: its name does not end in .toml; rename it",
        f"{prompts}/linked: is not read: it is a link to a folder; put the folder itself here",
        f"{prompts}/notes.md: is not read: its name does not end in .toml; rename it",
        f"{tmp_path}/sessions/a.toml.bak: is not read: its name does not end in .toml; rename it",
        f"{tmp_path}/sessions/old: is not read: folders in here are not read; put its files beside it",
    ]
    session = answered_session(tmp_path).read_bytes()
    for name in ("old", "examples"):
        (tmp_path / "sessions" / name / "a.toml").write_bytes(session)
    for path in tmp_path.glob("*.toml"):
        path.unlink()
    sound = "1 pack or level, 2 sessions: no faults"
    assert checked(capsys) == (0, [*sentences, sound])
    assert checked(capsys, tmp_path) == (0, [*sentences, sound])
    assert checked(capsys, prompts) == (0, [*sentences[:4], "1 pack or level, 0 sessions: no faults"])


def test_a_session_among_the_packs_is_told_by_check_and_by_the_bank_alike(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    prompts = tmp_path / "prompts"
    prompts.mkdir()
    session = answered_session(prompts)
    assert checked(capsys, session) == (
        1,
        [f"{session}:8: this is a session, not a pack; move the file to sessions/"],
    )


def test_a_hundred_faults_of_a_file_are_told_and_the_rest_is_counted(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    many = write(tmp_path / "many.toml", "\n[[prompt]]" * 4_000)
    few = write(tmp_path / "few.toml", PROMPT.format(id="Bad Id", level="L6"))
    code, lines = checked(capsys, few, many)
    assert code == 1
    assert lines[0].startswith(f"{few}:3: ")
    assert [line.split(": ")[0] for line in lines[1:3]] == [f"{many}:3", f"{many}:3"]
    assert len(lines) == 102
    assert lines[-1] == f"{many}: and 23,900 more"


def test_check_says_how_many_entries_are_left_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    good, bad = PROMPT.format(id="own-one", level="L6"), PROMPT.format(id="own-two", level="L6")
    own = write(tmp_path / "own.toml", good, bad.replace("it.", 'it "well".'), bad, bad, GARBAGE)
    assert run(["check", str(own)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(": ")[0] for line in lines[:3]] == [f"{own}:{line}" for line in (14, 17, 30)]
    assert lines[-1] == "3 faults in your packs: 2 prompts are left out, the rest works."


@pytest.mark.parametrize("header", ["[[prompt]]", "[[prompt]"])
def test_what_is_beyond_the_bounds_is_told_though_a_hundred_other_faults_are(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, header: str
) -> None:
    many = write(tmp_path / "many.toml", f"{header}\n" * 6_000)
    code, lines = checked(capsys, many)
    assert code == 1
    assert lines[-2] == (
        f"{many}:5002: a file holds at most 5,000 [[prompt]]; 1,000 from here on are left out"
    )
    assert len(lines) == 101


def test_a_name_with_a_line_break_stays_on_the_line_of_its_fault(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for room, ending in (
        ("stories", ".md"),
        ("prompts", ".toml"),
        ("sessions", ".jsonl"),
        ("stories", ".docx"),
    ):
        (tmp_path / room).mkdir(exist_ok=True)
        (tmp_path / room / f"one\ntwo{ending}").write_text("x")
    _, lines = checked(capsys, tmp_path)
    endings = {line.split("one two")[1].split(":")[0] for line in lines}
    assert endings == {".md", ".toml", ".jsonl", ".docx"}
