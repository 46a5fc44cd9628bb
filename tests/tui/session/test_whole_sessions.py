"""Whole interviews, from the first enter to the finished file."""

from pathlib import Path

from hotseat.domain.session import events as e
from hotseat.domain.session.event_types import name_of
from hotseat.storage.session.transcript import faults_of
from tests.clocks import ManualClock
from tests.tui.driving import running_app


async def test_a_behavioral_interview_for_l6(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("enter")
        await driver.spend(9)
        await driver.press("enter")
        await driver.spend(40)
        await driver.press("n", *"+ clear", "enter", "space")
        await driver.spend(31)
        await driver.press("space")
        await driver.spend(130)
        await driver.press("n", *"? why so", "ctrl+t", "enter")
        await driver.spend(50)
        await driver.press("space")
        await driver.spend(20)
        await driver.press("space", "space")
        await driver.spend(45)
        await driver.press("1", "space")
        await driver.spend(15)
        await driver.press("3", "r", "a", "3", "3", "2", "space", "4")
        principles = driver.kept.questions[0].asked.principles
        await driver.press(*["space"] * len(principles), "3")
        assert "Answer       4:31  of 4:00-5:15 · began after 0:09" in driver.text
        await driver.press("f")
        assert driver.screen_name == "HomeScreen"
    (path,) = driver.files
    assert faults_of(path) == []
    assert [name_of(event) for event in driver.events] == [
        *("asked", "entered", "noted", "entered", "entered", "entered", "noted", "entered", "answered"),
        *("follow_up_asked", "follow_up_answered", "follow_up_asked", "follow_up_answered"),
        *("rated", "rated", "rated", "rated", "voted", "finished"),
    ]
    (question,) = driver.kept.questions
    assert question.spent(driver.kept.at) == {
        "situation": 40,
        "task": 31,
        "action": 130,
        "result": 50,
        "learning": 20,
    }
    assert question.probes[0].follow_up.text == "why so"
    assert [probe.outcome for probe in question.probes] == ["held", "gap"]
    assert (len(question.ratings), question.vote) == (4, "inclined")


async def test_a_system_design_interview_for_l7(folder: Path, clock: ManualClock) -> None:
    minutes = [16, 24, 31, 14, 5]
    async with running_app(folder, clock) as driver:
        await driver.press("l", "k", "enter", "c", "enter")
        for spent in minutes:
            await driver.spend(spent * 60)
            await driver.press("space")
        assert driver.screen_name == "FollowUpScreen"
        await driver.press("r", "1")
        assert "1:30:00  of 90 min" in driver.text
        await driver.press("enter")
        assert driver.screen_name == "CardScreen"
        await driver.press("escape")
        assert driver.screen_name == "HomeScreen"
        assert "1:30:00" in driver.line("L7 system design ")
    assert faults_of(driver.files[0]) == []
    question = driver.kept.questions[0]
    assert list(question.spent(driver.kept.at).values()) == [60 * spent for spent in minutes]
    assert (question.prepared, question.vote) == (30, "strongly not inclined")
    assert len(driver.kept_of(e.Asked)) == 2
    assert driver.kept.ended == "finished"


async def test_a_second_interview_begins_where_the_first_was_finished(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        for _ in range(2):
            await driver.press("enter", "enter")
            await driver.end_answer(30, 30)
            await driver.press("r", "enter", "0", "f")
        assert driver.screen_name == "HomeScreen"
        assert "2 sessions" in driver.text
    assert len(driver.files) == 2
    assert all(not faults_of(path) for path in driver.files)
    assert [path.suffix for path in folder.joinpath("sessions").iterdir()] == [".toml", ".toml"]
