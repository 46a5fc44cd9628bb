"""`s` chooses the story to tell on the card, and says afterwards which one it was."""

from pathlib import Path

from hotseat.domain.session.stories.story_events import Told
from hotseat.domain.stories.ranking import NO_STORIES, NONE_READABLE
from hotseat.tui.screens.session.pages.story_choice import MOST_LISTED
from tests.clocks import ManualClock
from tests.story_files import write_story
from tests.tui.driving import DESIGN, AppDriver, running_app, settle
from tests.tui.folders import full_session, stories


def told(driver: AppDriver) -> list[tuple[str, str, int]]:
    return [(one.story, one.chosen, one.question) for one in driver.kept_of(Told)]


async def test_the_best_comes_first_with_the_reason_and_the_choice_is_kept_with_its_seconds(
    folder: Path, clock: ManualClock
) -> None:
    stories(folder)
    async with running_app(folder, clock) as driver:
        await driver.begin()
        assert driver.app.screen.query_one("#story").display is False
        await driver.press("s")
        lines = [line.strip() for line in driver.front.splitlines() if line.strip()]
        assert lines.index("The migration that took two years") < lines.index("The queue nobody owned")
        assert "also this principle; last told" in lines[lines.index("The queue nobody owned") + 1]
        assert lines[lines.index("The vendor who would not answer") + 1].startswith("main principle; retired")
        await driver.spend(4)
        await driver.press("down", "enter")
        (kept,) = driver.kept_of(Told)
        assert (kept.story, kept.chosen, kept.question, kept.seconds) == ("queue", "card", 0, 4.0)
        assert driver.line("Story  ").strip() == "Story  The queue nobody owned"
        await driver.press("s")
        assert "✓ The queue nobody owned" in driver.front
        await driver.press("escape", "u")
        assert driver.app.screen.query_one("#story").display is False


async def test_letters_find_a_story_and_none_of_them_takes_it_back(folder: Path, clock: ManualClock) -> None:
    stories(folder)
    async with running_app(folder, clock) as driver:
        await driver.begin()
        # In one packet, as from a fast typist.
        await driver.press("s", *"launch", "enter")
        assert told(driver) == [("launch", "card", 0)]
        await driver.press("s", *"friday")
        assert "The queue nobody owned" in driver.front
        await driver.press(*"xyz")
        assert "No story has these words." in driver.front
        await driver.press("enter")
        assert told(driver)[-1] == ("", "card", 0)
        # From the first story, up leads to the choice of none, and down back to the first.
        await driver.press("s", "down", "enter", "s", "up", "enter")
        assert told(driver)[-1][0] == ""
        await driver.press("s", "up", "down", "escape", "x", "s", "enter")
        assert told(driver)[-1][:2] == ("queue", "card")


async def test_what_was_told_in_this_session_is_said_and_comes_later_and_a_design_needs_no_story(
    folder: Path, clock: ManualClock
) -> None:
    stories(folder)
    async with running_app(folder, clock) as driver:
        driver.app.try_out("L6")
        await settle(driver.pilot)
        await driver.press("s")
        assert driver.screen_name == "CardScreen", "nor does a trial"
        await driver.begin(DESIGN, "L7", "system-design")
        await driver.press("s")
        assert driver.screen_name == "CardScreen"
        assert "Story" not in driver.text
        await driver.begin()
        await driver.press("s", *"migration", "enter")
        await driver.end_answer(40, 30)
        driver.app.ask_again()
        await settle(driver.pilot)
        await driver.press("s")
        assert "also this principle; last told" in driver.front
        lines = [line.strip() for line in driver.front.splitlines() if line.strip()]
        place = lines.index("The migration that took two years")
        assert lines.index("The queue nobody owned") < place
        assert lines[place + 1].startswith("also this principle; last told")
        assert " ".join(lines[place + 1 : place + 3]).endswith("told in question 1")


async def test_without_stories_it_says_how_to_begin(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.begin()
        await driver.press("s")
        assert driver.toasts == [NO_STORIES]
        (folder / "stories").mkdir()
        (folder / "stories" / "plan.md").write_text("What I still have to write\n")
        await driver.press("s")
        assert driver.toasts == [NONE_READABLE]
        assert driver.screen_name == "CardScreen"


async def test_it_is_named_afterwards_from_the_follow_ups_and_the_debrief(
    folder: Path, clock: ManualClock
) -> None:
    stories(folder)
    async with running_app(folder, clock) as driver:
        driver.begin_unseen()
        await driver.end_answer(40, 30, 120, 50, 20)
        await driver.press("s")
        assert "Which story did you tell?" in driver.front
        await driver.press(*"queue", "enter")
        assert told(driver) == [("queue", "afterwards", 1)]
        driver.app.show_debrief()
        await settle(driver.pilot)
        await driver.press("s", *"migration", "enter")
        assert told(driver)[-1] == ("migration", "afterwards", 1)
        await driver.press("u")
        assert told(driver)[-1] == ("migration", "afterwards", 1)
        assert driver.screen_name == "DebriefScreen"
        question = driver.kept.questions[0]
        assert driver.rehearsal.session.questions[0].tellings == question.tellings


async def test_it_is_named_from_the_review_after_the_end(folder: Path, clock: ManualClock) -> None:
    full_session(folder)
    write_story(folder, "queue", "The queue nobody owned", more="principles: [earn-trust]\n")
    async with running_app(folder, clock) as driver:
        await driver.press("v", "enter", "s", "enter")
        assert told(driver) == [("queue", "afterwards", 1)]
        assert driver.toasts == ["Story told: The queue nobody owned"]
        await driver.press("s", "enter")
        assert driver.toasts == ["That story is chosen already."]
        assert driver.screen_name == "SessionScreen"


async def test_of_many_stories_fifty_are_listed_and_the_rest_is_found(
    folder: Path, clock: ManualClock
) -> None:
    for number in range(MOST_LISTED + 3):
        write_story(folder, f"story-{number}", f"Story {number:03}", more="principles: [earn-trust]\n")
    async with running_app(folder, clock) as driver:
        await driver.begin()
        asked = driver.rehearsal.question.asked
        await driver.press("s")
        assert "3 more stories; type to find one." in driver.front
        # A story is chosen for a question, so the list leaves that in sight.
        assert asked.text.split(",")[0][:40] in driver.text
        await driver.press("pagedown", "up", "down", "pageup", *"052", "enter")
        assert told(driver) == [("story-52", "card", 0)]
