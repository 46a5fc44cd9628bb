"""A newcomer's first quarter of an hour: a try, a first session with everything in it, and home knows."""

from pathlib import Path

from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app

SECTIONS = (
    (40, "", "wrap up"),
    (30, "", "wrap up"),
    (140, "+ asked the team first", "wrap up"),
    (50, "? who paid for it", "in window"),
    (20, "", "in window"),
)
"""Seconds in each section of a story at L6, the note taken in it, and what its row says then."""


async def tried(driver: AppDriver) -> None:
    """The try that the first home screen offers."""
    assert "How it goes" in driver.text
    assert "tries it first" in driver.line("  f  ")
    await driver.press("f", "enter")
    for seconds in (10, 5, 30, 10, 5):
        await driver.spend(seconds)
        await driver.press("space")
    await driver.press("space", "1", "r")
    await rated(driver)
    assert driver.text.count("in window") == 5
    await driver.press("enter")
    assert driver.screen_name == "HomeScreen"
    # The try is kept nowhere, so this is still the first time.
    assert "How it goes" in driver.text
    assert driver.files == []


async def rated(driver: AppDriver) -> None:
    """The third line fits best, for everything that is asked."""
    assert driver.screen_name == "RatingScreen"
    while driver.screen_name == "RatingScreen":
        await driver.press("3")


async def answered(driver: AppDriver) -> None:
    """The first real question: prepared for, answered within all windows, with notes."""
    await driver.press("enter")
    assert driver.screen_name == "CardScreen"
    assert "plan 1 of 2, w takes the next" in driver.text
    await driver.press("c")
    await driver.spend(20)
    assert "Preparation 0:10 of 0:30" in driver.text
    await driver.press("enter")
    for seconds, note, said in SECTIONS:
        if note:
            await driver.press("n")
            await driver.type_line(note)
            assert note.split(maxsplit=1)[1] in driver.text
        await driver.spend(seconds)
        assert said in driver.line("▶ ")
        await driver.press("space")


async def followed_up(driver: AppDriver) -> None:
    """The own question for later comes first, then one of the bank's."""
    assert driver.screen_name == "FollowUpScreen"
    await driver.press("space")
    assert "who paid for it" in driver.text
    await driver.spend(30)
    await driver.press("2", "space")
    await driver.spend(25)
    await driver.press("1", "r")


async def test_a_newcomers_first_quarter_of_an_hour(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await tried(driver)
        await answered(driver)
        question = driver.rehearsal.question.asked
        await followed_up(driver)
        await rated(driver)
        assert driver.screen_name == "DebriefScreen"
        assert driver.line("Answer  ").split()[1] == "4:40"
        assert "asked the team first" in driver.text
        await driver.press("f")
        assert driver.screen_name == "HomeScreen"
        assert "1 session" in driver.text.splitlines()[0]
        assert "How it goes" not in driver.text
        assert "5 of 5" in driver.line("L6 behavioral")
        assert driver.kept.ended == "finished"
        assert [event.section for event in driver.kept_of(e.Entered)] == [
            section.id for section in question.sections
        ]
        assert [(event.sign, event.text) for event in driver.kept_of(e.Noted)] == [
            ("+", "asked the team first"),
            ("?", "who paid for it"),
        ]
        assert [event.outcome for event in driver.kept_of(e.FollowUpAnswered)] == ["partial", "held"]
        assert [event.vote for event in driver.kept_of(e.Voted)] == ["inclined"]
    # The next start knows what was practised and chosen, and that it is no first time.
    async with running_app(folder, clock) as driver:
        assert "5 of 5" in driver.line("L6 behavioral")
        await driver.press("enter")
        assert driver.rehearsal.question.asked.prompt != question.prompt
        assert "Preparation 0:30 of 0:30" in driver.text
        await driver.press("escape", "v", "enter")
        assert driver.screen_name == "SessionScreen"
        assert "Situation" in driver.text
