"""Whole interviews, from the first enter to the finished file."""

from pathlib import Path

from hotseat.domain.session import events as e
from hotseat.domain.session.event_types import name_of
from hotseat.storage.session.transcript import faults_of
from tests.clocks import ManualClock
from tests.tui.driving import running_app


async def test_a_behavioral_interview_for_l6(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as seat:
        await seat.press("enter")
        await seat.spend(9)
        await seat.press("enter")
        await seat.spend(40)
        await seat.press("n", *"+ clear", "enter", "space")
        await seat.spend(31)
        await seat.press("space")
        await seat.spend(130)
        await seat.press("n", *"? why so", "ctrl+t", "enter")
        await seat.spend(50)
        await seat.press("space")
        await seat.spend(20)
        await seat.press("space", "space")
        await seat.spend(45)
        await seat.press("1", "space")
        await seat.spend(15)
        await seat.press("3", "r", "3", "3", "2", "space", "4")
        principles = seat.kept.questions[0].asked.principles
        await seat.press(*["space"] * len(principles), "3")
        assert "Answer       4:31  of 4:00-5:15 · first word after 0:09" in seat.text
        await seat.press("f")
        assert seat.screen_name == "HomeScreen"
    (path,) = seat.files
    assert faults_of(path) == []
    assert [name_of(event) for event in seat.events] == [
        *("asked", "entered", "noted", "entered", "entered", "entered", "noted", "entered", "answered"),
        *("follow_up_asked", "follow_up_answered", "follow_up_asked", "follow_up_answered"),
        *("rated", "rated", "rated", "rated", "voted", "finished"),
    ]
    (question,) = seat.kept.questions
    assert question.spent(seat.kept.at) == {
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
    async with running_app(folder, clock) as seat:
        await seat.press("l", "k", "enter", "c", "enter")
        for spent in minutes:
            await seat.spend(spent * 60)
            await seat.press("space")
        assert seat.screen_name == "FollowUpScreen"
        await seat.press("r", *["space"] * 5, "1")
        assert "1:30:00  of 90 min" in seat.text
        await seat.press("enter")
        assert seat.screen_name == "CardScreen"
        await seat.press("escape")
        assert seat.screen_name == "HomeScreen"
        assert "1:30:00" in seat.line("L7 system design ")
    assert faults_of(seat.files[0]) == []
    question = seat.kept.questions[0]
    assert list(question.spent(seat.kept.at).values()) == [60 * spent for spent in minutes]
    assert (question.prepared, question.vote) == (30, "strongly not inclined")
    assert len(seat.kept_of(e.Asked)) == 2
    assert seat.kept.ended == "finished"


async def test_a_second_interview_begins_where_the_first_was_finished(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as seat:
        for _ in range(2):
            await seat.press("enter", "enter")
            await seat.end_answer(30, 30)
            await seat.press("r", "enter", "f")
        assert seat.screen_name == "HomeScreen"
        assert "2 sessions" in seat.text
    assert len(seat.files) == 2
    assert all(not faults_of(path) for path in seat.files)
    assert [path.suffix for path in folder.joinpath("sessions").iterdir()] == [".toml", ".toml"]
