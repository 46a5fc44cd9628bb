"""How far a candidate's screen is behind, in real time."""

import time
from pathlib import Path

import pytest

from tests.torture.follow.test_follow import interview
from tests.torture.rig.lag import keeps_up
from tests.torture.rig.place import Place, begin
from tests.torture.rig.real_time import pump_for
from tests.torture.rig.terminal import Terminal

pytestmark = pytest.mark.torture

MARKS = 50


def test_it_is_no_more_than_a_quarter_of_a_second_behind(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    behind = []
    with place.start("follow") as screen, interview(place) as driver:
        begin(driver)
        screen.wait_for("Situation   1 of 5")
        sections = [("2", "Task   2 of 5"), ("1", "Situation   1 of 5")]
        for number in range(MARKS):
            key, shown = sections[number % 2]
            # At any moment between two looks.
            pump_for(driver, 0.3 + 0.013 * (number % 9))
            behind.append(seconds_behind(place.newest, driver, screen, key, shown))
    keeps_up("terminal", behind, capsys)


def seconds_behind(path: Path, driver: Terminal, screen: Terminal, key: str, shown: str) -> float:
    """From the event in the file to the sight of it on the other screen."""
    size = path.stat().st_size
    driver.press(key)
    while path.stat().st_size == size:
        driver.pump(0.001)
    written = time.monotonic()
    while shown not in screen.text:
        screen.pump(0.002)
    return time.monotonic() - written


def test_both_clocks_tell_the_same_after_a_minute(place: Place) -> None:
    with interview(place) as driver:
        begin(driver)
        pump_for(driver, 20)
        with place.start("follow") as screen:
            screen.wait_for("Situation   1 of 5")
            deadline = time.monotonic() + 45
            while time.monotonic() < deadline:
                driver.pump(0.05)
                screen.pump(0.05)
            # Both change once a second; what they say in words is compared at once, and again if in between.
            while not over(screen) or f"over {over(screen)}" not in driver.text:
                driver.pump(0.02)
                screen.pump(0.02)


def over(screen: Terminal) -> str:
    """How much the section is over its window, as the candidate's screen says."""
    said = [line for line in screen.lines if "over 0:" in line]
    return said[0].rpartition("over ")[2] if said else ""
