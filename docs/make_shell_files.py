"""Makes the man page and the completions from the arguments of the program: `make shell-files`.

They ship as files, so that nobody needs the libraries that make them.
"""

from argparse import Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import shtab
from argparse_manpage.manpage import Manpage

from hotseat.cli import parsing
from hotseat.cli.arguments.completions import SHELLS
from hotseat.cli.command_line import parser

FOLDER = Path(__file__).parents[1] / "src" / "hotseat" / "shell"
BY_METAVAR = {
    "AREA": "areas",
    "INTERVIEW": "interviews",
    "L": "levels",
    "LEVEL": "levels",
    "P": "principles",
    "SESSION": "sessions",
    "STORY": "stories",
}
BY_NAME = {"plan": "plans", "prompt": "prompts", "story": "stories"}
DESCRIPTION = "a trainer for mock interviews in the terminal"
EXIT_CODES = """\
.TP
.B 0
Done.
.TP
.B 1
Something is faulty or cannot be read; the sentences say what.
.TP
.B 2
Wrong usage.
.TP
.B 70
hotseat crashed; a sentence names the file with the report.
.TP
.B 74
Something could not be written."""
FILES = """\
.TP
.I ~/.config/hotseat/config.toml
Your settings; \\fBhotseat config\\fR prints where it is, and every setting.
.TP
.I prompts/, sessions/, stories/, readiness/, interviews/
Your own files, in the practice folder; \\fBhotseat where\\fR prints which one is used, and why."""
ENVIRONMENT = """\
.TP
.B HOTSEAT_FOLDER
The practice folder.
.TP
.B HOTSEAT_NAME, HOTSEAT_LEVEL, ...
Every setting can be given as a variable; \\fBhotseat config\\fR lists them.
.TP
.B ACCESSIBLE
Switches line mode on, unless it is 0 or false.
.TP
.B NO_COLOR
Screens without colours.
.TP
.B EDITOR, VISUAL
The editor for stories, notes and settings."""


def actions(command: ArgumentParser) -> Iterator[Action]:
    """Every argument of the command, and of all commands within it."""
    yield from command._actions
    for within in commands_within(command):
        yield from within._actions


def commands_within(command: ArgumentParser) -> Iterator[ArgumentParser]:
    """Every command within it, at any depth."""
    for action in command._actions:
        if isinstance(action, _SubParsersAction):
            for within in action.choices.values():
                yield within
                yield from commands_within(within)


def completions(shell: str) -> str:
    """The script that completes commands, options, files and ids in this shell."""
    whole = parser()
    for action in actions(whole):
        metavar = str(action.metavar or "")
        names = BY_NAME.get(action.dest, "") if metavar == "ID" else BY_METAVAR.get(metavar, "")
        if names and not action.choices:
            action.complete = shtab.cmd(f"hotseat completions --names {names} 2>/dev/null")  # type: ignore[attr-defined]
        elif metavar in {"FILE", "PATH"}:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        elif metavar == "DIR":
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
    return str(shtab.complete(whole, shell=shell))


def man_page() -> str:
    """The man page, with every command, its options and an example."""
    whole = parser()
    examples = str(whole.epilog).removeprefix("examples:\n").replace("\\", "\\\\")
    whole.epilog = None
    for command in commands_within(whole):
        command.description = f"{command.description} E{str(command.epilog)[1:]}"
    whole._manpage = [  # type: ignore[attr-defined]
        {"heading": "examples", "content": f".nf\n{examples}.fi"},
        {"heading": "exit status", "content": EXIT_CODES},
        {"heading": "files", "content": FILES},
        {"heading": "environment", "content": ENVIRONMENT},
    ]
    details = {
        "project_name": "hotseat",
        "version": version("hotseat"),
        "description": DESCRIPTION,
        "manual_title": "User commands",
        "date": " ",
    }
    return str(Manpage(whole, _data=details))


def main() -> None:
    """Writes the files."""
    parsing.terminal_columns = lambda: 10_000  # man breaks the lines to the reader's terminal
    FOLDER.mkdir(exist_ok=True)
    for shell in SHELLS:
        (FOLDER / f"hotseat.{shell}").write_text(f"{completions(shell).rstrip()}\n")
    (FOLDER / "hotseat.1").write_text(man_page())


if __name__ == "__main__":
    main()
