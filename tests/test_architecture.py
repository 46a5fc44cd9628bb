"""The house stands as it was drawn: who may import whom, who may print, and how long things may be."""

import ast
import subprocess
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

HOUSE = Path(__file__).resolve().parents[1] / "src" / "hotseat"
FILES = sorted(HOUSE.rglob("*.py"))
LONGEST_FILE = 250
LONGEST_FUNCTION = 40

WORLD = {
    *("asyncio", "ctypes", "fcntl", "getpass", "glob", "http", "importlib", "io", "locale", "logging"),
    *("multiprocessing", "os", "pathlib", "platform", "secrets", "select", "shutil", "signal", "socket"),
    *("sqlite3", "subprocess", "sys", "tempfile", "termios", "threading", "time", "urllib", "uuid"),
}
"""Standard modules that reach outside the program: files, clocks, chance, the system."""


class Room(NamedTuple):
    """What a part of the house may import besides the standard library."""

    ours: str
    theirs: str = ""
    shut: Collection[str] = ()
    """Standard modules it may not import."""


ROOMS = {
    "__init__": Room(""),
    "__main__": Room("cli"),
    "cli": Room("cli clock crash desk domain engine reports storage tui web"),
    "clock": Room(""),
    "crash": Room(""),
    "desk": Room("clock desk domain engine reports storage", "platformdirs"),
    "domain": Room("domain", shut=WORLD),
    "engine": Room("clock domain engine", shut=WORLD),
    "reports": Room("domain reports", "icalendar", shut=WORLD),
    "storage": Room("domain storage", "platformdirs tomli_w"),
    "tui": Room("clock crash domain engine reports tui", "rich textual"),
    "web": Room("domain web", "starlette uvicorn"),
}

ONLY_THESE_NAMES = {"random": {"Random"}, "datetime": {"date", "datetime"}}
"""Of modules that can read a clock or roll dice, what the domain may name: types it is handed values of."""

ASKS_THE_TIME = {"date.today", "datetime.now", "datetime.today", "datetime.utcnow"}

OUTPUTS = ("stdout", "stderr")

CATCHES_EVERYTHING = {
    "cli/main.py": "the last net: a sentence, a file and exit code 70 for what nobody expected"
}
"""Files that may catch every exception, and why."""


class Import(NamedTuple):
    module: str
    name: str
    line: int

    @property
    def top(self) -> str:
        return self.module.partition(".")[0]

    @property
    def is_standard(self) -> bool:
        return self.top in sys.stdlib_module_names

    @property
    def room(self) -> str:
        """The room of ours that is imported, or nothing."""
        if self.top != "hotseat":
            return ""
        return f"{self.module}.{self.name}".split(".")[1] or "__init__"


def name_of(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), name_of(path))


def imports_of(path: Path) -> Iterator[Import]:
    """Every import of the file, also those inside functions and under conditions."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, "", node.lineno)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}:{node.lineno}: a relative import hides its room"
            for alias in node.names:
                yield Import(node.module or "", alias.name, node.lineno)


def strayed(path: Path, is_wrong: Callable[[Import], object]) -> list[str]:
    return [
        f"line {found.line}: {found.module} {found.name}" for found in imports_of(path) if is_wrong(found)
    ]


Rule = Callable[[Path], Iterable[str]]
"""What offends against it in a file."""


def files_of(*rooms: str) -> Callable[[Rule], Callable[[], None]]:
    """Makes a rule a test that names every offence in the files of these rooms."""

    def of_all(rule: Rule) -> Callable[[], None]:
        def test() -> None:
            files = [path for path in FILES if room_of(path) in rooms]
            offences = [f"{name_of(path)}: {offence}" for path in files for offence in rule(path)]
            assert not offences, "\n".join(offences)

        return test

    return of_all


every_file = files_of(*ROOMS)


def test_the_house_is_where_these_tests_look_for_it() -> None:
    assert {room_of(path) for path in FILES} == set(ROOMS)


@every_file
def test_a_room_imports_only_the_rooms_it_may(path: Path) -> Iterable[str]:
    may = set(ROOMS[room_of(path)].ours.split())
    return strayed(path, lambda found: found.room and found.room not in may)


@every_file
def test_a_room_imports_only_the_libraries_it_may(path: Path) -> Iterable[str]:
    may = {"hotseat", *ROOMS[room_of(path)].theirs.split()}
    return strayed(path, lambda found: not found.is_standard and found.top not in may)


@every_file
def test_a_room_of_pure_rules_imports_nothing_that_reaches_outside(path: Path) -> Iterable[str]:
    shut = ROOMS[room_of(path)].shut
    return strayed(path, lambda found: found.top in shut)


@files_of("domain")
def test_the_domain_is_handed_its_time_and_its_chance(path: Path) -> Iterable[str]:
    return strayed(
        path,
        lambda found: found.module in ONLY_THESE_NAMES and found.name not in ONLY_THESE_NAMES[found.module],
    )


@files_of("domain", "reports")
def test_rules_and_reports_open_no_file(path: Path) -> Iterable[str]:
    return calls_of(path, {"open", "input", "exec", "eval", "__import__"})


@every_file
def test_only_the_doorway_imports_by_a_name_made_at_run_time(path: Path) -> Iterable[str]:
    return calls_of(path, {"import_module", "__import__"}) if name_of(path) != "cli/main.py" else []


@every_file
def test_only_one_place_prints(path: Path) -> Iterable[str]:
    nodes = list(ast.walk(tree_of(path)))
    asked = {id(node.value) for node in nodes if isinstance(node, ast.Attribute) and node.attr == "isatty"}
    printed = [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in nodes
        if isinstance(node, ast.Attribute) and node.attr.strip("_") in OUTPUTS and id(node) not in asked
    ]
    printed += calls_of(path, {"print"})
    return printed if name_of(path) != "cli/echo.py" else []


@every_file
def test_nobody_catches_everything_without_a_reason(path: Path) -> Iterable[str]:
    caught = [
        f"line {node.lineno}"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or {"Exception", "BaseException"} & set(names_in(node.type)))
    ]
    return caught if name_of(path) not in CATCHES_EVERYTHING else []


ONLY_THESE_ASK_THE_DISK = {
    "storage/files/looking.py": "asks, and turns what the system refuses into a sentence",
    "storage/files/writing.py": "opens for writing, through no link and for the user's eyes only",
    "tui/terminal/guard.py": "has the terminal, which is no file of anybody's",
    "cli/main.py": "sends what is still to be printed nowhere",
    "web/page.py": "reads the page from its own package",
}
ASKING = {
    *("exists", "is_dir", "is_file", "is_symlink", "resolve", "rglob", "glob", "iterdir", "stat", "lstat"),
    *(
        "samefile",
        "expanduser",
        "absolute",
        "cwd",
        "home",
        "mkdir",
        "rmdir",
        "unlink",
        "rename",
        "touch",
        "chmod",
    ),
    *("read_text", "read_bytes", "write_text", "write_bytes", "symlink_to", "hardlink_to", "readlink"),
    *(
        "scandir",
        "listdir",
        "walk",
        "realpath",
        "islink",
        "isdir",
        "isfile",
        "lexists",
        "makedirs",
        "mkstemp",
    ),
}
"""What raises where a disk or a name is not as it should be, by the name it is called by."""


def disk_calls(path: Path) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        name = called.rpartition(".")[2]
        opens = called in ("open", "io.open", "os.open", "os.fdopen", "os.replace", "os.remove")
        ours = called.startswith("files.")
        if opens or (name in ASKING and "." in called and not ours):
            yield f"line {node.lineno}: {called}()"


@every_file
def test_only_two_files_ask_the_disk_or_open_for_writing(path: Path) -> Iterable[str]:
    """So that a hostile folder is written through nowhere, and a refusal is a sentence everywhere."""
    return [] if name_of(path) in ONLY_THESE_ASK_THE_DISK else disk_calls(path)


@every_file
def test_a_file_is_short_enough_to_be_read(path: Path) -> Iterable[str]:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    return [f"{lines} lines"] if lines > LONGEST_FILE else []


@every_file
def test_a_function_is_short_enough_to_be_read(path: Path) -> Iterable[str]:
    return [
        f"{node.name}: {lines} lines"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    ]


@pytest.mark.parametrize("room", ["domain", "storage", "reports"])
def test_a_room_runs_without_the_screen_library(room: str) -> None:
    modules = [
        "hotseat." + ".".join(path.relative_to(HOUSE).with_suffix("").parts).removesuffix(".__init__")
        for path in FILES
        if room_of(path) == room
    ]
    assert loaded_by(f"import {', '.join(modules)}") == ""


PLAIN = (
    *(["list"], ["prompts"], ["check"], ["where"], ["show", "last"], ["export", "--all", "--to", "html"]),
    *(["framework"], ["readiness"]),
)


@pytest.mark.parametrize("arguments", PLAIN)
def test_a_plain_command_starts_without_the_screen_library(arguments: list[str]) -> None:
    assert loaded_by(f"from hotseat.cli.main import run; run({arguments!r})") == ""


def loaded_by(statement: str) -> str:
    """Which of the heavy libraries a new interpreter has loaded after the statement."""
    heavy = "{'textual', 'rich', 'pydantic', 'icalendar'}"
    done = subprocess.run(
        [
            sys.executable,
            "-W",
            "error",
            "-c",
            f"{statement}\nimport sys; print('#', *{heavy} & set(sys.modules))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.rpartition("#")[2].strip()


def calls_of(path: Path, names: set[str]) -> Iterator[str]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield f"line {node.lineno}: {node.func.id}()"


def names_in(expression: ast.expr) -> Iterator[str]:
    for node in ast.walk(expression):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
