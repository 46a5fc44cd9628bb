"""The clock of a session that another program runs."""

import os
from pathlib import Path

import pytest

from hotseat.storage.session import clocks
from hotseat.storage.session.clocks import clock_path
from hotseat.storage.session.session_clock import SessionClock
from tests.clocks import ManualClock

EPOCH = 1_800_000_000.0
"""Wall time is this much ahead of the time elapsed."""


class Beside:
    """A program that keeps its clock beside a file, and one that looks at it."""

    def __init__(self, folder: Path) -> None:
        self.time = ManualClock()
        self.began = self.time.elapsed()
        self.path = folder / "one.toml"
        self.clock = SessionClock(self.path, self.time.elapsed, self.wall)

    def wall(self) -> float:
        return EPOCH + self.time.elapsed()

    @property
    def true(self) -> float:
        return self.time.elapsed() - self.began

    def keeps(self, at: float | None = None) -> None:
        """What a journal does four times a second."""
        clocks.keep(self.path, self.true if at is None else at)
        path = clock_path(self.path)
        os.utime(path, ns=(int(self.wall() * 1e9),) * 2)

    def look(self, after: float = 0.0, since: float = 0.0) -> float:
        self.time.advance(after)
        self.clock.look(since)
        return self.clock.now


@pytest.fixture
def beside(tmp_path: Path) -> Beside:
    return Beside(tmp_path)


def test_it_goes_on_from_an_event(beside: Beside) -> None:
    beside.clock.event(12.0, beside.wall())
    beside.time.advance(1.4)
    assert beside.clock.now == pytest.approx(13.4)


def test_an_event_seen_late_is_known_to_be_old(beside: Beside) -> None:
    written = beside.wall()
    beside.time.advance(0.9)
    beside.clock.event(12.0, written)
    assert beside.clock.now == pytest.approx(12.9)


def test_over_a_quarter_of_an_hour_it_does_not_drift(beside: Beside) -> None:
    beside.clock.event(0.0, beside.wall())
    for number in range(400):
        beside.time.advance(0.26)
        if number % 4 == 0:
            beside.time.advance(8.9)
        beside.keeps()
        assert beside.look() == pytest.approx(beside.true, abs=0.2)


def test_it_never_runs_backwards_for_the_sake_of_a_rounded_tenth(beside: Beside) -> None:
    beside.clock.event(0.04, beside.wall())
    seen = 0.0
    for _ in range(400):
        beside.time.advance(0.26)
        beside.keeps()
        now = beside.look(0.03)
        assert now > seen
        seen = now


def test_what_is_not_heard_of_for_two_seconds_stands_still(beside: Beside) -> None:
    beside.time.advance(30)
    beside.keeps()
    assert beside.look(0.1) == pytest.approx(30.1, abs=0.06)
    beside.time.advance(60)
    assert beside.clock.silent
    assert beside.clock.now == 30.0


def test_it_goes_on_when_it_is_heard_of_again(beside: Beside) -> None:
    beside.keeps()
    beside.look(0.1)
    beside.time.advance(9)
    beside.keeps()
    assert beside.look(0.1) == pytest.approx(9.2)
    assert not beside.clock.silent


def test_a_late_joiner_of_a_dead_session_sees_where_it_stopped(beside: Beside) -> None:
    beside.keeps(84.5)
    written = beside.wall() - 30
    beside.time.advance(600)
    beside.clock.event(61.0, written)
    beside.look(since=61.0)
    assert (beside.clock.silent, beside.clock.now) == (True, 84.5)


def test_a_clock_from_before_the_last_event_is_old(beside: Beside) -> None:
    beside.keeps(10.0)
    beside.clock.event(14.0, beside.wall())
    assert beside.look(0.1, since=14.0) == pytest.approx(14.1)


@pytest.mark.parametrize("text", ["", "yesterday", "nan", "inf", "-5", "99999999.9"])
def test_a_clock_that_is_no_figure_is_passed_over(beside: Beside, text: str) -> None:
    beside.clock.event(14.0, beside.wall())
    beside.keeps(0.0)
    clock_path(beside.path).write_text(text)
    assert beside.look(0.1, since=14.0) == pytest.approx(14.1)


def test_without_a_clock_beside_the_file_the_events_are_enough(beside: Beside) -> None:
    beside.clock.event(14.0, beside.wall())
    assert beside.look(1.0, since=14.0) == pytest.approx(15.0)
