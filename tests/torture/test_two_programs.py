"""Two programs in one folder: each has its own session, and neither takes the other's."""

from pathlib import Path

import pytest

from hotseat.domain.session.events import Noted
from hotseat.storage.session.transcript import load
from tests.torture.rig.place import (
    ANOTHER_WINDOW,
    INTERRUPTED,
    NEXT,
    TAKEN_UP,
    Place,
    begin,
    look_at_help,
    note,
)
from tests.torture.rig.terminal import CTRL_Q, ENTER


def notes_in(path: Path) -> list[str]:
    return [event.text for event in load(path).events if isinstance(event, Noted)]


@pytest.mark.torture
def test_a_session_that_runs_elsewhere_is_not_offered(place: Place) -> None:
    with place.start("practice") as first:
        begin(first)
        note(first, "mine")
        with place.start() as second:
            second.wait_for("1 session")
            look_at_help(second)

            assert INTERRUPTED not in second.text

        first.kill()
        with place.start() as second:
            second.wait_for(INTERRUPTED)


@pytest.mark.torture
def test_a_session_that_runs_elsewhere_cannot_be_resumed(place: Place) -> None:
    with place.start("practice") as first:
        begin(first)
        note(first, "mine")
        session = place.newest.stem
        whole = place.newest.read_bytes()
        with place.start("resume", session) as second:
            second.wait_for(ANOTHER_WINDOW)
            assert NEXT in second.text
            second.press(CTRL_Q)
            assert second.exit_code() == 0
        refused = place.run("resume")
        assert refused.returncode == 2

        assert place.newest.read_bytes() == whole
        note(first, "still mine")
        assert notes_in(place.newest) == ["mine", "still mine"]


@pytest.mark.torture
def test_both_run_sessions_in_one_folder(place: Place) -> None:
    with place.start("practice") as first, place.start("practice") as second:
        for terminal, text in ((first, "mine"), (second, "theirs")):
            begin(terminal)
            note(terminal, text)
        for terminal, text in ((second, "theirs too"), (first, "mine too")):
            note(terminal, text)
        first.kill()
        second.kill()

    assert sorted(notes_in(path) for path in place.files) == [["mine", "mine too"], ["theirs", "theirs too"]]


@pytest.mark.torture
def test_of_two_programs_that_resume_one_session_the_first_has_it(place: Place) -> None:
    with place.start("practice") as terminal:
        begin(terminal)
        terminal.kill()
    with place.start() as first, place.start() as second:
        for terminal in (first, second):
            terminal.wait_for(INTERRUPTED)
        first.press("r")
        first.wait_for(TAKEN_UP)
        second.press("r")
        second.wait_for(ANOTHER_WINDOW)
        second.press(ENTER)
        begin(second)

        note(first, "mine")
        note(second, "theirs")

    assert [notes_in(path) for path in place.files] == [["mine"], ["theirs"]]
