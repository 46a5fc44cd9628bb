"""A fault of the program's own: it says so, and neither the terminal nor a file nor a secret is lost."""

import signal

from hotseat.storage.transcript import faults_of, load
from tests.torture.place import Place, begin, note
from tests.torture.terminal import Terminal

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
    """Whatever was on the screen, the words printed behind it hold no value of a variable."""
    assert terminal.exit_code() == BROKEN, terminal.said
    assert terminal.attributes == terminal.before
    assert not terminal.left_on
    assert terminal.said.startswith("hotseat: hotseat has failed, and that is its own fault.")
    assert "RuntimeError: planted" in terminal.said
    assert where in terminal.said
    assert SECRET not in terminal.said


def test_a_fault_under_a_key_keeps_the_session(place: Place) -> None:
    with start_broken(place, "hotseat.rehearsal.Rehearsal.pause") as terminal:
        begin(terminal)
        note(terminal, SECRET)
        terminal.press("p")

        assert_it_failed_well(terminal, "screens/live.py")

    assert faults_of(place.newest) == []
    question = load(place.newest).session.question
    assert question is not None
    assert [kept.text for kept in question.notes] == [SECRET]
    assert place.run("show", "last").returncode == 0


def test_a_fault_before_the_first_card_leaves_no_file(place: Place) -> None:
    with start_broken(place, "hotseat.rehearsal.Rehearsal.ask") as terminal:
        assert_it_failed_well(terminal, "desk.py")

    assert place.files == []


def test_a_fault_while_leaving_is_told_too(place: Place) -> None:
    with start_broken(place, "hotseat.storage.journal.Journal.close") as terminal:
        begin(terminal)
        note(terminal, SECRET)
        terminal.signal(signal.SIGTERM)

        assert terminal.exit_code() not in (0, 143)
        assert "RuntimeError: planted" in terminal.said
        assert SECRET not in terminal.said
        assert terminal.attributes == terminal.before
        assert not terminal.left_on

    assert faults_of(place.newest) == []
