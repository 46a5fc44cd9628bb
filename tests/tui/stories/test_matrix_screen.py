"""The stories by principle: a key practises a cell, and the filters say what counts."""

import json
from pathlib import Path

from hotseat.domain.session import events as e
from hotseat.domain.session.stories.story_events import Told
from hotseat.tui.screens.stories.matrix import StoriesScreen
from hotseat.tui.widgets.stories.story_table import StoryTable
from tests.clocks import ManualClock
from tests.story_files import write_story
from tests.tui.driving import AppDriver, running_app, with_bank
from tests.tui.folders import STORIES, stories, told_story
from tests.tui.hostile import MARKUP, WIDE, Visit, both_short_payloads
from tests.tui.review.looking import by_principle

OWNERSHIP = ["right", "right"]
"""From a title to the second principle."""


def chosen(driver: AppDriver) -> str:
    """What is said of the chosen cell."""
    return " ".join(str(driver.app.screen.query_one("#chosen").render()).split())


def titles(driver: AppDriver) -> list[str]:
    names = [title for _, title, _, _ in STORIES]
    return [title for title in names if any(title[:12] in line for line in rows(driver))]


def rows(driver: AppDriver) -> list[str]:
    return str(driver.app.screen.query_one(StoryTable).render()).splitlines()[3:-2]


async def it_opens_from_home_and_leads_back(driver: AppDriver) -> None:
    await driver.press("b")
    assert driver.screen_name == "StoriesScreen"
    assert driver.line("The queue").split()[-3:] == ["gap", ">1", "y"]
    await driver.press("escape")
    assert driver.screen_name == "HomeScreen"


async def the_status_narrows_and_retired_stories_are_shown_when_asked_for(driver: AppDriver) -> None:
    await by_principle(driver)
    queue, migration, launch, vendor = (title for _, title, _, _ in STORIES)
    assert titles(driver) == [queue, migration, launch]
    for said, shown in (
        ("s ready", [queue, migration]),
        ("s drafts", [launch]),
        ("s retired", [vendor]),
        ("s any status", [queue, migration, launch, vendor]),
        ("s not retired", [queue, migration, launch]),
    ):
        await driver.press("s")
        assert said in driver.text
        assert titles(driver) == shown
    assert "draft: A launch" in driver.text


async def words_narrow_the_stories_while_they_are_typed(driver: AppDriver) -> None:
    await by_principle(driver)
    queue, migration, launch, _ = (title for _, title, _, _ in STORIES)
    await driver.press("slash", *"dive r")
    assert titles(driver) == [queue]
    assert '"dive r"' in driver.text
    await driver.press(*"zz", "enter")
    assert "None of the 4 stories fits: esc shows all again." in driver.text
    await driver.press("escape")
    assert titles(driver) == [queue, migration, launch]
    await driver.press("slash", *"friday", "enter", "space")
    assert driver.screen_name == "StoryScreen", "a point of the queue has the word"
    await driver.press("escape", "escape", "escape")
    assert driver.screen_name == "HomeScreen"


async def keys_reach_every_cell_and_a_click_chooses_before_it_practises(driver: AppDriver) -> None:
    await driver.press("b")
    table = driver.app.screen.query_one(StoryTable)
    await driver.press("end", "ctrl+end")
    assert table.place == (2, 16)
    await driver.press("right", "down", "pagedown")
    assert table.place == (2, 16)
    await driver.press("home", "ctrl+home", "left", "up", "pageup")
    assert table.place == (0, 0)
    y = table.region.y + 3
    at = (driver.text.splitlines()[y + 2].index("M"), y + 2)
    await driver.pilot.click(offset=at)
    assert chosen(driver).startswith("Ownership · The queue nobody owned: main")
    await driver.pilot.click(offset=(at[0], table.region.y))
    await driver.pilot.click(offset=(78, y))
    assert driver.screen_name == "StoriesScreen"
    await driver.pilot.click(offset=at)
    assert driver.screen_name == "CardScreen"


async def enter_practises_the_principle_with_the_story(driver: AppDriver) -> None:
    await by_principle(driver)
    await driver.press("down", "down", *OWNERSHIP)
    assert chosen(driver) == (
        "Ownership · The queue nobody owned: main, told twice, last 3 days ago, worst: gap "
        "1 ready story tells it."
    )
    await driver.press("enter")
    assert driver.screen_name == "CardScreen"
    (asked,), (told,) = driver.kept_of(e.Asked), driver.kept_of(Told)
    assert "ownership" in asked.principles
    assert (driver.kept.header.level, driver.kept.header.kind) == ("L6", "behavioral")
    story = driver.desk.stories.find("queue")
    assert story is not None
    assert (told.story, told.title) == ("queue", "The queue nobody owned")
    assert (told.hash, told.chosen, told.question) == (story.hash, "matrix", 0)
    driver.answer(40)
    assert driver.kept.questions[0].tellings


async def a_principle_that_the_story_does_not_name_is_tried_all_the_same(driver: AppDriver) -> None:
    await by_principle(driver)
    await driver.press("down", "down", "right")
    assert "does not name it" in chosen(driver)
    assert chosen(driver).endswith("No ready story tells it. enter tries it all the same.")
    await driver.press("enter")
    assert "customer-obsession" in driver.kept_of(e.Asked)[0].principles
    assert driver.kept_of(Told)[0].story == "queue"


async def a_principle_without_a_prompt_says_so_and_begins_nothing(driver: AppDriver) -> None:
    bank = driver.desk.bank.current
    own = {prompt.id: prompt for prompt in bank.prompts.values() if "ownership" not in prompt.principles}
    with_bank(driver, bank._replace(prompts=own))
    before = driver.files
    await driver.press("b", *OWNERSHIP, "enter")
    assert driver.screen_name == "StoriesScreen"
    (said,) = driver.toasts
    assert said.startswith("There is no L6 behavioral prompt with that principle or competency")
    assert driver.files == before


async def test_the_stories_by_principle_are_narrowed_chosen_and_practised(
    folder: Path, clock: ManualClock
) -> None:
    stories(folder)
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            it_opens_from_home_and_leads_back,
            the_status_narrows_and_retired_stories_are_shown_when_asked_for,
            words_narrow_the_stories_while_they_are_typed,
            keys_reach_every_cell_and_a_click_chooses_before_it_practises,
            enter_practises_the_principle_with_the_story,
            a_principle_that_the_story_does_not_name_is_tried_all_the_same,
            a_principle_without_a_prompt_says_so_and_begins_nothing,
        )


async def test_a_level_counts_what_was_told_at_it_and_enter_asks_at_it(
    folder: Path, clock: ManualClock
) -> None:
    stories(folder)
    told_story(folder, 6, "migration", ("held",), level="L7")
    async with running_app(folder, clock) as driver:
        await by_principle(driver)
        assert driver.line("The migration").split()[-2:] == ["held", "6"]
        await driver.press("l", "l")
        assert "l L7" in driver.text
        assert driver.line("The migration").split()[-3:] == ["1", "held", "6"]
        assert driver.line("The queue").split()[-1] == "-"
        trust = [principle.id for principle in driver.desk.bank.current.principles.values()].index(
            "earn-trust"
        ) + 1
        await driver.press("down", *["right"] * trust)
        assert "2 ready stories tell it; told once, with The migration" in chosen(driver)
        await driver.press("enter")
        assert driver.kept.header.level == "L7"


async def test_a_status_that_no_story_has_says_so_and_leads_on(folder: Path, clock: ManualClock) -> None:
    write_story(folder, "one", "One", status="draft")
    async with running_app(folder, clock) as driver:
        await driver.press("b", "s", "enter", "space")
        assert "None of the 1 story fits: s shows the others." in driver.text
        assert driver.screen_name == "StoriesScreen"
        await driver.press("s")
        assert "One: draft, no principle yet; never told" in driver.text


async def test_without_stories_it_says_how_to_begin(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.press("b")
        assert "No stories yet." in driver.text
        assert "hotseat stories new" in driver.text
        await driver.press("enter", "space", "s", "down")
        assert driver.screen_name == "StoriesScreen"
        assert set(driver.toasts) <= {"There is no story to choose.", "There is no story yet."}


async def test_faults_are_counted_and_a_story_that_was_told_and_is_gone_is_told(
    folder: Path, clock: ManualClock
) -> None:
    stories(folder)
    (folder / "stories" / "queue.md").unlink()
    async with running_app(folder, clock) as driver:
        await driver.press("b")
        assert "1 fault in the files of stories; `hotseat check` names each." in driver.text
        assert "stories/plan.md:1: has no front matter" in driver.text
        assert "1 story that you told: no file any more." in driver.text


async def test_hundreds_of_stories_open_like_a_few(folder: Path, clock: ManualClock) -> None:
    """Only the rows in sight are painted."""
    for number in range(500):
        write_story(folder, f"s{number:03}", f"Story {number:03}", more="principles: [ownership]\n")
    async with running_app(folder, clock) as driver:
        await driver.press("b")
        assert "500 stories · 500 ready" in driver.text
        seen = rows(driver)
        assert len(seen) == driver.app.screen.query_one(StoryTable).rows_in_sight < 20
        assert seen[0].startswith("Story 000")
        await driver.press("ctrl+end", "right", "right")
        assert rows(driver)[-1].startswith("Story 499")
        assert chosen(driver) == "Ownership · Story 499: main, never told 500 ready stories tell it."
        assert "ready stories              0 + 0" in driver.text


async def test_more_principles_than_fit_move_with_the_cursor(folder: Path, clock: ManualClock) -> None:
    stories(folder)
    async with running_app(folder, clock) as driver:
        bank = driver.desk.bank.current
        one = bank.principles["ownership"]
        more = {f"p{n}": one._replace(id=f"p{n}", name=f"Number {n}", aliases=()) for n in range(30)}
        with_bank(driver, bank._replace(principles={**bank.principles, **more}))
        await driver.press("b", "end")
        assert chosen(driver).startswith("Number 29 · ")
        assert "Custo" not in driver.text
        await driver.press("home")
        assert "Custo" in driver.text


@both_short_payloads
async def test_hostile_titles_and_names_are_only_text(payload: str, folder: Path, clock: ManualClock) -> None:
    quoted = json.dumps(payload)
    write_story(folder, "one", quoted, more=f"principles: [ownership]\nwhen: {quoted}\n")
    async with running_app(folder, clock, size=WIDE) as driver:
        bank = driver.desk.bank.current
        named = {
            name: one._replace(name=payload, aliases=(payload,)) for name, one in bank.principles.items()
        }
        with_bank(driver, bank._replace(principles=named))
        await driver.press("b", "end")
        assert isinstance(driver.app.screen, StoriesScreen)
        await Visit(driver, payload).look(shows=False)
        await driver.press("right", "right")
        await Visit(driver, payload).look(shows=False)
        if payload is MARKUP:
            assert MARKUP[:20] in chosen(driver)
        await driver.press("space")
        await Visit(driver, payload).look(shows=False)
        await driver.press("escape", "r")
        await Visit(driver, payload).look(shows=False)
        await driver.press("1", "escape")
        assert driver.screen_name == "DrillDoneScreen"
        await Visit(driver, payload).look(shows=False)
