"""The man page and the completions: they ship, and they name what the program has."""

import re
import shutil
import subprocess
from argparse import SUPPRESS, ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotseat.cli.arguments.completions import NAMES, SHELLS
from hotseat.cli.command_line import parser
from hotseat.storage.files.shell_files import completion_script
from tests.real_interviews import logged
from tests.said import Type

MAKE = "`make shell-files` makes it anew"
ROOT = Path(__file__).parents[2]


def commands(within: ArgumentParser) -> Iterator[ArgumentParser]:
    yield within
    for action in within._actions:
        if isinstance(action, _SubParsersAction):
            for command in action.choices.values():
                yield from commands(command)


def options(command: ArgumentParser) -> list[str]:
    """The long options that people may know of."""
    shown = [action for action in command._actions if action.help != SUPPRESS]
    return [name for action in shown for name in action.option_strings if name.startswith("--")]


def test_the_man_page_has_every_command_with_its_options_and_an_example() -> None:
    page = (ROOT / "src/hotseat/shell/hotseat.1").read_text().replace("\\-", "-").replace("\\(aq", "'")
    for command in commands(parser()):
        part = page.partition(f"COMMAND \\fI\\,'{command.prog}'\\/\\fR")[2]
        if command.prog == "hotseat":
            part = page
        assert part, f"{command.prog}: {MAKE}"
        part = part.partition(".SH\nCOMMAND")[0]
        for option in set(options(command)) - {"--help"}:
            assert option in part, f"{command.prog} {option}: {MAKE}"
        if command.prog != "hotseat":
            example = str(command.epilog).removeprefix("example:").strip()
            assert example.split()[0] == "hotseat", f"{command.prog} has no example"
            assert " ".join(example.split()) in " ".join(part.split()), f"{command.prog}: {MAKE}"


def test_every_script_has_every_command_and_option() -> None:
    for shell in SHELLS:
        script = completion_script(shell)
        for command in commands(parser()):
            assert command.prog.split()[-1] in script, f"{command.prog} in {shell}: {MAKE}"
            for option in options(command):
                bare = option.removeprefix("--") if shell == "fish" else option
                assert re.search(rf"{re.escape(bare)}\b", script), f"{command.prog} {option}, {shell}: {MAKE}"
        for names in set(NAMES):
            assert f"hotseat completions --names {names}" in script, f"{names} in {shell}: {MAKE}"


def test_the_command_prints_the_script_that_ships(typed: Type) -> None:
    for shell in SHELLS:
        printed = typed("completions", shell)
        assert (printed.code, printed.err) == (0, "")
        assert printed.out.rstrip() == completion_script(shell).rstrip()


def test_the_scripts_are_sound_for_their_shells() -> None:
    for shell in SHELLS:
        if shutil.which(shell):
            script = ROOT / f"src/hotseat/shell/hotseat.{shell}"
            subprocess.run([shell, "-n", script], check=True)


def test_names_are_printed_one_a_line_and_nothing_else_whatever_is_wrong(
    typed: Type, practice: Path, tmp_path: Path
) -> None:
    for room in ("prompts", "sessions", "stories"):
        (practice / room).mkdir(exist_ok=True)
    (practice / "prompts" / "broken.toml").write_text("[[prompt\n")
    (practice / "sessions" / "20261126-200000.toml").write_text("broken")
    (practice / "stories" / "the-queue.md").write_text("---\nid: the-queue\ntitle: The queue\n---\n")
    interview = logged(practice)
    names = {what: typed("completions", "--names", what) for what in NAMES}
    assert all((printed.code, printed.err) == (0, "") for printed in names.values())
    assert names["levels"].lines == ["L6", "L7"]
    assert "earn-trust" in names["principles"].lines
    assert "earn-trust-missed-commitment" in names["prompts"].lines
    assert names["sessions"].lines == ["last", "20261126-200000"]
    assert names["stories"].lines == ["the-queue"]
    assert names["interviews"].lines == ["last", interview.id]
    assert "people" in names["areas"].lines
    assert names["plans"].lines
    for what in NAMES:
        gone = typed("completions", "--names", what, "--folder", str(tmp_path / "gone"))
        assert (gone.code, gone.err) == (0, "")


def test_a_shell_that_is_not_known_is_refused_with_those_that_are(typed: Type) -> None:
    printed = typed("completions", "tcsh")
    assert printed.code == 2
    assert "bash" in printed.err
    assert typed("completions").code == 2


def test_the_version_names_what_a_report_of_a_fault_needs(
    typed: Type, practice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for arguments in (["--version"], ["--version", "--folder", str(practice)]):
        printed = typed(*arguments)
        assert (printed.code, printed.err) == (0, "")
        first, second, third = printed.lines
        assert re.fullmatch(r"hotseat \d+\.\d+\.\d+", first)
        assert re.fullmatch(r"Python 3\.\d+\.\d+\S*, Textual \d+\.\d+\S*, \w+", second)
        assert third.startswith(f"practice folder {practice}")
