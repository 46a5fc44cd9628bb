"""The ordinary suite waits for events, never for time. A file that needs real time is marked as a whole."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parents[1]

TIMES = {
    *("monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "process_time", "process_time_ns"),
    *("thread_time", "thread_time_ns", "time_ns", "getrusage", "pump_for", "wait_for_idle"),
    *("wait_for_animation", "wait_for_scheduled_animations"),
}
"""Names that read a clock of the machine or wait for one, whoever they belong to."""

OF_A_MODULE = {"time.time", "time.sleep", "asyncio.sleep", "asyncio.wait_for", "asyncio.timeout"}
"""The same under names that others have too: a ManualClock sleeps as well."""

LAST_OF_WHOLE = {whole.rpartition(".")[2] for whole in OF_A_MODULE}

BOUNDS = {"timeout", "deadline"}
"""Arguments by name that bound a wait."""

WAITS = {"join", "wait", "pause", "acquire", "create_connection"}
"""Calls that would be bounded by a figure among what they are handed."""

POLLS = {"pause", "settle", "still", "pump", "look", "look_later", "tick"}
"""Calls that only look again."""

WITH_PAUSES = {
    "hand_loop.py": "the loop that takes the place of time",
    "waiting.py": "the pause between two looks without a bound",
    "tui/conftest.py": "takes the library's waits away",
    "torture/rig/acting.py": "a person who presses keys at random moments, for marked tests",
    "torture/rig/browser.py": "a real browser, for marked tests",
    "torture/rig/real_time.py": "real time, for marked tests",
    "torture/rig/terminal.py": "a look at a terminal, which may bring nothing",
}
"""Files that no rule holds for, and why."""

MARKED_ONLY = {"acting", "browser", "real_time"}
"""Helpers of tests/torture/rig that only files marked as a whole may import."""


def files() -> Iterator[tuple[str, ast.Module]]:
    """Every file that is neither marked nor excused, with its name."""
    for path in sorted(TESTS.rglob("*.py")):
        name = path.relative_to(TESTS).as_posix()
        if name not in WITH_PAUSES and not is_marked(tree := ast.parse(path.read_text(encoding="utf-8"))):
            yield name, tree


def is_marked(tree: ast.Module) -> bool:
    return any(
        isinstance(node, ast.Assign)
        and ast.unparse(node.targets[0]) == "pytestmark"
        and "pytest.mark.torture" in ast.unparse(node.value)
        for node in tree.body
    )


def test_no_ordinary_test_waits_for_time_or_bounds_a_wait_or_imports_real_time() -> None:
    offences = [
        f"{name}:{offence}"
        for name, tree in files()
        for offence in (*offences_in(tree), *imports_of_real_time(tree))
    ]
    assert not offences, "\n".join(offences)


def imports_of_real_time(tree: ast.Module) -> list[str]:
    """What only marked files may import, by line."""
    return [
        f"{node.lineno}: imports {node.module}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").rpartition("tests.torture.rig.")[2] in MARKED_ONLY
    ]


def offences_in(tree: ast.Module) -> list[str]:
    """What waits for time or judges it, by line."""
    turns = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call) and is_a_turn(node)}
    nodes = [node for node in ast.walk(tree) if id(node) not in turns]
    offences_found = {(getattr(node, "lineno", 0), what) for node in nodes for what in offence(node)}
    return [f"{line}: {what}" for line, what in sorted(offences_found)]


def is_a_turn(call: ast.Call) -> bool:
    """One turn of the loop, which is no time."""
    return (
        len(call.args) == 1 and ast.unparse(call.args[0]) == "0" and ast.unparse(call) == "asyncio.sleep(0)"
    )


def offence(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name | ast.Attribute):
        name = node.id if isinstance(node, ast.Name) else node.attr
        yield from named(name, ast.unparse(node) if name in LAST_OF_WHOLE | TIMES else name)
    elif isinstance(node, ast.ImportFrom):
        for alias in node.names:
            yield from named(alias.name, f"{node.module}.{alias.name}")
    elif isinstance(node, ast.Call):
        yield from bounds(node)
    elif isinstance(node, ast.For) and is_a_count_of_polls(node):
        yield "a count of polls; wait for an event"


def named(name: str, whole: str) -> Iterator[str]:
    if name in TIMES or whole in OF_A_MODULE:
        yield f"{whole} goes by the time of the machine"
    if re.search("PATIENCE|TIMEOUT|DEADLINE", name):
        yield f"{name} bounds a wait"


def bounds(call: ast.Call) -> Iterator[str]:
    named = [word for word in call.keywords if word.arg in BOUNDS and ast.unparse(word.value) != "None"]
    called = ast.unparse(call.func).rpartition(".")[2]
    figures = [argument for argument in call.args if is_a_figure(argument)]
    if named or (called in WAITS and figures) or (called == "select" and len(call.args) == 4):
        yield f"{called} with a bound"


def is_a_figure(node: ast.expr) -> bool:
    return (isinstance(node, ast.Constant) and isinstance(node.value, int | float)) or (
        isinstance(node, ast.Name) and node.id.isupper() and "SECONDS" in node.id
    )


def is_a_count_of_polls(loop: ast.For) -> bool:
    """So many looks at most, until something is seen."""
    inside = [node for statement in loop.body for node in ast.walk(statement)]
    looks = [
        node
        for node in inside
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in POLLS
    ]
    stops = [node for node in inside if isinstance(node, ast.Break | ast.Return)]
    return ast.unparse(loop.iter).startswith("range(") and bool(looks and stops)


PLANTED = """
time.sleep(1)
began = time.monotonic()
thread.join(5)
subprocess.run(["x"], timeout=3)
asyncio.wait_for(event.wait(), 3)
pilot.pause(0.1)
select.select([end], [], [], 10)
for _ in range(200):
    pilot.pause()
    if seen():
        break
PATIENCE = 5
from time import perf_counter
thread.join(LONGEST_SECONDS)
"""
FINE = """
clock.sleep(60)
thread.join()
pilot.pause()
asyncio.sleep(0)
", ".join(parts)
settings(deadline=None)
practice.rehearsal.pause()
for _ in range(8):
    driver.press("down")
"""


def test_what_waits_for_time_is_found() -> None:
    lines = [int(offence.partition(":")[0]) for offence in offences_in(ast.parse(PLANTED))]
    assert sorted(set(lines)) == [2, 3, 4, 5, 6, 7, 8, 9, 13, 14, 15]
    assert offences_in(ast.parse(FINE)) == []
    real_time = ast.parse("from tests.torture.rig.real_time import slept")
    assert imports_of_real_time(real_time) == ["1: imports tests.torture.rig.real_time"]
