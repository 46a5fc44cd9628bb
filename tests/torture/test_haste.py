"""A signal in the middle of something else: while the program starts, or while a screen is being changed."""

import os
import signal
import time
from random import Random

import pytest

from tests.torture.acknowledged import Shown
from tests.torture.acting import KEYS, NOTE, OWN, Person, stage
from tests.torture.place import Place, begin
from tests.torture.terminal import CTRL_Q, Terminal

SECONDS_TO_END = 3.0
ROUNDS = int(os.environ.get("HOTSEAT_ROUNDS", "60"))
SEED = int(os.environ.get("HOTSEAT_SEED", "0")) or time.time_ns() % 10**6


def assert_left(terminal: Terminal, *exit_codes: int) -> None:
    assert terminal.exit_code(SECONDS_TO_END) in exit_codes, terminal.said
    assert terminal.attributes == terminal.before
    assert not terminal.left_on


def terminate_while_starting(place: Place, seconds: float) -> None:
    """Before it has anything to put back, the signal may end it as it would end any program."""
    with place.start("practice") as terminal:
        terminal.pump_for(seconds)
        terminal.signal(signal.SIGTERM)

        assert_left(terminal, 143, -signal.SIGTERM)


@pytest.mark.parametrize("seconds", [0.1, 0.2])
def test_a_signal_while_it_starts(place: Place, seconds: float) -> None:
    terminate_while_starting(place, seconds)


@pytest.mark.torture
@pytest.mark.parametrize("hundredths", range(2, 90, 2))
def test_a_signal_at_any_moment_of_the_start(place: Place, hundredths: int) -> None:
    terminate_while_starting(place, hundredths / 100)


@pytest.mark.torture
def test_a_signal_right_behind_a_key(place: Place) -> None:
    chance = Random(SEED)
    person = Person(chance)
    for number in range(ROUNDS):
        with place.start("practice") as terminal:
            begin(terminal)
            person.act(terminal, Shown(), chance.randint(0, 15))
            key = chance.choice(KEYS[stage(terminal) or "answer"])
            terminal.press("n" if key in (NOTE, OWN) else key)
            terminal.pump_for(chance.random() * 0.08)
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
