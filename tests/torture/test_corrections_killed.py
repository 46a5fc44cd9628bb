"""Killed while notes are corrected, the program has in its file what the screen showed."""

import os
import re
from pathlib import Path
from random import Random

import pytest

from hotseat.domain.session.rules import after
from hotseat.domain.session.session import Session
from hotseat.storage.session.transcript import load
from tests.torture.rig.place import INTERRUPTED, TAKEN_UP, Place, begin, note
from tests.torture.rig.real_time import pump_for
from tests.torture.rig.terminal import DOWN, ENTER, Terminal

pytestmark = pytest.mark.torture

KILLS = max(8, int(os.environ.get("HOTSEAT_KILLS", "200")) // 10)
TEXTS = ("+ note-0001abcd", "- note-0002abcd", "? note-0003abcd", "note-0004abcd")
TITLE = "Correct notes and follow-ups"
UP, AGAIN = "\x1b[A", "\x12"
KEYS = ("d", "u", "u", AGAIN, UP, DOWN, f"{ENTER}e{ENTER}")
"""Take out, take back, do again, choose another, and a correction by a letter more."""
LONGEST = 0.3
"""Seconds until the kill: the program handles and paints some of the keys, or all."""
_ROW = re.compile(r"\s+\d+:\d\d\s+[-+?·] (note-\d{4}[a-z]{4}e*)(?:\s|$)")
State = tuple[str, ...]


def shown(terminal: Terminal) -> State | None:
    """The notes that the dialog lists; None while it is not open."""
    lines = terminal.lines
    title = next((line for line in lines if TITLE in line), None)
    if title is None:
        return None
    begins = title.index(TITLE)
    return tuple(found[1] for line in lines if (found := _ROW.match(line[begins:])))


def states(path: Path) -> list[State]:
    """The notes after each event of the file."""
    transcript = load(path)
    session = Session(transcript.session.header)
    found: list[State] = []
    for event in transcript.events:
        session = after(session, event)
        found.append(tuple(note.text for note in session.question.notes) if session.question else ())
    return found


def correct_and_kill(terminal: Terminal, chance: Random) -> State:
    """Some corrections in one burst, killed while they are written; what the dialog showed last."""
    terminal.press("x")
    terminal.wait_until(lambda: shown(terminal), "the list of notes")
    before = shown(terminal)
    # A first key that changes the list: then the kill comes at the first sight of it, or a little later.
    terminal.press("d" + "".join(chance.choices(KEYS, k=chance.randint(0, 8))))
    terminal.wait_until(lambda: shown(terminal) != before, "a change of the list")
    pump_for(terminal, chance.choice([0.0, chance.random() * LONGEST]))
    terminal.kill()
    last = shown(terminal)
    assert last is not None, terminal.text
    return last


def test_what_the_list_of_corrections_shows_is_in_the_file_after_a_kill(place: Place) -> None:
    chance = Random(12)
    with place.start("practice", "--kind", "behavioral") as terminal:
        begin(terminal)
        for text in TEXTS:
            note(terminal, text)
        last = correct_and_kill(terminal, chance)
    path = place.newest
    seen = [len(state) for state in states(path)].index(len(TEXTS)) + 1
    for number in range(KILLS):
        history = states(path)
        assert last in history[seen - 1 :], f"kill {number}: {last} is not in {history[seen - 1 :]}"
        seen = len(history)
        for command in (["check", str(path)], ["show", path.stem]):
            outcome = place.run(*command)
            assert outcome.returncode == 0, outcome.stdout + outcome.stderr
        with place.start() as terminal:
            terminal.wait_for(INTERRUPTED)
            terminal.press("r")
            terminal.wait_for(TAKEN_UP)
            note(terminal, f"+ note-1{number:03}abcd")
            last = correct_and_kill(terminal, chance)
