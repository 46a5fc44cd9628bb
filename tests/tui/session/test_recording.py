"""Recording an answer: the key, the line on the card, the mark in the head line, and what the file holds."""

from pathlib import Path

import pytest

from hotseat.domain.session.recordings.recording_events import Recorded, RecordingEnded
from hotseat.speech.parts import how_to_install
from hotseat.storage.session.transcript import load
from hotseat.storage.speech.au import RATE, frames_of
from tests.clocks import ManualClock
from tests.stand_in_recorder import StandIn
from tests.tui.driving import AppDriver, running_app
from tests.tui.folders import stories
from tests.tui.pair_scenes import begin_pair
from tests.tui.recorders import hear
from tests.tui.scenes import SCENES

ASKS = "recording: off · R records this answer"
SIZES = [(80, 24), (100, 32), (160, 45), (60, 18)]


def head(driver: AppDriver) -> str:
    return driver.line("L6 · Behavioral")


def ends(driver: AppDriver) -> list[str]:
    """Why each recording in the file ended."""
    return [ended.why for ended in driver.kept_of(RecordingEnded)]


async def answering(driver: AppDriver) -> None:
    await driver.begin()
    await driver.press("enter")


async def test_whoever_never_records_sees_nothing_of_it(
    folder: Path, clock: ManualClock, recorders: list[StandIn]
) -> None:
    async with running_app(folder, clock, (80, 60)) as driver:
        await driver.begin()
        assert "record" not in driver.text
        await driver.press("enter")
        await driver.spend(10)
        assert "record" not in driver.text
        assert not recorders
        await driver.press("question_mark")
        assert "Record this answer" in driver.text


async def test_the_key_records_this_answer_and_the_next_card_asks(
    folder: Path, clock: ManualClock, recorders: list[StandIn]
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("R")
        assert "● recording: on · R switches it off" in driver.text
        assert not recorders, "the card is not recorded"
        await driver.press("enter")
        await hear(driver, 0.2)
        assert "● recording █████···" in head(driver)
        await driver.press("f")
        assert "recording" not in head(driver)
        driver.app.show_debrief()
        await driver.press("enter")
        assert ASKS in driver.text
        await driver.press("R", "R")
        assert ASKS in driver.text, "the key again leaves it as it asked before"
        await driver.press("enter")
        await driver.spend(3)
        assert len(recorders) == 1, "each answer is asked for by itself"
        assert [recorded.file[-5:] for recorded in driver.kept_of(Recorded)] == [".1.au"]
        assert ends(driver) == ["answered"]


async def test_where_every_answer_is_recorded_the_card_says_so_and_the_key_leaves_this_one_out(
    always: None, folder: Path, clock: ManualClock, recorders: list[StandIn]
) -> None:
    stories(folder)
    async with running_app(folder, clock) as driver:
        await driver.begin()
        assert "● recording: on · R switches it off for this answer" in driver.text
        await driver.press("R")
        assert ASKS in driver.text
        await driver.press("enter")
        await driver.spend(5)
        assert not recorders
        assert "record" not in driver.text
        driver.app.leave_session()
        driver.app.try_out("L6")
        await driver.still()
        assert "record" not in driver.text
        await driver.press("R", "enter")
        await driver.spend(5)
        assert "record" not in driver.text
        assert not recorders, "a first try is never recorded"
        driver.app.leave_session()
        await SCENES["drill-chosen"].go(driver)
        await driver.tick()
        assert driver.screen_name == "DrillScreen"
        assert "recording" not in driver.text
        assert not recorders, "nor is a drill"


async def test_nothing_is_cut_and_nothing_moves_as_the_level_changes_and_silence_is_told(
    always: None, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await answering(driver)
        recorder = await hear(driver, 0.0)
        for size in SIZES:
            await driver.resize(*size)
            await driver.tick()
            quiet = driver.text
            for level in (0.02, 0.3, 1.0):
                recorder.state = recorder.state._replace(level=level)
                await driver.tick()
                assert "● recording " in head(driver), size
                assert head(driver) != quiet.splitlines()[0]
                assert driver.text.splitlines()[1:] == quiet.splitlines()[1:]
                assert "of 4:00-5:15" in head(driver)
            recorder.state = recorder.state._replace(level=0.0)
            await driver.tick()
            assert driver.text == quiet, size
        await driver.resize(80, 24)
        recorder.state = recorder.state._replace(is_silent=True)
        await driver.tick()
        for size in SIZES[:3]:
            await driver.resize(*size)
            assert "● recording · silent" in head(driver), size
            assert "The microphone is silent" in driver.text
        recorder.state = recorder.state._replace(is_silent=False, level=0.3)
        await driver.tick()
        assert "The microphone is silent" not in driver.text, "it goes as soon as there is sound"
        recorder.state = recorder.state._replace(is_silent=True, level=0.0)
        await driver.tick()
        assert "● recording · silent" in head(driver)
        assert driver.toasts == [], "a pause to think brings no other warning"
        await driver.press("n")
        await driver.spend(20)
        assert driver.toasts == [], "it is said once"


async def test_the_mark_stands_with_a_hidden_clock_too_and_the_level_paints_nothing_else(
    always: None, folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("h", "enter")
        recorder = await hear(driver, 0.2)
        assert "● recording" in head(driver)
        await driver.press("h")
        assert "● recording" in head(driver)
        painted: list[object] = []
        monkeypatch.setattr(type(driver.app.screen), "repaint", lambda *_: painted.append(1))
        recorder.state = recorder.state._replace(level=0.9)
        await driver.tick()
        assert "████████" in head(driver)
        assert not painted


async def test_a_recording_ends_with_what_is_answered_and_the_next_begins_with_its_clock(
    always: None, folder: Path, clock: ManualClock
) -> None:
    """A pause, the key, the end of the answer, a follow-up, and time in which nobody was there."""
    async with running_app(folder, clock) as driver:
        await answering(driver)
        await hear(driver, 0.2, seconds=4)
        await driver.press("p")
        await driver.tick()
        assert "○ not recording" in head(driver)
        assert ends(driver) == ["paused"]
        await driver.press("p")
        await hear(driver, 0.2, seconds=2)
        assert "● recording" in head(driver)
        assert [recording.seconds for recording in driver.kept.recordings] == [4.0, None]
        await driver.press("R")
        await driver.tick()
        assert "recording" not in head(driver)
        assert ends(driver)[1:] == ["stopped"], "what was recorded stays"
        await driver.press("R")
        await hear(driver, 0.2, seconds=3)
        assert "● recording" in head(driver)
        await driver.press("f")
        await driver.tick()
        assert ends(driver)[2:] == ["answered"]
        await driver.press("u")
        await hear(driver, 0.2)
        assert driver.screen_name == "AnswerScreen"
        assert "● recording" in head(driver), "an end that was taken back is recorded on"
        await driver.press("f")
        await driver.tick()
        await driver.press("space")
        await hear(driver, 0.2, seconds=3)
        assert "● recording" in head(driver)
        await driver.press("2")
        await driver.tick()
        assert "recording" not in head(driver)
        assert [recording.seconds for recording in driver.kept.recordings] == [4.0, 2.0, 3.0, 1.0, 3.0]
        assert ends(driver)[3:] == ["answered", "answered"]
        await answering(driver)
        await hear(driver, 0.2, seconds=2)
        clock.sleep(300)
        await driver.tick()
        await driver.repaint()
        assert driver.screen_name == "AwayScreen"
        assert ends(driver) == ["away"]
        await driver.press("n")
        await hear(driver, 0.2)
        assert len(driver.kept.recordings) == 2


async def test_leaving_ends_the_recording(always: None, folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        for down, way in enumerate(("later", "keep", "discard"), 1):
            await answering(driver)
            recorder = await hear(driver, 0.2, seconds=2)
            path = driver.file
            await driver.press("escape")
            assert "● recording" in head(driver), "the dialog asks while the clock runs"
            await driver.press(*["down"] * down, "enter")
            assert driver.screen_name == "HomeScreen"
            assert recorder.was_told_to_stop, way
            if way != "discard":
                assert [recording.why for recording in load(path).session.recordings] == ["left"], way
                assert frames_of(path.with_name(f"{path.stem}.1.au")) == 2 * RATE


async def test_a_resumed_answer_is_recorded_on_unless_somebody_ended_that(
    folder: Path, clock: ManualClock, recorders: list[StandIn]
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("R", "enter")
        await hear(driver, 0.2, seconds=2)
        await driver.press("escape", "down", "enter")
    async with running_app(folder, clock) as driver:
        await driver.press("r")
        assert "○ not recording" in head(driver)
        await driver.press("p")
        await hear(driver, 0.2)
        assert "● recording" in head(driver)
        assert len(driver.kept.recordings) == 2
        await driver.press("R")
        await driver.tick()
        await driver.press("escape", "down", "enter")
    async with running_app(folder, clock) as driver:
        await driver.press("r", "p")
        await driver.spend(3)
        assert driver.screen_name == "AnswerScreen"
        assert "recording" not in head(driver)
        assert len(recorders) == 2


async def test_a_microphone_that_fails_is_told_once_and_the_answer_goes_on(
    always: None, folder: Path, clock: ManualClock, recorders: list[StandIn]
) -> None:
    async with running_app(folder, clock) as driver:
        await answering(driver)
        recorder = await hear(driver, 0.2, seconds=2)
        recorder.end("lost", "The microphone stopped: no sound came for 2 seconds.")
        await driver.tick()
        assert driver.toasts == ["The microphone stopped: no sound came for 2 seconds. The session goes on."]
        assert "○ not recording" in head(driver)
        await driver.press("n", "escape")
        await driver.spend(10)
        assert driver.toasts == []
        assert len(recorders) == 1, "it is not tried again and again"
        assert ends(driver) == ["lost"]


async def test_without_a_library_the_key_says_what_to_install(
    folder: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch, recorders: list[StandIn]
) -> None:
    monkeypatch.delenv("HOTSEAT_MICROPHONE")
    monkeypatch.setattr("importlib.util.find_spec", lambda *_: None)
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("R")
        assert len(driver.toasts) == 1
        assert f"; {how_to_install()} installs what is needed." in driver.toasts[0]
        assert "recording:" not in driver.text
        await driver.press("enter")
        await driver.spend(3)
        assert driver.screen_name == "AnswerScreen"
        assert not recorders


async def test_the_card_of_a_pair_says_who_is_heard_and_after_a_swap_again(
    always: None, folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await begin_pair(driver)
        assert "this machine records you both, and the candidate sees that" in " ".join(driver.text.split())
        await driver.press("enter")
        await hear(driver, 0.2, seconds=2)
        await driver.press("f")
        await driver.tick()
        driver.app.show_debrief()
        await driver.still()
        first = driver.files[0]
        await driver.press("s", "enter")
        assert driver.screen_name == "CardScreen"
        assert "this machine records you both" in " ".join(driver.text.split())
        assert "recording" not in head(driver)
        assert load(first).session.recordings[-1].why == "answered"
        await driver.press("enter")
        await hear(driver, 0.2)
        assert "● recording" in head(driver)
