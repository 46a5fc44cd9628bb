"""What no contract of imports in pyproject.toml can say: what is loaded, who prints, who asks the disk."""

import ast
import os
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.processes import unmeasured
from tests.sessions import answered_session
from tests.sources import HOUSE, all_nodes, parsed

LONGEST_FILE = 250
MOST_IN_A_FOLDER = 18

Rule = Callable[[ast.AST], bool]
"""Whether a node of a file offends."""


def offences(is_wrong: Rule, *, in_room: str = "", but: Iterable[str] = ()) -> list[str]:
    """The places in the files of a room, but for those named, that offend."""
    return [
        f"{name}:{getattr(node, 'lineno', 0)}: {ast.unparse(node)[:60]}"
        for name, nodes in all_nodes().items()
        if name.startswith(in_room) and name not in but
        for node in nodes
        if is_wrong(node)
    ]


def contracts() -> list[dict[str, Any]]:
    """The contracts of imports in pyproject.toml."""
    project = tomllib.loads((HOUSE.parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    all_contracts: list[dict[str, Any]] = project["tool"]["importlinter"]["contracts"]
    return all_contracts


def dotted(name: str) -> str:
    """The name of a file as that of its module, inside hotseat."""
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def called(node: ast.AST) -> str:
    """The name that is called, with its dots, or nothing. The trees stay as they were parsed."""
    return ast.unparse(node.func) if isinstance(node, ast.Call) else ""


def test_the_domain_is_handed_its_time_and_its_chance() -> None:
    values = {"random": {"Random"}, "datetime": {"date", "datetime", "timedelta"}}

    def names_more_than_types(node: ast.AST) -> bool:
        if isinstance(node, ast.Import):
            return any(alias.name in values for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module in values:
            return not {alias.name for alias in node.names} <= values[node.module]
        return called(node).rpartition(".")[2] in ("now", "today", "utcnow") or called(node) == "Random"

    assert offences(names_more_than_types, in_room="domain/") == []


def test_every_library_has_a_contract_that_says_who_may_import_it() -> None:
    lists = ("protected_modules", "forbidden_modules")
    named = {name for contract in contracts() for key in lists for name in contract.get(key, ())}

    def is_unnamed(node: ast.AST) -> bool:
        modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        tops = {module.partition(".")[0] for module in modules}
        return bool(tops - named - set(sys.stdlib_module_names) - {"hotseat"})

    assert offences(is_unnamed) == []


def test_only_one_module_imports_by_a_name_made_at_run_time() -> None:
    """No contract sees such an import. What imports through it names a package, which the contracts see."""
    names = ("import_module", "importlib.import_module", "__import__")
    assert offences(lambda node: called(node) in names, but=["when_used.py"]) == []


REACHED_FROM_WITHIN = {"hotseat.tui.screens": "its table names every screen, whichever room it is in"}


def test_nobody_reaches_another_room_through_the_package_that_holds_both() -> None:
    """A contract on the rooms of a package sees the import of a room, and none of the whole package."""
    containers = {
        name for contract in contracts() for name in contract.get("containers", ()) if name != "hotseat"
    }

    def package_imports(name: str, tree: ast.AST) -> Iterator[str]:
        holding = {package for package in containers if f"hotseat.{dotted(name)}".startswith(f"{package}.")}
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names if alias.name in holding)
            elif isinstance(node, ast.ImportFrom):
                yield from {f"{node.module}.{alias.name}" for alias in node.names} & holding

    offending = [
        f"{name}: {package}"
        for name, tree in parsed().items()
        for package in package_imports(name, tree)
        if package not in REACHED_FROM_WITHIN
    ]
    assert offending == []


MOST_LATE_IMPORTS = 8


def test_few_imports_stand_inside_a_function() -> None:
    """A module that few starts need is reached through its package (`when_used.py`)."""
    late = [
        f"{path.relative_to(HOUSE)}:{number}"
        for path in sorted(HOUSE.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if "PLC0415" in line
    ]
    assert len(late) <= MOST_LATE_IMPORTS, late


def test_only_one_place_prints() -> None:
    asked = {
        id(node.value)
        for nodes in all_nodes().values()
        for node in nodes
        if isinstance(node, ast.Attribute) and node.attr == "isatty"
    }

    def prints(node: ast.AST) -> bool:
        if isinstance(node, ast.Attribute):
            return node.attr.strip("_") in ("stdout", "stderr") and id(node) not in asked
        return called(node) == "print"

    assert offences(prints, but=["cli/echo.py"]) == []


CATCHES_EVERYTHING = {
    "cli/main.py": "the last net: a sentence, a file and exit code 70 for what nobody expected",
}


def test_nobody_catches_everything_without_a_reason() -> None:
    def catches_everything(node: ast.AST) -> bool:
        return isinstance(node, ast.ExceptHandler) and (
            node.type is None or bool({"Exception", "BaseException"} & set(names_in(node.type)))
        )

    assert offences(catches_everything, but=CATCHES_EVERYTHING) == []


ASKS_THE_DISK = {
    "storage/files/looking.py": "asks, and turns what the system refuses into a sentence",
    "storage/files/writing.py": "opens for writing, through no link and for the user's eyes only",
    "tui/terminal/guard.py": "has the terminal, which is no file of anybody's",
    "cli/main.py": "sends what is still to be printed nowhere",
    "web/page.py": "reads the page from its own package",
    "first_frame/kept_frame.py": "comes before everything else, and takes any refusal for no frame",
}
OPENS = {"open", "io.open", "os.open", "os.fdopen", "os.replace", "os.remove", "input"}
ASKS = {
    "exists", "is_dir", "is_file", "is_symlink", "resolve", "rglob", "glob", "iterdir", "stat", "lstat",
    "samefile", "expanduser", "absolute", "cwd", "home", "mkdir", "rmdir", "unlink", "rename", "touch",
    "chmod", "read_text", "read_bytes", "write_text", "write_bytes", "symlink_to", "hardlink_to", "readlink",
    "realpath", "scandir", "listdir", "walk", "islink", "isdir", "isfile", "lexists", "makedirs", "mkstemp",
}  # fmt: skip
"""What raises where a disk or a name is not as it should be, by the name it is called by."""


def test_only_two_files_ask_the_disk_or_open_for_writing() -> None:
    """So that a hostile folder is written through nowhere, and a refusal is a sentence everywhere."""

    def asks(node: ast.AST) -> bool:
        owner, _, name = called(node).rpartition(".")
        return called(node) in OPENS or (name in ASKS and owner not in ("", "files"))

    assert offences(asks, but=ASKS_THE_DISK) == []


def test_a_file_is_short_enough_to_be_read() -> None:
    """Ruff counts the statements, branches and arguments of functions, but no lines of files."""
    lines = {name: len((HOUSE / name).read_text(encoding="utf-8").splitlines()) for name in parsed()}
    assert {name: count for name, count in lines.items() if count > LONGEST_FILE} == {}


def test_a_folder_is_small_enough_to_be_looked_over() -> None:
    counts = Counter(Path(name).parent.as_posix() for name in parsed())
    crowded = {folder: count for folder, count in counts.items() if count > MOST_IN_A_FOLDER}
    assert crowded.keys() <= {"cli/commands"}, "one module a command, and nowhere else as many"


SELDOM_NEEDED = (
    *("storage/toml/validation.py", "storage/toml/json_schema.py"),
    *("storage/bank/schema.py", "storage/settings/settings_schema.py"),
    *("reports/data/calendar_file.py", "reports/data/plan_calendar.py", "reports/data/schedule_calendar.py"),
    *("storage/stories/story_file.py", "storage/stories/story_body.py"),
    *("storage/stories/story_lint.py", "storage/stories/story_schema.py"),
    *("storage/stories/front_matter.py", "storage/stories/yaml_keys.py"),
    *("storage/stories/importing/markdown_parts.py", "storage/stories/importing/reading.py"),
    *("storage/stories/importing/shelf_names.py", "storage/stories/importing/taking.py"),
)
"""Imported by whoever finds changed or odd what people write, is asked for a schema, or writes a calendar."""
HEAVY = ("icalendar", "markdown_it", "pydantic", "rich", "textual", "yaml")


@pytest.mark.parametrize("room", ["domain", "storage", "reports"])
def test_a_room_runs_without_the_heavy_libraries(room: str) -> None:
    modules = [
        f"hotseat.{dotted(name)}"
        for name in parsed()
        if name.startswith(f"{room}/") and name not in SELDOM_NEEDED
    ]
    assert loaded_by(f"import {', '.join(modules)}") == ""


PLAIN = (
    *(["list"], ["where"], ["show", "last"], ["export", "--all", "--to", "html"]),
    *(["framework"], ["readiness"], ["trend"], ["stories"]),
)


def test_a_plain_command_starts_without_the_heavy_libraries(sessions: Path) -> None:
    """One interpreter runs them all: what a command loads, it still has after the next."""
    path = answered_session(sessions)
    run = "from hotseat.cli.main import run"
    whole = f"{run}\nfor command in {PLAIN!r}: run(command); loaded(command[0])"
    assert loaded_by(whole, sessions.parent) == ""
    # Laid out anew by a formatter, it is as sound as before; it changes again, so that each command reads it.
    path.write_text(path.read_text().replace("\n\n", "\n"))
    change = f"with open({str(path)!r}, 'a') as file: file.write('\\n')"
    changing = f"{run}\nfor command in {PLAIN!r}:\n  {change}\n  run(command)\n  loaded(command[0])"
    assert loaded_by(changing, sessions.parent) == ""


def test_pydantic_reads_a_new_bank_and_nobody_waits_for_it_again(sessions: Path) -> None:
    run = "from hotseat.cli.main import run; run(['prompts'])"
    assert loaded_by(run, sessions.parent) == "pydantic"
    assert loaded_by(run, sessions.parent) == ""


def test_settings_that_are_known_are_read_without_a_reader_of_toml(stranger: Path) -> None:
    settings = stranger / ".config" / "hotseat" / "config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('theme = "nord"\ncolour = "red"\n')
    read = "from hotseat.storage.settings.first_theme import first_theme; theme = first_theme({})"
    assert loaded_by(f"{read}; assert theme == 'nord'") == "pydantic"
    known = f"{read}; import sys; assert theme == 'nord' and 'tomllib' not in sys.modules"
    assert loaded_by(known) == ""


ASKED_BY_HOME = """
import os, sys
from pathlib import Path
from random import Random
from hotseat.cli.keeping_home.home_frame import HomeFrame
early = {one for one in ("desk", "storage.session") if f"hotseat.{one}" in sys.modules}
from hotseat.clock import SystemClock
from hotseat.desk.desk import Desk
from hotseat.storage.files.folder import PracticeFolder
desk = Desk(PracticeFolder(Path(os.environ["HOTSEAT_FOLDER"]), ""), SystemClock(), Random(1))
home = HomeFrame(lambda: desk, None)
home.note((80, 24))
choice, interrupted, listed = desk.settings.choice(), desk.sessions.interrupted(), desk.sessions.recent()
desk.next_question(choice)
assert listed and interrupted is None
home.keep((80, 24), "")
unneeded = {"domain.session.session", "engine.rehearsal", "storage.events.journal", "storage.files.toml_text"}
print(*sorted(early | {one for one in unneeded if f"hotseat.{one}" in sys.modules}), file=sys.stderr)
"""


def test_home_imports_nothing_that_opens_or_reads_a_session(sessions: Path) -> None:
    """Once the index has the sessions, because importing all that takes a twelfth of what home does.

    What keeps home for the next start is there before the first paint, so it brings no desk with it.
    """
    answered_session(sessions)
    run = [sys.executable, "-c", ASKED_BY_HOME]
    environment = {**os.environ, "HOTSEAT_FOLDER": str(sessions.parent)}
    loaded = [subprocess.run(run, capture_output=True, check=True, env=environment).stderr for _ in "12"]
    assert loaded[0].split() != []
    assert loaded[1].split() == []


OF_OTHER_COMMANDS = {
    *("hotseat.cli.arguments.bank", "hotseat.cli.arguments.stories", "hotseat.domain.bank.bank"),
    *("hotseat.domain.review.answers", "hotseat.domain.review.trend", "hotseat.storage.speech.words_file"),
    *("platformdirs", "shutil", "sqlite3", "tempfile", "tomllib"),
}
USED_BY = {"list": {"sqlite3"}, "show last": set[str]()}
"""Of those, what each command needs that people and scripts call all the time."""


def test_list_and_show_import_nothing_that_only_other_commands_need(sessions: Path) -> None:
    """Once the index has the sessions. Nearly all that such a command takes is imports."""
    answered_session(sessions)
    for command, used in USED_BY.items():
        run = f"import sys; from hotseat.cli.main import run; run({command.split()!r})"
        tell = f"print(*sorted({OF_OTHER_COMMANDS!r} & set(sys.modules)), file=sys.stderr)"
        started = [sys.executable, "-c", f"{run}; {tell}"]
        environment = {**unmeasured(), "HOTSEAT_FOLDER": str(sessions.parent)}
        loaded = [subprocess.run(started, capture_output=True, check=True, env=environment) for _ in "12"]
        assert set(loaded[-1].stderr.decode().split()) == used, command


def loaded_by(statements: str, practice: Path | None = None) -> str:
    """Which of the heavy libraries a new interpreter has loaded after the statements.

    They may ask in between with loaded(word): the word stands before what was loaded since.
    """
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"{LOADED}\n{statements}\nloaded()"],
        capture_output=True,
        text=True,
        check=True,
        env={**unmeasured(), **({"HOTSEAT_FOLDER": str(practice)} if practice else {})},
    )
    return " ".join(line[1:].strip() for line in done.stdout.splitlines() if line.startswith("\a")).strip()


LOADED = f"""
import sys
heavy = {set(HEAVY)!r}
def loaded(*after):
    new = sorted(heavy & set(sys.modules))
    heavy.difference_update(new)
    print("\\n\\a", *(after if new else ()), *new)
"""


def names_in(expression: ast.expr) -> Iterator[str]:
    for node in ast.walk(expression):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
