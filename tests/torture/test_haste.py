"""A signal in the middle of something else: while the program starts, or while a screen is being changed."""

import os
import signal
import time
from random import Random

import pytest

from tests.torture.rig.acknowledged import Shown
from tests.torture.rig.acting import KEYS, NOTE, OWN, Person, stage
from tests.torture.rig.leaving import assert_left, terminate_while_starting
from tests.torture.rig.place import Place, begin
from tests.torture.rig.real_time import pump_for
from tests.torture.rig.terminal import CTRL_Q

pytestmark = pytest.mark.torture

ROUNDS = int(os.environ.get("HOTSEAT_ROUNDS", "60"))
SEED = int(os.environ.get("HOTSEAT_SEED", "0")) or time.time_ns() % 10**6


@pytest.mark.parametrize("hundredths", range(2, 90, 2))
def test_a_signal_at_any_moment_of_the_start(place: Place, hundredths: int) -> None:
    terminate_while_starting(place, lambda terminal: pump_for(terminal, hundredths / 100))


def test_a_signal_right_behind_a_key(place: Place) -> None:
    chance = Random(SEED)
    person = Person(chance)
    for number in range(ROUNDS):
        with place.start("practice") as terminal:
            begin(terminal)
            person.act(terminal, Shown(), chance.randint(0, 15))
            key = chance.choice(KEYS[stage(terminal) or "answer"])
            terminal.press("n" if key in (NOTE, OWN) else key)
            pump_for(terminal, chance.random() * 0.08)
            by_key = number % 2
            if by_key:
                terminal.press(CTRL_Q)
            else:
                terminal.signal(signal.SIGTERM)
            try:
                assert_left(terminal, 0 if by_key else 143)
            except AssertionError as failed:
                raise AssertionError(
                    f"HOTSEAT_SEED={SEED}, round {number}, key {key!r}: {failed}"
                ) from failed
