"""What the system refuses: a sentence and the right exit code, for every command, never a traceback."""

import ctypes
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hotseat.cli.main import run
from tests.outputs import Ended, run_full
from tests.processes import unmeasured
from tests.said import Type
from tests.sessions import answered_session

LONG = "x" * 300
READING = (
    *(["list"], ["list", "--json"], ["check"], ["export", "--all", "--to", "csv"], ["readiness"]),
    *(["show", "last"], ["resume"], ["follow", "last"]),
)
"""Commands that would have something to tell of sessions or assessments."""
OF_PACKS = (["prompts"], ["prompts", "--coverage"], ["framework"], ["check"])


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def file_in_its_place(path: Path) -> None:
    path.write_text("no folder\n")


def leads_nowhere(path: Path) -> None:
    path.symlink_to("/nowhere/at/all")


Harm = Callable[[Path], None]
harms = pytest.mark.parametrize("harm", [loop, file_in_its_place, leads_nowhere])


@harms
@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_a_folder_with_a_fault_is_never_told_as_an_empty_one(
    tmp_path: Path, typed: Type, harm: Harm, command: list[str]
) -> None:
    for name in ("sessions", "readiness"):
        harm(tmp_path / name)
    printed = typed("--folder", str(tmp_path), *command)
    assert printed.code == 1
    named = tmp_path / ("readiness" if command == ["readiness"] else "sessions")
    assert str(named) in printed.out + printed.err
    assert "Traceback" not in printed.err
    assert "yet" not in printed.out + printed.err


@harms
@pytest.mark.parametrize("command", OF_PACKS, ids=" ".join)
def test_a_folder_of_packs_with_a_fault_is_told(
    tmp_path: Path, typed: Type, harm: Harm, command: list[str]
) -> None:
    harm(tmp_path / "prompts")
    printed = typed("--folder", str(tmp_path), *command)
    assert printed.code == 1
    assert str(tmp_path / "prompts") in printed.out + printed.err


READS = {
    "sessions": [
        ["list"],
        ["export", "--all", "--to", "csv"],
        ["show", "last"],
        ["resume"],
        ["follow", "last"],
    ],
    "readiness": [["readiness"], ["readiness", "--to", "md"]],
    "prompts": [["prompts"], ["prompts", "--coverage"], ["framework"]],
}
"""What each folder of a practice folder is read for."""


@pytest.mark.parametrize("folder", READS)
def test_a_fault_of_one_folder_is_told_by_the_commands_that_read_it_and_by_no_other(
    practice: Path, typed: Type, folder: str
) -> None:
    answered_session(practice / "sessions")
    if folder == "sessions":
        shutil.rmtree(practice / "sessions")
    file_in_its_place(practice / folder)
    named = str(practice / folder)
    for other, commands in READS.items():
        for command in commands:
            printed = typed(*command)
            assert "Traceback" not in printed.err
            assert other != folder or (printed.code, printed.err.count(named) + printed.out.count(named)) == (
                1,
                1,
            )
            # The framework that an assessment is read by may lie among the prompts.
            assert other == folder or (other, folder) == ("readiness", "prompts") or named not in printed.err
    assert typed("check").out.count(named) == 1


@pytest.mark.parametrize("command", [*READING, *OF_PACKS], ids=" ".join)
def test_a_folder_in_the_place_of_a_file_is_told_without_a_line(
    practice: Path, typed: Type, command: list[str]
) -> None:
    for name in ("sessions/2026-01-01-x.toml", "readiness/2026-01-01-x.toml", "prompts/mine.toml"):
        (practice / name).mkdir(parents=True)
    printed = typed(*command)
    assert "Traceback" not in printed.err
    assert ".toml:0" not in printed.out + printed.err
    if command not in (["resume"], ["follow", "last"], ["framework"]):
        assert ".toml: is not a regular file; only files of text are read" in printed.out + printed.err


def test_a_practice_folder_named_to_check_is_told_whole(tmp_path: Path, typed: Type) -> None:
    for name in ("prompts", "sessions", "readiness"):
        file_in_its_place(tmp_path / name)
    printed = typed("check", str(tmp_path))
    assert printed.code == 1
    assert printed.out.count("(Not a directory)") == 3


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


CAPABILITIES_VERSION = 0x20080522
DAC_OVERRIDE, DAC_READ_SEARCH = 1 << 1, 1 << 2


@contextmanager
def without_rights_of_root() -> Iterator[None]:
    """Root reads what forbids it, so it lets go of that right meanwhile; another user has no such right."""
    if os.getuid() != 0:
        yield
        return
    system = ctypes.CDLL(None, use_errno=True)
    header = _Header(CAPABILITIES_VERSION, 0)
    rights = (ctypes.c_uint32 * 6)()  # Effective, permitted and inheritable, the first 32 and the others.
    for act in (system.capget, system.capset):
        act.argtypes = (ctypes.POINTER(_Header), ctypes.POINTER(ctypes.c_uint32 * 6))
    system.capget(header, rights)
    fewer = type(rights)(*rights)
    fewer[0] &= ~(DAC_OVERRIDE | DAC_READ_SEARCH)
    if system.capset(header, fewer):
        raise OSError(ctypes.get_errno(), "cannot let go of the rights of root")
    try:
        yield
    finally:
        system.capset(header, rights)


@pytest.mark.skipif(
    sys.platform != "linux" and os.getuid() == 0, reason="root lets go of rights on Linux only"
)
@pytest.mark.parametrize("shut", ["", "sessions", "readiness", "prompts", "prompts/mine"])
def test_a_folder_that_may_not_be_read_is_named_with_the_reason(
    tmp_path: Path, typed: Type, shut: str
) -> None:
    folder = tmp_path / "practice"
    for name in ("sessions", "readiness", "prompts/mine"):
        (folder / name).mkdir(parents=True)
    (folder / shut).chmod(0)
    try:
        with without_rights_of_root():
            done = {
                " ".join(command): typed("--folder", str(folder), *command)
                for command in (
                    ["list"],
                    ["check"],
                    ["export", "--all", "--to", "md"],
                    ["readiness"],
                    ["prompts"],
                )
            }
    finally:
        (folder / shut).chmod(0o700)
    concerned = {
        "": set(done),
        "sessions": {"list", "check", "export --all --to md"},
        "readiness": {"check", "readiness"},
    }.get(shut, {"check", "readiness", "prompts"})
    for command, printed in done.items():
        assert "Traceback" not in printed.err
        assert printed.code == (1 if command in concerned else printed.code), (command, printed)
        if command in concerned:
            assert str(folder / shut) in printed.out + printed.err, (command, printed)
            assert "its permissions forbid it" in printed.out + printed.err, (command, printed)


@pytest.mark.parametrize("command", READING[:6], ids=" ".join)
def test_a_named_folder_that_is_not_there_is_told(
    tmp_path: Path, typed: Type, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    gone = str(tmp_path / "gone")
    typed_so = typed("--folder", gone, *command)
    monkeypatch.setenv("HOTSEAT_FOLDER", gone)
    named_before = typed(*command)
    for printed in (typed_so, named_before):
        assert (printed.code, printed.out) == (2, "")
        assert f"there is no folder {gone}" in printed.err
    assert not Path(gone).exists()


LONG_NAMES = (
    *(["--folder", LONG, "list"], ["--folder", LONG + "/x", "check"], ["--folder", "x/" * 3_000, "list"]),
    *(["show", LONG], ["show", f"{LONG}.toml"], ["show", f"x/{LONG}"], ["export", LONG, "--to", "md"]),
    *(["check", LONG], ["check", f"x/{LONG}.toml"], ["follow", f"{LONG}.toml"], ["resume", f"{LONG}.toml"]),
    *(["framework", LONG], ["prompts", "--level", LONG], ["readiness", "--level", LONG]),
)


@pytest.mark.parametrize("command", LONG_NAMES, ids=lambda command: " ".join(command)[:30])
def test_a_name_longer_than_the_disk_takes_is_told(practice: Path, typed: Type, command: list[str]) -> None:
    printed = typed(*command)
    assert printed.code in (1, 2)
    assert "Traceback" not in printed.err


@pytest.mark.parametrize("name", [f"{LONG}.md", f"{LONG}/x.md", "nowhere/x.md"])
def test_a_file_that_cannot_have_its_name_is_not_written(practice: Path, typed: Type, name: str) -> None:
    answered_session(practice / "sessions")
    printed = typed("export", "last", "--to", "md", "-o", name)
    assert printed.code == 74
    assert printed.is_one_sentence_of_trouble


@pytest.mark.parametrize("char", ["\0", "\udcff", "\x1b[31m"])
@pytest.mark.parametrize(
    "command",
    [
        ["show", "a{}b"],
        ["--folder", "a{}b", "list"],
        ["check", "a{}b"],
        ["prompts", "--level", "a{}b"],
        ["a{}b"],
    ],
    ids=" ".join,
)
def test_no_byte_that_is_typed_gives_a_traceback(typed: Type, command: list[str], char: str) -> None:
    printed = typed(*(part.format(char) for part in command))
    assert printed.code in (1, 2)
    assert "Traceback" not in printed.err
    assert "\x1b" not in printed.err


def test_a_file_whose_name_is_no_text_hides_no_other(practice: Path, typed: Type) -> None:
    path = answered_session(practice / "sessions")
    strange = os.fsencode(practice / "sessions") + b"/2026-01-01-caf\xe9.toml"
    Path(os.fsdecode(strange)).write_bytes(path.read_bytes())
    for _ in range(2):
        for command in (["list"], ["list", "--json"], ["check"], ["export", "--all", "--to", "csv"]):
            printed = typed(*command)
            assert "Traceback" not in printed.err
            assert path.stem in printed.out + printed.err or printed.code == 0


def test_a_link_to_itself_among_the_packs_is_told_and_the_rest_is_read(practice: Path, typed: Type) -> None:
    (practice / "prompts").mkdir()
    loop(practice / "prompts" / "loop.toml")
    assert "loop.toml: cannot be read" in typed("check").out
    printed = typed("prompts")
    assert "loop.toml: cannot be read" in printed.err
    assert "163 prompts" in printed.out or "prompts" in printed.out


def test_from_a_folder_that_is_gone_every_command_answers(
    tmp_path: Path, typed: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    for command in (*READING, *OF_PACKS, ["where"], ["show", "x.toml"], ["check", "x"]):
        printed = typed(*command)
        assert printed.code in (0, 1, 2)
        assert "Traceback" not in printed.err
    printed = typed("--folder", "practice", "list")
    assert printed.code == 1
    assert "the current folder was removed" in printed.err


@pytest.mark.parametrize("zone", ["XYZ-99:99", "AAA0BBB-47"])
def test_a_time_zone_that_no_date_can_be_told_in_is_said(
    practice: Path, typed: Type, live_in: Callable[[str], None], zone: str
) -> None:
    answered_session(practice / "sessions")
    for command in (["list"], ["show", "last"], ["export", "--all", "--to", "html"], ["readiness"]):
        live_in(zone)
        printed = typed(*command)
        assert (printed.code, printed.err) == (
            0,
            f"hotseat: TZ={zone} is more than a day away from UTC; times are told in UTC\n",
        ), command


NO_SPACE = Ended(74, "hotseat: the output cannot be written (No space left on device)\n")


@pytest.mark.parametrize("buffered", [True, False])
def test_what_could_not_be_printed_was_not_done(*, buffered: bool) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "hotseat", "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "PYTHONUNBUFFERED": "" if buffered else "1"},
        )
    assert (done.returncode, done.stderr) == NO_SPACE
    for command in (["--help"], ["--version"], ["list", "--help"], ["where"], ["prompts"]):
        assert run_full(*command, buffered=buffered) == NO_SPACE, command


def test_a_fault_of_its_own_is_one_sentence_and_a_file_without_values(
    stranger: Path, typed: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> int:
        secret = "they let her go in March"
        try:
            dict[str, int]()[secret]
        except KeyError as error:
            raise ValueError(f"what was said: {secret}") from error
        return 0

    monkeypatch.setattr("hotseat.cli.commands.where.run", broken)
    printed = typed("where")
    assert printed.code == 70
    assert printed.is_one_sentence_of_trouble
    [kept] = (stranger / ".state" / "hotseat" / "crashes").iterdir()
    assert str(kept) in printed.err
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    text = kept.read_text()
    assert "KeyError\n" in text
    assert "ValueError\n" in text
    assert "in broken" in text
    assert "what was said: they" not in text
    assert "'they let" not in text


def test_where_no_file_can_be_written_the_fault_is_printed(
    stranger: Path, typed: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stranger / ".state").write_text("no folder")

    def broken(_: object) -> int:
        raise RuntimeError("something confidential")

    monkeypatch.setattr("hotseat.cli.commands.where.run", broken)
    printed = typed("where")
    assert printed.code == 70
    assert "in broken" in printed.err
    assert "RuntimeError: " not in printed.err


STOPPED = """
import sys

class Stop:
    def find_spec(self, name, path=None, target=None):
        if name == "{module}":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Stop())
"""


@pytest.mark.parametrize(
    "module", ["hotseat.cli.main", "hotseat.cli.arguments", "hotseat.cli.commands.list", "sqlite3"]
)
def test_ctrl_c_while_a_command_starts_ends_it_without_a_word(
    practice: Path, tmp_path: Path, module: str
) -> None:
    (tmp_path / "sitecustomize.py").write_text(STOPPED.format(module=module))
    done = subprocess.run(
        [sys.executable, "-m", "hotseat", "list"],
        capture_output=True,
        text=True,
        check=False,
        env={**(unmeasured() if module == "sqlite3" else os.environ), "PYTHONPATH": str(tmp_path)},
    )
    assert (done.returncode, done.stderr) == (130, "")


def test_the_net_lets_wrong_usage_through() -> None:
    assert run(["nonsense"]) == 2
