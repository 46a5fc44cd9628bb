"""After a story was told: its follow-ups come first, and the debrief holds it against the last telling."""

from pathlib import Path

from hotseat.domain.session import events as e
from tests.clocks import ManualClock
from tests.story_files import write_story
from tests.tui.driving import BEHAVIORAL, AppDriver, running_app, settle
from tests.tui.folders import stories, told_story
from tests.tui.hostile import Visit, both_short_payloads
from tests.tui.pair_scenes import begin_pair

OTHER = "deliver-results-cutting-scope"
PREPARED = "two teams kept the old way"


def a_story(folder: Path) -> None:
    path = write_story(folder, "queue", "The queue nobody owned", more="principles: [earn-trust]\n")
    path.write_text(
        f"{path.read_text()}## Result\n- outages 3 -> 0, a quarter of the pages\n"
        f"## Claims\n- outages 3 -> 0\n## Expect\n"
        f"- measure: how do you know it was you? -> {PREPARED}\n- role: who wrote it? ->\n"
    )


async def told(driver: AppDriver, prompt: str = BEHAVIORAL, *seconds: float) -> None:
    """At the follow-ups after an answer with a story."""
    await driver.begin(prompt)
    await driver.press("s", "enter")
    await driver.end_answer(*(seconds or (40, 30, 120, 50, 20)))


async def debriefed(driver: AppDriver) -> None:
    driver.app.show_debrief()
    await settle(driver.pilot)


def said(driver: AppDriver) -> str:
    return " ".join(str(driver.app.screen.query_one("#story").render()).split())


async def test_its_follow_ups_come_first_and_what_was_prepared_after_the_outcome(
    folder: Path, clock: ManualClock
) -> None:
    a_story(folder)
    async with running_app(folder, clock) as driver:
        await told(driver)
        driver.rehearsal.note("? What about the pager?", ())
        await driver.repaint()
        await driver.press("l")
        listed = [line.strip() for line in driver.text.partition("may be asked next")[2].splitlines()]
        assert [line for line in listed if line][:3] == [
            "What about the pager?  (your note)",
            "how do you know it was you?  (measure: your story)",
            "who wrote it?  (role: your story)",
        ]
        await driver.press("l", "space", "1", "space")
        assert driver.kept_of(e.FollowUpAsked)[-1].origin == "story"
        assert PREPARED not in driver.text
        await driver.press("3")
        assert driver.line("prepared:").strip() == f"prepared: {PREPARED}"
        assert "(measure: your story)" in driver.text
        # One that is closed unmarked, by asking the next, was not judged yet.
        await driver.press("space", "space")
        assert driver.text.count("prepared:") == 1


async def test_an_unmarked_one_shows_nothing_a_story_named_now_brings_its_own_and_a_pair_is_offered_nothing(
    folder: Path, clock: ManualClock
) -> None:
    a_story(folder)
    async with running_app(folder, clock, (100, 40)) as driver:
        driver.begin_unseen()
        await driver.end_answer(40, 30)
        await driver.press("l")
        assert "your story" not in driver.text
        await driver.press("s", "enter")
        assert "how do you know it was you?  (measure: your story)" in driver.text
        await driver.press("home", "space", "space")
        assert PREPARED not in driver.text
        driver.app.leave_session()
        await begin_pair(driver)
        await driver.press("s", "enter")
        await driver.end_answer(40, 30)
        assert "may be asked next" in driver.text
        assert "your story" not in driver.text
        await debriefed(driver)
        assert driver.app.screen.query_one("#story").display is False


async def test_the_debrief_holds_it_against_the_last_telling_and_names_what_the_claims_owe(
    folder: Path, clock: ManualClock
) -> None:
    a_story(folder)
    told_story(folder, 9, "queue", ("held",))
    async with running_app(folder, clock, (100, 60)) as driver:
        await told(driver, OTHER, 40, 30, 160, 50, 20)
        await driver.press("space", "3")
        await debriefed(driver)
        words = said(driver)
        assert words.startswith("Story The queue nobody owned You told it last ")
        assert "on 2025-03-09. Action 2:40, it was 2:" in words
        assert ": now 0:10 over its window." in words
        assert "Its text has changed since then." in words
        assert '"how do you know it was you?" found a gap. It names no claim; little defends' in words
        assert "Leave it out, or find its source." in words
        assert '"a quarter of" in the Result has no claim: "outages 3 -> 0, a quarter of the pages".' in words
        assert "A is your last telling of this story, B this one" in words
        await driver.resize(80, 70)
        story = driver.app.screen.query_one("#story")
        _, table = str(story.render()).split("A is your last telling of this story, B this one\n")
        assert max(map(len, table.splitlines())) <= story.content_size.width, "both fit in 80 columns"


async def test_two_tellings_of_one_session_and_a_file_that_is_gone(folder: Path, clock: ManualClock) -> None:
    a_story(folder)
    async with running_app(folder, clock, (100, 60)) as driver:
        await told(driver)
        driver.app.ask_again()
        await settle(driver.pilot)
        await driver.press("s", "enter")
        await driver.end_answer(40, 30, 120, 50, 20)
        (folder / "stories" / "queue.md").unlink()
        await debriefed(driver)
        assert "You told it before in question 1 of this session." in said(driver)
        assert "Its file is gone, so its claims are unknown." in said(driver)
        # The same answer stands beside this one already.
        assert "A is your last telling" not in driver.text
        assert "A is your last answer to this question" in driver.text
        assert "A question 1" in driver.text
        assert "B question 2" in driver.text


async def test_a_story_named_in_the_debrief_is_debriefed_at_once(folder: Path, clock: ManualClock) -> None:
    stories(folder)
    async with running_app(folder, clock, (100, 60)) as driver:
        driver.begin_unseen()
        await driver.end_answer(40, 30, 120, 50, 20)
        await debriefed(driver)
        assert driver.app.screen.query_one("#story").display is False
        await driver.press("s", *"queue", "enter")
        assert "The queue nobody owned" in said(driver)
        assert "on 2025-03-09." in said(driver)
        await driver.press("s", *"launch", "enter")
        assert "You told it for the first time." in said(driver)


@both_short_payloads
async def test_nothing_of_a_story_is_obeyed(folder: Path, clock: ManualClock, payload: str) -> None:
    path = write_story(folder, "queue", "The queue", more="principles: [earn-trust]\n")
    path.write_text(
        f"{path.read_text()}## Result\n- 5 XX {payload}\n## Claims\n- 7 XX {payload} | source: XX {payload}\n"
        f"## Expect\n- measure: XX {payload} -> XX {payload}\n",
        encoding="utf-8",
    )
    async with running_app(folder, clock, (100, 60)) as driver:
        visit = Visit(driver, payload)
        await told(driver)
        await driver.press("l")
        await visit.look(shows=False)
        await driver.press("space", "3")
        assert "prepared:" in driver.text
        await visit.look(shows=False)
        await debriefed(driver)
        assert "in the Result has no claim" in said(driver)
        await visit.look(shows=False)
