"""What the tests of the screens share."""

import asyncio
import gc
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from textual import _time, app, pilot
from textual.notifications import Notification

from hotseat.tui.terminal import styled_later
from tests.hand_loop import HandLoop, running_loop
from tests.stand_in_recorder import StandIn
from tests.tui.library import (
    keep_no_parts_of_lines,
    lay_out_once,
    log_nothing,
    look_up_once,
    paint_what_stays,
    prevent_at_once,
    read_at_once,
    tell_the_screen_at_once,
)
from tests.tui.overheard import Overheard, overhear
from tests.tui.recorders import record_by_stand_ins
from tests.tui.styling import style_once


@pytest.fixture(autouse=True)
def me(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who uses the program is the candidate of the sessions that the folders hold."""
    monkeypatch.setenv("HOTSEAT_NAME", "Sam")


@pytest.fixture(autouse=True)
def overheard(monkeypatch: pytest.MonkeyPatch) -> Overheard:
    """What would be spoken; whatever keys a test presses, the developer's machine is silent."""
    return overhear(monkeypatch)


@pytest.fixture(autouse=True)
def recorders(monkeypatch: pytest.MonkeyPatch) -> list[StandIn]:
    """What records; whatever keys a test presses, the developer's microphone stays closed."""
    return record_by_stand_ins(monkeypatch)


@pytest.fixture
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every answer is recorded."""
    monkeypatch.setenv("HOTSEAT_RECORD", "always")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty practice folder."""
    path = tmp_path / "practice"
    path.joinpath("sessions").mkdir(parents=True)
    return path


def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """The app runs in a loop whose time is moved by the test."""
    return {"hand": HandLoop}


@pytest.fixture(autouse=True)
def time_of_the_loop(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The library's timers, its pilot and what it says in passing go by the time of the loop.

    It asks the machine for the time, and takes an idle processor for a program that is ready.
    """
    machine = _time.get_time

    def now() -> float:
        loop = asyncio._get_running_loop()
        return loop.time() if loop else machine()

    async def settle(*_: object) -> bool:
        await running_loop().settle()
        return True

    monkeypatch.setattr(_time, "get_time", now)
    for module in (app, pilot):
        monkeypatch.setattr(module, "wait_for_idle", settle)
    # It posts a message to every widget, to learn what the loop knows.
    monkeypatch.setattr(pilot.Pilot, "_wait_for_screen", settle)
    monkeypatch.setattr(Notification, "time_left", property(lambda toast: toast.timeout))
    # Frozen, no app would ever be let go of.
    monkeypatch.setattr(styled_later, "settle", lambda: None)
    look_up_once(monkeypatch)
    prevent_at_once(monkeypatch)
    read_at_once(monkeypatch)
    style_once(monkeypatch)
    paint_what_stays(monkeypatch)
    tell_the_screen_at_once(monkeypatch)
    lay_out_once(monkeypatch)
    keep_no_parts_of_lines(monkeypatch)
    log_nothing(monkeypatch)
    yield
    # An app that is over is a ring of many thousands of values: found while they are young, it costs least.
    gc.collect(0)
