"""What was practised at which level, and the holes that a key fills."""

from pathlib import Path

from textual.coordinate import Coordinate
from textual.widgets import DataTable

from hotseat.domain.review.answer_filter import AnswerFilter
from hotseat.domain.session import events as e
from hotseat.tui.screens.review.coverage import CoverageScreen
from tests.clocks import ManualClock
from tests.sessions import IN_WINDOW, answered_session
from tests.story_files import write_story
from tests.tellings import telling
from tests.tui.driving import AppDriver, running_app, settle, with_bank
from tests.tui.folders import OLD, practised, unreadable
from tests.tui.hostile import CONTROL, MARKUP, WIDE, Visit, every_payload, hostile_folder
from tests.tui.review.looking import coverage, look_back, wait_until_read


def words(driver: AppDriver) -> str:
    return " ".join(driver.text.replace("▌", " ").split())


async def choose(driver: AppDriver, row: int, column: int = 0) -> None:
    """Puts the cursor there."""
    driver.app.screen.query_one(DataTable).cursor_coordinate = Coordinate(row, column)
    await settle(driver.pilot)


def row_of(driver: AppDriver, principle: str) -> int:
    return list(driver.desk.bank.current.principles).index(principle)


async def it_opens_from_review_and_leads_back(driver: AppDriver) -> None:
    await driver.press("v", "c")
    assert driver.screen_name == "CoverageScreen"
    await wait_until_read(driver)
    assert ">1 y" in driver.line("Dive Deep")
    await driver.press("escape")
    assert driver.screen_name == "ReviewScreen"


async def a_cell_tells_how_often_how_long_ago_and_how_rated(driver: AppDriver) -> None:
    await coverage(driver)
    assert driver.line("Earn Trust").split()[2:] == ["4x", "3", "d", "2.8▾", "not", "yet"]
    assert driver.line("Dive Deep").split()[2:] == ["1x", "3", "d", "4.0", "not", "yet"]
    await choose(driver, row_of(driver, "earn-trust"))
    sentence = "Earn Trust at L6: 4 answers, the last 3 days ago, rated 2.8 of 4; Action short in 2 of them."
    assert sentence in words(driver)
    assert "enter begins one of its 24 prompts." in words(driver)


async def the_first_sentence_counts_and_names_the_holes(driver: AppDriver) -> None:
    await coverage(driver)
    assert "4 of the 16 principles were asked at L6. Not yet: Ownership; " in words(driver)
    assert "; then 9 more." in words(driver)
    assert "Ownership at L6: not answered yet." in words(driver)


async def people_and_days_narrow_and_holes_are_then_not_told_as_never(driver: AppDriver) -> None:
    await coverage(driver)
    await driver.press("w")
    assert "w Ada" in driver.text
    assert driver.line("Earn Trust").split()[2] == "1x"
    assert "not yet" not in driver.text
    assert "none" in driver.line("Dive Deep  ")
    assert "Not in these answers: " in words(driver)
    assert "Ownership at L6: none of these answers." in words(driver)
    await driver.press("w", "d")
    assert "d 7 days" in driver.text
    assert driver.line("Earn Trust").split()[2] == "3x"
    await driver.press("l", "k", "p")
    assert "l all levels" not in driver.text


async def the_cursor_stays_when_the_table_is_drawn_anew(driver: AppDriver) -> None:
    await coverage(driver)
    await choose(driver, row_of(driver, "earn-trust"), 1)
    await driver.press("w", "w")
    await driver.resize(100, 32)
    assert "Earn Trust at L7" in driver.text


async def enter_begins_a_prompt_that_fills_the_hole_and_then_it_is_none(driver: AppDriver) -> None:
    await driver.press("v", "c")
    await wait_until_read(driver)
    await driver.press("enter")
    assert driver.screen_name == "CardScreen"
    (asked,) = driver.kept_of(e.Asked)
    assert "ownership" in asked.principles
    assert driver.kept.header.level == "L6"
    await driver.end_answer(40, 30, 130, 50, 20)
    driver.rehearsal.finish()
    driver.app.leave_session()
    await driver.press("v", "c")
    await wait_until_read(driver)
    assert driver.line("Ownership").split()[1:4] == ["1x", "today", "-"]


async def test_the_matrix_tells_how_each_principle_was_practised(folder: Path, clock: ManualClock) -> None:
    practised(folder)
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            it_opens_from_review_and_leads_back,
            a_cell_tells_how_often_how_long_ago_and_how_rated,
            the_first_sentence_counts_and_names_the_holes,
            people_and_days_narrow_and_holes_are_then_not_told_as_never,
            the_cursor_stays_when_the_table_is_drawn_anew,
            enter_begins_a_prompt_that_fills_the_hole_and_then_it_is_none,
        )


async def an_empty_folder_says_so_and_every_cell_is_a_hole(driver: AppDriver) -> None:
    await coverage(driver)
    assert "No answers yet. enter on any cell begins a prompt for it." in words(driver)
    assert driver.text.count("not yet") > 20
    assert "x " not in driver.line("Earn Trust")


async def a_session_that_cannot_be_read_does_no_harm(driver: AppDriver) -> None:
    unreadable(driver.folder)
    await coverage(driver)
    assert "No answers yet." in driver.text


async def any_cell_begins_a_prompt_for_its_row_and_its_level(driver: AppDriver) -> None:
    await coverage(driver)
    await choose(driver, row_of(driver, "frugality"))
    await driver.press("right", "enter")
    assert driver.kept.header.level == "L7"
    assert "frugality" in driver.kept_of(e.Asked)[0].principles


async def competencies_and_designs_begin_too(driver: AppDriver) -> None:
    await coverage(driver)
    await choose(driver, 17)
    assert "System design at L6" in driver.text
    await driver.press("enter")
    assert driver.kept.header.kind == "system-design"
    driver.app.leave_session()
    await coverage(driver)
    await choose(driver, 18)
    assert "Competency: people at L6" in driver.text
    await driver.press("enter")
    kept = (driver.kept.header.kind, driver.kept_of(e.Asked)[0].competency)
    assert kept == ("behavioral", "people")


async def with_many_levels_of_long_names_it_can_still_be_read(driver: AppDriver) -> None:
    bank = driver.desk.bank.current
    levels = {f"principal-engineer-{n}": bank.levels["L6"] for n in range(5)}
    with_bank(driver, bank._replace(levels=levels))
    await coverage(driver)
    assert "Hire and Develop" in driver.text
    await driver.press("right", "right", "right", "right")
    assert "at principal-engineer-4" in words(driver)


async def test_every_hole_can_be_filled_from_an_empty_folder(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            an_empty_folder_says_so_and_every_cell_is_a_hole,
            a_session_that_cannot_be_read_does_no_harm,
            any_cell_begins_a_prompt_for_its_row_and_its_level,
            competencies_and_designs_begin_too,
            with_many_levels_of_long_names_it_can_still_be_read,
        )


async def test_a_cell_without_a_prompt_says_so_and_begins_nothing(folder: Path, clock: ManualClock) -> None:
    hostile_folder(folder, "plain")
    async with running_app(folder, clock) as driver:
        await coverage(driver)
        bank = driver.desk.bank.current
        own = {prompt.id: prompt for prompt in bank.prompts.values() if "frugality" not in prompt.principles}
        with_bank(driver, bank._replace(prompts=own))
        await driver.press("w")
        await choose(driver, row_of(driver, "frugality"))
        assert "The bank has no prompt for it." in driver.text
        await driver.press("enter")
        assert driver.screen_name == "CoverageScreen"
        (said,) = driver.toasts
        assert said == "The bank has no prompt for it."


@every_payload
async def test_hostile_text_is_only_text(payload: str, folder: Path, clock: ManualClock) -> None:
    hostile_folder(folder, payload)
    answered_session(folder / "sessions", seconds=IN_WINDOW, started=OLD, tail="beef", candidate="Sam")
    async with running_app(folder, clock, size=WIDE) as driver:
        await look_back(driver, CoverageScreen(AnswerFilter()))
        await choose(driver, row_of(driver, "earn-trust"))
        await Visit(driver, payload).look(shows=False)
        if payload is MARKUP:
            assert MARKUP[:20] in words(driver)
        await driver.press("w")
        await Visit(driver, payload).look(shows=payload is not CONTROL)


async def test_the_ready_stories_of_each_principle_are_counted_and_enter_shows_the_stories(
    folder: Path, clock: ManualClock
) -> None:
    for name, principles in (("queue", "earn-trust, dive-deep"), ("outage", "dive-deep")):
        write_story(folder, name, f"The {name} [/x]", more=f"principles: [{principles}]\n")
    write_story(folder, "draft", "A draft", status="draft", more="principles: [frugality]\n")
    for hour in range(5):
        telling(folder / "sessions", "queue", started=OLD.replace(hour=hour))
    async with running_app(folder, clock) as driver:
        await driver.press("v", "c")
        await wait_until_read(driver)
        assert driver.line("Dive Deep").split()[-1] == "2"
        assert driver.line("Earn Trust").split()[-1] == "1"
        assert driver.line("Frugality").split()[-1] == "none"
        await choose(driver, row_of(driver, "dive-deep"), 2)
        often = "(told 5 of the last 5 times)"
        sentence = f"Dive Deep: 2 ready stories: The outage [/x]; also The queue [/x] {often}."
        assert sentence in words(driver)
        assert "enter Stories" in driver.text
        await choose(driver, row_of(driver, "frugality"), 2)
        assert "Frugality: no ready story." in words(driver)
        await choose(driver, len(driver.desk.bank.current.principles), 2)
        assert "stories are kept by principle" in words(driver)
        await driver.press("enter")
        assert driver.screen_name == "StoriesScreen"
        await driver.press("escape")
        assert driver.screen_name == "CoverageScreen"
        await driver.press("left")
        assert "enter Begin" in driver.text
        await driver.press("o")
        assert "stories" in driver.line(" L6 ")
        (folder / "stories" / "queue.md").unlink()
        await driver.press("o")
        assert driver.line("Dive Deep").split()[-1] == "1"


async def test_the_column_of_stories_is_only_there_for_who_keeps_some_and_for_their_answers(
    folder: Path, clock: ManualClock
) -> None:
    telling(folder / "sessions", "queue", candidate="Ada")
    async with running_app(folder, clock) as driver:
        await driver.press("v", "o", "o", "c")
        await wait_until_read(driver)
        assert "stories" not in driver.line(" L6 ")
        write_story(folder, "queue", "The queue", more="principles: [earn-trust]\n")
        await driver.press("o")
        assert "o everyone" in driver.text
        assert "stories" in driver.line(" L6 ")
        await driver.press("o")
        assert "o Ada's" in driver.text
        assert "stories" not in driver.line(" L6 ")
