"""What the running section tells, read from the clock whenever it is painted, and told without colour too."""

from pathlib import Path

from rich.color import Color
from textual.widgets import Digits, Static

from hotseat.domain.session import events as e
from hotseat.tui.screens.session.live import TICK_SECONDS
from hotseat.tui.widgets.session.sections import SectionBoard
from tests.clocks import ManualClock
from tests.tui.driving import AppDriver, running_app
from tests.tui.painting import screen_strips

NOTHING, GREEN, YELLOW, RED = "to go", "in window", "wrap up", "over"


async def at_the_first_word(driver: AppDriver) -> None:
    await driver.begin_answer()


def colour_of(driver: AppDriver, word: str, beside: str) -> Color | None:
    """The colour in which a word stands in the line that holds another."""
    for strip in screen_strips(driver.app):
        if beside in strip.text:
            for part in strip:
                if word in part.text:
                    return part.style.color if part.style else None
    raise AssertionError(f'"{word}" does not stand beside "{beside}":\n{driver.text}')


MOMENTS = [
    (0, "0:30 to go", ""),
    (29.9, "0:01 to go", ""),
    (30, "in window", "success"),
    (37.4, "in window", "success"),
    (38, "wrap up", "warning"),
    (45.9, "wrap up", "warning"),
    (46, "over 0:01", "error"),
    (125, "over 1:20", "error"),
]
"""Seconds in the section, what is said, and the colour that says it too."""


async def test_a_section_tells_where_it_stands_in_its_window(folder: Path, clock: ManualClock) -> None:
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        lit = {name: driver.app.theme_variables[name] for name in ("success", "warning", "error")}
        before = 0.0
        for seconds, words, variable in MOMENTS:
            await driver.spend(seconds - before)
            before = seconds
            assert words in driver.line("▶ 1 Situation"), seconds
            colour = colour_of(driver, words, "1 Situation")
            if variable:
                assert colour == Color.parse(lit[variable]), seconds
            else:
                assert colour not in [Color.parse(hue) for hue in lit.values()], seconds


async def test_the_right_time_is_shown_however_many_ticks_came_and_an_answer_out_of_time_goes_on(
    folder: Path, clock: ManualClock
) -> None:
    """A tick counts nothing, and the screen's own timer ticks. What is read here is read before it can."""
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        assert "aused" not in driver.text.replace("Pause", "")
        clock.advance(3)
        await driver.let_pass(TICK_SECONDS)
        await driver.still()
        assert " 0:03 " in driver.line("▶ 1 Situation"), "the clock is looked at without a key"
        await driver.spend(70 * 60 - 3)
        assert "1:10:00" in driver.line("▶ 1 Situation")
        assert "over 1:09:15" in driver.line("▶ 1 Situation")
        assert driver.screen_name == "AnswerScreen"
        assert len(driver.kept_of(e.Entered)) == 1
        before = driver.text
        for _ in range(50):
            await driver.tick()
        assert driver.text == before, "no time has passed"
        clock.advance(90)
        screen = driver.app.screen
        screen.repaint()  # type: ignore[attr-defined]
        assert screen.query_one(Digits).value == "1:11:30"
        assert "1:11:30 " in str(screen.query_one(SectionBoard).render())
        assert "answer 1:11:30" in str(screen.query_one("#head-right", Static).content)


async def test_every_state_of_a_section_differs_in_its_sign_and_a_pause_in_words(
    folder: Path, clock: ManualClock
) -> None:
    async with running_app(folder, clock) as driver:
        driver.begin_unseen()
        driver.answer(40, 60)
        await driver.show()
        running, done, not_reached = (sign_of(driver, number) for number in (2, 1, 3))
        await driver.act("pause")
        paused = sign_of(driver, 2)
        assert len({running, done, not_reached, paused}) == 4
        assert "Paused for 0:00" in driver.text


def sign_of(driver: AppDriver, number: int) -> str:
    """What stands before the number of a section."""
    return next(line[:3] for line in driver.text.splitlines() if line[3:5] == f"{number} ")


async def test_every_verdict_and_signal_differs_in_its_words(folder: Path, clock: ManualClock) -> None:
    words = []
    async with running_app(folder, clock) as driver:
        await at_the_first_word(driver)
        for seconds in (10, 25, 7, 8):
            await driver.spend(seconds)
            words.append(driver.line("1 Situation").split("0:45")[1].strip())
        await driver.press("space")
        words.append(driver.line("1 Situation").split("0:45")[1].strip())
        await driver.spend(3)
        await driver.press("space")
        words.append(driver.line("2 Task").rstrip()[-14:].strip())
    assert words == ["0:20 to go", "in window", "wrap up", "over 0:05", "over 0:05", "short 0:27"]
