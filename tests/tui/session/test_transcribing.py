"""Recordings become words while follow-ups are asked; the debrief says how far that is, and nothing waits."""

from pathlib import Path

import pytest

from hotseat.storage.speech.words_file import read_words
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.recorders import hear
from tests.tui.transcribers import StandIn, transcribe_by_stand_ins

SAID = ["We", "lost", "them", "and", "I", "went", "to", "see", "their", "director"]
LATER = "The recording is kept; hotseat speech transcribe can do it later."


@pytest.fixture
def transcribers(always: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[StandIn]:
    """The transcriptions that have begun."""
    return transcribe_by_stand_ins(tmp_path / "site", monkeypatch)


async def answered(driver: AppDriver, seconds: int = 8) -> None:
    """An answer that was recorded has ended."""
    await driver.begin()
    await driver.press("enter")
    await hear(driver, 0.2, seconds=seconds)
    await driver.press("f")
    await driver.tick()


async def followed_up(driver: AppDriver) -> None:
    """A follow-up that was recorded has ended."""
    await driver.press("space")
    await hear(driver, 0.2, seconds=3)
    await driver.press("1")
    await driver.tick()


async def debriefed(driver: AppDriver) -> None:
    driver.app.show_debrief()
    await driver.still()


async def look(driver: AppDriver) -> None:
    """The program looks after its transcriptions, and the screen shows it."""
    await driver.let_pass(0.6)
    await driver.tick()


def words(driver: AppDriver, session: Path | None = None) -> list[str]:
    """The words that are known of a session, the running one if none is named."""
    known = read_words(driver.folder / "sessions", (session or driver.file).stem)
    return [word.text for recording in known.recordings for word in recording.words]


def audio(driver: AppDriver) -> list[Path]:
    return list(driver.folder.joinpath("sessions").glob("*.au"))


async def test_it_begins_when_the_answer_ends_and_the_debrief_says_how_far_it_is(
    folder: Path, clock: ManualClock, transcribers: list[StandIn]
) -> None:
    async with running_app(folder, clock, (80, 60)) as driver:
        await answered(driver)
        assert driver.screen_name == "FollowUpScreen"
        assert [one.recording.name[-5:] for one in transcribers] == [".1.au"]
        await debriefed(driver)
        assert "transcribing: it begins" in driver.text
        transcribers[0].reach(42, 118)
        await look(driver)
        assert "transcribing: 0:42 of 1:58" in driver.text
        assert "words" not in driver.text
        transcribers[0].hear(*SAID)
        await look(driver)
        assert words(driver) == SAID
        assert "transcribing" not in driver.text
        assert "What was said" in driver.text
        assert audio(driver) == [], "it is deleted after its transcription, as set"


async def test_while_it_works_follow_ups_and_the_next_question_go_on_and_leaving_does_not_end_it(
    folder: Path, clock: ManualClock, transcribers: list[StandIn]
) -> None:
    async with running_app(folder, clock) as driver:
        await answered(driver)
        await followed_up(driver)
        await followed_up(driver)
        await debriefed(driver)
        transcribers[0].reach(2, 8)
        await look(driver)
        assert "transcribing: 0:02 of 0:08, and 2 more after it" in driver.text
        transcribers[0].hear(*SAID)
        await look(driver)
        assert [one.recording.name[-5:] for one in transcribers] == [".1.au", ".2.au"]
        transcribers[1].reach(1, 3)
        await look(driver)
        assert "transcribing: 0:01 of 0:03, and 1 more after it" in driver.text
        transcribers[1].hear("yes", seconds=3)
        await look(driver)
        assert words(driver) == [*SAID, "yes"]
        await driver.press("f")
        assert driver.screen_name == "HomeScreen"
        assert not transcribers[2].was_stopped
        first = driver.file
        await answered(driver, seconds=4)
        await debriefed(driver)
        assert "transcribing: an earlier recording comes first" in driver.text
        assert len(transcribers) == 3
        transcribers[2].hear("no", seconds=3)
        await look(driver)
        assert words(driver, first) == [*SAID, "yes", "no"]
        assert len(transcribers) == 4
        transcribers[3].reach(1, 4)
        await look(driver)
        assert "transcribing: 0:01 of 0:04" in driver.text


async def test_a_failure_is_a_sentence_and_the_recording_stays(
    folder: Path, clock: ManualClock, transcribers: list[StandIn]
) -> None:
    trouble = "The transcriber ended by itself; the recording is kept."
    async with running_app(folder, clock) as driver:
        await answered(driver)
        await debriefed(driver)
        transcribers[0].fail(trouble)
        await look(driver)
        assert trouble in " ".join(driver.text.split())
        assert len(audio(driver)) == 1
        assert words(driver) == []


async def test_without_a_recording_nothing_is_said_and_where_something_is_missing_it_says_what(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin_answer()
        await driver.spend(5)
        await driver.press("f")
        await debriefed(driver)
        assert "transcri" not in driver.text
        driver.desk.settings.keep("record", "always")
        await answered(driver)
        await debriefed(driver)
        text = " ".join(driver.text.split())
        assert f"Nothing can be transcribed, because pywhispercpp is missing. {LATER}" in text
        assert len(audio(driver)) == 1


async def test_the_end_of_the_program_says_what_is_left(
    folder: Path, clock: ManualClock, transcribers: list[StandIn]
) -> None:
    async with running_app(folder, clock) as driver:
        await answered(driver)
        await followed_up(driver)
        driver.desk.leave()
        left = [end() for end in driver.desk.ending]
        assert left == ["2 recordings are not transcribed yet; `hotseat speech transcribe --all` does that"]
        assert transcribers[0].was_stopped
        assert len(audio(driver)) == 2


async def test_a_discarded_session_gets_no_words_in_the_folder_it_has_left(
    folder: Path, clock: ManualClock, transcribers: list[StandIn]
) -> None:
    async with running_app(folder, clock) as driver:
        await answered(driver)
        await driver.press("escape", *["down"] * 4, "enter")
        assert driver.screen_name == "HomeScreen"
        transcribers[0].hear(*SAID)
        await driver.let_pass(0.6)
        assert not list(driver.folder.joinpath("sessions").glob("*.jsonl"))
