"""A disk that takes nothing more: it is said, the interview goes on, and nothing is lost when room is made.

A limit on the size of files stands for the full disk; the system answers it with an error as it does a full
disk. The limit is the process's own, and only its soft half is moved.
"""

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hotseat.domain.readiness.assessment import Assessment
from hotseat.domain.session import events as e
from hotseat.storage.readiness.assessments import ASSESSMENTS
from hotseat.storage.session.transcript import faults_of
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.scenes import design_answer

BANNER = "Nothing is being kept"


@pytest.fixture(autouse=True)
def error_instead_of_signal() -> Iterator[None]:
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    yield
    signal.signal(signal.SIGXFSZ, before)


@contextmanager
def full_disk(size: int) -> Iterator[None]:
    """No file grows beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


async def at_the_first_word(driver: AppDriver) -> int:
    await driver.begin_answer()
    return driver.files[0].stat().st_size


def assessment_in(path: Path) -> Assessment:
    return ASSESSMENTS.load(path).value


def told(driver: AppDriver) -> str:
    return " ".join(driver.text.replace("▌", " ").split())


async def test_the_newest_note_stays_in_sight_under_the_banner(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await design_answer(driver)
        for number in range(20):
            driver.rehearsal.note(f"note {number}.", ())
        await driver.repaint()
        size = driver.files[0].stat().st_size
        with full_disk(size):
            await driver.press("n", *"last", "enter")
            assert BANNER in driver.text
            assert driver.line("last")
            await driver.press("p")
            assert driver.line("last")


async def test_trouble_is_said_in_words_with_the_count_of_what_waits(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        size = await at_the_first_word(driver)
        assert BANNER not in driver.text
        with full_disk(size):
            await driver.press("space")
            assert "1 event waits in memory" in told(driver)
            assert all(name in driver.text for name in ("1 Situation", "5 Learning", "space Next"))
            await driver.press("n", *"calm")
            assert "calm" in driver.text, "the line fits below the banner too"
            await driver.press("escape", "space")
            assert f"! {BANNER}: the file may not grow any further" in told(driver)
            assert "2 events wait in memory" in told(driver)
            assert "the interview goes on" in told(driver)
            assert len(driver.kept_of(e.Entered)) == 1


async def test_the_interview_goes_on_and_everything_is_written_when_room_is_made(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        size = await at_the_first_word(driver)
        with full_disk(size):
            await driver.spend(30)
            await driver.press("space")
            await driver.spend(30)
            await driver.press("n", *"+ calm", "enter", "space", "p")
            await driver.tick()
            assert "▶" not in driver.text
            assert "4 events wait in memory" in told(driver)
        await driver.tick()
        assert BANNER not in driver.text
        assert [event.section for event in driver.kept_of(e.Entered)] == ["situation", "task", "action"]
        assert isinstance(driver.events[-1], e.Paused)
        assert not faults_of(driver.files[0])


async def test_the_banner_stands_on_every_screen_of_the_session(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        size = await at_the_first_word(driver)
        with full_disk(size):
            screens = set()
            for key in ("space", "f", "space", "r", "enter", "0", "enter"):
                await driver.press(key)
                screens.add(driver.screen_name)
                assert BANNER in driver.text, f"not on the {driver.screen_name}"
        assert len(screens) == 5


async def test_what_never_could_be_written_is_told_when_the_session_is_left(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        size = await at_the_first_word(driver)
        with full_disk(size):
            await driver.press("space", "escape", "down", "enter")
        assert driver.screen_name == "HomeScreen"
        (sentence,) = driver.desk.unkept
        assert sentence.startswith("1 event")
        assert "could not be written" in sentence
        driver.app.clear_notifications()
        before = driver.files
        with full_disk(0):
            await driver.press("enter")
        assert driver.screen_name == "HomeScreen", "a session that cannot be begun leaves home where it is"
        (said,) = driver.toasts
        assert "no file can be made in" in said
        assert "(the file may not grow any further)" in said
        assert driver.files == before


async def test_an_assessment_tells_of_a_full_disk_and_writes_what_waits_without_another_key(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("a", "a", "1")
        (path,) = folder.joinpath("readiness").glob("*.toml")
        with full_disk(path.stat().st_size):
            await driver.press("2", "2")
            assert f"! {BANNER}: the file may not grow any further" in told(driver)
            assert "2 events wait in memory" in told(driver)
            assert "the assessment goes on" in told(driver)
            assert len(assessment_in(path).placements) == 1
        await driver.let_pass(1)
        assert BANNER not in driver.text
        assert len(assessment_in(path).placements) == 3
