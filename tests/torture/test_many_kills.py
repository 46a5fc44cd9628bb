"""Killed at any moment, the program loses nothing that the screen showed as kept."""

import os
import sys
import time
from pathlib import Path
from random import Random

import pytest

from hotseat.storage.session.transcript import load
from tests.torture.rig.acknowledged import Shown
from tests.torture.rig.acting import Person, stage
from tests.torture.rig.judging import judge, tear
from tests.torture.rig.place import INTERRUPTED, TAKEN_UP, Place, begin
from tests.torture.rig.real_time import settle
from tests.torture.rig.terminal import ROOMY, SMALL, Terminal

pytestmark = pytest.mark.torture

KILLS = int(os.environ.get("HOTSEAT_KILLS", "200"))
SEED = int(os.environ.get("HOTSEAT_SEED", "0")) or time.time_ns() % 10**6
KILLS_OF_A_SESSION = 4
BEHIND = 2
"""Seconds the clock may stand behind what it showed when the program was killed."""
SECOND = 1
"""A clock that shows a second is less than one ahead of it."""


class Run:
    """One session after the other, each killed several times and taken up again."""

    def __init__(self, place: Place, seed: int, keys: int, idle: float) -> None:
        self.kills = self.acknowledged = self.torn = 0
        self._place, self._keys, self._idle = place, keys, idle
        self._unseen = 0.0
        """Seconds the last program ran on after a look at it that may be older than what it showed last."""
        self._chance = Random(seed)
        self._person = Person(self._chance)

    def session(self, kills: int) -> None:
        """A new session, killed so many times."""
        kind = self._chance.choice(["behavioral", "system-design"])
        size = SMALL if self._chance.random() < 0.3 else ROOMY
        shown = Shown()
        with self._place.start("practice", "--kind", kind, size=size) as terminal:
            begin(terminal)
            path = self._place.newest
            self._play_and_kill(terminal, shown)
        for number in range(1, kills + 1):
            self._judge(path, shown)
            if number == kills or not self._can_be_resumed(path):
                break
            with self._place.start(size=size) as terminal:
                self._resume(terminal, shown)
                self._play_and_kill(terminal, shown)
        self.acknowledged += len(shown)

    def _play_and_kill(self, terminal: Terminal, shown: Shown) -> None:
        self._person.act(terminal, shown, self._chance.randint(1, self._keys))
        if self._chance.random() < 0.5:
            self._person.act_until_shown(terminal, shown)
        else:
            self._wait(terminal, shown, self._chance.choice([0.0, self._chance.random() / 3, self._idle]))
        terminal.kill()
        self._unseen = time.monotonic() - self._person.looks[0]
        shown.look(terminal.lines)
        self.kills += 1

    def _wait(self, terminal: Terminal, shown: Shown, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            self._person.look(terminal, shown, 0.05)

    def _judge(self, path: Path, shown: Shown) -> None:
        torn = self._chance.random() < 0.3
        if torn:
            self.torn += 1
            tear(path, self._chance)
        judge(self._place, path, shown, torn=torn)

    def _can_be_resumed(self, path: Path) -> bool:
        """Not where the only mark was taken back: then nothing was begun."""
        return bool(load(path).session.begun_questions)

    def _resume(self, terminal: Terminal, shown: Shown) -> None:
        """Home offers the session; its clock stands where it was seen last."""
        terminal.wait_for(INTERRUPTED)
        before = shown.answer_seconds
        taken_up = time.monotonic()
        terminal.press("r")
        terminal.wait_until(lambda: stage(terminal), "the screen the session was on")
        settle(terminal, 0.05)
        shown.look(terminal.lines)
        if before is not None and shown.answer_seconds is not None:
            gone_on = shown.answer_seconds - before
            most = self._unseen + time.monotonic() - taken_up + SECOND
            assert -BEHIND <= gone_on <= most, (before, most, terminal.text)
        if shown.states and shown.states[-1][1]:
            terminal.press("p")


def kill_often(place: Place, kills: int, seed: int, keys: int = 30, idle: float = 3.0) -> Run:
    """So many kills, at most so many keys and seconds apart, or a failure that names the seed."""
    run = Run(place, seed, keys, idle)
    try:
        while run.kills < kills:
            run.session(min(KILLS_OF_A_SESSION, kills - run.kills))
    except AssertionError as failed:
        raise AssertionError(f"HOTSEAT_SEED={seed}, kill {run.kills}: {failed}") from failed
    return run


def test_the_clock_goes_on_where_it_was_seen_last(place: Place) -> None:
    with place.start("practice") as terminal:
        started = time.monotonic()
        begin(terminal)
        terminal.wait_for("answer 0:03")
        terminal.kill()
        lived = time.monotonic() - started
    with place.start() as terminal:
        terminal.wait_for(INTERRUPTED)
        started = time.monotonic()
        terminal.press("r")
        terminal.wait_for(TAKEN_UP)
        shown = Shown()
        shown.look(terminal.lines)
        lived += time.monotonic() - started

        assert shown.answer_seconds is not None, terminal.text
        assert 3 - BEHIND <= shown.answer_seconds <= lived


@pytest.mark.parametrize("seed", [1, 2])
def test_three_kills_lose_nothing_that_was_shown(place: Place, seed: int) -> None:
    run = kill_often(place, 3, seed, keys=12, idle=0.5)

    assert run.acknowledged


def test_many_kills_lose_nothing_that_was_shown(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    run = kill_often(place, KILLS, SEED)

    with capsys.disabled():
        sys.stdout.write(
            f"\n{run.kills} kills, {run.torn} with a torn end; {run.acknowledged} things shown as kept, "
            f"lost = 0 (HOTSEAT_SEED={SEED})\n"
        )
