"""The sessions so far, and each of them in full."""

from pathlib import Path

from hotseat.domain.stories.story import FrontMatter, Story
from tests.clocks import ManualClock
from tests.desk.desks import desk_in
from tests.sessions import answered_session
from tests.tui.driving import DESIGN, AppDriver, running_app
from tests.tui.folders import OLD, full_session, old_sessions


def rows(driver: AppDriver) -> list[str]:
    """What identifies the rows of the list, from the top."""
    found = []
    for line in driver.text.splitlines():
        if " Mar 25 " in line:
            found.append(" ".join(line.split()[:2]))
        elif "cannot be read" in line and "2025-03" in line:
            found.append("damaged")
    return found


ALL = ["10 Mar", "08 Mar", "07 Mar", "damaged"]


async def the_sessions_are_listed_newest_first_the_damaged_one_among_them(driver: AppDriver) -> None:
    await driver.press("v")
    assert rows(driver) == ALL
    assert "4 of 4" in driver.text


async def the_level_and_the_kind_narrow_the_list(driver: AppDriver) -> None:
    await driver.press("v", "l")
    assert rows(driver) == ALL[:2]
    assert "L6 · both kinds · 2 of 4" in driver.text
    await driver.press("l")
    assert rows(driver) == ALL[2:3]
    await driver.press("l", "k")
    assert rows(driver) == ALL[:2]
    await driver.press("k")
    assert rows(driver) == ALL[2:3]
    await driver.press("k")
    assert rows(driver) == ALL


async def filters_that_exclude_each_other_show_nothing_and_say_so(driver: AppDriver) -> None:
    await driver.press("v", "l", "k", "k")
    assert rows(driver) == []
    assert "No session fits." in driver.text
    await driver.press("enter")
    assert driver.screen_name == "ReviewScreen"


async def a_search_narrows_while_it_is_typed_and_escape_drops_it(driver: AppDriver) -> None:
    await driver.press("v", "slash", *"CDN")
    assert rows(driver) == ALL[2:3]
    await driver.press("enter", "enter")
    assert driver.screen_name == "SessionScreen"
    await driver.press("escape", "escape")
    assert (driver.screen_name, rows(driver)) == ("ReviewScreen", ALL)
    await driver.press("escape")
    assert driver.screen_name == "HomeScreen"


async def names_and_ids_are_searched_too(driver: AppDriver) -> None:
    await driver.press("v", "slash", *"sam")
    assert rows(driver) == ["10 Mar"]
    await driver.press(*["backspace"] * 3, *"0bad")
    assert rows(driver) == ["damaged"]


async def a_session_is_opened_and_closed_and_the_list_stands_where_it_was(driver: AppDriver) -> None:
    await driver.press("v", "down", "enter")
    assert driver.screen_name == "SessionScreen"
    assert "08 Mar 2025" in driver.text
    await driver.press("escape", "enter")
    assert "08 Mar 2025" in driver.text


async def a_damaged_session_says_what_is_wrong_and_is_not_opened(driver: AppDriver) -> None:
    await driver.press("v", "down", "down", "down")
    assert "0bad.toml:3: this is not TOML" in " ".join(driver.text.split())
    await driver.press("enter")
    assert driver.screen_name == "ReviewScreen"
    (said,) = driver.toasts
    assert "0bad.toml:3" in said


async def test_the_list_of_sessions_is_narrowed_searched_and_opened(folder: Path, clock: ManualClock) -> None:
    old_sessions(folder)
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            the_sessions_are_listed_newest_first_the_damaged_one_among_them,
            the_level_and_the_kind_narrow_the_list,
            filters_that_exclude_each_other_show_nothing_and_say_so,
            a_search_narrows_while_it_is_typed_and_escape_drops_it,
            names_and_ids_are_searched_too,
            a_session_is_opened_and_closed_and_the_list_stands_where_it_was,
            a_damaged_session_says_what_is_wrong_and_is_not_opened,
        )


async def test_a_session_in_full_tells_everything_that_is_in_its_file(
    folder: Path, clock: ManualClock
) -> None:
    full_session(folder)
    async with running_app(folder, clock, size=(80, 70)) as driver:
        await driver.press("v", "enter")
        text = " ".join(driver.text.replace("▌", " ").split())
        for part in (
            "Tell me about a time you won a partner team back after missing a commitment.",
            "L6 behavioral · finished · Sam",
            "Mon 10 Mar 2025, 20:02",
            "over 0:22",
            "Task ran 0:22 over",
            "named the customer first",
            "#earn-trust",
            "How did their manager react?",
            "3 of 4 Direct team management experiences",
            "Overall: inclined",
            "the answer ended",
        ):
            assert part in text, f'"{part}" is not on\n{driver.text}'


async def test_the_arrows_scroll_a_long_session(folder: Path, clock: ManualClock) -> None:
    full_session(folder)
    async with running_app(folder, clock) as driver:
        await driver.press("v", "enter")
        assert "the answer ended" not in driver.text
        await driver.press("end")
        await driver.still()
        assert "the answer ended" in driver.text


async def test_the_questions_of_a_session_are_turned_like_pages(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        for prompt in ("earn-trust-missed-commitment", "deliver-results-cutting-scope"):
            if driver.app.rehearsal is None:
                await driver.begin(prompt)
            else:
                level = driver.desk.bank.current.levels["L6"]
                driver.rehearsal.ask(driver.desk.bank.current.prompts[prompt], level, "behavioral")
            driver.answer(30, 20)
            driver.rehearsal.end_answer()
        driver.rehearsal.finish()
        driver.app.leave_session()
        await driver.press("v", "enter")
        assert "question 1 of 2" in driver.text
        first = driver.text
        await driver.press("right")
        assert "question 2 of 2" in driver.text
        await driver.press("right", "left")
        assert driver.text == first


async def test_a_session_that_was_removed_meanwhile_is_named(folder: Path, clock: ManualClock) -> None:
    path = answered_session(
        folder / "sessions",
        prompt=DESIGN,
        seconds={"business-context": 90},
        level="L7",
        kind="system-design",
        started=OLD,
    )
    async with running_app(folder, clock) as driver:
        await driver.press("v")
        path.unlink()
        await driver.press("enter")
        assert driver.screen_name == "ReviewScreen"
        assert len(driver.toasts) == 1


async def test_an_empty_list_says_how_to_begin(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("v")
        assert "No sessions yet: enter on the home screen begins one." in driver.text
        await driver.press("enter", "l", "k", "v")
        assert driver.screen_name == "HomeScreen"


async def test_a_story_named_for_a_session_is_read_and_searched(folder: Path, clock: ManualClock) -> None:
    path = answered_session(folder / "sessions")
    desk = desk_in(folder, clock)
    desk.repair(path.stem).telling.name_story(1, Story(FrontMatter(id="queue", title="The [b]queue[/x]")))
    desk.leave()
    async with running_app(folder, clock) as driver:
        await driver.press("v", "slash", *"queue[/x]", "enter", "enter")
        assert driver.screen_name == "SessionScreen"
        await driver.press("end")
        assert "Story told: The [b]queue[/x]" in driver.text
        assert "story: The [b]queue[/x] (named afterwards)" in driver.text
