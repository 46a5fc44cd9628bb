"""One story in full, and its file in the person's own editor."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hotseat.domain.session import events as e
from hotseat.domain.session.stories.story_events import Told
from hotseat.tui.app import HotseatApp
from tests.clocks import ManualClock
from tests.story_files import write_story
from tests.tui.driving import AppDriver, running_app
from tests.tui.folders import stories, told_story
from tests.tui.review.looking import by_principle, wait_until_read


@pytest.fixture
def editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A script that is the editor; the app under test has no terminal that it could give away."""

    @contextmanager
    def suspend(_: HotseatApp) -> Iterator[None]:
        yield

    monkeypatch.setattr(HotseatApp, "suspend", suspend)
    script = tmp_path / "editor.sh"
    monkeypatch.setenv("VISUAL", f"sh '{script}'")
    return script


async def queue(driver: AppDriver) -> None:
    await by_principle(driver)
    await driver.press("down", "down", "space")


def page(driver: AppDriver) -> str:
    return str(driver.app.screen.query_one("#page").render())


async def test_it_tells_facts_tellings_points_claims_and_what_it_shows(
    folder: Path, clock: ManualClock
) -> None:
    stories(folder)
    path = folder / "stories" / "queue.md"
    shows = "shows: [l7/created-platforms-frameworks-used-by-many, l7/zzz]"
    path.write_text(path.read_text().replace("shows: []", shows))
    async with running_app(folder, clock) as driver:
        await queue(driver)
        assert driver.line("The queue nobody owned").strip() == "The queue nobody owned"
        told = page(driver)
        for line in (
            "Main Ownership; also Dive Deep; Earn Trust",
            "people 22: L6;",
            "Told twice, last 3 days ago, worst: gap",
            "  2025-03-09  L6  4:52 of 4:00-5:15  follow-ups 1 held, 1 gap",
            "Task 0:52 over 0:22; Action 2:10;",
            "  ! five teams, three outages a quarter\n  1 more point",
            "  - 3 outages; source: the export",
            "  - measure: how do you know? -> two teams kept the old way",
            "  - L7: Created platforms/frameworks used by many teams",
            "  - l7/zzz (the framework does not know it)",
        ):
            assert line in told
        assert "we met every Friday" not in told
        assert "No Expect line for" not in told
        await driver.press("w")
        assert "  - we met every Friday" in page(driver)
        assert "At L6\n  Not written down\n    teams" in page(driver)
        assert "    people     How did the team respond?" in page(driver)
        await driver.press(*["pagedown"] * 3)
        assert "A big number is not influence" in driver.text
        await driver.press(*["pageup"] * 3, "down", "up", "escape")
        assert driver.screen_name == "StoriesScreen"


async def test_earlier_tellings_are_counted_and_shown_in_full(folder: Path, clock: ManualClock) -> None:
    stories(folder)
    for day in (1, 2, 3):
        told_story(folder, day, "queue", ())
    async with running_app(folder, clock) as driver:
        await queue(driver)
        assert "2 earlier tellings" in page(driver)
        assert "2025-03-01" not in page(driver)
        assert "It was told 5 of the last 6 times that a story was told." in page(driver)
        await driver.press("w")
        assert "2025-03-01" in page(driver)


async def its_trend_and_its_tellings_in_pairs_are_a_key_away(driver: AppDriver) -> None:
    await queue(driver)
    await driver.press("t")
    await wait_until_read(driver)
    assert "Trend · The queue nobody owned" in driver.text
    assert driver.line("Held/part/gap").split()[-2:] == ["0/1/0", "1/0/1"]
    await driver.press("escape", "c")
    assert driver.screen_name == "CompareScreen"
    assert "Both tell the story The queue nobody owned." in driver.text
    assert [driver.line(f"{side}  ").split()[2] for side in "AB"] == ["05", "09"]
    await driver.press("escape")
    assert driver.screen_name == "StoryScreen"
    await driver.press("escape", "up", "up", "space", "t")
    assert driver.toasts == ["It was never told."]
    await driver.press("c")
    assert driver.toasts == ["It was not told twice yet."]


async def enter_practises_its_main_principle_with_it(driver: AppDriver) -> None:
    await queue(driver)
    await driver.press("enter")
    assert driver.screen_name == "CardScreen"
    assert "ownership" in driver.kept_of(e.Asked)[0].principles
    assert [told.story for told in driver.kept_of(Told)] == ["queue"]


async def test_a_story_leads_to_its_trend_its_tellings_and_a_question(
    folder: Path, clock: ManualClock
) -> None:
    stories(folder)
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            its_trend_and_its_tellings_in_pairs_are_a_key_away,
            enter_practises_its_main_principle_with_it,
        )


async def test_a_story_without_a_principle_is_not_practised(folder: Path, clock: ManualClock) -> None:
    write_story(folder, "one", "One")
    async with running_app(folder, clock) as driver:
        await driver.press("b", "enter", "enter")
        assert driver.screen_name == "StoryScreen"
        assert driver.toasts == ["The story names no principle to practise."]
        assert "It names no leadership principle yet." in page(driver)


async def test_its_file_is_edited_and_shown_as_it_is_then(
    folder: Path, clock: ManualClock, editor: Path
) -> None:
    stories(folder)
    editor.write_text('sed -i -e "s/people: 22/people: 90/" -e "s/nobody owned/I owned/" "$1"\n')
    async with running_app(folder, clock) as driver:
        await queue(driver)
        await driver.press("e")
        assert driver.toasts == []
        assert "people 90: L7;" in page(driver)
        assert "The queue I owned" in page(driver)
        await driver.press("escape")
        assert driver.line("The queue I owned  ")


WRONG = (
    ('sed -i "s/people: 22/people: many/" "$1"', 'stories/queue.md:7: "people" should be a whole number'),
    ('echo nothing > "$1"', "stories/queue.md:1: has no front matter"),
    ('sed -i "s/id: queue/id: other/" "$1"', 'No file has the id "queue" any more; here is the story'),
    ("exit 3", "The story was not edited: sh ended with exit code 3."),
)
"""What an editor did, and what is said of it."""


async def test_what_is_wrong_afterwards_is_said_and_so_is_a_file_that_was_taken_away(
    folder: Path, clock: ManualClock, editor: Path
) -> None:
    stories(folder)
    path = folder / "stories" / "queue.md"
    written = path.read_text()
    async with running_app(folder, clock) as driver:
        for script, said in WRONG:
            path.write_text(written)
            editor.write_text(f"{script}\n")
            await driver.home()
            await queue(driver)
            await driver.press("e")
            (toast,) = driver.toasts
            assert toast.startswith(said)
            assert "The queue nobody owned" in page(driver), script
            await driver.press("escape")
            assert driver.screen_name == "StoriesScreen", script
        path.write_text(written)
        await driver.home()
        await queue(driver)
        path.unlink()
        editor.unlink()
        await driver.press("e")
        assert driver.toasts == ["The file of The queue nobody owned is gone."]
        assert not editor.exists()
