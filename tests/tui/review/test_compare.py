"""Two answers side by side: marking them, and what is said of them."""

from datetime import timedelta
from pathlib import Path

from tests.clocks import ManualClock
from tests.sessions import answered_session, begin
from tests.tui.driving import AppDriver, running_app
from tests.tui.folders import OLD, old_sessions, two_answers
from tests.tui.hostile import WIDE, Visit, every_payload, hostile_folder

MARKED = "marked: m on another compares the two, m here unmarks it"


def words(driver: AppDriver) -> str:
    return " ".join(driver.text.replace("▌", " ").split())


async def a_mark_is_set_and_taken_away_and_said(driver: AppDriver) -> None:
    await driver.press("v", "down")
    before = driver.text
    await driver.press("m")
    assert "● 08 Mar 25" in driver.text
    assert MARKED in driver.text
    await driver.press("up")
    assert "marked: 08 Mar 25 L6 behavioral; m here compares the two" in driver.text
    assert driver.text.count("●") == 1
    await driver.press("down", "m")
    assert driver.text == before


async def the_mark_stays_while_the_list_is_narrowed(driver: AppDriver) -> None:
    await driver.press("v", "m", "l", "l")
    assert "●" not in driver.text
    assert "marked: 10 Mar 25" in driver.text
    await driver.press("m")
    assert driver.screen_name == "CompareScreen"
    await driver.press("escape")
    assert (driver.screen_name, "marked" in driver.text) == ("ReviewScreen", False)


async def a_session_that_cannot_be_read_cannot_be_marked(driver: AppDriver) -> None:
    await driver.press("v", "down", "down", "down", "m")
    assert "●" not in driver.text
    assert driver.toasts == ["An unreadable session cannot be compared."]
    await driver.press("up", "m", "down", "m")
    assert driver.screen_name == "ReviewScreen"
    assert "marked: 07 Mar 25" in driver.text


async def test_two_sessions_of_the_list_are_marked_to_be_compared(folder: Path, clock: ManualClock) -> None:
    old_sessions(folder)
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            a_mark_is_set_and_taken_away_and_said,
            the_mark_stays_while_the_list_is_narrowed,
            a_session_that_cannot_be_read_cannot_be_marked,
        )


async def test_the_same_prompt_twice_is_compared_figure_by_figure(folder: Path, clock: ManualClock) -> None:
    two_answers(folder)
    async with running_app(folder, clock, size=(100, 50)) as driver:
        await driver.press("v", "m", "down", "m")
        text = words(driver)
        assert text.count("won a partner team back") == 1
        for part in (
            "A Sat 08 Mar 2025, 20:02, L6 behavioral",
            "B Mon 10 Mar 2025, 20:02, L6 behavioral, Sam with Ada",
            "Learning 0:20, it was not reached: now in its window.",
            "Rated 2.5 on average; it was 2.0.",
            "Answer 3:34 of 4:00-5:15 4:21 of 4:00-5:15 +0:47",
            "Follow-ups 1 2 +1",
            "Direct team management experiences 2 3 +1",
            "Overall: A not inclined, B inclined",
            "preparation: 40 percent fewer",
            "preparation: named the customer first",
        ):
            assert part in text, f'"{part}" is not on\n{driver.text}'
        situation = " ".join(driver.line("Situation  ").split())
        assert situation.startswith("Situation 0:58")
        assert situation.endswith("in window -0:18 27 15% 13%")
        await driver.press("s")
        assert "A Mon 10 Mar 2025" in words(driver)
        assert " ".join(driver.line("Situation  ").split()).endswith("over 0:13 +0:18 15 27% 13%")
        await driver.press("s")
        assert words(driver) == text


async def each_of_the_two_is_opened_in_full_and_enter_opens_nothing(driver: AppDriver) -> None:
    await driver.press("v", "m", "down", "m", "enter")
    assert driver.screen_name == "CompareScreen"
    before = driver.text
    for key, date in (("a", "Sat 08 Mar 2025"), ("b", "Mon 10 Mar 2025")):
        await driver.press(key)
        assert (driver.screen_name, date in driver.text) == ("SessionScreen", True)
        await driver.press("escape")
        assert driver.text == before


async def a_session_removed_meanwhile_is_named(driver: AppDriver) -> None:
    await driver.press("v", "m", "down")
    driver.files[0].unlink()
    await driver.press("m")
    assert driver.screen_name == "ReviewScreen"
    assert len(driver.toasts) == 1


async def test_two_answers_to_one_prompt_are_compared_and_opened(folder: Path, clock: ManualClock) -> None:
    two_answers(folder)
    async with running_app(folder, clock) as driver:
        await driver.go_through(
            each_of_the_two_is_opened_in_full_and_enter_opens_nothing,
            a_session_removed_meanwhile_is_named,
        )


async def test_different_plans_are_matched_where_they_can_be_and_it_is_said(
    folder: Path, clock: ManualClock
) -> None:
    old_sessions(folder)
    async with running_app(folder, clock, size=(100, 50)) as driver:
        await driver.press("v", "m", "down", "down", "m")
        text = words(driver)
        assert "The plans differ (" in text
        assert "A dash stands where nothing can be compared: only A has Business" in text
        assert "won a partner team back" in text
        assert "CDN" in text
        assert " ".join(driver.line("Situation   ").split()[:3]).startswith("Situation -")


async def test_the_pairs_of_two_sessions_are_turned_like_pages(folder: Path, clock: ManualClock) -> None:
    prompts = ("earn-trust-missed-commitment", "deliver-results-cutting-scope")
    for day, order in enumerate((prompts, prompts[::-1])):
        practice = begin(folder / "sessions", started=OLD + timedelta(days=day), tail=f"{day:04x}")
        for prompt in order:
            practice.ask(prompt)
            practice.answer({"situation": 40, "task": 30})
        practice.finish()
    async with running_app(folder, clock) as driver:
        await driver.press("v", "m", "down", "m")
        first = driver.text
        assert "pair 1 of 2" in first
        assert "Every section took as long as before." in first
        assert "won a partner team back" in first
        await driver.press("right")
        assert "pair 2 of 2" in driver.text
        assert "won a partner team back" not in driver.text
        await driver.press("right", "left")
        assert driver.text == first


async def test_a_question_is_compared_with_the_last_answer_to_its_prompt(
    folder: Path, clock: ManualClock
) -> None:
    two_answers(folder)
    answered_session(folder / "sessions", prompt="deliver-results-cutting-scope", started=OLD.replace(day=9))
    async with running_app(folder, clock) as driver:
        await driver.press("v", "enter", "c")
        await driver.still()
        assert driver.screen_name == "CompareScreen"
        assert "A  Sat 08 Mar 2025" in driver.text
        await driver.press("escape")
        assert driver.screen_name == "SessionScreen"
        await driver.press("escape", "down", "enter", "c")
        await driver.still()
        assert (driver.screen_name, driver.toasts) == (
            "SessionScreen",
            ["This is the first answer to this prompt."],
        )


@every_payload
async def test_hostile_notes_and_names_are_shown_as_they_were_typed(
    payload: str, folder: Path, clock: ManualClock
) -> None:
    hostile_folder(folder, payload)
    sessions = folder / "sessions"
    for path in list(sessions.glob("2025-03*.toml")):
        text = path.read_text().replace('name = "Situation"', 'name = "[red]Sit[/nope]"')
        text = text.replace(f'id = "{path.stem}"', 'id = "2025-03-11-other"')
        path.with_name("2025-03-11-other.toml").write_text(text)
    answered_session(sessions, notes=[f"+ {payload}"], started=OLD.replace(day=1), candidate=payload)
    async with running_app(folder, clock, size=WIDE) as driver:
        await driver.press("v", "m")
        visit = Visit(driver, payload)
        await visit.look(shows=False)
        for _ in range(2):
            await driver.press("down")
        await driver.press("m")
        assert driver.screen_name == "CompareScreen", driver.text
        await visit.look(shows=False)
        assert "[red]Sit" in driver.text
        await driver.press("end")
        await visit.look(shows=False)
