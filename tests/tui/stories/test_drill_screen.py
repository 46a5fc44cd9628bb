"""A drill on the screen: keys choose stories against the clock, and the file has what was chosen."""

from pathlib import Path

from hotseat.domain.session import events as e
from hotseat.domain.session.stories.drill import QUESTIONS
from hotseat.domain.session.stories.story_events import Told
from hotseat.tui.screens.stories.drill import DrillScreen
from tests.clocks import ManualClock
from tests.story_files import write_story
from tests.tui.driving import AppDriver, running_app, settle, with_bank
from tests.tui.folders import stories


async def drill(driver: AppDriver) -> DrillScreen:
    await driver.press("b", "r")
    screen = driver.app.screen
    assert isinstance(screen, DrillScreen)
    return screen


async def pass_seconds(driver: AppDriver, seconds: int) -> None:
    """Time passes while the screen looks at the clock."""
    for _ in range(seconds):
        driver.clock.advance(1)
        screen = driver.app.screen
        assert isinstance(screen, DrillScreen)
        screen.tick()
    await settle(driver.pilot)


async def test_a_drill_counts_nowhere_as_an_answer_and_is_seen_as_a_drill(
    folder: Path, clock: ManualClock
) -> None:
    stories(folder)
    async with running_app(folder, clock) as driver:
        sessions = driver.desk.sessions
        before = (len(sessions.all()), len(sessions.answers()), sessions.practised_last(("L6", "L7")))
        await driver.press("b", "l", "l", "r")
        assert "Drill · L7" in driver.text
        await driver.press("1", "escape", "escape", "r", "2", "escape")
        assert "Earlier drills" in driver.text
        assert "L7  1 of 1 question with a story in time." in driver.text
        await driver.press("escape", "escape")
        assert driver.line("Recent")
        assert "resume" not in driver.text
        after = (len(sessions.all()), len(sessions.answers()), sessions.practised_last(("L6", "L7")))
        assert after == before
        drills = sessions.drills(9)
        assert [drill.header.level for drill in drills] == ["L7", "L7"]
        assert sessions.stories_lacked("Sam") == frozenset()
        await driver.press("b")
        assert driver.line("draft: A launch").split()[-1] == "-", "a choice in a drill is no telling"


async def leaving_before_a_choice_keeps_nothing(driver: AppDriver) -> None:
    before = driver.files
    await drill(driver)
    await driver.press("escape")
    assert driver.screen_name == "StoriesScreen"
    assert driver.files == before


async def ten_questions_are_asked_and_each_choice_is_written_at_once(driver: AppDriver) -> None:
    before = len(driver.files)
    await drill(driver)
    await pass_seconds(driver, 4)
    assert "6 s left" in driver.text
    await driver.press("3")
    (telling,) = driver.kept_of(Told)
    assert (telling.story, telling.chosen, telling.seconds) == ("queue", "drill", 4.0)
    assert "Say its first sentence" in driver.text
    for _ in range(QUESTIONS - 1):
        await driver.press("space", "1")
    assert "question 10 of 10" in driver.text
    await driver.press("space")
    assert driver.screen_name == "DrillDoneScreen"
    assert "10 of 10 questions with a story in time." in driver.text
    assert "A launch without a date was chosen for 9 of 10 questions." in driver.text
    assert len(driver.files) == before + 1
    asked = [question.prompt for question in driver.kept_of(e.Asked)]
    assert len(set(asked)) == QUESTIONS
    classics = driver.desk.bank.current.classics
    assert [prompt in classics for prompt in asked] == [number % 3 == 2 for number in range(QUESTIONS)]
    assert (driver.kept.header.mode, driver.kept.ended) == ("drill", "finished")
    await driver.press("escape")
    assert driver.screen_name == "StoriesScreen"


async def a_story_is_searched_and_none_and_late_are_kept(driver: AppDriver) -> None:
    await drill(driver)
    await driver.press(*"dive own")
    assert "1 The queue nobody owned" in driver.text
    assert "The migration" not in driver.text
    await driver.press(*"zz", "enter", "1")
    assert "No story has these words; 0 is none." in driver.text
    assert driver.kept_of(Told) == []
    await driver.press("backspace", "backspace", "enter", "enter")
    await pass_seconds(driver, 12)
    assert "2 s over the 10" in driver.text
    await driver.press("down", "enter", "space", "0", "escape")
    tellings = driver.kept_of(Told)
    assert [(telling.story, telling.seconds) for telling in tellings] == [
        ("queue", 0.0),
        ("migration", 12.0),
        ("", 0.0),
    ]
    assert driver.screen_name == "DrillDoneScreen"
    assert "1 of 3 questions with a story in time, 1 late, 1 without a story." in driver.text


async def sleep_of_the_machine_counts_for_no_choice(driver: AppDriver) -> None:
    await drill(driver)
    await pass_seconds(driver, 2)
    driver.clock.sleep(300)
    await pass_seconds(driver, 1)
    await driver.press("1")
    (telling,) = driver.kept_of(Told)
    assert telling.seconds == 2.0
    assert "chosen after 2.0 s" in driver.text


async def it_ends_when_the_bank_has_no_other_question(driver: AppDriver) -> None:
    bank = driver.desk.bank.current
    three = [
        prompt for prompt in bank.prompts.values() if prompt.kind == "behavioral" and "L6" in prompt.levels
    ][:3]
    with_bank(driver, bank._replace(prompts={prompt.id: prompt for prompt in three}))
    await drill(driver)
    await driver.press(*["1", "space"] * 3)
    assert driver.screen_name == "DrillDoneScreen"
    assert len(driver.kept_of(Told)) == 3


async def test_stories_are_chosen_against_the_clock(folder: Path, clock: ManualClock) -> None:
    stories(folder)
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            leaving_before_a_choice_keeps_nothing,
            ten_questions_are_asked_and_each_choice_is_written_at_once,
            a_story_is_searched_and_none_and_late_are_kept,
            sleep_of_the_machine_counts_for_no_choice,
            it_ends_when_the_bank_has_no_other_question,
        )


async def test_without_a_story_that_can_be_told_there_is_no_drill(folder: Path, clock: ManualClock) -> None:
    write_story(folder, "one", "One", status="retired")
    async with running_app(folder, clock) as driver:
        await driver.press("b", "r")
        assert driver.toasts == ["There is no story to choose from yet."]
        assert driver.files == []


async def test_many_stories_are_reached_by_moving_and_by_search(folder: Path, clock: ManualClock) -> None:
    for number in range(40):
        write_story(folder, f"s{number:02}", f"Story number {number:02}")
    async with running_app(folder, clock) as driver:
        await drill(driver)
        assert "31 more" in driver.text
        await driver.press(*["down"] * 20)
        line = driver.line("▶")
        assert line.split()[-1] == "20"
        await driver.press(line.split()[1])
        assert driver.kept_of(Told)[0].story == "s20"


async def test_a_drill_that_was_interrupted_is_kept_and_not_resumed(folder: Path, clock: ManualClock) -> None:
    stories(folder)
    async with running_app(folder, clock) as driver:
        await drill(driver)
        await driver.press("1")
    async with running_app(folder, clock) as driver:
        assert driver.kept.state == "interrupted"
        assert "r resume" not in driver.text
        driver.app.resume(driver.kept.header.id)
        await settle(driver.pilot)
        (toast,) = driver.toasts
        assert toast.endswith("is a drill; `hotseat stories drill` begins another.")
        assert driver.screen_name == "HomeScreen"
