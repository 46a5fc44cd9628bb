"""A fault of the program's own: it says so, and neither the terminal nor a file nor a secret is lost."""

import re
import signal
from pathlib import Path

import pytest

from hotseat.storage.session.transcript import faults_of, load
from tests.torture.rig.place import Place, begin, note
from tests.torture.rig.terminal import ESCAPE, Terminal

BROKEN = 70
SECRET = "they let her go in March"
BREAKS = """
import importlib, sys

def broken(self, *_, **__):
    secret = self.__dict__, "{secret}"
    raise RuntimeError("planted")

def plant(place):
    module, kind, method = place.rsplit(".", 2)
    setattr(getattr(importlib.import_module(module), kind), method, broken)

if sys.argv[0].endswith("hotseat"):
    plant("{place}")
"""
"""Python runs a module of this name before anything else; it breaks one method of the program."""


def start_broken(place: Place, method: str) -> Terminal:
    """The program with that method raising whenever it is called."""
    folder = place.home / "broken"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(BREAKS.format(place=method, secret=SECRET))
    searched = [str(folder), *filter(None, [place.environment({}).get("PYTHONPATH")])]
    return place.start("practice", environment={"PYTHONPATH": ":".join(searched)})


def assert_it_failed_well(terminal: Terminal, where: str) -> None:
    """Whatever was on the screen, neither what is said behind it nor the file tells a secret."""
    assert terminal.exit_code() == BROKEN, terminal.said
    assert terminal.attributes == terminal.before
    assert not terminal.left_on
    assert terminal.said.startswith("hotseat: hotseat has failed through a fault of its own.")
    assert_it_told(terminal, where)


def assert_it_told(terminal: Terminal, where: str) -> None:
    """A file for the person's eyes only has the traceback, without the words of the error or of anybody."""
    named = re.search(r"/[^ ]*/crashes/[^ ,]*[.]txt", terminal.said.replace("\r\n", ""))
    assert named is not None, terminal.said
    report = Path(named[0])
    assert report.stat().st_mode & 0o777 == 0o600
    assert report.parent.stat().st_mode & 0o777 == 0o700
    text = report.read_text()
    assert "RuntimeError" in text
    assert where in text
    assert "RuntimeError: " not in text
    assert SECRET not in text + terminal.said


def test_a_fault_under_a_key_keeps_the_session(place: Place) -> None:
    with start_broken(place, "hotseat.tui.screens.session.leave.LeaveScreen.__init__") as terminal:
        begin(terminal)
        note(terminal, SECRET)
        terminal.press(ESCAPE)

        assert_it_failed_well(terminal, "screens/session/live.py")

    assert faults_of(place.newest) == []
    question = load(place.newest).session.question
    assert question is not None
    assert [kept.text for kept in question.notes] == [SECRET]
    assert place.run("show", "last").returncode == 0


def test_a_fault_before_the_first_card_leaves_no_file(place: Place) -> None:
    with start_broken(place, "hotseat.engine.rehearsal.Rehearsal.ask") as terminal:
        assert_it_failed_well(terminal, "desk/desk.py")

    assert place.files == []


@pytest.mark.torture
def test_a_fault_while_leaving_is_told_too(place: Place) -> None:
    with start_broken(place, "hotseat.storage.events.journal.Journal.close") as terminal:
        begin(terminal)
        note(terminal, SECRET)
        terminal.signal(signal.SIGTERM)

        assert terminal.exit_code() == BROKEN
        assert_it_told(terminal, "desk/desk.py")
        assert terminal.attributes == terminal.before
        assert not terminal.left_on

    assert faults_of(place.newest) == []
