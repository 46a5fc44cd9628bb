"""Killed, the program loses nothing that the screen showed as kept: the short form of many kills."""

from random import Random

import pytest

from hotseat.domain.session.events import Noted
from hotseat.storage.session.transcript import load
from tests.torture.rig.acknowledged import Shown
from tests.torture.rig.judging import judge, tear
from tests.torture.rig.place import INTERRUPTED, TAKEN_UP, Place, begin, note
from tests.torture.rig.terminal import SPACE, Terminal


@pytest.mark.torture
def test_each_note_is_in_the_file_when_the_screen_shows_it(place: Place) -> None:
    texts = ["+ owned the date", "- no figure", "plain words"]
    with place.start("practice") as terminal:
        begin(terminal)
        for text in texts:
            note(terminal, text)
        terminal.kill()

    noted = [event for event in load(place.newest).events if isinstance(event, Noted)]
    assert [f"{event.sign} {event.text}".strip() for event in noted] == texts


def test_what_was_shown_is_there_after_each_of_two_kills(place: Place) -> None:
    """The loop of the torture, twice round, with keys that each have been seen to act."""
    shown = Shown()
    with place.start("practice") as terminal:
        begin(terminal)
        kill_after_a_note(terminal, shown, "+ note-0001abcd")
    path = place.newest
    judge(place, path, shown, torn=False)
    with place.start() as terminal:
        terminal.wait_for(INTERRUPTED)
        terminal.press("r")
        terminal.wait_for(TAKEN_UP)
        terminal.press("p")
        terminal.wait_for("▶ 1")
        terminal.press(SPACE)
        terminal.wait_for("▶ 2")
        shown.look(terminal.lines)
        kill_after_a_note(terminal, shown, "- note-0002abcd")
    tear(path, Random(1))
    judge(place, path, shown, torn=True)

    assert len(shown.notes) == 2
    assert [name for name, _ in shown.states] == ["Situation", "Task"]


def kill_after_a_note(terminal: Terminal, shown: Shown, text: str) -> None:
    note(terminal, text)
    shown.look(terminal.lines)
    terminal.kill()
    shown.look(terminal.lines)
