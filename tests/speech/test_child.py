"""A real child that repeats what it is sent."""

import sys
from threading import Event
from typing import TYPE_CHECKING, Any

from hotseat.speech.child import Child

if TYPE_CHECKING:
    from collections.abc import Mapping

ECHO = "import sys\nfor line in sys.stdin: print(line, end='', flush=True)"


def test_what_is_sent_while_it_starts_comes_in_order() -> None:
    heard: list[Mapping[str, Any]] = []
    ended: list[int | None] = []
    for _ in range(5):
        heard.clear()
        child = Child([sys.executable, "-c", ECHO], heard.append, ended.append)
        number = 0
        while len(heard) < 3:
            child.send({"number": number})
            number += 1
        child.kill()
        child.wait(None)
        numbers = [line["number"] for line in heard]
        assert numbers == sorted(numbers)


def test_a_program_that_is_not_there_has_ended_without_a_code() -> None:
    ended: list[int | None] = []
    child = Child(["/no/such/program"], lambda _: None, ended.append)
    child.send({"number": 1})
    child.wait(None)
    assert ended == [None]


STARTS_ANOTHER = (
    "import subprocess\n"
    "subprocess.Popen(['sleep', '1000'])\n"
    "print('{\"started\": true}', flush=True)\n"
    "input()"
)


def test_a_child_that_is_killed_takes_along_what_it_has_started() -> None:
    """The other program holds the child's stdout, so the end is heard of only when both are gone."""
    started, over = Event(), Event()
    child = Child([sys.executable, "-c", STARTS_ANOTHER], lambda _: started.set(), lambda _: over.set())
    started.wait()
    child.kill()
    over.wait()
    assert child.wait(None)
